"""Words of danger: which text comes, how long it is, what is kept, and that no alarm goes silent."""

from __future__ import annotations

import logging
from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot import conversation, danger, meaning, outgoing
from bot.features import mending
from bot.features.contact import emergency
from bot.messages import say
from bot.wording import speak
from bot.wording.gsm7 import segments
from storage import alarms, due
from storage.database import Database
from storage.tables import LANGUAGES, Due, Outbox, Thread
from tests.features.turns import NOW, OSLO, replies, turn_of
from tests.residents import found_programme, move_in

MARIA, KARI = "+4790000011", "22"
WORDS = {
    "suicide": "jeg vil ta livet mitt",
    "overdose": "han har tatt en overdose",
    "violence": "mannen min slår meg",
}


@pytest.mark.parametrize(
    ("kinds", "lately", "said"),
    [
        ({"suicide"}, set(), ["suicide"]),
        ({"overdose"}, set(), ["overdose"]),
        ({"violence"}, set(), ["violence"]),
        ({"overdose", "suicide"}, set(), ["overdose", "suicide"]),
        ({"overdose", "violence"}, set(), ["overdose", "violence"]),
        ({"violence", "suicide"}, set(), ["violence"]),
        ({"overdose", "violence", "suicide"}, set(), ["overdose", "violence"]),
        ({"suicide"}, {"violence"}, ["violence"]),
        ({"overdose"}, {"violence"}, ["overdose"]),
        ({"suicide"}, {"suicide"}, []),
        ({"suicide", "overdose"}, {"suicide"}, ["overdose"]),
        (set(), set(), []),
    ],
)
def test_which_texts_come(kinds: set[str], lately: set[str], said: list[str]) -> None:
    assert [text for _remembered, text in emergency.to_say(kinds, lately)] == said


def test_every_kind_of_the_lists_has_a_text() -> None:
    assert set(danger.KINDS) == set(emergency._TEXTS)
    assert len({len(one) for one in emergency._TEXTS.values()}) == 1, "no length tells them apart"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", sorted(emergency._TEXTS.values()))
@pytest.mark.parametrize("promise", ["receipt-when-open", "receipt-when-later", "receipt-when-shift"])
def test_each_text_is_one_sms(language: str, kind: str, promise: str) -> None:
    when = say(promise, readers="Kari og Sam", ends="kl 15", at="i morgen kl 9", name="Sam")
    said = say("danger-numbers", kind=kind, promise=when, **emergency.NATIONAL)
    words = speak(said, language, OSLO, channel="sms")
    assert segments(words) == (1, "GSM-7"), words
    assert emergency.NATIONAL["ambulance"] in words


async def says(session: AsyncSession, address: str, words: str, *, after: timedelta = timedelta(0)) -> None:
    channel = "sms" if address.startswith("+") else "telegram"
    turn = await turn_of(session, channel, address, words, at=NOW + after, message_id=uuid4().hex)
    answer = await meaning.answer(turn)
    await outgoing.answer(turn, replies(answer))


async def in_town(session: AsyncSession) -> None:
    programme = await found_programme(session)
    await move_in(session, programme, "Maria", "participant", sms=MARIA)
    await move_in(session, programme, "Kari", "staff", "coordinator", telegram=KARI, sms="+4790000022")


async def numbers(session: AsyncSession) -> list[Outbox]:
    rows = await session.scalars(select(Outbox).where(col(Outbox.kind) == alarms.NUMBERS))
    return list(rows.all())


async def test_every_phone_of_whoever_reads_is_rung(database: Database) -> None:
    async with database.transaction() as session:
        await in_town(session)
        await says(session, MARIA, WORDS["suicide"])
        rung = (await session.scalars(select(Outbox).where(col(Outbox.kind) == alarms.KIND))).all()
        assert {row.channel for row in rung} == {"telegram", "sms"}
        assert {(row.lane, row.automatic, row.predicate) for row in rung} == {
            ("urgent", False, "alarm rings")
        }


async def test_a_flood_of_them_rings_once_a_minute(database: Database) -> None:
    async with database.transaction() as session:
        await in_town(session)
        for number in range(20):
            await says(session, MARIA, f"{WORDS['suicide']} {number}", after=timedelta(seconds=number))
        rung = (await session.scalars(select(Outbox).where(col(Outbox.kind) == alarms.KIND))).all()
        assert len(rung) == 2
        assert len(await numbers(session)) == 1


