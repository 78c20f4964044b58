"""FØLGE: who is asked, who goes along, who may say no to whom, and what holds when things change."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest
from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.chat.appointments import company as chat
from bot.features.appointments import company, company_after, company_times, keeping
from bot.messages import NOT_MINE, Answer, NotMine, Reply, say
from bot.routes import UNDO
from scheduler import ticks
from storage import acts, companies, erasing, outbox, preferences
from storage.database import Database
from storage.tables import (
    Appointment,
    ClosedDay,
    Company,
    CompanyDecline,
    Due,
    Membership,
    OpeningHours,
    Outbox,
    Person,
    Programme,
    Signal,
)
from storage.truths import TRUTHS
from tests.features.plans import offered, oslo, told, turn, words
from tests.residents import found_programme, move_in

#: A Wednesday morning; the appointment is eight days later, on a Thursday.
NOW = oslo("2026-11-25 10:00")
STARTS = oslo("2026-12-03 10:00")
NEEDED = "Maria vil gjerne ha følge torsdag 3.12 kl 10."


@dataclass
class Scene:
    """Maria's appointment, and the team: Kari of the staff, Sam and Noor the peer workers."""

    session: AsyncSession
    programme: Programme
    appointment: Appointment
    maria: Person
    kari: Person
    sam: Person
    noor: Person
    ola: Person
    now: datetime = NOW

    async def says(self, person: Person, word: object, *parts: str) -> Answer | NotMine:
        asked = await turn(self.session, self.programme, person, self.now)
        said: Answer | NotMine = await word(asked, *parts)  # type: ignore[operator]
        return said

    async def heard(self, person: Person, word: object, *parts: str) -> str:
        said = await self.says(person, word, *parts)
        assert said is not NOT_MINE
        return words(said)  # type: ignore[arg-type]

    async def asks(self) -> str:
        return await self.heard(self.maria, chat.word)

    async def the(self) -> Company:
        row = (await self.session.scalars(select(Company))).one()
        await self.session.refresh(row)
        return row

    async def hex(self) -> str:
        return (await self.the()).id.hex

    async def takes(self, person: Person) -> str:
        return await self.heard(person, chat.take, await self.hex())

    async def told(self, person: Person, kind: str) -> list[str]:
        return await told(self.session, person, kind)

    async def sendable(self, person: Person, kind: str) -> list[str]:
        """What would be sent, for it is still true."""
        rows = await self.session.scalars(
            select(Outbox)
            .where(col(Outbox.person_id) == person.id, col(Outbox.kind) == kind)
            .where(col(Outbox.state) == "pending")
            .order_by(col(Outbox.version))
        )
        all_said = await self.told(person, kind)
        return [
            said
            for said, row in zip(all_said, rows.all(), strict=True)
            if row.predicate is None or await TRUTHS[row.predicate](self.session, row, self.now)
        ]

    async def moves(self, to: str) -> None:
        await keeping.move_to(self.session, self.programme, self.appointment, oslo(to), self.now)
        await company_after.follow(self.session, self.programme, self.appointment, self.now)

    async def companion(self) -> str | None:
        """Whom a reminder of the appointment names."""
        none = say("remind-wish-none")
        said = await company.of_reminder(self.session, self.programme, self.appointment, self.now, none)
        return str(said[0].args["name"]) if said else None

    async def due(self, kind: str) -> datetime | None:
        rows = await self.session.scalars(
            select(Due).where(col(Due.kind) == kind, col(Due.state) == "waiting")
        )
        row = rows.one_or_none()
        return row.at if row else None

    async def comes(self, kind: str) -> None:
        """The row of this kind is due, and done."""
        row = (
            await self.session.scalars(select(Due).where(col(Due.kind) == kind, col(Due.state) == "waiting"))
        ).one()
        self.now = row.at
        handler = {
            "company-again": company_after.ask_again,
            "company-check": company_after.check,
            "company-remind": company_after.remind,
            "company-after": company_after.ask_after,
        }[kind]
        row.state = "done"
        await handler(self.session, row, row.at)
        await self.session.flush()

    async def signals(self) -> list[str]:
        found = await self.session.scalars(select(Signal).where(col(Signal.settled_at).is_(None)))
        return [one.kind for one in found]


@pytest.fixture
async def scene(database: Database) -> AsyncIterator[Scene]:
    async with database.transaction() as session:
        yield await a_scene(session)


