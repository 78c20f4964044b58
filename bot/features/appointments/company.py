"""FØLGE: somebody who goes with you. Whoever takes it first goes along; each may decline the other."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from bot.features import timetable
from bot.features.appointments import company_telling as telling
from bot.features.appointments import company_times as times
from bot.features.appointments.company_telling import Errand
from bot.messages import About, Option, Refused, Reply, Say, say
from storage import acts, appointments, companies, declines, due, outbox, signals
from storage.companies import ROUND, Wish
from storage.tables import COMPANY_MOVES, Appointment, Company, Person, Programme, move

log = structlog.get_logger()

#: Nobody of the team could go along, or could be asked at all. Subject: the company.
UNANSWERED = "company"
#: Whoever takes it may say where they meet; after so long the usual is told.
_TO_CHOOSE = timedelta(minutes=10)
#: It is asked how it went so long after the start, later than the appointment itself is asked about.
_AFTERWARDS = timedelta(hours=5)
LONGEST_MEET = 80
#: Said to us: where they meet is as usual.
_NO_PLACE = {"ok", "okei", "okey", "greit", "fint", "bra", "så", "takk", "tusen", "ja", "j", "jepp", "yes"}
_NO_PLACE |= {"thanks", "thank", "you", "det", "passer"}
_WAITS_FOR = ("company-again", "company-check")
#: What is due once somebody goes along.
FOUND_FOR = ("company-remind", "company-after")


async def of_reminder(
    session: AsyncSession, programme: Programme, appointment: Appointment, now: datetime, rest: Say
) -> tuple[Say, Say] | None:
    """Who comes, in full and for a lock screen; `rest` follows it. None: nobody, or nobody yet."""
    company = await companies.open_of(session, appointment.id)
    if company is None or not Wish(company, appointment).is_found:
        return None
    return await telling.of_reminder(Errand(session, programme, Wish(company, appointment), now), rest)


async def ask(
    session: AsyncSession, programme: Programme, person: Person, appointment_id: UUID, now: datetime
) -> Reply | Refused | None:
    """The team is asked, and nothing is promised but an answer; None: there is no time left to ask."""
    appointment = await appointments.held(session, appointment_id)
    if appointment is None or (appointment.programme_id, appointment.person_id) != (programme.id, person.id):
        return Refused(say("not-found"))
    if appointment.state != "agreed" or appointment.starts_at <= now:
        return Refused(say("company-gone", at=appointment.starts_at))
    standing = await companies.open_of(session, appointment_id)
    if standing is not None:
        return await _as_it_stands(Errand(session, programme, Wish(standing, appointment), now))
    made = Company(
        programme_id=programme.id,
        appointment_id=appointment.id,
        person_id=person.id,
        version=companies.next_version(None, appointment),
        at=now,
    )
    this = Errand(session, programme, Wish(made, appointment), now)
    promised = await times.promise(session, programme, appointment.starts_at, now)
    if promised is None:
        return None
    await companies.add(session, made)
    await acts.remember(session, person.id, programme.id, "company-ask", made.id, now)
    if await seek(this) is None:
        return Reply(say("company-nobody", readers=programme.readers), (telling.alone(this),))
    return await asked(this, promised.by)


async def withdraw(
    session: AsyncSession, programme: Programme, person: Person, company_id: UUID, now: datetime
) -> Say | Refused:
    """ "Jeg klarer meg": nobody is asked any more, and whoever was to go along is told so."""
    this = await telling.errand(session, company_id, now)
    if this is None or (this.programme.id, this.company.person_id) != (programme.id, person.id):
        return Refused(say("not-found"))
    if this.company.state not in ("waiting", "found"):
        return Refused(say("company-gone", at=this.starts_at))
    await call_off(this)
    return say("company-withdrawn", at=this.starts_at)


async def take(
    session: AsyncSession, programme: Programme, person: Person, company_id: UUID, now: datetime
) -> Reply | Refused:
    """Whoever is first goes along; the others are told who it is."""
    this = await telling.errand(session, company_id, now)
    if this is None or this.programme.id != programme.id or this.company.person_id == person.id:
        return Refused(say("not-found"))
    if this.company.state == "found" and this.company.companion_id == person.id:
        return await yours(this)
    open_to = {one.id for one in await telling.may_go(this)}
    if not this.wish.stands(now) or person.id not in open_to:
        return Refused(say("company-not-needed", at=this.starts_at))
    if not await companies.take(session, this.wish, person.id, now):
        return await _not_first(this)
    await due.drop(session, company_id, _WAITS_FOR)
    await signals.settle(session, UNANSWERED, company_id, now)
    await acts.remember(session, person.id, programme.id, "company", company_id, now)
    await schedule(this)
    await telling.needed_again(this, person.id)
    await telling.introduce(this, _told_from(this))
    await telling.on_screens(this, person)
    return await yours(this)


async def meet(
    session: AsyncSession, programme: Programme, person: Person, company_id: UUID, words: str, now: datetime
) -> Say | Refused:
    """Where and when they meet, in the companion's words; none: as usual. The participant is told."""
    this = await _mine(session, programme, person, company_id, now)
    if isinstance(this, Refused):
        return this
    if _is_question(words):
        return Refused(say("company-meet-question"))
    words = "" if _is_no_place(words) else " ".join(words.split())
    if len(words) > LONGEST_MEET:
        return Refused(say("company-meet-long", longest=LONGEST_MEET))
    if not this.wish.is_of_this_time:
        await _fits(this)
    changes = (words or None) != this.company.meet
    this.company.meet = words or None
    if not await telling.introduce(this, now) and changes:
        # What they have read already is told anew; its buttons are of the same person.
        this.company.version += ROUND
        await telling.introduce(this, now)
    name = (await telling.participant(this)).name
    return say("company-meet-told", name=name, meeting=telling.meeting(this))


