"""The words that always work: HJELP, MENY, NØD, SPRÅK."""

from __future__ import annotations

from bot.access import may
from bot.features import calling, contact, hours
from bot.messages import Answer, Option, Reply, Turn, say
from storage import people, programmes
from storage.tables import LANGUAGES, Programme

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
    ("HENT ANSATT", "call for staff", "menu-call"),
    ("OPPMØTE", "mark attendance", "menu-attendance"),
    ("FØLGE", "go along", "menu-company"),
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
    ("INNSTILLINGER", "change the programme", "menu-settings"),
    ("FORSLAG", "propose", "menu-propose"),
    ("AVBUD", "sign up", "menu-cannot"),
    ("HVEM KOMMER", "see who comes", "menu-who"),
    ("HVA HAR JEG VÆRT PÅ", "see own attendance", "menu-been"),
    ("MINE VALG", "sign up", "menu-choices"),
    ("KALENDER", "keep appointments", "menu-calendar"),
    ("HJELP", None, "menu-help"),
    ("NØD", None, "menu-emergency"),
    ("SPRÅK", None, "menu-language"),
    ("PAUSE", "choose for oneself", "menu-pause"),
    ("BORTE", "keep appointments", "menu-away"),
    ("STOPP", None, "menu-stop"),
)
#: Norway's own numbers, for where no programme is set up to say its.
_NATIONAL = {"ambulance": "113", "urgent": "116117", "helpline": "116123"}
_NAMES = {
    "nb": frozenset({"nb", "bokmål", "bokmal", "norsk", "norwegian", "no"}),
    "nn": frozenset({"nn", "nynorsk"}),
    "en": frozenset({"en", "engelsk", "english"}),
}


async def help_(turn: Turn) -> Answer:
    """HJELP: who reads and when, and the numbers."""
    told = await numbers_for(turn)
    if turn.person is None:
        return Reply(say("help-stranger", **told))
    if turn.programme is None:
        return Reply(say("help-any", **told))
    open_times = await programmes.hours(turn.session, turn.programme.id)
    when = hours.written(open_times, known_language(turn.language))
    return Reply(say("help", readers=turn.programme.readers, hours=when, **told))


async def emergency(turn: Turn) -> Answer:
    """NØD: whom to ring, in the order that never changes."""
    return Reply(say("emergency", **await numbers_for(turn)))


async def menu(turn: Turn) -> Answer:
    """MENY: what one can do, each with a tap."""
    roles = turn.roles
    if turn.person is not None and not roles:
        homes = await people.belongings(turn.session, turn.person.id)
        roles = frozenset(role for home in homes for role in home.roles)
    options: dict[str, Option] = {}
    for word, permission, label in MENU:
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
