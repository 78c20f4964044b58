"""SIDE and "Les på siden": the way to our own pages. NY KODE: a coordinator helps somebody locked out."""

from __future__ import annotations

from uuid import UUID

from bot.access import MAY, TEAM
from bot.chat import whose
from bot.chat.contact import threads as on_phones
from bot.features import signing_in
from bot.messages import NOT_MINE, About, Answer, NotMine, Option, Reply, Turn, say
from storage import people
from storage.tables import Person


async def word(turn: Turn) -> Answer:
    """SIDE: to the list of all threads."""
    return await _address(turn, None)


async def link(turn: Turn, thread_hex: str) -> Answer:
    """page-link: to this one."""
    thread = await on_phones.found(turn, thread_hex)
    return thread if isinstance(thread, Reply) else await _address(turn, thread.id)


async def new_code(turn: Turn) -> Answer | NotMine:
    """NY KODE Sam; a sentence that only begins so is for people."""
    team = await _team(turn)
    if not turn.text:
        return Reply(say("page-reset-who"))
    found, rest = whose.named_first(turn.text, team)
    if rest or not found:
        return Reply(say("page-reset-nobody")) if len(turn.text.split()) < 3 else NOT_MINE
    if len(found) > 1:
        options = whose.options("page-code", found, turn)
        return Reply(say("page-reset-which", name=found[0].name), options, topic="page-code")
    return await _ask(turn, found[0])


async def asked(turn: Turn, short: str) -> Answer:
    """page-code: which of those with one name."""
    person = whose.meant(short, await _team(turn))
    return Reply(say("not-found")) if person is None else await _ask(turn, person)


async def reset(turn: Turn, short: str) -> Answer:
    """page-code-yes: they choose a new one, and hear of it on their own phones."""
    assert turn.programme is not None
    person = whose.meant(short, await _team(turn))
    if person is None:
        return Reply(say("not-found"))
    if await _is_for_another(turn, person):
        return Reply(say("page-reset-self"), in_place=True)
    had = await signing_in.reset(turn.session, turn.programme, person, turn.now)
    said = say("page-reset-done", name=person.name) if had else say("page-reset-none", name=person.name)
    return Reply(said, in_place=True)


async def keep(turn: Turn) -> Answer:
    """page-code-no."""
    return Reply(say("page-reset-kept"), in_place=True)


async def _address(turn: Turn, thread_id: UUID | None) -> Reply:
    assert turn.programme is not None
    assert turn.person is not None
    base = turn.entrances.public_url
    if not base:
        return Reply(say("page-address-nowhere"))
    link_id, path = await signing_in.made_link(turn.session, turn.programme, turn.person, thread_id, turn.now)
    about = About(signing_in.LINK, link_id)
    return Reply(say("page-address", address=f"{base}{path}"), protected=True, about=about)


async def _ask(turn: Turn, person: Person) -> Reply:
    if await _is_for_another(turn, person):
        return Reply(say("page-reset-self"))
    mark = whose.short(person)
    options = (
        Option(f"page-code-yes:{mark}", say("page-reset-yes"), word="yes"),
        Option("page-code-no", say("page-reset-no"), word="no"),
    )
    return Reply(say("page-reset-ask", name=person.name), options, topic="page-code")


async def _is_for_another(turn: Turn, person: Person) -> bool:
    """One's own code: whoever has found a phone must not choose anew with it, where another can help."""
    assert turn.programme is not None
    assert turn.person is not None
    helpers = await people.members(turn.session, turn.programme.id, MAY["reset a code"])
    return person.id == turn.person.id and any(one.id != person.id for one in helpers)


async def _team(turn: Turn) -> list[Person]:
    assert turn.programme is not None
    return list(await people.members(turn.session, turn.programme.id, TEAM))
