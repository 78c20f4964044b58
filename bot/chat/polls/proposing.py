"""FORSLAG: an idea and its receipt; FORSLAGENE: what staff can take into a poll."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.access import TEAM
from bot.chat.contact import receiving as contact
from bot.features import proposing
from bot.messages import Answer, Option, Refused, Reply, Turn, in_lines, say
from storage import acts, dialogs
from storage.tables import Act, Proposal

#: What fits on a button.
_ON_A_BUTTON = 30
_SHOWN = 20


async def propose(turn: Turn) -> Answer:
    """FORSLAG and an idea; bare FORSLAG asks for it."""
    if turn.text.strip():
        return await _keep(turn, "propose")
    return await _waits(turn, Reply(say("proposal-which")))


async def idea(turn: Turn, _step: str, _answers: dict[str, Any]) -> Answer:
    """What is written while we wait for the idea."""
    return await _keep(turn, "idea")


async def undo(turn: Turn, act: Act) -> Answer:
    """ANGRE: it is no proposal."""
    assert turn.programme is not None
    withdrawn = await proposing.withdraw(turn.session, turn.programme, act)
    if isinstance(withdrawn, Refused):
        return Reply(withdrawn.why)
    return Reply(say("proposal-withdrawn", proposal=withdrawn.text))


async def undo_idea(turn: Turn, act: Act) -> Answer:
    """ANGRE of what we took for an idea because we had asked for one: it was meant for people.

    The team's own words go to nobody, so theirs are only taken back.
    """
    assert turn.programme is not None
    withdrawn = await proposing.withdraw(turn.session, turn.programme, act)
    if isinstance(withdrawn, Refused):
        return Reply(withdrawn.why)
    if turn.roles <= TEAM:
        return Reply(say("proposal-withdrawn", proposal=withdrawn.text))
    return await contact.receive(replace(turn, text=withdrawn.text))


async def listed(turn: Turn) -> Answer:
    """FORSLAGENE, each with a tap that takes it into a poll."""
    assert turn.programme is not None
    waiting = (await proposing.waiting(turn.session, turn.programme))[:_SHOWN]
    if not waiting:
        return Reply(say("proposals-none"))
    options = tuple(
        Option(f"take:{proposal.id.hex}", say("poll-choice", label=_on_a_button(proposal)))
        for proposal in waiting
    )
    long = [proposal for proposal in waiting if len(proposal.text) > _ON_A_BUTTON]
    if not long:
        return Reply(say("proposals", count=len(waiting)), options, topic="proposals")
    lines = in_lines([say("proposals-line", proposal=proposal.text) for proposal in long])
    return Reply(say("proposals-long", count=len(waiting), lines=lines), options, topic="proposals")


async def _keep(turn: Turn, kind: str) -> Answer:
    assert turn.programme is not None
    assert turn.person is not None
    if proposing.is_a_letter(turn.text):
        return await _to_people(turn)
    kept = await proposing.propose(turn.session, turn.programme, turn.person, turn.text, turn.now)
    if isinstance(kept, Refused):
        return await _waits(turn, Reply(kept.why))
    await dialogs.end(turn.session, turn.person.id)
    await acts.remember(turn.session, turn.person.id, turn.programme.id, kind, kept.id, turn.now)
    return Reply(say("proposal-receipt", proposal=kept.text))


async def _to_people(turn: Turn) -> Answer:
    """Longer than an idea: people read it, so that nothing is lost. The team write it again, shorter."""
    assert turn.person is not None
    if turn.roles <= TEAM:
        return await _waits(turn, Reply(say("proposal-too-long-own", longest=proposing.LONGEST)))
    await dialogs.end(turn.session, turn.person.id)
    receipt = await contact.receive(turn)
    note = Reply(say("proposal-too-long", longest=proposing.LONGEST))
    return [note, receipt] if isinstance(receipt, Reply) else note


async def _waits(turn: Turn, reply: Reply) -> Reply:
    assert turn.programme is not None
    assert turn.person is not None
    await dialogs.save(turn.session, turn.person.id, turn.programme.id, "proposal", "idea", {}, turn.now)
    return reply


def _on_a_button(proposal: Proposal) -> str:
    if len(proposal.text) <= _ON_A_BUTTON:
        return proposal.text
    return f"{proposal.text[: _ON_A_BUTTON - 2].rstrip()}.."
