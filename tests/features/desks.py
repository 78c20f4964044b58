"""Somebody of the staff at a dialog: writes, and picks what was offered, one transaction each time."""

from __future__ import annotations

from datetime import datetime

from bot import routes
from bot.messages import Answer, Option, Reply
from bot.wording import speak
from storage import dialogs
from storage.database import Database
from storage.tables import Person, Programme
from tests.features.plans import OSLO, saying, turn, words


class Desk:
    def __init__(self, database: Database, programme: Programme, person: Person, now: datetime) -> None:
        self.database, self.programme, self.person, self.now = database, programme, person, now
        self.offered: dict[str, str] = {}

    async def says(self, word: str) -> str:
        """An exact word."""
        found = routes.word(word)
        assert found is not None
        async with self.database.transaction() as session:
            asked = await turn(session, self.programme, self.person, self.now, found[1])
            answer = await found[0].answer(asked)
        assert answer is None or isinstance(answer, Reply | list | tuple)
        return self._read(answer)

    async def writes(self, text: str) -> str:
        """What is typed goes to the dialog that waits for it."""
        async with self.database.transaction() as session:
            waiting = await dialogs.current(session, self.person.id, self.now)
            assert waiting is not None
            asked = saying(await turn(session, self.programme, self.person, self.now), text)
            answer = await routes.DIALOGS[waiting.kind].answer(asked, waiting.step, dialogs.answers(waiting))
        return self._read(answer)

    async def picks(self, label: str) -> str:
        """What stood on a button with this label."""
        return await self.presses(next(self.offered[one] for one in self.offered if label in one))

    async def presses(self, action: str) -> str:
        name, *args = action.split(":")
        assert len(action.encode()) <= 64
        async with self.database.transaction() as session:
            asked = await turn(session, self.programme, self.person, self.now)
            answer = await routes.ACTIONS[name].answer(asked, *args)
        return self._read(answer)

    def _read(self, answer: Answer) -> str:
        replies = [answer] if isinstance(answer, Reply) else list(answer or ())
        options: tuple[Option, ...] = replies[-1].options if replies else ()
        self.offered = {speak(one.label, "nb", OSLO): one.action for one in options}
        return words(answer)
