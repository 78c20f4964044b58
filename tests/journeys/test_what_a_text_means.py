"""What people really write: numbers, words, both, neither, too much, and in the wrong place."""

from __future__ import annotations

import pytest
from sqlalchemy import text
from sqlmodel import select

from storage import people
from storage.tables import Inbox, Person, Programme, Vote
from tests.actors import Actor, OnTelegram
from tests.features.agreed import agreed
from tests.features.plans import oslo
from tests.house import House
from tests.journeys.test_first_vote import post_a_poll
from tests.residents import found_programme, give_role

sms_only = pytest.mark.parametrize("channel", ["sms"], indirect=True)
telegram_only = pytest.mark.parametrize("channel", ["telegram"], indirect=True)


async def votes(house: House) -> int:
    async with house.service.database.transaction() as session:
        return len((await session.scalars(select(Vote))).all())


@sms_only
async def test_numbers_of_two_questions_never_mean_the_same(
    house: House, maria: Actor, kari: Actor, ali: Actor
) -> None:
    await post_a_poll(kari, "Bowling", "Tur")
    await post_a_poll(kari, "Kino", "Kafé")
    assert ali.choices == ["Kino", "Kafé"]
    assert "3 Kino" in ali.last_read
    await ali.says("2")
    await ali.says("Nr. 3")
    assert await votes(house) == 2
    await ali.says("1 3")
    assert "ett om gangen" in ali.last_read
    assert await votes(house) == 2


@sms_only
async def test_a_number_whose_question_has_closed_is_told_so(house: House, maria: Actor, kari: Actor) -> None:
    await post_a_poll(kari, "Bowling", "Tur")
    await house.passes(hours=3)
    before = len(kari.read)
    await maria.says("2")
    assert "over" in maria.last_read
    assert len(kari.read) == before


@sms_only
async def test_a_number_never_offered_names_those_that_are(house: House, maria: Actor, kari: Actor) -> None:
    await post_a_poll(kari, "Bowling", "Tur")
    await maria.says("7")
    assert "1" in maria.last_read
    assert "2" in maria.last_read
    assert await votes(house) == 0


@sms_only
async def test_a_number_with_nothing_open_is_a_message_to_people(maria: Actor, kari: Actor) -> None:
    await maria.says("48")
    assert kari.has_read("48")
    assert "113" in maria.last_read


async def test_yes_with_nothing_open_reaches_people_and_thanks_needs_no_answer(
    maria: Actor, kari: Actor
) -> None:
    await maria.says("takk")
    assert maria.read == []
    await maria.says("ja")
    assert kari.has_read("ja")


async def test_stop_works_in_the_middle_of_a_dialog(house: House, maria: Actor, kari: Actor) -> None:
    await maria.says("FORSLAG")
    await maria.says("STOPP!")
    assert "START" in maria.last_read
    assert kari.has_read("Maria")
    before = len(maria.read)
    await post_a_poll(kari, "Bowling", "Tur")
    assert len(maria.read) == before
    await maria.says("er det noe på torsdag?")
    assert len(maria.read) == before + 1
    await maria.says("start")
    await post_a_poll(kari, "Kino", "Kafé")
    assert maria.choices == ["Kino", "Kafé"]


async def test_staff_words_are_refused_kindly_to_others(maria: Actor, kari: Actor) -> None:
    for word in ("INVITER", "NY AVSTEMNING", "FOLK", "VARSLER"):
        await maria.says(word)
        assert "skriv til oss" in maria.last_read, word
    assert kari.read == []


@telegram_only
async def test_a_forged_press_is_refused(house: House, maria: OnTelegram, kari: Actor) -> None:
    await post_a_poll(kari, "Bowling", "Tur")
    shown = maria.phone.received[-1]
    forged = ("poll:send:x", "invite-role:staff", "decide:00:votes", "vote:", "vote:1:2:3:4", "x" * 64, ":")
    for action in forged:
        maria.phone.press(shown.id, action, even_if_gone=True)
        await house.settle()
    assert await votes(house) == 0
    assert not house.telegram.unknown_methods
    async with house.service.database.transaction() as session:
        states = set(await session.scalars(select(Inbox.state)))
    assert states == {"handled"}


