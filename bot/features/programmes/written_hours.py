"""Opening hours as a Norwegian types them: "man-fre 9-15, ons 9-12 og 13-15, stengt fredag"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from bot.features.programmes.rules import OpenTime, first_overlapping
from bot.messages import Refused, say
from bot.when.words import WEEKDAYS

_ALL = range(7)
_GROUPS = {
    "weekdays": range(5),
    "weekend": range(5, 7),
    "every": _ALL,
}
_LETTERS = str.maketrans({"ø": "o", "æ": "ae", "å": "a", "–": "-", "—": "-", "−": "-"})
_CLOCK = r"(\d{1,2})(?:[.:]?(\d{2}))?"
_FROM_TO = rf"(?:fra |fra kl\.? |kl\.? ?)?{_CLOCK} ?(?:-|til|to) ?(?:kl\.? ?)?{_CLOCK}(?!\d|[.:]\d)"
#: In this order: the first that fits at a place is what stands there.
_TOKENS = re.compile(
    rf"(?P<span>{_FROM_TO})"
    r"|(?P<weekdays>hverdag(?:er|ene)?|kvardag(?:er|ar|ane)?|weekdays?)\b"
    r"|(?P<weekend>helge?[arn]?(?:er)?|weekend(?:en|s)?)\b"
    r"|(?P<every>(?:hver|kvar|every) dag|every day|alle dag(?:er|ar)|daglig|dagleg|daily"
    r"|(?:hele|heile) (?:uka|uken|veka))\b"
    r"|(?P<closed>stengt?|stengde?|lukket|closed)\b"
    r"|(?P<only>bare|berre|kun|only)\b"
    r"|(?P<to>-|til\b|to\b|t\.?o\.?m\.?)"
    r"|(?P<day>[a-z]+)\.?"
    r"|(?P<break>[,;\n])"
    r"|(?P<nothing>[ .:&!])"
)
_FILLER = {
    "alle",
    "og",
    "and",
    "apent",
    "ope",
    "open",
    "kl",
    "klokka",
    "fra",
    "samt",
    "pa",
    "det",
    "er",
    "vi",
    "har",
}
#: "mandager", "Mondays".
_SEVERAL = re.compile(r"(dag|day)(?:er|ar|ene|ane|s)$")


@dataclass
class _Clause:
    """Some days, and what is said of them."""

    days: list[int] = field(default_factory=list)
    spans: list[tuple[str, str]] = field(default_factory=list)
    closed: bool = False
    #: "stengt" came first: "stengt fredag".
    before: bool = False
    #: Where in `days` those begin that were named after the last comma.
    since: int = 0

    @property
    def is_said(self) -> bool:
        return bool(self.days) and (self.closed or bool(self.spans))


class _Unclear(Exception):
    """This cannot be read as opening hours."""


def hours(text: str, standing: Collection[OpenTime]) -> tuple[OpenTime, ...] | Refused:
    """The whole week after the change, in its order: days that are not named are as they were."""
    words = " ".join(text.casefold().translate(_LETTERS).replace("\n", " , ").split())
    try:
        clauses, only = _clauses(words)
        named = {day: _of_day(day, clauses) for clause in clauses for day in clause.days}
    except _Unclear:
        return Refused(say("setting-hours-unclear"))
    kept = [] if only else [one for one in standing if one.weekday not in named]
    told = [OpenTime(day, *span) for day, spans in named.items() for span in spans]
    week = tuple(sorted([*kept, *told], key=lambda one: (one.weekday, one.opens)))
    if any(one.opens >= one.closes for one in week):
        return Refused(say("setting-hours-backwards"))
    both = first_overlapping(week)
    if both is not None:
        return Refused(say("setting-hours-overlap", day=say(f"setting-day-{both.weekday}")))
    return week or Refused(say("setting-hours-none"))


def _clauses(words: str) -> tuple[list[_Clause], bool]:
    """What is said of which days; whether it is all that there is."""
    done: list[_Clause] = []
    current, only, to = _Clause(), False, False
    for kind, token in _tokens(words):
        match kind:
            case "only":
                only = True
            case "to":
                if not current.days:
                    raise _Unclear
                to = True
            case "break":
                current.since = len(current.days)
            case "day":
                current = _begun(done, current)
                current.days += _days_until(current.days, _weekday(token)) if to else [_weekday(token)]
                to = False
            case "weekdays" | "weekend" | "every":
                current = _begun(done, current)
                current.days += _GROUPS[kind]
            case "span":
                current = _open(done, current)
                current.spans.append(_span(token))
            case "closed":
                current = _begun(done, current) if current.is_said else current
                if current.spans:
                    raise _Unclear
                current.closed = True
                current.before = not current.days
    if not current.is_said or to:
        raise _Unclear
    return [*done, current], only


def _begun(done: list[_Clause], current: _Clause) -> _Clause:
    """Where a day that is named now belongs."""
    if not current.is_said or (current.closed and current.before):
        return current
    done.append(current)
    return _Clause()


def _open(done: list[_Clause], current: _Clause) -> _Clause:
    """Where an hour belongs: after "stengt fre, man 9-12" it is Monday's."""
    if not current.days:
        raise _Unclear
    if not current.closed:
        return current
    if not (current.before and 0 < current.since < len(current.days)):
        raise _Unclear
    mine, current.days = current.days[current.since :], current.days[: current.since]
    done.append(current)
    return _Clause(mine)


def _tokens(words: str) -> Iterator[tuple[str, str]]:
    at = 0
    while at < len(words):
        found = _TOKENS.match(words, at)
        if found is None or found.lastgroup is None:
            raise _Unclear
        at = found.end()
        kind = found.lastgroup
        if kind != "nothing" and not (kind == "day" and found[0].rstrip(".") in _FILLER):
            yield kind, found[0]


def _weekday(token: str) -> int:
    word = _SEVERAL.sub(r"\1", token.rstrip("."))
    if word not in WEEKDAYS:
        raise _Unclear
    return WEEKDAYS[word]


def _days_until(before: Collection[int], last: int) -> list[int]:
    """As in "lør-man", over the end of the week too."""
    first = [*before][-1]
    return [(first + step) % 7 for step in range(1, (last - first) % 7 + 1)]


def _span(token: str) -> tuple[str, str]:
    found = re.search(rf"{_CLOCK}\D+?{_CLOCK}$", token)
    assert found is not None
    clocks = [(int(found[1]), int(found[2] or 0)), (int(found[3]), int(found[4] or 0))]
    if any(hour > 23 or minute > 59 for hour, minute in clocks):
        raise _Unclear
    return f"{clocks[0][0]:02}:{clocks[0][1]:02}", f"{clocks[1][0]:02}:{clocks[1][1]:02}"


def _of_day(day: int, clauses: Collection[_Clause]) -> list[tuple[str, str]]:
    """What holds that day: "man-fre 9-15, ons 9-12" is nine to twelve on Wednesdays."""
    naming = [clause for clause in clauses if day in clause.days]
    nearest = min(len(set(clause.days)) for clause in naming)
    said = [clause for clause in naming if len(set(clause.days)) == nearest]
    if any(clause.closed for clause in said):
        if any(clause.spans for clause in said):
            raise _Unclear
        return []
    return [span for clause in said for span in clause.spans]
