"""Table of contents: what each word, each button, each due thing and anything else leads to."""

from __future__ import annotations

import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from bot.chat import (
    activities,
    afterwards,
    answering,
    appointment_reminders,
    appointments,
    appointments_for,
    appointments_list,
    attending,
    basics,
    calendars,
    calling,
    cancelling,
    changing,
    checking_in,
    choosing,
    coming,
    company,
    contact,
    decisions,
    discretion,
    inviting,
    joining,
    meeting_answers,
    meeting_changes,
    meetings,
    organisers,
    organising,
    pausing,
    placing,
    polls,
    posting,
    proposing,
    reaching,
    releasing,
    requests,
    resting,
    returns,
    settings,
    signing_up,
    staff_day,
    voting,
    watching,
    without_appointment,
)
from bot.features import attending as attending_rules
from bot.features import calling as calling_rules
from bot.features import cancelling as cancelling_rules
from bot.features import closing as closing_rules
from bot.features import contact as contact_rules
from bot.features import mending, weekly
from bot.features import reminding as reminding_rules
from bot.features import repeating as repeating_rules
from bot.features import signing_up as sign_up_rules
from bot.features import staff_day as staff_day_rules
from bot.features import voting as voting_rules
from bot.features.appointments import afterwards as afterwards_rules
from bot.features.appointments import checking_in as checking_in_rules
from bot.features.appointments import company_after as company_after_rules
from bot.features.appointments import feeds as feed_rules
from bot.features.appointments import following as following_rules
from bot.features.appointments import making as making_rules
from bot.features.appointments import meeting_telling as meeting_rules
from bot.features.appointments import reminding as appointment_reminding_rules
from bot.features.appointments import requests as request_rules
from bot.features.appointments import returns as return_rules
from bot.messages import Answer, NotMine, Turn
from bot.numbers import plain
from storage.tables import (
    Act,
    Activity,
    Appointment,
    Call,
    CheckIn,
    ClosedDay,
    Company,
    Due,
    Membership,
    Poll,
    Proposal,
    Request,
    Return,
    Signal,
    Slot,
    Thread,
)


@dataclass(frozen=True)
class Word:
    """An exact word, in any case."""

    answer: Callable[[Turn], Awaitable[Answer | NotMine]]
    #: A key of access.MAY; None: anybody's, also a stranger's.
    may: str | None
    #: What follows the word may belong to it: "FORSLAG bowling", "PLAN tors". NOT_MINE: it did not.
    takes_text: bool = False


@dataclass(frozen=True)
class Action:
    """A button, or the number that stands for it: "vote:<poll>:2" calls answer(turn, "<poll>", "2")."""

    answer: Callable[..., Awaitable[Answer]]
    #: A key of access.MAY; None: anybody's, also a stranger's.
    may: str | None
    #: The table that the first argument is an id of; its row says which programme this is about.
    of: Any = None
    #: Whether several numbers may be said at once, and so ALLE: asked of the row in `of`, or, where there
    #: is none, of the first argument.
    several: Callable[[Any], bool] | None = None
    #: INGEN picks it, where it is among what the phone was asked last.
    nobody: bool = False


@dataclass(frozen=True)
class Talk:
    """Free text while a dialog waits for it: answer(turn, step, answers)."""

    answer: Callable[[Turn, str, dict[str, Any]], Awaitable[Answer]]
    may: str


DueHandler = Callable[[AsyncSession, Due, datetime], Awaitable[None]]
Undo = Callable[[Turn, Act], Awaitable[Answer]]

#: Words that work for anybody, at any time, whatever else is open.
_ALWAYS: dict[str, tuple[Callable[[Turn], Awaitable[Answer]], str]] = {
    "stop": (reaching.stop, "stopp stop slutt avslutt stoppalt unsubscribe"),
    "start": (reaching.start, "start unstop"),
    "help": (basics.help_, "hjelp hjelp! help hjælp"),
    "emergency": (basics.emergency, "nød nod naud emergency sos"),
}
ALWAYS = {name: answer for name, (answer, _words) in _ALWAYS.items()}
_ALWAYS_WORDS = {word: name for name, (_answer, words) in _ALWAYS.items() for word in words.split()}
#: With a stop word these still mean stop: "Stopp. Takk".
_POLITE = frozenset({"takk", "thanks", "please", "nå", "no", "now", "alt", "all", "vær", "så", "snill"})

