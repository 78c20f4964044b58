"""NY AKTIVITET: what staff can put up, what is refused, and who is told what."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from sqlmodel import col, select

from bot.chat.activities import posting as chat
from bot.chat.activities import posting_words
from bot.features import activities, posting
from bot.features.posting import Draft
from bot.messages import Answer, Refused, Reply
from storage import dialogs
from storage.database import Database
from storage.tables import Activity, ClosedDay, Outbox, Person, Programme
from tests.features.meetings import meet
from tests.features.plans import OSLO, oslo, saying, told, turn, words
from tests.features.turns import actions, in_words
from tests.residents import found_programme, move_in

#: A Wednesday; the slots are on Tuesdays and Thursdays at 11.
NOW = oslo("2026-11-25 09:00")
FRIDAY = oslo("2026-11-27 12:00")
THURSDAY = oslo("2026-11-26 11:00")


def draft(starts_at: datetime = FRIDAY, hours: float = 3, **changes: Any) -> Draft:
    kept: dict[str, Any] = {
        "activity_id": uuid4(),
        "title": "Bowling",
        "starts_at": starts_at,
        "ends_at": starts_at + timedelta(hours=hours),
    }
    return Draft(**(kept | changes))


class Desk:
    """A member of staff who writes and presses, one transaction each time."""

    def __init__(self, database: Database, programme: Programme, person: Person, now: datetime = NOW) -> None:
        self.database, self.programme, self.person, self.now = database, programme, person, now
        self.answer: Answer = None

    async def begins(self) -> str:
        async with self.database.transaction() as session:
            self.answer = await chat.begin(await turn(session, self.programme, self.person, self.now))
        return self.screen

    async def writes(self, text: str) -> str:
        async with self.database.transaction() as session:
            waiting = await dialogs.current(session, self.person.id, self.now)
            assert waiting is not None
            asked = saying(await turn(session, self.programme, self.person, self.now), text)
            self.answer = await chat.typed(asked, waiting.step, dialogs.answers(waiting))
        return self.screen

    async def picks(self, label: str) -> str:
        assert isinstance(self.answer, Reply)
        shown = zip(
            actions(self.answer), in_words(self.answer).split("\n")[-len(actions(self.answer)) :], strict=True
        )
        return await self.presses(next(action for action, said in shown if label in said))

    async def presses(self, action: str) -> str:
        async with self.database.transaction() as session:
            asked = await turn(session, self.programme, self.person, self.now)
            self.answer = await chat.press(asked, *action.split(":")[1:])
        return self.screen

    @property
    def screen(self) -> str:
        return in_words(self.answer)


async def desk(database: Database, *, now: datetime = NOW, **programme: object) -> Desk:
    async with database.transaction() as session:
        made = await found_programme(session, **programme)
        kari = await move_in(session, made, "Kari", "staff")
        for name in ("Maria", "Ali"):
            await move_in(session, made, name)
    return Desk(database, made, kari, now)


async def planned(database: Database) -> list[Activity]:
    async with database.transaction() as session:
        return list((await session.scalars(select(Activity).order_by(col(Activity.starts_at)))).all())


async def test_participants_are_invited_others_hear_of_it_and_the_poster_is_left_alone(
    database: Database,
) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session, food="vi griller", fare="gratis")
        kari = await move_in(session, programme, "Kari", "staff")
        maria, frida = (
            await move_in(session, programme, "Maria"),
            await move_in(session, programme, "Frida", "volunteer"),
        )
        asked = draft(places=8, fare="gratis", food="vi griller", conditions="ta med varme klær")
        posted = await posting.post(session, programme, kari, asked, NOW)
        assert isinstance(posted, Activity)
        assert (posted.responsible_id, posted.slot_id, posted.meeting_point) == (kari.id, None, "stasjonen")
        known = (
            "Nytt: Bowling fredag 27.11 kl 12, sted kommer. Oppmøte: stasjonen. "
            "Pris: gratis. Mat: vi griller. Greit å vite: ta med varme klær."
        )
        assert await told(session, maria, "activity-posted") == [
            f"{known} Plassene er begrenset. Vil du være med? Svar JA eller NEI."
        ]
        assert await told(session, frida, "activity-posted") == [known]
        assert await told(session, kari, "activity-posted") == []
        rows = (await session.scalars(select(Outbox).where(col(Outbox.kind) == "activity-posted"))).all()
        assert {(row.lane, row.automatic, row.predicate, row.version, row.expires_at) for row in rows} == {
            ("broadcast", True, "activity stands", 1, FRIDAY)
        }


async def test_what_stands_at_a_slot_fills_it_so_that_no_poll_offers_the_day(database: Database) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        kari = await move_in(session, programme, "Kari", "staff")
        posted = await posting.post(session, programme, kari, draft(THURSDAY), NOW)
        assert isinstance(posted, Activity)
        assert posted.slot_id is not None
        free = await activities.free_slot_days(session, programme, NOW, count=1)
        assert free[0].starts_at == oslo("2026-12-01 11:00")


async def test_the_second_to_fill_a_slot_is_told_what_stands_there(database: Database) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        kari = await move_in(session, programme, "Kari", "staff")
        first = draft(THURSDAY, title="Kino")
        await posting.post(session, programme, kari, first, NOW)
        refused = await posting.post(session, programme, kari, draft(THURSDAY), NOW)
        assert isinstance(refused, Refused)
        assert words(Reply(refused.why)).startswith("Kino er allerede satt opp torsdag 26.11 kl 11.")
        twice = await posting.post(session, programme, kari, first, NOW)
        assert isinstance(twice, Refused)
        assert twice.why.wording == "post-already-sent"
        assert len((await session.scalars(select(Activity))).all()) == 1


async def test_of_two_at_the_same_second_one_is_first(database: Database) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        kari = await move_in(session, programme, "Kari", "staff")
        per = await move_in(session, programme, "Per", "staff")

    async def posts(person: Person, asked: Draft) -> Activity | Refused:
        async with database.transaction() as session:
            return await posting.post(session, programme, person, asked, NOW)

    for starts_at in (THURSDAY, oslo("2026-12-01 11:00")):
        outcomes = await asyncio.gather(*(posts(one, draft(starts_at)) for one in (kari, per)))
        assert sorted(type(outcome).__name__ for outcome in outcomes) == ["Activity", "Refused"]
    twice = draft(FRIDAY)
    outcomes = await asyncio.gather(posts(kari, twice), posts(kari, twice))
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["Activity", "Refused"]


async def test_a_slot_that_people_vote_about_is_theirs(database: Database) -> None:
    meeting = await meet(database, "Tur", "Kino")
    async with database.transaction() as session:
        starts_at = (await meeting.poll(session)).starts_at
        assert starts_at is not None
        refused = await posting.post(session, meeting.programme, meeting.kari, draft(starts_at), NOW)
    assert isinstance(refused, Refused)
    assert refused.why.wording == "post-slot-asked"


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"title": ""}, "post-no-title"),
        ({"title": "x" * 61}, "post-title-long"),
        ({"starts_at": NOW}, "post-when-past"),
        ({"starts_at": NOW + timedelta(days=900)}, "post-when-no"),
        ({"starts_at": oslo("2026-11-27 21:00")}, "post-when-night"),
        ({"starts_at": oslo("2026-11-27 07:59")}, "post-when-night"),
        ({"hours": 0}, "post-end-first"),
        ({"starts_at": oslo("2026-11-27 20:00"), "hours": 5}, "post-end-midnight"),
        ({"weekly": True, "until": oslo("2026-12-03 00:00").date()}, "post-until-early"),
    ],
)
async def test_what_cannot_be_is_refused_with_its_reason(
    database: Database, changes: dict[str, Any], why: str
) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        kari = await move_in(session, programme, "Kari", "staff")
        refused = await posting.post(session, programme, kari, draft(**changes), NOW)
        assert isinstance(refused, Refused)
        assert refused.why.wording == why
        assert in_words(Reply(refused.why))
        assert (await session.scalars(select(Activity))).all() == []


@pytest.mark.parametrize(
    ("starts", "until", "minutes", "ends"),
    [
        ("12:00", None, None, "15:00"),
        ("12:00", None, 90, "13:30"),
        ("17:00", 20 * 60, None, "20:00"),
        ("11:00", 2 * 60, None, "14:00"),
        ("12:00", 60, None, "13:00"),
        ("21:30", None, None, "23:59"),
        ("17:00", 15 * 60, None, "post-end-first"),
        ("20:00", 2 * 60, None, "post-end-midnight"),
        ("20:00", 24 * 60, None, "post-end-midnight"),
    ],
)
def test_an_end_is_the_next_time_that_the_clock_shows_it(
    starts: str, until: int | None, minutes: int | None, ends: str
) -> None:
    found = posting.ends_at(oslo(f"2026-11-27 {starts}"), OSLO, until=until, minutes=minutes, usual=180)
    shown = found.why.wording if isinstance(found, Refused) else f"{found.astimezone(OSLO):%H:%M}"
    assert shown == ends


@pytest.mark.parametrize(
    ("text", "start", "until", "minutes", "weekly"),
    [
        ("fredag kl 12", "fredag kl 12", None, None, False),
        ("3.12 kl 17-20", "3.12 kl 17", 1200, None, False),
        ("fredag 17.30 til 20", "fredag kl 17.30", 1200, None, False),
        ("fra kl 17 til 20.15", "kl 17", 1215, None, False),
        ("fredag kl 12, 2 timer", "fredag kl 12", None, 120, False),
        ("fredag kl 12.30 i 90 min", "fredag kl 12.30", None, 90, False),
        ("friday at 12 for 2 hours", "friday at 12", None, 120, False),
        ("i morgon kl 12 halvannan time", "i morgon kl 12", None, 90, False),
        ("3.12 at 17-20", "3.12 kl 17", 1200, None, False),
        ("om 2 timer", "om 2 timer", None, None, False),
        ("hver tirsdag kl 11", "tirsdag kl 11", None, None, True),
        ("kvar veke, fredag kl 12-14", "fredag kl 12", 840, None, True),
        # Two dates are no hours.
        ("lørdag 5.12-6.12", "lørdag 5.12-6.12", None, None, False),
        ("17-20", "17-20", None, None, False),
    ],
)
def test_a_text_about_when_is_divided_into_start_and_length(
    text: str, start: str, until: int | None, minutes: int | None, weekly: bool
) -> None:
    assert posting_words.said(text) == posting_words.Said(start, until, minutes, weekly)


def test_hours_alone_are_hours_once_the_day_is_known() -> None:
    assert posting_words.said("17-20", only_clock=True) == posting_words.Said("kl 17", until=1200)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Bowling", ("Bowling", "", "", "", "", False)),
        ("Bowling; fredag kl 12; Rådhuset", ("Bowling", "fredag kl 12", "Rådhuset", "", "", False)),
        ("Tur; 8 plasser; fredag kl 12; hver uke", ("Tur", "fredag kl 12", "", "", "8", True)),
        (
            "Tur;3.12 kl 12;Kolsås;bussen;bare møt opp",
            ("Tur", "3.12 kl 12", "Kolsås", "bussen", "open", False),
        ),
        (" ; fredag kl 12", ("", "fredag kl 12", "", "", "", False)),
    ],
)
def test_one_line_may_hold_much(text: str, line: tuple[Any, ...]) -> None:
    assert posting_words.line(text) == posting_words.Line(*line)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("gratis; lunsj; gode sko.", {"fare": "gratis", "food": "lunsj", "conditions": "gode sko"}),
        ("-; lunsj", {"fare": None, "food": "lunsj"}),
        ("Mat: lunsj", {"food": "lunsj"}),
        ("Greitt å vite: gode sko\nPris: 50 kr", {"conditions": "gode sko", "fare": "50 kr"}),
    ],
)
def test_terms_are_known_by_name_or_by_order(text: str, said: dict[str, str | None]) -> None:
    assert posting_words.terms_said(text) == said


async def test_one_line_gives_a_preview_of_exactly_what_goes_out(database: Database) -> None:
    one = await desk(database)
    await one.begins()
    preview = await one.writes("bowling; fredag kl 12-14; Rådhuset; inngangen; 8 plasser")
    reads = (
        "Nytt: Bowling fredag 27.11 kl 12, Rådhuset. Oppmøte: inngangen. "
        "Plassene er begrenset. Vil du være med?"
    )
    assert f"På Telegram:\n{reads}\n[Jeg kommer]\n[Kan ikke]" in preview
    assert f"På SMS (1 SMS til hver):\n{reads} Svar JA eller NEI." in preview
    assert "Går til 2 deltakere nå, og til kollegene. Det varer til kl 14." in preview
    assert "Det er satt opp." in await one.picks("Send ut")
    (activity,) = await planned(database)
    assert (activity.starts_at, activity.ends_at) == (FRIDAY, FRIDAY + timedelta(hours=2))
    async with database.transaction() as session:
        people = (await session.scalars(select(Person).where(col(Person.id) != one.person.id))).all()
        assert [await told(session, person, "activity-posted") for person in people] == [
            [f"{reads} Svar JA eller NEI."]
        ] * 2
    assert "allerede satt opp og sendt" in await one.presses(f"post:send:{activity.id.hex}")


async def test_everything_can_be_changed_in_the_preview(database: Database) -> None:
    one = await desk(database, fare="gratis")
    await one.begins()
    assert "Når er Bowling?" in await one.writes("Bowling")
    assert "Pris: gratis." in await one.picks("torsdag 26.11")
    await one.picks("Sted: kommer")
    assert "Rådhuset. Oppmøte: bussen." in await one.writes("Rådhuset; bussen")
    await one.picks("Oppmøte")
    assert "Oppmøte: stasjonen." in await one.picks("Som vanlig")
    await one.picks("Bare møt opp")
    assert "fra 1 til 200" in await one.writes("0")
    assert "10 plasser" in await one.writes("10 plasser")
    await one.picks("Pris")
    assert "Pris: 50 kr. Mat: lunsj." in await one.writes("50 kr; lunsj")
    await one.picks("Pris")
    assert "Pris:" not in (await one.picks("Ikke si noe")).partition("Skal det ut?")[0]
    await one.picks("Pris")
    assert "Pris: gratis." in await one.picks("Som vanlig")
    await one.picks("Hver uke: nei")
    assert "hver torsdag kl 11 til og med søndag 20.12" in await one.writes("til 20.12")
    await one.picks("Hver uke: ja")
    assert "hver torsdag" not in await one.picks("Bare denne gangen")
    await one.picks("Annen tid")
    assert "Bowling fredag 27.11 kl 12, Rådhuset" in await one.writes("fredag kl 12")
    assert "Velg ett av svarene" in await one.writes("ja takk")
    assert "Ingenting er satt opp" in await one.picks("Avbryt")
    assert await planned(database) == []


@pytest.mark.parametrize(
    ("typed", "reads"),
    [
        ("fredag", "Hvilket klokkeslett fredag 27.11?"),
        ("blorgsdag kl 12", "Tiden ble ikke helt klar."),
        ("31.11 kl 12", "Den tiden finnes ikke."),
        ("28.3.2027 kl 02.30", "Den timen finnes ikke, for da stilles klokka."),
        ("24.11.2026 kl 12", "Det er allerede over."),
        ("3.12.2029 kl 12", "Det er for langt fram."),
        ("fredag kl 23", "Det er om natta."),
        ("fredag kl 20-02", "Det må slutte samme dag som det begynner"),
        ("fredag kl 17-15", "Slutten må komme etter starten."),
        ("torsdag 3", "Hva mener du?"),
        ("", "Når er Bowling?"),
    ],
)
async def test_a_time_that_is_not_clear_is_asked_about_and_nothing_is_lost(
    database: Database, typed: str, reads: str
) -> None:
    one = await desk(database)
    await one.begins()
    assert reads in await one.writes(f"Bowling; {typed}")
    if "Hva mener du" in reads:
        assert "Hvilket klokkeslett torsdag 3.12?" in await one.picks("torsdag 3.12")
        assert "torsdag 3.12 kl 12" in await one.writes("12")
        return
    assert "Nytt: Bowling fredag 27.11 kl 12" in await one.writes(
        "fredag kl 12" if reads[:4] != "Hvil" else "kl 12"
    )


async def test_the_preview_says_what_staff_should_know_first(database: Database) -> None:
    one = await desk(database)
    async with database.transaction() as session:
        session.add(
            ClosedDay(programme_id=one.programme.id, local_date=FRIDAY.date(), reason="planleggingsdag")
        )
        await posting.post(session, one.programme, one.person, draft(title="Kino"), NOW)
    await one.begins()
    preview = await one.writes("Behandling; hver fredag kl 13")
    assert "Obs: fredag 27.11 er det ellers stengt (planleggingsdag)." in preview
    assert "Samtidig er dette satt opp: Kino." in preview
    assert (
        "Disse dagene faller ut, fordi det er stengt eller noe annet står der: fredag 25.12 og fredag 1.1."
        in preview
    )
    assert "Se over teksten: Behandling kan si en fremmed" in preview


async def test_a_night_that_holds_the_invitation_past_the_start_is_said(database: Database) -> None:
    late = await desk(database, now=oslo("2026-11-26 22:00"), quiet_to="09:00")
    await late.begins()
    assert "Går til 2 deltakere fredag 27.11 kl 9, for om natta" in await late.writes("Tur; fredag kl 11")
    await late.picks("Annen tid")
    assert "ingen får beskjed før det begynner" in await late.writes("fredag kl 9")


async def test_a_programme_without_slots_only_asks_when(database: Database) -> None:
    one = await desk(database)
    async with database.transaction() as session:
        for slot in await activities.activities.active_slots(session, one.programme.id):
            slot.active = False
            session.add(slot)
    await one.begins()
    await one.writes("Tur")
    assert actions(one.answer) == ["post:stop"]


async def test_a_slot_taken_or_removed_meanwhile_is_said_and_the_rest_is_kept(database: Database) -> None:
    one = await desk(database)
    await one.begins()
    await one.writes("Tur")
    slot_days = actions(one.answer)
    async with database.transaction() as session:
        await posting.post(session, one.programme, one.person, draft(THURSDAY, title="Kino"), NOW)
    assert "ikke ledig lenger" in await one.presses(slot_days[0])
    assert "Kino er allerede satt opp" in await one.writes("torsdag kl 11")
    assert "Nytt: Tur tirsdag 1.12 kl 11" in await one.presses(slot_days[1])


async def test_garbled_and_old_buttons_say_where_one_is(database: Database) -> None:
    one = await desk(database)
    assert "ikke åpent lenger" in await one.presses("post:send:xyz")
    await one.begins()
    assert "Det steget er ferdig" in await one.presses("post:weekly:always")
    await one.writes("Tur")
    for action in (
        "post:at:9999999999",
        "post:at:abc",
        "post:day:x",
        "post:slot:x:y",
        "post:nothing",
        "post",
    ):
        assert "Når er Tur?" in await one.presses(action)
    await one.writes("fredag kl 12")
    for action in ("post:send", f"post:send:{uuid4().hex}", "post:places:x", "post:weekly", "post:until:x"):
        assert "Tilbake" in await one.presses(action) or "Send ut" in one.screen
    assert await planned(database) == []
