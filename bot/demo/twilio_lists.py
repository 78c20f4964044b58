"""Twilio's list of texts: newest first, filtered, in pages."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from urllib.parse import urlencode

from bot.demo.calls import Call
from bot.demo.twilio_messages import API_VERSION, Json, Sms, as_json


def page_of(texts: Sequence[Sms], call: Call, account: str) -> Json:
    """The page that was asked for, with the addresses of its neighbours."""
    found = [sms for sms in reversed(texts) if _matches(sms, call)]
    size, page = min(call.number("PageSize", 50), 1000), call.number("Page")
    start = page * size
    shown = found[start : start + size]

    def address(number: int) -> str:
        filters = {name: call.text(name) for name in call.params if name not in {"Page", "PageSize"}}
        query = urlencode(filters | {"PageSize": size, "Page": number})
        return f"/{API_VERSION}/Accounts/{account}/Messages.json?{query}"

    return {
        "messages": [as_json(sms, account) for sms in shown],
        "page": page,
        "page_size": size,
        "start": start,
        "end": max(start + len(shown) - 1, 0),
        "uri": address(page),
        "first_page_uri": address(0),
        "previous_page_uri": address(page - 1) if page else None,
        "next_page_uri": address(page + 1) if start + size < len(found) else None,
    }


def _matches(sms: Sms, call: Call) -> bool:
    if call.text("To") not in {"", sms.to} or call.text("From") not in {"", sms.sender}:
        return False
    after, before, on = (call.text(name) for name in ("DateSent>", "DateSent<", "DateSent"))
    if not (after or before or on):
        return True
    if sms.sent_at is None:
        return False
    # The list knows whole seconds only, and both ends count as inside.
    sent = sms.sent_at.replace(microsecond=0)
    if on and not _moment(on) <= sent < _moment(on) + timedelta(days=1):
        return False
    return not (after and sent < _moment(after)) and not (before and sent > _moment(before))


def _moment(text: str) -> datetime:
    at = datetime.fromisoformat(text)
    return at if at.tzinfo else at.replace(tzinfo=UTC)
