"""NY AVSTEMNING: staff put a poll together step by step, see what phones will show, and send it once."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterable
from datetime import UTC, date, datetime
from typing import Any
from uuid import uuid4

from bot.chat.polls import drafts
from bot.chat.polls.drafts import Answers
from bot.features import activities, voting
from bot.messages import Answer, Option, Refused, Reply, Say, Turn, say
from bot.when import Ask, Day, Moment, No, read
from storage import dialogs, polls, proposals

_BETWEEN = re.compile(r"\n|,|;| / ")
_NUMBER = re.compile(r"(?:minst|at least)?\s*(\d{1,3})", re.IGNORECASE)


async def begin(turn: Turn) -> Answer:
    """NY AVSTEMNING."""
    return await _begin(turn, {})


async def take(turn: Turn, proposal: str = "") -> Answer:
    """A proposal is taken into the poll that is being put together, or into a new one."""
    assert turn.programme is not None
    found = await proposals.find(turn.session, turn.programme.id, proposal)
    if found is None or found.state != "open":
        return Reply(say("proposal-not-open"))
    where = await _where(turn)
    if where is None:
        return await _begin(turn, {"ideas": [(drafts.label_of(found.text), found.id.hex)]})
    step, answers = where
    kept, note = _with_ideas(answers, [(drafts.label_of(found.text), found.id.hex)])
    return await _go(turn, step, kept, note)


async def press(turn: Turn, what: str = "", *args: str) -> Answer:
    """A button of the dialog, judged afresh: where the dialog is now decides what it does."""
    assert turn.programme is not None
    if what == "send" and args and await polls.find(turn.session, turn.programme.id, args[0]):
        return Reply(say("poll-already-sent"))
    where = await _where(turn)
    if where is None:
        return Reply(say("poll-dialog-over"))
    step, answers = where
    if what not in _PRESSES:
        return await drafts.shown(turn, step, answers)
    steps, pressed = _PRESSES[what]
    if steps and step not in steps:
        return await _go(turn, step, answers, say("poll-moved-on"))
    return await pressed(turn, answers, args)


async def typed(turn: Turn, step: str, answers: Answers) -> Answer:
    """What staff wrote while the dialog waits."""
    if step in _TYPED:
        return await _TYPED[step](turn, answers)
    return await _go(turn, step, answers, say("poll-pick-one"))


async def _begin(turn: Turn, answers: Answers) -> Reply:
    assert turn.programme is not None
    few = await voting.too_few(turn.session, turn.programme)
    if few is not None:
        return Reply(few.why)
    return await _go(turn, "what", {"poll": uuid4().hex, **answers})


async def _slot(turn: Turn, answers: Answers, args: tuple[str, ...]) -> Reply:
    assert turn.programme is not None
    free = await activities.free_slot_days(turn.session, turn.programme, turn.now, count=voting.SLOT_DAYS)
    for one in free:
        if args == (one.slot.id.hex, f"{one.day:%Y%m%d}"):
            about = {"slot": args[0], "day": one.day.isoformat(), "starts": one.starts_at.isoformat()}
            return await _go(turn, "choices", {**answers, **about})
    return await _go(turn, "what", answers, say("poll-slot-gone"))


async def _free(turn: Turn, answers: Answers, _args: tuple[str, ...]) -> Reply:
    return await _go(turn, "question", answers)


async def _question(turn: Turn, answers: Answers) -> Reply:
    question = " ".join(turn.text.split())
    if len(question) > voting.LONGEST_QUESTION:
        return await _go(turn, "question", answers, say("poll-too-long", length=len(question)))
    about = {"question": question, "slot": None, "day": None, "starts": None}
    return await _go(turn, "choices", {**answers, **about})


async def _toggle(turn: Turn, answers: Answers, args: tuple[str, ...]) -> Reply:
    """Put open proposals in, or take them out again."""
    assert turn.programme is not None
    note = None
    for arg in args:
        left = [idea for idea in drafts.ideas(answers) if idea[1] != arg]
        if len(left) < len(drafts.ideas(answers)):
            answers = {**answers, "ideas": left}
            continue
        found = await proposals.find(turn.session, turn.programme.id, arg)
        if found is None or found.state != "open":
            note = say("proposal-not-open")
            continue
        answers, note = _with_ideas(answers, [(drafts.label_of(found.text), arg)])
    return await _go(turn, "choices", answers, note)


async def _ideas(turn: Turn, answers: Answers) -> Reply:
    """Typed choices, several at once; what stands among the open proposals is that proposal."""
    assert turn.programme is not None
    waiting = await proposals.open_ones(turn.session, turn.programme.id)
    known = {one.text.casefold(): one.id.hex for one in waiting}
    labels = [" ".join(part.split()) for part in _BETWEEN.split(turn.text)]
    kept, note = _with_ideas(answers, [(label, known.get(label.casefold())) for label in labels if label])
    return await _go(turn, "choices", kept, note)


def _with_ideas(answers: Answers, more: Iterable[tuple[str, str | None]]) -> tuple[Answers, Say | None]:
    """The answers with these choices too, each once; what was wrong with one that was left out."""
    ideas, note = drafts.ideas(answers), None
    for written, proposal in more:
        label = written[:1].upper() + written[1:]
        if label.casefold() in {known.casefold() for known, _ in ideas}:
            note = say("poll-choice-twice", label=label)
        elif len(label) > voting.LONGEST_LABEL:
            note = say("poll-choice-long", label=label, longest=voting.LONGEST_LABEL)
        elif len(ideas) >= voting.MOST_CHOICES:
            note = say("poll-choices-full", label=label, most=voting.MOST_CHOICES)
        else:
            ideas.append((label, proposal))
    return {**answers, "ideas": ideas}, note


async def _remove(turn: Turn, answers: Answers, _args: tuple[str, ...]) -> Reply:
    return await _go(turn, "choices", {**answers, "ideas": drafts.ideas(answers)[:-1]})


async def _done(turn: Turn, answers: Answers, _args: tuple[str, ...]) -> Reply:
    if len(drafts.ideas(answers)) < voting.FEWEST_CHOICES:
        fewest, most = voting.FEWEST_CHOICES, voting.MOST_CHOICES
        return await _go(turn, "choices", answers, say("poll-needs-choices", fewest=fewest, most=most))
    # Back here because the slot was taken: the deadline that was given is looked at again.
    if answers.get("closes"):
        return await _closing(turn, answers, datetime.fromisoformat(answers["closes"]))
    return await _go(turn, "deadline", answers)


async def _deadline(turn: Turn, answers: Answers) -> Reply:
    meaning = read(turn.text, turn.now, turn.zone)
    if answers.get("hour_of") and not isinstance(meaning, Day):
        # "kl 12" alone would be today or tomorrow; they were asked for the hour of a day.
        asked = date.fromisoformat(answers["hour_of"])
        on_the_day = read(f"{asked.day}.{asked.month}.{asked.year} {turn.text}", turn.now, turn.zone)
        meaning = on_the_day if isinstance(on_the_day, Moment | Ask) else meaning
    match meaning:
        case Moment(at):
            return await _closing(turn, answers, at)
        case Day(day):
            return await _go(turn, "deadline", {**answers, "hour_of": day.isoformat()})
        case Ask(between) if between:
            options = tuple(_reading(one) for one in between)
            return Reply(say("poll-deadline-which"), options, topic="dialog")
        case No(why):
            return await _go(turn, "deadline", answers, say("poll-deadline-no", why=why.value))
    return await _go(turn, "deadline", answers, say("poll-deadline-no", why="not-a-time"))


def _reading(one: Moment | Day) -> Option:
    if isinstance(one, Moment):
        return Option(f"poll:at:{int(one.at.timestamp())}", say("poll-at", at=one.at))
    return Option(f"poll:day:{one.at:%Y%m%d}", say("poll-day", day=one.at))


async def _at(turn: Turn, answers: Answers, args: tuple[str, ...]) -> Reply:
    if len(args) != 1 or not args[0].isdecimal() or len(args[0]) > 10:
        return await _go(turn, "deadline", answers)
    return await _closing(turn, answers, datetime.fromtimestamp(int(args[0]), UTC))


async def _day(turn: Turn, answers: Answers, args: tuple[str, ...]) -> Reply:
    try:
        day = datetime.strptime("".join(args), "%Y%m%d").replace(tzinfo=turn.zone).date()
    except ValueError:
        return await _go(turn, "deadline", answers)
    return await _go(turn, "deadline", {**answers, "hour_of": day.isoformat()})


async def _closing(turn: Turn, answers: Answers, at: datetime) -> Reply:
    """A deadline, if the poll can close then."""
    assert turn.programme is not None
    kept = {**answers, "hour_of": None}
    wrong = voting.wrong_deadline(turn.programme, drafts.starts_at(answers), at, turn.now)
    if wrong is not None:
        return await _go(turn, "deadline", kept, wrong.why)
    return await _go(turn, "preview", {**kept, "closes": at.astimezone(UTC).isoformat()})


async def _several(turn: Turn, answers: Answers, _args: tuple[str, ...]) -> Reply:
    return await _go(turn, "preview", {**answers, "several": not answers.get("several", False)})


async def _least(turn: Turn, answers: Answers, args: tuple[str, ...]) -> Reply:
    if not args:
        return await _go(turn, "least", answers)
    return await _at_least(turn, answers, args[0])


async def _least_typed(turn: Turn, answers: Answers) -> Reply:
    return await _at_least(turn, answers, turn.text)


async def _at_least(turn: Turn, answers: Answers, text: str) -> Reply:
    assert turn.programme is not None
    found = _NUMBER.fullmatch(text.strip().rstrip("."))
    most = len(await voting.voters(turn.session, turn.programme))
    if found is None or int(found[1]) > most:
        return await _go(turn, "least", answers, say("poll-least-wrong", most=most))
    return await _go(turn, "preview", {**answers, "least": int(found[1])})


async def _limits(turn: Turn, answers: Answers, args: tuple[str, ...]) -> Reply:
    if not args:
        return await _go(turn, "limits", answers)
    return await _go(turn, "preview", {**answers, "limits": None})


async def _limits_typed(turn: Turn, answers: Answers) -> Reply:
    limits = " ".join(turn.text.split()).rstrip(".")
    if len(limits) > voting.LONGEST_LIMITS:
        return await _go(turn, "limits", answers, say("poll-too-long", length=len(limits)))
    return await _go(turn, "preview", {**answers, "limits": limits or None})


async def _send(turn: Turn, answers: Answers, args: tuple[str, ...]) -> Reply:
    assert turn.programme is not None
    assert turn.person is not None
    if args != (answers["poll"],):
        return await _go(turn, "preview", answers, say("poll-moved-on"))
    draft = drafts.draft(answers)
    posted = await voting.post(turn.session, turn.programme, turn.person, draft, turn.now)
    if isinstance(posted, Refused):
        return await _go(turn, _mend(posted), answers, posted.why)
    await dialogs.end(turn.session, turn.person.id)
    count = len(await voting.voters(turn.session, turn.programme))
    begins = voting.reaches_people_at(turn.programme, turn.now)
    reach = (
        say("poll-held", count=count, at=begins) if begins > turn.now else say("poll-at-once", count=count)
    )
    return Reply(say("poll-sent", reach=reach, until=posted.closes_at), in_place=True)


def _mend(refused: Refused) -> str:
    """The step where what is wrong can be put right."""
    wording = refused.why.wording
    if wording == "poll-slot-taken":
        return "what"
    return "deadline" if wording.startswith("poll-deadline") else "preview"


async def _stop(turn: Turn, _answers: Answers, _args: tuple[str, ...]) -> Reply:
    assert turn.person is not None
    await dialogs.end(turn.session, turn.person.id)
    return Reply(say("poll-stopped"), in_place=True)


async def _where(turn: Turn) -> tuple[str, Answers] | None:
    """The step and the answers of the poll that this person is putting together; None when there is none."""
    assert turn.person is not None
    assert turn.programme is not None
    dialog = await dialogs.current(turn.session, turn.person.id, turn.now)
    if dialog is None or dialog.kind != "poll" or dialog.programme_id != turn.programme.id:
        return None
    return dialog.step, dialogs.answers(dialog)


async def _go(turn: Turn, step: str, answers: Answers, note: Say | None = None) -> Reply:
    """Be at this step from now on, and ask its question."""
    assert turn.person is not None
    assert turn.programme is not None
    await dialogs.save(turn.session, turn.person.id, turn.programme.id, "poll", step, answers, turn.now)
    return await drafts.shown(turn, step, answers, note)


_Pressed = Callable[[Turn, Answers, tuple[str, ...]], Awaitable[Reply]]
_AT_PREVIEW = ("preview", "least", "limits")
#: What a button does, and at which steps; none: at any.
_PRESSES: dict[str, tuple[tuple[str, ...], _Pressed]] = {
    "slot": (("what", "question"), _slot),
    "free": (("what", "question"), _free),
    "toggle": (("choices",), _toggle),
    "remove": (("choices",), _remove),
    "done": (("choices",), _done),
    "at": (("deadline",), _at),
    "day": (("deadline",), _day),
    "several": (_AT_PREVIEW, _several),
    "least": (_AT_PREVIEW, _least),
    "limits": (_AT_PREVIEW, _limits),
    "send": (("preview",), _send),
    "stop": ((), _stop),
}
_TYPED: dict[str, Callable[[Turn, dict[str, Any]], Awaitable[Reply]]] = {
    "question": _question,
    "choices": _ideas,
    "deadline": _deadline,
    "least": _least_typed,
    "limits": _limits_typed,
}
