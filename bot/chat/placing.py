"""STED: staff say where it is, see what everybody will read, and send it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from bot.chat.activities import button, in_lines, shortened
from bot.features import activities, discretion
from bot.messages import Answer, Option, Refused, Reply, Say, Turn, say
from storage import dialogs
from storage.tables import Activity

#: What fits on a button beside what it says.
_ON_A_BUTTON = 16


async def place(turn: Turn) -> Answer:
    """STED: which activity."""
    assert turn.programme is not None
    coming = await activities.coming(turn.session, turn.programme, turn.now)
    if not coming:
        return Reply(say("place-nothing"))
    if len(coming) == 1:
        return await _ask_place(turn, coming[0])
    without_first = sorted(coming, key=lambda activity: activity.place is not None)
    return Reply(
        say("place-which", lines=in_lines([_line(activity) for activity in without_first])),
        options=tuple(_pick(activity) for activity in without_first),
        topic="dialog",
    )


async def choose(turn: Turn, activity: str) -> Answer:
    """place-for: this one."""
    chosen = await _to_place(turn, activity)
    return _sorry(chosen) if isinstance(chosen, Refused) else await _ask_place(turn, chosen)


async def keep(turn: Turn, activity: str) -> Answer:
    """place-keep: the place stays, something about where people meet changes."""
    chosen = await _to_place(turn, activity)
    if isinstance(chosen, Refused):
        return _sorry(chosen)
    if await _answers(turn, chosen) is None or chosen.place is None:
        return _as_it_is(chosen)
    return await _ask_meet(turn, chosen, chosen.place)


async def usual(turn: Turn, activity: str) -> Answer:
    """place-usual: they meet where they are used to."""
    chosen = await _to_place(turn, activity)
    if isinstance(chosen, Refused):
        return _sorry(chosen)
    answers = await _answers(turn, chosen)
    if answers is None or "place" not in answers:
        return _as_it_is(chosen)
    return await _preview(turn, chosen, answers["place"], _usual(turn, chosen))


async def written(turn: Turn, step: str, answers: dict[str, Any]) -> Answer:
    """What staff typed while the dialog waits: a place, where to meet, or both with a semicolon between."""
    chosen = await _to_place(turn, answers["activity"])
    if isinstance(chosen, Refused):
        await _end(turn)
        return _sorry(chosen)
    if step == "preview":
        return await _preview(turn, chosen, answers["place"], answers["meet"])
    read = _read(turn.text, step, answers)
    if isinstance(read, Refused):
        return Reply(read.why, options=(_stop(chosen),), topic="dialog")
    where, meet = read
    if meet is None:
        return await _ask_meet(turn, chosen, where)
    return await _preview(turn, chosen, where, meet)


async def send(turn: Turn, activity: str) -> Answer:
    """place-send: everybody is told, once."""
    assert turn.programme is not None
    chosen = await _to_place(turn, activity)
    if isinstance(chosen, Refused):
        await _end(turn)
        return _sorry(chosen)
    answers = await _answers(turn, chosen)
    if answers is None or "meet" not in answers:
        return _as_it_is(chosen)
    if answers["version"] != chosen.version:
        # Somebody else was faster: what they told everybody is seen before it is said otherwise.
        preview = await _preview(turn, chosen, answers["place"], answers["meet"])
        return [_as_it_is(chosen), preview]
    told = await activities.set_place(
        turn.session, turn.programme, chosen, answers["place"], answers["meet"], turn.now
    )
    await _end(turn)
    return Reply(say("place-sent", count=told), in_place=True)


async def stop(turn: Turn, activity: str) -> Answer:
    """place-stop: nothing is said to anybody."""
    chosen = await _to_place(turn, activity)
    if isinstance(chosen, Refused):
        return _sorry(chosen)
    if await _answers(turn, chosen) is None:
        return _as_it_is(chosen)
    await _end(turn)
    return Reply(say("place-stopped"), in_place=True)


async def _ask_place(turn: Turn, activity: Activity) -> Reply:
    await _save(turn, activity, "place", {})
    kept = Option(
        f"place-keep:{activity.id.hex}",
        say("place-keep", place=shortened(activity.place or "", _ON_A_BUTTON)),
        activity.starts_at,
    )
    return Reply(
        say("place-ask", title=activity.title, when=activity.starts_at),
        options=((kept,) if activity.place else ()) + (_stop(activity),),
        topic="dialog",
        in_place=True,
    )


async def _ask_meet(turn: Turn, activity: Activity, place: str) -> Reply:
    await _save(turn, activity, "meet", {"place": place})
    usual = say("place-usual", meet=shortened(_usual(turn, activity), _ON_A_BUTTON))
    return Reply(
        say("place-meet-ask", place=place),
        options=(
            Option(f"place-usual:{activity.id.hex}", usual, closes_at=activity.starts_at),
            _stop(activity),
        ),
        topic="dialog",
        in_place=True,
    )


async def _preview(turn: Turn, activity: Activity, place: str, meet: str) -> Reply:
    await _save(turn, activity, "preview", {"place": place, "meet": meet})
    told = activities.place_told(activity, place, meet).text
    telling = discretion.telling_words(f"{activity.title} {place} {meet}")
    text = say("place-preview-telling", told=told, words=list(telling)) if telling else None
    return Reply(
        text or say("place-preview", told=told),
        options=(
            Option(f"place-send:{activity.id.hex}", say("place-send"), activity.starts_at, word="yes"),
            Option(f"place-for:{activity.id.hex}", say("place-again"), activity.starts_at),
            _stop(activity),
        ),
        topic="dialog",
        in_place=True,
    )


def _read(text: str, step: str, answers: dict[str, Any]) -> tuple[str, str | None] | Refused:
    """The place, and where to meet if that was said too."""
    if step == "meet":
        meet = activities.as_place(text)
        return meet if isinstance(meet, Refused) else (answers["place"], meet)
    first, semicolon, second = text.partition(";")
    where = activities.as_place(first)
    if isinstance(where, Refused) or not semicolon:
        return where if isinstance(where, Refused) else (where, None)
    meet = activities.as_place(second)
    return meet if isinstance(meet, Refused) else (where, meet)


def _as_it_is(activity: Activity) -> Reply:
    """The question that was answered is over: what is true now."""
    return Reply(say("place-now", **activities.said(activity)))


def _sorry(refused: Refused) -> Reply:
    return Reply(refused.why)


def _line(activity: Activity) -> Say:
    return say("place-line", **activities.said(activity))


def _pick(activity: Activity) -> Option:
    return Option(f"place-for:{activity.id.hex}", button(activity), closes_at=activity.starts_at)


def _stop(activity: Activity) -> Option:
    return Option(f"place-stop:{activity.id.hex}", say("place-stop"), closes_at=activity.starts_at)


def _usual(turn: Turn, activity: Activity) -> str:
    assert turn.programme is not None
    return activity.meeting_point or turn.programme.meeting_point


async def _to_place(turn: Turn, activity: str) -> Activity | Refused:
    assert turn.programme is not None
    try:
        activity_id = UUID(activity)
    except ValueError:
        return Refused(say("activity-not-found"))
    return await activities.to_place(turn.session, turn.programme, activity_id, turn.now)


async def _answers(turn: Turn, activity: Activity) -> dict[str, Any] | None:
    """What they have answered so far about this activity; None when they are not in the middle of it."""
    assert turn.person is not None
    dialog = await dialogs.current(turn.session, turn.person.id, turn.now)
    if dialog is None or dialog.kind != "place":
        return None
    answers = dialogs.answers(dialog)
    return answers if answers["activity"] == activity.id.hex else None


async def _save(turn: Turn, activity: Activity, step: str, answers: dict[str, Any]) -> None:
    assert turn.person is not None
    assert turn.programme is not None
    kept = {"activity": activity.id.hex, "version": activity.version, **answers}
    await dialogs.save(turn.session, turn.person.id, turn.programme.id, "place", step, kept, turn.now)


async def _end(turn: Turn) -> None:
    assert turn.person is not None
    await dialogs.end(turn.session, turn.person.id)
