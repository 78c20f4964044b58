"""A team with a rota, each at a desk of their own, and the clock that does what is due."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.features.shifts.rota import Rota
from bot.features.shifts.scheduling import schedule
from bot.messages import Answer
from bot.routes import UNDO
from scheduler import ticks
from storage import acts, people, shifts
from storage.database import Database
from storage.tables import Due, Person, Programme, Shift, Signal
from tests.features.desks import Desk
from tests.features.plans import OSLO, told, turn, words
from tests.residents import found_programme, move_in

#: A Wednesday morning.
NOW = datetime(2026, 11, 25, 9, tzinfo=OSLO)
_TEAM = {
    "Kari": ("staff", "coordinator"),
    "Per": ("staff",),
    "Sam": ("peer_worker",),
    "Noor": ("peer_worker",),
}


class Place:
    """Kari leads, Per is staff, Sam and Noor are peer workers; Maria is a participant."""

    def __init__(self, database: Database, programme: Programme, everybody: dict[str, Person]) -> None:
        self.database, self.programme, self.everybody = database, programme, everybody
        self.now = NOW
        self.desks = {name: Desk(database, programme, one, NOW) for name, one in everybody.items()}

    def desk(self, name: str) -> Desk:
        self.desks[name].now = self.now
        return self.desks[name]

    async def says(self, name: str, word: str) -> str:
        return await self.desk(name).says(word)

    async def picks(self, name: str, label: str) -> str:
        return await self.desk(name).picks(label)

    async def presses(self, name: str, action: str) -> str:
        return await self.desk(name).presses(action)

    async def undoes(self, name: str) -> str:
        async with self.database.transaction() as session:
            act = await acts.last(session, self.everybody[name].id, self.now)
            assert act is not None
            asked = await turn(session, self.programme, self.everybody[name], self.now)
            answer: Answer = await UNDO[act.kind](asked, act)
            return words(answer)

    async def has(self, name: str | None, starts: str, until: str, **facts: Any) -> Shift:
        """A shift put on the rota by hand, due rows and all; times as "2026-12-01 17:00"."""
        async with self.database.transaction() as session:
            shift = Shift(
                programme_id=self.programme.id,
                person_id=self.everybody[name].id if name else None,
                state="held" if name else "open",
                starts_at=_at(starts),
                ends_at=_at(until),
                made_by=self.everybody["Kari"].id,
                created_at=self.now,
                **facts,
            )
            await shifts.add(session, shift)
            await schedule(Rota(session, await self.of_programme(session), self.now), shift)
            return shift

    async def of_programme(self, session: AsyncSession) -> Programme:
        found = await people.programme(session, self.programme.id)
        assert found is not None
        return found

    async def passes(self, until: str) -> None:
        """Each due thing of the rota at its own instant, as the clock does."""
        last = _at(until)
        while True:
            async with self.database.transaction() as session:
                wanted = select(Due.at).where(col(Due.state) == "waiting", col(Due.at) <= last)
                at = (await session.scalars(wanted.order_by(col(Due.at)).limit(1))).first()
            if at is None:
                break
            await ticks.run_due(self.database, at)
        self.now = last.astimezone(OSLO)

    async def hears(self, name: str, kind: str) -> list[str]:
        async with self.database.transaction() as session:
            return await told(session, self.everybody[name], kind)

    async def rota(self, state: str | None = None) -> list[str]:
        """ "1.12 17-21 Sam", soonest first."""
        names = {one.id: name for name, one in self.everybody.items()}
        async with self.database.transaction() as session:
            rows = await session.scalars(select(Shift).order_by(col(Shift.starts_at), col(Shift.ends_at)))
            return [
                f"{one.starts_at.astimezone(OSLO):%-d.%-m %H:%M}-{one.ends_at.astimezone(OSLO):%H:%M} "
                f"{names.get(one.person_id, '-') if one.person_id else one.state}"
                for one in rows
                if (state or one.state) == one.state and one.state != "cancelled"
            ]

    async def shift(self, of: Shift) -> Shift:
        async with self.database.transaction() as session:
            return await session.get_one(Shift, of.id)

    async def signals(self) -> list[str]:
        async with self.database.transaction() as session:
            rows = await session.scalars(select(Signal).where(col(Signal.settled_at).is_(None)))
            return [one.kind for one in rows]


async def a_place(database: Database, **changes: object) -> Place:
    async with database.transaction() as session:
        programme = await found_programme(session, **changes)  # type: ignore[arg-type]
        everybody = {
            name: await move_in(session, programme, name, *roles, sms=f"+4790000{number:03}")
            for number, (name, roles) in enumerate({**_TEAM, "Maria": ("participant",)}.items())
        }
    return Place(database, programme, everybody)


def _at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=OSLO).astimezone(UTC)
