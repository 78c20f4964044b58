"""NY VAKT: whose, when; JA puts it on the rota. Also all in one: "VAKT Sam tirsdag 17-21"."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import uuid4

from bot import numbers
from bot.access import may
from bot.chat import whose
from bot.chat.shifts import changes as shift_changes
from bot.chat.shifts.turns import person_of, rota_of
from bot.chat.turns import end_dialog
from bot.features.shifts import making, saying
from bot.features.shifts.making import Draft
from bot.features.shifts.reading import Either, Once, Unread, Wanted, Weekly, wanted
from bot.features.shifts.rota import Rota
from bot.features.shifts.rules import Stretch
from bot.messages import NOT_MINE, Answer, NotMine, Option, Refused, Reply, Say, Turn, say
from storage import dialogs, menus

KIND = "shift"
_TOPIC = "dialog"
_OPEN = "open"
_OPEN_WORDS = frozenset({"ledig", "åpen", "open", "ledig:", "åpen:"})
_ME = frozenset({"meg", "me", "jeg", "eg"})
Answers = dict[str, Any]


async def word(turn: Turn) -> Answer | NotMine:
    """NY VAKT, alone or with all of it."""
    if not may(turn.roles, "have shifts"):
        return NOT_MINE
    return await in_one(turn) if turn.text else await _begin(turn, {})


async def in_one(turn: Turn) -> Answer | NotMine:
    """Whose and when in one text; a text that names neither is a message to people."""
    who, rest = await _named(turn, turn.text)
    read = wanted(rest, turn.now, turn.zone) if rest else Unread("hours")
    if isinstance(read, Unread) and who is None and read.why == "not-a-time":
        return NOT_MINE
    return await _begin(turn, {"who": who} if who else {}, read)


async def whose_it_is(turn: Turn, who: str) -> Answer:
    """shift-who: this one's, or open."""
    answers = await _answers(turn)
    if answers is None:
        return Reply(say("shift-start-again"))
    return await _on(turn, {**answers, "who": who})


async def at(turn: Turn, which: str) -> Answer:
    """shift-at: one of the days that the words may have meant."""
    answers = await _answers(turn)
    between = (answers or {}).get("between", [])
    if answers is None or not which.isdecimal() or int(which) >= len(between):
        return Reply(say("shift-start-again"))
    return await _on(turn, {**answers, "between": [], "wanted": between[int(which)]})


async def yes(turn: Turn, draft: str) -> Answer:
    """shift-yes: it is on the rota."""
    answers = await _answers(turn)
    if answers is None or answers.get("id") != draft or not answers.get("wanted"):
        return Reply(say("shift-start-again"))
    rota, actor = rota_of(turn), person_of(turn)
    asked = await _draft(turn, rota, answers)
    if asked is None:
        return Reply(say("shift-start-again"))
    made = await making.make(rota, actor, asked, turn.roles)
    if isinstance(made, Refused):
        return await _ask(turn, {**answers, "wanted": None}, "when", made.why)
    await _end(turn)
    return Reply(await _receipt(turn, asked, made), in_place=True)


async def stop(turn: Turn) -> Answer:
    """shift-stop: nothing is changed."""
    await _end(turn)
    return Reply(say("shift-stopped"), in_place=True)


async def typed(turn: Turn, step: str, answers: Answers) -> Answer:
    """What is typed while a question is open."""
    if step == "change":
        return await shift_changes.typed(turn, answers)
    if step == "who":
        who, rest = await _named(turn, turn.text)
        if who is None or rest:
            return await _ask(turn, answers, "who", say("shift-who-not-known"))
        return await _on(turn, {**answers, "who": who})
    return await _on(turn, answers, wanted(turn.text, turn.now, turn.zone) if turn.text.strip() else None)


async def _begin(turn: Turn, answers: Answers, read: Wanted | None = None) -> Reply:
    kept = {**answers, "id": uuid4().hex}
    staff = may(turn.roles, "make shifts")
    mine = whose.short(person_of(turn))
    if kept.get("who", mine) != mine and not staff:
        return Reply(say("shift-only-own"))
    if "who" not in kept and (not staff or len(await rota_of(turn).team()) == 1):
        kept["who"] = mine
    return await _on(turn, kept, read)


async def _on(turn: Turn, answers: Answers, read: Wanted | None = None) -> Reply:
    """The next question that is not answered yet; what was just read of the time goes in first."""
    note = None
    match read:
        case Once() | Weekly():
            answers = {**answers, "wanted": _kept(read), "between": []}
        case Either(between):
            answers = {**answers, "wanted": None, "between": [_kept(one) for one in between]}
        case Unread(why):
            answers = {**answers, "wanted": None, "between": []}
            note = say("shift-when-no", why=why)
    if "who" not in answers:
        return await _ask(turn, answers, "who", None)
    if not answers.get("wanted"):
        return await _ask(turn, answers, "when", note)
    rota = rota_of(turn)
    draft = await _draft(turn, rota, answers)
    checked = await making.check(rota, person_of(turn), draft) if draft else None
    if draft is None or checked is None:
        return Reply(say("shift-start-again"))
    if isinstance(checked, Refused):
        return await _ask(turn, {**answers, "wanted": None}, "when", checked.why)
    await _save(turn, "check", answers)
    return Reply(_check_text(turn, draft, checked), _yes_no(answers["id"]), topic=_TOPIC, in_place=True)


