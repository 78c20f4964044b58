"""Table of contents: what each word, each button, each due thing and anything else leads to."""

from __future__ import annotations

import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from bot.chat import (
    activities,
    answering,
    basics,
    contact,
    decisions,
    inviting,
    joining,
    placing,
    polls,
    proposing,
    reaching,
    signing_up,
    voting,
    watching,
)
from bot.features import activities as activity_rules
from bot.features import closing as closing_rules
from bot.features import contact as contact_rules
from bot.features import mending
from bot.features import signing_up as sign_up_rules
from bot.features import voting as voting_rules
from bot.messages import Answer, Turn
from bot.numbers import plain
from storage.tables import Act, Activity, Due, Membership, Poll, Proposal, Signal, Thread


@dataclass(frozen=True)
class Word:
    """An exact word, in any case."""

    answer: Callable[[Turn], Awaitable[Answer]]
    #: A key of access.MAY; None: anybody's, also a stranger's.
    may: str | None
    #: What follows the word belongs to it: "FORSLAG bowling".
    takes_text: bool = False


@dataclass(frozen=True)
class Action:
    """A button, or the number that stands for it: "vote:<poll>:2" calls answer(turn, "<poll>", "2")."""

    answer: Callable[..., Awaitable[Answer]]
    #: A key of access.MAY; None: anybody's, also a stranger's.
    may: str | None
    #: The table that the first argument is an id of; its row says which programme this is about.
    of: Any = None


@dataclass(frozen=True)
class Talk:
    """Free text while a dialog waits for it: answer(turn, step, answers)."""

    answer: Callable[[Turn, str, dict[str, Any]], Awaitable[Answer]]
    may: str


DueHandler = Callable[[AsyncSession, Due, datetime], Awaitable[None]]
Undo = Callable[[Turn, Act], Awaitable[Answer]]

#: Words that work for anybody, at any time, whatever else is open.
_ALWAYS: dict[str, tuple[Callable[[Turn], Awaitable[Answer]], str]] = {
    "stop": (reaching.stop, "stopp stop slutt avslutt stoppalt unsubscribe"),
    "start": (reaching.start, "start unstop"),
    "help": (basics.help_, "hjelp hjelp! help hjælp"),
    "emergency": (basics.emergency, "nød nod naud emergency sos"),
}
ALWAYS = {name: answer for name, (answer, _words) in _ALWAYS.items()}
_ALWAYS_WORDS = {word: name for name, (_answer, words) in _ALWAYS.items() for word in words.split()}
#: With a stop word these still mean stop: "Stopp. Takk".
_POLITE = frozenset({"takk", "thanks", "please", "nå", "no", "now", "alt", "all", "vær", "så", "snill"})

#: What has its own shape, known before any word: an invitation's code.
RECOGNISED = (joining.recognise,)
NOT_MINE = joining.NOT_MINE

_WEEK = Word(activities.week, "see the week")
_WHO_COMES = Word(activities.who_is_coming, "see who comes")
_CANNOT_COME = Word(signing_up.cannot_come, "sign up")
_PLACE = Word(placing.place, "arrange an activity")
_PROPOSE = Word(proposing.propose, "propose", takes_text=True)
_PROPOSALS = Word(proposing.listed, "see proposals")
_POLLS = Word(voting.now_open, "see polls")
_NEW_POLL = Word(polls.begin, "post a poll")
_OVERVIEW = Word(decisions.overview, "decide a poll")
_INVITE = Word(inviting.begin, "invite")
_LANGUAGE = Word(basics.language, None, takes_text=True)
_MENU = Word(basics.menu, None)
_FOLK = Word(reaching.folk, "see people")
_ANSWER = Word(answering.word, "write to staff", takes_text=True)
_SIGNALS = Word(watching.listed, "see signals")

_WORDS: tuple[tuple[Word, str], ...] = (
    (_MENU, "meny, menu"),
    (_LANGUAGE, "språk, sprak, language, lang"),
    (_WEEK, "uka, plan, veka, week"),
    (_POLLS, "stem, avstemning, stemme, røyst, avrøysting, vote, poll"),
    (_PROPOSE, "forslag, framlegg, idé, ide, idea"),
    (_WHO_COMES, "hvem kommer, hvor mange, kven kjem, kor mange, who is coming, how many"),
    (_CANNOT_COME, "avbud, avbod, kan ikke, kan ikkje, skip, cannot come"),
    (_NEW_POLL, "ny avstemning, ny avrøysting, new poll"),
    (_PROPOSALS, "forslagene, framlegga, proposals"),
    (_OVERVIEW, "avstemninger, avrøystingar, polls"),
    (_PLACE, "sted, stad, place"),
    (_INVITE, "inviter, invite"),
    (_FOLK, "folk, people"),
    (_ANSWER, "svar, answer"),
    (_SIGNALS, "varsler, varsel, alerts"),
)
WORDS: dict[str, Word] = {name: word for word, names in _WORDS for name in names.split(", ")}

