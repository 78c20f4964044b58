"""ARRANGØR for whoever arranges: how many come, another meeting point, a word to those who come."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from bot.access import TEAM, may
from bot.chat.activities import organisers
from bot.chat.lines import button
from bot.chat.turns import as_id, end_dialog
from bot.features import activities, changing, contact, discretion, organising, who_comes
from bot.features import organisers as asking
from bot.features.changes import Changes
from bot.features.organising import Written
from bot.messages import NOT_MINE, Answer, NotMine, Option, Refused, Reply, Say, Turn, say
from storage import dialogs
from storage.tables import Act, Activity

_KIND = "organise"
#: "ARRANGØR SKRIV ta med varme sko": one text instead of three.
_SHORTCUTS = {
    "skriv": "words",
    "write": "words",
    "oppmøte": "meet",
    "oppmote": "meet",
    "meet": "meet",
}


async def word(turn: Turn) -> Answer | NotMine:
    """ARRANGØR: staff ask somebody, whoever arranges sees their own."""
    assert turn.programme is not None
    assert turn.person is not None
    what, _, text = turn.text.partition(" ")
    step = _SHORTCUTS.get(what.casefold().rstrip(":"))
    if turn.text and (step is None or not text.strip()):
        return NOT_MINE
    shown = await organising.mine(turn.session, turn.programme, turn.person, turn.now)
    if may(turn.roles, "arrange an activity") and not shown:
        return await organisers.begin(turn)
    if not shown:
        return Reply(say("organise-none-mine"))
    if step is not None:
        return await _read(turn, shown[0], step, text)
    if len(shown) == 1:
        return await _overview(turn, shown[0])
    options = tuple(Option(f"organise-one:{one.id.hex}", button(one), closes_at=one.ends_at) for one in shown)
    return Reply(say("organise-mine-which"), options, topic="organise")


async def say_yes(turn: Turn, activity: str) -> Answer:
    """organise-yes: they arrange it."""
    return await _answer(turn, activity, yes=True)


async def say_no(turn: Turn, activity: str) -> Answer:
    """organise-no: they do not, or not any longer."""
    return await _answer(turn, activity, yes=False)


async def undo(turn: Turn, act: Act) -> Answer:
    """ANGRE after JA or NEI."""
    assert turn.programme is not None
    assert turn.person is not None
    said = await asking.undo(turn.session, turn.programme, turn.person, act.subject_id, turn.now)
    return Reply(said.why) if isinstance(said, Refused) else said


async def keep(turn: Turn, act: Act) -> Answer:
    """ANGRE after it was given up."""
    assert turn.programme is not None
    assert turn.person is not None
    kept = await asking.restore(turn.session, turn.programme, turn.person, act.subject_id, turn.now)
    if isinstance(kept, Refused):
        return Reply(kept.why)
    return Reply(say("organise-you-have-it", title=kept.title, when=kept.starts_at))


async def one(turn: Turn, activity: str) -> Answer:
    """organise-one: this one."""
    return await _with(turn, activity, _overview)


async def ask_meet(turn: Turn, activity: str) -> Answer:
    """organise-meet: where do they meet?"""
    return await _with(turn, activity, _ask_meet)


async def ask_words(turn: Turn, activity: str) -> Answer:
    """organise-words: what do they want to say?"""
    return await _with(turn, activity, _ask_words)


async def typed(turn: Turn, step: str, answers: dict[str, Any]) -> Answer:
    """What is typed while the dialog waits; after a preview it takes the place of what stood there."""

    async def read(turn: Turn, chosen: Activity) -> Answer:
        return await _read(turn, chosen, step.removesuffix("-preview"), turn.text)

    return await _with(turn, answers["activity"], read)


async def send(turn: Turn, activity: str) -> Answer:
    """organise-send: what the preview showed."""
    return await _with(turn, activity, _send)


async def stop(turn: Turn, activity: str) -> Answer:
    """organise-quit: nothing is sent, and nothing changed."""
    return await _with(turn, activity, _stop)


async def _answer(turn: Turn, activity: str, *, yes: bool) -> Answer:
    assert turn.programme is not None
    assert turn.person is not None
    had_it = await _organises(turn, activity)
    said = await asking.answer(turn.session, turn.programme, turn.person, as_id(activity), turn.now, yes=yes)
    if isinstance(said, Refused):
        return Reply(said.why)
    wording = "organise-you-have-it" if yes else "organise-given-up" if had_it else "organise-declined"
    return Reply(say(wording, title=said.title, when=said.starts_at))


async def _overview(turn: Turn, activity: Activity) -> Reply:
    (shown,) = await who_comes.turnouts(turn.session, [activity])
    text = say(
        "organise-mine",
        **activities.said(activity),
        going=shown.going,
        waiting=shown.waiting,
        most=organising.LONGEST_WORDS,
    )
    options = (
        Option(f"organise-meet:{activity.id.hex}", say("organise-meet"), activity.ends_at),
        Option(f"organise-words:{activity.id.hex}", say("organise-write"), activity.ends_at),
        Option(f"organise-no:{activity.id.hex}", say("organise-give-up"), activity.ends_at),
    )
    return Reply(text, options, topic="organise")


async def _ask_meet(turn: Turn, activity: Activity) -> Reply:
    await _save(turn, activity, "meet")
    return Reply(say("organise-ask-meet", **activities.said(activity)), (_quit(activity),), topic="dialog")


async def _ask_words(turn: Turn, activity: Activity) -> Reply:
    await _save(turn, activity, "words")
    text = say(
        "organise-ask-words",
        title=activity.title,
        when=activity.starts_at,
        longest=organising.LONGEST_WORDS,
    )
    return Reply(text, (_quit(activity),), topic="dialog")


async def _read(turn: Turn, activity: Activity, step: str, text: str) -> Reply:
    return await (_read_meet if step == "meet" else _read_words)(turn, activity, text)


async def _read_words(turn: Turn, activity: Activity, text: str) -> Reply:
    written = await _words(turn, activity, text)
    if isinstance(written, Refused):
        await _save(turn, activity, "words")
        return Reply(written.why, (_quit(activity),), topic="dialog")
    await _save(turn, activity, "words-preview", text=text)
    count = len(written.readers)
    whom = "all" if written.to_all else "going"
    preview = say("organise-words-preview", count=count, whom=whom, told=written.reads.text)
    return _preview(activity, preview, text)


async def _read_meet(turn: Turn, activity: Activity, text: str) -> Reply:
    assert turn.programme is not None
    meet = activities.as_place(text)
    if not isinstance(meet, Refused):
        seen = await changing.look(
            turn.session, turn.programme, activity, Changes(meeting_point=meet), turn.person, turn.now
        )
        if not isinstance(seen, Refused) and seen.told is not None:
            await _save(turn, activity, "meet-preview", text=meet)
            return _preview(activity, say("organise-meet-preview", told=seen.told.text), meet)
        meet = seen if isinstance(seen, Refused) else Refused(say("organise-stopped"))
    await _save(turn, activity, "meet")
    return Reply(meet.why, (_quit(activity),), topic="dialog")


async def _move(turn: Turn, activity: Activity, answers: dict[str, Any]) -> Answer:
    """The new meeting point, unless somebody changed the activity since it was previewed."""
    assert turn.programme is not None
    assert turn.person is not None
    about = {"title": activity.title, "when": activity.starts_at}
    if answers["version"] != activity.version:
        now = say("organise-meet-now", **activities.said(activity))
        return [Reply(now), await _read_meet(turn, activity, answers["text"])]
    await dialogs.end(turn.session, turn.person.id)
    wanted = Changes(meeting_point=answers["text"])
    changed = await changing.change(turn.session, turn.programme, activity, wanted, turn.person, turn.now)
    if isinstance(changed, Refused):
        return Reply(changed.why)
    if changed.at > turn.now:
        return Reply(say("organise-meet-later", meet=answers["text"], at=changed.at, **about), in_place=True)
    return Reply(say("organise-meet-sent", meet=answers["text"], **about), in_place=True)


def _preview(activity: Activity, told: Say, text: str) -> Reply:
    words = discretion.telling_words(text)
    if words:
        told = say("organise-telling", words=list(words), text=told)
    return Reply(
        told,
        options=(
            Option(f"organise-send:{activity.id.hex}", say("organise-send"), activity.ends_at, word="yes"),
            _quit(activity),
        ),
        topic="dialog",
        in_place=True,
    )


async def _send(turn: Turn, activity: Activity) -> Answer:
    assert turn.person is not None
    dialog = await dialogs.current(turn.session, turn.person.id, turn.now)
    answers = dialogs.answers(dialog) if dialog is not None and dialog.kind == _KIND else {}
    if dialog is None or "text" not in answers or answers["activity"] != activity.id.hex:
        return Reply(say("organise-nothing-to-send"))
    if dialog.step == "meet-preview":
        return await _move(turn, activity, answers)
    written = await _words(turn, activity, answers["text"])
    await dialogs.end(turn.session, turn.person.id)
    if isinstance(written, Refused):
        return Reply(written.why)
    await _write(turn, written, answers["text"])
    count = len(written.readers)
    if written.at > turn.now:
        return Reply(say("organise-sent-later", count=count, at=written.at), in_place=True)
    return Reply(say("organise-sent", count=count), in_place=True)


async def _write(turn: Turn, written: Written, text: str) -> None:
    """A participant's words are relayed to staff where the programme does so, else kept for the page."""
    assert turn.programme is not None
    assert turn.person is not None
    relayed = turn.programme.contact_mode == "relay" or bool(turn.roles & TEAM)
    await organising.write(turn.session, turn.person, written, turn.now, with_words=relayed)
    if not relayed:
        kept = contact.Written(turn.programme, turn.contact, turn.person, text)
        await contact.receive(turn.session, kept, turn.now)


