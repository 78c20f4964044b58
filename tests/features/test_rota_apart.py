"""Shifts in two programmes, and two who change the same shifts at once."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from sqlmodel import col, select

from bot.features.shifts import changing, offering
from bot.features.shifts.rota import Rota
from bot.features.shifts.rules import Stretch
from bot.messages import Refused
from storage import people
from storage.database import Database
from storage.tables import Shift
from tests.features.rota import NOW, Place, _at, a_place
from tests.residents import found_programme, give_role, move_in

_PEER = frozenset({"peer_worker"})
#: Often enough that two who take the same two in another order meet.
_TIMES = 10


@pytest.fixture
async def place(database: Database) -> Place:
    return await a_place(database)


@pytest.fixture
async def elsewhere(place: Place, database: Database) -> Place:
    """Bergen: Sam is there too, and Eva leads."""
    async with database.transaction() as session:
        other = await found_programme(session, "bergen")
        await give_role(session, other, place.everybody["Sam"].id, "peer_worker")
        eva = await move_in(session, other, "Eva", "staff", "coordinator", sms="+4790000999")
    return Place(database, other, {**place.everybody, "Eva": eva})


@pytest.mark.parametrize(
    "there",
    [
        ("2026-12-01 18:00", "2026-12-01 20:00"),
        ("2026-12-02 07:00", "2026-12-02 09:00"),
        ("2026-12-03 08:00", "2026-12-03 20:00"),
    ],
    ids=["at once", "no rest", "too many hours"],
)
async def test_what_one_has_in_another_programme_counts_and_is_not_told(
    place: Place, elsewhere: Place, there: tuple[str, str]
) -> None:
    await elsewhere.has("Sam", *there)
    await elsewhere.has("Sam", "2026-12-05 09:00", "2026-12-05 12:00")
    theirs = await place.says("Kari", "VAKT Sam tirsdag 17-21")
    assert theirs.startswith("Den passer ikke for Sam. Velg en annen tid eller en annen.")
    own = await place.says("Sam", "VAKT tirsdag 17-21")
    assert own.startswith("Den går ikke sammen med vaktene du har. Velg en annen tid.")
    shift = await place.has(None, "2026-12-01 17:00", "2026-12-01 21:00")
    assert (await place.presses("Sam", f"shift-take:{shift.id.hex}")).startswith("Den går ikke sammen")
    # Noor has nothing elsewhere.
    assert (await place.presses("Noor", f"shift-take:{shift.id.hex}")).startswith("Takk. Vakta er din")


async def _asks(place: Place, name: str, mine: Shift, to: str, other: Shift) -> object:
    async with place.database.transaction() as session:
        rota = Rota(session, await place.of_programme(session), NOW)
        person, asked = place.everybody[name], place.everybody[to].id
        return await offering.ask(rota, person, mine.id, asked, other.id, roles=_PEER)


async def test_two_who_ask_each_other_to_swap_the_same_two_never_wait_for_each_other(place: Place) -> None:
    sams = await place.has("Sam", "2026-12-01 17:00", "2026-12-01 21:00")
    noors = await place.has("Noor", "2026-12-03 17:00", "2026-12-03 21:00")
    for _ in range(_TIMES):
        said = await asyncio.gather(
            _asks(place, "Sam", sams, "Noor", noors), _asks(place, "Noor", noors, "Sam", sams)
        )
        assert not [one for one in said if isinstance(one, Refused)]


async def test_of_a_shift_that_passes_on_meanwhile_nothing_is_changed_unseen(place: Place) -> None:
    """Kari has looked whose it is and waits for Sam, while Sam's becomes Noor's."""
    shift = await place.has("Sam", "2026-12-01 17:00", "2026-12-01 21:00")
    looked = asyncio.Event()

    class Looking(Rota):
        async def seen(self, shift_id: Any) -> Shift | None:
            found = await super().seen(shift_id)
            looked.set()
            return found

    async def moves() -> object:
        async with place.database.transaction() as session:
            rota = Looking(session, await place.of_programme(session), NOW)
            hours = Stretch(_at("2026-12-01 16:00"), _at("2026-12-01 20:00"))
            return await changing.change_time(rota, place.everybody["Kari"], shift.id, hours)

    async with place.database.transaction() as session:
        await people.lock(session, place.everybody["Sam"].id)
        waits = asyncio.create_task(moves())
        if not place.database.is_sqlite:
            await looked.wait()
        kept = (await session.scalars(select(Shift).where(col(Shift.id) == shift.id))).one()
        kept.person_id = place.everybody["Noor"].id
    said = await waits
    # With one writer at a time Kari looks only afterwards, and sees Noor.
    assert isinstance(said, Refused) is not place.database.is_sqlite
    hours = "16:00-20:00" if place.database.is_sqlite else "17:00-21:00"
    assert await place.rota() == [f"1.12 {hours} Noor"]
