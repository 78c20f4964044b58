"""What the service cannot mend by itself, in plain words: a list for staff, and what they can do about it."""

from bot.features.watching.acting import NotSent, call, send_again, settle
from bot.features.watching.listing import Trouble, held, standing
from bot.features.watching.looking import Look, look
from bot.features.watching.telling import tell

__all__ = [
    "Look",
    "NotSent",
    "Trouble",
    "call",
    "held",
    "look",
    "send_again",
    "settle",
    "standing",
    "tell",
]
