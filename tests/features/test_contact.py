"""Any text reaches people, whole and once; an answer goes back the same way."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot import outgoing
from bot.chat.contact import answering
from bot.chat.contact import receiving as contact
from bot.features import timetable
from bot.features.contact import check, flooding, forget
from bot.features.contact.receiving import MOST_STRANGERS
from bot.features.contact.relaying import LONGEST, parts
from bot.messages import Incoming, Reply, Turn, from_json
from bot.wording import speak
from bot.wording.gsm7 import fit
from storage import outbox, people, signals
from storage.database import Database
from storage.tables import Due, Message, Outbox, Person, Programme, Thread
from tests.features.turns import NOW, OSLO, actions, in_words, replies, turn_of
from tests.residents import found_programme, move_in

MARIA, KARI, SAM = "11", "22", "+4790000033"


class Home:
    """Maria, who takes part; Kari of the staff and Sam, a peer worker."""

    def __init__(self, session: AsyncSession, programme: Programme) -> None:
        self.session, self.programme = session, programme

    async def says(
        self, address: str, text: str, *, at: datetime = NOW, kind: str = "text", **more: str
    ) -> str:
        """What the machine answers; kept as the door would keep it."""
        turn = await self.turn(address, text, at=at, kind=kind, **more)
        if turn.person is None:
            ways = {"unusable": contact.unusable, "edit": contact.edited}
            answer = await ways.get(kind, contact.stranger)(turn)
        else:
            ways = {"unusable": contact.unusable, "edit": contact.edited}
            answer = await ways.get(kind, contact.receive)(turn)
        await outgoing.answer(turn, replies(answer))
        return in_words(answer)

    async def turn(self, address: str, text: str, *, at: datetime = NOW, **more: str) -> Turn:
        return await turn_of(self.session, channel(address), address, text, at=at, **more)

    async def answers(self, address: str, thread: Thread, text: str, *, at: datetime = NOW) -> str:
        turn = await self.turn(address, text, at=at)
        return in_words(await answering.reply(turn, thread.id.hex))

    async def on_the_way(self, address: str, *kinds: str) -> list[str]:
        """What is queued for whoever has this address, in the order in which it goes."""
        one = await people.meet(self.session, channel(address), address, NOW)
        rows = await self.session.scalars(
            select(Outbox)
            .where((col(Outbox.contact_id) == one.id) | (col(Outbox.person_id) == one.person_id))
            .order_by(col(Outbox.not_before), col(Outbox.created_at), col(Outbox.position))
        )
        return [
            speak(from_json(row.reply).text, "nb", OSLO) for row in rows if row.kind in kinds and row.reply
        ]

    async def thread(self) -> Thread:
        rows = await self.session.scalars(select(Thread).order_by(col(Thread.opened_at).desc()))
        return rows.all()[0]


def channel(address: str) -> str:
    return "sms" if address.startswith("+") else "telegram"


async def moved_in(session: AsyncSession) -> Home:
    programme = await found_programme(session)
    await move_in(session, programme, "Maria", "participant", telegram=MARIA)
    await move_in(session, programme, "Kari", "staff", telegram=KARI)
    await move_in(session, programme, "Sam", "peer_worker", sms=SAM)
    return Home(session, programme)


async def test_a_text_reaches_staff_and_its_writer_reads_who_reads_and_the_numbers(
    database: Database,
) -> None:
    async with database.transaction() as session:
        home = await moved_in(session)
        receipt = await home.says(MARIA, "får ikke sove")
        for word in ("Kari og Sam", "i dag før kl 15", "113", "Automatisk svar"):
            assert word in receipt
        for reader in (KARI, SAM):
            assert await home.on_the_way(reader, "thread") == ["Maria skriver:\nfår ikke sove"]
        assert await home.on_the_way(MARIA, "thread") == []
        kept = (await session.scalars(select(Outbox).where(col(Outbox.kind) == "thread"))).all()
        assert not any(row.automatic for row in kept)
        assert all(from_json(row.reply or "").protected for row in kept)


async def test_there_is_one_receipt_for_many_lines_and_never_more_than_six_an_hour(
    database: Database,
) -> None:
    async with database.transaction() as session:
        home = await moved_in(session)
        said = [
            await home.says(MARIA, f"linje {minute}", at=NOW + timedelta(minutes=minute))
            for minute in range(60)
        ]
        assert [minute for minute, text in enumerate(said) if text] == [0]
        assert len(await home.on_the_way(KARI, "thread")) == 60
        assert len((await session.scalars(select(Thread))).all()) == 1


async def test_lines_of_the_same_instant_all_reach_staff(database: Database) -> None:
    async with database.transaction() as session:
        home = await moved_in(session)
        for text in ("en", "to", "tre"):
            await home.says(MARIA, text)
        assert sorted(await home.on_the_way(KARI, "thread")) == [
            "Maria skriver:\nen",
            "Maria skriver:\nto",
            "Maria skriver:\ntre",
        ]


@pytest.mark.parametrize("unit", ["ord og atter ord ", "uavbrutt", "…", "👍", "\n\n", "a\tb "])
def test_parts_put_together_are_the_text_and_each_fits_an_sms(unit: str) -> None:
    text = (unit * 10_000)[:10_000]
    pieces = parts(text)
    assert "".join(pieces) == text
    assert all(0 < len(fit(piece)) <= LONGEST or not piece.strip() for piece in pieces)
    assert all(len(piece) <= LONGEST for piece in pieces)


async def test_ten_thousand_signs_reach_staff_whole_and_in_order(database: Database) -> None:
    async with database.transaction() as session:
        home = await moved_in(session)
        text = " ".join(f"ord{number}" for number in range(1_250))[:10_000]
        await home.says(MARIA, text)
        told = await home.on_the_way(SAM, "thread")
        assert "".join(one.partition("\n")[2] for one in told) == text
        assert told[0].startswith(f"Maria skriver (1 av {len(told)}):") and len(told) > 5
        rows = (await session.scalars(select(Outbox).where(col(Outbox.kind) == "thread"))).all()
        assert all(row.not_before <= NOW for row in rows)
        assert sum(bool(from_json(row.reply or "").options) for row in rows) == 2


async def test_an_answer_is_signed_and_the_others_are_told_once(database: Database) -> None:
    async with database.transaction() as session:
        home = await moved_in(session)
        await home.says(MARIA, "får ikke sove")
        thread = await home.thread()
        assert await home.answers(SAM, thread, "Ring meg da") == "Sendt til Maria."
        assert await home.answers(SAM, thread, "Når du vil") == "Sendt til Maria."
        assert await home.on_the_way(MARIA, "answer") == ["Sam: Ring meg da", "Sam: Når du vil"]
        assert await home.on_the_way(KARI, "answered") == ["Sam har svart Maria."]
        assert await home.on_the_way(SAM, "answered") == []
        assert thread.state == "answered"
        await home.says(MARIA, "takk for det")
        assert (thread.state, thread.owner_id) == (
            "taken",
            (await people.meet(session, "sms", SAM, NOW)).person_id,
        )
        assert await home.on_the_way(KARI, "thread") == ["Maria skriver:\nfår ikke sove"]
        assert len((await session.scalars(select(Message))).all()) == 4


async def test_a_week_of_silence_begins_a_new_thread(database: Database) -> None:
    async with database.transaction() as session:
        home = await moved_in(session)
        await home.says(MARIA, "hei")
        first = await home.thread()
        await home.says(MARIA, "hei igjen", at=NOW + timedelta(days=6))
        assert (await home.thread()).id == first.id
        await home.says(MARIA, "og igjen", at=NOW + timedelta(days=14))
        assert (await home.thread()).id == first.id
        await home.answers(KARI, first, "Hei, Maria", at=NOW + timedelta(days=14))
        await home.says(MARIA, "en uke etter", at=NOW + timedelta(days=22))
        assert (await home.thread()).id != first.id


@pytest.mark.parametrize(
    ("state", "shut", "goes"),
    [
        ("active", False, True),
        ("opted_out", False, True),
        ("opted_out", True, False),
        ("unreachable", False, False),
    ],
)
async def test_an_answer_goes_wherever_the_provider_lets_it(
    database: Database, state: str, shut: bool, goes: bool
) -> None:
    async with database.transaction() as session:
        home = await moved_in(session)
        await home.says(MARIA, "hei")
        phone = await people.meet(session, "telegram", MARIA, NOW)
        phone.state = state
        if shut:
            await signals.give(session, "opted_out", phone.id, NOW, programme_id=home.programme.id)
        told = await home.answers(KARI, await home.thread(), "Hei, Maria")
        assert (told == "Sendt til Maria.") is goes
        assert await home.on_the_way(MARIA, "answer") == (["Kari: Hei, Maria"] if goes else [])
        if not goes:
            assert "ikke sendt" in told and (await home.thread()).state == "waiting"
            other = await people.meet(session, "sms", "+4790000099", NOW)
            other.person_id = phone.person_id
            assert "på SMS" in await home.answers(KARI, await home.thread(), "Hei, Maria")


async def test_an_answer_never_goes_to_a_number_that_is_somebody_elses_now(database: Database) -> None:
    async with database.transaction() as session:
        home = await moved_in(session)
        await home.says(MARIA, "hei")
        phone = await people.meet(session, "telegram", MARIA, NOW)
        stranger = await move_in(session, home.programme, "Ola")
        phone.person_id = stranger.id
        assert "ikke sendt" in await home.answers(KARI, await home.thread(), "Hei, Maria")
        assert await home.on_the_way(MARIA, "answer") == []


async def test_who_answered_is_told_when_it_did_not_arrive_and_it_goes_another_way(
    database: Database,
) -> None:
    async with database.transaction() as session:
        home = await moved_in(session)
        await home.says(MARIA, "hei")
        thread = await home.thread()
        await home.answers(KARI, thread, "Hei, Maria")
        await lose(session, "answer")
        row = await due_row(session, "answer-check")
        phone = await people.meet(session, "telegram", MARIA, NOW)
        other = await people.meet(session, "sms", "+4790000099", NOW)
        other.person_id = phone.person_id
        phone.state = "unreachable"
        await check(session, row, NOW + timedelta(minutes=1))
        assert (await home.on_the_way("+4790000099", "answer"))[-1] == "Kari: Hei, Maria"
        assert "på SMS" in (await home.on_the_way(KARI, "answer-news"))[-1]
        await lose(session, "answer")
        later = await due_row(session, "answer-check", version=2)
        await check(session, later, NOW + timedelta(minutes=11))
        assert "kom ikke fram til Maria" in (await home.on_the_way(KARI, "answer-news"))[-1]
        assert thread.state == "taken"


async def test_a_text_message_that_is_lost_hours_later_is_told_and_wakes_nobody(database: Database) -> None:
    async with database.transaction() as session:
        home = await moved_in(session)
        await move_in(session, home.programme, "Jonas", "participant", sms="+4790000044")
        await home.says("+4790000044", "hallo")
        thread = await home.thread()
        await home.answers(KARI, thread, "Hei, Jonas")
        sms = (await session.scalars(select(Outbox).where(col(Outbox.kind) == "answer"))).one()
        sms.state = "sending"
        outbox.end(sms, "sent", NOW)
        looks = [await due_row(session, "answer-check")]
        while looks[-1].at < NOW + timedelta(hours=10):
            await check(session, looks[-1], looks[-1].at)
            looks.append(await due_row(session, "answer-check", version=len(looks) + 1))
        assert not any(timetable.is_night(home.programme, one.at) for one in looks)
        assert await home.on_the_way(KARI, "answer-news") == []
        assert outbox.advance(sms, "undelivered", 10)
        await check(session, looks[-1], looks[-1].at)
        assert "kom ikke fram til Jonas" in (await home.on_the_way(KARI, "answer-news"))[-1]
        assert thread.state == "taken"


async def test_svar_goes_to_the_one_who_waits_and_asks_where_several_do(database: Database) -> None:
    async with database.transaction() as session:
        home = await moved_in(session)
        await move_in(session, home.programme, "Jonas", "participant", sms="+4790000044")
        await home.says(MARIA, "hei")
        assert await svar(home, SAM, "Hei du") == "Sendt til Maria."
        await home.says(MARIA, "hei igjen")
        await home.says("+4790000044", "hallo")
        turn, answer = await said_svar(home, SAM, "Kommer straks")
        assert "Hvem er svaret til?" in in_words(answer)
        jonas = f"answer:{await thread_of(session, 'Jonas')}"
        assert jonas in actions(answer)
        assert in_words(await answering.pressed(turn, jonas.partition(":")[2])) == "Sendt til Jonas."
        assert await home.on_the_way("+4790000044", "answer") == ["Sam: Kommer straks"]


async def test_a_tap_on_svar_waits_for_the_words_and_can_be_stopped(database: Database) -> None:
    async with database.transaction() as session:
        home = await moved_in(session)
        await home.says(MARIA, "hei")
        thread = await home.thread()
        asked = await answering.pressed(await home.turn(KARI, ""), thread.id.hex)
        assert "Skriv svaret til Maria" in in_words(asked)
        stopped = in_words(await answering.stop(await home.turn(KARI, "")))
        assert stopped == "Greit. Ingenting er sendt."
        await answering.pressed(await home.turn(KARI, ""), thread.id.hex)
        sent = await answering.typed(await home.turn(KARI, "Hei"), "words", {"thread": thread.id.hex})
        assert in_words(sent) == "Sendt til Maria."
        again = await answering.pressed(await home.turn(SAM, ""), thread.id.hex)
        assert "Kari har svart Maria" in in_words(again)


async def test_svar_from_a_participant_is_a_text_to_people(database: Database) -> None:
    async with database.transaction() as session:
        home = await moved_in(session)
        turn = await turn_of(session, "telegram", MARIA, "svar meg da")
        assert "kommet fram" in in_words(await answering.word(turn))
        assert await home.on_the_way(KARI, "thread") == ["Maria skriver:\nsvar meg da"]


@pytest.mark.parametrize("hex_", ["", "x", "0" * 32, "11" * 16])
async def test_an_answer_to_nothing_is_refused(database: Database, hex_: str) -> None:
    async with database.transaction() as session:
        home = await moved_in(session)
        for way in (answering.reply, answering.pressed):
            assert "ikke sendt" in in_words(await way(await home.turn(KARI, "hei"), hex_))


async def test_another_programmes_thread_is_not_found(database: Database) -> None:
    async with database.transaction() as session:
        home = await moved_in(session)
        await home.says(MARIA, "hei")
        other = await found_programme(session, "bergen", name="Onsdag")
        await move_in(session, other, "Ida", "staff", telegram="77")
        assert "ikke sendt" in await home.answers("77", await home.thread(), "Hei")
        assert await home.on_the_way("77", "thread") == []
        assert "Ingen venter" in await svar(home, "77", "Hei")


async def test_what_the_team_writes_to_nobody_stays_their_own(database: Database) -> None:
    async with database.transaction() as session:
        home = await moved_in(session)
        assert "gikk ikke til noen" in await home.says(KARI, "husk melk")
        assert (await session.scalars(select(Message))).all() == []
        said = [await home.says(KARI, "melk") for _ in range(10)]
        assert sum(map(bool, said)) == 5


async def test_a_stranger_is_answered_once_a_day_and_staff_read_no_number(database: Database) -> None:
    async with database.transaction() as session:
        home = await moved_in(session)
        number = "+4799999999"
        assert "kjenner ikke nummeret" in await home.says(number, "mistet telefonen")
        assert await home.says(number, "hallo?", at=NOW + timedelta(hours=2)) == ""
        assert await home.on_the_way(KARI, "thread") == [
            "Et ukjent nummer skriver:\nmistet telefonen",
            "Et ukjent nummer skriver:\nhallo?",
        ]
        assert await home.answers(SAM, await home.thread(), "Er det Maria?") == "Sendt til den som skrev."
        assert await home.on_the_way(number, "answer") == ["Sam: Er det Maria?"]
        assert await home.says(number, "ja", at=NOW + timedelta(hours=25)) != ""


async def test_a_strangers_words_are_gone_after_a_week_of_silence(database: Database) -> None:
    async with database.transaction() as session:
        home = await moved_in(session)
        await home.says("+4799999999", "hemmelig", at=NOW)
        await home.says("+4799999999", "mer", at=NOW + timedelta(days=3))
        row = await due_row(session, "thread-forget")
        await forget(session, row, NOW + timedelta(days=7))
        later = await due_row(session, "thread-forget", version=2)
        assert later.at == NOW + timedelta(days=10)
        for _ in range(2):
            await forget(session, later, later.at)
        assert (await session.scalars(select(Thread))).all() == []
        assert (await session.scalars(select(Message))).all() == []
        rows = (await session.scalars(select(Outbox).execution_options(populate_existing=True))).all()
        assert rows and all(one.reply is None for one in rows if one.kind in ("thread", "stranger"))


async def test_all_strangers_together_get_so_many_answers_a_day(database: Database) -> None:
    async with database.transaction() as session:
        home = await moved_in(session)
        said = [await home.says(f"+47990000{number:02}", "hei") for number in range(MOST_STRANGERS + 3)]
        assert sum(map(bool, said)) == MOST_STRANGERS
        # All are kept; the team is told of them a few at a time.
        assert len((await session.scalars(select(Thread))).all()) == MOST_STRANGERS + 3
        assert len(await home.on_the_way(KARI, "thread")) == flooding.AT_ONCE


async def test_without_a_programme_a_stranger_is_answered_and_nothing_is_kept(database: Database) -> None:
    async with database.transaction() as session:
        turn = await turn_of(session, "sms", "+4799999999", "hei")
        assert "113" in in_words(await contact.stranger(turn))
        assert (await session.scalars(select(Thread))).all() == []


async def test_nobody_to_read_is_said_and_shown(database: Database) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        await move_in(session, programme, "Maria", "participant", telegram=MARIA)
        home = Home(session, programme)
        assert "ingen er satt opp" in await home.says(MARIA, "hei")
        assert [one.kind for one in await signals.standing(session, programme.id)] == ["nobody reads"]


async def test_a_photo_is_answered_once_an_hour_and_the_words_under_it_arrive(database: Database) -> None:
    async with database.transaction() as session:
        home = await moved_in(session)
        photo: dict[str, Any] = {"kind": "unusable", "message_id": "7"}
        assert "bare lese tekst" in await home.says(MARIA, "", **photo)
        assert await home.says(MARIA, "", at=NOW + timedelta(minutes=5), **photo) == ""
        assert "kommet fram" in await home.says(MARIA, "se her", at=NOW + timedelta(minutes=6), **photo)
        told = await home.on_the_way(KARI, "thread")
        assert "Maria sendte noe annet enn tekst" in told[0] and len(told) == 3
        assert told[-1] == "Maria skriver:\nse her"
        kept = (await session.scalars(select(Message).order_by(col(Message.at)))).all()
        assert [one.body for one in kept] == ["", "", "se her"]
        assert "lagres ikke" in await home.says("99", "", **photo)


async def test_who_adds_us_to_a_group_is_told_where_to_write(database: Database) -> None:
    async with database.transaction() as session:
        home = await moved_in(session)
        said = await home.says("99", "", kind="unusable")
        assert said == "Vi skriver ikke i grupper. Skriv til oss her. Automatisk svar."
        assert "bare lese tekst" in await home.says(SAM, "", kind="unusable", message_id="MM1")


async def test_a_changed_message_reaches_staff_as_changed_and_is_no_second_answer(database: Database) -> None:
    async with database.transaction() as session:
        home = await moved_in(session)
        await home.says(MARIA, "kommer kl 10", message_id="5")
        assert await home.says(MARIA, "kommer kl 11", kind="edit", about="5", message_id="5") == ""
        assert await home.says(MARIA, "kommer kl 11", kind="edit", about="5", message_id="5") == ""
        assert await home.on_the_way(KARI, "thread") == [
            "Maria skriver:\nkommer kl 10",
            "Maria rettet:\nkommer kl 11",
        ]
        assert "ikke lest som et nytt svar" in await home.says(MARIA, "2", kind="edit", about="6")
        await home.says("99", "hei", message_id="5")
        assert await home.says("99", "hei hei", kind="edit", about="5") == ""
        assert "rettet:\nhei hei" in (await home.on_the_way(KARI, "thread"))[-1]


async def lose(session: AsyncSession, kind: str) -> None:
    """The provider refuses what is on its way."""
    for row in await session.scalars(
        select(Outbox).where(col(Outbox.kind) == kind, col(Outbox.state) == "pending")
    ):
        row.state = "leased"
        outbox.end(row, "failed", NOW, error="403")
    await session.flush()


async def due_row(session: AsyncSession, kind: str, version: int = 1) -> Due:
    return (
        await session.scalars(select(Due).where(col(Due.kind) == kind, col(Due.version) == version))
    ).one()


async def thread_of(session: AsyncSession, name: str) -> str:
    for thread in await session.scalars(select(Thread)):
        person = await session.get(Person, thread.person_id)
        if person is not None and person.name == name:
            return thread.id.hex
    raise AssertionError(name)


async def said_svar(home: Home, address: str, words: str) -> tuple[Turn, Reply]:
    turn = await turn_of(home.session, channel(address), address, words)
    incoming = Incoming(turn.incoming.channel, "1", address, text=f"SVAR {words}")
    turn = Turn(**(vars(turn) | {"incoming": incoming}))
    answer = await answering.word(turn)
    assert isinstance(answer, Reply)
    return turn, answer


async def svar(home: Home, address: str, words: str) -> str:
    return in_words((await said_svar(home, address, words))[1])
