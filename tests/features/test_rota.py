"""The rota: made, taken, left, given, swapped; what nobody has is told, and nobody sees another's figures."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import delete, update
from sqlmodel import col, select

from bot.access import MAY, TEAM
from bot.chat.shifts import load as shift_load
from bot.chat.shifts import own as shifts
from bot.messages import NOT_MINE
from scheduler import ticks
from storage import erasing
from storage import shifts as kept
from storage.database import Database
from storage.tables import Due, Membership, Outbox, Shift, ShiftOffer, ShiftSeries, Thread, ThreadStep
from tests.features.plans import saying, turn
from tests.features.rota import NOW, Place, a_place
from tests.residents import contact_of, found_programme, move_in


@pytest.fixture
async def place(database: Database) -> Place:
    return await a_place(database)


async def test_a_peer_worker_sets_up_a_shift_after_seeing_what_was_read(place: Place) -> None:
    asked = await place.says("Sam", "VAKT tirsdag 17-21")
    assert asked == "Vakt for deg: tirsdag 1.12 kl 17-21. Stemmer det? Svar JA eller NEI."
    assert await place.rota() == []
    assert (await place.picks("Sam", "Ja")).startswith("Vakta er satt opp: tirsdag 1.12 kl 17-21.")
    assert await place.rota() == ["1.12 17:00-21:00 Sam"]
    assert await place.says("Sam", "VAKT") == "Du har vakt tirsdag 1.12 kl 17-21."


async def test_staff_are_asked_whose_and_when_and_whoever_has_it_is_told(place: Place) -> None:
    assert (await place.says("Per", "NY VAKT")).startswith("Hvem skal ha vakta?")
    assert (await place.picks("Per", "Sam")).startswith("Når er vakta?")
    assert (await place.desk("Per").writes("tirsdag")).startswith("Det mangler når vakta begynner")
    assert "Vakt for Sam: tirsdag 1.12 kl 17-21." in await place.desk("Per").writes("tirsdag 17-21")
    await place.picks("Per", "Ja")
    assert await place.hears("Sam", "shift-made") == [
        "Per har satt deg opp på vakt: tirsdag 1.12 kl 17-21. Passer det ikke, skriv VAKT."
    ]


async def test_an_open_shift_asks_those_who_may_take_it(place: Place) -> None:
    await place.has("Sam", "2026-12-01 16:00", "2026-12-01 20:00")
    assert "for den som vil" in await place.says("Kari", "NY VAKT ledig tirsdag 17-21")
    assert "3 er spurt" in await place.picks("Kari", "Ja")
    assert len(await place.hears("Noor", "shift-free")) == 1
    assert await place.hears("Sam", "shift-free") == []
    assert await place.hears("Maria", "shift-free") == []


async def test_only_staff_set_up_for_others(place: Place) -> None:
    assert (await place.says("Sam", "VAKT Noor tirsdag 17-21")).startswith(
        "Du kan sette opp vakter for deg selv"
    )
    await place.says("Sam", "VAKT tirsdag 17-21")
    action = next(one for one in place.desk("Sam").offered.values() if one.startswith("shift-yes"))
    assert (await place.presses("Noor", action)).startswith("Det er en stund siden")
    assert await place.rota() == []


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("tirsdag 19-23", "Vakter legges ikke om natta her (21-8)"),
        ("lørdag 8-21", "En vakt er fra én til tolv timer"),
        ("tirsdag 17-17.30", "En vakt er fra én til tolv timer"),
        ("mandag 8-12", "Da får du ikke elleve timer fri imellom"),
        ("søndag 18-20", "Du har alt en vakt da"),
        ("lørdag 8-20", "Da blir det over 10 timer den uka"),
    ],
)
async def test_what_the_rules_do_not_allow_is_said_with_what_can_be_done(
    database: Database, text: str, why: str
) -> None:
    place = await a_place(database, quiet_from="21:00", shift_hours=10)
    await place.has("Sam", "2026-11-29 17:00", "2026-11-29 21:30")
    said = await place.says("Sam", f"VAKT {text}")
    assert said.startswith(why)
    assert "Når er vakta?" in said
    assert len(await place.rota()) == 1


async def test_the_law_holds_for_the_leader_too(place: Place) -> None:
    await place.has("Sam", "2026-11-29 17:00", "2026-11-29 21:30")
    said = await place.says("Kari", "VAKT Sam mandag 8-12")
    assert said.startswith("Da får ikke Sam elleve timer fri imellom. Det er loven")
    assert "timer den uka" not in said


async def test_what_is_no_shift_is_a_text_to_people(place: Place) -> None:
    async with place.database.transaction() as session:
        for name, text in (("Sam", "blir vanskelig for meg"), ("Maria", "tirsdag 17-21"), ("Maria", "")):
            asked = saying(await turn(session, place.programme, place.everybody[name], NOW), text)
            assert await shifts.word(asked) is NOT_MINE
            assert name == "Sam" or await shift_load.word(asked) is NOT_MINE
    assert await place.rota() == []


async def test_a_series_says_how_many_and_until_when_and_grows(place: Place) -> None:
    asked = await place.says("Sam", "VAKT hver tirsdag 17-21 til jul")
    assert asked == (
        "Vakt for deg hver tirsdag kl 17-21 til og med tirsdag 22.12, fra tirsdag 1.12: 4 vakter. "
        "Stemmer det? Svar JA eller NEI."
    )
    await place.picks("Sam", "Ja")
    assert len(await place.rota()) == 4
    assert "til noen avslutter den" in await place.says("Noor", "VAKT hver fredag 17-21")
    await place.picks("Noor", "Ja")
    fridays = [one for one in await place.rota() if "Noor" in one]
    assert fridays[0] == "27.11 17:00-21:00 Noor"
    await place.passes("2026-12-28 12:00")
    later = [one for one in await place.rota() if "Noor" in one]
    assert len(later) == len(fridays) + 4
    assert len(set(later)) == len(later)
    assert len([one for one in await place.rota() if "Sam" in one]) == 4


async def test_hours_of_a_series_are_local_on_both_sides_of_a_change_of_clock(database: Database) -> None:
    place = await a_place(database)
    place.now = NOW.replace(year=2027, month=3, day=22)
    await place.says("Sam", "VAKT hver lørdag 17-20")
    await place.picks("Sam", "Ja")
    assert all(" 17:00-20:00 Sam" in one for one in await place.rota())
    assert len(await place.rota()) >= 5


async def test_a_week_in_which_a_rule_is_against_it_is_open_and_the_leader_is_told(place: Place) -> None:
    await place.has("Sam", "2026-12-08 18:00", "2026-12-08 20:00")
    await place.says("Sam", "VAKT hver tirsdag 17-21 til 15.12")
    assert "1 av 3 vakter står ledige" in await place.picks("Sam", "Ja")
    assert await place.rota("open") == ["8.12 17:00-21:00 open"]
    assert await place.hears("Kari", "shift-left") == [
        "En vakt er ledig: tirsdag 8.12 kl 17-21. Du er neste i rekka til noen tar den."
    ]
    assert await place.hears("Per", "shift-left") == []


async def test_a_shift_of_a_series_that_was_taken_away_is_not_made_again(place: Place) -> None:
    await place.says("Sam", "VAKT hver tirsdag 17-21")
    await place.picks("Sam", "Ja")
    async with place.database.transaction() as session:
        first = (await session.scalars(select(Shift).order_by(col(Shift.starts_at)))).first()
    assert first is not None
    await place.presses("Kari", f"shift-off:{first.id.hex}")
    await place.picks("Kari", "Ja")
    await place.passes("2026-12-02 12:00")
    assert not [one for one in await place.rota() if one.startswith("1.12")]


async def test_staff_end_a_series_from_a_day_on(place: Place) -> None:
    await place.says("Sam", "VAKT hver tirsdag 17-21")
    await place.picks("Sam", "Ja")
    async with place.database.transaction() as session:
        third = (await session.scalars(select(Shift).order_by(col(Shift.starts_at)))).all()[2]
    assert "Avslutte den ukentlige vakta" in await place.presses("Kari", f"shift-end:{third.id.hex}")
    await place.picks("Kari", "Ja")
    assert await place.rota() == ["1.12 17:00-21:00 Sam", "8.12 17:00-21:00 Sam"]
    assert len(await place.hears("Sam", "shift-off")) == 1
    await place.passes("2027-01-20 12:00")
    assert len(await place.rota()) == 2


async def test_two_who_take_an_open_shift_in_the_same_second(place: Place) -> None:
    shift = await place.has(None, "2026-12-01 17:00", "2026-12-01 21:00")
    heard = sorted(
        await asyncio.gather(*(place.presses(one, f"shift-take:{shift.id.hex}") for one in ("Sam", "Noor")))
    )
    assert [one.split(" ")[0] for one in heard if one.startswith("Takk. Vakta er din")] == ["Takk."]
    assert [one for one in heard if "har alt tatt vakta tirsdag 1.12 kl 17-21" in one]
    kept = await place.shift(shift)
    assert (kept.state, kept.version) == ("held", 2)


async def test_one_who_takes_two_in_the_same_second_has_no_two_at_once(place: Place) -> None:
    both = [
        await place.has(None, "2026-12-01 17:00", "2026-12-01 21:00"),
        await place.has(None, "2026-12-01 18:00", "2026-12-01 20:00"),
    ]
    heard = await asyncio.gather(*(place.presses("Sam", f"shift-take:{one.id.hex}") for one in both))
    assert sorted("din" in one for one in heard) == [False, True]
    assert any(one.startswith("Du har alt en vakt da") for one in heard)


async def test_relieved_at_once_without_a_reason_and_told_who_took_it(place: Place) -> None:
    shift = await place.has("Sam", "2026-12-01 17:00", "2026-12-01 21:00")
    said = await place.presses("Sam", f"shift-leave:{shift.id.hex}")
    assert said.startswith("Greit, du er avløst: tirsdag 1.12 kl 17-21. 3 er spurt, og lederen får vite det.")
    assert await place.rota() == ["1.12 17:00-21:00 open"]
    assert await place.hears("Sam", "shift-free") == []
    assert len(await place.hears("Noor", "shift-free")) == 1
    assert len(await place.hears("Kari", "shift-left")) == 1
    assert (await place.presses("Noor", f"shift-take:{shift.id.hex}")).startswith("Takk. Vakta er din")
    assert await place.hears("Sam", "shift-found") == ["Noor har vakta tirsdag 1.12 kl 17-21."]
    assert await place.hears("Kari", "shift-found") == ["Noor har vakta tirsdag 1.12 kl 17-21."]
    assert (await place.presses("Per", f"shift-take:{shift.id.hex}")).startswith("Noor har alt tatt vakta")
    assert (await place.presses("Sam", f"shift-leave:{shift.id.hex}")).startswith("Den vakta er ikke din nå")


async def test_undone_within_ten_minutes_unless_somebody_has_it(place: Place) -> None:
    shift = await place.has("Sam", "2026-12-01 17:00", "2026-12-01 21:00")
    await place.presses("Sam", f"shift-leave:{shift.id.hex}")
    assert (await place.undoes("Sam")).startswith("Takk. Vakta er din")
    await place.presses("Sam", f"shift-leave:{shift.id.hex}")
    await place.presses("Noor", f"shift-take:{shift.id.hex}")
    assert (await place.undoes("Sam")).startswith("Noor har alt tatt vakta")
    assert (await place.undoes("Noor")).startswith("Greit, du er avløst")
    assert await place.rota() == ["1.12 17:00-21:00 open"]
    await place.says("Sam", "VAKT torsdag 10-12")
    await place.picks("Sam", "Ja")
    assert len(await place.rota()) == 2
    assert (await place.undoes("Sam")).startswith("Tatt bort: torsdag 26.11 kl 10-12")
    assert len(await place.rota()) == 1


async def test_what_was_swapped_since_is_not_taken_away_by_undoing_that_it_was_made(place: Place) -> None:
    theirs = await place.has("Noor", "2026-12-02 17:00", "2026-12-02 21:00")
    await place.says("Sam", "VAKT tirsdag 17-21")
    await place.picks("Sam", "Ja")
    async with place.database.transaction() as session:
        made = (await session.scalars(select(Shift).where(col(Shift.id) != theirs.id))).one()
    await place.presses("Noor", f"shift-swap-for:{theirs.id.hex}:{made.id.hex[:12]}")
    await place.presses("Sam", f"shift-offer-yes:{await the_offer(place)}")
    assert await place.rota() == ["1.12 17:00-21:00 Noor", "2.12 17:00-21:00 Sam"]
    assert (await place.undoes("Sam")).startswith("Den vakta er ikke din nå")
    assert await place.rota() == ["1.12 17:00-21:00 Noor", "2.12 17:00-21:00 Sam"]


async def test_what_one_has_been_on_stays_ones_own_and_the_rest_is_urgent(place: Place) -> None:
    shift = await place.has("Sam", "2026-11-25 08:00", "2026-11-25 14:00")
    place.now = NOW + timedelta(hours=2)
    assert (await place.says("Sam", "AVLØS MEG")).startswith("Greit, du er avløst: onsdag 25.11 kl 11-14.")
    assert await place.rota() == ["25.11 08:00-11:00 Sam", "25.11 11:00-14:00 open"]
    async with place.database.transaction() as session:
        rows = (await session.scalars(select(Outbox).where(col(Outbox.kind).startswith("shift-")))).all()
        assert {row.lane for row in rows} == {"urgent"}
        rest = (await session.scalars(select(Shift).where(col(Shift.state) == "open"))).one()
        assert rest.id != shift.id
    place.now = NOW + timedelta(hours=3)
    await place.presses("Noor", f"shift-take:{rest.id.hex}")
    assert await place.rota() == ["25.11 08:00-11:00 Sam", "25.11 12:00-14:00 Noor"]


async def test_at_night_only_those_who_are_on_are_asked_at_once_and_the_leader(database: Database) -> None:
    place = await a_place(database, night_shifts=True, shift_hours=40)
    shift = await place.has("Sam", "2026-11-25 22:00", "2026-11-26 04:00")
    await place.has("Per", "2026-11-25 23:00", "2026-11-26 01:00")
    place.now = NOW.replace(hour=21, minute=30)
    await place.presses("Sam", f"shift-leave:{shift.id.hex}")
    assert await place.hears("Noor", "shift-free") == []
    assert len(await place.hears("Kari", "shift-left")) == 1
    # Whoever is not on has their night; whoever is on already cannot have two at once.
    async with place.database.transaction() as session:
        left = (await session.scalars(select(Outbox).where(col(Outbox.kind) == "shift-left"))).one()
        assert (left.lane, left.automatic) == ("urgent", True)
    assert (await place.presses("Noor", f"shift-take:{shift.id.hex}")).startswith("Takk. Vakta er din")


async def test_given_to_a_named_one_who_says_yes(place: Place) -> None:
    shift = await place.has("Sam", "2026-12-01 17:00", "2026-12-01 21:00")
    await place.has("Per", "2026-12-01 18:00", "2026-12-01 20:00")
    await place.presses("Sam", f"shift-give:{shift.id.hex}")
    assert sorted(place.desk("Sam").offered) == ["Kari", "Noor"]
    assert (await place.picks("Sam", "Noor")).startswith("Noor er spurt. Vakta er din til Noor sier ja")
    assert (await place.hears("Noor", "shift-offer"))[0].startswith(
        "Sam spør om du kan ta vakta tirsdag 1.12"
    )
    offer = await the_offer(place)
    assert await place.presses("Per", f"shift-offer-yes:{offer}") != ""
    assert "1.12 17:00-21:00 Sam" in await place.rota()
    assert (await place.presses("Noor", f"shift-offer-yes:{offer}")).startswith("Takk. Vakta tirsdag 1.12")
    assert "1.12 17:00-21:00 Noor" in await place.rota()
    assert (await place.hears("Sam", "shift-answer"))[0].startswith("Noor sier ja")
    assert (await place.presses("Noor", f"shift-offer-yes:{offer}")).startswith("Det gjelder ikke lenger")


async def the_offer(place: Place) -> str:
    async with place.database.transaction() as session:
        offers = await session.scalars(select(ShiftOffer).where(col(ShiftOffer.state) == "asked"))
        return offers.one().id.hex


async def test_no_needs_no_reason_and_changes_nothing(place: Place) -> None:
    shift = await place.has("Sam", "2026-12-01 17:00", "2026-12-01 21:00")
    await place.presses("Sam", f"shift-give:{shift.id.hex}")
    await place.picks("Sam", "Noor")
    await place.presses("Noor", f"shift-offer-no:{await the_offer(place)}")
    assert await place.rota() == ["1.12 17:00-21:00 Sam"]
    assert (await place.hears("Sam", "shift-answer"))[0].startswith("Noor kan ikke")


async def test_an_offer_is_withdrawn_when_the_shift_changes_or_by_undo(place: Place) -> None:
    shift = await place.has("Sam", "2026-12-01 17:00", "2026-12-01 21:00")
    await place.presses("Sam", f"shift-give:{shift.id.hex}")
    await place.picks("Sam", "Noor")
    first = await the_offer(place)
    await place.presses("Kari", f"shift-change:{shift.id.hex}")
    assert (await place.desk("Kari").writes("tirsdag 16-20")).startswith(
        "Flyttet: tirsdag 1.12 kl 17-21 er nå"
    )
    assert (await place.hears("Sam", "shift-moved"))[0].startswith("Kari har flyttet vakta di")
    assert (await place.presses("Noor", f"shift-offer-yes:{first}")).startswith("Det gjelder ikke lenger")
    await place.presses("Sam", f"shift-give:{shift.id.hex}")
    await place.picks("Sam", "Noor")
    second = await the_offer(place)
    assert (await place.undoes("Sam")).startswith("Det er trukket tilbake")
    assert (await place.presses("Noor", f"shift-offer-yes:{second}")).startswith("Det gjelder ikke lenger")
    assert await place.rota() == ["1.12 16:00-20:00 Sam"]


async def test_a_swap_asks_the_rules_of_both(place: Place) -> None:
    mine = await place.has("Sam", "2026-12-01 17:00", "2026-12-01 21:00")
    await place.has("Noor", "2026-12-03 17:00", "2026-12-03 21:00")
    # Sam could not have this one beside what comes the morning after.
    await place.has("Per", "2026-12-05 16:00", "2026-12-05 20:30")
    await place.has("Sam", "2026-12-06 08:00", "2026-12-06 10:00")
    await place.presses("Sam", f"shift-swap:{mine.id.hex}")
    assert list(place.desk("Sam").offered) == ["torsdag 3.12 kl 17-21: Noor", "lørdag 5.12 kl 16-20.30: Per"]
    await place.picks("Sam", "Noor")
    assert (
        "du får tirsdag 1.12 kl 17-21 og gir torsdag 3.12 kl 17-21"
        in ((await place.hears("Noor", "shift-offer"))[0])
    )
    offer = await the_offer(place)
    early = await place.has("Sam", "2026-12-04 07:30", "2026-12-04 09:00")
    assert await place.presses("Noor", f"shift-offer-yes:{offer}") == (
        "Sam kan ikke ta den vakta. Spør gjerne en annen."
    )
    async with place.database.transaction() as session:
        await session.execute(update(Shift).where(col(Shift.id) == early.id).values(state="cancelled"))
    assert (await place.presses("Noor", f"shift-offer-yes:{offer}")).startswith("Byttet. Du har tirsdag 1.12")
    assert (await place.rota())[:2] == ["1.12 17:00-21:00 Noor", "3.12 17:00-21:00 Sam"]


async def test_nobody_two_hours_before_and_again_at_the_start(place: Place) -> None:
    shift = await place.has(None, "2026-11-25 17:00", "2026-11-25 21:00")
    await place.passes("2026-11-25 14:59")
    assert await place.hears("Kari", "shift-nobody") == []
    await place.passes("2026-11-25 15:00")
    assert (await place.hears("Kari", "shift-nobody"))[0].startswith("Ingen har vakta onsdag 25.11 kl 17-21.")
    assert await place.signals() == ["shift"]
    await place.passes("2026-11-25 17:00")
    assert (await place.hears("Kari", "shift-empty"))[0].startswith("Vakta onsdag 25.11 kl 17-21 har begynt")
    assert await place.hears("Sam", "shift-nobody") == []
    place.now = NOW.replace(hour=17, minute=30)
    await place.presses("Kari", f"shift-take:{shift.id.hex}")
    assert await place.signals() == []
    assert await place.rota() == ["25.11 17:30-21:00 Kari"]


async def test_of_a_morning_shift_the_leader_hears_before_the_night(place: Place) -> None:
    await place.has(None, "2026-11-26 08:00", "2026-11-26 12:00")
    await place.passes("2026-11-25 20:58")
    assert await place.signals() == []
    await place.passes("2026-11-25 20:59")
    assert len(await place.hears("Kari", "shift-nobody")) == 1


async def test_reminded_the_evening_before_and_half_an_hour_before_with_a_count_only(place: Place) -> None:
    await place.has("Sam", "2026-11-26 17:00", "2026-11-26 21:00")
    await a_thread(place, "waiting", None)
    await place.passes("2026-11-25 18:00")
    assert (await place.hears("Sam", "shift-evening"))[0].startswith("Husk vakta torsdag 26.11 kl 17-21.")
    await place.passes("2026-11-26 16:30")
    (soon,) = await place.hears("Sam", "shift-soon")
    assert soon == "Snart vakt: torsdag 26.11 kl 17-21. Én samtale venter."


async def test_nothing_half_an_hour_before_in_the_quiet_hours(place: Place) -> None:
    await place.has("Sam", "2026-11-26 08:15", "2026-11-26 12:00")
    await place.passes("2026-11-26 12:00")
    assert await place.hears("Sam", "shift-soon") == []
    assert len(await place.hears("Sam", "shift-evening")) == 1


async def test_at_the_end_what_one_has_taken_goes_back_with_one_tap(place: Place) -> None:
    await place.has("Sam", "2026-11-25 10:00", "2026-11-25 14:00")
    await place.has("Noor", "2026-11-25 10:00", "2026-11-25 14:00")
    await a_thread(place, "taken", "Sam")
    await place.passes("2026-11-25 14:00")
    assert (await place.hears("Sam", "shift-over"))[0].startswith(
        "Vakta er over. Én samtale er fortsatt din."
    )
    assert await place.hears("Noor", "shift-over") == []
    async with place.database.transaction() as session:
        row = (await session.scalars(select(Outbox).where(col(Outbox.kind) == "shift-over"))).one()
        shift = await session.get_one(Shift, row.subject_id)
    assert (await place.presses("Sam", f"shift-hand-back:{shift.id.hex}")).startswith(
        "Samtalen er gitt videre"
    )
    async with place.database.transaction() as session:
        thread = (await session.scalars(select(Thread))).one()
        assert (thread.state, thread.owner_id) == ("waiting", None)
    assert (await place.presses("Sam", f"shift-hand-back:{shift.id.hex}")).startswith("Du har ingen samtaler")


async def a_thread(place: Place, state: str, owner: str | None) -> None:
    async with place.database.transaction() as session:
        contact = await contact_of(session, place.everybody["Maria"], "sms")
        thread = Thread(
            programme_id=place.programme.id,
            contact_id=contact.id,
            person_id=place.everybody["Maria"].id,
            state=state,
            opened_at=place.now,
            last_at=place.now,
            since=place.now,
            owner_id=place.everybody[owner].id if owner else None,
        )
        session.add(thread)
        await session.flush()
        if owner:
            session.add(
                ThreadStep(
                    programme_id=place.programme.id,
                    thread_id=thread.id,
                    what="taken",
                    person_id=place.everybody[owner].id,
                    at=place.now,
                )
            )


async def test_whoever_leaves_the_team_leaves_the_rota(place: Place) -> None:
    await place.has("Sam", "2026-12-01 17:00", "2026-12-01 21:00")
    async with place.database.transaction() as session:
        mine = col(Membership.person_id) == place.everybody["Sam"].id
        await session.execute(update(Membership).where(mine).values(until=NOW))
    assert await ticks.mend(place.database, NOW) >= 1
    await ticks.run_due(place.database, NOW)
    assert await place.rota() == ["1.12 17:00-21:00 open"]
    assert len(await place.hears("Kari", "shift-left")) == 1
    assert len(await place.hears("Noor", "shift-free")) == 1
    assert await ticks.mend(place.database, NOW) == 0 or "shift-check" not in await _mended(place)


@pytest.mark.parametrize("left", [True, False])
async def test_whoever_is_of_the_team_no_more_is_not_on_before_the_night_either(
    place: Place, left: bool
) -> None:
    """Gone, or a participant by now."""
    await place.has("Sam", "2026-11-25 08:00", "2026-11-25 12:00")
    await place.has("Sam", "2026-11-26 17:00", "2026-11-26 21:00")
    assert set(kept.TEAM) == TEAM
    async with place.database.transaction() as session:
        assert [one.name for one in await kept.on(session, place.programme.id, NOW)] == ["Sam"]
        assert await kept.next_start(session, place.programme.id, NOW) is not None
        mine = col(Membership.person_id) == place.everybody["Sam"].id
        changed = {"until": NOW} if left else {"role": "participant"}
        await session.execute(update(Membership).where(mine).values(**changed))
    async with place.database.transaction() as session:
        assert await kept.on(session, place.programme.id, NOW) == []
        assert await kept.next_start(session, place.programme.id, NOW) is None
        assert await kept.ends_at(session, place.programme.id, NOW) is None


async def _mended(place: Place) -> list[str]:
    await ticks.run_due(place.database, NOW)
    async with place.database.transaction() as session:
        rows = await session.scalars(select(Due).where(col(Due.state) == "waiting", col(Due.at) <= NOW))
        return [row.kind for row in rows]


async def test_a_shift_that_came_free_with_its_person_is_noticed(place: Place) -> None:
    """Whoever had it was erased: the others are asked at once."""
    await place.has("Sam", "2026-12-01 17:00", "2026-12-01 21:00")
    async with place.database.transaction() as session:
        assert await erasing.erase(session, place.everybody["Sam"].id, NOW)
    await ticks.run_due(place.database, NOW)
    assert await place.rota() == ["1.12 17:00-21:00 open"]
    assert len(await place.hears("Kari", "shift-left")) == 1
    assert len(await place.hears("Noor", "shift-free")) == 1


async def test_shifts_and_series_without_their_rows_are_mended(place: Place) -> None:
    await place.says("Sam", "VAKT hver tirsdag 17-21")
    await place.picks("Sam", "Ja")
    async with place.database.transaction() as session:
        made = (await session.scalars(select(Shift))).all()
        await session.execute(delete(Due).where(col(Due.kind).startswith("shift-")))
    assert await ticks.mend(place.database, NOW) >= len(made) + 1
    await place.passes("2026-11-30 18:00")
    assert len(await place.hears("Sam", "shift-evening")) == 1
    async with place.database.transaction() as session:
        assert (
            len(
                (
                    await session.scalars(
                        select(Due).where(col(Due.kind) == "shift-series", col(Due.state) == "waiting")
                    )
                ).all()
            )
            == 1
        )
        assert (await session.scalars(select(ShiftSeries))).one().until is None


async def test_a_village_without_a_rota_hears_nothing_of_one(place: Place) -> None:
    await ticks.mend(place.database, NOW)
    await place.passes("2026-12-24 12:00")
    async with place.database.transaction() as session:
        assert (await session.scalars(select(Outbox).where(col(Outbox.kind).startswith("shift")))).all() == []
        assert (await session.scalars(select(Due).where(col(Due.kind).startswith("shift")))).all() == []


async def test_the_team_sees_who_has_which_and_what_is_open(place: Place) -> None:
    await place.has("Sam", "2026-12-01 17:00", "2026-12-01 21:00")
    await place.has(None, "2026-12-03 17:00", "2026-12-03 21:00")
    await place.has("Sam", "2026-12-20 17:00", "2026-12-20 21:00")
    assert await place.says("Noor", "VAKTER") == (
        "Vaktene de neste to ukene:\ntirsdag 1.12 kl 17-21: Sam\ntorsdag 3.12 kl 17-21: ledig"
    )
    assert list(place.desk("Noor").offered) == ["Ta torsdag 3.12 kl 17-21"]
    await place.says("Per", "VAKTER")
    assert list(place.desk("Per").offered) == ["Ta torsdag 3.12 kl 17-21", "Endre en vakt"]


async def test_figures_are_seen_by_oneself_and_the_leader_only(place: Place) -> None:
    await place.has("Sam", "2026-11-24 17:00", "2026-11-24 20:30")
    await place.has("Sam", "2026-11-17 17:00", "2026-11-17 21:00")
    await a_thread(place, "taken", "Sam")
    own = await place.says("Sam", "BELASTNING")
    assert own.splitlines()[1] == "Uka fra mandag 23.11: 3 t 30 min, 1 samtale, 0 netter"
    assert own.splitlines()[2] == "Uka fra mandag 16.11: 4 t, 0 samtaler, 0 netter"
    assert len(own.splitlines()) == 6
    led = await place.says("Kari", "BELASTNING")
    assert "Sam: denne uka 3 t 30 min, 1 samtale, 0 netter. Fire uker før: 4 t, 0 samtaler, 0 netter" in led
    for one in ("Per", "Noor"):
        said = await place.says(one, "BELASTNING")
        assert "Sam" not in said
        assert "3 t 30 min" not in said
    assert MAY["see load"] == {"coordinator"}


async def test_no_other_answer_about_shifts_tells_anybodys_hours(place: Place) -> None:
    """What staff and colleagues read when a rule is against it names the programme's limit, and no sum."""
    for day in ("01", "02", "03", "04"):
        await place.has("Sam", f"2026-12-{day} 16:00", f"2026-12-{day} 20:00")
    said = await place.says("Per", "VAKT Sam lørdag 5.12 12-16")
    assert "over 18 timer den uka for Sam" in said
    assert "16 t" not in said and "20 t" not in said
    mine = await place.has("Noor", "2026-12-05 12:00", "2026-12-05 16:00")
    await place.presses("Noor", f"shift-give:{mine.id.hex}")
    assert "Sam" not in place.desk("Noor").offered
    short = place.everybody["Sam"].id.hex[:12]
    refused = await place.presses("Noor", f"shift-give-to:{mine.id.hex}:{short}")
    assert refused == "Sam kan ikke ta den vakta. Spør gjerne en annen."
    # Whoever sets up shifts for others reads why.
    leads = await place.has("Kari", "2026-12-05 12:00", "2026-12-05 16:00")
    refused = await place.presses("Kari", f"shift-give-to:{leads.id.hex}:{short}")
    assert "over 18 timer den uka for Sam" in refused


