"""Pages for staff: links that are used once, codes of one's own, who has signed in."""

from __future__ import annotations

import hashlib
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, or_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from storage.database import keyring
from storage.tables import Message, PageLink, PageSession, Pin

#: Bytes of a salt and of a fingerprint, and what scrypt is asked for: 16 MB and some forty milliseconds.
SALT = 16
_SCRYPT = {"n": 2**14, "r": 8, "p": 1, "dklen": 32}
#: What a token is for.
LINK, COOKIE = "page-link", "page-session"


def link_fingerprint(session: AsyncSession, token: str) -> bytes:
    """What is kept of a link."""
    return keyring(session).index(f"page-link:{token}")


def cookie_fingerprint(session: AsyncSession, cookie: str) -> bytes:
    """What is kept of a cookie."""
    return keyring(session).index(f"page-session:{cookie}")


def form_key(session: AsyncSession, cookie: str) -> str:
    """What every form of a session carries; nobody without the cookie and our keys can make it."""
    return keyring(session).index(f"page-form:{cookie}").hex()


def code_fingerprint(session: AsyncSession, person_id: UUID, code: str, salt: bytes) -> bytes:
    """What is kept of a code: slow to make, and impossible without our keys."""
    mixed = keyring(session).index(f"page-code:{person_id.hex}:{code}")
    return hashlib.scrypt(mixed, salt=salt, **_SCRYPT)


async def add(session: AsyncSession, row: PageLink | PageSession | Pin) -> None:
    session.add(row)
    await session.flush()


async def link(session: AsyncSession, token: str) -> PageLink | None:
    """As it is now; also one that was used, or whose time is over."""
    rows = await session.scalars(
        select(PageLink)
        .where(col(PageLink.token_index) == link_fingerprint(session, token))
        .execution_options(populate_existing=True)
    )
    return rows.one_or_none()


async def session_of(session: AsyncSession, cookie: str) -> PageSession | None:
    """As it is now."""
    rows = await session.scalars(
        select(PageSession)
        .where(col(PageSession.token_index) == cookie_fingerprint(session, cookie))
        .execution_options(populate_existing=True)
    )
    return rows.one_or_none()


async def end(session: AsyncSession, row: PageSession) -> None:
    await session.execute(delete(PageSession).where(col(PageSession.id) == row.id))


async def end_all(session: AsyncSession, person_id: UUID) -> None:
    """Every browser of theirs is signed out, and no link of theirs opens anything."""
    await session.execute(delete(PageSession).where(col(PageSession.person_id) == person_id))
    await session.execute(delete(PageLink).where(col(PageLink.person_id) == person_id))


async def sign_out_everybody(session: AsyncSession) -> None:
    """All are signed out, and no link opens anything."""
    await session.execute(delete(PageSession))
    await session.execute(delete(PageLink))


async def forget_old(session: AsyncSession, now: datetime, begun_before: datetime) -> None:
    """Links that open nothing any more, and sessions that have lasted as long as they may."""
    over = or_(col(PageLink.expires_at) <= now, col(PageLink.used_at).is_not(None))
    await session.execute(delete(PageLink).where(over))
    await session.execute(delete(PageSession).where(col(PageSession.begun_at) <= begun_before))


async def pin(session: AsyncSession, person_id: UUID) -> Pin | None:
    """As it is now; whoever tries one holds the person."""
    return await session.get(Pin, person_id, populate_existing=True)


async def forget_pin(session: AsyncSession, person_id: UUID) -> bool:
    """False when there was none."""
    row = await pin(session, person_id)
    if row is None:
        return False
    await session.delete(row)
    await session.flush()
    return True


async def is_written(session: AsyncSession, thread_id: UUID, provider_id: str) -> bool:
    """Whether this form was sent before: a second press of the same button says nothing twice."""
    rows = await session.scalars(
        select(col(Message.id))
        .where(col(Message.thread_id) == thread_id, col(Message.provider_id) == provider_id)
        .limit(1)
    )
    return rows.first() is not None