#: What has its own shape, known before any word: an invitation's code.
RECOGNISED = (joining.recognise,)

_WEEK = Word(activities.plan, "see the week", takes_text=True)
_WHO_COMES = Word(coming.who_is_coming, "see who comes")
_CHOICES = Word(choosing.mine, "choose for oneself")
# From all one's programmes at once, so nobody is asked which; a stranger's word goes to people.
_PAUSE = Word(pausing.word, None, takes_text=True)
_CANNOT_COME = Word(signing_up.cannot_come, "sign up")
_NEW_ACTIVITY = Word(posting.begin, "arrange an activity")
_PLACE = Word(placing.place, "arrange an activity")
_CHANGE = Word(changing.begin, "arrange an activity")
# Of those who arrange activities, and of participants about their own appointments; else a text to people.
_CANCEL = Word(appointment_reminders.call_off, "write to staff")
_MOVE = Word(appointment_reminders.move, "write to staff", takes_text=True)
# From all one's programmes at once, so nobody is asked which; a stranger's word goes to people.
_READ = Word(discretion.unveil, None)
_PROPOSE = Word(proposing.propose, "propose", takes_text=True)
_PROPOSALS = Word(proposing.listed, "see proposals")
_POLLS = Word(voting.now_open, "see polls")
_NEW_POLL = Word(polls.begin, "post a poll")
_OVERVIEW = Word(decisions.overview, "decide a poll")
_INVITE = Word(inviting.begin, "invite")
_LANGUAGE = Word(basics.language, None, takes_text=True)
# Everybody's, so that a sentence that begins so reaches people; whose they may make is asked there.
_APPOINTMENT = Word(appointments.word, "write to staff", takes_text=True)
_APPOINTMENTS = Word(appointments_list.listed, "keep appointments")
_MENU = Word(basics.menu, None)
_FOLK = Word(reaching.folk, "see people")
_ANSWER = Word(answering.word, "write to staff", takes_text=True)
_SIGNALS = Word(watching.listed, "see signals")
_RELEASE = Word(releasing.waiting, "release what waits")
_SETTINGS = Word(settings.begin, "change the programme")
_ATTENDANCE = Word(attending.begin, "mark attendance")
_BEEN_TO = Word(attending.own, "see own attendance")
_ORGANISER = Word(organising.word, "organise", takes_text=True)
# Everybody's, so that what a participant writes reaches people; who may call is asked there.
_CALL = Word(calling.call, "write to staff", takes_text=True)
# Of whoever wishes company, and of whoever goes along; from anybody else a text to people.
_COMPANY = Word(company.word, "write to staff")
# Everybody's, so that what a participant says of the day reaches people; "see the day" is asked there.
_DAY = Word(staff_day.day, "see the week", takes_text=True)
_WITHOUT = Word(without_appointment.listed, "see who has no appointment")
_FOLLOWS = Word(checking_in.whom, "say who follows up")
_IF_SILENT = Word(checking_in.words, "keep appointments", takes_text=True)
_CALENDAR = Word(calendars.word, "keep appointments")
_MEETING = Word(meetings.begin, "keep others' appointments")
_MEETINGS = Word(meeting_changes.listed, "keep others' appointments")
# Of a participant about themselves, of staff about a participant; else a text to people.
_AWAY = Word(returns.word, "choose for oneself", takes_text=True)