@pytest.mark.parametrize("garbled", ["x", "", "0" * 32])
@pytest.mark.parametrize(
    "action",
    ["shift", "shift-take", "shift-leave", "shift-give", "shift-swap", "shift-offer-yes", "shift-off"],
)
async def test_a_garbled_button_is_not_found(place: Place, action: str, garbled: str) -> None:
    assert await place.presses("Kari", f"{action}:{garbled}") != ""


async def test_a_shift_of_another_programme_is_not_found(database: Database) -> None:
    place = await a_place(database)
    shift = await place.has("Sam", "2026-12-01 17:00", "2026-12-01 21:00")
    async with database.transaction() as session:
        other = await found_programme(session, "bergen")
        eva = await move_in(session, other, "Eva", "staff", "coordinator", sms="+4790000999")
    elsewhere = Place(database, other, {**place.everybody, "Eva": eva})
    gone = await elsewhere.presses("Eva", f"shift-take:{'0' * 32}")
    for action in (
        "shift",
        "shift-take",
        "shift-leave",
        "shift-give",
        "shift-swap",
        "shift-off",
        "shift-end",
        "shift-change",
    ):
        assert await elsewhere.presses("Eva", f"{action}:{shift.id.hex}") == gone
    assert "Sam" not in await elsewhere.says("Eva", "VAKTER")
