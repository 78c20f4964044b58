"""The programme's other participants: invented, and they vote by themselves when they are asked."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from random import Random
from typing import Literal

from bot.demo.changes import Changes
from bot.demo.telegram_chats import Shown
from bot.demo.telegram_phone import Phone
from bot.demo.twilio_messages import Sms
from bot.demo.twilio_phone import SmsPhone

Habit = Literal["soon", "when nudged", "never"]
_NUMBERED = re.compile(r"^(\d+) (.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Question:
    """A poll as it came to one phone: what to press or to send for each choice."""

    key: str
    answers: tuple[str, ...]
    message_id: int = 0


@dataclass
class Other:
    name: str
    phone: Phone | SmsPhone
    habit: Habit
    #: The messages in which they have found a poll.
    read: set[int | str] = field(default_factory=set)
    #: How often each poll has asked them.
    asked: dict[str, int] = field(default_factory=dict)
    #: Polls that they have decided to answer, and those that they have answered.
    answering: set[str] = field(default_factory=set)
    answered: set[str] = field(default_factory=set)


class Others:
    """`pace`: real seconds within which the quickest answer; the slowest take eight times as long."""

    def __init__(self, chance: Random, *, pace: float) -> None:
        self._chance = chance
        self._pace = pace
        self._hurry = asyncio.Event()
        self._answering: set[asyncio.Task[None]] = set()
        self.people: list[Other] = []
        #: The newest poll that anybody has seen.
        self.latest = ""
        #: Labels of choices that are known to be a poll's, and which.
        self._labels: dict[str, str] = {}

    def add(self, name: str, phone: Phone | SmsPhone, habit: Habit) -> None:
        self.people.append(Other(name, phone, habit))

    @property
    def are_answering(self) -> bool:
        return bool(self._answering)

    async def run(self, *changes: Changes) -> None:
        """Look at the phones whenever one of the stand-ins has news, until cancelled."""
        async with asyncio.TaskGroup() as group:
            for each in changes:
                group.create_task(self._watch(each))

    async def finish(self) -> None:
        """Whoever was about to answer does it now."""
        self.look()
        self._hurry.set()
        await asyncio.gather(*self._answering)
        self._hurry.clear()

    async def stop(self) -> None:
        for task in self._answering:
            task.cancel()
        await asyncio.gather(*self._answering, return_exceptions=True)

    def look(self) -> None:
        """Find polls that are new, by their buttons; a text is known by the choices that buttons had.

        A text may come before any button has: it is looked at again until it is known.
        """
        for other in sorted(self.people, key=lambda one: isinstance(one.phone, SmsPhone)):
            for message in other.phone.received:
                name = message.sid if isinstance(message, Sms) else message.id
                question = None if name in other.read else self._question(message)
                if question is not None:
                    other.read.add(name)
                    self._be_asked(other, question)

    def question_in(self, message: Sms) -> Question | None:
        """The poll that a text asks about, when somebody has seen its choices under buttons."""
        lines = _NUMBERED.findall(message.text)
        keys = {self._labels.get(label.strip(), "") for _number, label in lines}
        if len(lines) < 2 or len(keys) != 1 or "" in keys:
            return None
        return Question(keys.pop(), tuple(number for number, _label in lines))

    async def _watch(self, changes: Changes) -> None:
        while True:
            await changes.wait()
            self.look()

    def _be_asked(self, other: Other, question: Question) -> None:
        times = other.asked[question.key] = other.asked.get(question.key, 0) + 1
        wants_to = other.habit == "soon" or (other.habit == "when nudged" and times > 1)
        if not wants_to or question.key in other.answering:
            return
        other.answering.add(question.key)
        # The first choice is the newest idea, which most are curious about.
        weights = [len(question.answers) + 1, *[1] * (len(question.answers) - 1)]
        picked = self._chance.choices(question.answers, weights)[0]
        wait = self._pace * self._chance.uniform(1, 8)
        task = asyncio.create_task(self._answer(other, question, picked, wait))
        self._answering.add(task)
        task.add_done_callback(self._answering.discard)

    async def _answer(self, other: Other, question: Question, picked: str, wait: float) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(wait):
                await self._hurry.wait()
        other.answered.add(question.key)
        if isinstance(other.phone, SmsPhone):
            other.phone.write(picked)
        else:
            other.phone.press(question.message_id, picked, even_if_gone=True)

    def _question(self, message: Shown | Sms) -> Question | None:
        return self.question_in(message) if isinstance(message, Sms) else self._by_button(message)

    def _by_button(self, message: Shown) -> Question | None:
        buttons = [button for row in message.buttons for button in row]
        votes = [(label, data) for label, data in buttons if data.startswith("vote:")]
        if not votes:
            return None
        key = self.latest = votes[0][1].split(":")[1]
        self._labels |= {label: key for label, _data in votes}
        return Question(key, tuple(data for _label, data in votes), message.id)


def spread(count: int, chance: Random) -> Sequence[Habit]:
    """Most answer soon, one needs a nudge, and one does not vote this time."""
    habits: list[Habit] = ["when nudged", "never", *["soon"] * (count - 2)]  # type: ignore[list-item]
    chance.shuffle(habits)
    return habits