async def a_scene(session: AsyncSession, **changes: object) -> Scene:
    programme = await found_programme(session, **changes)
    roles = {"Maria": "participant", "Kari": "staff", "Sam": "peer_worker", "Noor": "peer_worker"}
    maria, *team = [
        await move_in(session, programme, name, role, sms=f"+479000003{number}")
        for number, (name, role) in enumerate(roles.items())
    ]
    ola = await move_in(session, programme, "Ola", "volunteer", sms="+4790000039")
    made = Appointment(
        programme_id=programme.id,
        person_id=maria.id,
        made_by=maria.id,
        party="NAV",
        place="Rådhuset",
        starts_at=STARTS,
        created_at=NOW,
    )
    session.add(made)
    await session.flush()
    await keeping.agree(session, programme, made, NOW)
    return Scene(session, programme, made, maria, *team, ola)


async def test_the_team_is_asked_and_nothing_is_promised_but_an_answer(scene: Scene) -> None:
    assert await scene.asks() == (
        "Vi spør om noen kan bli med torsdag 3.12 kl 10. Du hører fra oss senest torsdag 26.11 kl 15. "
        "Vi kan ikke love at noen kan."
    )
    for one in (scene.kari, scene.sam, scene.noor):
        assert await scene.told(one, "company-new") == [NEEDED]
    for one in (scene.maria, scene.ola):
        assert await scene.told(one, "company-new") == []
    rows = (await scene.session.scalars(select(Outbox).where(col(Outbox.kind) == "company-new"))).all()
    assert {(row.lane, row.automatic, row.predicate, row.expires_at) for row in rows} == {
        ("reminder", True, "company waits", STARTS)
    }
    again = await scene.asks()
    assert again.startswith("Vi spør alt om noen kan bli med torsdag 3.12 kl 10.")
    assert "torsdag 26.11 kl 15" in again
    await scene.the()


async def test_with_whom_it_is_stays_out_of_chat_where_words_are_not_relayed(database: Database) -> None:
    async with database.transaction() as session:
        scene = await a_scene(session, contact_mode="link")
        await scene.asks()
        assert "NAV" not in await scene.takes(scene.sam)


@pytest.mark.parametrize(
    ("now", "starts", "by"),
    [
        # The end of the second day on which somebody reads; over a weekend too.
        ("2026-11-25 10:00", "2026-12-03 10:00", "2026-11-26 15:00"),
        ("2026-11-27 14:00", "2026-12-03 10:00", "2026-11-30 15:00"),
        ("2026-11-27 16:00", "2026-12-03 10:00", "2026-12-01 15:00"),
        # Never later than the day before, where that can still be.
        ("2026-11-25 10:00", "2026-11-26 10:00", "2026-11-25 15:00"),
        ("2026-11-27 10:00", "2026-11-30 08:00", "2026-11-27 15:00"),
        # Only on the day itself.
        ("2026-11-25 14:50", "2026-11-26 12:00", "2026-11-26 11:30"),
        ("2026-11-25 16:00", "2026-11-26 16:00", "2026-11-26 15:00"),
        ("2026-11-26 09:05", "2026-11-26 10:00", "2026-11-26 09:30"),
        # Nobody reads in between.
        ("2026-11-25 16:00", "2026-11-26 09:30", None),
        ("2026-11-27 15:00", "2026-11-29 12:00", None),
        ("2026-11-26 09:20", "2026-11-26 10:00", None),
        # Christmas: the office is shut on 24 (their own), 25 and 26 December and on the weekend after.
        ("2026-12-23 14:50", "2026-12-28 09:15", None),
        ("2026-12-23 14:30", "2026-12-28 09:15", "2026-12-23 15:00"),
        # The clock changes on 28 March 2027.
        ("2027-03-24 16:00", "2027-03-31 10:00", "2027-03-30 15:00"),
        ("2027-03-27 12:00", "2027-03-28 12:00", None),
    ],
)
async def test_an_answer_is_promised_only_while_somebody_reads(
    scene: Scene, now: str, starts: str, by: str | None
) -> None:
    scene.session.add(ClosedDay(programme_id=scene.programme.id, local_date=oslo("2026-12-24 00:00").date()))
    await scene.session.flush()
    found = await company_times.promise(scene.session, scene.programme, oslo(starts), oslo(now))
    assert (found.by if found else None) == (oslo(by) if by else None)
    if found:
        assert oslo(now) < found.again <= found.by < oslo(starts)


