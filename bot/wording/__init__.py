"""Every sentence that people read, in their language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser

from bot.messages import Say
from bot.when import Language, write_day, write_moment

_LANGUAGES: dict[str, Language] = {"nb": "nb", "nn": "nn", "en": "en"}
_AND = {"nb": "og", "nn": "og", "en": "and"}


class NoSuchWording(Exception):
    """There is no sentence with this id, or it needs an argument that it was not given."""


def speak(say: Say, language: str, zone: ZoneInfo, *, channel: str = "telegram") -> str:
    """The sentence in this language; instants in this zone; the `.sms` variant where there is one."""
    return format_wording(say.wording, _words(say.args, language, zone, channel), language, channel=channel)


def format_wording(
    wording: str, args: Mapping[str, str | int], language: str, *, channel: str = "telegram"
) -> str:
    """Raises NoSuchWording for an unknown id or a missing argument."""
    bundle = bundle_of(language)
    if not bundle.has_message(wording):
        raise NoSuchWording(f"{wording} ({language})")
    message = bundle.get_message(wording)
    pattern = message.attributes.get("sms", message.value) if channel == "sms" else message.value
    if pattern is None:
        raise NoSuchWording(f"{wording} ({language}) has no text")
    text, wrong = bundle.format_pattern(pattern, dict(args))
    if wrong:
        raise NoSuchWording(f"{wording} ({language}): {wrong[0]}")
    return str(text)


@cache
def bundle_of(language: str) -> FluentBundle:
    """The sentences of a language; an unknown language reads bokmål."""
    known = known_language(language)
    bundle = FluentBundle([known], use_isolating=False)
    text = Path(__file__).with_name(f"{known}.ftl").read_text(encoding="utf-8")
    # Without where each word stands in the file: that would be two thirds of what it takes to keep.
    bundle.add_resource(FluentParser(with_spans=False).parse(text))
    return bundle


def known_language(language: str) -> Language:
    """The language itself where we have it, else bokmål."""
    return _LANGUAGES.get(language, "nb")


def _words(args: Mapping[str, Any], language: str, zone: ZoneInfo, channel: str) -> dict[str, str | int]:
    return {name: _word(value, language, zone, channel) for name, value in args.items()}


def _word(value: Any, language: str, zone: ZoneInfo, channel: str) -> str | int:
    match value:
        case Say():
            return speak(value, language, zone, channel=channel)
        case datetime():
            return write_moment(value, zone, known_language(language))
        case date():
            return write_day(value, known_language(language))
        case str() | int():
            return value
        case Sequence():
            return _listed([str(_word(part, language, zone, channel)) for part in value], language)
    raise TypeError(f"cannot be said: {type(value).__name__}")


def _listed(parts: list[str], language: str) -> str:
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {_AND.get(language, 'og')} {parts[-1]}"