_WORDS: tuple[tuple[Word, str], ...] = (
    (_MENU, "meny, menu"),
    (_LANGUAGE, "språk, sprak, language, lang"),
    (_WEEK, "uka, plan, veka, week"),
    (_POLLS, "stem, avstemning, stemme, røyst, avrøysting, vote, poll"),
    (_PROPOSE, "forslag, framlegg, idé, ide, idea"),
    (_WHO_COMES, "hvem kommer, hvor mange, kven kjem, kor mange, who is coming, how many"),
    (_PAUSE, "pause, paus, ta pause, take a break"),
    (_CHOICES, "mine valg, mine val, my choices"),
    (_CANNOT_COME, "avbud, avbod, kan ikke, kan ikkje, skip, cannot come"),
    (_NEW_POLL, "ny avstemning, ny avrøysting, new poll"),
    (_PROPOSALS, "forslagene, framlegga, proposals"),
    (_OVERVIEW, "avstemninger, avrøystingar, polls"),
    (_NEW_ACTIVITY, "ny aktivitet, new activity"),
    (_PLACE, "sted, stad, place"),
    (_CHANGE, "endre, change"),
    (_CANCEL, "avlys, call off"),
    (_MOVE, "flytt, move"),
    (_READ, "les, read"),
    (_INVITE, "inviter, invite"),
    (_FOLK, "folk, people"),
    (_ANSWER, "svar, answer"),
    (_SIGNALS, "varsler, varsel, alerts"),
    (_RELEASE, "slipp, slepp, release"),
    (_SETTINGS, "innstillinger, innstillingar, settings"),
    (_ATTENDANCE, "oppmøte, oppmote, attendance"),
    (_BEEN_TO, "hva har jeg vært på, hva har jeg vært med på, kva har eg vore på, kva har eg vore med på"),
    (_BEEN_TO, "what have i been to"),
    (_ORGANISER, "arrangør, arrangor, organiser, organizer"),
    (_CALL, "hent ansatt, hent en ansatt, hent tilsett, hent ein tilsett, call staff"),
    (_DAY, "dagen, day"),
    (_COMPANY, "følge, folge, følgje, folgje, company"),
    (_CALENDAR, "kalender, kalenderen, calendar"),
    (_MEETING, "møte, meeting"),
    (_MEETINGS, "møter, møtene, møta, meetings"),
    (_AWAY, "borte, away"),
    (_WITHOUT, "uten avtale, utan avtale, no appointment"),
    (_FOLLOWS, "oppfølger, oppfolger, oppfølgjar, follow-up, follow up"),
    (_IF_SILENT, "hvis dere ikke hører fra meg, om de ikkje høyrer frå meg, viss de ikkje høyrer frå meg"),
    (_IF_SILENT, "if you do not hear from me, if you don't hear from me"),
    (_APPOINTMENT, "avtale, avtala, appointment"),
    (_APPOINTMENTS, "avtaler, avtalar, avtalene, avtalane, appointments, my appointments"),
)
WORDS: dict[str, Word] = {name: word for word, names in _WORDS for name in names.split(", ")}
_WORDS_IN_A_NAME = max(len(name.split()) for name in WORDS)