async def test_an_answer_is_promised_by_whoever_stands_in_on_a_closed_day(scene: Scene) -> None:
    for day in ("2026-12-02", "2026-12-03"):
        at = oslo(f"{day} 00:00").date()
        hours = {"substitute": "Kari", "opens": "08:00", "closes": "12:00"}
        scene.session.add(ClosedDay(programme_id=scene.programme.id, local_date=at, **hours))
    await scene.session.flush()
    for now, by in (("2026-12-01 16:00", "2026-12-02 12:00"), ("2026-12-02 16:00", "2026-12-03 09:30")):
        found = await company_times.promise(scene.session, scene.programme, STARTS, oslo(now))
        assert found is not None
        assert found.by == oslo(by)


async def test_a_programme_without_hours_is_open_by_day(scene: Scene) -> None:
    await scene.session.execute(delete(OpeningHours))
    found = await company_times.promise(scene.session, scene.programme, STARTS, oslo("2026-11-27 16:00"))
    assert found is not None
    assert found.by == oslo("2026-12-01 15:00")


async def test_when_there_is_no_time_left_it_is_said_and_whom_to_write_to(scene: Scene) -> None:
    scene.now = oslo("2026-12-03 09:20")
    said = await scene.asks()
    assert said == (
        "Det er for kort tid til å finne noen til torsdag 3.12 kl 10. Skriv til oss her: "
        "Kari og Sam leser det, hverdager 9-15."
    )
    assert (await scene.session.scalars(select(Company))).all() == []
    assert await scene.told(scene.sam, "company-new") == []


async def test_where_there_is_nobody_to_ask_staff_see_so(scene: Scene) -> None:
    await scene.session.execute(delete(Membership).where(col(Membership.role) != "participant"))
    assert (await scene.asks()).startswith("Det er ingen å spørre akkurat nå.")
    assert await scene.signals() == ["company"]


async def test_the_first_is_introduced_and_the_second_told_kindly(scene: Scene) -> None:
    await scene.asks()
    took = await scene.says(scene.sam, chat.take, await scene.hex())
    assert words(took) == (  # type: ignore[arg-type]
        "Takk! Du blir med Maria torsdag 3.12 kl 10 (NAV). Dere møtes utenfor torsdag 3.12 kl 9.45. "
        "Skal det være annerledes? Skriv hvor og når."
    )
    assert [name for name, _ in offered(took)] == ["company-usual", "company-drop"]  # type: ignore[arg-type]
    assert await scene.takes(scene.noor) == "Sam blir med Maria. Takk for at du ville."
    assert (await scene.takes(scene.sam)).startswith("Takk! Du blir med Maria")
    assert await scene.sendable(scene.kari, "company-new") == []
    (row,) = await scene.session.scalars(select(Outbox).where(col(Outbox.kind) == "company-found"))
    assert row.not_before == NOW + timedelta(minutes=10)
    assert await scene.heard(scene.sam, chat.usual, await scene.hex()) == (
        "Takk. Maria får vite det. Dere møtes utenfor torsdag 3.12 kl 9.45."
    )
    (row,) = await scene.session.scalars(select(Outbox).where(col(Outbox.kind) == "company-found"))
    assert (row.not_before, row.lane, row.automatic, row.predicate) == (NOW, "reply", False, "company stands")
    assert await scene.sendable(scene.maria, "company-found") == [
        "Sam møter deg utenfor torsdag 3.12 kl 9.45. Avtalen: NAV, torsdag 3.12 kl 10, Rådhuset."
    ]
    assert await scene.companion() == "Sam"
    assert (await scene.asks()).startswith("Sam møter deg utenfor torsdag 3.12 kl 9.45.")


async def test_a_companion_may_say_where_also_after_the_usual_was_told(scene: Scene) -> None:
    await scene.asks()
    await scene.takes(scene.sam)
    asked = await turn(scene.session, scene.programme, scene.sam, scene.now, "ved  biblioteket 9.30")
    said = await chat.typed(asked, "meet", {"company": await scene.hex()})
    assert words(said) == "Takk. Maria får vite det. Dere møtes: ved biblioteket 9.30."
    heard = "Sam blir med deg: NAV, torsdag 3.12 kl 10, Rådhuset. Dere møtes: ved biblioteket 9.30."
    assert await scene.sendable(scene.maria, "company-found") == [heard]
    for row in await scene.session.scalars(select(Outbox).where(col(Outbox.kind) == "company-found")):
        row.state = "sent"
    await scene.session.flush()
    await scene.heard(scene.sam, chat.usual, await scene.hex())
    assert await scene.sendable(scene.maria, "company-found") == [
        "Sam møter deg utenfor torsdag 3.12 kl 9.45. Avtalen: NAV, torsdag 3.12 kl 10, Rådhuset."
    ]
    await scene.heard(scene.sam, chat.usual, await scene.hex())
    assert len(await scene.sendable(scene.maria, "company-found")) == 1
    asked = await turn(scene.session, scene.programme, scene.sam, scene.now, "x" * 81)
    assert "høyst 80 tegn" in words(await chat.typed(asked, "meet", {"company": await scene.hex()}))


