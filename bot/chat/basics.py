"""The words that always work: HJELP, MENY, NØD, SPRÅK."""

from __future__ import annotations

from bot.access import TEAM, may
from bot.chat import night_plan
from bot.features import calling, contact, hours
from bot.features.contact import Written, helping
from bot.messages import About, Answer, Option, Reply, Say, Turn, say
from storage import memberships, people, programmes, shifts, threads
from storage.tables import LANGUAGES, Person, Programme, Thread

#: What MENY offers: the word that a button says, who may, and its label. None: anybody.
#: In the order in which each role needs it: an SMS shows the first five, and the rest after MER.
MENU: tuple[tuple[str, str | None, str], ...] = (
    ("UKA", "see the week", "menu-week"),
    ("STEM", "vote", "menu-vote"),
    ("AVTALER", "keep appointments", "menu-appointments"),
    ("NY AVSTEMNING", "post a poll", "menu-poll"),
    ("AVSTEMNINGER", "decide a poll", "menu-polls"),
    ("DAGEN", "see the day", "menu-day"),
    ("VARSLER", "see signals", "menu-signals"),
    ("SAMTALER", "answer a thread", "menu-threads"),
    ("FERDIGE SVAR", "write ready answers", "menu-ready"),
    ("HENT ANSATT", "call for staff", "menu-call"),
    ("OPPMØTE", "mark attendance", "menu-attendance"),
    ("SIDE", "answer a thread", "menu-page"),
    ("FØLGE", "go along", "menu-company"),
    ("VAKT", "have shifts", "menu-shift"),
    ("VAKTER", "have shifts", "menu-shifts"),
    ("NY VAKT", "have shifts", "menu-shift-new"),
    ("BELASTNING", "have shifts", "menu-load"),
    ("HILS", "greet", "menu-greet"),
    ("NY AKTIVITET", "arrange an activity", "menu-post"),
    ("ENDRE", "arrange an activity", "menu-change"),
    ("AVLYS", "arrange an activity", "menu-cancel"),
    ("STED", "arrange an activity", "menu-place"),
    ("ARRANGØR", "arrange an activity", "menu-organiser"),
    ("FORSLAGENE", "see proposals", "menu-proposals"),
    ("AVTALE", "keep others' appointments", "menu-appointment-for"),
    ("MØTE", "keep others' appointments", "menu-meeting"),
    ("MØTER", "keep others' appointments", "menu-meetings"),
    ("BORTE", "keep others' appointments", "menu-return"),
    ("INVITER", "invite", "menu-invite"),
    ("FOLK", "see people", "menu-people"),
    ("UTEN AVTALE", "see who has no appointment", "menu-without"),
    ("OPPFØLGER", "say who follows up", "menu-follower"),
    ("TALL", "see figures", "menu-figures"),
    ("INNSTILLINGER", "change the hours", "menu-settings"),
    ("FORSLAG", "propose", "menu-propose"),
    ("AVBUD", "sign up", "menu-cannot"),
    ("HVEM KOMMER", "see who comes", "menu-who"),
    ("HVA HAR JEG VÆRT PÅ", "see own attendance", "menu-been"),
    ("MINE VALG", "sign up", "menu-choices"),
    ("KALENDER", "keep appointments", "menu-calendar"),
    ("STATUS", "sign up", "menu-status"),
    ("EN ANNEN", "keep appointments", "menu-another"),
    ("HJELP", None, "menu-help"),
    ("NØD", None, "menu-emergency"),
    ("MIN PLAN", "choose for oneself", "menu-night-plan"),
    ("SPRÅK", None, "menu-language"),
    ("PAUSE", "choose for oneself", "menu-pause"),
    ("BORTE", "keep appointments", "menu-away"),
    ("STOPP", None, "menu-stop"),
)
#: What there is to see only where there are shifts.
_OF_A_ROTA = frozenset({"VAKT", "VAKTER", "BELASTNING"})
#: Norway's own numbers, for where no programme is set up to say its.
_NATIONAL = {"ambulance": "113", "urgent": "116117", "helpline": "116123"}
_NAMES = {
    "nb": frozenset({"nb", "bokmål", "bokmal", "norsk", "norwegian", "no"}),
    "nn": frozenset({"nn", "nynorsk"}),
    "en": frozenset({"en", "engelsk", "english"}),
}


async def help_(turn: Turn) -> Answer:
    """HJELP: it reaches people, who read it when we say so; and the numbers."""
    homes = await people.belongings(turn.session, turn.person.id) if turn.person else []
    if not homes:
        return await _help_for_stranger(turn)
    last = await threads.last_programme(turn.session, turn.person.id) if turn.person else None
    here = [home for home in homes if turn.programme is None or home.programme.id == turn.programme.id]
    those = [home for home in here if not home.roles <= TEAM] or here
    home = next((one for one in those if one.programme.id == last), those[0])
    told = numbers(home.programme)
    if home.roles <= TEAM:
        open_times = await programmes.hours(turn.session, home.programme.id)
        when = hours.written(open_times, known_language(turn.language))
        return Reply(say("help", readers=home.programme.readers, hours=when, **told))
    _thread, promise = await _ask_for_help(turn, home.programme, turn.person)
    return Reply(say("help-told", promise=promise, **told))


