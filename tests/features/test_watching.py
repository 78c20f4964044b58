"""VARSLER: what needs a human, in plain words, and gone when somebody has seen to it."""

from __future__ import annotations

import time
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.chat import watching
from bot.features import watching as rules
from bot.messages import Reply, say, to_json
from storage import people, signals, uncertain
from storage.database import Database
from storage.tables import (
    Activity,
    Inbox,
    Installation,
    Membership,
    Outbox,
    Person,
    Poll,
    Preference,
    Programme,
    Signal,
)
from storage.truths import TRUTHS
from tests.features.turns import NOW, actions, in_words, turn_of
from tests.residents import contact_of, found_programme, move_in

KARI = "22"


async def moved_in(session: AsyncSession) -> tuple[Programme, Person]:
    programme = await found_programme(session)
    await move_in(session, programme, "Kari", "staff", telegram=KARI)
    return programme, await move_in(session, programme, "Maria", sms="+4790000011")


async def listed(session: AsyncSession, address: str = KARI) -> str:
    return in_words(await watching.listed(await turn_of(session, "telegram", address)))


async def message_to(session: AsyncSession, programme: Programme, person: Person, **kept: Any) -> UUID:
    """An outbox row."""
    usual = {
        "kind": "poll",
        "lane": "broadcast",
        "state": "uncertain",
        "wording": "text",
        "reply": to_json(Reply(say("text", text="Hemmelig"))),
        "automatic": True,
        "not_before": NOW,
        "created_at": NOW,
        "ended_at": NOW,
    }
    row = Outbox(
        programme_id=programme.id,
        person_id=person.id,
        recipient=person.id,
        dedupe_key=uuid4().hex,
        position=time.time_ns(),
        **(usual | kept),
    )
    session.add(row)
    await session.flush()
    return row.id


async def test_all_is_well(database: Database) -> None:
    async with database.transaction() as session:
        await moved_in(session)
        assert await listed(session) == "Alt er i orden."


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("uncertain", "Maria fikk kanskje ikke"),
        ("failed", "Maria fikk ikke en melding"),
        ("undelivered", "Maria fikk ikke en SMS"),
        ("unreachable", "Maria kan ikke nås"),
        ("opted_out", "Maria har stengt for SMS"),
        ("due", "ble ikke gjort"),
        ("channel sms", "SMS virker ikke"),
        ("channel telegram", "Telegram virker ikke"),
        ("something new", "trenger et menneske"),
    ],
)
async def test_each_trouble_is_a_line_with_a_first_name_and_no_address(
    database: Database, kind: str, words: str
) -> None:
    async with database.transaction() as session:
        programme, maria = await moved_in(session)
        phone = await contact_of(session, maria, "sms")
        subject = phone.id if kind in ("unreachable", "opted_out") else None
        subject = subject or await message_to(session, programme, maria)
        await signals.give(session, kind, subject, NOW, programme_id=programme.id)
        shown = await listed(session)
        assert words in shown and "A. " in shown and "onsdag 25.11" in shown
        assert phone.address not in shown


async def test_what_the_machine_could_not_read_is_shown_with_its_writer(database: Database) -> None:
    async with database.transaction() as session:
        _, maria = await moved_in(session)
        phone = await contact_of(session, maria, "sms")
        for number, (state, contact_id) in enumerate([("failed", phone.id), ("unreadable", None)]):
            row = Inbox(
                channel="sms", external_id=f"{number}", contact_id=contact_id, state=state, received_at=NOW
            )
            session.add(row)
            await session.flush()
            await signals.give(session, state, row.id, NOW)
        shown = await listed(session)
        assert "Maria skrev noe" in shown and "En melding kunne ikke leses" in shown


async def test_what_is_seen_is_gone_and_the_rest_stays(database: Database) -> None:
    async with database.transaction() as session:
        programme, maria = await moved_in(session)
        for minutes, kind in enumerate(("uncertain", "failed")):
            row = await message_to(session, programme, maria)
            at = NOW + timedelta(minutes=minutes)
            await signals.give(session, kind, row, at, programme_id=programme.id)
        turn = await turn_of(session, "telegram", KARI)
        first, _ = actions(await watching.listed(turn))
        for _ in range(2):
            left = in_words(await watching.seen(turn, first.partition(":")[2]))
            assert "fikk ikke en melding" in left and "kanskje" not in left
        assert "Noen har alt sett på det." in left


