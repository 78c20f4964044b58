"""AVTALER: what is to come, and each to look at, move, take away, or be reminded of otherwise."""

from __future__ import annotations

from collections.abc import Sequence

from bot.access import may
from bot.chat.appointments import by_staff as others
from bot.chat.appointments import steps
from bot.chat.turns import as_id
from bot.features.appointments import changing, listing, making, saying
from bot.messages import NOT_MINE, Answer, NotMine, Option, Refused, Reply, Say, Turn, say
from storage import dialogs
from storage.tables import Act, Appointment, Person

#: The step of the dialog while staff say whose they want to see.
WHOSE = "list"
_NAMED = 30


async def word(turn: Turn) -> Answer | NotMine:
    """AVTALER of a participant; of staff "AVTALER Maria"; a sentence that only begins so is for people."""
    said, own = turn.text.strip(), may(turn.roles, "keep appointments")
    if own and not said:
        return await listed(turn)
    if may(turn.roles, "keep others' appointments"):
        return await named(turn)
    return NOT_MINE if said else Reply(say("not-allowed"))


async def named(turn: Turn) -> Answer:
    """A name, with the word or when we asked whose."""
    everybody = await others.participants(turn)
    if not everybody:
        return Reply(say("people-none"))
    those, _rest = others.meant(everybody, turn.text.strip())
    if len(those) == 1:
        return await _of(turn, those[0])
    return await others.ask_whose(turn, those or everybody, "", step=WHOSE, action="appointments-of")


async def of(turn: Turn, person: str) -> Answer:
    """appointments-of: the participant on the button."""
    one = next((one for one in await others.participants(turn) if one.id.hex == person), None)
    return Reply(say("not-found")) if one is None else await _of(turn, one)


async def _of(turn: Turn, person: Person) -> Answer:
    """All that is to come for a participant; what is a meeting of several opens where meetings do."""
    assert turn.programme is not None
    assert turn.person is not None
    await dialogs.end(turn.session, turn.person.id)
    coming = await listing.coming(turn.session, turn.programme, person, turn.now)
    if not coming:
        return Reply(say("appointments-none-for", name=person.name))
    options = tuple(
        Option(
            f"appointment:{one.id.hex}" if one.kind == "own" else f"meeting:{one.id.hex}",
            say("appointments-one", party=_short(one.party), at=one.starts_at),
            closes_at=one.starts_at,
        )
        for one in coming
    )
    return Reply(say("appointments-for", name=person.name, count=len(coming)), options, topic="appointments")


async def listed(turn: Turn) -> Answer:
    """AVTALER: all that is to come, the next one first."""
    assert turn.programme is not None
    assert turn.person is not None
    coming = await listing.coming(turn.session, turn.programme, turn.person, turn.now)
    if not coming:
        return Reply(say("appointments-none"))
    options = tuple(
        Option(
            f"appointment:{one.id.hex}",
            say("appointments-one", party=_short(one.party), at=one.starts_at),
            closes_at=one.starts_at,
        )
        for one in coming
    )
    return Reply(say("appointments", count=len(coming)), options, topic="appointments")


async def shown(turn: Turn, appointment: str) -> Answer:
    """One of them, and what can be done with it."""
    assert turn.programme is not None
    assert turn.person is not None
    found = await _one(turn, appointment)
    if isinstance(found, Refused):
        return Reply(found.why)
    if found.person_id != turn.person.id:
        return Reply(await steps.told(turn, [found]), await _changes(turn, found), topic="appointment-shown")
    what = say("appointment-shown", what=saying.in_full(found), remind=await _reminded(turn, found))
    return Reply(what, await _options(turn, found), topic="appointment-shown")


async def move(turn: Turn, appointment: str) -> Answer:
    """ "Ny tid": the one that they have agreed with the other party."""
    assert turn.programme is not None
    assert turn.person is not None
    found = await changing.own(
        turn.session, turn.programme, turn.person, as_id(appointment), turn.now, roles=turn.roles
    )
    if isinstance(found, Refused):
        return Reply(found.why)
    answers = {"move": found.id.hex}
    if found.person_id != turn.person.id:
        answers["whose"] = found.person_id.hex
    return await steps.ask_when(turn, answers)


async def move_to(turn: Turn, appointment: str, at: str, although: str = "") -> Answer:
    """ "Ja": it has the new time."""
    assert turn.programme is not None
    assert turn.person is not None
    starts_at = steps.instant(at)
    if starts_at is None:
        return Reply(say("button-unknown"))
    found = await changing.move(
        turn.session,
        turn.programme,
        turn.person,
        as_id(appointment),
        starts_at,
        turn.now,
        although=bool(although),
        roles=turn.roles,
    )
    await steps.close(turn, as_id(appointment))
    if isinstance(found, Refused):
        return Reply(found.why, in_place=True)
    if isinstance(found, making.Proposed):
        return await steps.moved_question(turn, found.appointment.id, starts_at)
    if found.person_id != turn.person.id:
        return Reply(await _moved_for(turn, found), in_place=True)
    return Reply(say("appointment-moved", what=saying.in_full(found)), in_place=True)


