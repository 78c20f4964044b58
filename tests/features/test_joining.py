"""Joining: codes, one SMS to a number, roles that wait for a yes, a new phone, and codes that do not work."""

from __future__ import annotations

import asyncio
import random
from datetime import timedelta

import pytest
from sqlmodel import col, select

from bot.chat import joining as chat
from bot.features import hours, joining
from bot.features.joining import codes
from bot.messages import NOT_MINE, Refused
from bot.outgoing import answer
from bot.wording.gsm7 import segments
from storage import invitations, memberships, people
from storage.tables import Invitation, OpeningHours, Outbox, Person, Programme
from tests.features.turns import NOW, in_words, replies, turn_of
from tests.residents import contact_of, found_programme, move_in

CODE = "ACDE4FGHJ"
PHONE = "+4790000009"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("ACDE4FGHJ", CODE),
        ("acd-e4f-ghj", CODE),
        (" acd e4f ghj ", CODE),
        ("START ACDE4FGHJ", CODE),
        ("/start ACD-E4F-GHJ", CODE),
        ("ACDESF6H9", "ACDE5FGH9"),
        ("HVERDAGEN", None),
        ("START", None),
        ("ACDE4FGH", None),
        ("ACDE4FGHJK", None),
        ("ACDEF4GHJ", None),
        ("min kode er ACDE4FGHJ", None),
        ("", None),
        ("4" * 10_000, None),
    ],
)
def test_a_code_is_read_however_it_is_written(text, code):
    assert joining.code_in(text) == code


@pytest.mark.parametrize("text", ["ACDE4FGH", "ACD-E4F-GH0", "START noe", "acde4fghjk"])
def test_a_mistyped_code_is_known_for_one(text):
    assert joining.is_near_code(text)


@pytest.mark.parametrize(
    "text", ["hei kl 11", "20:00-22:00", "hverdagen", "+4790000001", "START", "A" * 10_000]
)
def test_words_are_not_taken_for_mistyped_codes(text):
    assert not joining.is_near_code(text)


def test_codes_hold_forty_bits_of_chance_and_are_read_back():
    chance = random.Random(1)
    drawn = [codes.new_code(chance.choice) for _ in range(500)]
    assert len(set(drawn)) == len(drawn)
    assert all(joining.code_in(joining.written(code)) == code for code in drawn)
    assert len(codes.LETTERS + codes.DIGITS) ** 8 * len(codes.DIGITS) > 2**40
    assert not set("O0I1LBSZ6") & set(codes.LETTERS + codes.DIGITS)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("90000009", PHONE),
        ("900 00 009", PHONE),
        ("+47 900 00 009", PHONE),
        ("0047 90000009", PHONE),
        ("+46 70 123 45 67", "+46701234567"),
        ("22 33 44 55", None),
        ("113", None),
        ("ring meg", None),
        ("9" * 40, None),
        ("", None),
    ],
)
def test_a_number_is_norwegian_unless_it_says_otherwise(text, number):
    assert joining.parse_number(text) == number


@pytest.mark.parametrize(
    ("text", "name"),
    [(" Maria ", "Maria"), ("Åse  Lill", "Åse Lill"), ("Bob2", None), ("x" * 31, None), ("", None)],
)
def test_a_first_name_is_short_and_without_digits(text, name):
    assert joining.first_name(text) == name


@pytest.mark.parametrize(
    ("week", "nb", "en"),
    [
        ({day: ["09:00-15:00"] for day in range(5)}, "hverdager 9-15", "weekdays 9-15"),
        ({day: ["09:00-15:00"] for day in range(7)}, "hver dag 9-15", "every day 9-15"),
        (
            {0: ["09:00-15:00"], 1: ["09:00-15:00"], 4: ["08:30-12:00"]},
            "man-tir 9-15, fre 8.30-12",
            "Mon-Tue 9-15, Fri 8:30-12",
        ),
        ({2: ["09:00-12:00", "13:00-15:00"]}, "ons 9-12 og 13-15", "Wed 9-12 and 13-15"),
        ({}, "på dagtid", "in the daytime"),
    ],
)
def test_opening_hours_are_said_shortly(week, nb, en):
    rows = [
        OpeningHours(weekday=day, opens=span[:5], closes=span[6:])
        for day, spans in week.items()
        for span in spans
    ]
    assert (hours.written(rows, "nb"), hours.written(rows, "en")) == (nb, en)


async def invited(session, programme, role="participant", name="Maria", **more):
    options = {"invited_by": None, "confirmed": True, "now": NOW, **more}
    return await joining.invite(session, programme, role=role, name=name, **options)


async def write(session, channel, address, text, **more):
    """What somebody writes that may be a code, answered as the door would answer it."""
    turn = await turn_of(session, channel, address, text, **more)
    said = await chat.recognise(turn)
    if said is not NOT_MINE:
        await answer(turn, replies(said))
    return said


