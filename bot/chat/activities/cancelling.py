"""AVLYS: staff say why, and who stands where people would have met; then everybody reads it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from bot.chat.activities.changing_steps import meanwhile
from bot.chat.lines import button
from bot.chat.turns import as_id
from bot.features import activities, cancelling, changing, discretion
from bot.features.cancelling import Cancelling
from bot.messages import Answer, Option, Refused, Reply, Say, Turn, in_lines, say
from storage import dialogs
from storage.tables import Activity

Answers = dict[str, Any]
_NOBODY = ""
_ME = frozenset({"jeg", "eg", "meg", "i", "me", "i do"})
_NO_ONE = frozenset({"ingen", "ingen av oss", "nobody", "no one", "none"})


async def begin(turn: Turn) -> Answer:
    """AVLYS: which activity."""
    assert turn.programme is not None
    shown = await changing.changeable(turn.session, turn.programme, turn.now)
    if not shown:
        return Reply(say("cancel-nothing"))
    if len(shown) == 1:
        return await press(turn, shown[0].id.hex)
    options = tuple(Option(f"cancel:{one.id.hex}", button(one), closes_at=one.ends_at) for one in shown)
    lines = in_lines([say("place-line", **activities.said(one)) for one in shown])
    return Reply(say("cancel-which", lines=lines), options, topic="dialog")


async def press(turn: Turn, activity: str, what: str = "", *args: str) -> Answer:
    """A button of the dialog, judged afresh; who has not confirmed can be asked for at any time."""
    if what == "who":
        return await _who(turn, activity)
    chosen = await _found(turn, activity)
    if isinstance(chosen, Refused):
        return Reply(chosen.why)
    if what == "":
        return await _go(turn, chosen, {})
    answers = await _answers(turn, chosen)
    if answers is None or what not in _PRESSES:
        return Reply(say("cancel-stands", title=chosen.title, when=chosen.starts_at))
    return await _PRESSES[what](turn, chosen, answers, args)


async def typed(turn: Turn, step: str, answers: Answers) -> Answer:
    """A reason, or a first name, in staff's own words."""
    assert turn.person is not None
    chosen = await _found(turn, answers["activity"])
    if isinstance(chosen, Refused):
        await dialogs.end(turn.session, turn.person.id)
        return Reply(chosen.why)
    words = " ".join(turn.text.split())
    if step == "reason":
        if len(words) > cancelling.LONGEST_REASON:
            too_long = say("place-too-long", longest=cancelling.LONGEST_REASON, length=len(words))
            return await _go(turn, chosen, answers, too_long)
        return await _go(turn, chosen, {**answers, "reason": words})
    if step == "standing":
        if len(words) > cancelling.LONGEST_NAME:
            return await _go(turn, chosen, answers, say("cancel-name-long", longest=cancelling.LONGEST_NAME))
        return await _go(turn, chosen, {**answers, "standing": _named(turn, words.rstrip("."))})
    return await _go(turn, chosen, answers, say("poll-pick-one"))


def _named(turn: Turn, words: str) -> str:
    """A first name; also where somebody writes what stands on a button."""
    assert turn.person is not None
    plain = words.casefold()
    if plain in _NO_ONE:
        return _NOBODY
    return turn.person.name if plain in _ME else words


async def seen(turn: Turn, activity: str) -> Answer:
    """Sett: they know, and the staff see that they do."""
    assert turn.programme is not None
    assert turn.person is not None
    found = await cancelling.seen(turn.session, turn.programme, turn.person, as_id(activity))
    if isinstance(found, Refused):
        return Reply(found.why)
    return Reply(say("cancel-seen-thanks", title=found.title, when=found.starts_at))


async def _go(turn: Turn, activity: Activity, answers: Answers, note: Say | None = None) -> Reply:
    """The next question that has no answer yet; when there is none, what people will read."""
    step = _step(turn, activity, answers)
    await _save(turn, activity, step, answers)
    text, options = await _STEPS[step](turn, activity, answers)
    if note is not None:
        text = say("poll-noted", note=note, text=text)
    return Reply(text, (*options, _stop(activity)), topic="dialog", in_place=True)


def _step(turn: Turn, activity: Activity, answers: Answers) -> str:
    if activity.series_id is not None and "whole" not in answers:
        return "series"
    if "reason" not in answers:
        return "reason"
    late = cancelling.is_late(activity, turn.now)
    return "standing" if late and "standing" not in answers else "preview"


_Asked = tuple[Say, tuple[Option, ...]]


async def _ask_series(_turn: Turn, activity: Activity, _answers: Answers) -> _Asked:
    options = (
        _option(activity, "whole:0", say("cancel-only-this")),
        _option(activity, "whole:1", say("cancel-whole-series")),
    )
    return say("cancel-ask-series", title=activity.title, when=activity.starts_at), options


async def _ask_reason(turn: Turn, activity: Activity, _answers: Answers) -> _Asked:
    options = tuple(
        _option(activity, f"why:{one}", say(f"cancel-reason-button-{one}")) for one in activities.REASONS
    )
    about = {"title": activity.title, "when": activity.starts_at, "longest": cancelling.LONGEST_REASON}
    begun = activity.starts_at <= turn.now
    return say("cancel-ask-reason-begun" if begun else "cancel-ask-reason", **about), options


async def _ask_standing(turn: Turn, activity: Activity, _answers: Answers) -> _Asked:
    assert turn.programme is not None
    options = (
        _option(activity, "standing:me", say("cancel-standing-me")),
        _option(activity, "standing:nobody", say("cancel-standing-nobody")),
    )
    meet = activity.meeting_point or turn.programme.meeting_point
    until = cancelling.stands_until(activity, turn.now)
    return say("cancel-ask-standing", meet=meet, until=until), options


