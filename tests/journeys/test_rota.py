"""The rota: a shift of one's own, relieved without a reason, a swap with the other's yes, and its end."""

from __future__ import annotations

from datetime import datetime

import pytest
from sqlmodel import select

from storage.tables import Programme
from tests.actors import Actor
from tests.house import OSLO, House
from tests.journeys.conftest import actor
from tests.residents import move_in


def at(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-{text}").replace(tzinfo=OSLO)


@pytest.fixture
async def noor(house: House, everybody: dict[str, Actor], channel: str) -> Actor:
    """Another peer worker, on the channel of the journey."""
    worker = actor(house, 30, "Noor", channel)
    await house.settle()
    async with house.service.database.transaction() as session:
        programme = (await session.scalars(select(Programme))).one()
        await move_in(session, programme, "Noor", "peer_worker", **{worker.channel: worker.address})
    return worker


async def test_a_shift_is_set_up_reminded_of_and_over(house: House, noor: Actor, maria: Actor) -> None:
    await noor.says("VAKT torsdag 17-21")
    assert "Vakt for deg: torsdag 26.11 kl 17-21. Stemmer det?" in noor.last_read
    await noor.says("JA")
    assert "Vakta er satt opp: torsdag 26.11 kl 17-21" in noor.last_read
    await house.until(at("11-25 18:00"))
    assert "Husk vakta torsdag 26.11 kl 17-21." in noor.last_read
    await house.until(at("11-26 16:30"))
    assert "Snart vakt: torsdag 26.11 kl 17-21. Ingen venter nå." in noor.last_read
    await house.until(at("11-26 18:00"))
    await maria.says("får ikke sove")
    assert noor.has_read("får ikke sove")
    await house.until(at("11-26 21:30"))
    # Nothing was taken, so there is nothing to ask about.
    assert not noor.has_read("Vakta er over")


async def test_relieved_without_a_reason_and_the_first_to_say_so_has_it(
    house: House, noor: Actor, sam: Actor, kari: Actor, per: Actor, maria: Actor
) -> None:
    await noor.says("VAKT torsdag 17-21")
    await noor.says("JA")
    await noor.says("VAKT")
    await noor.picks("Avløs meg")
    assert noor.last_read.startswith("Greit, du er avløst: torsdag 26.11 kl 17-21.")
    assert sam.has_read("En vakt er ledig: torsdag 26.11 kl 17-21. Kan du ta den?")
    assert kari.has_read("Du er neste i rekka til noen tar den.")
    assert kari.count_read("En vakt er ledig") == 1
    assert not per.has_read("Du er neste i rekka")
    too_late = per.hesitates("Jeg tar den")
    await sam.picks("Jeg tar den")
    assert sam.last_read.startswith("Takk. Vakta er din: torsdag 26.11 kl 17-21.")
    assert noor.last_read == "Sam har vakta torsdag 26.11 kl 17-21."
    await too_late()
    assert "Sam har alt tatt vakta torsdag 26.11 kl 17-21" in per.last_read
    assert not maria.has_read("vakt")


async def test_a_swap_needs_the_others_yes(house: House, noor: Actor, sam: Actor) -> None:
    await noor.says("VAKT torsdag 17-21")
    await noor.says("JA")
    await sam.says("VAKT fredag 17-21")
    await sam.says("JA")
    await noor.says("VAKT")
    await noor.picks("Bytt")
    await noor.picks("fredag 27.11 kl 17-21: Sam")
    assert noor.last_read.startswith("Sam er spurt. Vakta er din til Sam sier ja")
    assert "Noor vil bytte vakt: du får torsdag 26.11 kl 17-21 og gir fredag 27.11 kl 17-21." in sam.last_read
    await sam.says("JA")
    assert sam.last_read == "Byttet. Du har torsdag 26.11 kl 17-21, og Noor har fredag 27.11 kl 17-21."
    assert noor.last_read.startswith("Sam sier ja: torsdag 26.11 kl 17-21.")
    await noor.says("VAKT")
    assert noor.last_read.startswith("Du har vakt fredag 27.11 kl 17-21.")


async def test_given_away_and_no_is_a_fine_answer(house: House, noor: Actor, sam: Actor) -> None:
    await noor.says("VAKT torsdag 17-21")
    await noor.says("JA")
    await noor.says("VAKT")
    await noor.picks("Gi bort")
    await noor.picks("Sam")
    assert "Noor spør om du kan ta vakta torsdag 26.11 kl 17-21." in sam.last_read
    await sam.says("NEI")
    assert "Sam kan ikke: torsdag 26.11 kl 17-21. Vakta er fortsatt din." in noor.last_read


async def test_staff_set_up_what_comes_every_week_and_change_one_of_them(
    house: House, kari: Actor, sam: Actor
) -> None:
    await kari.says("NY VAKT")
    await kari.picks("Sam")
    await kari.says("hver torsdag 17-21 til jul")
    assert "Vakt for Sam hver torsdag kl 17-21 til og med torsdag 17.12, fra torsdag 26.11: 4 vakter." in (
        kari.last_read
    )
    await kari.says("JA")
    assert "4 vakter ligger klare" in kari.last_read
    assert "Kari har satt deg opp på vakt: hver torsdag kl 17-21" in sam.last_read
    await kari.says("VAKTER")
    await kari.picks("Endre en vakt")
    await kari.picks("torsdag 3.12 kl 17-21: Sam")
    await kari.picks("Endre tid")
    await kari.says("torsdag 3.12 16-20")
    assert kari.last_read.startswith("Flyttet: torsdag 3.12 kl 17-21 er nå torsdag 3.12 kl 16-20.")
    assert "Kari har flyttet vakta di torsdag 3.12 kl 17-21. Ny tid: torsdag 3.12 kl 16-20." in sam.last_read
    await kari.says("VAKTER")
    await kari.picks("Endre en vakt")
    await kari.picks("torsdag 26.11 kl 17-21: Sam")
    await kari.picks("Ta bort vakta")
    await kari.says("JA")
    assert "Kari har tatt bort vakta di: torsdag 26.11 kl 17-21." in sam.last_read
    await house.until(at("11-26 22:00"))
    assert not sam.has_read("Snart vakt")


async def test_a_shift_with_nobody_is_the_leaders_to_know(house: House, kari: Actor, sam: Actor) -> None:
    await kari.says("VAKT ledig torsdag 17-21")
    await kari.says("JA")
    assert sam.has_read("En vakt er ledig: torsdag 26.11 kl 17-21.")
    await house.until(at("11-26 14:59"))
    assert not kari.has_read("Ingen har vakta")
    await house.until(at("11-26 15:00"))
    assert kari.count_read("Ingen har vakta torsdag 26.11 kl 17-21. Du er neste i rekka.") == 1
    await house.until(at("11-26 17:00"))
    assert kari.count_read("har begynt, og ingen har den") == 1
    await kari.says("VARSLER")
    assert "En vakt mangler noen" in " ".join(kari.read)
    await sam.says("VAKTER")
    await sam.picks("Ta torsdag 26.11 kl 17-21")
    assert sam.last_read.startswith("Takk. Vakta er din")
    assert kari.has_read("Sam har vakta torsdag 26.11")


async def test_what_was_taken_is_handed_back_with_one_tap(house: House, noor: Actor, maria: Actor) -> None:
    await noor.says("VAKT torsdag 17-20")
    await noor.says("JA")
    await house.until(at("11-26 19:40"))
    await maria.says("kan noen snakke litt")
    await noor.picks("Jeg tar den")
    await house.until(at("11-26 20:00"))
    assert noor.last_read.startswith("Vakta er over. Én samtale er fortsatt din.")
    await noor.picks("Gi videre")
    assert noor.has_read("Samtalen er gitt videre. Nå har du fri.")


async def test_participants_know_nothing_of_the_rota(house: House, maria: Actor, kari: Actor) -> None:
    for word in ("VAKTER", "VAKT", "BELASTNING", "NY VAKT", "AVLØS MEG"):
        await maria.says(word)
    assert not maria.has_read("ledig")
    assert not maria.has_read("vaktene")
    await maria.says("VAKT Sam tirsdag 17-21")
    assert kari.has_read("Sam tirsdag 17-21")
    await maria.says("MENY")
    assert not any("vakt" in one.casefold() for one in maria.choices)


async def test_where_there_is_no_rota_nothing_of_it_is_offered(
    house: House, noor: Actor, kari: Actor, channel: str
) -> None:
    async def offered() -> str:
        await noor.says("MENY")
        seen = noor.choices
        if channel == "sms":
            await noor.says("MER")
            seen += noor.choices
        return " ".join(seen).casefold()

    before = await offered()
    assert "ny vakt" in before and "mine vakter" not in before and "belastning" not in before
    await kari.says("VAKT Noor torsdag 17-21")
    await kari.says("JA")
    assert "mine vakter" in await offered()


async def test_what_waited_before_a_shift_was_set_up_goes_to_whoever_has_it(
    house: House, noor: Actor, maria: Actor
) -> None:
    await house.until(at("11-27 20:00"))
    await maria.says("får ikke sove")
    assert "Vi leser den mandag 30.11 kl 9" in maria.last_read
    await noor.says("VAKT lørdag 12-16")
    await noor.says("JA")
    await maria.says("STATUS")
    assert "Vi leser den lørdag 28.11 kl 12" in maria.last_read
    await house.until(at("11-28 11:59"))
    assert not noor.has_read("får ikke sove")
    await house.until(at("11-28 12:00"))
    assert noor.has_read("får ikke sove")


async def test_whoever_takes_a_shift_that_goes_on_is_told_at_once_of_what_waits(
    house: House, noor: Actor, sam: Actor, maria: Actor
) -> None:
    await noor.says("VAKT i dag 17-21")
    await noor.says("JA")
    await house.until(at("11-25 18:00"))
    await maria.says("får ikke sove")
    await house.until(at("11-25 18:05"))
    await noor.says("AVLØS MEG")
    assert not sam.has_read("får ikke sove")
    await sam.picks("Jeg tar den")
    await house.passes(seconds=5)
    assert sam.has_read("får ikke sove")


async def test_what_was_written_just_before_a_shift_is_told_again_when_it_begins(
    house: House, noor: Actor, kari: Actor, maria: Actor
) -> None:
    """Opening hours end at 15, and the receipt has said that it is read then."""
    await noor.says("VAKT i dag 15-19")
    await noor.says("JA")
    await house.until(at("11-25 14:50"))
    await maria.says("får ikke sove")
    assert "leser vi den i dag kl 15" in maria.last_read
    await house.until(at("11-25 15:01"))
    assert noor.count_read("Maria venter fortsatt på svar") == 1
    assert not kari.has_read("Maria venter fortsatt på svar")
    await house.until(at("11-25 15:16"))
    assert noor.count_read("Maria venter fortsatt på svar") == 1
    assert kari.has_read("Maria venter fortsatt på svar"), "second in line"