async def _help_for_stranger(turn: Turn) -> Reply:
    home = await contact.home_of_strangers(turn.session)
    told = numbers(home)
    if home is None:
        return Reply(say("help-stranger", **told))
    thread, promise = await _ask_for_help(turn, home, None)
    if not await contact.may_greet(turn.session, turn.contact.id, turn.now):
        return Reply(say("help-stranger", **told))
    return Reply(say("help-stranger-told", promise=promise, **told), about=About("stranger", thread.id))


async def _ask_for_help(turn: Turn, programme: Programme, person: Person | None) -> tuple[Thread, Say]:
    written = Written(programme, turn.contact, person, turn.text or "HJELP", turn.incoming.message_id)
    return await helping.ask(turn.session, written, turn.now)


async def emergency(turn: Turn) -> Answer:
    """NØD: whom to ring, in the order that never changes; and their own plan, where they have written one."""
    return [Reply(say("emergency", **await numbers_for(turn))), *await night_plan.own(turn)]


async def menu(turn: Turn) -> Answer:
    """MENY: what one can do, each with a tap."""
    roles = turn.roles
    if turn.person is not None and not roles:
        homes = await people.belongings(turn.session, turn.person.id)
        roles = frozenset(role for home in homes for role in home.roles)
    options: dict[str, Option] = {}
    hidden = await _without_a_rota(turn)
    for word, permission, label in MENU:
        if word in hidden:
            continue
        if permission is None or may(roles, permission) or (label == "menu-call" and await _organises(turn)):
            options.setdefault(word, Option(f"word:{word}", say(label)))
    return Reply(say("menu" if roles else "menu-stranger"), options=tuple(options.values()), topic="menu")


async def language(turn: Turn) -> Answer:
    """SPRÅK, or "SPRÅK NYNORSK"."""
    asked = turn.text.casefold().strip(" .!?")
    for code, names in _NAMES.items():
        if asked in names:
            return _set_language(turn, code)
    labels = {"nb": say("language-nb"), "nn": say("language-nn"), "en": say("language-en")}
    now = known_language(turn.language)
    options = tuple(Option(f"language:{code}", label, chosen=code == now) for code, label in labels.items())
    return Reply(say("language-ask"), options=options, topic="language")


async def choose_language(turn: Turn, code: str) -> Answer:
    """A tap on one of the languages."""
    if code not in LANGUAGES:
        return Reply(say("button-unknown"))
    return _set_language(turn, code)


async def numbers_for(turn: Turn) -> dict[str, str]:
    """Whom to ring, for whoever wrote: a stranger reads the numbers of the programme that strangers reach."""
    return numbers(turn.programme or await contact.home_of_strangers(turn.session))


def numbers(programme: Programme | None) -> dict[str, str]:
    """Whom to ring, as arguments of a sentence."""
    if programme is None:
        return dict(_NATIONAL)
    return {
        "ambulance": programme.ambulance,
        "urgent": programme.urgent_care,
        "helpline": programme.helpline,
    }


def known_language(code: str) -> str:
    """A language that we write; bokmål for any other."""
    return code if code in LANGUAGES else "nb"


async def _without_a_rota(turn: Turn) -> frozenset[str]:
    """What is not offered where nobody has ever had a shift; who is alone is not asked to begin either."""
    if turn.programme is None or await shifts.any_ever(turn.session, turn.programme.id):
        return frozenset()
    alone = len(await people.members(turn.session, turn.programme.id, TEAM)) < 2
    return _OF_A_ROTA | {"NY VAKT"} if alone else _OF_A_ROTA


async def _organises(turn: Turn) -> bool:
    """Whether today is a day on which they may call for staff."""
    if turn.person is None or turn.programme is None:
        return False
    return await calling.may_call(turn.session, turn.programme, turn.person, turn.roles, turn.now)


def _set_language(turn: Turn, code: str) -> Reply:
    if turn.person is not None:
        turn.person.language = code
    else:
        turn.contact.language = code
    return Reply(say("language-set", language=say(f"language-{code}")), in_place=True)


async def membership_of(turn: Turn) -> str:
    """What buttons about oneself carry, a membership's id in hex: whose they are, and in which programme."""
    assert turn.programme is not None
    assert turn.person is not None
    for role in sorted(turn.roles):
        held = await memberships.held(turn.session, turn.programme.id, turn.person.id, role)
        if held is not None:
            return held.id.hex
    return ""
