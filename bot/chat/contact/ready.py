"""Ferdige svar: picked, seen as it will be read, and only then sent. FERDIGE SVAR: the programme's own."""

from __future__ import annotations

from typing import Any

from bot.chat.contact import answering, threads
from bot.chat.turns import end_dialog
from bot.features import contact, discretion
from bot.features.contact import ready
from bot.messages import Answer, Option, Refused, Reply, Turn, say
from storage import dialogs

_KIND = "ready"


async def offer(turn: Turn, thread_hex: str) -> Answer:
    """ready: what there is to pick for this thread."""
    assert turn.programme is not None
    thread = await threads.found(turn, thread_hex)
    if isinstance(thread, Reply):
        return thread
    name = await contact.it(turn.session, thread)
    options = tuple(
        Option(f"ready-pick:{thread.id.hex}:{one.tag}", one.text)
        for one in await ready.listed(turn.session, turn.programme)
    )
    reply = threads.about(thread, Reply(say("ready-which", name=name), options))
    return Reply(reply.text, reply.options, topic=reply.topic, protected=True, about=reply.about, whole=True)


async def pick(turn: Turn, thread_hex: str, tag: str) -> Answer:
    """ready-pick: as it will be read; nothing is sent yet."""
    assert turn.programme is not None
    assert turn.person is not None
    thread = await threads.found(turn, thread_hex)
    if isinstance(thread, Reply):
        return thread
    words = await ready.words(turn.session, turn.programme, thread, tag)
    if words is None:
        return Reply(say("ready-gone"))
    options = (
        Option(f"ready-send:{thread.id.hex}:{tag}", say("ready-send")),
        Option(f"answer:{thread.id.hex}", say("ready-change")),
        Option("answer-stop", say("contact-stop")),
    )
    name = await contact.it(turn.session, thread)
    said = say("ready-preview", name=name, author=turn.person.name, text=words)
    return threads.about(thread, Reply(said, options))


async def send(turn: Turn, thread_hex: str, tag: str) -> Answer:
    """ready-send: it was seen, and goes as an answer like any other."""
    assert turn.programme is not None
    thread = await threads.found(turn, thread_hex)
    if isinstance(thread, Reply):
        return thread
    words = await ready.words(turn.session, turn.programme, thread, tag)
    if words is None:
        return Reply(say("ready-gone"))
    return await answering.send(turn, thread.id.hex, words)


async def word(turn: Turn) -> Answer:
    """FERDIGE SVAR: the programme's own, to delete and to add to."""
    assert turn.programme is not None
    own = await ready.own(turn.session, turn.programme)
    options = [
        Option(f"ready-delete:{one.own_id.hex}", say("ready-delete", text=one.text))
        for one in own
        if one.own_id is not None
    ]
    options.append(Option("ready-new", say("ready-new")))
    return Reply(say("ready-own", count=len(own)), tuple(options), topic="ready", whole=True)


async def new(turn: Turn) -> Answer:
    """ready-new: its words come next."""
    assert turn.programme is not None
    assert turn.person is not None
    await dialogs.save(turn.session, turn.person.id, turn.programme.id, _KIND, "words", {}, turn.now)
    return Reply(
        say("ready-ask", longest=ready.LONGEST), (Option("ready-stop", say("contact-stop")),), topic="dialog"
    )


async def typed(turn: Turn, step: str, answers: dict[str, Any]) -> Answer:
    """The words of a new one, whatever word they begin with; what would tell a stranger is said."""
    assert turn.programme is not None
    assert turn.person is not None
    added = await ready.add(turn.session, turn.programme, turn.text, turn.now)
    if isinstance(added, Refused):
        return Reply(added.why)
    await dialogs.end(turn.session, turn.person.id)
    telling = discretion.telling_words(added.text)
    delete = Option(f"ready-delete:{added.id.hex}", say("ready-delete-it"))
    if telling:
        return Reply(say("ready-added-telling", words=", ".join(telling)), (delete,), topic="ready")
    return Reply(say("ready-added", text=added.text), (delete,), topic="ready")


async def delete(turn: Turn, answer_hex: str) -> Answer:
    """ready-delete."""
    assert turn.programme is not None
    gone = await ready.remove(turn.session, turn.programme, answer_hex)
    return Reply(say("ready-deleted" if gone else "ready-gone"))


async def stop(turn: Turn) -> Answer:
    """ready-stop: "Avbryt"."""
    await end_dialog(turn, _KIND)
    return Reply(say("ready-stopped"))
