"""What is said about company: to the team, to whoever wishes it, and to whoever goes along."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from bot import nights, outgoing
from bot.access import TEAM
from bot.features.appointments import company_times, saying
from bot.messages import About, Option, Reply, Say, Veil, say
from bot.when import held_through
from storage import activities, companies, declines, outbox, people, preferences
from storage.companies import Wish
from storage.tables import Appointment, Company, Person, Programme

#: So much of a companion's id tells on a button whom it is about, beside the whole id of the company.
_SHORT = 8


@dataclass(frozen=True)
class Errand:
    """One wish for company in its programme, now; ours until the transaction ends."""

    session: AsyncSession
    programme: Programme
    wish: Wish
    now: datetime

    @property
    def company(self) -> Company:
        return self.wish.company

    @property
    def appointment(self) -> Appointment:
        return self.wish.appointment

    @property
    def starts_at(self) -> datetime:
        return self.wish.appointment.starts_at


async def errand(session: AsyncSession, company_id: UUID | None, now: datetime) -> Errand | None:
    wish = await companies.held(session, company_id)
    if wish is None:
        return None
    programme = await session.get_one(Programme, wish.company.programme_id)
    return Errand(session, programme, wish, now)


async def participant(this: Errand) -> Person:
    return await this.session.get_one(Person, this.company.person_id)


async def companion(this: Errand) -> Person | None:
    return await people.person(this.session, this.company.companion_id) if this.company.companion_id else None


async def may_go(this: Errand) -> list[Person]:
    """The team, without whoever wishes it and those who do not go with them this time."""
    not_asked = await companies.declined(this.session, this.company.id) | {this.company.person_id}
    not_asked |= await declines.workers_apart(this.session, this.programme.id, this.company.person_id)
    team = await people.members(this.session, this.programme.id, TEAM)
    return [one for one in team if one.id not in not_asked]


async def needed(this: Errand) -> Say:
    """What the whole team reads: who, and when."""
    return say("company-needed", name=(await participant(this)).name, at=this.starts_at)


def when(this: Errand) -> Say:
    """What whoever goes along reads: they have to know with whom it is.

    That is confidential: it goes by chat only where the programme has decided that words are relayed.
    """
    if this.programme.contact_mode == "relay":
        return say("company-when-with", at=this.starts_at, party=this.appointment.party)
    return say("company-when", at=this.starts_at)


async def ask_team(this: Errand, *, again: bool = False) -> int:
    """Tell everybody who may go; how many that is."""
    told = await needed(this)
    readers = [one.id for one in await may_go(this)]
    reply = Reply(
        say("company-needed-again", told=told) if again else told,
        (take_option(this.wish, say("company-take")),),
        topic=f"company:{this.company.id.hex}",
        protected=True,
    )
    await outgoing.queue(
        this.session,
        reply,
        readers,
        about=About("company-again" if again else "company-new", this.company.id, this.company.version),
        now=this.now,
        programme_id=this.programme.id,
        lane="reminder",
        predicate="company waits",
        expires_at=this.starts_at,
    )
    return len(readers)


def take_option(wish: Wish, label: Say) -> Option:
    return Option(f"company-take:{wish.company.id.hex}", label, closes_at=wish.appointment.starts_at)


def drop_option(wish: Wish, label: Say) -> Option:
    return Option(f"company-drop:{wish.company.id.hex}", label, closes_at=wish.appointment.starts_at)


def alone(this: Errand) -> Option:
    """ "Jeg klarer meg"."""
    return Option(
        f"company-withdraw:{this.company.id.hex}", say("company-withdraw"), closes_at=this.starts_at
    )


async def on_screens(this: Errand, taker: Person | None) -> None:
    """Who goes; None: it is no longer asked for."""
    if taker is not None and await companies.declined(this.session, this.company.id):
        # Screens of those who do not go with them would show that somebody else does.
        return
    told = await needed(this)
    shown = (
        say("company-screen", told=told, taker=taker.name) if taker else say("company-screen-off", told=told)
    )
    about = About("company-screen", this.company.id, this.company.version)
    await outgoing.change_on_screens(
        this.session, Reply(shown), about, ("company-new", "company-again"), this.now
    )


def meeting(this: Errand) -> Say:
    """Where and when the two meet."""
    if this.company.meet:
        return say("company-meet-own", text=this.company.meet)
    return say("company-meet-usual", at=_meet_at(this))


def _meet_at(this: Errand) -> datetime:
    return company_times.meet_at(this.starts_at, this.company.found_at)


async def introduction(this: Errand) -> Reply | None:
    """ "Sam møter deg utenfor kl 9.45"; a lock screen tells no place. None: nobody goes."""
    whom = await companion(this)
    if whom is None:
        return None
    what = saying.in_full(this.appointment)
    if this.company.meet:
        text = say("company-found-own", name=whom.name, what=what, text=this.company.meet)
        shown = say("company-found-own-discreet", name=whom.name, at=this.starts_at)
    else:
        at = _meet_at(this)
        text = say("company-found", name=whom.name, at=at, what=what)
        shown = say("company-found-discreet", name=whom.name, at=at)
    # Whom a button declines: it stands on screens after somebody else has come instead.
    tag = f"{this.company.id.hex}:{tag_of(whom.id)}"
    options = (
        Option(f"company-fine:{tag}", say("company-fine"), closes_at=this.starts_at),
        Option(f"company-decline:{tag}", say("company-decline"), closes_at=this.starts_at),
    )
    return Reply(text, options, topic=f"company-with:{this.company.id.hex}", veil=Veil(shown))


async def of_reminder(this: Errand, rest: Say) -> tuple[Say, Say] | None:
    """What a reminder of the appointment says of them: all of it, and for a lock screen."""
    whom = await companion(this)
    if whom is None:
        return None
    if this.company.meet:
        shown = say("remind-with-somewhere", name=whom.name, wish=rest)
        return say("remind-with-own", name=whom.name, text=this.company.meet, wish=rest), shown
    usual = say("remind-with", name=whom.name, at=_meet_at(this), wish=rest)
    return usual, usual


def tag_of(person_id: UUID) -> str:
    return person_id.hex[-_SHORT:]


async def introduce(this: Errand, not_before: datetime) -> bool:
    """Tell whoever wishes it who goes along, but not before; False when these words were on their way."""
    reply = await introduction(this)
    assert reply is not None
    # What still waits of this round was never said: in other words it is one message, not two.
    await outbox.withdraw(this.session, "company-found", this.company.id, this.company.version)
    return await to_participant(
        this,
        reply,
        about=About("company-found", this.company.id, this.company.version),
        predicate="company stands",
        not_before=not_before,
    )


async def to_participant(
    this: Errand, reply: Reply, *, about: About, predicate: str, not_before: datetime | None = None
) -> bool:
    """An answer to their wish: in a pause too, but not at night unless the morning is too late."""
    queued = await outgoing.queue(
        this.session,
        reply,
        [this.company.person_id],
        about=about,
        now=this.now,
        programme_id=this.programme.id,
        lane="reply",
        automatic=False,
        predicate=predicate,
        not_before=await awake(this, this.company.person_id, not_before or this.now),
        expires_at=this.starts_at,
    )
    return queued > 0


async def tell_off(this: Errand, person_id: UUID) -> None:
    """The companion is not needed: the same words whatever the reason, which is nobody's business."""
    of = _off_id(this, person_id)
    # Said again when they took it once more meanwhile.
    about = About("company-off", of, await activities.times_told(this.session, of, "company-off") + 1)
    await outgoing.queue(
        this.session,
        Reply(say("company-off", at=this.starts_at)),
        [person_id],
        about=about,
        now=this.now,
        programme_id=this.programme.id,
        lane="reply",
        automatic=False,
        not_before=await awake(this, person_id, this.now),
        expires_at=this.starts_at,
    )