async def fits(
    session: AsyncSession, programme: Programme, person: Person, company_id: UUID, now: datetime
) -> Reply | Refused:
    """The new time suits the companion too."""
    this = await _mine(session, programme, person, company_id, now)
    if isinstance(this, Refused):
        return this
    if not this.wish.is_of_this_time:
        await _fits(this)
        await telling.introduce(this, _told_from(this))
    return await yours(this)


async def give_up(
    session: AsyncSession, programme: Programme, person: Person, company_id: UUID, now: datetime
) -> Say | Refused:
    """The companion cannot after all: it waits for the others, and the participant hears so right away."""
    this = await _mine(session, programme, person, company_id, now)
    if isinstance(this, Refused):
        return this
    await companies.decline(session, this.company, person.id)
    promised = await free(this)
    await tell_free(this, person.name, promised)
    return say("company-given-up", name=(await telling.participant(this)).name)


async def decline(
    session: AsyncSession, programme: Programme, person: Person, company_id: UUID, tag: str, now: datetime
) -> Reply | Refused:
    """ "Helst en annen": why is nobody's business. The wish waits for the others."""
    this = await telling.errand(session, company_id, now)
    if this is None or (this.programme.id, this.company.person_id) != (programme.id, person.id):
        return Refused(say("not-found"))
    whom = await telling.companion(this)
    if this.company.state not in ("waiting", "found") or not this.wish.stands(now):
        return Refused(say("company-gone", at=this.starts_at))
    if whom is None or telling.tag_of(whom.id) != tag:
        return await _as_it_stands(this)
    await companies.decline(session, this.company, whom.id)
    await telling.tell_off(this, whom.id)
    promised = await free(this)
    if promised is None:
        return Reply(say("company-declined-late", readers=programme.readers), (telling.alone(this),))
    return Reply(
        say("company-declined", answer=await telling.answer_by(this, promised.by)), (telling.alone(this),)
    )


