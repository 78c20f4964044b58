"""Four weeks of a programme as a story, and who should have read what in them, and when.

Made of the rules as people are told them, with nothing of the service in it: times are those of a clock on
the wall, days are counted from the first Monday.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

OSLO = ZoneInfo("Europe/Oslo")
DAY = timedelta(days=1)
#: Fridays at one the plan for the week after; reminders at six the evening before or half past eight.
PLAN_DAY, PLAN_AT, EVENING, MORNING = 4, "13:00", "18:00", "08:30"
#: A reminder in the morning comes an hour before the start or more; else the evening before.
HEAD_START = timedelta(hours=1)
#: An idea is asked for at most every six days; a list is missed for seven; who is silent is told two before.
BETWEEN_IDEAS, LIST_WAITS, SOON = timedelta(days=6), timedelta(days=7), timedelta(days=2)
#: Nothing of our own accord between nine and eight, save a cancellation that cannot wait. In the morning
#: reminders come at once, and what is of no use four hours later; the rest within twenty minutes.
NIGHT = ("21:00", "08:00")
CANNOT_WAIT, SPREAD = timedelta(hours=4), timedelta(minutes=20)
NEVER_HELD = ("activity-cancelled", "cancel-check")
#: A reminder is of use until half an hour before the start; an offer for four hours.
LEAST_NOTICE, OFFERED = timedelta(minutes=30), timedelta(hours=4)
#: After a late cancellation staff are told whose phone has not confirmed.
CHECKED_AFTER = timedelta(minutes=20)

#: A day of the story and a clock: (3, "11:00").
When = tuple[int, str]
#: What somebody reads: what kind of message, and the wall's "10-16 13:00" when it comes; "10-16 08:00 on"
#: where it is one of those that come one after another once the quiet hours or a pause are over.
Read = tuple[str, str]


@dataclass(frozen=True)
class Human:
    """Somebody with a phone, and what they have chosen."""

    name: str
    role: str = "participant"
    channel: str = "sms"
    remind: str = "evening"
    greets: bool = False
    #: Staff: when their day comes.
    day_at: str = "08:00"
    joined: When = (0, "00:00")
    #: Quiet hours of their own; they only ever add to the night.
    quiet: tuple[str, str] | None = None
    #: When they asked for a pause, and when it is over.
    pause: tuple[When, When] | None = None
    #: STOPP.
    stopped: When | None = None
    #: Another phone from then on, on the other channel.
    new_phone: When | None = None


@dataclass(frozen=True)
class Outing:
    """Something done together."""

    title: str
    day: int
    starts: str
    posted: When
    hours: int = 2
    places: int | None = None
    weekly: bool = False
    #: One of a weekly row: everybody heard of it with the first.
    is_repeat: bool = False
    #: (who, "yes" or "no", when), in order.
    said: tuple[tuple[str, str, When], ...] = ()
    #: When, by whom, and the new start.
    moved: tuple[When, str, str] | None = None
    cancelled: tuple[When, str] | None = None
    #: Who was there, and when the list was finished; None: never.
    came: tuple[str, ...] = ("Maria", "Jonas")
    finished: When | None = None


HUMANS = (
    Human("Maria", channel="telegram"),
    Human("Jonas", remind="morning"),
    Human("Ali", greets=True),
    Human("Eva", channel="telegram", remind="morning", greets=True),
    Human("Ole", channel="telegram", stopped=(14, "15:00")),
    Human("Tor", new_phone=(15, "09:00")),
    Human("Liv", joined=(16, "12:00")),
    Human("Siri", quiet=("20:00", "10:00")),
    Human("Odd", channel="telegram", pause=((7, "12:30"), (10, "08:00"))),
    Human("Vera", role="volunteer"),
    Human("Kari", role="coordinator", channel="telegram"),
    Human("Per", role="staff", day_at="09:30"),
)
OUTINGS = (
    Outing("Klatring", 1, "11:00", (0, "09:05"), said=(("Ole", "no", (0, "10:00")),), finished=(1, "13:30")),
    Outing("Kaffe", 3, "17:00", (0, "09:00"), weekly=True, finished=(3, "19:30")),
    Outing("Bading", 3, "11:00", (1, "12:00"), finished=(3, "13:30")),
    Outing(
        "Matlaging",
        8,
        "11:00",
        (4, "10:00"),
        places=2,
        said=(
            ("Maria", "yes", (4, "12:00")),
            ("Tor", "yes", (4, "12:05")),
            ("Ali", "yes", (4, "12:10")),
            ("Ole", "no", (5, "12:00")),
            # Ali is offered the place, and takes it.
            ("Tor", "no", (7, "10:00")),
            ("Ali", "yes", (7, "11:00")),
        ),
        came=("Maria", "Ali"),
        finished=(8, "13:30"),
    ),
    # Two days of downtime: what was in them, what was just after, and on the day when the clock changes.
    Outing("Kino", 11, "12:00", (8, "12:00"), finished=(12, "14:30")),
    Outing("Bålkos", 12, "15:00", (9, "12:00"), finished=(12, "17:30")),
    Outing("Søndagstur", 13, "11:00", (7, "12:00")),
    Outing(
        "Bowling",
        15,
        "11:00",
        (9, "12:10"),
        said=(("Ole", "no", (9, "14:00")),),
        moved=((14, "10:00"), "Per", "14:00"),
        finished=(15, "16:30"),
    ),
    # Too early for a reminder the same morning.
    Outing("Fugletur", 20, "09:00", (18, "10:00"), finished=(20, "11:30")),
    # Posted at night: for the same morning, and for days later.
    Outing("Svømming", 19, "11:30", (18, "23:00"), finished=(19, "13:45")),
    Outing("Sjakk", 23, "17:00", (18, "23:05"), finished=(23, "19:30")),
    Outing("Museum", 22, "11:00", (20, "12:00"), finished=(22, "13:30")),
    Outing("Fjelltur", 24, "11:00", (19, "12:00"), cancelled=((24, "09:40"), "Kari")),
    Outing("Fisketur", 26, "08:30", (22, "12:00"), cancelled=((26, "06:30"), "Per")),
)
#: Days of the weekly Kaffe after the first, and what is said of the days when nothing is on.
REPEATS = {10: (12, "14:40"), 17: None, 24: (24, "19:30")}
CLOSED = 17
DOWN, UP = (10, "12:00"), (12, "12:00")
#: Somebody writes in the weekend, when nobody is on, and is answered when somebody is.
WRITTEN, ANSWERED = (5, "20:00"), (7, "10:00")
END = (28, "07:00")
WHO_POSTS = "Kari"
SATURDAY = 5


@dataclass(frozen=True)
class Story:
    """The four weeks from a Monday on."""

    monday: date
    #: Days of public holidays on which something would have been.
    holidays: frozenset[int] = frozenset()
    outings: list[Outing] = field(default_factory=list)
    #: The other public holidays.
    days_off: frozenset[int] = frozenset()

    def at(self, when: When) -> datetime:
        day, clock = when
        return self._local(self.monday + day * DAY, clock)

    def starts(self, one: Outing, at: datetime | None = None) -> datetime:
        """As it is known at that instant, or in the end."""
        is_moved = one.moved is not None and (at is None or at >= self.at(one.moved[0]))
        return self.at((one.day, one.moved[2] if is_moved and one.moved else one.starts))

    def ends(self, one: Outing) -> datetime:
        return self.starts(one) + timedelta(hours=one.hours)

    def is_off(self, one: Outing, at: datetime) -> bool:
        return one.cancelled is not None and at >= self.at(one.cancelled[0])

    def is_known(self, one: Outing, at: datetime) -> bool:
        """Posted and not called off at that instant."""
        return self.at(one.posted) <= at and not self.is_off(one, at)

    def said(self, one: Outing, name: str, at: datetime) -> str:
        """going, declined, waiting or "" at that instant."""
        going: list[str] = []
        last: dict[str, str] = {}
        for who, answer, when in one.said:
            if self.at(when) > at:
                break
            going = [other for other in going if other != who]
            if answer == "yes" and (one.places is None or len(going) < one.places):
                going.append(who)
            last[who] = answer
        if name in going:
            return "going"
        return {"yes": "waiting", "no": "declined", "": ""}[last.get(name, "")]

    def comes(self, one: Outing, name: str, at: datetime) -> bool:
        """Has a place, or may just turn up and has not said no."""
        said = self.said(one, name, at)
        return said == "going" if one.places is not None else said != "declined"

    def told_at(self, due: datetime) -> datetime:
        """When something that is due then is done: after the downtime it falls in."""
        return self.at(UP) if self.at(DOWN) <= due < self.at(UP) else due

    def has_left_or_not_come(self, who: Human, at: datetime) -> bool:
        return at < self.at(who.joined) or (who.stopped is not None and at >= self.at(who.stopped))

    def wall(self, at: datetime) -> str:
        return f"{at.astimezone(OSLO):%m-%d %H:%M}"

    def rests_until(self, who: Human, kind: str, at: datetime) -> datetime:
        """When somebody may be told who would be told then: not in a pause, not in quiet hours."""
        if kind in NEVER_HELD:
            return at
        if who.pause is not None and self.at(who.pause[0]) <= at < self.at(who.pause[1]):
            at = self.at(who.pause[1])
        since, till = who.quiet or NIGHT
        there = at.astimezone(OSLO)
        clock = f"{there:%H:%M}"
        if till <= clock < since:
            return at
        return self._local(there.date() + (DAY if clock >= since else 0 * DAY), till)

    def read(self, who: Human, kind: str, at: datetime, until: datetime) -> Read | None:
        """What somebody reads, and when; None: it was of no use any more when they might have."""
        rested = self.rests_until(who, kind, at)
        if rested == at:
            return kind, self.wall(at)
        if rested >= until:
            return None
        at_once = kind in ("activity-reminder", *_AS_REMINDERS) or until <= rested + CANNOT_WAIT
        return kind, self.wall(rested) if at_once else f"{self.wall(rested)} on"

    def _local(self, day: date, clock: str) -> datetime:
        return datetime.combine(day, time.fromisoformat(clock), OSLO).astimezone(UTC)


def story(
    monday: date, holidays: frozenset[int] = frozenset(), days_off: frozenset[int] = frozenset()
) -> Story:
    """The same four weeks from this Monday on; nothing that repeats is on holidays or closed days."""
    first = next(one for one in OUTINGS if one.weekly)
    repeats = [
        Outing(first.title, day, first.starts, first.posted, first.hours, is_repeat=True, finished=finished)
        for day, finished in REPEATS.items()
        if day not in holidays and day != CLOSED
    ]
    return Story(monday, holidays, [*OUTINGS, *repeats], days_off)


def expected(told: Story, who: Human) -> Counter[Read]:
    """What somebody should have read from us of our own accord, to the minute."""
    rules = (
        _plans,
        _posted,
        _reminders,
        _good_mornings,
        _changes,
        _cancellations,
        _checks,
        _offers,
        _lists,
        _ideas,
        _staff_days,
    )
    end = told.at(END)
    return Counter(
        read
        for rule in rules
        for kind, at, until in rule(told, who)
        if at <= end and not told.has_left_or_not_come(who, at)
        if (read := told.read(who, kind, at, until)) is not None
    )


def plan_of(told: Story, at: datetime) -> list[str]:
    """What the plan that comes then has to mention."""
    day = at.astimezone(OSLO).date()
    first = (day - told.monday).days - day.weekday() + 7
    week = range(first, first + 7)
    titles = [one.title for one in told.outings if one.day in week and told.is_known(one, at)]
    closed = ["planleggingsdag"] if CLOSED in week else []
    return titles + closed + ["skjærtorsdag" for day in told.holidays if day in week]


#: The kind, when it would come to somebody who is awake, and until when it is of any use.
Told = Iterator[tuple[str, datetime, datetime]]
#: Of some other kind, and as soon of no use.
_AS_REMINDERS = ("activity-offer", "attendance-list", "staff-day", "good-morning")


def _plans(told: Story, _who: Human) -> Told:
    for day in range(PLAN_DAY, END[0], 7):
        yield "plan", told.told_at(told.at((day, PLAN_AT))), told.at((day + 9, "12:00"))


def _posted(told: Story, who: Human) -> Told:
    for one in told.outings:
        if not one.is_repeat and who.name != WHO_POSTS:
            yield "activity-posted", told.at(one.posted), told.starts(one)


def _reminders(told: Story, who: Human) -> Told:
    for one in told.outings:
        in_the_morning = who.remind == "morning" and _morning_is_early_enough(told, one)
        due = told.at((one.day, MORNING) if in_the_morning else (one.day - 1, EVENING))
        at = told.told_at(due)
        is_of_use = told.is_known(one, due) and told.is_known(one, at) and at < told.starts(one, at)
        if who.role == "participant" and is_of_use and told.comes(one, who.name, due):
            yield "activity-reminder", at, told.starts(one, at) - LEAST_NOTICE


def _morning_is_early_enough(told: Story, one: Outing) -> bool:
    return told.at((one.day, MORNING)) + HEAD_START <= told.starts(one, told.at((one.day, MORNING)))


def _good_mornings(told: Story, who: Human) -> Told:
    """One a day, and none where the reminder comes the same minute."""
    if not who.greets or who.remind == "morning":
        return
    for day in sorted({one.day for one in told.outings}):
        at = told.at((day, MORNING))
        on = [one for one in told.outings if one.day == day and told.is_known(one, at)]
        if told.told_at(at) == at and any(
            _morning_is_early_enough(told, one) and told.comes(one, who.name, at) for one in on
        ):
            yield "good-morning", at, told.at((day, "20:00"))


def _changes(told: Story, who: Human) -> Told:
    for one in told.outings:
        if one.moved is not None:
            when, by, _ = one.moved
            if who.name != by and told.said(one, who.name, told.at(when)) != "declined":
                yield "activity-change", told.at(when), told.starts(one)


def _cancellations(told: Story, who: Human) -> Told:
    for one in told.outings:
        if one.cancelled is not None:
            when, by = one.cancelled
            if who.name != by and told.said(one, who.name, told.at(when)) != "declined":
                yield "activity-cancelled", told.at(when), told.starts(one)


def _checks(told: Story, who: Human) -> Told:
    for one in told.outings:
        if one.cancelled is not None and one.cancelled[1] == who.name:
            yield "cancel-check", told.at(one.cancelled[0]) + CHECKED_AFTER, told.ends(one)


def _offers(told: Story, who: Human) -> Told:
    """A place that somebody gives up goes to whoever waits."""
    for one in told.outings:
        for giver, answer, when in one.said:
            at = told.at(when)
            before = at - timedelta(seconds=1)
            gives_up = answer == "no" and told.said(one, giver, before) == "going"
            if gives_up and told.said(one, who.name, before) == "waiting":
                yield "activity-offer", at, at + OFFERED


def _lists(told: Story, who: Human) -> Told:
    for one in told.outings:
        if one.cancelled is None and who.name == WHO_POSTS:
            yield "attendance-list", told.told_at(told.ends(one)), told.ends(one) + LIST_WAITS


def _ideas(told: Story, who: Human) -> Told:
    lately: datetime | None = None
    finished = [(told.at(one.finished), one) for one in told.outings if one.finished is not None]
    for at, one in sorted(finished, key=lambda each: each[0]):
        if who.name in one.came and (lately is None or at - lately >= BETWEEN_IDEAS):
            lately = at
            yield "idea-asked", at, told.ends(one) + SOON


def _staff_days(told: Story, who: Human) -> Told:
    if who.role not in ("staff", "coordinator"):
        return
    for day in range(END[0]):
        at = told.told_at(told.at((day, who.day_at)))
        is_that_day = at.astimezone(OSLO).date() == told.monday + day * DAY
        if is_that_day and at > told.at((0, "08:00")) and _has_something(told, who, day, at):
            yield "staff-day", at, told.at((day, "16:00"))


def _has_something(told: Story, who: Human, day: int, at: datetime) -> bool:
    known = [one for one in told.outings if told.is_known(one, at)]
    today = any(one.day == day and told.ends(one) > at for one in known)
    shut = {*told.holidays, *told.days_off, CLOSED}
    if not today and (day % 7 >= SATURDAY or day in shut):
        return False
    # Whoever posted it has the list.
    lists = who.name == WHO_POSTS and any(
        one.cancelled is None
        and told.ends(one) <= at < told.ends(one) + LIST_WAITS
        and (one.finished is None or told.at(one.finished) > at)
        for one in known
    )
    members = [one.name for one in HUMANS if one.role == "participant" and told.at(one.joined) <= at]
    silent = any(
        one.places is not None
        and at < told.starts(one) <= at + SOON
        and any(not told.said(one, name, at) for name in members)
        for one in known
    )
    waits = told.at(WRITTEN) <= at < told.at(ANSWERED)
    return today or lists or silent or waits
