"""A first word: to whom, how often, in whose words, and that it leaves people in peace."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import select

from bot.chat.contact import first_word as chat
from bot.features import first_word
from bot.features.appointments import returns
from bot.features.first_word import Greeted
from bot.messages import NOT_MINE, Refused
from storage import declines, people, preferences
from storage.database import Database
from storage.tables import Message, Outbox, Person, Programme, Thread, ThreadStep
from tests.features.turns import NOW, actions, in_words, turn_of
from tests.residents import contact_of, found_programme, move_in

#: All moved in more than three weeks before that.
_DAY = timedelta(days=1)


class Home:
    """Maria and Jonas take part; Sam is a peer worker, Kari one of the staff."""

    def __init__(self, session: AsyncSession, programme: Programme, *people: Person) -> None:
        self.session, self.programme = session, programme
        self.maria, self.jonas, self.sam, self.kari = people

    async def silent(self, sender: Person | None = None) -> list[str]:
        found = await first_word.silent(self.session, self.programme, sender or self.sam, NOW)
        return [one.person.name for one in found]

    async def greet(self, sender: Person, text: str = "Tenkte på deg", *, days: int = 0) -> object:
        at = NOW + days * _DAY
        return await first_word.greet(self.session, self.programme, self.maria, sender, text, at)


async def moved_in(session: AsyncSession) -> Home:
    programme = await found_programme(session)
    return Home(
        session,
        programme,
        await move_in(session, programme, "Maria", "participant", telegram="11"),
        await move_in(session, programme, "Jonas", "participant", sms="+4790000012"),
        await move_in(session, programme, "Sam", "peer_worker", sms="+4790000033"),
        await move_in(session, programme, "Kari", "staff", telegram="22"),
    )


async def test_the_silent_are_listed_by_how_long_and_never_by_what_they_did(database: Database) -> None:
    async with database.transaction() as session:
        home = await moved_in(session)
        (await contact_of(session, home.jonas, "sms")).last_wrote_at = NOW - 15 * _DAY
        said = in_words(await chat.silent(await turn_of(session, "sms", "+4790000033", "")))
        assert said.splitlines()[1:] == ["Maria (siden mandag 2.11)", "Jonas (siden tirsdag 10.11)"]
        (await contact_of(session, home.jonas, "sms")).last_wrote_at = NOW - 13 * _DAY
        assert await home.silent() == ["Maria"]


@pytest.mark.parametrize("why", ["pause", "away", "stopped", "apart", "greeted", "wrote"])
async def test_who_wants_peace_is_neither_listed_nor_greeted(database: Database, why: str) -> None:
    async with database.transaction() as session:
        home = await moved_in(session)
        phone = await contact_of(session, home.maria, "telegram")
        match why:
            case "pause":
                kept = await preferences.held(session, home.programme.id, home.maria.id)
                kept.paused_until = NOW + _DAY
            case "away":
                day = (NOW + 30 * _DAY).date()
                await returns.away(session, home.programme, home.maria, home.maria, day, NOW)
            case "stopped":
                phone.state = "opted_out"
            case "apart":
                await declines.add(
                    session, home.programme.id, home.maria.id, home.sam.id, NOW, by_worker=False
                )
            case "greeted":
                assert isinstance(await home.greet(home.kari, days=-3), Greeted)
            case "wrote":
                phone.last_wrote_at = NOW - _DAY
        await session.flush()
        assert "Maria" not in await home.silent()
        greeted = await home.greet(home.sam)
        assert isinstance(greeted, Greeted if why == "wrote" else Refused)
        if why in ("pause", "away", "stopped", "apart"):
            # Which of these it is, nobody is told.
            assert isinstance(greeted, Refused) and greeted.why.wording == "first-word-not-now"


async def test_a_first_word_is_a_thread_of_the_senders_that_asks_for_nothing(database: Database) -> None:
    async with database.transaction() as session:
        home = await moved_in(session)
        assert await home.greet(home.sam) == Greeted(home.maria, None)
        thread = (await session.scalars(select(Thread))).one()
        assert (thread.state, thread.owner_id, thread.since) == ("answered", home.sam.id, None)
        (message,) = (await session.scalars(select(Message))).all()
        assert (message.direction, message.author_id, message.body) == ("out", home.sam.id, "Tenkte på deg")
        (row,) = (await session.scalars(select(Outbox))).all()
        assert row.automatic and row.predicate == "first word stands" and row.expires_at
        assert [one.what for one in await session.scalars(select(ThreadStep))] == ["opened"]


async def test_only_so_often_whoever_sends_it_and_the_second_is_told_who_did(database: Database) -> None:
    async with database.transaction() as session:
        home = await moved_in(session)
        await home.greet(home.kari)
        second = await home.greet(home.sam, days=13)
        assert isinstance(second, Refused) and second.why.args["sender"] == "Kari"
        assert isinstance(await home.greet(home.kari, days=13), Refused)
        assert isinstance(await home.greet(home.sam, days=14), Greeted)


async def test_of_two_at_the_same_second_one_greets(database: Database) -> None:
    async with database.transaction() as session:
        home = await moved_in(session)
        ids = home.programme.id, home.maria.id, home.sam.id, home.kari.id

    async def greet(sender_id: object) -> object:
        async with database.transaction() as session:
            programme = await session.get_one(Programme, ids[0])
            maria, sender = await session.get_one(Person, ids[1]), await session.get_one(Person, sender_id)
            return await first_word.greet(session, programme, maria, sender, "Hei", NOW)

    found = await asyncio.gather(greet(ids[2]), greet(ids[3]))
    assert sorted(type(one).__name__ for one in found) == ["Greeted", "Refused"]
    async with database.transaction() as session:
        assert len((await session.scalars(select(Message))).all()) == 1


async def test_at_night_the_sender_is_told_when_it_goes(database: Database) -> None:
    async with database.transaction() as session:
        home = await moved_in(session)
        night = NOW.replace(hour=22)
        greeted = await first_word.greet(session, home.programme, home.maria, home.sam, "Hei", night)
        assert isinstance(greeted, Greeted) and greeted.at == NOW.replace(day=26, hour=7)


async def test_own_words_are_seen_first_and_telling_ones_are_warned_of(database: Database) -> None:
    async with database.transaction() as session:
        await moved_in(session)
        turn = await turn_of(session, "sms", "+4790000033", "Maria lykke til hos NAV")
        said = in_words(await chat.word(turn))
        assert "andre lese: NAV" in said and "Sam: lykke til hos NAV" in said
        assert (await session.scalars(select(Message))).all() == []
        typed = await turn_of(session, "sms", "+4790000033", "Lykke til i dag")
        answers = {"who": (await person(session, "Maria")).id.hex[:12]}
        assert "Sam: Lykke til i dag" in in_words(await chat.typed(typed, "check", answers))
        await chat.typed(await turn_of(session, "sms", "+4790000033", "send"), "check", answers)
        assert [one.body for one in await session.scalars(select(Message))] == ["Lykke til i dag"]
        again = await turn_of(session, "sms", "+4790000033", "send")
        assert "Ingenting er sendt" in in_words(await chat.send(again, answers["who"]))


async def test_what_is_too_long_can_be_written_again_and_stopped(database: Database) -> None:
    async with database.transaction() as session:
        await moved_in(session)
        turn = await turn_of(session, "sms", "+4790000033", "Maria " + "x" * 300)
        assert "høyst 200" in in_words(await chat.word(turn))
        assert "Ingenting er sendt" in in_words(await chat.stop(turn))


async def test_one_of_our_words_is_sent_in_the_language_that_it_is_read_in(database: Database) -> None:
    async with database.transaction() as session:
        home = await moved_in(session)
        home.maria.language = "en"
        who = home.maria.id.hex[:12]
        turn = await turn_of(session, "sms", "+4790000033", "Maria")
        assert actions(await chat.word(turn)) == [
            *(f"first-word-words:{who}:{number}" for number in (1, 2, 3)),
            f"first-word-own:{who}",
            "first-word-stop",
        ]
        assert "Sam: Thought of you. No need to answer." in in_words(await chat.chosen(turn, who, "1"))


async def test_the_words_of_a_participant_are_not_taken_for_a_command(database: Database) -> None:
    async with database.transaction() as session:
        await moved_in(session)
        for text in ("", "Sam fra meg"):
            turn = await turn_of(session, "telegram", "11", text)
            assert await chat.word(turn) is NOT_MINE
            assert await chat.silent(turn) is NOT_MINE
        unknown = await turn_of(session, "sms", "+4790000033", "Ola")
        assert "Fant ingen" in in_words(await chat.word(unknown))


async def person(session: AsyncSession, name: str) -> Person:
    programme = (await session.scalars(select(Programme))).one()
    members = await people.members(session, programme.id, {"participant"})
    return next(one for one in members if one.name == name)
