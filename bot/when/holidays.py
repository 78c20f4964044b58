"""Days that people call by name, those that follow Easter too."""

from __future__ import annotations

from datetime import date, timedelta

#: name in plain form -> (month, day)
_FIXED = {
    **dict.fromkeys(("lille julaften", "litle julaftan", "vesle julaftan", "lillejulaften"), (12, 23)),
    **dict.fromkeys(("julaften", "julaftan", "julekvelden", "christmas eve"), (12, 24)),
    **dict.fromkeys(("juledag", "forste juledag", "1. juledag", "1 juledag", "christmas day"), (12, 25)),
    **dict.fromkeys(("andre juledag", "annen juledag", "2. juledag", "2 juledag", "boxing day"), (12, 26)),
    **dict.fromkeys(("nyttarsaften", "nyttarsaftan", "new years eve"), (12, 31)),
    **dict.fromkeys(("nyttarsdag", "forste nyttarsdag", "1. nyttarsdag", "new years day"), (1, 1)),
    **dict.fromkeys(("grunnlovsdagen", "nasjonaldagen", "syttende mai"), (5, 17)),
    **dict.fromkeys(("sankthansaften", "sankthansaftan", "st. hansaften", "jonsokaftan"), (6, 23)),
    **dict.fromkeys(("sankthansdagen", "jonsok", "jonsokdag"), (6, 24)),
    **dict.fromkeys(("lucia", "luciadagen"), (12, 13)),
    "samefolkets dag": (2, 6),
    "kvinnedagen": (3, 8),
    "halloween": (10, 31),
}

#: name in plain form -> days after Easter Sunday
_MOVING = {
    **dict.fromkeys(("palmesondag", "palmesundag", "palm sunday"), -7),
    **dict.fromkeys(("skjaertorsdag", "skjertorsdag", "maundy thursday"), -3),
    **dict.fromkeys(("langfredag", "good friday"), -2),
    **dict.fromkeys(("paskeaften", "paskeaftan"), -1),
    **dict.fromkeys(("forste paskedag", "1. paskedag", "1 paskedag", "easter sunday"), 0),
    **dict.fromkeys(("andre paskedag", "annen paskedag", "2. paskedag", "2 paskedag", "easter monday"), 1),
    **dict.fromkeys(("kristi himmelfartsdag", "kristi himmelfart", "ascension day"), 39),
    **dict.fromkeys(("pinseaften", "pinseaftan"), 48),
    **dict.fromkeys(("forste pinsedag", "1. pinsedag", "1 pinsedag"), 49),
    **dict.fromkeys(("andre pinsedag", "annen pinsedag", "2. pinsedag", "2 pinsedag", "whit monday"), 50),
}

NAMES = (*_FIXED, *_MOVING)

#: Days off for everybody (lov om 1. og 17. mai; lov om trudomssamfunn § 18): (month, day) -> key.
_OFF = {
    (1, 1): "new-year",
    (5, 1): "labour-day",
    (5, 17): "constitution-day",
    (12, 25): "christmas-day",
    (12, 26): "boxing-day",
}
#: Days after Easter Sunday -> key.
_OFF_BY_EASTER = {
    -3: "maundy-thursday",
    -2: "good-friday",
    0: "easter-sunday",
    1: "easter-monday",
    39: "ascension-day",
    49: "whit-sunday",
    50: "whit-monday",
}


def holiday(name: str, year: int) -> date:
    """The date of a name in `NAMES` that year."""
    if name in _FIXED:
        return date(year, *_FIXED[name])
    return easter(year) + timedelta(days=_MOVING[name])


def public_holiday(day: date) -> str | None:
    """The key of Norway's public holiday on that day, "good-friday"; None on all other days."""
    return _OFF.get((day.month, day.day)) or _OFF_BY_EASTER.get((day - easter(day.year)).days)


def easter(year: int) -> date:
    """Easter Sunday, by the anonymous Gregorian rule (Meeus, Astronomical Algorithms, chapter 8)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leap, skew = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap - correction + 15) % 30
    quarter, odd = divmod(rest, 4)
    to_sunday = (32 + 2 * skew + 2 * quarter - epact - odd) % 7
    late = (golden + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)
