"""How people are answered, in a programme's file: how staff read, whom to ring, minutes, the rota."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.features.programmes.rules import COUNTS, phone_number
from bot.features.programmes.tables import Table

WHO_LONGEST = 80
_PHONE_LONGEST = 20
_IN_CONTACT = ("answer_minutes", "alarm_minutes", "silent_minutes", "first_word_days")
USUAL_MODE = "link"
USUAL_POLICE = "112"


@dataclass(frozen=True)
class Numbers:
    """Whom to ring, in the order in which they are always said; `checked` is a local date."""

    ambulance: str
    urgent_care: str
    helpline: str
    police: str
    checked: date


@dataclass(frozen=True)
class Reading:
    """How staff read what people write, and who decided that, and when; with "link" nobody has to."""

    mode: str
    decided_by: str | None
    decided_on: date | None


def reading(contact: Table) -> Reading:
    contact.knows(f"mode decided_by decided_on phone {' '.join(_IN_CONTACT)}")
    mode = contact.one_of("mode", ("relay", "link"), default=USUAL_MODE)
    is_signed = mode == "relay" or "decided_by" in contact.values or "decided_on" in contact.values
    if not is_signed:
        return Reading(mode, None, None)
    return Reading(mode, contact.words("decided_by", WHO_LONGEST), contact.day("decided_on"))


def answering(contact: Table, rota: Table) -> dict[str, Any]:
    """Columns of the programme; what the file does not say is not among them."""
    rota.knows("night hours")
    said: dict[str, Any] = {
        key: contact.whole(key, *COUNTS[key]) for key in _IN_CONTACT if key in contact.values
    }
    if "phone" in contact.values:
        said["phone"] = _phone(contact)
    if "night" in rota.values:
        said["night_shifts"] = rota.yes_or_no("night")
    if "hours" in rota.values:
        said["shift_hours"] = rota.whole("hours", *COUNTS["shift_hours"])
    return said


def numbers(table: Table) -> Numbers:
    table.knows("ambulance urgent_care helpline police checked")
    told = {key: _number(table, key) for key in ("ambulance", "urgent_care", "helpline")}
    police = _number(table, "police") if "police" in table.values else USUAL_POLICE
    return Numbers(**told, police=police, checked=table.day("checked"))


def _number(table: Table, key: str) -> str:
    number = table.words(key, 15).replace(" ", "")
    if number and not re.fullmatch(r"\+?\d{3,12}", number):
        table.wrong(key, f'{key} = "{number}" is not a phone number. Write digits in quotes, such as "113".')
    return number


def _phone(contact: Table) -> str | None:
    written = contact.words("phone", _PHONE_LONGEST)
    number = phone_number(written)
    if written and number is None:
        contact.wrong(
            "phone",
            f'phone = "{written}" is not a phone number. Write it with its country, such as "+4767000000".',
        )
    return number