async def test_the_participant_may_want_somebody_else_and_nobody_hears_why(scene: Scene) -> None:
    await scene.asks()
    await scene.takes(scene.sam)
    tag = scene.sam.id.hex[-8:]
    declined = await scene.heard(scene.maria, chat.decline, await scene.hex(), tag)
    assert declined == "Helt greit. Vi spør noen andre. Du hører fra oss senest torsdag 26.11 kl 15."
    assert await scene.sendable(scene.sam, "company-off") == [
        "Det ble ikke behov for følge torsdag 3.12 kl 10 likevel. Takk for at du ville."
    ]
    assert await scene.sendable(scene.maria, "company-found") == []
    assert await scene.sendable(scene.sam, "company-new") == []
    assert await scene.sendable(scene.noor, "company-new") == await scene.sendable(scene.kari, "company-new")
    assert await scene.sendable(scene.noor, "company-new") == [NEEDED]
    assert "ikke behov for det lenger" in await scene.takes(scene.sam)
    assert await scene.heard(scene.sam, chat.word) == "Ingen venter på følge nå."
    await scene.takes(scene.noor)
    # An old button is about Sam, whom it does not concern any more.
    assert "Noor møter deg" in await scene.heard(scene.maria, chat.decline, await scene.hex(), tag)
    assert "Noor møter deg" in await scene.heard(scene.maria, chat.fine, await scene.hex(), tag)
    assert (await scene.the()).companion_id == scene.noor.id
    fine = await scene.heard(scene.maria, chat.fine, await scene.hex(), scene.noor.id.hex[-8:])
    assert fine == "Så bra. Skriv til oss hvis noe endrer seg."
    kept = (await scene.session.scalars(select(CompanyDecline))).all()
    assert [one.person_id for one in kept] == [scene.sam.id]


async def test_a_helper_who_cannot_after_all_is_not_asked_again(scene: Scene) -> None:
    await scene.asks()
    await scene.takes(scene.sam)
    scene.now = NOW + timedelta(minutes=5)
    act = await acts.last(scene.session, scene.sam.id, scene.now)
    assert act is not None
    said = await UNDO[act.kind](await turn(scene.session, scene.programme, scene.sam, scene.now), act)
    assert words(said) == "Takk for at du sier fra. Maria får beskjed, og vi spør de andre."
    assert await scene.sendable(scene.maria, "company-found") == []
    assert await scene.sendable(scene.maria, "company-free") == [
        "Sam kan dessverre ikke bli med torsdag 3.12 kl 10 likevel. Vi spør de andre. "
        "Du hører fra oss senest torsdag 26.11 kl 15."
    ]
    assert await scene.sendable(scene.sam, "company-new") == []
    assert await scene.sendable(scene.noor, "company-new") == [NEEDED]
    assert "Det er ikke du som skal være følge" in await scene.heard(
        scene.sam, chat.give_up, await scene.hex()
    )
    assert await scene.due("company-remind") is None
    assert await scene.companion() is None


async def test_a_no_at_night_is_told_in_the_morning_while_there_is_time(scene: Scene) -> None:
    await scene.asks()
    await scene.takes(scene.sam)
    scene.now = oslo("2026-12-02 22:30")
    await scene.heard(scene.sam, chat.give_up, await scene.hex())
    (heard,) = await scene.sendable(scene.maria, "company-free")
    assert heard.endswith("Vi spør de andre. Du hører fra oss senest torsdag 3.12 kl 9.30.")
    (row,) = await scene.session.scalars(select(Outbox).where(col(Outbox.kind) == "company-free"))
    assert row.not_before == oslo("2026-12-03 08:00")


