"""Days that people call by name, those that follow Easter too."""

from __future__ import annotations

from datetime import date, timedelta

#: name in plain form -> (month, day)
_FIXED = {
    **dict.fromkeys(("lille julaften", "litle julaftan", "vesle julaftan", "lillejulaften"), (12, 23)),
    **dict.fromkeys(("lille juleaften", "vesle julaften", "veslejulaftan", "litlejulaftan"), (12, 23)),
    **dict.fromkeys(("julaften", "julaftan", "juleaften", "julafta", "jolaftan", "joleftan"), (12, 24)),
    **dict.fromkeys(("julekvelden", "christmas eve"), (12, 24)),
    **dict.fromkeys(("juledag", "forste juledag", "fyrste juledag", "christmas day"), (12, 25)),
    **dict.fromkeys(("1. juledag", "1 juledag"), (12, 25)),
    **dict.fromkeys(("andre juledag", "annen juledag", "2. juledag", "2 juledag", "boxing day"), (12, 26)),
    **dict.fromkeys(("tredje juledag", "3. juledag", "3 juledag"), (12, 27)),
    **dict.fromkeys(("nyttarsaften", "nyttarsaftan", "nyttarsafta", "new years eve"), (12, 31)),
    **dict.fromkeys(("nyttarsdag", "forste nyttarsdag", "fyrste nyttarsdag", "new years day"), (1, 1)),
    **dict.fromkeys(("1. nyttarsdag", "1 nyttarsdag"), (1, 1)),
    **dict.fromkeys(("andre nyttarsdag", "2. nyttarsdag", "2 nyttarsdag"), (1, 2)),
    **dict.fromkeys(("valentinsdag", "valentines day"), (2, 14)),
    "arbeidernes dag": (5, 1),
    **dict.fromkeys(("frigjoringsdag", "frigjeringsdag"), (5, 8)),
    **dict.fromkeys(("grunnlovsdag", "nasjonaldag"), (5, 17)),
    **dict.fromkeys(("sankthansaften", "sankthansaftan", "st. hansaften", "st hansaften"), (6, 23)),
    **dict.fromkeys(("sankt hansaften", "jonsokaftan", "jonsokaften"), (6, 23)),
    **dict.fromkeys(("sankthansdag", "jonsok", "jonsokdag"), (6, 24)),
    **dict.fromkeys(("olsok", "olsokdag"), (7, 29)),
    **dict.fromkeys(("lucia", "luciadag"), (12, 13)),
    "samefolkets dag": (2, 6),
    "kvinnedag": (3, 8),
    "halloween": (10, 31),
}

#: name in plain form -> days after Easter Sunday
_BY_EASTER = {
    **dict.fromkeys(("fastelavn", "fastelavnssondag", "fastelavenssondag", "fastelavnssundag"), -49),
    **dict.fromkeys(("palmesondag", "palmesundag", "palm sunday"), -7),
    **dict.fromkeys(("skjaertorsdag", "skjertorsdag", "skjartorsdag", "maundy thursday"), -3),
    **dict.fromkeys(("langfredag", "good friday"), -2),
    **dict.fromkeys(("paskeaften", "paskeaftan", "paskeafta"), -1),
    **dict.fromkeys(("paskedag", "forste paskedag", "fyrste paskedag", "1. paskedag", "1 paskedag"), 0),
    "easter sunday": 0,
    **dict.fromkeys(("andre paskedag", "annen paskedag", "2. paskedag", "2 paskedag", "easter monday"), 1),
    **dict.fromkeys(("kristi himmelfartsdag", "kristi himmelfart", "ascension day"), 39),
    **dict.fromkeys(("kr. himmelfartsdag", "kr himmelfartsdag", "himmelfartsdag"), 39),
    **dict.fromkeys(("pinseaften", "pinseaftan", "pinseafta"), 48),
    **dict.fromkeys(("pinsedag", "forste pinsedag", "fyrste pinsedag", "1. pinsedag", "1 pinsedag"), 49),
    **dict.fromkeys(("andre pinsedag", "annen pinsedag", "2. pinsedag", "2 pinsedag", "whit monday"), 50),
}

#: name in plain form -> (month, which Sunday of it)
_SUNDAYS = {"morsdag": (2, 2), "farsdag": (11, 2)}


def _advents() -> dict[str, int]:
    """Name in plain form -> weeks before the last Sunday ahead of Christmas Day."""
    which = enumerate(("forste fyrste 1. 1", "andre 2. 2", "tredje 3. 3", "fjerde 4. 4"))
    ways = ("{} sondag i advent", "{} sundag i advent", "{} advent")
    return {way.format(one): 3 - at for at, ones in which for one in ones.split() for way in ways}


_ADVENTS = _advents()

NAMES = (*_FIXED, *_BY_EASTER, *_SUNDAYS, *_ADVENTS)

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
    if name in _BY_EASTER:
        return easter(year) + timedelta(days=_BY_EASTER[name])
    if name in _SUNDAYS:
        month, which = _SUNDAYS[name]
        return nth_weekday(year, month, 6, which)
    christmas = date(year, 12, 25)
    return christmas - timedelta(days=christmas.isoweekday(), weeks=_ADVENTS[name])


def nth_weekday(year: int, month: int, weekday: int, which: int) -> date:
    """The first to fourth such weekday (Monday is 0) of a month, or with -1 the last."""
    if which == -1:
        later = date(year + month // 12, month % 12 + 1, 1)
        return later - timedelta(days=(later.weekday() - weekday - 1) % 7 + 1)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7, weeks=which - 1)


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
