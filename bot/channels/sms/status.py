"""What Twilio reports about a message that it accepted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from bot.channels import SendFailed
from bot.channels.reading import Unreadable
from bot.channels.sms.errors import failure_of

#: Reports come in any order: only one of a higher rank says something new.
RANKS: Mapping[str, int] = {
    "accepted": 0,
    "scheduled": 0,
    "queued": 0,
    "sending": 1,
    "sent": 2,
    "delivered": 3,
    "read": 3,
    "undelivered": 3,
    "failed": 3,
    "canceled": 3,
}
_NOT_ARRIVED = frozenset({"undelivered", "failed", "canceled"})


@dataclass(frozen=True)
class DeliveryReport:
    provider_id: str
    status: str
    #: The outbox row, from the address that was called; None when it was not ours.
    row_id: UUID | None = None
    #: Twilio's error code; None when all went well.
    error: int | None = None

    @property
    def rank(self) -> int:
        return RANKS.get(self.status, 0)

    @property
    def arrived(self) -> bool:
        return self.status in {"delivered", "read"}

    @property
    def failure(self) -> SendFailed | None:
        """Why it did not arrive and what that means; None while it may still arrive, or has."""
        if self.status not in _NOT_ARRIVED:
            return None
        return failure_of(self.error or 30008)


def read_status(form: Mapping[str, str], row: str = "") -> DeliveryReport:
    """Raises Unreadable when a field is missing. `row` comes from the query of the address."""
    sid = form.get("MessageSid") or form.get("SmsSid") or ""
    status = form.get("MessageStatus") or form.get("SmsStatus") or ""
    if not sid:
        raise Unreadable("The field MessageSid is missing.")
    if not status:
        raise Unreadable("The field MessageStatus is missing.")
    code = form.get("ErrorCode", "").strip()
    return DeliveryReport(
        provider_id=sid,
        status=status.strip().lower(),
        row_id=_uuid(row),
        error=int(code) if code.isdecimal() and int(code) else None,
    )


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
