"""Who lives in a journey: five participants, two of the staff and a peer worker, on both kinds of phone."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from tests.actors import Actor, BySms, OnTelegram
from tests.house import House, open_house
from tests.residents import found_programme, move_in

#: Name, roles, channel; None: the channel that the journey is told on.
_PEOPLE: tuple[tuple[str, tuple[str, ...], str | None], ...] = (
    ("Maria", ("participant",), None),
    ("Jonas", ("participant",), "telegram"),
    ("Ali", ("participant",), "sms"),
    ("Eva", ("participant",), "sms"),
    ("Ole", ("participant",), "telegram"),
    ("Kari", ("staff", "coordinator"), None),
    ("Per", ("staff",), "telegram"),
    ("Sam", ("peer_worker",), "sms"),
)


@pytest.fixture(params=["telegram", "sms"])
def channel(request: pytest.FixtureRequest) -> str:
    """Each journey is told on both."""
    return str(request.param)


@pytest.fixture
async def house(database_url: str) -> AsyncIterator[House]:
    async with open_house(database_url) as opened:
        yield opened


@pytest.fixture
async def everybody(house: House, channel: str) -> dict[str, Actor]:
    """All of them by name, moved in, with an empty screen."""
    actors = {
        name: actor(house, number, name, own or channel) for number, (name, _, own) in enumerate(_PEOPLE)
    }
    await house.settle()
    async with house.service.database.transaction() as session:
        programme = await found_programme(session)
        for name, roles, _own in _PEOPLE:
            one = actors[name]
            await move_in(session, programme, name, *roles, **{one.channel: one.address})
    for one in actors.values():
        if isinstance(one, OnTelegram):
            one.phone.chat.messages.clear()
    return actors


def actor(house: House, number: int, name: str, channel: str) -> Actor:
    """Somebody with a phone; on Telegram they have opened the chat, or nobody could write to them."""
    if channel == "sms":
        return BySms(house, name, house.twilio.phone(f"+47900010{number:02}"))
    phone = house.telegram.phone(1000 + number, name)
    phone.start()
    return OnTelegram(house, name, phone)


@pytest.fixture
def maria(everybody: dict[str, Actor]) -> Actor:
    return everybody["Maria"]


@pytest.fixture
def jonas(everybody: dict[str, Actor]) -> Actor:
    return everybody["Jonas"]


@pytest.fixture
def ali(everybody: dict[str, Actor]) -> Actor:
    return everybody["Ali"]


@pytest.fixture
def kari(everybody: dict[str, Actor]) -> Actor:
    return everybody["Kari"]


@pytest.fixture
def per(everybody: dict[str, Actor]) -> Actor:
    return everybody["Per"]


@pytest.fixture
def sam(everybody: dict[str, Actor]) -> Actor:
    return everybody["Sam"]
