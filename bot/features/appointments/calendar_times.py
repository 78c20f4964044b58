"""When something in a calendar file begins: its time zone, its days, and each time that it is repeated."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from bot.features.appointments.calendar_lines import Broken, Component, Line
from bot.features.appointments.calendar_repeats import Rule, days, rule
from bot.when.instants import instants

_STAMP = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?")
_OFFSET = re.compile(r"([+-])(\d{2})(\d{2})(?:\d{2})?")
_WINTER, _SUMMER = (datetime(2026, month, 15, tzinfo=UTC) for month in (1, 7))
#: Where our own rule for summer time begins and ends.
_CHANGES = {"BYMONTH=3", "BYMONTH=10"}
#: What has been repeated for longer is not something that anybody is to be reminded of here.
_OLDEST = timedelta(days=3660)
_LONG_OVER = timedelta(days=2)


class UnknownZone(Exception):
    """What the clock shows there tells us nothing."""


@dataclass(frozen=True)
class Times:
    """When one event begins: instants (UTC) or, for a whole day, dates; in order, each once."""

    at: tuple[datetime | date, ...]
    #: It goes on for ever, or in a way that we do not read: `at` holds what comes first.
    only_first: bool = False


class Zones:
    """The zones of a file: named, or described in it; a time without one is the programme's."""

    def __init__(self, calendar: Component, ours: ZoneInfo) -> None:
        self._described = {one.text("TZID"): one for one in calendar.all("VTIMEZONE")}
        self.ours = ours

    def of(self, line: Line) -> tzinfo:
        """Raises UnknownZone."""
        name = line.params.get("TZID", "").strip()
        if not name:
            return self.ours
        found = _named(name) or self._as_described(name)
        if found is None:
            raise UnknownZone
        return found

    def _as_described(self, name: str) -> tzinfo | None:
        """A fixed offset, or summer and winter as they are with us; any other description is a doubt."""
        described = self._described.get(name)
        if described is None:
            return None
        winter, summer = _offsets(described, "STANDARD"), _offsets(described, "DAYLIGHT")
        if len(winter | summer) == 1:
            return timezone((winter | summer).pop())
        here = ({_WINTER.astimezone(self.ours).utcoffset()}, {_SUMMER.astimezone(self.ours).utcoffset()})
        rules = [one.text("RRULE").upper() for one in described.inside]
        as_ours = all(not text or not _CHANGES.isdisjoint(text.split(";")) for text in rules)
        return self.ours if (winter, summer) == here and as_ours else None


def times(event: Component, zones: Zones, now: datetime, last: date) -> Times:
    """Each time from now on, at most to `last` (local). Raises Broken and UnknownZone."""
    begins = event.first("DTSTART")
    if begins is None:
        raise Broken("without a beginning")
    zone = zones.of(begins)
    first = _wall(begins, zone)
    if event.text("X-MICROSOFT-CDO-ALLDAYEVENT").upper() == "TRUE" and isinstance(first, datetime):
        first = first.date()
    moved = set(_listed(event, "EXDATE", zones, zone))
    also = [one for one in _listed(event, "RDATE", zones, zone) if type(one) is type(first)]
    repeated, only_first = _repeated(event, first, zone, now, last)
    every = sorted((one for one in {*repeated, *also} if moved.isdisjoint((one, _day(one)))), key=str)
    found = tuple(dict.fromkeys(_instant(one, zone) for one in every))
    if only_first:
        found = tuple(one for one in found if is_ahead(one, now, zones.ours))[:1] or found[-1:]
    return Times(found, only_first)


def moved_from(event: Component, zones: Zones) -> datetime | date | None:
    """Which time of a repeated event this one stands for; None: it stands for itself."""
    line = event.first("RECURRENCE-ID")
    if line is None:
        return None
    zone = zones.of(line)
    return _instant(_wall(line, zone), zone)


def is_ahead(at: datetime | date, now: datetime, ours: ZoneInfo) -> bool:
    if isinstance(at, datetime):
        return at > now
    return at >= now.astimezone(ours).date()


