"""Figures: how long people wait for people, told only where they are about nobody in particular."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy import delete, event, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from bot.chat import measuring as chat
from bot.features import first_word, measuring
from bot.features.contact import Written, answer, calling_back, receive
from bot.features.contact.closing import close
from bot.messages import NOT_MINE
from storage import measures
from storage.database import Database
from storage.tables import Contact, Due, Message, Person, Programme, Shift, Thread, ThreadStep
from tests.features.turns import NOW, in_words, turn_of
from tests.residents import contact_of, found_programme, move_in

#: The Thursday before last: eleven in the morning and nine in the evening, local.
INSIDE, OUTSIDE = datetime(2026, 11, 12, 10, 0, tzinfo=UTC), datetime(2026, 11, 12, 20, 0, tzinfo=UTC)
_MINUTE = timedelta(minutes=1)


class Home:
    def __init__(
        self, session: AsyncSession, programme: Programme, maria: Person, team: list[Person], phone: Contact
    ) -> None:
        self.session, self.programme, self.maria, self.team = session, programme, maria, team
        self.phone = phone

    async def thread(self, opened: datetime, minutes: int | None, **facts: object) -> Thread:
        """Maria's, and answered so many minutes later."""
        known = {"state": "answered", "opened_at": opened, "last_at": opened} | facts
        one = Thread(
            programme_id=self.programme.id, contact_id=self.phone.id, person_id=self.maria.id, **known
        )
        self.session.add(one)
        await self.session.flush()
        said = [("in", self.maria, opened)]
        if minutes is not None:
            said.append(("out", self.team[0], opened + minutes * _MINUTE))
        for direction, author, at in said:
            self.session.add(
                Message(
                    programme_id=self.programme.id,
                    thread_id=one.id,
                    direction=direction,
                    author_id=author.id,
                    body="hei",
                    at=at,
                )
            )
        await self.session.flush()
        return one

    async def step(self, thread: Thread, what: str, person: Person | None, at: datetime) -> None:
        self.session.add(
            ThreadStep(
                programme_id=self.programme.id,
                thread_id=thread.id,
                what=what,
                person_id=person.id if person else None,
                at=at,
            )
        )
        await self.session.flush()

    async def figures(self, now: datetime = NOW) -> measuring.Figures:
        return await measuring.figures(self.session, self.programme, now)


async def moved_in(session: AsyncSession, key: str = "baerum") -> Home:
    programme = await found_programme(session, key, name=key)
    maria = await move_in(session, programme, "Maria", "participant", telegram=f"11{key}")
    team = [
        await move_in(session, programme, name, role, telegram=f"{number}{key}")
        for number, (name, role) in enumerate(
            (("Sam", "peer_worker"), ("Kari", "coordinator"), ("Per", "staff")), start=20
        )
    ]
    return Home(session, programme, maria, team, await contact_of(session, maria, "telegram"))


async def test_first_answers_are_told_inside_and_outside_from_ten_threads_up(database: Database) -> None:
    async with database.transaction() as session:
        home = await moved_in(session)
        for minutes in range(1, 11):
            await home.thread(INSIDE, minutes)
        for minutes in range(9):
            await home.thread(OUTSIDE, 600 + minutes)
        found = await home.figures()
        assert found.inside == measuring.Quick(5 * _MINUTE, 9 * _MINUTE)
        assert found.outside is None
        assert (found.begins, found.until) == (
            datetime(2026, 10, 25, 23, tzinfo=UTC),
            datetime(2026, 11, 22, 23, tzinfo=UTC),
        )
        said = in_words(await chat.word(await turn_of(session, "telegram", "21baerum")))
        assert said.startswith("Fra mandag 26.10 til søndag 22.11:")
        assert "i åpningstiden: halvparten innen 5 min, ni av ti innen 9 min." in said
        assert "Første svar ellers: for få til å si noe." in said


async def test_only_whole_weeks_answered_threads_and_those_that_others_began_count(
    database: Database,
) -> None:
    async with database.transaction() as session:
        home = await moved_in(session)
        for _ in range(9):
            await home.thread(INSIDE, 4)
        await home.thread(NOW, 4)
        await home.thread(INSIDE - timedelta(weeks=4), 4)
        await home.thread(INSIDE, None)
        at = INSIDE + _MINUTE
        greeted = await first_word.greet(session, home.programme, home.maria, home.team[1], "Hei", at)
        assert isinstance(greeted, first_word.Greeted)
        assert (await home.figures()).inside is None
        await home.thread(INSIDE, 4)
        assert (await home.figures()).inside == measuring.Quick(4 * _MINUTE, 4 * _MINUTE)


async def test_a_kind_word_on_closing_is_no_answer_and_a_call_back_is(database: Database) -> None:
    async with database.transaction() as session:
        home = await moved_in(session)
        begins, until = measuring.weeks(home.programme, NOW)
        facts = {"state": "taken", "owner_id": home.team[1].id, "since": INSIDE}
        closed = await home.thread(INSIDE, None, **facts)
        later = INSIDE + 3 * _MINUTE
        assert not await close(session, home.programme, closed, home.team[1], later, with_word=True)
        assert await measures.first_answers(session, home.programme, begins, until) == []
        # Opened again, what is answered then is no first answer to what was closed.
        await answer(session, closed, home.team[1], "Hei igjen", "", later + timedelta(days=2))
        assert await measures.first_answers(session, home.programme, begins, until) == []
        rung = await home.thread(INSIDE, None, call_back=True, **facts)
        await calling_back.rung(session, home.programme, rung, home.team[1], INSIDE + 4 * _MINUTE)
        ended = await home.thread(INSIDE, 5, **facts)
        assert not await close(
            session, home.programme, ended, home.team[1], INSIDE + 9 * _MINUTE, with_word=True
        )
        found = await measures.first_answers(session, home.programme, begins, until)
        assert sorted(answered - opened for opened, answered in found) == [4 * _MINUTE, 5 * _MINUTE]


