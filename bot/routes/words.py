"""What each word leads to, and a sentence that means something as a whole."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from bot.chat import (
    basics,
    choosing,
    discretion,
    inviting,
    joining,
    measuring,
    night_plan,
    pausing,
    reaching,
    releasing,
    settings,
    staff_day,
    watching,
)
from bot.chat.activities import attending, calling, changing, coming, organising, placing, posting, signing_up
from bot.chat.activities import showing as activities
from bot.chat.appointments import calendars, checking_in, company, meeting_changes, meetings, returns
from bot.chat.appointments import listing as appointments_list
from bot.chat.appointments import making as appointments
from bot.chat.appointments import reminders as appointment_reminders
from bot.chat.appointments import without as without_appointment
from bot.chat.contact import (
    answering,
    declining,
    first_word,
    noting,
    pages,
    ready,
    status,
    threads,
)
from bot.chat.polls import decisions, proposing, voting
from bot.chat.polls import making as polls
from bot.chat.shifts import load as shift_load
from bot.chat.shifts import making as shift_making
from bot.chat.shifts import own as shifts
from bot.messages import Answer, Turn
from bot.numbers import plain
from bot.routes.kinds import Word

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
RECOGNISED = (joining.recognise, noting.recognise)

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
_SCREEN = Word(discretion.word, "keep appointments")
_PROPOSE = Word(proposing.propose, "propose", takes_text=True)
_PROPOSALS = Word(proposing.listed, "see proposals")
_POLLS = Word(voting.now_open, "see polls")
_NEW_POLL = Word(polls.begin, "post a poll")
_OVERVIEW = Word(decisions.overview, "decide a poll")
_INVITE = Word(inviting.begin, "invite")
_LANGUAGE = Word(basics.language, None, takes_text=True)
# Everybody's, so that a sentence that begins so reaches people; whose they may make is asked there.
_APPOINTMENT = Word(appointments.word, "write to staff", takes_text=True)
# Of a participant; of staff "AVTALER Maria"; what only begins so reaches people.
_APPOINTMENTS = Word(appointments_list.word, "write to staff", takes_text=True)
_MENU = Word(basics.menu, None)
_FOLK = Word(reaching.folk, "see people")
_ANSWER = Word(answering.word, "write to staff", takes_text=True)
# From anybody but the team a text to people.
_THREADS = Word(threads.word, "write to staff")
_READY = Word(ready.word, "write ready answers")
_ANOTHER = Word(declining.word, "write to staff")
_SIGNALS = Word(watching.listed, "see signals")
_RELEASE = Word(releasing.waiting, "release what waits")
_SETTINGS = Word(settings.begin, "change the hours")
# Everybody may read them; staff change them.
_OPENING = Word(settings.opening_hours, "write to staff")
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
_NIGHT_PLAN = Word(night_plan.word, "choose for oneself")
_IF_SILENT = Word(checking_in.words, "keep appointments", takes_text=True)
# Of the team; what a participant writes that begins so reaches people.
_SHIFT = Word(shifts.word, "write to staff", takes_text=True)
_SHIFTS = Word(shifts.ahead, "have shifts")
_NEW_SHIFT = Word(shift_making.word, "write to staff", takes_text=True)
_RELIEVE = Word(shifts.relieve, "write to staff")
_LOAD = Word(shift_load.word, "write to staff")
_CALENDAR = Word(calendars.word, "keep appointments")
_MEETING = Word(meetings.begin, "keep others' appointments")
_MEETINGS = Word(meeting_changes.listed, "keep others' appointments")
# Of whoever has written to people, a stranger too; of the team a text like any other.
_STATUS = Word(status.word, None)
# Of a participant about themselves, of staff about a participant; else a text to people.
_AWAY = Word(returns.word, "choose for oneself", takes_text=True)
_PAGE = Word(pages.word, "answer a thread")
_NEW_CODE = Word(pages.new_code, "reset a code", takes_text=True)

# Of the team; of anybody else a text to people.
_GREET = Word(first_word.word, "write to staff", takes_text=True)
_SILENT = Word(first_word.silent, "write to staff", takes_text=True)
_FIGURES = Word(measuring.word, "write to staff")

_WORDS: tuple[tuple[Word, str], ...] = (
    (_MENU, "meny, menu"),
    (_PAGE, "side, sida, siden, page"),
    (_NEW_CODE, "ny kode, new code"),
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
    (_SCREEN, "skjerm, skjermen, screen"),
    (_INVITE, "inviter, invite"),
    (_FOLK, "folk, people"),
    (_ANSWER, "svar, answer"),
    (_THREADS, "samtaler, samtalar, samtalene, samtalane, threads"),
    (_READY, "ferdige svar, ready answers"),
    (_ANOTHER, "en annen, ein annan, ei anna, someone else, somebody else"),
    (_SIGNALS, "varsler, varsel, alerts"),
    (_RELEASE, "slipp, slepp, release"),
    (_SETTINGS, "innstillinger, innstillingar, settings"),
    (_OPENING, "åpningstider, åpningstid, aapningstider, apningstider, opningstider, opningstid"),
    (_OPENING, "opening hours"),
    (_ATTENDANCE, "oppmøte, oppmote, attendance"),
    (_BEEN_TO, "hva har jeg vært på, hva har jeg vært med på, kva har eg vore på, kva har eg vore med på"),
    (_BEEN_TO, "what have i been to"),
    (_ORGANISER, "arrangør, arrangor, organiser, organizer"),
    (_CALL, "hent ansatt, hent en ansatt, hent tilsett, hent ein tilsett, call staff"),
    (_DAY, "dagen, day"),
    (_COMPANY, "følge, folge, følgje, folgje, company"),
    (_SHIFT, "vakt, vakta, shift"),
    (_SHIFTS, "vakter, vaktene, vaktliste, shifts"),
    (_NEW_SHIFT, "ny vakt, new shift"),
    (_RELIEVE, "avløs meg, avlos meg, avløys meg, relieve me"),
    (_LOAD, "belastning, belasting, load"),
    (_CALENDAR, "kalender, kalenderen, calendar"),
    (_MEETING, "møte, meeting"),
    (_MEETINGS, "møter, møtene, møta, meetings"),
    (_AWAY, "borte, away"),
    (_STATUS, "status"),
    (_WITHOUT, "uten avtale, utan avtale, no appointment"),
    (_FOLLOWS, "oppfølger, oppfolger, oppfølgjar, follow-up, follow up"),
    (_IF_SILENT, "hvis dere ikke hører fra meg, om de ikkje høyrer frå meg, viss de ikkje høyrer frå meg"),
    (_IF_SILENT, "if you do not hear from me, if you don't hear from me"),
    (_NIGHT_PLAN, "min plan, planen min, min plan for en dårlig natt, min plan for ei dårleg natt, my plan"),
    (_NIGHT_PLAN, "my plan for a bad night"),
    (_APPOINTMENT, "avtale, avtala, appointment"),
    (_GREET, "hils, hels, greet"),
    (_SILENT, "stille, silent"),
    (_FIGURES, "tall, tal, figures"),
    (_APPOINTMENTS, "avtaler, avtalar, avtalene, avtalane, appointments, my appointments"),
)
WORDS: dict[str, Word] = {name: word for word, names in _WORDS for name in names.split(", ")}
_WORDS_IN_A_NAME = max(len(name.split()) for name in WORDS)

#: Whole sentences that mean something by themselves: "NAV tirsdag kl 10". NOT_MINE: they do not.
SENTENCES: tuple[Word, ...] = (Word(appointments.sentence, "keep appointments"),)


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
