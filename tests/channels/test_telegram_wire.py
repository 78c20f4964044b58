"""The connection to Telegram, against sockets that refuse, hang up, hang, and answer half."""

from __future__ import annotations

import asyncio
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
from telegram.error import TelegramError

from bot.channels import SendFailed
from bot.channels.telegram.errors import Unanswered, failure
from bot.channels.telegram.send import TelegramChannel
from bot.channels.telegram.wire import Wire, form
from tests.channels.letters import letter

TOKEN = "1:" + "h" * 35
#: Real seconds until somebody who hangs is given up.
SHORT = 0.2

Reader, Writer = asyncio.StreamReader, asyncio.StreamWriter
Answer = Callable[[Reader, Writer], Awaitable[None]]


def http(body: bytes, *, status: bytes = b"200 OK", more: bytes = b"", length: int | None = None) -> bytes:
    size = len(body) if length is None else length
    return b"HTTP/1.1 %b\r\nContent-Length: %d\r\n%b\r\n%b" % (status, size, more, body)


async def hear(reader: Reader) -> bytes:
    """One whole request; nothing when the caller hangs up instead."""
    try:
        head = await reader.readuntil(b"\r\n\r\n")
    except asyncio.IncompleteReadError:
        return b""
    length = next(line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:"))
    return head + await reader.readexactly(int(length.partition(b":")[2]))


class Peer:
    """Answers by the list, one connection after the other, and counts whole requests."""

    def __init__(self, *answers: bytes | None) -> None:
        #: None: no answer at all.
        self._answers = list(answers)
        self.heard: list[bytes] = []
        self.asked = asyncio.Event()
        self.leave = asyncio.Event()

    async def meet(self, reader: Reader, writer: Writer) -> None:
        try:
            while request := await hear(reader):
                self.heard.append(request)
                self.asked.set()
                answer = self._answers.pop(0)
                if answer is None:
                    await self.leave.wait()
                    return
                writer.write(answer)
                if not answer.startswith(b"HTTP/1.1") or b"stays" not in answer:
                    return
        finally:
            writer.close()

    async def hang_up(self, reader: Reader, writer: Writer) -> None:
        writer.close()

    async def never_read(self, reader: Reader, writer: Writer) -> None:
        await self.leave.wait()
        writer.close()


@asynccontextmanager
async def listening(meet: Answer, peer: Peer) -> AsyncIterator[str]:
    server = await asyncio.start_server(meet, "127.0.0.1", 0)
    async with server:
        try:
            yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        finally:
            peer.leave.set()


@asynccontextmanager
async def wired(**settings: float) -> AsyncIterator[Wire]:
    async with Wire(connections=1, **settings) as wire:
        yield wire


async def outcome(wire: Wire, address: str, **limits: float) -> SendFailed:
    """How a message fails, with nothing of the token in what may be logged of it."""
    with pytest.raises(TelegramError) as failed:
        await wire.post(f"{address}/bot{TOKEN}/sendMessage", form(chat_id="77", text="Hei"), **limits)  # type: ignore[arg-type]
    told = "".join(traceback.format_exception(failed.value))
    assert TOKEN not in told
    return failure(failed.value)


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (b"", "ServerDisconnectedError"),
        (b"HTTP/1.1 200 OK\r\nContent-Le", "ServerDisconnectedError"),
        (http(b'{"ok": tr', length=100), "ClientPayloadError"),
        (b"what is this?\r\n\r\n", "ClientResponseError"),
        (http(b"<html>"), "TelegramError"),
        (http(b"[]"), "TelegramError"),
        (http(b"<html>", status=b"502 Bad Gateway"), "5xx"),
        (http(b"", status=b"302 Found", more=b"Location: /elsewhere\r\n"), "5xx"),
        (None, "SocketTimeoutError"),
    ],
)
async def test_what_may_have_been_taken_is_uncertain_and_asked_once(
    answer: bytes | None, reason: str
) -> None:
    peer = Peer(answer)
    async with listening(peer.meet, peer) as address, wired(read=SHORT) as wire:
        failed = await outcome(wire, address)
    assert (failed.then, failed.reason) == ("uncertain", reason)
    assert len(peer.heard) == 1


