"""What is asked on the way to an appointment: with whom, when, at what hour, which of two."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from bot.access import may
from bot.features.appointments import changing, keeping, making
from bot.features.appointments.reading import Time
from bot.messages import Option, Refused, Reply, Say, Turn, say
from bot.when import Ask, Day, Meaning, Moment, No, Refusal
from bot.when.repeats import AskRepeat, Repeat, occurrences
from storage import dialogs, menus, people, preferences
from storage.tables import Appointment, Person

KIND = "appointment"
#: party, when, said: what has been said so far. whose: of whom, where it is not their own. move: of which
#: the time is new. day: at what hour of it. misread: what we took for a try to say when.
Answers = dict[str, Any]
#: So many readings can be chosen among.
_READINGS = 4
_REFUSALS = {
    Refusal.PAST: "appointment-when-past",
    Refusal.IMPOSSIBLE: "appointment-when-impossible",
    Refusal.SKIPPED: "appointment-when-skipped",
    Refusal.CONTRADICTION: "appointment-when-contradiction",
    Refusal.TOO_FAR: "appointment-when-too-far",
    Refusal.NOT_A_TIME: "appointment-when-unread",
}


async def go_on(turn: Turn, answers: Answers, meaning: Time | None) -> Reply:
    """The next question, or the last one, which a yes answers."""
    if "party" not in answers and "move" not in answers:
        return await ask_party(turn, answers)
    match meaning:
        case None:
            return await ask_when(turn, answers)
        case Moment(at):
            return await settle(turn, answers, at)
        case Repeat():
            return await settle(turn, answers, meaning.first.at, _times(turn, meaning))
        case Day(day):
            return await _ask_hour(turn, answers, day)
        case Ask(between):
            return await _ask_which(turn, answers, between)
        case AskRepeat(between):
            return await _ask_which_series(turn, answers, between)
        case No(why):
            return await ask_when(turn, answers, note=say(_REFUSALS[why]))


async def settle(
    turn: Turn, answers: Answers, at: datetime, series: Sequence[datetime] = (), *, sure: bool = False
) -> Reply:
    """Everything is known: the question that a yes answers. `sure`: they have just picked this very time."""
    assert turn.programme is not None
    assert turn.person is not None
    at = at.replace(second=0, microsecond=0).astimezone(UTC)
    await dialogs.end(turn.session, turn.person.id)
    await _close(turn, "dialog")
    if "move" in answers:
        return await moved_question(turn, UUID(hex=answers["move"]), at)
    whose = await owner(turn, answers)
    if whose is None:
        return Reply(say("not-found"))
    proposed = await making.propose(
        turn.session,
        turn.programme,
        whose,
        turn.person,
        answers["party"],
        at,
        turn.now,
        place=answers.get("place"),
        series=series,
    )
    if isinstance(proposed, Refused):
        return Reply(proposed.why)
    if sure and proposed.beside is None:
        return await agreed(turn, proposed.appointment.id)
    return await question(turn, proposed)


async def question(turn: Turn, proposed: making.Proposed) -> Reply:
    """All of it, and whether it is right."""
    assert turn.person is not None
    one = proposed.appointment
    what = await told(turn, proposed.appointments)
    ends = min(turn.now + keeping.CONFIRM_WITHIN, proposed.appointments[-1].starts_at)
    options = (
        Option(
            f"appointment-yes:{one.id.hex}",
            say("appointment-yes", at=one.starts_at),
            closes_at=ends,
            word="yes",
        ),
        Option(
            f"appointment-no:{one.id.hex}", say("appointment-no", at=one.starts_at), closes_at=ends, word="no"
        ),
    )
    text = say("appointment-question", what=what, beside=_beside(turn, proposed.beside))
    return Reply(text, options, topic=topic(one.id))


async def moved_question(turn: Turn, appointment_id: UUID, at: datetime) -> Reply:
    """From when to when, and whether it is right."""
    assert turn.programme is not None
    assert turn.person is not None
    asked = await changing.may_move(
        turn.session, turn.programme, turn.person, appointment_id, at, turn.now, roles=turn.roles
    )
    if isinstance(asked, Refused):
        return Reply(asked.why)
    one = asked.appointment
    action = f"appointment-to:{one.id.hex}:{key(at)}" + (":y" if asked.beside else "")
    ends = min(turn.now + keeping.CONFIRM_WITHIN, at)
    options = (
        Option(action, say("appointment-yes", at=at), closes_at=ends, word="yes"),
        Option(f"appointment-keep:{one.id.hex}", say("appointment-no", at=at), closes_at=ends, word="no"),
    )
    text = say(
        "appointment-move-question",
        party=await _whose_party(turn, one),
        was=one.starts_at,
        at=at,
        beside=_beside(turn, asked.beside),
    )
    return Reply(text, options, topic=topic(one.id))


async def agreed(turn: Turn, appointment_id: UUID) -> Reply:
    """A yes: from now on it counts."""
    assert turn.programme is not None
    assert turn.person is not None
    made = await making.confirm(
        turn.session, turn.programme, turn.person, turn.roles, appointment_id, turn.now
    )
    await close(turn, appointment_id)
    if isinstance(made, Refused):
        return Reply(made.why, in_place=True)
    what = await told(turn, made.appointments)
    if made.again:
        return Reply(say("appointment-stands", what=what), in_place=True)
    if made.appointment.person_id != turn.person.id:
        return Reply(await _agreed_for(turn, made.appointment.person_id, what), in_place=True)
    every = ":all" if len(made.appointments) > 1 else ""
    # A file for their own calendar, where there are files.
    to_calendar = Option(
        f"calendar-file:{appointment_id.hex}{every}", say("calendar-to-phone"), only_button=True
    )
    return Reply(say("appointment-agreed", what=what), (to_calendar,), in_place=True)


async def _agreed_for(turn: Turn, person_id: UUID, what: Say) -> Say:
    """Somebody who has nothing of appointments on their phone has to hear of it from a human."""
    if await hears(turn, person_id):
        return say("appointment-agreed-for", what=what)
    whose = await turn.session.get_one(Person, person_id)
    return say("appointment-agreed-for-unsaid", name=whose.name, what=what)


async def hears(turn: Turn, person_id: UUID) -> bool:
    """Whether anything of appointments comes on their phone."""
    assert turn.programme is not None
    own = await preferences.one(turn.session, turn.programme.id, person_id)
    return own is None or own.discretion != "none"


async def told(turn: Turn, those: Sequence[Appointment]) -> Say:
    """One or a series in words; of somebody else with their name."""
    assert turn.person is not None
    what = making.said(those)
    if those[0].person_id == turn.person.id:
        return what
    whose = await turn.session.get_one(Person, those[0].person_id)
    return say("appointment-for", name=whose.name, what=what)


async def ask_party(turn: Turn, answers: Answers) -> Reply:
    await save(turn, "party", answers)
    whose = await owner(turn, answers)
    if whose is not None and "whose" in answers:
        return Reply(say("appointment-who-for", name=whose.name))
    return Reply(say("appointment-who"))


async def ask_when(turn: Turn, answers: Answers, note: Say | None = None) -> Reply:
    """An open question; `note` says first why the last answer will not do."""
    # An hour that cannot be leaves the day as it was said.
    forgotten = {"said"} if note is not None else {"said", "day"}
    await save(turn, "when", {name: one for name, one in answers.items() if name not in forgotten})
    if note is not None:
        return Reply(say("appointment-when-again", note=note))
    if "move" in answers:
        return Reply(say("appointment-when-new-for") if "whose" in answers else say("appointment-when-new"))
    return Reply(say("appointment-when", party=answers["party"]))


async def owner(turn: Turn, answers: Answers) -> Person | None:
    """Whose it is to be: their own, or that of a participant whom staff named."""
    assert turn.programme is not None
    if "whose" not in answers:
        return turn.person
    if not may(turn.roles, "keep others' appointments"):
        return None
    members = await people.members(turn.session, turn.programme.id, {"participant"})
    return next((one for one in members if one.id.hex == answers["whose"]), None)


async def save(turn: Turn, step: str, answers: Answers) -> None:
    assert turn.programme is not None
    assert turn.person is not None
    await dialogs.save(turn.session, turn.person.id, turn.programme.id, KIND, step, answers, turn.now)


async def close(turn: Turn, appointment_id: UUID) -> None:
    """The question is answered, on all of their phones."""
    await _close(turn, topic(appointment_id))


def topic(appointment_id: UUID) -> str:
    return f"appointment:{appointment_id.hex}"


def key(at: datetime) -> str:
    """An instant, to the minute, short enough for a button."""
    return str(int(at.timestamp()) // 60)


def instant(written: str) -> datetime | None:
    """What `key` wrote; None for anything else."""
    if not (written.isascii() and written.isdigit() and len(written) <= _LONGEST_KEY):
        return None
    return datetime.fromtimestamp(int(written) * 60, UTC)


_LONGEST_KEY = 9


async def _close(turn: Turn, about: str) -> None:
    assert turn.person is not None
    phones = await people.contacts_of(turn.session, turn.person.id)
    await menus.close(turn.session, [one.id for one in phones], about, turn.now)


def _times(turn: Turn, repeat: Repeat) -> list[datetime]:
    return occurrences(repeat, turn.zone)[: making.MOST]


def _beside(turn: Turn, other: Appointment | None) -> Say:
    """That they have another one then; with whom is nobody else's business."""
    assert turn.person is not None
    if other is None:
        return say("appointment-beside-none")
    if other.person_id != turn.person.id:
        return say("appointment-beside-for", at=other.starts_at)
    return say("appointment-beside", party=other.party, at=other.starts_at)


