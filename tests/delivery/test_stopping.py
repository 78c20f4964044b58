"""A process that is stopped, or stands still, between the steps of a sending."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

from sqlmodel import col, select

from bot.delivery.dispatcher import LONGEST_REST, Dispatcher
from bot.delivery.leased import Leased
from bot.heartbeat import TOO_LONG
from storage import permits
from storage.database import machine_now
from storage.tables import Outbox
from tests.delivery.conftest import Desk
from tests.delivery.maria import texts
from tests.house import House

#: A claim is over after fewer turns of the loop.
_TURNS = 80


def on_telegram(house: House) -> Dispatcher:
    return next(one for one in house.service.delivery.dispatchers if one.desk.takes[0] == "telegram")


async def test_a_stop_at_any_instant_leaves_nothing_begun_and_unsent(house: House, desk: Desk) -> None:
    delivery = house.service.delivery
    for turns in range(_TURNS):
        await desk.say(f"nr {turns}")
        work = asyncio.create_task(delivery.run())
        for _ in range(turns):
            await asyncio.sleep(0)
        work.cancel()
        await asyncio.gather(work, return_exceptions=True)
        await delivery.finish()
        async with house.service.database.transaction() as session:
            states = await session.scalars(select(col(Outbox.state)).distinct())
        assert set(states) <= {"pending", "sent"}
    await desk.drain()
    assert texts(house) == [f"nr {turns}" for turns in range(_TURNS)]


async def test_who_stood_still_before_the_call_does_not_make_it(house: House, desk: Desk) -> None:
    dispatcher = on_telegram(house)
    row_id = await desk.say("Hei")
    leased = await dispatcher.desk.next_one(["broadcast"])
    assert isinstance(leased, Leased)
    assert leased.begin_by > asyncio.get_running_loop().time()
    await dispatcher._send(replace(leased, begin_by=0.0))
    assert (texts(house), (await desk.row(row_id)).state) == ([], "pending")
    await desk.drain()
    assert texts(house) == ["Hei"]


async def test_who_is_told_to_wait_for_long_goes_on_looking(house: House, desk: Desk) -> None:
    dispatcher = on_telegram(house)
    async with house.service.database.transaction() as session:
        machine = await machine_now(session)
        await permits.halt(session, "telegram", machine + timedelta(hours=1))
    await desk.say("Hei")
    assert await dispatcher._step() == LONGEST_REST < TOO_LONG
    assert texts(house) == []
