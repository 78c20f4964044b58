"""Facts as a page shows them: who has written, since when, what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from uuid import UUID

from bot.features import contact
from bot.features.contact import declining
from bot.messages import Say, say
from bot.web.pages.asking import Ask
from bot.web.pages.showing import machine_time
from bot.when import write_clock, write_moment
from bot.wording import known_language
from storage import desk, thread_steps
from storage.tables import Message, Note, Thread, ThreadStep

_STEPS = {
    "opened": "page-step-opened",
    "told-owner": "page-step-told-owner",
    "told-shift": "page-step-told-shift",
    "told-leader": "page-step-told-leader",
    "told-all": "page-step-told-all",
    "told-nobody": "page-step-told-nobody",
    "alarmed": "page-step-alarmed",
    "taken": "page-step-taken",
    "answered": "page-step-answered",
    "reminded": "page-step-reminded",
    "number-shown": "page-step-number-shown",
    "given-back": "page-step-given-back",
    "went-back": "page-step-went-back",
    "handed-over": "page-step-handed-over",
    "closed": "page-step-closed",
}
#: What comes first of one instant: what was written, what became of it, what was answered.
_AT_ONCE = {"in": 0, "call": 0, "step": 1, "out": 2}
#: What the words themselves show already.
_SEEN = frozenset({"opened", "answered"})


@dataclass(frozen=True)
class Card:
    """A thread in the list, and at the head of its own page."""

    hex: str
    name: str
    state: str
    #: "Har ventet i 25 minutter"; empty when nobody waits.
    waits: str
    is_urgent: bool
    wants_call: bool
    last: str


@dataclass(frozen=True)
class Entry:
    """Words, a call, or what became of the thread. `kind`: in, out, call, step."""

    kind: str
    text: str
    who: str = ""
    at: str = ""
    machine_at: str = ""


async def cards(ask: Ask) -> dict[str, list[Card]]:
    """Those that wait, urgent and oldest first; the reader's own; all the others."""
    reader = ask.visit.person
    listed = await desk.listed(ask.session, ask.visit.programme.id, reader.id, ask.now)
    threads = [one for one in listed if not await declining.is_apart(ask.session, one, reader)]
    waiting = [one for one in threads if one.state == "waiting"]
    waiting.sort(key=lambda one: (not one.urgent, one.since or one.last_at))
    rest = [one for one in threads if one.state != "waiting"]
    mine = [one for one in rest if one.owner_id == reader.id and one.state != "closed"]
    others = [one for one in rest if one not in mine]
    groups = {"waiting": waiting, "mine": mine, "others": others}
    return {group: [await card(ask, one) for one in found] for group, found in groups.items()}


async def card(ask: Ask, thread: Thread) -> Card:
    return Card(
        hex=thread.id.hex,
        name=ask.face.says(await contact.writer(ask.session, thread)),
        state=ask.face.says(await _state(ask, thread)),
        waits=ask.face.says(_waited(ask.now - thread.since)) if thread.since else "",
        is_urgent=thread.urgent,
        wants_call=thread.call_back,
        last=_at(ask, thread.last_at),
    )


async def entries(ask: Ask, thread: Thread) -> list[Entry]:
    """All that happened, in its order."""
    messages = await desk.messages(ask.session, thread.id)
    steps = await thread_steps.of(ask.session, thread.id)
    ids = {one.author_id for one in messages} | {one.person_id for one in steps}
    names = await desk.names(ask.session, {one for one in ids if one})
    writer = ask.face.says(await contact.writer(ask.session, thread))
    told = [(one.at, _words(ask, one, writer, names)) for one in messages]
    told += _steps(ask, steps, names)
    return [entry for _, entry in sorted(told, key=lambda pair: (pair[0], _AT_ONCE[pair[1].kind]))]


async def notes(ask: Ask, thread: Thread) -> list[Entry]:
    found: Sequence[Note] = await desk.notes(ask.session, thread.id)
    names = await desk.names(ask.session, {one.author_id for one in found})
    return [
        Entry(
            "note", one.body, names.get(one.author_id, ""), _at(ask, one.at), machine_time(one.at, ask.face)
        )
        for one in found
    ]


async def _state(ask: Ask, thread: Thread) -> Say:
    if thread.state == "closed":
        return say("page-state-closed")
    if thread.state == "waiting" or thread.owner_id is None:
        return say("page-state-waiting")
    is_mine = thread.owner_id == ask.visit.person.id
    if thread.state == "taken" and is_mine:
        return say("page-state-mine")
    owner = (await desk.names(ask.session, [thread.owner_id])).get(thread.owner_id, say("page-somebody"))
    if thread.state == "taken":
        return say("page-state-taken", owner=owner)
    return say("page-state-answered-mine") if is_mine else say("page-state-answered", owner=owner)


def _words(ask: Ask, one: Message, writer: str, names: dict[UUID, str]) -> Entry:
    at, machine_at = _at(ask, one.at), machine_time(one.at, ask.face)
    if one.is_call and one.direction == "in":
        return Entry("call", ask.face.says(say("page-call")), writer, at, machine_at)
    if one.direction == "in" and not one.body:
        return Entry("call", ask.face.says(say("page-no-text")), writer, at, machine_at)
    if one.direction == "in":
        return Entry("in", one.body, writer, at, machine_at)
    by = (names.get(one.author_id) if one.author_id else None) or ask.face.says(say("page-somebody"))
    if one.is_call:
        return Entry("call", ask.face.says(say("page-rung")), by, at, machine_at)
    return Entry("out", one.body, by, at, machine_at)


def _steps(ask: Ask, steps: Iterable[ThreadStep], names: dict[UUID, str]) -> list[tuple[datetime, Entry]]:
    """Several people who were told at one instant are one line."""
    told = []
    shown = (one for one in steps if one.what not in _SEEN)
    for (what, at), group in groupby(shown, key=lambda one: (one.what, one.at)):
        who = [names[one.person_id] for one in group if one.person_id in names]
        said = Say(_STEPS[what], {"who": who or say("page-somebody"), "at": _at(ask, at)})
        told.append((at, Entry("step", ask.face.says(said))))
    return told


def _waited(length: timedelta) -> Say:
    """How long, in the largest unit that says enough."""
    minutes = max(0, int(length.total_seconds()) // 60)
    if minutes < 60:
        return say("page-for-minutes", count=minutes)
    if minutes < 48 * 60:
        return say("page-for-hours", count=minutes // 60)
    return say("page-for-days", count=minutes // (24 * 60))


def _at(ask: Ask, at: datetime) -> str:
    """The hour, where it is of today; else the day too."""
    face = ask.face
    language = known_language(face.language)
    if at.astimezone(face.zone).date() == ask.now.astimezone(face.zone).date():
        return write_clock(at, face.zone, language)
    return write_moment(at, face.zone, language)
