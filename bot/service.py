"""Composition root: settings → database → channels → web and clock."""

from __future__ import annotations

import asyncio
import gc
import signal
import socket
from collections.abc import Callable, Coroutine, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import Any

import structlog
import uvicorn

from bot import conversation, danger
from bot.alone import Alone
from bot.arrivals import Arrivals
from bot.channels import Channel, Fetches
from bot.delivery import Delivery, Pace
from bot.features.appointments import feeds
from bot.features.contact import forwarding
from bot.heartbeat import Heartbeat
from bot.letters import Otherwise
from bot.messages import ChannelName, Entrances, Incoming
from bot.settings import NO_CHANNEL, Settings
from bot.web.app import create_app
from bot.web.doors import Desk, Doors
from bot.web.webhooks import take_update
from scheduler import ticks
from scheduler.clock import Clock
from storage import inbox, listening, schema, tokens
from storage.calendar_feeds import CALENDAR
from storage.database import Database
from storage.permits import Limit

log = structlog.get_logger()

Now = Callable[[], datetime]

#: Seconds between the looks at what is due: within five it happens.
DUE_EVERY = 1.0
RECOVER_EVERY = 15.0
RECONCILE_EVERY = 10.0
TIDY_EVERY = 3600.0
MEND_EVERY = 24 * 3600.0
#: Seconds before Telegram is asked again to call us, at first: of several processes that start together it
#: may refuse all but one for a moment. Then twice as long each time, to the last.
SET_UP_AGAIN, SET_UP_LAST = 2.0, 30.0
#: Seconds that a stop waits for requests that do not end.
GRACE = 4


def utc_now() -> datetime:
    return datetime.now(UTC)


