"""MINE VALG: what holds, what each change says, and what garbled or foreign buttons do."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import func
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import select

from bot.chat import choosing as chat
from bot.chat import resting
from bot.features import choosing
from bot.messages import Answer, Incoming, Refused, Reply, Turn
from bot.routes import ACTIONS
from bot.wording.gsm7 import fit, segments
from bot.wording.plain import as_sms
from storage import dialogs, people, preferences
from storage.database import Database
from storage.tables import Message, Person, Preference, Programme
from tests.features.plans import offered, oslo, saying, turn, words
from tests.residents import found_programme, give_role, move_in

NOW = oslo("2026-11-25 09:00")


async def alone(session: AsyncSession, *roles: str) -> tuple[Programme, Person, Turn]:
    programme = await found_programme(session)
    maria = await move_in(session, programme, "Maria", *roles, sms="+4790000001")
    return programme, maria, await turn(session, programme, maria, NOW)


def pressing(asked: Turn) -> Turn:
    return replace(asked, incoming=Incoming("telegram", uuid4().hex, "1", kind="press"))


async def picks(asked: Turn, *actions: str) -> Answer:
    """A press, or one or more numbers by SMS."""
    name, *args = actions[0].split(":")
    return await ACTIONS[name].answer(asked, *args, *(one.split(":")[2] for one in actions[1:]))


async def kept(session: AsyncSession, programme: Programme, person: Person) -> Preference:
    return (await preferences.of(session, programme.id, [person.id]))[person.id]


def action_of(answer: Answer, label: str) -> str:
    assert isinstance(answer, Reply)
    found = dict(zip([name for _, name in offered(answer)], answer.options, strict=True))
    return found[label].action


def by_sms(answer: Answer) -> str:
    """As a plain phone shows it, numbers from 1."""
    assert isinstance(answer, Reply)
    labels = [label for _, label in offered(answer)]
    shown = [label for label, one in zip(labels, answer.options, strict=True) if not one.only_button]
    return fit(as_sms(words(answer), list(enumerate(shown, 1))))


async def test_whoever_has_chosen_nothing_reads_what_holds_and_leaves_no_row(database: Database) -> None:
    async with database.transaction() as session:
        _, _, asked = await alone(session)
        shown = await chat.mine(asked)
        rows = (await session.execute(select(func.count()).select_from(Preference))).scalar_one()
    assert words(shown) == (
        "Dette har du valgt:\nPåminnelse kvelden før.\nVi sier ikke god morgen.\n"
        "Andre påmeldte ser ikke fornavnet ditt.\nMat: ingenting å ta hensyn til.\nStille timer: 21-8.\n"
        "Avtaler: bare tiden. Endre: skriv SKJERM.\nPåminnelse om avtaler: to dager før, og samme dag."
    )
    assert offered(shown) == [
        ("choice-remind", "Påminnelse samme morgen"),
        ("choice-greet", "God morgen: ja takk"),
        ("choice-name", "Vis fornavnet mitt"),
        ("choice-needs", "Det jeg ikke spiser"),
        ("choice-quiet", "Stille timer"),
        ("discretion", "Det telefonen viser"),
        ("remind-when", "Påminnelse om avtaler"),
        ("check-in-words", "Hvis dere ikke hører fra meg"),
    ]
    assert segments(by_sms(shown)) == (3, "GSM-7")
    assert rows == 0


@pytest.mark.parametrize(
    ("label", "receipt", "after", "back", "field"),
    [
        (
            "Påminnelse samme morgen",
            "Greit. Fra nå får du påminnelser samme morgen. Begynner noe tidlig, sier vi fra kvelden før.",
            "Påminnelse samme morgen.",
            "Påminnelse kvelden før",
            ("remind", "morning", "evening"),
        ),
        (
            "God morgen: ja takk",
            "Så fint! Da sier vi god morgen på dager det skjer noe for deg.",
            "God morgen fra oss på dager det skjer noe.",
            "God morgen: nei takk",
            ("good_morning", True, False),
        ),
        (
            "Vis fornavnet mitt",
            "Greit. Da ser de som også er påmeldt, fornavnet ditt. Ingen andre enn de og de ansatte.",
            "De som også er påmeldt, ser fornavnet ditt.",
            "Skjul fornavnet mitt",
            ("named", True, False),
        ),
    ],
)
async def test_each_choice_is_changed_and_changed_back_and_said(
    database: Database, label: str, receipt: str, after: str, back: str, field: tuple[str, Any, Any]
) -> None:
    name, there, again = field
    async with database.transaction() as session:
        programme, maria, asked = await alone(session)
        action = action_of(await chat.mine(asked), label)
        for _twice in range(2):
            by_number = await picks(asked, action)
            assert words(by_number) == receipt
            assert offered(by_number) == []
            assert getattr(await kept(session, programme, maria), name) == there
        shown = await chat.mine(asked)
        assert after in words(shown).split("\n")
        pressed = await picks(pressing(asked), action_of(shown, back))
        assert isinstance(pressed, Reply) and pressed.in_place
        assert getattr(await kept(session, programme, maria), name) == again
        assert label in [one for _, one in offered(pressed)]
        assert "Dette har du valgt:" in words(pressed)


async def test_what_i_do_not_eat_is_all_that_an_sms_says_and_one_switch_on_a_screen(
    database: Database,
) -> None:
    async with database.transaction() as session:
        programme, maria, asked = await alone(session)
        food = await picks(asked, action_of(await chat.mine(asked), "Det jeg ikke spiser"))
        assert isinstance(food, Reply) and food.whole
        assert segments(by_sms(food)) == (2, "GSM-7")
        nuts, milk, egg = (action_of(food, one) for one in ("nøtter", "melk", "egg"))
        said = await picks(asked, nuts, milk)
        assert words(said) == (
            "Greit. Vi tar hensyn til: nøtter og melk. De som lager mat, ser bare hvor mange, ikke hvem."
        )
        await picks(asked, egg)
        assert choosing.needs_of(await kept(session, programme, maria)) == ["egg"]
        for action, left in ((nuts, ["nuts", "egg"]), (egg, ["nuts"]), (nuts, [])):
            pressed = await picks(pressing(asked), action)
            assert isinstance(pressed, Reply) and pressed.in_place
            assert choosing.needs_of(await kept(session, programme, maria)) == left
            marked = [one.action.rpartition(":")[2] for one in pressed.options if one.chosen]
            assert [one for one in marked if one in choosing.NEEDS] == left
        done = await picks(pressing(asked), action_of(pressed, "Ferdig"))
        assert "Mat: ingenting å ta hensyn til." in words(done)
        await picks(asked, nuts)
        none = await picks(asked, action_of(food, "ingenting"))
        assert words(none) == "Greit. Det er ingenting å ta hensyn til når vi lager mat."
        assert (await kept(session, programme, maria)).needs is None


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("nøtter", ["nuts"]),
        ("Nøtter og melk.", ["nuts", "milk"]),
        ("egg, skalldyr, ikke svin", ["egg", "shellfish", "no-pork"]),
        ("mjølk / NUTS", ["nuts", "milk"]),
        ("ingenting", []),
        ("Nothing", []),
    ],
)
async def test_words_do_as_well_as_numbers(database: Database, text: str, needs: list[str]) -> None:
    async with database.transaction() as session:
        programme, maria, asked = await alone(session)
        await choosing.set_needs(session, programme, maria, {"soy"})
        await picks(asked, action_of(await chat.mine(asked), "Det jeg ikke spiser"))
        assert await dialogs.current(session, maria.id, NOW) is not None
        await chat.written(saying(asked, text), "needs", {})
        assert choosing.needs_of(await kept(session, programme, maria)) == needs
        assert await dialogs.current(session, maria.id, NOW) is None


async def test_whoever_cannot_eat_something_else_is_asked_to_say_what(database: Database) -> None:
    async with database.transaction() as session:
        _, _, asked = await alone(session)
        food = await picks(asked, action_of(await chat.mine(asked), "Det jeg ikke spiser"))
        said = words(await picks(asked, action_of(food, "egg"), action_of(food, "annet")))
        assert said.endswith("hvor mange, ikke hvem. Skriv gjerne til oss hva annet det er.")
        assert "\nSkriv gjerne til oss hva annet det er.\n" in words(await chat.mine(asked))


@pytest.mark.parametrize("text", ["Kan jeg ta med hunden?", "nøtter og bråk", "...", "og"])
async def test_other_words_go_to_people_and_nothing_is_changed(database: Database, text: str) -> None:
    async with database.transaction() as session:
        programme, maria, asked = await alone(session)
        await choosing.set_needs(session, programme, maria, {"soy"})
        await picks(asked, action_of(await chat.mine(asked), "Det jeg ikke spiser"))
        await chat.written(saying(asked, text), "needs", {})
        assert [one.body for one in await session.scalars(select(Message))] == [text]
        assert choosing.needs_of(await kept(session, programme, maria)) == ["soy"]
        assert await dialogs.current(session, maria.id, NOW) is None


@pytest.mark.parametrize(
    "action",
    [
        "quiet:x:2500-0800",
        "quiet:x:",
        "quiet:x:20-10",
        "choice-remind:x:noon",
        "choice-greet:x:maybe",
        "choice-name:x:",
        "need:x",
        "need:x:cake",
        "need:x::",
    ],
)
async def test_a_garbled_button_changes_nothing(database: Database, action: str) -> None:
    async with database.transaction() as session:
        programme, maria, asked = await alone(session)
        await choosing.set_needs(session, programme, maria, {"soy"})
        before = (await kept(session, programme, maria)).model_dump()
        for one in (asked, pressing(asked)):
            assert "virker ikke lenger" in words(await picks(one, action))
        assert (await kept(session, programme, maria)).model_dump() == before


async def test_refused_is_what_the_rules_do_not_know(database: Database) -> None:
    async with database.transaction() as session:
        programme, maria, _ = await alone(session)
        assert isinstance(await choosing.remind(session, programme, maria, "never"), Refused)
        assert isinstance(await choosing.set_needs(session, programme, maria, {"nuts", "cake"}), Refused)


@pytest.mark.parametrize("role", ["staff", "coordinator", "peer_worker", "volunteer"])
async def test_those_who_sign_up_for_nothing_choose_their_hours(database: Database, role: str) -> None:
    async with database.transaction() as session:
        programme, kari, asked = await alone(session, role)
        shown = await chat.mine(asked)
        assert words(shown) == "Dette har du valgt:\nStille timer: 21-8."
        assert offered(shown) == [("choice-quiet", "Stille timer")]
        hours = await picks(asked, action_of(shown, "Stille timer"))
        await picks(asked, action_of(hours, "Fra kl 20 til kl 10"))
        row = await kept(session, programme, kari)
    assert (row.quiet_from, row.quiet_to) == ("20:00", "10:00")


@pytest.mark.parametrize(
    ("label", "hours", "said"),
    [
        ("Fra kl 20 til kl 8", ("20:00", "08:00"), "20-8"),
        ("Fra kl 21 til kl 10", ("21:00", "10:00"), "21-10"),
        ("Fra kl 20 til kl 10", ("20:00", "10:00"), "20-10"),
        ("Som vanlig (21-8)", (None, None), "21-8"),
    ],
)
async def test_quiet_hours_are_picked_and_said(
    database: Database, label: str, hours: tuple[str | None, str | None], said: str
) -> None:
    async with database.transaction() as session:
        programme, maria, asked = await alone(session)
        await choosing.be_quiet(session, programme, maria, (time(19), time(11)))
        asks = await picks(asked, action_of(await chat.mine(asked), "Stille timer"))
        assert segments(by_sms(asks))[1] == "GSM-7"
        by_number = await picks(asked, action_of(asks, label))
        row = await kept(session, programme, maria)
        assert (row.quiet_from, row.quiet_to) == hours
        assert f"Stille timer: {said}." in words(by_number)
        assert await dialogs.current(session, maria.id, NOW) is None
        pressed = await picks(pressing(asked), action_of(asks, label))
        assert isinstance(pressed, Reply) and pressed.in_place
        assert f"\nStille timer: {said}." in words(pressed)


@pytest.mark.parametrize(
    ("text", "hours", "said"),
    [
        ("20-10", ("20:00", "10:00"), "20-10"),
        ("fra 19.30", ("19:30", "08:00"), "19.30-8"),
        ("til 10", ("21:00", "10:00"), "21-10"),
        # Narrower than the programme's, and beside them.
        ("22-7", ("22:00", "07:00"), "21-8"),
        ("12-14", ("12:00", "14:00"), "12-14, 21-8"),
    ],
)
async def test_quiet_hours_are_typed(
    database: Database, text: str, hours: tuple[str, str], said: str
) -> None:
    async with database.transaction() as session:
        programme, maria, asked = await alone(session)
        await picks(asked, action_of(await chat.mine(asked), "Stille timer"))
        answer = await resting.written(saying(asked, text), "quiet", {})
        row = await kept(session, programme, maria)
        assert (row.quiet_from, row.quiet_to) == hours
        assert f"Stille timer: {said}." in words(answer)
        assert await dialogs.current(session, maria.id, NOW) is None


async def test_hours_that_leave_nothing_of_the_day_are_refused(database: Database) -> None:
    async with database.transaction() as session:
        programme, maria, asked = await alone(session)
        await picks(asked, action_of(await chat.mine(asked), "Stille timer"))
        for text in ("8-21", "9.29-20.30", "7-22", "9.59-21"):
            assert "nesten ikke noe igjen av dagen" in words(
                await resting.written(saying(asked, text), "quiet", {})
            )
        assert (await choosing.chosen(session, programme, maria)).quiet_from is None
        # They may try again.
        await resting.written(saying(asked, "10-21"), "quiet", {})
        assert (await choosing.chosen(session, programme, maria)).quiet_from == "10:00"


async def test_other_words_than_hours_go_to_people(database: Database) -> None:
    async with database.transaction() as session:
        _, maria, asked = await alone(session)
        await picks(asked, action_of(await chat.mine(asked), "Stille timer"))
        await resting.written(saying(asked, "jeg sover til 10 nå"), "quiet", {})
        assert [one.body for one in await session.scalars(select(Message))] == ["jeg sover til 10 nå"]
        assert await dialogs.current(session, maria.id, NOW) is None


async def test_quiet_hours_are_ones_own_in_every_programme(database: Database) -> None:
    async with database.transaction() as session:
        programme, maria, _ = await alone(session)
        other = await found_programme(session, "bergen", quiet_from="09:00", quiet_to="18:00")
        await give_role(session, other, maria.id, "participant")
        people.forget_ahead(session)
        assert isinstance(await choosing.be_quiet(session, programme, maria, (time(17), time(9))), Refused)
        await choosing.be_quiet(session, programme, maria, (time(20), time(8)))
        assert (await choosing.chosen(session, other, maria)).quiet_from == "20:00"


async def test_what_is_chosen_in_one_programme_does_not_hold_in_another(database: Database) -> None:
    async with database.transaction() as session:
        programme, maria, asked = await alone(session)
        other = await found_programme(session, "bergen")
        await give_role(session, other, maria.id, "participant")
        await picks(asked, action_of(await chat.mine(asked), "Vis fornavnet mitt"))
        assert (await choosing.chosen(session, programme, maria)).named
        assert not (await choosing.chosen(session, other, maria)).named
