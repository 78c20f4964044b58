"""A programme, thousands of people, and a poll, put straight into a database."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import func, insert, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import SQLModel, col

from storage import sealed
from storage.database import keyring
from storage.tables import (
    Ballot,
    Choice,
    Contact,
    Membership,
    MenuEntry,
    Outbox,
    Person,
    Poll,
    Programme,
    Vote,
)
from tests.residents import LONG_AGO, found_programme, move_in

LABELS = ("Tur til Kalvøya", "Bowling på Lysaker")
_FIRST_CHAT = 70_000_000


@dataclass(frozen=True)
class Member:
    """Somebody who may vote, and where they write from."""

    person_id: UUID
    contact_id: UUID
    address: str


async def found(session: AsyncSession) -> tuple[Programme, Person]:
    """A programme whose night is never now, and somebody of its staff."""
    ahead = 12 - datetime.now(UTC).hour
    # The sign of these names is turned round.
    zone = f"Etc/GMT{-ahead:+d}" if ahead else "Etc/GMT"
    programme = await found_programme(session, time_zone=zone)
    return programme, await move_in(session, programme, "Kari", "staff", telegram="11")


async def members(
    session: AsyncSession, programme: Programme, count: int, channel: str | None = "telegram"
) -> list[Member]:
    """So many participants; `channel` None: they have no address."""
    people = [
        Member(uuid4(), uuid4(), f"+479{number:07d}" if channel == "sms" else str(_FIRST_CHAT + number))
        for number in range(count)
    ]
    name = Person(name="Noor", created_at=LONG_AGO)
    await put(session, name, ({"id": one.person_id} for one in people))
    role = Membership(
        programme_id=programme.id,
        person_id=uuid4(),
        role="participant",
        since=LONG_AGO,
        confirmed_at=LONG_AGO,
    )
    await put(session, role, ({"id": uuid4(), "person_id": one.person_id} for one in people))
    if channel is not None:
        index = keyring(session).index
        contact = Contact(channel=channel, address="", address_index=b"", created_at=LONG_AGO)
        await put(
            session,
            contact,
            (
                {
                    "id": one.contact_id,
                    "person_id": one.person_id,
                    "address": one.address,
                    "address_index": index(f"{channel}:{one.address}"),
                    "last_wrote_at": LONG_AGO,
                }
                for one in people
            ),
        )
    return people


async def open_poll(session: AsyncSession, programme: Programme, staff: Person) -> Poll:
    """A question with two choices that closes tomorrow."""
    now = datetime.now(UTC)
    poll = Poll(
        programme_id=programme.id,
        posted_by=staff.id,
        question="Hva gjør vi på fredag?",
        key=sealed.fresh_key(),
        opened_at=now,
        closes_at=now + timedelta(days=1),
    )
    session.add(poll)
    await session.flush()
    for position, label in enumerate(LABELS):
        session.add(Choice(programme_id=programme.id, poll_id=poll.id, position=position, label=label))
    await session.flush()
    return poll


async def have_voted(session: AsyncSession, poll: Poll, people: Sequence[UUID]) -> None:
    """These have a ballot each, and there are as many votes."""
    ballot = Ballot(poll_id=poll.id, person_id=uuid4(), programme_id=poll.programme_id)
    await put(session, ballot, ({"person_id": person} for person in people))
    vote = Vote(poll_id=poll.id, voter=b"", programme_id=poll.programme_id, marks="10")
    await put(session, vote, ({"voter": secrets.token_bytes(32)} for _ in people))


async def were_asked_by_text(session: AsyncSession, poll: Poll, people: Sequence[Member]) -> None:
    """Each of them was sent the question, and can answer with a number."""
    now = datetime.now(UTC)
    sent = Outbox(
        programme_id=poll.programme_id,
        recipient=uuid4(),
        channel="sms",
        kind="poll-asked",
        subject_id=poll.id,
        lane="broadcast",
        state="sent",
        wording="poll-ask",
        dedupe_key="",
        automatic=True,
        not_before=now,
        created_at=now,
        ended_at=now,
    )
    rows = {one: uuid4() for one in people}
    await put(
        session,
        sent,
        (
            {
                "id": row,
                "person_id": one.person_id,
                "recipient": one.person_id,
                "sent_to": one.contact_id,
                "dedupe_key": f"poll-asked:{poll.id}:1:{one.person_id}",
                "provider_id": f"SM{row.hex}",
            }
            for one, row in rows.items()
        ),
    )
    entry = MenuEntry(
        programme_id=poll.programme_id,
        contact_id=uuid4(),
        outbox_id=uuid4(),
        number=1,
        action="",
        topic=f"poll:{poll.id.hex}",
        opened_at=now,
        closes_at=poll.closes_at,
    )
    await put(
        session,
        entry,
        (
            {
                "id": uuid4(),
                "contact_id": one.contact_id,
                "outbox_id": row,
                "number": position + 1,
                "action": f"vote:{poll.id.hex}:{position}",
            }
            for one, row in rows.items()
            for position in range(len(LABELS))
        ),
    )


async def turnout(session: AsyncSession, poll_id: UUID) -> tuple[int, int]:
    """How many ballots and how many votes the poll has."""
    counts = []
    for table in (Ballot, Vote):
        rows = await session.scalars(
            select(func.count()).select_from(table).where(col(table.poll_id) == poll_id)
        )
        counts.append(int(rows.one()))
    return counts[0], counts[1]


async def put(session: AsyncSession, like: SQLModel, changes: Iterable[Mapping[str, Any]]) -> None:
    """Many rows like one, each with its own changes."""
    shared = like.model_dump()
    rows = [{**shared, **change} for change in changes]
    if rows:
        await session.execute(insert(type(like).__table__), rows)  # type: ignore[attr-defined]
