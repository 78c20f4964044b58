"""Voting from all kinds of phones: changing, several answers, ANGRE, the nudge, and what comes too late."""

from __future__ import annotations

import pytest
from sqlmodel import select

from storage import people, programmes
from storage.tables import Ballot, Outbox, Poll, Vote
from tests.actors import Actor, numbered
from tests.house import House
from tests.residents import give_role


async def a_poll(
    kari: Actor, *set_first: str, choices: str = "Tur, Kino, Bowling", deadline: str = "om 2 timer"
) -> None:
    await kari.says("NY AVSTEMNING")
    await kari.picks("torsdag 3.12")
    await kari.says(choices)
    await kari.picks("Ferdig")
    await kari.says(deadline)
    for label in set_first:
        await kari.picks(label)
    await kari.picks("Send ut")
    assert kari.has_read("Sendt ut.")


async def test_votes_change_and_the_last_counts(
    house: House, kari: Actor, maria: Actor, jonas: Actor, ali: Actor
) -> None:
    await a_poll(kari)
    for label in ("Tur", "Kino", "Kino", "Bowling"):
        await maria.picks(label)
        assert label in maria.last_read
    await jonas.picks("Tur")
    await ali.picks("Bowling")
    await house.passes(hours=2)
    assert maria.has_read("Bowling vant, 3 stemte.")
    assert kari.has_read("Bowling vant, 3 stemte.")
    assert kari.has_read("Tur og Kino er tatt vare på som forslag.")
    async with house.service.database.transaction() as session:
        assert (await session.scalars(select(Vote))).all() == []
        assert (await session.scalars(select(Ballot))).all() == []
        receipts = (await session.scalars(select(Outbox).where(Outbox.kind == "vote-receipt"))).all()
        assert len(receipts) == 6
        assert {one.reply for one in receipts} == {None}


async def test_several_answers_by_taps_and_by_a_list(
    house: House, kari: Actor, maria: Actor, jonas: Actor, ali: Actor
) -> None:
    await a_poll(kari, "Flere svar: nei")
    await jonas.picks("Tur")
    await jonas.picks("Bowling")
    assert "Du har stemt: Tur og Bowling." in jonas.last_read
    await ali.says("1 3")
    assert "Tur og Bowling" in ali.last_read
    await ali.says("2")
    assert "registrert: Kino." in ali.last_read
    await house.passes(hours=2)
    assert maria.has_read("Det ble likt mellom Tur, Kino og Bowling, 2 stemte. Derfor trakk vi, og det ble")


@pytest.mark.parametrize("channel", ["sms"], indirect=True)
async def test_the_numbers_behind_mer_belong_to_the_same_question(kari: Actor, ali: Actor) -> None:
    await a_poll(kari, "Flere svar: nei", choices="Tur, Kino, Bowling, Sjakk, Kafé, Fiske, Padling")
    assert [number for number, _ in numbered(ali.last_read)] == [1, 2, 3, 4, 5]
    await ali.says("1 7")
    assert "registrert: Tur og Padling." in ali.last_read
    await ali.says("MER")
    assert numbered(ali.last_read) == [(6, "Fiske"), (7, "Padling")]
    await ali.says("2 7")
    assert "registrert: Kino og Padling." in ali.last_read
    await ali.says("ALLE UNNTATT 1-4")
    assert "registrert: Kafé, Fiske og Padling." in ali.last_read
    await ali.says("ALLE")
    assert "registrert: Tur, Kino, Bowling, Sjakk, Kafé, Fiske og Padling." in ali.last_read


@pytest.mark.parametrize("channel", ["sms"], indirect=True)
async def test_mer_goes_on_until_all_is_shown_and_numbers_stay(house: House, kari: Actor) -> None:
    async with house.service.database.transaction() as session:
        programme = (await programmes.every(session))[0]
        contact = await people.meet(session, kari.channel, kari.address, house.now)
        assert contact.person_id is not None
        await give_role(session, programme, contact.person_id, "participant")
    await kari.says("MENY")
    shown = numbered(kari.last_read)
    for _ in range(10):
        await kari.says("MER")
        if not numbered(kari.last_read):
            break
        shown += numbered(kari.last_read)
    assert [number for number, _ in shown] == list(range(1, len(shown) + 1))
    assert len({label for _, label in shown}) == len(shown) > 10
    assert numbered(kari.last_read) == []
    await kari.picks("Ikke flere meldinger")
    assert "START slår på igjen" in kari.last_read


