"""NY AKTIVITET: staff say what and when, see what phones will show, and send it once."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any
from uuid import UUID, uuid4

from bot.chat.activities import posting_details, posting_steps, posting_times, posting_words
from bot.chat.activities.posting_steps import Answers, go
from bot.chat.activities.posting_words import Line
from bot.features import activities, posting
from bot.messages import Answer, Refused, Reply, Turn, say
from storage import activities as activity_rows
from storage import dialogs


async def begin(turn: Turn) -> Answer:
    """NY AKTIVITET."""
    return await go(turn, "what", {"activity": uuid4().hex})


async def press(turn: Turn, what: str = "", *args: str) -> Answer:
    """A button of the dialog, judged afresh: where the dialog is now decides what it does."""
    if what == "send" and args and await _is_sent(turn, args[0]):
        return Reply(say("post-already-sent"))
    where = await _where(turn)
    if where is None:
        return Reply(say("post-dialog-over"))
    step, answers = where
    if what not in _PRESSES:
        return await posting_steps.shown(turn, step, answers)
    steps, pressed = _PRESSES[what]
    if steps and step not in steps:
        return await go(turn, step, answers, say("post-moved-on"))
    return await pressed(turn, answers, args)


async def typed(turn: Turn, step: str, answers: Answers) -> Answer:
    """What staff wrote while the dialog waits."""
    if step in _TYPED:
        return await _TYPED[step](turn, answers)
    return await go(turn, step, answers, say("post-pick-one"))


async def _named(turn: Turn, answers: Answers) -> Reply:
    """What it is; or all of it on one line."""
    line = posting_words.line(turn.text)
    title = line.title.rstrip(".")
    title = title[:1].upper() + title[1:]
    wrong = posting.wrong_title(title)
    if wrong is not None:
        return await go(turn, "what", answers, wrong.why)
    return await _with_line(turn, {**answers, "title": title}, line)


async def _timed(turn: Turn, answers: Answers) -> Reply:
    """When it is; the rest of the line too."""
    return await _with_line(turn, answers, posting_words.line(turn.text, title=answers["title"]))


async def _with_line(turn: Turn, answers: Answers, line: Line) -> Reply:
    kept, note = dict(answers), None
    for name, text in (("place", line.place), ("meet", line.meet)):
        place = activities.as_place(text) if text else None
        if isinstance(place, Refused):
            note = place.why
        elif place is not None:
            kept[name] = place
    if line.places:
        kept, refused = posting_details.with_places(kept, line.places)
        note = refused or note
    if line.weekly:
        kept["weekly"] = True
    if not line.when:
        return await go(turn, "when", kept, note)
    return await posting_times.typed(turn, kept, line.when, note)


async def _send(turn: Turn, answers: Answers, args: tuple[str, ...]) -> Reply:
    assert turn.programme is not None
    assert turn.person is not None
    if args != (answers["activity"],):
        return await go(turn, "preview", answers, say("post-moved-on"))
    draft = posting_steps.draft(turn, answers)
    reach = await posting_steps.reach(turn, draft)
    posted = await posting.post(turn.session, turn.programme, turn.person, draft, turn.now)
    if isinstance(posted, Refused):
        return await go(turn, _mend(posted), answers, posted.why)
    await dialogs.end(turn.session, turn.person.id)
    done = say("post-sent-weekly" if draft.weekly else "post-sent", reach=reach)
    return Reply(done, in_place=True)


def _mend(refused: Refused) -> str:
    """The step where what is wrong can be put right."""
    wording = refused.why.wording
    if wording in posting_details.OF_WEEKLY:
        return "weekly"
    return "when" if wording.startswith(("post-when-", "post-end-", "post-slot-")) else "preview"


async def _stop(turn: Turn, _answers: Answers, _args: tuple[str, ...]) -> Reply:
    assert turn.person is not None
    await dialogs.end(turn.session, turn.person.id)
    return Reply(say("post-stopped"), in_place=True)


async def _is_sent(turn: Turn, activity: str) -> bool:
    assert turn.programme is not None
    try:
        activity_id = UUID(hex=activity)
    except ValueError:
        return False
    return await activity_rows.one(turn.session, turn.programme.id, activity_id) is not None


async def _where(turn: Turn) -> tuple[str, Answers] | None:
    """The step and the answers of what this person is putting together; None when there is nothing."""
    assert turn.person is not None
    assert turn.programme is not None
    dialog = await dialogs.current(turn.session, turn.person.id, turn.now)
    if dialog is None or dialog.kind != "post" or dialog.programme_id != turn.programme.id:
        return None
    return dialog.step, dialogs.answers(dialog)


_Pressed = Callable[[Turn, Answers, tuple[str, ...]], Awaitable[Reply]]
_ASKED = ("place", "meet", "places", "terms", "weekly")
_FROM_PREVIEW = ("preview", *_ASKED)
#: What a button does, and at which steps; none: at any.
_PRESSES: dict[str, tuple[tuple[str, ...], _Pressed]] = {
    "slot": (("when",), posting_times.slot),
    "at": (("when",), posting_times.at),
    "day": (("when",), posting_times.day),
    "place": (_FROM_PREVIEW, posting_details.place),
    "meet": (_FROM_PREVIEW, posting_details.meet),
    "places": (_FROM_PREVIEW, posting_details.places),
    "terms": (_FROM_PREVIEW, posting_details.terms),
    "weekly": (_FROM_PREVIEW, posting_details.weekly),
    "until": (("weekly",), posting_details.until),
    "when": (_FROM_PREVIEW, posting_times.again),
    "back": (_ASKED, posting_details.back),
    "send": (("preview",), _send),
    "stop": ((), _stop),
}
_TYPED: dict[str, Callable[[Turn, dict[str, Any]], Awaitable[Reply]]] = {
    "what": _named,
    "when": _timed,
    "place": posting_details.place_typed,
    "meet": posting_details.meet_typed,
    "places": posting_details.places_typed,
    "terms": posting_details.terms_typed,
    "weekly": posting_details.until_typed,
}
