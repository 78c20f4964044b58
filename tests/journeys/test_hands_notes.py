"""A note is another thing than an answer: every way to write one, and a search of all that ever went out."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from sqlmodel import col, select

from bot.features.contact import noting as rules
from storage import people
from storage.tables import Message, Note, Outbox, Proposal
from tests.actors import Actor, OnTelegram
from tests.house import House
from tests.journeys.conftest import actor

#: In every note, so that a search finds any part of one.
SECRET = "kvernstein"


async def notes(house: House) -> list[str]:
    async with house.service.database.transaction() as session:
        return [one.body for one in (await session.scalars(select(Note).order_by(col(Note.at)))).all()]


async def nothing_went_out(house: House, *words: str) -> None:
    """In no call to either provider, in no row that was to go, in no thread."""
    for call in [*house.telegram.requests, *house.twilio.requests]:
        sent = f"{call.params} {call.files}".casefold()
        assert not [word for word in (SECRET, *words) if word in sent], call.method
    async with house.service.database.transaction() as session:
        rows: Sequence[Outbox] = (await session.scalars(select(Outbox))).all()
        assert not [row.kind for row in rows if SECRET in (row.reply or "").casefold()]
        messages = (await session.scalars(select(Message))).all()
        assert not [one for one in messages if SECRET in one.body.casefold()]
        assert not (await session.scalars(select(Proposal))).all()


async def mine(maria: Actor, kari: Actor) -> None:
    """Kari has Maria's thread."""
    await maria.says("får ikke sove")
    await kari.picks("Jeg tar den")


async def test_in_one_text_or_in_two_and_the_receipt_has_none_of_its_words(
    house: House, maria: Actor, kari: Actor, per: Actor
) -> None:
    await mine(maria, kari)
    for text in (f"NOTAT {SECRET} en", f"notat: {SECRET} to", f"Notat:{SECRET} tre", f"NOTAT\n{SECRET} fire"):
        await kari.says(text)
        assert "Notatet er lagret." in kari.last_read
    assert ("bedre å skrive på siden" in kari.last_read) is (kari.channel == "telegram")
    await kari.says("NOTAT")
    assert "sendes ikke til noen" in kari.last_read
    await kari.says(f"hun heter {SECRET}")
    assert "Notater om Maria: 5." in kari.last_read
    assert [one.removeprefix(f"{SECRET} ") for one in (await notes(house))[:4]] == ["en", "to", "tre", "fire"]
    assert "Les på siden" in kari.choices
    await nothing_went_out(house)
    assert not maria.has_read("otat") and not per.has_read("otat")


async def test_whatever_word_it_begins_with_it_is_the_note(
    house: House, maria: Actor, kari: Actor, jonas: Actor
) -> None:
    await mine(maria, kari)
    for begins in ("Svar", "SVAR", "Forslag", "Plan", "Hent ansatt", "Avtale Maria", "Borte", "Språk"):
        await kari.says("NOTAT")
        await kari.says(f"{begins} om {SECRET} fredag kl 10")
        assert "Notatet er lagret." in kari.last_read, begins
    assert len(await notes(house)) == 8
    await nothing_went_out(house)
    assert not jonas.has_read("Hei")


async def test_killed_between_its_steps_and_gone_on_with_from_another_phone(
    house: House, maria: Actor, kari: Actor, channel: str
) -> None:
    await mine(maria, kari)
    other = actor(house, 40, "Kari", "sms" if channel == "telegram" else "telegram")
    await house.settle()
    async with house.service.database.transaction() as session:
        known = await people.meet(session, kari.channel, kari.address, house.now)
        contact = await people.meet(session, other.channel, other.address, house.now)
        contact.person_id = known.person_id
    await kari.says("NOTAT")
    await house.restart()
    await other.says(f"{SECRET} fra den andre")
    assert "Notatet er lagret." in other.last_read
    assert await notes(house) == [f"{SECRET} fra den andre"]
    await nothing_went_out(house)


async def test_no_other_question_takes_it_for_its_answer(
    house: House, maria: Actor, kari: Actor, per: Actor
) -> None:
    await mine(maria, kari)
    await kari.picks("Svar")
    await kari.says(f"NOTAT {SECRET} i svaret")
    await kari.says(f"SVAR NOTAT {SECRET} bak svar")
    await kari.says("SVAR")
    await kari.says(f"Note: {SECRET} på engelsk")
    await kari.says("SAMTALER")
    await kari.picks("Maria")
    await kari.picks("Gi videre")
    await kari.picks("Per")
    await kari.says(f"NOTAT {SECRET} i sammendraget")
    await kari.says("FERDIGE SVAR")
    await kari.picks("Lag et nytt")
    await kari.says(f"NOTAT {SECRET} i et ferdig svar")
    await kari.says("NY AKTIVITET")
    await kari.says(f"NOTAT {SECRET} i en aktivitet")
    assert len(await notes(house)) == 6
    await nothing_went_out(house)
    assert not per.has_read("Kari spør")


