"""A participant arranges: what is theirs, and what they write to those who come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from bot import outgoing
from bot.access import STAFF
from bot.features import timetable
from bot.features.activities import closed
from bot.messages import About, Refused, Reply, say
from storage import activities, people
from storage.tables import Activity, Person, Programme

#: How often an organiser writes to everybody who comes to one activity, and how much.
MOST_WORDS = 5
LONGEST_WORDS = 300


@dataclass(frozen=True)
class Written:
    """An organiser's words and whom they reach; `at` (UTC): when the night is over, or now."""

    activity: Activity
    reads: Reply
    readers: tuple[UUID, ...]
    #: Nobody has said that they come, and nobody needs to: it goes to all who have not said no.
    to_all: bool
    at: datetime


async def to_arrange(
    session: AsyncSession, programme: Programme, activity_id: UUID, now: datetime
) -> Activity | Refused:
    """The activity, locked, while it is planned and not over."""
    activity = await activities.one(session, programme.id, activity_id)
    if activity is None:
        return Refused(say("activity-not-found"))
    if activity.state == "planned" and now < activity.ends_at:
        return activity
    return Refused(await closed(session, activity, now) or say("activity-not-found"))


async def without_organiser(session: AsyncSession, programme: Programme, now: datetime) -> list[Activity]:
    """Planned activities that are not over and whose organiser is no longer a participant; soonest first."""
    return [
        one
        for one in await activities.not_over(session, programme.id, now)
        if one.organiser_id is not None
        and not await activities.takes_part(session, programme.id, one.organiser_id)
    ]


async def mine(session: AsyncSession, programme: Programme, person: Person, now: datetime) -> list[Activity]:
    """What somebody arranges that is not over, soonest first; nothing for whoever has left."""
    if not await activities.takes_part(session, programme.id, person.id):
        return []
    return await activities.organised_by(session, programme.id, person.id, now)


async def to_organise(
    session: AsyncSession, programme: Programme, person: Person, activity_id: UUID, now: datetime
) -> Activity | Refused:
    """The activity, locked, while it is this participant's to arrange."""
    activity = await to_arrange(session, programme, activity_id, now)
    if isinstance(activity, Refused):
        return activity
    if activity.organiser_id != person.id:
        return Refused(say("organise-not-yours", title=activity.title, when=activity.starts_at))
    if not await activities.takes_part(session, programme.id, person.id):
        return Refused(say("organise-not-yours", title=activity.title, when=activity.starts_at))
    return activity


async def words_for(
    session: AsyncSession, programme: Programme, activity: Activity, person: Person, text: str, now: datetime
) -> Written | Refused:
    """The words as those who come would read them, and who that is; sends nothing."""
    words = " ".join(text.split())
    if not words:
        return Refused(say("organise-words-empty"))
    if len(words) > LONGEST_WORDS:
        return Refused(say("organise-words-long", longest=LONGEST_WORDS, length=len(words)))
    if await activities.times_told(session, activity.id, "activity-word") >= MOST_WORDS:
        return Refused(say("organise-words-most", most=MOST_WORDS))
    at = timetable.awake_at(programme, now)
    if at >= activity.ends_at:
        return Refused(say("organise-words-night", title=activity.title))
    readers, to_all = await _readers(session, activity)
    if not readers:
        return Refused(say("organise-nobody-comes", title=activity.title, when=activity.starts_at))
    reads = say("organise-words", name=person.name, title=activity.title, when=activity.starts_at, text=words)
    return Written(activity, Reply(reads), readers, to_all, at)


async def write(
    session: AsyncSession, person: Person, written: Written, now: datetime, *, with_words: bool = True
) -> None:
    """Send an organiser's words to those who come, and a copy to staff.

    Not `with_words`: staff read only that there are some, and where.
    """
    activity = written.activity
    version = await activities.times_told(session, activity.id, "activity-word") + 1
    await outgoing.queue(
        session,
        written.reads,
        written.readers,
        about=About("activity-word", activity.id, version),
        now=now,
        programme_id=activity.programme_id,
        predicate="is for the reader",
        expires_at=activity.ends_at,
    )
    copy = say(
        "organise-copy",
        name=person.name,
        title=activity.title,
        when=activity.starts_at,
        count=len(written.readers),
        whom="all" if written.to_all else "going",
        text=written.reads.text.args["text"],
    )
    if not with_words:
        kept = {name: copy.args[name] for name in ("name", "title", "when", "count")}
        copy = say("organise-copy-kept", **kept)
    await outgoing.queue(
        session,
        Reply(copy),
        await staff_of(session, activity),
        about=About("activity-word-copy", activity.id, version),
        now=now,
        programme_id=activity.programme_id,
    )


async def staff_of(session: AsyncSession, activity: Activity) -> set[UUID]:
    """All staff, and whoever of the team the activity is."""
    staff = {one.id for one in await people.members(session, activity.programme_id, STAFF)}
    return staff | ({activity.responsible_id} if activity.responsible_id else set())


async def _readers(session: AsyncSession, activity: Activity) -> tuple[tuple[UUID, ...], bool]:
    """Whom the organiser writes to, without the organiser; True: to all who have not said no."""
    going = [one.id for one in await activities.those_who(session, activity.id, "going")]
    others = tuple(one for one in going if one != activity.organiser_id)
    if others or activity.places is not None:
        return others, False
    declined = {one.id for one in await activities.those_who(session, activity.id, "declined")}
    everybody = await people.members(session, activity.programme_id, {"participant"})
    not_told = declined | {activity.organiser_id}
    return tuple(one.id for one in everybody if one.id not in not_told), True
