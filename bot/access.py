"""One table: which role may do and see what."""

from __future__ import annotations

from collections.abc import Collection

EVERYONE = frozenset({"participant", "peer_worker", "staff", "coordinator", "volunteer"})
TEAM = frozenset({"peer_worker", "staff", "coordinator"})
STAFF = frozenset({"staff", "coordinator"})

MAY: dict[str, frozenset[str]] = {
    "see the week": EVERYONE,
    "propose": EVERYONE,
    "see proposals": STAFF,
    "vote": frozenset({"participant"}),
    "see polls": EVERYONE,
    "post a poll": STAFF,
    "decide a poll": STAFF,
    "sign up": frozenset({"participant"}),
    "see who comes": EVERYONE,
    "see heads": TEAM | {"volunteer"},
    "choose for oneself": EVERYONE,
    "arrange an activity": STAFF,
    "write to staff": frozenset({"participant", "volunteer", "peer_worker", "staff", "coordinator"}),
    "answer a thread": TEAM,
    "invite": STAFF,
    "invite staff": frozenset({"coordinator"}),
    "confirm a role": frozenset({"coordinator"}),
    "see people": STAFF,
    "see signals": STAFF,
    "release what waits": STAFF,
    "change the programme": frozenset({"coordinator"}),
    "organise": frozenset({"participant"}) | STAFF,
    # And organisers on their day: calling.may_call.
    "call for staff": EVERYONE - {"participant"},
    "take a call": TEAM,
    "see the day": STAFF,
    "mark attendance": TEAM,
    "see own attendance": frozenset({"participant"}),
    "keep appointments": frozenset({"participant"}),
    "keep others' appointments": STAFF,
    "see who has no appointment": STAFF,
    "decide a check-in": STAFF,
    "say who follows up": STAFF,
    "arrange for others": TEAM,
    "go along": TEAM,
}

#: Kinds of messages that are veiled: each reader has chosen how much of them a phone shows.
PERSONAL: frozenset[str] = frozenset(
    {
        "appointment-asked-after",
        "calendar-off",
        "meeting-new",
        "meeting-moved",
        "meeting-off",
        "meeting-asked",
        "meeting-day",
        "meeting-cancelled",
        "meeting-released",
        "appointment-days",
        "appointment-day",
        "appointment-hour",
        "request-moved",
        "request-off",
        "request-stands",
        "appointment-made",
        "appointment-moved-by",
        "appointment-off-by",
        "appointment-withdrawn",
        "company-found",
        "company-free",
        "company-none",
        "company-moved",
        "company-after",
        "return-noted",
    }
)

#: Who may read what of these kinds, asked again when it is sent; of any other, whoever belongs to the
#: programme.
READS: dict[str, frozenset[str]] = {
    "staff-day": STAFF,
    "signals": STAFF,
    "stopped": STAFF,
    "phone-taken": STAFF,
    "joined": STAFF,
    "series-taken": STAFF,
    "check-in-new": STAFF,
    "poll-undecided": STAFF,
    "poll-lost": STAFF,
    "failed": STAFF,
    "restored": STAFF,
    "membership": frozenset({"coordinator"}),
    "attendance-list": TEAM,
    "cancel-check": TEAM,
    "organiser-answer": TEAM,
    "activity-word-copy": TEAM,
    "thread": TEAM,
    "answered": TEAM,
    "answer-news": TEAM,
    "call": TEAM,
    "call-more": TEAM,
    "meeting-asked": TEAM,
    "meeting-day": TEAM,
    "meeting-cancelled": TEAM,
    "meeting-released": TEAM,
    "meeting-answer": STAFF,
    "return-soon": STAFF,
    "return-told": STAFF,
    "request-new": TEAM,
    "request-mine": TEAM,
    "request-words": TEAM,
    "request-gone": TEAM,
    "company-new": TEAM,
    "company-again": TEAM,
    "company-remind": TEAM,
    "company-new-time": TEAM,
    "company-off": TEAM,
    "company-away": TEAM,
    "company-back": TEAM,
}


def may(roles: Collection[str], what: str) -> bool:
    """Whether somebody with these roles may do it; KeyError for a permission that the table lacks."""
    return not MAY[what].isdisjoint(roles)
