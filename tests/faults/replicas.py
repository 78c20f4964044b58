"""Equal replicas of the real `lyset run` on one PostgreSQL, behind a proxy, between stand-ins."""

from __future__ import annotations

import asyncio
import signal
import socket
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

import httpx
from sqlalchemy import text

from bot import outgoing
from bot.demo.calls import Call
from bot.demo.changes import PATIENCE
from bot.demo.serve import serve
from bot.demo.telegram import TelegramStandIn
from bot.demo.telegram_phone import Phone
from bot.demo.twilio import TwilioStandIn
from bot.features import voting
from bot.messages import About, Reply, say
from storage import sealed
from storage.database import Database
from storage.tables import Person, Poll, Programme
from tests.conftest import SECRET_KEYS
from tests.faults.proxy import Proxy, proxy
from tests.faults.running import begin, where_it_is_noon
from tests.features.meetings import a_draft
from tests.residents import found_programme, move_in, reads_every_day

KARI = 5002


class Replica:
    """One of several processes with the same settings but for its port."""

    def __init__(self, settings: Mapping[str, str]) -> None:
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{port}"
        self._settings = {**settings, "PORT": str(port)}
        self._process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        """Until it says that it is well."""
        self._process = await begin("run", self._settings)
        async with asyncio.timeout(PATIENCE), httpx.AsyncClient(trust_env=False, timeout=PATIENCE) as client:
            while True:
                try:
                    if (await client.get(f"{self.url}/health")).is_success:
                        return
                except httpx.TransportError:
                    assert self._process.returncode is None
                await asyncio.sleep(0.05)

    def send(self, number: signal.Signals) -> None:
        assert self._process is not None
        self._process.send_signal(number)

    async def ends(self, number: signal.Signals) -> int:
        """Its exit code after that signal."""
        self.send(number)
        assert self._process is not None
        async with asyncio.timeout(PATIENCE):
            return await self._process.wait()

    async def clear_away(self) -> None:
        if self._process is not None and self._process.returncode is None:
            await self.ends(signal.SIGKILL)


class Replicas:
    """Two of them, with `people` on Telegram and Kari of the staff."""

    def __init__(self, database: Database, telegram: TelegramStandIn, twilio: TwilioStandIn) -> None:
        self.database, self.telegram, self.twilio = database, telegram, twilio
        self.proxy: Proxy
        self.both: tuple[Replica, Replica]
        self.programme: Programme
        self.kari: Person
        self.people: list[Person] = []
        self.phones: list[Phone] = []

    async def start(self) -> None:
        """Both at once, and everything that reaches the programme reaches them in turn."""
        self.proxy.backends = [one.url for one in self.both]
        await asyncio.gather(*(one.start() for one in self.both))

    async def until(self, holds: Callable[[], object]) -> None:
        await self.telegram.until(holds)

    async def until_counted(self, count: int, what: str, **values: object) -> None:
        """`what`: "FROM … WHERE …"; looked at again and again."""
        async with asyncio.timeout(PATIENCE):
            while True:
                if await self.counted(what, **values) == count:
                    return
                await asyncio.sleep(0.1)

    async def counted(self, what: str, **values: object) -> int:
        async with self.database.transaction() as session:
            found: int = await session.scalar(text(f"SELECT count(*) {what}"), values)
            return found

    async def changes(self, statement: str, **values: object) -> None:
        async with self.database.transaction() as session:
            await session.execute(text(statement), values)

    async def move_in(self, size: int, where: Mapping[str, str]) -> None:
        async with self.database.transaction() as session:
            self.programme = await found_programme(session, **where)
            self.kari = await move_in(session, self.programme, "Kari", "staff", telegram=str(KARI))
            await reads_every_day(session, self.programme, self.kari)
            for number in range(size):
                name, address = f"Kim {number}", 6000 + number
                self.phones.append(self.telegram.phone(address, name))
                self.people.append(await move_in(session, self.programme, name, telegram=str(address)))
        for phone in (*self.phones, self.telegram.phone(KARI, "Kari")):
            phone.chat.known = True

    async def writes_to_all(self, words: str) -> None:
        async with self.database.transaction() as session:
            await outgoing.queue(
                session,
                Reply(say("text", text=words)),
                [one.id for one in self.people],
                about=About("test", uuid4()),
                now=datetime.now(UTC),
                programme_id=self.programme.id,
            )

    async def posts_a_poll(self, *ideas: str) -> UUID:
        """Kari does, with a deadline that is hours away."""
        now = datetime.now(UTC)
        async with self.database.transaction() as session:
            draft = await a_draft(
                session,
                self.programme,
                *ideas,
                free="Hva vil dere?",
                now=now,
                closes_at=now + timedelta(hours=2),
            )
            poll = await voting.post(session, self.programme, self.kari, draft, now)
            assert isinstance(poll, Poll), poll
            return poll.id

    def sent(self) -> list[Call]:
        """What Telegram has accepted, in the order in which it came."""
        return [call for call in self.telegram.calls("sendMessage") if call.accepted]

    def received(self, words: str) -> list[str]:
        """Whose phones show something with these words, each as often as it does."""
        return [call.text("chat_id") for call in self.sent() if words in call.text("text")]


@asynccontextmanager
async def replicas_on(
    database_url: str, folder: Path, size: int = 8, **settings: str
) -> AsyncIterator[Replicas]:
    """Not started yet; killed at the end if they still run."""
    telegram, twilio, database = TelegramStandIn(first_retry=0.1), TwilioStandIn(), Database(database_url)
    async with (
        telegram,
        twilio,
        serve(telegram.app) as telegram_url,
        serve(twilio.app) as twilio_url,
        proxy(folder) as (standing, url),
    ):
        known = {
            "SECRET_KEYS": SECRET_KEYS,
            "DATABASE_URL": database_url,
            "PUBLIC_URL": url,
            "TELEGRAM_BOT_TOKEN": telegram.token,
            "TELEGRAM_API_URL": telegram_url,
            "TELEGRAM_CHAT_PER_MINUTE": "0",
            "TWILIO_ACCOUNT_SID": twilio.account,
            "TWILIO_AUTH_TOKEN": twilio.auth_token,
            "TWILIO_FROM": twilio.number,
            "TWILIO_API_URL": twilio_url,
        } | settings
        twilio.sms_url = f"{url}/sms#rc=5&rp=all"
        replicas = Replicas(database, telegram, twilio)
        replicas.proxy, replicas.both = standing, (Replica(known), Replica(known))
        try:
            await database.open_keys(sealed.parse_keys(SECRET_KEYS))
            # Their night is never now.
            await replicas.move_in(size, {"time_zone": where_it_is_noon()})
            yield replicas
        finally:
            await asyncio.gather(*(one.clear_away() for one in replicas.both))
            await database.close()
