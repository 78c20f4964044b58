"""The deadline: votes are counted and destroyed, a tie is settled openly, and everybody hears the result."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from bot.access import EVERYONE, STAFF
from bot.features import activities
from bot.features.activities import SlotDay
from bot.messages import About, Option, Reply, Say, say
from bot.outgoing import change_on_screens, queue
from storage import acts, due, outbox, people, polls, proposals
from storage.tables import (
    POLL_MOVES,
    PROPOSAL_MOVES,
    Activity,
    Choice,
    Due,
    Poll,
    Programme,
    Proposal,
    move,
)

#: Puts a list of positions in an order of chance.
Shuffle = Callable[[list[int]], None]
#: From so many voters on, how many each choice had is told too; with fewer nobody keeps it either.
COUNTS_FROM = 10
#: How long a result without an activity is worth telling.
NEWS = timedelta(days=7)
#: How long after the first of two winners the second may come: people remember that they voted for it.
SOON = timedelta(days=14)
#: Slot days looked through for the one after the poll's own.
_LOOK_AHEAD = 20
_ON_THE_WAY = ("poll-asked", "poll-nudge", "poll-undecided")


@dataclass(frozen=True)
class Settled:
    """What a poll came to: the winners in their order, and the activities that they became."""

    winners: tuple[Choice, ...]
    planned: tuple[Activity, ...] = ()


async def at_deadline(session: AsyncSession, row: Due, now: datetime, *, shuffle: Shuffle) -> None:
    """The poll's hour has come. Does nothing when it has been closed before."""
    poll = await polls.held(session, row.subject_id)
    if poll is not None and poll.state == "open" and now >= poll.closes_at:
        await close(session, poll, now, shuffle)


async def close(session: AsyncSession, poll: Poll, now: datetime, shuffle: Shuffle) -> None:
    """Count, forget who voted what, and tell everybody; too few voters, and staff are asked instead."""
    programme = await polls.programme_held(session, poll.programme_id)
    choices = await polls.choices(session, poll.id)
    await _count(session, poll, choices, shuffle)
    await forget(session, poll, now)
    poll.closed_at = now
    turnout = poll.turnout or 0
    if turnout < poll.smallest_turnout:
        move(poll, "undecided", POLL_MOVES)
        await _ask_staff(session, programme, poll, now)
        return
    move(poll, "decided", POLL_MOVES)
    if turnout:
        settled = await follow_the_votes(session, programme, poll, choices, now)
        head = _headline(poll, choices, settled)
    else:
        poll.outcome, settled = "none", Settled(())
        head = say("poll-nobody-voted", question=subject(poll), kept=kept(poll, choices))
    await conclude(session, programme, poll, choices, settled, head, now)


async def follow_the_votes(
    session: AsyncSession, programme: Programme, poll: Poll, choices: Sequence[Choice], now: datetime
) -> Settled:
    """The choice with most votes; of two that are even both, where slots allow; else as was drawn."""
    best = leaders(poll, choices)
    days = await slot_days(session, programme, poll, now)
    if len(best) == 1:
        poll.outcome = "won"
    elif len(best) == 2 and len(days) == 2:
        poll.outcome = "both"
    else:
        poll.outcome, best = "drawn", best[:1]
    return await plan(session, programme, poll, best, days, now)


async def plan(
    session: AsyncSession,
    programme: Programme,
    poll: Poll,
    winners: Sequence[Choice],
    days: Sequence[SlotDay],
    now: datetime,
) -> Settled:
    """The winners become activities on these days, in this order; decisions where there is no day."""
    for choice in winners:
        choice.won = True
    planned = [
        await activities.plan(
            session,
            programme,
            choice.label,
            day,
            poll_id=poll.id,
            now=now,
            responsible_id=poll.posted_by,
        )
        for choice, day in zip(winners, days, strict=False)
    ]
    return Settled(tuple(winners), tuple(planned))


def leaders(poll: Poll, choices: Sequence[Choice]) -> list[Choice]:
    """Those with most votes; when even, in the order that was drawn."""
    if poll.drawn is not None:
        return [choices[int(position)] for position in poll.drawn.split(",")]
    most = max(choice.total or 0 for choice in choices)
    return [choice for choice in choices if choice.total == most]