async def test_what_few_people_carry_is_not_told(database: Database) -> None:
    async with database.transaction() as session:
        home = await moved_in(session)
        for number in range(12):
            thread = await home.thread(INSIDE, 4)
            await home.step(thread, "taken", home.team[number % 2], INSIDE)
        await home.step(thread, "went-back", home.team[0], INSIDE)
        for person in home.team[:2]:
            await shift(home, person)
        found = await home.figures()
        assert (found.moved, found.hours_on_shift) == (None, None)
        await home.step(thread, "taken", home.team[2], INSIDE)
        await shift(home, home.team[2])
        found = await home.figures()
        assert found.moved == measuring.Moved(13, 0, 1)
        assert found.hours_on_shift == 12
        said = in_words(await chat.word(await turn_of(session, "telegram", "21baerum")))
        assert "Timer på vakt til sammen: 12." in said
        assert not any(person.name in said for person in (home.maria, *home.team))


async def test_a_shift_counts_for_what_of_it_lies_in_the_weeks(database: Database) -> None:
    async with database.transaction() as session:
        home = await moved_in(session)
        begins, until = measuring.weeks(home.programme, NOW)
        for person, starts in zip(
            home.team, (begins - 60 * _MINUTE, until - 60 * _MINUTE, begins), strict=True
        ):
            await shift(home, person, starts=starts)
        assert (await home.figures()).hours_on_shift == 3 + 1 + 4


async def test_only_those_who_lead_see_them(database: Database) -> None:
    async with database.transaction() as session:
        await moved_in(session)
        for address in ("11baerum", "20baerum", "22baerum"):
            assert await chat.word(await turn_of(session, "telegram", address)) is NOT_MINE


async def test_what_waits_is_counted_and_is_never_without_somebody(database: Database) -> None:
    async with database.transaction() as session:
        home = await moved_in(session)
        other = await moved_in(session, "voss")
        night = NOW.replace(hour=22)
        for at, text_ in ((NOW, "hei"), (night, "er noen der?")):
            await receive(session, Written(home.programme, home.phone, home.maria, text_), at)
        waiting = await measures.waiting(session, home.programme)
        assert (waiting.count, waiting.since, waiting.without_owner) == (1, NOW, 0)
        assert await measures.waiting(session, other.programme) == measures.Waiting(0, None, 0)
        await session.execute(delete(Due).where(col(Due.kind) == "thread-next"))
        assert (await measures.waiting(session, home.programme)).without_owner == 0
        await session.execute(delete(ThreadStep))
        assert (await measures.waiting(session, home.programme)).without_owner == 1
        said = in_words(await chat.word(await turn_of(session, "telegram", "21baerum")))
        assert "Venter nå: 1. Den første siden" in said and "Uten noen som ser dem: 1." in said


async def test_a_taken_thread_of_somebody_who_is_gone_is_without_an_owner(database: Database) -> None:
    async with database.transaction() as session:
        home = await moved_in(session)
        await home.thread(NOW, None, state="taken", owner_id=home.team[0].id, since=NOW)
        assert (await measures.waiting(session, home.programme)).without_owner == 0
        await home.thread(NOW, None, state="taken", since=NOW)
        assert (await measures.waiting(session, home.programme)).without_owner == 1


async def test_what_is_asked_every_few_seconds_goes_through_no_table(database: Database) -> None:
    async with database.transaction() as session:
        home = await moved_in(session)
        for number in range(300):
            state = ("closed", "answered", "waiting", "taken")[min(number, 3) if number < 4 else number % 2]
            thread = await home.thread(INSIDE, 4, state=state)
            await home.step(thread, "taken", home.team[number % 3], INSIDE)
        await session.execute(text("ANALYZE"))
    async with database.transaction() as session:
        connection = (await session.connection()).sync_connection
        asked: list[tuple[str, object]] = []

        def note(_connection: object, _cursor: object, said: str, values: object, *_rest: object) -> None:
            asked.append((said, values))

        event.listen(connection, "before_cursor_execute", note)
        await measures.waiting(session, home.programme)
        event.remove(connection, "before_cursor_execute", note)
    explain = "EXPLAIN QUERY PLAN" if database.is_sqlite else "EXPLAIN"
    assert len(asked) == 3
    async with database.engine.connect() as opened:
        for said, values in asked:
            plan = await opened.exec_driver_sql(f"{explain} {said}", values)
            lines = [str(row[-1]) for row in plan]
            assert [line for line in lines if reads_all(line)] == [], lines


def reads_all(line: str) -> bool:
    """Whether a line of a plan goes through a whole table."""
    tables = ("threads", "thread_steps")
    return any(f"{how} {table}" in line for how in ("SCAN", "Seq Scan on") for table in tables)


async def shift(home: Home, person: Person, *, starts: datetime = OUTSIDE) -> None:
    """Of four hours."""
    home.session.add(
        Shift(
            programme_id=home.programme.id,
            person_id=person.id,
            state="held",
            starts_at=starts,
            ends_at=starts + timedelta(hours=4),
            made_by=home.team[1].id,
            created_at=NOW,
        )
    )
    await home.session.flush()
