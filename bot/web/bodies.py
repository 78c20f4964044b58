"""Reads what is sent to us, up to a size."""

from __future__ import annotations

from fastapi import Request


class TooLarge(Exception):
    """More than anybody who is who they say would send; the first part of it is `.start`."""

    def __init__(self, start: bytes) -> None:
        super().__init__(f"over {len(start)} bytes")
        self.start = start


async def read_body(request: Request, limit: int) -> bytes:
    """Raises TooLarge without reading further than needed to know."""
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > limit:
            raise TooLarge(bytes(body[:limit]))
    return bytes(body)


def as_text(body: bytes) -> str:
    """As it came, but for what no database takes."""
    return body.decode("utf-8", "replace").replace("\x00", "\ufffd")
