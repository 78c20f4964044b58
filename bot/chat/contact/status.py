"""STATUS: where each of one's own messages stands, and nothing about anybody else's."""

from __future__ import annotations

from uuid import UUID

from bot.access import TEAM
from bot.features.contact import home_of_strangers, promising
from bot.messages import NOT_MINE, Answer, NotMine, Reply, Say, Turn, in_lines, say
from storage import own_threads, people
from storage.tables import Programme


async def word(turn: Turn) -> Answer | NotMine:
    """STATUS; from the team it is a text like any other."""
    homes = await people.belongings(turn.session, turn.person.id) if turn.person else []
    if not homes:
        return await _of_stranger(turn)
    mine = [home.programme for home in homes if not home.roles <= TEAM]
    if not mine:
        return NOT_MINE
    assert turn.person is not None
    lines = [line for programme in mine for line in await _lines(turn, programme, turn.person.id)]
    return Reply(in_lines(lines) if lines else say("status-none"))


async def _of_stranger(turn: Turn) -> Answer | NotMine:
    """About what was written from that phone; without it the word goes to people."""
    home = await home_of_strangers(turn.session)
    lines = await _lines(turn, home, None) if home is not None else []
    return Reply(in_lines(lines)) if lines else NOT_MINE


async def _lines(turn: Turn, programme: Programme, person_id: UUID | None) -> list[Say]:
    mine = await own_threads.of(turn.session, programme.id, turn.contact.id, person_id, turn.now)
    return await promising.status(turn.session, programme, mine, turn.now)