async def fine(
    session: AsyncSession, programme: Programme, person: Person, company_id: UUID, tag: str, now: datetime
) -> Reply | Refused:
    """ "Fint"; of somebody who does not go along any more, what is true now."""
    this = await telling.errand(session, company_id, now)
    if this is None or (this.programme.id, this.company.person_id) != (programme.id, person.id):
        return Refused(say("not-found"))
    whom = await telling.companion(this)
    if whom is not None and telling.tag_of(whom.id) == tag and this.wish.is_found:
        return Reply(say("company-fine-said"))
    if this.company.state not in ("waiting", "found") or not this.wish.stands(now):
        return Refused(say("company-gone", at=this.starts_at))
    return await _as_it_stands(this)


async def listed(
    session: AsyncSession, programme: Programme, person: Person, now: datetime
) -> tuple[list[Wish], list[Wish]]:
    """What waits for somebody of the team, and where this one goes along; soonest first."""
    wishes = await companies.open_ones(session, programme.id, now)
    mine = [one for one in wishes if one.company.companion_id == person.id]
    waiting = [
        one
        for one in wishes
        if one.company.state == "waiting"
        and one.company.person_id != person.id
        and person.id not in await companies.declined(session, one.company.id)
        and person.id not in await declines.workers_apart(session, programme.id, one.company.person_id)
    ]
    return waiting, mine


async def free(this: Errand) -> times.Promise | None:
    """It waits for the others, who are asked; None: nothing can be promised any more."""
    move(this.company, "waiting", COMPANY_MOVES)
    this.company.companion_id = this.company.meet = this.company.found_at = None
    this.company.version = companies.next_version(this.company, this.appointment)
    await this.session.flush()
    await due.drop(this.session, this.company.id, FOUND_FOR)
    await outbox.cancel(this.session, "company-found", this.company.id, this.now)
    await telling.on_screens(this, None)
    return await seek(this)


async def seek(this: Errand) -> times.Promise | None:
    """Ask the team, and look again; None: nobody could be asked in time, and staff see so."""
    readers = await telling.ask_team(this)
    promised = await times.promise(this.session, this.programme, this.starts_at, this.now)
    if promised is None or not readers:
        log.warning("nobody to go along", action="company.nobody", company=str(this.company.id))
        await alarm(this)
        await due.drop(this.session, this.company.id, ("company-again",))
        await look_at(this, this.starts_at)
        return None
    if promised.again < promised.by:
        await due.put(
            this.session, "company-again", this.company.id, promised.again, programme_id=this.programme.id
        )
    await look_at(this, promised.by)
    return promised


async def alarm(this: Errand) -> None:
    await signals.give(this.session, UNANSWERED, this.company.id, this.now, programme_id=this.programme.id)


async def look_at(this: Errand, at: datetime) -> None:
    await due.put(this.session, "company-check", this.company.id, at, programme_id=this.programme.id)


async def schedule(this: Errand) -> None:
    """What is due once somebody goes along."""
    company, programme = this.company, this.programme
    evening = timetable.evening_before(programme, this.starts_at)
    morning = timetable.morning_of(programme, this.starts_at)
    remind_at = next((at for at in (evening, morning) if at is not None and at > this.now), None)
    await due.drop(this.session, company.id, ("company-remind",))
    if remind_at is not None:
        await due.put(this.session, "company-remind", company.id, remind_at, programme_id=programme.id)
    after = timetable.awake_at(programme, this.starts_at + _AFTERWARDS)
    await due.put(this.session, "company-after", company.id, after, programme_id=programme.id)


async def call_off(this: Errand) -> None:
    """It is withdrawn, or there is nothing to go to: whoever was to go along is told so."""
    companion_id = this.company.companion_id
    move(this.company, "withdrawn", COMPANY_MOVES)
    this.company.ended_at, this.company.meet = this.now, None
    await this.session.flush()
    await due.drop(this.session, this.company.id, (*_WAITS_FOR, *FOUND_FOR))
    await signals.settle(this.session, UNANSWERED, this.company.id, this.now)
    await telling.on_screens(this, None)
    if companion_id is not None and this.starts_at > this.now:
        await telling.tell_off(this, companion_id)


