"""What staff may decide about a poll, always openly: too few voted, a reason against it, what lost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.features import activities, closing, voting
from bot.features.closing import Settled
from bot.messages import About, Refused, Reply, Say, say
from storage import due, outbox, polls, proposals
from storage.tables import POLL_MOVES, PROPOSAL_MOVES, Activity, Choice, Poll, Programme, move

#: Characters of the reason that everybody reads.
LONGEST_EXPLANATION = 120
FEWEST_EXPLANATION = 5


@dataclass(frozen=True)
class Overruling:
    """Against the result: why, and what comes instead."""

    #: "limit" or "safety".
    reason: str
    explanation: str
    #: A choice's position; None: nothing.
    instead: int | None


async def decide(
    session: AsyncSession, programme: Programme, poll: Poll, how: str, now: datetime
) -> Settled | Refused:
    """Too few voted: follow the "votes", take the choice at a position, or "none"; `poll` is held."""
    choices = await polls.choices(session, poll.id)
    if poll.state != "undecided":
        return Refused(already(poll, choices))
    known = how == "none" or (how == "votes" and poll.turnout) or choice_at(choices, how)
    if not known:
        return Refused(say("vote-no-such-choice"))
    programme = await polls.programme_held(session, programme.id)
    move(poll, "decided", POLL_MOVES)
    turnout = poll.turnout or 0
    settled = await _decided(session, programme, poll, choices, how, now)
    titles = [choice.label for choice in settled.winners]
    if not titles:
        head = say("poll-few-none", turnout=turnout, kept=closing.kept(poll, choices))
    elif how == "votes":
        head = say("poll-few-votes", turnout=turnout, titles=titles, how=poll.outcome or "won")
    else:
        head = say("poll-few-staff", turnout=turnout, titles=titles)
    poll.outcome = "staff" if titles else "none"
    await outbox.cancel(session, "poll-undecided", poll.id, now)
    await closing.conclude(session, programme, poll, choices, settled, head, now)
    return settled


async def _decided(
    session: AsyncSession,
    programme: Programme,
    poll: Poll,
    choices: Sequence[Choice],
    how: str,
    now: datetime,
) -> Settled:
    if how == "votes":
        return await closing.follow_the_votes(session, programme, poll, choices, now)
    chosen = choice_at(choices, how)
    if chosen is None:
        return Settled(())
    days = await closing.slot_days(session, programme, poll, now)
    return await closing.plan(session, programme, poll, [chosen], days, now)


def already(poll: Poll, choices: Sequence[Choice]) -> Say:
    """What is true of a poll that no longer waits for a decision."""
    won = [choice.label for choice in choices if choice.won]
    if poll.state == "open":
        return say("decide-still-open", until=poll.closes_at)
    if not won:
        return say("decide-was-nothing")
    return say("decide-was", titles=won)


def choice_at(choices: Sequence[Choice], position: str) -> Choice | None:
    """The choice at the position that an action names; None for any other text."""
    return next((choice for choice in choices if str(choice.position) == position), None)


async def why_not_overrule(session: AsyncSession, poll: Poll, now: datetime) -> Refused | None:
    """What keeps the result from being overruled; None while it can be."""
    choices = await polls.choices(session, poll.id)
    if poll.state == "overruled":
        return Refused(say("overrule-was"))
    if poll.state != "decided":
        return Refused(already(poll, choices))
    if not any(choice.won for choice in choices):
        return Refused(say("decide-was-nothing"))
    if poll.slot_id is not None:
        planned = await polls.planned_of(session, poll.id)
        if not planned or planned[0].starts_at <= now:
            return Refused(say("overrule-begun"))
    return None


def replacements(poll: Poll, choices: Sequence[Choice]) -> list[Choice]:
    """What can come instead: what lost, and one alone of two that were to be."""
    both = sum(choice.won for choice in choices) > 1
    return [choice for choice in choices if both or not choice.won]


async def overrule(
    session: AsyncSession, programme: Programme, poll: Poll, overruling: Overruling, now: datetime
) -> Settled | Refused:
    """The result does not stand, for a limit stated before or for safety; everybody reads why."""
    wrong = await why_not_overrule(session, poll, now) or _bad_reason(poll, overruling)
    if wrong is not None:
        return wrong
    choices = await polls.choices(session, poll.id)
    instead = None if overruling.instead is None else choice_at(choices, str(overruling.instead))
    if overruling.instead is not None and instead not in replacements(poll, choices):
        return Refused(say("vote-no-such-choice"))
    programme = await polls.programme_held(session, programme.id)
    move(poll, "overruled", POLL_MOVES)
    poll.version += 1
    poll.outcome = "overruled"
    poll.overrule_reason, poll.explanation = overruling.reason, overruling.explanation
    head = why_overruled(poll, choices, overruling, instead)
    for activity in await polls.planned_of(session, poll.id):
        await activities.drop(session, activity, now)
    await _trade_places(session, choices, instead, now)
    days = await closing.slot_days(session, programme, poll, now) if instead else []
    settled = await closing.plan(session, programme, poll, [instead] if instead else [], days, now)
    for kind in ("poll-result", "poll-lost"):
        await outbox.cancel(session, kind, poll.id, now)
    await closing.announce(session, programme, poll, settled, head, now)
    return settled


def why_overruled(
    poll: Poll, choices: Sequence[Choice], overruling: Overruling, instead: Choice | None
) -> Say:
    """What everybody reads first, said while the winners are still marked."""
    won = [choice.label for choice in choices if choice.won]
    reason = say("overrule-for-limit", limits=poll.limits) if overruling.reason == "limit" else None
    return say(
        "poll-overruled",
        winners=won,
        reason=reason or say("overrule-for-safety"),
        explanation=overruling.explanation,
        instead=say("overrule-instead", title=instead.label) if instead else say("overrule-nothing"),
    )


async def bring_back(
    session: AsyncSession, programme: Programme, poll: Poll, position: str, now: datetime
) -> Activity | Refused:
    """What lost gets the next free slot, and everybody hears it; once."""
    choice = choice_at(await polls.choices(session, poll.id), position)
    if choice is None or choice.won or choice.proposal_id is None:
        return Refused(say("vote-no-such-choice"))
    programme = await polls.programme_held(session, programme.id)
    proposal = await proposals.held(session, programme.id, choice.proposal_id)
    if proposal is None or proposal.state != "open":
        return Refused(say("lost-already", title=choice.label))
    free = await activities.free_slot_days(session, programme, now, count=1)
    if not free:
        return Refused(say("lost-no-slot", title=choice.label))
    move(proposal, "done", PROPOSAL_MOVES)
    activity = await activities.plan(session, programme, choice.label, free[0], poll_id=None, now=now)
    options = activities.invitation_options(activity)
    to_participants, to_others = (
        ("lost-comes-places", "lost-comes-known") if options else ("lost-comes", "lost-comes")
    )
    said = activities.said(activity)
    await closing.tell_everybody(
        session,
        programme,
        Reply(say(to_participants, **said), options, topic=f"activity:{activity.id.hex}"),
        Reply(say(to_others, **said)),
        about=About("lost-comes", activity.id, activity.version),
        now=now,
        # Not "activity stands": a place that staff set meanwhile comes after this, not instead of it.
        predicate="is for the reader",
        expires_at=activity.starts_at,
    )
    return activity


async def call_off(session: AsyncSession, programme: Programme, poll: Poll, now: datetime) -> Poll | Refused:
    """An open poll was a mistake: nobody can vote any more, and everybody hears it."""
    choices = await polls.choices(session, poll.id)
    closed = voting.refusal_when_closed(poll, choices, now)
    if closed is not None:
        return closed
    move(poll, "cancelled", POLL_MOVES)
    poll.closed_at = now
    await closing.forget(session, poll, now)
    await due.drop(session, poll.id, ("poll-close",))
    told = say("poll-called-off", question=closing.subject(poll), kept=closing.kept(poll, choices))
    await closing.keep_what_lost(session, poll, choices, now)
    await closing.tell_everybody(
        session,
        programme,
        Reply(told),
        Reply(told),
        about=About("poll-called-off", poll.id),
        now=now,
        predicate="poll was called off",
        expires_at=poll.closes_at,
    )
    return poll


def _bad_reason(poll: Poll, overruling: Overruling) -> Refused | None:
    if overruling.reason not in ("limit", "safety") or (overruling.reason == "limit" and not poll.limits):
        return Refused(say("overrule-no-limit"))
    if not FEWEST_EXPLANATION <= len(overruling.explanation) <= LONGEST_EXPLANATION:
        return Refused(say("overrule-explain", longest=LONGEST_EXPLANATION))
    return None


async def _trade_places(
    session: AsyncSession, choices: Sequence[Choice], instead: Choice | None, now: datetime
) -> None:
    """What had won is kept among the proposals; what comes instead is no longer one."""
    for choice in choices:
        if choice is instead:
            if not choice.won and choice.proposal_id is not None:
                kept = await proposals.held(session, choice.programme_id, choice.proposal_id)
                if kept is not None and kept.state == "open":
                    move(kept, "done", PROPOSAL_MOVES)
        elif choice.won:
            choice.won = False
            await closing.keep_as_proposal(session, choice, now)
