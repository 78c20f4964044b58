"""Somebody on a list, as a button or a number carries them: who, and what a press says of them."""

from __future__ import annotations

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

_MARK = re.compile(r"([\w-]{22})([+-])(\d{0,2})", re.ASCII)
#: A button has room for two figures of the list's version.
_VERSIONS = 100


@dataclass(frozen=True)
class Mark:
    """A press says "came" or "did not come", not "the other way": said twice it changes nothing."""

    person_id: UUID
    came: bool
    #: The version of the list that was seen, of a finished one.
    version: str = ""


def written(person_id: UUID, *, came: bool, version: int | None = None) -> str:
    """At most 25 signs: beside an activity's id, a button has no room for a second one in full."""
    short = urlsafe_b64encode(person_id.bytes).decode().rstrip("=")
    return f"{short}{'+' if came else '-'}{seen(version) if version is not None else ''}"


def read_marks(texts: Iterable[str]) -> list[Mark] | None:
    """None when one of them is no mark: half a list is not what somebody meant."""
    found = [_MARK.fullmatch(text) for text in texts]
    if not found or None in found:
        return None
    return [
        Mark(UUID(bytes=urlsafe_b64decode(f"{one[1]}==")), came=one[2] == "+", version=one[3])
        for one in found
        if one is not None
    ]


def seen(version: int) -> str:
    """The version as a mark carries it."""
    return str(version % _VERSIONS)
