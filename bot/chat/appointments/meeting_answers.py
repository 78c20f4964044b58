"""What people answer to a meeting: Passer, Passer ikke, Kommer, Kan ikke; and what they want to bring up."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot import numbers
from bot.chat import whose
from bot.chat.contact import receiving as contact
from bot.chat.turns import as_id
from bot.features.appointments import meeting_answers, meeting_telling, meetings
from bot.features.appointments.meeting_answers import Heard
from bot.messages import Answer, Option, Refused, Reply, Turn, say
from storage import dialogs
from storage.tables import Appointment

_KIND = "meeting-matter"
_NOTHING = frozenset({"nei", "nei takk", "nope", "no", "no thanks", "ingenting", "nothing", "hopp", "skip"})


async def fits(turn: Turn, meeting: str, version: str) -> Answer:
    """meeting-fits: it suits them; is there something that they want to bring up?"""
    assert turn.programme is not None
    assert turn.person is not None
    said = await meeting_answers.fits(
        turn.session, turn.programme, turn.person, as_id(meeting), _version(version), turn.now
    )
    if not isinstance(said, Heard):
        return _other(said)
    await _listen(turn, said.meeting)
    return Reply(say("meeting-matter", maker=said.maker), in_place=True)


async def misfits(turn: Turn, meeting: str, version: str) -> Answer:
    """meeting-misfits: it does not, unexplained; they may say what."""
    assert turn.programme is not None
    assert turn.person is not None
    said = await meeting_answers.misfits(
        turn.session, turn.programme, turn.person, as_id(meeting), _version(version), turn.now
    )
    if not isinstance(said, Heard):
        return _other(said)
    ends = said.meeting.starts_at
    asked = await meeting_telling.those_asked(turn.session, said.meeting)
    await _listen(turn, said.meeting)
    return Reply(
        say("meeting-what-misfits", maker=said.maker),
        (
            Option(f"meeting-wants:{said.meeting.id.hex}:time", say("meeting-wants", what="time"), ends),
            Option(f"meeting-wants:{said.meeting.id.hex}:whole", say("meeting-wants", what="whole"), ends),
            *(
                Option(
                    f"meeting-rather:{said.meeting.id.hex}:{whose.short(one)}",
                    say("meeting-rather-without", name=one.name),
                    ends,
                )
                for one, _ in asked
            ),
        ),
        topic=f"meeting-why:{said.meeting.id.hex}",
    )


async def wants(turn: Turn, meeting: str, what: str) -> Answer:
    """meeting-wants: another time, or no such meeting."""
    assert turn.programme is not None
    assert turn.person is not None
    if what not in ("time", "whole"):
        return Reply(say("button-unknown"))
    said = await meeting_answers.wants(
        turn.session, turn.programme, turn.person, as_id(meeting), what, turn.now
    )
    return await _passed_on(turn, said)


async def rather(turn: Turn, meeting: str, who: str) -> Answer:
    """meeting-rather: they want somebody not to be there."""
    assert turn.programme is not None
    assert turn.person is not None
    found = await meetings.to_change(turn.session, turn.programme, as_id(meeting), turn.now)
    if isinstance(found, Refused):
        return Reply(found.why)
    asked = [person for person, _ in await meeting_telling.those_asked(turn.session, found)]
    other = whose.meant(who, asked)
    if other is None:
        return Reply(say("meeting-not-asked"))
    said = await meeting_answers.rather_without(
        turn.session, turn.programme, turn.person, found.id, other.id, turn.now
    )
    return await _passed_on(turn, said)


async def matter(turn: Turn, step: str, answers: dict[str, Any]) -> Answer:
    """What they want to bring up is for people, as anything they write; who made the meeting knows why."""
    assert turn.programme is not None
    assert turn.person is not None
    await dialogs.end(turn.session, turn.person.id)
    if numbers.plain(turn.text) in _NOTHING:
        return Reply(say("meeting-no-matter"))
    receipt = await contact.receive(turn)
    found = await meetings.to_change(turn.session, turn.programme, as_id(answers["meeting"]), turn.now)
    if isinstance(found, Appointment):
        await meeting_answers.brings(turn.session, found, turn.person, turn.now)
    return receipt


async def come(turn: Turn, meeting: str, version: str) -> Answer:
    """meeting-come: they come."""
    return await _say(turn, meeting, version, yes=True)


async def cannot(turn: Turn, meeting: str, version: str) -> Answer:
    """meeting-cannot: they cannot."""
    return await _say(turn, meeting, version, yes=False)


async def _say(turn: Turn, meeting: str, version: str, *, yes: bool) -> Answer:
    assert turn.programme is not None
    assert turn.person is not None
    said = await meeting_answers.comes(
        turn.session, turn.programme, turn.person, as_id(meeting), _version(version), turn.now, yes=yes
    )
    if not isinstance(said, Heard):
        return _other(said)
    what = await meeting_telling.theirs(turn.session, said.meeting)
    if yes:
        return Reply(say("meeting-you-come", what=what), in_place=True)
    return Reply(say("meeting-you-cannot", what=what, maker=said.maker), in_place=True)


async def _passed_on(turn: Turn, said: Heard | Refused) -> Reply:
    if isinstance(said, Refused):
        return Reply(said.why)
    await _listen(turn, said.meeting)
    return Reply(say("meeting-passed-on", maker=said.maker), in_place=True)


def _other(said: Reply | Refused) -> Reply:
    """What is true now; who has just written reads all of it."""
    return Reply(said.why) if isinstance(said, Refused) else replace(said, veil=None)


async def _listen(turn: Turn, meeting: Appointment) -> None:
    """What they write next is about the meeting."""
    assert turn.programme is not None
    assert turn.person is not None
    kept = {"meeting": meeting.id.hex}
    await dialogs.save(turn.session, turn.person.id, turn.programme.id, _KIND, "matter", kept, turn.now)


def _version(text: str) -> int:
    """The version in an action; what is no number is none that there is."""
    return int(text) if text.isdecimal() and len(text) < 6 else 0
