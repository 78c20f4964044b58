"""INVITER: who, their name, and a code or one SMS to their number."""

from __future__ import annotations

from typing import Any

from bot.access import TEAM, may
from bot.chat.basics import known_language
from bot.features import joining
from bot.features.joining import COUNTS_AT_ONCE
from bot.messages import Answer, Option, Refused, Reply, Say, Turn, say
from storage import dialogs, people
from storage.tables import ROLES, Person, Programme

DIALOG = "invite"
#: So many people fit on buttons.
_MOST_SHOWN = 50


async def begin(turn: Turn) -> Answer:
    """INVITER: the roles that one may invite to, and another phone of somebody we know."""
    roles = ["participant", "volunteer"]
    if may(turn.roles, "invite staff"):
        roles += ["peer_worker", "staff", "coordinator"]
    options = [Option(f"invite-role:{role}", say(f"invite-as-{role.replace('_', '-')}")) for role in roles]
    options.insert(1, Option("invite-known", say("invite-known")))
    return Reply(say("invite-whom"), options=tuple(options), topic="dialog")


async def role(turn: Turn, chosen: str) -> Answer:
    """A role was picked: ask for the first name."""
    if chosen not in ROLES:
        return Reply(say("button-unknown"))
    if chosen in TEAM and not may(turn.roles, "invite staff"):
        return Reply(say("not-allowed"))
    await _save(turn, "name", {"role": chosen})
    return Reply(say("invite-name"), in_place=True)


async def known(turn: Turn) -> Answer:
    """Another phone: of whom?"""
    found = await _whose_phone(turn)
    if not found:
        return Reply(say("people-none"))
    options = tuple(
        Option(f"invite-person:{one.id.hex}", say("text", text=one.name)) for one in found[:_MOST_SHOWN]
    )
    return Reply(say("invite-which-person"), options=options, topic="dialog", in_place=True)


async def person(turn: Turn, key: str) -> Answer:
    """Somebody was picked: a code for their other phone."""
    programme, inviter = _both(turn)
    owner = next((one for one in await _whose_phone(turn) if one.id.hex == key), None)
    if owner is None:
        return Reply(say("not-found"))
    homes = await people.belongings(turn.session, owner.id)
    roles = next(home.roles for home in homes if home.programme.id == programme.id)
    _invitation, code = await joining.invite(
        turn.session,
        programme,
        role=min(roles),
        name=owner.name,
        invited_by=inviter,
        confirmed=True,
        now=turn.now,
        person=owner,
    )
    return _code_reply(turn, programme, owner.name, code)


async def typed(turn: Turn, step: str, answers: dict[str, Any]) -> Answer:
    """Words while the dialog waits: a name, or a number."""
    match step:
        case "name":
            return await _name(turn, answers)
        case "number" | "check":
            return await _number(turn, answers)
    return _how(turn, answers["name"])


async def way(turn: Turn, chosen: str) -> Answer:
    """A code, or the number with the person present."""
    answers = await _answers(turn, "how")
    if answers is None:
        return Reply(say("invite-over"))
    if chosen == "number":
        await _save(turn, "number", answers)
        return Reply(say("invite-number", name=answers["name"]), in_place=True)
    if chosen != "code":
        return Reply(say("button-unknown"))
    programme, inviter = _both(turn)
    _invitation, code = await joining.invite(
        turn.session,
        programme,
        role=answers["role"],
        name=answers["name"],
        invited_by=inviter,
        confirmed=answers["role"] in COUNTS_AT_ONCE,
        now=turn.now,
    )
    await dialogs.end(turn.session, inviter.id)
    return _code_reply(turn, programme, answers["name"], code)


