"""A poll as far as staff have put it together: what each step asks, and what phones will show."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from bot.features import activities, discretion, voting
from bot.features.voting import Draft, Idea
from bot.messages import Option, Reply, Say, Turn, say
from bot.wording import speak
from bot.wording.gsm7 import fit, segments
from bot.wording.plain import as_sms
from storage import proposals

Answers = dict[str, Any]
_SLOTS_OFFERED = 4
_PROPOSALS_OFFERED = 12
#: What fits on a button, and how many of them an SMS shows at a time.
_ON_A_BUTTON = 30
_ON_A_PHONE = 5
_TURNOUTS = (0, 3, 5)


async def shown(turn: Turn, step: str, answers: Answers, note: Say | None = None) -> Reply:
    """The question of a step, with what is true so far; `note` comes first."""
    text, options = await _STEPS[step](turn, answers)
    if note is not None:
        text = say("poll-noted", note=note, text=text)
    return Reply(text, options, topic="dialog", in_place=True)


def draft(answers: Answers) -> Draft:
    """The poll that has been put together; everything up to the deadline has been answered."""
    return Draft(
        poll_id=UUID(hex=answers["poll"]),
        ideas=tuple(
            Idea(label, UUID(hex=proposal) if proposal else None) for label, proposal in ideas(answers)
        ),
        closes_at=datetime.fromisoformat(answers["closes"]),
        question=answers.get("question"),
        slot_id=UUID(hex=answers["slot"]) if answers.get("slot") else None,
        local_date=date.fromisoformat(answers["day"]) if answers.get("day") else None,
        starts_at=starts_at(answers),
        several=answers.get("several", False),
        smallest_turnout=answers.get("least", 0),
        limits=answers.get("limits"),
    )


def ideas(answers: Answers) -> list[tuple[str, str | None]]:
    """What can be voted for so far: label, and the proposal that it came from."""
    return [(label, proposal) for label, proposal in answers.get("ideas", [])]


def starts_at(answers: Answers) -> datetime | None:
    """When the slot that it is about starts; None for a free question."""
    return datetime.fromisoformat(answers["starts"]) if answers.get("starts") else None


def label_of(text: str) -> str:
    """A proposal's text as something to vote for, cut between words where it is longer than a button."""
    text = text[:1].upper() + text[1:]
    if len(text) <= voting.LONGEST_LABEL:
        return text
    return text[: voting.LONGEST_LABEL + 1].rpartition(" ")[0].rstrip(" ,.;:") or text[: voting.LONGEST_LABEL]


async def _what(turn: Turn, _answers: Answers) -> tuple[Say, tuple[Option, ...]]:
    assert turn.programme is not None
    free = await activities.free_slot_days(turn.session, turn.programme, turn.now, count=_SLOTS_OFFERED)
    slots = tuple(
        Option(f"poll:slot:{one.slot.id.hex}:{one.day:%Y%m%d}", say("poll-slot", starts=one.starts_at))
        for one in free
    )
    return say("poll-what"), (*slots, Option("poll:free", say("poll-free")))


async def _question(_turn: Turn, _answers: Answers) -> tuple[Say, tuple[Option, ...]]:
    return say("poll-which-question", longest=voting.LONGEST_QUESTION), (_STOP,)


async def _choices(turn: Turn, answers: Answers) -> tuple[Say, tuple[Option, ...]]:
    assert turn.programme is not None
    labels = [label for label, _ in ideas(answers)]
    chosen = {proposal for _, proposal in ideas(answers)}
    waiting = await proposals.open_ones(turn.session, turn.programme.id)
    offered = tuple(
        Option(
            f"poll:toggle:{one.id.hex}",
            say("poll-choice", label=_short(one.text)),
            chosen=one.id.hex in chosen,
        )
        for one in waiting[:_PROPOSALS_OFFERED]
    )
    done = (Option("poll:done", say("poll-done")),) if len(labels) >= voting.FEWEST_CHOICES else ()
    remove = (Option("poll:remove", say("poll-remove", label=_short(labels[-1], 20))),) if labels else ()
    text = say("poll-choices", labels=labels) if labels else say("poll-choices-none")
    return text, (*done, *offered[:3], *remove, *offered[3:], _STOP)


async def _deadline(_turn: Turn, answers: Answers) -> tuple[Say, tuple[Option, ...]]:
    if answers.get("hour_of"):
        return say("poll-which-hour", day=date.fromisoformat(answers["hour_of"])), (_STOP,)
    return say("poll-deadline"), (_STOP,)


async def _preview(turn: Turn, answers: Answers) -> tuple[Say, tuple[Option, ...]]:
    several = answers.get("several", False)
    options = (
        Option(f"poll:send:{answers['poll']}", say("poll-send")),
        Option("poll:several", say("poll-several" if several else "poll-only-one"), chosen=several),
        Option("poll:least", say("poll-least", least=answers.get("least", 0))),
        Option("poll:limits", say("poll-set-limits")),
        _STOP,
    )
    return await _as_on_phones(turn, draft(answers)), options


async def _least(_turn: Turn, _answers: Answers) -> tuple[Say, tuple[Option, ...]]:
    options = tuple(Option(f"poll:least:{least}", say("poll-least", least=least)) for least in _TURNOUTS)
    return say("poll-ask-least"), options


async def _limits(_turn: Turn, _answers: Answers) -> tuple[Say, tuple[Option, ...]]:
    none = Option("poll:limits:none", say("poll-without-limits"))
    return say("poll-ask-limits", longest=voting.LONGEST_LIMITS), (none,)


async def _as_on_phones(turn: Turn, planned: Draft) -> Say:
    """Exactly what phones will show, on both channels, what it costs, and whom it reaches when."""
    assert turn.programme is not None
    assert turn.person is not None
    asked = voting.asked(*voting.drawn_up(turn.programme, turn.person, planned, turn.now))
    labels = [speak(option.label, turn.language, turn.zone) for option in asked.options]
    on_telegram = "\n".join([speak(asked.text, turn.language, turn.zone), *(f"[{one}]" for one in labels)])
    by_sms = _by_sms(turn, asked, labels)
    parts, _ = segments(by_sms)
    count = len(await voting.voters(turn.session, turn.programme))
    begins = voting.reaches_people_at(turn.programme, turn.now)
    reach = (
        say("poll-held", count=count, at=begins) if begins > turn.now else say("poll-at-once", count=count)
    )
    text = say("poll-preview", telegram=on_telegram, sms=by_sms, segments=parts, reach=reach)
    telling = discretion.telling_words(" ".join([planned.question or "", planned.limits or "", *labels]))
    if telling:
        return say("poll-noted", note=say("poll-telling", words=list(telling)), text=text)
    return text


def _by_sms(turn: Turn, asked: Reply, labels: Sequence[str]) -> str:
    text = speak(asked.text, turn.language, turn.zone, channel="sms")
    more = speak(say("poll-more"), turn.language, turn.zone) if len(labels) > _ON_A_PHONE else ""
    return fit(as_sms(text, list(enumerate(labels[:_ON_A_PHONE], 1)), more))


def _short(text: str, longest: int = _ON_A_BUTTON) -> str:
    return text if len(text) <= longest else f"{text[: longest - 2].rstrip()}.."


_STOP = Option("poll:stop", say("poll-stop"))
_STEPS = {
    "what": _what,
    "question": _question,
    "choices": _choices,
    "deadline": _deadline,
    "preview": _preview,
    "least": _least,
    "limits": _limits,
}
