"""An appointment in words: all of it for whoever looks it up, less of it for a lock screen."""

from __future__ import annotations

from bot.messages import Say, say
from storage.tables import Appointment


def in_full(appointment: Appointment) -> Say:
    """As its own person reads it when they ask: "NAV, torsdag 3.12 kl 10, Rådhuset"."""
    if appointment.place:
        return say(
            "appointment-whole-place",
            party=appointment.party,
            at=appointment.starts_at,
            place=appointment.place,
        )
    return say("appointment-whole", party=appointment.party, at=appointment.starts_at)
