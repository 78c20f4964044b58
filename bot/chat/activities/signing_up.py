"""JA, AVBUD and the line, as they are said and answered."""

from __future__ import annotations

from collections.abc import Sequence

from bot.chat.lines import button
from bot.chat.turns import as_id
from bot.features import activities, signing_up
from bot.features.signing_up import Standing
from bot.messages import Answer, Option, Refused, Reply, Turn, say
from storage.tables import Act, Activity


async def come(turn: Turn, activity: str) -> Answer:
    assert turn.programme is not None
    assert turn.person is not None
    outcome = await signing_up.come(turn.session, turn.programme, turn.person, as_id(activity), turn.now)
    return _receipt(outcome)


async def stay(turn: Turn, activity: str) -> Answer:
    assert turn.programme is not None
    assert turn.person is not None
    outcome = await signing_up.stay(turn.session, turn.programme, turn.person, as_id(activity), turn.now)
    return _receipt(outcome)


async def cannot_come(turn: Turn) -> Answer:
    """AVBUD alone: to the one thing that it can mean, else the question which."""
    assert turn.programme is not None
    assert turn.person is not None
    meant = await signing_up.may_mean(turn.session, turn.programme, turn.person, turn.now)
    if not meant:
        return Reply(say("avbud-nothing"))
    if len(meant) > 1:
        return Reply(say("avbud-which"), options=_which(meant), topic="avbud")
    return await stay(turn, meant[0].id.hex)


async def undo(turn: Turn, act: Act) -> Answer:
    """ANGRE after JA or AVBUD."""
    assert turn.programme is not None
    assert turn.person is not None
    outcome = await signing_up.undo(turn.session, turn.programme, turn.person, act.subject_id, turn.now)
    if isinstance(outcome, Standing) and outcome.state == "declined":
        return Reply(say("sign-up-undone", title=outcome.activity.title, when=outcome.activity.starts_at))
    return _receipt(outcome)


def _receipt(outcome: Standing | Refused) -> Reply:
    if isinstance(outcome, Refused):
        return Reply(outcome.why)
    said = activities.said(outcome.activity)
    match outcome.state:
        case "going":
            return Reply(say("sign-up-going", title=said["title"], when=said["when"], meet=said["meet"]))
        case "waiting":
            return Reply(say("sign-up-waiting", number=outcome.number))
        case "open":
            return Reply(say("sign-up-open", **said))
    thanks = "sign-up-passed-on" if outcome.passed_on else "sign-up-declined"
    return Reply(say(thanks, title=said["title"], when=said["when"]))


def _which(meant: Sequence[Activity]) -> tuple[Option, ...]:
    return tuple(
        Option(
            f"stay:{activity.id.hex}",
            button(activity),
            closes_at=activity.starts_at,
        )
        for activity in meant
    )
