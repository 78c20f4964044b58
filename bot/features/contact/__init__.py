"""Messages to people: what anybody writes reaches staff, and what staff answer reaches whoever wrote."""

from bot.features.contact.alarming import again as alarm_again
from bot.features.contact.alarming import check as check_told
from bot.features.contact.alarming import go_on
from bot.features.contact.alarming import heard as alarm_heard
from bot.features.contact.answering import Another, Sent, answer, check, find, to_choose_from, where
from bot.features.contact.collecting import more
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
from bot.features.contact.taking import silent, stay, take, whose

__all__ = [
    "Another",
    "Received",
    "Sent",
    "Written",
    "alarm_again",
    "alarm_heard",
    "answer",
    "change",
    "check",
    "check_told",
    "find",
    "forget",
    "go_on",
    "home_of_strangers",
    "it",
    "may_greet",
    "may_say",
    "more",
    "receive",
    "silent",
    "stay",
    "take",
    "to_choose_from",
    "where",
    "whose",
    "writer",
]
