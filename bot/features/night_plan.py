"""Somebody's own plan for a bad night: theirs to write, read and delete, and shared only if they say so."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from bot.messages import Refused, say
from storage import acts, dialogs, due, preferences
from storage.acts import UNDO_FOR
from storage.tables import Due, Person, Programme, Thread

#: Signs of a plan: four SMS.
LONGEST = 600
#: What ANGRE takes back, and under which name the plan as it was waits for that.
KIND = "plan-night"
BEFORE = "plan-night-before"
#: When what waited for ANGRE is wiped.
FORGET = "plan-night-forget"


async def of(session: AsyncSession, programme: Programme, person: Person) -> str | None:
    """The person's own plan as it stands; None: none is written."""
    kept = await preferences.one(session, programme.id, person.id)
    return kept.night_plan if kept else None


async def everywhere(session: AsyncSession, person: Person, programme_ids: Sequence[UUID]) -> list[str]:
    """What somebody has written in these programmes, the same words once."""
    found = [await preferences.one(session, one, person.id) for one in programme_ids]
    return list(dict.fromkeys(one.night_plan for one in found if one and one.night_plan))


async def is_shared(session: AsyncSession, programme: Programme, person: Person) -> bool:
    kept = await preferences.one(session, programme.id, person.id)
    return kept is not None and kept.night_plan_shared


async def shared_with(session: AsyncSession, programme: Programme, thread: Thread) -> str | None:
    """What whoever has the thread may read of its writer's plan; None: there is none, or it is not shared."""
    if thread.person_id is None:
        return None
    kept = await preferences.one(session, programme.id, thread.person_id)
    return kept.night_plan if kept and kept.night_plan_shared else None


async def keep(
    session: AsyncSession, programme: Programme, person: Person, words: str, now: datetime
) -> str | Refused:
    """Write it down, unchanged, in the place of what stood there; with whom it is shared stays."""
    text = words.strip()
    if not text:
        return Refused(say("plan-night-empty"))
    if len(text) > LONGEST:
        return Refused(say("plan-night-too-long", length=len(text), longest=LONGEST))
    await _change(session, programme, person, text, now)
    return text


async def delete(session: AsyncSession, programme: Programme, person: Person, now: datetime) -> None:
    """It is gone; for ten minutes ANGRE brings it back."""
    await _change(session, programme, person, None, now)


async def share(session: AsyncSession, programme: Programme, person: Person, *, shared: bool) -> None:
    kept = await preferences.held(session, programme.id, person.id)
    kept.night_plan_shared = shared


async def undo(session: AsyncSession, programme: Programme, person: Person, now: datetime) -> str | None:
    """The plan as it was before; None: there was none."""
    waits = await dialogs.current(session, person.id, now)
    before = dialogs.answers(waits) if waits is not None and waits.kind == BEFORE else {}
    kept = await preferences.held(session, programme.id, person.id)
    kept.night_plan = before.get("text")
    kept.night_plan_shared = bool(before.get("shared"))
    await wipe(session, person.id, now)
    return kept.night_plan


async def is_undoable(session: AsyncSession, person: Person, now: datetime) -> bool:
    """Whether we still know how it was: nothing else was begun since."""
    waits = await dialogs.current(session, person.id, now)
    return waits is not None and waits.kind == BEFORE


async def forget(session: AsyncSession, row: Due, now: datetime) -> None:
    """The time for ANGRE is over: what was deleted is nowhere any more."""
    # As of then: a question that is long over still holds the words.
    await wipe(session, row.subject_id, row.at)


async def wipe(session: AsyncSession, person_id: UUID, now: datetime) -> None:
    waits = await dialogs.current(session, person_id, now)
    if waits is not None and waits.kind == BEFORE:
        await dialogs.end(session, person_id)


async def _change(
    session: AsyncSession, programme: Programme, person: Person, text: str | None, now: datetime
) -> None:
    kept = await preferences.held(session, programme.id, person.id)
    before = {"text": kept.night_plan, "shared": kept.night_plan_shared}
    kept.night_plan = text
    if text is None:
        kept.night_plan_shared = False
    await dialogs.save(session, person.id, programme.id, BEFORE, "undo", before, now)
    await due.put(session, FORGET, person.id, now + UNDO_FOR, programme_id=programme.id)
    await acts.remember(session, person.id, programme.id, KIND, person.id, now)
