"""MØTE: whose, what about, when, where, who else; JA makes it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID, uuid4

from bot import numbers
from bot.chat import whose
from bot.chat.appointments import meeting_changes
from bot.chat.appointments.meeting_changes import Answers, Time, reading
from bot.chat.turns import end_dialog
from bot.features.appointments import meetings
from bot.messages import Answer, Option, Refused, Reply, Say, Turn, say
from storage import dialogs, people
from storage.attendees import MEETINGS
from storage.tables import Person

_KIND = "meeting"
_TOPIC = "dialog"
_SKIP = frozenset({"hopp", "hopp over", "skip", "nei", "no"})
_NOBODY = frozenset({"ingen", "ingen flere", "ingen fleire", "nobody", "nei", "no"})


async def begin(turn: Turn) -> Answer:
    """MØTE: whose is it?"""
    if not await whose.participants(turn):
        return Reply(say("organise-nobody"))
    return await _go(turn, "whose", {"id": uuid4().hex})


async def of(turn: Turn, who: str) -> Answer:
    """meeting-of: this participant's."""
    answers = await _answers(turn)
    person = whose.meant(who, await whose.participants(turn))
    if answers is None or person is None:
        return Reply(say("meeting-start-again"))
    return await _go(turn, "kind", {**answers, "person": person.id.hex})


async def kind(turn: Turn, kind: str) -> Answer:
    """meeting-kind: about the plan, or of those around them."""
    answers = await _answers(turn)
    if answers is None or "person" not in answers or kind not in MEETINGS:
        return Reply(say("meeting-start-again"))
    return await _go(turn, "when", {**answers, "kind": kind})


async def at(turn: Turn, seconds: str) -> Answer:
    """meeting-at: one of the moments that the words may have meant."""
    answers = await _answers(turn)
    moment = meeting_changes.as_moment(seconds)
    if answers is None or "kind" not in answers or moment is None:
        return Reply(say("meeting-start-again"))
    return await _at(turn, answers, moment)


async def on(turn: Turn, day: str) -> Answer:
    """meeting-on: one of the days; the hour is asked for."""
    answers = await _answers(turn)
    if answers is None or "kind" not in answers or meeting_changes.as_day(day) is None:
        return Reply(say("meeting-start-again"))
    return await _go(turn, "when", {**answers, "day": day})


async def nowhere(turn: Turn) -> Answer:
    """meeting-nowhere: no place yet."""
    answers = await _answers(turn)
    if answers is None or "starts" not in answers:
        return Reply(say("meeting-start-again"))
    return await _with_place(turn, answers, None)


async def who(turn: Turn, draft: str, *picked: str) -> Answer:
    """meeting-who: a tap adds or takes out one; by SMS the numbers say all of them."""
    answers = await _answers(turn)
    if answers is None or answers["id"][: len(draft)] != draft or "starts" not in answers:
        return Reply(say("meeting-start-again"))
    if turn.incoming.kind != "press":
        return await _go(turn, "check", {**answers, "who": list(picked)})
    chosen = set(answers.get("who", []))
    return await _go(turn, "who", {**answers, "who": sorted(chosen ^ set(picked))})


async def chosen(turn: Turn) -> Answer:
    """meeting-chosen: those who are marked."""
    answers = await _answers(turn)
    if answers is None or "starts" not in answers:
        return Reply(say("meeting-start-again"))
    return await _go(turn, "check", answers)


async def nobody(turn: Turn) -> Answer:
    """meeting-nobody: nobody else."""
    answers = await _answers(turn)
    if answers is None or "starts" not in answers:
        return Reply(say("meeting-start-again"))
    return await _go(turn, "check", {**answers, "who": []})


async def yes(turn: Turn, draft: str) -> Answer:
    """meeting-yes: it stands, and everybody is told."""
    assert turn.programme is not None
    assert turn.person is not None
    answers = await _answers(turn)
    if answers is None or answers["id"] != draft or "starts" not in answers:
        return Reply(say("meeting-start-again"))
    team = await meetings.colleagues(turn.session, turn.programme, turn.person)
    asked = [one.id for one in team if whose.short(one) in answers.get("who", [])]
    planned = meetings.Draft(
        UUID(answers["id"]),
        UUID(answers["person"]),
        answers["kind"],
        datetime.fromisoformat(answers["starts"]),
        answers.get("place"),
        asked,
    )
    made = await meetings.make(turn.session, turn.programme, turn.person, planned, turn.now)
    if isinstance(made, Refused):
        return await _go(turn, "when", _without_time(answers), made.why)
    await end_dialog(turn, _KIND)
    told = say("meeting-made", of=meetings.of(planned.kind, made.person), at=planned.starts_at)
    if made.by_word:
        told = say("poll-noted", note=told, text=say("meeting-by-word", name=made.person.name))
    return Reply(told, in_place=True)