async def test_a_late_no_is_told_at_once_and_honestly(scene: Scene) -> None:
    await scene.asks()
    await scene.takes(scene.sam)
    scene.now = oslo("2026-12-03 09:12")
    await scene.heard(scene.sam, chat.give_up, await scene.hex())
    (heard,) = await scene.sendable(scene.maria, "company-free")
    assert heard == (
        "Sam kan dessverre ikke bli med torsdag 3.12 kl 10 likevel. "
        "Det er ikke sikkert at noen andre kan. Skriv til oss: Kari og Sam leser det."
    )
    (row,) = await scene.session.scalars(select(Outbox).where(col(Outbox.kind) == "company-free"))
    assert row.not_before == scene.now
    assert await scene.signals() == ["company"]
    assert await scene.sendable(scene.noor, "company-new") == [NEEDED]
    await scene.takes(scene.noor)
    assert await scene.signals() == []


async def test_whoever_manages_alone_says_so_and_the_companion_hears_no_reason(scene: Scene) -> None:
    await scene.asks()
    await scene.takes(scene.sam)
    assert "da spør vi ingen" in await scene.heard(scene.maria, chat.withdraw, await scene.hex())
    assert await scene.sendable(scene.sam, "company-off") == [
        "Det ble ikke behov for følge torsdag 3.12 kl 10 likevel. Takk for at du ville."
    ]
    assert await scene.sendable(scene.maria, "company-found") == []
    rows = await scene.session.scalars(
        select(Due).where(col(Due.kind).startswith("company-"), col(Due.state) == "waiting")
    )
    assert rows.all() == []
    assert "gjelder ikke lenger" in await scene.heard(scene.maria, chat.withdraw, await scene.hex())
    assert (await scene.asks()).startswith("Vi spør om noen kan bli med")


async def test_nobody_answers_for_others(scene: Scene) -> None:
    await scene.asks()
    wish = await scene.hex()
    other = await move_in(scene.session, scene.programme, "Ali", "participant", sms="+4790000040")
    for word in (chat.withdraw, chat.ask):
        part = wish if word is chat.withdraw else scene.appointment.id.hex
        assert "finner vi ikke" in await scene.heard(other, word, part)
    for word in (chat.decline, chat.fine):
        assert "finner vi ikke" in await scene.heard(other, word, wish, scene.sam.id.hex[-8:])
    for word in (chat.usual, chat.fits, chat.give_up):
        assert "Det er ikke du" in await scene.heard(scene.noor, word, wish)
    for word in (chat.take, chat.usual, chat.withdraw, chat.ask):
        assert "finner vi ikke" in await scene.heard(scene.maria, word, "tull")
    assert await scene.says(other, chat.word) is NOT_MINE
    assert await scene.says(scene.ola, chat.word) is NOT_MINE


async def test_two_who_press_in_the_same_second(database: Database) -> None:
    async with database.transaction() as session:
        scene = await a_scene(session)
        await scene.asks()
        wish = await scene.hex()

    async def press(person: Person) -> str:
        async with database.transaction() as session:
            return words(await chat.take(await turn(session, scene.programme, person, NOW), wish))

    heard = sorted(await asyncio.gather(press(scene.sam), press(scene.noor)))
    assert "blir med Maria. Takk for at du ville." in heard[0]
    assert heard[1].startswith("Takk! Du blir med Maria")
    async with database.transaction() as session:
        assert len(await told(session, scene.maria, "company-found")) == 1


async def test_two_wishes_for_one_appointment_are_one(database: Database) -> None:
    async with database.transaction() as session:
        scene = await a_scene(session)

    async def ask() -> None:
        async with database.transaction() as session:
            await chat.word(await turn(session, scene.programme, scene.maria, NOW))

    await asyncio.gather(ask(), ask())
    async with database.transaction() as session:
        assert len((await session.scalars(select(Company))).all()) == 1
        assert len(await told(session, scene.sam, "company-new")) == 1


async def test_what_nobody_takes_is_asked_once_more_and_told_in_good_time(scene: Scene) -> None:
    await scene.asks()
    await scene.comes("company-again")
    assert NOW < scene.now < oslo("2026-11-26 15:00")
    assert await scene.sendable(scene.sam, "company-again") == [f"Ingen har svart ennå. {NEEDED}"]
    await scene.comes("company-check")
    assert scene.now == oslo("2026-11-26 15:00")
    assert await scene.signals() == ["company"]
    (heard,) = await scene.sendable(scene.maria, "company-none")
    assert heard.startswith("Vi har ikke funnet noen til torsdag 3.12 kl 10 ennå. Vi spør fortsatt")
    assert await scene.asks() == "Vi har ikke funnet noen til torsdag 3.12 kl 10 ennå. Vi spør fortsatt."
    await scene.takes(scene.noor)
    assert await scene.signals() == []
    assert len(await scene.sendable(scene.maria, "company-found")) == 1


