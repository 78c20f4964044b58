"""Closed days as they are typed: "24.12 julaften", "24.-31.12 juleferie", "uke 8 vinterferie", "påske"."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.features.programmes.rules import MOST_DAYS, TERM_LONGEST, Closing
from bot.features.programmes.written_substitutes import substitute
from bot.messages import Refused, Say, say
from bot.when import Ask, Day, No, Refusal, next_weekday, read
from bot.when.holidays import easter
from bot.when.words import MONTHS, WEEKDAYS, plain

#: So far ahead a date without its year is one date only.
_DAYS_AHEAD = 330
_WEEKDAY = r"(?:[a-zæøå]{3,9}\.? )?"
_RANGE = re.compile(
    rf"(?:fra og med |frå og med |fra |frå |f\.?o\.?m\.? |from )?{_WEEKDAY}"
    r"(?P<day>\d{1,2})\.?(?: ?(?P<month>\d{1,2}|[a-z]{3,9})\.?)?(?: ?(?P<year>20\d\d))?"
    rf" ?(?:-|–|—|til og med|til|t\.?o\.?m\.?|to) ?{_WEEKDAY}"
    r"(?P<last>\d{1,2})\.? ?(?P<last_month>\d{1,2}|[a-z]{3,9})\.?(?: ?(?P<last_year>20\d\d))?(?![\w.])",
    re.IGNORECASE,
)
_WEEK = re.compile(r"^(?:i )?(?:uke|uka|veke|veka|week) (?P<week>\d{1,2})(?![\w.]*\d)\b\.?", re.IGNORECASE)
_EASTER = re.compile(
    r"^(?:i |hele |heile )?(?P<name>påske[nr]?|påska|easter)(?: ?ferie(?:n)?)?\b", re.IGNORECASE
)
_WEEKDAYS = re.compile(
    r"^(?:fra og med |frå og med |fra |frå |from )?(?P<first>[a-zæøå]{3,9})\.? ?"
    r"(?:-|–|—|til og med|til|t\.?o\.?m\.?|to) ?(?P<last>[a-zæøå]{3,9})(?![\w])\.?(?! ?\d)",
    re.IGNORECASE,
)
#: The end of a range that was not understood is no reason.
_TO = re.compile(r"\b(?:til|t\.?o\.?m)\b", re.IGNORECASE)
_CLOSED = re.compile(r"^(?:(?:det er |vi har |vi er )?(?:stengt?|stengde?|closed)\b:? ?)", re.IGNORECASE)
_ABOUT = re.compile(r"^(?:på grunn av|pga\.?|fordi|because of)\b ?", re.IGNORECASE)


def closed(text: str, now: datetime, zone: ZoneInfo) -> Closing | Refused:
    """The days, local, none of them gone by, and why."""
    read_substitute = substitute(" ".join(text.split()))
    if isinstance(read_substitute, Refused):
        return read_substitute
    words, instead = _CLOSED.sub("", read_substitute[0]), read_substitute[1]
    today = now.astimezone(zone).date()
    found = (
        _week(words, today)
        or _easter(words, today)
        or _weekdays(words, today)
        or _range(words, today)
        or _one_day(words, now, zone)
    )
    if found is None:
        return Refused(say("setting-closed-unclear"))
    first, last, why = found
    reason = _ABOUT.sub("", why.strip(" ,;:.-–()")).strip() or None
    if reason and _TO.match(reason):
        return Refused(say("setting-closed-unclear"))
    wrong = _wrong(first, last, reason, today)
    if wrong:
        return Refused(wrong)
    if instead is None:
        return Closing(first, last, reason)
    return Closing(first, last, reason, instead.name, instead.opens, instead.closes)


def _wrong(first: date, last: date, reason: str | None, today: date) -> Say | None:
    if first < today:
        return say("setting-closed-past")
    if last < first:
        return say("setting-closed-backwards")
    if (last - first).days >= MOST_DAYS:
        return say("setting-closed-many", most=MOST_DAYS)
    if last - today > timedelta(days=_DAYS_AHEAD):
        return say("setting-closed-far")
    if reason and len(reason) > TERM_LONGEST:
        return say("setting-too-long", longest=TERM_LONGEST, length=len(reason))
    return None


def _week(words: str, today: date) -> tuple[date, date, str] | None:
    """As in "uke 8": the whole of it, or what is left of this one."""
    found = _WEEK.match(words)
    if found is None:
        return None
    for year in (today.isocalendar().year, today.isocalendar().year + 1):
        try:
            monday = date.fromisocalendar(year, int(found["week"]), 1)
        except ValueError:
            continue
        sunday = monday + timedelta(days=6)
        if sunday >= today:
            return max(monday, today), sunday, words[found.end() :]
    return None


def _easter(words: str, today: date) -> tuple[date, date, str] | None:
    """From Maundy Thursday to Easter Monday."""
    found = _EASTER.match(words)
    if found is None:
        return None
    sunday = next(one for year in (today.year, today.year + 1) if (one := easter(year)) >= today)
    first = max(sunday - timedelta(days=3), today)
    return first, sunday + timedelta(days=1), words[found.end() :].strip(" .,:") or found[0]


def _weekdays(words: str, today: date) -> tuple[date, date, str] | None:
    """As in "mandag til onsdag": the first that come."""
    found = _WEEKDAYS.match(words)
    days = [WEEKDAYS.get(plain(found[end])) for end in ("first", "last")] if found else []
    if found is None or days[0] is None or days[1] is None:
        return None
    first = next_weekday(today - timedelta(days=1), days[0])
    return first, first + timedelta(days=(days[1] - days[0]) % 7), words[found.end() :]


def _range(words: str, today: date) -> tuple[date, date, str] | None:
    found = _RANGE.match(words)
    if found is None:
        return None
    last_month = _month(found["last_month"])
    month = _month(found["month"]) if found["month"] else last_month
    if month is None or last_month is None:
        return None
    try:
        first = _coming(int(found["day"]), month, found["year"] or found["last_year"], today)
        last = _coming(int(found["last"]), last_month, found["last_year"], first)
    except ValueError:
        return None
    return first, last, words[found.end() :]


def _month(said: str) -> int | None:
    return int(said) if said.isdigit() else MONTHS.get(plain(said))


def _coming(day: int, month: int, year: str | None, since: date) -> date:
    """That date, of the first year in which it is not before `since`. Raises ValueError for none such."""
    if year:
        return date(int(year), month, day)
    this_year = date(since.year, month, day)
    return this_year if this_year >= since else date(since.year + 1, month, day)


def _one_day(words: str, now: datetime, zone: ZoneInfo) -> tuple[date, date, str] | None:
    """The longest beginning that is a day; what comes after it says why."""
    said = words.split()
    for count in range(min(len(said), 6), 0, -1):
        beginning = " ".join(said[:count]).rstrip(" ,:;")
        day = None if _TO.search(beginning) else _day(beginning, now, zone)
        if day is not None:
            why = " ".join(said[count:])
            is_name = not any(sign.isdigit() for sign in beginning) and not _is_counted(beginning)
            return day, day, why or (beginning if is_name else "")
    return None


def _is_counted(beginning: str) -> bool:
    """As in "fredag", "i morgen": such a day has no name of its own."""
    words = {plain(word) for word in beginning.split()}
    return bool(words & {"i", "om", "neste", "tomorrow", "today", "next", "idag", "imorgen", *WEEKDAYS})


def _day(text: str, now: datetime, zone: ZoneInfo) -> date | None:
    """One day; a date that has just gone by is the one a year on, and `date.min` stands for any other."""
    meaning = read(text, now, zone)
    if isinstance(meaning, No) and meaning.why is Refusal.PAST:
        return date.min
    if isinstance(meaning, Day):
        return meaning.at
    if isinstance(meaning, Ask) and len(meaning.between) == 1 and isinstance(meaning.between[0], Day):
        return meaning.between[0].at
    return None
