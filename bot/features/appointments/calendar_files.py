"""Calendar files: what somebody sent us becomes appointments, and an appointment becomes a file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from bot.features.appointments.calendar_lines import Broken, Component, calendars
from bot.features.appointments.calendar_times import Times, UnknownZone, Zones, is_ahead, moved_from, times
from bot.messages import Refused, Say, say
from bot.when.instants import months_later
from bot.when.read import MONTHS_AHEAD
from storage import appointments, preferences
from storage.tables import Appointment, Person, Programme

if TYPE_CHECKING:
    from icalendar import Event

#: The most that one file gives.
MOST = 20
#: What a calendar shows of an appointment, but to whoever has chosen all of it.
TITLE = "Avtale"
#: How long it lasts in a calendar: nobody has told us.
LENGTH = timedelta(hours=1)
_LONGEST_PARTY = 40
_LONGEST_PLACE = 60


@dataclass(frozen=True)
class Planned:
    """One time with somebody, as a file tells it."""

    #: UTC; of a whole day its date (local), for there the hour is missing.
    at: datetime | date
    #: Empty: the file does not say.
    party: str
    place: str | None


@dataclass(frozen=True)
class InFile:
    """What in a file can become appointments: instants only, or one day whose hour has to be asked for."""

    planned: tuple[Planned, ...]
    #: What was not taken, and why; None: all of it was.
    left_out: Say | None = None


def read(text: str, now: datetime, zone: ZoneInfo) -> InFile | Refused:
    """What an .ics file holds that is still to come; `zone`: of a time that names none."""
    try:
        found = [part for calendar in calendars(text) for part in _of_calendar(calendar, now, zone)]
    except Broken:
        return Refused(say("calendar-broken"))
    except UnknownZone:
        return Refused(say("calendar-zone"))
    if not found:
        return Refused(say("calendar-nothing"))
    if all(one.is_off for one in found):
        return Refused(say("calendar-cancelled"))
    return _chosen([one for one in found if not one.is_off], now, zone)


@dataclass(frozen=True)
class _Found:
    """An event, and all its times."""

    times: Times
    party: str
    place: str | None
    is_off: bool

    def planned(self) -> Iterable[Planned]:
        return (Planned(at, self.party, self.place) for at in self.times.at)


def _of_calendar(calendar: Component, now: datetime, zone: ZoneInfo) -> list[_Found]:
    zones, last = Zones(calendar, zone), _last_day(now, zone)
    calls_off = calendar.text("METHOD").upper() == "CANCEL"
    found: list[_Found] = []
    instead: dict[str, set[datetime | date]] = {}
    of_series: list[tuple[str, _Found]] = []
    for event in calendar.all("VEVENT"):
        one = _Found(
            times(event, zones, now, last),
            plain(event.text("SUMMARY"), _LONGEST_PARTY),
            _place(event.text("LOCATION")),
            calls_off or event.text("STATUS").upper() == "CANCELLED",
        )
        moved = moved_from(event, zones)
        if moved is None:
            of_series.append((event.text("UID"), one))
        else:
            instead.setdefault(event.text("UID"), set()).add(moved)
            found.append(one)
    for uid, one in of_series:
        left = tuple(at for at in one.times.at if at not in instead.get(uid, ()))
        found.append(replace(one, times=Times(left, one.times.only_first)))
    return found


def _chosen(found: Sequence[_Found], now: datetime, zone: ZoneInfo) -> InFile | Refused:
    last = _last_day(now, zone)
    every = sorted(
        {one for event in found for one in event.planned()}, key=lambda one: (str(one.at), one.party)
    )
    ahead = [one for one in every if is_ahead(one.at, now, zone)]
    if not ahead:
        return Refused(say("calendar-past"))
    near = [one for one in ahead if _local(one.at, zone) <= last]
    if not near:
        return Refused(say("calendar-too-far"))
    timed = [one for one in near if isinstance(one.at, datetime)]
    taken = timed[:MOST] or near[:1]
    if any(event.times.only_first for event in found):
        return InFile(tuple(taken), say("calendar-first-only"))
    whole = len(taken) == len(ahead)
    return InFile(tuple(taken), None if whole else say("calendar-some-left", count=len(taken)))


def is_weekly(planned: Sequence[Planned], zone: ZoneInfo) -> bool:
    """All with the same party and place, at the same hour, so many whole weeks apart each time."""
    if len({(one.party, one.place) for one in planned}) != 1:
        return False
    shown = [one.at.astimezone(zone).replace(tzinfo=None) for one in planned if isinstance(one.at, datetime)]
    gaps = {later - earlier for earlier, later in pairwise(shown)}
    return len(shown) == len(planned) and len(gaps) == 1 and not gaps.pop() % timedelta(weeks=1)


def _last_day(now: datetime, zone: ZoneInfo) -> date:
    return months_later(now.astimezone(zone).date(), MONTHS_AHEAD)


def _local(at: datetime | date, zone: ZoneInfo) -> date:
    return at.astimezone(zone).date() if isinstance(at, datetime) else at


def plain(text: str, longest: int) -> str:
    """One line of signs that can be shown, cut after a word where it is too long."""
    words = " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
    if len(words) <= longest:
        return words
    return words[: longest + 1].rpartition(" ")[0].rstrip(" ,;:-") or words[:longest]


def _place(text: str) -> str | None:
    """A link is no place, and too long for a text message."""
    return None if "://" in text else plain(text, _LONGEST_PLACE) or None


async def of_one(
    session: AsyncSession,
    programme: Programme,
    person: Person,
    appointment_id: UUID,
    now: datetime,
    *,
    whole_series: bool = False,
) -> str | Refused:
    """A file of one of theirs, or of all to come in its series; of one called off, to strike it out."""
    found = await appointments.one(session, appointment_id)
    is_theirs = found is not None and (found.programme_id, found.person_id) == (programme.id, person.id)
    if found is None or not is_theirs or found.state not in ("agreed", "cancelled"):
        return Refused(say("calendar-gone"))
    those: Sequence[Appointment] = [found]
    if whole_series and found.series_id is not None:
        those = await appointments.of_series(session, found.series_id, now) or those
    own = await preferences.one(session, programme.id, person.id)
    return written(those, now, discretion=own.discretion if own is not None else "discreet")


def written(those: Sequence[Appointment], now: datetime, *, discretion: str) -> str:
    """An .ics file: who and where only for a reader who has chosen all of it; no alarm of its own.

    A calendar that has an earlier version of one puts this in its place; a cancelled one is struck out.
    """
    # Loaded with the first file: many a programme never has one, and it is large.
    from icalendar import Calendar

    whole = Calendar()
    whole.add("prodid", "-//Avtale//NO")
    whole.add("version", "2.0")
    whole.add("method", "PUBLISH")
    for one in those:
        whole.add_component(_event(one, now, in_full=discretion == "full"))
    content: bytes = whole.to_ical()
    return content.decode()


def uid(appointment_id: UUID) -> str:
    """What calendars know it by: always the same, and not what we call it ourselves."""
    return str(uuid5(appointment_id, "calendar"))


def _event(one: Appointment, now: datetime, *, in_full: bool) -> Event:
    from icalendar import Event

    is_off = one.state == "cancelled"
    event = Event()
    event.add("uid", uid(one.id))
    event.add("dtstamp", now.astimezone(UTC).replace(microsecond=0))
    event.add("dtstart", one.starts_at.astimezone(UTC))
    event.add("dtend", one.starts_at.astimezone(UTC) + LENGTH)
    event.add("summary", one.party if in_full else TITLE)
    if in_full and one.place:
        event.add("location", one.place)
    event.add("sequence", one.version + is_off)
    event.add("status", "CANCELLED" if is_off else "CONFIRMED")
    event.add("class", "PRIVATE")
    return event