async def test_it_is_over_when_the_appointment_begins(scene: Scene) -> None:
    await scene.asks()
    await scene.comes("company-check")
    await scene.comes("company-check")
    assert scene.now == STARTS
    assert (await scene.the()).state == "over"
    assert await scene.due("company-check") is None
    assert "ikke behov for det lenger" in await scene.takes(scene.sam)


async def test_the_companion_is_reminded_the_evening_before(scene: Scene) -> None:
    await scene.asks()
    await scene.takes(scene.sam)
    await scene.comes("company-remind")
    assert scene.now == oslo("2026-12-02 18:00")
    assert await scene.sendable(scene.sam, "company-remind") == [
        "Husk at du blir med Maria torsdag 3.12 kl 10. Dere møtes utenfor torsdag 3.12 kl 9.45."
    ]
    await scene.heard(scene.sam, chat.give_up, await scene.hex())
    assert await scene.sendable(scene.sam, "company-remind") == []


async def test_a_reminder_of_a_time_that_is_no_longer_true_is_not_sent(scene: Scene) -> None:
    await scene.asks()
    await scene.takes(scene.sam)
    await scene.comes("company-remind")
    # Before anybody has been told of it.
    await keeping.move_to(
        scene.session, scene.programme, scene.appointment, oslo("2026-12-03 12:00"), scene.now
    )
    assert await scene.sendable(scene.sam, "company-remind") == []
    assert await scene.sendable(scene.maria, "company-found") == []
    assert await scene.companion() is None


async def test_of_a_new_time_the_companion_is_asked_anew(scene: Scene) -> None:
    await scene.asks()
    await scene.takes(scene.sam)
    await scene.moves("2026-12-04 12:00")
    assert await scene.sendable(scene.maria, "company-found") == []
    assert await scene.sendable(scene.sam, "company-new-time") == [
        "Maria har fått ny tid: fredag 4.12 kl 12. Kan du fortsatt bli med?"
    ]
    assert await scene.sendable(scene.maria, "company-moved") == [
        "Vi spør Sam om fredag 4.12 kl 12 passer også. Du hører fra oss senest torsdag 26.11 kl 15."
    ]
    await scene.moves("2026-12-04 13:00")
    assert await scene.sendable(scene.sam, "company-new-time") == [
        "Maria har fått ny tid: fredag 4.12 kl 13. Kan du fortsatt bli med?"
    ]
    assert await scene.due("company-after") is None
    assert await scene.companion() is None
    assert "fredag 4.12 kl 12.45" in await scene.heard(scene.sam, chat.fits, await scene.hex())
    assert await scene.sendable(scene.sam, "company-new-time") == []
    assert await scene.sendable(scene.maria, "company-found") == [
        "Sam møter deg utenfor fredag 4.12 kl 12.45. Avtalen: NAV, fredag 4.12 kl 13, Rådhuset."
    ]
    assert await scene.due("company-remind") == oslo("2026-12-03 18:00")
    assert await scene.due("company-check") is None
    await company_after.follow(scene.session, scene.programme, scene.appointment, scene.now)
    assert await scene.sendable(scene.sam, "company-new-time") == []


async def test_a_new_time_that_does_not_suit_or_is_not_answered_goes_to_the_others(scene: Scene) -> None:
    await scene.asks()
    await scene.takes(scene.sam)
    await scene.moves("2026-12-04 12:00")
    await scene.comes("company-check")
    assert await scene.sendable(scene.maria, "company-free") == [
        "Sam har ikke svart om fredag 4.12 kl 12. Vi spør de andre også. "
        "Du hører fra oss senest mandag 30.11 kl 15."
    ]
    wanted = "Maria vil gjerne ha følge fredag 4.12 kl 12."
    assert await scene.sendable(scene.noor, "company-new") == [wanted]
    assert await scene.sendable(scene.sam, "company-new") == [wanted]
    await scene.takes(scene.noor)
    await scene.moves("2026-12-04 14:00")
    await scene.heard(scene.noor, chat.give_up, await scene.hex())
    (heard,) = (await scene.sendable(scene.maria, "company-free"))[-1:]
    assert heard.startswith("Noor kan dessverre ikke bli med fredag 4.12 kl 14 likevel.")


