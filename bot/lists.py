"""What is open on a phone: which list ALLE or INGEN means, which question JA is for, what MER shows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from bot import numbers
from bot.messages import Answer, Option, Reply, Say, Turn, from_json, say
from bot.routes import ACTIONS, DIALOGS
from storage import dialogs, menus, outbox
from storage.tables import MenuEntry


async def meant(turn: Turn, entries: Sequence[MenuEntry]) -> list[str] | Say | None:
    """The actions that it picks; what to say where that is not clear; None: it is no answer to a list.

    ALLE and INGEN answer what the phone was asked last: an older list is only asked about. `entries`:
    what is open on that phone, oldest first.
    """
    if not entries or await _text_is_waited_for(turn, entries[-1].opened_at):
        return None
    if numbers.left_out(turn.text):
        return await _all_but(turn, entries)
    pick = _nobody if numbers.is_none(turn.text) else _everybody
    newest = [entry for entry in entries if entry.outbox_id == entries[-1].outbox_id]
    found = await pick(turn, newest)
    if found is not None or await _text_is_waited_for(turn):
        return found
    older = await pick(turn, entries)
    return _which(turn, entries, older) if isinstance(older, list) else older


async def _all_but(turn: Turn, entries: Sequence[MenuEntry]) -> list[str] | Say | None:
    """The numbers say which list it is."""
    left_out = set(numbers.left_out(turn.text))
    open_lists = await _lists(turn, entries)
    found = next((one for one in reversed(open_lists) if left_out <= {entry.number for entry in one}), None)
    if found is None:
        waits = not open_lists or await _text_is_waited_for(turn)
        return None if waits else say("number-unknown", open=_numbers(entries))
    if await _text_is_waited_for(turn, found[-1].opened_at):
        return None
    return [entry.action for entry in found if entry.number not in left_out] or say("numbers-none-left")


async def _everybody(turn: Turn, entries: Sequence[MenuEntry]) -> list[str] | Say | None:
    open_lists = await _lists(turn, entries)
    if len(open_lists) > 1:
        return say("numbers-which-list", lists=[", ".join(_numbers(one)) for one in open_lists])
    return [entry.action for entry in open_lists[0]] if open_lists else None


async def _nobody(_turn: Turn, entries: Sequence[MenuEntry]) -> list[str] | Say | None:
    offered = [entry for entry in entries if _says_nobody(entry)]
    if len(offered) > 1:
        return say("numbers-which-none", open=_numbers(offered))
    return [entry.action for entry in offered] or None


def _which(turn: Turn, entries: Sequence[MenuEntry], picked: Sequence[str]) -> Say:
    """Something else was asked since: it is not done before its numbers say that it is meant."""
    found = _numbers([entry for entry in entries if entry.action in picked])
    if numbers.is_none(turn.text):
        return say("numbers-which-none", open=found)
    return say("numbers-which-list", lists=[", ".join(found)])


async def _lists(turn: Turn, entries: Sequence[MenuEntry]) -> list[list[MenuEntry]]:
    """Each list of which several may be picked now, oldest first; where there is none, any list."""
    by_number = {entry.number: entry for entry in entries if entry.number}
    found = numbers.lists([(number, entry.action) for number, entry in by_number.items()])
    several = [members for about, members in found.items() if await _takes_several(turn, about)]
    several = several or [members for members in found.values() if len(members) > 1]
    return [[by_number[number] for number in members] for members in several]


async def _takes_several(turn: Turn, about: str) -> bool:
    name, subject = about.split(":")[:2]
    action = ACTIONS.get(name)
    if action is None or action.several is None:
        return False
    if action.of is None:
        return action.several(subject)
    row = await turn.session.get(action.of, UUID(subject))
    return row is not None and action.several(row)


async def _text_is_waited_for(turn: Turn, since: datetime | None = None) -> bool:
    """Whether a dialog waits for text; `since`: one that somebody came to later than that."""
    if turn.person is None:
        return False
    dialog = await dialogs.current(turn.session, turn.person.id, turn.now)
    if dialog is None or dialog.kind not in DIALOGS:
        return False
    return since is None or dialog.expires_at - dialogs.PATIENCE > since


def _says_nobody(entry: MenuEntry) -> bool:
    action = ACTIONS.get(entry.action.partition(":")[0])
    return action is not None and action.nobody


def _numbers(entries: Sequence[MenuEntry]) -> list[str]:
    return numbers.written([entry.number for entry in entries if entry.number])


async def which_question(turn: Turn, entries: Sequence[MenuEntry]) -> Reply:
    """JA or NEI could be for any of these."""
    options = []
    for entry in entries:
        sent = await outbox.row(turn.session, entry.outbox_id)
        kept = from_json(sent.reply).options if sent is not None and sent.reply else ()
        labels = (option.among or option.label for option in kept if option.action == entry.action)
        options.append(Option(entry.action, next(labels, say("that-one")), closes_at=entry.closes_at))
    return Reply(say("which-question"), options=tuple(options))


async def more(turn: Turn) -> Answer:
    """The options that did not fit among the first five."""
    hidden = [
        entry for entry in await menus.open_entries(turn.session, turn.contact.id, turn.now) if entry.hidden
    ]
    if not hidden:
        return Reply(say("no-more"))
    sent = await outbox.row(turn.session, hidden[-1].outbox_id)
    if sent is None or not sent.reply:
        return Reply(say("no-more"))
    kept = from_json(sent.reply)
    topic = kept.topic or sent.id.hex
    wanted = {entry.action for entry in hidden if entry.outbox_id == sent.id}
    rest = tuple(option for option in kept.options if option.action in wanted)
    return Reply(say("more-options"), options=rest, topic=f"{topic}{menus.REST}")
