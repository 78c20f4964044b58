"""The whole service on a real database, with stand-ins of both providers, and a clock that stands still."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from unittest import mock
from zoneinfo import ZoneInfo

from bot import heartbeat
from bot.channels.sms import send
from bot.channels.telegram import wire
from bot.demo.changes import PATIENCE
from bot.demo.serve import serve
from bot.demo.telegram import TelegramStandIn
from bot.demo.twilio import TwilioStandIn
from bot.service import Service
from bot.settings import Settings
from storage import apart, database, due, outbox
from tests.conftest import SECRET_KEYS

OSLO = ZoneInfo("Europe/Oslo")
#: A Wednesday morning.
START = datetime(2026, 11, 25, 9, 0, tzinfo=OSLO)
#: A machine that stands still is no fault of ours here. The real limits have tests of their own: the
#: database's in tests/storage/test_passing.py, the providers' in tests/channels.
_PATIENT = {"idle_in_transaction_session_timeout": "5min"}
_NO_LIMITS = {"telegram_per_second": 0, "telegram_chat_per_minute": 0, "twilio_segments_per_second": 0}


class House:
    """A service, its two providers, and the time of day in it."""

    def __init__(
        self,
        late: _LateApp,
        settings: Settings,
        telegram: TelegramStandIn,
        twilio: TwilioStandIn,
        at: datetime,
    ) -> None:
        self._late = late
        self._settings = settings
        self.service = Service(settings, now=Hands(at))
        self.telegram = telegram
        self.twilio = twilio

    @property
    def now(self) -> datetime:
        return self.service.now()

    async def move_in(self) -> None:
        """Open the service, and listen."""
        self._late.app = self.service.app()
        await self.service.open()
        self.service.listen()

    async def restart(self) -> None:
        """The process ends, and another one begins on the same database."""
        await self.service.close()
        self.service = Service(self._settings, now=self.service.now)
        await self.move_in()

    async def settle(self) -> None:
        """Until everybody has been heard, all that is due is done, and all that may go is sent."""
        for _ in range(20):
            await self.telegram.until(lambda: not self.telegram.undelivered)
            await self.twilio.until(lambda: not self.twilio.busy)
            await self.service.run_due()
            await self.service.delivery.drain()
            if not self.telegram.undelivered and not self.twilio.busy:
                return
        raise AssertionError("the house does not come to rest")

    async def until(self, moment: datetime) -> None:
        """Let time pass: each instant at which something is due or may go, one after another."""
        clock: Hands = self.service.now  # type: ignore[assignment]
        target = moment.astimezone(UTC)
        while True:
            async with self.service.database.transaction() as session:
                coming = [
                    await due.next_instant(session, clock.at),
                    await outbox.next_instant(session, clock.at),
                ]
            steps = [at for at in coming if at is not None and at <= target]
            if not steps:
                break
            clock.at = min(steps)
            await self.settle()
        clock.at = target
        await self.settle()

    async def passes(self, **length: float) -> None:
        """`passes(hours=2)`."""
        await self.until(self.now + timedelta(**length))


class Hands:
    """The business clock of a test."""

    def __init__(self, at: datetime) -> None:
        self.at = at.astimezone(UTC)

    def __call__(self) -> datetime:
        return self.at


@asynccontextmanager
async def open_house(database_url: str, at: datetime = START, **limits: int) -> AsyncIterator[House]:
    """A service that listens on both channels; nothing in it moves but when a test settles it.

    `limits`: of Settings; without them the providers take as much as comes.
    """
    telegram = TelegramStandIn()
    twilio = TwilioStandIn()
    async with telegram, twilio, serve(telegram.app) as telegram_url, serve(twilio.app) as twilio_url:
        settings = Settings(
            _env_file=None,  # type: ignore[call-arg]
            secret_keys=SECRET_KEYS,
            database_url=database_url,
            public_url="http://127.0.0.1:1",
            telegram_bot_token=telegram.token,
            telegram_api_url=telegram_url,
            twilio_account_sid=twilio.account,
            twilio_auth_token=twilio.auth_token,
            twilio_from=twilio.number,
            twilio_api_url=twilio_url,
            **(_NO_LIMITS | limits),  # type: ignore[arg-type]
        )
        async with _serving(settings, telegram, twilio, at) as house:
            yield house
        assert telegram.unknown_methods == []


@asynccontextmanager
async def _serving(
    settings: Settings, telegram: TelegramStandIn, twilio: TwilioStandIn, at: datetime
) -> AsyncIterator[House]:
    # The address is known only when the socket is open, and is part of what Twilio signs.
    late = _LateApp()
    house = None
    try:
        async with serve(late) as url:
            twilio.sms_url, twilio.voice_url = f"{url}/sms", f"{url}/voice"
            with (
                mock.patch.dict(database.SHORT, _PATIENT),
                mock.patch.object(apart, "ANSWERS_WITHIN", PATIENCE),
                mock.patch.object(heartbeat, "ANSWER_WITHIN", PATIENCE),
                mock.patch.multiple(wire, CONNECT=PATIENCE, READ=PATIENCE),
                mock.patch.multiple(send, CONNECT=PATIENCE, WHOLE_CALL=PATIENCE),
            ):
                house = House(late, settings.model_copy(update={"public_url": url}), telegram, twilio, at)
                await house.move_in()
                yield house
    finally:
        if house is not None:
            await house.service.close()


class _LateApp:
    app: object = None

    async def __call__(self, scope: object, receive: object, send: object) -> None:
        await self.app(scope, receive, send)  # type: ignore[operator]
