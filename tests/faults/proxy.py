"""A proxy as it stands in front of replicas: it holds the certificate, and takes them in turn."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import httpx
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from bot.demo.changes import PATIENCE

#: What is about one connection, and not to be handed on.
_OF_THE_HOP = {"connection", "content-length", "transfer-encoding", "keep-alive", "host"}


class Proxy:
    """Each request goes to the next of them, or where that one does not answer to the one after it."""

    def __init__(self) -> None:
        self.backends: Sequence[str] = ()
        #: How many requests each has answered.
        self.answered: dict[str, int] = {}
        self._turn = count()
        self._client = httpx.AsyncClient(trust_env=False, timeout=PATIENCE)

    async def close(self) -> None:
        await self._client.aclose()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection, with one request after another."""
        try:
            while (head := await reader.readuntil(b"\r\n\r\n")) is not None:
                line, *lines = head.decode().rstrip().split("\r\n")
                method, path, _ = line.split()
                headers = {name.lower(): value for name, value in (one.split(": ", 1) for one in lines)}
                body = await reader.readexactly(int(headers.get("content-length", 0)))
                writer.write(await self._handed_on(method, path, headers, body))
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError, asyncio.CancelledError):
            pass  # The caller has gone, or the test is over.
        finally:
            writer.close()

    async def _handed_on(self, method: str, path: str, headers: dict[str, str], body: bytes) -> bytes:
        kept = {name: value for name, value in headers.items() if name not in _OF_THE_HOP}
        first = next(self._turn)
        for number in range(len(self.backends)):
            backend = self.backends[(first + number) % len(self.backends)]
            try:
                answer = await self._client.request(method, backend + path, headers=kept, content=body)
            except httpx.TransportError:
                continue
            self.answered[backend] = self.answered.get(backend, 0) + 1
            return _written(answer.status_code, answer.headers.get("content-type", ""), answer.content)
        return _written(502, "text/plain", b"nobody answers")


def _written(status: int, kind: str, content: bytes) -> bytes:
    head = f"HTTP/1.1 {status} .\r\nContent-Type: {kind}\r\nContent-Length: {len(content)}\r\n\r\n"
    return head.encode() + content


@asynccontextmanager
async def proxy(folder: Path) -> AsyncIterator[tuple[Proxy, str]]:
    """With its https address; who calls it must not mind that nobody vouches for its certificate."""
    standing = Proxy()
    server = await asyncio.start_server(standing.serve, "127.0.0.1", 0, ssl=_certified(folder))
    try:
        yield standing, f"https://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    finally:
        server.close()
        await standing.close()


def _certified(folder: Path) -> ssl.SSLContext:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    written = folder / "proxy.pem"
    written.write_bytes(
        certificate.public_bytes(serialization.Encoding.PEM)
        + key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(written)
    return context
