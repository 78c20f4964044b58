"""A programme with voters and an open poll, for tests of voting and of what comes of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.features import activities, closing, voting
from bot.features.voting import Draft, Idea, Standing
from bot.messages import Refused
from storage import polls
from storage.database import Database
from storage.tables import Activity, Due, Outbox, Person, Poll, Programme, Proposal
from tests.features.plans import oslo
from tests.residents import found_programme, move_in

#: A Wednesday; the slots are on Tuesdays and Thursdays at 11.
NOW = oslo("2026-11-25 09:00")
#: Before Thursday 3 December, whose Tuesday is free too.
CLOSES = oslo("2026-12-01 12:00")
NAMES = ["Maria", "Jonas", "Ali", "Eva", "Per", "Mo", "Liv", "Tor", "Una", "Geir", "Siv", "Odd", "Ida", "Jan"]


@dataclass
class Meeting:
    """Those who vote, those who ask, and the poll."""

    database: Database
    programme: Programme
    kari: Person
    voters: list[Person]
    poll_id: UUID

    async def vote(
        self, voter: int, *positions: int, at: datetime = NOW, toggle: bool = False
    ) -> Standing | Refused:
        async with self.database.transaction() as session:
            poll = await self.poll(session)
            return await voting.cast(session, self.voters[voter], poll, positions, at, toggle=toggle)

    async def votes(self, *positions: int) -> None:
        """The first voter votes the first of these, the second the second."""
        for voter, position in enumerate(positions):
            assert isinstance(await self.vote(voter, position), Standing)

    async def closes(self, at: datetime = CLOSES, drawn: Iterable[int] = ()) -> Poll:
        """The deadline comes; a draw ends in the order `drawn`."""
        order = list(drawn)

        def shuffle(positions: list[int]) -> None:
            assert sorted(positions) == sorted(order)
            positions[:] = order

        async with self.database.transaction() as session:
            row = Due(kind="poll-close", subject_id=(await self.poll(session)).id, at=CLOSES)
            await closing.at_deadline(session, row, at, shuffle=shuffle)
        return await self.now()

    async def now(self) -> Poll:
        async with self.database.transaction() as session:
            return await self.poll(session)

    async def poll(self, session: AsyncSession) -> Poll:
        found = await polls.held(session, self.poll_id)
        assert found is not None
        return found

    async def planned(self) -> list[tuple[str, str]]:
        """(title, day) of all that is planned, soonest first."""
        async with self.database.transaction() as session:
            rows = await session.scalars(
                select(Activity).where(col(Activity.state) == "planned").order_by(col(Activity.starts_at))
            )
            return [(row.title, f"{row.local_date:%d.%m}") for row in rows]

    async def proposed(self, state: str = "open") -> set[str]:
        async with self.database.transaction() as session:
            rows = await session.scalars(select(Proposal).where(col(Proposal.state) == state))
            return {row.text for row in rows}

    async def outbox(self, kind: str) -> list[Outbox]:
        async with self.database.transaction() as session:
            rows = await session.scalars(select(Outbox).where(col(Outbox.kind) == kind))
            return list(rows)


async def meet(
    database: Database,
    *ideas: str,
    voters: int = 6,
    proposed: Iterable[str] = (),
    free: str | None = None,
    closes_at: datetime = CLOSES,
    now: datetime = NOW,
    **changes: object,
) -> Meeting:
    """A poll about Thursday 3 December, or about the free question; some of its ideas were proposed."""
    async with database.transaction() as session:
        programme = await found_programme(session)
        kari = await move_in(session, programme, "Kari", "staff", "coordinator")
        people = [await move_in(session, programme, name) for name in NAMES[:voters]]
        known = {text: await _proposal(session, programme, people[0], text, now) for text in proposed}
        draft = await a_draft(session, programme, *ideas, free=free, closes_at=closes_at, now=now, **changes)
        draft = Draft(**(vars(draft) | {"ideas": tuple(Idea(one, known.get(one)) for one in ideas)}))
        poll = await voting.post(session, programme, kari, draft, now)
        assert isinstance(poll, Poll), poll
    return Meeting(database, programme, kari, people, poll.id)


async def a_draft(
    session: AsyncSession,
    programme: Programme,
    *ideas: str,
    free: str | None = None,
    closes_at: datetime = CLOSES,
    now: datetime = NOW,
    **changes: object,
) -> Draft:
    about: dict[str, object] = {"question": free}
    if free is None:
        days = await activities.free_slot_days(session, programme, now, count=20)
        day = next(one for one in days if one.starts_at > closes_at and one.day.weekday() == 3)
        about = {"slot_id": day.slot.id, "local_date": day.day, "starts_at": day.starts_at}
    kept = {"poll_id": uuid4(), "ideas": tuple(Idea(one) for one in ideas), "closes_at": closes_at}
    return Draft(**(kept | about | changes))  # type: ignore[arg-type]


async def _proposal(
    session: AsyncSession, programme: Programme, author: Person, text: str, now: datetime
) -> UUID:
    row = Proposal(programme_id=programme.id, author_id=author.id, text=text, created_at=now)
    session.add(row)
    await session.flush()
    return row.id
