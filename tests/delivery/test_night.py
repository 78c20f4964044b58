"""Nights, quiet hours of one's own, pauses, and the mornings after them."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import pairwise
from uuid import UUID, uuid4

import pytest
from sqlalchemy import update
from sqlmodel import col, select

from bot import outgoing
from bot.messages import About, Reply, say
from storage import people, preferences, signals
from storage.tables import Activity, Ballot, Contact, Outbox, Poll, SignUp
from tests.delivery.conftest import Desk
from tests.features.plans import planned
from tests.house import OSLO, House
from tests.residents import move_in

#: Minutes until just after nine in the evening of the Wednesday, and eight the next morning.
NIGHT = 12 * 60 + 5
MORNING = datetime(2026, 11, 26, 8, 0, tzinfo=OSLO)


def at(clock: str, day: int = 26) -> datetime:
    return datetime.fromisoformat(f"2026-11-{day}T{clock}").replace(tzinfo=OSLO)


def texts(house: House) -> list[str]:
    return [shown.text for shown in house.telegram.phone(11).received][1:]


async def sent_at(desk: Desk, row_id: UUID) -> datetime:
    row = await desk.row(row_id)
    assert row.state == "sent" and row.ended_at is not None, (row.state, row.error)
    return row.ended_at


async def choose(desk: Desk, **choices: object) -> None:
    async with desk.house.service.database.transaction() as session:
        row = await preferences.held(session, desk.programme_id, desk.person_id)
        for name, value in choices.items():
            setattr(row, name, value)


async def dropped(desk: Desk) -> list[UUID]:
    async with desk.house.service.database.transaction() as session:
        standing = await signals.standing(session, desk.programme_id)
    return [signal.subject_id for signal in standing if signal.kind == "dropped"]


async def test_in_the_morning_one_persons_messages_come_one_after_another_in_order(
    house: House, desk: Desk
) -> None:
    desk.later(minutes=NIGHT)
    rows = []
    for number in range(4):
        rows.append(await desk.say(f"nummer {number}"))
        await desk.drain()
        desk.later(minutes=1)
    rows.append(await desk.say("påminnelse", lane="reminder"))
    await desk.drain()
    assert texts(house) == []
    await house.until(MORNING)
    assert texts(house) == ["påminnelse"]
    await house.until(MORNING + timedelta(minutes=25))
    assert texts(house) == ["påminnelse", *(f"nummer {number}" for number in range(4))]
    came = sorted([await sent_at(desk, row_id) for row_id in rows])
    assert came[0] == MORNING
    assert came[1] - MORNING < timedelta(minutes=14)
    assert all(later - one >= timedelta(minutes=2) for one, later in pairwise(came))


async def test_not_everybody_is_written_to_at_eight_sharp(house: House, desk: Desk) -> None:
    async with house.service.database.transaction() as session:
        programme = await people.programme(session, desk.programme_id)
        assert programme is not None
        crowd = [
            await move_in(session, programme, f"Nr {number}", sms=f"+47900003{number:02}")
            for number in range(30)
        ]
    desk.later(minutes=NIGHT)
    async with house.service.database.transaction() as session:
        await outgoing.queue(
            session,
            Reply(say("text", text="ukas plan")),
            [one.id for one in crowd],
            about=About("plan", uuid4()),
            now=house.now,
            programme_id=desk.programme_id,
        )
    await desk.drain()
    await house.restart()
    await house.until(MORNING + timedelta(minutes=14))
    async with house.service.database.transaction() as session:
        ended = list(await session.scalars(select(col(Outbox.ended_at)).where(col(Outbox.kind) == "plan")))
    came = [one for one in ended if one is not None]
    assert len(came) == 30
    assert min(came) >= MORNING + timedelta(minutes=2)
    minutes = [int((one - MORNING) / timedelta(minutes=1)) for one in came]
    assert len(set(minutes)) > 6


async def test_what_becomes_useless_first_comes_first_and_never_too_late(house: House, desk: Desk) -> None:
    desk.later(minutes=NIGHT)
    plan = await desk.say("ukas plan", expires_at=at("12:00", 28))
    today = await desk.say("i dag", expires_at=at("11:00"))
    early = [await desk.say(f"tidlig {number}", expires_at=at("08:25")) for number in range(2)]
    await desk.drain()
    await house.until(at("09:00"))
    assert await sent_at(desk, today) == MORNING
    assert [await sent_at(desk, one) for one in early] == [MORNING, MORNING]
    assert await sent_at(desk, plan) > MORNING
    assert await dropped(desk) == []


@pytest.mark.parametrize(
    ("quiet_from", "quiet_to", "said", "comes"),
    [
        ("20:00", "10:00", "20:30", "10:00"),
        ("20:00", "10:00", "23:00", "10:00"),
        # Narrower than the programme's: these count.
        ("23:00", "06:00", "22:00", "08:00"),
        ("08:00", "10:00", "22:00", "10:00"),
    ],
)
async def test_ones_own_quiet_hours_widen_the_programmes(
    house: House, desk: Desk, quiet_from: str, quiet_to: str, said: str, comes: str
) -> None:
    await choose(desk, quiet_from=quiet_from, quiet_to=quiet_to)
    house.service.now.at = at(said, 25)  # type: ignore[attr-defined]
    row_id = await desk.say("påminnelse", lane="reminder")
    await desk.say("en ansatt svarer", automatic=False, lane="reply")
    await desk.say("avlyst", lane="urgent")
    await desk.drain()
    assert texts(house) == ["avlyst", "en ansatt svarer"]
    await house.until(at("12:00"))
    assert await sent_at(desk, row_id) == at(comes)


async def test_hours_that_leave_nothing_are_the_programmes_alone(house: House, desk: Desk) -> None:
    await choose(desk, quiet_from="08:00", quiet_to="21:00")
    row_id = await desk.say("påminnelse", lane="reminder")
    await desk.drain()
    assert (await desk.row(row_id)).state == "sent"


@pytest.mark.parametrize(
    ("evening", "morning"),
    [
        (datetime(2026, 10, 24, 22, tzinfo=OSLO), datetime(2026, 10, 25, 8, tzinfo=OSLO)),
        (datetime(2027, 3, 27, 22, tzinfo=OSLO), datetime(2027, 3, 28, 8, tzinfo=OSLO)),
    ],
)
async def test_eight_is_eight_on_the_days_when_the_clock_changes(
    house: House, desk: Desk, evening: datetime, morning: datetime
) -> None:
    house.service.now.at = evening  # type: ignore[attr-defined]
    row_id = await desk.say("påminnelse", lane="reminder")
    await desk.drain()
    await house.until(morning + timedelta(hours=1))
    assert await sent_at(desk, row_id) == morning


async def test_a_pause_holds_what_is_automatic_and_ends_by_itself(house: House, desk: Desk) -> None:
    await choose(desk, paused_until=at("08:00", 28))
    held = [await desk.say("ukas plan"), await desk.say("påminnelse", lane="reminder")]
    useless = await desk.say("i morgen", lane="reminder", expires_at=at("10:00", 27))
    await desk.say("en ansatt svarer", automatic=False, lane="reply")
    await desk.drain()
    assert texts(house) == ["en ansatt svarer"]
    assert await dropped(desk) == []
    await house.until(at("10:00", 27))
    assert (await desk.row(useless)).state == "expired"
    assert await dropped(desk) == [useless]
    await house.until(at("07:59", 28))
    assert texts(house) == ["en ansatt svarer"]
    await house.until(at("08:20", 28))
    assert texts(house) == ["en ansatt svarer", "påminnelse", "ukas plan"]
    assert await sent_at(desk, held[1]) == at("08:00", 28)
    assert await dropped(desk) == [useless]


async def test_a_pause_that_is_over_at_night_is_over_in_the_morning(house: House, desk: Desk) -> None:
    await choose(desk, paused_until=at("23:00", 27))
    row_id = await desk.say("påminnelse", lane="reminder")
    await desk.drain()
    await house.until(at("12:00", 28))
    assert await sent_at(desk, row_id) == at("08:00", 28)


@pytest.mark.parametrize("lane", ["urgent", "broadcast"])
@pytest.mark.parametrize(
    ("kind", "said", "comes"),
    [
        ("activity-cancelled", "going", True),
        ("activity-change", "going", True),
        ("activity-cancelled", "arranges", True),
        ("activity-cancelled", "waiting", False),
        ("activity-cancelled", None, False),
        ("activity-reminder", "going", False),
    ],
)
async def test_in_a_pause_only_what_one_has_signed_up_for_is_told(
    house: House, desk: Desk, kind: str, said: str | None, comes: bool, lane: str
) -> None:
    activity_id = await plan(desk, said)
    await choose(desk, paused_until=at("08:00", 28))
    row_id = await desk.say("noe nytt", about=About(kind, activity_id), lane=lane)
    await desk.drain()
    # What staff cannot wait for is no activity of theirs, and does not wait.
    is_urgent = lane == "urgent" and kind == "activity-reminder"
    assert ((await desk.row(row_id)).state == "sent") is (comes or is_urgent)


async def plan(desk: Desk, said: str | None = None) -> UUID:
    async with desk.house.service.database.transaction() as session:
        programme = await people.programme(session, desk.programme_id)
        assert programme is not None
        activity = await planned(session, programme, at("11:00", 30), now=desk.house.now, places=8)
        if said == "arranges":
            activity.organiser_id = desk.person_id
        elif said is not None:
            session.add(
                SignUp(
                    activity_id=activity.id,
                    person_id=desk.person_id,
                    programme_id=programme.id,
                    state=said,
                    since=desk.house.now,
                )
            )
        return activity.id


async def test_what_cannot_wait_reaches_staff_in_their_pause(house: House, desk: Desk) -> None:
    kari = house.twilio.phone("+4790000002")
    async with house.service.database.transaction() as session:
        programme = await people.programme(session, desk.programme_id)
        assert programme is not None
        person = await move_in(session, programme, "Kari", "staff", sms=kari.number)
    desk.person_id = person.id
    activity_id = await plan(desk)
    await choose(desk, paused_until=at("08:00", 28))
    await desk.say("DAGEN", about=About("staff-day", uuid4()), lane="reminder")
    await desk.say("avlyst", about=About("activity-cancelled", activity_id), lane="urgent")
    await desk.say("ikke bekreftet", about=About("cancel-check", uuid4()), lane="urgent")
    await desk.say("kom", about=About("call", uuid4()), lane="urgent", automatic=False)
    await desk.drain()
    assert [sms.text for sms in kari.received] == ["avlyst", "ikke bekreftet", "kom"]


async def test_what_was_lost_because_we_were_down_is_shown(house: House, desk: Desk) -> None:
    row_id = await desk.say("i dag", expires_at=house.now + timedelta(hours=3))
    desk.later(hours=4)
    await desk.drain()
    assert (await desk.row(row_id)).state == "expired"
    assert await dropped(desk) == [row_id]


async def test_what_the_night_made_useless_is_shown(house: House, desk: Desk) -> None:
    desk.later(minutes=NIGHT)
    row_id = await desk.say("frist kl 7", expires_at=at("07:00"))
    await desk.drain()
    assert ((await desk.row(row_id)).state, (await desk.row(row_id)).error) == ("expired", "night")
    assert await dropped(desk) == [row_id]


@pytest.mark.parametrize("voted", [True, False])
async def test_what_was_no_longer_true_is_not_missed(house: House, desk: Desk, voted: bool) -> None:
    closes_at = house.now + timedelta(hours=3)
    async with house.service.database.transaction() as session:
        poll = Poll(
            programme_id=desk.programme_id,
            posted_by=desk.person_id,
            opened_at=house.now,
            closes_at=closes_at,
            key="nøkkel",
        )
        session.add(poll)
        await session.flush()
    row_id = await desk.say(
        "stem nå", about=About("poll-asked", poll.id), predicate="has not voted", expires_at=closes_at
    )
    async with house.service.database.transaction() as session:
        if voted:
            session.add(Ballot(poll_id=poll.id, person_id=desk.person_id, programme_id=desk.programme_id))
        # As the tick does that comes first when the service is up again.
        await session.execute(
            update(Poll).values(state="undecided", closed_at=house.now + timedelta(hours=4))
        )
    desk.later(hours=4)
    await desk.drain()
    assert (await desk.row(row_id)).state == "expired"
    assert await dropped(desk) == ([] if voted else [row_id])


async def test_what_was_called_off_is_not_missed(house: House, desk: Desk) -> None:
    activity_id = await plan(desk)
    row_id = await desk.say(
        "i morgen",
        about=About("activity-posted", activity_id),
        predicate="activity stands",
        expires_at=house.now + timedelta(hours=3),
    )
    async with house.service.database.transaction() as session:
        await session.execute(update(Activity).values(state="cancelled", cancelled_at=house.now))
    desk.later(hours=4)
    await desk.drain()
    assert ((await desk.row(row_id)).state, await dropped(desk)) == ("expired", [])


async def test_nobody_is_missed_who_asked_us_to_stop(house: House, desk: Desk) -> None:
    async with house.service.database.transaction() as session:
        await session.execute(update(Contact).values(state="opted_out"))
    await desk.say("i dag", expires_at=house.now + timedelta(hours=3))
    desk.later(hours=4)
    await desk.drain()
    assert await dropped(desk) == []


async def test_what_was_said_by_day_is_looked_at_again_when_it_waited_into_the_night(
    house: House, desk: Desk
) -> None:
    row_id = await desk.say("ukas plan")
    desk.later(minutes=NIGHT)
    await desk.drain()
    row = await desk.row(row_id)
    assert (row.state, row.error, row.attempts) == ("pending", "night", 0)
