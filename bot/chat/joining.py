"""Joining: a code, a JA from the number that was asked, and a coordinator's yes or no."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID
from zoneinfo import ZoneInfo

from bot.access import TEAM
from bot.chat.activities import showing as activities
from bot.chat.basics import known_language, numbers
from bot.features import hours, joining
from bot.features.joining import WRONG_CODE, Joined, Settled
from bot.messages import NOT_MINE, About, Answer, NotMine, Refused, Reply, Turn, say
from storage import people, programmes


async def recognise(turn: Turn) -> Answer | NotMine:
    """A code alone, or with START before it; from a stranger also what was meant as one."""
    code = joining.code_in(turn.text)
    if code is None and (turn.person is not None or not joining.is_near_code(turn.text)):
        return NOT_MINE
    if await joining.is_guessing(turn.session, turn.contact, turn.now):
        return None
    if code is None:
        return _refused(turn, Refused(say("join-code-unknown")))
    outcome = await joining.use_code(turn.session, code, turn.contact, turn.person, turn.now)
    return await _arrived(turn, outcome)


async def accept(turn: Turn, invitation: str) -> Answer:
    """JA from a number that staff wrote in."""
    key = _id(invitation)
    if key is None:
        return Reply(say("join-code-unknown"))
    return await _arrived(turn, await joining.accept(turn.session, key, turn.contact, turn.person, turn.now))


async def confirm(turn: Turn, membership: str) -> Answer:
    """A coordinator's yes."""
    assert turn.programme is not None
    key = _id(membership)
    if key is None:
        return Reply(say("join-nothing-waits"))
    return _settled(await joining.confirm(turn.session, turn.programme, key, turn.now), "join-confirm-done")


async def reject(turn: Turn, membership: str) -> Answer:
    """A coordinator's no."""
    assert turn.programme is not None
    key = _id(membership)
    if key is None:
        return Reply(say("join-nothing-waits"))
    return _settled(await joining.reject(turn.session, turn.programme, key, turn.now), "join-reject-done")


async def _arrived(turn: Turn, outcome: Joined | Refused) -> Answer:
    if isinstance(outcome, Refused):
        return _refused(turn, outcome)
    if outcome.waits:
        return Reply(say("join-waits"))
    home = await _at_home(turn, outcome)
    return [await _welcome(home, outcome), *_listed(await activities.week(home))]


async def _at_home(turn: Turn, joined: Joined) -> Turn:
    """The turn as somebody's who belongs to the programme."""
    programme = joined.programme
    homes = await people.belongings(turn.session, joined.person.id)
    roles = next(home.roles for home in homes if home.programme.id == programme.id)
    return replace(
        turn,
        person=joined.person,
        programme=programme,
        roles=roles,
        text="",
        language=joined.person.language or turn.contact.language or programme.language,
        zone=ZoneInfo(programme.time_zone),
    )


async def _welcome(home: Turn, joined: Joined) -> Reply:
    """Who reads, when, how to stop, the numbers, and that it is a machine: all in one message."""
    if joined.is_new_phone:
        return Reply(say("join-welcome-back"))
    if joined.role in TEAM:
        return Reply(say("join-welcome-team"))
    told = numbers(joined.programme)
    open_times = await programmes.hours(home.session, joined.programme.id)
    return Reply(
        say(
            "join-welcome",
            readers=joined.programme.readers,
            hours=hours.written(open_times, known_language(home.language)),
            ambulance=told["ambulance"],
            urgent=told["urgent"],
        )
    )


def _refused(turn: Turn, refused: Refused) -> Reply:
    """Counted: after a few that did not work we fall silent for a while."""
    return Reply(refused.why, about=About(WRONG_CODE, turn.contact.id))


def _settled(outcome: Settled | Refused, wording: str) -> Reply:
    if isinstance(outcome, Refused):
        return Reply(outcome.why, in_place=True)
    return Reply(say(wording, name=outcome.person.name, role=joining.role_said(outcome.role)), in_place=True)


def _listed(answer: Answer) -> Sequence[Reply]:
    if answer is None:
        return ()
    return (answer,) if isinstance(answer, Reply) else answer


def _id(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
