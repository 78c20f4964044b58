"""Proposals: an idea that anyone may send, at any time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.messages import Refused, say
from storage import proposals
from storage.tables import PROPOSAL_MOVES, Act, Person, Programme, Proposal, move

#: Characters; an idea, not a letter.
LONGEST = 120


async def propose(
    session: AsyncSession, programme: Programme, person: Person, text: str, now: datetime
) -> Proposal | Refused:
    """Keep an idea. Refused when it is empty; ValueError for what is a letter."""
    idea = " ".join(text.split())
    if not idea:
        return Refused(say("proposal-which"))
    if is_a_letter(idea):
        raise ValueError("longer than an idea")
    new = Proposal(programme_id=programme.id, author_id=person.id, text=idea, created_at=now)
    return await proposals.add(session, new)


def is_a_letter(text: str) -> bool:
    """Longer than an idea: meant for people."""
    return len(" ".join(text.split())) > LONGEST


async def withdraw(session: AsyncSession, programme: Programme, act: Act) -> Proposal | Refused:
    """Take one's idea back, as long as it waits."""
    proposal = await proposals.held(session, programme.id, act.subject_id)
    if proposal is None or proposal.author_id != act.person_id:
        return Refused(say("proposal-not-found"))
    if proposal.state != "open":
        return Refused(say("proposal-taken-up", proposal=proposal.text))
    move(proposal, "withdrawn", PROPOSAL_MOVES)
    return proposal


async def waiting(session: AsyncSession, programme: Programme) -> Sequence[Proposal]:
    """What can be taken up, newest first."""
    return await proposals.open_ones(session, programme.id)
