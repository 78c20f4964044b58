"""STOPP, START, a blocked bot, the words that always work, and what staff see of all that."""

from __future__ import annotations

import pytest
from sqlmodel import col, select

from bot import routes
from bot.chat import basics, reaching
from bot.messages import About, Reply, from_json, say
from bot.outgoing import queue
from storage import memberships, signals
from storage.tables import Outbox
from tests.features.turns import NOW, actions, in_words, turn_of
from tests.residents import contact_of, found_programme, move_in


@pytest.mark.parametrize(
    "text",
    [
        "STOPP",
        "stopp",
        "Stop!",
        " slutt ",
        "AVSLUTT",
        "Stopp. Takk",
        "stopp alt",
        "stop please",
        "Stopp, takk!",
    ],
)
def test_these_ask_to_stop(text):
    assert routes.always_word(text) == "stop"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ikke stopp",
        "stopp bussen er her",
        "stopp ved Kolsås",
        "stoppested",
        "jeg vil slutte",
        "slutt på tull nå",
        "takk",
        "STOPP " * 20,
        "start",
    ],
)
def test_these_do_not(text):
    assert routes.always_word(text) != "stop"


@pytest.mark.parametrize(("text", "does"), [("START", True), ("start, takk", True), ("start ACD4F", False)])
def test_start_is_a_word_of_its_own(text, does):
    assert (routes.always_word(text) == "start") is does


async def told(session, person, kind: str) -> list[Outbox]:
    rows = await session.scalars(
        select(Outbox).where(col(Outbox.person_id) == person.id, col(Outbox.kind) == kind)
    )
    return list(rows)


async def test_stop_silences_all_phones_and_staff_are_told_once(database):
    async with database.transaction() as session:
        programme = await found_programme(session)
        maria = await move_in(session, programme, "Maria", "participant", telegram="11", sms="+4790000001")
        kari = await move_in(session, programme, "Kari", "staff", telegram="21")
        await queue(
            session,
            Reply(say("reach-start")),
            [maria.id],
            about=About("poll", programme.id),
            now=NOW,
            programme_id=programme.id,
        )
    async with database.transaction() as session:
        turn = await turn_of(session, "sms", "+4790000001", "STOPP")
        assert "START slår på" in in_words(await reaching.stop(turn))
        await reaching.stop(await turn_of(session, "telegram", "11", "stopp"))
    async with database.transaction() as session:
        assert {(await contact_of(session, maria, way)).state for way in ("sms", "telegram")} == {"opted_out"}
        (waiting,) = await told(session, maria, "poll")
        assert waiting.state == "cancelled"
        (note,) = await told(session, kari, "stopped")
        assert note.wording == "reach-stopped"
        (line,) = in_words(await reaching.folk(await turn_of(session, "telegram", "21", "FOLK"))).split("\n")[
            1:
        ]
        assert "Maria" in line and "Har stoppet" in line and "+47" not in line


async def test_start_turns_all_phones_on_and_a_second_stop_is_news_again(database):
    async with database.transaction() as session:
        programme = await found_programme(session)
        maria = await move_in(session, programme, "Maria", "participant", telegram="11", sms="+4790000001")
        kari = await move_in(session, programme, "Kari", "coordinator", telegram="21")
        await reaching.stop(await turn_of(session, "sms", "+4790000001", "STOPP"))
        assert "igjen" in in_words(await reaching.start(await turn_of(session, "telegram", "11", "START")))
        assert {(await contact_of(session, maria, way)).state for way in ("sms", "telegram")} == {"active"}
        assert not await signals.standing(session, programme.id)
        assert "er på" in in_words(await reaching.start(await turn_of(session, "telegram", "11", "START")))
        await reaching.stop(await turn_of(session, "sms", "+4790000001", "STOPP"))
        heard = [from_json(row.reply).text.wording for row in await told(session, kari, "stopped")]
        assert sorted(heard) == ["reach-started-staff", "reach-stopped", "reach-stopped"]


