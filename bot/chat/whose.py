"""Which participant staff mean: by first name, by a button; those of one name are told apart."""

from __future__ import annotations

from collections.abc import Sequence

from bot.features import organisers
from bot.messages import Option, Say, Turn, say
from storage.tables import Person

#: So much of a person's id stands in an action, which has room for 64 signs.
_SHORT = 12


async def participants(turn: Turn) -> Sequence[Person]:
    """Whom staff can mean, by name."""
    assert turn.programme is not None
    return await organisers.candidates(turn.session, turn.programme)


def named_first(text: str, people: Sequence[Person]) -> tuple[list[Person], str]:
    """Those with the name that the text begins with, the longest such name; and what follows it."""
    words = " ".join(text.split())
    for name in sorted({" ".join(one.name.split()) for one in people}, key=len, reverse=True):
        before, after = words[: len(name)], words[len(name) :]
        if before.casefold() == name.casefold() and (not after or not after[0].isalnum()):
            found = [one for one in people if " ".join(one.name.split()).casefold() == name.casefold()]
            return found, after.strip(" ,:;")
    return [], words


def meant(short: str, people: Sequence[Person]) -> Person | None:
    """Whom an action names."""
    found = [one for one in people if len(short) == _SHORT and one.id.hex.startswith(short)]
    return found[0] if len(found) == 1 else None


def short(person: Person) -> str:
    return person.id.hex[:_SHORT]


def options(action: str, people: Sequence[Person], turn: Turn) -> tuple[Option, ...]:
    """One a person; `action`: what their id follows."""
    return tuple(Option(f"{action}:{short(one)}", label(one, people, turn)) for one in people)


def label(person: Person, people: Sequence[Person], turn: Turn) -> Say:
    """Their name; where several have it, since when we know them too."""
    alike = [one for one in people if one.name.casefold() == person.name.casefold()]
    if len(alike) < 2:
        return say("text", text=person.name)
    return say("whose-since", name=person.name, day=person.created_at.astimezone(turn.zone).date())