ACTIONS: dict[str, Action] = {
    "join": Action(joining.accept, None),
    "confirm": Action(joining.confirm, "confirm a role", Membership),
    "reject": Action(joining.reject, "confirm a role", Membership),
    "language": Action(basics.choose_language, None),
    "invite-role": Action(inviting.role, "invite"),
    "invite-known": Action(inviting.known, "invite"),
    "invite-person": Action(inviting.person, "invite"),
    "invite-way": Action(inviting.way, "invite"),
    "invite-send": Action(inviting.send, "invite"),
    "invite-stop": Action(inviting.stop, "invite"),
    "take": Action(polls.take, "post a poll", Proposal),
    "poll": Action(polls.press, "post a poll", several=lambda step: step == "toggle"),
    "vote": Action(voting.vote, "vote", Poll, several=lambda poll: poll.several),
    "decide": Action(decisions.decide, "decide a poll", Poll),
    "lost": Action(decisions.bring_back, "decide a poll", Poll),
    "poll-off": Action(decisions.call_off, "decide a poll", Poll),
    "overrule": Action(decisions.overrule, "decide a poll", Poll),
    "come": Action(signing_up.come, "sign up", Activity),
    "stay": Action(signing_up.stay, "sign up", Activity),
    "choice": Action(choosing.mine, "choose for oneself", Membership),
    "choice-remind": Action(choosing.remind, "choose for oneself", Membership),
    "choice-greet": Action(choosing.greet, "choose for oneself", Membership),
    "choice-name": Action(choosing.name, "choose for oneself", Membership),
    "choice-needs": Action(choosing.needs, "choose for oneself", Membership),
    "choice-quiet": Action(resting.ask, "choose for oneself", Membership),
    "quiet": Action(resting.choose, "choose for oneself", Membership),
    "pause": Action(pausing.choose, "choose for oneself"),
    "pause-until": Action(pausing.until, "choose for oneself"),
    "need": Action(choosing.need, "choose for oneself", Membership, several=lambda _membership: True),
    "need-none": Action(choosing.no_need, "choose for oneself", Membership),
    "post": Action(posting.press, "arrange an activity"),
    "change": Action(changing.press, "arrange an activity", Activity),
    "cancel": Action(cancelling.press, "arrange an activity", Activity),
    "cancel-seen": Action(cancelling.seen, "see the week", Activity),
    "answer": Action(answering.pressed, "answer a thread", Thread),
    "answer-stop": Action(answering.stop, "answer a thread"),
    "attendance": Action(attending.choose, "mark attendance", Activity),
    "came": Action(attending.came, "mark attendance", Activity, several=lambda one: one.attended_at is None),
    "came-all": Action(attending.everybody, "mark attendance", Activity),
    "came-none": Action(attending.nobody, "mark attendance", Activity, nobody=True),
    "came-nobody": Action(attending.nobody_for_sure, "mark attendance", Activity),
    "came-others": Action(attending.others, "mark attendance", Activity),
    "came-done": Action(attending.done, "mark attendance", Activity),
    "amend": Action(attending.amend, "mark attendance", Activity, several=lambda _activity: True),
    # Beside it the list itself is open: ALLE means that one.
    "also": Action(attending.also, "mark attendance", Activity),
    "also-none": Action(attending.choose, "mark attendance", Activity, nobody=True),
    "setting": Action(settings.show, "change the programme"),
    "setting-slot": Action(settings.slot, "change the programme", Slot),
    "setting-day": Action(settings.day, "change the programme", ClosedDay),
    "setting-none": Action(settings.nothing, "change the programme"),
    "setting-yes": Action(settings.yes, "change the programme"),
    "setting-stop": Action(settings.stop, "change the programme"),
    "signals": Action(watching.listed, "see signals"),
    "signal": Action(watching.one, "see signals", Signal),
    "signal-again": Action(watching.again, "see signals", Signal),
    "signal-ring": Action(watching.ring, "see signals", Signal),
    "signal-seen": Action(watching.seen, "see signals", Signal),
    "release": Action(releasing.decide, "release what waits"),
    "organise-for": Action(organisers.choose, "arrange an activity", Activity),
    "organise-ask": Action(organisers.ask, "arrange an activity", Activity),
    "organise-instead": Action(organisers.ask_instead, "arrange an activity", Activity),
    "organise-back": Action(organisers.take_back, "arrange an activity", Activity),
    "organise-stop": Action(organisers.stop, "arrange an activity"),
    "organise-yes": Action(organising.say_yes, "organise", Activity),
    "organise-no": Action(organising.say_no, "organise", Activity),
    "organise-one": Action(organising.one, "organise", Activity),
    "organise-meet": Action(organising.ask_meet, "organise", Activity),
    "organise-words": Action(organising.ask_words, "organise", Activity),
    "organise-send": Action(organising.send, "organise", Activity),
    "organise-quit": Action(organising.stop, "organise", Activity),
    "meeting-of": Action(meetings.of, "keep others' appointments"),
    "meeting-kind": Action(meetings.kind, "keep others' appointments"),
    "meeting-at": Action(meetings.at, "keep others' appointments"),
    "meeting-on": Action(meetings.on, "keep others' appointments"),
    "meeting-nowhere": Action(meetings.nowhere, "keep others' appointments"),
    "meeting-who": Action(meetings.who, "keep others' appointments", several=lambda _draft: True),
    "meeting-chosen": Action(meetings.chosen, "keep others' appointments"),
    "meeting-nobody": Action(meetings.nobody, "keep others' appointments", nobody=True),
    "meeting-yes": Action(meetings.yes, "keep others' appointments"),
    "meeting-stop": Action(meetings.stop, "keep others' appointments"),
    "meeting": Action(meeting_changes.one, "keep others' appointments", Appointment),
    "meeting-move": Action(meeting_changes.ask_when, "keep others' appointments", Appointment),
    "meeting-moved-at": Action(meeting_changes.moved_at, "keep others' appointments", Appointment),
    "meeting-moved-on": Action(meeting_changes.moved_on, "keep others' appointments", Appointment),
    "meeting-move-yes": Action(meeting_changes.move, "keep others' appointments", Appointment),
    "meeting-off": Action(meeting_changes.ask_off, "keep others' appointments", Appointment),
    "meeting-off-yes": Action(meeting_changes.off, "keep others' appointments", Appointment),
    "meeting-let-go": Action(meeting_changes.let_go, "keep others' appointments", Appointment),
    "meeting-fits": Action(meeting_answers.fits, "keep appointments", Appointment),
    "meeting-misfits": Action(meeting_answers.misfits, "keep appointments", Appointment),
    "meeting-wants": Action(meeting_answers.wants, "keep appointments", Appointment),
    "meeting-rather": Action(meeting_answers.rather, "keep appointments", Appointment),
    "meeting-come": Action(meeting_answers.come, "go along", Appointment),
    "meeting-cannot": Action(meeting_answers.cannot, "go along", Appointment),
    "return-who": Action(returns.who, "keep others' appointments"),
    "return-day": Action(returns.day, "choose for oneself"),
    "return-yes": Action(returns.yes, "choose for oneself"),
    "return-stop": Action(returns.stop, "choose for oneself"),
    "return-off": Action(returns.off, "choose for oneself", Return),
    "return-take": Action(returns.take, "keep others' appointments", Return),
    "return-drop": Action(returns.give_up, "keep others' appointments", Return),
    # Staff make them for a participant, too: whose it is, and who was asked, is looked at there.
    "appointment-yes": Action(appointments.yes, "write to staff", Appointment),
    "appointment-no": Action(appointments.no, "write to staff", Appointment),
    "appointment-time": Action(appointments.time, "write to staff"),
    "appointment-day": Action(appointments.day, "write to staff"),
    "appointment-for": Action(appointments_for.chosen, "keep others' appointments"),
    "appointment": Action(appointments_list.shown, "keep appointments", Appointment),
    "appointment-move": Action(appointments_list.move, "keep appointments", Appointment),
    "appointment-to": Action(appointments_list.move_to, "keep appointments", Appointment),
    "appointment-keep": Action(appointments_list.keep, "keep appointments", Appointment),
    "appointment-delete": Action(appointments_list.delete, "keep appointments", Appointment),
    "appointment-remind": Action(appointments_list.remind, "keep appointments", Appointment),
    "call-take": Action(calling.take, "take a call", Call),
    "call-drop": Action(calling.give_up, "take a call", Call),
    "discretion": Action(discretion.choose, "keep appointments", Membership),
    "remind-when": Action(discretion.remind, "keep appointments", Membership),
    "remind-ok": Action(appointment_reminders.confirm, "keep appointments", Appointment),
    "remind-move": Action(appointment_reminders.ask_to_move, "keep appointments", Appointment),
    "remind-off": Action(appointment_reminders.ask_to_call_off, "keep appointments", Appointment),
    "request-help": Action(appointment_reminders.help_me, "keep appointments", Appointment),
    "request-self": Action(appointment_reminders.by_myself, "keep appointments", Appointment),
    "request-own": Action(appointment_reminders.have_time, "keep appointments", Appointment),
    "request-own-at": Action(appointment_reminders.at, "keep appointments", Appointment),
    "request-done": Action(appointment_reminders.is_off, "keep appointments", Appointment),
    "request-take": Action(requests.take, "arrange for others", Request),
    "request-drop": Action(requests.drop, "arrange for others", Request),
    "request-time": Action(requests.ask_time, "arrange for others", Request),
    "request-at": Action(requests.at, "arrange for others", Request),
    "request-off": Action(requests.is_off, "arrange for others", Request),
    "request-stands": Action(requests.stands, "arrange for others", Request),
    "company-ask": Action(company.ask, "keep appointments", Appointment),
    "company-withdraw": Action(company.withdraw, "keep appointments", Company),
    "company-fine": Action(company.fine, "keep appointments", Company),
    "company-decline": Action(company.decline, "keep appointments", Company),
    "company-went": Action(company.went, "keep appointments", Company),
    "company-talk": Action(company.talk, "keep appointments", Company),
    "company-take": Action(company.take, "go along", Company),
    "company-usual": Action(company.usual, "go along", Company),
    "company-fits": Action(company.fits, "go along", Company),
    "company-drop": Action(company.give_up, "go along", Company),
    "calendar-file": Action(calendars.file, "keep appointments", Appointment),
    "calendar-on": Action(calendars.turn_on, "keep appointments", Membership),
    "calendar-new": Action(calendars.renew, "keep appointments", Membership),
    "calendar-stop": Action(calendars.turn_off, "keep appointments", Membership),
    "after-yes": Action(afterwards.yes, "keep appointments", Appointment),
    "after-no": Action(afterwards.no, "keep appointments", Appointment),
    "after-moved": Action(afterwards.moved, "keep appointments", Appointment),
    "after-help": Action(afterwards.help_, "keep appointments", Appointment),
    "after-none": Action(afterwards.none, "keep appointments", Appointment),
    "check-in-decide": Action(checking_in.decide, "decide a check-in", CheckIn),
    "check-in-whom": Action(checking_in.by_whom, "say who follows up", Membership),
    "check-in-by": Action(checking_in.follow, "say who follows up"),
    "check-in-words": Action(checking_in.words_asked, "keep appointments", Membership),
    "check-in-words-off": Action(checking_in.words_deleted, "keep appointments", Membership),
    "check-in-words-stay": Action(checking_in.words_stay, "keep appointments", Membership),
}

