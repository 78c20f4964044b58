"""MIN PLAN: somebody's own words for a bad night, shown by NØD and, if they wish, to whoever answers them."""

from __future__ import annotations

from typing import Any

from bot.chat.turns import end_dialog
from bot.features import night_plan
from bot.features.contact import emergency
from bot.messages import About, Answer, Option, Refused, Reply, Turn, say
from storage import dialogs, memberships, people
from storage.tables import Act, Thread

#: The dialog that waits for the words.
DIALOG = "plan-night"
_TOPIC = "plan-night"


async def word(turn: Turn) -> Answer:
    """MIN PLAN: what stands there, and what can be done with it; or the question for it."""
    assert turn.programme is not None
    assert turn.person is not None
    text = await night_plan.of(turn.session, turn.programme, turn.person)
    if text is None:
        return await _ask(turn)
    shared = await night_plan.is_shared(turn.session, turn.programme, turn.person)
    mine = await _membership(turn)
    options = (
        Option(f"plan-night-write:{mine}", say("plan-night-write")),
        _sharing(mine, shared=shared),
        Option(f"plan-night-delete:{mine}", say("plan-night-delete")),
    )
    return Reply(
        say("plan-night", text=text, shared="yes" if shared else "no"), options, topic=_TOPIC, protected=True
    )


async def write(turn: Turn, membership: str) -> Answer:
    """plan-night-write: new words in the place of the old ones."""
    return await _ask(turn)


async def written(turn: Turn, step: str, answers: dict[str, Any]) -> Answer:
    """Their own words, while we wait for them. What does not fit is not kept, and the question stays open."""
    assert turn.programme is not None
    assert turn.person is not None
    kept = await night_plan.keep(turn.session, turn.programme, turn.person, turn.text, turn.now)
    if isinstance(kept, Refused):
        return Reply(kept.why, (_later(await _membership(turn)),), topic=_TOPIC)
    shared = await night_plan.is_shared(turn.session, turn.programme, turn.person)
    said = say("plan-night-kept", text=kept, shared="yes" if shared else "no")
    option = _sharing(await _membership(turn), shared=shared)
    return Reply(said, (option,), topic=_TOPIC, protected=True)


async def later(turn: Turn, membership: str) -> Answer:
    """plan-night-later: nothing is written now."""
    await end_dialog(turn, DIALOG)
    return Reply(say("plan-night-as-before"), in_place=True)


async def share(turn: Turn, membership: str, shared: str) -> Answer:
    """plan-night-share: yes or no."""
    assert turn.programme is not None
    assert turn.person is not None
    if shared not in ("yes", "no"):
        return Reply(say("button-unknown"))
    if await night_plan.of(turn.session, turn.programme, turn.person) is None:
        return Reply(say("plan-night-none"))
    await night_plan.share(turn.session, turn.programme, turn.person, shared=shared == "yes")
    return Reply(say("plan-night-shared", shared=shared))


async def delete(turn: Turn, membership: str) -> Answer:
    """plan-night-delete: asked once more."""
    options = (
        Option(f"plan-night-gone:{membership}", say("plan-night-delete-yes"), word="yes"),
        Option(f"plan-night-later:{membership}", say("plan-night-delete-no"), word="no"),
    )
    return Reply(say("plan-night-delete-sure"), options, topic=_TOPIC)


async def gone(turn: Turn, membership: str) -> Answer:
    """plan-night-gone: deleted."""
    assert turn.programme is not None
    assert turn.person is not None
    if await night_plan.of(turn.session, turn.programme, turn.person) is None:
        return Reply(say("plan-night-none"))
    await night_plan.delete(turn.session, turn.programme, turn.person, turn.now)
    return Reply(say("plan-night-deleted"))


async def undo(turn: Turn, act: Act) -> Answer:
    """ANGRE: the plan is as it was before. It is their own, so the words go to nobody."""
    assert turn.programme is not None
    assert turn.person is not None
    if not await night_plan.is_undoable(turn.session, turn.person, turn.now):
        return Reply(say("nothing-to-undo"))
    before = await night_plan.undo(turn.session, turn.programme, turn.person, turn.now)
    if before is None:
        return Reply(say("plan-night-undone-none"))
    return Reply(say("plan-night-undone", text=before), protected=True)


async def own(turn: Turn) -> list[Reply]:
    """For NØD: their own words, no name on them; not where somebody beside them may read along."""
    if turn.person is None or await emergency.is_watched(turn.session, turn.contact.id, turn.now):
        return []
    homes = await people.belongings(turn.session, turn.person.id)
    ids = [home.programme.id for home in homes]
    texts = await night_plan.everywhere(turn.session, turn.person, ids)
    return [Reply(say("plan-night-own", text=text), protected=True) for text in texts]


async def for_taker(turn: Turn, thread: Thread) -> list[Reply]:
    """What whoever has just taken it may read; where words are not relayed it stands on the page only."""
    assert turn.programme is not None
    if turn.programme.contact_mode != "relay":
        return []
    text = await night_plan.shared_with(turn.session, turn.programme, thread)
    person = await people.person(turn.session, thread.person_id) if thread.person_id else None
    if text is None or person is None:
        return []
    said = say("plan-night-of", name=person.name, text=text)
    return [Reply(said, protected=True, about=About("thread-mine", thread.id))]


async def _ask(turn: Turn) -> Answer:
    assert turn.programme is not None
    assert turn.person is not None
    await dialogs.save(turn.session, turn.person.id, turn.programme.id, DIALOG, "words", {}, turn.now)
    later = _later(await _membership(turn))
    return Reply(say("plan-night-ask", longest=night_plan.LONGEST), (later,), topic=_TOPIC)


async def _membership(turn: Turn) -> str:
    """One of theirs in this programme: it says which programme a button is about."""
    assert turn.programme is not None
    assert turn.person is not None
    every = await memberships.of_person(turn.session, turn.person.id)
    return next(one.id.hex for one in every if one.programme_id == turn.programme.id)


def _sharing(membership: str, *, shared: bool) -> Option:
    if shared:
        return Option(f"plan-night-share:{membership}:no", say("plan-night-share-no"))
    return Option(f"plan-night-share:{membership}:yes", say("plan-night-share-yes"))


def _later(membership: str) -> Option:
    return Option(f"plan-night-later:{membership}", say("plan-night-later"))