def _repeated(
    event: Component, first: datetime | date, zone: tzinfo, now: datetime, last: date
) -> tuple[Sequence[datetime | date], bool]:
    """As the clock shows it there, and whether there may be more than these."""
    written = event.text("RRULE")
    if not written:
        return [first], False
    known = rule(written)
    day = _day(first)
    if known is None or day < (now - _OLDEST).date():
        return [first], True
    every = list(days(known, day, max(last, day)))
    # What is long over is not looked at one by one: years of days are many.
    found = [
        datetime.combine(one, first.time()) if isinstance(first, datetime) else one
        for one in every
        if one >= now.date() - _LONG_OVER
    ]
    return [one for one in found if _is_before_end(one, known, zone)] or [first], known.is_endless


def _is_before_end(at: datetime | date, rule: Rule, zone: tzinfo) -> bool:
    if not rule.until:
        return True
    until = _wall(Line({}, rule.until), zone)
    if isinstance(at, datetime) and isinstance(until, datetime):
        return at <= until
    return _day(at) <= _day(until)


def _listed(event: Component, name: str, zones: Zones, zone: tzinfo) -> Iterator[datetime | date]:
    """As the event's own clock shows them; a period counts from where it begins."""
    for line in event.lines.get(name, ()):
        theirs = zones.of(line) if "TZID" in line.params else zone
        for one in line.value.split(","):
            at = _wall(Line(line.params, one.partition("/")[0]), theirs)
            yield _shown(_instant(at, theirs), zone) if isinstance(at, datetime) else at


def _wall(line: Line, zone: tzinfo) -> datetime | date:
    """What a clock in the zone shows, without a zone; or a day. Raises Broken."""
    found = _STAMP.fullmatch(line.value.strip().upper())
    if found is None:
        raise Broken("not a time")
    year, month, day, hour, minute, _second, is_utc = found.groups()
    try:
        on = date(int(year), int(month), int(day))
        if hour is None:
            return on
        at = datetime.combine(on, time(int(hour), int(minute)))
        return _shown(at.replace(tzinfo=UTC), zone) if is_utc else at
    except (ValueError, OverflowError) as wrong:
        raise Broken("no such time") from wrong


def _day(at: datetime | date) -> date:
    return at.date() if isinstance(at, datetime) else at


def _shown(at: datetime | date, zone: tzinfo) -> datetime:
    assert isinstance(at, datetime)
    return at.astimezone(zone).replace(tzinfo=None)


def _instant(at: datetime | date, zone: tzinfo) -> datetime | date:
    """UTC; the first of the two in the repeated hour (RFC 5545, 3.3.5). Raises Broken for a skipped one."""
    if not isinstance(at, datetime):
        return at
    try:
        if not isinstance(zone, ZoneInfo):
            return at.replace(tzinfo=zone).astimezone(UTC)
        found = instants(at.date(), at.time(), zone)
    except OverflowError as wrong:
        raise Broken("no such time") from wrong
    if not found:
        raise Broken("an hour that the clock skips")
    return found[0]


#: What systems keep among the names of zones and is none: the machine's own, and a default.
_NO_PLACE = frozenset({"localtime", "posixrules", "Factory"})


def _named(name: str) -> ZoneInfo | None:
    """By its own name, by what Windows calls it, or with somebody's name before it ("/mozilla.org/…")."""
    if name.rsplit("/", 1)[-1] in _NO_PLACE:
        return None
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    parts = WINDOWS_TO_OLSON.get(name, name).strip("/").split("/")
    for start in range(min(len(parts), 6)):
        try:
            return ZoneInfo("/".join(parts[start:]))
        except (KeyError, ValueError, OSError):
            continue
    return None


def _offsets(described: Component, kind: str) -> set[timedelta]:
    found = (_OFFSET.fullmatch(one.text("TZOFFSETTO")) for one in described.all(kind))
    lengths = (
        (one[1], timedelta(hours=int(one[2]), minutes=int(one[3]))) for one in found if one is not None
    )
    return {-length if sign == "-" else length for sign, length in lengths if length < timedelta(days=1)}
