"""Questions of several steps: where somebody is, whatever phone they go on with."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.tables import Dialog

#: How long we go on waiting for the next step.
PATIENCE = timedelta(minutes=30)


async def save(
    session: AsyncSession,
    person_id: UUID,
    programme_id: UUID,
    kind: str,
    step: str,
    answers: dict[str, Any],
    now: datetime,
) -> None:
    """Where somebody is now; a new dialog takes the place of the one before."""
    await session.merge(
        Dialog(
            person_id=person_id,
            programme_id=programme_id,
            kind=kind,
            step=step,
            answers=json.dumps(answers, ensure_ascii=False),
            expires_at=now + PATIENCE,
        )
    )
    await session.flush()


async def current(session: AsyncSession, person_id: UUID, now: datetime) -> Dialog | None:
    """The dialog that waits for its next step; None when there is none, or it waited too long."""
    dialog = await session.get(Dialog, person_id, populate_existing=True)
    return dialog if dialog is not None and dialog.expires_at > now else None


def answers(dialog: Dialog) -> dict[str, Any]:
    """What has been answered so far."""
    kept: dict[str, Any] = json.loads(dialog.answers)
    return kept


async def end(session: AsyncSession, person_id: UUID) -> None:
    await session.execute(delete(Dialog).where(col(Dialog.person_id) == person_id))