async def slot_days(session: AsyncSession, programme: Programme, poll: Poll, now: datetime) -> list[SlotDay]:
    """The poll's own slot day and a free one soon after; two free ones when its own has passed."""
    if poll.slot_id is None or poll.local_date is None or poll.starts_at is None:
        return []
    free = await activities.free_slot_days(session, programme, now, count=_LOOK_AHEAD)
    if poll.starts_at > now:
        slot = await polls.slot(session, poll.slot_id)
        ends_at = poll.starts_at + timedelta(minutes=slot.minutes)
        later = [day for day in free if day.starts_at > poll.starts_at]
        free = [SlotDay(slot, poll.local_date, poll.starts_at, ends_at), *later]
    return [day for day in free[:2] if day.starts_at <= free[0].starts_at + SOON]


async def conclude(
    session: AsyncSession,
    programme: Programme,
    poll: Poll,
    choices: Sequence[Choice],
    settled: Settled,
    head: Say,
    now: datetime,
) -> None:
    """Everybody hears the result, and what lost is kept."""
    if (poll.turnout or 0) < COUNTS_FROM:
        for choice in choices:
            choice.total = None
    await keep_what_lost(session, poll, choices, now)
    await announce(session, programme, poll, settled, head, now)
    await _offer_what_lost(session, programme, poll, choices, now)


async def announce(
    session: AsyncSession, programme: Programme, poll: Poll, settled: Settled, head: Say, now: datetime
) -> None:
    """One message to everybody; those who may sign up get to do it there."""
    ends = [activity.ends_at for activity in settled.planned]
    await tell_everybody(
        session,
        programme,
        result(head, settled),
        _result_without_sign_up(head, settled),
        about=About("poll-result", poll.id, poll.version),
        now=now,
        predicate="poll stands",
        expires_at=max(ends, default=now + NEWS),
    )


async def tell_everybody(
    session: AsyncSession,
    programme: Programme,
    participants: Reply,
    others: Reply,
    *,
    about: About,
    now: datetime,
    expires_at: datetime,
    predicate: str | None = None,
) -> None:
    """Once each: to participants with what they can choose, to all other roles as news."""
    for roles, reply in (({"participant"}, participants), (EVERYONE - {"participant"}, others)):
        await queue(
            session,
            reply,
            [one.id for one in await people.members(session, programme.id, roles)],
            about=about,
            now=now,
            programme_id=programme.id,
            predicate=predicate,
            expires_at=expires_at,
        )


def _result_without_sign_up(head: Say, settled: Settled) -> Reply:
    """The result as those read it who do not sign up."""
    limited = [one for one in settled.planned if activities.invitation_options(one)]
    if not limited:
        return result(head, settled)
    if len(settled.planned) == 1:
        then = say("poll-becomes-known", **activities.said(limited[0]))
    else:
        each = [say("poll-becomes-one", **activities.said(one)) for one in settled.planned]
        then = say("poll-becomes-both-known", activities=each)
    return Reply(say("poll-then", first=head, then=then))


def result(head: Say, settled: Settled) -> Reply:
    """The result as participants read it, with what becomes of it."""
    match settled.planned:
        case ():
            return Reply(head)
        case (one,):
            options = activities.invitation_options(one)
            how = "poll-becomes-places" if options else "poll-becomes"
            text = say("poll-then", first=head, then=say(how, **activities.said(one)))
            return Reply(text, options, topic=f"activity:{one.id.hex}")
        case several:
            limited = [one for one in several if activities.invitation_options(one)]
            each = [say("poll-becomes-one", **activities.said(one)) for one in several]
            how = "poll-becomes-both-places" if limited else "poll-becomes-both"
            text = say("poll-then", first=head, then=say(how, activities=each))
            return Reply(text, tuple(_come(one) for one in limited))


def kept(poll: Poll, choices: Sequence[Choice]) -> str:
    """Whether `keep_what_lost` has anything to keep: "yes" or "no"."""
    lost = [choice for choice in choices if not choice.won]
    any_kept = any(poll.slot_id is not None or choice.proposal_id is not None for choice in lost)
    return "yes" if any_kept else "no"


async def keep_what_lost(session: AsyncSession, poll: Poll, choices: Sequence[Choice], now: datetime) -> None:
    """What won is done; what lost waits for another time, typed ideas for a slot too."""
    for choice in choices:
        if choice.proposal_id is not None:
            kept = await proposals.held(session, poll.programme_id, choice.proposal_id)
            if kept is not None and kept.state == "polled":
                move(kept, "done" if choice.won else "open", PROPOSAL_MOVES)
        elif poll.slot_id is not None and not choice.won:
            await keep_as_proposal(session, choice, now)


async def keep_as_proposal(session: AsyncSession, choice: Choice, now: datetime) -> None:
    """The choice waits among the proposals, under the name of whoever first had the idea."""
    before = choice.proposal_id and await proposals.held(session, choice.programme_id, choice.proposal_id)
    new = Proposal(
        programme_id=choice.programme_id,
        author_id=before.author_id if before else None,
        text=choice.label,
        created_at=now,
    )
    choice.proposal_id = (await proposals.add(session, new)).id


