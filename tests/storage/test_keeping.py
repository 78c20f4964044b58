"""What is kept, for how long, and what is counted meanwhile."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import uuid4

from sqlmodel import select

from scheduler import ticks
from storage import figures, inbox, outbox, permits
from storage.database import Database, machine_now
from storage.tables import Inbox, Outbox, Rest

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)


def kept_aside(state: str, at: datetime) -> Inbox:
    return Inbox(channel="sms", external_id=uuid4().hex, state=state, raw="hemmelig", received_at=at)


def message(state: str, ended_at: datetime | None) -> Outbox:
    return Outbox(
        recipient=uuid4(),
        kind="reply",
        lane="reply",
        state=state,
        wording="help",
        reply="{}",
        dedupe_key=uuid4().hex,
        automatic=False,
        not_before=NOW,
        created_at=NOW - timedelta(days=1),
        ended_at=ended_at,
    )


async def test_words_kept_aside_are_wiped_after_thirty_days_and_the_row_stays(database: Database) -> None:
    old, young = NOW - timedelta(days=30, seconds=1), NOW - timedelta(days=30)
    async with database.transaction() as session:
        for state in ("failed", "unreadable"):
            for at in (old, young):
                assert await inbox.set_aside(session, kept_aside(state, at))
        session.add(kept_aside("handled", old))
    async with database.transaction() as session:
        await inbox.forget_old(session, NOW)
    async with database.transaction() as session:
        rows = (await session.scalars(select(Inbox))).all()
        assert sorted((row.state, row.received_at == old, row.raw) for row in rows if row.raw) == [
            ("failed", False, "hemmelig"),
            ("unreadable", False, "hemmelig"),
        ]
        assert sorted(row.state for row in rows if row.raw is None) == ["failed", "unreadable"]
        assert len(await inbox.aside(session)) == 4


async def test_rests_that_are_over_are_forgotten(database: Database) -> None:
    over, goes_on = uuid4(), uuid4()
    async with database.transaction() as session:
        machine = await machine_now(session)
        await permits.rest(session, over, machine - timedelta(seconds=1))
        await permits.rest(session, goes_on, machine + timedelta(hours=1))
    await ticks.tidy(database, NOW)
    async with database.transaction() as session:
        assert (await session.scalars(select(Rest.recipient))).all() == [goes_on]


async def test_only_what_is_being_sent_or_ended_just_now_is_counted(database: Database) -> None:
    just_now, long_ago = NOW - figures.RECENTLY + timedelta(minutes=1), NOW - figures.RECENTLY
    async with database.transaction() as session:
        for state in ("sent", "failed", "uncertain"):
            session.add_all([message(state, just_now), message(state, long_ago)])
        session.add_all([message("pending", None), message("pending", None), message("sending", None)])
        again = message("uncertain", long_ago)
        session.add(again)
        outbox.put_back(again, NOW)
    async with database.transaction() as session:
        assert sorted(await figures.tally(session, NOW)) == [
            ("reply", "failed", 1),
            ("reply", "sending", 1),
            ("reply", "sent", 1),
            ("reply", "uncertain", 1),
        ]


async def test_a_word_that_no_provider_is_known_to_say_changes_nothing(database: Database) -> None:
    async with database.transaction() as session:
        row = message("sent", NOW)
        session.add(row)
        assert not outbox.advance(row, "invented", 0)
        assert outbox.advance(row, "queued", 0)
        assert not outbox.advance(row, "partially_delivered", 3)
        await session.flush()
        assert (row.delivery, row.delivery_rank) == ("queued", 0)