async def test_more_than_an_sms_shows_comes_in_pages(database: Database) -> None:
    async with database.transaction() as session:
        programme, maria = await moved_in(session)
        for _ in range(6):
            row = await message_to(session, programme, maria)
            await signals.give(session, "uncertain", row, NOW, programme_id=programme.id)
        turn = await turn_of(session, "telegram", KARI)
        offered = actions(await watching.listed(turn))
        assert len(offered) == 5 and offered[-1] == "signals:4"
        rest = actions(await watching.listed(turn, "4"))
        assert len(rest) == 2 and not set(rest) & set(offered)
        assert len(actions(await watching.listed(turn, "99"))) == 5


@pytest.mark.parametrize("garbled", ["", "x", "0" * 32])
async def test_an_id_of_nothing_is_not_found(database: Database, garbled: str) -> None:
    async with database.transaction() as session:
        await moved_in(session)
        turn = await turn_of(session, "telegram", KARI)
        for act in (watching.one, watching.again, watching.ring, watching.seen):
            assert "finner vi ikke" in in_words(await act(turn, garbled))


async def test_another_programmes_trouble_is_neither_seen_nor_settled(database: Database) -> None:
    async with database.transaction() as session:
        programme, maria = await moved_in(session)
        other = await found_programme(session, "bergen", name="Onsdag")
        await move_in(session, other, "Ida", "staff", telegram="77")
        row = await message_to(session, programme, maria)
        await signals.give(session, "uncertain", row, NOW, programme_id=programme.id)
        aside = Inbox(
            channel="sms",
            external_id="1",
            contact_id=(await contact_of(session, maria, "sms")).id,
            state="failed",
            received_at=NOW,
        )
        session.add(aside)
        await session.flush()
        await signals.give(session, "failed", aside.id, NOW)
        assert await listed(session, "77") == "Alt er i orden."
        mine = actions(await watching.listed(await turn_of(session, "telegram", KARI)))
        ida = await turn_of(session, "telegram", "77")
        for act in (watching.one, watching.again, watching.ring, watching.seen):
            assert "finner vi ikke" in in_words(await act(ida, mine[0].partition(":")[2]))
        assert len(await signals.standing(session, programme.id)) == 2


async def test_many_that_cannot_be_reached_are_one_line_and_one_to_let_be(database: Database) -> None:
    async with database.transaction() as session:
        programme, maria = await moved_in(session)
        ali = await move_in(session, programme, "Ali", telegram="31", sms="+4790000012")
        for minutes, person in enumerate((ali, maria)):
            for phone in await people.contacts_of(session, person.id):
                at = NOW + timedelta(minutes=minutes)
                await signals.give(session, "unreachable", phone.id, at, programme_id=programme.id)
        turn = await turn_of(session, "telegram", KARI)
        offered = actions(await watching.listed(turn))
        assert len(offered) == 1 and "Når ikke fram til Ali og Maria (onsdag 25.11" in await listed(session)
        shown = await watching.one(turn, offered[0].partition(":")[2])
        assert [one.partition(":")[0] for one in actions(shown)] == ["signal-ring", "signal-seen", "signals"]
        assert "Ring Ali og Maria." in in_words(await watching.ring(turn, offered[0].partition(":")[2]))
        assert await listed(session) == "Alt er i orden."


async def test_what_joins_the_line_after_it_was_read_is_not_taken_for_seen(database: Database) -> None:
    async with database.transaction() as session:
        programme, maria = await moved_in(session)
        ali = await move_in(session, programme, "Ali", sms="+4790000012")
        first = await contact_of(session, maria, "sms")
        await signals.give(session, "unreachable", first.id, NOW, programme_id=programme.id)
        turn = await turn_of(session, "telegram", KARI)
        read = actions(await watching.listed(turn))[0].partition(":")[2]
        later = await contact_of(session, ali, "sms")
        at = NOW + timedelta(seconds=1)
        await signals.give(session, "unreachable", later.id, at, programme_id=programme.id)
        assert "Ali kan ikke nås" in in_words(await watching.seen(turn, read))


