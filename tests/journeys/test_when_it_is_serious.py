"""Words of acute danger, on both channels: whom to ring comes first, and people are woken."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlmodel import col, select

from bot.demo.misbehaviour import drop
from storage import people, programmes, signals, thread_steps
from storage.tables import Message, Outbox, Person, Programme, Shift, Thread
from tests.actors import Actor, BySms, OnTelegram
from tests.house import OSLO, House
from tests.journeys.conftest import actor

DESPAIR = "jeg vil ta livet mitt"
OVERDOSE = "han har tatt en overdose"
VIOLENCE = "mannen min slår meg"
NIGHT = datetime(2026, 11, 26, 1, 30, tzinfo=OSLO)
FIRST = "Fare for liv, ring 113 nå"


async def the_programme(house: House) -> Programme:
    async with house.service.database.transaction() as session:
        return next(one for one in await programmes.every(session) if one.key == "baerum")


async def on_shift(house: House, name: str, *, hours: int = 8, since: datetime | None = None) -> None:
    """Somebody has a shift from now on."""
    async with house.service.database.transaction() as session:
        programme = next(one for one in await programmes.every(session) if one.key == "baerum")
        team = await people.members(session, programme.id, {"staff", "peer_worker", "coordinator"})
        person = next(one for one in team if one.name == name)
        starts = since or house.now
        session.add(
            Shift(
                programme_id=programme.id,
                person_id=person.id,
                state="held",
                starts_at=starts,
                ends_at=starts + timedelta(hours=hours),
                made_by=person.id,
                created_at=house.now,
            )
        )


async def the_thread(house: House) -> Thread:
    async with house.service.database.transaction() as session:
        threads = await session.scalars(select(Thread).order_by(col(Thread.opened_at).desc()))
        return threads.all()[0]


async def written(house: House) -> list[str]:
    async with house.service.database.transaction() as session:
        return [one.body for one in await session.scalars(select(Message).order_by(col(Message.at)))]


def new(one: Actor, before: int) -> list[str]:
    return one.read[before:]


async def test_by_day_with_nobody_on_the_rota_all_of_the_team_is_rung(
    house: House, maria: Actor, kari: Actor, per: Actor, sam: Actor
) -> None:
    await maria.says(DESPAIR)
    assert len(maria.read) == 1, maria.read
    assert maria.last_read.startswith("Automatisk svar: " + FIRST)
    assert "116117" in maria.last_read and "116123" in maria.last_read
    assert "En av oss svarer deg i dag før kl 15" in maria.last_read
    for one in (kari, per, sam):
        assert one.has_read("HASTER: Maria trenger noen nå"), one.name
        assert one.has_read(DESPAIR), one.name
    thread = await the_thread(house)
    assert thread.urgent and thread.alarm_since is not None
    await house.passes(minutes=4)
    assert kari.count_read("HASTER") == 2
    await kari.picks("Jeg tar den")
    assert maria.last_read == "Kari er her nå."
    await kari.answers(DESPAIR, "Jeg ringer deg nå")
    await house.passes(hours=1)
    assert (kari.count_read("HASTER"), sam.count_read("HASTER")) == (2, 2)
    assert (await the_thread(house)).alarm_since is None


async def test_whoever_is_on_shift_at_night_is_rung_and_the_writer_is_told_when_it_arrived(
    house: House, maria: Actor, kari: Actor, per: Actor, sam: Actor
) -> None:
    await house.until(NIGHT)
    await on_shift(house, "Sam")
    await maria.says(DESPAIR)
    assert "Sam har vakt til" in maria.last_read and "varslet" not in maria.last_read
    assert sam.count_read("HASTER") == 1 and not kari.has_read("HASTER")
    await house.passes(seconds=6)
    assert maria.last_read == "Sam er varslet."
    await house.passes(minutes=3, seconds=30)
    # The leader is next, and Sam is rung again.
    assert sam.count_read("HASTER") == 2 and kari.count_read("HASTER") == 1 and not per.has_read("HASTER")
    await house.passes(minutes=3)
    assert per.has_read("HASTER")
    await sam.picks("Jeg tar den")
    assert maria.last_read == "Sam er her nå."
    assert maria.count_read("varslet") == 1
    rung = kari.count_read("HASTER")
    await sam.says("SVAR Jeg er her")
    await house.passes(hours=1)
    assert kari.count_read("HASTER") == rung


async def test_with_nobody_on_at_night_the_leader_is_rung_and_then_staff_but_no_peer_worker(
    house: House, maria: Actor, kari: Actor, per: Actor, sam: Actor
) -> None:
    await house.until(NIGHT)
    await maria.says(DESPAIR)
    assert "Vi leser den i dag kl 9, kanskje før" in maria.last_read
    assert kari.count_read("HASTER") == 1 and not per.has_read("HASTER")
    await house.passes(seconds=10)
    assert maria.last_read == "Kari er varslet."
    await maria.says("STATUS")
    assert "kanskje før" in maria.last_read, "somebody is being woken"
    await house.passes(minutes=4)
    assert per.has_read("HASTER") and not sam.has_read("HASTER")


async def test_it_rings_often_then_seldom_and_then_stays_among_what_needs_a_human(
    house: House, maria: Actor, kari: Actor
) -> None:
    await house.until(NIGHT.replace(hour=0))
    await maria.says(DESPAIR)
    await house.passes(hours=1)
    often = kari.count_read("HASTER")
    assert 20 <= often <= 22
    await house.passes(hours=1)
    assert 3 <= kari.count_read("HASTER") - often <= 4
    await house.passes(hours=11)
    rung = kari.count_read("HASTER")
    await house.passes(hours=2)
    assert kari.count_read("HASTER") == rung
    async with house.service.database.transaction() as session:
        programme = await the_programme(house)
        standing = [one.kind for one in await signals.standing(session, programme.id)]
    assert "not taken" in standing
    assert maria.count_read("varslet") == 1


async def test_words_in_the_middle_of_a_question_are_found_and_the_question_goes_on(
    house: House, maria: Actor, kari: Actor
) -> None:
    await maria.says("FORSLAG")
    await maria.says(DESPAIR)
    assert any(FIRST in text for text in maria.read)
    said = [text for text in maria.read if FIRST in text or "forslag" in text.casefold()]
    assert FIRST in said[-2], "before what else is said"
    assert kari.has_read(DESPAIR) and kari.has_read("HASTER")
    assert await written(house) == [DESPAIR]


async def test_words_behind_a_word_are_found(house: House, maria: Actor, kari: Actor) -> None:
    await maria.says("FORSLAG jeg vil ta livet mitt")
    assert any(FIRST in text for text in maria.read)
    assert kari.has_read("HASTER")


async def test_an_edit_and_a_caption(house: House, everybody: dict[str, Actor], kari: Actor) -> None:
    jonas = everybody["Jonas"]
    assert isinstance(jonas, OnTelegram)
    shown = jonas.phone.write("hei")
    assert shown is not None
    await house.settle()
    before = len(jonas.read)
    jonas.phone.edit(shown.id, "hei " + DESPAIR)
    await house.settle()
    assert [FIRST in text for text in new(jonas, before)] == [True]
    assert kari.has_read("HASTER: Jonas")
    jonas.phone.edit(shown.id, "hei  " + DESPAIR)
    await house.settle()
    assert jonas.count_read(FIRST) == 1

    ole = everybody["Ole"]
    assert isinstance(ole, OnTelegram)
    ole.phone.send_photo(caption=DESPAIR)
    await house.settle()
    assert FIRST in ole.read[0] and kari.has_read("HASTER: Ole")


async def test_an_edit_of_what_was_never_for_people(
    house: House, everybody: dict[str, Actor], kari: Actor
) -> None:
    jonas = everybody["Jonas"]
    assert isinstance(jonas, OnTelegram)
    shown = jonas.phone.write("MENY")
    assert shown is not None
    await house.settle()
    jonas.phone.edit(shown.id, DESPAIR)
    await house.settle()
    assert FIRST in jonas.last_read and not jonas.has_read("ikke lest")
    assert kari.has_read(DESPAIR)


async def test_a_stranger(house: House, everybody: dict[str, Actor], kari: Actor, channel: str) -> None:
    stranger = actor(house, 77, "Kim", channel)
    await house.settle()
    before = len(stranger.read)
    for number in range(9):
        await stranger.says(f"hei {number}")
    await stranger.says(DESPAIR)
    assert FIRST in stranger.last_read, "floods do not hold it back"
    assert kari.has_read("HASTER")
    await kari.picks("Jeg tar den")
    assert stranger.last_read == "Kari er her nå."
    assert len(new(stranger, before)) <= 8


@pytest.mark.parametrize(
    ("language", "words", "first"),
    [
        ("nn", "eg vil ta livet mitt", "ring 113 no"),
        ("en", "I want to kill myself", "call 113 now"),
    ],
)
async def test_other_languages(house: House, maria: Actor, language: str, words: str, first: str) -> None:
    await maria.says(f"SPRÅK {language}")
    await maria.says(words)
    assert any(first in text for text in maria.read)


async def test_twice_within_twelve_hours_the_text_comes_once_and_people_each_time(
    house: House, maria: Actor, kari: Actor
) -> None:
    await maria.says(DESPAIR)
    await kari.picks("Jeg tar den")
    await kari.answers(DESPAIR, "Jeg ringer deg nå")
    await house.passes(hours=2)
    rung = kari.count_read("HASTER")
    await maria.says(DESPAIR)
    assert maria.count_read(FIRST) == 1
    assert kari.count_read("HASTER") == rung + 1
    await house.passes(hours=11)
    await maria.says(DESPAIR)
    assert maria.count_read(FIRST) == 2


async def test_an_overdose_has_its_own_text(maria: Actor) -> None:
    await maria.says(OVERDOSE)
    assert len(maria.read) == 1
    assert "RING 113 NÅ" in maria.last_read and "nalokson" in maria.last_read
    assert "Ingen straffes" in maria.last_read


async def test_nothing_that_somebody_beside_them_should_read(house: House, maria: Actor, kari: Actor) -> None:
    await maria.says(VIOLENCE)
    await house.passes(seconds=10)
    told = " ".join(maria.read).casefold()
    assert "112" in told and "113" in told and "116117" in told
    await kari.picks("Jeg tar den")
    told += " ".join(maria.read).casefold()
    assert "har fått beskjed." in told and "kari har meldingen din nå." in told
    for word in ("vold", "slår", "fare", "partner", "politi", "trygg", "skriv", "krise", "overgrep"):
        assert word not in told, word
    assert "varslet" not in told and "her nå" not in told
    await maria.says("jeg vil dø")
    assert not maria.has_read("Fare for liv")


async def test_two_kinds_in_one_text(house: House, maria: Actor, kari: Actor) -> None:
    await maria.says(f"{OVERDOSE} og {DESPAIR}")
    assert ["RING 113 NÅ" in text for text in maria.read] == [True, False]
    assert FIRST in maria.read[1]
    assert kari.count_read("HASTER") == 1


async def test_violence_and_despair_are_answered_discreetly(maria: Actor) -> None:
    await maria.says("han slo meg og jeg vil dø")
    assert len(maria.read) == 1 and "112" in maria.last_read
    assert not maria.has_read("Fare for liv")


async def test_whoever_has_blocked_the_bot_is_passed_over_at_once(
    house: House, maria: Actor, kari: Actor, per: Actor
) -> None:
    assert isinstance(per, OnTelegram)
    await house.until(NIGHT)
    await on_shift(house, "Per")
    per.phone.chat.blocked = True
    await maria.says(DESPAIR)
    await house.passes(seconds=12)
    assert kari.has_read("HASTER")
    assert not maria.has_read("Per er varslet")
    await house.passes(seconds=30)
    assert maria.last_read == "Kari er varslet."


async def test_nobody_is_said_to_be_alerted_whose_phone_is_off(
    house: House, maria: Actor, sam: Actor, kari: Actor
) -> None:
    assert isinstance(sam, BySms)
    await house.until(NIGHT)
    await on_shift(house, "Sam")
    sam.phone.is_on = False
    await maria.says(DESPAIR)
    await house.passes(minutes=2)
    assert not maria.has_read("Sam er varslet")
    assert kari.has_read("HASTER") and maria.last_read == "Kari er varslet."


async def test_an_sms_that_nobody_has_reported_as_delivered_does_not_count(
    house: House, maria: Actor, sam: Actor
) -> None:
    await house.until(NIGHT)
    await on_shift(house, "Sam")
    house.twilio.misbehave.deliver("lost", of="callback", times=50)
    await maria.says(DESPAIR)
    await house.passes(minutes=2)
    assert sam.has_read("HASTER") and not maria.has_read("varslet")


async def test_an_alert_of_which_nobody_knows_does_not_count(house: House, maria: Actor, per: Actor) -> None:
    await house.until(NIGHT)
    await on_shift(house, "Per")

    def is_his(call: Any) -> bool:
        return str(call.values.get("chat_id")) == per.address

    for _ in range(6):
        house.telegram.misbehave.next(drop(), on="sendMessage", when=is_his)
    await maria.says(DESPAIR)
    await house.passes(minutes=2)
    assert not maria.has_read("Per er varslet")


async def test_two_take_it_at_once_and_one_has_it(
    house: House, maria: Actor, kari: Actor, per: Actor
) -> None:
    await maria.says(DESPAIR)
    both = kari.hesitates("Jeg tar den"), per.hesitates("Jeg tar den")
    await asyncio.gather(*(press() for press in both))
    assert maria.count_read("er her nå") == 1
    assert kari.has_read("allerede tatt") + per.has_read("allerede tatt") == 1


async def test_new_words_ring_whoever_has_it_and_go_on_where_they_do_not_answer(
    house: House, maria: Actor, kari: Actor, per: Actor, sam: Actor
) -> None:
    await maria.says("hei, er det noen der?")
    await kari.picks("Jeg tar den")
    await maria.says(DESPAIR)
    assert maria.has_read("Kari har den")
    assert kari.count_read("HASTER") == 1 and not per.has_read("HASTER")
    await house.passes(minutes=3, seconds=10)
    assert per.has_read("HASTER") and kari.count_read("HASTER") == 2
    await per.picks("Jeg tar den")
    assert maria.last_read == "Per er her nå."


async def test_its_owner_says_that_they_have_it(house: House, maria: Actor, kari: Actor, per: Actor) -> None:
    await maria.says("hei, er det noen der?")
    await kari.picks("Jeg tar den")
    await maria.says(DESPAIR)
    await kari.picks("Jeg har den")
    assert maria.last_read == "Kari er her nå."
    await house.passes(minutes=29)
    assert kari.count_read("HASTER") == 1 and not per.has_read("HASTER")


@pytest.mark.parametrize("how", ["gives it back", "falls asleep"])
async def test_taken_and_not_answered_it_rings_on_for_the_others(
    house: House, maria: Actor, kari: Actor, per: Actor, sam: Actor, how: str
) -> None:
    await house.until(NIGHT)
    await on_shift(house, "Sam")
    await maria.says(DESPAIR)
    await house.passes(seconds=10)
    await sam.picks("Jeg tar den")
    if how == "gives it back":
        await sam.picks("Gi fra meg")
    else:
        await house.passes(minutes=16)
        assert "Maria venter på svar fra deg" in sam.last_read and not kari.has_read("HASTER")
        await house.passes(minutes=15)
    await house.passes(seconds=10)
    assert kari.has_read("HASTER") and kari.has_read(DESPAIR)
    assert maria.count_read("varslet") == 2
    await kari.picks("Jeg tar den")
    assert maria.last_read == "Kari er her nå."


async def test_who_is_woken_is_reminded_before_it_goes_on(
    house: House, maria: Actor, kari: Actor, per: Actor
) -> None:
    await house.until(NIGHT)
    await maria.says(DESPAIR)
    await kari.picks("Jeg tar den")
    await house.passes(minutes=16)
    assert "Maria venter på svar fra deg" in kari.last_read
    await kari.says("SVAR Jeg er her")
    rung = kari.count_read("HASTER"), per.count_read("HASTER")
    await house.passes(hours=1)
    assert (kari.count_read("HASTER"), per.count_read("HASTER")) == rung


async def test_in_an_emergency_a_colleague_is_asked_at_night_too_and_reads_the_plan(
    house: House, maria: Actor, kari: Actor, per: Actor
) -> None:
    await maria.says("MIN PLAN")
    await maria.says("Te og radio")
    await maria.picks("Del den")
    await house.until(NIGHT)
    await maria.says(DESPAIR)
    await kari.picks("Jeg tar den")
    await kari.picks("Gi videre")
    await kari.picks("Per")
    await kari.picks("Hopp over")
    assert "Kari spør om du kan ta over" in per.last_read
    await per.picks("Ja")
    assert per.last_read == "Maria har delt dette med den som svarer:\nTe og radio"


async def test_the_night_after_harmless_words_wake_nobody(
    house: House, maria: Actor, kari: Actor, per: Actor
) -> None:
    await maria.says(DESPAIR)
    await kari.picks("Jeg tar den")
    await kari.answers(DESPAIR, "Jeg ringer deg nå")
    await house.until(datetime(2026, 11, 25, 20, 0, tzinfo=OSLO))
    await maria.says("takk for praten, kan dere noe om bussen")
    assert kari.has_read("om bussen"), "the same day it is still urgent"
    await kari.answers("om bussen", "Den går 8.10")
    read = len(kari.read), len(per.read)
    await house.until(NIGHT)
    await maria.says("har jeg glemt lua mi der")
    await house.passes(hours=1)
    assert (len(kari.read), len(per.read)) == read
    assert "ikke før" in maria.last_read and not (await the_thread(house)).urgent


async def test_who_has_just_answered_at_night_goes_on_talking(
    house: House, maria: Actor, kari: Actor, per: Actor
) -> None:
    await house.until(NIGHT)
    await maria.says("får ikke sove")
    await kari.says("SVAR Hei, jeg er her litt til")
    await house.passes(minutes=5)
    said = len(maria.read)
    await maria.says("så fint")
    assert kari.has_read("så fint") and not per.has_read("så fint")
    assert len(maria.read) == said, "nobody says that it is read in the morning"


async def test_an_answer_of_the_team_about_it_rings_nobody(maria: Actor, kari: Actor, per: Actor) -> None:
    await maria.says("hei")
    await kari.answers("hei", "Har du tenkt: jeg vil ta livet mitt?")
    assert maria.last_read.startswith("Kari: ")
    assert not per.has_read("HASTER") and not kari.has_read("Fare for liv")


async def test_somebody_of_the_team_is_a_human_too(house: House, sam: Actor, kari: Actor) -> None:
    await sam.says(DESPAIR)
    assert FIRST in sam.last_read
    assert kari.has_read("HASTER: Sam") and not sam.has_read("HASTER")


async def test_each_step_is_kept_and_only_that_it_was_urgent(house: House, maria: Actor, kari: Actor) -> None:
    await maria.says(VIOLENCE)
    await kari.picks("Jeg tar den")
    thread = await the_thread(house)
    async with house.service.database.transaction() as session:
        steps = [one.what for one in await thread_steps.of(session, thread.id)]
        rows = (await session.scalars(select(Outbox))).all()
    assert "alarmed" in steps and steps[-1] == "taken"
    assert thread.urgent and thread.state == "taken"
    assert {row.segments for row in rows if row.kind == "danger"} == {None}


async def test_in_a_pause_and_after_stop_their_own_words_are_answered(
    house: House, maria: Actor, kari: Actor
) -> None:
    await maria.says("STOPP")
    await maria.says(DESPAIR)
    assert FIRST in maria.last_read
    await house.passes(seconds=10)
    assert "er varslet" in maria.last_read


async def test_a_plan_for_a_bad_night(house: House, maria: Actor, kari: Actor, per: Actor) -> None:
    await maria.says("MIN PLAN")
    assert "egne ord" in maria.last_read
    await maria.says("Ring Ola. Te. Radio P1.")
    assert "Lagret" in maria.last_read and "Bare du" in maria.last_read
    await maria.says("NØD")
    assert "116123" in maria.read[-2] and maria.last_read == "Ring Ola. Te. Radio P1."
    await maria.says(DESPAIR)
    await kari.picks("Jeg tar den")
    assert not kari.has_read("Radio P1"), "it is not shared"
    await maria.says("MIN PLAN")
    await maria.picks("Del den")
    await kari.answers(DESPAIR, "Jeg er her")
    await house.passes(days=8)
    await maria.says("hei igjen")
    await per.picks("Jeg tar den")
    assert per.last_read == "Maria har delt dette med den som svarer:\nRing Ola. Te. Radio P1."
    await maria.says("MIN PLAN")
    await maria.picks("Slett")
    await maria.says("JA")
    assert "slettet" in maria.last_read
    await maria.says("ANGRE")
    assert "Radio P1" in maria.last_read


async def test_a_plan_that_is_too_long_is_said_so_and_stays_open(maria: Actor, kari: Actor) -> None:
    await maria.says("MIN PLAN")
    await maria.says("ord " * 200)
    assert "plass til 600" in maria.last_read
    await maria.says("Te og radio")
    assert "Lagret" in maria.last_read
    assert not kari.has_read("ord")


async def test_the_person_of_a_plan_is_its_reader_only(house: House, maria: Actor, everybody: Any) -> None:
    await maria.says("MIN PLAN")
    await maria.says("Te og radio")
    await everybody["Ali"].says("NØD")
    assert not everybody["Ali"].has_read("radio")
    async with house.service.database.transaction() as session:
        assert (await session.scalars(select(Person))).all()


async def test_whoever_is_with_them_is_left_in_peace(house: House, maria: Actor, kari: Actor) -> None:
    await maria.says("jeg orker ikke leve mer")
    await kari.picks("Jeg tar den")
    await house.passes(minutes=16)
    rung = kari.count_read("HASTER")
    await kari.picks("Vi snakker nå")
    assert kari.last_read.startswith("Fint. Samtalen med Maria er din fortsatt.")
    await house.passes(minutes=45)
    assert kari.count_read("HASTER") == rung
