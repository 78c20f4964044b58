"""HILS and STILLE: a first word to a participant, chosen or one's own, and seen before it is sent."""

from __future__ import annotations

from typing import Any

from bot.access import may
from bot.chat import whose
from bot.chat.turns import end_dialog
from bot.features import first_word
from bot.messages import NOT_MINE, Answer, NotMine, Option, Refused, Reply, Say, Turn, say
from bot.numbers import plain
from storage import dialogs
from storage.tables import Person

_KIND = "first-word"
#: So many names in one list.
_SHOWN = 12
_SEND = frozenset({"send", "ja", "yes"})
_CHANGE = frozenset({"endre", "change"})
_STOP = frozenset({"avbryt", "nei", "no", "cancel", "stop"})


async def word(turn: Turn) -> Answer | NotMine:
    """HILS, "HILS Maria", "HILS Maria tenkte på deg"; of whoever is not of the team a text to people."""
    if not may(turn.roles, "greet"):
        return NOT_MINE
    if not turn.text:
        return await _listed(turn)
    found, words = whose.named_first(turn.text, await whose.participants(turn))
    if not found:
        return Reply(say("first-word-unknown"))
    if len(found) > 1:
        options = whose.options("first-word-to", found, turn)
        return Reply(say("first-word-which"), options, topic="first-word", whole=True)
    return await (_checked(turn, found[0], words) if words else _offered(turn, found[0]))


async def silent(turn: Turn) -> Answer | NotMine:
    """STILLE: whom we have not heard from for long, and since when."""
    return await _listed(turn) if may(turn.roles, "greet") and not turn.text else NOT_MINE


async def to(turn: Turn, who: str) -> Answer:
    """first-word-to: this one; with which words?"""
    person = await _meant(turn, who)
    return Reply(say("not-found")) if person is None else await _offered(turn, person)


async def chosen(turn: Turn, who: str, number: str) -> Answer:
    """first-word-words: one of ours, in the language of whoever reads it."""
    assert turn.programme is not None
    assert turn.person is not None
    person, words = await _meant(turn, who), _gentle().get(number)
    if person is None or words is None:
        return Reply(say("not-found"))
    text = await first_word.in_their_words(turn.session, turn.programme, person, turn.person, words, turn.now)
    return await _checked(turn, person, text)


async def own(turn: Turn, who: str) -> Answer:
    """first-word-own: they write it themselves; also to change what they have seen."""
    person = await _meant(turn, who)
    if person is None:
        return Reply(say("not-found"))
    await _save(turn, person, "words")
    return Reply(say("first-word-ask", name=person.name), (_stop_option(),), topic="dialog")


async def typed(turn: Turn, step: str, answers: dict[str, Any]) -> Answer:
    """Words while we wait for them, or for a yes to those that were seen."""
    person = await _meant(turn, str(answers["who"]))
    if person is None:
        return await stop(turn)
    said = plain(turn.text)
    if said in _STOP:
        return await stop(turn)
    if step == "check" and said in _SEND:
        return await send(turn, whose.short(person))
    if step == "check" and said in _CHANGE:
        return await own(turn, whose.short(person))
    # Not an answer to what was asked: other words for the same person.
    return await _checked(turn, person, turn.incoming.text)


async def send(turn: Turn, who: str) -> Answer:
    """first-word-send: it goes as it was seen."""
    assert turn.programme is not None
    assert turn.person is not None
    person = await _meant(turn, who)
    dialog = await dialogs.current(turn.session, turn.person.id, turn.now)
    kept = dialogs.answers(dialog) if dialog and dialog.kind == _KIND else {}
    if person is None or kept.get("who") != who or not kept.get("text"):
        return Reply(say("first-word-gone"))
    await dialogs.end(turn.session, turn.person.id)
    text = str(kept["text"])
    greeted = await first_word.greet(turn.session, turn.programme, person, turn.person, text, turn.now)
    if isinstance(greeted, Refused):
        return Reply(greeted.why, in_place=True)
    if greeted.at is not None:
        return Reply(say("first-word-sent-later", name=person.name, at=greeted.at), in_place=True)
    return Reply(say("first-word-sent", name=person.name), in_place=True)


async def stop(turn: Turn) -> Answer:
    """first-word-stop: nothing is sent."""
    await end_dialog(turn, _KIND)
    return Reply(say("first-word-stopped"), in_place=True)


async def _listed(turn: Turn) -> Reply:
    assert turn.programme is not None
    assert turn.person is not None
    found = await first_word.silent(turn.session, turn.programme, turn.person, turn.now)
    if not found:
        return Reply(say("first-word-silent-nobody"))
    shown = found[:_SHOWN]
    options = tuple(
        Option(
            f"first-word-to:{whose.short(one.person)}",
            say("first-word-silent-one", name=one.person.name, day=one.since),
        )
        for one in shown
    )
    text = say("first-word-silent", more=len(found) - len(shown))
    return Reply(text, options, topic="first-word", whole=True, protected=True)


async def _offered(turn: Turn, person: Person) -> Reply:
    """A few gentle words to choose from, unless this is not the time."""
    assert turn.programme is not None
    assert turn.person is not None
    refused = await first_word.why_not(turn.session, turn.programme, person, turn.person, turn.now)
    if refused is not None:
        return Reply(refused.why)
    who = whose.short(person)
    options = tuple(Option(f"first-word-words:{who}:{number}", words) for number, words in _gentle().items())
    more = (Option(f"first-word-own:{who}", say("first-word-own")), _stop_option())
    text = say("first-word-choose", name=person.name)
    return Reply(text, (*options, *more), topic="first-word", whole=True)


async def _checked(turn: Turn, person: Person, text: str) -> Reply:
    """As it will be read, before it is sent."""
    assert turn.programme is not None
    assert turn.person is not None
    refused = await first_word.why_not(turn.session, turn.programme, person, turn.person, turn.now)
    if refused is not None:
        return Reply(refused.why)
    if len(text) > first_word.LONGEST:
        await _save(turn, person, "words")
        too_long = say("first-word-too-long", length=len(text), longest=first_word.LONGEST)
        return Reply(too_long, (_stop_option(),), topic="dialog")
    await _save(turn, person, "check", text=text)
    seen = {"name": person.name, "sender": turn.person.name, "text": text}
    telling = first_word.telling(text)
    said = (
        say("first-word-check-telling", words=list(telling), **seen)
        if telling
        else say("first-word-check", **seen)
    )
    who = whose.short(person)
    options = (
        Option(f"first-word-send:{who}", say("first-word-send")),
        Option(f"first-word-own:{who}", say("first-word-change")),
        _stop_option(),
    )
    return Reply(said, options, topic="dialog")


def _gentle() -> dict[str, Say]:
    """What can be said without asking for anything."""
    return {"1": say("first-word-1"), "2": say("first-word-2"), "3": say("first-word-3")}


def _stop_option() -> Option:
    return Option("first-word-stop", say("first-word-stop"))


async def _meant(turn: Turn, who: str) -> Person | None:
    return whose.meant(who, await whose.participants(turn))


async def _save(turn: Turn, person: Person, step: str, **answers: str) -> None:
    assert turn.programme is not None
    assert turn.person is not None
    kept = {"who": whose.short(person), **answers}
    await dialogs.save(turn.session, turn.person.id, turn.programme.id, _KIND, step, kept, turn.now)