DIALOGS: dict[str, Talk] = {
    "proposal": Talk(proposing.idea, "propose"),
    "poll": Talk(polls.typed, "post a poll"),
    "overrule": Talk(decisions.explained, "decide a poll"),
    "post": Talk(posting.typed, "arrange an activity"),
    "change": Talk(changing.typed, "arrange an activity"),
    "cancel": Talk(cancelling.typed, "arrange an activity"),
    "appointment": Talk(appointments.typed, "write to staff"),
    "needs": Talk(choosing.written, "choose for oneself"),
    "quiet": Talk(resting.written, "choose for oneself"),
    "invite": Talk(inviting.typed, "invite"),
    "answer": Talk(answering.typed, "answer a thread"),
    "setting": Talk(settings.typed, "change the programme"),
    "attendance": Talk(attending.typed, "mark attendance"),
    "organise-who": Talk(organisers.named, "arrange an activity"),
    "organise": Talk(organising.typed, "organise"),
    "meeting": Talk(meetings.typed, "keep others' appointments"),
    "meeting-matter": Talk(meeting_answers.matter, "keep appointments"),
    "return": Talk(returns.typed, "choose for oneself"),
    "request": Talk(appointment_reminders.typed, "keep appointments"),
    "request-time": Talk(requests.typed, "arrange for others"),
    "company": Talk(company.typed, "go along"),
    "check-in-words": Talk(checking_in.written, "keep appointments"),
}