async def test_more_than_one_answer_where_there_is_one(kari: Actor, ali: Actor) -> None:
    await a_poll(kari)
    await ali.says("1 2")
    assert ali.last_read == "Her kan du velge bare én ting. Send ett tall, så blir det riktig."


async def test_angre_and_a_new_vote(house: House, kari: Actor, maria: Actor) -> None:
    await a_poll(kari)
    await maria.picks("Kino")
    await maria.says("ANGRE")
    assert "Stemmen din er tatt tilbake." in maria.last_read
    async with house.service.database.transaction() as session:
        assert (await session.scalars(select(Ballot))).all() == []
    await maria.says("STEM")
    await maria.picks("Tur")
    await house.passes(hours=2)
    assert maria.has_read("Tur vant, 1 stemte.")


async def test_only_who_has_not_voted_is_nudged_once(
    house: House, kari: Actor, maria: Actor, jonas: Actor
) -> None:
    await a_poll(kari)
    await maria.picks("Kino")
    await house.passes(hours=1)
    assert jonas.has_read("Du rekker fortsatt å stemme")
    assert not maria.has_read("Du rekker")
    await jonas.picks("Tur")
    assert "Tur" in jonas.last_read
    await house.passes(minutes=59)
    assert sum("Du rekker" in text for text in jonas.read) <= 1


async def test_too_late_is_told_what_came_of_it(
    house: House, kari: Actor, maria: Actor, jonas: Actor
) -> None:
    await a_poll(kari)
    await jonas.picks("Tur")
    too_late = maria.hesitates("Kino")
    await house.passes(hours=2)
    await too_late()
    assert maria.last_read == "Avstemningen er over, så denne stemmen ble ikke med. Det ble Tur."
    async with house.service.database.transaction() as session:
        assert (await session.scalars(select(Poll.turnout))).all() == [1]


async def test_too_few_and_staff_decide_openly(house: House, kari: Actor, per: Actor, maria: Actor) -> None:
    await kari.says("NY AVSTEMNING")
    await kari.picks("torsdag 3.12")
    await kari.says("Tur, Kino")
    await kari.picks("Ferdig")
    await kari.says("om 2 timer")
    await kari.picks("Minst antall")
    await kari.picks("Minst 3")
    await kari.picks("Send ut")
    await maria.picks("Tur")
    await house.passes(hours=2)
    assert kari.has_read("For få stemte")
    await kari.picks("Velg selv")
    await kari.picks("Kino")
    assert maria.has_read("Bare 1 stemte, så de ansatte bestemte: Kino.")
    await per.picks("Følg stemmene")
    assert per.has_read("Dette er allerede avgjort. Det ble Kino.")


async def test_a_free_question_and_the_overview(house: House, kari: Actor) -> None:
    await kari.says("NY AVSTEMNING")
    await kari.picks("Et spørsmål uten dato")
    await kari.says("Hva skal stå på døra?")
    await kari.says("Velkommen, Kom inn")
    await kari.picks("Ferdig")
    await kari.says("om 2 timer")
    await kari.picks("Send ut")
    await kari.says("AVSTEMNINGER")
    assert 'Åpen: avstemningen "Hva skal stå på døra?". 0 av 5 har stemt' in kari.last_read
    async with house.service.database.transaction() as session:
        assert len((await session.scalars(select(Poll))).all()) == 1


async def test_overruled_for_safety_and_what_won_is_kept(
    house: House, kari: Actor, maria: Actor, jonas: Actor
) -> None:
    await a_poll(kari)
    await maria.picks("Tur")
    await house.passes(hours=2)
    await kari.says("AVSTEMNINGER")
    await kari.picks("Endre")
    await kari.picks("Sikkerheten")
    await kari.picks("Kino")
    await kari.says("Det er meldt storm.")
    await kari.picks("Endre og si fra")
    assert jonas.has_read("Flest ville ha Tur, men de ansatte har måttet endre det.")
    assert jonas.has_read("Det er meldt storm. Derfor blir det Kino i stedet.")
    await kari.says("FORSLAGENE")
    assert "Tur" in kari.choices