@telegram_only
async def test_a_button_pressed_twice_is_one_vote(house: House, maria: OnTelegram, kari: Actor) -> None:
    await post_a_poll(kari, "Bowling", "Tur")
    shown = maria.phone.received[-1]
    for _ in range(3):
        maria.phone.press(shown.id, "Tur")
    await house.settle()
    assert await votes(house) == 1
    assert len(maria.read) == 1
    assert any("✓" in choice for choice in maria.choices)


@pytest.mark.parametrize(
    "words",
    ["a" * 10_000, "hei\x00\x1b[31m du", "\u202eudeh", "🙂🙂", "﷽" * 50, "æøå ŋ č ß", "{ $name }", "%s"],
)
async def test_any_text_reaches_people(house: House, maria: Actor, kari: Actor, words: str) -> None:
    await maria.says(words)
    heard = "".join(kari.read)
    assert sum(heard.count(sign) for sign in set(words) & set("aŋ🙂﷽")) >= len(
        [sign for sign in words if sign in "aŋ🙂﷽"]
    )
    assert kari.has_read("Maria")
    assert "113" in maria.last_read


async def test_undo_takes_back_the_last_thing(house: House, maria: Actor, kari: Actor) -> None:
    await post_a_poll(kari, "Bowling", "Tur")
    await maria.picks("Tur")
    await maria.says("angre")
    assert await votes(house) == 0
    await maria.says("ANGRE")
    assert await votes(house) == 0
    await maria.picks("Tur")
    await house.passes(minutes=11)
    await maria.says("ANGRE")
    assert await votes(house) == 1


async def test_what_a_dialog_took_by_mistake_goes_to_people_with_angre(maria: Actor, kari: Actor) -> None:
    await maria.says("FORSLAG")
    await maria.says("jeg er så lei meg i dag")
    assert "jeg er så lei meg i dag" in maria.last_read
    await maria.says("ANGRE")
    assert kari.has_read("jeg er så lei meg i dag")


async def test_what_is_too_long_for_an_idea_is_read_by_people(maria: Actor, kari: Actor) -> None:
    await maria.says("FORSLAG " + "kanskje " * 20)
    assert maria.has_read("som en melding")
    assert kari.has_read("kanskje kanskje")


async def test_two_programmes_are_asked_between_by_their_discreet_names(
    house: House, maria: Actor, kari: Actor
) -> None:
    async with house.service.database.transaction() as session:
        other = await found_programme(session, "asker", name="Onsdagsgjengen")
        contact = await people.meet(session, maria.channel, maria.address, house.now)
        assert contact.person_id is not None
        await give_role(session, other, contact.person_id, "participant")
    await maria.says("FORSLAG bading")
    assert sorted(maria.choices) == ["Onsdagsgjengen", "Tirsdag og torsdag"]
    await maria.picks("Tirsdag og torsdag")
    assert "bading" in maria.last_read
    await kari.says("FORSLAGENE")
    assert "bading" in " ".join(kari.choices)


async def test_words_to_people_never_wait_for_a_question_about_where(
    house: House, maria: Actor, kari: Actor
) -> None:
    async with house.service.database.transaction() as session:
        other = await found_programme(session, "asker", name="Aaa-gjengen")
        contact = await people.meet(session, maria.channel, maria.address, house.now)
        assert contact.person_id is not None
    await maria.says("første melding")
    async with house.service.database.transaction() as session:
        await give_role(session, other, contact.person_id, "participant")
    await maria.says("andre melding")
    assert kari.has_read("første melding")
    assert kari.has_read("andre melding")


