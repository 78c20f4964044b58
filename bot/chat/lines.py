"""What does not fit on a button or in a line is made shorter, in one way."""

from __future__ import annotations

from bot.messages import Say, say
from storage.tables import Activity

#: Beside "onsdag 16.12: " a button has room for about so much.
_TITLE_ON_A_BUTTON = 12


def button(activity: Activity) -> Say:
    """An activity on a button."""
    return say(
        "activity-button", day=activity.local_date, title=shortened(activity.title, _TITLE_ON_A_BUTTON)
    )


def shortened(text: str, most: int) -> str:
    """At most so many characters; two points for what is left out."""
    return text if len(text) <= most else f"{text[: most - 2].rstrip()}.."
