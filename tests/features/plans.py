"""Slots, activities and turns put together by hand, for tests of what is done together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.features import activities
from bot.features.activities import SlotDay
from bot.messages import Answer, Incoming, Reply, Turn, from_json, to_json
from bot.when import local
from bot.wording import speak
from storage import people
from storage.tables import Activity, Outbox, Person, Programme, Slot

OSLO = ZoneInfo("Europe/Oslo")


def oslo(text: str) -> datetime:
    """`oslo("2026-12-10 11:00")`."""
    return datetime.fromisoformat(text).replace(tzinfo=OSLO)


async def slot(session: AsyncSession, programme: Programme, starts_at: datetime, **changes: object) -> Slot:
    """The weekly slot that this is an hour of."""
    there = starts_at.astimezone(OSLO)
    kept: dict[str, object] = {
        "programme_id": programme.id,
        "weekday": there.weekday(),
        "starts": f"{there:%H:%M}",
        "minutes": 120,
    }
    made = Slot(**(kept | changes))
    session.add(made)
    await session.flush()
    return made


def on(one: Slot, day: date) -> SlotDay:
    starts_at = local(day, datetime.strptime(one.starts, "%H:%M").time(), OSLO)  # noqa: DTZ007
    return SlotDay(one, day, starts_at, starts_at + timedelta(minutes=one.minutes))


async def planned(
    session: AsyncSession,
    programme: Programme,
    starts_at: datetime,
    *,
    now: datetime,
    title: str = "Bowling",
    places: int | None = None,
) -> Activity:
    """An activity in a slot of its own."""
    weekly = await slot(session, programme, starts_at, places=places)
    day = on(weekly, starts_at.astimezone(OSLO).date())
    return await activities.plan(session, programme, title, day, poll_id=None, now=now)


async def turn(
    session: AsyncSession, programme: Programme, person: Person, now: datetime, text: str = ""
) -> Turn:
    """As conversation makes one, once it knows who wrote and what for."""
    contact = await people.meet(session, "sms", f"+47{person.id.int % 10**8:08}", now)
    contact.person_id = person.id
    return Turn(
        session=session,
        now=now,
        incoming=Incoming("sms", uuid4().hex, contact.address, text=text),
        contact=contact,
        person=person,
        programme=programme,
        roles=next(
            one.roles
            for one in await people.belongings(session, person.id)
            if one.programme.id == programme.id
        ),
        text=text,
        language="nb",
        zone=OSLO,
        inbox_id=uuid4(),
    )


def saying(turn: Turn, text: str) -> Turn:
    return replace(turn, text=text)


def words(answer: Answer, language: str = "nb", *, channel: str = "sms") -> str:
    """What the answer says, after it was kept as the outbox keeps it."""
    replies = [answer] if isinstance(answer, Reply) else list(answer or ())
    kept = [from_json(to_json(reply)) for reply in replies]
    return "\n".join(speak(reply.text, language, OSLO, channel=channel) for reply in kept)


def offered(answer: Answer) -> list[tuple[str, str]]:
    """(action's name, label) of what can be picked."""
    assert isinstance(answer, Reply)
    return [(option.action.partition(":")[0], speak(option.label, "nb", OSLO)) for option in answer.options]


async def told(session: AsyncSession, person: Person, kind: str, state: str = "pending") -> list[str]:
    """What is on its way to somebody of this kind, oldest first."""
    rows = await session.scalars(
        select(Outbox)
        .where(col(Outbox.person_id) == person.id, col(Outbox.kind) == kind, col(Outbox.state) == state)
        .order_by(col(Outbox.created_at), col(Outbox.version))
    )
    return [words(from_json(row.reply or "")) for row in rows]
