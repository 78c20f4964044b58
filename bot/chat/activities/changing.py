"""ENDRE: staff change what was planned, as much as they like, see what people will read, and send it once."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from bot.chat.activities import rewriting
from bot.chat.activities.changing_steps import (
    Answers,
    as_it_is,
    asked,
    go,
    meanwhile,
    menu,
    preview,
    which_hour,
)
from bot.chat.activities.rewriting import Lasts, Which
from bot.chat.lines import button
from bot.features import activities, changes, changing
from bot.messages import Answer, Option, Refused, Reply, Say, Turn, in_lines, say
from storage import dialogs
from storage.tables import Activity

#: So much of a person's id stands in an action, which has room for 64 signs.
_SHORT = 12


async def begin(turn: Turn) -> Answer:
    """ENDRE: which activity."""
    assert turn.programme is not None
    shown = await changing.changeable(turn.session, turn.programme, turn.now)
    if not shown:
        return Reply(say("change-nothing-planned"))
    if len(shown) == 1:
        return await press(turn, shown[0].id.hex, "new")
    return which(say("change-which", lines=in_lines([_line(one) for one in shown])), shown, ":new")


def which(text: Say, shown: list[Activity], what: str) -> Reply:
    """Which activity is meant; `what`: the step that follows, with a colon before it."""
    options = tuple(Option(f"change:{one.id.hex}{what}", button(one), closes_at=one.ends_at) for one in shown)
    return Reply(text, options, topic="dialog")


async def press(turn: Turn, activity: str, what: str = "", *args: str) -> Answer:
    """A button of the dialog, judged afresh: is it still about this activity, and can it still be done?"""
    chosen = await found(turn, activity)
    if isinstance(chosen, Refused):
        return Reply(chosen.why)
    answers = await _answers(turn, chosen)
    if what in _BEGINS:
        return await _BEGINS[what](turn, chosen, answers or {})
    if answers is None or what not in _PRESSES:
        return as_it_is(chosen)
    return await _PRESSES[what](turn, chosen, answers, args)


async def typed(turn: Turn, step: str, answers: Answers) -> Answer:
    """What staff wrote while the dialog waits: what was asked for, or several changes on one line."""
    assert turn.person is not None
    chosen = await found(turn, answers["activity"])
    if isinstance(chosen, Refused):
        await dialogs.end(turn.session, turn.person.id)
        return Reply(chosen.why)
    starts_at = changes.changed(changes.facts(chosen), _wanted(answers)).starts_at
    if step == "responsible_id":
        return await _named(turn, chosen, answers)
    if step == "place" and ";" in turn.text:
        first, _, second = turn.text.partition(";")
        read = {"place": rewriting.where(first), "meeting_point": rewriting.where(second)}
    elif step in rewriting.READ:
        read = rewriting.read_as(step, turn.text, starts_at, turn.now, turn.zone)
    else:
        several = rewriting.several(turn.text, starts_at, turn.now, turn.zone)
        if isinstance(several, Say):
            return await go(turn, chosen, step, answers, several)
        read = several
    return await _take(turn, chosen, answers, step, read)


async def found(turn: Turn, activity: str) -> Activity | Refused:
    """The activity, ours until the turn ends, if it can still be changed."""
    assert turn.programme is not None
    try:
        activity_id = UUID(activity)
    except ValueError:
        return Refused(say("activity-not-found"))
    return await changing.to_change(turn.session, turn.programme, activity_id, turn.now)


async def _take(turn: Turn, activity: Activity, answers: Answers, step: str, read: dict[str, Any]) -> Reply:
    """What was read is wanted too, if all of it can be; else the question again, and nothing is lost."""
    assert turn.programme is not None
    for value in read.values():
        if isinstance(value, Refused):
            return await go(turn, activity, step, answers, value.why)
    doubt = next((value for value in read.values() if isinstance(value, Which)), None)
    lasts = next((value for value in read.values() if isinstance(value, Lasts)), None)
    clear = {name: value for name, value in read.items() if not isinstance(value, Which | Lasts)}
    if doubt is None:
        end = _end(turn, activity, answers, clear, lasts)
        if isinstance(end, Refused):
            return await go(turn, activity, step, {**answers, "lasts": None}, end.why)
        clear |= {"ends_at": end} if end is not None else {}
    kept = {**answers, "wanted": {**answers.get("wanted", {}), **changes.packed(clear)}, "lasts": None}
    if doubt is not None:
        kept["lasts"] = [lasts.until, lasts.minutes] if lasts is not None else None
        return await which_hour(turn, activity, kept, doubt.between, repeated=doubt.repeated)
    seen = await changing.look(turn.session, turn.programme, activity, _wanted(kept), turn.person, turn.now)
    then = _next(step, kept, clear)
    if isinstance(seen, Refused) and not (then == "meeting_point" and seen.why.wording == "change-nothing"):
        return await go(turn, activity, step, answers, seen.why)
    return await go(turn, activity, then, kept)


def _end(
    turn: Turn, activity: Activity, answers: Answers, read: dict[str, Any], lasts: Lasts | None
) -> datetime | Refused | None:
    """When it is over now that it may begin at another time, UTC; None: it lasts as long as before.

    An end that was said before stays at its hour while that is after the start.
    """
    before = _wanted(answers)
    starts_at = read.get("starts_at") or changes.changed(changes.facts(activity), before).starts_at
    if lasts is None and "starts_at" in read and answers.get("lasts"):
        lasts = Lasts(*answers["lasts"])
    if lasts is not None:
        return rewriting.over(lasts, starts_at, turn.zone)
    if "starts_at" not in read or "ends_at" not in before:
        return None
    same_hour = rewriting.on_day(starts_at.astimezone(turn.zone).date(), before["ends_at"], turn.zone)
    if not isinstance(same_hour, Refused) and same_hour > starts_at:
        return same_hour
    return starts_at + (activity.ends_at - activity.starts_at)


def _next(step: str, answers: Answers, read: dict[str, Any]) -> str:
    """STED asks for the meeting point after the place, unless both were said."""
    asks_both = answers.get("short") and step == "place" and "meeting_point" not in read
    return "meeting_point" if asks_both else "preview"


async def _menu(turn: Turn, activity: Activity, answers: Answers) -> Reply:
    return await menu(turn, activity, answers)


async def _new(turn: Turn, activity: Activity, _answers: Answers) -> Reply:
    return await menu(turn, activity, {})


async def _short(turn: Turn, activity: Activity, _answers: Answers) -> Reply:
    """STED: only where it is, and where people meet."""
    return await go(turn, activity, "place", {"short": True})


async def _ask(turn: Turn, activity: Activity, answers: Answers, args: tuple[str, ...]) -> Reply:
    if len(args) != 1 or args[0] not in asked(activity, turn.now):
        return await menu(turn, activity, answers)
    return await go(turn, activity, args[0], answers)


async def _at(turn: Turn, activity: Activity, answers: Answers, args: tuple[str, ...]) -> Reply:
    """One of the hours that could be meant."""
    if len(args) != 1 or not args[0].isdecimal() or len(args[0]) > 10:
        return await go(turn, activity, "starts_at", answers)
    at = datetime.fromtimestamp(int(args[0]), UTC)
    return await _take(turn, activity, answers, "starts_at", {"starts_at": at})


async def _day(turn: Turn, activity: Activity, answers: Answers, args: tuple[str, ...]) -> Reply:
    """One of the days that could be meant, at the hour that it has."""
    try:
        day = datetime.strptime("".join(args), "%Y%m%d").replace(tzinfo=turn.zone).date()
    except ValueError:
        return await go(turn, activity, "starts_at", answers)
    at = rewriting.on_day(day, activity.starts_at, turn.zone)
    return await _take(turn, activity, answers, "starts_at", {"starts_at": at})


async def _none(turn: Turn, activity: Activity, answers: Answers, args: tuple[str, ...]) -> Reply:
    """Nothing is said of it any more; of places: nobody needs one."""
    if len(args) != 1 or args[0] not in ("place", "places", "fare", "food", "conditions", "responsible_id"):
        return await menu(turn, activity, answers)
    return await _take(turn, activity, answers, args[0], {args[0]: None})


async def _keep(turn: Turn, activity: Activity, answers: Answers, _args: tuple[str, ...]) -> Reply:
    """STED: the place stays."""
    return await go(turn, activity, "meeting_point", answers)


async def _usual(turn: Turn, activity: Activity, answers: Answers, _args: tuple[str, ...]) -> Reply:
    """They meet where they are used to."""
    assert turn.programme is not None
    as_always = activity.meeting_point if answers.get("short") else None
    meet = as_always or turn.programme.meeting_point
    return await _take(turn, activity, answers, "meeting_point", {"meeting_point": meet})


async def _who(turn: Turn, activity: Activity, answers: Answers, args: tuple[str, ...]) -> Reply:
    assert turn.programme is not None
    team = await changing.team(turn.session, turn.programme)
    chosen = [
        one for one in team if len(args) == 1 and len(args[0]) == _SHORT and one.id.hex.startswith(args[0])
    ]
    if len(chosen) != 1:
        return await go(turn, activity, "responsible_id", answers, say("change-not-team"))
    return await _take(turn, activity, answers, "responsible_id", {"responsible_id": chosen[0].id})


async def _named(turn: Turn, activity: Activity, answers: Answers) -> Reply:
    assert turn.programme is not None
    wanted = " ".join(turn.text.split()).casefold()
    team = await changing.team(turn.session, turn.programme)
    chosen = [one for one in team if one.name.casefold() == wanted]
    if len(chosen) != 1:
        return await go(turn, activity, "responsible_id", answers, say("change-not-team"))
    return await _take(turn, activity, answers, "responsible_id", {"responsible_id": chosen[0].id})


async def _done(turn: Turn, activity: Activity, answers: Answers, _args: tuple[str, ...]) -> Reply:
    return await go(turn, activity, "preview", answers)


async def _all(turn: Turn, activity: Activity, answers: Answers, _args: tuple[str, ...]) -> Reply:
    """All the coming times as well."""
    return await go(turn, activity, "preview", {**answers, "whole": True})


async def _one(turn: Turn, activity: Activity, answers: Answers, _args: tuple[str, ...]) -> Reply:
    return await go(turn, activity, "preview", {**answers, "whole": False})


async def _send(turn: Turn, activity: Activity, answers: Answers, _args: tuple[str, ...]) -> Answer:
    assert turn.programme is not None
    assert turn.person is not None
    if answers["version"] != activity.version:
        # A colleague was faster: what they told everybody is seen before it is said otherwise.
        return await preview(turn, activity, answers, meanwhile(activity))
    wanted = _wanted(answers)
    whole = bool(answers.get("whole"))
    changed = await changing.change(
        turn.session, turn.programme, activity, wanted, turn.person, turn.now, whole=whole
    )
    if isinstance(changed, Refused) and whole:
        return await preview(turn, activity, {**answers, "whole": False}, changed.why)
    if isinstance(changed, Refused):
        return await menu(turn, activity, answers, changed.why)
    await dialogs.end(turn.session, turn.person.id)
    if changed.at > turn.now and changed.count:
        return Reply(say("change-sent-later", count=changed.count, at=changed.at), in_place=True)
    return Reply(say("place-sent", count=changed.count), in_place=True)


async def _stop(turn: Turn, _activity: Activity, _answers: Answers, _args: tuple[str, ...]) -> Reply:
    assert turn.person is not None
    await dialogs.end(turn.session, turn.person.id)
    return Reply(say("place-stopped"), in_place=True)


def _wanted(answers: Answers) -> changes.Changes:
    return changes.unpacked_all(answers.get("wanted", {}))


def _line(activity: Activity) -> Say:
    return say("place-line", **activities.said(activity))


async def _answers(turn: Turn, activity: Activity) -> Answers | None:
    """What they have answered so far about this activity; None when they are not in the middle of it."""
    assert turn.person is not None
    dialog = await dialogs.current(turn.session, turn.person.id, turn.now)
    if dialog is None or dialog.kind != "change":
        return None
    answers = dialogs.answers(dialog)
    return answers if answers["activity"] == activity.id.hex else None


_Pressed = Callable[[Turn, Activity, Answers, tuple[str, ...]], Awaitable[Answer]]
#: What begins a dialog, or goes on with it from the menu.
_BEGINS: dict[str, Callable[[Turn, Activity, Answers], Awaitable[Answer]]] = {
    "": _menu,
    "new": _new,
    "where": _short,
}
_PRESSES: dict[str, _Pressed] = {
    "ask": _ask,
    "at": _at,
    "day": _day,
    "none": _none,
    "keep": _keep,
    "usual": _usual,
    "who": _who,
    "done": _done,
    "all": _all,
    "one": _one,
    "send": _send,
    "stop": _stop,
}
