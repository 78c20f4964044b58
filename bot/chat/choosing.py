"""MINE VALG: what holds for me now, and each of it changed with one tap or one number."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from datetime import time
from typing import Any

from bot.access import may
from bot.chat import discretion
from bot.chat.appointments import checking_in
from bot.chat.basics import membership_of
from bot.chat.contact import receiving as contact
from bot.chat.turns import end_dialog
from bot.features import activities, choosing, pausing
from bot.features.choosing import NEEDS
from bot.messages import Answer, Option, Refused, Reply, Say, Turn, in_lines, say
from bot.numbers import plain
from bot.when import Hours
from bot.wording import format_wording
from storage import dialogs
from storage.tables import LANGUAGES, Preference, Programme

_ON, _OFF = "on", "off"
_BETWEEN = re.compile(r"[,;/&+\n]|\s(?:og|and)\s")


async def mine(turn: Turn, membership: str = "") -> Answer:
    """MINE VALG."""
    assert turn.programme is not None
    assert turn.person is not None
    await end_dialog(turn, "needs", "quiet")
    return await _all(turn, await choosing.chosen(turn.session, turn.programme, turn.person))


async def remind(turn: Turn, membership: str, when: str) -> Answer:
    """choice-remind: the evening before, or the same morning."""
    assert turn.programme is not None
    assert turn.person is not None
    kept = await choosing.remind(turn.session, turn.programme, turn.person, when)
    if isinstance(kept, Refused):
        return Reply(kept.why)
    now = say("choice-now-morning") if kept.remind == "morning" else say("choice-now-evening")
    return await changed(turn, kept, now)


async def greet(turn: Turn, membership: str, switch: str) -> Answer:
    """choice-greet: a good morning, or none."""
    assert turn.programme is not None
    assert turn.person is not None
    if switch not in (_ON, _OFF):
        return Reply(say("button-unknown"))
    kept = await choosing.greet(turn.session, turn.programme, turn.person, on=switch == _ON)
    now = say("choice-now-greeted") if kept.good_morning else say("choice-now-not-greeted")
    return await changed(turn, kept, now)


async def name(turn: Turn, membership: str, switch: str) -> Answer:
    """choice-name: whether others who come may see the first name."""
    assert turn.programme is not None
    assert turn.person is not None
    if switch not in (_ON, _OFF):
        return Reply(say("button-unknown"))
    kept = await choosing.name(turn.session, turn.programme, turn.person, on=switch == _ON)
    now = say("choice-now-named") if kept.named else say("choice-now-not-named")
    return await changed(turn, kept, now)


async def needs(turn: Turn, membership: str) -> Answer:
    """choice-needs: what is there to choose among; words will do as well as numbers."""
    assert turn.programme is not None
    assert turn.person is not None
    await dialogs.save(turn.session, turn.person.id, turn.programme.id, "needs", "needs", {}, turn.now)
    return await _list(turn, await choosing.chosen(turn.session, turn.programme, turn.person))


async def need(turn: Turn, membership: str, *keys: str) -> Answer:
    """need: a press switches one; numbers by SMS say which all of them are."""
    assert turn.programme is not None
    assert turn.person is not None
    if not keys:
        return Reply(say("button-unknown"))
    wanted = set(keys)
    if is_press(turn):
        kept = await choosing.chosen(turn.session, turn.programme, turn.person)
        wanted ^= set(choosing.needs_of(kept))
    return await _keep_needs(turn, wanted)


async def no_need(turn: Turn, membership: str) -> Answer:
    """need-none: I eat everything."""
    return await _keep_needs(turn, ())


async def written(turn: Turn, step: str, answers: dict[str, Any]) -> Answer:
    """Words while the list is open: "nøtter og melk", "ingenting"; anything else is for people."""
    keys = _read(turn.text)
    if keys is not None:
        return await _keep_needs(turn, keys)
    await end_dialog(turn, "needs", "quiet")
    return await contact.receive(turn)


async def _keep_needs(turn: Turn, keys: Collection[str]) -> Answer:
    assert turn.programme is not None
    assert turn.person is not None
    kept = await choosing.set_needs(turn.session, turn.programme, turn.person, keys)
    if isinstance(kept, Refused):
        return Reply(kept.why)
    if is_press(turn):
        return await _list(turn, kept)
    await end_dialog(turn, "needs", "quiet")
    chosen = choosing.needs_of(kept)
    if not chosen:
        return Reply(say("choice-now-no-needs"))
    return Reply(activities.in_one([say("choice-now-needs", needs=_named(chosen)), *_what_else(chosen)]))


async def changed(turn: Turn, kept: Preference, now: Say) -> Reply:
    """A screen shows all of it as it is now; by SMS the one thing that was changed."""
    if not is_press(turn):
        return Reply(now)
    shown = await _all(turn, kept)
    return Reply(say("choice-changed", now=now, all=shown.text), shown.options, shown.topic, in_place=True)


async def _all(turn: Turn, kept: Preference) -> Reply:
    assert turn.programme is not None
    mine = await membership_of(turn)
    assert turn.person is not None
    signs_up, keeps = may(turn.roles, "sign up"), may(turn.roles, "keep appointments")
    pause = await pausing.until_when(turn.session, turn.person, turn.now)
    lines = [
        *(_of_activities(kept) if signs_up else ()),
        _hours(turn.programme, kept),
        *([say("pause-line", until=pause)] if pause else ()),
        *(discretion.lines(kept) if keeps else ()),
        *(checking_in.words_lines(kept) if signs_up else ()),
    ]
    options = (
        *(_to_change(mine, kept) if signs_up else ()),
        Option(f"choice-quiet:{mine}", say("choice-quiet")),
        *(discretion.options(mine) if keeps else ()),
        *([checking_in.words_option(mine)] if signs_up else ()),
    )
    text = say("choice-all", lines=in_lines(lines))
    return Reply(text, options, topic="choices", in_place=True)


def _of_activities(kept: Preference) -> list[Say]:
    chosen = choosing.needs_of(kept)
    return [
        say("choice-remind-morning") if kept.remind == "morning" else say("choice-remind-evening"),
        say("choice-greeting-on") if kept.good_morning else say("choice-greeting-off"),
        say("choice-named-on") if kept.named else say("choice-named-off"),
        say("choice-needs-some", needs=_named(chosen)) if chosen else say("choice-needs-none"),
        *_what_else(chosen),
    ]


def _to_change(mine: str, kept: Preference) -> tuple[Option, ...]:
    return (
        Option(f"choice-remind:{mine}:evening", say("choice-to-evening"))
        if kept.remind == "morning"
        else Option(f"choice-remind:{mine}:morning", say("choice-to-morning")),
        Option(f"choice-greet:{mine}:{_OFF}", say("choice-greet-not"))
        if kept.good_morning
        else Option(f"choice-greet:{mine}:{_ON}", say("choice-greet")),
        Option(f"choice-name:{mine}:{_OFF}", say("choice-name-not"))
        if kept.named
        else Option(f"choice-name:{mine}:{_ON}", say("choice-name")),
        Option(f"choice-needs:{mine}", say("choice-food")),
    )


def _hours(programme: Programme, kept: Preference) -> Say:
    hours = choosing.quiet(programme, kept)
    return say("quiet-line", hours=in_hours(hours)) if hours else say("quiet-line-none")


def in_hours(hours: Sequence[Hours]) -> str:
    """As people write hours: "21-8", "12-14, 21-8.30"."""
    return ", ".join(f"{clock(since)}-{clock(till)}" for since, till in hours)


async def _list(turn: Turn, kept: Preference) -> Reply:
    mine = await membership_of(turn)
    chosen = choosing.needs_of(kept)
    each = tuple(Option(f"need:{mine}:{key}", say(f"needs-{key}"), chosen=key in chosen) for key in NEEDS)
    none = Option(f"need-none:{mine}", say("choice-needs-nothing"), chosen=not chosen)
    done = Option(f"choice:{mine}", say("choice-needs-done"), only_button=True)
    return Reply(say("choice-needs-ask"), (*each, none, done), topic="needs", in_place=True, whole=True)


def clock(at: time) -> str:
    """As people write it: "21", "8.30"."""
    return f"{at.hour}.{at:%M}" if at.minute else str(at.hour)


def _what_else(keys: Collection[str]) -> list[Say]:
    """What is only called other says nothing to whoever cooks."""
    return [say("choice-needs-other")] if "other" in keys else []


def _named(keys: Collection[str]) -> list[Say]:
    return [say(f"needs-{key}") for key in keys]


def _read(text: str) -> set[str] | None:
    """The keys that the words stand for, in any of the languages; none for "ingenting"; None: other words."""
    by_word = {plain(word): key for key in NEEDS for word in _in_all_languages(f"needs-{key}")}
    if plain(text) in {plain(word) for word in _in_all_languages("choice-needs-nothing")}:
        return set()
    words = [plain(word) for word in _BETWEEN.split(text.casefold()) if plain(word)]
    if not words or not all(word in by_word for word in words):
        return None
    return {by_word[word] for word in words}


def _in_all_languages(wording: str) -> list[str]:
    return [format_wording(wording, {}, language) for language in LANGUAGES]


def is_press(turn: Turn) -> bool:
    return turn.incoming.kind == "press"
