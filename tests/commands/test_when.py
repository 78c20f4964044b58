"""`lyset when`: a text, or a text a line, becomes a line of JSON each."""

from __future__ import annotations

import json

from tests.commands.conftest import Run

NOW = "2026-11-25T09:00+01:00"


def test_a_text_is_a_line_of_json(lyset: Run) -> None:
    told = lyset("when", "i morgen kl 10", "--now", NOW)
    assert told.returncode == 0, told.stderr
    assert json.loads(told.stdout) == {"kind": "moment", "at": "2026-11-26T10:00+01:00"}


def test_a_hyphen_reads_a_text_a_line(lyset: Run) -> None:
    told = lyset("when", "-", "--now", NOW, typed="i morgen kl 10\nfredag\nvafler\n")
    assert told.returncode == 0, told.stderr
    lines = [json.loads(line) for line in told.stdout.splitlines()]
    assert [line["kind"] for line in lines] == ["moment", "day", "no"]
    assert lines[1]["at"] == "2026-11-27"


def test_a_now_that_is_none_says_what_to_write(lyset: Run) -> None:
    told = lyset("when", "i morgen", "--now", "rubbish")
    assert told.returncode == 2
    assert "2026-11-25T09:00+01:00" in told.stderr
    assert "Traceback" not in told.stderr
    assert told.stdout == ""
