"""Words of danger in what just came in: whom to ring comes first, and people are woken."""

from __future__ import annotations

from datetime import timedelta

from bot import danger
from bot.access import TEAM
from bot.features import contact
from bot.features.contact import Written, alarming, emergency, noting, promising
from bot.messages import Answer, Reply, Say, Turn, say
from storage import alarms, people, threads
from storage.tables import Programme, Thread

#: What the machine says of a text that the emergency text says too.
_RECEIPTS = frozenset({"receipt", "stranger", "edit-unread"})
#: Not true any more once the words have gone to people.
_UNTRUE = frozenset({"own-words", "edit-unread"})
_UNKNOWN_AGAIN = timedelta(hours=12)


async def alarm(turn: Turn, said: Answer, *, to_others: bool) -> Answer:
    """Whatever the words meant otherwise has been done by now, and `said` is the answer to that.

    `to_others`: an answer, a note, an arrangement, a change of one: of the team they are about somebody else.
    """
    found = danger.kinds(turn.incoming.text)
    if not found or await _is_a_note(turn, said) or (to_others and await _is_only_of_the_team(turn)):
        return said
    programme, thread, is_new = await _kept(turn)
    if programme is None or thread is None:
        nobody_knows = say("receipt-when-unknown")
        await emergency.say_numbers(
            turn.session, None, turn.contact, turn.person, found, nobody_knows, turn.inbox_id, turn.now
        )
        return said
    if not is_new:
        return said
    promise = await _promise(turn, programme, thread)
    person = turn.person if thread.person_id else None
    told = await emergency.say_numbers(
        turn.session, programme, turn.contact, person, found, promise, thread.id, turn.now
    )
    await alarming.sound(turn.session, programme, thread, turn.now)
    return _without(said, _RECEIPTS | _UNTRUE if told else _UNTRUE)


async def _is_a_note(turn: Turn, said: Answer) -> bool:
    """A note goes to nobody, whatever stands in it; also where it could not be kept."""
    replies = [said] if isinstance(said, Reply) else said or []
    if any(one.text.wording.startswith("note-") for one in replies):
        return True
    homes = await people.belongings(turn.session, turn.person.id) if turn.person else []
    return noting.is_note(turn.incoming.text) and any(home.roles & TEAM for home in homes)


async def _is_only_of_the_team(turn: Turn) -> bool:
    homes = await people.belongings(turn.session, turn.person.id) if turn.person else []
    return bool(homes) and all(home.roles <= TEAM for home in homes)


async def _promise(turn: Turn, programme: Programme, thread: Thread) -> Say:
    """Who reads it, and when. It stands for the receipt, which does not come as well."""
    if thread.state != "waiting":
        return await promising.standing(turn.session, programme, thread, turn.now)
    promise = await promising.receipt(turn.session, programme, thread, turn.now, is_urgent=True)
    thread.promised_at = thread.promised_at or promise.until or turn.now + _UNKNOWN_AGAIN
    return promise.when


async def _kept(turn: Turn) -> tuple[Programme | None, Thread | None, bool]:
    """The thread that the words are in now, held, and whether they are new there."""
    provider_id = turn.incoming.about if turn.incoming.kind == "edit" else turn.incoming.message_id
    before = await alarms.words(turn.session, turn.contact.id, provider_id) if provider_id else None
    if before is not None:
        programme = await people.programme(turn.session, before.programme_id)
        return programme, await threads.held(turn.session, before.thread_id), before.at >= turn.now
    written = await _written(turn, provider_id)
    if written is None:
        return None, None, True
    received = await contact.receive(turn.session, written, turn.now)
    return written.programme, received.thread, True


async def _written(turn: Turn, provider_id: str) -> Written | None:
    """For the people of the programme where they last wrote; a stranger's where strangers reach."""
    homes = await people.belongings(turn.session, turn.person.id) if turn.person else []
    if turn.person is None or not homes:
        home = await contact.home_of_strangers(turn.session)
        return Written(home, turn.contact, None, turn.incoming.text, provider_id) if home else None
    programmes = [one.programme for one in homes]
    last = await threads.last_programme(turn.session, turn.person.id)
    programme = next((one for one in programmes if one.id == last), programmes[0])
    return Written(programme, turn.contact, turn.person, turn.incoming.text, provider_id)


def _without(said: Answer, kinds: frozenset[str]) -> list[Reply]:
    if said is None:
        return []
    replies = [said] if isinstance(said, Reply) else said
    return [one for one in replies if one.about is None or one.about.kind not in kinds]
