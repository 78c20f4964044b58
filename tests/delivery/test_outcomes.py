"""What may not have arrived, and what reports say: once more, or left to people, by lane."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import text, update
from sqlmodel import col, select

from bot import outgoing
from bot.channels import SendFailed, Sent
from bot.channels.sms.status import DeliveryReport
from bot.delivery.leased import Leased
from bot.demo.changes import PATIENCE
from bot.demo.misbehaviour import drop
from bot.demo.telegram import flood
from bot.messages import About, Reply, say
from scheduler import ticks
from storage import installation, people
from storage.tables import Outbox
from tests.delivery.conftest import Desk
from tests.delivery.maria import only, phone, repetitions, settled, sms, standing, texts
from tests.house import House


async def uncertain(
    house: House, desk: Desk, text: str = "Hei", *, accepted: bool = True, **how: Any
) -> UUID:
    """One message that Telegram may have taken."""
    house.telegram.misbehave.next(drop(accepted=accepted), on="sendMessage")
    row_id = await desk.say(text, **how)
    await desk.drain()
    assert (await desk.row(row_id)).state == "uncertain"
    return row_id


@pytest.mark.parametrize("lane", ["urgent", "reminder"])
async def test_what_matters_goes_once_more_by_the_other_channel_and_never_again(
    house: House, desk: Desk, lane: str
) -> None:
    first_id = await uncertain(house, desk, lane=lane)
    desk.later(seconds=29)
    assert await house.service.delivery.reconcile() == 0
    desk.later(seconds=1)
    assert await house.service.delivery.reconcile() == 1
    await settled(house)
    (again,) = await repetitions(house, first_id)
    assert (again.state, again.dedupe_key, again.lane) == ("sent", f"again:{first_id}", lane)
    assert sms(house) == ["Hei"]
    desk.later(days=1)
    assert await house.service.delivery.reconcile() == 0
    assert (await desk.row(first_id)).state == "uncertain"
    assert len(await repetitions(house, first_id)) == 1
    assert await standing(house, desk) == [("uncertain", first_id)]


async def test_who_has_one_phone_gets_it_there_and_a_repetition_is_never_repeated(
    house: House, desk: Desk
) -> None:
    await only(house, desk, "telegram")
    first_id = await uncertain(house, desk, lane="reminder", accepted=False)
    house.telegram.misbehave.next(drop(accepted=False), on="sendMessage")
    desk.later(seconds=30)
    await house.service.delivery.reconcile()
    await settled(house)
    (again,) = await repetitions(house, first_id)
    assert (again.state, again.look_at) == ("uncertain", None)
    desk.later(hours=1)
    assert await house.service.delivery.reconcile() == 0
    assert await repetitions(house, again.id) == []
    assert {kind for kind, _ in await standing(house, desk)} == {"uncertain"}


@pytest.mark.parametrize(
    "how",
    [
        {"lane": "broadcast"},
        {"lane": "reply", "automatic": False},
        {"lane": "reminder", "about": About("poll-nudge", uuid4())},
    ],
)
async def test_broadcasts_answers_and_polls_are_left_to_people(
    house: House, desk: Desk, how: dict[str, Any]
) -> None:
    first_id = await uncertain(house, desk, **how)
    desk.later(minutes=1)
    assert await house.service.delivery.reconcile() == 0
    assert await repetitions(house, first_id) == []
    assert await standing(house, desk) == [("uncertain", first_id)]


@pytest.mark.parametrize("how", [{"expires_at": 20}, {"predicate": "poll is open"}])
async def test_what_is_no_longer_of_use_is_not_said_once_more(
    house: House, desk: Desk, how: dict[str, Any]
) -> None:
    if "expires_at" in how:
        how = {"expires_at": house.now + timedelta(seconds=how["expires_at"])}
    first_id = await uncertain(house, desk, lane="urgent")
    async with house.service.database.transaction() as session:
        await session.execute(update(Outbox).where(col(Outbox.id) == first_id).values(**how))
    desk.later(seconds=30)
    assert await house.service.delivery.reconcile() == 1
    assert await repetitions(house, first_id) == []
    assert await standing(house, desk) == [("uncertain", first_id)]


async def test_nothing_is_said_once_more_while_sending_is_paused(house: House, desk: Desk) -> None:
    first_id = await uncertain(house, desk, lane="urgent")
    async with house.service.database.transaction() as session:
        await installation.pause(session, house.now, house.now)
    desk.later(minutes=1)
    assert await house.service.delivery.reconcile() == 0
    assert await repetitions(house, first_id) == []


async def test_two_replicas_say_it_once_more_once(house: House, desk: Desk) -> None:
    first_id = await uncertain(house, desk, lane="urgent")
    desk.later(seconds=30)
    seen_to = [await house.service.delivery.reconcile() for _ in range(2)]
    assert seen_to == [1, 0]
    assert len(await repetitions(house, first_id)) == 1


async def test_a_change_of_a_message_is_never_uncertain(house: House, desk: Desk) -> None:
    shown = await desk.say("Før")
    await desk.drain()
    row = await desk.row(shown)
    async with house.service.database.transaction() as session:
        about = About("test", row.subject_id or uuid4())
        await outgoing.change_on_screens(session, Reply(say("text", text="Nå")), about, ["test"], house.now)
        changes = select(Outbox.id).where(col(Outbox.edits).is_not(None))
        change_id = (await session.scalars(changes)).one()
        past = house.now - timedelta(days=30)
        await session.execute(
            update(Outbox).where(col(Outbox.id) == change_id).values(state="sending", lease_until=past)
        )
    await ticks.recover(house.service.database, house.now)
    assert (await desk.row(change_id)).state == "pending"
    house.telegram.misbehave.next(drop(accepted=True), on="editMessageText")
    await desk.drain()
    desk.later(minutes=1)
    await desk.drain()
    assert ((await desk.row(change_id)).state, texts(house)) == ("sent", ["Nå"])


async def test_a_change_of_what_has_vanished_comes_as_a_message_of_its_own(house: House, desk: Desk) -> None:
    row_id = await desk.say("Ny")
    async with house.service.database.transaction() as session:
        await session.execute(update(Outbox).where(col(Outbox.id) == row_id).values(edits="999"))
    await desk.drain()
    row = await desk.row(row_id)
    assert (row.state, row.edits, row.attempts, texts(house)) == ("sent", None, 2, ["Ny"])


async def test_a_sender_that_lost_its_lease_still_tells_that_it_was_accepted(
    house: House, desk: Desk
) -> None:
    dispatcher = next(one for one in house.service.delivery.dispatchers if one.desk.takes[0] == "telegram")
    row_id = await desk.say("Hei")
    leased = await dispatcher.desk.next_one(["broadcast"])
    assert isinstance(leased, Leased)
    async with house.service.database.transaction() as session:
        past = house.now - timedelta(days=30)
        await session.execute(update(Outbox).where(col(Outbox.id) == row_id).values(lease_until=past))
    await ticks.recover(house.service.database, house.now)
    assert await standing(house, desk) == [("uncertain", row_id)]
    await dispatcher._recorder.record(leased, Sent("77"))
    row = await desk.row(row_id)
    assert (row.state, row.provider_id, await standing(house, desk)) == ("sent", "77", [])


@pytest.mark.parametrize("row_known", [True, False])
async def test_a_report_on_what_nobody_knows_changes_nothing(
    house: House, desk: Desk, row_known: bool
) -> None:
    row_id = await desk.say("Hei")
    await desk.drain()
    before = await desk.row(row_id)
    await house.service.delivery.note(DeliveryReport("SM404", "undelivered", None if row_known else uuid4()))
    after = await desk.row(row_id)
    assert (after.state, after.delivery) == (before.state, before.delivery)


async def test_a_report_proves_that_an_uncertain_message_was_accepted(house: House, desk: Desk) -> None:
    await only(house, desk, "sms")
    house.twilio.misbehave.next(drop(accepted=True), on="send")
    row_id = await desk.say("Hei")
    await settled(house)
    row = await desk.row(row_id)
    assert (row.state, row.delivery, row.fingerprint, row.look_at) == ("sent", "delivered", None, None)
    assert row.provider_id == house.twilio.texts[-1].sid
    assert await standing(house, desk) == []


async def test_what_is_reported_on_before_the_sender_died_was_sent(house: House, desk: Desk) -> None:
    row_id = await desk.say("Hei")
    async with house.service.database.transaction() as session:
        past = house.now - timedelta(days=30)
        await session.execute(
            update(Outbox).where(col(Outbox.id) == row_id).values(state="sending", lease_until=past)
        )
    await house.service.delivery.note(DeliveryReport("SM1", "queued", row_id))
    assert ((await desk.row(row_id)).state, (await desk.row(row_id)).provider_id) == ("sending", "SM1")
    await ticks.recover(house.service.database, house.now)
    assert (await desk.row(row_id)).state == "sent"


async def test_a_report_that_comes_late_stops_what_was_to_be_sent_again(house: House, desk: Desk) -> None:
    row_id = await desk.say("Hei", not_before=house.now + timedelta(minutes=1))
    await house.service.delivery.note(DeliveryReport("SM1", "sent", row_id))
    desk.later(minutes=1)
    await desk.drain()
    assert ((await desk.row(row_id)).state, texts(house), sms(house)) == ("sent", [], [])


async def test_a_flood_is_nobodys_fault(house: House, desk: Desk) -> None:
    house.telegram.misbehave.next(flood(1), on="sendMessage")
    row_id = await desk.say("Hei")
    await desk.drain()
    row = await desk.row(row_id)
    assert (row.state, row.error) == ("pending", "429")
    assert (await phone(house, desk, "telegram")).state == "active"


@pytest.mark.parametrize("engine_name", ["postgresql"], indirect=True)
async def test_what_became_of_a_message_is_written_in_a_turns_order(house: House, desk: Desk) -> None:
    """A turn holds the contact, then messages: whoever records waits for the contact and holds no message."""
    dispatcher = next(one for one in house.service.delivery.dispatchers if one.desk.takes[0] == "telegram")
    row_id = await desk.say("Hei")
    leased = await dispatcher.desk.next_one(["broadcast"])
    assert isinstance(leased, Leased)
    blocked = SendFailed("403", then="never", contact="unreachable")
    async with house.service.database.transaction() as turn:
        await people.meet(turn, "telegram", "11", house.now)
        recording = asyncio.create_task(dispatcher._recorder.record(leased, blocked))
        async with asyncio.timeout(PATIENCE):
            while not await _somebody_waits(house):
                pass
        held = await turn.scalars(select(Outbox).where(col(Outbox.id) == row_id).with_for_update(nowait=True))
        assert held.one().state == "sending"
    await recording
    assert (await phone(house, desk, "telegram")).state == "unreachable"


async def _somebody_waits(house: House) -> bool:
    async with house.service.database.transaction() as session:
        waiting = text(
            "SELECT count(*) FROM pg_stat_activity "
            "WHERE datname = current_database() AND wait_event_type = 'Lock'"
        )
        return bool((await session.scalars(waiting)).one())
