"""Twilio is asked before a text that may have arrived is sent again."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select, update
from sqlmodel import col

from bot.demo.misbehaviour import broken, drop
from bot.messages import About
from scheduler import ticks
from storage import outbox, signals
from storage.tables import Contact, Outbox
from tests.delivery.conftest import Desk
from tests.house import House

MARIA = "+4790000001"
LANES = ["urgent", "reply", "reminder", "broadcast"]


@pytest.fixture(autouse=True)
async def _by_sms_alone(house: House, desk: Desk) -> None:
    """Maria has a phone without Telegram, and what Twilio reports is lost."""
    async with house.service.database.transaction() as session:
        await session.execute(
            update(Contact).where(col(Contact.channel) == "telegram").values(state="unreachable")
        )
    house.twilio.misbehave.deliver("lost", of="callback", times=99)


def sms(house: House) -> list[str]:
    return [one.text for one in house.twilio.phone(MARIA).received]


async def unheard(house: House, desk: Desk, text: str = "Hei", *, accepted: bool, **how: Any) -> UUID:
    """One message whose answer got lost on the way."""
    house.twilio.misbehave.next(drop(accepted=accepted), on="send")
    row_id = await desk.say(text, **how)
    await desk.drain()
    await house.twilio.until(lambda: not house.twilio.busy)
    assert (await desk.row(row_id)).state == "uncertain"
    return row_id


async def looked(house: House, desk: Desk, **length: float) -> None:
    """Some time later."""
    desk.later(**length)
    await house.service.delivery.reconcile()
    await house.service.delivery.drain()
    await house.twilio.until(lambda: not house.twilio.busy)


def asked(house: House) -> int:
    return sum(call.method == "list" for call in house.twilio.requests)


async def uncertain_signals(house: House, desk: Desk) -> int:
    async with house.service.database.transaction() as session:
        found = await signals.standing(session, desk.programme_id)
        return sum(one.kind == "uncertain" for one in found)


@pytest.mark.parametrize("lane", LANES)
async def test_what_twilio_has_was_sent(house: House, desk: Desk, lane: str) -> None:
    row_id = await unheard(house, desk, "Hei på deg", accepted=True, lane=lane)
    await looked(house, desk, seconds=29)
    assert asked(house) == 0
    await looked(house, desk, seconds=1)
    row = await desk.row(row_id)
    assert (row.state, row.provider_id, row.segments) == ("sent", house.twilio.texts[-1].sid, 1)
    assert (row.fingerprint, row.look_at) == (None, None)
    assert (sms(house), await uncertain_signals(house, desk)) == (["Hei på deg"], 0)


@pytest.mark.parametrize("lane", LANES)
async def test_what_twilio_has_not_twice_goes_again_whatever_its_lane(
    house: House, desk: Desk, lane: str
) -> None:
    row_id = await unheard(house, desk, accepted=False, lane=lane)
    await looked(house, desk, seconds=30)
    await looked(house, desk, seconds=119)
    assert ((await desk.row(row_id)).state, asked(house), sms(house)) == ("uncertain", 1, [])
    await looked(house, desk, seconds=1)
    row = await desk.row(row_id)
    assert (row.state, asked(house), sms(house)) == ("sent", 2, ["Hei"])
    assert await uncertain_signals(house, desk) == 0


async def test_a_list_that_is_behind_at_the_first_look_sends_nothing_twice(house: House, desk: Desk) -> None:
    row_id = await unheard(house, desk, accepted=True)
    behind, house.twilio.texts[:] = house.twilio.texts[:], []
    await looked(house, desk, seconds=30)
    assert (await desk.row(row_id)).state == "uncertain"
    house.twilio.texts[:] = behind
    await looked(house, desk, minutes=2)
    assert ((await desk.row(row_id)).state, sms(house)) == ("sent", ["Hei"])


async def test_a_text_that_still_waits_at_twilio_is_found(house: House, desk: Desk) -> None:
    row_id = await unheard(house, desk, accepted=True)
    house.twilio.texts[-1].sent_at = None
    await looked(house, desk, seconds=30)
    assert (await desk.row(row_id)).state == "sent"


async def test_the_same_words_that_are_known_to_be_another_message_are_not_this_one(
    house: House, desk: Desk
) -> None:
    before = await desk.say("Hei")
    await desk.drain()
    row_id = await unheard(house, desk, "Hei", accepted=False)
    await looked(house, desk, seconds=30)
    await looked(house, desk, minutes=2)
    first, second = await desk.row(before), await desk.row(row_id)
    assert (first.state, second.state, sms(house)) == ("sent", "sent", ["Hei", "Hei"])
    assert first.provider_id != second.provider_id


async def test_of_two_with_the_same_words_each_gets_its_own(house: House, desk: Desk) -> None:
    taken = await unheard(house, desk, "Hei", accepted=True)
    lost = await unheard(house, desk, "Hei", accepted=False)
    await looked(house, desk, seconds=30)
    await looked(house, desk, minutes=2)
    ids = {(await desk.row(one)).provider_id for one in (taken, lost)}
    assert (len(ids), sms(house)) == (2, ["Hei", "Hei"])


async def test_an_old_text_with_the_same_words_is_not_this_one(house: House, desk: Desk) -> None:
    """Sent a week ago by an installation that this one was restored from, say."""
    await desk.say("Hei")
    await desk.drain()
    house.twilio.texts[-1].at -= timedelta(days=7)
    async with house.service.database.transaction() as session:
        await session.execute(update(Outbox).values(provider_id=None))
    row_id = await unheard(house, desk, "Hei", accepted=False)
    await looked(house, desk, seconds=30)
    await looked(house, desk, minutes=2)
    assert ((await desk.row(row_id)).state, sms(house)) == ("sent", ["Hei", "Hei"])


async def test_a_sender_that_died_is_asked_about_too(house: House, desk: Desk) -> None:
    row_id = await unheard(house, desk, accepted=True)
    kept = await desk.row(row_id)
    async with house.service.database.transaction() as session:
        past = house.now - timedelta(days=30)
        values = {"state": "sending", "lease_until": past, "look_at": None, "ended_at": None}
        await session.execute(update(Outbox).where(col(Outbox.id) == row_id).values(**values))
    await ticks.recover(house.service.database, house.now)
    row = await desk.row(row_id)
    assert (row.state, row.fingerprint) == ("uncertain", kept.fingerprint)
    await looked(house, desk, seconds=30)
    assert ((await desk.row(row_id)).state, sms(house)) == ("sent", ["Hei"])


async def test_twilio_away_is_asked_later_and_later_and_then_people_see_it(house: House, desk: Desk) -> None:
    house.twilio.misbehave.next(broken(503), on="list", times=999)
    row_id = await unheard(house, desk, accepted=False, lane="broadcast")
    looks: list[datetime] = []
    for _ in range(24 * 60):
        desk.later(minutes=1)
        before = asked(house)
        await house.service.delivery.reconcile()
        if asked(house) > before:
            looks.append(house.now)
    row = await desk.row(row_id)
    assert (row.state, row.look_at, row.fingerprint) == ("uncertain", None, None)
    apart = [later - sooner for sooner, later in pairwise(looks)]
    assert (apart == sorted(apart), len(looks) < 15) == (True, True)
    assert timedelta(hours=4) < looks[-1] - looks[0] < timedelta(hours=7)
    assert (await uncertain_signals(house, desk), sms(house)) == (1, [])


async def test_what_is_urgent_does_not_wait_for_twilio_where_there_is_telegram(
    house: House, desk: Desk
) -> None:
    row_id = await unheard(house, desk, accepted=True, lane="urgent")
    house.twilio.misbehave.next(broken(503), on="list", times=999)
    async with house.service.database.transaction() as session:
        await session.execute(update(Contact).values(state="active"))
    for _ in range(6):
        await looked(house, desk, minutes=1)
    async with house.service.database.transaction() as session:
        again = (await session.scalars(select(Outbox).where(col(Outbox.again_of) == row_id))).one()
    assert (again.state, again.channel) == ("sent", "telegram")
    assert (await desk.row(row_id)).state == "uncertain"


async def test_a_reminder_that_would_come_too_late_is_said_once_more_before(house: House, desk: Desk) -> None:
    expires_at = house.now + timedelta(minutes=4)
    row_id = await unheard(house, desk, accepted=False, lane="reminder", expires_at=expires_at)
    house.twilio.misbehave.next(broken(503), on="list", times=999)
    for _ in range(6):
        await looked(house, desk, seconds=30)
    assert ((await desk.row(row_id)).state, sms(house)) == ("uncertain", ["Hei"])


async def test_what_is_no_longer_of_use_does_not_go_again(house: House, desk: Desk) -> None:
    expires_at = house.now + timedelta(minutes=2)
    row_id = await unheard(house, desk, accepted=False, expires_at=expires_at)
    await looked(house, desk, seconds=30)
    await looked(house, desk, minutes=2)
    assert ((await desk.row(row_id)).state, sms(house)) == ("expired", [])


async def test_nothing_that_leads_to_words_is_kept_when_it_is_no_longer_needed(
    house: House, desk: Desk
) -> None:
    sent = await desk.say("Sendt")
    await desk.drain()
    assert (await desk.row(sent)).fingerprint is None
    about = About("vote-receipt", desk.programme_id)
    receipt = await unheard(house, desk, accepted=True, about=about)
    assert (await desk.row(receipt)).fingerprint is not None
    async with house.service.database.transaction() as session:
        await outbox.wipe(session, "vote-receipt", desk.programme_id, house.now)
    row = await desk.row(receipt)
    assert (row.fingerprint, row.look_at) == (None, None)


async def test_a_receipt_that_was_found_tells_nothing_of_its_length(house: House, desk: Desk) -> None:
    row_id = await unheard(house, desk, accepted=True, about=About("vote-receipt", desk.programme_id))
    await looked(house, desk, seconds=30)
    row = await desk.row(row_id)
    assert (row.state, row.segments) == ("sent", None)
