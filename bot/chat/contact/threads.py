"""Threads on a phone of the team: "Jeg tar den", SAMTALER, and what can be done with one."""

from __future__ import annotations

from bot.access import TEAM
from bot.chat import night_plan
from bot.features import contact
from bot.features.contact import closing, declining, handing, noting
from bot.features.contact.relaying import answer_option
from bot.messages import NOT_MINE, About, Answer, NotMine, Option, Refused, Reply, Turn, say
from storage import threads
from storage.tables import Thread


async def take(turn: Turn, thread_hex: str) -> Answer:
    """thread-take: whoever is first has it."""
    assert turn.programme is not None
    assert turn.person is not None
    thread = await found(turn, thread_hex)
    if isinstance(thread, Reply):
        return thread
    taken = await contact.take(turn.session, turn.programme, thread, turn.person, turn.now)
    if isinstance(taken, Refused):
        return Reply(taken.why)
    name = await contact.it(turn.session, taken)
    yours = about(taken, Reply(say("thread-yours", name=name), _short_menu(turn, taken)))
    return [yours, *await night_plan.for_taker(turn, taken)]


async def with_them(turn: Turn, thread_hex: str) -> Answer:
    """thread-with: whoever has it talks with them just now, and cannot type."""
    assert turn.programme is not None
    assert turn.person is not None
    thread = await found(turn, thread_hex)
    if isinstance(thread, Reply):
        return thread
    name = await contact.it(turn.session, thread)
    if not await contact.stay(turn.session, turn.programme, thread, turn.person, turn.now):
        return Reply(await contact.whose(turn.session, thread, turn.person))
    return Reply(say("thread-with-them", name=name))


async def word(turn: Turn) -> Answer | NotMine:
    """SAMTALER: mine, then those that wait; who and how long, and nothing of what was written."""
    assert turn.programme is not None
    assert turn.person is not None
    if turn.roles.isdisjoint(TEAM):
        return NOT_MINE
    mine, waiting, answered = await _listed(turn)
    options = []
    for one in mine:
        name = await contact.writer(turn.session, one)
        since = one.since or one.last_at
        options.append(Option(f"thread-menu:{one.id.hex}", say("thread-one-mine", name=name, since=since)))
    for one in waiting:
        name = await contact.writer(turn.session, one)
        since = await threads.unanswered_since(turn.session, [one.id]) or one.last_at
        options.append(Option(f"thread-menu:{one.id.hex}", say("thread-one-waits", name=name, since=since)))
    for one in answered:
        name = await contact.writer(turn.session, one)
        options.append(
            Option(f"thread-menu:{one.id.hex}", say("thread-one-answered", name=name, since=one.last_at))
        )
    if not options:
        return Reply(say("thread-none"), topic="threads")
    said = say("thread-list", mine=len(mine), waiting=len(waiting))
    return Reply(said, tuple(options), topic="threads", whole=True, protected=True)


async def menu(turn: Turn, thread_hex: str) -> Reply:
    """thread-menu: what can be done with this one."""
    assert turn.programme is not None
    assert turn.person is not None
    thread = await found(turn, thread_hex)
    if isinstance(thread, Reply):
        return thread
    name = await contact.it(turn.session, thread)
    count = await noting.count(turn.session, thread)
    note = Option(f"thread-note:{thread.id.hex}", say("thread-note"))
    not_me = Option(f"decline-thread:{thread.id.hex}", say("decline-not-me"))
    if handing.is_ones(thread, turn.person):
        rest = [note, not_me]
        offered = [*_short_menu(turn, thread), *rest]
    elif thread.state == "waiting":
        offered = [*_to_take(turn, thread), note, not_me]
    else:
        whose = await handing.not_mine(turn.session, thread, turn.person)
        offered = [_read_or_answer(turn, thread), note]
        return about(thread, Reply(say("thread-of-another", why=whose, count=count), tuple(offered)))
    return about(thread, Reply(say("thread-what", name=name, count=count), tuple(offered)))


async def give_back(turn: Turn, thread_hex: str) -> Answer:
    """thread-back: "Gi fra meg"; nobody asks why."""
    assert turn.programme is not None
    assert turn.person is not None
    thread = await found(turn, thread_hex)
    if isinstance(thread, Reply):
        return thread
    refused = await handing.give_back(turn.session, turn.programme, thread, turn.person, turn.now)
    name = await contact.it(turn.session, thread)
    return Reply(refused.why if refused else say("thread-given-back", name=name))


