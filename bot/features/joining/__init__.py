"""Joining: invitations, the codes in them, and what they make of whoever uses one."""

from bot.features.joining.arriving import (
    WRONG_CODE,
    Joined,
    Settled,
    accept,
    confirm,
    is_guessing,
    reject,
    use_code,
)
from bot.features.joining.codes import code_in, is_near_code, written
from bot.features.joining.inviting import (
    COUNTS_AT_ONCE,
    InvitationTexts,
    ask_number,
    first_name,
    invitation_texts,
    invite,
    number_written,
    parse_number,
    role_said,
)

__all__ = [
    "COUNTS_AT_ONCE",
    "WRONG_CODE",
    "InvitationTexts",
    "Joined",
    "Settled",
    "accept",
    "ask_number",
    "code_in",
    "confirm",
    "first_name",
    "invitation_texts",
    "invite",
    "is_guessing",
    "is_near_code",
    "number_written",
    "parse_number",
    "reject",
    "role_said",
    "use_code",
    "written",
]
