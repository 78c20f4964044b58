"""Incoming, Turn, Reply, Option: the words that every feature and every channel share."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import Any, Literal
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from storage.tables import Contact, Person, Programme

ChannelName = Literal["telegram", "sms"]

Kind = Literal["text", "press", "edit", "file", "unusable", "left", "returned", "call"]
"""text: words. press: a button. edit: words changed afterwards. file: a calendar file. unusable: a photo,
a voice, a group.
left / returned: the person blocked the bot, or let it in again. call: somebody rang."""

#: The address of all who ring with their number withheld; nobody can be reached there.
WITHHELD = "withheld"


@dataclass(frozen=True)
class Incoming:
    """One thing that reached us, the same whatever channel it came by."""

    channel: ChannelName
    #: The provider's own id of it (update_id, MessageSid): the key against repeats.
    external_id: str
    #: Where it came from: a Telegram chat id, or a number as E.164.
    address: str
    kind: Kind = "text"
    text: str = ""
    #: What a button carries, the same string that an SMS number stands for.
    action: str = ""
    #: The provider's id of the message that was pressed, edited or replied to.
    about: str = ""
    #: The provider's id of the message itself; empty for a press.
    message_id: str = ""
    #: What has to be acknowledged at the provider (a callback query's id).
    press_id: str = ""
    #: The phone's own language, when the channel tells ("nb", "en").
    language: str = ""
    #: A calendar file: the provider's id of it, empty for one that is too large; and all that it holds, empty
    #: when it could not be fetched. Words that came with it are in `text`.
    file: str = ""
    content: str = ""
    #: STOP or START when the provider has already answered it for us (Twilio's OptOutType).
    opt_out: Literal["", "STOP", "START", "HELP"] = ""
    #: A call: passed on to the programme's own number; then somebody has spoken with them, or nobody has.
    call: Literal["", "forwarded", "answered", "missed"] = ""


@dataclass(frozen=True)
class Say:
    """A sentence to be said later: a wording id, and arguments that are not yet words."""

    wording: str
    args: Mapping[str, Any] = field(default_factory=dict)


def say(wording: str, **args: Any) -> Say:
    """`say("vote-receipt", choice="Tur", until=closes_at)`: instants and dates stay what they are."""
    return Say(wording, args)


def in_lines(lines: Sequence[Say]) -> Say:
    """One sentence a line."""
    if len(lines) == 1:
        return lines[0]
    return say("activity-lines", line=lines[0], rest=in_lines(lines[1:]))


@dataclass(frozen=True)
class Option:
    """A choice under a message: a button on Telegram, a number by SMS."""

    action: str
    label: Say
    #: When the choice stops to count; aware. None: the channel's usual life of a menu.
    closes_at: datetime | None = None
    #: It is what the person has chosen now.
    chosen: bool = False
    #: Bare JA or NEI picks it while no other open question takes them. Where all options have
    #: a word, an SMS shows no numbers: its text says which words to answer with.
    word: Literal["", "yes", "no"] = ""
    #: Has no number by SMS, where the answer itself says it: "Ferdig" after a list of numbers.
    only_button: bool = False
    #: What it is called among options of other questions; None: the same. No more than a lock screen shows.
    among: Say | None = None


@dataclass(frozen=True)
class About:
    """What a message is about; with the person, the key that keeps it from being said twice."""

    kind: str
    subject_id: UUID
    version: int = 1


@dataclass(frozen=True)
class Veil:
    """What a phone shows of something personal: its reader has chosen how much, and is asked when it is sent.

    At "full" the reply's own text, at "minimal" only that there is a message; at "none" nothing is sent.
    """

    #: For a lock screen: the time, no place, no party.
    discreet: Say


@dataclass(frozen=True)
class Reply:
    """What we say: one message on any channel."""

    text: Say
    options: tuple[Option, ...] = ()
    #: What the options belong to: a new menu on the same topic closes the one before. Empty: its own.
    topic: str = ""
    #: Telegram: change the message that was pressed instead of sending another.
    in_place: bool = False
    #: Not worth a message of its own: where there is nothing left to change, nothing is said.
    only_in_place: bool = False
    #: Text of a QR picture to go with the message, where the channel has pictures.
    qr: str = ""
    #: Telegram: keep others from forwarding or saving it.
    protected: bool = False
    #: All options at once, also by SMS: a list of names.
    whole: bool = False
    #: None: nothing in it is personal, or its reader has just asked for it.
    veil: Veil | None = None
    #: An .ics file to go with the message, where the channel has files.
    calendar: str = ""
    #: What an answer is about, where somebody may later reply to it or it has to be wiped.
    #: Not kept with the words: the outbox has columns for it.
    about: About | None = None


Answer = Reply | Sequence[Reply] | None


class NotMine(Enum):
    """What was written is not for whoever was asked: it may mean something else."""

    NOT_MINE = "not mine"


NOT_MINE = NotMine.NOT_MINE


@dataclass(frozen=True)
class Refused:
    """An outcome, not an error: what was wrong and what can be done."""

    why: Say


@dataclass(frozen=True)
class Entrances:
    """Where people come in: the bot's name on Telegram, the number for SMS; None where a channel is off."""

    bot_username: str | None = None
    sms_number: str | None = None
    #: Our own address on the web, without a slash at its end.
    public_url: str = ""