#: Words written as a reply to a message that was relayed.
REPLY_MAY = "answer a thread"
REPLY = answering.reply

#: What is not a text: something we cannot read, a changed message, a bot blocked or let in again.
EVENTS: dict[str, Callable[[Turn], Awaitable[Answer]]] = {
    "unusable": contact.unusable,
    "edit": contact.edited,
    "file": calendars.received,
    "left": reaching.left,
    "returned": reaching.returned,
}

#: Whole sentences that mean something by themselves: "NAV tirsdag kl 10". NOT_MINE: they do not.
SENTENCES: tuple[Word, ...] = (Word(appointments.sentence, "keep appointments"),)

#: Any other text is a message to people; so is a stranger's.
ANYTHING_ELSE = contact.receive
STRANGER = contact.stranger

UNDO: dict[str, Undo] = {
    "propose": proposing.undo,
    "idea": proposing.undo_idea,
    "vote": voting.undo,
    "sign-up": signing_up.undo,
    "organise": organising.undo,
    "organise-give-up": organising.keep,
    "call": calling.undo,
    "request-wish": appointment_reminders.to_people,
    "request-take": requests.undo,
    "company": company.undo_take,
    "company-ask": company.undo_ask,
    "check-in-words": checking_in.undo,
    "appointment": appointments.undo,
    "appointment-delete": appointments_list.bring_back,
}