async def told(session, person) -> list[str]:
    rows = await session.scalars(
        select(Outbox)
        .where(col(Outbox.person_id) == person.id, col(Outbox.kind) != "reply")
        .order_by(col(Outbox.created_at))
    )
    return [row.wording for row in rows]


@pytest.mark.parametrize(("channel", "address"), [("telegram", "11"), ("sms", PHONE)])
async def test_a_code_makes_a_person_of_a_stranger(database, channel, address):
    async with database.transaction() as session:
        programme = await found_programme(session)
        kari = await move_in(session, programme, "Kari", "staff", telegram="21")
        invitation, code = await invited(session, programme, invited_by=kari)
        kept = await session.get_one(Invitation, invitation.id)
        assert code.encode() not in kept.code_index
        said = await write(session, channel, address, f"START {code}")
        welcome, week = replies(said)
        words = in_words(welcome, channel=channel)
        for part in ("Kari og Sam", "hverdager 9-15", "STOPP", "113", "116117", "utomatisk svar"):
            assert part in words
        assert words.index("113") < words.index("116117")
        assert ("Telegram" in words) is (channel == "telegram")
        assert week.text.wording.startswith("week")
        (maria,) = await people.members(session, programme.id, {"participant"})
        assert maria.name == "Maria"
        assert (await contact_of(session, maria, channel)).address == address
        assert await told(session, kari) == ["join-told"]


async def test_the_welcome_fits_one_sms_in_every_language(database):
    async with database.transaction() as session:
        _, code = await invited(session, await found_programme(session))
        welcome, _ = replies(await write(session, "sms", PHONE, code))
        for language in ("nb", "nn", "en"):
            assert segments(in_words(welcome, language=language)) == (1, "GSM-7")


async def test_a_code_works_once_and_says_what_to_do_after_that(database):
    async with database.transaction() as session:
        programme = await found_programme(session)
        _, code = await invited(session, programme)
        await write(session, "telegram", "11", code)
        assert "allerede med" in in_words(await write(session, "telegram", "11", code))
        assert "allerede brukt" in in_words(await write(session, "telegram", "12", code))
        assert len(await people.members(session, programme.id, {"participant"})) == 1


async def test_a_code_expires_after_fourteen_days(database):
    async with database.transaction() as session:
        programme = await found_programme(session)
        _, code = await invited(session, programme)
        late = await write(session, "telegram", "11", code, at=NOW + timedelta(days=14))
        assert "gjelder ikke lenger" in in_words(late)
        assert not await people.members(session, programme.id, {"participant"})
        just = await write(session, "telegram", "11", code, at=NOW + timedelta(days=14, seconds=-1))
        assert len(replies(just)) == 2


async def test_a_code_for_the_role_one_has_stays_good_for_somebody_else(database):
    async with database.transaction() as session:
        programme = await found_programme(session)
        await move_in(session, programme, "Jonas", "participant", telegram="12")
        _, code = await invited(session, programme)
        assert "allerede med" in in_words(await write(session, "telegram", "12", code))
        assert len(replies(await write(session, "telegram", "11", code))) == 2


async def test_a_code_for_another_role_adds_the_role(database):
    async with database.transaction() as session:
        programme = await found_programme(session)
        jonas = await move_in(session, programme, "Jonas", "participant", telegram="12")
        _, code = await invited(session, programme, role="peer_worker", name="J")
        # The role is not said on a screen that others may see.
        assert in_words(await write(session, "telegram", "12", code)).startswith("Du er med nå.")
        (home,) = await people.belongings(session, jonas.id)
        assert home.roles == {"participant", "peer_worker"}
        assert len((await session.scalars(select(Person))).all()) == 1


async def test_guessing_ends_after_five_tries_even_with_the_right_code(database):
    async with database.transaction() as session:
        _, code = await invited(session, await found_programme(session))
        for _ in range(5):
            assert "finner vi ikke" in in_words(await write(session, "sms", PHONE, "ACDE4FGHK"))
        assert await write(session, "sms", PHONE, "ACDE4FGHK") is None
        assert await write(session, "sms", PHONE, code) is None
        assert "finner vi ikke" in in_words(await write(session, "sms", "+4790000010", "ACDE4FGHK"))
        later = await write(session, "sms", PHONE, code, at=NOW + timedelta(hours=1, seconds=1))
        assert len(replies(later)) == 2


async def test_a_strangers_mistyped_code_is_answered_and_a_members_words_are_left_alone(database):
    async with database.transaction() as session:
        await move_in(session, await found_programme(session), "Maria", telegram="11")
        assert "finner vi ikke" in in_words(await write(session, "sms", PHONE, "acde4fgh"))
        assert await write(session, "sms", PHONE, "hei, hvem er dette?") is NOT_MINE
        assert await write(session, "telegram", "11", "acde4fgh") is NOT_MINE


