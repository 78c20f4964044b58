"""Phones that answer by themselves: what we say to them ends, and whom to ring is still told."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest

from bot import outgoing
from bot.messages import About, Reply, say
from storage.database import Database
from tests.actors import Actor, OnTelegram
from tests.features.turns import NOW, turn_of
from tests.house import House
from tests.journeys.conftest import actor

sms_only = pytest.mark.parametrize("channel", ["sms"], indirect=True)
#: Longer than any loop may be.
_ROUNDS = 40


async def echo(phone: Actor, *said: str) -> int:
    """Answer each answer by itself, until none comes; how many came."""
    before = len(phone.read)
    for number in range(_ROUNDS):
        known = len(phone.read)
        await phone.says(said[number % len(said)])
        if len(phone.read) == known:
            return len(phone.read) - before
    raise AssertionError("the two machines talk for ever")


def new_phone(house: House, channel: str) -> Actor:
    return actor(house, 77, "Ukjent", channel)


async def test_a_strangers_loop_ends_after_six_and_the_numbers_are_still_told(
    house: House, channel: str
) -> None:
    phone = new_phone(house, channel)
    await house.settle()
    if isinstance(phone, OnTelegram):
        phone.phone.chat.messages.clear()
        await house.passes(hours=1)
    assert await echo(phone, "HJELP", "MENY", "START", "SPRÅK", "STOPP", "hei") == 6
    await phone.says("NØD")
    assert "113" in phone.last_read
    assert await echo(phone, "NØD") == 0
    await house.passes(hours=1)
    assert await echo(phone, "HJELP") == 6


@sms_only
@pytest.mark.parametrize("words", ["HJELP", "STOPP", "MER", "ANGRE", "FOLK"])
async def test_a_participants_loop_ends_and_what_starts_something_is_answered(
    house: House, maria: Actor, words: str
) -> None:
    assert await echo(maria, words) == outgoing.MOST_IDLE
    await maria.says("FORSLAG bowling")
    assert "bowling" in maria.last_read.casefold()
    await house.passes(hours=1)
    await maria.says("HJELP")
    assert "Fare for liv: 113" in maria.last_read


@sms_only
async def test_a_participant_over_the_limit_is_told_whom_to_ring_once_an_hour(maria: Actor) -> None:
    await echo(maria, "HJELP", "MENY")
    await maria.says("NØD")
    assert "113" in maria.last_read
    assert await echo(maria, "NØD") == 0


@sms_only
async def test_numbers_that_mean_nothing_end_too(ali: Actor) -> None:
    await ali.says("MENY")
    assert await echo(ali, "77") == outgoing.MOST_IDLE - 1


async def test_all_strangers_together_are_given_so_many_answers_a_day(database: Database) -> None:
    async def texts(number: int, text: str, at: timedelta = timedelta()) -> bool:
        turn = await turn_of(session, "sms", f"+479990{number:04}", "x", at=NOW + at)
        await outgoing.answer(turn, [Reply(say(text))])
        key = f"reply:{turn.inbox_id}:0"
        return not await outgoing.write_to(
            session, Reply(say(text)), turn.contact.id, key=key, about=About("reply", uuid4()), now=turn.now
        )

    async with database.transaction() as session:
        for number in range(outgoing.MOST_STRANGERS):
            assert await texts(number, "help-stranger")
        turn = await turn_of(session, "sms", "+4799910000", "x")
        for wording, answered in (("help-stranger", False), ("emergency", True), ("emergency", False)):
            allowed = await outgoing.may_answer(session, turn.contact, None, wording, NOW)
            assert allowed is answered
            await outgoing.answer(turn, [Reply(say(wording))])
        tomorrow = NOW + timedelta(days=1)
        assert await outgoing.may_answer(session, turn.contact, None, "help-stranger", tomorrow)


async def test_invitations_and_what_staff_write_are_no_answers_of_ours(database: Database) -> None:
    async with database.transaction() as session:
        turn = await turn_of(session, "sms", "+4799910000", "x")
        for number in range(outgoing.MOST_TO_A_STRANGER):
            await outgoing.write_to(
                session,
                Reply(say("contact-answer")),
                turn.contact.id,
                key=f"answer:{number}",
                about=About("answer", uuid4()),
                now=NOW,
            )
        assert await outgoing.may_answer(session, turn.contact, None, "help-stranger", NOW)
