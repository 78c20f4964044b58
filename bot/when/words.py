"""The words of time in bokmål, nynorsk and English, and the plain form a text is compared in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

#: Longer texts are messages to people, not times.
LONGEST = 200

#: Keys of all tables are in the plain form: no capitals, å is a, ø is o, æ is ae.
NUMBERS = {
    **dict.fromkeys(("en", "ett", "et", "ein", "ei", "eit", "eitt", "one", "a", "an"), 1),
    **dict.fromkeys(("to", "two"), 2),
    **dict.fromkeys(("tre", "three"), 3),
    **dict.fromkeys(("fire", "four"), 4),
    **dict.fromkeys(("fem", "five"), 5),
    **dict.fromkeys(("seks", "six"), 6),
    **dict.fromkeys(("sju", "syv", "seven"), 7),
    **dict.fromkeys(("atte", "otte", "eight"), 8),
    **dict.fromkeys(("ni", "nine"), 9),
    **dict.fromkeys(("ti", "ten"), 10),
    **dict.fromkeys(("elleve", "elve", "eleven"), 11),
    **dict.fromkeys(("tolv", "twelve"), 12),
    **dict.fromkeys(("tretten", "thirteen"), 13),
    **dict.fromkeys(("fjorten", "fourteen"), 14),
    **dict.fromkeys(("femten", "fifteen"), 15),
    **dict.fromkeys(("seksten", "sixteen"), 16),
    **dict.fromkeys(("sytten", "seventeen"), 17),
    **dict.fromkeys(("atten", "eighteen"), 18),
    **dict.fromkeys(("nitten", "nineteen"), 19),
    **dict.fromkeys(("tjue", "tyve", "twenty"), 20),
    **dict.fromkeys(("tjuefem", "femogtyve", "twenty five", "twenty-five"), 25),
    **dict.fromkeys(("tretti", "tredve", "thirty"), 30),
    **dict.fromkeys(("forti", "forty"), 40),
    **dict.fromkeys(("femti", "fifty"), 50),
}


def _listed(words: str) -> list[str]:
    return words.split()


_NORWEGIAN_ORDINALS = _listed(
    "forste andre tredje fjerde femte sjette sjuende attende niende tiende ellevte tolvte trettende "
    "fjortende femtende sekstende syttende attende nittende tjuende"
)
_ENGLISH_ORDINALS = _listed(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)


def _ordinals() -> dict[str, int]:
    """Without "attende": once å is a, that is both the eighth and the eighteenth."""
    norwegian = {word: day for day, word in enumerate(_NORWEGIAN_ORDINALS, 1) if word != "attende"}
    twenties = {f"tjue{word}": 20 + day for day, word in enumerate(_NORWEGIAN_ORDINALS[:9], 1)}
    variants = {"fyrste": 1, "tredde": 3, "syvende": 7, "tyvende": 20, "trettiende": 30, "trettiforste": 31}
    return {
        **norwegian,
        **twenties,
        **variants,
        **{word: day for day, word in enumerate(_ENGLISH_ORDINALS, 1)},
    }


ORDINALS = _ordinals()

WEEKDAYS = {
    form: number
    for number, forms in enumerate(
        (
            "mandag manda man mand monday mon",
            "tirsdag tysdag tirsda tysda tirs tir tys tuesday tues tue",
            "onsdag onsda ons wednesday weds wed",
            "torsdag torsda tors tor thursday thurs thur thu",
            "fredag freda fre fred friday fri",
            "lordag laurdag lorda laurda loerdag lor lau laur saturday sat",
            "sondag sundag sonda sunda soendag son sunday sun",
        )
    )
    for form in forms.split()
}

#: Also an ordinary word or a name: a weekday only beside something else ("fri kl 10", never "fri").
SHY_WEEKDAYS = {"man", "mand", "mon", "tor", "wed", "fred", "fri", "lau", "sat", "son", "sun"}

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

_GLUED = re.compile(r"(dag)s?(kveld|morgen|morgon|formiddag|foremiddag|ettermiddag|natt)\b")
_ISO_T = re.compile(r"^([0-9]{4}-[0-9]{2}-[0-9]{2})t(?=[0-9])")
_DASHES = str.maketrans({"–": "-", "—": "-", "−": "-", "ø": "o", "æ": "ae", "'": None, "’": None, ";": " "})


def plain(text: str) -> str:
    """The text without what people vary: capitals, accents, invisible marks, spacing, closing punctuation.

    Empty when the text is too long to be a time.
    """
    if len(text) > LONGEST:
        return ""
    visible = "".join(one for one in text if unicodedata.category(one) != "Cf")
    letters = unicodedata.normalize("NFKD", visible.lower().translate(_DASHES))
    letters = "".join(one for one in letters if not unicodedata.combining(one))
    letters = re.sub(r"(?<=[0-9]),(?=[0-9]{2}(?![0-9]))", ".", letters).replace(",", " ")
    letters = " ".join(letters.split()).rstrip("!? ")
    letters = re.sub(r"(?<![0-9])\.$", "", letters)
    letters = _ISO_T.sub(r"\1 ", letters)
    return _GLUED.sub(r"\1 \2", letters)


def any_of(words: Iterable[str]) -> str:
    """A pattern for one of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def number(word: str) -> int:
    """What a number word or a few digits count."""
    return int(word) if word.isdigit() else NUMBERS[word]


def phrase(pattern: str) -> re.Pattern[str]:
    """A pattern that ends where a word does."""
    return re.compile(rf"(?:{pattern})(?![^ ])")