async def test_a_role_of_the_staff_counts_only_after_a_coordinators_yes(database):
    async with database.transaction() as session:
        programme = await found_programme(session)
        kari = await move_in(session, programme, "Kari", "coordinator", telegram="21")
        _, code = await invited(session, programme, "staff", "Noor", invited_by=kari, confirmed=False)
        assert "koordinator" in in_words(await write(session, "telegram", "22", code))
        assert not await people.members(session, programme.id, {"staff"})
        assert await told(session, kari) == ["join-confirm-asked"]
        row = (await session.scalars(select(Outbox).where(col(Outbox.kind) == "membership"))).one()
        key = row.subject_id.hex
        assert f"confirm:{key}" in row.reply and f"reject:{key}" in row.reply
        done = await chat.confirm(await turn_of(session, "telegram", "21"), key)
        assert "Noor er med som ansatt" in in_words(done)
        (noor,) = await people.members(session, programme.id, {"staff"})
        assert await told(session, noor) == ["join-confirmed"]
        again = in_words(await chat.confirm(await turn_of(session, "telegram", "21"), key))
        assert "allerede svart" in again
        assert "allerede svart" in in_words(await chat.reject(await turn_of(session, "telegram", "21"), key))
        assert len(await people.members(session, programme.id, {"staff"})) == 1


async def test_a_no_ends_it_and_a_new_invitation_begins_again(database):
    async with database.transaction() as session:
        programme = await found_programme(session)
        kari = await move_in(session, programme, "Kari", "coordinator", telegram="21")
        _, code = await invited(session, programme, "staff", "Noor", invited_by=kari, confirmed=False)
        await write(session, "telegram", "22", code)
        noor = await contact_person(session, "telegram", "22")
        held = await memberships.held(session, programme.id, noor.id, "staff")
        await chat.reject(await turn_of(session, "telegram", "21"), held.id.hex)
        assert await memberships.held(session, programme.id, noor.id, "staff") is None
        assert await told(session, noor) == ["join-rejected"]
        _, again = await invited(session, programme, "staff", "Noor", confirmed=True)
        assert len(replies(await write(session, "telegram", "22", again))) == 2
        assert await people.members(session, programme.id, {"staff"}) == [noor]


async def contact_person(session, channel, address):
    contact = await people.meet(session, channel, address, NOW)
    return await people.person(session, contact.person_id)


@pytest.mark.parametrize("key", ["", "x", "0" * 32, "Ø" * 40])
async def test_unknown_roles_and_invitations_are_refused(database, key):
    async with database.transaction() as session:
        programme = await found_programme(session)
        await move_in(session, programme, "Kari", "coordinator", telegram="21")
        turn = await turn_of(session, "telegram", "21")
        for said in (
            await chat.confirm(turn, key),
            await chat.reject(turn, key),
            await chat.accept(turn, key),
        ):
            assert "finner vi ikke" in in_words(said)


async def test_another_programmes_coordinator_confirms_nothing(database):
    async with database.transaction() as session:
        here, there = await found_programme(session), await found_programme(session, "bygda", name="Onsdag")
        await move_in(session, there, "Kai", "coordinator", telegram="31")
        _, code = await invited(session, here, "staff", "Noor", confirmed=False)
        await write(session, "telegram", "22", code)
        noor = await contact_person(session, "telegram", "22")
        held = await memberships.held(session, here.id, noor.id, "staff")
        said = in_words(await chat.confirm(await turn_of(session, "telegram", "31"), held.id.hex))
        assert "finner vi ikke" in said and held.confirmed_at is None


async def test_a_new_phone_is_the_same_person_and_the_old_one_is_told(database):
    async with database.transaction() as session:
        programme = await found_programme(session)
        kari = await move_in(session, programme, "Kari", "staff", telegram="21")
        maria = await move_in(session, programme, "Maria", "participant", telegram="11")
        _, code = await invited(session, programme, person=maria, invited_by=kari)
        assert "allerede din" in in_words(await write(session, "telegram", "11", code))
        assert "Velkommen tilbake" in in_words(await write(session, "sms", PHONE, code))
        assert {one.channel for one in await people.contacts_of(session, maria.id)} == {"sms", "telegram"}
        assert (await told(session, maria)).count("join-phone-added") == 1
        assert await told(session, kari) == ["join-phone-told"]
        assert len(await people.members(session, programme.id, {"participant"})) == 1


