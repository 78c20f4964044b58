"""A text that is an appointment as a whole: "NAV tirsdag kl 10", "tirsdag halv ti hos legen"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.features.appointments.parties import (
    FILLERS,
    LEADS,
    MEETINGS,
    ONLY_WITH_HOUR,
    OWN,
    PARTIES,
    TIME_WORDS,
    UNSAID,
    WORDS,
)
from bot.features.appointments.ranges import without_end
from bot.when import Ask, Meaning, Moment, No, Refusal, read
from bot.when.repeats import AskRepeat, Repeat, read_repeat

#: Longer than this is a message to people.
LONGEST = 120
_MOST_WORDS = 16
_MOST_PARTY = 6
#: Of somebody that we do not know by kind: "AVTALE Kari på Rema tirsdag kl 10".
_MOST_OPEN = 4
LONGEST_PARTY = 40
#: A slip is looked for in words of so many letters and more.
_LONG = 7
_INITIALS = {"nav": "NAV", "dps": "DPS", "bup": "BUP", "gp": "GP"}

Time = Meaning | Repeat | AskRepeat


@dataclass(frozen=True)
class Sentence:
    """With whom, and when; None for what was not said."""

    party: str | None
    meaning: Time | None
    #: The words that tell the time.
    said: str = ""


def read_sentence(text: str, now: datetime, zone: ZoneInfo, *, after_word: bool = False) -> Sentence | None:
    """The appointment that the whole of the text is; None: it is a message to people.

    Without the word AVTALE (`after_word`, or as the first one) the party has to be of a known kind.
    """
    words = _words(text)
    if words and _flat(words[0]) in WORDS:
        words, after_word = words[1:], True
    if not words:
        return None
    for first, last in _spans(len(words), _MOST_PARTY):
        party = _party(words[first:last], after_word=after_word)
        if party is None:
            continue
        said = " ".join(words[:first] + words[last:])
        meaning = read_time(said, now, zone)
        if _fits(meaning, words[first:last], after_word=after_word):
            return Sentence(party or None, meaning, said)
    return _one_half(words, now, zone) if after_word else None


def read_party(text: str, now: datetime, zone: ZoneInfo) -> str | None:
    """Whom somebody names who was asked with whom; None where it is no name of anybody."""
    words = _words(text)
    if not words or read_time(" ".join(words), now, zone) != No(Refusal.NOT_A_TIME):
        return None
    return _party(words, after_word=True) or None


def read_time(text: str, now: datetime, zone: ZoneInfo) -> Time:
    """What somebody says of when, once or again and again; of "kl 10-12" the hour it begins."""
    repeated = read_repeat(text, now, zone)
    if repeated is not None:
        return repeated
    meaning = read(text, now, zone)
    begins = without_end(text) if meaning == No(Refusal.NOT_A_TIME) else None
    return meaning if begins is None else read(begins, now, zone)


def is_about_time(text: str) -> bool:
    """Whether somebody who was asked when seems to have tried to say it, in words that we did not read."""
    words = _words(text)
    timely = [word for word in words if any(one.isdigit() for one in word) or _is_near(_flat(word))]
    return 0 < len(words) <= 2 * len(timely)


def _words(text: str) -> list[str]:
    """The words of a text that can be an appointment at all."""
    if "?" in text or len(text) > LONGEST:
        return []
    words = [word for word in re.split(r"[\s,;]+", text.strip().rstrip("!. ")) if word]
    words = [word.rstrip(":") or word for word in words]
    return words if len(words) <= _MOST_WORDS else []


def _spans(count: int, most: int) -> Iterator[tuple[int, int]]:
    """From where to where the party can stand, the shortest first; something is always left of the text."""
    for length in range(1, min(most, count - 1) + 1):
        for first in range(count - length + 1):
            yield first, first + length


def _fits(meaning: Time, said: Sequence[str], *, after_word: bool) -> bool:
    if meaning == No(Refusal.NOT_A_TIME):
        return False
    if after_word or not any(_flat(word) in ONLY_WITH_HOUR for word in said):
        return True
    # "Politiet i natt" is for people to read.
    return isinstance(meaning, Moment) or (
        isinstance(meaning, Ask) and any(isinstance(one, Moment) for one in meaning.between)
    )


def _one_half(words: Sequence[str], now: datetime, zone: ZoneInfo) -> Sentence | None:
    """AVTALE and only a time, or only a party."""
    text = " ".join(words)
    meaning = read_time(text, now, zone)
    if meaning != No(Refusal.NOT_A_TIME):
        return Sentence(None, meaning, text)
    known = _party(words, after_word=False)
    open_ = _party(words, after_word=True)
    if open_ and (known or all(word[:1].isupper() or _flat(word) in FILLERS for word in words)):
        return Sentence(open_, None)
    return None


def _party(words: Sequence[str], *, after_word: bool) -> str | None:
    """The party as it is kept; "" where only "time" or "avtale" was said; None: these words are no party."""
    flat = [_flat(word) for word in words]
    if not all(flat) or flat[-1] in FILLERS - OWN:
        return None
    start = next((at for at, one in enumerate(flat) if one not in FILLERS and one not in LEADS), None)
    if start is None:
        return _only_leads(words, flat)
    return _written(words[start:]) if _is_known(words, flat, after_word=after_word) else None


def _only_leads(words: Sequence[str], flat: Sequence[str]) -> str | None:
    if flat[-1] in MEETINGS:
        return _written(words[-1:])
    return "" if len(flat) == 1 and flat[0] in LEADS else None


def _is_known(words: Sequence[str], flat: Sequence[str], *, after_word: bool) -> bool:
    """Kinds of parties, small words between them, and one name after a kind: "psykolog Berg"."""
    if after_word and _is_open(words, flat):
        return True
    names = 0
    known = False
    for word, one in zip(words, flat, strict=True):
        if one in PARTIES or _slip(one):
            known = True
        elif known and word.istitle() and one.isalpha() and one not in UNSAID and one not in TIME_WORDS:
            names += 1
        elif one not in FILLERS and one not in LEADS:
            return False
    return known and names <= 1


def _is_open(words: Sequence[str], flat: Sequence[str]) -> bool:
    those = [one for one in flat if one not in FILLERS and one not in LEADS]
    return (
        0 < len(flat) <= _MOST_OPEN + 1
        and len(those) <= _MOST_OPEN
        and sum(map(len, words)) + len(words) <= LONGEST_PARTY
        and all(one not in UNSAID and not any(sign.isdigit() for sign in one) for one in flat)
        and not any(
            one in TIME_WORDS - FILLERS and not word[:1].isupper()
            for word, one in zip(words, flat, strict=True)
        )
    )


def _written(words: Sequence[str]) -> str:
    """As they wrote it, with a capital in front."""
    said = [_INITIALS.get(_flat(word), word) for word in words]
    text = " ".join(said)
    if text.isupper() and text not in _INITIALS.values() and len(text) > 3:
        text = " ".join(_INITIALS.get(_flat(word), word.capitalize()) for word in words)
    return text[:1].upper() + text[1:LONGEST_PARTY]


def _flat(word: str) -> str:
    """As words are compared: small letters, å is a, ø is o, æ is ae, no marks around it."""
    small = word.casefold().replace("ø", "o").replace("æ", "ae")
    letters = unicodedata.normalize("NFKD", small)
    return "".join(one for one in letters if not unicodedata.combining(one)).strip(" .,:;!\"'()-/")


def _slip(word: str) -> bool:
    """One letter off a long kind of party: "psykolg"."""
    return len(word) >= _LONG - 1 and any(
        _one_off(word, known) for known in PARTIES if len(known) >= _LONG and known[0] == word[0]
    )


def _is_near(word: str) -> bool:
    return word in TIME_WORDS or (
        len(word) >= 4 and any(_one_off(word, known) for known in TIME_WORDS if len(known) >= 5)
    )


def _one_off(one: str, other: str) -> bool:
    """Whether a letter left out, put in, changed, or two that have changed places make one of the other."""
    if abs(len(one) - len(other)) > 1:
        return False
    start = next((at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), None)
    if start is None:
        return True
    left, right = one[start:], other[start:]
    return (
        left[1:] == right[1:]
        or left[1:] == right
        or left == right[1:]
        or (left[:2] == right[1::-1] and left[2:] == right[2:])
    )