async def stop(turn: Turn) -> Answer:
    """meeting-stop: nothing is made."""
    await end_dialog(turn, _KIND)
    return Reply(say("meeting-stopped"), in_place=True)


async def typed(turn: Turn, step: str, answers: Answers) -> Answer:
    """What is typed while a question is open."""
    if step == "move":
        return await meeting_changes.typed(turn, answers)
    return await _TYPED.get(step, _ask_again)(turn, answers)


async def _typed_name(turn: Turn, answers: Answers) -> Reply:
    everybody = await whose.participants(turn)
    found, rest = whose.named_first(turn.text, everybody)
    if len(found) == 1 and not rest:
        return await _go(turn, "kind", {**answers, "person": found[0].id.hex})
    note = say("organise-several-named") if len(found) > 1 else say("organise-not-known")
    return await _go(turn, "whose", answers, note)


async def _typed_kind(turn: Turn, answers: Answers) -> Reply:
    words = numbers.plain(turn.text)
    found = [one for one, stem in (("plan", "plan"), ("group", "grup")) if stem in words]
    if len(found) != 1:
        return await _go(turn, "kind", answers)
    return await _go(turn, "when", {**answers, "kind": found[0]})


async def _typed_when(turn: Turn, answers: Answers) -> Reply:
    on_day = meeting_changes.as_day(answers.get("day", ""))
    match reading(turn, turn.text, on_day):
        case Refused(why):
            return await _go(turn, "when", answers, why)
        case datetime() as moment:
            return await _at(turn, answers, moment)
        case date() as day:
            return await _go(turn, "when", {**answers, "day": f"{day:%Y%m%d}"})
        case several:
            return await _go(turn, "when", answers, between=several)


async def _typed_place(turn: Turn, answers: Answers) -> Reply:
    place = " ".join(turn.text.split())
    if numbers.plain(place) in _SKIP:
        return await _with_place(turn, answers, None)
    if len(place) > meetings.LONGEST_PLACE:
        note = say("meeting-place-long", longest=meetings.LONGEST_PLACE)
        return await _go(turn, "where", answers, note)
    return await _with_place(turn, answers, place)


async def _typed_names(turn: Turn, answers: Answers) -> Reply:
    """First names, where somebody would rather write them."""
    assert turn.programme is not None
    assert turn.person is not None
    if numbers.plain(turn.text) in _NOBODY:
        return await _go(turn, "check", {**answers, "who": []})
    team = await meetings.colleagues(turn.session, turn.programme, turn.person)
    left, picked = turn.text.replace(" og ", ",").replace(" and ", ","), []
    for name in (part.strip() for part in left.split(",") if part.strip()):
        found, rest = whose.named_first(name, team)
        if len(found) != 1 or rest:
            return await _go(turn, "who", answers, say("meeting-who-not-known", name=name))
        picked.append(whose.short(found[0]))
    return await _go(turn, "check", {**answers, "who": picked}) if picked else await _ask_again(turn, answers)


async def _ask_again(turn: Turn, answers: Answers) -> Reply:
    """The question that is open takes a tap or a number."""
    assert turn.person is not None
    dialog = await dialogs.current(turn.session, turn.person.id, turn.now)
    return await _go(turn, dialog.step if dialog else "whose", answers, say("meeting-pick"))


async def _at(turn: Turn, answers: Answers, moment: datetime) -> Reply:
    assert turn.programme is not None
    person = await people.person(turn.session, UUID(answers["person"]))
    if person is None:
        return Reply(say("meeting-start-again"))
    refused = await meetings.refusal(turn.session, turn.programme, person, answers["kind"], moment, turn.now)
    if refused is not None:
        return await _go(turn, "when", _without_time(answers), refused.why)
    kept = {**_without_time(answers), "starts": moment.astimezone(UTC).isoformat()}
    return await _go(turn, "check" if "who" in answers else "where", kept)


async def _with_place(turn: Turn, answers: Answers, place: str | None) -> Reply:
    assert turn.programme is not None
    assert turn.person is not None
    kept = {**answers, "place": place}
    team = await meetings.colleagues(turn.session, turn.programme, turn.person)
    return await _go(turn, "who" if team else "check", kept)