ACTIONS: dict[str, Action] = {
    "join": Action(joining.accept, None),
    "confirm": Action(joining.confirm, "confirm a role", Membership),
    "reject": Action(joining.reject, "confirm a role", Membership),
    "language": Action(basics.choose_language, None),
    "invite-role": Action(inviting.role, "invite"),
    "invite-known": Action(inviting.known, "invite"),
    "invite-person": Action(inviting.person, "invite"),
    "invite-way": Action(inviting.way, "invite"),
    "invite-send": Action(inviting.send, "invite"),
    "invite-stop": Action(inviting.stop, "invite"),
    "take": Action(polls.take, "post a poll", Proposal),
    "poll": Action(polls.press, "post a poll"),
    "vote": Action(voting.vote, "vote", Poll),
    "decide": Action(decisions.decide, "decide a poll", Poll),
    "lost": Action(decisions.bring_back, "decide a poll", Poll),
    "poll-off": Action(decisions.call_off, "decide a poll", Poll),
    "overrule": Action(decisions.overrule, "decide a poll", Poll),
    "come": Action(signing_up.come, "sign up", Activity),
    "stay": Action(signing_up.stay, "sign up", Activity),
    "place-for": Action(placing.choose, "arrange an activity", Activity),
    "place-keep": Action(placing.keep, "arrange an activity", Activity),
    "place-usual": Action(placing.usual, "arrange an activity", Activity),
    "place-send": Action(placing.send, "arrange an activity", Activity),
    "place-stop": Action(placing.stop, "arrange an activity", Activity),
    "answer": Action(answering.pressed, "answer a thread", Thread),
    "answer-stop": Action(answering.stop, "answer a thread"),
    "signals": Action(watching.listed, "see signals"),
    "signal-seen": Action(watching.seen, "see signals", Signal),
}

DIALOGS: dict[str, Talk] = {
    "proposal": Talk(proposing.idea, "propose"),
    "poll": Talk(polls.typed, "post a poll"),
    "overrule": Talk(decisions.explained, "decide a poll"),
    "place": Talk(placing.written, "arrange an activity"),
    "invite": Talk(inviting.typed, "invite"),
    "answer": Talk(answering.typed, "answer a thread"),
}

#: Words written as a reply to a message that was relayed.
REPLY_MAY = "answer a thread"
REPLY = answering.reply

#: What is not a text: something we cannot read, a changed message, a bot blocked or let in again.
EVENTS: dict[str, Callable[[Turn], Awaitable[Answer]]] = {
    "unusable": contact.unusable,
    "edit": contact.edited,
    "left": reaching.left,
    "returned": reaching.returned,
}

#: Any other text is a message to people; so is a stranger's.
ANYTHING_ELSE = contact.receive
STRANGER = contact.stranger

UNDO: dict[str, Undo] = {
    "propose": proposing.undo,
    "idea": proposing.undo_idea,
    "vote": voting.undo,
    "sign-up": signing_up.undo,
}

DUE: dict[str, DueHandler] = {
    "poll-nudge": voting_rules.nudge,
    "poll-close": partial(closing_rules.at_deadline, shuffle=random.SystemRandom().shuffle),
    "activity-end": activity_rules.end,
    "offer-ends": sign_up_rules.offer_ends,
    "answer-check": contact_rules.check,
    "thread-forget": contact_rules.forget,
}

#: Finds facts without their due row, writes it, and says how many there were.
MISSING_DUE: tuple[Callable[[AsyncSession, datetime], Awaitable[int]], ...] = (
    mending.polls,
    mending.offers,
    mending.activities,
    mending.threads,
)


def always_word(text: str) -> str | None:
    """The word of ALWAYS that a text is, alone or with a polite word beside it."""
    words = [plain(word) for word in text.split()]
    if not 0 < len(words) <= 3:
        return None
    name = _ALWAYS_WORDS.get(words[0])
    return name if name and all(word in _POLITE for word in words[1:]) else None


def word(text: str) -> tuple[Word, str] | None:
    """The word that a text is, and what follows it where the word takes that."""
    whole = plain(text)
    if whole in WORDS:
        return WORDS[whole], ""
    first, _, rest = text.strip().partition(" ")
    found = WORDS.get(plain(first))
    return (found, rest.strip()) if found and found.takes_text and rest.strip() else None
