"""An activity is changed: what holds then, and who reads what of it."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.features import activities, changes, changing, posting, repeating, signing_up
from bot.features.changes import Changes, Facts
from bot.features.changing import Changed
from bot.features.posting import Draft
from bot.messages import About, Refused, Reply, say
from bot.outgoing import queue
from bot.wording import speak
from bot.wording.gsm7 import fit, segments
from storage import activities as rows
from storage import changes as history
from storage import outbox, people
from storage import series as series_rows
from storage.database import Database
from storage.tables import Activity, ActivityChange, ClosedDay, Due, Outbox, Person, Programme
from storage.truths import TRUTHS
from tests.features.desks import Desk
from tests.features.plans import OSLO, oslo, planned, told, turn, words
from tests.residents import found_programme, move_in

#: A Wednesday; the activity is on Thursday, in its slot.
NOW = oslo("2026-11-25 09:00")
START = oslo("2026-11-26 11:00")
NIGHT = oslo("2026-11-25 22:00")


async def a_trip(
    session: AsyncSession, *names: str, places: int | None = None
) -> tuple[Programme, Activity, Person, list[Person]]:
    """Tur in a slot that is the only one, Kari of the staff, and participants."""
    programme = await found_programme(session)
    for slot in await rows.active_slots(session, programme.id):
        await session.delete(slot)
    await session.flush()
    tur = await planned(session, programme, START, now=NOW, title="Tur", places=places)
    tur.place = "Kolsås"
    kari = await move_in(session, programme, "Kari", "staff")
    return programme, tur, kari, [await move_in(session, programme, name) for name in names]


async def changed(
    session: AsyncSession,
    programme: Programme,
    activity: Activity,
    by: Person | None,
    now: datetime = NOW,
    **wanted: Any,
) -> Changed | Refused:
    chosen = await changing.to_change(session, programme, activity.id, now)
    assert isinstance(chosen, Activity)
    return await changing.change(session, programme, chosen, Changes(**wanted), by, now)  # type: ignore[typeddict-item]


async def due_rows(session: AsyncSession, activity: Activity) -> dict[str, datetime]:
    rows = await session.scalars(
        select(Due).where(col(Due.subject_id) == activity.id, col(Due.state) == "waiting")
    )
    return {row.kind: row.at for row in rows}


async def send_all(session: AsyncSession, person: Person) -> None:
    """As if all that is on its way to them had been sent."""
    rows = await session.scalars(
        select(Outbox).where(col(Outbox.person_id) == person.id, col(Outbox.state) == "pending")
    )
    for row in rows:
        row.state, row.ended_at = "sent", NOW


async def test_three_changes_are_told_in_one_message_to_those_it_concerns(database: Database) -> None:
    async with database.transaction() as session:
        programme, tur, kari, (ali, bo) = await a_trip(session, "Ali", "Bo")
        others = [
            await move_in(session, programme, name, role)
            for name, role in (("Vera", "volunteer"), ("Sam", "peer_worker"), ("Per", "staff"))
        ]
        await signing_up.stay(session, programme, bo, tur.id, NOW)
        done = await changed(
            session,
            programme,
            tur,
            kari,
            starts_at=START + timedelta(hours=1),
            place="Rådhuset",
            meeting_point="bussen",
        )
        assert isinstance(done, Changed)
        assert (done.count, done.at) == (4, NOW)
        line = (
            "Endret: Tur torsdag 26.11 kl 11. Nytt: klokkeslett, sted og oppmøte. "
            "Nå: torsdag 26.11 kl 12, Rådhuset. Oppmøte: bussen."
        )
        assert await told(session, ali, "activity-change") == [f"{line} Passer det ikke? Svar NEI."]
        for one in others:
            assert await told(session, one, "activity-change") == [line]
        for one in (bo, kari):
            assert await told(session, one, "activity-change") == []
        row = (await session.scalars(select(Outbox).where(col(Outbox.person_id) == ali.id))).one()
        assert (row.lane, row.version, row.expires_at) == ("broadcast", 2, START + timedelta(hours=1))
        kept = (await session.scalars(select(ActivityChange))).one()
        assert (kept.version, kept.changed_by) == (2, kari.id)
        assert '"place":["Kolsås","Rådhuset"]' in kept.what.replace(" ", "")
        assert tur.ends_at == START + timedelta(hours=3)
        due = await due_rows(session, tur)
        assert due["activity-end"] == START + timedelta(hours=3)
        assert due["activity-morning"] == oslo("2026-11-26 08:30")


async def test_what_was_not_sent_yet_is_told_together_with_what_is_new(database: Database) -> None:
    async with database.transaction() as session:
        programme, tur, kari, (ali, bo) = await a_trip(session, "Ali", "Bo")
        await changed(session, programme, tur, kari, NIGHT, meeting_point="bussen")
        await send_all(session, bo)
        await changed(session, programme, tur, kari, NIGHT, starts_at=START + timedelta(hours=1))
        both, one = await told(session, ali, "activity-change"), await told(session, bo, "activity-change")
        assert len(both) == len(one) == 1
        assert "Nytt: klokkeslett og oppmøte." in both[0]
        assert "Tur torsdag 26.11 kl 11 er flyttet til torsdag 26.11 kl 12." in one[0]
        # What was queued before is never sent, not even where it is being fetched just now.
        old = (
            await session.scalars(
                select(Outbox).where(col(Outbox.version) == 2, col(Outbox.person_id) == ali.id)
            )
        ).one()
        assert old.state == "cancelled"
        assert not await TRUTHS[old.predicate or ""](session, old, NIGHT)


async def test_what_was_changed_back_before_it_was_told_is_not_told(database: Database) -> None:
    async with database.transaction() as session:
        programme, tur, kari, (ali, bo) = await a_trip(session, "Ali", "Bo")
        await changed(session, programme, tur, kari, NIGHT, meeting_point="bussen")
        await send_all(session, bo)
        done = await changed(session, programme, tur, kari, NIGHT, meeting_point="stasjonen")
        assert isinstance(done, Changed)
        assert done.count == 1
        assert await told(session, ali, "activity-change") == []
        assert "nytt oppmøte: stasjonen." in (await told(session, bo, "activity-change"))[0]


async def test_who_never_got_the_invitation_is_invited_to_what_it_is_now(database: Database) -> None:
    async with database.transaction() as session:
        programme, _tur, kari, (ali, bo) = await a_trip(session, "Ali", "Bo")
        starts_at = START + timedelta(days=1)
        draft = Draft(uuid4(), "Kino", starts_at, starts_at + timedelta(hours=2), places=4)
        kino = await posting.post(session, programme, kari, draft, NIGHT)
        assert isinstance(kino, Activity)
        await send_all(session, bo)
        await changed(session, programme, kino, kari, NIGHT, place="Kinoen")
        invited = await told(session, ali, "activity-change")
        assert len(invited) == 1
        assert "Endret" not in invited[0]
        assert "Kinoen" in invited[0]
        assert await told(session, ali, "activity-posted") == []
        assert "Kinoen" in (await told(session, bo, "activity-change"))[0]


@pytest.mark.parametrize(
    ("wanted", "says"),
    [
        ({}, "slik er det allerede"),
        ({"title": "Tur"}, "slik er det allerede"),
        ({"starts_at": NOW - timedelta(minutes=1)}, "Det er allerede over"),
        ({"starts_at": START, "ends_at": START}, "over før den begynner"),
        ({"places": 1}, "2 har plass nå, så 1 er for få"),
    ],
)
async def test_what_cannot_be_is_refused_and_nothing_is_changed(
    database: Database, wanted: dict[str, Any], says: str
) -> None:
    async with database.transaction() as session:
        programme, tur, kari, (ali, bo) = await a_trip(session, "Ali", "Bo", places=2)
        for one in (ali, bo):
            await signing_up.come(session, programme, one, tur.id, NOW)
        refused = await changed(session, programme, tur, kari, **wanted)
        assert isinstance(refused, Refused)
        assert says in words(Reply(refused.why))
        assert tur.version == 1
        assert (await session.scalars(select(Outbox))).all() == []
        assert await history.of(session, tur.id) == []


async def test_moving_away_frees_the_slots_day_and_landing_takes_one(database: Database) -> None:
    async with database.transaction() as session:
        programme, tur, kari, _ = await a_trip(session)
        kino = await planned(session, programme, START + timedelta(days=5), now=NOW, title="Kino")
        slots = (tur.slot_id, kino.slot_id)

        async def free() -> set[tuple[Any, str]]:
            days = await activities.free_slot_days(session, programme, NOW, count=4)
            return {(one.slot.id, f"{one.day:%d.%m}") for one in days}

        # A later hour of the same day still fills the slot; another day does not.
        await changed(session, programme, tur, kari, starts_at=START + timedelta(hours=1))
        assert tur.slot_id == slots[0]
        await changed(session, programme, tur, kari, starts_at=START + timedelta(days=1))
        assert (tur.slot_id, f"{tur.local_date:%d.%m}") == (None, "27.11")
        assert (slots[0], "26.11") in await free()
        # Exactly where something else is: no.
        refused = await changed(session, programme, tur, kari, starts_at=kino.starts_at)
        assert isinstance(refused, Refused)
        assert "opptatt av noe annet" in words(Reply(refused.why))
        # A week later that slot is free, and is taken.
        await changed(session, programme, tur, kari, starts_at=kino.starts_at + timedelta(days=7))
        assert tur.slot_id == slots[1]
        assert (slots[1], "08.12") not in await free()


async def test_to_a_slot_where_something_was_called_off(database: Database) -> None:
    async with database.transaction() as session:
        programme, tur, kari, _ = await a_trip(session)
        kino = await planned(session, programme, START + timedelta(days=5), now=NOW, title="Kino")
        await activities.drop(session, kino, NOW)
        await session.flush()
        await changed(session, programme, tur, kari, starts_at=kino.starts_at)
        assert (tur.slot_id, tur.version_of_day) == (kino.slot_id, 1)


async def test_more_places_go_to_the_line_and_none_at_all_lets_everybody_in(database: Database) -> None:
    async with database.transaction() as session:
        programme, tur, kari, (ali, bo, cai) = await a_trip(session, "Ali", "Bo", "Cai", places=1)
        for one in (bo, cai):
            await move_address(session, one)
        for second, one in enumerate((ali, bo, cai)):
            await signing_up.come(session, programme, one, tur.id, NOW + timedelta(seconds=second))
        await changed(session, programme, tur, kari, places=2)
        assert len(await told(session, bo, "activity-offer")) == 1
        assert await told(session, cai, "activity-offer") == []
        assert (
            "Det er 2 plasser nå. Alt annet er som før." in (await told(session, ali, "activity-change"))[0]
        )
        await changed(session, programme, tur, kari, places=None)
        states = {one.person_id: one.state for one in await rows.sign_ups(session, tur.id)}
        assert set(states.values()) == {"going"}
        assert "Bare møt opp" in (await told(session, cai, "activity-change"))[-1]
        refused = await changed(session, programme, tur, kari, places=2)
        assert isinstance(refused, Refused)
        await send_all(session, cai)
        await changed(session, programme, tur, kari, places=3)
        assert "Du har plass." in (await told(session, cai, "activity-change"))[-1]


async def move_address(session: AsyncSession, person: Person) -> None:
    contact = await people.meet(session, "sms", f"+47{person.id.int % 10**8:08}", NOW)
    contact.person_id = person.id
    await session.flush()


async def test_an_offer_never_outlasts_the_start_and_is_made_anew_where_nobody_read_it(
    database: Database,
) -> None:
    async with database.transaction() as session:
        programme, tur, kari, (ali, bo, cai) = await a_trip(session, "Ali", "Bo", "Cai", places=1)
        for second, one in enumerate((ali, bo, cai)):
            await move_address(session, one)
            await signing_up.come(session, programme, one, tur.id, NOW + timedelta(seconds=second))
        await signing_up.stay(session, programme, ali, tur.id, NOW)
        await send_all(session, bo)
        # Bo has read until when the place is kept; the start comes before that.
        await changed(session, programme, tur, kari, starts_at=NOW + timedelta(hours=2))
        sign_up = await rows.sign_up_of(session, tur.id, bo.id)
        assert sign_up is not None
        assert (sign_up.state, sign_up.answer_by) == ("offered", NOW + timedelta(hours=2))
        assert (await due_rows(session, tur))["offer-ends"] <= NOW + timedelta(hours=4)
        await changed(session, programme, tur, kari, starts_at=START + timedelta(days=1))
        await signing_up.stay(session, programme, bo, tur.id, NOW)
        assert "fredag 27.11 kl 11" in (await told(session, cai, "activity-offer"))[0]
        await changed(session, programme, tur, kari, starts_at=START + timedelta(days=2))
        offers = await told(session, cai, "activity-offer")
        assert len(offers) == 1
        assert "lørdag 28.11 kl 11" in offers[0]


async def test_the_reminder_of_the_old_hour_is_not_sent(database: Database) -> None:
    async with database.transaction() as session:
        programme, tur, kari, (ali,) = await a_trip(session, "Ali")
        await queue(
            session,
            Reply(say("week-empty")),
            [ali.id],
            about=About("activity-reminder", tur.id),
            now=NOW,
            programme_id=programme.id,
        )
        await changed(session, programme, tur, kari, fare="50 kr")
        assert len(await told(session, ali, "activity-reminder")) == 1
        await changed(session, programme, tur, kari, starts_at=START + timedelta(hours=1))
        assert await told(session, ali, "activity-reminder") == []


@pytest.mark.parametrize(
    ("now", "to", "lane", "at"),
    [
        # By day nothing waits.
        ("2026-11-26 08:30", "2026-11-26 12:00", "urgent", "2026-11-26 08:30"),
        # At night it waits where the morning leaves two hours …
        ("2026-11-26 07:50", "2026-11-26 10:30", "urgent", "2026-11-26 08:00"),
        # … not where it would be useless then.
        ("2026-11-26 07:00", "2026-11-26 09:30", "urgent", "2026-11-26 07:00"),
        ("2026-11-25 23:00", "2026-11-26 07:30", "urgent", "2026-11-25 23:00"),
        # Hours ahead the morning is soon enough.
        ("2026-11-26 06:00", "2026-11-26 12:00", "broadcast", None),
    ],
)
async def test_when_it_reaches_people(
    database: Database, now: str, to: str, lane: str, at: str | None
) -> None:
    async with database.transaction() as session:
        programme, tur, kari, (ali,) = await a_trip(session, "Ali")
        await changed(session, programme, tur, kari, oslo(now), starts_at=oslo(to))
        row = (await session.scalars(select(Outbox).where(col(Outbox.person_id) == ali.id))).one()
        assert row.lane == lane
        if at is not None:
            assert row.not_before == oslo(at)


async def test_only_where_and_what_to_know_change_of_something_that_is_on(database: Database) -> None:
    async with database.transaction() as session:
        programme, tur, kari, (ali,) = await a_trip(session, "Ali")
        on = START + timedelta(minutes=10)
        refused = await changed(session, programme, tur, kari, on, starts_at=START + timedelta(hours=1))
        assert isinstance(refused, Refused)
        assert "Nå kan du bare endre sted, oppmøte" in words(Reply(refused.why))
        assert isinstance(await changed(session, programme, tur, kari, on, meeting_point="kaféen"), Changed)
        row = (await session.scalars(select(Outbox).where(col(Outbox.person_id) == ali.id))).one()
        assert (row.lane, row.expires_at) == ("urgent", tur.ends_at)


async def test_who_is_responsible_is_told_to_nobody_else(database: Database) -> None:
    async with database.transaction() as session:
        programme, tur, kari, (ali,) = await a_trip(session, "Ali")
        sam = await move_in(session, programme, "Sam", "peer_worker")
        assert isinstance(await changed(session, programme, tur, kari, responsible_id=sam.id), Changed)
        assert tur.version == 1
        assert await told(session, sam, "activity-responsible") == [
            "Kari har gitt deg ansvaret for Tur torsdag 26.11 kl 11. Passer det ikke, så snakk sammen."
        ]
        assert isinstance(await changed(session, programme, tur, kari, responsible_id=kari.id), Changed)
        assert await told(session, kari, "activity-responsible") == []
        assert isinstance(await changed(session, programme, tur, kari, responsible_id=ali.id), Refused)
        assert (await session.scalars(select(Outbox).where(col(Outbox.person_id) == ali.id))).all() == []


async def test_price_food_and_what_to_know(database: Database) -> None:
    async with database.transaction() as session:
        programme, tur, kari, (ali,) = await a_trip(session, "Ali")
        await changed(session, programme, tur, kari, fare="50 kr", food="pølser")
        assert await told(session, ali, "activity-change") == [
            "Endret: Tur torsdag 26.11 kl 11. Pris: 50 kr. Mat: pølser. Alt annet er som før."
        ]
        await send_all(session, ali)
        await changed(session, programme, tur, kari, food=None, title="Bowling")
        assert await told(session, ali, "activity-change") == [
            "Tur torsdag 26.11 kl 11 blir Bowling i stedet. Det blir ikke mat likevel."
        ]


async def test_several_changes_at_the_dialog_are_seen_and_sent_once(database: Database) -> None:
    async with database.transaction() as session:
        programme, tur, kari, (ali,) = await a_trip(session, "Ali")
    desk = Desk(database, programme, kari, NOW)
    assert "Hva skal endres?" in await desk.says("ENDRE")
    await desk.picks("Tid")
    assert "er flyttet til torsdag 26.11 kl 12" in await desk.writes("kl 12")
    await desk.picks("Endre mer")
    await desk.picks("Plasser")
    assert "Skriv et tall" in await desk.writes("mange")
    await desk.writes("8 plasser")
    preview = await desk.writes("oppmøte NAV")
    assert "Obs: NAV kan vise en fremmed" in preview
    assert "Dette får én lese:" in preview
    assert "Nytt: klokkeslett og oppmøte." in preview
    assert await desk.picks("Send til alle") == "Det er lagret, og én får beskjed."
    async with database.transaction() as session:
        stored = await session.get_one(Activity, tur.id)
        assert (stored.starts_at, stored.places, stored.meeting_point) == (
            START + timedelta(hours=1),
            8,
            "NAV",
        )
        assert len(await told(session, ali, "activity-change")) == 1


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("kl 12; Rådhuset; bussen", "torsdag 26.11 kl 12, Rådhuset. Oppmøte: bussen."),
        ("fredag", "er flyttet til fredag 27.11 kl 11."),
        ("fredag kl 13.30", "er flyttet til fredag 27.11 kl 13.30."),
        ("sted Torget; pris 50 kr", "Nå: torsdag 26.11 kl 11, Torget. Oppmøte: stasjonen. Pris: 50 kr."),
        ("i dag kl 8", "Det er allerede over"),
        ("31.11 kl 12", "Den tiden finnes ikke"),
        ("28.3.2027 kl 02.30", "da stilles klokka"),
        ("a; b; c; d", "Det ble ikke helt klart"),
        (" ; ", "Det ble ikke helt klart"),
    ],
)
async def test_all_of_it_on_one_line(database: Database, text: str, says: str) -> None:
    async with database.transaction() as session:
        programme, _tur, kari, _ = await a_trip(session, "Ali")
    desk = Desk(database, programme, kari, NOW)
    await desk.says("ENDRE")
    assert says in await desk.writes(text)
    assert "kl 12" in await desk.writes("kl 12; Kolsås")


async def test_the_hour_that_the_clock_shows_twice_is_asked_about(database: Database) -> None:
    async with database.transaction() as session:
        programme, tur, kari, _ = await a_trip(session, "Ali")
    desk = Desk(database, programme, kari, NOW)
    await desk.says("ENDRE")
    assert await desk.writes("31.10.2027 kl 02.30") == "Hvilken tid mener du?"
    preview = await desk.picks("etter at klokka er stilt")
    assert "Obs: søndag 31.10 kl 02.30 er om natta." in preview
    await desk.picks("Send")
    async with database.transaction() as session:
        stored = await session.get_one(Activity, tur.id)
        assert stored.starts_at == datetime(2027, 10, 31, 1, 30, tzinfo=UTC)


async def test_a_closed_day_is_allowed_and_said(database: Database) -> None:
    async with database.transaction() as session:
        programme, _tur, kari, _ = await a_trip(session, "Ali")
        day = (START + timedelta(days=1)).date()
        session.add(ClosedDay(programme_id=programme.id, local_date=day, reason="planleggingsdag"))
        await planned(session, programme, START + timedelta(days=1), now=NOW, title="Kafé")
    desk = Desk(database, programme, kari, NOW)
    await desk.says("ENDRE")
    await desk.picks("torsdag 26.11: Tur")
    preview = await desk.writes("fredag kl 12")
    assert "Obs: fredag 27.11 er det stengt hos dere (planleggingsdag)." in preview
    assert "Obs: samtidig er det Kafé." in preview
    assert "Send til alle" in desk.offered


async def test_a_colleague_of_the_same_second_is_seen_first_and_nothing_is_lost(database: Database) -> None:
    async with database.transaction() as session:
        programme, tur, kari, _ = await a_trip(session, "Ali")
        per = await move_in(session, programme, "Per", "staff")
    first, second = Desk(database, programme, kari, NOW), Desk(database, programme, per, NOW)
    for desk, text in ((first, "kl 12"), (second, "Rådhuset")):
        await desk.says("ENDRE")
        await desk.writes(text)
    await first.picks("Send")
    seen = await second.picks("Send")
    assert seen.startswith("Noe ble endret i mellomtiden. Nå er det Tur torsdag 26.11 kl 12, Kolsås.")
    assert "Nytt: sted. Nå: torsdag 26.11 kl 12, Rådhuset." in seen
    await second.picks("Send")
    async with database.transaction() as session:
        stored = await session.get_one(Activity, tur.id)
        assert (stored.starts_at, stored.place, stored.version) == (START + timedelta(hours=1), "Rådhuset", 3)


async def test_at_the_very_same_moment_one_of_two_is_first(database: Database) -> None:
    async with database.transaction() as session:
        programme, tur, kari, (ali,) = await a_trip(session, "Ali")
        per = await move_in(session, programme, "Per", "staff")
        for one in (kari, per):
            await turn(session, programme, one, NOW)
    desks = [Desk(database, programme, one, NOW) for one in (kari, per)]
    for desk, text in zip(desks, ("kl 12", "kl 13"), strict=True):
        await desk.says("ENDRE")
        await desk.writes(text)
    said = await asyncio.gather(*(desk.picks("Send") for desk in desks))
    assert sorted(text.partition(" ")[0] for text in said) == ["Det", "Noe"]
    async with database.transaction() as session:
        assert (await session.get_one(Activity, tur.id)).version == 2
        assert len(await told(session, ali, "activity-change")) == 1


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_what_people_read_fits_one_sms(language: str) -> None:
    was = Facts("Tur", START, START, "Kolsås", "stasjonen", None, None, None, None, None)
    for wanted in (
        Changes(starts_at=START + timedelta(hours=1), place="Rådhuset", meeting_point="bussen"),
        Changes(starts_at=START + timedelta(days=1), place="Rådhuset"),
        Changes(title="Bowling", place="Veitvet", meeting_point="bussen"),
        Changes(places=8),
        Changes(fare="50 kr", food="pølser", conditions="ta på varme klær"),
    ):
        reply = changes.told(uuid4(), was, changes.changed(was, wanted), OSLO)
        text = speak(reply.text, language, OSLO, channel="sms")
        assert segments(fit(text)) == (1, "GSM-7"), text


async def test_who_is_responsible_is_picked_or_named(database: Database) -> None:
    async with database.transaction() as session:
        programme, tur, kari, _ = await a_trip(session, "Ali")
        sam = await move_in(session, programme, "Sam", "peer_worker")
    desk = Desk(database, programme, kari, NOW)
    await desk.says("ENDRE")
    await desk.picks("Ansvarlig")
    assert list(desk.offered)[:2] == ["Kari", "Sam"]
    assert "Hvem var det?" in await desk.writes("Ali")
    assert "Sam får ansvaret. Ingen andre får beskjed." in await desk.writes("sam")
    await desk.picks("Lagre")
    async with database.transaction() as session:
        assert (await session.get_one(Activity, tur.id)).responsible_id == sam.id


async def test_another_programmes_activity_is_not_found(database: Database) -> None:
    async with database.transaction() as session:
        _, tur, _, _ = await a_trip(session, "Ali")
        other = await found_programme(session, "bergen")
        noor = await move_in(session, other, "Noor", "staff")
    desk = Desk(database, other, noor, NOW)
    for word in ("ENDRE", "STED", "AVLYS"):
        assert "ikke satt opp noe" in await desk.says(word)
    for what in (
        "change:{}",
        "change:{}:ask:place",
        "change:{}:send",
        "cancel:{}",
        "cancel:{}:who",
        "cancel-seen:{}",
    ):
        assert "finner vi ikke" in await desk.presses(what.format(tur.id.hex))
        assert "finner vi ikke" in await desk.presses(what.format("tull"))


async def test_an_invitation_on_a_screen_says_what_holds_now(database: Database) -> None:
    async with database.transaction() as session:
        programme, tur, kari, (ali,) = await a_trip(session, "Ali")
        contact = await people.meet(session, "telegram", "42", NOW)
        contact.person_id = ali.id
        await queue(
            session,
            Reply(say("week-empty")),
            [ali.id],
            about=About("activity-posted", tur.id),
            now=NOW,
            programme_id=programme.id,
        )
        row = (await session.scalars(select(Outbox))).one()
        row.state, row.sent_to, row.provider_id, row.ended_at = "sent", contact.id, "7", NOW
        await session.flush()
        await changed(session, programme, tur, kari, starts_at=START + timedelta(days=1))
        edit = (await session.scalars(select(Outbox).where(col(Outbox.edits) == "7"))).one()
        assert edit.wording == "change-on-screen"
        assert await outbox.on_screens(session, "telegram", ("activity-posted",), tur.id)


@pytest.mark.parametrize(
    ("text", "starts", "ends"),
    [
        ("kl 12-15", "2026-11-26 12:00", "2026-11-26 15:00"),
        ("fredag kl 17-20", "2026-11-27 17:00", "2026-11-27 20:00"),
        ("til kl 15", "2026-11-26 11:00", "2026-11-26 15:00"),
        ("kl 12 til 15; Rådhuset", "2026-11-26 12:00", "2026-11-26 15:00"),
        ("slutt 15.30", "2026-11-26 11:00", "2026-11-26 15:30"),
        ("kl 12", "2026-11-26 12:00", "2026-11-26 14:00"),
    ],
)
async def test_an_hour_may_say_when_it_ends(database: Database, text: str, starts: str, ends: str) -> None:
    async with database.transaction() as session:
        programme, tur, kari, _ = await a_trip(session, "Ali")
        assert tur.ends_at == oslo("2026-11-26 13:00")
    desk = Desk(database, programme, kari, NOW)
    await desk.says("ENDRE")
    preview = await desk.writes(text)
    assert ("Den slutter kl" in preview) == (text != "kl 12")
    await desk.picks("Lagre" if "Lagre" in desk.offered else "Send til alle")
    async with database.transaction() as session:
        stored = await session.get_one(Activity, tur.id)
        assert (stored.starts_at, stored.ends_at) == (oslo(starts), oslo(ends))
        assert stored.place == ("Rådhuset" if "Rådhuset" in text else "Kolsås")


async def test_what_looks_like_an_hour_is_no_place(database: Database) -> None:
    async with database.transaction() as session:
        programme, _tur, kari, _ = await a_trip(session, "Ali")
    desk = Desk(database, programme, kari, NOW)
    await desk.says("ENDRE")
    assert "Det ble ikke helt klart" in await desk.writes("kl 12; kl 13-14")
    await desk.picks("Sted")
    assert "Det ser ut som en tid" in await desk.writes("kl 12-15")
    assert "Storgata 10-12" in await desk.writes("Storgata 10-12")


async def test_the_end_alone_is_the_staffs_own_business(database: Database) -> None:
    async with database.transaction() as session:
        programme, tur, kari, (ali,) = await a_trip(session, "Ali")
    desk = Desk(database, programme, kari, NOW)
    await desk.says("ENDRE")
    assert "Nå slutter den kl 13.00" in await desk.picks("Slutt")
    assert "Den slutter kl 15.00. Ingen andre får beskjed." in await desk.writes("15")
    await desk.picks("Lagre")
    async with database.transaction() as session:
        assert (await session.get_one(Activity, tur.id)).ends_at == oslo("2026-11-26 15:00")
        assert await told(session, ali, "activity-change") == []


async def weekly_swim(session: AsyncSession, programme: Programme, kari: Person) -> list[Activity]:
    starts_at = oslo("2026-11-27 13:00")
    draft = Draft(uuid4(), "Svømming", starts_at, starts_at + timedelta(hours=1), place="Badet", weekly=True)
    first = await posting.post(session, programme, kari, draft, NOW)
    assert isinstance(first, Activity)
    assert first.series_id is not None
    return list(await series_rows.coming(session, first.series_id, NOW))


async def test_all_the_coming_times_of_a_series_are_changed_with_one_message(database: Database) -> None:
    async with database.transaction() as session:
        programme, _tur, kari, (ali,) = await a_trip(session, "Ali")
        times = await weekly_swim(session, programme, kari)
        await send_all(session, ali)
        # One was moved on its own, and stays where it is.
        await changed(session, programme, times[3], kari, starts_at=times[3].starts_at + timedelta(days=1))
        moved_to = times[3].starts_at
        await send_all(session, ali)
        before = len(await told(session, ali, "activity-change"))
    desk = Desk(database, programme, kari, NOW)
    await desk.presses(f"change:{times[1].id.hex}:new")
    assert "Bare denne gangen; rekka er som før." in await desk.writes("kl 14-16; Vannet")
    preview = await desk.picks("Alle framover")
    assert "Dette endrer denne og alle gangene etter" in preview
    await desk.picks("Send til alle")
    async with database.transaction() as session:
        said = await told(session, ali, "activity-change")
        assert len(said) == before + 1
        assert "Det gjelder alle gangene framover." in said[-1]
        stored = [await session.get_one(Activity, one.id, populate_existing=True) for one in times]
        hours = [f"{one.starts_at.astimezone(OSLO):%H}-{one.ends_at.astimezone(OSLO):%H}" for one in stored]
        assert hours[:3] == ["13-14", "14-16", "14-16"]
        assert [one.place for one in stored[:3]] == ["Badet", "Vannet", "Vannet"]
        assert (stored[3].starts_at, stored[3].place) == (moved_to, "Badet")
        assert stored[0].series_id is not None
        series = await series_rows.held(session, stored[0].series_id)
        assert series is not None
        assert (series.starts, series.minutes, series.place) == ("14:00", 120, "Vannet")
        # What comes within reach later is as it is now.
        (row,) = (await session.scalars(select(Due).where(col(Due.kind) == "series-grow"))).all()
        await repeating.grow(session, row, oslo("2026-12-04 15:00"))
        last = (await series_rows.coming(session, series.id, NOW))[-1]
        assert last.id not in {one.id for one in times}
        assert (f"{last.starts_at.astimezone(OSLO):%H:%M}", last.place) == ("14:00", "Vannet")


async def test_all_coming_times_are_not_changed_where_one_cannot_be(database: Database) -> None:
    async with database.transaction() as session:
        programme, _tur, kari, (ali,) = await a_trip(session, "Ali")
        times = await weekly_swim(session, programme, kari)
        times[2].places = 5
        await session.flush()
        await signing_up.come(session, programme, ali, times[2].id, NOW)
        bo = await move_in(session, programme, "Bo")
        await signing_up.come(session, programme, bo, times[2].id, NOW)
    desk = Desk(database, programme, kari, NOW)
    await desk.presses(f"change:{times[0].id.hex}:new")
    await desk.writes("plasser 1")
    seen = await desk.picks("Alle framover")
    assert "Alle framover går ikke" in seen
    assert "Bare denne gangen; rekka er som før." in seen


async def test_those_who_come_already_read_that_they_have_a_place(database: Database) -> None:
    async with database.transaction() as session:
        programme, tur, kari, (ali, bo) = await a_trip(session, "Ali", "Bo")
        await signing_up.come(session, programme, ali, tur.id, NOW)
        await changed(session, programme, tur, kari, places=5)
        (to_ali,), (to_bo,) = [await told(session, one, "activity-change") for one in (ali, bo)]
        assert "Du har plass." in to_ali
        assert "Vil du være med?" not in to_ali
        assert to_bo.endswith("Vil du være med? Svar JA eller NEI.")


async def test_who_had_the_responsibility_hears_that_a_colleague_has_it(database: Database) -> None:
    async with database.transaction() as session:
        programme, tur, kari, _ = await a_trip(session)
        per = await move_in(session, programme, "Per", "staff")
        tur.responsible_id = per.id
        await changed(session, programme, tur, kari, responsible_id=kari.id)
        assert await told(session, per, "activity-responsible") == [
            "Kari har tatt over ansvaret for Tur torsdag 26.11 kl 11. Takk, nå trenger du ikke tenke på det."
        ]
        assert await told(session, kari, "activity-responsible") == []