async def test_a_stop_at_the_provider_is_silent_and_staff_learn_that_no_answer_passes(database):
    async with database.transaction() as session:
        programme = await found_programme(session)
        maria = await move_in(session, programme, "Maria", "participant", sms="+4790000001")
        kari = await move_in(session, programme, "Kari", "staff", telegram="21")
        stopping = await turn_of(session, "sms", "+4790000001", "STOP", opt_out="STOP")
        assert await reaching.stop(stopping) is None
        assert (await contact_of(session, maria, "sms")).state == "opted_out"
        (note,) = await told(session, kari, "stopped")
        assert note.wording == "reach-stopped-sms"
        assert "kan ikke få svar" in in_words(await reaching.folk(await turn_of(session, "telegram", "21")))
        starting = await turn_of(session, "sms", "+4790000001", "START", opt_out="START")
        assert await reaching.start(starting) is None
        assert "kan ikke" not in in_words(await reaching.folk(await turn_of(session, "telegram", "21")))


async def test_a_stranger_can_stop_and_is_told_how_to_get_in(database):
    async with database.transaction() as session:
        await found_programme(session)
        turn = await turn_of(session, "sms", "+4790000009", "STOPP")
        assert "Plassen" not in in_words(await reaching.stop(turn))
        assert turn.contact.state == "opted_out"
        assert "kode" in in_words(await reaching.start(turn))
        assert turn.contact.state == "active"


async def test_who_is_of_two_programmes_stops_in_both(database):
    async with database.transaction() as session:
        here, there = await found_programme(session), await found_programme(session, "bygda", name="Onsdag")
        maria = await move_in(session, here, "Maria", "participant", sms="+4790000001")
        kari = await move_in(session, here, "Kari", "staff", telegram="21")
        noor = await move_in(session, there, "Noor", "staff", telegram="22")
        await memberships.give(session, there.id, maria.id, "participant", NOW, confirmed=True)
        await reaching.stop(await turn_of(session, "sms", "+4790000001", "STOPP"))
        assert len(await told(session, kari, "stopped")) == len(await told(session, noor, "stopped")) == 1


async def test_a_frozen_phone_is_not_thawed_by_stop_and_start(database):
    async with database.transaction() as session:
        maria = await move_in(session, await found_programme(session), "Maria", sms="+4790000001")
        phone = await contact_of(session, maria, "sms")
        phone.state = "frozen"
        await reaching.stop(await turn_of(session, "sms", "+4790000001", "STOPP"))
        await reaching.start(await turn_of(session, "sms", "+4790000001", "START"))
        assert phone.state == "frozen"


async def test_a_blocked_bot_shows_and_comes_back_unless_they_had_stopped(database):
    async with database.transaction() as session:
        programme = await found_programme(session)
        maria = await move_in(session, programme, "Maria", "participant", telegram="11")
        await move_in(session, programme, "Kari", "staff", telegram="21")
        phone = await contact_of(session, maria, "telegram")
        assert await reaching.left(await turn_of(session, "telegram", "11")) is None
        assert phone.state == "unreachable"
        assert "kan ikke nås" in in_words(await reaching.folk(await turn_of(session, "telegram", "21")))
        assert [signal.kind for signal in await signals.standing(session, programme.id)] == ["unreachable"]
        assert await reaching.returned(await turn_of(session, "telegram", "11")) is None
        assert phone.state == "active"
        assert not await signals.standing(session, programme.id)
        await reaching.stop(await turn_of(session, "telegram", "11", "STOPP"))
        await reaching.left(await turn_of(session, "telegram", "11"))
        await reaching.returned(await turn_of(session, "telegram", "11"))
        assert phone.state == "opted_out"


