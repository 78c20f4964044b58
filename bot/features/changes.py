"""What an activity is, what was changed of it, and how people read the difference."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime
from typing import Any, TypedDict
from uuid import UUID
from zoneinfo import ZoneInfo

from bot.features import activities
from bot.messages import Option, Reply, Say, say
from storage.tables import Activity, ActivityChange

#: What only staff see: nobody else is told.
UNSEEN = ("ends_at", "responsible_id")
_WHERE_AND_WHEN = ("starts_at", "title", "place", "meeting_point")
_INSTANTS = ("starts_at", "ends_at")
_TERMS = ("fare", "food", "conditions")


class Changes(TypedDict, total=False):
    """What is to be otherwise; what is not in it stays. Instants are aware."""

    title: str
    #: Alone it moves the end along.
    starts_at: datetime
    ends_at: datetime
    place: str | None
    meeting_point: str | None
    places: int | None
    fare: str | None
    food: str | None
    conditions: str | None
    responsible_id: UUID | None


@dataclass(frozen=True)
class Facts:
    """What can be changed of an activity, as it is or was."""

    title: str
    starts_at: datetime
    ends_at: datetime
    place: str | None
    meeting_point: str | None
    places: int | None
    fare: str | None
    food: str | None
    conditions: str | None
    responsible_id: UUID | None


NAMES = tuple(one.name for one in fields(Facts))


def facts(activity: Activity) -> Facts:
    return Facts(**{name: getattr(activity, name) for name in NAMES})


def changed(was: Facts, wanted: Changes) -> Facts:
    """As it would be."""
    new = replace(was, **{name: _as_utc(value) for name, value in wanted.items()})
    return new if "ends_at" in wanted else replace(new, ends_at=new.starts_at + (was.ends_at - was.starts_at))


def difference(was: Facts, new: Facts) -> list[str]:
    """Names of what is otherwise."""
    return [name for name in NAMES if getattr(was, name) != getattr(new, name)]


def seen(names: Iterable[str]) -> list[str]:
    """Those of them that people are told of."""
    return [name for name in names if name not in UNSEEN]


def written(was: Facts, new: Facts) -> str:
    """The difference as the history keeps it."""
    names = difference(was, new)
    what = {name: [_packed(getattr(one, name)) for one in (was, new)] for name in names}
    return json.dumps(what, ensure_ascii=False)


def before(now: Facts, history: Sequence[ActivityChange], version: int) -> Facts:
    """As it was before it had this version; `history`: newest first."""
    then = now
    for change in history:
        if change.version < version:
            break
        what = json.loads(change.what)
        then = replace(then, **{name: unpacked(name, what[name][0]) for name in what if name in NAMES})
    return then


def packed(wanted: Mapping[str, Any]) -> dict[str, Any]:
    """Changes as a dialog keeps them."""
    return {name: _packed(value) for name, value in wanted.items()}


def unpacked_all(kept: Mapping[str, Any]) -> Changes:
    return Changes(**{name: unpacked(name, value) for name, value in kept.items()})  # type: ignore[no-any-return,typeddict-item]


def unpacked(name: str, value: Any) -> Any:
    if value is None:
        return None
    if name in _INSTANTS:
        return datetime.fromisoformat(value)
    return UUID(value) if name == "responsible_id" else value


def told(
    activity_id: UUID, was: Facts, new: Facts, zone: ZoneInfo, *, series: bool = False, going: bool = False
) -> Reply:
    """What participants read; they can say no to another time, and yes where places are limited now.

    `series`: it is so for all the coming times; `going`: for those who have said yes already.
    """
    names = seen(difference(was, new))
    ask = _question(names, was, new, going=going)
    last = [say("change-series")] if series else []
    text = _text(names, was, new, zone, [*last, ask] if ask is not None else last)
    if ask is None:
        return Reply(text)
    options = answers(activity_id, new.starts_at)
    return Reply(text, options[1:] if going else options, topic=f"activity:{activity_id.hex}")


def news(was: Facts, new: Facts, zone: ZoneInfo, *, series: bool = False) -> Reply:
    """What those read who do not sign up."""
    last = [say("change-series")] if series else []
    return Reply(_text(seen(difference(was, new)), was, new, zone, last))


def answers(activity_id: UUID, closes_at: datetime) -> tuple[Option, ...]:
    """JA and AVBUD, also where one otherwise just turns up."""
    return (
        Option(f"come:{activity_id.hex}", say("sign-up-yes"), closes_at=closes_at, word="yes"),
        Option(f"stay:{activity_id.hex}", say("sign-up-no"), closes_at=closes_at, word="no"),
    )


def _question(names: Sequence[str], was: Facts, new: Facts, *, going: bool) -> Say | None:
    if "places" in names and was.places is None:
        return say("change-have-place") if going else say("change-answer-places")
    return say("change-answer-time") if "starts_at" in names else None


def _text(names: Sequence[str], was: Facts, new: Facts, zone: ZoneInfo, last: list[Say]) -> Say:
    if was.place is None and new.place and set(names) <= {"place", "meeting_point"}:
        return place_told(new)
    terms = [*_about_places(names, new), *_about_terms(names, new)]
    if not set(names) & set(_WHERE_AND_WHEN):
        return say(
            "change-told-terms",
            title=new.title,
            when=new.starts_at,
            more=_in_a_row(terms),
            last=_in_a_row(last),
        )
    more = _in_a_row([*terms, *last])
    if (alone := _alone(names, was, new, more)) is not None:
        return alone
    return say(
        "change-told",
        title=was.title,
        was=was.starts_at,
        what=_nouns(names, was, new, zone),
        now=_now(names, new),
        more=more,
    )


def _alone(names: Sequence[str], was: Facts, new: Facts, more: Say) -> Say | None:
    """In plain words, where only the hour is another, or what we do, or where people meet."""
    about = {"title": was.title, "was": was.starts_at, "more": more}
    match [name for name in names if name in _WHERE_AND_WHEN]:
        case ["starts_at"]:
            return say("change-told-hour", now=new.starts_at, **about)
        case ["title"]:
            return say("change-told-title", now=new.title, **about)
        case ["meeting_point"]:
            return say("change-told-meet", title=new.title, when=new.starts_at, meet=_meet(new), more=more)
    return None


def place_told(new: Facts) -> Say:
    """What everybody reads when a place is known."""
    told = "place-told-open" if new.places is None else "place-told"
    return say(
        told,
        title=new.title,
        when=new.starts_at,
        place=new.place,
        meet=_meet(new),
        terms=_in_a_row([say(f"activity-{name}", text=text) for name, text in _terms(new) if text]),
    )


def _now(names: Sequence[str], new: Facts) -> Say:
    where = {"when": new.starts_at, "place": new.place or say("activity-place-coming"), "meet": _meet(new)}
    if "title" in names:
        return say("change-now-titled", title=new.title, **where)
    return say("change-now", **where)


def _meet(new: Facts) -> str | Say:
    return new.meeting_point or say("activity-meet-coming")


def _nouns(names: Sequence[str], was: Facts, new: Facts, zone: ZoneInfo) -> list[Say]:
    """What is new, in one word each: the day, the hour, the place …"""
    there = [one.starts_at.astimezone(zone) for one in (was, new)]
    nouns = []
    if there[0].date() != there[1].date():
        nouns.append("day")
    if there[0].time() != there[1].time():
        nouns.append("hour")
    nouns += [
        noun
        for name, noun in (("title", "title"), ("place", "place"), ("meeting_point", "meet"))
        if name in names
    ]
    return [say(f"change-what-{noun}") for noun in nouns]


def _about_places(names: Sequence[str], new: Facts) -> list[Say]:
    if "places" not in names:
        return []
    return [say("change-places-none") if new.places is None else say("change-places", places=new.places)]


def _about_terms(names: Sequence[str], new: Facts) -> list[Say]:
    return [
        say(f"activity-{name}", text=text) if text else say(f"change-{name}-none")
        for name, text in _terms(new)
        if name in names
    ]


def _terms(new: Facts) -> list[tuple[str, str | None]]:
    return [(name, getattr(new, name)) for name in _TERMS]


def _in_a_row(sentences: Sequence[Say]) -> Say:
    """With a space before them; nothing when there are none."""
    if not sentences:
        return say("activity-terms-none")
    return say("activity-terms", parts=activities.in_one(sentences))


def _as_utc(value: Any) -> Any:
    """Instants in one zone: in the hour that is shown twice, two zones would never be the same."""
    return value.astimezone(UTC) if isinstance(value, datetime) else value


def _packed(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    return value.hex if isinstance(value, UUID) else value
