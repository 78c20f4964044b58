"""BORTE: until when somebody is away; and what staff do so that something is ready when they are back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from bot.access import may
from bot.chat import whose
from bot.chat.contact import receiving as contact
from bot.chat.turns import as_id, end_dialog
from bot.features.appointments import company_away, returns, saying
from bot.messages import NOT_MINE, About, Answer, NotMine, Option, Refused, Reply, Say, Turn, in_lines, say
from bot.when import Ask, Day, Meaning, Moment, No
from bot.when.pauses import read_until
from storage import dialogs, people, preferences
from storage import returns as stored
from storage.tables import Person

_KIND = "return"
_TOPIC = "return"
#: Of what is agreed before the day, so many are named.
_SHOWN = 3


async def word(turn: Turn) -> Answer | NotMine:
    """BORTE, "BORTE til 15. mars", and for staff "BORTE Maria til 15. mars"; a question is for people."""
    if turn.incoming.text.rstrip().endswith("?"):
        return NOT_MINE
    if may(turn.roles, "keep others' appointments"):
        return await _by_staff(turn)
    if may(turn.roles, "keep appointments"):
        return await _by_themselves(turn)
    return NOT_MINE if turn.text else Reply(say("not-allowed"))


async def who(turn: Turn, who: str) -> Answer:
    """return-who: this one; until when?"""
    person = await _meant(turn, who)
    return Reply(say("not-found")) if person is None else await _ask_day(turn, person)


async def typed(turn: Turn, step: str, answers: dict[str, Any]) -> Answer:
    """Words while the question is open: a name, a day; a participant's other words are for people."""
    if step == "who":
        return await _named(turn, turn.text)
    person = await _meant(turn, answers["who"])
    if person is None:
        await end_dialog(turn, _KIND)
        return Reply(say("not-found"))
    read = _read(turn, turn.text)
    if read is None and not _is_staff(turn):
        await end_dialog(turn, _KIND)
        return await contact.receive(turn)
    if read is None:
        return await _ask_day(turn, person, say("return-day-no", why="not-a-time"))
    return await _with_day(turn, person, read)


async def day(turn: Turn, who: str, day: str) -> Answer:
    """return-day: one of the days that the words may have meant."""
    person, on = await _meant(turn, who), _as_day(day)
    return Reply(say("not-found")) if person is None or on is None else await _check(turn, person, on)


async def yes(turn: Turn, who: str, day: str) -> Answer:
    """return-yes: it is so."""
    assert turn.programme is not None
    assert turn.person is not None
    person, on = await _meant(turn, who), _as_day(day)
    if person is None or on is None:
        return Reply(say("not-found"))
    await end_dialog(turn, _KIND)
    kept = await returns.away(turn.session, turn.programme, person, turn.person, on, turn.now)
    if isinstance(kept, Refused):
        return Reply(kept.why)
    on_it = (
        say("return-on-own", day=kept.day)
        if _is_own(turn, person)
        else say("return-on", name=person.name, day=kept.day)
    )
    return Reply(in_lines([on_it, *await _besides(turn, person, on)]), in_place=True)


async def stop(turn: Turn) -> Answer:
    """return-stop: nothing is noted."""
    await end_dialog(turn, _KIND)
    return Reply(say("return-stopped"), in_place=True)


async def off(turn: Turn, one: str) -> Answer:
    """return-off: the day no longer counts."""
    assert turn.programme is not None
    assert turn.person is not None
    await end_dialog(turn, _KIND)
    found = await stored.held(turn.session, as_id(one))
    if found is None or not (_is_staff(turn) or found.person_id == turn.person.id):
        return Reply(say("not-found"))
    gone = await returns.call_off(turn.session, turn.programme, turn.person, found.id, turn.now)
    if isinstance(gone, Refused):
        return Reply(gone.why)
    wording = say("return-off-own") if _is_own(turn, gone) else say("return-off", name=gone.name)
    return Reply(wording, in_place=True)


async def take(turn: Turn, one: str) -> Answer:
    """return-take: whoever is first sees to it that something is ready."""
    assert turn.programme is not None
    assert turn.person is not None
    taken = await returns.take(turn.session, turn.programme, turn.person, as_id(one), turn.now)
    if isinstance(taken, Refused):
        return Reply(taken.why)
    ends = returns.back_at(turn.programme, taken.one.day)
    drop = Option(f"return-drop:{taken.one.id.hex}", say("return-drop"), closes_at=ends)
    return Reply(
        say("return-yours", name=taken.person.name, day=taken.one.day),
        (*returns.what_helps(taken.person), drop),
        topic=f"return-mine:{taken.one.id.hex}",
        about=About("return-mine", taken.one.id, taken.one.version),
    )


async def give_up(turn: Turn, one: str) -> Answer:
    """return-drop: they cannot after all."""
    assert turn.programme is not None
    assert turn.person is not None
    given = await returns.give_up(turn.session, turn.programme, turn.person, as_id(one), turn.now)
    return Reply(given.why if isinstance(given, Refused) else say("return-given-up", name=given.name))


async def _besides(turn: Turn, person: Person, on: date) -> list[Say]:
    """What has to be thought of besides: what is agreed before that day, and what no phone will say."""
    assert turn.programme is not None
    own = await preferences.one(turn.session, turn.programme.id, person.id)
    lines = []
    if not _is_own(turn, person) and own is not None and own.discretion == "none":
        lines.append(say("request-tell-yourself", name=person.name))
    those = await returns.agreed_before(turn.session, turn.programme, person, on, turn.now)
    more = max(len(those) - _SHOWN, 0)
    if those and _is_own(turn, person):
        what = [saying.in_full(one) for one in those[:_SHOWN]]
        lines.append(say("return-before-own", what=what, more=more))
    elif those:
        times = [one.starts_at for one in those[:_SHOWN]]
        lines.append(say("return-before", count=len(those), times=times, more=more, name=person.name))
    if await company_away.is_accompanied(turn.session, those):
        lines.append(say("return-company-told"))
    return lines