async def _go(
    turn: Turn, step: str, answers: Answers, note: Say | None = None, between: Time | None = None
) -> Reply:
    """The question of a step, and where they are."""
    assert turn.person is not None
    assert turn.programme is not None
    await dialogs.save(turn.session, turn.person.id, turn.programme.id, _KIND, step, answers, turn.now)
    if isinstance(between, tuple):
        text, options = say("meeting-which-time"), meeting_changes.readings("meeting", between)
    else:
        text, options = await _STEPS[step](turn, answers)
    if note is not None:
        text = say("poll-noted", note=note, text=text)
    if step != "check":
        options = (*options, _STOP)
    return Reply(text, options, topic=_TOPIC, in_place=True, whole=step == "who")


Shown = tuple[Say, tuple[Option, ...]]


async def _whose(turn: Turn, _answers: Answers) -> Shown:
    return say("meeting-whose"), whose.options("meeting-of", await whose.participants(turn), turn)


async def _kind(_turn: Turn, _answers: Answers) -> Shown:
    kinds = tuple(Option(f"meeting-kind:{one}", say("meeting-kind", kind=one)) for one in MEETINGS)
    return say("meeting-which-kind"), kinds


async def _when(_turn: Turn, answers: Answers) -> Shown:
    day = meeting_changes.as_day(answers.get("day", ""))
    return say("meeting-which-hour", day=day) if day else say("meeting-when"), ()


async def _where(_turn: Turn, _answers: Answers) -> Shown:
    return say("meeting-where"), (Option("meeting-nowhere", say("meeting-skip")),)


async def _who(turn: Turn, answers: Answers) -> Shown:
    assert turn.programme is not None
    assert turn.person is not None
    team = await meetings.colleagues(turn.session, turn.programme, turn.person)
    marked = answers.get("who", [])
    names = tuple(
        Option(
            f"meeting-who:{answers['id'][:12]}:{whose.short(one)}",
            whose.label(one, team, turn),
            chosen=whose.short(one) in marked,
        )
        for one in team
    )
    done = Option("meeting-chosen", say("meeting-chosen"), only_button=True)
    return say("meeting-who"), (*names, done if marked else Option("meeting-nobody", say("meeting-nobody")))


async def _check(turn: Turn, answers: Answers) -> Shown:
    """All of it, before it is so."""
    assert turn.programme is not None
    assert turn.person is not None
    person = await turn.session.get_one(Person, UUID(answers["person"]))
    team = await meetings.colleagues(turn.session, turn.programme, turn.person)
    names = [one.name for one in team if whose.short(one) in answers.get("who", [])]
    starts = datetime.fromisoformat(answers["starts"])
    text = say(
        "meeting-check",
        of=meetings.of(answers["kind"], person),
        at=starts,
        place=say("meeting-check-place", place=answers["place"])
        if answers.get("place")
        else say("meeting-check-no-place"),
        who=[say("meeting-you"), *names],
    )
    if await meetings.beside(turn.session, turn.programme, person, starts):
        text = say("poll-noted", note=say("meeting-beside", name=person.name), text=text)
    return text, (
        Option(f"meeting-yes:{answers['id']}", say("meeting-yes"), word="yes"),
        Option("meeting-stop", say("meeting-no"), word="no"),
    )


def _without_time(answers: Answers) -> Answers:
    return {name: value for name, value in answers.items() if name not in ("day", "starts")}


async def _answers(turn: Turn) -> dict[str, Any] | None:
    """What has been answered so far; None when that was too long ago, or something else was begun since."""
    assert turn.person is not None
    dialog = await dialogs.current(turn.session, turn.person.id, turn.now)
    if dialog is None or dialog.kind != _KIND or dialog.step == "move":
        return None
    return dialogs.answers(dialog)


_STOP = Option("meeting-stop", say("meeting-stop"))
_STEPS: dict[str, Callable[[Turn, Answers], Awaitable[Shown]]] = {
    "whose": _whose,
    "kind": _kind,
    "when": _when,
    "where": _where,
    "who": _who,
    "check": _check,
}
_TYPED: dict[str, Callable[[Turn, Answers], Awaitable[Reply]]] = {
    "whose": _typed_name,
    "kind": _typed_kind,
    "when": _typed_when,
    "where": _typed_place,
    "who": _typed_names,
}
