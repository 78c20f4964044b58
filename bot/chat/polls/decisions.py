"""What staff see and decide about polls: the overview, too few votes, what lost, and overruling."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from bot.chat.lines import shortened
from bot.features import closing, deciding, voting
from bot.features.deciding import Overruling
from bot.messages import Answer, Option, Refused, Reply, Say, Turn, in_lines, say
from storage import dialogs, polls
from storage.tables import Poll

_LATELY = timedelta(days=14)
_MOST_LATELY = 5
#: Characters of a question on a button, after what the button does.
_QUESTION_ON_A_BUTTON = 20


async def overview(turn: Turn) -> Answer:
    """AVSTEMNINGER: what is open and how many have voted, what waits, and what was decided lately."""
    assert turn.programme is not None
    running = await polls.in_state(turn.session, turn.programme.id, "open")
    waiting = await polls.in_state(turn.session, turn.programme.id, "undecided")
    lately = await polls.settled_since(turn.session, turn.programme.id, turn.now - _LATELY)
    shown = [*running, *waiting, *lately[:_MOST_LATELY]]
    start = Option("word:ny avstemning", say("polls-new"))
    if not shown:
        return Reply(say("polls-none"), (start,), topic="polls")
    lines = [await _line(turn, poll) for poll in shown]
    options = [option for poll in shown for option in await _options(turn, poll)]
    return Reply(say("polls-overview", lines=in_lines(lines)), (*options, start), topic="polls")


async def decide(turn: Turn, poll: str = "", how: str = "") -> Answer:
    """Too few voted: ask again with the choices, or do what staff say."""
    assert turn.programme is not None
    found = await polls.find(turn.session, turn.programme.id, poll)
    if found is None:
        return Reply(say("poll-not-found"))
    if how in ("", "which"):
        return await _ask_which(turn, found, how)
    settled = await deciding.decide(turn.session, turn.programme, found, how, turn.now)
    if isinstance(settled, Refused):
        return Reply(settled.why, in_place=True)
    titles = [choice.label for choice in settled.winners]
    return Reply(say("decided", titles=titles) if titles else say("decided-nothing"), in_place=True)


async def bring_back(turn: Turn, poll: str = "", position: str = "") -> Answer:
    """What lost gets the next free slot."""
    assert turn.programme is not None
    found = await polls.find(turn.session, turn.programme.id, poll)
    if found is None:
        return Reply(say("poll-not-found"))
    planned = await deciding.bring_back(turn.session, turn.programme, found, position, turn.now)
    if isinstance(planned, Refused):
        return Reply(planned.why)
    return Reply(say("lost-planned", title=planned.title, when=planned.starts_at))


async def call_off(turn: Turn, poll: str = "", sure: str = "") -> Answer:
    """An open poll was a mistake: asked once more, then everybody is told."""
    assert turn.programme is not None
    found = await polls.find(turn.session, turn.programme.id, poll)
    if found is None:
        return Reply(say("poll-not-found"))
    subject = closing.subject(found)
    if not sure and found.state == "open":
        yes = Option(f"poll-off:{found.id.hex}:yes", say("poll-off-yes"), closes_at=found.closes_at)
        return Reply(say("poll-off-sure", question=subject), (yes,), topic=f"off:{found.id.hex}")
    done = await deciding.call_off(turn.session, turn.programme, found, turn.now)
    return Reply(done.why if isinstance(done, Refused) else say("poll-off-done", question=subject))


async def overrule(turn: Turn, poll: str = "", what: str = "", which: str = "") -> Answer:
    """The dialog of staff who cannot keep to a result: why, what instead, in which words, and once more."""
    assert turn.programme is not None
    found = await polls.find(turn.session, turn.programme.id, poll)
    if found is None:
        return Reply(say("poll-not-found"))
    wrong = await deciding.why_not_overrule(turn.session, found, turn.now)
    if wrong is not None:
        await _end(turn, found)
        return Reply(wrong.why)
    if what == "start":
        return await _ask_reason(turn, found)
    if what == "stop":
        await _end(turn, found)
        return Reply(say("overrule-stopped"), in_place=True)
    answers = await _answers(turn, found)
    others = deciding.replacements(found, await polls.choices(turn.session, found.id))
    match what:
        case "reason" if answers is not None and which in ("limit", "safety"):
            return await _ask_instead(turn, found, {"reason": which})
        case "instead" if answers and (which == "none" or deciding.choice_at(others, which)):
            return await _ask_words(turn, found, {**answers, "instead": which})
        case "send" if answers and "words" in answers:
            return await _overruled(turn, found, answers)
    return Reply(say("overrule-over"))


async def explained(turn: Turn, step: str, answers: dict[str, Any]) -> Answer:
    """What staff typed in the overruling dialog: the words that everybody will read."""
    assert turn.programme is not None
    found = await polls.find(turn.session, turn.programme.id, answers["poll"])
    if found is None:
        return Reply(say("poll-not-found"))
    if step == "reason":
        return await _ask_reason(turn, found)
    if step == "instead":
        return await _ask_instead(turn, found, answers)
    words = " ".join(turn.text.split())
    if not deciding.FEWEST_EXPLANATION <= len(words) <= deciding.LONGEST_EXPLANATION:
        longest = deciding.LONGEST_EXPLANATION
        return Reply(say("overrule-explain", longest=longest), (_stop(found),), topic="dialog")
    return await _preview(turn, found, {**answers, "words": words})


async def _ask_which(turn: Turn, poll: Poll, how: str) -> Reply:
    choices = await polls.choices(turn.session, poll.id)
    if poll.state != "undecided":
        return Reply(deciding.already(poll, choices))
    topic = f"decide:{poll.id.hex}"
    if not how:
        return Reply(closing.too_few_voted(poll), closing.decisions(poll), topic=topic)
    options = tuple(
        Option(f"decide:{poll.id.hex}:{choice.position}", say("poll-choice", label=choice.label))
        for choice in choices
    )
    return Reply(say("decide-which-one", question=closing.subject(poll)), options, topic=topic, in_place=True)


async def _line(turn: Turn, poll: Poll) -> Say:
    assert turn.programme is not None
    subject = closing.subject(poll)
    if poll.state == "open":
        may_vote = len(await voting.voters(turn.session, turn.programme))
        turnout = await polls.ballots(turn.session, poll.id)
        return say("polls-open", question=subject, turnout=turnout, of=may_vote, until=poll.closes_at)
    if poll.state == "undecided":
        return say("polls-undecided", question=subject, turnout=poll.turnout or 0)
    won = [choice.label for choice in await polls.choices(turn.session, poll.id) if choice.won]
    if not won:
        return say("polls-nothing", question=subject)
    wording = "polls-overruled" if poll.state == "overruled" else "polls-decided"
    return say(wording, question=subject, titles=won, turnout=poll.turnout or 0)


async def _options(turn: Turn, poll: Poll) -> list[Option]:
    if poll.question:
        about = say("text", text=shortened(poll.question, _QUESTION_ON_A_BUTTON))
    else:
        about = say("polls-day", day=poll.local_date)
    match poll.state:
        case "open" if turn.now < poll.closes_at:
            return [Option(f"poll-off:{poll.id.hex}", say("polls-call-off", about=about))]
        case "undecided":
            return [Option(f"decide:{poll.id.hex}", say("polls-decide", about=about))]
    if await deciding.why_not_overrule(turn.session, poll, turn.now) is None:
        return [Option(f"overrule:{poll.id.hex}:start", say("polls-change", about=about))]
    return []


async def _ask_reason(turn: Turn, poll: Poll) -> Reply:
    await _save(turn, poll, "reason", {})
    limit = Option(f"overrule:{poll.id.hex}:reason:limit", say("overrule-reason-limit"))
    safety = Option(f"overrule:{poll.id.hex}:reason:safety", say("overrule-reason-safety"))
    options = ((limit,) if poll.limits else ()) + (safety, _stop(poll))
    won = [choice.label for choice in await polls.choices(turn.session, poll.id) if choice.won]
    wording = "overrule-ask" if poll.limits else "overrule-ask-safety"
    return Reply(say(wording, winners=won), options, topic="dialog", in_place=True)


async def _ask_instead(turn: Turn, poll: Poll, answers: dict[str, Any]) -> Reply:
    await _save(turn, poll, "instead", answers)
    choices = await polls.choices(turn.session, poll.id)
    options = tuple(
        Option(f"overrule:{poll.id.hex}:instead:{choice.position}", say("poll-choice", label=choice.label))
        for choice in deciding.replacements(poll, choices)
    )
    nothing = Option(f"overrule:{poll.id.hex}:instead:none", say("overrule-instead-nothing"))
    return Reply(say("overrule-ask-instead"), (*options, nothing, _stop(poll)), topic="dialog", in_place=True)


async def _ask_words(turn: Turn, poll: Poll, answers: dict[str, Any]) -> Reply:
    await _save(turn, poll, "words", answers)
    longest = deciding.LONGEST_EXPLANATION
    return Reply(say("overrule-ask-words", longest=longest), (_stop(poll),), topic="dialog", in_place=True)


async def _preview(turn: Turn, poll: Poll, answers: dict[str, Any]) -> Reply:
    await _save(turn, poll, "preview", answers)
    choices = await polls.choices(turn.session, poll.id)
    told = deciding.why_overruled(
        poll, choices, _overruling(answers), deciding.choice_at(choices, answers["instead"])
    )
    send = Option(f"overrule:{poll.id.hex}:send", say("overrule-send"))
    return Reply(say("overrule-preview", told=told), (send, _stop(poll)), topic="dialog", in_place=True)


async def _overruled(turn: Turn, poll: Poll, answers: dict[str, Any]) -> Reply:
    assert turn.programme is not None
    settled = await deciding.overrule(turn.session, turn.programme, poll, _overruling(answers), turn.now)
    if isinstance(settled, Refused):
        return Reply(settled.why)
    await _end(turn, poll)
    return Reply(say("overrule-done"), in_place=True)


def _overruling(answers: dict[str, Any]) -> Overruling:
    instead = None if answers["instead"] == "none" else int(answers["instead"])
    return Overruling(answers["reason"], answers["words"], instead)


def _stop(poll: Poll) -> Option:
    return Option(f"overrule:{poll.id.hex}:stop", say("overrule-stop"))


async def _answers(turn: Turn, poll: Poll) -> dict[str, Any] | None:
    """What they have answered so far about this poll; None when they are not in the middle of it."""
    assert turn.person is not None
    dialog = await dialogs.current(turn.session, turn.person.id, turn.now)
    if dialog is None or dialog.kind != "overrule":
        return None
    answers = dialogs.answers(dialog)
    return answers if answers["poll"] == poll.id.hex else None


async def _save(turn: Turn, poll: Poll, step: str, answers: dict[str, Any]) -> None:
    assert turn.person is not None
    assert turn.programme is not None
    kept = {**answers, "poll": poll.id.hex}
    await dialogs.save(turn.session, turn.person.id, turn.programme.id, "overrule", step, kept, turn.now)


async def _end(turn: Turn, poll: Poll) -> None:
    assert turn.person is not None
    if await _answers(turn, poll) is not None:
        await dialogs.end(turn.session, turn.person.id)