async def test_an_error_of_ours_keeps_what_was_said_and_tells_somebody(
    house: House, maria: Actor, kari: Actor
) -> None:
    await maria.says("FORSLAG")
    async with house.service.database.transaction() as session:
        await session.execute(text("UPDATE dialogs SET answers = :spoilt").bindparams(spoilt=b"spoilt" * 8))
    await maria.says("noe viktig")
    async with house.service.database.transaction() as session:
        kept = (await session.scalars(select(Inbox).where(Inbox.state == "failed"))).one()
    assert "viktig" in (kept.raw or "")
    assert "Meldingen er lagret" in maria.last_read
    assert "Maria skrev" in kari.last_read
    assert "noe viktig" in kari.last_read


@telegram_only
async def test_a_phone_in_a_language_that_we_do_not_write_is_answered_in_the_programmes(
    house: House, maria: OnTelegram
) -> None:
    stranger = house.telegram.phone(4_711, "Kim", "de")
    stranger.start()
    stranger.write("HJELP")
    await house.settle()
    assert "113" in stranger.received[-1].text
    async with house.service.database.transaction() as session:
        contact = await people.meet(session, "telegram", str(stranger.chat.id), house.now)
        assert contact.language is None
        assert (await session.scalars(select(Inbox).where(Inbox.state != "handled"))).all() == []


async def test_a_sentence_that_begins_with_a_word_of_the_staff_reaches_people(
    house: House, maria: Actor, kari: Actor
) -> None:
    """A word that only staff may say is refused alone; in somebody's sentence it is just a word."""
    await maria.says("DAGEN")
    assert "kan du ikke gjøre" in maria.last_read
    await maria.says("dagen i dag ble for lang for meg")
    assert "Meldingen er kommet fram" in maria.last_read or "meldingen er kommet fram" in maria.last_read
    assert kari.has_read("dagen i dag ble for lang")


#: What bare JA and NEI may mean: how one went, an OK to the next, help with the third.
AMONG = {
    "nb": (
        "Flytt",
        ["Ja, onsdag 2.12 kl 13", "OK, torsdag 3.12 kl 15", "Ja, hjelp meg: fredag 4.12 kl 13"],
        ["Nei, onsdag 2.12 kl 13", "Jeg ordner det selv: fredag 4.12 kl 13"],
    ),
    "nn": (
        "Flytt",
        ["Ja, onsdag 2.12 kl 13", "OK, torsdag 3.12 kl 15", "Ja, hjelp meg: fredag 4.12 kl 13"],
        ["Nei, onsdag 2.12 kl 13", "Eg ordnar det sjølv: fredag 4.12 kl 13"],
    ),
    "en": (
        "Move",
        [
            "Yes, Wednesday 2 Dec at 13:00",
            "OK, Thursday 3 Dec at 15:00",
            "Yes, help me: Friday 4 Dec at 13:00",
        ],
        ["No, Wednesday 2 Dec at 13:00", "I see to it myself: Friday 4 Dec at 13:00"],
    ),
}


@pytest.mark.parametrize("language", list(AMONG))
async def test_which_question_is_asked_by_its_day_and_hour(house: House, maria: Actor, language: str) -> None:
    move, yes, no = AMONG[language]
    async with house.service.database.transaction() as session:
        programme = (await session.scalars(select(Programme))).one()
        person = next(one for one in await session.scalars(select(Person)) if one.name == "Maria")
        person.language = language
        for at in ("2026-12-02 13:00", "2026-12-03 15:00", "2026-12-04 13:00"):
            await agreed(session, programme, person, oslo(at), now=house.now)
    await house.until(oslo("2026-12-02 12:30"))
    await maria.picks(move)
    await house.until(oslo("2026-12-02 17:00"))
    await maria.says("ja")
    assert sorted(maria.choices) == sorted(yes)
    await maria.says("nei")
    assert sorted(maria.choices) == sorted(no)
    assert not any("NAV" in text for text in maria.read)
