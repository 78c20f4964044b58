"""The table of contents holds together: every route leads somewhere, and to those who may."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest

from bot import routes
from bot.access import MAY
from bot.chat.basics import MENU
from bot.features import night_plan
from bot.features.appointments import keeping
from bot.features.contact import alarming, flooding, passing

CODE = {path: path.read_text(encoding="utf-8") for path in Path("bot").rglob("*.py")}
#: Twilio answers these itself, in English (research: single words, in any case).
TWILIO_TAKES = {"unsubscribe", "end", "quit", "stopall", "revoke", "optout", "cancel", "yes", "info"}


def test_every_route_asks_for_a_permission_that_the_table_has() -> None:
    asked = {word.may for word in routes.WORDS.values()}
    asked |= {action.may for action in routes.ACTIONS.values()}
    asked |= {talk.may for talk in routes.DIALOGS.values()} | {routes.REPLY_MAY}
    assert asked - {None} <= set(MAY)


def test_every_permission_is_asked_for_somewhere() -> None:
    everything = "".join(text for path, text in CODE.items() if path.name != "access.py")
    assert [what for what in MAY if f'"{what}"' not in everything] == []


def test_only_these_are_open_to_strangers() -> None:
    assert {name for name, action in routes.ACTIONS.items() if action.may is None} == {"join", "language"}
    assert {word for word, route in routes.WORDS.items() if route.may is None} == {
        "meny",
        "menu",
        "språk",
        "sprak",
        "language",
        "lang",
        # A stranger's goes on to people; asked of nobody, since it is from all of somebody's programmes.
        "les",
        "read",
        "pause",
        "paus",
        "ta pause",
        "take a break",
        "status",
    }


@pytest.mark.parametrize("name", sorted(routes.ACTIONS))
def test_a_button_with_nothing_behind_its_name_never_raises(name: str) -> None:
    """What is called with a wrong number of parts is refused before the call."""
    signature = inspect.signature(routes.ACTIONS[name].answer)
    assert next(iter(signature.parameters)) == "turn"


def test_every_button_that_is_offered_has_an_action() -> None:
    offered = set()
    for path, text in CODE.items():
        if "demo" not in path.parts and path.name != "__main__.py":
            offered |= set(re.findall(r'Option\(\s*f?"([a-z-]+)[:"]', text))
    assert offered - {"word", "programme"} <= set(routes.ACTIONS)
    assert {"vote", "come", "answer"} <= offered


def test_everything_that_is_made_due_is_done() -> None:
    made = set()
    for text in CODE.values():
        made |= set(re.findall(r'due\.(?:add|write_again|put)\(\s*[\w.]+,\s*"([a-z-]+)"', text))
    # Said in one place, by the names that stand there.
    made |= {*keeping.KINDS, keeping.NEWS}
    made |= {passing.NEXT, passing.CHECK, passing.SILENT, flooding.MORE}
    made |= {alarming.AGAIN, alarming.HEARD, night_plan.FORGET}
    assert made == set(routes.DUE)


def test_everything_that_can_be_undone_is_remembered_so() -> None:
    everything = "".join(text for path, text in CODE.items() if path.parent.name != "routes")
    assert [kind for kind in routes.UNDO if f'"{kind}"' not in everything] == []


def test_every_dialog_that_is_opened_listens() -> None:
    everything = "".join(text for path, text in CODE.items() if path.parent.name != "routes")
    assert [kind for kind in routes.DIALOGS if f'"{kind}"' not in everything] == []


def test_no_word_of_ours_is_one_that_twilio_takes_and_none_means_two_things() -> None:
    assert not TWILIO_TAKES & set(routes.WORDS)
    assert not [word for word in routes.WORDS if routes.always_word(word)]


def test_the_menu_says_words_that_are_there() -> None:
    for word, permission, _label in MENU:
        found = routes.word(word)
        assert found is not None or routes.always_word(word)
        assert permission is None or permission in MAY


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("STOPP", "stop"),
        ("stopp!", "stop"),
        ("Stopp. Takk", "stop"),
        ("slutt nå", "stop"),
        ("NØD", "emergency"),
        ("nod", "emergency"),
        ("Hjelp", "help"),
        ("hjelp meg", None),
        ("stopp bussen for meg da", None),
        ("vi starter", None),
        ("", None),
    ],
)
def test_what_always_works_is_known_alone_or_with_a_polite_word(text: str, name: str | None) -> None:
    assert routes.always_word(text) == name