async def test_many_names_are_a_few_and_how_many_more(database: Database) -> None:
    async with database.transaction() as session:
        programme, _ = await moved_in(session)
        for number in range(10):
            one = await move_in(session, programme, f"Nr{number}", sms=f"+479000002{number}")
            phone = await contact_of(session, one, "sms")
            at = NOW + timedelta(minutes=number)
            await signals.give(session, "unreachable", phone.id, at, programme_id=programme.id)
        assert "Nr5, Nr6 og 3 til (onsdag 25.11" in await listed(session)


async def test_what_got_too_old_is_one_line_and_says_what_it_was(database: Database) -> None:
    async with database.transaction() as session:
        programme, maria = await moved_in(session)
        ali = await move_in(session, programme, "Ali", sms="+4790000012")
        trip = await planned(session, programme)
        about = {"kind": "activity-reminder", "subject_id": trip.id, "state": "expired"}
        rows = [await message_to(session, programme, one, **about) for one in (maria, ali)]
        rows.append(await message_to(session, programme, maria, kind="plan", state="expired"))
        for row in rows:
            await signals.give(session, "dropped", row, NOW, programme_id=programme.id)
        assert "3 meldinger ble for gamle" in await listed(session)
        turn = await turn_of(session, "telegram", KARI)
        at = actions(await watching.listed(turn))[0].partition(":")[2]
        shown = in_words(await watching.one(turn, at))
        assert "påminnelse om Tur torsdag 26.11 kl 11: " in shown and "planen for uka: Maria" in shown
        assert "ikke aktuell lenger" in in_words(await watching.again(turn, at))
        assert "Alt er i orden." in in_words(await watching.seen(turn, at))


async def test_changes_of_a_screen_are_nobodys_business(database: Database) -> None:
    async with database.transaction() as session:
        programme, maria = await moved_in(session)
        silent = to_json(Reply(say("text", text="Over"), only_in_place=True))
        for kept in ({"edits": "17"}, {"reply": silent}):
            row = await message_to(session, programme, maria, **kept)
            await signals.give(session, "failed", row, NOW, programme_id=programme.id)
        assert await listed(session) == "Alt er i orden."
        await rules.tell(session, NOW)
        assert not (await session.scalars(select(Outbox).where(col(Outbox.kind) == "signals"))).all()
        assert not await signals.untold(session)


async def test_one_message_is_shown_with_what_it_was_and_none_of_its_words(database: Database) -> None:
    async with database.transaction() as session:
        programme, maria = await moved_in(session)
        trip = await planned(session, programme)
        poll = Poll(
            programme_id=programme.id,
            posted_by=maria.id,
            question="Kino eller bading?",
            opened_at=NOW,
            closes_at=NOW + timedelta(days=1),
        )
        session.add(poll)
        await session.flush()
        for kind, subject, words in (
            ("activity-reminder", trip.id, "påminnelse om Tur torsdag 26.11 kl 11"),
            ("activity-word", trip.id, "beskjed om Tur torsdag"),
            ("poll-asked", poll.id, "avstemning (Kino eller bading?)"),
            ("answer", uuid4(), "svar fra en ansatt"),
            ("vote-receipt", poll.id, "automatisk svar"),
            ("stopped", uuid4(), "en melding"),
        ):
            row = await message_to(session, programme, maria, kind=kind, subject_id=subject)
            shown = await seen_in_full(session, programme, row)
            assert "Maria, onsdag 25.11" in shown and words in shown and "Hemmelig" not in shown
            assert "Kanskje framme" in shown


async def test_a_secret_is_not_offered_to_be_sent_again_nor_sent(database: Database) -> None:
    async with database.transaction() as session:
        programme, maria = await moved_in(session)
        row = await message_to(session, programme, maria, kind="vote-receipt")
        assert "Send igjen" not in await seen_in_full(session, programme, row)
        assert "kan ikke sendes igjen" in await sent_again(session, row)
        assert await repetitions(session, row) == []


