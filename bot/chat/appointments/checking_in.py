"""When several came to nothing: what the named one decides, who follows whom up, and people's own words."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

from bot.access import STAFF
from bot.chat.contact import receiving as contact
from bot.chat.turns import end_dialog
from bot.features.appointments import checking_in
from bot.features.appointments.checking_in import CONTACT, LONGEST_WORDS, REST, Decided
from bot.messages import Answer, Option, Refused, Reply, Say, Turn, say
from storage import acts, dialogs, memberships, people
from storage.tables import Act, Preference

#: Which participant somebody of the staff has picked, until they say who follows them up.
FOLLOW = "check-in-follow"
#: Somebody is asked for their own words.
WORDS = "check-in-words"
_NOBODY = "nobody"


async def decide(turn: Turn, check_in: str, decision: str) -> Answer:
    """check-in-decide: I get in touch, leave it, or as before."""
    assert turn.programme is not None
    assert turn.person is not None
    outcome = await checking_in.decide(
        turn.session, turn.programme, turn.person, _key(check_in), decision, turn.now
    )
    return Reply(outcome.why) if isinstance(outcome, Refused) else Reply(_decided(outcome))


def _decided(outcome: Decided) -> Say:
    wrote = say("check-in-wrote", at=outcome.wrote_at) if outcome.wrote_at else say("check-in-wrote-not")
    told = {"name": outcome.person.name, "wrote": wrote}
    match outcome.decision:
        case decision if decision == CONTACT:
            return say("check-in-decided-contact", **told)
        case decision if decision == REST:
            return say("check-in-decided-rest", **told)
    return say("check-in-decided-resume", **told)


async def whom(turn: Turn) -> Answer:
    """OPPFØLGER: of whom?"""
    assert turn.programme is not None
    options = []
    for one in await people.members(turn.session, turn.programme.id, {"participant"}):
        held = await memberships.held(turn.session, turn.programme.id, one.id, "participant")
        assert held is not None
        by = await people.person(turn.session, held.followed_by) if held.followed_by else None
        label = say("check-in-followed", name=one.name, by=by.name) if by else say("text", text=one.name)
        options.append(Option(f"check-in-whom:{held.id.hex}", label))
    if not options:
        return Reply(say("people-none"))
    return Reply(say("check-in-whom"), tuple(options), topic="check-in-follow", whole=True)


async def by_whom(turn: Turn, membership: str) -> Answer:
    """check-in-whom: a participant was picked; who of the staff?"""
    assert turn.programme is not None
    assert turn.person is not None
    picked = await memberships.by_id(turn.session, _key(membership))
    person = await people.person(turn.session, picked.person_id) if picked else None
    is_ours = picked is not None and picked.programme_id == turn.programme.id and picked.until is None
    if picked is None or person is None or not is_ours or picked.role != "participant":
        return Reply(say("not-found"))
    kept = {"membership": picked.id.hex}
    await dialogs.save(turn.session, turn.person.id, turn.programme.id, FOLLOW, "by", kept, turn.now)
    staff = await people.members(turn.session, turn.programme.id, STAFF)
    options = tuple(
        Option(f"check-in-by:{one.id.hex}", say("text", text=one.name), chosen=one.id == picked.followed_by)
        for one in staff
        if one.id != person.id
    )
    nobody = Option(f"check-in-by:{_NOBODY}", say("check-in-by-nobody"), chosen=picked.followed_by is None)
    return Reply(
        say("check-in-by-whom", name=person.name), (*options, nobody), topic="check-in-follow", whole=True
    )


async def follow(turn: Turn, staff: str) -> Answer:
    """check-in-by: this one of the staff, or nobody in particular."""
    assert turn.programme is not None
    assert turn.person is not None
    dialog = await dialogs.current(turn.session, turn.person.id, turn.now)
    if dialog is None or dialog.kind != FOLLOW:
        return Reply(say("check-in-follow-over"))
    follower = None if staff == _NOBODY else _key(staff)
    membership = UUID(dialogs.answers(dialog)["membership"])
    outcome = await checking_in.follow(turn.session, turn.programme, membership, follower, turn.now)
    if isinstance(outcome, Refused):
        return Reply(outcome.why)
    await dialogs.end(turn.session, turn.person.id)
    person, by = outcome
    if by is None:
        return Reply(say("check-in-follow-nobody", name=person.name))
    return Reply(say("check-in-follow-set", name=person.name, by=by.name))


def words_lines(kept: Preference) -> list[Say]:
    """For MINE VALG: that something is written down, never what."""
    return [say("check-in-words-some")] if kept.if_silent else []


def words_option(membership: str) -> Option:
    return Option(f"check-in-words:{membership}", say("check-in-words"))


async def words(turn: Turn) -> Answer:
    """HVIS DERE IKKE HØRER FRA MEG, alone or with what we should do then."""
    return await _keep(turn, turn.text) if turn.text else await _ask(turn)


async def words_asked(turn: Turn, membership: str) -> Answer:
    """check-in-words: from MINE VALG."""
    return await _ask(turn)


async def written(turn: Turn, step: str, answers: dict[str, Any]) -> Answer:
    """Their own sentence, while we wait for it."""
    return await _keep(turn, turn.text)


async def words_deleted(turn: Turn, membership: str) -> Answer:
    """check-in-words-off."""
    assert turn.programme is not None
    assert turn.person is not None
    await end_dialog(turn, WORDS)
    await checking_in.keep_words(turn.session, turn.programme, turn.person, None)
    return Reply(say("check-in-words-deleted"), in_place=True)


async def words_stay(turn: Turn, membership: str) -> Answer:
    """check-in-words-stay: as it is."""
    await end_dialog(turn, WORDS)
    return Reply(say("check-in-words-as-before"), in_place=True)


async def undo(turn: Turn, act: Act) -> Answer:
    """ANGRE: it was meant for people, now; they read it."""
    assert turn.programme is not None
    assert turn.person is not None
    kept = await checking_in.words_of(turn.session, turn.programme, turn.person.id)
    if kept is None:
        return Reply(say("check-in-words-deleted"))
    await checking_in.keep_words(turn.session, turn.programme, turn.person, None)
    return await contact.receive(replace(turn, text=kept))


async def _ask(turn: Turn) -> Answer:
    assert turn.programme is not None
    assert turn.person is not None
    held = await memberships.held(turn.session, turn.programme.id, turn.person.id, "participant")
    assert held is not None
    await dialogs.save(turn.session, turn.person.id, turn.programme.id, WORDS, "words", {}, turn.now)
    stays, off = f"check-in-words-stay:{held.id.hex}", f"check-in-words-off:{held.id.hex}"
    kept = await checking_in.words_of(turn.session, turn.programme, turn.person.id)
    if kept is None:
        later = Option(stays, say("check-in-words-later"))
        return Reply(say("check-in-words-ask"), (later,), topic="check-in-words", in_place=True)
    options = (Option(stays, say("check-in-words-stay")), Option(off, say("check-in-words-delete")))
    text = say("check-in-words-ask-again", text=kept)
    return Reply(text, options, topic="check-in-words", in_place=True)


async def _keep(turn: Turn, text: str) -> Answer:
    assert turn.programme is not None
    assert turn.person is not None
    await end_dialog(turn, WORDS)
    if len(text) > LONGEST_WORDS:
        return await _to_people(turn, text)
    await checking_in.keep_words(turn.session, turn.programme, turn.person, text)
    await acts.remember(turn.session, turn.person.id, turn.programme.id, WORDS, turn.person.id, turn.now)
    return Reply(say("check-in-words-kept", text=text))


async def _to_people(turn: Turn, text: str) -> Answer:
    """More than can be kept: people read it, so that nothing is lost."""
    note = Reply(say("check-in-words-too-long", longest=LONGEST_WORDS))
    receipt = await contact.receive(replace(turn, text=text))
    return [note, receipt] if isinstance(receipt, Reply) else note


def _key(text: str) -> UUID:
    """What no row has, for what is no id."""
    try:
        return UUID(text)
    except ValueError:
        return UUID(int=0)
