"""AVTALER: what is to come, and each to look at, move, take away, or be reminded of otherwise."""

from __future__ import annotations

from uuid import UUID

from bot.chat import appointments_steps as steps
from bot.features.appointments import changing, listing, making, saying
from bot.messages import Answer, Option, Refused, Reply, Say, Turn, say
from storage.tables import Act, Appointment

_NAMED = 30


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
    found = await listing.one(turn.session, turn.programme, turn.person, _id(appointment), turn.now)
    if isinstance(found, Refused):
        return Reply(found.why)
    what = say("appointment-shown", what=saying.in_full(found), remind=await _reminded(turn, found))
    return Reply(what, await _options(turn, found), topic="appointment-shown")


async def move(turn: Turn, appointment: str) -> Answer:
    """ "Ny tid": the one that they have agreed with the other party."""
    assert turn.programme is not None
    assert turn.person is not None
    found = await changing.own(turn.session, turn.programme, turn.person, _id(appointment), turn.now)
    if isinstance(found, Refused):
        return Reply(found.why)
    return await steps.ask_when(turn, {"move": found.id.hex})


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
        _id(appointment),
        starts_at,
        turn.now,
        although=bool(although),
    )
    await steps.close(turn, _id(appointment))
    if isinstance(found, Refused):
        return Reply(found.why, in_place=True)
    if isinstance(found, making.Proposed):
        return await steps.moved_question(turn, found.appointment.id, starts_at)
    return Reply(say("appointment-moved", what=saying.in_full(found)), in_place=True)


async def keep(turn: Turn, appointment: str) -> Answer:
    """ "Nei": the time is as it was."""
    assert turn.programme is not None
    assert turn.person is not None
    found = await listing.one(turn.session, turn.programme, turn.person, _id(appointment), turn.now)
    await steps.close(turn, _id(appointment))
    if isinstance(found, Refused):
        return Reply(found.why, in_place=True)
    return Reply(say("appointment-unmoved", what=saying.in_full(found)), in_place=True)


async def delete(turn: Turn, appointment: str, every: str = "") -> Answer:
    """ "Slett", or "Slett alle"."""
    assert turn.programme is not None
    assert turn.person is not None
    gone = await changing.delete(
        turn.session, turn.programme, turn.person, _id(appointment), turn.now, whole_series=bool(every)
    )
    if isinstance(gone, Refused):
        return Reply(gone.why, in_place=True)
    return Reply(say("appointment-deleted", what=making.said(gone)), in_place=True)


async def bring_back(turn: Turn, act: Act) -> Answer:
    """ANGRE of a deletion."""
    assert turn.programme is not None
    assert turn.person is not None
    back = await changing.bring_back(turn.session, turn.programme, turn.person, act, turn.now)
    if isinstance(back, Refused):
        return Reply(back.why)
    return Reply(say("appointment-back", what=making.said(back)))


async def remind(turn: Turn, appointment: str) -> Answer:
    """ "Påminnelse": the next choice for this one."""
    assert turn.programme is not None
    assert turn.person is not None
    found = await changing.remind(turn.session, turn.programme, turn.person, _id(appointment), turn.now)
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
    options = [
        Option(f"appointment-move:{key}", say("appointment-move"), closes_at=ends),
        Option(f"appointment-delete:{key}", say("appointment-delete"), closes_at=ends),
    ]
    if len(await listing.rest_of_series(turn.session, one, turn.now)) > 1:
        every = say("appointment-delete-all")
        options.append(Option(f"appointment-delete:{key}:all", every, closes_at=ends))
    company = Option(f"company-ask:{key}", say("remind-company-label"), closes_at=ends)
    return (*options, company, remind, to_calendar)


async def _reminded(turn: Turn, one: Appointment) -> Say:
    return _REMINDED[await changing.reminded(turn.session, one)]


def _short(party: str) -> str:
    return party if len(party) <= _NAMED else f"{party[: _NAMED - 2].rstrip()}.."


def _id(text: str) -> UUID:
    """The id in an action; what is no id belongs to nothing, and is not found."""
    try:
        return UUID(text)
    except ValueError:
        return UUID(int=0)


_REMINDED = {
    "both": say("appointment-remind-both"),
    "two-days": say("appointment-remind-two-days"),
    "same-day": say("appointment-remind-same-day"),
    "hour": say("appointment-remind-hour"),
    "never": say("appointment-remind-never"),
}
