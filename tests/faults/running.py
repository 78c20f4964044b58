"""The real `lyset run` as a process of its own, between stand-ins of both providers."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import sys
import time
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import httpx

from bot.demo.changes import PATIENCE
from bot.demo.serve import serve
from bot.demo.telegram import TelegramStandIn
from bot.demo.twilio import TwilioStandIn
from storage import sealed
from storage.database import Database
from tests.conftest import SECRET_KEYS
from tests.residents import found_programme, move_in, reads_every_day

_MARIA, _KARI, _ALI = 5001, 5002, "+4790000003"


class Running:
    """A service that can be killed, with Maria on Telegram, Ali on SMS, and Kari of the staff on Telegram."""

    def __init__(
        self, database_url: str, telegram: TelegramStandIn, twilio: TwilioStandIn, urls: tuple[str, str]
    ) -> None:
        self.database_url = database_url
        self.telegram, self.twilio = telegram, twilio
        self.maria, self.kari = telegram.phone(_MARIA, "Maria"), telegram.phone(_KARI, "Kari")
        self.ali = twilio.phone(_ALI)
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        # Twilio tries a text again only where the address asks for it.
        twilio.sms_url = f"{self.url}/sms"
        self._settings = _settings(database_url, telegram, twilio, urls, self.port)
        self._process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        """Until it answers at its port."""
        self._process = await begin("run", self._settings)
        async with asyncio.timeout(PATIENCE), httpx.AsyncClient(trust_env=False, timeout=PATIENCE) as client:
            while True:
                try:
                    await client.get(f"{self.url}/metrics")
                    return
                except httpx.TransportError:
                    assert self._process.returncode is None
                    await asyncio.sleep(0.05)

    async def start_another(self) -> tuple[int, str]:
        """A second process beside it, which has to give up: its exit code, and what it says."""
        with socket.create_server(("127.0.0.1", 0)) as free:
            settings = {**self._settings, "PORT": str(free.getsockname()[1])}
        process = await begin("run", settings, stderr=asyncio.subprocess.PIPE)
        try:
            async with asyncio.timeout(PATIENCE):
                _, said = await process.communicate()
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()
        assert process.returncode is not None
        return process.returncode, said.decode()

    async def kill(self) -> None:
        """As a power cut does it."""
        assert self._process is not None
        if self._process.returncode is None:
            self._process.kill()
        await self._process.wait()

    async def stop(self) -> tuple[int, float]:
        """SIGTERM: the exit code, and how many seconds it took."""
        assert self._process is not None
        self._process.send_signal(signal.SIGTERM)
        before = time.monotonic()
        async with asyncio.timeout(PATIENCE):
            await self._process.wait()
        assert self._process.returncode is not None
        return self._process.returncode, time.monotonic() - before

    async def until(self, holds: Callable[[], object]) -> None:
        """Both providers tell of every change, so that nothing is polled for."""
        async with asyncio.timeout(PATIENCE):
            while not holds():
                waits = [asyncio.create_task(one.changed.wait()) for one in (self.telegram, self.twilio)]
                _, left = await asyncio.wait(waits, timeout=0.2, return_when=asyncio.FIRST_COMPLETED)
                for wait in left:
                    wait.cancel()

    async def everything_is_heard(self) -> None:
        await self.until(lambda: not self.telegram.undelivered and not self.twilio.busy)

    @asynccontextmanager
    async def database(self) -> AsyncIterator[Database]:
        """The service's database, beside the service."""
        opened = Database(self.database_url)
        try:
            await opened.open_keys(sealed.parse_keys(SECRET_KEYS))
            yield opened
        finally:
            await opened.close()


@asynccontextmanager
async def service_between(database_url: str) -> AsyncIterator[Running]:
    """Not started yet; killed at the end if it still runs."""
    telegram, twilio = TelegramStandIn(), TwilioStandIn()
    async with telegram, twilio, serve(telegram.app) as telegram_url, serve(twilio.app) as twilio_url:
        running = Running(database_url, telegram, twilio, (telegram_url, twilio_url))
        async with running.database() as database, database.transaction() as session:
            # Their night is never now.
            programme = await found_programme(session, time_zone=where_it_is_noon())
            await move_in(session, programme, "Maria", telegram=str(_MARIA))
            await move_in(session, programme, "Ali", sms=_ALI)
            kari = await move_in(session, programme, "Kari", "staff", telegram=str(_KARI))
            await reads_every_day(session, programme, kari)
        for phone in (running.maria, running.kari):
            phone.chat.known = True
        try:
            yield running
        finally:
            if running._process is not None:
                await running.kill()


async def begin(
    command: str, settings: Mapping[str, str], *words: str, stderr: int | None = None
) -> asyncio.subprocess.Process:
    """The `lyset` command with these settings and no others."""
    return await asyncio.create_subprocess_exec(
        Path(sys.executable).with_name("lyset"),
        command,
        *words,
        env={"PATH": os.environ["PATH"], **settings},
        stdin=asyncio.subprocess.DEVNULL,
        stderr=stderr,
    )


def _settings(
    database_url: str, telegram: TelegramStandIn, twilio: TwilioStandIn, urls: tuple[str, str], port: int
) -> dict[str, str]:
    return {
        "SECRET_KEYS": SECRET_KEYS,
        "DATABASE_URL": database_url,
        "PUBLIC_URL": f"http://127.0.0.1:{port}",
        "PORT": str(port),
        "TELEGRAM_BOT_TOKEN": telegram.token,
        "TELEGRAM_API_URL": urls[0],
        "TWILIO_ACCOUNT_SID": twilio.account,
        "TWILIO_AUTH_TOKEN": twilio.auth_token,
        "TWILIO_FROM": twilio.number,
        "TWILIO_API_URL": urls[1],
        "TELEGRAM_CHAT_PER_MINUTE": "0",
    }


def where_it_is_noon() -> str:
    """A zone that has between 12 and 13 o'clock; the sign of these names is turned round."""
    ahead = 12 - datetime.now(UTC).hour
    return f"Etc/GMT{-ahead:+d}" if ahead else "Etc/GMT"
