"""NOTAT: what the team writes about a thread among themselves. It is another thing than an answer."""

from __future__ import annotations

import re
from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from bot.messages import Refused, say
from storage import acts, notes
from storage.tables import Note, Person, Thread

#: However it is written ("Notat:", "NOTAT - ", "#notat"), it is never an answer.
_NOTE = re.compile(r"[\W_]*(?:notat|note)(?![^\W_])[\W_]*", re.IGNORECASE)
#: So that nobody pours a record into a phone.
LONGEST = 4000


def is_note(text: str) -> bool:
    """Whether words that begin so are a note, whatever was asked."""
    return _NOTE.match(text) is not None


def words_of(text: str) -> str:
    """What stands after NOTAT; the whole text where that word does not begin it."""
    found = _NOTE.match(text)
    return (text[found.end() :] if found else text).strip()


async def write(
    session: AsyncSession, thread: Thread, author: Person, words: str, now: datetime
) -> Note | Refused:
    """Keep it with the thread, and nowhere else; ANGRE takes it away."""
    if not words.strip():
        return Refused(say("note-empty"))
    if len(words) > LONGEST:
        return Refused(say("note-too-long", longest=LONGEST))
    note = await notes.add(
        session,
        Note(
            programme_id=thread.programme_id,
            thread_id=thread.id,
            author_id=author.id,
            body=words.strip(),
            at=now,
        ),
    )
    await acts.remember(session, author.id, thread.programme_id, "note", note.id, now)
    return note


async def take_back(session: AsyncSession, author: Person, note_id: UUID) -> bool:
    """False when it is gone already, or another's."""
    return await notes.remove(session, note_id, author.id)


async def count(session: AsyncSession, thread: Thread) -> int:
    """How many there are; what stands in them is read on the page."""
    return await notes.count(session, thread.id)
