"""VARSLER: what needs a human, in plain words, and gone when somebody has seen to it."""

from __future__ import annotations

from uuid import UUID, uuid4

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from bot.chat import watching
from storage import signals
from storage.database import Database
from storage.tables import Inbox, Outbox, Person, Programme
from tests.features.turns import NOW, actions, in_words, turn_of
from tests.residents import contact_of, found_programme, move_in

KARI = "22"


async def moved_in(session: AsyncSession) -> tuple[Programme, Person]:
    programme = await found_programme(session)
    await move_in(session, programme, "Kari", "staff", telegram=KARI)
    return programme, await move_in(session, programme, "Maria", sms="+4790000011")


async def listed(session: AsyncSession, address: str = KARI) -> str:
    return in_words(await watching.listed(await turn_of(session, "telegram", address)))


async def message_to(session: AsyncSession, programme: Programme, person: Person) -> UUID:
    """An outbox row."""
    row = Outbox(
        programme_id=programme.id,
        person_id=person.id,
        recipient=person.id,
        kind="poll",
        lane="broadcast",
        wording="text",
        dedupe_key=uuid4().hex,
        automatic=True,
        not_before=NOW,
        created_at=NOW,
    )
    session.add(row)
    await session.flush()
    return row.id


async def test_all_is_well(database: Database) -> None:
    async with database.transaction() as session:
        await moved_in(session)
        assert await listed(session) == "Alt er i orden."


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("uncertain", "Maria fikk kanskje ikke"),
        ("failed", "Maria fikk ikke en melding"),
        ("undelivered", "Maria fikk ikke en SMS"),
        ("unreachable", "Maria kan ikke nås"),
        ("opted_out", "Maria har stengt for SMS"),
        ("due", "ble ikke gjort"),
        ("channel sms", "SMS virker ikke"),
        ("channel telegram", "Telegram virker ikke"),
        ("something new", "trenger et menneske"),
    ],
)
async def test_each_trouble_is_a_line_with_a_first_name_and_no_address(
    database: Database, kind: str, words: str
) -> None:
    async with database.transaction() as session:
        programme, maria = await moved_in(session)
        phone = await contact_of(session, maria, "sms")
        subject = phone.id if kind in ("unreachable", "opted_out") else None
        subject = subject or await message_to(session, programme, maria)
        await signals.give(session, kind, subject, NOW, programme_id=programme.id)
        shown = await listed(session)
        assert words in shown and "A. " in shown and "onsdag 25.11" in shown
        assert phone.address not in shown


async def test_what_the_machine_could_not_read_is_shown_with_its_writer(database: Database) -> None:
    async with database.transaction() as session:
        _, maria = await moved_in(session)
        phone = await contact_of(session, maria, "sms")
        for number, (state, contact_id) in enumerate([("failed", phone.id), ("unreadable", None)]):
            row = Inbox(
                channel="sms", external_id=f"{number}", contact_id=contact_id, state=state, received_at=NOW
            )
            session.add(row)
            await session.flush()
            await signals.give(session, state, row.id, NOW)
        shown = await listed(session)
        assert "Maria skrev noe" in shown and "En melding kunne ikke leses" in shown


async def test_what_is_seen_is_gone_and_the_rest_stays(database: Database) -> None:
    async with database.transaction() as session:
        programme, maria = await moved_in(session)
        for kind in ("uncertain", "failed"):
            row = await message_to(session, programme, maria)
            await signals.give(session, kind, row, NOW, programme_id=programme.id)
        turn = await turn_of(session, "telegram", KARI)
        first, _ = actions(await watching.listed(turn))
        for _ in range(2):
            left = in_words(await watching.seen(turn, first.partition(":")[2]))
            assert "fikk ikke en melding" in left and "kanskje" not in left


async def test_more_than_an_sms_shows_comes_in_pages(database: Database) -> None:
    async with database.transaction() as session:
        programme, maria = await moved_in(session)
        for _ in range(6):
            row = await message_to(session, programme, maria)
            await signals.give(session, "uncertain", row, NOW, programme_id=programme.id)
        turn = await turn_of(session, "telegram", KARI)
        offered = actions(await watching.listed(turn))
        assert len(offered) == 5 and offered[-1] == "signals:4"
        rest = actions(await watching.listed(turn, "4"))
        assert len(rest) == 2 and not set(rest) & set(offered)
        assert len(actions(await watching.listed(turn, "99"))) == 5


@pytest.mark.parametrize("garbled", ["", "x", "0" * 32])
async def test_an_id_of_nothing_is_not_found(database: Database, garbled: str) -> None:
    async with database.transaction() as session:
        await moved_in(session)
        assert "finner vi ikke" in in_words(
            await watching.seen(await turn_of(session, "telegram", KARI), garbled)
        )


async def test_another_programmes_trouble_is_neither_seen_nor_settled(database: Database) -> None:
    async with database.transaction() as session:
        programme, maria = await moved_in(session)
        other = await found_programme(session, "bergen", name="Onsdag")
        await move_in(session, other, "Ida", "staff", telegram="77")
        row = await message_to(session, programme, maria)
        await signals.give(session, "uncertain", row, NOW, programme_id=programme.id)
        aside = Inbox(
            channel="sms",
            external_id="1",
            contact_id=(await contact_of(session, maria, "sms")).id,
            state="failed",
            received_at=NOW,
        )
        session.add(aside)
        await session.flush()
        await signals.give(session, "failed", aside.id, NOW)
        assert await listed(session, "77") == "Alt er i orden."
        mine = actions(await watching.listed(await turn_of(session, "telegram", KARI)))
        ida = await turn_of(session, "telegram", "77")
        assert "finner vi ikke" in in_words(await watching.seen(ida, mine[0].partition(":")[2]))
        assert len(await signals.standing(session, programme.id)) == 2