async def _stop(turn: Turn, activity: Activity) -> Reply:
    await end_dialog(turn, _KIND)
    return Reply(say("organise-stopped"), in_place=True)


async def _words(turn: Turn, activity: Activity, text: str) -> Written | Refused:
    assert turn.programme is not None
    assert turn.person is not None
    return await organising.words_for(turn.session, turn.programme, activity, turn.person, text, turn.now)


def _quit(activity: Activity) -> Option:
    return Option(f"organise-quit:{activity.id.hex}", say("organise-stop"), activity.ends_at)


async def _with(turn: Turn, activity: str, then: Callable[[Turn, Activity], Awaitable[Answer]]) -> Answer:
    """Go on with the activity if it is still theirs to arrange; else what is true now."""
    assert turn.programme is not None
    assert turn.person is not None
    chosen = await organising.to_organise(
        turn.session, turn.programme, turn.person, as_id(activity), turn.now
    )
    if isinstance(chosen, Refused):
        return Reply(chosen.why)
    return await then(turn, chosen)


async def _organises(turn: Turn, activity: str) -> bool:
    assert turn.programme is not None
    assert turn.person is not None
    mine = await organising.mine(turn.session, turn.programme, turn.person, turn.now)
    return any(one.id == as_id(activity) for one in mine)


async def _save(turn: Turn, activity: Activity, step: str, **answers: str) -> None:
    assert turn.person is not None
    assert turn.programme is not None
    kept = {"activity": activity.id.hex, "version": activity.version, **answers}
    await dialogs.save(turn.session, turn.person.id, turn.programme.id, _KIND, step, kept, turn.now)
