"""Calendars: an .ics file in, a file out, and KALENDER, the address that people's own calendars ask."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.access import TEAM, may
from bot.chat.appointments import steps
from bot.chat.basics import membership_of
from bot.chat.contact import receiving as contact
from bot.chat.turns import as_id
from bot.features import choosing as rules
from bot.features.appointments import calendar_files, feeds, making
from bot.features.appointments.calendar_files import InFile, Planned
from bot.messages import About, Answer, Option, Refused, Reply, Turn, say
from bot.when import Day
from bot.wording import format_wording, known_language
from storage import people, threads

#: So many questions about one file.
_AT_ONCE = 5


async def received(turn: Turn) -> Answer:
    """A calendar file: each appointment in it is asked about; words that came with it are for people."""
    turn = await _within(turn)
    if turn.person is None or turn.programme is None or not may(turn.roles, "keep appointments"):
        return await contact.unusable(turn)
    before = await contact.receive(turn) if turn.text and not turn.roles <= TEAM else None
    return [*_listed(before), *await _asked(turn)]


async def file(turn: Turn, appointment: str, every: str = "") -> Answer:
    """calendar-file, of one or ("all") of its series: a file where there are files, else words."""
    assert turn.programme is not None
    assert turn.person is not None
    content = await calendar_files.of_one(
        turn.session,
        turn.programme,
        turn.person,
        as_id(appointment),
        turn.now,
        whole_series=bool(every),
    )
    if isinstance(content, Refused):
        return Reply(content.why)
    return Reply(say("calendar-file"), calendar=content)


async def word(turn: Turn) -> Answer:
    """KALENDER: whether an address is on, and what can be done about it."""
    assert turn.programme is not None
    assert turn.person is not None
    feed = await feeds.standing(turn.session, turn.programme, turn.person)
    mine = await membership_of(turn)
    kept = await rules.chosen(turn.session, turn.programme, turn.person)
    if feed is not None and kept.discretion == "none":
        # They have chosen since that nothing is shown: the address shows nothing, and is no more.
        await feeds.turn_off(turn.session, turn.programme, turn.person, turn.now)
        return Reply(say("calendar-only-when-we-meet"))
    if feed is None:
        on = Option(f"calendar-on:{mine}", say("calendar-turn-on"))
        return Reply(say("calendar-is-off"), (on,), topic="calendar")
    options = (
        Option(f"calendar-stop:{mine}", say("calendar-turn-off")),
        Option(f"calendar-new:{mine}", say("calendar-renew")),
    )
    return Reply(
        say("calendar-is-on", day=feed.created_at.astimezone(turn.zone).date()), options, topic="calendar"
    )


async def turn_on(turn: Turn, membership: str) -> Answer:
    """calendar-on: the address, once; when it is on already, how it stands."""
    assert turn.programme is not None
    assert turn.person is not None
    if await feeds.standing(turn.session, turn.programme, turn.person) is not None:
        return await word(turn)
    return await renew(turn, membership)


async def renew(turn: Turn, membership: str) -> Answer:
    """calendar-new: another address; the one before shows nothing any more."""
    assert turn.programme is not None
    assert turn.person is not None
    made = await feeds.turn_on(turn.session, turn.programme, turn.person, turn.entrances.public_url, turn.now)
    if isinstance(made, Refused):
        return Reply(made.why)
    about = About(feeds.ADDRESS, made.feed.id)
    # Not protected: it has to be copied into the calendar.
    return Reply(say("calendar-address", address=made.url), about=about)


async def turn_off(turn: Turn, membership: str) -> Answer:
    """calendar-stop."""
    assert turn.programme is not None
    assert turn.person is not None
    was_on = await feeds.turn_off(turn.session, turn.programme, turn.person, turn.now)
    return Reply(say("calendar-stopped" if was_on else "calendar-stopped-already"), in_place=True)


async def _asked(turn: Turn) -> list[Reply]:
    if not turn.incoming.content:
        wording = "calendar-unfetched" if turn.incoming.file else "calendar-too-large"
        return [Reply(say(wording))]
    found = calendar_files.read(turn.incoming.content, turn.now, turn.zone)
    if isinstance(found, Refused):
        return [Reply(found.why)]
    return await _questions(turn, found)


async def _questions(turn: Turn, found: InFile) -> list[Reply]:
    """One question for what is every week; else one for each, and what was left out before them."""
    first = found.planned[0]
    if not isinstance(first.at, datetime):
        return [await _hour(turn, first, first.at)]
    if calendar_files.is_weekly(found.planned, turn.zone):
        times = [one.at for one in found.planned if isinstance(one.at, datetime)]
        asked = [await _question(turn, first, first.at, times)]
    else:
        asked = [
            await _question(turn, one, one.at)
            for one in found.planned[:_AT_ONCE]
            if isinstance(one.at, datetime)
        ]
    left_out = found.left_out
    if len(asked) == _AT_ONCE < len(found.planned):
        left_out = say("calendar-some-left", count=_AT_ONCE)
    return [*([Reply(left_out)] if left_out else []), *asked]


async def _question(turn: Turn, one: Planned, at: datetime, series: Sequence[datetime] = ()) -> Reply:
    """As for words: nothing counts before a yes."""
    assert turn.programme is not None
    assert turn.person is not None
    proposed = await making.propose(
        turn.session,
        turn.programme,
        turn.person,
        turn.person,
        _party(turn, one),
        at,
        turn.now,
        place=one.place,
        series=series,
    )
    return Reply(proposed.why) if isinstance(proposed, Refused) else await steps.question(turn, proposed)


async def _hour(turn: Turn, one: Planned, day: date) -> Reply:
    """The file tells only the day."""
    return await steps.go_on(turn, {"party": _party(turn, one), "place": one.place}, Day(day))


def _party(turn: Turn, one: Planned) -> str:
    return one.party or format_wording("calendar-nobody", {}, known_language(turn.language))


async def _within(turn: Turn) -> Turn:
    """Of two programmes in which they may, the one that they last wrote to: a file says nothing of that."""
    if turn.programme is not None or turn.person is None:
        return turn
    homes = [
        home
        for home in await people.belongings(turn.session, turn.person.id)
        if may(home.roles, "keep appointments")
    ]
    if not homes:
        return turn
    last = await threads.last_programme(turn.session, turn.person.id)
    home = next((one for one in homes if one.programme.id == last), homes[0])
    zone = ZoneInfo(home.programme.time_zone)
    return replace(turn, programme=home.programme, roles=home.roles, zone=zone)


def _listed(answer: Answer) -> list[Reply]:
    if answer is None:
        return []
    return [answer] if isinstance(answer, Reply) else list(answer)
