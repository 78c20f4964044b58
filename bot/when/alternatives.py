"""Two times in one text, "fredag 8 eller 9", "3. eller 4. desember": what one leaves out, the other lends."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice

from bot.when.clock_times import Clock
from bot.when.dates import Date
from bot.when.said import Said, divide, makes_sense, splits

OR = re.compile(r" (?:eller|el\.?|or) ")
#: Ways to divide each of the two; the likeliest come first.
_WAYS = 12
_DAY = ("on", "ahead", "named", "weekday", "week")


def divide_two(first: str, second: str) -> tuple[Said, Said] | None:
    """The first way to divide both that makes sense of each with what it borrows."""
    for one in _ways(first):
        for other in _ways(second):
            pair = _borrowing(one, other)
            if all(makes_sense(said) for said in pair):
                return pair
    return None


def _ways(words: str) -> list[Said]:
    """What makes sense by itself is nothing else: "2. juledag"."""
    whole = divide(words)
    return [whole] if whole is not None else list(islice(splits(words), _WAYS))


def _borrowing(one: Said, other: Said) -> tuple[Said, Said]:
    if not _has_day(one) or not _has_day(other):
        return _same_day(one, other), _same_day(other, one)
    one, other = _same_month(one, other), other if _is_hour(other, one) else _same_month(other, one)
    return _same_hour(_same_week(one, other), other), other


def _is_hour(second: Said, first: Said) -> bool:
    """The last number of "3.12 10 eller 11"."""
    return isinstance(second.on, Date) and second.on.pointless and first.clock is not None


def _has_day(said: Said) -> bool:
    tells = any(getattr(said, place) is not None for place in _DAY)
    return tells or (said.part is not None and said.part.today)


def _same_day(said: Said, lender: Said) -> Said:
    """For "fredag kl 8 eller 9", "kl 10 eller 11 i morgen", "i kveld kl 8 eller 9"."""
    if isinstance(said.clock, Clock) and isinstance(lender.clock, Clock):
        said = replace(said, clock=_settled(said.clock, lender.clock), part=said.part or lender.part)
    elif isinstance(said.clock, Clock) and said.clock.bare:
        return said
    if _has_day(said):
        return said
    return replace(said, **{place: getattr(lender, place) for place in _DAY})


def _settled(clock: Clock, other: Clock) -> Clock:
    """Beside another hour a number is one too."""
    return replace(clock, bare=clock.bare and other.bare, may_be_date=None, may_be_weekday=None)


def _same_month(said: Said, lender: Said) -> Said:
    """For "3. eller 4. desember", "tirsdag 8. eller 9."."""
    if not isinstance(said.on, Date) or not isinstance(lender.on, Date) or said.on.month is not None:
        return said
    if lender.on.month is None and lender.weekday is None:
        return said
    on = Date(said.on.day, lender.on.month, lender.on.year)
    return replace(said, on=on)


def _same_week(said: Said, lender: Said) -> Said:
    """For "tirsdag eller onsdag neste uke"; of "fredag eller mandag neste uke" the Friday is this week's."""
    if said.weekday is None or lender.weekday is None or said.week is not None:
        return said
    before = said.weekday.number < lender.weekday.number
    return replace(said, week=lender.week) if before and said.on is None else said


def _same_hour(said: Said, lender: Said) -> Said:
    """For "fredag eller lørdag kl 12"."""
    if said.clock is not None or said.part is not None:
        return said
    return replace(said, clock=lender.clock, part=lender.part)
