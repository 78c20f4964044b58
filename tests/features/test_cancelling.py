"""An activity is called off: who reads it when, whose phone says nothing, and what must not come after."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot import letters
from bot.features import activities, cancelling, posting, signing_up
from bot.features.cancelling import Cancelled, Cancelling
from bot.features.posting import Draft
from bot.messages import About, Refused, Reply, from_json, say
from bot.outgoing import queue
from bot.wording import speak
from bot.wording.gsm7 import fit, segments
from bot.wording.plain import as_sms
from storage import activities as rows
from storage import changes as history
from storage import claims, outbox, people
from storage import series as series_rows
from storage.database import Database
from storage.tables import Activity, Due, Membership, Outbox, Person, Programme
from tests.features.desks import Desk
from tests.features.plans import OSLO, oslo, planned, told, turn, words
from tests.residents import found_programme, give_role, move_in

#: A Wednesday; the activity is on Saturday, four days ahead.
NOW = oslo("2026-11-25 09:00")
START = oslo("2026-11-28 11:00")
#: The same morning.
LATE = oslo("2026-11-28 08:10")
REASON = Cancelling("weather", "Kari")


async def a_trip(session: AsyncSession, *names: str) -> tuple[Programme, Activity, Person, list[Person]]:
    programme = await found_programme(session)
    tur = await planned(session, programme, START, now=NOW, title="Tur", places=9)
    kari = await move_in(session, programme, "Kari", "staff", telegram="1")
    those = [
        await move_in(session, programme, name, sms=f"+479000000{number}")
        for number, name in enumerate(names)
    ]
    return programme, tur, kari, those


async def cancelled(
    session: AsyncSession,
    programme: Programme,
    activity: Activity,
    by: Person,
    now: datetime,
    what: Cancelling = REASON,
) -> Cancelled:
    chosen = await cancelling.to_cancel(session, programme, activity.id, now)
    assert isinstance(chosen, Activity)
    return await cancelling.cancel(session, programme, chosen, what, by, now)


async def row_of(session: AsyncSession, person: Person, kind: str = "activity-cancelled") -> Outbox:
    found = await session.scalars(
        select(Outbox).where(col(Outbox.person_id) == person.id, col(Outbox.kind) == kind)
    )
    return found.one()


async def checks(session: AsyncSession, activity: Activity) -> list[Due]:
    found = await session.scalars(
        select(Due).where(col(Due.subject_id) == activity.id, col(Due.kind) == "cancel-check")
    )
    return list(found)


async def test_days_ahead_it_is_news_for_all_who_have_not_said_no(database: Database) -> None:
    async with database.transaction() as session:
        programme, tur, kari, (ali, bo) = await a_trip(session, "Ali", "Bo")
        vera = await move_in(session, programme, "Vera", "volunteer")
        await signing_up.stay(session, programme, bo, tur.id, NOW)
        done = await cancelled(session, programme, tur, kari, NOW, Cancelling("Bussen er ødelagt"))
        assert (done.count, done.is_late) == (2, False)
        line = "Avlyst: Tur lørdag 28.11 kl 11. Bussen er ødelagt. Skriv UKA, så ser du hva som skjer."
        assert await told(session, ali, "activity-cancelled") == [line]
        assert await told(session, vera, "activity-cancelled") == [line]
        assert await told(session, bo, "activity-cancelled") == []
        assert await told(session, kari, "activity-cancelled") == []
        row = await row_of(session, ali)
        assert (row.lane, row.automatic, row.expires_at) == ("broadcast", True, tur.ends_at)
        assert (tur.state, tur.reason, tur.cancelled_at) == ("cancelled", "Bussen er ødelagt", NOW)
        assert await checks(session, tur) == []
        waiting = await session.scalars(
            select(Due).where(col(Due.subject_id) == tur.id, col(Due.state) == "waiting")
        )
        assert waiting.all() == []


async def test_one_of_the_team_who_said_no_as_a_participant_hears_it_as_one_of_the_team(
    database: Database,
) -> None:
    async with database.transaction() as session:
        programme, tur, kari, (ali,) = await a_trip(session, "Ali")
        await give_role(session, programme, ali.id, "peer_worker")
        await signing_up.stay(session, programme, ali, tur.id, NOW)
        await cancelled(session, programme, tur, kari, NOW)
        assert len(await told(session, ali, "activity-cancelled")) == 1
        assert from_json((await row_of(session, ali)).reply or "").options == ()


@pytest.mark.parametrize(
    ("now", "goes", "check"),
    [
        ("2026-11-28 08:10", "2026-11-28 08:10", "2026-11-28 08:30"),
        # At night it waits where the morning leaves two hours …
        ("2026-11-28 06:00", "2026-11-28 08:00", "2026-11-28 08:20"),
        ("2026-11-27 22:00", "2026-11-28 08:00", "2026-11-28 08:20"),
        # … and the list comes before the last half hour, or soon.
        ("2026-11-28 10:15", "2026-11-28 10:15", "2026-11-28 10:30"),
        ("2026-11-28 10:50", "2026-11-28 10:50", "2026-11-28 10:55"),
        ("2026-11-28 11:30", "2026-11-28 11:30", "2026-11-28 11:35"),
    ],
)
async def test_late_it_goes_when_it_is_of_use(database: Database, now: str, goes: str, check: str) -> None:
    async with database.transaction() as session:
        programme, tur, kari, (ali,) = await a_trip(session, "Ali")
        done = await cancelled(session, programme, tur, kari, oslo(now))
        assert (done.at, done.is_late) == (oslo(goes), True)
        row = await row_of(session, ali)
        assert (row.lane, row.not_before) == ("urgent", oslo(goes))
        assert [one.at for one in await checks(session, tur)] == [oslo(check)]
        until = "11.50" if now.endswith("11:30") else "11.20"
        assert (
            f"Kari venter på oppmøtestedet til kl {until}: stasjonen. Du trenger ikke svare."
            in (await told(session, ali, "activity-cancelled"))[0]
        )


async def test_at_half_past_six_nobody_can_wait_for_nine(database: Database) -> None:
    async with database.transaction() as session:
        programme, _tur, kari, (ali,) = await a_trip(session, "Ali")
        frokost = await planned(session, programme, oslo("2026-11-26 09:00"), now=NOW, title="Frokost")
        night = oslo("2026-11-26 06:30")
        await cancelled(session, programme, frokost, kari, night, Cancelling("illness"))
        row = await row_of(session, ali)
        assert (row.lane, row.not_before) == ("urgent", night)
        assert await letters.still_true(session, row, night)
        assert "kan du snu" in (await told(session, ali, "activity-cancelled"))[0]


async def test_at_night_only_those_it_concerns_are_woken(database: Database) -> None:
    async with database.transaction() as session:
        programme, _tur, kari, (ali,) = await a_trip(session, "Ali")
        vera, per, sam = [
            await move_in(session, programme, name, role)
            for name, role in (("Vera", "volunteer"), ("Per", "staff"), ("Sam", "peer_worker"))
        ]
        frokost = await planned(session, programme, oslo("2026-11-26 09:00"), now=NOW, title="Frokost")
        frokost.responsible_id = sam.id
        night = oslo("2026-11-26 06:30")
        await cancelled(session, programme, frokost, kari, night, Cancelling("illness"))
        rows_of = {one.name: await row_of(session, one) for one in (ali, vera, per, sam)}
        for name in ("Ali", "Vera", "Sam"):
            assert (rows_of[name].lane, rows_of[name].not_before) == ("urgent", night), name
        # Per's waits for the morning, as everything does that can.
        assert (rows_of["Per"].lane, rows_of["Per"].not_before) == ("broadcast", night)
        # Those who were to come can say that they have seen it, by a button only; colleagues need not.
        asked = {name: "cancel-seen" in (row.reply or "") for name, row in rows_of.items()}
        assert asked == {"Ali": True, "Vera": True, "Per": False, "Sam": False}
        assert all(option.only_button for option in from_json(rows_of["Ali"].reply or "").options)


async def test_the_list_goes_to_all_staff_where_nobody_else_is_left(database: Database) -> None:
    async with database.transaction() as session:
        programme, tur, kari, _ = await a_trip(session, "Ali")
        per = await move_in(session, programme, "Per", "staff")
        tur.responsible_id = None
        await cancelled(session, programme, tur, kari, LATE)
        gone = await session.scalars(select(Membership).where(col(Membership.person_id) == kari.id))
        gone.one().until = LATE
        (row,) = await checks(session, tur)
        await cancelling.check(session, row, row.at)
        assert len(await told(session, per, "cancel-check")) == 1
        assert await told(session, kari, "cancel-check") == []


async def test_what_nobody_has_heard_of_is_not_called_off_to_them(database: Database) -> None:
    async with database.transaction() as session:
        programme, _, kari, (ali, bo) = await a_trip(session, "Ali", "Bo")
        night = oslo("2026-11-25 22:00")
        draft = Draft(uuid4(), "Kino", START + timedelta(days=1), START + timedelta(days=1, hours=2))
        kino = await posting.post(session, programme, kari, draft, night)
        assert isinstance(kino, Activity)
        (await row_of(session, bo, "activity-posted")).state = "sent"
        await cancelled(session, programme, kino, kari, night)
        assert await told(session, ali, "activity-cancelled") == []
        assert len(await told(session, bo, "activity-cancelled")) == 1
        assert await told(session, ali, "activity-posted") == []


async def test_a_reminder_that_is_fetched_just_now_is_not_sent(database: Database) -> None:
    async with database.transaction() as session:
        programme, tur, kari, (ali,) = await a_trip(session, "Ali")
        await signing_up.come(session, programme, ali, tur.id, NOW)
        await queue(
            session,
            Reply(say("week-empty")),
            [ali.id],
            about=About("activity-reminder", tur.id, int(START.timestamp()) // 60),
            now=LATE,
            programme_id=programme.id,
            lane="reminder",
            predicate="still coming",
        )
    async with database.transaction() as session:
        leased = await claims.next_one(session, LATE, ("reminder",))
        assert leased is not None
    async with database.transaction() as session:
        await cancelled(session, programme, tur, kari, LATE)
    async with database.transaction() as session:
        reminder = await outbox.held(session, leased.id, leased.fence)
        assert reminder is not None
        assert reminder.state == "leased"
        assert not await letters.still_true(session, reminder, LATE)
        assert reminder.state == "cancelled"
    async with database.transaction() as session:
        following = await claims.next_one(session, LATE, ("urgent", "reminder", "broadcast"))
        assert following is not None
        assert following.kind == "activity-cancelled"


async def test_a_reminder_that_is_being_sent_comes_first_and_nothing_after_it(database: Database) -> None:
    async with database.transaction() as session:
        programme, tur, kari, (ali,) = await a_trip(session, "Ali")
        await queue(
            session,
            Reply(say("week-empty")),
            [ali.id],
            about=About("activity-reminder", tur.id),
            now=LATE,
            programme_id=programme.id,
        )
        reminder = await row_of(session, ali, "activity-reminder")
        reminder.state = "sending"
        await cancelled(session, programme, tur, kari, LATE)
    async with database.transaction() as session:
        assert await claims.next_one(session, LATE, ("urgent", "broadcast")) is None
        (await row_of(session, ali, "activity-reminder")).state = "sent"
        await session.flush()
        following = await claims.next_one(session, LATE, ("urgent", "broadcast"))
        assert following is not None
        assert following.kind == "activity-cancelled"


async def test_at_the_dialog_a_reason_then_who_stands_there_then_what_people_read(database: Database) -> None:
    async with database.transaction() as session:
        programme, tur, kari, (ali,) = await a_trip(session, "Ali")
    desk = Desk(database, programme, kari, LATE)
    assert "Hvorfor avlyses Tur lørdag 28.11 kl 11?" in await desk.says("AVLYS")
    assert list(desk.offered) == ["Været", "Sykdom", "Transport", "For få påmeldte", "Ikke avlys"]
    assert "Det var 130 tegn" in await desk.writes("x" * 130)
    assert "Hvem venter på oppmøtestedet (stasjonen) til lørdag 28.11 kl 11.20?" in await desk.writes(
        "NAV er stengt"
    )
    assert "Skriv bare et fornavn" in await desk.writes("y" * 31)
    preview = await desk.writes("Per")
    assert "Obs: NAV kan vise en fremmed" in preview
    assert "NAV er stengt. Er du alt på vei? Per venter på oppmøtestedet til kl 11.20: stasjonen." in preview
    await desk.picks("Begynn på nytt")
    await desk.picks("Sykdom")
    assert "Ingen av oss er på oppmøtestedet." in await desk.writes("ingen.")
    await desk.picks("Begynn på nytt")
    await desk.picks("Været")
    assert "Kari venter på oppmøtestedet" in await desk.picks("Jeg")
    send = desk.offered["Avlys og si fra"]
    assert await desk.picks("Avlys og si fra") == "Den er avlyst, og én får beskjed nå."
    assert list(desk.offered) == ["Hvem har ikke fått det"]
    # A colleague, and a second press: by whom, and why.
    async with database.transaction() as session:
        per = await move_in(session, programme, "Per", "staff")
    already = "Kari har allerede avlyst Tur lørdag 28.11 kl 11. Det er på grunn av været."
    assert await Desk(database, programme, per, LATE).presses(send) == already
    assert await desk.presses(f"cancel:{tur.id.hex}") == already
    async with database.transaction() as session:
        assert len(await told(session, ali, "activity-cancelled")) == 1


async def test_who_answers_an_old_invitation_reads_why_it_is_off(database: Database) -> None:
    async with database.transaction() as session:
        programme, tur, kari, (ali,) = await a_trip(session, "Ali")
        await cancelled(session, programme, tur, kari, NOW)
        answer = await signing_up.come(session, programme, ali, tur.id, NOW)
        assert isinstance(answer, Refused)
        assert "er avlyst. Det er på grunn av været." in words(Reply(answer.why))


@pytest.mark.parametrize(
    ("at", "says"),
    [
        (START + timedelta(minutes=30), "begynte lørdag 28.11 kl 11. Hvorfor avlyses resten?"),
        (START + timedelta(hours=3), "er over"),
    ],
)
async def test_what_has_begun_can_be_called_off_what_is_over_cannot(
    database: Database, at: datetime, says: str
) -> None:
    async with database.transaction() as session:
        programme, tur, kari, _ = await a_trip(session, "Ali")
    assert says in await Desk(database, programme, kari, at).presses(f"cancel:{tur.id.hex}")


async def test_a_change_meanwhile_is_seen_before_it_is_called_off(database: Database) -> None:
    async with database.transaction() as session:
        programme, tur, kari, _ = await a_trip(session, "Ali")
    desk = Desk(database, programme, kari, NOW)
    await desk.says("AVLYS")
    await desk.picks("Været")
    async with database.transaction() as session:
        kept = await session.get_one(Activity, tur.id)
        kept.version, kept.place = 2, "Kolsås"
    assert "Nå er det Tur lørdag 28.11 kl 11, Kolsås." in await desk.picks("Avlys og si fra")
    # So late that somebody may be on their way: who stands there is asked before it is sent.
    desk.now = NOW
    async with database.transaction() as session:
        (await session.get_one(Activity, tur.id)).starts_at = NOW + timedelta(hours=20)
    assert "Hvem venter på oppmøtestedet" in await desk.picks("Avlys og si fra")
    await desk.picks("Ingen")
    assert "Den er avlyst" in await desk.picks("Avlys og si fra")


async def test_staff_see_whose_phone_has_not_confirmed(database: Database) -> None:
    async with database.transaction() as session:
        programme, tur, kari, (ali, bo, cai, dag, eva) = await a_trip(
            session, "Ali", "Bo", "Cai", "Dag", "Eva"
        )
        await move_in(session, programme, "Vera", "volunteer")
        await move_in(session, programme, "Sam", "peer_worker")
        await cancelled(session, programme, tur, kari, LATE)
        for one in (ali, bo, cai, dag, eva):
            row = await row_of(session, one)
            row.state, row.ended_at = "sent", LATE
            row.sent_to = (await people.contacts_of(session, one.id))[0].id
        outbox.advance(await row_of(session, ali), "delivered", 3)
        outbox.advance(await row_of(session, bo), "undelivered", 3)
        (await people.contacts_of(session, dag.id))[0].last_wrote_at = LATE + timedelta(minutes=1)
        assert isinstance(await cancelling.seen(session, programme, cai, tur.id), Activity)
        assert isinstance(await cancelling.seen(session, programme, cai, tur.id), Activity)
    desk = Desk(database, programme, kari, LATE + timedelta(minutes=5))
    assert await desk.presses(f"cancel:{tur.id.hex}:who") == (
        "Avlyst: Tur lørdag 28.11 kl 11. Ikke nådd, ring: Bo. Ikke bekreftet: Eva og Vera. "
        "Bekreftet: Ali, Cai og Dag. Kari venter på oppmøtestedet til kl 11.20: stasjonen."
    )
    async with database.transaction() as session:
        per = await move_in(session, programme, "Per", "staff")
        (await session.get_one(Activity, tur.id)).responsible_id = per.id
        (check,) = await checks(session, tur)
        for _ in range(2):
            await cancelling.check(session, check, check.at)
        for one in (kari, per):
            assert "Ikke nådd, ring: Bo." in (await told(session, one, "cancel-check"))[0]
        assert len(await told(session, kari, "cancel-check")) == 1


async def test_the_list_is_not_sent_when_all_have_confirmed_or_it_is_over(database: Database) -> None:
    async with database.transaction() as session:
        programme, tur, kari, (ali,) = await a_trip(session, "Ali")
        await cancelled(session, programme, tur, kari, LATE)
        (row,) = await checks(session, tur)
        await cancelling.check(session, row, tur.ends_at)
        assert await told(session, kari, "cancel-check") == []
        await history.mark_seen(session, tur.id, ali.id)
        await cancelling.check(session, row, row.at)
        assert await told(session, kari, "cancel-check") == []


async def test_a_whole_series_is_told_in_one_message(database: Database) -> None:
    async with database.transaction() as session:
        programme, _tur, kari, (ali, bo) = await a_trip(session, "Ali", "Bo")
        starts_at = oslo("2026-11-27 13:00")
        draft = Draft(uuid4(), "Svømming", starts_at, starts_at + timedelta(hours=1), weekly=True)
        first = await posting.post(session, programme, kari, draft, NOW)
        assert isinstance(first, Activity)
        for one in (ali, bo):
            (await row_of(session, one, "activity-posted")).state = "sent"
        assert first.series_id is not None
        all_of_it = await series_rows.coming(session, first.series_id, NOW)
        assert len(all_of_it) > 3
        # Bo has said no to the first only, and would have come to the others.
        await signing_up.stay(session, programme, bo, first.id, NOW)
    desk = Desk(database, programme, kari, NOW)
    assert "er hver uke" in await desk.presses(f"cancel:{first.id.hex}")
    await desk.picks("Alle gangene framover")
    preview = await desk.picks("Sykdom")
    assert "Det er på grunn av sykdom. Det gjelder alle gangene framover." in preview
    assert await desk.picks("Avlys og si fra") == "Den er avlyst, og 2 får beskjed nå."
    async with database.transaction() as session:
        for one in (ali, bo):
            assert len(await told(session, one, "activity-cancelled")) == 1
        assert await series_rows.coming(session, first.series_id, NOW) == []
        for dropped in all_of_it:
            kept = await session.get_one(Activity, dropped.id, populate_existing=True)
            assert (kept.state, kept.reason) == ("cancelled", "illness")


async def weekly_swim(
    session: AsyncSession, programme: Programme, kari: Person
) -> tuple[Activity, list[Activity]]:
    """Svømming every Friday: the first time, and all that are put up."""
    starts_at = oslo("2026-11-27 13:00")
    draft = Draft(uuid4(), "Svømming", starts_at, starts_at + timedelta(hours=1), weekly=True)
    first = await posting.post(session, programme, kari, draft, NOW)
    assert isinstance(first, Activity)
    assert first.series_id is not None
    return first, list(await series_rows.coming(session, first.series_id, NOW))


async def test_from_a_later_time_on_the_earlier_ones_stand(database: Database) -> None:
    async with database.transaction() as session:
        programme, _tur, kari, (ali,) = await a_trip(session, "Ali")
        first, times = await weekly_swim(session, programme, kari)
        (await row_of(session, ali, "activity-posted")).state = "sent"
    desk = Desk(database, programme, kari, NOW)
    await desk.presses(f"cancel:{times[2].id.hex}")
    await desk.picks("Alle gangene framover")
    await desk.picks("Sykdom")
    await desk.picks("Avlys og si fra")
    async with database.transaction() as session:
        assert first.series_id is not None
        kept = await series_rows.coming(session, first.series_id, NOW)
        assert [one.id for one in kept] == [one.id for one in times[:2]]
        series = await series_rows.held(session, first.series_id)
        assert series is not None
        assert (series.state, series.last_date) == ("active", times[1].series_date)
        said = await told(session, ali, "activity-cancelled")
        assert len(said) == 1
        assert "fredag 11.12" in said[0]


async def test_two_who_call_off_one_series_at_once_from_two_of_its_times(database: Database) -> None:
    async with database.transaction() as session:
        programme, _tur, kari, _ = await a_trip(session)
        first, times = await weekly_swim(session, programme, kari)
        per = await move_in(session, programme, "Per", "staff")
        for one in (kari, per):
            await turn(session, programme, one, NOW)
    desks = [Desk(database, programme, one, NOW) for one in (kari, per)]
    for desk, activity in zip(desks, (times[1], times[2]), strict=True):
        await desk.presses(f"cancel:{activity.id.hex}")
        await desk.picks("Alle gangene framover")
        await desk.picks("Sykdom")
    said = await asyncio.gather(*(desk.picks("Avlys og si fra") for desk in desks))
    assert any(text.startswith("Den er avlyst") for text in said)
    async with database.transaction() as session:
        assert first.series_id is not None
        kept = await series_rows.coming(session, first.series_id, NOW)
        assert [one.id for one in kept] == [times[0].id]


async def test_only_this_time_leaves_the_series(database: Database) -> None:
    async with database.transaction() as session:
        programme, _tur, kari, _ = await a_trip(session, "Ali")
        starts_at = oslo("2026-11-27 13:00")
        draft = Draft(uuid4(), "Svømming", starts_at, starts_at + timedelta(hours=1), weekly=True)
        first = await posting.post(session, programme, kari, draft, NOW)
        assert isinstance(first, Activity)
        assert first.series_id is not None
        before = len(await series_rows.coming(session, first.series_id, NOW))
    desk = Desk(database, programme, kari, NOW)
    await desk.presses(f"cancel:{first.id.hex}")
    await desk.picks("Bare denne gangen")
    await desk.picks("Været")
    await desk.picks("Avlys og si fra")
    async with database.transaction() as session:
        assert len(await series_rows.coming(session, first.series_id, NOW)) == before - 1


async def test_screens_say_that_it_is_off_and_a_bare_yes_means_something_else(database: Database) -> None:
    async with database.transaction() as session:
        programme, tur, kari, (ali,) = await a_trip(session, "Ali")
        contact = await people.meet(session, "telegram", "42", NOW)
        contact.person_id = ali.id
        await queue(
            session,
            Reply(say("week-empty"), activities.invitation_options(tur)),
            [ali.id],
            about=About("activity-posted", tur.id),
            now=NOW,
            programme_id=programme.id,
        )
        row = await row_of(session, ali, "activity-posted")
        row.state, row.sent_to, row.provider_id, row.ended_at = "sent", contact.id, "7", NOW
        await session.flush()
        await cancelled(session, programme, tur, kari, NOW)
        edit = (await session.scalars(select(Outbox).where(col(Outbox.edits) == "7"))).one()
        assert edit.wording == "cancel-on-screen"


async def test_elsewhere_on_the_same_day_is_not_instead_of_it(database: Database) -> None:
    async with database.transaction() as session:
        programme, _tur, kari, _ = await a_trip(session, "Ali")
        found = []
        for title in ("Kino", "Kafé"):
            draft = Draft(uuid4(), title, START - timedelta(days=1), START - timedelta(hours=22))
            posted = await posting.post(session, programme, kari, draft, NOW)
            assert isinstance(posted, Activity)
            assert posted.slot_id is None
            found.append(posted)
        await cancelled(session, programme, found[0], kari, NOW)
        assert await rows.instead_of(session, found[0]) is None


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize("reason", [*activities.REASONS, "Bussen er ødelagt."])
async def test_it_fits_one_sms(database: Database, language: str, reason: str) -> None:
    async with database.transaction() as session:
        programme, tur, kari, _ = await a_trip(session)
        assert (await turn(session, programme, kari, NOW)).programme is programme
        for standing_by in ("Kari", None):
            for now in (NOW, LATE):
                reply = cancelling.told(programme, tur, Cancelling(reason, standing_by), now)
                text = speak(reply.text, language, OSLO, channel="sms")
                labels = [
                    (number, speak(one.label, language, OSLO, channel="sms"))
                    for number, one in enumerate(reply.options, 1)
                    if not one.only_button
                ]
                assert segments(fit(as_sms(text, labels))) == (1, "GSM-7"), text
