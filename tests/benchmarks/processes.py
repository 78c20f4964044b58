"""The service and its references as processes on a core of their own, and what they cost."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import sys
import time
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from functools import partial
from pathlib import Path

from bot.demo.twilio import TwilioStandIn
from tests.benchmarks.figures import Run
from tests.benchmarks.provider import ACCOUNT, TOKEN
from tests.conftest import SECRET_KEYS

ROOT = Path(__file__).parents[2]
SECRET = "benchmark"
AUTH_TOKEN = TwilioStandIn().auth_token
NUMBER = "+4790000000"
#: Where the providers think that we are; it is part of what Twilio signs.
PUBLIC_URL = "https://lyset.test"
PATIENCE = 60.0


class DidNotStart(Exception):
    """A process that should be measured ended, or never listened."""


class Process:
    """Something that runs and listens at a port; its figures come from the kernel."""

    def __init__(self, process: asyncio.subprocess.Process, port: int, log: Path) -> None:
        self._process = process
        self._log = log
        self.port = port

    async def listens(self) -> None:
        """Returns once it takes connections."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until and self._process.returncode is None:
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", self.port)
            except OSError:
                await asyncio.sleep(0.005)
                continue
            writer.close()
            await writer.wait_closed()
            return
        raise DidNotStart(self._log.read_text()[-2000:])

    def cpu(self) -> float:
        """Seconds of processor time so far, user and system, of all its threads."""
        # What clock_getcpuclockid(3) gives for another process.
        return time.clock_gettime((~self._process.pid << 3) | 2)

    def megabytes(self) -> float:
        """What it has in memory now."""
        status = Path(f"/proc/{self._process.pid}/status").read_text()
        kilobytes = next(line for line in status.splitlines() if line.startswith("VmRSS:")).split()[1]
        return int(kilobytes) / 1024

    async def kill(self) -> None:
        """As a power cut does it."""
        if self._process.returncode is None:
            self._process.kill()
        await self._process.wait()

    async def stop(self) -> None:
        """In order, or after a while the other way."""
        if self._process.returncode is None:
            self._process.send_signal(signal.SIGTERM)
        try:
            await asyncio.wait_for(self._process.wait(), 15.0)
        except TimeoutError:
            await self.kill()


@asynccontextmanager
async def lyset_run(
    run: Run,
    database_url: str,
    api_url: str,
    *,
    wait: bool = True,
    sms: bool = False,
    settings: Mapping[str, str] | None = None,
) -> AsyncIterator[Process]:
    """The real `lyset run`, by webhook; `wait`: until it listens."""
    port = free_port()
    known = {
        "SECRET_KEYS": SECRET_KEYS,
        "DATABASE_URL": database_url,
        "PUBLIC_URL": PUBLIC_URL,
        "PORT": str(port),
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": api_url,
        "TELEGRAM_MODE": "webhook",
        "TELEGRAM_WEBHOOK_SECRET": SECRET,
    }
    if sms:
        known |= {
            "TWILIO_ACCOUNT_SID": ACCOUNT,
            "TWILIO_AUTH_TOKEN": AUTH_TOKEN,
            "TWILIO_FROM": NUMBER,
            "TWILIO_API_URL": api_url,
        }
    program = str(Path(sys.executable).with_name("lyset"))
    async with _started(run, (program, "run"), {**known, **(settings or {})}, port) as process:
        if wait:
            await process.listens()
        yield process


@asynccontextmanager
async def reference(run: Run, name: str, *words: str) -> AsyncIterator[Process]:
    """One of `references`, listening."""
    port = free_port()
    command = (sys.executable, "-m", "tests.benchmarks.references", name, str(port), *words)
    async with _started(run, command, {"PYTHONPATH": str(ROOT)}, port) as process:
        await process.listens()
        yield process


@asynccontextmanager
async def _started(
    run: Run, command: tuple[str, ...], settings: Mapping[str, str], port: int
) -> AsyncIterator[Process]:
    log = run.grounds.folder / f"{port}.log"
    with log.open("wb") as written:
        process = await asyncio.create_subprocess_exec(
            *command,
            # Nothing of whoever measures: neither their environment nor their .env.
            env={"PATH": os.environ["PATH"], **settings},
            cwd=run.grounds.folder,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=written,
            stderr=written,
            preexec_fn=partial(os.sched_setaffinity, 0, {run.core}),
        )
    started = Process(process, port, log)
    try:
        yield started
    finally:
        await started.stop()


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


def cores() -> tuple[int, int]:
    """One for what is measured, another for everything else; the same one where there is no other."""
    usable = sorted(os.sched_getaffinity(0))
    return usable[0], usable[-1]


@contextmanager
def only_on(core: int) -> Iterator[None]:
    """This process, and what it starts meanwhile, run there."""
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {core})
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)
