"""One trouble in full: who, what, when, what happened, and what can be done about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from bot.features.watching.listing import Trouble, names
from bot.features.watching.saying import what_it_was
from bot.features.watching.subjects import name_of, person_of
from bot.messages import Say, say
from storage import outbox, uncertain
from storage.tables import Outbox, Programme

#: What a provider says of a message that it took and could not bring.
LOST = frozenset({"undelivered", "failed", "canceled"})
MOVING = frozenset({"pending", "leased", "sending"})
#: So many lines about messages that were dropped together.
_LINES = 4


@dataclass(frozen=True)
class Look:
    """What staff are shown of one trouble."""

    text: Say
    can_be_sent_again: bool
    #: It is about somebody.
    can_be_rung: bool


async def look(session: AsyncSession, programme: Programme, trouble: Trouble) -> Look:
    """In words, and what can be done; whether it may be sent again is judged anew when it is asked for."""
    subject = trouble.subjects[-1]
    can_be_rung = any([await person_of(session, one) is not None for one in trouble.subjects])
    if trouble.signal.kind == "dropped":
        return Look(await _dropped(session, programme, trouble), False, can_be_rung)
    if not isinstance(subject, Outbox):
        return Look(trouble.what, False, can_be_rung)
    repeated = await latest_repetition(session, subject)
    text = say(
        "signal-message",
        name=await name_of(session, programme, subject),
        when=trouble.signal.raised_at,
        what=await what_it_was(session, subject),
        became=_became(trouble.signal.kind, repeated),
    )
    again = (
        subject.kind not in outbox.SECRET
        and subject.reply is not None
        and (repeated is None or is_lost(repeated))
    )
    return Look(text, again, can_be_rung)


async def latest_repetition(session: AsyncSession, row: Outbox) -> Outbox | None:
    """What has said the same after this row did, by itself or because somebody asked for it."""
    first = await uncertain.first_of(session, row)
    later = [one for one in await uncertain.repetitions(session, first.id) if one.position > row.position]
    return later[-1] if later else None


def is_lost(row: Outbox) -> bool:
    """Neither on its way nor sent, as far as anybody knows; or sent, and not delivered."""
    return row.delivery in LOST if row.state == "sent" else row.state not in MOVING


def _became(kind: str, repeated: Outbox | None) -> Say:
    if repeated is not None and repeated.state in MOVING:
        return say("signal-became-moving")
    if repeated is not None and not is_lost(repeated):
        return say("signal-became-repeated", at=repeated.ended_at)
    if repeated is not None and repeated.state in ("uncertain", "failed", "sent"):
        return say("signal-became-lost-twice")
    return say("signal-became-uncertain" if kind == "uncertain" else "signal-became-lost")


async def _dropped(session: AsyncSession, programme: Programme, trouble: Trouble) -> Say:
    """What was dropped, and for whom; one thing that was to be said to many is one line."""
    about: dict[object, list[Any]] = {}
    for row in trouble.subjects:
        about.setdefault((row.kind, row.subject_id) if row is not None else None, []).append(row)
    lines = [await _line(session, programme, rows) for rows in list(about.values())[:_LINES]]
    if len(about) > _LINES:
        lines.append(say("signal-others", count=len(about) - _LINES))
    return say("signal-dropped-all", what=trouble.what, lines=_one_below_another(lines))


async def _line(session: AsyncSession, programme: Programme, rows: Sequence[Any]) -> Say:
    what = await what_it_was(session, rows[0]) if rows[0] is not None else say("signal-what-message")
    return say("signal-dropped-line", what=what, names=await names(session, programme, rows))


def _one_below_another(lines: Sequence[Say]) -> Say:
    """One sentence a line."""
    if len(lines) == 1:
        return lines[0]
    return say("activity-lines", line=lines[0], rest=_one_below_another(lines[1:]))
