"""INNSTILLINGER: staff see what holds, say what it is to be, and it holds from JA on.

Staff change the hours and the closed days; coordinators the rest too.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

from bot.access import may
from bot.chat import settings_steps as steps
from bot.features.programmes import changing, changing_days, changing_slots, reading, told
from bot.features.programmes.rules import TEXTS, Closing
from bot.messages import Answer, Refused, Reply, Say, Turn, say
from bot.numbers import plain
from storage import dialogs, programmes

Answers = dict[str, Any]

#: What may be typed instead of a choice, where all of them are shown.
_NAMES = {
    "slots": "faste tider, tider, faste tidene, slots, times",
    "hours": "åpningstid, åpningstider, opningstid, opningstider, hours, opening hours",
    "plan": "plan, ukeplan, ukesplan, ukesplanen, vekeplan, vekeplanen, weekly plan",
    "reminders": "påminnelser, påminnelse, påminningar, påminning, reminders",
    "meeting_point": "oppmøtested, oppmøte, oppmøtestad, meeting point",
    "texts": "tekster, tekstar, texts",
    "answering": "vakt og svar, vakter og svar, answering, shifts and answers",
    "numbers": "nødnumre, nødnummer, naudnummer, numre, numbers, emergency numbers",
    "closed": "stengte dager, stengt, stengde dagar, stengd, ferie, closed days, closed",
    "history": "historikk, historie, history",
}
_SECTION_OF = {word: section for section, words in _NAMES.items() for word in words.split(", ")}
#: Nothing is typed there.
_WITHOUT_TEXT = ("menu", "texts", "answering", "numbers", "history")


async def begin(turn: Turn) -> Answer:
    """INNSTILLINGER."""
    return await _go(turn, "menu")


async def opening_hours(turn: Turn) -> Answer:
    """ÅPNINGSTIDER: staff change them; anybody else reads them."""
    assert turn.programme is not None
    if may(turn.roles, "change the hours"):
        return await _go(turn, "hours")
    now = told.hours(await programmes.hours(turn.session, turn.programme.id))
    return Reply(say("opening-told", readers=turn.programme.readers, hours=now))


async def show(turn: Turn, programme: str = "", section: str = "menu") -> Answer:
    """A page of one of the programmes, if it is the one that this turn is about."""
    if not _is_here(turn, programme):
        return Reply(say("setting-over"))
    if section not in steps.SECTIONS or section == "slot":
        return Reply(say("button-unknown"))
    if not steps.may_see(turn, section):
        return Reply(say("not-allowed"))
    return await _go(turn, section)


async def slot(turn: Turn, slot_id: str, what: str = "") -> Answer:
    """One of the weekly times: to be changed, or taken away."""
    assert turn.programme is not None
    standing = await reading.slot_standing(turn.session, turn.programme, slot_id)
    if standing is None:
        return await _go(turn, "slots", note=say("setting-slot-gone"))
    about = {"slot": standing.id.hex}
    if what != "remove":
        return await _go(turn, "slot", about)
    return await _preview(turn, "slot", about, "slots", changing_slots.removal(standing))


async def day(turn: Turn, day_id: str, last: str = "") -> Answer:
    """Closed days that are to be open again, from this one on."""
    assert turn.programme is not None
    period = await _period(turn, day_id, last)
    if period is None:
        return await _go(turn, "closed", note=say("setting-closed-gone"))
    return await _preview(turn, "closed", {}, "closed", changing_days.value(period, reopened=True))


async def nothing(turn: Turn, programme: str = "", setting: str = "") -> Answer:
    """A text that is to be left unsaid."""
    if not _is_here(turn, programme):
        return Reply(say("setting-over"))
    if setting not in (*TEXTS, "phone"):
        return Reply(say("button-unknown"))
    return await _preview(turn, setting, {}, setting, None)


async def pick(turn: Turn, programme: str = "", setting: str = "", value: str = "") -> Answer:
    """One of the values that are shown with buttons."""
    if not _is_here(turn, programme):
        return Reply(say("setting-over"))
    if setting != "night_shifts" or value not in ("on", "off"):
        return Reply(say("button-unknown"))
    return await _preview(turn, setting, {}, setting, value == "on")


async def checked(turn: Turn, programme: str = "") -> Answer:
    """The emergency numbers were checked: that holds at once."""
    if not _is_here(turn, programme):
        return Reply(say("setting-over"))
    assert turn.programme is not None
    assert turn.person is not None
    setting = "numbers_checked"
    was = await changing.as_it_is(turn.session, turn.programme, setting, turn.now)
    made = await changing.make(turn.session, turn.programme, turn.person.id, setting, None, was, turn.now)
    if isinstance(made, Refused):
        return await _go(turn, "numbers", note=made.why)
    return Reply(steps.done(made[0]), (steps.back(turn),), topic="dialog", in_place=True)


async def typed(turn: Turn, step: str, answers: Answers) -> Answer:
    """What was written where a page asks; where the change is shown already, it is said anew."""
    assert turn.programme is not None
    section = answers["section"]
    if not steps.may_see(turn, section):
        return Reply(say("not-allowed"))
    if section in _WITHOUT_TEXT:
        found = _SECTION_OF.get(plain(turn.text))
        found = found if found and steps.may_see(turn, found) else None
        return await _go(turn, found or section, note=None if found else say("setting-pick-one"))
    standing = await reading.slot_standing(turn.session, turn.programme, answers.get("slot", ""))
    if section == "slot" and standing is None:
        return await _go(turn, "slots", note=say("setting-slot-gone"))
    setting = "slots" if section == "slot" else section
    value = await reading.read(turn.session, turn.programme, setting, turn.text, turn.now, slot=standing)
    about = {"slot": answers["slot"]} if section == "slot" else {}
    if isinstance(value, Refused):
        return await _again(turn, section, about, value.why)
    return await _preview(turn, section, about, setting, value)


async def yes(turn: Turn, programme: str = "", token: str = "") -> Answer:
    """It is to be so, if it is still what was shown."""
    answers = await _previewed(turn, programme, token)
    if answers is None:
        return Reply(say("setting-over"))
    assert turn.programme is not None
    assert turn.person is not None
    section, setting, value = answers["section"], answers["setting"], answers["value"]
    if not steps.may_see(turn, section):
        return Reply(say("not-allowed"))
    made = await changing.make(
        turn.session, turn.programme, turn.person.id, setting, value, answers["was"], turn.now
    )
    if isinstance(made, Refused):
        # Where the one time that it was about is gone, all of them are shown.
        return await _go(turn, "slots" if section == "slot" else section, note=made.why)
    change, is_made = made
    if not is_made:
        about = {"slot": answers["slot"]} if section == "slot" else {}
        return await _shown(turn, section, about, change, note=say("setting-moved-on"))
    await dialogs.end(turn.session, turn.person.id)
    return Reply(steps.done(change), (steps.back(turn),), topic="dialog", in_place=True)


async def stop(turn: Turn, programme: str = "", token: str = "") -> Answer:
    """It stays as it is."""
    answers = await _previewed(turn, programme, token)
    if answers is None:
        return Reply(say("setting-over"))
    assert turn.person is not None
    await dialogs.end(turn.session, turn.person.id)
    return Reply(say("setting-stopped"), (steps.back(turn),), topic="dialog", in_place=True)


async def _preview(turn: Turn, section: str, about: Answers, setting: str, value: Any) -> Reply:
    """What the change would be; where it cannot be, why, and the question stays."""
    assert turn.programme is not None
    change = await changing.look(turn.session, turn.programme, setting, value, turn.now)
    if isinstance(change, Refused):
        return await _again(turn, section, about, change.why)
    return await _shown(turn, section, about, change)


async def _shown(
    turn: Turn, section: str, about: Answers, change: changing.Change, note: Say | None = None
) -> Reply:
    assert turn.programme is not None
    token = uuid4().hex[:8]
    kept = {"setting": change.setting, "value": change.value, "was": change.was, "token": token}
    await _save(turn, "preview", {"section": section, **about, **kept})
    return steps.preview(change, turn.programme, token, note)


async def _again(turn: Turn, section: str, about: Answers, why: Say) -> Reply:
    """What was wrong with what was typed; it can be typed again."""
    await _save(turn, "ask", {"section": section, **about})
    return Reply(why, (steps.back(turn),), topic="dialog")


async def _go(turn: Turn, section: str, about: Answers | None = None, note: Say | None = None) -> Reply:
    """Be on this page from now on."""
    await _save(turn, "ask", {"section": section, **(about or {})})
    return await steps.page(turn, section, about or {}, note)


async def _period(turn: Turn, day_id: str, last: str) -> Closing | None:
    """The closed days from this row's on until `last`, if all of them are still closed."""
    assert turn.programme is not None
    try:
        until = datetime.strptime(last, "%Y%m%d").replace(tzinfo=turn.zone).date()
        first = await programmes.closed_day(turn.session, turn.programme.id, UUID(hex=day_id))
    except ValueError:
        return None
    if first is None or not await _are_closed(turn, first.local_date, until):
        return None
    return Closing(first.local_date, until)


async def _are_closed(turn: Turn, first: date, last: date) -> bool:
    assert turn.programme is not None
    rows = await programmes.closed_days(turn.session, turn.programme.id, first, last)
    return len(rows) == (last - first).days + 1


def _is_here(turn: Turn, programme: str) -> bool:
    """A page of one programme is never answered for another."""
    return turn.programme is not None and turn.programme.id.hex == programme


async def _previewed(turn: Turn, programme: str, token: str) -> Answers | None:
    """The change that was shown with this button; None where something else is asked by now."""
    assert turn.person is not None
    dialog = await dialogs.current(turn.session, turn.person.id, turn.now)
    if dialog is None or dialog.kind != "setting" or dialog.step != "preview":
        return None
    answers = dialogs.answers(dialog)
    return answers if _is_here(turn, programme) and answers["token"] == token else None


async def _save(turn: Turn, step: str, answers: Answers) -> None:
    assert turn.person is not None
    assert turn.programme is not None
    await dialogs.save(turn.session, turn.person.id, turn.programme.id, "setting", step, answers, turn.now)
