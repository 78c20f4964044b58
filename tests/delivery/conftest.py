"""A house with one participant who has both channels, and somebody to write to her."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlmodel import col, select

from bot import outgoing
from bot.messages import About, Option, Reply, say
from storage import outbox
from storage.tables import Outbox
from tests.house import House, open_house
from tests.residents import found_programme, move_in


@dataclass
class Desk:
    """Says things to Maria, and looks up what became of them."""

    house: House
    programme_id: UUID
    person_id: UUID

    async def say(self, text: str, *options: Option, about: About | None = None, **how: Any) -> UUID:
        """Queue one message; its row's id. The same `about` is the same message."""
        about = about or About("test", uuid4())
        reply = Reply(say("text", text=text), options=options, topic=how.pop("topic", ""))
        async with self.house.service.database.transaction() as session:
            await outgoing.queue(
                session,
                reply,
                [self.person_id],
                about=about,
                now=self.house.now,
                programme_id=self.programme_id,
                **how,
            )
            rows = await session.scalars(select(Outbox.id).where(col(Outbox.subject_id) == about.subject_id))
            return rows.one()

    async def row(self, row_id: UUID) -> Outbox:
        async with self.house.service.database.transaction() as session:
            found = await outbox.row(session, row_id)
            assert found is not None
            return found

    async def drain(self) -> None:
        await self.house.service.delivery.drain()

    def later(self, **length: float) -> None:
        self.house.service.now.at += timedelta(**length)  # type: ignore[attr-defined]


@pytest.fixture
async def house(database_url: str) -> AsyncIterator[House]:
    async with open_house(database_url) as opened:
        opened.telegram.phone(11, "Maria").start()
        await opened.telegram.until(lambda: not opened.telegram.undelivered)
        yield opened


@pytest.fixture
async def desk(house: House) -> Desk:
    async with house.service.database.transaction() as session:
        programme = await found_programme(session)
        maria = await move_in(session, programme, "Maria", telegram="11", sms="+4790000001")
    await house.settle()
    return Desk(house, programme.id, maria.id)
