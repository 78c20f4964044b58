"""Twilio's list of texts: whether it took one of which nobody heard the answer."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from twilio.rest import Client

from bot.channels import Accepted, SendFailed
from bot.channels.sms.errors import SEND_ERRORS, failure

#: The newest texts to one number that are looked through, in one page: more than anybody gets in a day.
MOST = 200
#: Its clock and ours may differ by as much.
_APART = timedelta(minutes=5)
_INBOUND = "inbound"


async def accepted(client: Client, to: str, since: datetime) -> list[Accepted]:
    """Texts to the number that were made since then, sent or not. SendFailed when Twilio does not tell.

    The list can be narrowed by the date of sending only, which a text that still waits at Twilio lacks: so it
    is asked for whole and narrowed here, by the date of making.
    """
    try:
        listed = await client.messages.list_async(to=to, limit=MOST)
    except SEND_ERRORS as error:
        raise failure(error) from error
    found = [one for one in listed if one.direction != _INBOUND and _made_at(one, since) >= since - _APART]
    if len(found) == MOST:
        raise SendFailed("more texts than are looked through", then="uncertain")
    return [
        Accepted(one.sid, trace_of(to, one.body or ""), int(one.num_segments or 0) or None) for one in found
    ]


def trace_of(to: str, words: str) -> str:
    """White space may differ: Twilio trims it."""
    return f"{to}:{' '.join(words.split())}"


def _made_at(message: Any, otherwise: datetime) -> datetime:
    """A text without any date is not ruled out."""
    made_at = message.date_created or message.date_sent
    return made_at if isinstance(made_at, datetime) else otherwise