async def keep(turn: Turn, appointment: str) -> Answer:
    """ "Nei": the time is as it was."""
    assert turn.programme is not None
    assert turn.person is not None
    found = await _one(turn, appointment)
    await steps.close(turn, as_id(appointment))
    if isinstance(found, Refused):
        return Reply(found.why, in_place=True)
    return Reply(say("appointment-unmoved", what=await steps.told(turn, [found])), in_place=True)


async def delete(turn: Turn, appointment: str, every: str = "") -> Answer:
    """ "Slett", or "Slett alle"."""
    assert turn.programme is not None
    assert turn.person is not None
    gone = await changing.delete(
        turn.session,
        turn.programme,
        turn.person,
        as_id(appointment),
        turn.now,
        roles=turn.roles,
        whole_series=bool(every),
    )
    if isinstance(gone, Refused):
        return Reply(gone.why, in_place=True)
    if gone[0].person_id != turn.person.id:
        return Reply(await _deleted_for(turn, gone), in_place=True)
    return Reply(say("appointment-deleted", what=making.said(gone)), in_place=True)


async def bring_back(turn: Turn, act: Act) -> Answer:
    """ANGRE of a deletion."""
    assert turn.programme is not None
    assert turn.person is not None
    back = await changing.bring_back(
        turn.session, turn.programme, turn.person, act, turn.now, roles=turn.roles
    )
    if isinstance(back, Refused):
        return Reply(back.why)
    if back[0].person_id != turn.person.id:
        return Reply(say("appointment-back-for", what=await steps.told(turn, back)))
    return Reply(say("appointment-back", what=making.said(back)))


async def remind(turn: Turn, appointment: str) -> Answer:
    """ "Påminnelse": the next choice for this one."""
    assert turn.programme is not None
    assert turn.person is not None
    found = await changing.remind(turn.session, turn.programme, turn.person, as_id(appointment), turn.now)
    if isinstance(found, Refused):
        return Reply(found.why)
    what = say("appointment-shown", what=saying.in_full(found), remind=await _reminded(turn, found))
    return Reply(what, await _options(turn, found), topic="appointment-shown", in_place=True)


async def _options(turn: Turn, one: Appointment) -> tuple[Option, ...]:
    key, ends = one.id.hex, one.starts_at
    remind = Option(f"appointment-remind:{key}", say("appointment-remind"), closes_at=ends)
    to_calendar = Option(f"calendar-file:{key}", say("calendar-to-phone"), closes_at=ends, only_button=True)
    if one.kind != "own":
        return (remind, to_calendar)
    company = Option(f"company-ask:{key}", say("remind-company-label"), closes_at=ends)
    return (*await _changes(turn, one), company, remind, to_calendar)


async def _changes(turn: Turn, one: Appointment) -> tuple[Option, ...]:
    """What staff may do of it as well as its own person."""
    key, ends = one.id.hex, one.starts_at
    options = [
        Option(f"appointment-move:{key}", say("appointment-move"), closes_at=ends),
        Option(f"appointment-delete:{key}", say("appointment-delete"), closes_at=ends),
    ]
    if len(await listing.rest_of_series(turn.session, one, turn.now)) > 1:
        every = say("appointment-delete-all")
        options.append(Option(f"appointment-delete:{key}:all", every, closes_at=ends))
    return tuple(options)


async def _one(turn: Turn, appointment: str) -> Appointment | Refused:
    assert turn.programme is not None
    assert turn.person is not None
    return await listing.one(
        turn.session, turn.programme, turn.person, as_id(appointment), turn.now, roles=turn.roles
    )


async def _moved_for(turn: Turn, moved: Appointment) -> Say:
    name = (await turn.session.get_one(Person, moved.person_id)).name
    what = saying.in_full(moved)
    if await steps.hears(turn, moved.person_id):
        return say("appointment-moved-for", name=name, what=what)
    return say("appointment-moved-for-unsaid", name=name, what=what)


async def _deleted_for(turn: Turn, gone: Sequence[Appointment]) -> Say:
    name = (await turn.session.get_one(Person, gone[0].person_id)).name
    what = making.said(gone)
    if await steps.hears(turn, gone[0].person_id):
        return say("appointment-deleted-for", name=name, what=what)
    return say("appointment-deleted-for-unsaid", name=name, what=what)


async def _reminded(turn: Turn, one: Appointment) -> Say:
    return _REMINDED[await changing.reminded(turn.session, one)]


def _short(party: str) -> str:
    return party if len(party) <= _NAMED else f"{party[: _NAMED - 2].rstrip()}.."


_REMINDED = {
    "both": say("appointment-remind-both"),
    "two-days": say("appointment-remind-two-days"),
    "same-day": say("appointment-remind-same-day"),
    "hour": say("appointment-remind-hour"),
    "never": say("appointment-remind-never"),
}
