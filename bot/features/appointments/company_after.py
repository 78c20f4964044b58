"""What becomes of company by itself: asked again, reminded, moved along with the appointment, asked after."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from bot import outgoing
from bot.access import TEAM
from bot.features.appointments import company, company_times, returns
from bot.features.appointments import company_telling as telling
from bot.features.appointments.company_telling import Errand
from bot.messages import About, Option, Reply, Say, Veil, say
from storage import companies, contact_ahead, due, outbox, people, preferences
from storage.tables import COMPANY_MOVES, Appointment, Due, Programme, move

#: So long after it was due it is still asked how it went, and so long it can be answered.
_OF_INTEREST = timedelta(days=1)


async def ask_again(session: AsyncSession, row: Due, now: datetime) -> None:
    """company-again: nobody has come forward, and the team is asked once more."""
    this = await telling.errand(session, row.subject_id, now)
    if this is None or this.company.state != "waiting" or not this.wish.stands(now):
        return
    if this.wish.is_of_this_time:
        await telling.ask_team(this, again=True)


async def check(session: AsyncSession, row: Due, now: datetime) -> None:
    """company-check: what was promised by now is kept, and what came to nothing is told."""
    this = await telling.errand(session, row.subject_id, now)
    if this is None or this.company.state not in ("waiting", "found"):
        return
    if this.appointment.state == "cancelled":
        await company.call_off(this)
    elif this.company.state == "waiting":
        await _nobody_yet(this) if this.wish.stands(now) else _over(this)
    elif not this.wish.stands(now):
        await company.schedule(this)
    elif not await _goes_along_still(this):
        await _lost(this)
    elif not this.wish.is_of_this_time:
        await _unanswered(this)
    else:
        await company.schedule(this)


async def remind(session: AsyncSession, row: Due, now: datetime) -> None:
    """company-remind: whoever goes along is reminded; the participant's own reminder names them."""
    this = await telling.errand(session, row.subject_id, now)
    if this is None or not this.wish.is_found or not this.wish.stands(now):
        return
    if not await _goes_along_still(this):
        await _lost(this)
        return
    assert this.company.companion_id is not None
    name = (await telling.participant(this)).name
    text = say("company-remind", name=name, at=this.starts_at, meeting=telling.meeting(this))
    if await _is_away(this):
        text = say("company-remind-away", told=text, name=name)
    await outgoing.queue(
        session,
        Reply(
            text,
            (telling.drop_option(this.wish, say("company-drop")),),
            topic=f"company-mine:{this.company.id.hex}",
            protected=True,
        ),
        [this.company.companion_id],
        about=About("company-remind", this.company.id, this.company.version),
        now=now,
        programme_id=this.programme.id,
        lane="reminder",
        predicate="company stands",
        expires_at=company_times.meet_at(this.starts_at),
    )


async def ask_after(session: AsyncSession, row: Due, now: datetime) -> None:
    """company-after: the participant is asked how it went, and that is the end of it.

    Only that it was asked is kept. Nobody is asked in a pause, nor of what did not take place.
    """
    this = await telling.errand(session, row.subject_id, now)
    if this is None or this.company.state != "found" or this.appointment.starts_at > now:
        return
    whom = await telling.companion(this) if this.wish.is_of_this_time else None
    _over(this)
    took_place = this.appointment.state in ("agreed", "kept")
    if whom is None or not took_place or now >= row.at + _OF_INTEREST or await _is_paused(this):
        return
    key = this.company.id.hex
    text = say("company-after", name=whom.name)
    await outgoing.queue(
        session,
        Reply(
            text,
            (
                Option(f"company-went:{key}:good", say("company-good"), closes_at=now + _OF_INTEREST),
                Option(f"company-went:{key}:bad", say("company-bad"), closes_at=now + _OF_INTEREST),
            ),
            topic=f"company-after:{key}",
            veil=Veil(text),
        ),
        [this.company.person_id],
        about=About("company-after", this.company.id, this.company.version),
        now=now,
        programme_id=this.programme.id,
        lane="reminder",
        predicate="company was",
        expires_at=now + _OF_INTEREST,
    )


async def follow(
    session: AsyncSession, programme: Programme, appointment: Appointment, now: datetime
) -> None:
    """The appointment was moved or called off: whoever goes along is asked anew, or told that it is off."""
    standing = await companies.open_of(session, appointment.id)
    this = await telling.errand(session, standing.id if standing else None, now)
    if this is None:
        return
    if this.appointment.state == "cancelled":
        await company.call_off(this)
    elif this.wish.stands(now) and not this.wish.is_of_this_time:
        await (_seek_anew(this) if this.company.state == "waiting" else _ask_anew(this))