async def test_nothing_in_the_plain_tells_which_kind_it_was(
    database: Database, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    async with database.transaction() as session:
        await in_town(session)
        for number, words in enumerate(WORDS.values()):
            await says(session, MARIA, words, after=timedelta(hours=number))
        assert len(await numbers(session)) == 3
    async with database.transaction() as session:
        names = "SELECT name FROM sqlite_master WHERE type = 'table'"
        if not database.is_sqlite:
            names = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
        plain = []
        for table in (await session.execute(text(names))).scalars().all():
            rows = await session.execute(text(f'SELECT * FROM "{table}"'))
            plain += [
                str(value) for row in rows for value in row if not isinstance(value, bytes | memoryview)
            ]
        lengths = await session.execute(
            text("SELECT DISTINCT segments, length(reply) FROM outbox WHERE kind = 'danger'")
        )
        assert len(lengths.all()) == 1
    logged = capsys.readouterr()
    told = " ".join([*plain, caplog.text, logged.out, logged.err]).casefold()
    assert "urgent" in told
    for word in (*danger.KINDS, "livet", "dose", "slår", "nalokson", "suicid", "vold"):
        assert word not in told, word


async def test_the_text_comes_once_in_twelve_hours_for_each_kind_and_phone(database: Database) -> None:
    async with database.transaction() as session:
        await in_town(session)
        for hours in (0, 1, 11):
            await says(session, MARIA, f"{WORDS['suicide']} {hours}", after=timedelta(hours=hours))
        assert len(await numbers(session)) == 1
        await says(session, MARIA, f"{WORDS['overdose']} 11", after=timedelta(hours=11))
        assert len(await numbers(session)) == 2
        await says(session, MARIA, f"{WORDS['suicide']} 13", after=timedelta(hours=13))
        assert len(await numbers(session)) == 3


async def test_a_text_that_did_not_arrive_is_said_again(database: Database) -> None:
    async with database.transaction() as session:
        await in_town(session)
        await says(session, MARIA, WORDS["violence"])
        (lost,) = await numbers(session)
        lost.state, lost.delivery = "sent", "undelivered"
        await says(session, MARIA, f"{WORDS['violence']} igjen", after=timedelta(minutes=5))
        again = [one for one in await numbers(session) if one.id != lost.id]
        assert len(again) == 1
        again[0].state = "failed"
        # Whether it arrived or not: somebody may be beside them.
        assert await emergency.is_watched(session, lost.contact_id, NOW + timedelta(minutes=6))
        await says(session, MARIA, f"{WORDS['suicide']} igjen", after=timedelta(minutes=7))
        await says(session, MARIA, f"{WORDS['suicide']} enda en gang", after=timedelta(minutes=8))
        assert len(await numbers(session)) == 3


async def test_what_could_not_be_handled_still_says_whom_to_ring(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_: object) -> None:
        raise LookupError("a fault of ours")

    async with database.transaction() as session:
        await in_town(session)
        turn = await turn_of(session, "sms", MARIA, WORDS["overdose"])
    monkeypatch.setattr(meaning, "answer", broken)
    defaults = conversation.Defaults(OSLO, "nb", turn.entrances)
    arrival = conversation.Arrival(turn.incoming, "{}", NOW, defaults)
    await conversation.handle(database, arrival)
    async with database.transaction() as session:
        said = await numbers(session)
        assert len(said) == 1 and said[0].lane == "urgent"


async def test_an_alarm_that_lost_its_row_rings_again(database: Database) -> None:
    async with database.transaction() as session:
        await in_town(session)
        await says(session, MARIA, WORDS["suicide"])
        thread = (await session.scalars(select(Thread))).one()
        assert await mending.alarms(session, NOW) == 0
        await due.drop(session, thread.id, ("alarm-again",))
        assert await mending.alarms(session, NOW) == 1
        rows = await session.scalars(
            select(Due).where(col(Due.kind) == "alarm-again", col(Due.state) == "waiting")
        )
        assert len(rows.all()) == 1