async def test_a_wish_that_waits_moves_along(scene: Scene) -> None:
    await scene.asks()
    await scene.moves("2026-12-04 12:00")
    assert await scene.sendable(scene.sam, "company-new") == ["Maria vil gjerne ha følge fredag 4.12 kl 12."]
    (heard,) = await scene.sendable(scene.maria, "company-moved")
    assert heard.startswith("Vi spør om noen kan bli med fredag 4.12 kl 12.")


async def test_when_it_is_called_off_the_companion_hears_so(scene: Scene) -> None:
    await scene.asks()
    await scene.takes(scene.sam)
    await keeping.end(scene.session, scene.appointment, "cancelled", scene.now)
    assert await scene.sendable(scene.maria, "company-found") == []
    await company_after.follow(scene.session, scene.programme, scene.appointment, scene.now)
    assert await scene.sendable(scene.sam, "company-off") == [
        "Det ble ikke behov for følge torsdag 3.12 kl 10 likevel. Takk for at du ville."
    ]
    assert (await scene.the()).state == "withdrawn"


@pytest.mark.parametrize(
    ("state", "paused", "asked"),
    [
        ("agreed", False, True),
        ("kept", False, True),
        ("missed", False, False),
        ("cancelled", False, False),
        ("agreed", True, False),
    ],
)
async def test_afterwards_the_participant_is_asked_how_it_went(
    scene: Scene, state: str, paused: bool, asked: bool
) -> None:
    await scene.asks()
    await scene.takes(scene.sam)
    assert await scene.due("company-after") == oslo("2026-12-03 15:00")
    scene.now = oslo("2026-12-03 13:00")
    if state != "agreed":
        await keeping.end(scene.session, scene.appointment, state, scene.now)
    if paused:
        own = await preferences.held(scene.session, scene.programme.id, scene.maria.id)
        own.paused_until = oslo("2026-12-10 08:00")
        await scene.session.flush()
    await scene.comes("company-after")
    assert (await scene.the()).state == "over"
    expected = ["Hvordan var det å ha med Sam? Du kan også skrive, så leser en av oss det."] if asked else []
    assert await scene.sendable(scene.maria, "company-after") == expected


async def test_after_an_evening_it_is_asked_next_morning(scene: Scene) -> None:
    scene.appointment.starts_at = oslo("2026-12-03 18:00")
    await scene.asks()
    await scene.takes(scene.sam)
    assert await scene.due("company-after") == oslo("2026-12-04 08:00")


async def test_how_it_went_is_kept_nowhere(scene: Scene) -> None:
    await scene.asks()
    wish = await scene.hex()
    good = await scene.says(scene.maria, chat.went, wish, "good")
    bad = await scene.says(scene.maria, chat.went, wish, "bad")
    assert isinstance(good, Reply) and isinstance(bad, Reply)
    assert good.text.wording == bad.text.wording
    assert words(good) == "Så fint. Takk for at du sa det."
    assert offered(bad) == [("company-talk", "Snakk med noen")]
    assert "Takk, meldingen er kommet fram" in await scene.heard(scene.maria, chat.talk, wish)
    assert await told(scene.session, scene.kari, "thread") == [
        "Maria skriver:\nJeg vil gjerne snakke med en av dere."
    ]


async def test_when_the_participant_is_erased_nobody_stands_and_waits(database: Database) -> None:
    async with database.transaction() as session:
        scene = await a_scene(session)
        await scene.asks()
        await scene.takes(scene.sam)
    async with database.transaction() as session:
        await company_after.leave(session, scene.maria.id, NOW)
        assert await erasing.erase(session, scene.maria.id, NOW)
    async with database.transaction() as session:
        assert (await session.scalars(select(Company))).all() == []
        assert await told(session, scene.sam, "company-off") == [
            "Det ble ikke behov for følge torsdag 3.12 kl 10 likevel. Takk for at du ville."
        ]
        assert await told(session, scene.noor, "company-new") == []
    assert await ticks.run_due(database, STARTS + timedelta(days=1)) >= 0
    async with database.transaction() as session:
        assert await told(session, scene.sam, "company-remind") == []


@pytest.mark.parametrize("in_time", [True, False], ids=["told before", "found at night"])
async def test_when_the_companion_is_erased_the_others_are_asked(database: Database, in_time: bool) -> None:
    async with database.transaction() as session:
        scene = await a_scene(session)
        await scene.asks()
        await scene.takes(scene.sam)
    async with database.transaction() as session:
        if in_time:
            await company_after.leave(session, scene.sam.id, NOW)
        assert await erasing.erase(session, scene.sam.id, NOW)
    await ticks.mend(database, NOW)
    await ticks.run_due(database, NOW)
    async with database.transaction() as session:
        assert (await session.scalars(select(Company))).one().state == "waiting"
        (heard,) = await told(session, scene.maria, "company-free")
        who = "Sam" if in_time else "Den du hadde avtalt med"
        assert heard.startswith(f"{who} kan dessverre ikke bli med torsdag 3.12 kl 10 likevel.")
        assert (await told(session, scene.noor, "company-new"))[-1] == NEEDED


