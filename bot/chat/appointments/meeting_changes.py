"""MØTER: which are coming, who comes; moved and called off."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from bot.chat import whose
from bot.chat.turns import as_id, end_dialog
from bot.features.appointments import meeting_answers, meeting_telling, meetings
from bot.messages import Answer, Option, Refused, Reply, Say, Turn, in_lines, say
from bot.when import Ask, Day, Meaning, Moment, No, read
from storage import dialogs, people
from storage.tables import Appointment, Person

Answers = dict[str, Any]
#: What a text about time came to: a moment, a day without its hour, several, or why it is none.
Time = datetime | date | tuple[Moment | Day, ...] | Refused
_KIND = "meeting"
_SHOWN = 20


async def listed(turn: Turn) -> Answer:
    """MØTER: those that are coming."""
    assert turn.programme is not None
    found = await meetings.coming(turn.session, turn.programme, turn.now)
    if not found:
        return Reply(say("meetings-none"))
    lines, options = [], []
    for meeting in found[:_SHOWN]:
        person = await turn.session.get_one(Person, meeting.person_id)
        of = meetings.of(meeting.kind, person)
        lines.append(say("meetings-line", of=of, at=meeting.starts_at))
        label = say("meetings-pick", name=person.name, at=meeting.starts_at)
        options.append(Option(f"meeting:{meeting.id.hex}", label, closes_at=meeting.starts_at))
    return Reply(say("meetings", lines=in_lines(lines)), tuple(options), topic="meetings")


async def one(turn: Turn, meeting: str) -> Answer:
    """meeting: who comes to it, and what can be changed."""
    found = await _to_change(turn, meeting)
    return Reply(found.why) if isinstance(found, Refused) else await _shown(turn, found)


async def ask_when(turn: Turn, meeting: str) -> Answer:
    """meeting-move: to when?"""
    found = await _to_change(turn, meeting)
    return Reply(found.why) if isinstance(found, Refused) else await _ask_when(turn, found)


async def typed(turn: Turn, answers: Answers) -> Answer:
    """The new time, as it was typed."""
    found = await _to_change(turn, answers["meeting"])
    if isinstance(found, Refused):
        await end_dialog(turn, _KIND)
        return Reply(found.why)
    match reading(turn, turn.text, as_day(answers.get("day", ""))):
        case Refused(why):
            return await _ask_when(turn, found, note=why, day=answers.get("day", ""))
        case datetime() as moment:
            return await _check(turn, found, moment)
        case date() as day:
            return await _ask_when(turn, found, day=f"{day:%Y%m%d}")
        case several:
            options = readings("meeting-moved", several, found.id.hex)
            return Reply(say("meeting-which-time"), options, topic="dialog", in_place=True)


async def moved_at(turn: Turn, meeting: str, seconds: str) -> Answer:
    """meeting-moved-at: one of the moments that the words may have meant."""
    found, moment = await _to_change(turn, meeting), as_moment(seconds)
    if isinstance(found, Refused) or moment is None:
        return Reply(found.why if isinstance(found, Refused) else say("button-unknown"))
    return await _check(turn, found, moment)


async def moved_on(turn: Turn, meeting: str, day: str) -> Answer:
    """meeting-moved-on: one of the days; the hour is asked for."""
    found = await _to_change(turn, meeting)
    return Reply(found.why) if isinstance(found, Refused) else await _ask_when(turn, found, day=day)


async def move(turn: Turn, meeting: str, seconds: str) -> Answer:
    """meeting-move-yes: it is then."""
    assert turn.programme is not None
    assert turn.person is not None
    moment = as_moment(seconds)
    if moment is None:
        return Reply(say("button-unknown"))
    await end_dialog(turn, _KIND)
    moved = await meetings.move(turn.session, turn.programme, turn.person, as_id(meeting), moment, turn.now)
    if isinstance(moved, Refused):
        return Reply(moved.why)
    return Reply(say("meeting-is-moved", at=moved.starts_at), in_place=True)


async def ask_off(turn: Turn, meeting: str) -> Answer:
    """meeting-off: sure?"""
    found = await _to_change(turn, meeting)
    if isinstance(found, Refused):
        return Reply(found.why)
    yes = Option(f"meeting-off-yes:{found.id.hex}", say("meeting-yes"), found.starts_at, word="yes")
    no = Option("meeting-stop", say("meeting-no"), found.starts_at, word="no")
    text = say("meeting-off-sure", what=await meeting_telling.theirs(turn.session, found))
    return Reply(text, (yes, no), topic="dialog", in_place=True)


async def off(turn: Turn, meeting: str) -> Answer:
    """meeting-off-yes: it is called off."""
    assert turn.programme is not None
    assert turn.person is not None
    gone = await meetings.call_off(turn.session, turn.programme, turn.person, as_id(meeting), turn.now)
    if isinstance(gone, Refused):
        return Reply(gone.why)
    return Reply(say("meeting-is-called-off", at=gone.starts_at), in_place=True)


async def let_go(turn: Turn, meeting: str, who: str) -> Answer:
    """meeting-let-go: this one is not asked to it any more."""
    assert turn.programme is not None
    found = await _to_change(turn, meeting)
    if isinstance(found, Refused):
        return Reply(found.why)
    asked = [person for person, _ in await meeting_telling.those_asked(turn.session, found)]
    person = whose.meant(who, asked)
    if person is None:
        return Reply(say("meeting-not-asked"))
    gone = await meetings.let_go(turn.session, turn.programme, found.id, person.id, turn.now)
    return Reply(gone.why if isinstance(gone, Refused) else say("meeting-is-let-go", name=person.name))


def reading(turn: Turn, text: str, on_day: date | None = None) -> Time:
    """What somebody says of when; `on_day`: they were asked for the hour of that day."""
    if not text.strip():
        return Refused(say("meeting-when-no", why="not-a-time"))
    meaning: Meaning = read(text, turn.now, turn.zone)
    if on_day is not None and not isinstance(meaning, Day):
        # "kl 12" alone would be today or tomorrow.
        that_day = read(f"{on_day.day}.{on_day.month}.{on_day.year} {text}", turn.now, turn.zone)
        meaning = that_day if isinstance(that_day, Moment | Ask) else meaning
    match meaning:
        case Moment(at) | Day(at):
            return at
        case Ask(between) if between:
            return between
        case No(why):
            return Refused(say("meeting-when-no", why=why.value))
    return Refused(say("meeting-when-no", why="not-a-time"))


def readings(action: str, between: tuple[Moment | Day, ...], *about: str) -> tuple[Option, ...]:
    """What a text may have meant, to choose among."""
    before = ":".join(("", *about))
    return tuple(
        Option(f"{action}-at{before}:{int(one.at.timestamp())}", say("meeting-at", at=_told(one.at)))
        if isinstance(one, Moment)
        else Option(f"{action}-on{before}:{one.at:%Y%m%d}", say("meeting-on", day=one.at))
        for one in between
    )


def as_moment(seconds: str) -> datetime | None:
    if not seconds.isdecimal() or len(seconds) > 10:
        return None
    return datetime.fromtimestamp(int(seconds), UTC)


def as_day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _told(at: datetime) -> datetime | Say:
    """A moment; in the hour that is there twice, which of the two."""
    other = at.replace(fold=1 - at.fold)
    if other.utcoffset() == at.utcoffset() or _is_skipped(at):
        return at
    return say("change-after-clock", at=at) if at.fold else say("change-before-clock", at=at)


def _is_skipped(at: datetime) -> bool:
    return at.astimezone(UTC).astimezone(at.tzinfo).replace(tzinfo=None) != at.replace(tzinfo=None)


async def _shown(turn: Turn, meeting: Appointment, note: Say | None = None) -> Reply:
    person = await turn.session.get_one(Person, meeting.person_id)
    asked = await meeting_telling.those_asked(turn.session, meeting)
    lines = [say("meeting-line", name=person.name, state=meeting_answers.as_said(meeting))]
    lines += [
        say("meeting-line", name=one.name, state=say("meeting-state", state=said.state))
        for one, said in asked
    ]
    text = say(
        "meeting-shown", what=await meeting_telling.theirs(turn.session, meeting), lines=in_lines(lines)
    )
    options = (
        Option(f"meeting-move:{meeting.id.hex}", say("meeting-move"), closes_at=meeting.starts_at),
        Option(f"meeting-off:{meeting.id.hex}", say("meeting-call-off"), closes_at=meeting.starts_at),
        *(meeting_answers.release(meeting, one) for one, _ in asked),
    )
    return Reply(text if note is None else say("poll-noted", note=note, text=text), options, topic="meetings")


async def _ask_when(turn: Turn, meeting: Appointment, *, note: Say | None = None, day: str = "") -> Reply:
    assert turn.person is not None
    assert turn.programme is not None
    kept = {"meeting": meeting.id.hex, "day": day}
    await dialogs.save(turn.session, turn.person.id, turn.programme.id, _KIND, "move", kept, turn.now)
    on_day = as_day(day)
    text = say("meeting-which-hour", day=on_day) if on_day else say("meeting-move-when", at=meeting.starts_at)
    if note is not None:
        text = say("poll-noted", note=note, text=text)
    stop = Option("meeting-stop", say("meeting-stop"))
    return Reply(text, (stop,), topic="dialog", in_place=True)


async def _check(turn: Turn, meeting: Appointment, moment: datetime) -> Reply:
    """What will be so, before it is."""
    assert turn.programme is not None
    person = await people.person(turn.session, meeting.person_id)
    if person is None:
        return Reply(say("not-found"))
    refused = await meetings.refusal(
        turn.session, turn.programme, person, meeting.kind, moment, turn.now, without=meeting.id
    )
    if refused is None and moment == meeting.starts_at:
        refused = Refused(say("meeting-same-time", at=moment))
    if refused is not None:
        return await _ask_when(turn, meeting, note=refused.why)
    await end_dialog(turn, _KIND)
    text = say("meeting-move-check", of=meetings.of(meeting.kind, person), was=meeting.starts_at, at=moment)
    if await meetings.beside(turn.session, turn.programme, person, moment, without=meeting.id):
        text = say("poll-noted", note=say("meeting-beside", name=person.name), text=text)
    about = f"{meeting.id.hex}:{int(moment.timestamp())}"
    yes = Option(f"meeting-move-yes:{about}", say("meeting-yes"), meeting.starts_at, word="yes")
    no = Option("meeting-stop", say("meeting-no"), meeting.starts_at, word="no")
    return Reply(text, (yes, no), topic="dialog", in_place=True)


async def _to_change(turn: Turn, meeting: str) -> Appointment | Refused:
    assert turn.programme is not None
    return await meetings.to_change(turn.session, turn.programme, as_id(meeting), turn.now)
