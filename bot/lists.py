"""ALLE, ALLE UNNTATT 3 and INGEN by SMS: which of the lists that are open is meant, and what it picks."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from bot import numbers
from bot.messages import Say, Turn, say
from bot.routes import ACTIONS
from storage.tables import MenuEntry

#: What INGEN picks beside a list of "came:<activity>:…" is "came-none:<activity>".
_NONE = "-none"


async def meant(turn: Turn, by_number: Mapping[int, MenuEntry]) -> list[str] | Say | None:
    """The actions that it picks; what to say where that is not clear; None: there is no list to pick from."""
    if numbers.is_none(turn.text):
        return await _none(turn, by_number)
    open_lists = await _lists(turn, by_number)
    if not open_lists:
        return None
    left_out = set(numbers.left_out(turn.text))
    found = [one for one in open_lists if left_out <= set(one)]
    if not found:
        return say("number-unknown", open=numbers.written(by_number))
    if len(found) > 1:
        return say("numbers-which-list", lists=[", ".join(numbers.written(one)) for one in found])
    picked = [by_number[number].action for number in found[0] if number not in left_out]
    return picked or say("numbers-none-left")


async def _none(turn: Turn, by_number: Mapping[int, MenuEntry]) -> list[str] | Say | None:
    offered = {
        number: entry.action
        for number, entry in by_number.items()
        if entry.action.partition(":")[0].endswith(_NONE)
    }
    waiting = {
        number: action
        for number, action in offered.items()
        if await _takes_several(turn, action.replace(_NONE, "", 1))
    } or offered
    if len(waiting) > 1:
        return say("numbers-which-none", open=numbers.written(waiting))
    return list(waiting.values()) or None


async def _lists(turn: Turn, by_number: Mapping[int, MenuEntry]) -> list[list[int]]:
    """The numbers of each list of which several may be picked now; where there is none, of any list."""
    found = numbers.lists([(number, entry.action) for number, entry in by_number.items()])
    several = [members for about, members in found.items() if await _takes_several(turn, about)]
    return several or [members for members in found.values() if len(members) > 1]


async def _takes_several(turn: Turn, about: str) -> bool:
    name, subject = about.split(":")[:2]
    action = ACTIONS.get(name)
    if action is None or action.several is None:
        return False
    if action.of is None:
        return action.several(subject)
    row = await turn.session.get(action.of, UUID(subject))
    return row is not None and action.several(row)
