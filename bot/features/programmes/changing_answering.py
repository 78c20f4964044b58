"""How people are answered: a phone, minutes, the rota; and that the emergency numbers were checked."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from bot.features.programmes import told
from bot.features.programmes.rules import COUNTS, phone_number
from bot.features.programmes.sketches import Sketch
from bot.messages import Refused, say
from bot.numbers import plain
from storage.tables import Programme

_ON = frozenset({"ja", "på", "pa", "yes", "on", "med netter"})
_OFF = frozenset({"nei", "av", "no", "off", "uten netter", "utan netter"})
Value = Any


def read(setting: str, text: str) -> Value | Refused:
    """What was typed for one of them, as its value."""
    if setting == "phone":
        return phone_number(text) or Refused(say("setting-phone-unclear"))
    if setting == "night_shifts":
        said = plain(text)
        return said in _ON if said in _ON | _OFF else Refused(say("setting-night-unclear"))
    found = re.fullmatch(r"\D*(\d{1,5})\D*", text)
    return int(found[1]) if found else _wrong_count(setting)


async def look(
    _session: AsyncSession, programme: Programme, setting: str, value: Value, _now: datetime
) -> Sketch | Refused:
    if setting in COUNTS:
        least, most = COUNTS[setting]
        if not least <= value <= most:
            return _wrong_count(setting)
    before = told.answering(setting, getattr(programme, setting))
    return Sketch(before, told.answering(setting, value), (say("setting-from-now"),))


async def write(
    _session: AsyncSession, programme: Programme, setting: str, value: Value, _now: datetime
) -> None:
    setattr(programme, setting, value)


async def look_checked(
    _session: AsyncSession, programme: Programme, _setting: str, _value: Value, now: datetime
) -> Sketch | Refused:
    """The numbers were checked today, whenever that is asked."""
    return Sketch(told.checked(programme.numbers_checked), told.checked(_today(programme, now)))


async def write_checked(
    _session: AsyncSession, programme: Programme, _setting: str, _value: Value, now: datetime
) -> None:
    programme.numbers_checked = _today(programme, now)


def _today(programme: Programme, now: datetime) -> str:
    return now.astimezone(ZoneInfo(programme.time_zone)).date().isoformat()


def _wrong_count(setting: str) -> Refused:
    least, most = COUNTS[setting]
    return Refused(say("setting-count-unclear", least=least, most=most))
