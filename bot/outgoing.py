"""queue(): everything that we say is a row first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Literal
from uuid import UUID

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from bot.messages import About, Reply, Turn, to_json
from storage import answers, outbox
from storage.people import contact as contact_with
from storage.people import last_channels
from storage.tables import Contact, Outbox, Person

log = structlog.get_logger()

Lane = Literal["urgent", "reply", "reminder", "broadcast"]

#: Answers to one stranger an hour, and to all of them together a day: what is texted to us costs us.
MOST_TO_A_STRANGER = 6
MOST_STRANGERS = 50
#: Answers that start nothing, to one phone an hour: more than that and two machines are talking.
MOST_IDLE = 20
_IDLE = """
    help help-told help-stranger help-stranger-told status-none emergency menu menu-stranger
    language-ask language-set
    reach-stop reach-stop-stranger reach-start reach-start-on join-greeting join-code-unknown
    number-closed number-closed-open number-unknown numbers-one-question no-more more-options
    not-allowed not-found button-unknown nothing-to-undo which-question which-programme
    week week-empty week-empty-staff people people-none who-comes who-comes-none kept-aside
    plan-past plan-no-day plan-too-far plan-next plan-next-empty plan-next-empty-staff plan-day-empty
    plan-day-empty-staff been been-all been-none choice-all day-nothing attend-nothing
    call-receipt-again read-nothing appointment-question
"""
IDLE = frozenset(_IDLE.split())
_EMERGENCY = "emergency"
_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)


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
    listed = list(people)
    channels = await last_channels(session, listed)
    row = _rows_of(reply, about, lane=lane, now=now)
    rows = [
        row(
            programme_id=programme_id,
            person_id=person_id,
            recipient=person_id,
            channel=channels.get(person_id, "telegram"),
            dedupe_key=f"{about.kind}:{about.subject_id}:{about.version}:{person_id}",
            predicate=predicate,
            automatic=automatic,
            not_before=not_before or now,
            expires_at=expires_at,
        )
        for person_id in listed
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
    contact = await contact_with(session, contact_id)
    row = _rows_of(reply, about, lane=lane, now=now)(
        programme_id=programme_id,
        person_id=person_id,
        contact_id=contact_id,
        recipient=person_id or contact_id,
        channel=contact.channel if contact else "telegram",
        dedupe_key=key,
        predicate=predicate,
        automatic=automatic,
        expires_at=expires_at,
    )
    return await outbox.add(session, [row]) == 1


async def change_on_screens(
    session: AsyncSession, reply: Reply, about: About, kinds: Sequence[str], now: datetime
) -> None:
    """Put this in the place of what phones with buttons still show about the subject; nobody is rung."""
    shown = await outbox.on_screens(session, "telegram", kinds, about.subject_id)
    change = _rows_of(reply, about, lane="broadcast", now=now)
    changes = [
        change(
            programme_id=row.programme_id,
            person_id=row.person_id,
            contact_id=row.sent_to,
            recipient=row.recipient,
            channel="telegram",
            dedupe_key=f"{about.kind}:{about.version}:{row.id}",
            edits=row.provider_id,
        )
        for row in shown
    ]
    await outbox.add(session, changes)


async def answer(turn: Turn, replies: Sequence[Reply]) -> None:
    """Answer whoever wrote, where they wrote, in this order; silent where it would go on for ever."""
    for position, reply in enumerate(replies):
        if not await may_answer(turn.session, turn.contact, turn.person, reply.text.wording, turn.now):
            continue
        in_place = reply.in_place and turn.incoming.kind == "press" and turn.incoming.channel == "telegram"
        edits = turn.incoming.about if in_place else None
        if edits:
            answers.supersede_edits(turn.session, turn.contact.id, edits, turn.now)
        about = reply.about or About("reply", turn.inbox_id)
        answers.add(
            turn.session,
            programme_id=turn.programme.id if turn.programme else None,
            person_id=turn.person.id if turn.person else None,
            contact_id=turn.contact.id,
            recipient=turn.person.id if turn.person else turn.contact.id,
            channel=turn.contact.channel,
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


def _rows_of(reply: Reply, about: About, *, lane: Lane, now: datetime) -> Callable[..., Outbox]:
    """A maker of rows that say the same: what is left to give is to whom, where and until when."""
    return partial(
        Outbox,
        kind=about.kind,
        subject_id=about.subject_id,
        version=about.version,
        lane=lane,
        wording=reply.text.wording,
        reply=to_json(reply),
        automatic=False,
        not_before=now,
        created_at=now,
    )


async def may_answer(
    session: AsyncSession, contact: Contact, person: Person | None, wording: str, now: datetime
) -> bool:
    """The brake on floods and on phones that answer by themselves; whom to ring is told hourly."""
    hour, day = now - _HOUR, now - _DAY
    if person is None:
        allowed = await outbox.answers_to(session, contact.id, hour) < MOST_TO_A_STRANGER and (
            contact.channel != "sms" or await outbox.answers_to_strangers(session, day) < MOST_STRANGERS
        )
    else:
        allowed = wording not in IDLE or await outbox.answers_to(session, contact.id, hour, IDLE) < MOST_IDLE
    if not allowed and wording == _EMERGENCY:
        allowed = not await outbox.answers_to(session, contact.id, hour, (_EMERGENCY,))
    if not allowed:
        log.warning("too many answers", action="answer.silent", contact=str(contact.id), wording=wording)
    return allowed
