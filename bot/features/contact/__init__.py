"""Messages to people: what anybody writes reaches staff, and what staff answer reaches whoever wrote."""

from bot.features.contact.answering import Sent, answer, check, find, to_choose_from
from bot.features.contact.receiving import (
    Received,
    Written,
    change,
    forget,
    home_of_strangers,
    may_greet,
    may_say,
    receive,
)
from bot.features.contact.relaying import it, writer

__all__ = [
    "Received",
    "Sent",
    "Written",
    "answer",
    "change",
    "check",
    "find",
    "forget",
    "home_of_strangers",
    "it",
    "may_greet",
    "may_say",
    "receive",
    "to_choose_from",
    "writer",
]
