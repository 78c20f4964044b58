"""BELASTNING: how much one has been on; for whoever leads, a line for each of the team."""

from __future__ import annotations

from datetime import timedelta

from bot.access import may
from bot.chat.shifts.turns import person_of, rota_of
from bot.features.shifts import load
from bot.features.shifts.load import Load
from bot.messages import NOT_MINE, Answer, NotMine, Reply, Say, Turn, in_lines, say


async def word(turn: Turn) -> Answer | NotMine:
    """One's own weeks, and the team's for the coordinator. Nobody else's, ever."""
    if not may(turn.roles, "have shifts"):
        return NOT_MINE
    rota = rota_of(turn)
    mine = await load.own(rota, person_of(turn))
    lines = [say("shift-load-week", monday=one.monday, **_figures(one)) for one in mine]
    replies = [Reply(say("shift-load", lines=in_lines(lines)), protected=True)]
    shares = await load.of_team(rota, turn.roles)
    if shares and len(shares) > 1:
        team = [
            say("shift-load-person", name=one.person.name, this=_said(one.now), before=_said(one.before))
            for one in shares
        ]
        replies.append(Reply(say("shift-load-team", lines=in_lines(team)), protected=True))
    return replies


def _said(one: Load) -> Say:
    return say("shift-load-figures", **_figures(one))


def _figures(one: Load) -> dict[str, int]:
    minutes = int(one.on / timedelta(minutes=1))
    return {
        "hours": minutes // 60,
        "minutes": minutes % 60,
        "threads": one.threads,
        "nights": one.nights,
    }