async def test_about_whom_is_asked_and_answered_by_a_button_or_a_name(
    house: House, maria: Actor, jonas: Actor, kari: Actor
) -> None:
    await maria.says("får ikke sove")
    await jonas.says("hei dere")
    await kari.says(f"NOTAT {SECRET} hvem")
    assert "Hvem gjelder notatet?" in kari.last_read
    await kari.says(f"hva sa du om {SECRET}")
    assert "Hvem gjelder notatet?" in kari.last_read
    await kari.picks("Jonas")
    assert "Notater om Jonas: 1." in kari.last_read
    await kari.says(f"NOTAT {SECRET} en gang til")
    await kari.says("Maria")
    assert "Notater om Maria: 1." in kari.last_read
    await kari.says(f"NOTAT Jonas {SECRET} med navn")
    assert "Notater om Jonas: 2." in kari.last_read
    await kari.says(f"NOTAT {SECRET} avbrutt")
    await kari.picks("Avbryt")
    await kari.says(f"{SECRET} løse ord")
    assert len(await notes(house)) == 3
    await nothing_went_out(house)


async def test_danger_words_undo_and_nothing_to_note_about(
    house: House, maria: Actor, kari: Actor, per: Actor
) -> None:
    await kari.says(f"NOTAT {SECRET} om ingen")
    assert "Det er ikke lagret, og ikke sendt" in kari.last_read
    await mine(maria, kari)
    await kari.says(f"NOTAT hun sa hun vil dø, {SECRET}, jeg vil ta livet mitt")
    assert "Notatet er lagret." in kari.last_read
    await kari.says("ANGRE")
    assert kari.last_read == "Notatet er slettet."
    assert await notes(house) == []
    await nothing_went_out(house, "livet mitt")


async def test_what_breaks_is_told_without_the_words(
    house: House, maria: Actor, kari: Actor, per: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Staff are shown what a participant wrote that failed; never what the team wrote: it may be a note."""
    await mine(maria, kari)
    await kari.says("NOTAT")

    async def breaks(*_: object) -> None:
        raise RuntimeError

    with monkeypatch.context() as broken:
        broken.setattr(rules.notes, "add", breaks)
        await kari.says(f"{SECRET} som går galt")
        await kari.says(f"NOTAT {SECRET} som går galt igjen")
    assert per.has_read("Kari"), "somebody is told that something of Kari's went wrong"
    assert await notes(house) == []
    await nothing_went_out(house)


async def test_from_a_participant_it_is_a_text_to_people(house: House, maria: Actor, kari: Actor) -> None:
    await maria.says("NOTAT til dere")
    assert kari.has_read("Maria skriver:\nNOTAT til dere")
    assert await notes(house) == []


@pytest.mark.parametrize("channel", ["telegram"])
async def test_replies_edits_and_pictures(house: House, maria: Actor, kari: Actor, channel: str) -> None:
    assert isinstance(kari, OnTelegram)
    await mine(maria, kari)
    relayed = next(one for one in kari.phone.received if "får ikke sove" in one.text)
    kari.phone.reply(relayed.id, f"NOTAT {SECRET} som svar på meldingen")
    await house.settle()
    await kari.says("NOTAT")
    kari.phone.reply(relayed.id, f"{SECRET} som svar uten ordet")
    await house.settle()
    mine_now = next(one for one in reversed(kari.phone.received) if "er din nå" in one.text)
    kari.phone.reply(mine_now.id, f"Notat - {SECRET} til menyen")
    await house.settle()
    assert len(await notes(house)) == 3
    written = next(one for one in kari.phone.messages if f"{SECRET} som svar på" in one.text)
    kari.phone.edit(written.id, f"{SECRET} rettet")
    kari.phone.send_photo(caption=f"NOTAT {SECRET} under et bilde")
    await house.settle()
    await nothing_went_out(house)
    # And a reply without the word, with no note waited for, is what it says: an answer.
    kari.phone.reply(mine_now.id, "jeg ringer deg")
    await house.settle()
    assert kari.last_read == "Sendt til Maria."
    assert maria.last_read == "Kari: jeg ringer deg"