async def test_sent_again_is_a_new_row_that_says_the_same_once(database: Database) -> None:
    async with database.transaction() as session:
        programme, maria = await moved_in(session)
        row = await message_to(session, programme, maria, lane="reminder")
        assert "Send igjen" in await seen_in_full(session, programme, row)
        said = await sent_again(session, row)
        assert "sendes igjen til Maria nå" in said and "Alt er i orden." in said
        (again,) = await repetitions(session, row)
        first = await session.get_one(Outbox, row)
        assert (again.dedupe_key, again.state, again.not_before) == (f"again:{row}:1", "pending", NOW)
        assert (again.reply, again.lane, again.automatic) == (first.reply, "reminder", True)
        assert "Noen har alt sett på det." in await sent_again(session, row)
        assert len(await repetitions(session, row)) == 1


@pytest.mark.parametrize(
    ("kept", "words"),
    [
        ({"reply": None}, "Teksten slettes etter tre døgn"),
        ({"expires_at": NOW}, "ikke aktuell lenger"),
        ({"predicate": "poll is open", "subject_id": uuid4()}, "ikke aktuell lenger"),
        ({"look_at": NOW + timedelta(minutes=1)}, "Vi finner ut om den kom fram"),
    ],
)
async def test_what_cannot_be_sent_again_says_why_and_what_else_can_be_done(
    database: Database, kept: dict[str, Any], words: str
) -> None:
    async with database.transaction() as session:
        programme, maria = await moved_in(session)
        row = await message_to(session, programme, maria, **kept)
        await signals.give(session, "uncertain", row, NOW, programme_id=programme.id)
        said = await sent_again(session, row)
        assert words in said and said.endswith("Ring\nLa være\nHele lista")
        assert await repetitions(session, row) == []
        assert len(await signals.standing(session, programme.id)) == 1


@pytest.mark.parametrize("state", ["unreachable", "frozen", "opted_out"])
async def test_who_cannot_be_reached_is_not_sent_it_again(database: Database, state: str) -> None:
    async with database.transaction() as session:
        programme, maria = await moved_in(session)
        row = await message_to(session, programme, maria)
        await signals.give(session, "uncertain", row, NOW, programme_id=programme.id)
        (await contact_of(session, maria, "sms")).state = state
        assert "Maria kan ikke nås" in await sent_again(session, row)
        assert await repetitions(session, row) == []


async def test_an_answer_to_a_phone_that_is_gone_goes_to_the_other_one(database: Database) -> None:
    async with database.transaction() as session:
        programme, maria = await moved_in(session)
        old = await contact_of(session, maria, "sms")
        row = await message_to(session, programme, maria, contact_id=old.id, automatic=False)
        await signals.give(session, "failed", row, NOW, programme_id=programme.id)
        old.state = "unreachable"
        new = await people.meet(session, "telegram", "44", NOW)
        new.person_id = maria.id
        await session.flush()
        await sent_again(session, row)
        (again,) = await repetitions(session, row)
        assert (again.contact_id, again.channel) == (new.id, "telegram")


async def test_who_has_left_is_left_alone(database: Database) -> None:
    async with database.transaction() as session:
        programme, maria = await moved_in(session)
        row = await message_to(session, programme, maria)
        await signals.give(session, "uncertain", row, NOW, programme_id=programme.id)
        await session.execute(
            update(Membership).where(col(Membership.person_id) == maria.id).values(until=NOW)
        )
        assert "Noen kan ikke nås" in await sent_again(session, row)


async def test_at_night_what_is_automatic_waits_and_what_would_be_too_late_is_refused(
    database: Database,
) -> None:
    night = NOW + timedelta(hours=13)
    async with database.transaction() as session:
        programme, maria = await moved_in(session)
        row = await message_to(session, programme, maria)
        await signals.give(session, "uncertain", row, NOW, programme_id=programme.id)
        assert "torsdag 26.11 kl 8" in await sent_again(session, row, at=night)
        short = await message_to(session, programme, maria, expires_at=night + timedelta(hours=1))
        await signals.give(session, "uncertain", short, NOW, programme_id=programme.id)
        assert "ikke aktuell lenger" in await sent_again(session, short, at=night)


async def test_a_readers_own_pause_is_kept_and_said(database: Database) -> None:
    async with database.transaction() as session:
        programme, maria = await moved_in(session)
        until = NOW + timedelta(days=2)
        session.add(Preference(person_id=maria.id, programme_id=programme.id, paused_until=until))
        row = await message_to(session, programme, maria)
        await signals.give(session, "uncertain", row, NOW, programme_id=programme.id)
        assert "ikke før fredag 27.11 kl 10" in await sent_again(session, row)


