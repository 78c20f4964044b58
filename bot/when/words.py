"""The words of time in bokmål, nynorsk and English, and the plain form a text is compared in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from bot.when.slips import with_slips

#: Longer texts are messages to people, not times.
LONGEST = 200

#: Keys of all tables are in the plain form: no capitals, å is a, ø is o, æ is ae.
NUMBERS = {
    **dict.fromkeys(("en", "ett", "et", "ein", "ei", "eit", "eitt", "one", "a", "an"), 1),
    **dict.fromkeys(("to", "two"), 2),
    **dict.fromkeys(("tre", "three"), 3),
    **dict.fromkeys(("fire", "four"), 4),
    **dict.fromkeys(("fem", "faem", "five"), 5),
    **dict.fromkeys(("seks", "saeks", "six"), 6),
    **dict.fromkeys(("sju", "syv", "sjau", "seven"), 7),
    **dict.fromkeys(("atte", "otte", "atta", "eight"), 8),
    **dict.fromkeys(("ni", "nine"), 9),
    **dict.fromkeys(("ti", "ten"), 10),
    **dict.fromkeys(("elleve", "elve", "ellve", "aelleve", "eleven"), 11),
    **dict.fromkeys(("tolv", "talv", "twelve"), 12),
    **dict.fromkeys(("tretten", "trettan", "thirteen"), 13),
    **dict.fromkeys(("fjorten", "fjortan", "fourteen"), 14),
    **dict.fromkeys(("femten", "femtan", "fifteen"), 15),
    **dict.fromkeys(("seksten", "sekstan", "sixteen"), 16),
    **dict.fromkeys(("sytten", "syttan", "seventeen"), 17),
    **dict.fromkeys(("atten", "attan", "eighteen"), 18),
    **dict.fromkeys(("nitten", "nittan", "nineteen"), 19),
    **dict.fromkeys(("tjue", "tyve", "twenty"), 20),
    **dict.fromkeys(("tjueen", "tjueett", "tjueein", "tjueeitt", "twenty one", "twenty-one"), 21),
    **dict.fromkeys(("tjueto", "twenty two", "twenty-two"), 22),
    **dict.fromkeys(("tjuetre", "twenty three", "twenty-three"), 23),
    **dict.fromkeys(("tjuefire", "twenty four", "twenty-four"), 24),
    **dict.fromkeys(("tjuefem", "femogtyve", "twenty five", "twenty-five"), 25),
    **dict.fromkeys(("tretti", "tredve", "thirty"), 30),
    **dict.fromkeys(("trettifem", "thirty five", "thirty-five"), 35),
    **dict.fromkeys(("forti", "forty"), 40),
    **dict.fromkeys(("fortifem", "forty five", "forty-five"), 45),
    **dict.fromkeys(("femti", "fifty"), 50),
    **dict.fromkeys(("femtifem", "fifty five", "fifty-five"), 55),
}


def _listed(words: str) -> list[str]:
    return words.split()


#: "Aattende" is how `plain` keeps the eighth apart from the eighteenth.
_BOKMAL = _listed(
    "forste andre tredje fjerde femte sjette sjuende aattende niende tiende ellevte tolvte trettende "
    "fjortende femtende sekstende syttende attende nittende tjuende"
)
_NYNORSK = _listed(
    "fyrste andre tredde fjerde femte sjette sjuande aattande niande tiande ellevte tolvte trettande "
    "fjortande femtande sekstande syttande attande nittande tjuande"
)
_ONES = _listed("en to tre fire fem seks syv atte ni")
_OLD = {
    **{f"{one}ogtyvende": 20 + day for day, one in enumerate(_ONES, 1)},
    "syvende": 7,
    "tyvende": 20,
    "tredevte": 30,
    "enogtredevte": 31,
}
_ENGLISH = _listed(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)


def _ordinals() -> dict[str, int]:
    """Without "attende": once å is a, that is both the eighth and the eighteenth."""
    found = {word: day for day, word in enumerate(_ENGLISH, 1)} | _OLD
    for words in (_BOKMAL, _NYNORSK):
        found |= {word: day for day, word in enumerate(words, 1) if word not in ("attende", "attande")}
        found |= {f"tjue{word}": 20 + day for day, word in enumerate(words[:9], 1)}
        found |= {f"tretti{word}": 30 + day for day, word in enumerate(words[:1], 1)}
    return found | {"trettiende": 30, "trettiande": 30}


ORDINALS = _ordinals()

WEEKDAYS = {
    form: number
    for number, forms in enumerate(
        (
            "mandag manda man mand monday mon",
            "tirsdag tysdag tirsda tysda tisda tirsd tirs tir tys tuesday tues tue",
            "onsdag onsda onsd ons wednesday weds wed",
            "torsdag torsda tosda torsd tors tor thursday thurs thur thu",
            "fredag freda fraedag fraedda fre fred friday fri",
            "lordag laurdag lorda laurda lauda loerdag lor lau laur saturday sat",
            "sondag sundag sonda sunda soendag son sunday sun",
        )
    )
    for form in forms.split()
}

#: Also an ordinary word or a name: a weekday only beside something else ("fri kl 10", never "fri").
SHY_WEEKDAYS = {
    "ma",
    "fr",
    "lo",
    "man",
    "mand",
    "mon",
    "tor",
    "wed",
    "fred",
    "fri",
    "lau",
    "sat",
    "son",
    "sun",
}

MONTHS = {
    form: number
    for number, forms in enumerate(
        (
            "januar january jan",
            "februar february feb",
            "mars march mar",
            "april apr",
            "mai may",
            "juni june jun",
            "juli july jul",
            "august aug",
            "september sept sep",
            "oktober october okt oct",
            "november nov",
            "desember december des dec",
        ),
        1,
    )
    for form in forms.split()
}

#: With slips, and the two letters of a calendar.
WEEKDAY_FORMS = with_slips(WEEKDAYS) | {"ma": 0, "fr": 4, "lo": 5}
MONTH_FORMS = with_slips(MONTHS)

_GLUED = re.compile(r"(dag)s?-?(kveld|morgen|morgon|formiddag|foremiddag|ettermiddag|natt)\b")
_ISO_T = re.compile(r"^([0-9]{4}-[0-9]{2}-[0-9]{2})t([0-9]{2}:[0-9]{2})(?::00)?$")
_SIGNS = str.maketrans(
    {"–": "-", "—": "-", "−": "-", "ø": "o", "æ": "ae", "'": None, "’": None, ";": " "}
    | dict.fromkeys('()"«»“”„', " ")
)
#: They make a text look other than it is read.
_TURNED = re.compile("[\u202a-\u202e\u2066-\u2069]")
_SMALL_DIGITS = ("<super>", "<sub>", "<circle>", "<fraction>")
_SMILEY = re.compile(r"[:;]-?[)d(]$")
#: "2.juledag", "tirs.1/12", "mandag30/11", "tirs.kl.10", "st.hansaften".
_TOUCHING = re.compile(
    r"(?<=[0-9])\.(?=[a-z])|(?<=[a-z]{3})\.(?=[0-9])|dag(?=[0-9])|(?<=[a-z]{2})\.(?=kl|[a-z]{3})"
)
_CLOSING = re.compile(r"(?P<digit>[0-9]?)(?P<signs>[!?. ]+)$")
_EIGHTH = re.compile(r"ått(?=[ae]nde\b)")
_DECIMAL = re.compile(r"(?<=[0-9]),(?=[0-9]{2}(?![0-9])|[0-9] ?(?:t|h|tim(?:e|er|ar)|hours?)(?![a-z0-9]))")


def plain(text: str) -> str:
    """The text without what people vary: capitals, accents, invisible marks, spacing, what closes it.

    Empty when the text is too long to be a time, or written to look like another.
    """
    if len(text) > LONGEST or _TURNED.search(text):
        return ""
    letters = _letters("".join(one for one in text if unicodedata.category(one) != "Cf"))
    letters = _DECIMAL.sub(".", " ".join(letters.split())).replace(",", " ")
    letters = _TOUCHING.sub(r"\g<0> ", " ".join(letters.split()))
    letters = _CLOSING.sub(lambda found: found["digit"] + _point(found), letters)
    return _GLUED.sub(r"\1 \2", _ISO_T.sub(r"\1 \2", letters))


def _letters(text: str) -> str:
    """In small letters without accents, signs and what decorates the end; small digits become no digit."""
    lower = unicodedata.normalize("NFC", _without_decoration(text.lower().rstrip()))
    lower = re.sub("(?<=[0-9]) ?½", ",5", _EIGHTH.sub("aatt", lower)).replace("½", "halv")
    signs = (
        "\ufffd" if unicodedata.decomposition(one).startswith(_SMALL_DIGITS) else one
        for one in lower.translate(_SIGNS)
    )
    letters = unicodedata.normalize("NFKD", "".join(signs))
    return "".join(one for one in letters if not unicodedata.combining(one))


def _without_decoration(text: str) -> str:
    end = len(text)
    while end and (unicodedata.category(text[end - 1]) in ("So", "Sk", "Mn") or text[end - 1] == " "):
        end -= 1
    return _SMILEY.sub("", text[:end])


def _point(found: re.Match[str]) -> str:
    """A point after a digit says "the third"."""
    return "." if found["digit"] and "." in found["signs"] else ""


def any_of(words: Iterable[str]) -> str:
    """A pattern for one of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def number(word: str) -> int:
    """What a number word or a few digits count."""
    return int(word) if word.isdigit() else NUMBERS[word]


def phrase(pattern: str) -> re.Pattern[str]:
    """A pattern that ends where a word does."""
    return re.compile(rf"(?:{pattern})(?![^ ])")