class Service:
    """The whole bot in one process; `now` is the business clock, which a demo may move."""

    def __init__(self, settings: Settings, *, now: Now = utc_now) -> None:
        danger.prepare()
        self.settings = settings
        self.now = now
        self.database = Database(settings.database_url, serving=True)
        polls = settings.telegram_on and not settings.telegram_by_webhook
        self._alone = Alone(self.database, polls=polls)
        self._arrivals = Arrivals(self.database)
        self.channels = channels_of(settings)
        otherwise = Otherwise(settings.zone, settings.language)
        self.heartbeat = Heartbeat()
        self.delivery = Delivery(
            self.database,
            self.channels,
            paces_of(settings),
            now,
            otherwise,
            self.heartbeat.count_out,
            lambda: self._arrivals.busy,
        )
        self._bot_username: str | None = None
        self._clock = Clock(
            {
                "due": (self.run_due, DUE_EVERY),
                "recover": (self._recover, RECOVER_EVERY),
                "reconcile": (self._reconcile, RECONCILE_EVERY),
                "tidy": (self._tidy, TIDY_EVERY),
                "mend": (self._mend, MEND_EVERY),
            }
        )
        self._tasks: set[asyncio.Task[None]] = set()
        self._poller: Any = None
        self._telegram_trouble: str | None = None
        self._stopped: str | None = None

    async def open(self) -> None:
        """Database ready, keys open, channels ready to send; raises in sentences."""
        keys = self.settings.keys()
        await self.database.ping()
        await schema.prepare(self.database)
        await self._alone.begin()
        await self.database.open_keys(keys)
        await self.delivery.open()
        for channel in self.channels.values():
            await channel.start()

    async def start(self) -> None:
        """Everything that runs by itself: delivery, the clock, Telegram's updates."""
        await self._mend()
        self.heartbeat.beat("clock")
        self._start(self.delivery.run())
        self._start(listening.listen(self.database, self.delivery.wake))
        self._clock.start()
        self.listen()
        for name in ("telegram", "sms"):
            state = "on" if name in self.channels else "off: no credentials"
            log.info("channel", action="channel", channel=name, state=state)

    def listen(self) -> None:
        """Begin to hear what Telegram has for us; SMS comes by the web."""
        telegram = self.channels.get("telegram")
        if telegram is not None:
            self._start(self._listen_to_telegram(telegram))

    async def close(self) -> None:
        """Stop cleanly: no new work, what is being sent is finished, nothing is left open."""
        self._clock.stop()
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._arrivals.finish()
        await self.delivery.finish()
        for channel in self.channels.values():
            await channel.stop()
        await self._alone.end()
        await self.database.close()

    def app(self) -> Any:
        """The doors on the web."""
        return create_app(self._doors)

    @property
    def _doors(self) -> Doors:
        settings = self.settings
        by_webhook = settings.telegram_on and settings.telegram_by_webhook
        return Doors(
            receive=self.receive,
            set_aside=self.set_aside,
            report=self.delivery.note,
            health=self._health,
            metrics=self.heartbeat.metrics,
            calendar=self._calendar,
            is_calendar=lambda token: tokens.is_ours(self.database.keyring, CALENDAR, token),
            desk=Desk(
                self.database.transaction,
                self.now,
                self.delivery.wake,
                lambda: self.database.keyring,
                settings.language,
            ),
            pass_on_to=self._pass_on_to,
            rang_from=self._rang_from,
            telegram_secret=settings.webhook_secret() if by_webhook else None,
            twilio_auth_token=settings.twilio_auth_token if settings.sms_on else None,
            public_url=settings.public_url,
        )

    async def receive(self, incoming: Incoming, raw: str) -> None:
        """Returns once it is stored and the answer is on its way; whoever brought a press acknowledges it."""
        incoming = await self._with_file(incoming)
        await self._arrivals.take(conversation.Arrival(incoming, raw, self.now(), self._defaults()))
        self.heartbeat.count_in(incoming.channel, incoming.kind)
        self.delivery.wake()

    async def _with_file(self, incoming: Incoming) -> Incoming:
        """Fetched before anything is locked."""
        channel = self.channels.get(incoming.channel)
        if incoming.kind != "file" or not isinstance(channel, Fetches):
            return incoming
        return replace(incoming, content=await channel.fetch(incoming))

    async def set_aside(self, channel: ChannelName, external_id: str, raw: str, error: str) -> None:
        await conversation.set_aside(
            self.database, channel, external_id, raw=raw, error=error, now=self.now()
        )

    async def run_due(self) -> None:
        """A tick: all that is due at this instant."""
        if await ticks.run_due(self.database, self.now()):
            self.delivery.wake()
        self.heartbeat.beat("clock")

    async def _recover(self) -> None:
        await ticks.recover(self.database, self.now())
        await ticks.tell(self.database, self.now())
        async with self.database.transaction() as session:
            await self.heartbeat.measure(session, self.now())

    async def _reconcile(self) -> None:
        await self.delivery.reconcile()

    async def _tidy(self) -> None:
        await ticks.tidy(self.database, self.now())

    async def _mend(self) -> None:
        await ticks.mend(self.database, self.now())

    async def _health(self) -> Mapping[str, Any]:
        troubles = await self.heartbeat.troubles(
            self.database, self.delivery.looked_at, self.channels, self.now()
        )
        if self._alone.trouble:
            troubles["telegram"] = self._alone.trouble
        elif self._poller is not None and self._poller.trouble:
            troubles["telegram"] = self._poller.trouble
        elif self._telegram_trouble:
            troubles["telegram"] = self._telegram_trouble
        if not self.channels:
            troubles["channels"] = NO_CHANNEL
        if self._stopped:
            troubles["part"] = f"A part has stopped ({self._stopped}). Start the service again."
        notes = {} if "database" in troubles else await self.heartbeat.notes(self.database)
        return {"ok": not troubles, "reasons": troubles, "notes": notes, "channels": sorted(self.channels)}

    async def _calendar(self, token: str) -> str | None:
        async with self.database.transaction() as session:
            return await feeds.fetched(session, token, self.now())

    async def _pass_on_to(self, call: Incoming) -> str | None:
        async with self.database.transaction() as session:
            return await forwarding.pass_on_to(session, call.channel, call.address, self.now())

    async def _rang_from(self, call_sid: str) -> str | None:
        async with self.database.transaction() as session:
            return await inbox.address_of(session, "sms", call_sid)

    async def _listen_to_telegram(self, channel: Any) -> None:
        settings = self.settings
        webhook = f"{settings.public_url}/telegram" if settings.telegram_by_webhook else None
        secret = settings.webhook_secret() if webhook else None
        if webhook is None:
            self._start(self._poll(channel))
        wait = SET_UP_AGAIN
        while True:
            self._telegram_trouble = await channel.set_up(webhook=webhook, secret=secret)
            if self._telegram_trouble is None:
                self._bot_username = await channel.username()
                return
            log.warning("telegram not set up", action="telegram.set_up", reason=self._telegram_trouble)
            await asyncio.sleep(wait)
            wait = min(wait * 2, SET_UP_LAST)

    async def _poll(self, channel: Any) -> None:
        """As long as nobody else does."""
        from bot.channels.telegram.poll import Poller

        while True:
            self._poller = Poller(channel.bot, partial(self._receive_polled, channel, self._doors))
            polling = asyncio.create_task(self._poller.run())
            lost = asyncio.create_task(self._alone.lost())
            try:
                await asyncio.wait({polling, lost}, return_when=asyncio.FIRST_COMPLETED)
            finally:
                polling.cancel()
                lost.cancel()
                await asyncio.gather(polling, lost, return_exceptions=True)
            if not polling.cancelled():
                polling.result()
            await self._alone.begin_again()

    async def _receive_polled(self, channel: Channel, doors: Doors, update: Mapping[str, Any]) -> None:
        """A press is acknowledged by a call, which nothing waits for; a webhook says it in its answer."""
        incoming = await take_update(doors, update)
        if incoming is not None and incoming.press_id:
            self._start(channel.acknowledge(incoming))

    def _defaults(self) -> conversation.Defaults:
        entrances = Entrances(self._bot_username, self.settings.twilio_from or None, self.settings.public_url)
        return conversation.Defaults(self.settings.zone, self.settings.language, entrances)

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and task.exception() is not None:
            self._stopped = type(task.exception()).__name__
            log.error("a part stopped", action="part", error=self._stopped)


