"""DAGEN: staff see their day, and choose when it comes by itself."""

from __future__ import annotations

from bot.access import may
from bot.features import staff_day, timetable
from bot.features.staff_day import Chosen
from bot.messages import NOT_MINE, Answer, NotMine, Refused, Reply, Say, Turn, say
from bot.numbers import plain

_OFF = frozenset({"av", "off", "slå av", "stopp"})
_ON = frozenset({"på", "pa", "on", "slå på"})


async def day(turn: Turn) -> Answer | NotMine:
    """DAGEN shows it; DAGEN 7.30, DAGEN AV and DAGEN PÅ say when it comes.

    The word is everybody's, so that "Dagen i dag er tung" from a participant reaches people.
    """
    assert turn.programme is not None
    asked = plain(turn.text)
    if not may(turn.roles, "see the day"):
        return NOT_MINE if asked else Reply(say("not-allowed"))
    if not asked:
        return await _now(turn)
    if asked in _OFF:
        return await _chosen(turn, None)
    if asked in _ON:
        return await _on(turn)
    clock = staff_day.clock_in(asked, turn.programme)
    if clock is None:
        return NOT_MINE
    return Reply(clock.why) if isinstance(clock, Refused) else await _chosen(turn, clock)


async def _now(turn: Turn) -> Reply:
    assert turn.programme is not None
    assert turn.person is not None
    shown = await staff_day.today_for(turn.session, turn.programme, turn.person, turn.now)
    text = shown.text if shown is not None else say("day-nothing")
    chosen = await staff_day.chosen_by(turn.session, turn.programme, turn.person, turn.now)
    return Reply(say("activity-lines", line=text, rest=_when(chosen)))


async def _on(turn: Turn) -> Reply:
    """Again at the hour that it has, or at the usual one."""
    assert turn.programme is not None
    assert turn.person is not None
    before = await staff_day.chosen_by(turn.session, turn.programme, turn.person, turn.now)
    return await _chosen(turn, before.clock or timetable.USUAL_DAY_AT)


async def _chosen(turn: Turn, clock: str | None) -> Reply:
    assert turn.programme is not None
    assert turn.person is not None
    chosen = await staff_day.choose(turn.session, turn.programme, turn.person, clock, turn.now)
    if chosen.next_at is None:
        return Reply(say("day-off"))
    return Reply(say("day-set", clock=staff_day.shown(chosen.clock or ""), next=chosen.next_at))


def _when(chosen: Chosen) -> Say:
    return say("day-comes", clock=staff_day.shown(chosen.clock)) if chosen.clock else say("day-comes-not")