async def ask_close(turn: Turn, thread_hex: str) -> Answer:
    """thread-close: the last word, as it would be read."""
    assert turn.programme is not None
    assert turn.person is not None
    thread = await found(turn, thread_hex)
    if isinstance(thread, Reply):
        return thread
    refused = await closing.may_close(turn.session, thread, turn.person)
    if refused is not None:
        return Reply(refused.why)
    words = await closing.last_word(turn.session, turn.programme, thread)
    name = await contact.writer(turn.session, thread)
    options = (
        Option(f"thread-close-word:{thread.id.hex}", say("thread-close-word")),
        Option(f"thread-close-only:{thread.id.hex}", say("thread-close-only")),
        Option("answer-stop", say("contact-stop")),
    )
    if thread.state == "taken":
        return about(thread, Reply(say("thread-close-unanswered", name=name, text=words), options))
    return about(thread, Reply(say("thread-close-ask", text=words), options))


async def close_with_word(turn: Turn, thread_hex: str) -> Answer:
    """thread-close-word: "Med hilsen"."""
    return await _close(turn, thread_hex, with_word=True)


async def close_only(turn: Turn, thread_hex: str) -> Answer:
    """thread-close-only: "Uten hilsen"."""
    return await _close(turn, thread_hex, with_word=False)


async def found(turn: Turn, thread_hex: str) -> Thread | Reply:
    """The thread, held; or what to say where it is gone, or has gone on to others."""
    assert turn.programme is not None
    assert turn.person is not None
    thread = await contact.find(turn.session, turn.programme, turn.person, thread_hex)
    if thread is None:
        return Reply(say("contact-thread-gone"))
    if await declining.is_apart(turn.session, thread, turn.person):
        return Reply(say("thread-went-on", name=await contact.it(turn.session, thread)))
    return thread


def about(thread: Thread, reply: Reply) -> Reply:
    """A reply to it is an answer to whoever wrote, and it goes when the thread goes."""
    return Reply(
        reply.text,
        reply.options,
        topic=f"thread:{thread.id.hex}",
        protected=True,
        about=About("thread-mine", thread.id),
    )


async def _close(turn: Turn, thread_hex: str, *, with_word: bool) -> Answer:
    assert turn.programme is not None
    assert turn.person is not None
    thread = await found(turn, thread_hex)
    if isinstance(thread, Reply):
        return thread
    refused = await closing.close(
        turn.session, turn.programme, thread, turn.person, turn.now, with_word=with_word
    )
    if refused is not None:
        return Reply(refused.why)
    name = await contact.it(turn.session, thread)
    return Reply(say("thread-closed-with" if with_word else "thread-closed-only", name=name))


async def _listed(turn: Turn) -> tuple[list[Thread], list[Thread], list[Thread]]:
    """What the reader owes, what waits for anybody, and what the reader answered last."""
    assert turn.programme is not None
    assert turn.person is not None
    session, programme, reader = turn.session, turn.programme, turn.person
    owed = await threads.to_answer(session, programme.id, reader.id, turn.now)
    answered = await threads.answered(session, programme.id, reader.id, turn.now)
    mine = [one for one in owed if one.state == "taken"]
    waiting = [
        one for one in owed if one.state == "waiting" and not await declining.is_apart(session, one, reader)
    ]
    return mine, waiting, [one for one in answered if one.owner_id == reader.id]


def _short_menu(turn: Turn, thread: Thread) -> tuple[Option, ...]:
    """What whoever has it does with it; what is owed to nobody cannot be given back."""
    hexed = thread.id.hex
    options = [
        *_to_ring(thread),
        _read_or_answer(turn, thread),
        Option(f"ready:{hexed}", say("ready-button")),
        Option(f"handover:{hexed}", say("handover-button")),
    ]
    if thread.state == "taken":
        options.append(Option(f"thread-back:{hexed}", say("thread-back")))
    return (*options, Option(f"thread-close:{hexed}", say("thread-close")))


def _to_take(turn: Turn, thread: Thread) -> tuple[Option, ...]:
    return (Option(f"thread-take:{thread.id.hex}", say("thread-take")), _read_or_answer(turn, thread))


def _read_or_answer(turn: Turn, thread: Thread) -> Option:
    assert turn.programme is not None
    if turn.programme.contact_mode == "relay":
        return answer_option(thread)
    return Option(f"page-link:{thread.id.hex}", say("thread-read"))


def _to_ring(thread: Thread) -> tuple[Option, ...]:
    """They want to be rung."""
    if not thread.call_back:
        return ()
    number = Option(f"voice-number:{thread.id.hex}", say("voice-number-button"))
    return (number, Option(f"voice-rung:{thread.id.hex}", say("voice-rung-button")))