def channels_of(settings: Settings) -> dict[str, Channel]:
    """The channels that have credentials; the SDK of one that has none is not imported."""
    channels: dict[str, Channel] = {}
    if settings.telegram_on:
        from bot.channels.telegram.send import TelegramChannel

        channels["telegram"] = TelegramChannel(
            settings.telegram_bot_token, settings.telegram_api_url, language=settings.language
        )
    if settings.sms_on:
        from bot.channels.sms.send import SmsChannel

        channels["sms"] = SmsChannel(
            settings.twilio_account_sid,
            settings.twilio_auth_token,
            sender=settings.twilio_from or None,
            messaging_service_sid=settings.twilio_messaging_service_sid or None,
            api_url=settings.twilio_api_url,
            public_url=settings.public_url,
        )
    return channels


def paces_of(settings: Settings) -> list[Pace]:
    """What the providers allow."""
    return [
        Pace(
            Limit("telegram", settings.telegram_per_second),
            settings.telegram_chat_per_minute,
            settings.telegram_group_per_minute,
        ),
        Pace(Limit("sms", settings.twilio_segments_per_second)),
    ]


class CannotListen(Exception):
    """HOST and PORT cannot be listened on; the text says why and what to do."""


class WebServer(uvicorn.Server):
    """uvicorn, leaving signals to whoever runs it: its own way ends the process before we have closed."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


def listen(host: str, port: int) -> socket.socket:
    """A socket for the web; CannotListen when another program has the port."""
    # The protocol is named so that asyncio turns off Nagle's delay, 40 ms an answer otherwise.
    web = socket.socket(
        socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP
    )
    web.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        web.bind((host, port))
        web.listen()
    except OSError as taken:
        web.close()
        raise CannotListen(
            f"Cannot listen on {host}:{port} ({taken.strerror}). "
            "Another program may be using it: set PORT to another number, or stop that program."
        ) from None
    return web


async def run(settings: Settings) -> None:
    """The service until SIGTERM or SIGINT."""
    with listen(settings.host, settings.port) as web_socket:
        service = Service(settings)
        server = WebServer(
            uvicorn.Config(
                service.app(),
                log_level="warning",
                access_log=False,
                lifespan="off",
                timeout_graceful_shutdown=GRACE,
            )
        )
        _stop_on_signals(server)
        try:
            await service.open()
            await service.start()
            # What is loaded by now stays: a search through it for garbage stops all for a tenth of a second.
            gc.freeze()
            log.info("ready", action="ready", address="http://{}:{}".format(*web_socket.getsockname()[:2]))
            await server.serve(sockets=[web_socket])
        finally:
            await service.close()
            log.info("stopped", action="stopped")


def _stop_on_signals(server: uvicorn.Server) -> None:
    """From the first moment on: what has begun is ended in order."""

    def stop() -> None:
        server.should_exit = True

    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stop)
