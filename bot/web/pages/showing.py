"""A page as a browser gets it: templates, sentences from the wording files, and headers of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from starlette.responses import Response

from bot.features.signing_in import Asked, Visit
from bot.messages import Say
from bot.wording import known_language, speak

if TYPE_CHECKING:
    from jinja2 import Environment

_HERE = Path(__file__).parent
#: No script at all, nothing from elsewhere, and forms lead nowhere but here.
_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Robots-Tag": "noindex, nofollow",
}


@dataclass(frozen=True)
class Face:
    """In which language and zone somebody reads."""

    language: str
    zone: ZoneInfo

    def says(self, said: str | Say) -> str:
        """The sentence; a name stays what it is."""
        return said if isinstance(said, str) else speak(said, self.language, self.zone)


def face_of(reader: Visit | Asked) -> Face:
    programme = reader.programme
    return Face(known_language(reader.person.language or programme.language), ZoneInfo(programme.time_zone))


def stranger(language: str) -> Face:
    """Nobody we know."""
    return Face(known_language(language), ZoneInfo("UTC"))


def show(template: str, face: Face, *, status: int = 200, **context: Any) -> Response:
    """The page; `t("send")` in a template is the sentence `page-send`."""
    words: Callable[..., str] = partial(_sentence, face)
    text = _templates().get_template(f"{template}.html").render(t=words, lang=face.language, **context)
    return Response(text, status, _HEADERS, "text/html; charset=utf-8")


def style() -> Response:
    """The one style file."""
    return Response(_style(), headers=_HEADERS, media_type="text/css; charset=utf-8")


def machine_time(at: datetime, face: Face) -> str:
    """For the datetime attribute."""
    return at.astimezone(face.zone).isoformat(timespec="minutes")


def _sentence(face: Face, name: str, /, **args: Any) -> str:
    return speak(Say(f"page-{name}", args), face.language, face.zone)


@cache
def _templates() -> Environment:
    # Loaded with the first page: many a programme never opens one.
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader(_HERE / "templates"),
        # Always: what people wrote is text.
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def _style() -> bytes:
    return (_HERE / "style.css").read_bytes()
