"""FORSLAG: kept, taken back, listed; and the dialog in which staff make a poll of them."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlmodel import select

from bot.access import EVERYONE, MAY
from bot.chat.polls import making as chat
from bot.chat.polls import proposing
from bot.messages import Answer, Reply
from bot.wording import speak
from bot.wording.gsm7 import segments
from storage import acts, dialogs
from storage.database import Database
from storage.tables import Outbox, Person, Poll, Programme, Proposal
from tests.features.plans import OSLO, oslo, saying, turn, words
from tests.residents import found_programme, move_in

#: A Wednesday.
NOW = oslo("2026-11-25 09:00")


class Phone:
    """Somebody who writes and presses, one transaction each time: any step may be the last before a crash."""

    def __init__(self, database: Database, programme: Programme, person: Person, now: datetime = NOW) -> None:
        self.database, self.programme, self.person, self.now = database, programme, person, now
        self.shown: Reply = Reply(text=None)  # type: ignore[arg-type]

    async def does(self, what: Any, *args: str, text: str = "") -> str:
        async with self.database.transaction() as session:
            asked = saying(await turn(session, self.programme, self.person, self.now), text)
            return self._read(await what(asked, *args))

    async def writes(self, text: str) -> str:
        """What is typed goes to the dialog that waits for it."""
        async with self.database.transaction() as session:
            waiting = await dialogs.current(session, self.person.id, self.now)
            assert waiting is not None, "no dialog waits"
            asked = saying(await turn(session, self.programme, self.person, self.now), text)
            answers = {"poll": chat.typed, "proposal": proposing.idea}[waiting.kind]
            return self._read(await answers(asked, waiting.step, dialogs.answers(waiting)))

    async def picks(self, label: str) -> str:
        option = next(one for one in self.shown.options if label in speak(one.label, "nb", OSLO))
        name, _, rest = option.action.partition(":")
        return await self.does({"poll": chat.press, "take": chat.take}[name], *rest.split(":"))

    @property
    def choices(self) -> list[str]:
        return [speak(option.label, "nb", OSLO) for option in self.shown.options]

    def _read(self, answer: Answer) -> str:
        assert isinstance(answer, Reply)
        self.shown = answer
        return words(answer)


async def phones(database: Database, voters: int = 6, **changes: object) -> tuple[Phone, Phone]:
    """A participant's and a staff member's."""
    async with database.transaction() as session:
        programme = await found_programme(session, **changes)  # type: ignore[arg-type]
        people = [await move_in(session, programme, f"Nr {number}") for number in range(voters)]
        kari = await move_in(session, programme, "Kari", "staff")
    return Phone(database, programme, people[0]), Phone(database, programme, kari)


async def kept(database: Database) -> list[tuple[str, str]]:
    async with database.transaction() as session:
        return [(row.text, row.state) for row in await session.scalars(select(Proposal))]


async def test_an_idea_is_kept_and_can_be_taken_back(database: Database) -> None:
    maria, _ = await phones(database)
    assert await maria.does(proposing.propose, text="  bowling   i Sandvika ") == (
        "Takk! Forslaget ditt er tatt vare på: bowling i Sandvika. "
        "De ansatte ser det når de lager neste avstemning. Angrer du, skriv ANGRE."
    )
    async with database.transaction() as session:
        act = await acts.last(session, maria.person.id, NOW)
        assert act is not None
        undone = await proposing.undo(await turn(session, maria.programme, maria.person, NOW), act)
    assert words(undone) == "Greit. Forslaget er tatt bort: bowling i Sandvika."
    assert await kept(database) == [("bowling i Sandvika", "withdrawn")]


async def test_bare_forslag_asks_and_takes_an_idea_as_long_as_an_idea_can_be(database: Database) -> None:
    maria, _ = await phones(database)
    assert (await maria.does(proposing.propose)).startswith("Hva har du lyst til")
    assert (await maria.writes("x" * 120)).startswith("Takk!")
    async with database.transaction() as session:
        assert await dialogs.current(session, maria.person.id, NOW) is None


async def test_staff_have_ideas_too_and_write_a_long_one_again(database: Database) -> None:
    _, kari = await phones(database)
    assert MAY["propose"] == EVERYONE
    assert (await kari.does(proposing.propose)).startswith("Hva har du lyst til")
    too_long = await kari.writes("lang " * 30)
    assert too_long == "Et forslag har plass til 120 tegn. Skriv det litt kortere."
    assert (await kari.writes("Kino")).startswith("Takk!")
    assert await kept(database) == [("Kino", "open")]


async def test_an_idea_that_is_in_a_poll_cannot_be_taken_back(database: Database) -> None:
    maria, kari = await phones(database)
    await maria.does(proposing.propose, text="Bowling")
    async with database.transaction() as session:
        act = await acts.last(session, maria.person.id, NOW)
        assert act is not None
    await send_a_poll(kari, "Bowling, Kino")
    async with database.transaction() as session:
        undone = await proposing.undo(await turn(session, maria.programme, maria.person, NOW), act)
    assert words(undone).startswith("Forslaget er allerede tatt med i en avstemning")
    assert await kept(database) == [("Bowling", "polled")]


async def send_a_poll(kari: Phone, choices: str) -> str:
    await kari.does(chat.begin)
    await kari.picks("torsdag 3.12")
    await kari.writes(choices)
    await kari.picks("Ferdig")
    await kari.writes("tirsdag kl 12")
    return await kari.picks("Send ut")


async def test_staff_take_a_proposal_into_a_poll_with_a_tap(database: Database) -> None:
    maria, kari = await phones(database)
    assert await kari.does(proposing.listed) == "Det er ingen åpne forslag nå."
    for idea in ("Bowling", "En tur opp på toppen med kaffe og bål"):
        await maria.does(proposing.propose, text=idea)
    listed = await kari.does(proposing.listed)
    assert listed.startswith("2 åpne forslag")
    assert "- En tur opp på toppen med kaffe og bål" in listed
    assert set(kari.choices) == {"Bowling", "En tur opp på toppen med kaf.."}
    assert await kari.picks("Bowling") == "Hva gjelder avstemningen?"
    assert "Bowling" in await kari.picks("torsdag 3.12")


async def test_from_nothing_to_a_poll_that_everybody_has(database: Database) -> None:
    maria, kari = await phones(database)
    await maria.does(proposing.propose, text="Bowling")
    assert await kari.does(chat.begin) == "Hva gjelder avstemningen?"
    assert kari.choices == [
        "torsdag 26.11 kl 11",
        "tirsdag 1.12 kl 11",
        "torsdag 3.12 kl 11",
        "tirsdag 8.12 kl 11",
        "Et spørsmål uten dato",
    ]
    await kari.picks("torsdag 3.12")
    await kari.picks("Bowling")
    assert await kari.writes("Tur, kino / tur\nBaking") == (
        "Tur er med fra før.\n\n"
        "Nå kan man stemme på Bowling, Tur, Kino og Baking. "
        "Skriv flere, velg blant forslagene, eller gå videre."
    )
    await kari.picks("Ta bort Baking")
    await kari.picks("Ferdig")
    assert await kari.writes("torsdag 3.12 kl 11") == (
        "Folk må få vite resultatet minst en time før torsdag 3.12 kl 11, og om natta sender vi ikke noe. "
        "Skriv en tidligere frist.\n\nNår er fristen? Skriv for eksempel: i morgen kl 9, eller om 2 timer."
    )
    assert await kari.writes("tirsdag") == "Hvilket klokkeslett tirsdag 1.12? Skriv for eksempel: kl 12."
    asked = (
        "Hva gjør vi torsdag 3.12 kl 11? {}innen tirsdag 1.12 kl 12. Flest stemmer avgjør. "
        "De ansatte får ikke se hva du stemmer.\n"
    )
    sms = asked.format("Svar med tall ") + "1 Bowling\n2 Tur\n3 Kino"
    assert segments(sms)[0] == 1
    assert await kari.writes("kl 12") == (
        "Går til 6 deltakere nå. Slik ser det ut.\n\nPå Telegram:\n"
        + asked.format("Svar ")
        + "[Bowling]\n[Tur]\n[Kino]\n\nPå SMS (1 SMS til hver):\n"
        + sms
        + "\n\nSkal den ut?"
    )
    assert await kari.picks("Send ut") == (
        "Sendt ut. Går til 6 deltakere nå. Fristen er tirsdag 1.12 kl 12. "
        "Da telles stemmene, og alle får beskjed."
    )
    async with database.transaction() as session:
        poll = (await session.scalars(select(Poll))).one()
        assert len((await session.scalars(select(Outbox))).all()) == 6
    assert (poll.closes_at, poll.starts_at) == (oslo("2026-12-01 12:00"), oslo("2026-12-03 11:00"))
    assert await kept(database) == [("Bowling", "polled")]
    assert (await kari.does(chat.press, "send", poll.id.hex)).startswith(
        "Denne avstemningen er allerede sendt ut"
    )
    assert (await kari.does(chat.press, "several")).startswith("Dette er ikke åpent lenger")


async def at_preview(kari: Phone, deadline: str = "tirsdag kl 12") -> str:
    await kari.does(chat.begin)
    await kari.picks("Et spørsmål uten dato")
    await kari.writes("Skal vi kjøpe ny kaffetrakter?")
    await kari.writes("Ja, Nei")
    await kari.picks("Ferdig")
    return await kari.writes(deadline)


async def test_what_can_be_set_before_it_goes_out(database: Database) -> None:
    _, kari = await phones(database)
    await at_preview(kari)
    assert kari.choices == ["Send ut", "Flere svar: nei", "Minst antall: ingen grense", "Rammer", "Avbryt"]
    assert "Svar med ett eller flere tall" in await kari.picks("Flere svar")
    await kari.picks("Minst antall")
    assert (await kari.writes("minst 7")).startswith("Skriv et tall fra 0 til 6")
    await kari.writes("minst 4")
    await kari.picks("Rammer")
    assert "Rammer: Budsjettet er 1500 kr." in await kari.writes("Budsjettet er 1500 kr.")
    assert kari.choices[1:3] == ["Flere svar: ja", "Minst 4 må stemme"]
    await kari.picks("Send ut")
    async with database.transaction() as session:
        poll = (await session.scalars(select(Poll))).one()
    assert (poll.several, poll.smallest_turnout, poll.limits) == (True, 4, "Budsjettet er 1500 kr")
    assert (poll.question, poll.slot_id, poll.starts_at) == ("Skal vi kjøpe ny kaffetrakter?", None, None)


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("når vi har tid", "Den fristen ble ikke helt klar. Skriv dag og klokkeslett."),
        ("i går kl 12", "Den tiden har vært. Skriv dag og klokkeslett."),
        ("31.11 kl 12", "Den tiden finnes ikke. Skriv dag og klokkeslett."),
    ],
)
async def test_a_deadline_that_is_none(database: Database, typed: str, says: str) -> None:
    _, kari = await phones(database)
    assert (await at_preview(kari, typed)).startswith(says)
    assert "Slik ser det ut" in await kari.writes("om 2 timer")


async def test_a_deadline_with_two_readings_is_asked_about(database: Database) -> None:
    _, kari = await phones(database)
    assert await at_preview(kari, "onsdag kl 12") == "Hva mener du?"
    assert kari.choices == ["onsdag 25.11 kl 12", "onsdag 2.12 kl 12"]
    assert "innen onsdag 2.12 kl 12" in await kari.picks("2.12")


async def test_at_night_it_waits_and_says_so(database: Database) -> None:
    _, kari = await phones(database)
    kari.now = oslo("2026-11-25 22:00")
    assert (await at_preview(kari, "om 2 timer")).startswith(
        "Om natta sender vi ikke noe. Avstemningen når folk torsdag 26.11 kl 8, så fristen må være etter det."
    )
    assert (await kari.writes("torsdag kl 12")).startswith(
        "Går til 6 deltakere torsdag 26.11 kl 8, for om natta sender vi ikke noe."
    )


async def test_too_few_to_vote(database: Database) -> None:
    _, kari = await phones(database, voters=4)
    assert (await kari.does(chat.begin)).startswith("Det er bare 4 deltakere her nå.")


async def test_a_button_of_an_earlier_step_tells_where_one_is(database: Database) -> None:
    _, kari = await phones(database)
    await kari.does(chat.begin)
    old = kari.shown
    await kari.picks("torsdag 3.12")
    await kari.writes("Tur, Kino")
    kari.shown = old
    assert (await kari.picks("tirsdag 8.12")).startswith("Det steget er ferdig. Her er du nå.\n\nNå kan man")
    assert "Tur og Kino" in words(kari.shown)


async def test_the_deadline_may_pass_while_staff_think(database: Database) -> None:
    _, kari = await phones(database)
    await at_preview(kari, "om 10 minutter")
    kari.now = NOW + timedelta(minutes=11)
    assert (await kari.picks("Send ut")).startswith("Den fristen har vært.")
    assert "Slik ser det ut" in await kari.writes("om 2 timer")


async def test_a_slot_that_was_taken_in_the_meantime_keeps_the_rest(database: Database) -> None:
    _, kari = await phones(database)
    async with database.transaction() as session:
        eli = Phone(database, kari.programme, await move_in(session, kari.programme, "Eli", "staff"))
    for one in (kari, eli):
        await one.does(chat.begin)
        await one.picks("torsdag 3.12")
        await one.writes("Tur, Kino")
        await one.picks("Ferdig")
        await one.writes("tirsdag kl 12")
    assert (await eli.picks("Send ut")).startswith("Sendt ut.")
    assert (await kari.picks("Send ut")).startswith("Noe annet er satt opp torsdag 3.12 kl 11 i mellomtiden.")
    assert "Tur og Kino" in await kari.picks("tirsdag 8.12")
    assert "Hva gjør vi tirsdag 8.12 kl 11?" in await kari.picks("Ferdig")


async def test_choices_that_do_not_fit_are_told(database: Database) -> None:
    _, kari = await phones(database)
    await kari.does(chat.begin)
    await kari.picks("torsdag 3.12")
    long = "En lang tur over fjellet og ned igjen til byen"
    assert (await kari.writes(f"Tur, {long}")).startswith("Dette er for langt for en knapp, høyst 40 tegn")
    assert "Ferdig" not in kari.choices
    assert "9" in await kari.writes("2, 3, 4, 5, 6, 7, 8, 9")
    assert "Tur, 2, 3, 4, 5, 6, 7 og 8" in words(kari.shown)


@pytest.mark.parametrize(
    "args",
    [
        (),
        ("",),
        ("slot",),
        ("slot", "x", "y"),
        ("toggle", "x"),
        ("at", "x"),
        ("at", "9" * 40),
        ("day", "2"),
        ("send",),
        ("send", "x"),
        ("least", "x"),
        ("nonsense", "1"),
    ],
)
async def test_garbled_buttons_lose_nothing(database: Database, args: tuple[str, ...]) -> None:
    _, kari = await phones(database)
    for begun in ("nothing", "what", "choices", "deadline", "preview"):
        if begun == "preview":
            await at_preview(kari)
        elif begun == "deadline":
            await at_preview(kari, "tull")
        elif begun != "nothing":
            await kari.does(chat.begin)
            if begun == "choices":
                await kari.picks("torsdag 3.12")
        assert await kari.does(chat.press, *args)
        async with database.transaction() as session:
            dialog = await dialogs.current(session, kari.person.id, NOW)
            assert (dialog is None) == (begun == "nothing")
