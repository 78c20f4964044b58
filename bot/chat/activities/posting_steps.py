"""An activity as far as staff have put it together: what each step asks, and what phones will show."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from bot.chat.lines import shortened
from bot.features import activities, discretion, posting, repeating, timetable
from bot.features.posting import Draft
from bot.messages import Option, Reply, Say, Turn, in_lines, say
from bot.when import write_clock
from bot.wording import known_language, speak
from bot.wording.gsm7 import fit, segments
from storage import dialogs, people
from storage.tables import Activity

Answers = dict[str, Any]
_SLOTS_OFFERED = 4
_PLACES_OFFERED = (4, 8, 12)
#: What fits on a button beside what it says.
_ON_A_BUTTON = 16


async def go(turn: Turn, step: str, answers: Answers, note: Say | None = None) -> Reply:
    """Be at this step from now on, and ask its question."""
    assert turn.person is not None
    assert turn.programme is not None
    await dialogs.save(turn.session, turn.person.id, turn.programme.id, "post", step, answers, turn.now)
    return await shown(turn, step, answers, note)


async def shown(turn: Turn, step: str, answers: Answers, note: Say | None = None) -> Reply:
    """The question of a step, with what is true so far; `note` comes first."""
    text, options = await _STEPS[step](turn, answers)
    if note is not None:
        text = say("post-noted", note=note, text=text)
    return Reply(text, options, topic="dialog", in_place=True)


def draft(turn: Turn, answers: Answers) -> Draft:
    """The activity that has been put together; everything up to the time has been answered."""
    assert turn.programme is not None
    return Draft(
        activity_id=UUID(hex=answers["activity"]),
        title=answers["title"],
        starts_at=datetime.fromisoformat(answers["starts"]),
        ends_at=datetime.fromisoformat(answers["ends"]),
        place=answers.get("place"),
        meeting_point=answers.get("meet"),
        places=answers["places"] if "places" in answers else answers.get("usual_places"),
        fare=answers.get("fare", turn.programme.fare),
        food=answers.get("food", turn.programme.food),
        conditions=answers.get("conditions", turn.programme.conditions),
        weekly=answers.get("weekly", False),
        until=date.fromisoformat(answers["until"]) if answers.get("until") else None,
    )


async def reach(turn: Turn, planned: Draft) -> Say:
    """Whom the invitation reaches, and when; the night may hold it until it is of no use."""
    assert turn.programme is not None
    count = len(await people.members(turn.session, turn.programme.id, {"participant"}))
    begins = timetable.awake_at(turn.programme, turn.now)
    if begins >= planned.starts_at:
        return say("post-reaches-nobody")
    if begins > turn.now:
        return say("post-held", count=count, at=begins)
    return say("post-at-once", count=count)


async def _what(_turn: Turn, _answers: Answers) -> tuple[Say, tuple[Option, ...]]:
    return say("post-what"), (_STOP,)


async def _when(turn: Turn, answers: Answers) -> tuple[Say, tuple[Option, ...]]:
    assert turn.programme is not None
    if answers.get("between"):
        return say("post-which-time"), (*(_reading(one) for one in answers["between"]), _STOP)
    free = await activities.free_slot_days(turn.session, turn.programme, turn.now, count=_SLOTS_OFFERED)
    hour_of = date.fromisoformat(answers["hour_of"]) if answers.get("hour_of") else None
    slots = tuple(
        Option(f"post:slot:{one.slot.id.hex}:{one.day:%Y%m%d}", say("post-at", at=one.starts_at))
        for one in free
        if hour_of in (None, one.day)
    )
    asked = say("post-which-hour", day=hour_of) if hour_of else say("post-when", title=answers["title"])
    return asked, (*slots, _STOP)


async def _place(turn: Turn, answers: Answers) -> tuple[Say, tuple[Option, ...]]:
    none = (Option("post:place:none", say("post-place-none")),) if answers.get("place") else ()
    return say("post-ask-place"), (*none, _BACK)


async def _meet(turn: Turn, answers: Answers) -> tuple[Say, tuple[Option, ...]]:
    usual = await _drawn_up(turn, {**answers, "meet": None})
    label = say("post-meet-usual", meet=shortened(usual.meeting_point or "", _ON_A_BUTTON))
    return say("post-ask-meet"), (Option("post:meet:usual", label), _BACK)


async def _places(_turn: Turn, _answers: Answers) -> tuple[Say, tuple[Option, ...]]:
    numbers = tuple(
        Option(f"post:places:{places}", say("post-button-places", places=places))
        for places in _PLACES_OFFERED
    )
    return say("post-ask-places"), (Option("post:places:open", say("post-button-open")), *numbers, _BACK)


async def _terms(_turn: Turn, _answers: Answers) -> tuple[Say, tuple[Option, ...]]:
    return say("post-ask-terms", longest=posting.LONGEST_TERM), (
        Option("post:terms:usual", say("post-terms-usual")),
        Option("post:terms:none", say("post-terms-none")),
        _BACK,
    )


async def _weekly(_turn: Turn, answers: Answers) -> tuple[Say, tuple[Option, ...]]:
    if answers.get("between"):
        return say("post-which-time"), (*(_reading(one) for one in answers["between"]), _BACK)
    return say("post-ask-weekly"), (
        Option("post:weekly:always", say("post-weekly-always")),
        Option("post:weekly:once", say("post-weekly-once")),
        _BACK,
    )


async def _preview(turn: Turn, answers: Answers) -> tuple[Say, tuple[Option, ...]]:
    planned = draft(turn, answers)
    activity = await _drawn_up(turn, answers)
    place = (
        say("post-button-place", place=shortened(planned.place, _ON_A_BUTTON))
        if planned.place
        else say("post-button-place-none")
    )
    places = (
        say("post-button-open")
        if planned.places is None
        else say("post-button-places", places=planned.places)
    )
    meet = shortened(activity.meeting_point or "", _ON_A_BUTTON)
    options = (
        Option(f"post:send:{answers['activity']}", say("post-send")),
        Option("post:place", place),
        Option("post:meet", say("post-button-meet", meet=meet)),
        Option("post:places", places),
        Option(
            "post:weekly",
            say("post-button-weekly" if planned.weekly else "post-button-once"),
            chosen=planned.weekly,
        ),
        Option("post:terms", say("post-button-terms")),
        Option("post:when", say("post-button-when")),
        _STOP,
    )
    return await _as_on_phones(turn, planned, activity), options


async def _as_on_phones(turn: Turn, planned: Draft, activity: Activity) -> Say:
    """Exactly what phones will show, on both channels, what it costs, and what staff should know first."""
    assert turn.programme is not None
    assert turn.person is not None
    series = posting.as_series(turn.programme, turn.person, planned, turn.now)
    invitation = posting.invitation(activity, repeating.every_week(series) if planned.weekly else None)
    labels = [speak(option.label, turn.language, turn.zone) for option in invitation.options]
    telegram = "\n".join([speak(invitation.text, turn.language, turn.zone), *(f"[{one}]" for one in labels)])
    by_sms = fit(speak(invitation.text, turn.language, turn.zone, channel="sms"))
    text = say(
        "post-preview",
        telegram=telegram,
        sms=by_sms,
        segments=segments(by_sms)[0],
        reach=await reach(turn, planned),
        ends=write_clock(planned.ends_at, turn.zone, known_language(turn.language)),
    )
    notes = await _notes(turn, planned, activity)
    return say("post-noted", note=in_lines(notes), text=text) if notes else text


async def _notes(turn: Turn, planned: Draft, activity: Activity) -> Sequence[Say]:
    assert turn.programme is not None
    assert turn.person is not None
    day = activity.local_date
    closed = await timetable.closed_days(turn.session, turn.programme.id, day, day)
    notes = [say("post-closed-day", day=day, reason=reason) for reason in closed.values()]
    others = await posting.at_the_same_time(turn.session, turn.programme, planned, turn.now)
    if others:
        notes.append(say("post-same-time", titles=[one.title for one in others]))
    if planned.weekly:
        series = posting.as_series(turn.programme, turn.person, planned, turn.now)
        ahead = await repeating.ahead(turn.session, turn.programme, series, day, turn.now)
        left_out = sorted([*ahead.taken, *ahead.closed])
        if left_out:
            notes.append(say("post-left-out", days=left_out))
    own = (
        planned.title,
        planned.place,
        planned.meeting_point,
        planned.fare,
        planned.food,
        planned.conditions,
    )
    telling = discretion.telling_words(" ".join(text for text in own if text))
    if telling:
        notes.append(say("post-telling", words=list(telling)))
    return notes


async def _drawn_up(turn: Turn, answers: Answers) -> Activity:
    assert turn.programme is not None
    assert turn.person is not None
    return await posting.drawn_up(turn.session, turn.programme, turn.person, draft(turn, answers), turn.now)


def _reading(action: str) -> Option:
    """One of two readings of what was typed: "at:<seconds>", "day:<date>", "until:<date>"."""
    kind, _, value = action.partition(":")
    if kind == "at":
        at = datetime.fromtimestamp(int(value), UTC)
        return Option(f"post:at:{value}", say("post-at", at=at))
    return Option(f"post:{kind}:{value}", say("post-day", day=date.fromisoformat(value)))


_STOP = Option("post:stop", say("post-stop"))
_BACK = Option("post:back", say("post-back"))
_STEPS = {
    "what": _what,
    "when": _when,
    "preview": _preview,
    "place": _place,
    "meet": _meet,
    "places": _places,
    "terms": _terms,
    "weekly": _weekly,
}