async def leave(session: AsyncSession, person_id: UUID, now: datetime) -> None:
    """Somebody is erased, or belongs nowhere any more: nobody stands and waits for them."""
    for company_id in await companies.open_for(session, person_id):
        this = await telling.errand(session, company_id, now)
        if this is not None:
            await company.call_off(this)
    for company_id in await companies.accompanied_by(session, person_id):
        this = await telling.errand(session, company_id, now)
        if this is not None and this.wish.stands(now):
            await companies.decline(session, this.company, person_id)
            await _lost(this)


async def _nobody_yet(this: Errand) -> None:
    """Staff see that nobody could, and the participant hears it while there is time to do something else."""
    await company.alarm(this)
    await company.look_at(this, this.starts_at)
    text = say("company-none", at=this.starts_at, readers=this.programme.readers)
    await telling.to_participant(
        this,
        telling.veiled(this, text),
        about=About("company-none", this.company.id, this.company.version),
        predicate="company waits",
    )


async def _unanswered(this: Errand) -> None:
    """The new time was not answered: the others are asked too."""
    name = await _companions_name(this)
    promised = await company.free(this)
    if promised is None:
        await company.tell_free(this, name, None)
        return
    text = say("company-unanswered", name=name, at=this.starts_at, until=promised.by)
    await telling.to_participant(
        this,
        telling.veiled(this, text),
        about=About("company-free", this.company.id, this.company.version),
        predicate="company waits",
    )


async def _lost(this: Errand) -> None:
    """Whoever went along is no longer there to do so."""
    name = await _companions_name(this)
    await company.tell_free(this, name, await company.free(this))


async def _seek_anew(this: Errand) -> None:
    """It waited, and is for another time now."""
    this.company.version = companies.next_version(this.company, this.appointment)
    await this.session.flush()
    await telling.on_screens(this, None)
    promised = await company.seek(this)
    if promised is not None:
        text = say("company-asked", at=this.starts_at, answer=say("company-hear", until=promised.by))
        await telling.to_participant(
            this,
            telling.veiled(this, text),
            about=About("company-moved", this.company.id, this.company.version),
            predicate="company waits",
        )


async def _ask_anew(this: Errand) -> None:
    """Does the new time suit the companion? Until they say so nobody is told that they come."""
    assert this.company.companion_id is not None
    await due.drop(this.session, this.company.id, company.FOUND_FOR)
    await outbox.cancel(this.session, "company-found", this.company.id, this.now)
    promised = await company_times.promise(this.session, this.programme, this.starts_at, this.now)
    by = promised.by if promised else this.now + (this.starts_at - this.now) / 2
    await company.look_at(this, by)
    name = (await telling.participant(this)).name
    fits = Option(f"company-fits:{this.company.id.hex}", say("company-fits"), closes_at=this.starts_at)
    version = companies.asked_version(this.wish)
    await outgoing.queue(
        this.session,
        Reply(
            say("company-moved", name=name, at=this.starts_at),
            (fits, telling.drop_option(this.wish, say("company-drop"))),
            topic=f"company-mine:{this.company.id.hex}",
            protected=True,
        ),
        [this.company.companion_id],
        about=About("company-new-time", this.company.id, version),
        now=this.now,
        programme_id=this.programme.id,
        lane="reply",
        automatic=False,
        predicate="company is asked again",
        not_before=await telling.awake(this, this.company.companion_id, this.now),
        expires_at=this.starts_at,
    )
    text = say("company-moving", name=await _companions_name(this), at=this.starts_at, until=by)
    await telling.to_participant(
        this,
        telling.veiled(this, text),
        about=About("company-moved", this.company.id, version),
        predicate="company is asked again",
    )


async def _goes_along_still(this: Errand) -> bool:
    """The companion is one of the team, still."""
    if this.company.companion_id is None:
        return False
    homes = await people.belongings(this.session, this.company.companion_id)
    return any(home.programme.id == this.programme.id and home.roles & TEAM for home in homes)


async def _companions_name(this: Errand) -> str | Say:
    whom = await telling.companion(this)
    return whom.name if whom else say("company-somebody")


async def _is_away(this: Errand) -> bool:
    """The participant is away until a later day, and was not reminded."""
    person_id = this.company.person_id
    known = (await contact_ahead.away(this.session, this.programme.id, [person_id])).get(person_id)
    return known is not None and this.starts_at < returns.silent_until(this.programme, known.day)


async def _is_paused(this: Errand) -> bool:
    own = await preferences.one(this.session, this.programme.id, this.company.person_id)
    return own is not None and own.paused_until is not None and own.paused_until > this.now


def _over(this: Errand) -> None:
    """Where they met is nothing to keep."""
    move(this.company, "over", COMPANY_MOVES)
    this.company.ended_at, this.company.meet = this.now, None