async def test_a_companion_who_left_the_team_is_noticed(database: Database) -> None:
    async with database.transaction() as session:
        scene = await a_scene(session)
        await scene.asks()
        await scene.takes(scene.sam)
        await session.execute(delete(Membership).where(col(Membership.person_id) == scene.sam.id))
    await ticks.mend(database, NOW)
    await ticks.run_due(database, NOW)
    async with database.transaction() as session:
        (heard,) = await told(session, scene.maria, "company-free")
        assert heard.startswith("Sam kan dessverre ikke")


@pytest.mark.parametrize("found", [True, False])
async def test_what_nothing_would_look_at_is_mended(database: Database, found: bool) -> None:
    async with database.transaction() as session:
        scene = await a_scene(session)
        await scene.asks()
        if found:
            await scene.takes(scene.sam)
        await session.execute(delete(Due).where(col(Due.kind).startswith("company-")))
    await ticks.mend(database, NOW)
    await ticks.run_due(database, NOW)
    async with database.transaction() as session:
        waits = set(
            await session.scalars(
                select(col(Due.kind)).where(col(Due.kind).startswith("company-"), col(Due.state) == "waiting")
            )
        )
    assert waits == ({"company-remind", "company-after"} if found else {"company-check"})


async def test_the_team_sees_what_waits_and_what_is_their_own(scene: Scene) -> None:
    await scene.asks()
    listed = await scene.says(scene.sam, chat.word)
    assert words(listed) == "A. Maria vil ha følge torsdag 3.12 kl 10"  # type: ignore[arg-type]
    assert offered(listed) == [("company-take", "Bli med på A")]  # type: ignore[arg-type]
    await scene.takes(scene.sam)
    mine = await scene.says(scene.sam, chat.word)
    assert words(mine) == "A. Du og Maria, torsdag 3.12 kl 10"  # type: ignore[arg-type]
    assert offered(mine) == [("company-drop", "Kan ikke A")]  # type: ignore[arg-type]
    assert await scene.heard(scene.noor, chat.word) == "Ingen venter på følge nå."


async def test_whoever_is_both_is_never_asked_to_go_with_themselves(scene: Scene) -> None:
    scene.session.add(
        Membership(
            programme_id=scene.programme.id,
            person_id=scene.maria.id,
            role="peer_worker",
            since=NOW,
            confirmed_at=NOW,
        )
    )
    await scene.session.flush()
    await scene.asks()
    assert await scene.told(scene.maria, "company-new") == []
    assert "finner vi ikke" in await scene.takes(scene.maria)


async def test_with_several_to_come_they_are_asked_which(scene: Scene) -> None:
    later = Appointment(
        programme_id=scene.programme.id,
        person_id=scene.maria.id,
        made_by=scene.maria.id,
        party="legen",
        starts_at=STARTS + timedelta(days=1),
        created_at=NOW,
    )
    scene.session.add(later)
    await scene.session.flush()
    await keeping.agree(scene.session, scene.programme, later, NOW)
    asked = await scene.says(scene.maria, chat.word)
    assert offered(asked) == [  # type: ignore[arg-type]
        ("company-ask", "NAV, torsdag 3.12 kl 10, Rådhuset"),
        ("company-ask", "legen, fredag 4.12 kl 10"),
    ]
    await scene.heard(scene.maria, chat.ask, later.id.hex)
    assert (await scene.the()).appointment_id == later.id


async def test_an_undone_wish_is_no_wish(scene: Scene) -> None:
    await scene.asks()
    act = await acts.last(scene.session, scene.maria.id, scene.now)
    assert act is not None
    said = await UNDO[act.kind](await turn(scene.session, scene.programme, scene.maria, scene.now), act)
    assert "da spør vi ingen" in words(said)
    assert await scene.sendable(scene.sam, "company-new") == []
    assert await outbox.has_been_queued(
        scene.session, "company-new", (await scene.the()).id, (await scene.the()).version, scene.sam.id
    )
    assert await companies.open_of(scene.session, scene.appointment.id) is None
