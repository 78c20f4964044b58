"""Polls while they are open: who may vote, posting one, voting in secret, and the one nudge."""

from __future__ import annotations

import base64
import hmac
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from bot.features import activities
from bot.messages import About, Option, Refused, Reply, Say, say
from bot.outgoing import queue
from bot.when import held_until, latest_awake
from storage import acts, due, people, polls, proposals, sealed
from storage.tables import PROPOSAL_MOVES, Act, Choice, Due, Person, Poll, Programme, move

#: With fewer, everybody would know who voted what: staff ask aloud instead.
FEWEST_VOTERS = 5
FEWEST_CHOICES = 2
MOST_CHOICES = 8
LONGEST_LABEL = 40
LONGEST_QUESTION = 80
LONGEST_LIMITS = 80
#: So long before the activity must people know what it is.
HEAD_START = timedelta(hours=1)
_NUDGE_BEFORE = timedelta(hours=3)
_LONG_OPEN = timedelta(hours=6)
#: How many coming slot days staff may ask about.
SLOT_DAYS = 12


@dataclass(frozen=True)
class Idea:
    """Something to vote for, and the proposal that it came from."""

    label: str
    proposal_id: UUID | None = None


@dataclass(frozen=True)
class Draft:
    """A poll as staff have put it together."""

    #: The poll's id from the beginning, so that it cannot be posted twice.
    poll_id: UUID
    ideas: tuple[Idea, ...]
    closes_at: datetime
    question: str | None = None
    slot_id: UUID | None = None
    #: The slot's day, local, and when it starts there.
    local_date: date | None = None
    starts_at: datetime | None = None
    several: bool = False
    smallest_turnout: int = 0
    limits: str | None = None


@dataclass(frozen=True)
class Standing:
    """What somebody has voted now, by positions."""

    poll: Poll
    choices: Sequence[Choice]
    chosen: frozenset[int]


async def voters(session: AsyncSession, programme: Programme) -> Sequence[Person]:
    return await people.members(session, programme.id, {"participant"})


async def too_few(session: AsyncSession, programme: Programme) -> Refused | None:
    """Why there can be no poll here now; None when there can."""
    count = len(await voters(session, programme))
    return Refused(say("poll-too-few", count=count)) if count < FEWEST_VOTERS else None


def reaches_people_at(programme: Programme, at: datetime) -> datetime:
    """When something that we say of ourselves at `at` goes out: the quiet hours hold it."""
    return held_until(at, *_quiet(programme))


def wrong_deadline(
    programme: Programme, starts_at: datetime | None, closes_at: datetime, now: datetime
) -> Refused | None:
    """Why a poll posted now cannot close then; None when it can."""
    if closes_at <= now:
        return Refused(say("poll-deadline-past"))
    begins = reaches_people_at(programme, now)
    if closes_at <= begins:
        return Refused(say("poll-deadline-at-night", begins=begins))
    if starts_at is not None and reaches_people_at(programme, closes_at) + HEAD_START > starts_at:
        return Refused(say("poll-deadline-late", starts=starts_at))
    return None


def drawn_up(programme: Programme, person: Person, draft: Draft, now: datetime) -> tuple[Poll, list[Choice]]:
    """The rows of a poll as they would be if it was posted now; not yet in the database."""
    poll = Poll(
        id=draft.poll_id,
        programme_id=programme.id,
        posted_by=person.id,
        question=draft.question,
        slot_id=draft.slot_id,
        local_date=draft.local_date,
        starts_at=draft.starts_at,
        several=draft.several,
        smallest_turnout=draft.smallest_turnout,
        limits=draft.limits,
        opened_at=now,
        closes_at=draft.closes_at,
    )
    poll.nudge_at = _nudge_at(programme, poll)
    choices = [
        Choice(
            programme_id=programme.id,
            poll_id=poll.id,
            position=position,
            label=idea.label,
            proposal_id=idea.proposal_id,
        )
        for position, idea in enumerate(draft.ideas)
    ]
    return poll, choices


