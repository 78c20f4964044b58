"""A text to people and the answer to it, on both channels and both databases."""

from __future__ import annotations

import pytest

from storage import people
from tests.actors import Actor, OnTelegram
from tests.house import House
from tests.residents import found_programme, give_role


async def test_a_text_is_read_by_people_and_answered(maria: Actor, kari: Actor, per: Actor) -> None:
    await maria.says("får ikke sove")
    assert "kommet fram" in maria.last_read and "113" in maria.last_read
    assert "Maria skriver:\nfår ikke sove" in kari.last_read
    await kari.answers("får ikke sove", "Jeg ringer deg nå")
    assert maria.last_read == "Kari: Jeg ringer deg nå"
    assert kari.last_read == "Sendt til Maria."
    assert per.last_read == "Kari har svart Maria."


async def test_svar_and_the_words_in_one_message(maria: Actor, kari: Actor) -> None:
    await maria.says("får ikke sove")
    await kari.says("SVAR Jeg ringer deg nå")
    assert maria.last_read == "Kari: Jeg ringer deg nå"


async def test_ten_thousand_signs_arrive_whole(maria: Actor, kari: Actor) -> None:
    text = " ".join(f"ord{number}" for number in range(1_250))[:10_000]
    before = len(kari.read)
    await maria.says(text)
    told = [one.partition(":\n")[2].partition("\n1 Svar")[0] for one in kari.read[before:]]
    # The Telegram app itself cuts such a text, and every channel trims the ends.
    assert "".join("".join(told).split()) == text.replace(" ", "")


async def test_the_caption_of_somebody_in_two_programmes_reaches_people(
    house: House, maria: Actor, kari: Actor
) -> None:
    if not isinstance(maria, OnTelegram):
        pytest.skip("only Telegram has words under a picture")
    async with house.service.database.transaction() as session:
        other = await found_programme(session, "asker", name="Onsdagsgjengen")
        for one, role in ((maria, "participant"), (kari, "staff")):
            phone = await people.meet(session, one.channel, one.address, house.now)
            assert phone.person_id is not None
            await give_role(session, other, phone.person_id, role)
    await maria.says("hei, her er jeg")
    maria.phone.send_photo(caption="se på dette")
    await house.settle()
    assert any("Maria skriver:\nse på dette" in text for text in kari.read)
