"""Signing in to the pages for staff: a link that is used once, and then a code of one's own."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from bot import outgoing
from bot.access import may
from bot.messages import About, Refused, Reply, Say, say
from storage import outbox, pages, people, tokens
from storage.tables import PageLink, PageSession, Person, Pin, Programme

#: What the answer with an address is about, and what tells somebody of their code.
LINK, CODE = "page-link", "page-code"
#: How long a link is good for.
GOOD_FOR = timedelta(minutes=15)
#: A session rests after so long without a request; the code wakes it, until it ends for good.
IDLE, LONGEST = timedelta(minutes=20), timedelta(hours=8)
#: Wrong codes in a row: every so many, nothing counts for a while; in the end a coordinator has to help.
MISSES, MOST_MISSES = 5, 10
LOCKED = timedelta(minutes=15)
DIGITS = 6
#: Bytes; 192 bits, and the check besides.
_TOKEN = 24
#: How often it is written down that somebody is there.
_NOTED = timedelta(minutes=1)
_USEFUL = timedelta(days=1)

Token = Callable[[int], str]
Bytes = Callable[[int], bytes]


@dataclass(frozen=True)
class Asked:
    """Whoever has a good link: what the form asks of them."""

    person: Person
    programme: Programme
    #: They have no code yet, and choose one.
    chooses: bool


@dataclass(frozen=True)
class Visit:
    """Somebody of the team on a browser."""

    person: Person
    programme: Programme
    roles: frozenset[str]
    #: Without a request for so long that the code is asked for again.
    rests: bool = False


@dataclass(frozen=True)
class Opened:
    """They are in."""

    visit: Visit
    cookie: str
    #: None: the list of all threads.
    thread_id: UUID | None = None


@dataclass(frozen=True)
class Tried:
    """What somebody typed."""

    code: str
    #: The second time, where one is chosen.
    again: str = ""


async def link(
    session: AsyncSession,
    programme: Programme,
    person: Person,
    thread_id: UUID | None,
    now: datetime,
    *,
    token: Token = secrets.token_urlsafe,
) -> str:
    """The path of a fresh link, kept nowhere; None as the thread: to the list of all."""
    _made, path = await made_link(session, programme, person, thread_id, now, token=token)
    return path


async def made_link(
    session: AsyncSession,
    programme: Programme,
    person: Person,
    thread_id: UUID | None,
    now: datetime,
    *,
    token: Token = secrets.token_urlsafe,
) -> tuple[UUID, str]:
    """As `link`, and the id that what is said of it is about."""
    await pages.forget_old(session, now, now - LONGEST)
    fresh = tokens.signed(session, pages.LINK, token(_TOKEN))
    row = PageLink(
        programme_id=programme.id,
        person_id=person.id,
        thread_id=thread_id,
        token_index=pages.link_fingerprint(session, fresh),
        expires_at=now + GOOD_FOR,
    )
    await pages.add(session, row)
    return row.id, f"/s/{fresh}"


async def asked(session: AsyncSession, token: str, now: datetime) -> Asked | None:
    """Whom a link is for, without using it; None: it is good for nothing (any more)."""
    row = await pages.link(session, token)
    visit = await _owner(session, row, now) if row else None
    if visit is None:
        return None
    return Asked(visit.person, visit.programme, await pages.pin(session, visit.person.id) is None)


async def sign_in(
    session: AsyncSession,
    token: str,
    tried: Tried,
    now: datetime,
    *,
    fresh: Token = secrets.token_urlsafe,
    salt: Bytes = secrets.token_bytes,
) -> Opened | Refused | None:
    """The right code uses the link up. None: the link is good for nothing (any more)."""
    known = await pages.link(session, token)
    if known is None:
        return None
    await people.lock(session, known.person_id)
    # Whoever was first has used it by now.
    row = await pages.link(session, token)
    visit = await _owner(session, row, now) if row else None
    if row is None or visit is None:
        return None
    if await pages.pin(session, visit.person.id) is None:
        wrong = await _choose(session, visit, tried, now, salt=salt)
    else:
        wrong = await _check(session, visit, tried.code, now)
    if wrong is not None:
        return Refused(wrong)
    row.used_at = now
    await outbox.wipe(session, LINK, row.id, now)
    return Opened(visit, await _begin(session, visit, now, fresh=fresh), row.thread_id)


async def visit(session: AsyncSession, cookie: str, now: datetime) -> Visit | None:
    """Who has signed in with this cookie, looked at afresh; None: nobody who may be here now."""
    row = await pages.session_of(session, cookie)
    if row is None:
        return None
    found = await _visit(session, row.person_id, row.programme_id)
    if found is None or now - row.begun_at >= LONGEST:
        await pages.end(session, row)
        return None
    if now - row.last_at >= IDLE:
        return Visit(found.person, found.programme, found.roles, rests=True)
    if now - row.last_at >= _NOTED:
        row.last_at = now
    return found


async def wake(
    session: AsyncSession, cookie: str, code: str, now: datetime, *, fresh: Token = secrets.token_urlsafe
) -> Opened | Refused | None:
    """The code again, after a rest, on the same browser. None: the session is over."""
    resting = await pages.session_of(session, cookie)
    if resting is None:
        return None
    await people.lock(session, resting.person_id)
    row = await pages.session_of(session, cookie)
    found = await visit(session, cookie, now)
    if row is None or found is None or await pages.pin(session, found.person.id) is None:
        return None
    wrong = await _check(session, found, code, now)
    if wrong is not None:
        return Refused(wrong)
    begun_at = row.begun_at
    await pages.end(session, row)
    woken = Visit(found.person, found.programme, found.roles)
    return Opened(woken, await _begin(session, woken, now, begun_at=begun_at, fresh=fresh))


async def leave(session: AsyncSession, cookie: str) -> None:
    """ "Logg ut"."""
    row = await pages.session_of(session, cookie)
    if row is not None:
        await pages.end(session, row)


async def new_phone(session: AsyncSession, person_id: UUID) -> None:
    """Whoever has the old phone may be signed in on it: every session and every link of theirs ends."""
    await pages.end_all(session, person_id)


async def reset(session: AsyncSession, programme: Programme, person: Person, now: datetime) -> bool:
    """They choose a new code the next time, and are signed out; False when they had none."""
    await people.lock(session, person.id)
    had = await pages.forget_pin(session, person.id)
    await pages.end_all(session, person.id)
    if had:
        await _tell(session, programme, person, say("page-code-reset"), now)
    return had


def is_weak(code: str) -> bool:
    """A code that others try first: a run, a pattern, few digits."""
    digits = [int(one) for one in code]
    steps = {(after - before) % 10 for before, after in pairwise(digits)}
    in_pairs = code[::2] == code[1::2]
    return (
        len(set(code)) < 3
        or len(steps) == 1
        or code[:3] == code[3:]
        or code[:2] * 3 == code
        or code == code[::-1]
        or in_pairs
    )


async def _owner(session: AsyncSession, row: PageLink, now: datetime) -> Visit | None:
    if row.used_at is not None or row.expires_at <= now:
        return None
    return await _visit(session, row.person_id, row.programme_id)


async def _visit(session: AsyncSession, person_id: UUID, programme_id: UUID) -> Visit | None:
    person = await people.person(session, person_id)
    if person is None:
        return None
    for home in await people.belongings(session, person_id):
        if home.programme.id == programme_id and may(home.roles, "answer a thread"):
            return Visit(person, home.programme, home.roles)
    return None


async def _begin(
    session: AsyncSession, who: Visit, now: datetime, *, begun_at: datetime | None = None, fresh: Token
) -> str:
    cookie = tokens.signed(session, pages.COOKIE, fresh(_TOKEN))
    row = PageSession(
        programme_id=who.programme.id,
        person_id=who.person.id,
        token_index=pages.cookie_fingerprint(session, cookie),
        begun_at=begun_at or now,
        last_at=now,
    )
    await pages.add(session, row)
    return cookie


async def _choose(
    session: AsyncSession, who: Visit, tried: Tried, now: datetime, *, salt: Bytes
) -> Say | None:
    """The first time: a code of their own, twice the same. None: it is theirs now."""
    code = tried.code.strip()
    if not is_code(code):
        return say("page-code-digits", digits=DIGITS)
    if is_weak(code):
        return say("page-code-weak")
    if not hmac.compare_digest(code.encode(), tried.again.strip().encode()):
        return say("page-code-unlike")
    grain = salt(pages.SALT)
    row = Pin(
        person_id=who.person.id,
        salt=grain,
        fingerprint=pages.code_fingerprint(session, who.person.id, code, grain),
        set_at=now,
    )
    await pages.add(session, row)
    # On all their phones: whoever found one of them cannot choose unseen.
    await _tell(session, who.programme, who.person, say("page-code-chosen"), now)
    return None


async def _check(session: AsyncSession, who: Visit, code: str, now: datetime) -> Say | None:
    """None: it is theirs. What was wrong counts, until a right one comes. The person is held."""
    pin = await pages.pin(session, who.person.id)
    assert pin is not None
    if pin.misses >= MOST_MISSES:
        return say("page-code-stopped")
    if pin.locked_until is not None and pin.locked_until > now:
        return say("page-code-locked", until=pin.locked_until)
    code = code.strip()
    if not is_code(code):
        return say("page-code-digits", digits=DIGITS)
    made = pages.code_fingerprint(session, who.person.id, code, pin.salt)
    if hmac.compare_digest(made, pin.fingerprint):
        pin.misses, pin.locked_until = 0, None
        return None
    return await _missed(session, who, pin, now)


async def _missed(session: AsyncSession, who: Visit, pin: Pin, now: datetime) -> Say:
    pin.misses += 1
    if pin.misses >= MOST_MISSES:
        await pages.end_all(session, who.person.id)
        await _tell(session, who.programme, who.person, say("page-code-stopped-told"), now)
        return say("page-code-stopped")
    if pin.misses % MISSES == 0:
        pin.locked_until = now + LOCKED
        told = say("page-code-locked-told", until=pin.locked_until)
        await _tell(session, who.programme, who.person, told, now)
        return say("page-code-locked", until=pin.locked_until)
    return say("page-code-wrong", count=MISSES - pin.misses % MISSES)


def is_code(text: str) -> bool:
    """Six digits, and nothing else."""
    return len(text) == DIGITS and text.isascii() and text.isdigit()


async def _tell(
    session: AsyncSession, programme: Programme, person: Person, told: Say, now: datetime
) -> None:
    """On every phone of theirs: one of them may be in other hands."""
    for contact in await people.contacts_of(session, person.id):
        if contact.state == "active":
            await outgoing.write_to(
                session,
                Reply(told),
                contact.id,
                key=f"{CODE}:{told.wording}:{contact.id}:{int(now.timestamp() * 1000)}",
                about=About(CODE, person.id),
                now=now,
                programme_id=programme.id,
                person_id=person.id,
                expires_at=now + _USEFUL,
            )
