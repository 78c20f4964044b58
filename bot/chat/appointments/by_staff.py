"""Staff say for which participant: AVTALE, with whom and when; AVTALER."""

from __future__ import annotations

from collections.abc import Sequence

from bot.chat.appointments import steps
from bot.chat.appointments.steps import Answers
from bot.features.appointments import reading
from bot.messages import Answer, Option, Reply, Turn, say
from storage import dialogs, memberships, people
from storage.tables import Person


async def word(turn: Turn) -> Answer:
    """AVTALE, alone or as in "AVTALE Maria NAV tirsdag kl 10"."""
    everybody = await participants(turn)
    if not everybody:
        return Reply(say("people-none"))
    rest = turn.text.strip()
    if not rest:
        return await ask_whose(turn, everybody, "")
    those, rest_of_it = meant(everybody, rest)
    if len(those) == 1:
        return await _for(turn, those[0], rest_of_it)
    return await ask_whose(turn, those or everybody, rest_of_it if those else rest)


async def chosen(turn: Turn, person: str) -> Answer:
    """appointment-for: the participant on the button."""
    assert turn.person is not None
    dialog = await dialogs.current(turn.session, turn.person.id, turn.now)
    waits = dialog is not None and dialog.kind == steps.KIND and dialog.step == "whose"
    one = next((one for one in await participants(turn) if one.id.hex == person), None)
    if dialog is None or not waits or one is None:
        return Reply(say("appointment-waited"))
    return await _for(turn, one, dialogs.answers(dialog)["rest"])


async def named(turn: Turn, answers: Answers) -> Answer:
    """A name, typed when we asked for whom."""
    everybody = await participants(turn)
    those, rest = meant(everybody, turn.text.strip())
    if len(those) == 1:
        return await _for(turn, those[0], " ".join(one for one in (rest, answers["rest"]) if one))
    return await ask_whose(turn, those or everybody, answers["rest"])


async def _for(turn: Turn, person: Person, rest: str) -> Answer:
    answers = {"whose": person.id.hex}
    if not rest:
        return await steps.ask_party(turn, answers)
    found = reading.read_sentence(rest, turn.now, turn.zone, after_word=True)
    if found is None:
        await steps.ask_party(turn, answers)
        return Reply(say("appointment-for-unread", name=person.name))
    if found.party is None:
        return await steps.ask_party(turn, {**answers, "said": found.said})
    return await steps.go_on(turn, {**answers, "party": found.party}, found.meaning)


async def ask_whose(
    turn: Turn,
    those: Sequence[Person],
    rest: str,
    *,
    step: str = "whose",
    action: str = "appointment-for",
) -> Reply:
    """Their names to choose among; two with one name are told apart by since when they take part."""
    assert turn.programme is not None
    await steps.save(turn, step, {"rest": rest})
    names = [one.name.casefold() for one in those]
    options = []
    for one in those:
        label = say("appointment-name", name=one.name)
        if names.count(one.name.casefold()) > 1:
            role = await memberships.held(turn.session, turn.programme.id, one.id, "participant")
            since = role.since.astimezone(turn.zone).date() if role else turn.now.date()
            label = say("appointment-name-since", name=one.name, day=since)
        options.append(Option(f"{action}:{one.id.hex}", label))
    return Reply(say("appointment-whose"), tuple(options), topic="dialog")


async def participants(turn: Turn) -> Sequence[Person]:
    assert turn.programme is not None
    return await people.members(turn.session, turn.programme.id, {"participant"})


def meant(everybody: Sequence[Person], text: str) -> tuple[list[Person], str]:
    """Who is meant by the words that a text begins with, and what follows; by the longest name that fits."""
    words = text.split()
    for count in range(len(words), 0, -1):
        begins = " ".join(words[:count]).casefold().strip(" ,:.")
        those = [one for one in everybody if one.name.casefold() == begins]
        if not those and count == 1:
            those = [one for one in everybody if one.name.casefold().split()[:1] == [begins]]
        if those:
            return those, " ".join(words[count:])
    return [], text
