"""What a receipt promises: who reads, and when an answer can be expected; never what a human must break."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from bot.features import opening
from bot.features.contact import passing
from bot.messages import Say, say
from storage import people, shifts, threads
from storage.tables import Person, Programme, Shift, Thread

#: With less than this left, whoever reads now may not come so far.
LEAST = timedelta(hours=1)


@dataclass(frozen=True)
class Promise:
    """What whoever wrote is told, and what it comes to."""

    #: The whole receipt.
    text: Say
    #: Until when somebody will have read it (UTC): it is answered before, or read then. None: nobody knows.
    until: datetime | None
    #: Only when and by whom it is read, as a sentence of its own.
    when: Say


async def receipt(
    session: AsyncSession, programme: Programme, thread: Thread, now: datetime, *, is_urgent: bool = False
) -> Promise:
    """The one honest receipt for a thread that waits, by opening hours, closed days and the rota.

    Where it is urgent somebody is being woken, who may read it before: that is not promised, nor denied.
    """
    free = await passing.may_take(session, programme, thread)
    if not free:
        return _promise(programme, "nobody", None)
    open_now = await opening.interval(session, programme, now)
    if open_now is not None and open_now[1] - now >= LEAST:
        readers = await opening.readers(session, programme, now)
        ends = opening.clock(programme, open_now[1])
        return _promise(programme, "open", open_now[1], readers=readers, ends=ends)
    ahead = await _shifts(session, programme, free, now)
    on = max((one for one in ahead if one.starts_at <= now), key=lambda one: one.ends_at, default=None)
    if on is not None and on.ends_at - now >= LEAST:
        # A stranger learns nobody's name.
        known = thread.person_id is not None
        name = next(one.name for one in free if one.id == on.person_id) if known else say("receipt-one-of-us")
        ends = opening.clock(programme, on.ends_at)
        return _promise(programme, "shift", on.ends_at, name=name, ends=ends)
    going = [end for end in (open_now and open_now[1], on and on.ends_at) if end]
    over = max(going, default=now)
    at = await _reads_next(session, programme, ahead, over, now)
    said = {"at": opening.as_said(programme, at, now)} if at else {}
    if going:
        ends = opening.clock(programme, over)
        return _promise(programme, "closing" if at else "closing-unknown", at, ends=ends, **said)
    later = "sooner" if is_urgent or thread.urgent else "later"
    return _promise(programme, later if at else "unknown", at, **said)


async def status(
    session: AsyncSession, programme: Programme, mine: Sequence[Thread], now: datetime
) -> list[Say]:
    """Where each of these threads stands, as whoever wrote may know it."""
    return [await _status(session, programme, thread, now) for thread in mine]


async def standing(session: AsyncSession, programme: Programme, thread: Thread, now: datetime) -> Say:
    """Who has it, or when it is read, as a sentence of its own."""
    owner = await people.person(session, thread.owner_id) if thread.owner_id else None
    if thread.state == "taken" and owner is not None:
        return say("status-taken", name=owner.name)
    return (await receipt(session, programme, thread, now)).when


async def _status(session: AsyncSession, programme: Programme, thread: Thread, now: datetime) -> Say:
    answer = await threads.last_answer(session, thread.id) if thread.state == "answered" else None
    if answer is not None:
        author = await people.person(session, answer.author_id) if answer.author_id else None
        if author is not None:
            return say("status-answered", name=author.name, when=answer.at)
    # Thread.since begins anew when somebody takes it; they wrote when they wrote.
    since = await threads.unanswered_since(session, [thread.id]) or thread.last_at
    stands = await standing(session, programme, thread, now)
    return say("status-call" if thread.call_back else "status-message", when=since, stands=stands)


async def _shifts(
    session: AsyncSession, programme: Programme, free: Sequence[Person], now: datetime
) -> Sequence[Shift]:
    """Shifts that go on now or come, of those who may take the thread."""
    until = now + timedelta(days=opening.DAYS_AHEAD)
    return await shifts.of_these(session, programme.id, [one.id for one in free], now, until)


async def _reads_next(
    session: AsyncSession, programme: Programme, ahead: Sequence[Shift], over: datetime, now: datetime
) -> datetime | None:
    """When somebody reads again, after those who read now have gone."""
    opens = await opening.next_opening(session, programme, now)
    begins = (max(one.starts_at, over) for one in ahead if one.starts_at > now)
    return min([*begins, *([max(opens, over)] if opens else [])], default=None)


def _promise(programme: Programme, how: str, until: datetime | None, **said: str | Say) -> Promise:
    numbers = {
        "ambulance": programme.ambulance,
        "urgent": programme.urgent_care,
        "helpline": programme.helpline,
    }
    return Promise(Say(f"receipt-{how}", said | numbers), until, Say(f"receipt-when-{how}", said))
