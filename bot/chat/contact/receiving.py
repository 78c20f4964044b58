"""Any other text: it reaches people, and whoever wrote gets one honest receipt."""

from __future__ import annotations

from datetime import timedelta

from bot.access import TEAM
from bot.chat.basics import numbers, numbers_for
from bot.features import contact, opening
from bot.features.contact import Written, promising
from bot.messages import About, Answer, Reply, Turn, say
from storage.tables import Programme, Thread

#: Where nobody knows when it is read, the receipt comes again after so long.
_UNKNOWN_AGAIN = timedelta(hours=12)
_UNUSABLE_AGAIN = timedelta(hours=1)


async def receive(turn: Turn) -> Answer:
    """A text to people. What the team writes without answering anybody is their own."""
    assert turn.programme is not None
    if turn.roles <= TEAM:
        return await _own_words(turn)
    written = Written(turn.programme, turn.contact, turn.person, turn.text, turn.incoming.message_id)
    received = await contact.receive(turn.session, written, turn.now)
    return await receipt(turn, turn.programme, received.thread)


async def stranger(turn: Turn) -> Answer:
    """A text from an address that we do not know: a lost phone borrows another."""
    home = await contact.home_of_strangers(turn.session)
    received = None
    if home is not None and turn.text:
        written = Written(home, turn.contact, None, turn.text, turn.incoming.message_id)
        received = await contact.receive(turn.session, written, turn.now)
    if not await contact.may_greet(turn.session, turn.contact.id, turn.now):
        return None
    ambulance = numbers(home)["ambulance"]
    if home is None or received is None or not received.readers:
        about = About("stranger", received.thread.id if received else turn.contact.id)
        return Reply(say("contact-stranger-unread", ambulance=ambulance), about=about)
    about = About("stranger", received.thread.id)
    if await opening.interval(turn.session, home, turn.now) is not None:
        return Reply(say("contact-stranger", ambulance=ambulance), about=about)
    promise = await promising.receipt(turn.session, home, received.thread, turn.now)
    return Reply(say("help-stranger-told", promise=promise.when, **numbers(home)), about=about)


async def unusable(turn: Turn) -> Answer:
    """A photo, a voice: only text is kept. The team learns that it came, or reads the words under it."""
    if not turn.text and not _is_about_a_group(turn):
        await _tell_that_it_came(turn)
    said = _listed(await _words_under_it(turn)) if turn.text else []
    if not await contact.may_say(
        turn.session, turn.contact.id, "unusable", turn.now, once_in=_UNUSABLE_AGAIN
    ):
        return said
    about = About("unusable", turn.contact.id)
    if _is_about_a_group(turn):
        return Reply(say("contact-group"), about=about)
    ambulance = (await numbers_for(turn))["ambulance"]
    return [*said, Reply(say("contact-unusable", ambulance=ambulance), about=about)]


async def edited(turn: Turn) -> Answer:
    """A changed message: staff get the new words of what was for them; it is never a second answer."""
    if await contact.change(turn.session, turn.contact, turn.incoming.about, turn.text, turn.now):
        return None
    if not await contact.may_say(turn.session, turn.contact.id, "edit-unread", turn.now):
        return None
    return Reply(say("contact-edit-unread"), about=About("edit-unread", turn.contact.id))


def _is_about_a_group(turn: Turn) -> bool:
    """What was done in a group comes without a message of the reader's own chat."""
    return turn.incoming.channel == "telegram" and not turn.incoming.message_id


async def _tell_that_it_came(turn: Turn) -> None:
    """Of whoever takes part, and of strangers; what it was is not kept, nor looked at."""
    programme, person = turn.programme, turn.person
    if programme is None:
        # Whoever has left is read as a stranger is.
        programme, person = await contact.home_of_strangers(turn.session), None
    elif turn.roles <= TEAM:
        return
    if programme is not None:
        written = Written(programme, turn.contact, person, "", turn.incoming.message_id)
        await contact.receive(turn.session, written, turn.now)


async def _words_under_it(turn: Turn) -> Answer:
    return await (stranger if turn.programme is None else receive)(turn)


async def _own_words(turn: Turn) -> Answer:
    if not await contact.may_say(turn.session, turn.contact.id, "own-words", turn.now):
        return None
    return Reply(say("contact-own-words"), about=About("own-words", turn.contact.id))


async def receipt(turn: Turn, programme: Programme, thread: Thread) -> Answer:
    """One for what waits, not one a line; again when what it held out has passed."""
    if thread.state != "waiting" or (thread.promised_at is not None and turn.now < thread.promised_at):
        return None
    if not await contact.may_say(turn.session, turn.contact.id, "receipt", turn.now):
        return None
    promise = await promising.receipt(turn.session, programme, thread, turn.now)
    thread.promised_at = promise.until or turn.now + _UNKNOWN_AGAIN
    return Reply(promise.text, about=About("receipt", thread.id, thread.version))


def _listed(answer: Answer) -> list[Reply]:
    if answer is None:
        return []
    return [answer] if isinstance(answer, Reply) else list(answer)
