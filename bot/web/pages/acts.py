"""What a form of a thread's page does: an answer, a note, who has it."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from bot.features import contact
from bot.features.contact import closing, handing, noting
from bot.features.contact.relaying import parts
from bot.messages import Refused, Say, say
from bot.web.pages.asking import Ask
from bot.web.pages.forms import LONGEST
from bot.wording import known_language, speak
from storage import pages
from storage.tables import Handover, Thread

_ONCE = re.compile(r"[0-9a-f]{32}")


@dataclass(frozen=True)
class Look:
    """An answer as it will be read: its parts, and the channel that it goes by."""

    parts: list[str]
    channel: str


@dataclass(frozen=True)
class Done:
    """`word`: what the next page says."""

    word: str


@dataclass(frozen=True)
class Wrong:
    """Nothing was done; the words are still in their field."""

    why: Say
    #: The field that it is about, for a link; empty: none.
    field: str = ""
    #: Somebody else was first: seen now, the words may be sent all the same.
    anyway: bool = False
    status: int = 422


Outcome = Look | Done | Wrong | None


async def do(ask: Ask, thread: Thread, name: str) -> Outcome:
    """None: no form of ours is called so."""
    act = _ACTS.get(name)
    return await act(ask, thread) if act else None


async def offered(ask: Ask, thread: Thread) -> frozenset[str]:
    """What can be done about the thread now, besides a note and an answer."""
    can = set()
    if thread.state == "waiting":
        can.add("take")
    if handing.is_ones(thread, ask.visit.person):
        can |= {"close", "hand"}
    if "hand" in can and thread.state == "taken":
        can.add("back")
    return frozenset(can)


async def _look(ask: Ask, thread: Thread) -> Outcome:
    """Nothing is sent yet."""
    wrong = _unfit_answer(ask, thread)
    if wrong is not None:
        return wrong
    to = await contact.where(ask.session, thread)
    if to is None:
        return Wrong(say("contact-answer-unreachable", name=await contact.it(ask.session, thread)), "text")
    programme = ask.visit.programme
    language = await closing.language_of(ask.session, programme, thread)
    pieces = parts(ask.form["text"])
    told = [
        say("contact-answer", name=ask.visit.person.name, text=piece, part=number, parts=len(pieces))
        for number, piece in enumerate(pieces, start=1)
    ]
    zone = ZoneInfo(programme.time_zone)
    return Look([speak(one, known_language(language), zone, channel=to.channel) for one in told], to.channel)


async def _send(ask: Ask, thread: Thread) -> Outcome:
    """What the page before showed; pressed twice it goes once."""
    text, once = ask.form.get("text", ""), ask.form.get("once", "")
    provider_id = f"page:{once}" if _ONCE.fullmatch(once) else ""
    if provider_id and await pages.is_written(ask.session, thread.id, provider_id):
        to = await contact.where(ask.session, thread)
        return _sent(to.channel if to and to.id != thread.contact_id else "")
    wrong = _unfit_answer(ask, thread)
    if wrong is not None:
        return wrong
    anyway = "anyway" in ask.form
    sent = await contact.answer(
        ask.session, thread, ask.visit.person, text, provider_id, ask.now, anyway=anyway
    )
    if isinstance(sent, contact.Another):
        return Wrong(sent.why, "text", anyway=True, status=409)
    return Wrong(sent.why, "text") if isinstance(sent, Refused) else _sent(sent.instead)


def _sent(instead: str) -> Done:
    """`instead`: the channel, where it did not go where it was written from; else empty."""
    return Done(f"sent-{instead}" if instead else "sent")


async def _note(ask: Ask, thread: Thread) -> Outcome:
    """To the team alone: another form, another table, and no way from there to anybody's phone."""
    kept = await noting.write(ask.session, thread, ask.visit.person, ask.form.get("note", ""), ask.now)
    return Wrong(kept.why, "note") if isinstance(kept, Refused) else Done("note")


async def _take(ask: Ask, thread: Thread) -> Outcome:
    taken = await contact.take(ask.session, ask.visit.programme, thread, ask.visit.person, ask.now)
    return Wrong(taken.why, status=409) if isinstance(taken, Refused) else Done("take")


async def _back(ask: Ask, thread: Thread) -> Outcome:
    programme, person = ask.visit.programme, ask.visit.person
    refused = await handing.give_back(ask.session, programme, thread, person, ask.now)
    return Wrong(refused.why, status=409) if refused else Done("back")


async def _close(ask: Ask, thread: Thread) -> Outcome:
    """With the last word that the page shows, or without."""
    programme, person = ask.visit.programme, ask.visit.person
    with_word = ask.form.get("word") == "yes"
    refused = await closing.close(ask.session, programme, thread, person, ask.now, with_word=with_word)
    return Wrong(refused.why, status=409) if refused else Done("close")


async def _hand(ask: Ask, thread: Thread) -> Outcome:
    """Somebody else is asked; what they should know is read by them alone."""
    tag, summary = ask.form.get("who", ""), ask.form.get("summary", "").strip()
    if not tag:
        return Wrong(say("page-hand-nobody"), "who")
    programme, person = ask.visit.programme, ask.visit.person
    asked = await handing.ask(ask.session, programme, thread, person, tag, summary, ask.now)
    if isinstance(asked, Refused):
        return Wrong(asked.why, "summary")
    return Done("hand-later" if handing.asked_at(programme, thread, asked, ask.now) > ask.now else "hand")


async def _accept(ask: Ask, thread: Thread) -> Outcome:
    """ "Ja" to whoever asked to be relieved of it."""
    programme, person = ask.visit.programme, ask.visit.person
    found = await _asked(ask, thread)
    if found is None:
        return Wrong(say("handover-over"), status=409)
    refused = await handing.accept(ask.session, programme, *found, person, ask.now)
    return Wrong(refused.why, status=409) if refused else Done("take")


async def _decline(ask: Ask, thread: Thread) -> Outcome:
    """ "Nei": it stays where it is."""
    found = await _asked(ask, thread)
    if found is None:
        return Wrong(say("handover-over"), status=409)
    refused = await handing.decline(ask.session, *found, ask.now)
    return Wrong(refused.why, status=409) if refused else Done("declined")


async def _asked(ask: Ask, thread: Thread) -> tuple[Handover, Thread] | None:
    """The question that the form names, where it is about this very thread."""
    programme, person = ask.visit.programme, ask.visit.person
    found = await handing.find(ask.session, programme, person, ask.form.get("handover", ""))
    return found if found is not None and found[1].id == thread.id else None


def _unfit_answer(ask: Ask, thread: Thread) -> Wrong | None:
    text = ask.form.get("text", "")
    if not text.strip():
        return Wrong(say("page-empty"), "text")
    if len(text) > LONGEST:
        return Wrong(say("page-long", length=len(text), longest=LONGEST), "text")
    if noting.is_note(text):
        return Wrong(say("page-is-note"), "text")
    if thread.state == "closed" and "anyway" not in ask.form:
        return Wrong(say("page-closed-words"), "text", anyway=True, status=409)
    return None


_ACTS: dict[str, Callable[[Ask, Thread], Awaitable[Outcome]]] = {
    "look": _look,
    "send": _send,
    "note": _note,
    "take": _take,
    "back": _back,
    "close": _close,
    "hand": _hand,
    "accept": _accept,
    "decline": _decline,
}
