"""Words on their way: whole, in order, under a first name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot import outgoing
from bot.messages import About, Option, Reply, Say, say
from bot.wording.gsm7 import fit
from storage import people, threads
from storage.tables import Message, Person, Programme, Thread

#: Signs of one part: an SMS takes 1600 with the name and the options, a Telegram message more.
LONGEST = 1400
#: Each message of a thread may have so many parts: what keeps their versions apart.
PARTS = 1000
#: What is told together comes in at most so many parts; of what does not go in, how much it is.
MOST_PARTS = 10
#: Kinds of messages that bring what was written to the team.
KINDS = ("thread", "thread-waits")


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


async def tell(
    session: AsyncSession,
    programme: Programme,
    thread: Thread,
    messages: Sequence[Message],
    readers: Sequence[Person],
    now: datetime,
    *,
    wording: str = "contact-relay",
) -> None:
    """What was written to these people: the words where the programme relays them, else who has written.

    Who has had the same words before is told that they still wait.
    """
    version = await threads.length(session, thread.id) * PARTS
    replies = await _told(session, programme, thread, messages, wording=wording)
    for reader in readers:
        new = 0
        for number, reply in enumerate(replies, start=1):
            about = About("thread", thread.id, version + number)
            new += await _queue(session, thread, reply, reader, about, now)
        if not new:
            about = About("thread-waits", thread.id, int(now.timestamp()) // 60)
            await _queue(session, thread, await _still(session, programme, thread), reader, about, now)


async def _told(
    session: AsyncSession, programme: Programme, thread: Thread, messages: Sequence[Message], *, wording: str
) -> list[Reply]:
    name = await writer(session, thread)
    topic = f"thread:{thread.id.hex}"
    replies = []
    calls = [one for one in messages if one.is_call]
    words = [one for one in messages if not one.is_call and one.body]
    others = [one for one in messages if not one.is_call and not one.body]
    if calls:
        rang = say("thread-called", name=name, at=calls[-1].at, count=len(calls))
        replies.append(Reply(rang, topic=topic, protected=True))
    if others:
        sent = say("thread-no-text", name=name, at=others[-1].at, count=len(others))
        replies.append(Reply(sent, topic=topic, protected=True))
    if words and programme.contact_mode != "relay":
        replies.append(Reply(say("thread-linked", name=name, at=words[-1].at), topic=topic, protected=True))
    elif words:
        pieces, left = _fitting([one.body for one in words])
        replies += [
            Reply(
                say(wording, name=name, text=piece, part=number, parts=len(pieces)),
                topic=topic,
                protected=True,
            )
            for number, piece in enumerate(pieces, start=1)
        ]
        if left:
            replies.append(Reply(say("thread-more-left", name=name, count=left), topic=topic, protected=True))
            at_the_page = (Option(f"page-link:{thread.id.hex}", say("thread-read")),)
            replies[-1] = replace(replies[-1], options=(*options(programme, thread), *at_the_page))
            return replies
    if replies:
        replies[-1] = replace(replies[-1], options=options(programme, thread))
    return replies


def _fitting(bodies: Sequence[str]) -> tuple[list[str], int]:
    """The first of these together, in pieces, and how many do not go in; one alone always does."""
    pieces = parts("\n".join(bodies))
    if len(pieces) <= MOST_PARTS or len(bodies) == 1:
        return pieces, 0
    # The last of the parts says how many there are besides.
    room, fit_in = sum(len(piece) for piece in pieces[: MOST_PARTS - 1]), 0
    while room > len(bodies[fit_in]):
        room -= len(bodies[fit_in]) + 1
        fit_in += 1
    fit_in = max(fit_in, 1)
    return parts("\n".join(bodies[:fit_in])), len(bodies) - fit_in


def options(programme: Programme, thread: Thread) -> tuple[Option, ...]:
    """What can be done at once about a thread that one is told of."""
    more = [] if thread.state == "taken" else [Option(f"thread-take:{thread.id.hex}", say("thread-take"))]
    if thread.call_back:
        more.append(Option(f"voice-number:{thread.id.hex}", say("voice-number-button")))
        more.append(Option(f"voice-rung:{thread.id.hex}", say("voice-rung-button")))
    if programme.contact_mode == "relay":
        return (answer_option(thread), *more)
    return (Option(f"page-link:{thread.id.hex}", say("thread-read")), *more)


async def _still(session: AsyncSession, programme: Programme, thread: Thread) -> Reply:
    # Thread.since begins anew when it goes back; they wrote when they wrote.
    since = await threads.unanswered_since(session, [thread.id]) or thread.last_at
    return Reply(
        say("thread-still-waits", name=await writer(session, thread), since=since),
        options=options(programme, thread),
        topic=f"thread:{thread.id.hex}",
        protected=True,
    )


async def _queue(
    session: AsyncSession, thread: Thread, reply: Reply, reader: Person, about: About, now: datetime
) -> int:
    return await outgoing.queue(
        session,
        reply,
        [reader.id],
        about=about,
        now=now,
        programme_id=thread.programme_id,
        lane="urgent" if thread.urgent else "reply",
        automatic=False,
        predicate="thread waits for the reader",
    )


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
