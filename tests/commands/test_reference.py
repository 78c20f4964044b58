"""The page of commands names those that there are, with their options."""

from __future__ import annotations

import re
from pathlib import Path

import typer.main

from bot.__main__ import app

PAGE = Path(__file__).parents[2] / "docs/reference/commands.md"


def commands() -> dict[str, set[str]]:
    """What can be typed, each with its options."""
    whole = typer.main.get_command(app)
    found = {}
    for name, one in whole.commands.items():  # type: ignore[attr-defined]
        for inner, command in getattr(one, "commands", {"": one}).items():
            options = {option for each in command.params for option in each.opts + each.secondary_opts}
            found[f"{name} {inner}".strip()] = {
                option for option in options if re.match(r"--(?!no-)", option)
            }
    return found


def test_every_command_is_in_the_reference_with_its_options() -> None:
    rows = re.findall(r"^\| `lyset ([^`]+)` \|", PAGE.read_text(encoding="utf-8"), re.M)
    told = {
        " ".join(re.findall(r"^[a-z]+(?: import)?", row)): set(re.findall(r"--[a-z]+", row))
        for row in rows
        if not row.startswith("--")
    }
    there = commands()
    assert set(told) == set(there)
    # The demo's port is a setting, PORT.
    assert {name: there[name] - told[name] for name in there if there[name] - told[name]} == {
        "demo": {"--port"}
    }
    assert not {name for name in told if told[name] - there[name]}