async def test_nobody_there_means_not_sent() -> None:
    peer = Peer()
    async with listening(peer.meet, peer) as address:
        pass
    async with wired() as wire:
        failed = await outcome(wire, address)
    assert (failed.then, failed.reason) == ("repeat", "ClientConnectorError")


async def test_no_encryption_there_means_not_sent() -> None:
    peer = Peer()
    async with listening(peer.hang_up, peer) as address, wired() as wire:
        failed = await outcome(wire, address.replace("http:", "https:"))
    assert failed.then == "repeat"
    assert peer.heard == []


async def test_no_connection_free_in_time_means_not_sent() -> None:
    peer = Peer(None)
    async with listening(peer.meet, peer) as address, wired() as wire:
        busy = asyncio.create_task(outcome(wire, address))
        await peer.asked.wait()
        failed = await outcome(wire, address, connect_timeout=SHORT)
        assert (failed.then, failed.reason) == ("repeat", "ConnectionTimeoutError")
        peer.leave.set()
        assert (await busy).then == "uncertain"
    assert len(peer.heard) == 1


async def test_a_connection_that_is_closed_without_reading_is_uncertain() -> None:
    peer = Peer()
    async with listening(peer.hang_up, peer) as address, wired() as wire:
        assert (await outcome(wire, address)).then == "uncertain"


async def test_a_kept_connection_that_ends_under_the_next_call_is_uncertain_and_not_tried_again() -> None:
    peer = Peer(http(b'{"ok": true, "result": true}', more=b"X-Connection: stays\r\n"), b"")
    async with listening(peer.meet, peer) as address, wired() as wire:
        assert await wire.post(f"{address}/bot{TOKEN}/getMe") is True
        failed = await outcome(wire, address)
    assert (failed.then, failed.reason) == ("uncertain", "ServerDisconnectedError")
    assert len(peer.heard) == 2


@pytest.mark.filterwarnings("ignore:Sending a large body:ResourceWarning")
async def test_a_peer_that_never_reads_is_given_up() -> None:
    peer = Peer()
    large = form(text="x" * 30_000_000)
    async with listening(peer.never_read, peer) as address, wired(read=SHORT) as wire:
        with pytest.raises(Unanswered) as failed:
            await wire.post(
                f"{address}/bot{TOKEN}/sendPhoto", large, connect_timeout=SHORT, write_timeout=SHORT
            )
    assert failure(failed.value).then == "uncertain"


@pytest.mark.parametrize("address", ["ftp://127.0.0.1", "127.0.0.1:9", "http://", "http://[::1"])
async def test_an_address_that_cannot_be_called_is_for_somebody_to_mend(address: str) -> None:
    async with wired() as wire:
        failed = await outcome(wire, address)
    assert (failed.then, failed.alarm) == ("never", True)


async def test_proxies_of_the_environment_are_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    peer = Peer(http(b'{"ok": true, "result": true}'))
    async with listening(peer.meet, peer) as address, wired() as wire:
        assert await wire.post(f"{address}/bot{TOKEN}/getMe") is True


async def test_arguments_go_as_a_form() -> None:
    peer = Peer(
        http(b'{"ok": true, "result": {"message_id": 9, "date": 1, "chat": {"id": 77, "type": "x"}}}')
    )
    async with listening(peer.meet, peer) as address:
        channel = TelegramChannel(TOKEN, address)
        await channel.start()
        assert (await channel.send(letter("Tur på lørdag & søndag 👍"))).provider_id == "9"
        await channel.stop()
    head, _, body = peer.heard[0].partition(b"\r\n\r\n")
    assert b"Content-Type: application/x-www-form-urlencoded" in head
    assert b"text=Tur+p%C3%A5+l%C3%B8rdag+%26+s%C3%B8ndag+%F0%9F%91%8D" in body.split(b"&")
