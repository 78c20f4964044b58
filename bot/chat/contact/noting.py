"""NOTAT: heard before anything else, so that no other question can take a note for its answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.access import may
from bot.chat.contact import threads as on_phones
from bot.chat.turns import end_dialog
from bot.features import contact
from bot.features.contact import declining, noting
from bot.messages import NOT_MINE, Answer, NotMine, Option, Refused, Reply, Turn, say
from storage import dialogs, outbox, people, threads
from storage.people import Belonging
from storage.tables import Act, Thread

_KIND = "note"
#: What may be replied to with a note: a message about one thread.
_ABOUT_ONE = frozenset(threads.ABOUT_A_THREAD) - {"stranger", "receipt"}


async def recognise(turn: Turn) -> Answer | NotMine:
    """NOTAT at the beginning of any text of the team; from anybody else it is a text to people."""
    text = turn.incoming.text
    if turn.person is None or not noting.is_note(text):
        return NOT_MINE
    homes = [
        home
        for home in await people.belongings(turn.session, turn.person.id)
        if may(home.roles, "answer a thread")
    ]
    if not homes:
        return NOT_MINE
    return await _heard(turn, homes, noting.words_of(text))


async def begin(turn: Turn, thread_hex: str) -> Answer:
    """thread-note: about this one; also of words that wait for whom they are about."""
    assert turn.person is not None
    thread = await on_phones.found(turn, thread_hex)
    if isinstance(thread, Reply):
        return thread
    dialog = await dialogs.current(turn.session, turn.person.id, turn.now)
    kept = dialogs.answers(dialog) if dialog is not None and dialog.kind == _KIND else {}
    return await _about(turn, thread, str(kept.get("words", "")))


async def typed(turn: Turn, step: str, answers: dict[str, Any]) -> Answer:
    """The note itself, whatever word it begins with; or the name of the one it is about."""
    assert turn.programme is not None
    assert turn.person is not None
    if step == "words":
        thread = await on_phones.found(turn, str(answers["thread"]))
        if isinstance(thread, Reply):
            await dialogs.end(turn.session, turn.person.id)
            return Reply(say("note-thread-gone"))
        return await _about(turn, thread, turn.text)
    homes = [Belonging(turn.programme, turn.roles)]
    every = await _every(turn, homes)
    named = await _named(turn, every, turn.text)
    if len(named) == 1 and turn.text.casefold() == str(await contact.it(turn.session, named[0])).casefold():
        return await _about(turn, named[0], str(answers.get("words", "")))
    return await _ask_which(turn, every, str(answers.get("words", "")))


async def is_awaited(turn: Turn) -> str | None:
    """The thread that a note is waited for about; None: none is."""
    assert turn.person is not None
    dialog = await dialogs.current(turn.session, turn.person.id, turn.now)
    if dialog is None or dialog.kind != _KIND:
        return None
    return str(dialogs.answers(dialog).get("thread", ""))


async def instead(turn: Turn, thread_hex: str, words: str) -> Answer:
    """What came as an answer and is a note: kept as one, and not sent."""
    thread = await on_phones.found(turn, thread_hex)
    if isinstance(thread, Reply):
        return Reply(say("note-thread-gone"))
    return await _about(turn, thread, noting.words_of(words))


async def stop(turn: Turn) -> Answer:
    """note-stop: "Avbryt"."""
    await end_dialog(turn, _KIND)
    return Reply(say("note-stopped"))


async def undo(turn: Turn, act: Act) -> Answer:
    """ANGRE after NOTAT."""
    assert turn.person is not None
    gone = await noting.take_back(turn.session, turn.person, act.subject_id)
    return Reply(say("note-undone") if gone else say("nothing-to-undo"))


async def _heard(turn: Turn, homes: Sequence[Belonging], words: str) -> Answer:
    """About the one that was replied to, the one that is named, the only one of mine; else it is asked."""
    replied = await _replied_to(turn, homes)
    if replied is not None:
        return await _about(turn, replied, words)
    every = await _every(turn, homes)
    named = await _named(turn, every, words)
    if len(named) == 1 and len(words.split()) == 1:
        return await _about(turn, named[0], "")
    awaited = await is_awaited(turn)
    for one in every:
        if one.id.hex == awaited:
            return await _about(turn, one, words)
    mine = [one for one in every if turn.person and one.owner_id == turn.person.id]
    owed = [one for one in mine if one.state == "taken"]
    for those in (named, owed, mine):
        if len(those) == 1:
            return await _about(turn, those[0], words)
    if not every:
        return Reply(say("note-nobody"))
    return await _ask_which(turn, every, words)


async def _replied_to(turn: Turn, homes: Sequence[Belonging]) -> Thread | None:
    if not turn.incoming.about or turn.person is None:
        return None
    sent = await outbox.about(turn.session, turn.contact.id, turn.incoming.about)
    if sent is None or sent.kind not in _ABOUT_ONE or sent.subject_id is None:
        return None
    for home in homes:
        thread = await contact.find(turn.session, home.programme, turn.person, sent.subject_id.hex)
        if thread is not None and not await declining.is_apart(turn.session, thread, turn.person):
            return thread
    return None


async def _every(turn: Turn, homes: Sequence[Belonging]) -> list[Thread]:
    """All that a note can be about: those that wait, mine, and those of late."""
    assert turn.person is not None
    found: list[Thread] = []
    for home in homes:
        for which in (threads.to_answer, threads.answered):
            listed = await which(turn.session, home.programme.id, turn.person.id, turn.now)
            found += [one for one in listed if not await declining.is_apart(turn.session, one, turn.person)]
    return found


async def _named(turn: Turn, every: Sequence[Thread], words: str) -> list[Thread]:
    first = words.split(maxsplit=1)[0].strip(".,:;-").casefold() if words.split() else ""
    return [one for one in every if first and str(await contact.it(turn.session, one)).casefold() == first]


async def _about(turn: Turn, thread: Thread, words: str) -> Answer:
    """Keep it, and say so without its words; without words, wait for them."""
    assert turn.person is not None
    name = await contact.it(turn.session, thread)
    if not words.strip():
        kept = {"thread": thread.id.hex}
        await dialogs.save(turn.session, turn.person.id, thread.programme_id, _KIND, "words", kept, turn.now)
        options = (Option("note-stop", say("contact-stop")),)
        return Reply(say("note-ask", name=name), options, topic="dialog")
    note = await noting.write(turn.session, thread, turn.person, words, turn.now)
    if isinstance(note, Refused):
        return Reply(note.why)
    await end_dialog(turn, _KIND)
    count = await noting.count(turn.session, thread)
    said = say(
        "note-kept-telegram" if turn.contact.channel == "telegram" else "note-kept", name=name, count=count
    )
    options = (Option(f"page-link:{thread.id.hex}", say("note-read")),)
    return on_phones.about(thread, Reply(said, options))


async def _ask_which(turn: Turn, every: Sequence[Thread], words: str) -> Answer:
    """The words wait, closed, until we know whom they are about."""
    assert turn.person is not None
    if not every:
        await end_dialog(turn, _KIND)
        return Reply(say("note-nobody"))
    kept = {"words": words}
    await dialogs.save(turn.session, turn.person.id, every[0].programme_id, _KIND, "which", kept, turn.now)
    options = []
    for one in every:
        name = await contact.it(turn.session, one) if one.person_id else say("contact-stranger-short")
        options.append(
            Option(f"thread-note:{one.id.hex}", say("contact-which-one", name=name, at=one.last_at))
        )
    stopping = Option("note-stop", say("contact-stop"))
    return Reply(say("note-which"), (*options, stopping), topic="dialog")
