"""SVAR: staff answer whoever wrote, by replying to the message, by a tap, or with the word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from bot.access import may
from bot.chat.contact import noting
from bot.chat.contact import threads as on_phones
from bot.chat.contact.receiving import receive
from bot.features import contact
from bot.features.contact import declining
from bot.features.contact.noting import is_note
from bot.messages import Answer, Option, Refused, Reply, Say, Turn, say
from storage import dialogs, people, threads
from storage.tables import Thread

_KIND = "answer"
#: So much of an answer that went nowhere is given back.
_SHOWN = 1000


async def reply(turn: Turn, thread_hex: str) -> Answer:
    """Words written as a reply to a relayed message; where a note is waited for, they are the note."""
    if await noting.is_awaited(turn) is not None:
        return await noting.instead(turn, thread_hex, turn.text)
    return await send(turn, thread_hex, turn.text)


async def pressed(turn: Turn, thread_hex: str) -> Answer:
    """ "Svar" on a relayed message, or the name of the one that waiting words are for."""
    assert turn.programme is not None
    assert turn.person is not None
    thread = await on_phones.found(turn, thread_hex)
    if isinstance(thread, Reply):
        return thread
    dialog = await dialogs.current(turn.session, turn.person.id, turn.now)
    # What waits for "Send likevel" is for that one alone.
    asked_which = dialog is not None and dialog.kind == _KIND and dialog.step == "which"
    words = dialogs.answers(dialog).get("text") if dialog and asked_which else None
    if words:
        await dialogs.end(turn.session, turn.person.id)
        return await send(turn, thread_hex, words)
    return await _ask_for_words(turn, thread)


async def word(turn: Turn) -> Answer:
    """SVAR and words; from those who answer nobody it is a text to people like any other."""
    assert turn.programme is not None
    assert turn.person is not None
    if not may(turn.roles, "answer a thread"):
        return await receive(replace(turn, text=turn.incoming.text))
    dialog = await dialogs.current(turn.session, turn.person.id, turn.now)
    if dialog is not None and dialog.kind == _KIND and dialog.step == "words" and turn.text:
        meant = turn if turn.incoming.text.split()[0].isupper() else replace(turn, text=turn.incoming.text)
        return await typed(meant, dialog.step, dialogs.answers(dialog))
    choice, waits = await contact.to_choose_from(turn.session, turn.programme, turn.person, turn.now)
    if not choice:
        return Reply(say("contact-nobody-waits"))
    if len(choice) > 1 or not waits:
        return await _ask_which(turn, choice, turn.text)
    return (
        await send(turn, choice[0].id.hex, turn.text) if turn.text else await _ask_for_words(turn, choice[0])
    )


async def typed(turn: Turn, step: str, answers: dict[str, Any]) -> Answer:
    """What is written while we wait for an answer, or for whom it is to."""
    assert turn.programme is not None
    assert turn.person is not None
    if step == "anyway":
        # Not what was asked: new words for the same person, or for nobody.
        await dialogs.end(turn.session, turn.person.id)
        return await send(turn, str(answers["thread"]), turn.text)
    if step == "words":
        await dialogs.end(turn.session, turn.person.id)
        return await send(turn, str(answers["thread"]), turn.text)
    choice, _ = await contact.to_choose_from(turn.session, turn.programme, turn.person, turn.now)
    named = [
        one for one in choice if str(await contact.it(turn.session, one)).casefold() == turn.text.casefold()
    ]
    if len(named) == 1:
        return await pressed(turn, named[0].id.hex)
    if not choice:
        await dialogs.end(turn.session, turn.person.id)
        return Reply(say("contact-nobody-waits"))
    return await _ask_which(turn, choice, str(answers["text"]))


async def stop(turn: Turn) -> Answer:
    """ "Avbryt": what was begun is not sent."""
    assert turn.person is not None
    dialog = await dialogs.current(turn.session, turn.person.id, turn.now)
    if dialog is None or dialog.kind != _KIND:
        return Reply(say("contact-nothing-to-stop"))
    await dialogs.end(turn.session, turn.person.id)
    return Reply(say("contact-stopped"))


async def anyway(turn: Turn, thread_hex: str) -> Answer:
    """ "Send likevel": the words that waited go, though somebody else has the thread."""
    assert turn.person is not None
    dialog = await dialogs.current(turn.session, turn.person.id, turn.now)
    kept = dialogs.answers(dialog) if dialog and dialog.kind == _KIND else {}
    if kept.get("thread") != thread_hex or not kept.get("text"):
        return Reply(say("contact-nothing-to-stop"))
    await dialogs.end(turn.session, turn.person.id)
    return await send(turn, thread_hex, str(kept["text"]), anyway=True)


async def _ask_anyway(turn: Turn, thread: Thread, words: str, why: Say) -> Reply:
    """The words wait, and are not lost."""
    assert turn.person is not None
    kept = {"thread": thread.id.hex, "text": words}
    await dialogs.save(turn.session, turn.person.id, thread.programme_id, _KIND, "anyway", kept, turn.now)
    options = (
        Option(f"answer-anyway:{thread.id.hex}", say("thread-send-anyway")),
        Option("answer-stop", say("contact-stop")),
    )
    return Reply(say("thread-not-sent", why=why), options, topic="dialog")


async def send(turn: Turn, thread_hex: str, words: str, *, anyway: bool = False) -> Answer:
    """The one way from a chat to whoever wrote; a note does not go it."""
    assert turn.programme is not None
    assert turn.person is not None
    if is_note(words):
        return await noting.instead(turn, thread_hex, words)
    thread = await contact.find(turn.session, turn.programme, turn.person, thread_hex)
    if thread is None:
        return Reply(say("thread-gone-words", text=words[:_SHOWN]))
    if await declining.is_apart(turn.session, thread, turn.person):
        went_on = say("thread-went-on", name=await contact.it(turn.session, thread))
        return Reply(say("thread-not-sent", why=went_on))
    sent = await contact.answer(
        turn.session, thread, turn.person, words, turn.incoming.message_id, turn.now, anyway=anyway
    )
    if isinstance(sent, contact.Another):
        return await _ask_anyway(turn, thread, words, sent.why)
    if isinstance(sent, Refused):
        return Reply(sent.why)
    name = await contact.it(turn.session, thread)
    said = say(f"contact-sent-by-{sent.instead}" if sent.instead else "contact-sent", name=name)
    return Reply(say("contact-sent-reopened", sent=said) if sent.reopened else said)


async def _ask_for_words(turn: Turn, thread: Thread) -> Reply:
    assert turn.person is not None
    await dialogs.save(
        turn.session, turn.person.id, thread.programme_id, _KIND, "words", {"thread": thread.id.hex}, turn.now
    )
    name = await contact.it(turn.session, thread)
    options = (Option("answer-stop", say("contact-stop")),)
    last = await threads.last_answer(turn.session, thread.id) if thread.state == "answered" else None
    if last is not None and last.author_id not in (None, turn.person.id):
        other = await people.person(turn.session, last.author_id)
        answerer = other.name if other else ""
        return Reply(say("contact-ask-words-again", name=name, answerer=answerer), options, topic="dialog")
    return Reply(say("contact-ask-words", name=name), options, topic="dialog")


async def _ask_which(turn: Turn, choice: Sequence[Thread], words: str) -> Reply:
    """The words wait until we know whom they are for."""
    assert turn.programme is not None
    assert turn.person is not None
    await dialogs.save(
        turn.session, turn.person.id, turn.programme.id, _KIND, "which", {"text": words}, turn.now
    )
    options = []
    for one in choice:
        name = await contact.it(turn.session, one) if one.person_id else say("contact-stranger-short")
        options.append(Option(f"answer:{one.id.hex}", say("contact-which-one", name=name, at=one.last_at)))
    return Reply(say("contact-ask-which"), tuple(options), topic="dialog")
