"""What the lists get wrong among the kept sentences, and that we know of."""

from __future__ import annotations

#: Said so that no list could tell them from everyday words, or not yet in a list.
MISSES = frozenset(
    {
        "han er varm som en ovn og hjertet går i 200",
        "tror ikke jeg er her når dere åpner i morgen",
        "har vært nede ved elva i hele natt og tenkt",
        "slettet alle bildene og betalt husleia. nå er jeg klar",
        "kjæresten min har tatt med seg tauet ut i garasjen",
        "nå gjør jeg det bare",
        "vil til pappa, han døde i fjor, vil være hos han",
    }
)
FALSE_ALARMS: frozenset[str] = frozenset()