async def _count(session: AsyncSession, poll: Poll, choices: Sequence[Choice], shuffle: Shuffle) -> None:
    marks = await polls.all_marks(session, poll.id)
    poll.turnout = len(marks)
    for choice in choices:
        choice.total = sum(one[choice.position] == "1" for one in marks)
    even = [choice.position for choice in leaders(poll, choices)]
    if marks and len(even) > 1:
        shuffle(even)
        poll.drawn = ",".join(str(position) for position in even)


async def forget(session: AsyncSession, poll: Poll, now: datetime) -> None:
    """From here on nobody can find out who voted, nor what, and nobody is asked any more."""
    await polls.destroy_votes(session, poll)
    await acts.forget_all(session, "vote", poll.id)
    await outbox.wipe(session, "vote-receipt", poll.id, now)
    for kind in _ON_THE_WAY:
        await outbox.cancel(session, kind, poll.id, now)
    await due.drop(session, poll.id, ("poll-nudge",))
    over = Reply(say("poll-over-here", question=subject(poll)), only_in_place=True)
    await change_on_screens(session, over, About("poll-over", poll.id), ("poll-asked", "poll-nudge"), now)


async def _ask_staff(session: AsyncSession, programme: Programme, poll: Poll, now: datetime) -> None:
    await queue(
        session,
        Reply(too_few_voted(poll), decisions(poll), topic=f"decide:{poll.id.hex}"),
        [one.id for one in await people.members(session, programme.id, STAFF)],
        about=About("poll-undecided", poll.id),
        now=now,
        programme_id=programme.id,
        predicate="poll is undecided",
        expires_at=now + NEWS,
    )


def too_few_voted(poll: Poll) -> Say:
    """What staff are asked when fewer voted than they had said."""
    return say(
        "poll-undecided", question=subject(poll), turnout=poll.turnout or 0, smallest=poll.smallest_turnout
    )


def decisions(poll: Poll) -> tuple[Option, ...]:
    """What staff may do about a poll in which too few voted; where nobody did, there is no vote to follow."""
    votes = Option(f"decide:{poll.id.hex}:votes", say("decide-votes"))
    which = Option(f"decide:{poll.id.hex}:which", say("decide-which"))
    nothing = Option(f"decide:{poll.id.hex}:none", say("decide-none"))
    return (votes, which, nothing) if poll.turnout else (which, nothing)


def _headline(poll: Poll, choices: Sequence[Choice], settled: Settled) -> Say:
    turnout = poll.turnout or 0
    if poll.outcome == "won":
        head = say("poll-won", winner=settled.winners[0].label, turnout=turnout)
    else:
        even = [choice.label for choice in sorted(leaders(poll, choices), key=lambda one: one.position)]
        wording = "poll-both" if poll.outcome == "both" else "poll-drawn"
        head = say(wording, even=even, winner=settled.winners[0].label, turnout=turnout)
    if turnout < COUNTS_FROM:
        return head
    counts = [say("poll-count", label=choice.label, votes=choice.total or 0) for choice in choices]
    return say("poll-then", first=head, then=say("poll-counts", counts=counts))


async def _offer_what_lost(
    session: AsyncSession, programme: Programme, poll: Poll, choices: Sequence[Choice], now: datetime
) -> None:
    """Staff can give what lost the next free slot with a tap."""
    lost = [choice for choice in choices if not choice.won]
    free = await activities.free_slot_days(session, programme, now, count=1)
    if poll.slot_id is None or not lost or not free:
        return
    options = tuple(
        Option(f"lost:{poll.id.hex}:{choice.position}", say("poll-choice", label=choice.label))
        for choice in lost
    )
    text = say("poll-lost", titles=[choice.label for choice in lost], when=free[0].starts_at)
    await queue(
        session,
        Reply(text, options, topic=f"lost:{poll.id.hex}"),
        [one.id for one in await people.members(session, programme.id, STAFF)],
        about=About("poll-lost", poll.id, poll.version),
        now=now,
        programme_id=programme.id,
        predicate="poll stands",
        expires_at=now + NEWS,
    )


def _come(activity: Activity) -> Option:
    come = activities.invitation_options(activity)[0]
    return Option(come.action, say("poll-come-to", title=activity.title), closes_at=come.closes_at)


def subject(poll: Poll) -> Say:
    """What it was about, in the middle of a sentence."""
    if poll.question is not None:
        return say("poll-subject", question=poll.question)
    return say("poll-subject-slot", starts=poll.starts_at)
