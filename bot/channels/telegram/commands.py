"""The commands in Telegram's own menu, and the words that they stand for."""

from __future__ import annotations

#: Telegram allows a-z only; the words after them are those that every channel knows.
WORDS = {
    "nod": "NØD",
    "sprak": "SPRÅK",
    "menu": "MENY",
    "idea": "FORSLAG",
    "help": "HJELP",
    "emergency": "NØD",
    "stop": "STOPP",
    "language": "SPRÅK",
}

_NORWEGIAN = ("meny", "forslag", "hjelp", "nod", "sprak", "stopp")
_ENGLISH = ("menu", "idea", "help", "emergency", "language", "stop")

MENUS: dict[str, tuple[tuple[str, str], ...]] = {
    "nb": tuple(
        zip(
            _NORWEGIAN,
            (
                "Hva du kan gjøre her",
                "Foreslå noe vi kan finne på",
                "Slik virker dette",
                "Numre når det haster",
                "Bytt språk",
                "Ikke få flere meldinger",
            ),
            strict=True,
        )
    ),
    "nn": tuple(
        zip(
            _NORWEGIAN,
            (
                "Kva du kan gjere her",
                "Foreslå noko vi kan finne på",
                "Slik verkar dette",
                "Nummer når det hastar",
                "Byt språk",
                "Ikkje få fleire meldingar",
            ),
            strict=True,
        )
    ),
    "en": tuple(
        zip(
            _ENGLISH,
            (
                "What you can do here",
                "Suggest something we can do",
                "How this works",
                "Numbers when it is urgent",
                "Change language",
                "Get no more messages",
            ),
            strict=True,
        )
    ),
}