async def _preview(turn: Turn, activity: Activity, answers: Answers) -> _Asked:
    assert turn.programme is not None
    planned = _planned(answers)
    told = cancelling.told(turn.programme, activity, planned, turn.now).text
    at = cancelling.reaches_at(turn.programme, activity, turn.now)
    text = (
        say("cancel-preview-later", told=told, at=at) if at > turn.now else say("cancel-preview", told=told)
    )
    telling = discretion.telling_words(f"{activity.title} {planned.reason} {planned.standing_by or ''}")
    if telling:
        text = say("poll-noted", note=say("change-telling", words=list(telling)), text=text)
    options = (
        _option(activity, "send", say("cancel-send"), word="yes"),
        _option(activity, "again", say("cancel-again")),
    )
    return text, options


async def _whole(turn: Turn, activity: Activity, answers: Answers, args: tuple[str, ...]) -> Reply:
    return await _go(turn, activity, {**answers, "whole": args == ("1",)} if args else answers)


async def _why(turn: Turn, activity: Activity, answers: Answers, args: tuple[str, ...]) -> Reply:
    picked = len(args) == 1 and args[0] in activities.REASONS
    return await _go(turn, activity, {**answers, "reason": args[0]} if picked else answers)


async def _standing(turn: Turn, activity: Activity, answers: Answers, args: tuple[str, ...]) -> Reply:
    assert turn.person is not None
    names = {("me",): turn.person.name, ("nobody",): _NOBODY}
    return await _go(turn, activity, {**answers, "standing": names[args]} if args in names else answers)


async def _again(turn: Turn, activity: Activity, _answers: Answers, _args: tuple[str, ...]) -> Reply:
    return await _go(turn, activity, {})


async def _send(turn: Turn, activity: Activity, answers: Answers, _args: tuple[str, ...]) -> Answer:
    assert turn.programme is not None
    assert turn.person is not None
    if answers["version"] != activity.version or _step(turn, activity, answers) != "preview":
        # Changed meanwhile, or so late now that somebody may be on their way: seen before it is said.
        return await _go(turn, activity, answers, meanwhile(activity))
    done = await cancelling.cancel(
        turn.session, turn.programme, activity, _planned(answers), turn.person, turn.now
    )
    await dialogs.end(turn.session, turn.person.id)
    if done.at > turn.now:
        text = say("cancel-sent-later", count=done.count, at=done.at)
    else:
        text = say("cancel-sent", count=done.count)
    options = (cancelling.who_option(activity),) if done.is_late else ()
    return Reply(text, options, topic=f"cancel:{activity.id.hex}", in_place=True)


async def _stop_here(turn: Turn, activity: Activity, _answers: Answers, _args: tuple[str, ...]) -> Reply:
    assert turn.person is not None
    await dialogs.end(turn.session, turn.person.id)
    return Reply(say("cancel-stands", title=activity.title, when=activity.starts_at), in_place=True)


async def _who(turn: Turn, activity: str) -> Reply:
    """Whose phone has not confirmed, and who stands at the meeting point."""
    assert turn.programme is not None
    listed = await cancelling.looked_up(turn.session, turn.programme, as_id(activity))
    if isinstance(listed, Refused):
        return Reply(listed.why)
    again = cancelling.who_option(listed.activity)
    topic = f"cancel:{listed.activity.id.hex}"
    return Reply(cancelling.as_told(turn.programme, listed), (again,), topic=topic)


def _planned(answers: Answers) -> Cancelling:
    return Cancelling(
        answers["reason"], answers.get("standing") or None, whole_series=answers.get("whole", False)
    )


def _option(activity: Activity, what: str, label: Say, *, word: str = "") -> Option:
    action = f"cancel:{activity.id.hex}:{what}"
    return Option(action, label, closes_at=activity.ends_at, word="yes" if word else "")


def _stop(activity: Activity) -> Option:
    return _option(activity, "stop", say("cancel-stop"))


async def _found(turn: Turn, activity: str) -> Activity | Refused:
    assert turn.programme is not None
    return await cancelling.to_cancel(turn.session, turn.programme, as_id(activity), turn.now)


async def _answers(turn: Turn, activity: Activity) -> Answers | None:
    """What they have answered so far about this activity; None when they are not in the middle of it."""
    assert turn.person is not None
    dialog = await dialogs.current(turn.session, turn.person.id, turn.now)
    if dialog is None or dialog.kind != "cancel":
        return None
    answers = dialogs.answers(dialog)
    return answers if answers["activity"] == activity.id.hex else None


async def _save(turn: Turn, activity: Activity, step: str, answers: Answers) -> None:
    assert turn.person is not None
    assert turn.programme is not None
    kept = {**answers, "activity": activity.id.hex, "version": activity.version}
    await dialogs.save(turn.session, turn.person.id, turn.programme.id, "cancel", step, kept, turn.now)


_STEPS: dict[str, Callable[[Turn, Activity, Answers], Awaitable[_Asked]]] = {
    "series": _ask_series,
    "reason": _ask_reason,
    "standing": _ask_standing,
    "preview": _preview,
}
_Pressed = Callable[[Turn, Activity, Answers, tuple[str, ...]], Awaitable[Answer]]
_PRESSES: dict[str, _Pressed] = {
    "whole": _whole,
    "why": _why,
    "standing": _standing,
    "again": _again,
    "send": _send,
    "stop": _stop_here,
}
