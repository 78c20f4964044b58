"""What chats of all kinds do with a turn: an id read from an action, a question that waits no more."""

from __future__ import annotations

from uuid import UUID

from bot.messages import Turn
from storage import dialogs


def as_id(text: str) -> UUID:
    """The id in an action; what is no id belongs to nothing, and is not found."""
    try:
        return UUID(text)
    except ValueError:
        return UUID(int=0)


async def end_dialog(turn: Turn, *kinds: str) -> None:
    """What they write next is no answer to a question of these kinds."""
    assert turn.person is not None
    dialog = await dialogs.current(turn.session, turn.person.id, turn.now)
    if dialog is not None and dialog.kind in kinds:
        await dialogs.end(turn.session, turn.person.id)
