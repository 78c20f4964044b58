"""Words on their way: whole, in order, under a first name."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot import outgoing
from bot.access import TEAM
from bot.messages import About, Option, Reply, Say, say
from bot.wording.gsm7 import fit
from storage import people, threads
from storage.tables import Message, Thread

#: Signs of one part: an SMS takes 1600 with the name and the options, a Telegram message more.
LONGEST = 1400
#: Each message of a thread may have so many parts: what keeps their versions apart.
PARTS = 1000


def parts(text: str, longest: int = LONGEST) -> list[str]:
    """The text in pieces that every channel carries; put together they are the text again."""
    pieces, start, size, gap = [], 0, 0, 0
    for here, sign in enumerate(text):
        if size + _weight(sign) > longest:
            cut = gap if gap > start else here
            pieces.append(text[start:cut])
            start, size = cut, sum(_weight(other) for other in text[cut:here])
        size += _weight(sign)
        if sign.isspace():
            gap = here + 1
    return [*pieces, text[start:]]


async def tell_team(
    session: AsyncSession, thread: Thread, message: Message, *, wording: str, now: datetime
) -> int:
    """The words to everybody who may answer, but who wrote them; how many people that is."""
    team = await people.members(session, thread.programme_id, TEAM)
    readers = [member.id for member in team if member.id != thread.person_id]
    pieces = parts(message.body)
    name = await writer(session, thread)
    first = await threads.length(session, thread.id) * PARTS
    for number, piece in enumerate(pieces, start=1):
        said = say(wording, name=name, text=piece, part=number, parts=len(pieces))
        await outgoing.queue(
            session,
            Reply(
                said,
                options=(answer_option(thread),) if number == len(pieces) else (),
                topic=f"thread:{thread.id.hex}",
                protected=True,
            ),
            readers,
            about=About("thread", thread.id, first + number),
            now=now,
            programme_id=thread.programme_id,
            lane="reply",
            automatic=False,
        )
    return len(readers)


def answer_option(thread: Thread) -> Option:
    return Option(f"answer:{thread.id.hex}", say("contact-answer-button"))


async def writer(session: AsyncSession, thread: Thread) -> str | Say:
    """Who wrote, at the beginning of a sentence: a first name, never an address."""
    person = await people.person(session, thread.person_id) if thread.person_id else None
    if person is not None:
        return person.name
    contact = await people.contact(session, thread.contact_id)
    on_telegram = contact is not None and contact.channel == "telegram"
    return say("contact-stranger-telegram" if on_telegram else "contact-stranger-sms")


async def it(session: AsyncSession, thread: Thread) -> str | Say:
    """Who wrote, inside a sentence."""
    person = await people.person(session, thread.person_id) if thread.person_id else None
    return person.name if person else say("contact-stranger-it")


def _weight(sign: str) -> int:
    """How many signs it can become on any channel ("…" is three by SMS, most emoji count as two)."""
    return max(2 if ord(sign) > 0xFFFF else 1, len(fit(sign)))
