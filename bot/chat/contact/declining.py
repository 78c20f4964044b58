"""EN ANNEN: whoever wrote would rather have somebody else; "Ikke meg": so would a worker. Nobody is told."""

from __future__ import annotations

from collections.abc import Sequence

from bot.access import TEAM
from bot.chat.contact import threads
from bot.features.contact import declining
from bot.features.contact.declining import Known
from bot.messages import NOT_MINE, Answer, NotMine, Option, Refused, Reply, Turn, say
from storage.tables import Act


async def word(turn: Turn) -> Answer | NotMine:
    """EN ANNEN: from whom nobody has answered yet, a text to people; from the team, whom they said no to."""
    assert turn.programme is not None
    assert turn.person is not None
    before = await declining.wished(turn.session, turn.programme, turn.person)
    if turn.roles <= TEAM:
        return Reply(say("decline-mine"), _after_all(before), topic="decline") if before else NOT_MINE
    there = await declining.lately(turn.session, turn.programme, turn.person)
    if len(there) == 1:
        return await _another(turn, there[0], before)
    if not there and not before:
        return NOT_MINE
    options = [one.option("decline", say("decline-whom-one", name=one.person.name)) for one in there]
    return Reply(
        say("decline-whom" if there else "decline-mine"), (*options, *_after_all(before)), topic="decline"
    )


async def another(turn: Turn, membership_hex: str) -> Answer:
    """decline: not this one; only of what one has written oneself."""
    assert turn.programme is not None
    assert turn.person is not None
    worker_id = await declining.member(turn.session, turn.programme, membership_hex)
    found = await declining.known(turn.session, turn.programme, [worker_id]) if worker_id else []
    if not found or turn.roles <= TEAM:
        return Reply(say("decline-nobody"))
    before = await declining.wished(turn.session, turn.programme, turn.person)
    return await _another(turn, found[0], [one for one in before if one.person.id != worker_id])


async def not_me(turn: Turn, thread_hex: str) -> Answer:
    """decline-thread: "Ikke meg"; nobody asks why, and nothing is said to whoever wrote."""
    assert turn.programme is not None
    assert turn.person is not None
    thread = await threads.found(turn, thread_hex)
    if isinstance(thread, Reply):
        return thread
    said = await declining.not_me(turn.session, turn.programme, thread, turn.person, turn.now)
    return Reply(said.why if isinstance(said, Refused) else said)


async def after_all(turn: Turn, membership_hex: str) -> Answer:
    """decline-undo: "Likevel"."""
    assert turn.programme is not None
    assert turn.person is not None
    other_id = await declining.member(turn.session, turn.programme, membership_hex)
    if other_id is None:
        return Reply(say("decline-nobody"))
    return Reply(await declining.after_all(turn.session, turn.programme, turn.person, other_id))


async def undo(turn: Turn, act: Act) -> Answer:
    """ANGRE after EN ANNEN and after "Ikke meg"."""
    assert turn.programme is not None
    assert turn.person is not None
    return Reply(await declining.after_all(turn.session, turn.programme, turn.person, act.subject_id))


async def _another(turn: Turn, worker: Known, before: Sequence[Known]) -> Reply:
    assert turn.programme is not None
    assert turn.person is not None
    said = await declining.another(turn.session, turn.programme, turn.person, worker.person.id, turn.now)
    if isinstance(said, Refused):
        return Reply(said.why)
    return Reply(said, _after_all([worker, *before]), topic="decline")


def _after_all(before: Sequence[Known]) -> tuple[Option, ...]:
    return tuple(one.option("decline-undo", say("decline-after-all", name=one.person.name)) for one in before)
