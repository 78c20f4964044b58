"""Draws the tables of moves as pictures for docs/reference/states.md: `python -m storage.tables.drawing`."""

from __future__ import annotations

from pathlib import Path

from storage.tables import (
    ACTIVITY_MOVES,
    APPOINTMENT_MOVES,
    ATTENDANCE_MOVES,
    ATTENDEE_MOVES,
    CALL_MOVES,
    CHECK_IN_MOVES,
    COMPANY_MOVES,
    CONTACT_MOVES,
    HANDOVER_MOVES,
    OUTBOX_MOVES,
    POLL_MOVES,
    PROPOSAL_MOVES,
    REQUEST_MOVES,
    RETURN_MOVES,
    SERIES_MOVES,
    SHIFT_MOVES,
    SHIFT_OFFER_MOVES,
    SIGN_UP_MOVES,
    THREAD_MOVES,
    Moves,
)

TABLES: dict[str, tuple[Moves, str]] = {
    "Proposal": (PROPOSAL_MOVES, "An idea, from when it is sent until it is an activity or is taken away."),
    "Poll": (POLL_MOVES, "A question with a deadline. `undecided`: too few voted, and staff decide openly."),
    "Activity": (
        ACTIVITY_MOVES,
        "Something done together. Places and times change without a change of state.",
    ),
    "SignUp": (SIGN_UP_MOVES, "What somebody said about coming. `offered`: a place came free, for a while."),
    "Series": (SERIES_MOVES, "Something weekly; its activities are made some weeks ahead."),
    "Attendance": (
        ATTENDANCE_MOVES,
        "Whether somebody was there. Corrections go any way, and each is kept in a history.",
    ),
    "Appointment": (
        APPOINTMENT_MOVES,
        "Agreed with somebody outside, or a meeting. `asked`: read from words, and counts for nothing yet.",
    ),
    "Attendee": (ATTENDEE_MOVES, "Somebody else at a meeting about a participant."),
    "Request": (
        REQUEST_MOVES,
        "A wish to move an appointment or to call it off. Nothing has been done before a human records it.",
    ),
    "Company": (COMPANY_MOVES, "A wish to have somebody along; either may decline the other."),
    "CheckIn": (CHECK_IN_MOVES, "Several appointments came to nothing; one named human decides."),
    "Return": (RETURN_MOVES, "Somebody is away until a day. `soon`: the team knows."),
    "Call": (CALL_MOVES, "Somebody who helps out needs one of the staff; the first to answer comes."),
    "Thread": (
        THREAD_MOVES,
        "A conversation between somebody and the staff; a new text opens it again. `taken`: one has it.",
    ),
    "Handover": (HANDOVER_MOVES, "One asks another to go on with a thread."),
    "Shift": (SHIFT_MOVES, "Hours in which somebody answers. `open`: anybody on the rota may take it."),
    "ShiftOffer": (SHIFT_OFFER_MOVES, "One asks another to take over a shift, or to swap."),
    "Contact": (CONTACT_MOVES, "An address. Only `active` is written to by ourselves."),
    "Outbox": (
        OUTBOX_MOVES,
        "A message. `uncertain`: it may have arrived, and waits again only when the provider never took it.",
    ),
}
PAGE = Path("docs/reference/states.md")


def page() -> str:
    """The whole page, in Markdown."""
    parts = [
        "# States\n\nDrawn from the tables of moves in `storage/tables`; a state that is not drawn cannot be."
    ]
    for name, (moves, about) in TABLES.items():
        arrows = [f"    {state} --> {to}" for state, targets in moves.items() for to in sorted(targets)]
        ends = [f"    {state} --> [*]" for state, targets in moves.items() if not targets]
        lines = ["```mermaid", "stateDiagram-v2", f"    [*] --> {next(iter(moves))}", *arrows, *ends, "```"]
        parts.append(f"## {name}\n\n{about}\n\n" + "\n".join(lines))
    return "\n\n".join(parts) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
