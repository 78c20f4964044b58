"""Who comes: a number for everybody, names only where one may, and what has to be cooked for as counts."""

from __future__ import annotations

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from bot.chat.activities import coming
from bot.features import choosing, signing_up, who_comes
from bot.features.who_comes import Heads
from storage import activities
from storage.database import Database
from storage.tables import Activity, Person, Programme
from tests.features.plans import turn, words
from tests.features.reminders import NOW, all_come, house, leaves, prefers
from tests.residents import found_programme, give_role, move_in


async def kitchen(session: AsyncSession, places: int | None) -> tuple[Programme, Activity, dict[str, Person]]:
    """Five come to the trip, some may be named, some do not eat everything; Fia does not come."""
    programme, tur, those = await house(session, "Ali", "Bo", "Cai", "Dina", "Eli", places=places)
    if places is None:
        await all_come(session, programme, tur, those)
    by_name = {one.name: one for one in those}
    by_name["Fia"] = await move_in(session, programme, "Fia")
    await prefers(session, programme, by_name["Ali"], by_name["Fia"], named=True, needs="nuts,vegan")
    await prefers(session, programme, by_name["Bo"], named=True, needs="egg,nuts")
    await prefers(session, programme, by_name["Cai"], needs="egg")
    await prefers(session, programme, by_name["Dina"], needs="nuts,something of old")
    return programme, tur, by_name


async def heads_of(session: AsyncSession, activity: Activity) -> Heads:
    (found,) = await who_comes.heads(session, [activity])
    return found


async def said_to(session: AsyncSession, programme: Programme, person: Person, language: str = "nb") -> str:
    return words(await coming.who_is_coming(await turn(session, programme, person, NOW)), language)


@pytest.mark.parametrize("places", [None, 8])
async def test_heads_are_counts_most_first_then_in_their_order(
    database: Database, places: int | None
) -> None:
    async with database.transaction() as session:
        programme, tur, those = await kitchen(session, places)
        assert await heads_of(session, tur) == Heads(tur, 5, [("nuts", 3), ("egg", 2), ("vegan", 1)])
        await signing_up.stay(session, programme, those["Bo"], tur.id, NOW)
        await leaves(session, those["Ali"])
        assert await heads_of(session, tur) == Heads(tur, 3, [("nuts", 1), ("egg", 1)])


async def test_needs_chosen_elsewhere_are_not_counted_here(database: Database) -> None:
    async with database.transaction() as session:
        programme, tur, (ali,) = await house(session, "Ali", places=2)
        other = await found_programme(session, "bergen")
        await give_role(session, other, ali.id, "participant")
        await choosing.set_needs(session, other, ali, {"fish"})
        assert (await heads_of(session, tur)).needs == []
        await choosing.set_needs(session, programme, ali, {"soy"})
        assert (await heads_of(session, tur)).needs == [("soy", 1)]


@pytest.mark.parametrize(
    ("reader", "sees"),
    [
        # One who comes reads the others' names, but only of those who may be named.
        ("Ali", "Tur fredag 27.11 kl 11: 5 av 8 plasser. Blant dem: du, Bo og 3 til."),
        ("Cai", "Tur fredag 27.11 kl 11: 5 av 8 plasser. Blant dem: du, Ali, Bo og 2 til."),
        # One who does not come reads numbers only, whatever they let others see.
        ("Fia", "Tur fredag 27.11 kl 11: 5 av 8 plasser."),
    ],
)
async def test_names_are_for_those_who_come_too(database: Database, reader: str, sees: str) -> None:
    async with database.transaction() as session:
        programme, _, those = await kitchen(session, 8)
        assert await said_to(session, programme, those[reader]) == f"Så mange kommer:\n{sees}"


async def test_names_where_one_just_turns_up(database: Database) -> None:
    async with database.transaction() as session:
        programme, tur, those = await kitchen(session, None)
        numbers = "Tur fredag 27.11 kl 11: 5 har sagt ja. Bare møt opp."
        assert await said_to(session, programme, those["Fia"]) == f"Så mange kommer:\n{numbers}"
        assert (await said_to(session, programme, those["Dina"])).endswith("du, Ali, Bo og 2 til.")
        assert (await said_to(session, programme, those["Dina"], "en")).endswith("you, Ali, Bo and 2 more.")
        for name in ("Cai", "Dina", "Eli"):
            await signing_up.stay(session, programme, those[name], tur.id, NOW)
        assert (await said_to(session, programme, those["Ali"])).endswith("Blant dem: du og Bo.")
        await signing_up.stay(session, programme, those["Bo"], tur.id, NOW)
        alone = await said_to(session, programme, those["Ali"])
        assert alone.endswith("1 har sagt ja. Bare møt opp.")


@pytest.mark.parametrize("state", ["declined", "waiting", "offered", "left"])
async def test_whoever_does_not_come_is_neither_named_nor_reads_names(database: Database, state: str) -> None:
    async with database.transaction() as session:
        _, tur, those = await kitchen(session, 8)
        if state == "left":
            await leaves(session, those["Bo"])
        else:
            for one in await activities.sign_ups(session, tur.id):
                if one.person_id == those["Bo"].id:
                    one.state = state
            await session.flush()
        assert await who_comes.named_for(session, tur, those["Bo"].id) == []
        assert await who_comes.named_for(session, tur, those["Cai"].id) == ["Ali"]


async def test_those_who_help_out_read_numbers_and_what_to_think_of(database: Database) -> None:
    async with database.transaction() as session:
        programme, _, those = await kitchen(session, 8)
        eva = await move_in(session, programme, "Eva", "volunteer")
        seen = await said_to(session, programme, eva)
        assert seen == (
            "Så mange kommer:\nTur fredag 27.11 kl 11: 5 av 8 plasser. "
            "Mat å ta hensyn til: nøtter (3), egg (2) og vegansk (1)."
        )
        assert not [name for name in those if name in seen]


async def test_staff_read_all_names(database: Database) -> None:
    async with database.transaction() as session:
        programme, tur, those = await kitchen(session, 8)
        await signing_up.stay(session, programme, those["Eli"], tur.id, NOW)
        kari = await move_in(session, programme, "Kari", "staff")
        assert await said_to(session, programme, kari) == (
            "Så mange kommer:\nTur fredag 27.11 kl 11: 4 av 8 plasser. "
            "Kommer: Ali, Bo, Cai og Dina. Kommer ikke: Eli. "
            "Mat å ta hensyn til: nøtter (3), egg (2) og vegansk (1)."
        )
