"""Staff can start: a first word to somebody silent, and what becomes of an answer to it."""

from __future__ import annotations

from datetime import datetime

from tests.actors import Actor
from tests.house import OSLO, House


async def test_a_gentle_word_is_chosen_seen_sent_and_answered_to_whoever_sent_it(
    house: House, maria: Actor, kari: Actor, per: Actor, sam: Actor
) -> None:
    await house.passes(days=1)
    await sam.says("stille")
    assert "Det er en stund siden vi hørte fra disse" in sam.last_read
    await sam.picks("Maria")
    await sam.picks("Tenkte på deg")
    assert "Maria får:\nSam: Tenkte på deg. Du trenger ikke svare." in sam.last_read
    assert not maria.has_read("Tenkte på deg")
    await sam.picks("Send")
    assert "Sendt til Maria" in sam.last_read
    assert maria.last_read == "Sam: Tenkte på deg. Du trenger ikke svare."
    assert maria.choices == []

    await kari.says("HILS Maria")
    assert "Sam hilste på Maria" in kari.last_read
    seen = {one: len(one.read) for one in (kari, per)}
    await maria.says("det var hyggelig")
    assert "Maria skriver:\ndet var hyggelig" in sam.last_read
    assert {one: len(one.read) for one in (kari, per)} == seen


async def test_silence_is_fine_and_nobody_is_reminded_of_it(
    house: House, maria: Actor, kari: Actor, sam: Actor
) -> None:
    await sam.says("HILS Maria Vi savner deg på tur")
    await sam.picks("Send")
    assert maria.last_read == "Sam: Vi savner deg på tur"
    seen = {one: one.count_read("Maria") for one in (kari, sam)}
    await house.passes(days=9)
    assert maria.count_read("savner deg") == 1
    assert {one: one.count_read("Maria") for one in (kari, sam)} == seen


async def test_in_the_night_it_waits_for_the_morning_and_not_for_whoever_has_written_meanwhile(
    house: House, maria: Actor, jonas: Actor, sam: Actor
) -> None:
    await house.until(datetime(2026, 11, 25, 22, 0, tzinfo=OSLO))
    for name in ("Maria", "Jonas"):
        await sam.says(f"HILS {name} Sov godt")
        await sam.picks("Send")
        assert "torsdag 26.11 kl 8" in sam.last_read
    await jonas.says("er noen våkne?")
    assert not maria.has_read("Sov godt")
    await house.until(datetime(2026, 11, 26, 9, 0, tzinfo=OSLO))
    assert maria.has_read("Sam: Sov godt")
    assert not jonas.has_read("Sov godt")


async def test_stopp_ends_it_and_the_words_of_a_participant_go_to_people(
    house: House, maria: Actor, kari: Actor, sam: Actor
) -> None:
    await maria.says("HILS Sam fra meg")
    assert kari.has_read("HILS Sam fra meg")
    await kari.answers("HILS Sam fra meg", "Det skal jeg")
    await maria.says("STOPP")
    await sam.says("HILS Maria")
    assert "Det går ikke å hilse på Maria nå" in sam.last_read