async def tell_free(this: Errand, name: str | Say, promised: times.Promise | None) -> None:
    """The participant hears that it will be somebody else, if anybody; no more is promised than holds."""
    if promised is None:
        text = say("company-free-late", name=name, at=this.starts_at, readers=this.programme.readers)
    else:
        text = say("company-free", name=name, at=this.starts_at, until=promised.by)
    await telling.to_participant(
        this,
        telling.veiled(this, text),
        about=About("company-free", this.company.id, this.company.version),
        predicate="company waits",
    )


async def asked(this: Errand, by: datetime) -> Reply:
    text = say("company-asked", at=this.starts_at, answer=await telling.answer_by(this, by))
    return Reply(text, (telling.alone(this),))


async def yours(this: Errand) -> Reply:
    """What whoever goes along reads, and where they say where the two meet."""
    name = (await telling.participant(this)).name
    usual = Option(f"company-usual:{this.company.id.hex}", say("company-usual"), closes_at=this.starts_at)
    return Reply(
        say("company-yours", name=name, when=telling.when(this), meeting=telling.meeting(this)),
        (usual, telling.drop_option(this.wish, say("company-drop"))),
        # Not the question's own topic: a second "1" for "I go along" must not mean something else.
        topic=f"company-mine:{this.company.id.hex}",
        protected=True,
    )


async def _mine(
    session: AsyncSession, programme: Programme, person: Person, company_id: UUID, now: datetime
) -> Errand | Refused:
    """The wish, while it is this companion's and still ahead."""
    this = await telling.errand(session, company_id, now)
    if this is None or this.programme.id != programme.id:
        return Refused(say("not-found"))
    is_theirs = this.company.state == "found" and this.company.companion_id == person.id
    if not is_theirs or not this.wish.stands(now):
        return Refused(say("company-not-yours", at=this.starts_at))
    return this


def _is_question(words: str) -> bool:
    """ "Hvem er hun?", also with a face behind it: asked of somebody, and no place."""
    last = max((at for at, sign in enumerate(words) if sign.isalnum()), default=-1)
    return "?" in words[last + 1 :]


def _is_no_place(words: str) -> bool:
    """ "Takk", "ok", a thumb: nobody can meet there."""
    said = ("".join(sign for sign in word if sign.isalnum()).casefold() for word in words.split())
    return all(not word or word in _NO_PLACE for word in said)


def _told_from(this: Errand) -> datetime:
    """Where they meet is waited for, but not by somebody who has to leave soon."""
    later = this.now + _TO_CHOOSE
    return later if later <= times.meet_at(this.starts_at) - times.OF_USE else this.now


async def _fits(this: Errand) -> None:
    """From now on it is about the new time."""
    this.company.version = companies.next_version(this.company, this.appointment)
    this.company.meet = None
    await this.session.flush()
    await due.drop(this.session, this.company.id, _WAITS_FOR)
    await schedule(this)


async def _as_it_stands(this: Errand) -> Reply:
    """Who goes along, or that nobody has been found yet."""
    if this.wish.is_found:
        known = await telling.introduction(this)
        if known is not None:
            return Reply(known.text, (*known.options, telling.alone(this)), topic=known.topic)
    looked_at = await companies.looked_at(this.session, this.company.id)
    if looked_at is None or not this.now < looked_at < this.starts_at:
        return Reply(say("company-asked-still", at=this.starts_at), (telling.alone(this),))
    answer = await telling.answer_by(this, looked_at)
    return Reply(say("company-asked-already", at=this.starts_at, answer=answer), (telling.alone(this),))


async def _not_first(this: Errand) -> Refused:
    whom = await telling.companion(this)
    if whom is None:
        return Refused(say("company-not-needed", at=this.starts_at))
    name = (await telling.participant(this)).name
    return Refused(say("company-taken", taker=whom.name, name=name))