async def _by_staff(turn: Turn) -> Answer:
    if not turn.text:
        return await _whom(turn, await _away_now(turn))
    return await _named(turn, turn.text)


async def _by_themselves(turn: Turn) -> Answer | NotMine:
    assert turn.person is not None
    if not turn.text:
        return await _ask_day(turn, turn.person)
    read = _read(turn, turn.text)
    return NOT_MINE if read is None else await _with_day(turn, turn.person, read)


async def _named(turn: Turn, text: str) -> Reply:
    """A first name, alone or with the day."""
    everybody = await whose.participants(turn)
    found, rest = whose.named_first(text, everybody)
    if len(found) != 1:
        note = say("organise-several-named") if found else say("organise-not-known")
        return await _whom(turn, note, found or everybody)
    if not rest:
        return await _ask_day(turn, found[0])
    read = _read(turn, rest)
    if read is None:
        return await _ask_day(turn, found[0], say("return-day-no", why="not-a-time"))
    return await _with_day(turn, found[0], read)


async def _with_day(turn: Turn, person: Person, read: date | Refused | Sequence[date]) -> Reply:
    match read:
        case Refused(why):
            return await _ask_day(turn, person, why)
        case date():
            return await _check(turn, person, read)
    options = tuple(
        Option(f"return-day:{whose.short(person)}:{one:%Y%m%d}", say("return-until", day=one)) for one in read
    )
    return Reply(say("return-which"), (*options, _STOP), topic=_TOPIC, in_place=True)


async def _check(turn: Turn, person: Person, on: date) -> Reply:
    """What will be so, before it is."""
    assert turn.programme is not None
    wrong = await returns.wrong(turn.session, turn.programme, person, on, turn.now)
    if wrong is not None:
        return await _ask_day(turn, person, wrong.why)
    yes = Option(f"return-yes:{whose.short(person)}:{on:%Y%m%d}", say("return-yes"), word="yes")
    no = Option("return-stop", say("return-no"), word="no")
    await end_dialog(turn, _KIND)
    wording = (
        say("return-check-own", day=on)
        if _is_own(turn, person)
        else say("return-check", name=person.name, day=on)
    )
    return Reply(wording, (yes, no), topic=_TOPIC, in_place=True)


async def _ask_day(turn: Turn, person: Person, note: Say | None = None) -> Reply:
    """Until when; with what is noted already."""
    assert turn.person is not None
    assert turn.programme is not None
    kept = {"who": whose.short(person)}
    await dialogs.save(turn.session, turn.person.id, turn.programme.id, _KIND, "day", kept, turn.now)
    is_own = _is_own(turn, person)
    text = say("return-ask-own") if is_own else say("return-ask", name=person.name)
    known = await stored.of_person(turn.session, person.id, turn.programme.id)
    options = tuple(Option(f"return-off:{one.id.hex}", say("return-remove")) for one in known)
    if known:
        text = say("poll-noted", note=say("return-known", day=known[0].day), text=text)
    if note is not None:
        text = say("poll-noted", note=note, text=text)
    return Reply(text, (*options, _STOP), topic=_TOPIC, in_place=True)


async def _whom(turn: Turn, note: Say | None, among: Sequence[Person] | None = None) -> Reply:
    assert turn.person is not None
    assert turn.programme is not None
    everybody = await whose.participants(turn)
    if not everybody:
        return Reply(say("organise-nobody"))
    await dialogs.save(turn.session, turn.person.id, turn.programme.id, _KIND, "who", {}, turn.now)
    text = say("return-who")
    if note is not None:
        text = say("poll-noted", note=note, text=text)
    options = whose.options("return-who", among or everybody, turn)
    return Reply(text, (*options, _STOP), topic=_TOPIC, in_place=True)


async def _away_now(turn: Turn) -> Say | None:
    assert turn.programme is not None
    lines = []
    for one in await stored.waiting(turn.session, turn.programme.id):
        person = await people.person(turn.session, one.person_id)
        if person is not None:
            lines.append(say("return-line", name=person.name, day=one.day))
    return in_lines(lines) if lines else None


def _read(turn: Turn, text: str) -> date | Refused | Sequence[date] | None:
    """The day, several that it may be, or why there is none; None: it is not about time."""
    if not text.strip():
        return None
    meant: Meaning = read_until(text, turn.now, turn.zone)
    match meant:
        case No(why) if why.value == "not-a-time":
            return None
        case No(why):
            return Refused(say("return-day-no", why=why.value))
        case Ask(between):
            days = sorted({_day_of(one) for one in between})
            return days or Refused(say("return-day-no", why="no-day"))
        case Day() | Moment():
            return _day_of(meant)


def _day_of(one: Day | Moment) -> date:
    return one.at.date() if isinstance(one, Moment) else one.at


def _as_day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


async def _meant(turn: Turn, short: str) -> Person | None:
    """Whom an action is about, if it is for whoever pressed: staff for anybody, others for themselves."""
    assert turn.person is not None
    if may(turn.roles, "keep appointments") and whose.short(turn.person) == short:
        return turn.person
    return whose.meant(short, await whose.participants(turn)) if _is_staff(turn) else None


def _is_staff(turn: Turn) -> bool:
    return may(turn.roles, "keep others' appointments")


def _is_own(turn: Turn, person: Person) -> bool:
    assert turn.person is not None
    return person.id == turn.person.id


_STOP = Option("return-stop", say("return-stop"))
