"""An appointment from an hour to an hour, "tirsdag kl 10-12", begins at the first."""

from __future__ import annotations

import re

_HOUR = r"[0-9]{1,2}(?:[.:][0-9]{2})?"
_FROM_TO = re.compile(
    rf"(?<![^ ])(?P<fra>fra )?(?P<kl>kl[.:]? ?|klokk(?:a|en) )?(?P<first>{_HOUR})"
    r" ?(?P<way>[-–—]|(?:fr[ae]m )?til) ?"
    rf"(?:kl[.:]? ?|klokk(?:a|en) )?(?P<last>{_HOUR})(?![^ ])",
    re.IGNORECASE,
)
#: What lasts longer is rather when somebody is open.
_LONGEST = 3 * 60
_NOON = 12 * 60


def without_end(text: str) -> str | None:
    """The same text with only the hour that it begins; None where it is no such text, or may be of dates."""
    found = _FROM_TO.search(text)
    if found is None or not _is_of_hours(found) or not 0 < _minutes(found) <= _LONGEST:
        return None
    return f"{text[: found.start()]}kl {found['first']}{text[found.end() :]}"


def _is_of_hours(found: re.Match[str]) -> bool:
    """Not "10-12", the tenth of December; not "3.12-5.12", nor "kl 10 - 12.12"."""
    if _like_date(found["last"]) and len(found["first"]) <= 2:
        return False
    if found["kl"] or ":" in found["first"]:
        return True
    return not _like_date(found["first"]) and (
        found["way"].lower().endswith("til") or len(found["first"]) > 2
    )


def _like_date(said: str) -> bool:
    _, point, month = said.partition(".")
    return bool(point) and 1 <= int(month) <= 12


def _minutes(found: re.Match[str]) -> int:
    """How long it lasts; "11-1" goes over noon. Nothing for hours that no clock shows."""
    first, last = (_since_midnight(found[name]) for name in ("first", "last"))
    if first is None or last is None:
        return 0
    return last - first if last > first or first >= _NOON + 60 else last + _NOON - first


def _since_midnight(said: str) -> int | None:
    hour, _, minute = said.replace(":", ".").partition(".")
    return int(hour) * 60 + int(minute or 0) if int(hour) <= 24 and int(minute or 0) < 60 else None