async def send(turn: Turn, chosen: str) -> Answer:
    """JA or NEI to the number as it was read."""
    answers = await _answers(turn, "check")
    if answers is None:
        return Reply(say("invite-over"))
    if chosen == "no":
        await _save(turn, "number", answers)
        return Reply(say("invite-number", name=answers["name"]), in_place=True)
    if chosen != "yes":
        return Reply(say("button-unknown"))
    programme, inviter = _both(turn)
    outcome = await joining.ask_number(
        turn.session,
        programme,
        answers["number"],
        role=answers["role"],
        name=answers["name"],
        invited_by=inviter,
        now=turn.now,
    )
    if isinstance(outcome, Refused):
        await _save(turn, "how", answers)
        return _how(turn, answers["name"], outcome.why)
    await dialogs.end(turn.session, inviter.id)
    return Reply(say("invite-sent", name=answers["name"]), in_place=True)


async def stop(turn: Turn) -> Answer:
    """Not after all."""
    assert turn.person is not None
    if await _answers(turn) is not None:
        await dialogs.end(turn.session, turn.person.id)
    return Reply(say("invite-stopped"), in_place=True)


async def _name(turn: Turn, answers: dict[str, Any]) -> Reply:
    name = joining.first_name(turn.text)
    if name is None:
        return Reply(say("invite-name-bad"))
    await _save(turn, "how", {**answers, "name": name})
    return _how(turn, name)


async def _number(turn: Turn, answers: dict[str, Any]) -> Reply:
    number = joining.parse_number(turn.text)
    if number is None:
        return Reply(say("invite-number-bad"))
    await _save(turn, "check", {**answers, "number": number})
    return Reply(
        say("invite-number-check", number=joining.number_written(number), name=answers["name"]),
        options=(
            Option("invite-send:yes", say("invite-number-right"), word="yes"),
            Option("invite-send:no", say("invite-number-wrong"), word="no"),
        ),
        topic="dialog",
    )


def _how(turn: Turn, name: str, why: Say | None = None) -> Reply:
    ways = ["code"]
    if turn.entrances.sms_number:
        ways.append("number")
    options = (
        *(Option(f"invite-way:{way}", say(f"invite-way-{way}")) for way in ways),
        Option("invite-stop", say("invite-stop")),
    )
    asked = say("invite-how", name=name)
    return Reply(
        say("invite-how-again", why=why, how=asked) if why else asked, options=options, topic="dialog"
    )


def _code_reply(turn: Turn, programme: Programme, name: str, code: str) -> Reply:
    ways_in = turn.entrances
    texts = joining.invitation_texts(
        code, programme, ways_in.bot_username, ways_in.sms_number, known_language(turn.language)
    )
    ways = [say("invite-by-telegram", link=texts.telegram_link)] if texts.telegram_link else []
    ways += [say("text", text=texts.sms)] if texts.sms else []
    match ways:
        case []:
            how = say("invite-by-code")
        case [one]:
            how = one
        case [one, other, *_]:
            how = say("invite-by-both", one=one, other=other)
    return Reply(say("invite-code", name=name, code=texts.code, how=how), qr=texts.telegram_link or "")


async def _answers(turn: Turn, step: str = "") -> dict[str, Any] | None:
    """What was answered so far, if the dialog is at this step of this programme."""
    programme, inviter = _both(turn)
    dialog = await dialogs.current(turn.session, inviter.id, turn.now)
    if dialog is None or dialog.kind != DIALOG or dialog.programme_id != programme.id:
        return None
    return dialogs.answers(dialog) if step in ("", dialog.step) else None


async def _save(turn: Turn, step: str, answers: dict[str, Any]) -> None:
    programme, inviter = _both(turn)
    await dialogs.save(turn.session, inviter.id, programme.id, DIALOG, step, answers, turn.now)


def _both(turn: Turn) -> tuple[Programme, Person]:
    assert turn.programme is not None
    assert turn.person is not None
    return turn.programme, turn.person


async def _whose_phone(turn: Turn) -> list[Person]:
    """Those whom one may add a phone for: a colleague, with all that a colleague may, only as coordinator."""
    programme, inviter = _both(turn)
    found = await people.members(turn.session, programme.id, ROLES)
    if not may(turn.roles, "invite staff"):
        team = {one.id for one in await people.members(turn.session, programme.id, TEAM)}
        found = [one for one in found if one.id not in team]
    return sorted((one for one in found if one.id != inviter.id), key=lambda one: one.name)