async def _ask(turn: Turn, answers: Answers, step: str, note: Say | None) -> Reply:
    await _save(turn, step, answers)
    between = answers.get("between", [])
    if step == "who":
        text, options = say("shift-whose"), await _team(turn)
    elif between:
        spans = [saying.span(rota_of(turn).programme, _stretch(one)) for one in between]
        text = say("shift-which-day")
        options = tuple(
            Option(f"shift-at:{number}", say("shift-the", what=what)) for number, what in enumerate(spans)
        )
    else:
        text, options = say("shift-when"), ()
    shown = text if note is None else say("poll-noted", note=note, text=text)
    return Reply(shown, (*options, _STOP), topic=_TOPIC, in_place=True, whole=True)


async def _team(turn: Turn) -> tuple[Option, ...]:
    team = await rota_of(turn).team()
    named = whose.options("shift-who", team, turn)
    return (*named, Option(f"shift-who:{_OPEN}", say("shift-who-open")))


async def _named(turn: Turn, text: str) -> tuple[str | None, str]:
    """Whose a text begins with, as an action has it; and what follows."""
    first, _, after = text.strip().partition(" ")
    if numbers.plain(first) in _OPEN_WORDS:
        return _OPEN, after.strip()
    if numbers.plain(first) in _ME:
        return whose.short(person_of(turn)), after.strip()
    found, rest = whose.named_first(text, await rota_of(turn).team())
    return (whose.short(found[0]), rest) if len(found) == 1 else (None, text)


async def _draft(turn: Turn, rota: Rota, answers: Answers) -> Draft | None:
    """What has been answered; None where its person is not one of the team."""
    kept = _wanted(answers["wanted"])
    if answers["who"] == _OPEN:
        return Draft(None, kept)
    person = whose.meant(answers["who"], await rota.team())
    return Draft(person.id, kept) if person else None


def _check_text(turn: Turn, draft: Draft, checked: making.Checked) -> Say:
    if checked.whose is None:
        who = say("shift-for-anybody")
    elif checked.whose.id == person_of(turn).id:
        who = say("shift-for-you")
    else:
        who = say("text", text=checked.whose.name)
    if isinstance(draft.wanted, Once):
        return say("shift-check", who=who, what=checked.what)
    since = draft.wanted.first.starts_at.astimezone(turn.zone).date()
    if checked.until is None:
        return say("shift-check-on", who=who, what=checked.what, since=since, count=checked.count)
    return say("shift-check-until", who=who, what=checked.what, since=since, count=checked.count)


async def _receipt(turn: Turn, draft: Draft, made: making.Made) -> Say:
    if isinstance(draft.wanted, Weekly):
        return say("shift-done-weekly", what=made.what, count=made.count, against=made.against)
    if draft.whose is None:
        return say("shift-done-open", what=made.what, asked=made.asked)
    person = await rota_of(turn).member(draft.whose)
    if person is None or person.id == person_of(turn).id:
        return say("shift-done", what=made.what)
    return say("shift-done-for", what=made.what, name=person.name)


def _kept(read: Once | Weekly) -> dict[str, Any]:
    hours = read.stretch if isinstance(read, Once) else read.first
    kept: dict[str, Any] = {"starts": hours.starts_at.isoformat(), "ends": hours.ends_at.isoformat()}
    if isinstance(read, Weekly):
        kept |= {"weekly": True, "until": read.until.isoformat() if read.until else None}
    return kept


def _wanted(kept: dict[str, Any]) -> Once | Weekly:
    hours = _stretch(kept)
    if not kept.get("weekly"):
        return Once(hours)
    return Weekly(hours, date.fromisoformat(kept["until"]) if kept["until"] else None)


def _stretch(kept: dict[str, Any]) -> Stretch:
    return Stretch(datetime.fromisoformat(kept["starts"]), datetime.fromisoformat(kept["ends"]))


def _yes_no(draft: str) -> tuple[Option, ...]:
    return (
        Option(f"shift-yes:{draft}", say("shift-yes"), word="yes"),
        Option("shift-stop", say("shift-no"), word="no"),
    )


async def _save(turn: Turn, step: str, answers: Answers) -> None:
    person, programme = person_of(turn), rota_of(turn).programme
    await dialogs.save(turn.session, person.id, programme.id, KIND, step, answers, turn.now)


async def _answers(turn: Turn) -> Answers | None:
    """What has been answered so far; None when that was too long ago, or something else was begun since."""
    dialog = await dialogs.current(turn.session, person_of(turn).id, turn.now)
    if dialog is None or dialog.kind != KIND or dialog.step == "change":
        return None
    return dialogs.answers(dialog)


async def _end(turn: Turn) -> None:
    """The question is answered: a JA to the next one must not meet it."""
    await menus.close(turn.session, [turn.contact.id], _TOPIC, turn.now)
    await end_dialog(turn, KIND)


_STOP = Option("shift-stop", say("shift-stop"))
