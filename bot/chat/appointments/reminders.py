"""OK, FLYTT, AVLYS, by button, number or word; and the new time, or the wish, that is typed then."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from bot.access import may
from bot.chat.activities import cancelling
from bot.chat.contact import receiving as contact
from bot.chat.turns import as_id, end_dialog
from bot.features.appointments import answering, reminding, saying
from bot.features.appointments.arranging import Clash
from bot.features.appointments.requests import Asked
from bot.messages import NOT_MINE, Answer, NotMine, Option, Refused, Reply, Say, Turn, say
from bot.numbers import plain
from bot.when import Ask, Meaning, Moment, No, read
from storage import acts, dialogs, menus, requests
from storage.tables import Act, Appointment

_KIND = "request"
#: What these options go on to, where it is not clear which appointment is meant.
_MOVE, _OFF = "remind-move", "remind-off"
_THANKS = frozenset({"takk", "tusen takk", "thanks", "thank you"})
_NO = frozenset({"nei", "nei takk", "nope", "no", "no thanks"})
_MOST_READINGS = 4


async def confirm(turn: Turn, appointment: str, version: str) -> Answer:
    """remind-ok: they come."""
    assert turn.programme is not None
    assert turn.person is not None
    subject = (as_id(appointment), int(version) if version.isdecimal() and len(version) < 10 else 0)
    found = await answering.confirm(turn.session, turn.programme, turn.person, subject, turn.now)
    if isinstance(found, Refused):
        return Reply(found.why)
    await menus.close(turn.session, [turn.contact.id], reminding.topic(found), turn.now)
    return Reply(say("remind-thanks", at=found.starts_at))


async def move(turn: Turn) -> Answer | NotMine:
    """FLYTT, with or without a new time or a wish."""
    return await _about_one(turn, _MOVE, ask_to_move)


async def call_off(turn: Turn) -> Answer | NotMine:
    """AVLYS: an activity for those who arrange them, for a participant their own appointment."""
    if may(turn.roles, "arrange an activity"):
        return NOT_MINE if turn.text else await cancelling.begin(turn)
    return await _about_one(turn, _OFF, ask_to_call_off)


async def ask_to_move(turn: Turn, appointment: str) -> Answer:
    """remind-move: nothing is done yet, and is help wanted?"""
    return await _wish(turn, as_id(appointment), "move")


async def ask_to_call_off(turn: Turn, appointment: str) -> Answer:
    """remind-off: the same."""
    return await _wish(turn, as_id(appointment), "cancel")


async def help_me(turn: Turn, appointment: str, kind: str) -> Answer:
    """request-help: one of the team is to arrange it."""
    if kind not in ("move", "cancel"):
        return Reply(say("button-unknown"))
    return await _help(turn, as_id(appointment), kind, "")


async def by_myself(turn: Turn, appointment: str) -> Answer:
    """request-self: "Jeg ordner det selv"."""
    assert turn.programme is not None
    assert turn.person is not None
    await end_dialog(turn, _KIND)
    found = await answering.by_themselves(
        turn.session, turn.programme, turn.person, as_id(appointment), turn.now
    )
    if isinstance(found, Refused):
        return Reply(found.why)
    await menus.close(turn.session, [turn.contact.id], reminding.topic(found), turn.now)
    return Reply(say("request-self-fine", at=found.starts_at))


async def have_time(turn: Turn, appointment: str) -> Answer:
    """request-own: "Jeg har en ny tid"; which, they type."""
    assert turn.programme is not None
    assert turn.person is not None
    found = await answering.own(turn.session, turn.programme, turn.person, as_id(appointment), turn.now)
    if isinstance(found, Refused):
        return Reply(found.why)
    await _listen(turn, "time", {"appointment": found.id.hex})
    return Reply(say("request-own-ask"))


async def is_off(turn: Turn, appointment: str) -> Answer:
    """request-done: they have called it off themselves."""
    assert turn.programme is not None
    assert turn.person is not None
    await end_dialog(turn, _KIND)
    found = await answering.called_off(
        turn.session, turn.programme, turn.person, as_id(appointment), turn.now
    )
    return Reply(found.why) if isinstance(found, Refused) else Reply(say("request-done-off"))


async def at(turn: Turn, appointment: str, minute: str, sure: str = "") -> Answer:
    """request-own-at: the new time on the button; `sure`: beside another appointment."""
    moment = as_moment(minute)
    if moment is None:
        return Reply(say("button-unknown"))
    return await _record(turn, as_id(appointment), moment, sure=bool(sure))


async def typed(turn: Turn, step: str, answers: dict[str, Any]) -> Answer:
    """Words while a question about an appointment is open: a time, a wish, or something for people."""
    if plain(turn.text) in _THANKS:
        return None
    words = "\n".join(one for one in (str(answers.get("words", "")), turn.text) if one)
    if step == "which":
        await end_dialog(turn, _KIND)
        return await contact.receive(replace(turn, text=words))
    appointment_id, meaning = as_id(str(answers["appointment"])), read(turn.text, turn.now, turn.zone)
    if step == "time":
        return await _own_time(turn, appointment_id, meaning)
    if step == "agreed" and plain(turn.text) in _NO:
        return await _help(turn, appointment_id, str(answers["kind"]), "")
    if answers["kind"] == "move" and isinstance(meaning, Moment):
        return await _is_it_agreed(turn, appointment_id, meaning.at)
    kind, more = str(answers["kind"]), _is_no_time(meaning)
    return await _help(turn, appointment_id, kind, words, as_message=more)


async def to_people(turn: Turn, act: Act) -> Answer:
    """ANGRE after a wish: what was taken for one is a message to people like any other."""
    request = await requests.held(turn.session, act.subject_id)
    if request is None or not request.wish:
        return Reply(say("nothing-to-undo"))
    words, request.wish = request.wish, None
    return await contact.receive(replace(turn, text=words))


def as_moment(minute: str) -> datetime | None:
    """The instant that a button carries, in minutes since 1970."""
    if not minute.isdecimal() or len(minute) > 9:
        return None
    return datetime.fromtimestamp(int(minute) * 60, UTC)


def as_minute(moment: datetime) -> int:
    return int(moment.timestamp()) // 60


def readings(turn: Turn, meaning: Meaning, action: str) -> tuple[Option, ...]:
    """Buttons for the moments that a text can mean; none where it is too loose."""
    between = meaning.between if isinstance(meaning, Ask) else ()
    moments = [one.at.astimezone(turn.zone) for one in between if isinstance(one, Moment)]
    if len(moments) < len(between) or len(moments) > _MOST_READINGS:
        return ()
    return tuple(Option(f"{action}:{as_minute(one)}", _reading(one, moments)) for one in moments)


def _reading(one: datetime, among: Sequence[datetime]) -> Say:
    """The hour that is there twice in a night in autumn says which of the two it is."""
    if not any(other.fold != one.fold and other.replace(fold=one.fold) == one for other in among):
        return say("request-at-label", at=one)
    return say("appointment-time-second", at=one) if one.fold else say("appointment-time-first", at=one)


def not_a_time(meaning: Meaning) -> Say:
    """What was wrong with a text that was to be a time, and how it is written."""
    return say("request-time-no", why=meaning.why.value if isinstance(meaning, No) else "loose")


async def _about_one(
    turn: Turn, action: str, answer: Callable[[Turn, str], Awaitable[Answer]]
) -> Answer | NotMine:
    """The appointment that the bare word is about; asked where it may be several."""
    assert turn.programme is not None
    assert turn.person is not None
    if not may(turn.roles, "keep appointments"):
        return NOT_MINE
    those = await answering.meant(turn.session, turn.programme, turn.person, turn.now)
    if not those or (turn.text and action != _MOVE):
        return NOT_MINE
    if len(those) == 1:
        return await answer(turn, those[0].id.hex)
    if turn.text:
        await _listen(turn, "which", {"words": turn.text})
    return Reply(say("remind-which"), tuple(_named(one, action) for one in those), topic="remind-which")


def _named(appointment: Appointment, action: str) -> Option:
    label = say("text", text=saying.in_full(appointment))
    return Option(f"{action}:{appointment.id.hex}", label, closes_at=appointment.starts_at)


async def _wish(turn: Turn, appointment_id: UUID, kind: str) -> Answer:
    assert turn.programme is not None
    assert turn.person is not None
    words = _after_the_word(turn) or await _kept_words(turn, "which")
    wished = await answering.wish(turn.session, turn.programme, turn.person, appointment_id, kind, turn.now)
    if isinstance(wished, Refused):
        return Reply(wished.why)
    appointment, request = wished
    await menus.close(turn.session, [turn.contact.id], "remind-which", turn.now)
    answers = {"appointment": appointment.id.hex, "kind": kind}
    await _listen(turn, "wish", answers)
    if words:
        return await typed(replace(turn, text=words), "wish", answers)
    if (request.state, request.kind) == ("taken", kind):
        return await _help(turn, appointment.id, kind, "")
    at = appointment.starts_at
    said = say("request-move-asked", at=at) if kind == "move" else say("request-off-asked", at=at)
    return Reply(said, _choices(appointment, kind), topic=reminding.topic(appointment))


def _choices(appointment: Appointment, kind: str) -> tuple[Option, ...]:
    hex_, ends = appointment.id.hex, appointment.starts_at
    common = (
        Option(
            f"request-help:{hex_}:{kind}",
            say("request-help"),
            closes_at=ends,
            word="yes",
            among=say("request-help-among", at=ends),
        ),
        Option(
            f"request-self:{hex_}",
            say("request-self"),
            closes_at=ends,
            word="no",
            among=say("request-self-among", at=ends),
        ),
    )
    if appointment.kind != "own":
        # Several people meet there: its time is not for one of them to set.
        return common
    if kind == "move":
        return (*common, Option(f"request-own:{hex_}", say("request-own"), closes_at=ends))
    return (*common, Option(f"request-done:{hex_}", say("request-done"), closes_at=ends))


async def _help(
    turn: Turn, appointment_id: UUID, kind: str, words: str, *, as_message: bool = False
) -> Answer:
    """`as_message`: the words say more than a time, so people read them whoever takes the wish.

    So they are where words are not relayed: whoever takes it reads them on the page.
    """
    assert turn.programme is not None
    assert turn.person is not None
    as_message = as_message or turn.programme.contact_mode != "relay"
    words = words or await _kept_words(turn, "agreed")
    await end_dialog(turn, _KIND)
    asked = await answering.help_with(
        turn.session, turn.programme, turn.person, appointment_id, kind, turn.now, words=words
    )
    if isinstance(asked, Refused):
        return [Reply(asked.why), *listed(await _as_message(turn, words))]
    await menus.close(turn.session, [turn.contact.id], reminding.topic(asked.appointment), turn.now)
    if asked.read_at is None:
        return [Reply(_too_late(asked)), *listed(await _as_message(turn, words))]
    if as_message or not words:
        return [Reply(_told(turn, asked)), *listed(await _as_message(turn, words))]
    await acts.remember(
        turn.session, turn.person.id, turn.programme.id, "request-wish", asked.request.id, turn.now
    )
    return Reply(say("request-with-wish", text=words, told=_told(turn, asked)))


async def _as_message(turn: Turn, words: str) -> Answer:
    """What nobody would read, or not in time, as a wish is a message to people."""
    return await contact.receive(replace(turn, text=words)) if words else None


def _told(turn: Turn, asked: Asked) -> Say:
    at, kind = asked.appointment.starts_at, asked.request.kind
    if asked.taker:
        return say("request-has-taker", taker=asked.taker, at=at, kind=kind)
    if not asked.readers:
        return say("request-no-readers", at=at, kind=kind)
    if asked.read_at is not None and asked.read_at > turn.now:
        return say("request-read-later", until=asked.read_at, at=at, kind=kind)
    return say("request-read-now", at=at, kind=kind)


def _too_late(asked: Asked) -> Say:
    at = asked.appointment.starts_at
    return (
        say("request-too-late-move", at=at)
        if asked.request.kind == "move"
        else say("request-too-late-off", at=at)
    )


async def _is_it_agreed(turn: Turn, appointment_id: UUID, moment: datetime) -> Answer:
    """A time alone may be one that is agreed, or one that they wish for."""
    await _listen(turn, "agreed", {"appointment": appointment_id.hex, "kind": "move", "words": turn.text})
    hex_ = appointment_id.hex
    options = (
        Option(f"request-own-at:{hex_}:{as_minute(moment)}", say("request-agreed-yes"), word="yes"),
        Option(f"request-help:{hex_}:move", say("request-agreed-no"), word="no"),
    )
    return Reply(say("request-agreed", at=moment), options, topic=f"appointment:{hex_}")


async def _own_time(turn: Turn, appointment_id: UUID, meaning: Meaning) -> Answer:
    if isinstance(meaning, Moment):
        return await _record(turn, appointment_id, meaning.at, sure=False)
    if plain(turn.text) in _NO:
        return Reply(say("request-own-ask"))
    options = readings(turn, meaning, f"request-own-at:{appointment_id.hex}")
    if options:
        return Reply(say("request-time-which"), options, topic=f"appointment:{appointment_id.hex}")
    if _is_no_time(meaning):
        await end_dialog(turn, _KIND)
        return await contact.receive(turn)
    return Reply(not_a_time(meaning))


async def _record(turn: Turn, appointment_id: UUID, moment: datetime, *, sure: bool) -> Answer:
    assert turn.programme is not None
    assert turn.person is not None
    done = await answering.new_time(
        turn.session, turn.programme, turn.person, appointment_id, moment, turn.now, sure=sure
    )
    if isinstance(done, Refused):
        return Reply(done.why)
    if isinstance(done, Clash):
        return clash(done, f"request-own-at:{appointment_id.hex}", f"appointment:{appointment_id.hex}")
    await end_dialog(turn, _KIND)
    await menus.close(turn.session, [turn.contact.id], reminding.topic(done), turn.now)
    return Reply(say("request-own-kept", what=saying.in_full(done)))


def clash(found: Clash, action: str, topic: str) -> Reply:
    """Two at one time: is it meant?"""
    yes = Option(f"{action}:{as_minute(found.at)}:sure", say("request-clash-yes"), word="yes")
    return Reply(say("request-clash", what=saying.in_full(found.other)), (yes,), topic=topic)


async def _listen(turn: Turn, step: str, answers: dict[str, Any]) -> None:
    assert turn.programme is not None
    assert turn.person is not None
    await dialogs.save(turn.session, turn.person.id, turn.programme.id, _KIND, step, answers, turn.now)


def _is_no_time(meaning: Meaning) -> bool:
    return isinstance(meaning, No) and meaning.why.value == "not-a-time"


def _after_the_word(turn: Turn) -> str:
    """ "fredag kl 10" in "FLYTT fredag kl 10"; a number or a button carries no words."""
    return turn.text if turn.text != turn.incoming.text else ""


async def _kept_words(turn: Turn, step: str) -> str:
    """What they wrote before they were asked which it is about ("which"), or whether it is agreed."""
    assert turn.person is not None
    dialog = await dialogs.current(turn.session, turn.person.id, turn.now)
    if dialog is None or (dialog.kind, dialog.step) != (_KIND, step):
        return ""
    return str(dialogs.answers(dialog).get("words", ""))


def listed(answer: Answer) -> list[Reply]:
    if answer is None:
        return []
    return [answer] if isinstance(answer, Reply) else list(answer)