async def post(
    session: AsyncSession, programme: Programme, person: Person, draft: Draft, now: datetime
) -> Poll | Refused:
    """Open the poll and ask everybody who may vote. Refused when it was posted before, or cannot be now."""
    await polls.programme_held(session, programme.id)
    if await polls.held(session, draft.poll_id) is not None:
        return Refused(say("poll-already-sent"))
    wrong = await why_not(session, programme, draft, now)
    if wrong is not None:
        return wrong
    poll, choices = drawn_up(programme, person, draft, now)
    poll.key = sealed.fresh_key()
    await polls.post(session, poll, choices)
    await _take_up(session, programme, draft.ideas)
    await due.add(session, "poll-close", poll.id, poll.closes_at, programme_id=programme.id)
    if poll.nudge_at is not None:
        await due.add(session, "poll-nudge", poll.id, poll.nudge_at, programme_id=programme.id)
    await queue(
        session,
        asked(poll, choices),
        [one.id for one in await voters(session, programme)],
        about=About("poll-asked", poll.id),
        now=now,
        programme_id=programme.id,
        predicate="has not voted",
        expires_at=poll.closes_at,
    )
    return poll


async def why_not(session: AsyncSession, programme: Programme, draft: Draft, now: datetime) -> Refused | None:
    """What keeps this poll from being posted now; None when nothing does."""
    few = await too_few(session, programme)
    if few is not None:
        return few
    if not FEWEST_CHOICES <= len(draft.ideas) <= MOST_CHOICES:
        return Refused(say("poll-needs-choices", fewest=FEWEST_CHOICES, most=MOST_CHOICES))
    if draft.slot_id is not None:
        free = await activities.free_slot_days(session, programme, now, count=SLOT_DAYS)
        if all((one.slot.id, one.day) != (draft.slot_id, draft.local_date) for one in free):
            return Refused(say("poll-slot-taken", starts=draft.starts_at))
    return wrong_deadline(programme, draft.starts_at, draft.closes_at, now)


def asked(
    poll: Poll,
    choices: Sequence[Choice],
    chosen: Collection[int] = (),
    *,
    text: Say | None = None,
) -> Reply:
    """The question as a phone shows it, with the standing choice marked."""
    options = tuple(
        Option(
            f"vote:{poll.id.hex}:{choice.position}",
            say("poll-choice", label=choice.label),
            closes_at=poll.closes_at,
            chosen=choice.position in chosen,
        )
        for choice in choices
    )
    return Reply(text or say("poll-ask", **_terms(poll)), options, topic=f"poll:{poll.id.hex}")


def question(poll: Poll) -> Say:
    """What it is about, as one sentence."""
    if poll.question is not None:
        return say("poll-about", question=poll.question)
    return say("poll-about-slot", starts=poll.starts_at)


async def cast(
    session: AsyncSession,
    person: Person,
    poll: Poll,
    positions: Collection[int],
    now: datetime,
    *,
    toggle: bool,
) -> Standing | Refused:
    """Vote, or vote otherwise; `poll` is held. `toggle`: switch one choice among several on or off."""
    choices = await polls.choices(session, poll.id)
    closed = refusal_when_closed(poll, choices, now)
    if closed is not None:
        return closed
    if not positions or not set(positions) <= {choice.position for choice in choices}:
        return Refused(say("vote-no-such-choice"))
    if len(set(positions)) > 1 and not poll.several:
        return Refused(say("vote-only-one"))
    voter = voter_of(poll, person.id)
    chosen = frozenset(positions)
    if poll.several and toggle:
        chosen ^= _positions(await polls.marks(session, poll.id, voter))
    if not chosen:
        await polls.take_back(session, poll.id, voter, person.id)
        return Standing(poll, choices, chosen)
    marks = "".join("1" if choice.position in chosen else "0" for choice in choices)
    polls.cast(session, poll, voter, marks, person.id)
    await acts.remember(session, person.id, poll.programme_id, "vote", poll.id, now)
    return Standing(poll, choices, chosen)


