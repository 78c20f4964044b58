"""A stranger's words: where they go, what is said back, and that nothing of them is left after a week."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import update
from sqlmodel import SQLModel, col, select

from bot import meaning
from bot.chat.contact import receiving as contact
from bot.chat.contact import ringing
from bot.features.contact import flooding, forget, home_of_strangers
from storage import erasing, people, signals, threads
from storage.database import Database
from storage.tables import Due, Handover, Membership, Message, Note, Outbox, Signal, Thread, ThreadStep
from tests.features.plans import told
from tests.features.rota import a_place
from tests.features.turns import NOW, in_words, turn_of
from tests.residents import contact_of, found_programme, move_in

_NUMBER = "+4799999999"


async def test_with_two_programmes_strangers_reach_the_one_that_was_here_first(database: Database) -> None:
    async with database.transaction() as session:
        later = await found_programme(session, "aas", created_at=NOW)
        first = await found_programme(session, "voss", name="Voss")
        for number, programme in enumerate((later, first)):
            await move_in(session, programme, "Kari", "staff", telegram=f"2{number}")
        home = await home_of_strangers(session)
        assert home is not None and home.id == first.id
        await contact.stranger(await turn_of(session, "sms", _NUMBER, "mistet telefonen"))
        thread = (await session.scalars(select(Thread))).one()
        assert (thread.programme_id, thread.person_id) == (first.id, None)
        told = await session.scalars(select(Outbox).where(col(Outbox.kind) == "thread"))
        assert {one.programme_id for one in told} == {first.id}


async def test_after_a_week_nothing_that_hung_on_it_is_left(database: Database) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        kari = await move_in(session, programme, "Kari", "staff", telegram="22")
        assert "113" in in_words(await contact.stranger(await turn_of(session, "sms", _NUMBER, "hemmelig")))
        thread = (await session.scalars(select(Thread))).one()
        whose = {"programme_id": programme.id, "thread_id": thread.id}
        session.add(Note(author_id=kari.id, body="hemmelig", at=NOW, **whose))
        session.add(Handover(from_id=kari.id, to_id=kari.id, summary="hemmelig", at=NOW, **whose))
        for kind in ("nobody reads", "not taken"):
            await signals.give(session, kind, thread.id, NOW, programme_id=programme.id)
        await session.flush()
        row = (await session.scalars(select(Due).where(col(Due.kind) == "thread-forget"))).one()
        await forget(session, row, NOW + timedelta(days=6))
        assert await threads.held(session, thread.id) is not None
        await forget(session, row, NOW + timedelta(days=7))
        await session.flush()
        session.expire_all()
        tables: tuple[type[SQLModel], ...] = (Thread, Message, Note, Handover, ThreadStep)
        for table in tables:
            assert (await session.scalars(select(table))).all() == [], table
        said = (await session.scalars(select(Outbox))).all()
        assert said and not any("hemmelig" in (one.reply or "") for one in said)
        assert [one.kind for one in await session.scalars(select(Signal)) if one.settled_at is None] == []


async def test_a_stranger_who_wishes_it_is_erased_at_once(database: Database) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        await move_in(session, programme, "Kari", "staff", telegram="22")
        await contact.stranger(await turn_of(session, "sms", _NUMBER, "hemmelig"))
        whose = await erasing.whose(session, "sms", _NUMBER)
        assert whose is not None and await erasing.erase(session, whose, NOW)
    async with database.transaction() as session:
        assert (await session.scalars(select(Message))).all() == []
        assert not any("hemmelig" in (one.reply or "") for one in await session.scalars(select(Outbox)))
        assert (await people.meet(session, "sms", _NUMBER, NOW)).created_at == NOW


async def test_a_strangers_picture_is_not_kept_and_the_team_learns_that_it_came(database: Database) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        kari = await move_in(session, programme, "Kari", "staff", telegram="22")
    async with database.transaction() as session:
        turn = await turn_of(session, "sms", _NUMBER, kind="unusable", message_id="MM1")
        assert "bare lese tekst" in in_words(await meaning.answer(turn))
    async with database.transaction() as session:
        thread = (await session.scalars(select(Thread))).one()
        assert (thread.person_id, thread.state) == (None, "waiting")
        assert [one.body for one in await session.scalars(select(Message))] == [""]
        (said,) = await told(session, kari, "thread")
        assert "Et ukjent nummer sendte noe annet enn tekst" in said
        forgotten = await session.scalars(select(Due).where(col(Due.kind) == "thread-forget"))
        assert forgotten.one().at == NOW + timedelta(days=7)


async def test_many_strangers_pictures_ring_no_more_than_their_words(database: Database) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        kari = await move_in(session, programme, "Kari", "staff", telegram="22")
    for number in range(2 * flooding.AT_ONCE):
        async with database.transaction() as session:
            turn = await turn_of(session, "sms", f"{_NUMBER[:-2]}{number:02}", kind="unusable")
            await meaning.answer(turn)
    async with database.transaction() as session:
        assert len((await session.scalars(select(Thread))).all()) == 2 * flooding.AT_ONCE
        assert len(await told(session, kari, "thread")) == flooding.AT_ONCE


async def test_words_under_a_picture_from_somebody_who_has_left_are_read(database: Database) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        await move_in(session, programme, "Kari", "staff", telegram="22")
        maria = await move_in(session, programme, "Maria", "participant", sms=_NUMBER)
        mine = col(Membership.person_id) == maria.id
        await session.execute(update(Membership).where(mine).values(until=NOW))
    async with database.transaction() as session:
        turn = await turn_of(session, "sms", _NUMBER, "se her, ring meg", kind="unusable", message_id="MM1")
        assert turn.person is not None
        said = in_words(await meaning.answer(turn))
        assert "bare lese tekst" in said
    async with database.transaction() as session:
        assert [one.body for one in await session.scalars(select(Message))] == ["se her, ring meg"]


async def test_how_many_others_have_rung_is_told_to_somebody_whom_it_reaches(database: Database) -> None:
    place = await a_place(database)
    await place.has("Sam", "2026-11-25 08:00", "2026-11-25 20:00")
    async with database.transaction() as session:
        (await contact_of(session, place.everybody["Sam"], "sms")).state = "unreachable"
    for number in range(flooding.CALLS + 2):
        at = place.now.astimezone(NOW.tzinfo)
        async with database.transaction() as session:
            address = f"{_NUMBER[:-2]}{number:02}"
            await ringing.rang(await turn_of(session, "sms", address, at=at, kind="call", call="missed"))
        await place.passes(f"2026-11-25 09:{number + 1:02}")
    await place.passes("2026-11-25 09:40")
    assert await place.hears("Sam", flooding.MANY) == []
    assert len(await place.hears("Kari", flooding.MANY)) == 1
