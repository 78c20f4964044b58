"""Trips that change and trips that are called off, on both channels."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.demo.calls import Call
from bot.demo.misbehaviour import drop
from storage import people
from storage.tables import Activity
from tests.actors import Actor
from tests.features.plans import planned
from tests.house import OSLO, House


def at(clock: str, day: int = 25) -> datetime:
    """In November 2026."""
    return datetime.fromisoformat(f"2026-11-{day} {clock}").replace(tzinfo=OSLO)


async def put_up(house: House, kari: Actor, starts_at: datetime, title: str = "Tur") -> Activity:
    """Something is planned; nobody has been told."""
    async with house.service.database.transaction() as session:
        contact = await people.meet(session, kari.channel, kari.address, house.now)
        assert contact.person_id is not None
        (home,) = await people.belongings(session, contact.person_id)
        return await planned(session, home.programme, starts_at, now=house.now, title=title)


async def test_three_changes_are_one_message(
    house: House, everybody: dict[str, Actor], maria: Actor, kari: Actor
) -> None:
    await put_up(house, kari, at("13:00", 27))
    await kari.says("ENDRE")
    await kari.says("kl 14; Rådhuset; bussen")
    assert "Dette får 7 lese" in kari.last_read
    assert not maria.read
    await kari.picks("Send til alle")
    assert "7 får beskjed" in kari.last_read
    for one in everybody.values():
        if one is not kari:
            assert len(one.read) == 1, one.name
    # Until then nobody had heard where it is; now all of it is in one message.
    assert "Nytt: klokkeslett, sted og oppmøte. Nå: fredag 27.11 kl 14, Rådhuset." in maria.last_read
    await maria.says("NEI" if maria.channel == "sms" else "AVBUD")
    assert "Notert: du kommer ikke" in maria.last_read


async def test_a_change_at_night_and_one_more_are_one_message_in_the_morning(
    house: House, maria: Actor, kari: Actor
) -> None:
    await put_up(house, kari, at("13:00", 27))
    await house.until(at("21:30"))
    for text in ("kl 14", "oppmøte ved bussen"):
        await kari.says("ENDRE")
        await kari.says(text)
        await kari.picks("Send til alle")
        assert "får beskjed torsdag 26.11 kl 8" in kari.last_read
    await house.until(at("07:59", 26))
    assert not maria.has_read("Endret: Tur")
    await house.until(at("08:15", 26))
    assert maria.count_read("Endret: Tur") == 1
    assert maria.has_read("Nytt: klokkeslett og oppmøte.")


#: Of the team, and neither on their way nor responsible: they sleep, and read it in the morning.
COLLEAGUES = ("Per", "Sam")


async def test_called_off_at_half_past_six(
    house: House, everybody: dict[str, Actor], maria: Actor, jonas: Actor, ali: Actor, kari: Actor
) -> None:
    await put_up(house, kari, at("09:00", 26), "Frokost")
    await house.until(at("06:30", 26))
    await kari.says("AVLYS")
    await kari.picks("Sykdom")
    await kari.picks("Jeg")
    assert "Dette får alle lese nå" in kari.last_read
    await kari.picks("Avlys og si fra")
    assert "5 får beskjed nå" in kari.last_read
    concerned = [one for one in everybody.values() if one.name not in ("Kari", *COLLEAGUES)]
    for one in concerned:
        assert one.count_read("Er du alt på vei?") == 1, one.name
    for name in COLLEAGUES:
        assert everybody[name].count_read("Er du alt på vei?") == 0, name
    assert "Kari venter på oppmøtestedet til kl 9.20: stasjonen. Du trenger ikke svare." in maria.last_read
    if maria.channel == "telegram":
        await maria.picks("Sett")
        assert "Da vet vi at du har sett det" in maria.last_read
    else:
        # Her phone tells us that it has arrived; nothing more is asked of her.
        assert "Sett" not in maria.last_read
    await kari.picks("Hvem har ikke fått det")
    # Their phones told us so by themselves, or they said so; the others' have said nothing.
    assert "Ikke bekreftet: Jonas og Ole." in kari.last_read
    assert "Bekreftet: Ali, Eva og Maria." in kari.last_read
    assert "Kari venter på oppmøtestedet til kl 9.20: stasjonen." in kari.last_read
    seen = len(kari.read)
    await house.until(at("06:50", 26))
    assert len(kari.read) == seen + 1
    assert "Ikke bekreftet: Jonas og Ole." in kari.last_read
    sent = {one.name: len(one.read) for one in concerned}
    await house.until(at("12:00", 26))
    assert {one.name: len(one.read) for one in concerned} == sent
    for name in COLLEAGUES:
        assert everybody[name].count_read("Er du alt på vei?") == 1, name


async def test_called_off_days_ahead_at_night_waits_for_the_morning(
    house: House, everybody: dict[str, Actor], maria: Actor, kari: Actor
) -> None:
    await put_up(house, kari, at("11:00", 28))
    await house.until(at("22:00"))
    await kari.says("AVLYS")
    await kari.says("Bussen er ødelagt")
    assert "Dette får alle lese torsdag 26.11 kl 8" in kari.last_read
    await kari.picks("Avlys og si fra")
    await house.until(at("07:59", 26))
    assert not maria.read
    await house.until(at("08:15", 26))
    for one in everybody.values():
        if one is not kari:
            assert one.count_read("Avlyst: Tur lørdag 28.11 kl 11. Bussen er ødelagt.") == 1, one.name
    await house.until(at("12:00", 28))
    assert len(maria.read) == 1


async def test_the_colleague_of_the_same_second(house: House, maria: Actor, kari: Actor, per: Actor) -> None:
    await put_up(house, kari, at("13:00", 27))
    for one, text in ((kari, "kl 14"), (per, "kl 15; Rådhuset")):
        await one.says("ENDRE")
        await one.says(text)
    await kari.picks("Send til alle")
    await per.picks("Send til alle")
    assert per.has_read("Nå er det Tur fredag 27.11 kl 14, sted kommer")
    assert per.has_read("Nå: fredag 27.11 kl 15, Rådhuset")
    assert maria.count_read("er flyttet til") == 1
    assert not maria.has_read("Endret: Tur")
    await per.picks("Send til alle")
    assert maria.count_read("Endret: Tur") == 1
    assert "Endret: Tur fredag 27.11 kl 14. Nytt: klokkeslett og sted." in maria.last_read
    assert kari.has_read("Nå: fredag 27.11 kl 15, Rådhuset")


@pytest.mark.parametrize("word", ["ENDRE", "STED"])
async def test_what_staff_can_do_others_cannot(house: House, maria: Actor, kari: Actor, word: str) -> None:
    await put_up(house, kari, at("13:00", 27))
    await maria.says(word)
    assert "Det kan du ikke gjøre herfra" in maria.last_read


async def test_a_participant_with_nothing_to_call_off_is_read_by_people(
    house: House, maria: Actor, kari: Actor
) -> None:
    await put_up(house, kari, at("13:00", 27))
    await maria.says("AVLYS")
    assert maria.last_read.startswith("Takk, meldingen er kommet fram.")
    assert kari.has_read("AVLYS")


async def test_a_late_cancellation_that_may_not_have_arrived_goes_once_more(
    house: House, maria: Actor, kari: Actor
) -> None:
    """The answer to the sending got lost, and Twilio has not taken it either, or nobody can be asked."""
    await put_up(house, kari, at("09:00", 26), "Frokost")
    await house.until(at("06:30", 26))
    await kari.says("AVLYS")
    await kari.picks("Sykdom")
    await kari.picks("Jeg")

    def is_hers(call: Call) -> bool:
        return maria.address in (call.text("chat_id"), call.text("To")) and "Er du alt på vei?" in str(
            call.params
        )

    for provider, method in ((house.telegram, "sendMessage"), (house.twilio, "send")):
        provider.misbehave.next(drop(), on=method, when=is_hers)
    await kari.picks("Avlys og si fra")
    assert not maria.has_read("Er du alt på vei?")
    for _ in range(3):
        await house.passes(minutes=1)
        await house.service.delivery.reconcile()
        await house.settle()
    assert maria.count_read("Er du alt på vei?") == 1
    await house.until(at("06:50", 26))
    # She has it, or it stands there that she has not confirmed it; she is in the list once.
    assert "Ikke nådd" not in kari.last_read
    assert kari.last_read.count("Maria") == 1
    await house.until(at("12:00", 26))
    await house.service.delivery.reconcile()
    await house.settle()
    assert maria.count_read("Er du alt på vei?") == 1
