"""A week as it is read: a line for each activity, and for each day without."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from uuid import UUID

from bot.features import activities
from bot.features.weekly.days import Outlook, Without
from bot.features.who_comes import Heads, Roster, Turnout
from bot.messages import Option, Say, in_lines, say
from storage.tables import Activity

#: Beyond so many activities each has a short line.
_MOST_IN_FULL = 3
#: An SMS shows so many lines, and says how many more there are.
_MOST_BY_SMS = 10
#: So much about price, food and the rest has room in an SMS about a whole week.
_ROOM_FOR_TERMS = 45

#: What stands last on an activity's line, by its id.
Statuses = Mapping[UUID, Say]
#: What there is to know about an activity, by name; what nobody has said is left out.
Terms = Mapping[str, str]
_Line = tuple[date, Say]


def coming_days(outlook: Outlook, statuses: Statuses, *, participant: bool, asks: bool) -> Say:
    """The coming seven days. `asks`: for ideas, where there is room for them."""
    lines, below = _brief(outlook, statuses, participant=participant)
    if not lines:
        return say("week-empty" if asks else "week-empty-staff")
    return say("week", lines=_with_rest(lines, [*below, *_where_nothing_is_on(outlook, asks=asks)]))


def week_of(outlook: Outlook, statuses: Statuses, *, participant: bool, asks: bool, next_week: bool) -> Say:
    """A week from Monday to Sunday, or what is left of it."""
    lines, below = _brief(outlook, statuses, participant=participant)
    if not lines:
        return _nothing(next_week=next_week, asks=asks)
    shown = _with_rest(lines, [*below, *_where_nothing_is_on(outlook, asks=asks)])
    return say("plan-next" if next_week else "plan-this", lines=shown)


def days_of(
    outlook: Outlook, statuses: Statuses, days: Sequence[date], *, participant: bool, asks: bool
) -> Say:
    """These local dates, with all that there is to know about them."""
    told = [(outlook.day_of(one), _whole(one, statuses[one.id])) for one in outlook.activities]
    told += [(one.day, _without(one, participant=participant, whole=True)) for one in outlook.without]
    if not told:
        return say("plan-day-empty" if asks else "plan-day-empty-staff", days=list(days))
    return _with_rest(_in_order(told), _ideas(outlook, asks=asks))


def status(one: Turnout, now: datetime, *, participant: bool) -> Say:
    """Where the reader stands, else whether there is room."""
    activity = one.activity
    if activity.ends_at <= now:
        return say("week-over")
    match one.mine:
        case "going":
            return say("week-coming") if activity.places is None else say("week-going")
        case "waiting":
            return say("week-waiting", number=one.number)
        case "offered" if one.until is not None:
            return say("week-offered", until=one.until)
    if activity.places is None:
        return say("week-declined" if one.mine == "declined" else "week-open")
    if activity.starts_at <= now:
        return say("week-begun")
    if one.free:
        return say("week-free", free=one.free)
    return say("week-full") if participant else say("week-full-others")


def of_staff(one: Roster) -> Say:
    """Who said what, by first names."""
    parts = [
        say(f"week-staff-{said}", count=len(names), names=names)
        for said, names in (("going", one.going), ("waiting", one.waiting), ("declined", one.declined))
        if names
    ]
    if parts:
        return activities.in_one(parts)
    return say("week-staff-none") if one.activity.places else say("week-open")


def of_volunteer(one: Heads) -> Say:
    """How many come, and what those do not eat."""
    count = say("week-heads", count=one.going)
    if not one.needs:
        return count
    needs = [say("who-comes-need", need=say(f"needs-{key}"), count=number) for key, number in one.needs]
    return activities.in_one([count, say("who-comes-needs", needs=needs)])


def options(shown: Sequence[Turnout], now: datetime) -> tuple[Option, ...]:
    """What a participant can say about coming, before it begins."""
    days = Counter(one.activity.local_date for one in shown)
    return tuple(
        option
        for one in shown
        if one.activity.starts_at > now
        for option in _options(one, alone=days[one.activity.local_date] == 1)
    )


def _options(one: Turnout, *, alone: bool) -> list[Option]:
    """`alone`: nothing else is on that day, so that the day tells what it is about."""
    activity = one.activity
    at = activity.local_date if alone else activity.starts_at
    comes = say("week-come" if activity.places is None else "week-join", when=at)
    join = Option(f"come:{activity.id.hex}", comes, closes_at=one.until or activity.starts_at)
    leave = Option(f"stay:{activity.id.hex}", say("week-leave", when=at), closes_at=activity.starts_at)
    return {"going": [leave], "waiting": [leave], "offered": [join, leave]}.get(one.mine, [join])


def _nothing(*, next_week: bool, asks: bool) -> Say:
    if not asks:
        return say("plan-next-empty-staff" if next_week else "week-empty-staff")
    return say("plan-next-empty" if next_week else "plan-this-empty")


def _brief(outlook: Outlook, statuses: Statuses, *, participant: bool) -> tuple[list[Say], list[Say]]:
    """A line each, and what stands below: what holds for all, or how to see more where there are many."""
    without = [(one.day, _without(one, participant=participant)) for one in outlook.without]
    many = len(outlook.activities) > _MOST_IN_FULL
    lines, below = (_in_short if many else _in_full)(outlook, statuses)
    return _in_order([*lines, *without]), below


def _in_short(outlook: Outlook, statuses: Statuses) -> tuple[list[_Line], list[Say]]:
    shown = outlook.activities
    lines = [
        (
            outlook.day_of(one),
            activities.in_one(
                [say("week-line-short", when=one.starts_at, title=one.title), statuses[one.id]]
            ),
        )
        for one in shown
    ]
    return lines, [say("week-more", day=outlook.day_of(shown[0]))]


def _in_full(outlook: Outlook, statuses: Statuses) -> tuple[list[_Line], list[Say]]:
    """What holds for all of them is said once, and an SMS says no more about terms than it has room for."""
    shown = outlook.activities
    shared = _in_common(shown)
    fits = _length(shared) <= _ROOM_FOR_TERMS
    room = _ROOM_FOR_TERMS - _length(shared) * fits
    below = _each_time(shared, outlook.day_of(shown[0]), fits=fits) if shared else []
    lines = []
    for one in shown:
        day, own = (
            outlook.day_of(one),
            {name: text for name, text in _terms(one).items() if name not in shared},
        )
        fits = _length(own) <= room
        room -= _length(own) * fits
        told = [_what(one), *_in_brief(own, day, fits=fits), statuses[one.id]]
        lines.append((day, activities.in_one(told)))
    return lines, below


def _each_time(shared: Terms, day: date, *, fits: bool) -> list[Say]:
    """What holds for all of them, on one line."""
    rest = _in_brief(_but_meet(shared), day, fits=fits)
    if "meet" in shared:
        return [activities.in_one([say("week-meet-each-time", meet=shared["meet"]), *rest])]
    return [say("week-each-time", parts=activities.in_one(rest))]


def _in_brief(terms: Terms, day: date, *, fits: bool) -> list[Say]:
    """Where to meet is said always; the rest, where it does not fit, when an SMS asks for the day."""
    rest = _in_words(_but_meet(terms))
    if fits or not rest:
        return _in_words(terms)
    meet = [say("week-meet", meet=terms["meet"])] if "meet" in terms else []
    return [*meet, say("week-terms", terms=activities.in_one(rest), day=day)]


def _but_meet(terms: Terms) -> Terms:
    return {name: text for name, text in terms.items() if name != "meet"}


def _length(terms: Terms) -> int:
    return sum(map(len, _but_meet(terms).values()))


def _in_order(lines: Sequence[_Line]) -> list[Say]:
    """By day; of one day in the order in which they came."""
    return [line for _, line in sorted(lines, key=lambda line: line[0])]


def _with_rest(lines: Sequence[Say], below: Sequence[Say]) -> Say:
    """All of them; by SMS the first, and how many more there are."""
    if len(lines) <= _MOST_BY_SMS:
        return in_lines([*lines, *below])
    first, rest = in_lines(lines[:_MOST_BY_SMS]), in_lines([*lines[_MOST_BY_SMS:], *below])
    return say("week-rest", first=first, rest=rest, count=len(lines) - _MOST_BY_SMS)


def _ideas(outlook: Outlook, *, asks: bool) -> list[Say]:
    """Asked for where nothing is on, and something could be."""
    free = any(one.why == "undecided" for one in outlook.without)
    return [say("plan-ideas")] if asks and free and not outlook.activities else []


def _where_nothing_is_on(outlook: Outlook, *, asks: bool) -> list[Say]:
    """A warm line below days that are all closed or cancelled, too."""
    ideas = _ideas(outlook, asks=asks)
    why = {one.why for one in outlook.without}
    if ideas or not asks or outlook.activities or "voting" in why or not why:
        return ideas
    return [say("plan-closed") if why == {"closed"} else say("plan-ideas")]


def _whole(activity: Activity, stands: Say) -> Say:
    return activities.in_one([_what(activity), *_in_words(_terms(activity)), stands])


def _what(activity: Activity) -> Say:
    place = activity.place or say("activity-place-coming")
    return say("week-line", when=activity.starts_at, title=activity.title, place=place)


def _terms(activity: Activity) -> Terms:
    """Where to meet, unless that is the place, and what else there is to know."""
    meet = activity.meeting_point if activity.meeting_point != activity.place else None
    told = {
        "meet": meet,
        "fare": activity.fare,
        "food": activity.food,
        "conditions": activity.conditions,
    }
    return {name: text for name, text in told.items() if text}


def _in_common(shown: Sequence[Activity]) -> Terms:
    """What holds for all of them, where there are several."""
    if len(shown) < 2:
        return {}
    first, *others = [_terms(one) for one in shown]
    return {name: text for name, text in first.items() if all(one.get(name) == text for one in others)}


def _in_words(terms: Terms) -> list[Say]:
    return [
        say("week-meet", meet=text) if name == "meet" else say(f"activity-{name}", text=text)
        for name, text in terms.items()
    ]


def _without(one: Without, *, participant: bool, whole: bool = False) -> Say:
    """`whole`: with the reason why something was cancelled."""
    match one.why:
        case "closed" if one.reason is not None and one.reason.wording != "closed-without-reason":
            return say("week-closed-for", day=one.day, reason=one.reason)
        case "closed":
            return say("week-closed", day=one.day)
        case "cancelled" if one.activity is not None:
            gone = say("week-cancelled", day=one.day, title=one.activity.title)
            why = one.activity.reason if whole else None
            return activities.in_one([gone, say("text", text=why)]) if why else gone
        case "voting":
            return say("week-vote" if participant else "week-voting", day=one.day)
    return say("week-undecided", day=one.day)