DUE: dict[str, DueHandler] = {
    "poll-nudge": voting_rules.nudge,
    "poll-close": partial(closing_rules.at_deadline, shuffle=random.SystemRandom().shuffle),
    "activity-evening": reminding_rules.evening,
    "activity-morning": reminding_rules.morning,
    "plan": weekly.send,
    "plan-morning": weekly.send_in_the_morning,
    "cancel-check": cancelling_rules.check,
    "activity-end": attending_rules.ended,
    "offer-ends": sign_up_rules.offer_ends,
    "series-grow": repeating_rules.grow,
    "call-again": calling_rules.again,
    "answer-check": contact_rules.check,
    "thread-forget": contact_rules.forget,
    "staff-day": staff_day_rules.send,
    "meeting-day": meeting_rules.remind,
    "return-soon": return_rules.soon,
    "return-unready": return_rules.unready,
    "return-back": return_rules.back,
    "company-again": company_after_rules.ask_again,
    "company-check": company_after_rules.check,
    "company-remind": company_after_rules.remind,
    "company-after": company_after_rules.ask_after,
    "calendar-idle": feed_rules.idle,
    "calendar-wipe": feed_rules.wipe,
    "appointment-days": appointment_reminding_rules.remind,
    "appointment-day": appointment_reminding_rules.remind,
    "appointment-hour": appointment_reminding_rules.remind,
    "request-check": request_rules.check,
    "appointment-after": afterwards_rules.ask,
    "after-unanswered": afterwards_rules.unanswered,
    "check-in-undecided": checking_in_rules.undecided,
    "appointment-news": following_rules.tell,
    "appointment-forget": making_rules.forget,
}

#: Finds facts without their due row, writes it, and says how many there were.
MISSING_DUE: tuple[Callable[[AsyncSession, datetime], Awaitable[int]], ...] = (
    mending.programmes,
    mending.polls,
    mending.offers,
    mending.activities,
    mending.series,
    mending.calls,
    mending.reminders,
    mending.requests,
    mending.companies,
    mending.threads,
    mending.proposed,
    mending.afterwards,
    mending.check_ins,
    mending.meetings,
    mending.returns,
    feed_rules.mend,
)


def always_word(text: str) -> str | None:
    """The word of ALWAYS that a text is, alone or with a polite word beside it."""
    words = [plain(word) for word in text.split()]
    if not 0 < len(words) <= 3:
        return None
    name = _ALWAYS_WORDS.get(words[0])
    return name if name and all(word in _POLITE for word in words[1:]) else None


def word(text: str) -> tuple[Word, str] | None:
    """The word that a text is, and what follows it where the word takes that."""
    whole = plain(text)
    if whole in WORDS:
        return WORDS[whole], ""
    for count in range(_WORDS_IN_A_NAME, 0, -1):
        parts = text.split(maxsplit=count)
        found = WORDS.get(plain(" ".join(parts[:count])))
        if found is not None and found.takes_text and len(parts) > count:
            return found, parts[count].strip()
    return None
