"""A programme's rota at one instant: who can have shifts, who is second in line, what the rules say."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from bot.access import STAFF, TEAM
from bot.features.shifts.rules import Broken, Limits, Stretch, clash
from storage import people, shifts
from storage.tables import Person, Programme, Shift

#: A shift that begins within this cannot wait for whoever reads next.
SOON = timedelta(hours=2)
#: What is around a shift and may count with it: its weeks, and the rests beside them.
_AROUND = timedelta(days=9)
_LEADER = frozenset({"coordinator"})


@dataclass(frozen=True)
class Rota:
    """What every question about shifts is asked of; `now` is aware UTC."""

    session: AsyncSession
    programme: Programme
    now: datetime

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.programme.time_zone)

    @property
    def limits(self) -> Limits:
        return Limits(
            zone=self.zone,
            quiet_from=time.fromisoformat(self.programme.quiet_from),
            quiet_to=time.fromisoformat(self.programme.quiet_to),
            night_shifts=self.programme.night_shifts,
            week_hours=self.programme.shift_hours,
        )

    def is_soon(self, shift: Shift) -> bool:
        """It has begun, or begins so soon that it cannot wait for the morning."""
        return shift.starts_at <= self.now + SOON

    async def team(self) -> list[Person]:
        """Who can have shifts, longest-standing first."""
        return list(await people.members(self.session, self.programme.id, TEAM))

    async def member(self, person_id: UUID | None) -> Person | None:
        """That one of the team; None for anybody else."""
        return next((one for one in await self.team() if one.id == person_id), None)

    async def leaders(self) -> list[Person]:
        """Second in line: the coordinators; all staff where there is none."""
        leaders = await people.members(self.session, self.programme.id, _LEADER)
        return list(leaders or await people.members(self.session, self.programme.id, STAFF))

    async def clash(
        self, person_id: UUID, shift: Stretch, *, without: Collection[UUID] = ()
    ) -> Broken | None:
        """What keeps somebody from this one beside all that they have; `without`: these are left out."""
        theirs = await shifts.of_person_anywhere(
            self.session, person_id, shift.starts_at - _AROUND, shift.ends_at + _AROUND
        )
        others = [one for one in theirs if one.id not in without]
        here = [stretch(one) for one in others if one.programme_id == self.programme.id]
        broken = clash(shift, here, self.limits)
        if broken is not None or len(here) == len(others):
            return broken
        everywhere = clash(shift, [stretch(one) for one in others], self.limits)
        return Broken.ELSEWHERE if everywhere is not None else None

    async def seen(self, shift_id: UUID) -> Shift | None:
        """The programme's shift with this id, only looked at; None for any other."""
        return self._ours(await shifts.one(self.session, shift_id))

    async def held(self, shift_id: UUID) -> Shift | None:
        """As `seen`, and ours until the transaction ends."""
        return self._ours(await shifts.held(self.session, shift_id))

    async def held_all(self, shift_ids: Collection[UUID]) -> dict[UUID, Shift]:
        """As `held`, in one order."""
        found = [await self.held(one) for one in sorted(set(shift_ids))]
        return {one.id: one for one in found if one is not None}

    def _ours(self, shift: Shift | None) -> Shift | None:
        return shift if shift is not None and shift.programme_id == self.programme.id else None


def stretch(shift: Shift) -> Stretch:
    return Stretch(shift.starts_at, shift.ends_at)


def left_of(shift: Shift, now: datetime) -> Stretch:
    """What somebody would take who takes it now."""
    return Stretch(max(shift.starts_at, now), shift.ends_at)
