"""`lyset demo`: the real service among stand-ins for the providers, and a page of phones to try it on."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import datetime, time, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from bot import settings
from bot.commands.programmes import BadFile
from bot.demo.page import create_page
from bot.demo.serve import serve
from bot.demo.telegram import TelegramStandIn
from bot.demo.twilio import TwilioStandIn
from bot.demo.world import World
from bot.demo.world_clock import WorldClock, next_monday
from bot.features import joining, programmes
from bot.features.shifts import making
from bot.features.shifts.making import Draft
from bot.features.shifts.reading import Once
from bot.features.shifts.rota import Rota
from bot.features.shifts.rules import Stretch
from bot.messages import Refused
from bot.service import Service, listen
from bot.when import local
from storage import people, sealed
from storage.tables import Programme

Speak = Callable[[str], None]

_HOST = "127.0.0.1"
_PROGRAMME = Path(__file__).parents[2] / "programmes" / "lyset-i-hverdagen.toml"
#: When Sam is on: after opening hours, and when people are reminded of Thursday.
_TO_WEDNESDAY = timedelta(days=2)
_EVENING = (time(17), time(21))
#: Real seconds within which the quickest of the other participants answer a poll.
PACE = 0.5


async def run(*, port: int, tell: Speak) -> None:
    """Show the demo until Ctrl+C; nothing is left behind. CannotListen when the port is taken."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, stop.set)
    tell("Starting the service, and letting everybody join ...")
    async with shown(port=port) as address:
        tell(f"The page of phones is at {address}\nCtrl+C stops it and removes all that it made.")
        await stop.wait()
        tell("Stopping ...")
    tell("Stopped; nothing is left.")


@asynccontextmanager
async def shown(*, port: int, pace: float = PACE, seed: int = 4) -> AsyncIterator[str]:
    """The address of the page, with the whole demo running behind it. `seed`: the same others vote alike."""
    listen(_HOST, port).close()
    async with AsyncExitStack() as stack:
        folder = stack.enter_context(TemporaryDirectory(prefix="lyset-demo-", ignore_cleanup_errors=True))
        file = _read_programme()
        zone = settings.load(_env_file=None, time_zone=file.time_zone).zone
        clock = WorldClock(next_monday(datetime.now(zone).date(), zone))
        world = await _make_world(stack, clock, file.name, pace=pace, chance=Random(seed))
        service = await _start_service(stack, world, f"sqlite:///{folder}/demo.db")
        async with service.database.transaction() as session:
            programme = await programmes.store(session, file, clock.now())
            programme.phone = world.office.number
        await stack.enter_async_context(
            world.running(service.database, service.run_due, service.delivery.drain)
        )
        await world.join(_inviter(service, programme))
        await _put_sam_on(service, programme, clock)
        yield await stack.enter_async_context(serve(create_page(world), _HOST, port))


def _read_programme() -> programmes.ProgrammeFile:
    """The real programme's own file, which is where the demo's texts and hours come from."""
    try:
        read = programmes.read_file(_PROGRAMME.read_text(encoding="utf-8"), "Europe/Oslo")
    except OSError as wrong:
        raise BadFile(
            f"{_PROGRAMME} cannot be read ({wrong.strerror}). The demo runs from a copy of the repository."
        ) from None
    if isinstance(read, list):
        raise BadFile("\n".join(f"{_PROGRAMME}:{problem.line}: {problem.text}" for problem in read))
    return read


async def _make_world(
    stack: AsyncExitStack, clock: WorldClock, name: str, *, pace: float, chance: Random
) -> World:
    telegram = await stack.enter_async_context(TelegramStandIn(first_name=name, now=clock.now))
    twilio = await stack.enter_async_context(TwilioStandIn(now=clock.now))
    return World(telegram, twilio, clock, pace=pace, chance=chance)


async def _start_service(stack: AsyncExitStack, world: World, database_url: str) -> Service:
    """The service as `lyset run` has it, with settings of its own: the environment's do not count."""
    door = _Door()
    public_url = await stack.enter_async_context(serve(door))
    world.twilio.sms_url, world.twilio.voice_url = f"{public_url}/sms", f"{public_url}/voice"
    loaded = settings.load(
        _env_file=None,
        secret_keys=sealed.fresh_key(),
        database_url=database_url,
        public_url=public_url,
        time_zone=world.zone.key,
        language="nb",
        telegram_bot_token=world.telegram.token,
        # The stand-ins have none, and time passes faster than on a wall.
        telegram_per_second=0,
        telegram_chat_per_minute=0,
        twilio_segments_per_second=0,
        telegram_api_url=await stack.enter_async_context(serve(world.telegram.app)),
        telegram_webhook_secret="",
        telegram_mode="polling",
        twilio_account_sid=world.twilio.account,
        twilio_auth_token=world.twilio.auth_token,
        twilio_from=world.twilio.number,
        twilio_messaging_service_sid="",
        twilio_api_url=await stack.enter_async_context(serve(world.twilio.app)),
    )
    service = Service(loaded, now=world.clock.now)
    stack.push_async_callback(service.close)
    await service.open()
    await service.start()
    door.leads_to = service.app()
    return service


async def _put_sam_on(service: Service, programme: Programme, clock: WorldClock) -> None:
    """An evening of the first week on which somebody reads when the others have gone home."""
    day = clock.now().astimezone(clock.zone).date() + _TO_WEDNESDAY
    begins, ends = (local(day, hour, clock.zone) for hour in _EVENING)
    async with service.database.transaction() as session:
        (sam,) = await people.members(session, programme.id, {"peer_worker"})
        rota = Rota(session, programme, clock.now())
        made = await making.make(rota, sam, Draft(sam.id, Once(Stretch(begins, ends))), {"peer_worker"})
        assert not isinstance(made, Refused)
    await service.run_due()


def _inviter(service: Service, programme: Programme) -> Callable[[str, str], Any]:
    async def invite(role: str, name: str) -> str:
        async with service.database.transaction() as session:
            _invitation, code = await joining.invite(
                session,
                programme,
                role=role,
                name=name,
                invited_by=None,
                confirmed=True,
                now=service.now(),
            )
        return code

    return invite


class _Door:
    """Has an address before there is anything behind it: the service wants to know its own first."""

    leads_to: Any = None

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        await self.leads_to(scope, receive, send)