@dataclass(frozen=True)
class Turn:
    """Somebody wrote or pressed: all that a conversation needs to answer, in one transaction."""

    session: AsyncSession
    now: datetime
    incoming: Incoming
    contact: Contact
    #: None: a stranger.
    person: Person | None
    #: The programme that this is about; None for a stranger.
    programme: Programme | None
    roles: frozenset[str]
    #: The words that go with the word ("bowling" in "FORSLAG bowling"), or the whole text.
    text: str
    language: str
    zone: ZoneInfo
    #: The inbox row's id: the key of what is answered.
    inbox_id: UUID
    entrances: Entrances = Entrances()


def to_json(reply: Reply) -> str:
    """A reply as the outbox keeps it; `from_json` gives the same reply back."""
    return json.dumps(
        {
            "text": _pack(reply.text),
            "options": [
                {
                    "action": option.action,
                    "label": _pack(option.label),
                    "closes_at": option.closes_at.isoformat() if option.closes_at else None,
                    "chosen": option.chosen,
                    "word": option.word,
                    "only_button": option.only_button,
                    "among": _pack(option.among) if option.among else None,
                }
                for option in reply.options
            ],
            "topic": reply.topic,
            "in_place": reply.in_place,
            "only_in_place": reply.only_in_place,
            "qr": reply.qr,
            "protected": reply.protected,
            "whole": reply.whole,
            "veil": _pack(reply.veil.discreet) if reply.veil else None,
            "calendar": reply.calendar,
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


def from_json(text: str) -> Reply:
    """The reply that `to_json` wrote, in this version or an earlier one."""
    kept = json.loads(text)
    return Reply(
        text=_unpack(kept["text"]),
        options=tuple(
            Option(
                action=option["action"],
                label=_unpack(option["label"]),
                closes_at=datetime.fromisoformat(option["closes_at"]) if option["closes_at"] else None,
                chosen=option["chosen"],
                word=option["word"],
                only_button=option.get("only_button", False),
                among=_unpack(option["among"]) if option.get("among") else None,
            )
            for option in kept["options"]
        ),
        topic=kept["topic"],
        in_place=kept["in_place"],
        only_in_place=kept["only_in_place"],
        qr=kept["qr"],
        protected=kept["protected"],
        whole=kept.get("whole", False),
        veil=Veil(_unpack(kept["veil"])) if kept.get("veil") else None,
        calendar=kept.get("calendar", ""),
    )


def _pack(value: Any) -> Any:
    match value:
        case Say():
            return {"say": value.wording, "args": {name: _pack(arg) for name, arg in value.args.items()}}
        case datetime():
            if value.tzinfo is None:
                raise ValueError("an instant without a zone cannot be said")
            return {"at": value.isoformat()}
        case date():
            return {"day": value.isoformat()}
        case str() | int():
            return value
        case list() | tuple():
            return [_pack(part) for part in value]
    raise TypeError(f"cannot be said: {type(value).__name__}")


def _unpack(value: Any) -> Any:
    match value:
        case {"say": wording, "args": args}:
            return Say(wording, {name: _unpack(arg) for name, arg in args.items()})
        case {"at": at}:
            return datetime.fromisoformat(at)
        case {"day": day}:
            return date.fromisoformat(day)
        case list():
            return [_unpack(part) for part in value]
    return value
