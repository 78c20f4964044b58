"""SLIPP: what waits since a backup was put in place, and a tap that decides."""

from __future__ import annotations

from bot.features import releasing
from bot.messages import Answer, Option, Refused, Reply, Turn, say


async def waiting(turn: Turn) -> Answer:
    """SLIPP: how much waits, and from when the backup is."""
    found = await releasing.standing(turn.session)
    if found is None:
        return Reply(say("release-none"))
    choices = (Option("release:send", say("release-send")), Option("release:drop", say("release-drop")))
    return Reply(
        say("release-ask", count=found.count, at=found.backup_of),
        choices if found.count else (Option("release:send", say("release-go-on")),),
        topic="release",
    )


async def decide(turn: Turn, decision: str = "") -> Answer:
    """Send what still holds, or nothing of it."""
    assert turn.person is not None
    if decision not in ("send", "drop"):
        return Reply(say("button-unknown"))
    done = await releasing.release(turn.session, turn.person.id, turn.now, send=decision == "send")
    if isinstance(done, Refused):
        return Reply(done.why, in_place=True)
    if decision == "send":
        return Reply(say("release-sent", count=done), in_place=True)
    return Reply(say("release-dropped", count=done), in_place=True)