async def test_a_code_for_a_new_phone_does_not_take_somebody_elses(database):
    async with database.transaction() as session:
        programme = await found_programme(session)
        kari = await move_in(session, programme, "Kari", "staff", telegram="21")
        maria = await move_in(session, programme, "Maria", "participant", telegram="11")
        jonas = await move_in(session, programme, "Jonas", "participant", sms=PHONE)
        _, code = await invited(session, programme, person=maria)
        for _ in range(2):
            assert "De ansatte har fått beskjed" in in_words(await write(session, "sms", PHONE, code))
        assert (await contact_of(session, jonas, "sms")).person_id == jonas.id
        assert await told(session, kari) == ["join-phone-taken-staff"]
        assert "tilbake" in in_words(await write(session, "sms", "+4790000010", code))


async def ask(session, programme, kari, number=PHONE, now=NOW):
    return await joining.ask_number(
        session, programme, number, role="participant", name="Maria", invited_by=kari, now=now
    )


async def test_a_number_is_asked_once_and_one_yes_joins(database):
    async with database.transaction() as session:
        programme = await found_programme(session)
        kari = await move_in(session, programme, "Kari", "staff", telegram="21")
        asked = await ask(session, programme, kari)
        row = (await session.scalars(select(Outbox).where(col(Outbox.kind) == "invitation"))).one()
        assert (row.wording, row.automatic, row.person_id) == ("join-first-sms", False, None)
        assert f"join:{asked.id.hex}" in row.reply
        assert row.expires_at == NOW + timedelta(hours=6)
        again = await ask(session, programme, kari, now=NOW + timedelta(days=30))
        assert isinstance(again, Refused) and again.why.wording == "invite-number-asked"
        said = await chat.accept(await turn_of(session, "sms", PHONE, "JA"), asked.id.hex)
        assert len(replies(said)) == 2
        assert [one.name for one in await people.members(session, programme.id, {"participant"})] == ["Maria"]
        assert await told(session, kari) == ["join-told"]
        known = await ask(session, programme, kari)
        assert isinstance(known, Refused) and known.why.wording == "invite-number-known"
        assert "allerede med" in in_words(
            await chat.accept(await turn_of(session, "sms", PHONE), asked.id.hex)
        )


async def test_only_the_number_that_was_asked_can_say_yes_and_not_for_ever(database):
    async with database.transaction() as session:
        programme = await found_programme(session)
        kari = await move_in(session, programme, "Kari", "staff", telegram="21")
        asked = await ask(session, programme, kari)
        other = await chat.accept(await turn_of(session, "sms", "+4790000010", "JA"), asked.id.hex)
        assert "finner vi ikke" in in_words(other)
        late = await turn_of(session, "sms", PHONE, "JA", at=NOW + timedelta(days=14))
        assert "gjelder ikke lenger" in in_words(await chat.accept(late, asked.id.hex))
        assert not await people.members(session, programme.id, {"participant"})


async def test_who_stopped_is_not_asked_and_who_answered_may_be_asked_again(database):
    async with database.transaction() as session:
        programme = await found_programme(session)
        kari = await move_in(session, programme, "Kari", "staff", telegram="21")
        await ask(session, programme, kari)
        turn = await turn_of(session, "sms", PHONE, "hvem er dette?", at=NOW + timedelta(hours=1))
        assert isinstance(await ask(session, programme, kari, now=NOW + timedelta(days=1)), Invitation)
        turn.contact.state = "opted_out"
        closed = await ask(session, programme, kari, now=NOW + timedelta(days=2))
        assert isinstance(closed, Refused) and closed.why.wording == "invite-number-closed"


async def test_whoever_stopped_as_a_stranger_and_joins_is_written_to_again(database):
    async with database.transaction() as session:
        _, code = await invited(session, await found_programme(session))
        turn = await turn_of(session, "sms", PHONE, "STOPP")
        turn.contact.state = "opted_out"
        await write(session, "sms", PHONE, code)
        assert turn.contact.state == "active"


async def test_two_phones_with_one_code_at_once_make_one_person(database):
    async with database.transaction() as session:
        programme = await found_programme(session)
        _, code = await invited(session, programme)

    async def come(address):
        async with database.transaction() as session:
            return in_words(await write(session, "telegram", address, code))

    said = await asyncio.gather(come("11"), come("12"))
    assert sorted("allerede brukt" in words for words in said) == [False, True]
    async with database.transaction() as session:
        assert len(await people.members(session, programme.id, {"participant"})) == 1
        used = await invitations.by_code(session, code)
        assert used is not None and used.used_by is not None


def test_an_invitation_is_handed_over_in_words():
    programme = Programme(name="Tirsdag og torsdag")
    both = joining.invitation_texts(CODE, programme, "@EksempelBot", "+4790009000", "nb")
    assert both.code == "ACD-E4F-GHJ"
    assert both.telegram_link == "https://t.me/EksempelBot?start=ACDE4FGHJ"
    assert both.sms == "Send ACD-E4F-GHJ til 90 00 90 00"
    none = joining.invitation_texts(CODE, programme, None, None, "en")
    assert (none.telegram_link, none.sms) == (None, None)
