"""LES, SKJERM, and in MINE VALG: what one's phone shows of appointments, and when it reminds of them."""

from __future__ import annotations

from bot.access import may
from bot.features import choosing
from bot.features.appointments import discretion
from bot.messages import NOT_MINE, Answer, NotMine, Option, Refused, Reply, Say, Turn, say
from storage import memberships
from storage.tables import DISCRETIONS, REMINDED, Preference

_LINES = {
    "none": say("discretion-line-none"),
    "minimal": say("discretion-line-minimal"),
    "discreet": say("discretion-line-discreet"),
    "full": say("discretion-line-full"),
}
_LEVELS = {
    "none": say("discretion-none"),
    "minimal": say("discretion-minimal"),
    "discreet": say("discretion-discreet"),
    "full": say("discretion-full"),
}
_WHEN_SAID = {
    "both": say("appointment-remind-both"),
    "two-days": say("appointment-remind-two-days"),
    "same-day": say("appointment-remind-same-day"),
    "hour": say("appointment-remind-hour"),
    "never": say("appointment-remind-never"),
}
_WHEN = {
    "both": say("remind-both"),
    "two-days": say("remind-two-days"),
    "same-day": say("remind-same-day"),
    "hour": say("remind-hour"),
    "never": say("remind-never"),
}
assert tuple(_LEVELS) == tuple(_LINES) == DISCRETIONS
assert tuple(_WHEN) == tuple(_WHEN_SAID) == REMINDED


async def unveil(turn: Turn) -> Answer | NotMine:
    """LES: what was only hinted at, in full; on whichever of their phones they ask."""
    if turn.person is None:
        return NOT_MINE
    found = await discretion.waiting(turn.session, turn.person, turn.now)
    return found or Reply(say("read-nothing"))


async def word(turn: Turn) -> Answer:
    """SKJERM: the same choice as in MINE VALG, in one text and one number."""
    assert turn.programme is not None
    assert turn.person is not None
    mine = await memberships.held(turn.session, turn.programme.id, turn.person.id, "participant")
    return Reply(say("not-allowed")) if mine is None else await choose(turn, mine.id.hex)


def lines(kept: Preference) -> list[Say]:
    """What holds now, for MINE VALG."""
    return [_LINES[kept.discretion], say("remind-line", when=_WHEN_SAID[kept.appointment_remind])]


def options(mine: str) -> tuple[Option, ...]:
    """What can be changed, for MINE VALG."""
    return (
        Option(f"discretion:{mine}", say("discretion-choose")),
        Option(f"remind-when:{mine}", say("remind-choose")),
    )


async def choose(turn: Turn, membership: str, level: str = "") -> Answer:
    """discretion: what there is to choose among, or the choice, with what the phone will show."""
    assert turn.programme is not None
    assert turn.person is not None
    if not may(turn.roles, "keep appointments"):
        return Reply(say("not-allowed"))
    if not level:
        kept = await choosing.chosen(turn.session, turn.programme, turn.person)
        each = tuple(
            Option(f"discretion:{membership}:{key}", label, chosen=key == kept.discretion)
            for key, label in _LEVELS.items()
        )
        return Reply(say("discretion-ask"), each, topic="discretion", in_place=True)
    chosen = await discretion.choose(turn.session, turn.programme, turn.person, level)
    if isinstance(chosen, Refused):
        return Reply(chosen.why)
    example = await discretion.preview(turn.session, turn.programme, chosen, turn.now)
    shown = discretion.shown(example, chosen.discretion)
    return Reply(say("discretion-now", shown=shown) if shown else say("discretion-now-none"))


async def remind(turn: Turn, membership: str, when: str = "") -> Answer:
    """remind-when: what there is to choose among, or the choice."""
    assert turn.programme is not None
    assert turn.person is not None
    if not may(turn.roles, "keep appointments"):
        return Reply(say("not-allowed"))
    if not when:
        kept = await choosing.chosen(turn.session, turn.programme, turn.person)
        each = tuple(
            Option(f"remind-when:{membership}:{key}", label, chosen=key == kept.appointment_remind)
            for key, label in _WHEN.items()
        )
        return Reply(say("remind-ask"), each, topic="discretion", in_place=True)
    chosen = await discretion.remind(turn.session, turn.programme, turn.person, when, turn.now)
    if isinstance(chosen, Refused):
        return Reply(chosen.why)
    return Reply(say("remind-now", when=_WHEN_SAID[chosen.appointment_remind]))
