"""People with a phone, on either channel: they say, they pick, they read.

A journey asks for the actors by name (tests/journeys/conftest.py): `maria` and `kari` use the channel of the
test, the others both kinds. `await maria.says("FORSLAG bowling")`, `await maria.picks("Bowling")`,
`maria.last_read`, `await house.until(moment)`.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from bot.demo.telegram_phone import Phone
from bot.demo.twilio_phone import SmsPhone
from tests.house import House


class Actor:
    """Somebody with one phone; every act waits until everybody has read what came of it."""

    channel = ""

    def __init__(self, house: House, name: str) -> None:
        self.house, self.name = house, name

    @property
    def address(self) -> str:
        """As the service knows it."""
        raise NotImplementedError

    @property
    def read(self) -> list[str]:
        """All that the screen shows from us, oldest first; by SMS with the numbers."""
        raise NotImplementedError

    @property
    def choices(self) -> list[str]:
        """What the newest message offers."""
        raise NotImplementedError

    async def says(self, text: str) -> None:
        raise NotImplementedError

    async def picks(self, label: str) -> None:
        """Tap the newest button with this label, or send the number (or the word) that stands for it."""
        raise NotImplementedError

    def hesitates(self, label: str) -> Callable[[], Awaitable[None]]:
        """See the choice now, and pick it later, as if the screen had not changed meanwhile."""
        raise NotImplementedError

    async def answers(self, about: str, words: str) -> None:
        """Answer whoever wrote what the newest message with `about` tells."""
        raise NotImplementedError

    @property
    def last_read(self) -> str:
        """The newest message on the screen."""
        return self.read[-1] if self.read else ""

    def has_read(self, words: str) -> bool:
        return any(words.casefold() in text.casefold() for text in self.read)

    def count_read(self, words: str) -> int:
        return sum(words.casefold() in text.casefold() for text in self.read)


class OnTelegram(Actor):
    channel = "telegram"

    def __init__(self, house: House, name: str, phone: Phone) -> None:
        super().__init__(house, name)
        self.phone = phone

    @property
    def address(self) -> str:
        return str(self.phone.chat.id)

    @property
    def read(self) -> list[str]:
        return [shown.text for shown in self.phone.received]

    @property
    def choices(self) -> list[str]:
        last = self.phone.last
        return [label for row in last.buttons for label, _ in row] if last else []

    async def says(self, text: str) -> None:
        self.phone.write(text)
        await self.house.settle()

    async def picks(self, label: str) -> None:
        for shown in reversed(self.phone.received):
            for offered, action in (button for row in shown.buttons for button in row):
                if label.casefold() in offered.casefold():
                    self.phone.press(shown.id, action)
                    await self.house.settle()
                    return
        raise AssertionError(f"{self.name} is offered no {label!r}: {self.read[-3:]} {self.choices}")

    def hesitates(self, label: str) -> Callable[[], Awaitable[None]]:
        shown, action = next(
            (shown, action)
            for shown in reversed(self.phone.received)
            for offered, action in (button for row in shown.buttons for button in row)
            if label in offered
        )

        async def at_last() -> None:
            self.phone.press(shown.id, action, even_if_gone=True)
            await self.house.settle()

        return at_last

    async def answers(self, about: str, words: str) -> None:
        shown = next(one for one in reversed(self.phone.received) if about in one.text)
        self.phone.reply(shown.id, words)
        await self.house.settle()


class BySms(Actor):
    channel = "sms"

    def __init__(self, house: House, name: str, phone: SmsPhone) -> None:
        super().__init__(house, name)
        self.phone = phone

    @property
    def address(self) -> str:
        return self.phone.number

    @property
    def read(self) -> list[str]:
        return [sms.text for sms in self.phone.received]

    @property
    def choices(self) -> list[str]:
        return [label for _, label in numbered(self.last_read)]

    async def says(self, text: str) -> None:
        self.phone.write(text)
        await self.house.settle()

    async def picks(self, label: str) -> None:
        for text in reversed(self.read):
            for number, offered in numbered(text):
                if label.casefold() in offered.casefold():
                    await self.says(str(number))
                    return
        if label.upper() in ("JA", "NEI"):
            await self.says(label)
            return
        raise AssertionError(f"{self.name} is offered no {label!r}: {self.read[-3:]}")

    def hesitates(self, label: str) -> Callable[[], Awaitable[None]]:
        number = next(number for number, offered in numbered(self.last_read) if label in offered)

        async def at_last() -> None:
            await self.says(str(number))

        return at_last

    async def answers(self, about: str, words: str) -> None:
        text = next(text for text in reversed(self.read) if about in text)
        number = next(number for number, label in numbered(text) if "svar" in label.casefold())
        await self.says(str(number))
        await self.says(words)


def numbered(text: str) -> list[tuple[int, str]]:
    """The choices under an SMS."""
    lines = (line.partition(" ") for line in text.split("\n"))
    return [(int(number), label) for number, _, label in lines if number.isdecimal() and label]
