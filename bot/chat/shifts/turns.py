"""What every chat about shifts begins with: the rota as this turn sees it, and who asks."""

from __future__ import annotations

from bot.features.shifts.rota import Rota
from bot.messages import Refused, Reply, Say, Turn
from storage.tables import Person


def rota_of(turn: Turn) -> Rota:
    assert turn.programme is not None
    return Rota(turn.session, turn.programme, turn.now)


def person_of(turn: Turn) -> Person:
    assert turn.person is not None
    return turn.person


def told(outcome: Say | Refused, *, in_place: bool = False) -> Reply:
    return Reply(outcome.why if isinstance(outcome, Refused) else outcome, in_place=in_place)