async def _whose_party(turn: Turn, one: Appointment) -> Say | str:
    assert turn.person is not None
    if one.person_id == turn.person.id:
        return one.party
    whose = await turn.session.get_one(Person, one.person_id)
    return say("appointment-for", name=whose.name, what=one.party)


async def _ask_hour(turn: Turn, answers: Answers, day: date) -> Reply:
    await save(turn, "when", {**answers, "day": day.isoformat()})
    return Reply(say("appointment-hour", day=day))


async def _ask_which(turn: Turn, answers: Answers, between: Sequence[Meaning]) -> Reply:
    """The readings to choose among; openly, where there are none or too many."""
    if not 0 < len(between) <= _READINGS:
        return await ask_when(turn, answers)
    await save(turn, "when", answers)
    ends = turn.now + dialogs.PATIENCE
    options = []
    for one in between:
        if isinstance(one, Moment):
            options.append(
                Option(f"appointment-time:{key(one.at)}", _reading(turn, one, between), closes_at=ends)
            )
        elif isinstance(one, Day):
            day = say("appointment-day", day=one.at)
            options.append(Option(f"appointment-day:{one.at:%Y%m%d}", day, closes_at=ends))
    return Reply(say("appointment-which"), tuple(options), topic="dialog")


def _reading(turn: Turn, one: Moment, between: Sequence[Meaning]) -> Say:
    """The hour that is there twice in a night in autumn says which of the two it is."""
    there = one.at.astimezone(turn.zone)
    others = (other.at.astimezone(turn.zone) for other in between if isinstance(other, Moment))
    if not any(other.fold != there.fold and other.replace(fold=there.fold) == there for other in others):
        return say("appointment-time", at=one.at)
    if there.fold:
        return say("appointment-time-second", at=one.at)
    return say("appointment-time-first", at=one.at)


async def _ask_which_series(turn: Turn, answers: Answers, between: Sequence[Repeat]) -> Reply:
    if not 0 < len(between) <= _READINGS:
        return await ask_when(turn, answers, note=say("appointment-repeat"))
    await save(turn, "when", answers)
    ends = turn.now + dialogs.PATIENCE
    options = tuple(
        Option(
            f"appointment-time:{key(one.first.at)}:{one.every_weeks}:{one.times or making.MOST}",
            say("appointment-time", at=one.first.at),
            closes_at=ends,
        )
        for one in between
    )
    return Reply(say("appointment-which-first"), options, topic="dialog")
