"""HENT ANSATT: who may, what it is about, who comes, and what happens when nobody does."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest
from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.chat import watching
from bot.chat.activities import calling
from bot.features import calling as rules
from bot.messages import NOT_MINE, Answer, NotMine
from bot.routes import UNDO
from scheduler import ticks
from storage import acts, calls, outbox
from storage.database import Database
from storage.tables import Activity, Call, Due, Outbox, Person, Programme, Signal
from storage.truths import TRUTHS
from tests.features.plans import offered, oslo, planned, told, turn, words
from tests.residents import contact_of, found_programme, move_in

#: A Wednesday, half an hour into the trip.
NOW = oslo("2026-11-25 11:30")
START = oslo("2026-11-25 11:00")
EARLIER = oslo("2026-11-24 12:00")


@dataclass
class Scene:
    """A trip, a volunteer, and the team: Kari and Per of the staff, Sam the peer worker."""

    session: AsyncSession
    programme: Programme
    tur: Activity
    ola: Person
    kari: Person
    per: Person
    sam: Person
    maria: Person
    now: datetime = NOW

    async def calls(self, person: Person, reason: str = "") -> Answer | NotMine:
        return await calling.call(await turn(self.session, self.programme, person, self.now, reason))

    async def takes(self, person: Person, call: Call) -> str:
        asked = await turn(self.session, self.programme, person, self.now)
        return words(await calling.take(asked, call.id.hex))

    async def drops(self, person: Person, call: Call) -> str:
        asked = await turn(self.session, self.programme, person, self.now)
        return words(await calling.give_up(asked, call.id.hex))

    async def undoes(self, person: Person) -> str:
        act = await acts.last(self.session, person.id, self.now)
        assert act is not None
        asked = await turn(self.session, self.programme, person, self.now)
        return words(await UNDO[act.kind](asked, act))

    async def comes_round(self, after: timedelta) -> None:
        """What is due so long after the call is done, each at its instant."""
        until = NOW + after
        while True:
            wanted = select(Due).where(
                col(Due.kind) == "call-again", col(Due.state) == "waiting", col(Due.at) <= until
            )
            row = (await self.session.scalars(wanted.order_by(col(Due.at)))).first()
            if row is None:
                return
            await rules.again(self.session, row, row.at)
            row.state = "done"

    async def only_call(self) -> Call:
        return (await self.session.scalars(select(Call))).one()

    async def signals(self) -> list[Signal]:
        found = await self.session.scalars(select(Signal).where(col(Signal.settled_at).is_(None)))
        return list(found)


@pytest.fixture
async def scene(database: Database) -> AsyncIterator[Scene]:
    async with database.transaction() as session:
        yield await a_scene(session)


async def a_scene(session: AsyncSession) -> Scene:
    programme = await found_programme(session)
    tur = await planned(session, programme, START, now=EARLIER, title="Tur")
    roles = {"Ola": "volunteer", "Kari": "staff", "Per": "coordinator", "Sam": "peer_worker", "Maria": ""}
    moved_in = [
        await move_in(session, programme, name, role or "participant", sms=f"+479000001{number}")
        for number, (name, role) in enumerate(roles.items())
    ]
    return Scene(session, programme, tur, *moved_in)


async def test_the_whole_team_is_told_at_once_and_the_caller_is_promised_nothing(scene: Scene) -> None:
    receipt = words(await scene.calls(scene.ola, "noen er syk"))
    assert receipt.startswith("Vi har sagt fra til de ansatte. Du får beskjed hvis noen svarer")
    assert "113" in receipt and "116117" in receipt
    for one in (scene.kari, scene.per, scene.sam):
        assert await told(scene.session, one, "call") == [
            "Ola trenger en ansatt nå. Tur onsdag 25.11 kl 11, sted kommer. Oppmøte: stasjonen. noen er syk"
        ]
    for one in (scene.ola, scene.maria):
        assert await told(scene.session, one, "call") == []
    rows = (await scene.session.scalars(select(Outbox).where(col(Outbox.kind) == "call"))).all()
    assert {(row.lane, row.automatic, row.predicate, row.expires_at) for row in rows} == {
        ("urgent", False, "call waits", scene.tur.ends_at)
    }
    assert (await scene.only_call()).activity_id == scene.tur.id
    assert await scene.signals() == []


async def test_the_first_comes_and_the_others_hear_who_it_is(scene: Scene) -> None:
    await scene.calls(scene.ola)
    call = await scene.only_call()
    assert await scene.takes(scene.kari, call) == "Takk. Ola får beskjed om at du kommer."
    assert await scene.takes(scene.kari, call) == "Takk. Ola får beskjed om at du kommer."
    assert await scene.takes(scene.per, call) == "Kari er alt på vei til Ola. Takk for at du ville."
    assert await told(scene.session, scene.ola, "call-answer") == ["Kari har sett det og svarer: Jeg kommer."]
    assert await told(scene.session, scene.sam, "call") == []
    (row,) = await scene.session.scalars(select(Outbox).where(col(Outbox.kind) == "call-answer"))
    assert (row.lane, row.automatic) == ("urgent", False)
    await scene.comes_round(timedelta(hours=3))
    assert await told(scene.session, scene.sam, "call") == []
    (about_sam,) = await scene.session.scalars(
        select(Outbox).where(col(Outbox.kind) == "call", col(Outbox.person_id) == scene.sam.id)
    )
    assert not await TRUTHS["call waits"](scene.session, about_sam, NOW)


async def test_whoever_cannot_come_after_all_says_so_and_it_is_told_and_repeated_again(scene: Scene) -> None:
    await scene.calls(scene.ola, "haster")
    await scene.comes_round(timedelta(minutes=5))
    call = await scene.only_call()
    scene.now = NOW + timedelta(minutes=6)
    taken = await calling.take(await turn(scene.session, scene.programme, scene.kari, scene.now), call.id.hex)
    assert offered(taken) == [("call-drop", "Jeg kan ikke likevel")]
    assert "ikke du som er på vei" in await scene.drops(scene.per, call)
    scene.now = NOW + timedelta(minutes=8)
    assert await scene.undoes(scene.kari) == "Takk for at du sier fra. Ola og de andre får beskjed."
    assert call.state == "waiting"
    assert await told(scene.session, scene.ola, "call-answer") == []
    assert await told(scene.session, scene.ola, "call-free") == [
        "Kari kan ikke komme likevel. Vi har sagt fra til de andre ansatte en gang til."
    ]
    for one in (scene.per, scene.sam):
        (heard,) = await told(scene.session, one, "call")
        assert heard.startswith("Ola trenger fortsatt en ansatt. Kari kan ikke likevel. Tur")
        assert heard.endswith("haster")
    assert await told(scene.session, scene.kari, "call") == []
    await scene.comes_round(timedelta(minutes=12, seconds=59))
    assert len(await told(scene.session, scene.per, "call")) == 1
    await scene.comes_round(timedelta(minutes=18))
    assert len(await told(scene.session, scene.per, "call")) == 3
    assert [one.kind for one in await scene.signals()] == ["call"]
    assert len(await told(scene.session, scene.ola, "call-unanswered")) == 1
    assert "får beskjed" in await scene.takes(scene.kari, call)
    assert await told(scene.session, scene.ola, "call-answer") == ["Kari har sett det og svarer: Jeg kommer."]
    assert await told(scene.session, scene.ola, "call-free") == []
    assert "får beskjed" in await scene.drops(scene.kari, call)
    assert len(await told(scene.session, scene.per, "call")) == 1


async def test_two_who_press_in_the_same_second(database: Database) -> None:
    async with database.transaction() as session:
        scene = await a_scene(session)
        await scene.calls(scene.ola)
        call = await scene.only_call()

    async def press(person: Person) -> str:
        async with database.transaction() as session:
            asked = await turn(session, scene.programme, person, NOW)
            return words(await calling.take(asked, call.id.hex))

    heard = sorted(await asyncio.gather(press(scene.kari), press(scene.per)))
    assert heard[1] == "Takk. Ola får beskjed om at du kommer."
    assert "er alt på vei til Ola" in heard[0]
    async with database.transaction() as session:
        assert len(await told(session, scene.ola, "call-answer")) == 1


async def test_what_nobody_takes_is_repeated_twice_then_it_is_for_a_human_to_look(scene: Scene) -> None:
    await scene.calls(scene.ola, "haster")
    await scene.comes_round(timedelta(minutes=4, seconds=59))
    assert len(await told(scene.session, scene.kari, "call")) == 1
    await scene.comes_round(timedelta(minutes=5))
    assert (await told(scene.session, scene.kari, "call"))[1:] == [
        "Ola trenger fortsatt en ansatt, og ingen har svart."
        " Tur onsdag 25.11 kl 11, sted kommer. Oppmøte: stasjonen. haster"
    ]
    assert await scene.signals() == []
    await scene.comes_round(timedelta(minutes=10))
    assert len(await told(scene.session, scene.kari, "call")) == 3
    assert [one.kind for one in await scene.signals()] == ["call"]
    (honest,) = await told(scene.session, scene.ola, "call-unanswered")
    assert honest.startswith("Ingen av de ansatte har svart ennå.") and "113" in honest
    listed = await watching.listed(await turn(scene.session, scene.programme, scene.kari, NOW))
    assert "Ola ba om en ansatt, og ingen svarte" in words(listed)
    call = await scene.only_call()
    assert "får beskjed" in await scene.takes(scene.sam, call)
    assert await scene.signals() == []


async def test_it_is_over_with_the_activity_but_not_in_less_than_an_hour(scene: Scene) -> None:
    scene.tur.ends_at = NOW + timedelta(minutes=2)
    await scene.calls(scene.ola)
    call = await scene.only_call()
    await scene.comes_round(timedelta(minutes=59))
    await scene.session.refresh(call)
    assert call.state == "waiting"
    await scene.comes_round(timedelta(hours=1))
    await scene.session.flush()
    assert call.state == "over"
    assert len(await told(scene.session, scene.kari, "call")) == 3
    assert "det er for sent å svare her" in await scene.takes(scene.kari, call)
    again = words(await scene.calls(scene.ola))
    assert again.startswith("Vi har sagt fra til de ansatte.")


async def test_after_two_days_without_power_nothing_is_repeated_but_somebody_must_look(
    database: Database,
) -> None:
    async with database.transaction() as session:
        scene = await a_scene(session)
        await scene.calls(scene.ola)
    later = NOW + timedelta(days=2)
    await ticks.run_due(database, later)
    async with database.transaction() as session:
        assert (await session.scalars(select(Call))).one().state == "over"
        assert len(await told(session, scene.kari, "call")) == 1
        assert [one.kind for one in await session.scalars(select(Signal))] == ["call"]


async def test_a_call_that_nothing_would_repeat_is_mended(database: Database) -> None:
    async with database.transaction() as session:
        scene = await a_scene(session)
        await scene.calls(scene.ola)
        await session.execute(delete(Due).where(col(Due.kind) == "call-again"))
    assert await ticks.mend(database, NOW) >= 1
    for after in (0, 5, 10):
        await ticks.run_due(database, NOW + timedelta(minutes=after))
    async with database.transaction() as session:
        assert len(await told(session, scene.kari, "call")) == 3


async def test_a_second_call_passes_the_reason_on_and_rings_nobody_without_one(scene: Scene) -> None:
    await scene.calls(scene.ola)
    for reason in ("han vil ikke våkne", "vi står ved elva"):
        receipt = words(await scene.calls(scene.ola, reason))
        assert "Vi har alt sagt fra til de ansatte (onsdag 25.11 kl 11.30)" in receipt
        assert "Nå har de fått det du skrev også." in receipt
    assert await told(scene.session, scene.sam, "call-more") == [
        "Ola skriver også: han vil ikke våkne",
        "Ola skriver også: vi står ved elva",
    ]
    assert "du skrev" not in words(await scene.calls(scene.ola))
    assert len(await told(scene.session, scene.sam, "call")) == 1
    call = await scene.only_call()
    await scene.takes(scene.kari, call)
    assert "Vi har sagt fra" in words(await scene.calls(scene.ola))


async def test_a_long_reason_arrives_whole(scene: Scene) -> None:
    reason = " ".join(f"ord{number}" for number in range(400))
    await scene.calls(scene.ola, reason)
    heard = [
        *await told(scene.session, scene.kari, "call"),
        *await told(scene.session, scene.kari, "call-more"),
    ]
    pieces = [one.partition("stasjonen. ")[2] or one.partition("også: ")[2] for one in heard]
    assert "".join(pieces) == reason


async def test_the_reason_stands_in_no_table_as_it_was_written(scene: Scene) -> None:
    await scene.calls(scene.ola, "noen er syk")
    row = await calls.newest_told(scene.session, (await scene.only_call()).id, "call")
    assert row is not None and row.wording == "call-told"
    assert "syk" not in repr((await scene.only_call()).model_dump())


async def test_where_nobody_can_be_told_that_is_what_is_said(scene: Scene) -> None:
    for one in (scene.kari, scene.per, scene.sam):
        (await contact_of(scene.session, one, "sms")).state = "opted_out"
    await scene.session.flush()
    said = words(await scene.calls(scene.ola))
    assert said == (
        "Vi får ikke sagt fra til noen av de ansatte nå. Fare for liv: ring 113. Legevakt: 116117."
    )
    assert [one.kind for one in await scene.signals()] == ["call"]


async def test_who_may_call(scene: Scene) -> None:
    for one in (scene.ola, scene.sam, scene.kari):
        assert await scene.calls(one) is not NOT_MINE
    assert await scene.calls(scene.maria, "er snill") is NOT_MINE
    scene.tur.organiser_id = scene.maria.id
    assert "Vi har sagt fra" in words(await scene.calls(scene.maria))  # type: ignore[arg-type]
    assert await told(scene.session, scene.sam, "call") != []
    scene.now = NOW + timedelta(days=1)
    assert await scene.calls(scene.maria) is NOT_MINE


async def test_whoever_calls_is_not_told_and_cannot_come_themselves(scene: Scene) -> None:
    await scene.calls(scene.sam)
    assert await told(scene.session, scene.sam, "call") == []
    assert "Det er du som har bedt om" in await scene.takes(scene.sam, await scene.only_call())


@pytest.mark.parametrize(
    ("hour", "about"),
    [("10:00", "Tur"), ("12:00", "Tur"), ("14:30", "Kino"), ("20:30", None)],
)
async def test_it_is_about_what_is_on_else_the_next_today(scene: Scene, hour: str, about: str | None) -> None:
    await planned(scene.session, scene.programme, oslo("2026-11-25 18:00"), now=EARLIER, title="Kino")
    await planned(scene.session, scene.programme, oslo("2026-11-26 10:00"), now=EARLIER, title="Bading")
    scene.now = oslo(f"2026-11-25 {hour}")
    await scene.calls(scene.ola)
    (heard,) = await told(scene.session, scene.kari, "call")
    assert heard.startswith(f"Ola trenger en ansatt nå. {about} " if about else "Ola trenger en ansatt nå.")
    assert about is not None or heard.endswith("nå.")


@pytest.mark.parametrize("garbled", ["", "x", "0123456789abcdef" * 2])
async def test_a_garbled_or_foreign_button_is_not_found(scene: Scene, garbled: str) -> None:
    await scene.calls(scene.ola)
    foreign = (await scene.only_call()).id.hex
    other = await found_programme(scene.session, "bergen")
    noor = await move_in(scene.session, other, "Noor", "staff")
    for call in (garbled, foreign):
        answer = await calling.take(await turn(scene.session, other, noor, NOW), call)
        assert "finner" in words(answer)
    assert (await scene.only_call()).state == "waiting"


async def test_screens_show_who_comes_and_keep_the_reason(scene: Scene) -> None:
    per = await move_in(scene.session, scene.programme, "Pål", "staff", telegram="77")
    await scene.calls(scene.ola, "noen er syk")
    (row,) = await scene.session.scalars(
        select(Outbox).where(col(Outbox.kind) == "call", col(Outbox.person_id) == per.id)
    )
    row.state, row.provider_id = "sent", "5"
    row.sent_to = (await contact_of(scene.session, per, "telegram")).id
    await scene.session.flush()
    await scene.takes(scene.kari, await scene.only_call())
    (screen,) = await told(scene.session, per, "call-screen")
    assert screen.endswith("noen er syk Kari kommer.")


async def test_the_last_words_of_a_wiped_call_are_gone(scene: Scene) -> None:
    await scene.calls(scene.ola, "noen er syk")
    call = await scene.only_call()
    await outbox.wipe(scene.session, "call", call.id, NOW)
    assert await scene.takes(scene.kari, call) == "Takk. Ola får beskjed om at du kommer."
