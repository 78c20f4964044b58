"""What a text means: always-words → an open number → an exact word → a dialog → a message to people."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from functools import cache
from inspect import Signature, signature
from uuid import UUID
from zoneinfo import ZoneInfo

from bot import lists, numbers, routes
from bot.access import may
from bot.messages import NOT_MINE, Answer, NotMine, Option, Reply, Turn, say
from bot.routes import ACTIONS, ALWAYS, ANYTHING_ELSE, DIALOGS, UNDO, Action, Word
from storage import acts, dialogs, menus, outbox, people, threads
from storage.people import Belonging
from storage.rows import at_hand

YES = frozenset({"ja", "j", "jada", "jepp", "ok", "okei", "yes", "y", "👍"})
NO = frozenset({"nei", "n", "nope", "no", "nei takk", "no thanks"})
THANKS = frozenset({"takk", "tusen takk", "takk skal du ha", "ok", "okei", "thanks", "thank you", "👍"})
MORE = frozenset({"mer", "meir", "more"})
UNDO_WORDS = frozenset({"angre", "undo"})


async def answer(turn: Turn) -> Answer:
    """What to say to what just came in; None: nothing. Words of danger are looked for in all of it."""
    turn = await _at_home(turn)
    match turn.incoming.kind:
        case "press":
            return await _act(turn, [turn.incoming.action])
        case "left" | "returned" | "call" as kind:
            return await routes.EVENTS[kind](turn)
        case "unusable" | "file" | "edit" as kind:
            turn = await _where_words_go(turn)
            said, to_others = await routes.EVENTS[kind](turn), kind == "edit"
        case _:
            said, to_others = await _read(turn)
    return await routes.ALARM(turn, said, to_others=to_others)


async def _at_home(turn: Turn) -> Turn:
    """The turn within the programme of somebody who has just one."""
    if turn.person is None:
        return turn
    belongings = await people.belongings(turn.session, turn.person.id)
    return within(turn, belongings[0]) if len(belongings) == 1 else turn


def within(turn: Turn, belonging: Belonging) -> Turn:
    """The turn, about this programme: its roles, its zone, and its language where nobody chose one."""
    programme = belonging.programme
    language = (turn.person.language if turn.person else None) or turn.contact.language or programme.language
    return replace(
        turn,
        programme=programme,
        roles=belonging.roles,
        zone=ZoneInfo(programme.time_zone),
        language=language,
    )


async def _read(turn: Turn) -> tuple[Answer, bool]:
    """The answer, and whether the words of one of the team are for others, or about them."""
    for reading in (_always, _reply_to_thread, _open_number, _exact_word, _yes_or_no, _dialog, _old_number):
        heard, said = await reading(turn)
        if heard:
            return said, reading in (_reply_to_thread, _exact_word, _dialog)
    if numbers.plain(turn.text) in THANKS:
        return None, False
    heard, said = await _sentence(turn)
    return said if heard else await _to_people(turn), False


Heard = tuple[bool, Answer]
NOT_THIS: Heard = (False, None)


async def _always(turn: Turn) -> Heard:
    """The words that work for anybody, at any time, whatever else is open."""
    if turn.incoming.opt_out in ("STOP", "START"):
        return True, await ALWAYS[turn.incoming.opt_out.casefold()](turn)
    for recognise in routes.RECOGNISED:
        said = await recognise(turn)
        if said is not NOT_MINE:
            return True, said
    word = routes.always_word(turn.text)
    return (True, await ALWAYS[word](turn)) if word else NOT_THIS


async def _reply_to_thread(turn: Turn) -> Heard:
    """A reply to a message that was relayed is an answer to whoever wrote it."""
    if not turn.incoming.about or turn.person is None:
        return NOT_THIS
    sent = await outbox.about(turn.session, turn.contact.id, turn.incoming.about)
    if sent is None or sent.kind not in routes.REPLIED_TO or sent.subject_id is None:
        return NOT_THIS
    # What answered a text does not say of which programme it is.
    here = turn.programme.id if turn.programme else None
    home = await _in_programme(turn, sent.programme_id or here)
    if home is None or not may(home.roles, routes.REPLY_MAY):
        return NOT_THIS
    return True, await routes.REPLY(home, sent.subject_id.hex)


async def _open_number(turn: Turn) -> Heard:
    if turn.contact.channel != "sms":
        return NOT_THIS
    entries = await menus.open_entries(turn.session, turn.contact.id, turn.now)
    by_number = {entry.number: entry for entry in entries if entry.number}
    if numbers.is_all(turn.text) or numbers.is_none(turn.text):
        meant = await lists.meant(turn, entries)
        if meant is None:
            return NOT_THIS
        return True, await _act(turn, meant) if isinstance(meant, list) else Reply(meant)
    chosen = numbers.chosen(turn.text)
    if not chosen or not all(number in by_number for number in chosen):
        return NOT_THIS
    picked = [by_number[number] for number in chosen]
    if len({entry.topic for entry in picked}) > 1:
        return True, Reply(say("numbers-one-question"))
    return True, await _act(turn, [entry.action for entry in picked])


async def _exact_word(turn: Turn) -> Heard:
    found = routes.word(turn.text)
    if found is None:
        plain = numbers.plain(turn.text)
        if plain in UNDO_WORDS:
            return await _undo(turn)
        return (True, await lists.more(turn)) if plain in MORE else NOT_THIS
    word, rest = found
    if turn.person is None and word.may is not None:
        return NOT_THIS
    if rest and await _waits_for_words(turn):
        return NOT_THIS
    said = await _say_word(replace(turn, text=rest), word)
    return NOT_THIS if said is NOT_MINE else (True, said)


async def _waits_for_words(turn: Turn) -> bool:
    dialog = await dialogs.current(turn.session, turn.person.id, turn.now) if turn.person else None
    return dialog is not None and dialog.kind in DIALOGS and DIALOGS[dialog.kind].whole


async def _say_word(turn: Turn, word: Word) -> Answer | NotMine:
    if word.may is None:
        return await word.answer(turn)
    assert turn.person is not None
    # Only the bare word is refused: a whole sentence that begins with it is for people.
    refused = NOT_MINE if turn.text else Reply(say("not-allowed"))
    if turn.programme is not None:
        return await word.answer(turn) if may(turn.roles, word.may) else refused
    homes = [
        home for home in await people.belongings(turn.session, turn.person.id) if may(home.roles, word.may)
    ]
    if len(homes) == 1:
        return await word.answer(within(turn, homes[0]))
    return await _ask_which(turn, homes) if homes else refused


async def _ask_which(turn: Turn, homes: Sequence[Belonging]) -> Answer:
    """Somebody of two programmes said something that could mean either."""
    assert turn.person is not None
    kept = {"text": turn.incoming.text}
    await dialogs.save(
        turn.session, turn.person.id, homes[0].programme.id, "which", "programme", kept, turn.now
    )
    options = tuple(
        Option(f"programme:{home.programme.id.hex}", say("text", text=home.programme.name)) for home in homes
    )
    return Reply(say("which-programme"), options=options, topic="dialog")


async def _yes_or_no(turn: Turn) -> Heard:
    plain = numbers.plain(turn.text)
    word = "yes" if plain in YES else "no" if plain in NO else ""
    if not word:
        return NOT_THIS
    standing = await menus.open_entries(turn.session, turn.contact.id, turn.now)
    by_topic = {entry.topic: entry for entry in standing if entry.word == word}
    if not by_topic and turn.person is not None:
        # Asked on one phone, answered from another.
        elsewhere = await menus.open_elsewhere(turn.session, turn.person.id, turn.contact.id, turn.now)
        theirs = [entry for entry in elsewhere if _is_for_any_phone(entry.action)]
        by_topic = {entry.topic: entry for entry in theirs if entry.word == word}
    if not by_topic:
        return NOT_THIS
    if len(by_topic) == 1:
        return True, await _act(turn, [next(iter(by_topic.values())).action])
    return True, await lists.which_question(turn, list(by_topic.values()))


def _is_for_any_phone(string: str) -> bool:
    """What anybody may do, as joining, is about the phone itself."""
    action = ACTIONS.get(string.partition(":")[0])
    return action is not None and action.may is not None


async def _dialog(turn: Turn) -> Heard:
    if turn.person is None:
        return NOT_THIS
    dialog = await dialogs.current(turn.session, turn.person.id, turn.now)
    if dialog is None or dialog.kind not in DIALOGS:
        return NOT_THIS
    home = await _in_programme(turn, dialog.programme_id)
    talk = DIALOGS[dialog.kind]
    if home is None or not may(home.roles, talk.may):
        return NOT_THIS
    return True, await talk.answer(home, dialog.step, dialogs.answers(dialog))


async def _old_number(turn: Turn) -> Heard:
    """A number that stands for nothing now: say so, and what is open."""
    chosen = numbers.chosen(turn.text)
    if not chosen or turn.contact.channel != "sms":
        return NOT_THIS
    standing = await menus.open_entries(turn.session, turn.contact.id, turn.now)
    numbered = numbers.written([entry.number for entry in standing if entry.number and not entry.hidden])
    entries = [await menus.latest(turn.session, turn.contact.id, number) for number in chosen]
    over = [entry for entry in entries if entry and entry.closed_at is None and entry.closes_at <= turn.now]
    if len(over) == len(entries):
        # Its time is over, and nothing took its place: what it asked about knows what is true now.
        return True, await _act(turn, [entry.action for entry in over])
    if any(entry is not None and not menus.is_open(entry, turn.now) for entry in entries):
        return True, Reply(say("number-closed-open", open=numbered) if numbered else say("number-closed"))
    return (True, Reply(say("number-unknown", open=numbered))) if numbered else NOT_THIS


async def _sentence(turn: Turn) -> Heard:
    """Words that fit a sentence as a whole, said by somebody who may say it in just one programme."""
    if turn.person is None:
        return NOT_THIS
    homes = await people.belongings(turn.session, turn.person.id)
    for sentence in routes.SENTENCES:
        those = [home for home in homes if sentence.may is not None and may(home.roles, sentence.may)]
        if len(those) != 1:
            continue
        said = await sentence.answer(within(turn, those[0]))
        if said is not NOT_MINE:
            return True, said
    return NOT_THIS


async def _to_people(turn: Turn) -> Answer:
    turn = await _where_words_go(turn)
    return await (routes.STRANGER if turn.programme is None else ANYTHING_ELSE)(turn)


async def _where_words_go(turn: Turn) -> Turn:
    """Words to people never wait for a question which programme: they go where the person last wrote."""
    if turn.person is None or turn.programme is not None:
        return turn
    homes = await people.belongings(turn.session, turn.person.id)
    last = await threads.last_programme(turn.session, turn.person.id)
    home = next((home for home in homes if home.programme.id == last), homes[0] if homes else None)
    return within(turn, home) if home else turn


async def _act(turn: Turn, strings: Sequence[str]) -> Answer:
    """Run a button or a number; several numbers of one question come as one action with more arguments."""
    parts = [string.split(":") for string in strings]
    name, args = parts[0][0], parts[0][1:]
    if len(parts) > 1:
        if any(part[:2] != parts[0][:2] for part in parts):
            return Reply(say("numbers-one-question"))
        args = [args[0], *(part[2] for part in parts if len(part) > 2)]
    if name == "word":
        return await _read_as(turn, args)
    if name == "programme":
        return await _chosen_programme(turn, args)
    if name not in ACTIONS:
        return Reply(say("button-unknown"))
    return await _run(turn, ACTIONS[name], args)


async def _run(turn: Turn, action: Action, args: Sequence[str]) -> Answer:
    if action.may is None:
        return await _called(turn, action, args)
    if turn.person is None:
        return await routes.STRANGER(turn)
    home = await _in_programme(turn, await _programme_of(turn, action, args))
    if home is None:
        return Reply(say("not-found"))
    if not may(home.roles, action.may):
        return Reply(say("not-allowed"))
    return await _called(home, action, args)


async def _called(turn: Turn, action: Action, args: Sequence[str]) -> Answer:
    try:
        _signature(action.answer).bind(turn, *args)
    except TypeError:
        return Reply(say("button-unknown"))
    return await action.answer(turn, *args)


@cache
def _signature(answer: Callable[..., Awaitable[Answer]]) -> Signature:
    return signature(answer)


async def _programme_of(turn: Turn, action: Action, args: Sequence[str]) -> UUID | None:
    if action.of is not None and args:
        try:
            key = UUID(args[0])
            row = at_hand(turn.session, action.of, key) or await turn.session.get(action.of, key)
        except ValueError:
            row = None
        if row is None or row.programme_id is not None:
            return row.programme_id if row is not None else None
    if turn.programme is not None:
        return turn.programme.id
    assert turn.person is not None
    dialog = await dialogs.current(turn.session, turn.person.id, turn.now)
    if dialog is not None:
        return dialog.programme_id
    homes = await people.belongings(turn.session, turn.person.id)
    return next((home.programme.id for home in homes if may(home.roles, action.may or "")), None)


async def _in_programme(turn: Turn, programme_id: UUID | None) -> Turn | None:
    """The turn within that programme; None when who wrote does not belong to it."""
    if turn.person is None or programme_id is None:
        return None
    if turn.programme is not None and turn.programme.id == programme_id:
        return turn
    for home in await people.belongings(turn.session, turn.person.id):
        if home.programme.id == programme_id:
            return within(turn, home)
    return None


async def _read_as(turn: Turn, args: Sequence[str]) -> Answer:
    """A button that says a word."""
    text = args[0] if args else ""
    as_text = replace(turn, text=text, incoming=replace(turn.incoming, text=text))
    always = routes.always_word(text)
    if always:
        return await ALWAYS[always](as_text)
    _heard, said = await _exact_word(as_text)
    return said


async def _chosen_programme(turn: Turn, args: Sequence[str]) -> Answer:
    if turn.person is None or not args:
        return Reply(say("button-unknown"))
    dialog = await dialogs.current(turn.session, turn.person.id, turn.now)
    homes = await people.belongings(turn.session, turn.person.id)
    home = next((one for one in homes if one.programme.id.hex == args[0]), None)
    if dialog is None or dialog.kind != "which" or home is None:
        return Reply(say("button-unknown"))
    text = dialogs.answers(dialog)["text"]
    await dialogs.end(turn.session, turn.person.id)
    chosen = within(replace(turn, text=text, incoming=replace(turn.incoming, text=text)), home)
    found = routes.word(text)
    if found is None:
        return await ANYTHING_ELSE(chosen)
    word, rest = found
    said = await _say_word(replace(chosen, text=rest), word)
    return await ANYTHING_ELSE(chosen) if said is NOT_MINE else said


async def _undo(turn: Turn) -> Heard:
    if turn.person is None:
        return NOT_THIS
    act = await acts.last(turn.session, turn.person.id, turn.now)
    home = await _in_programme(turn, act.programme_id) if act else None
    if act is None or home is None:
        return True, Reply(say("nothing-to-undo"))
    said = await UNDO[act.kind](home, act)
    await acts.forget(turn.session, act)
    return True, said
