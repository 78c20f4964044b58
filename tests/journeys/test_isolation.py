"""Two programmes in one installation: everything of the one is nothing to those of the other."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import SQLModel, select

from bot import routes
from storage import people
from storage.tables import (
    Activity,
    Call,
    ClosedDay,
    Membership,
    Poll,
    Programme,
    Proposal,
    Signal,
    Slot,
    Thread,
)
from tests.actors import Actor, OnTelegram
from tests.house import House
from tests.journeys.test_first_vote import post_a_poll
from tests.residents import found_programme, move_in

pytestmark = pytest.mark.parametrize("channel", ["telegram"], indirect=True)
SECRETS = ("Juleferie", "Bowling", "Kino", "Kafé", "lei meg", "Maria", "Jonas", "Sam")
#: What a visitor's own doings may touch.
THEIR_OWN = {
    "page_links",
    "inbox",
    "outbox",
    "contacts",
    "menus",
    "dialogs",
    "acts",
    "persons",
    "memberships",
    "programmes",
    "preferences",
}


#: Words that call one's own staff: they write a call.
CALLING = ("hent ansatt", "hent en ansatt", "hent tilsett", "hent ein tilsett", "call staff")


@dataclass
class Visit:
    """Ida has every role in another programme."""

    house: House
    ida: OnTelegram
    ids: dict[Any, str]


@pytest.fixture
async def visit(house: House, maria: Actor, jonas: Actor, kari: Actor) -> AsyncIterator[Visit]:
    await maria.says("FORSLAG Bowling")
    await maria.says("jeg er lei meg")
    await post_a_poll(kari, "Kino", "Kafé")
    await jonas.picks("Kino")
    await house.passes(hours=2)
    await post_a_poll(kari, "Kino", "Kafé")
    phone = house.telegram.phone(5000, "Ida")
    phone.start()
    await house.settle()
    async with house.service.database.transaction() as session:
        other = await found_programme(session, "asker", name="Onsdagsgjengen")
        roles = ("participant", "peer_worker", "staff", "coordinator")
        await move_in(session, other, "Ida", *roles, telegram="5000")
        session.add(Signal(kind="uncertain", subject_id=other.id, raised_at=house.now, programme_id=None))
        theirs = await _more_of_theirs(session, house.now)
        ids = {
            table: (await session.scalars(select(table.id).where(table.programme_id == theirs.id)))
            .first()
            .hex
            for table in (Poll, Proposal, Activity, Thread, Membership, Slot, ClosedDay, Call)
        }
    yield Visit(house, OnTelegram(house, "Ida", phone), ids)


async def _more_of_theirs(session: AsyncSession, now: datetime) -> Programme:
    """A closed day and a call for staff in the programme that is visited."""
    theirs = (await session.scalars(select(Programme).where(Programme.key == "baerum"))).one()
    caller = (await people.members(session, theirs.id, {"peer_worker"}))[0]
    session.add(ClosedDay(programme_id=theirs.id, local_date=date(2026, 12, 24), reason="Juleferie"))
    session.add(Call(programme_id=theirs.id, person_id=caller.id, at=now))
    await session.flush()
    return theirs


async def everything(house: House) -> dict[str, list[Any]]:
    """All rows, as they lie, of all that is not a visitor's own."""
    async with house.service.database.transaction() as session:
        names = SQLModel.metadata.tables
        return {
            name: sorted(map(repr, (await session.execute(text(f"SELECT * FROM {name}"))).all()))
            for name in names
            if name not in THEIR_OWN | {"keys", "signals"}
        }


async def test_no_button_of_another_programme_does_or_tells_anything(visit: Visit) -> None:
    before = await everything(visit.house)
    shown = visit.ida.phone.received[-1].id
    pressed = 0
    for name, action in routes.ACTIONS.items():
        if action.of not in visit.ids:
            continue
        for rest in ("", ":0", ":votes", ":start", ":send", ":yes", ":reason:safety", ":instead:0", ":who"):
            visit.ida.phone.press(shown, f"{name}:{visit.ids[action.of]}{rest}", even_if_gone=True)
            pressed += 1
        await visit.house.settle()
    assert pressed > 100
    assert await everything(visit.house) == before
    heard = " ".join(visit.ida.read)
    assert [word for word in SECRETS if re.search(rf"\b{word}\b", heard)] == []


async def test_no_word_tells_anything_of_another_programme(visit: Visit) -> None:
    before = await everything(visit.house)
    for word in routes.WORDS:
        if word not in ("svar", "answer", "forslag", "framlegg", "idé", "ide", "idea", *CALLING):
            await visit.ida.says(word)
    heard = " ".join(visit.ida.read) + " ".join(visit.ida.choices)
    assert [word for word in SECRETS if re.search(rf"\b{word}\b", heard)] == []
    assert await everything(visit.house) == before
