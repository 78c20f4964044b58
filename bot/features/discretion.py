"""Words in staff's own text that would tell a stranger, at a glance, what this is about."""

from __future__ import annotations

import re

#: Whole words; a stem with its endings is still the word ("legen", "behandlinga", "NAV-kontoret").
_TELLING = (
    r"nav",
    r"(?:fast|over|psykiat)?lege(?:n|ne|r|time[nr]?|vakta?|vakten|kontoret?)?",
    r"(?:fast)?l[eæ]kjar(?:en|ane|ar|time[nr]?|kontoret?)?",
    r"doctors?|gp",
    r"lar|dps|bup|ppt",
    r"(?:etter|døgn)?behandling(?:en|a|er|ar|s\w*)?|treatment",
    r"(?:rus|avrus)(?:en|a|ing|ning|ingen|ninga|ningen|omsorg\w*|poliklinikk\w*|midd?el\w*|team\w*)?",
    r"(?:poli)?klinikk(?:en)?|sykehus(?:et)?|sjukehus(?:et)?|hospital",
    r"psyk(?:olog|iater|iatri|iatrisk)\w*|psychologist|psychiatrist",
    r"terapi|terapeut\w*|therapy|rehab",
    r"metadon|subutex|suboxone|buprenorfin|methadone",
    r"erfarings?konsulent\w*|peer workers?",
    r"barnevern\w*|friomsorg\w*|kriminalomsorg\w*|gjeldsrådgiv\w*|sosialkontor\w*|sosialtjeneste\w*",
    r"lyset",
)
_FOUND = re.compile(rf"(?<!\w)(?:{'|'.join(_TELLING)})(?!\w)", re.IGNORECASE)


def telling_words(text: str) -> tuple[str, ...]:
    """Those words as they stand in the text, each once; empty when there is none."""
    found = {word.casefold(): word for word in reversed(_FOUND.findall(text))}
    return tuple(reversed(found.values()))
