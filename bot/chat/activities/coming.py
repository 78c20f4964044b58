"""HVEM KOMMER: a number for everybody, names for those who may read them, and what has to be cooked for."""

from __future__ import annotations

from collections.abc import Sequence

from bot.access import may
from bot.features import activities, who_comes
from bot.features.who_comes import Heads, Roster, Turnout
from bot.messages import Answer, Reply, Say, Turn, in_lines, say
from storage.tables import Activity

#: The nearest ones; what is on later can be seen later.
_SHOWN = 5


async def who_is_coming(turn: Turn) -> Answer:
    """HVEM KOMMER."""
    assert turn.programme is not None
    shown = (await activities.coming(turn.session, turn.programme, turn.now))[:_SHOWN]
    if not shown:
        return Reply(say("who-comes-none"))
    lines = [_count(one) for one in await who_comes.turnouts(turn.session, shown)]
    for more in await _more(turn, shown):
        lines = [
            say("who-comes-with", line=line, more=extra) if extra else line
            for line, extra in zip(lines, more, strict=True)
        ]
    return Reply(say("who-comes", lines=in_lines(lines)))


def needs_line(heads: Heads) -> Say | None:
    """What those who come do not eat, each with how many; None: nothing to think of."""
    if not heads.needs:
        return None
    each = [say("who-comes-need", need=say(f"needs-{key}"), count=count) for key, count in heads.needs]
    return say("who-comes-needs", needs=each)


async def _more(turn: Turn, shown: Sequence[Activity]) -> list[list[Say | None]]:
    """What this reader may know beside the numbers: a list of additions, each with one for each activity."""
    assert turn.person is not None
    more: list[list[Say | None]] = []
    if may(turn.roles, "arrange an activity"):
        more.append([_names_for_staff(one) for one in await who_comes.rosters(turn.session, shown)])
    elif may(turn.roles, "sign up"):
        more.append([await _names(turn, one) for one in shown])
    if may(turn.roles, "see heads"):
        more.append([needs_line(one) for one in await who_comes.heads(turn.session, shown)])
    return more


async def _names(turn: Turn, activity: Activity) -> Say | None:
    assert turn.person is not None
    names = await who_comes.named_for(turn.session, activity, turn.person.id)
    if not names:
        return None
    counted = await who_comes.turnouts(turn.session, [activity])
    others = counted[0].going - len(names) - 1
    rest = [say("who-comes-others", count=others)] if others else []
    return say("who-comes-among", names=[say("who-comes-you"), *names, *rest])


def _names_for_staff(one: Roster) -> Say | None:
    parts = [
        say(wording, names=names)
        for wording, names in (
            ("who-comes-going", one.going),
            ("who-comes-waiting", one.waiting),
            ("who-comes-declined", one.declined),
        )
        if names
    ]
    return activities.in_one(parts) if parts else None


def _count(one: Turnout) -> Say:
    activity = one.activity
    if activity.places is None:
        return say("who-comes-open", title=activity.title, when=activity.starts_at, going=one.going)
    return say(
        "who-comes-line",
        title=activity.title,
        when=activity.starts_at,
        going=one.going,
        waiting=one.waiting,
        places=activity.places,
    )
