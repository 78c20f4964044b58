"""From a proposal to a result: the main journey, on both channels and both databases."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy import text

from tests.actors import Actor, OnTelegram
from tests.house import OSLO, House


async def post_a_poll(
    kari: Actor, *choices: str, deadline: str = "om 2 timer", about: str = "torsdag"
) -> None:
    """Staff's dialog from end to end."""
    await kari.says("NY AVSTEMNING")
    await kari.picks(about)
    await kari.says(" / ".join(choices))
    await kari.picks("Ferdig")
    await kari.says(deadline)
    await kari.picks("Send ut")


async def test_from_proposal_to_result(
    house: House, everybody: dict[str, Actor], maria: Actor, kari: Actor, jonas: Actor, ali: Actor
) -> None:
    await maria.says("FORSLAG bowling")
    assert "bowling" in maria.last_read.casefold()
    assert "ANGRE" in maria.last_read

    await kari.says("NY AVSTEMNING")
    await kari.picks("torsdag")
    await kari.picks("bowling")
    await kari.says("Tur / Kino")
    await kari.picks("Ferdig")
    await kari.says("om 2 timer")
    assert "På Telegram" in " ".join(kari.read)
    assert "1 SMS" in " ".join(kari.read)
    await kari.picks("Send ut")

    for one in (maria, jonas, ali):
        assert one.choices == ["Bowling", "Tur", "Kino"]
        assert "ikke se hva du stemmer" in one.last_read
        await one.picks("Tur")
        assert "Tur" in one.last_read
    await jonas.picks("Kino")
    await house.passes(hours=1, minutes=59, seconds=59)
    assert not maria.has_read("vant")

    await house.passes(seconds=1)
    for one in everybody.values():
        assert one.count_read("Tur vant, 3 stemte") == 1
        assert one.has_read("sted kommer")
    assert maria.has_read("torsdag 26.11 kl 11")
    assert maria.has_read("stasjonen")
    assert not maria.has_read("Stemmer:")
    assert kari.has_read("Kino er tatt vare på")


async def test_what_lost_comes_next_time(house: House, maria: Actor, kari: Actor, everybody: object) -> None:
    await post_a_poll(kari, "Bowling", "Tur")
    await maria.picks("Tur")
    await house.passes(hours=2)
    await kari.picks("Bowling")
    assert "Bowling tapte" in maria.last_read
    assert "tirsdag 1.12" in maria.last_read


async def test_a_vote_after_the_deadline_is_told_what_is_true_now(
    house: House, maria: Actor, jonas: Actor, kari: Actor
) -> None:
    await post_a_poll(kari, "Bowling", "Tur")
    await jonas.picks("Bowling")
    too_late = maria.hesitates("Tur")
    await house.passes(hours=2)
    await too_late()
    assert "denne stemmen ble ikke med. Det ble Bowling" in maria.last_read
    async with house.service.database.transaction() as session:
        assert (await session.execute(text("SELECT count(*) FROM votes"))).scalar_one() == 0
        assert (await session.execute(text("SELECT turnout FROM polls"))).scalar_one() == 1


async def test_only_those_who_have_not_voted_are_nudged_and_once(
    house: House, everybody: dict[str, Actor], maria: Actor, kari: Actor
) -> None:
    await post_a_poll(kari, "Bowling", "Tur", deadline="om 8 timer")
    await maria.picks("Tur")
    sent = {one.name: len(one.read) for one in everybody.values()}
    await house.passes(hours=7, minutes=59)
    grown = {one.name: len(one.read) - sent[one.name] for one in everybody.values()}
    assert grown == {
        "Maria": 0,
        "Jonas": 1,
        "Ali": 1,
        "Eva": 1,
        "Ole": 1,
        "Kari": 0,
        "Per": 0,
        "Sam": 0,
    }


async def test_the_deadline_holds_after_downtime(house: House, maria: Actor, kari: Actor) -> None:
    await post_a_poll(kari, "Bowling", "Tur")
    await maria.picks("Tur")
    house.service.now.at += timedelta(hours=5)  # type: ignore[attr-defined]
    await maria.says("Bowling-saken kan vente")
    await house.settle()
    assert maria.count_read("Tur vant") == 1


async def test_what_is_automatic_waits_for_the_morning(
    house: House, everybody: dict[str, Actor], maria: Actor, kari: Actor
) -> None:
    await house.until(datetime(2026, 11, 25, 20, 0, tzinfo=OSLO))
    await post_a_poll(kari, "Bowling", "Tur", deadline="om 2 timer")
    await maria.picks("Tur")
    await house.until(datetime(2026, 11, 26, 7, 59, tzinfo=OSLO))
    assert maria.count_read("Tur vant") == 0
    await house.until(datetime(2026, 11, 26, 8, 15, tzinfo=OSLO))
    assert all(one.count_read("Tur vant") == 1 for one in everybody.values())


async def test_the_dialog_goes_on_after_a_restart(house: House, maria: Actor, kari: Actor) -> None:
    await kari.says("NY AVSTEMNING")
    await kari.picks("torsdag")
    await kari.says("Bowling / Tur")
    await house.restart()
    await kari.picks("Ferdig")
    await kari.says("om 2 timer")
    await house.restart()
    await kari.picks("Send ut")
    assert maria.choices == ["Bowling", "Tur"]


async def test_afterwards_no_screen_shows_what_somebody_voted(
    house: House, maria: Actor, kari: Actor
) -> None:
    await post_a_poll(kari, "Bowling", "Tur")
    await maria.picks("Bowling")
    await house.passes(hours=2)
    # What has been sent by SMS cannot be taken back.
    still_there = maria.channel == "sms"
    assert maria.has_read("Du kan bytte") is still_there
    assert maria.has_read("Nå er avstemningen") is not still_there


@pytest.mark.parametrize("channel", ["telegram"], indirect=True)
async def test_a_deadline_at_night_rings_nobody_not_even_who_has_cleared_the_chat(
    house: House, maria: OnTelegram, kari: Actor
) -> None:
    await house.until(datetime(2026, 11, 25, 20, 30, tzinfo=OSLO))
    await post_a_poll(kari, "Bowling", "Tur", deadline="om 1 time")
    await maria.picks("Tur")
    maria.phone.chat.messages.clear()
    await house.until(datetime(2026, 11, 26, 7, 59, tzinfo=OSLO))
    assert maria.read == []
    await house.until(datetime(2026, 11, 26, 8, 15, tzinfo=OSLO))
    assert [words for words in maria.read if "Tur vant" in words] == maria.read