async def test_folk_of_many_comes_in_several_messages_and_only_of_ones_own(database):
    async with database.transaction() as session:
        programme = await found_programme(session)
        other = await found_programme(session, "bygda", name="Onsdag")
        await move_in(session, programme, "Kari", "staff", telegram="21")
        assert "INVITER" in in_words(await reaching.folk(await turn_of(session, "telegram", "21")))
        for number in range(31):
            await move_in(session, programme, f"P{number}", "participant", sms=f"+479000{number:04}")
        await move_in(session, other, "Fremmed", "participant", telegram="99")
        words = in_words(await reaching.folk(await turn_of(session, "telegram", "21")))
        assert words.count("31 deltakere") == 2
        assert "P0: SMS" in words and "P30" in words and "Fremmed" not in words


async def test_help_menu_and_emergency_work_for_strangers_and_name_the_numbers_in_order(database):
    async with database.transaction() as session:
        programme = await found_programme(session, ambulance="911", urgent_care="912", helpline="913")
        await move_in(session, programme, "Maria", "participant", sms="+4790000001")
        stranger = await turn_of(session, "sms", "+4790000009")
        maria = await turn_of(session, "sms", "+4790000001")
        nobodys = ("113", "116117", "116123")
        alone = in_words(Reply(say("emergency", **basics.numbers(None))))
        assert sorted(nobodys, key=alone.index) == list(nobodys)
        assert "Fare for liv: 911." in in_words(await reaching.start(stranger))
        for turn, numbers in ((stranger, ("911", "912", "913")), (maria, ("911", "912", "913"))):
            words = in_words(await basics.emergency(turn))
            assert "Automatisk" in words
            assert sorted(numbers, key=words.index) == list(numbers)
            helped = in_words(await basics.help_(turn))
            assert "Automatisk" in helped and helped.index(numbers[0]) < helped.index(numbers[1])
        await move_in(session, programme, "Kari", "staff", telegram="21")
        kari = await turn_of(session, "telegram", "21")
        assert "hverdager 9-15" in in_words(await basics.help_(kari))


async def test_the_menu_offers_what_the_role_may(database):
    async with database.transaction() as session:
        programme = await found_programme(session)
        await move_in(session, programme, "Maria", "participant", telegram="11")
        await move_in(session, programme, "Kari", "staff", telegram="21")
        maria = actions(await basics.menu(await turn_of(session, "telegram", "11")))
        kari = actions(await basics.menu(await turn_of(session, "telegram", "21")))
        stranger = actions(await basics.menu(await turn_of(session, "telegram", "99")))
        first = ["UKA", "STEM", "AVTALER", "FORSLAG", "AVBUD", "HVEM KOMMER", "HVA HAR JEG VÆRT PÅ"]
        first += ["MINE VALG", "KALENDER", "STATUS", "EN ANNEN", "HJELP", "NØD", "MIN PLAN"]
        assert maria == [f"word:{word}" for word in (*first, "SPRÅK", "PAUSE", "BORTE", "STOPP")]
        assert kari[:5] == [
            f"word:{word}" for word in ("UKA", "NY AVSTEMNING", "AVSTEMNINGER", "DAGEN", "VARSLER")
        ]
        assert "word:INVITER" in kari and "word:FORSLAG" in kari and "word:STEM" not in kari
        assert stranger == ["word:HJELP", "word:NØD", "word:SPRÅK", "word:STOPP"]


async def test_the_language_is_chosen_by_word_or_by_tap_also_by_a_stranger(database):
    async with database.transaction() as session:
        maria = await move_in(session, await found_programme(session), "Maria", telegram="11")
        asked = await basics.language(await turn_of(session, "telegram", "11", ""))
        assert actions(asked) == ["language:nb", "language:nn", "language:en"]
        await basics.language(await turn_of(session, "telegram", "11", "Nynorsk!"))
        assert maria.language == "nn"
        await basics.choose_language(await turn_of(session, "telegram", "11"), "en")
        assert maria.language == "en"
        await basics.choose_language(await turn_of(session, "telegram", "11"), "xx")
        assert maria.language == "en"
        stranger = await turn_of(session, "sms", "+4790000009", "english")
        assert "English" in in_words(await basics.language(stranger), language="en")
        assert stranger.contact.language == "en"
