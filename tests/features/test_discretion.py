"""Words that would tell a stranger what this is about."""

from __future__ import annotations

import pytest

from bot.features.discretion import telling_words


@pytest.mark.parametrize(
    ("text", "telling"),
    [
        ("Møte hos NAV", ("NAV",)),
        ("nav-kontoret i Sandvika", ("nav",)),
        ("Fastlegen, så legen igjen", ("Fastlegen", "legen")),
        ("LAR eller DPS", ("LAR", "DPS")),
        ("behandling og Behandling", ("behandling",)),
        ("Hos lækjaren", ("lækjaren",)),
        ("Inngangen ved ruspoliklinikken", ("ruspoliklinikken",)),
        ("Lyset i hverdagen", ("Lyset",)),
        ("Sam er erfaringskonsulent", ("erfaringskonsulent",)),
        # Other words that these are only a part of.
        ("Navneskilt, kollege, larm, rusle, klinke", ()),
        ("Tur til Kolsåstoppen fra stasjonen", ()),
        ("", ()),
    ],
)
def test_words_that_tell_are_found_whole(text: str, telling: tuple[str, ...]) -> None:
    assert telling_words(text) == telling