async def needed_again(this: Errand, person_id: UUID) -> None:
    """They go along to that time after all: what waits to tell them otherwise is not sent."""
    await outbox.cancel(this.session, "company-off", _off_id(this, person_id), this.now)


def _off_id(this: Errand, person_id: UUID) -> UUID:
    """Of the reader and the time: it outlives the wish, and whoever wished it."""
    return uuid5(person_id, f"company-off:{int(this.starts_at.timestamp()) // 60}")


async def awake(this: Errand, person_id: UUID, at: datetime) -> datetime:
    """When the night is over for the reader; `at` itself when that is too late to be of use."""
    own = await preferences.one(this.session, this.programme.id, person_id)
    zone = ZoneInfo(this.programme.time_zone)
    morning = held_through(at, zone, nights.quiet_hours(this.programme, own))
    return morning if morning <= this.starts_at - 2 * company_times.OF_USE else at


def veiled(this: Errand, text: Say) -> Reply:
    """A first name and a time, at most: the same words on a lock screen."""
    return Reply(text, (alone(this),), topic=f"company-with:{this.company.id.hex}", veil=Veil(text))


async def answer_by(this: Errand, by: datetime) -> Say:
    """By when they hear from us; whose phone is sent nothing is told how to see it instead."""
    own = await preferences.one(this.session, this.programme.id, this.company.person_id)
    if own is not None and own.discretion == "none":
        return say("company-look", until=by)
    return say("company-hear", until=by)