async def standing(session: AsyncSession, person: Person, poll: Poll) -> Standing:
    """What the person has voted in an open poll so far."""
    marks = await polls.marks(session, poll.id, voter_of(poll, person.id))
    return Standing(poll, await polls.choices(session, poll.id), _positions(marks))


async def take_back(
    session: AsyncSession, programme: Programme, act: Act, now: datetime
) -> Standing | Refused:
    """ANGRE: as if the person had not voted."""
    poll = await polls.held(session, act.subject_id)
    if poll is None or poll.programme_id != programme.id:
        return Refused(say("poll-not-found"))
    choices = await polls.choices(session, poll.id)
    closed = refusal_when_closed(poll, choices, now)
    if closed is not None:
        return closed
    await polls.take_back(session, poll.id, voter_of(poll, act.person_id), act.person_id)
    return Standing(poll, choices, frozenset())


async def nudge(session: AsyncSession, row: Due, now: datetime) -> None:
    """Remind those who have not voted, once; whoever votes before it is sent is left alone."""
    poll = await polls.held(session, row.subject_id)
    if poll is None or poll.state != "open" or now >= poll.closes_at:
        return
    have = await polls.voted(session, poll.id)
    members = await people.members(session, poll.programme_id, {"participant"})
    await queue(
        session,
        asked(poll, await polls.choices(session, poll.id), text=say("poll-nudge", **_terms(poll))),
        [one.id for one in members if one.id not in have],
        about=About("poll-nudge", poll.id),
        now=now,
        programme_id=poll.programme_id,
        lane="reminder",
        predicate="has not voted",
        expires_at=poll.closes_at,
    )


def voter_of(poll: Poll, person_id: UUID) -> bytes:
    """Who it is in this poll: nobody who lacks the poll's own key can tell."""
    return hmac.digest(base64.urlsafe_b64decode(poll.key or ""), person_id.bytes, "sha256")


def refusal_when_closed(poll: Poll, choices: Sequence[Choice], now: datetime) -> Refused | None:
    """Why nobody can vote any more, and what is true instead; None while the poll is open."""
    if poll.state == "open":
        return Refused(say("vote-late", closed=poll.closes_at)) if now >= poll.closes_at else None
    won = [choice.label for choice in choices if choice.won]
    match poll.state:
        case "undecided":
            return Refused(say("vote-over-staff-decide", turnout=poll.turnout or 0))
        case "decided" if won:
            return Refused(say("vote-over", winners=won))
        case "overruled" if won:
            return Refused(say("vote-over-overruled", winners=won))
        case "cancelled":
            return Refused(say("vote-over-called-off"))
    return Refused(say("vote-over-nothing"))


def _terms(poll: Poll) -> dict[str, Say | datetime | str]:
    return {
        "question": question(poll),
        "limits": say("poll-limits", limits=poll.limits) if poll.limits else say("poll-no-limits"),
        "several": "yes" if poll.several else "no",
        "until": poll.closes_at,
    }


def _positions(marks: str | None) -> frozenset[int]:
    return frozenset(position for position, mark in enumerate(marks or "") if mark == "1")


def _nudge_at(programme: Programme, poll: Poll) -> datetime | None:
    begins = reaches_people_at(programme, poll.opened_at)
    length = poll.closes_at - begins
    at = poll.closes_at - (_NUDGE_BEFORE if length >= _LONG_OPEN else length / 2)
    awake = latest_awake(at, *_quiet(programme))
    return awake if awake > begins else None


def _quiet(programme: Programme) -> tuple[ZoneInfo, time, time]:
    hours = time.fromisoformat(programme.quiet_from), time.fromisoformat(programme.quiet_to)
    return ZoneInfo(programme.time_zone), *hours


async def _take_up(session: AsyncSession, programme: Programme, ideas: Sequence[Idea]) -> None:
    for idea in ideas:
        proposal = idea.proposal_id and await proposals.held(session, programme.id, idea.proposal_id)
        if proposal and proposal.state == "open":
            move(proposal, "polled", PROPOSAL_MOVES)
