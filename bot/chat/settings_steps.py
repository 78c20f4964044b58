"""The pages of INNSTILLINGER: what holds now, and what each of them asks for."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta
from typing import Any

from bot.access import may
from bot.chat.lines import shortened
from bot.features import timetable
from bot.features.programmes import told
from bot.features.programmes.changing import Change, name
from bot.features.programmes.reading import slot_standing
from bot.features.programmes.rules import ANSWERING, ANSWERING_IN_CHAT, COUNTS, TERMS, TEXTS
from bot.messages import Option, Reply, Say, Turn, in_lines, say
from bot.when import public_holiday
from storage import programmes
from storage.tables import Programme, ProgrammeChange

Page = tuple[Say, tuple[Option, ...]]
_ON_THE_MENU = (
    *("slots", "hours", "plan", "reminders", "closed", "meeting_point", "texts"),
    *("answering", "numbers", "history"),
)
_OF_STAFF = ("menu", "hours", "closed", "answering", "numbers", "history")
_DAY = timedelta(days=1)
#: How far ahead closed days and public holidays are listed.
_DAYS_SHOWN = 180
#: How much of the history is shown.
_LATEST = 10
_REASON_ON_A_BUTTON = 12


def may_see(turn: Turn, section: str) -> bool:
    """Staff have the hours and the closed days, and read how people are answered; coordinators have all."""
    return may(turn.roles, "change the hours" if section in _OF_STAFF else "change the programme")


async def page(turn: Turn, section: str, answers: dict[str, Any], note: Say | None = None) -> Reply:
    """A section as it is now; `note` comes first."""
    asked = _PAGES.get(section, _text)
    text, options = await asked(turn, {**answers, "section": section})
    return Reply(in_lines([note, text]) if note else text, options, topic="dialog", in_place=True)


def preview(change: Change, programme: Programme, token: str, note: Say | None = None) -> Reply:
    """What was before, what would be, what follows; and whether it is to be so."""
    lines = [*((note,) if note else ()), _as_change(change), *change.follows]
    yes = Option(f"setting-yes:{programme.id.hex}:{token}", say("setting-yes"), word="yes")
    no = Option(f"setting-stop:{programme.id.hex}:{token}", say("setting-no"), word="no")
    return Reply(say("setting-preview", lines=in_lines(lines)), (yes, no), topic="dialog", in_place=True)


def done(change: Change) -> Say:
    """It holds from now on."""
    what = name(change.setting)
    if change.after is None:
        return say("setting-done-removed", what=what, before=change.before or say("setting-unsaid"))
    return say("setting-done", what=what, after=change.after)


def to(turn: Turn, section: str, label: Say) -> Option:
    assert turn.programme is not None
    return Option(f"setting:{turn.programme.id.hex}:{section}", label)


def back(turn: Turn, section: str = "menu") -> Option:
    return to(turn, section, say("setting-back"))


def _as_change(change: Change) -> Say:
    what = name(change.setting)
    if change.before is None:
        return say("setting-adds", what=what, after=change.after or say("setting-unsaid"))
    if change.after is None:
        return say("setting-removes", what=what, before=change.before)
    return say("setting-changes", what=what, before=change.before, after=change.after)


async def _menu(turn: Turn, _answers: dict[str, Any]) -> Page:
    assert turn.programme is not None
    options = tuple(to(turn, one, name(one)) for one in _ON_THE_MENU if may_see(turn, one))
    return say("setting-menu", name=turn.programme.name), options


async def _slots(turn: Turn, _answers: dict[str, Any]) -> Page:
    assert turn.programme is not None
    standing = [one for one in await programmes.slots(turn.session, turn.programme.id) if one.active]
    lines = in_lines([told.slot(one) for one in standing]) if standing else say("setting-slots-none")
    options = tuple(
        Option(
            f"setting-slot:{one.id.hex}",
            say("setting-slot-button", day=told.weekday(one.weekday), clock=told.clock(one.starts)),
        )
        for one in standing
    )
    return say("setting-slots", lines=lines), (*options, back(turn))


async def _slot(turn: Turn, answers: dict[str, Any]) -> Page:
    assert turn.programme is not None
    slot = await slot_standing(turn.session, turn.programme, answers.get("slot", ""))
    if slot is None:
        return say("setting-slot-gone"), (back(turn, "slots"),)
    remove = Option(f"setting-slot:{slot.id.hex}:remove", say("setting-slot-remove"))
    return say("setting-slot-ask", slot=told.slot(slot)), (remove, back(turn, "slots"))


async def _hours(turn: Turn, _answers: dict[str, Any]) -> Page:
    assert turn.programme is not None
    standing = await programmes.hours(turn.session, turn.programme.id)
    return say("setting-hours-ask", now=told.hours(standing)), (back(turn),)


async def _plan(turn: Turn, _answers: dict[str, Any]) -> Page:
    assert turn.programme is not None
    now = await told.whole(turn.session, turn.programme, "plan", turn.now.date())
    written = await programmes.plan_due(turn.session, turn.programme.id)
    at = written or timetable.plan_after(turn.programme, turn.now)
    return say("setting-plan-ask", now=now, at=at), (back(turn),)


async def _reminders(turn: Turn, _answers: dict[str, Any]) -> Page:
    assert turn.programme is not None
    now = await told.whole(turn.session, turn.programme, "reminders", turn.now.date())
    return say("setting-reminders-ask", now=now), (back(turn),)


async def _texts(turn: Turn, _answers: dict[str, Any]) -> Page:
    assert turn.programme is not None
    shown = [one for one in TEXTS if one != "meeting_point"]
    lines = [
        say("setting-line", what=name(one), now=told.text(getattr(turn.programme, one))) for one in shown
    ]
    return say("setting-texts", lines=in_lines(lines)), (
        *(to(turn, one, name(one)) for one in shown),
        back(turn),
    )


async def _answering(turn: Turn, _answers: dict[str, Any]) -> Page:
    assert turn.programme is not None
    programme = turn.programme
    standing = {one: told.answering(one, getattr(programme, one)) for one in ANSWERING}
    lines = in_lines([say("setting-line", what=name(one), now=now) for one, now in standing.items()])
    changed = [one for one in ANSWERING_IN_CHAT if may_see(turn, one)]
    return say("setting-answering", lines=lines), (*(to(turn, one, name(one)) for one in changed), back(turn))


async def _count(turn: Turn, answers: dict[str, Any]) -> Page:
    assert turn.programme is not None
    setting = answers["section"]
    least, most = COUNTS[setting]
    now = told.answering(setting, getattr(turn.programme, setting))
    asked = say("setting-count-ask", what=name(setting), now=now, least=least, most=most)
    return asked, (back(turn, "answering"),)


async def _phone(turn: Turn, _answers: dict[str, Any]) -> Page:
    assert turn.programme is not None
    none = Option(f"setting-none:{turn.programme.id.hex}:phone", say("setting-phone-none"))
    options = (none,) if turn.programme.phone else ()
    return say("setting-phone-ask", now=told.text(turn.programme.phone)), (*options, back(turn, "answering"))


async def _night(turn: Turn, _answers: dict[str, Any]) -> Page:
    assert turn.programme is not None
    now = turn.programme.night_shifts
    options = tuple(
        Option(
            f"setting-pick:{turn.programme.id.hex}:night_shifts:{value}", label, chosen=now == (value == "on")
        )
        for value, label in (("on", say("setting-night-on")), ("off", say("setting-night-off")))
    )
    told_now = told.answering("night_shifts", now)
    return say("setting-night-ask", now=told_now), (*options, back(turn, "answering"))


async def _numbers(turn: Turn, _answers: dict[str, Any]) -> Page:
    assert turn.programme is not None
    programme = turn.programme
    checked = Option(f"setting-checked:{programme.id.hex}", say("setting-numbers-checked"))
    options = (checked,) if may(turn.roles, "change the programme") else ()
    text = say(
        "setting-numbers",
        ambulance=programme.ambulance,
        urgent=programme.urgent_care,
        helpline=programme.helpline,
        police=programme.police,
        checked=told.checked(programme.numbers_checked),
    )
    return text, (*options, back(turn))


async def _text(turn: Turn, answers: dict[str, Any]) -> Page:
    assert turn.programme is not None
    setting = answers["section"]
    standing = getattr(turn.programme, setting)
    none = Option(f"setting-none:{turn.programme.id.hex}:{setting}", say("setting-say-nothing"))
    options = (none,) if setting in TERMS and standing else ()
    asked = say("setting-text-ask", what=name(setting), now=told.text(standing), longest=TEXTS[setting])
    return asked, (*options, back(turn, "menu" if setting == "meeting_point" else "texts"))


async def _closed(turn: Turn, _answers: dict[str, Any]) -> Page:
    assert turn.programme is not None
    today = turn.now.astimezone(turn.zone).date()
    until = today + _DAYS_SHOWN * _DAY
    days = await programmes.closed_days(
        turn.session, turn.programme.id, today, today + 2 * _DAYS_SHOWN * _DAY
    )
    first_of = {day.local_date: day for day in days}
    own = told.periods(days)
    options = tuple(
        Option(
            f"setting-day:{first_of[one.first].id.hex}:{one.last:%Y%m%d}",
            say(
                "setting-closed-button",
                day=one.first,
                reason=shortened(one.reason or "", _REASON_ON_A_BUTTON),
            ),
        )
        for one in own
    )
    coming = [today + number * _DAY for number in range((until - today).days + 1)]
    holidays = [
        say("setting-holiday", day=day, reason=say(f"holiday-{key}"))
        for day in coming
        if (key := public_holiday(day)) is not None
    ]
    lines = in_lines([told.closing(one) for one in own]) if own else say("setting-closed-none")
    text = say("setting-closed-ask", lines=lines, holidays=told.in_a_row(holidays))
    return text, (*options, back(turn))


async def _history(turn: Turn, _answers: dict[str, Any]) -> Page:
    assert turn.programme is not None
    changes = await programmes.changes(turn.session, turn.programme.id, _LATEST)
    if not changes:
        return say("setting-history-none"), (back(turn),)
    return say("setting-history", lines=in_lines([_line(*one) for one in changes])), (back(turn),)


def _line(change: ProgrammeChange, by: str | None) -> Say:
    said: dict[str, Any] = {
        "when": change.at,
        "name": by or say("setting-by-file"),
        "what": name(change.setting),
    }
    if change.before is None:
        return say("setting-history-added", after=change.after or "", **said)
    if change.after is None:
        return say("setting-history-removed", before=change.before, **said)
    return say("setting-history-line", before=change.before, after=change.after, **said)


_PAGES: dict[str, Callable[[Turn, dict[str, Any]], Awaitable[Page]]] = {
    "menu": _menu,
    "slots": _slots,
    "slot": _slot,
    "hours": _hours,
    "plan": _plan,
    "reminders": _reminders,
    "texts": _texts,
    "answering": _answering,
    "numbers": _numbers,
    "phone": _phone,
    "night_shifts": _night,
    **dict.fromkeys((one for one in ANSWERING_IN_CHAT if one in COUNTS), _count),
    "closed": _closed,
    "history": _history,
}
SECTIONS: Sequence[str] = (*_PAGES, *TEXTS)
