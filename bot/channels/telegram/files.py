"""Calendar files that people send: which they are, how large they may be, and their text."""

from __future__ import annotations

import codecs
from collections.abc import Mapping
from typing import Any

#: Bytes; an invitation from any calendar is a few thousand.
FILE_LIMIT = 64 * 1024
_CALENDARS = frozenset({"text/calendar", "application/ics", "text/x-vcalendar"})
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def is_calendar(document: Mapping[str, Any]) -> bool:
    """By its kind or its name, as the phone gives them."""
    name, kind = document.get("file_name") or "", document.get("mime_type") or ""
    return name.lower().endswith(".ics") or kind.partition(";")[0].strip().lower() in _CALENDARS


def as_text(content: bytes) -> str:
    """UTF-8 as the standard says, or what old programs write instead; no byte makes it fail."""
    if content.startswith(_UTF_16):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")
