"""STED: the short way to change where something is, and where people meet."""

from __future__ import annotations

from bot.chat.activities import changing as dialog
from bot.features import activities, changing
from bot.messages import Answer, Reply, Turn, in_lines, say


async def place(turn: Turn) -> Answer:
    """STED: which activity; those without a place come first."""
    assert turn.programme is not None
    shown = await changing.changeable(turn.session, turn.programme, turn.now)
    if not shown:
        return Reply(say("place-nothing"))
    if len(shown) == 1:
        return await dialog.press(turn, shown[0].id.hex, "where")
    shown.sort(key=lambda one: one.place is not None)
    lines = in_lines([say("place-line", **activities.said(one)) for one in shown])
    return dialog.which(say("place-which", lines=lines), shown, ":where")