async def test_a_phone_that_is_somebody_elses_now_is_not_written_to(database: Database) -> None:
    async with database.transaction() as session:
        programme, maria = await moved_in(session)
        ali = await move_in(session, programme, "Ali")
        phone = await contact_of(session, maria, "sms")
        row = await message_to(session, programme, maria, contact_id=phone.id, automatic=False)
        await signals.give(session, "uncertain", row, NOW, programme_id=programme.id)
        phone.person_id = ali.id
        await session.flush()
        assert "Maria kan ikke nås" in await sent_again(session, row)


async def test_in_a_pause_after_a_restore_it_is_said_that_it_waits(database: Database) -> None:
    async with database.transaction() as session:
        programme, maria = await moved_in(session)
        session.add(Installation(paused_at=NOW))
        row = await message_to(session, programme, maria)
        await signals.give(session, "uncertain", row, NOW, programme_id=programme.id)
        assert "når sendingen er i gang igjen" in await sent_again(session, row)


@pytest.mark.parametrize(
    ("became", "words", "offered"),
    [
        ({"state": "pending", "ended_at": None}, "på vei en gang til", False),
        ({"state": "sent"}, "Sendt en gang til", False),
        ({"state": "sent", "delivery": "undelivered"}, "vi vet ikke om den er framme", True),
        ({"state": "uncertain"}, "vi vet ikke om den er framme", True),
        ({"state": "cancelled"}, "Kanskje framme", True),
    ],
)
async def test_what_was_repeated_by_itself_says_so(
    database: Database, became: dict[str, Any], words: str, offered: bool
) -> None:
    async with database.transaction() as session:
        programme, maria = await moved_in(session)
        row = await message_to(session, programme, maria, lane="reminder")
        await message_to(session, programme, maria, lane="reminder", again_of=row, **became)
        shown = await seen_in_full(session, programme, row)
        assert words in shown and ("Send igjen" in shown) is offered
        said = await sent_again(session, row)
        assert ("sendes igjen til Maria nå" in said) is offered
        assert ("alt sendt igjen" in said) is not offered


async def test_what_waits_to_be_told_in_the_morning_is_told_once(database: Database) -> None:
    night = NOW + timedelta(hours=13)
    async with database.transaction() as session:
        programme, maria = await moved_in(session)
        for hour in range(5):
            row = await message_to(session, programme, maria)
            at = night + timedelta(hours=hour)
            await signals.give(session, "uncertain", row, at, programme_id=programme.id)
            await rules.tell(session, at)
        (told,) = (await session.scalars(select(Outbox).where(col(Outbox.kind) == "signals"))).all()
        assert await TRUTHS["signals stand"](session, told, night)
        for signal in await signals.standing(session, programme.id):
            signal.settled_at = night
        await session.flush()
        assert not await TRUTHS["signals stand"](session, told, night)


async def planned(session: AsyncSession, programme: Programme) -> Activity:
    """A trip tomorrow at eleven."""
    starts = NOW + timedelta(hours=25)
    trip = Activity(
        programme_id=programme.id,
        local_date=starts.date(),
        starts_at=starts,
        ends_at=starts + timedelta(hours=3),
        title="Tur",
        created_at=NOW,
    )
    session.add(trip)
    await session.flush()
    return trip


async def signal_about(session: AsyncSession, row: UUID) -> str:
    found = await session.scalars(select(col(Signal.id)).where(col(Signal.subject_id) == row))
    return found.one().hex


async def seen_in_full(session: AsyncSession, programme: Programme, row: UUID) -> str:
    """What Kari reads of an uncertain message, with what she can choose."""
    await signals.give(session, "uncertain", row, NOW, programme_id=programme.id)
    turn = await turn_of(session, "telegram", KARI)
    return in_words(await watching.one(turn, await signal_about(session, row)))


async def sent_again(session: AsyncSession, row: UUID, *, at: datetime = NOW) -> str:
    turn = await turn_of(session, "telegram", KARI, at=at)
    return in_words(await watching.again(turn, await signal_about(session, row)))


async def repetitions(session: AsyncSession, row: UUID) -> list[Outbox]:
    return list(await uncertain.repetitions(session, row))
