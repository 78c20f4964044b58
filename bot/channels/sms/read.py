"""A text message from Twilio's webhook, read as an Incoming."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

import phonenumbers

from bot.channels.reading import Unreadable, clean
from bot.messages import Incoming

_E164 = re.compile(r"\+[1-9]\d{6,14}")
_SID = re.compile(r"[A-Z]{2}[0-9a-f]{32}")
_WRITTEN = re.compile(r"\+[\d ().-]+")


def read(form: Mapping[str, str]) -> Incoming | None:
    """None when the sender is not a number that can be answered (a name such as "POSTEN", a short number).

    Raises Unreadable when a field is missing.
    """
    for name in ("MessageSid", "From"):
        if not form.get(name, "").strip():
            raise Unreadable(f"The field {name} is missing.")
    address = as_number(form["From"])
    if address is None:
        return None
    text = clean(form.get("Body", ""))
    sid = clean(form["MessageSid"])
    # Twilio signs names and values without anything between them: whoever stole a form could cut its id, move
    # the rest into a field of another name, and have a new message that is signed as well.
    if _SID.fullmatch(sid) is None:
        raise Unreadable("The field MessageSid is not one of Twilio's.")
    return Incoming(
        channel="sms",
        external_id=sid,
        address=address,
        kind="text" if text else "unusable",
        text=text,
        message_id=sid,
        opt_out=_opt_out(form.get("OptOutType", "")),
    )


def as_number(written: str) -> str | None:
    """A number as E.164, whoever's it is; None for what is not a number in full."""
    plain = clean(written)
    if _WRITTEN.fullmatch(plain) is None:
        return None
    try:
        number = phonenumbers.parse(plain, None)
    except phonenumbers.NumberParseException:
        return None
    whole = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return whole if _E164.fullmatch(whole) else None


def _opt_out(said: str) -> Literal["", "STOP", "START", "HELP"]:
    match said.strip().upper():
        case "STOP":
            return "STOP"
        case "START":
            return "START"
        case "HELP":
            return "HELP"
    return ""
