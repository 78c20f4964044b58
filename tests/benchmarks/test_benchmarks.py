"""The benchmarks measure what they say, at a size at which nobody asks how fast."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.benchmarks import machine, processes, report
from tests.benchmarks.__main__ import ROWS, measuring
from tests.benchmarks.figures import QUICK, Figure, Run, percentile, spread
from tests.benchmarks.grounds import Grounds
from tests.benchmarks.provider import Arrival, Provider
from tests.benchmarks.replicas import seconds_until_full_rate
from tests.benchmarks.sending import doubled, share_of_limit

TINY = replace(
    QUICK,
    rounds=1,
    warm_up=5,
    presses=20,
    crowd=200,
    crowd_rounds=1,
    crowd_presses=20,
    chats=62,
    urgent_every=0.5,
    killed_chats=92,
    burst=24,
    many_rows=600,
    few_rows=200,
    claimed=4,
    empty_ticks=3,
    starts=1,
    idle=0.3,
)
#: A process and less than a second of work; the others take longer.
SHORT = ("6", "9")


@pytest.fixture
def run(tmp_path: Path) -> Iterator[Run]:
    grounds = Grounds(tmp_path)
    core, other = processes.cores()
    yield Run(TINY, grounds, core, other, tell=lambda text: None)
    grounds.close()


@pytest.mark.parametrize(
    "row", [row if row in SHORT else pytest.param(row, marks=pytest.mark.soak) for row in ROWS]
)
async def test_a_row_yields_its_figures_and_loses_nothing(row, run):
    figures = await measuring(row)(run)
    assert figures
    assert not [wrong for figure in figures for wrong in figure.broken]
    for figure in figures:
        assert figure.row == row
        assert any(character.isdigit() for character in figure.measured)


def test_the_provider_refuses_the_message_after_the_last_that_is_allowed():
    provider = Provider(per_second=2)
    body = b"chat_id=7&text=Hei"
    assert [provider.answer("/bot1:x/sendMessage", body)[0] for _ in range(3)] == [200, 200, 429]
    assert provider.complaints() == ["1 answers of 429"]
    assert len(provider.arrivals) == 2


def test_a_press_acknowledged_twice_is_complained_of():
    provider = Provider()
    provider.acknowledge("41")
    provider.answer("/bot1:x/answerCallbackQuery", b'{"callback_query_id": "42"}')
    assert provider.complaints() == []
    provider.answer("/bot1:x/answerCallbackQuery", b"callback_query_id=41")
    assert provider.complaints() == ["1 presses acknowledged more than once"]


def test_the_share_of_the_limit_is_of_what_a_strict_window_lets_through():
    bursts = [second + number / 1000 for second in range(4) for number in range(30)]
    assert share_of_limit(bursts) == pytest.approx(1.0)
    assert share_of_limit([at * 2 for at in bursts]) == pytest.approx(0.5)


def test_full_rate_after_a_kill_is_found_where_it_begins():
    before = [number / 30 for number in range(300)]
    after = [13 + number / 30 for number in range(300)]
    assert seconds_until_full_rate(before + after, 10.0) == pytest.approx(3.0, abs=0.1)
    assert seconds_until_full_rate(before, 10.0) is None


def test_the_same_words_to_the_same_chat_are_a_double():
    arrivals = [Arrival(0.0, "sendMessage", "7", "Hei"), Arrival(1.0, "sendMessage", "8", "Hei")]
    assert doubled(arrivals) == []
    assert doubled([*arrivals, arrivals[0]]) == ["1 messages arrived more than once"]


def test_medians_and_percentiles():
    assert spread([3.0, 1.0, 2.0]) == "2.00 (1.00 to 3.00)"
    assert percentile([4.0, 1.0, 3.0, 2.0], 0.5) == 2.0
    assert percentile([float(number) for number in range(1, 101)], 0.99) == 99.0


def test_the_page_says_what_was_missed_and_names_nobodys_machine():
    figures = [
        Figure("1", "a vote", "≤ 0.5 ×", "0.40 ×", met=True),
        Figure("2", "another", "≤ 0.7 ×", "0.90 ×", met=False, notes=["A note."]),
        Figure("4", "a broadcast", "none lost", "99.0 %", met=True, broken=["1 is lost"]),
    ]
    page = report.page(figures, machine.described(), 90.0)
    assert "| 1 | a vote | ≤ 0.5 × | 0.40 × | met |" in page
    assert "| 0.90 × | not met |" in page
    assert "| broken |" in page
    assert "- Broken: 1 is lost." in page
    assert not [place for place in (Path.home(), Path.cwd()) if str(place) in page]
