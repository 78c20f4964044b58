"""A vote by button or number, its receipt, ANGRE, and STEM: what is open now."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from bot.access import may
from bot.chat.polls import decisions
from bot.features import voting
from bot.features.voting import Standing
from bot.messages import About, Answer, Refused, Reply, Say, Turn, say, to_json
from storage import polls
from storage.tables import Act, Poll

#: How long a result is what there is to tell.
_LATELY = timedelta(days=14)
#: More than a poll can have; a longer number in an action is none of ours.
_DIGITS = 3


async def vote(turn: Turn, poll: str = "", *positions: str) -> Answer:
    """A press switches one choice; numbers by SMS say which all of them are."""
    assert turn.programme is not None
    assert turn.person is not None
    found = await polls.find(turn.session, turn.programme.id, poll)
    if found is None:
        return Reply(say("poll-not-found"))
    cast = await voting.cast(
        turn.session, turn.person, found, _numbers(positions), turn.now, toggle=_is_press(turn)
    )
    if isinstance(cast, Refused):
        return Reply(cast.why)
    return _shown(cast) if _is_press(turn) else _receipt(cast)


async def undo(turn: Turn, act: Act) -> Answer:
    """ANGRE: the whole vote is taken back."""
    assert turn.programme is not None
    taken = await voting.take_back(turn.session, turn.programme, act, turn.now)
    if isinstance(taken, Refused):
        return Reply(taken.why)
    return Reply(say("vote-taken-back", until=taken.poll.closes_at), about=_about(taken.poll))


async def now_open(turn: Turn) -> Answer:
    """STEM: each open poll, with what one has voted in it; staff get their overview."""
    assert turn.programme is not None
    assert turn.person is not None
    if not may(turn.roles, "vote"):
        return await decisions.overview(turn)
    running = [
        poll
        for poll in await polls.in_state(turn.session, turn.programme.id, "open")
        if turn.now < poll.closes_at
    ]
    if not running:
        return Reply(await _nothing_open(turn))
    standings = [await voting.standing(turn.session, turn.person, poll) for poll in running]
    return [_asked(one) for one in standings]


def _asked(standing: Standing) -> Reply:
    if standing.chosen:
        return _shown(standing, in_place=False)
    return voting.asked(standing.poll, standing.choices)


def _shown(standing: Standing, *, in_place: bool = True) -> Reply:
    """The question again, with what stands marked."""

    def said(chosen: frozenset[int]) -> Reply:
        text = _standing_text(standing, chosen)
        marked = voting.asked(standing.poll, standing.choices, chosen, text=text)
        return Reply(text, marked.options, marked.topic, in_place=in_place, about=_about(standing.poll))

    return _as_long_as_any(standing, said)


def _receipt(standing: Standing) -> Reply:

    def said(chosen: frozenset[int]) -> Reply:
        wording = "vote-receipt-several" if standing.poll.several else "vote-receipt"
        labels = _labels(standing, chosen)
        text = say(wording, choices=labels, until=standing.poll.closes_at, pad="")
        return Reply(text, about=_about(standing.poll))

    return _as_long_as_any(standing, said)


def _standing_text(standing: Standing, chosen: frozenset[int]) -> Say:
    return say(
        "vote-standing",
        question=voting.question(standing.poll),
        choices=_labels(standing, chosen) or say("vote-none"),
        several="yes" if standing.poll.several else "no",
        until=standing.poll.closes_at,
        pad="",
    )


def _labels(standing: Standing, chosen: frozenset[int]) -> list[str]:
    return [choice.label for choice in standing.choices if choice.position in chosen]


def _as_long_as_any(standing: Standing, said: Callable[[frozenset[int]], Reply]) -> Reply:
    """The receipt, padded: a sealed text is as long as what it hides, and must not tell votes apart."""
    everything = said(frozenset(choice.position for choice in standing.choices))
    longest = _size(everything) + len(standing.choices)
    reply = said(standing.chosen)
    pad = " " * max(0, longest - _size(reply))
    return replace(reply, text=Say(reply.text.wording, {**reply.text.args, "pad": pad}))


def _size(reply: Reply) -> int:
    return len(to_json(reply).encode())


def _about(poll: Poll) -> About:
    """What is wiped when the poll closes."""
    return About("vote-receipt", poll.id)


async def _nothing_open(turn: Turn) -> Say:
    assert turn.programme is not None
    for poll in await polls.settled_since(turn.session, turn.programme.id, turn.now - _LATELY):
        won = [choice.label for choice in await polls.choices(turn.session, poll.id) if choice.won]
        if won:
            return say("poll-none-open-latest", winners=won)
    return say("poll-none-open")


def _is_press(turn: Turn) -> bool:
    return turn.incoming.kind == "press"


def _numbers(positions: tuple[str, ...]) -> list[int]:
    """None at all when one of them is no number: half a vote is not what somebody meant."""
    if not all(one.isdecimal() and len(one) <= _DIGITS for one in positions):
        return []
    return [int(one) for one in positions]
