"""TALL: how long people wait for an answer and how much is carried, for those who lead."""

from __future__ import annotations

from datetime import timedelta

from bot.access import may
from bot.features import measuring
from bot.features.measuring import Figures
from bot.messages import NOT_MINE, Answer, NotMine, Reply, Say, Turn, in_lines, say

_HOUR = timedelta(hours=1)
#: Up to here in minutes.
_LONG = 2 * _HOUR


async def word(turn: Turn) -> Answer | NotMine:
    """TALL; of anybody else a text to people."""
    assert turn.programme is not None
    if not may(turn.roles, "see figures"):
        return NOT_MINE
    found = await measuring.figures(turn.session, turn.programme, turn.now)
    last_day = (found.until - _HOUR).astimezone(turn.zone).date()
    weeks = say("measure", begins=found.begins.astimezone(turn.zone).date(), until=last_day)
    return Reply(in_lines([weeks, *_answers(found), *_carried(found), *_now(found)]))


def _answers(found: Figures) -> list[Say]:
    inside, outside = say("measure-inside-few"), say("measure-outside-few")
    if found.inside:
        inside = say("measure-inside", median=_long(found.inside.median), slow=_long(found.inside.slow))
    if found.outside:
        outside = say("measure-outside", median=_long(found.outside.median), slow=_long(found.outside.slow))
    return [inside, outside]


def _carried(found: Figures) -> list[Say]:
    moved, load = say("measure-moved-few"), say("measure-load-few")
    if found.moved:
        one = found.moved
        moved = say("measure-moved", taken=one.taken, back=one.given_back, went=one.went_back)
    if found.hours_on_shift is not None:
        load = say("measure-load", hours=found.hours_on_shift)
    return [moved, load]


def _now(found: Figures) -> list[Say]:
    waiting = found.waiting
    lines = [say("measure-waiting-none")]
    if waiting.count and waiting.since is not None:
        lines = [say("measure-waiting", count=waiting.count, since=waiting.since)]
    if waiting.without_owner:
        lines.append(say("measure-without-owner", count=waiting.without_owner))
    return lines


def _long(length: timedelta) -> Say:
    if length < _LONG:
        return say("measure-minutes", count=_how_many(length, timedelta(minutes=1)))
    return say("measure-hours", count=_how_many(length, _HOUR))


def _how_many(length: timedelta, unit: timedelta) -> int:
    """How many of these it takes to hold it: "within" must be true."""
    return max(1, -(-length // unit))
