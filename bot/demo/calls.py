"""One request to a stand-in: what was asked, with which words and files, and how it ended."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import datetime
from email.message import Message
from typing import Any
from urllib.parse import parse_qsl

from fastapi import Request


class Upload(bytes):
    """A file that came with a request."""

    #: What it is called there.
    filename: str = ""


@dataclass
class Call:
    method: str
    params: dict[str, Any]
    at: datetime
    files: dict[str, Upload] = field(default_factory=dict)
    #: It took effect, whatever the caller got to know.
    accepted: bool = False
    #: The HTTP status that went out; 0 when nothing did.
    status: int = 0
    #: The body that went out.
    answer: Any = None
    #: The misbehaviour that struck it.
    fault: str = ""
    #: It came as the bot's answer to its webhook, so the bot is not told how it ended.
    by_answer: bool = False

    def text(self, name: str) -> str:
        value = self.params.get(name, "")
        return value if isinstance(value, str) else json.dumps(value)

    def number(self, name: str, default: int = 0) -> int:
        """A number that cannot be read counts as absent, as both providers treat it."""
        try:
            return int(self.text(name))
        except ValueError:
            return default

    def flag(self, name: str) -> bool:
        return self.text(name).lower() in {"true", "yes", "1"}

    def json(self, name: str) -> Any:
        """The JSON in a parameter, or None when it is absent. ValueError when it is not JSON."""
        value = self.params.get(name)
        return json.loads(value) if isinstance(value, str) and value else value or None


async def read(request: Request) -> tuple[dict[str, Any], dict[str, Upload]]:
    """The parameters of the address and the body (form, multipart or JSON), and the files."""
    body = await request.body()
    kind = request.headers.get("content-type", "")
    params: dict[str, Any] = dict(request.query_params)
    files: dict[str, Upload] = {}
    if kind.startswith("application/json"):
        params |= json.loads(body or b"{}")
    elif kind.startswith("multipart/form-data"):
        for name, filename, content in _parts(body, kind):
            if filename is None:
                params[name] = content.decode()
            else:
                files[name] = Upload(content)
                files[name].filename = filename
    else:
        params |= parse_qsl(body.decode(), keep_blank_values=True)
    return params, files


def _parts(body: bytes, kind: str) -> list[tuple[str, str | None, bytes]]:
    boundary = str(_header("content-type", kind).get_param("boundary"))
    found = []
    for part in body.split(b"--" + boundary.encode())[1:-1]:
        head, _, content = part.removeprefix(b"\r\n").removesuffix(b"\r\n").partition(b"\r\n\r\n")
        lines = (line.partition(":") for line in head.decode().splitlines())
        disposition = next(value.strip() for name, _, value in lines if name.lower() == "content-disposition")
        header = _header("content-disposition", disposition)
        found.append(
            (str(header.get_param("name", header="content-disposition")), header.get_filename(), content)
        )
    return found


def _header(name: str, value: str) -> Message:
    message = Message()
    message[name] = value
    return message
