"""ARRANGØR for staff: which activity, and whom of the participants to ask."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from bot.chat.lines import button
from bot.chat.turns import end_dialog
from bot.features import organisers, organising
from bot.features.organisers import Asked, Holder, Taken
from bot.messages import Answer, Option, Refused, Reply, Say, Turn, say
from storage import dialogs
from storage.tables import Activity, Person

#: So much of a person's id stands in an action, which has room for 64 signs.
_SHORT = 12
_KIND = "organise-who"


async def begin(turn: Turn) -> Answer:
    """ARRANGØR: which activity."""
    assert turn.programme is not None
    shown = await organisers.arrangeable(turn.session, turn.programme, turn.now)
    if not shown:
        return Reply(say("organise-nothing-planned"))
    if len(shown) == 1:
        return await _whom(turn, shown[0])
    options = tuple(Option(f"organise-for:{one.id.hex}", button(one), closes_at=one.ends_at) for one in shown)
    return Reply(say("organise-which"), options, topic="dialog")


async def choose(turn: Turn, activity: str) -> Answer:
    """organise-for: this one."""
    chosen = await _to_arrange(turn, activity)
    return Reply(chosen.why) if isinstance(chosen, Refused) else await _whom(turn, chosen)


async def named(turn: Turn, _step: str, answers: dict[str, Any]) -> Answer:
    """A first name, typed instead of picked."""
    assert turn.programme is not None
    chosen = await _to_arrange(turn, answers["activity"])
    if isinstance(chosen, Refused):
        await end_dialog(turn, _KIND)
        return Reply(chosen.why)
    wanted = " ".join(turn.text.split()).casefold()
    candidates = await organisers.candidates(turn.session, turn.programme)
    found = [one for one in candidates if one.name.casefold() == wanted]
    if len(found) == 1:
        return await _ask(turn, chosen, found[0])
    note = say("organise-several-named") if found else say("organise-not-known")
    return await _whom(turn, chosen, note)


async def ask(turn: Turn, activity: str, who: str) -> Answer:
    """organise-ask: this person is asked."""
    return await _pressed(turn, activity, who)


async def ask_instead(turn: Turn, activity: str, who: str) -> Answer:
    """organise-instead: this person is asked though somebody else has it or was asked."""
    return await _pressed(turn, activity, who, instead=True)


async def take_back(turn: Turn, activity: str) -> Answer:
    """organise-back: nobody arranges it any more."""
    assert turn.programme is not None
    chosen = await _to_arrange(turn, activity)
    if isinstance(chosen, Refused):
        return Reply(chosen.why)
    await end_dialog(turn, _KIND)
    taken = await organisers.take_back(turn.session, turn.programme, chosen.id, turn.now)
    if isinstance(taken, Refused):
        return Reply(taken.why)
    _activity, held = taken
    wording = {"has": "organise-taken-back", "asked": "organise-withdrawn"}.get(held.state, "organise-free")
    return Reply(say(wording, **_about(chosen, held.person)), in_place=True)


async def stop(turn: Turn) -> Answer:
    """organise-stop: nobody is asked."""
    await end_dialog(turn, _KIND)
    return Reply(say("organise-stopped"), in_place=True)


async def _pressed(turn: Turn, activity: str, who: str, *, instead: bool = False) -> Reply:
    assert turn.programme is not None
    chosen = await _to_arrange(turn, activity)
    if isinstance(chosen, Refused):
        return Reply(chosen.why)
    candidates = await organisers.candidates(turn.session, turn.programme)
    found = [one for one in candidates if len(who) == _SHORT and one.id.hex.startswith(who)]
    if len(found) != 1:
        return await _whom(turn, chosen, say("organise-not-known"))
    return await _ask(turn, chosen, found[0], instead=instead)


async def _ask(turn: Turn, activity: Activity, person: Person, *, instead: bool = False) -> Reply:
    assert turn.programme is not None
    asked = await organisers.ask(turn.session, turn.programme, activity.id, person, turn.now, instead=instead)
    match asked:
        case Refused():
            return await _whom(turn, activity, asked.why)
        case Taken():
            return _instead_of(asked.holder, activity, person)
        case Asked(at=at):
            await end_dialog(turn, _KIND)
            if at > turn.now:
                return Reply(say("organise-asked-later", at=at, **_about(activity, person)), in_place=True)
            return Reply(say("organise-asked", **_about(activity, person)), in_place=True)


def _instead_of(held: Holder, activity: Activity, person: Person) -> Reply:
    """Somebody has it, or a colleague was faster: is this person asked instead?"""
    wording = "organise-instead-of-asked" if held.state == "asked" else "organise-instead-of"
    return Reply(
        say(wording, holder=held.person.name, **_about(activity, person)),
        options=(
            Option(
                f"organise-instead:{activity.id.hex}:{_short(person)}",
                say("organise-instead", name=person.name),
                activity.starts_at,
            ),
            Option("organise-stop", say("organise-stop")),
        ),
        topic="dialog",
        in_place=True,
    )


async def _whom(turn: Turn, activity: Activity, note: Say | None = None) -> Reply:
    """Whom to ask, with what is true now; the dialog waits for a name."""
    assert turn.programme is not None
    assert turn.person is not None
    held = await organisers.holder(turn.session, activity)
    begun = activity.starts_at <= turn.now
    candidates = [] if begun else await organisers.candidates(turn.session, turn.programme)
    if not candidates and held is None:
        await end_dialog(turn, _KIND)
        return Reply(note or say("organise-nobody"))
    if not begun:
        kept = {"activity": activity.id.hex}
        await dialogs.save(turn.session, turn.person.id, turn.programme.id, _KIND, "who", kept, turn.now)
    text = _question(activity, held, begun=begun)
    if note is not None:
        text = say("organise-noted", note=note, text=text)
    return Reply(text, _options(activity, held, candidates), topic="dialog", in_place=True)


def _question(activity: Activity, held: Holder | None, *, begun: bool) -> Say:
    about = {"title": activity.title, "when": activity.starts_at}
    if held is None:
        return say("organise-who", **about)
    state = say(f"organise-now-{held.state}", name=held.person.name, **about)
    return state if begun else say("organise-who-else", state=state)


def _options(activity: Activity, held: Holder | None, candidates: Sequence[Person]) -> tuple[Option, ...]:
    back = Option(f"organise-back:{activity.id.hex}", say("organise-back"), activity.ends_at)
    who = tuple(
        Option(
            f"organise-ask:{activity.id.hex}:{_short(one)}",
            say("organise-person", name=one.name),
            activity.starts_at,
        )
        for one in candidates
        if held is None or one.id != held.person.id
    )
    return (*((back,) if held else ()), *who, Option("organise-stop", say("organise-stop")))


def _short(person: Person) -> str:
    return person.id.hex[:_SHORT]


def _about(activity: Activity, person: Person) -> dict[str, Any]:
    return {"name": person.name, "title": activity.title, "when": activity.starts_at}


async def _to_arrange(turn: Turn, activity: str) -> Activity | Refused:
    assert turn.programme is not None
    try:
        activity_id = UUID(activity)
    except ValueError:
        return Refused(say("activity-not-found"))
    return await organising.to_arrange(turn.session, turn.programme, activity_id, turn.now)
