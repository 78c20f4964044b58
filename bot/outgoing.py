"""queue(): everything that we say is a row first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Literal
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from bot.messages import About, Reply, Turn, to_json
from storage import outbox
from storage.tables import Outbox

Lane = Literal["urgent", "reply", "reminder", "broadcast"]


async def queue(
    session: AsyncSession,
    reply: Reply,
    people: Iterable[UUID],
    *,
    about: About,
    now: datetime,
    programme_id: UUID,
    lane: Lane = "broadcast",
    automatic: bool = True,
    predicate: str | None = None,
    not_before: datetime | None = None,
    expires_at: datetime | None = None,
) -> int:
    """Say the same to each of these people, once, where they last wrote from; how many rows were new.

    `automatic`: waits for the morning, and is not for those who asked us to stop.
    `predicate`: a name in storage.truths. `not_before`, `expires_at`: aware, business clock.
    """
    said = to_json(reply)
    rows = [
        Outbox(
            programme_id=programme_id,
            person_id=person_id,
            recipient=person_id,
            kind=about.kind,
            subject_id=about.subject_id,
            version=about.version,
            lane=lane,
            wording=reply.text.wording,
            reply=said,
            dedupe_key=f"{about.kind}:{about.subject_id}:{about.version}:{person_id}",
            predicate=predicate,
            automatic=automatic,
            not_before=not_before or now,
            expires_at=expires_at,
            created_at=now,
        )
        for person_id in people
    ]
    return await outbox.add(session, rows)


async def write_to(
    session: AsyncSession,
    reply: Reply,
    contact_id: UUID,
    *,
    key: str,
    about: About,
    now: datetime,
    programme_id: UUID | None = None,
    person_id: UUID | None = None,
    lane: Lane = "reply",
    automatic: bool = False,
    predicate: str | None = None,
    expires_at: datetime | None = None,
) -> bool:
    """Say something to exactly this contact; `key` keeps it from being said twice. False if it was."""
    row = Outbox(
        programme_id=programme_id,
        person_id=person_id,
        contact_id=contact_id,
        recipient=person_id or contact_id,
        kind=about.kind,
        subject_id=about.subject_id,
        version=about.version,
        lane=lane,
        wording=reply.text.wording,
        reply=to_json(reply),
        dedupe_key=key,
        predicate=predicate,
        automatic=automatic,
        not_before=now,
        expires_at=expires_at,
        created_at=now,
    )
    return await outbox.add(session, [row]) == 1


async def answer(turn: Turn, replies: Sequence[Reply]) -> None:
    """Answer whoever wrote, where they wrote, in this order."""
    for position, reply in enumerate(replies):
        in_place = reply.in_place and turn.incoming.kind == "press" and turn.incoming.channel == "telegram"
        edits = turn.incoming.about if in_place else None
        if edits:
            await outbox.supersede_edits(turn.session, turn.contact.id, edits, turn.now)
        about = reply.about or About("reply", turn.inbox_id)
        row = Outbox(
            programme_id=turn.programme.id if turn.programme else None,
            person_id=turn.person.id if turn.person else None,
            contact_id=turn.contact.id,
            recipient=turn.person.id if turn.person else turn.contact.id,
            kind=about.kind,
            subject_id=about.subject_id,
            version=about.version,
            lane="reply",
            wording=reply.text.wording,
            reply=to_json(reply),
            dedupe_key=f"reply:{turn.inbox_id}:{position}",
            automatic=False,
            not_before=turn.now,
            created_at=turn.now,
            edits=edits,
        )
        await outbox.add(turn.session, [row])
