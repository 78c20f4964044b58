"""A change as far as staff have put it together: what each step asks, and what people will read."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.chat.lines import shortened
from bot.features import activities, changes, changing, discretion, timetable
from bot.features.changing import Look
from bot.messages import Option, Refused, Reply, Say, Turn, say
from bot.when import Day, Moment
from storage import dialogs
from storage.tables import Activity

Answers = dict[str, Any]
#: What fits on a button beside what it says.
_ON_A_BUTTON = 16
#: In the order in which an SMS shows them: five, and the rest with MER.
_ASKED = (
    "starts_at",
    "meeting_point",
    "place",
    "places",
    "title",
    "ends_at",
    "fare",
    "food",
    "conditions",
    "responsible_id",
)
_LATER = ("meeting_point", "place", "ends_at", "conditions", "responsible_id")
#: What can be taken away again.
_MAY_BE_NONE = ("place", "fare", "food", "conditions", "responsible_id")
_IDS = {
    "starts_at": "time",
    "ends_at": "ends",
    "meeting_point": "meet",
    "place": "place",
    "places": "places",
    "title": "title",
    "fare": "fare",
    "food": "food",
    "conditions": "conditions",
    "responsible_id": "who",
}


def asked(activity: Activity, now: datetime) -> tuple[str, ...]:
    """What can be changed: of something that is on, not what has happened."""
    return _LATER if activity.starts_at <= now else _ASKED


async def go(turn: Turn, activity: Activity, step: str, answers: Answers, note: Say | None = None) -> Reply:
    """Be at this step from now on, and ask its question; `note` comes first."""
    if step == "menu":
        return await menu(turn, activity, answers, note)
    if step == "preview":
        return await preview(turn, activity, answers, note)
    await _save(turn, activity, step, answers)
    ends = _clock(turn, activity.ends_at)
    text = say(f"change-ask-{_IDS[step]}", ends=ends, **activities.said(activity))
    options = (*await _choices(turn, activity, step, answers), _stop(activity))
    return Reply(_noted(note, text), options, topic="dialog", in_place=True)


async def menu(turn: Turn, activity: Activity, answers: Answers, note: Say | None = None) -> Reply:
    """What is to be changed, with what is true now, or would be."""
    await _save(turn, activity, "menu", answers)
    wanted = answers.get("wanted", {})
    done = (Option(f"change:{activity.id.hex}:done", say("change-done"), activity.ends_at),) if wanted else ()
    choices = tuple(
        Option(
            f"change:{activity.id.hex}:ask:{name}",
            say(f"change-menu-{_IDS[name]}"),
            closes_at=activity.ends_at,
            chosen=name in wanted,
        )
        for name in asked(activity, turn.now)
    )
    off = Option(f"cancel:{activity.id.hex}", say("change-menu-off"), activity.ends_at)
    text = say("change-menu", **activities.said(activity))
    return Reply(_noted(note, text), (*done, *choices, off, _stop(activity)), topic="dialog", in_place=True)


async def which_hour(
    turn: Turn, activity: Activity, answers: Answers, between: Sequence[Moment | Day], *, repeated: bool
) -> Reply:
    """More than one time can be meant."""
    await _save(turn, activity, "starts_at", answers)
    options = tuple(
        _reading(activity, one, position if repeated else None) for position, one in enumerate(between)
    )
    return Reply(say("change-which-hour"), (*options, _stop(activity)), topic="dialog", in_place=True)


async def preview(turn: Turn, activity: Activity, answers: Answers, note: Say | None = None) -> Reply:
    """What people will read, how many and when, and what staff should think of first."""
    assert turn.programme is not None
    wanted, whole = changes.unpacked_all(answers.get("wanted", {})), bool(answers.get("whole"))
    seen = await changing.look(
        turn.session, turn.programme, activity, wanted, turn.person, turn.now, whole=whole
    )
    if isinstance(seen, Refused) and whole:
        return await preview(turn, activity, {**answers, "whole": False}, seen.why)
    if isinstance(seen, Refused):
        return await menu(turn, activity, answers, seen.why)
    await _save(turn, activity, "preview", answers)
    text = await _reads(turn, seen)
    for warning in await _warnings(turn, activity, seen):
        text = say("poll-noted", note=warning, text=text)
    if activity.series_id is not None:
        note_series = say("change-series-all") if seen.whole else say("change-series-only")
        text = say("poll-noted", note=note_series, text=text)
    send = say("place-send") if seen.told is not None else say("change-save")
    options = (
        Option(f"change:{activity.id.hex}:send", send, activity.ends_at, word="yes"),
        *_which_times(activity, seen),
        Option(f"change:{activity.id.hex}", say("change-more"), activity.ends_at),
        _stop(activity),
    )
    return Reply(_noted(note, text), options, topic="dialog", in_place=True)


def _which_times(activity: Activity, seen: Look) -> tuple[Option, ...]:
    """Of something that is done every week: this time alone, or all that come as well."""
    if seen.series is None:
        return ()
    if seen.whole:
        return (Option(f"change:{activity.id.hex}:one", say("change-only-this"), activity.ends_at),)
    return (Option(f"change:{activity.id.hex}:all", say("change-all-coming"), activity.ends_at),)


def as_it_is(activity: Activity) -> Reply:
    """The question that was answered is over: what is true now."""
    return Reply(say("change-as-it-is", **activities.said(activity)))


def meanwhile(activity: Activity) -> Say:
    """A colleague was faster: what people were told is seen before it is said otherwise."""
    return say("change-meanwhile", **activities.said(activity))


async def _reads(turn: Turn, seen: Look) -> Say:
    staff = await _staff_part(turn, seen)
    if seen.told is None:
        return say("change-preview-staff", changes=staff)
    if seen.at > turn.now:
        text = say("change-preview-later", told=seen.told.text, count=seen.count, at=seen.at)
    else:
        text = say("change-preview", told=seen.told.text, count=seen.count)
    return say("poll-noted", note=staff, text=text) if staff is not None else text


async def _staff_part(turn: Turn, seen: Look) -> Say | None:
    """What only staff see: when it is over, and who has the responsibility; None: that is as it was."""
    was, new = seen.was, seen.new
    parts = []
    if new.ends_at - new.starts_at != was.ends_at - was.starts_at:
        parts.append(say("change-ends", ends=_clock(turn, new.ends_at)))
    if "responsible_id" in _names(seen):
        parts.append(await _responsible(turn, seen))
    return activities.in_one(parts) if parts else None


async def _responsible(turn: Turn, seen: Look) -> Say:
    assert turn.programme is not None
    team = await changing.team(turn.session, turn.programme)
    name = next((one.name for one in team if one.id == seen.new.responsible_id), None)
    return say("change-responsible", name=name) if name else say("change-responsible-none")


async def _warnings(turn: Turn, activity: Activity, seen: Look) -> list[Say]:
    """Not wrong, but to be known: a closed day, the night, something else at the same time, telling words."""
    assert turn.programme is not None
    new, found = seen.new, []
    texts = (new.title, new.place, new.meeting_point, new.fare, new.food, new.conditions)
    telling = discretion.telling_words(" ".join(filter(None, texts))) if seen.told is not None else ()
    if telling:
        found.append(say("change-telling", words=list(telling)))
    if "starts_at" not in _names(seen):
        return found
    day = new.starts_at.astimezone(ZoneInfo(turn.programme.time_zone)).date()
    closed = await timetable.closed_days(turn.session, turn.programme.id, day, day)
    if day in closed:
        found.append(say("change-closed", day=day, why=closed[day]))
    if timetable.is_night(turn.programme, new.starts_at):
        found.append(say("change-night", when=new.starts_at))
    beside = await changing.beside(turn.session, turn.programme, activity, new)
    if beside:
        found.append(say("change-beside", titles=beside))
    return found


def _clock(turn: Turn, at: datetime) -> Say:
    """The hour alone, where everybody knows the day."""
    there = at.astimezone(turn.zone)
    return say("cancel-clock", hour=str(there.hour), minute=f"{there.minute:02}")


def _names(seen: Look) -> list[str]:
    return changes.difference(seen.was, seen.new)


def _noted(note: Say | None, text: Say) -> Say:
    return say("poll-noted", note=note, text=text) if note is not None else text


async def _choices(turn: Turn, activity: Activity, step: str, answers: Answers) -> tuple[Option, ...]:
    """What can be picked instead of typed."""
    about = f"change:{activity.id.hex}"
    if step == "place" and answers.get("short"):
        kept = say("place-keep", place=shortened(activity.place or "", _ON_A_BUTTON))
        return (Option(f"{about}:keep", kept, activity.ends_at),) if activity.place else ()
    if step == "meeting_point":
        meet = shortened(_usual(turn, activity, answers), _ON_A_BUTTON)
        return (Option(f"{about}:usual", say("place-usual", meet=meet), activity.ends_at),)
    if step == "places":
        return (Option(f"{about}:none:places", say("change-open"), activity.ends_at),)
    people = await _people(turn, activity) if step == "responsible_id" else ()
    if step in _MAY_BE_NONE and getattr(activity, step) is not None:
        return (*people, Option(f"{about}:none:{step}", say("change-take-away"), activity.ends_at))
    return people


async def _people(turn: Turn, activity: Activity) -> tuple[Option, ...]:
    assert turn.programme is not None
    return tuple(
        Option(
            f"change:{activity.id.hex}:who:{one.id.hex[:12]}",
            say("text", text=one.name),
            closes_at=activity.ends_at,
            chosen=one.id == activity.responsible_id,
        )
        for one in await changing.team(turn.session, turn.programme)
    )


def _usual(turn: Turn, activity: Activity, answers: Answers) -> str:
    assert turn.programme is not None
    return (activity.meeting_point if answers.get("short") else None) or turn.programme.meeting_point


def _reading(activity: Activity, one: Moment | Day, position: int | None) -> Option:
    if isinstance(one, Day):
        return Option(f"change:{activity.id.hex}:day:{one.at:%Y%m%d}", say("poll-day", day=one.at))
    label = say("poll-at", at=one.at)
    if position is not None:
        label = (
            say("change-before-clock", at=one.at) if position == 0 else say("change-after-clock", at=one.at)
        )
    return Option(f"change:{activity.id.hex}:at:{int(one.at.timestamp())}", label)


def _stop(activity: Activity) -> Option:
    return Option(f"change:{activity.id.hex}:stop", say("place-stop"), activity.ends_at)


async def _save(turn: Turn, activity: Activity, step: str, answers: Answers) -> None:
    assert turn.person is not None
    assert turn.programme is not None
    kept = {**answers, "activity": activity.id.hex, "version": activity.version}
    await dialogs.save(turn.session, turn.person.id, turn.programme.id, "change", step, kept, turn.now)
