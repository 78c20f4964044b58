"""Asked to arrange, arranging, and no longer: who may do what, and what everybody is told."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.chat import basics
from bot.chat.activities import organisers, organising
from bot.features import activities as planning
from bot.features import organisers as asking
from bot.features import organising as rules
from bot.features import signing_up
from bot.messages import NOT_MINE, Answer, NotMine, Refused
from bot.routes import UNDO
from storage import acts, dialogs, memberships, people
from storage.database import Database
from storage.tables import Activity, Membership, Outbox, Person, Programme
from storage.truths import TRUTHS
from tests.features.plans import offered, oslo, planned, told, turn, words
from tests.residents import found_programme, move_in

#: A Wednesday; the trip is on Friday.
NOW = oslo("2026-11-25 09:00")
START = oslo("2026-11-27 11:00")
CALL = "Få tak i en ansatt nå"


@dataclass
class Scene:
    """A trip, two of the staff, three participants; all within one transaction."""

    session: AsyncSession
    programme: Programme
    tur: Activity
    kari: Person
    per: Person
    maria: Person
    jonas: Person
    ali: Person
    now: datetime = NOW

    async def does(self, person: Person, what: Any, *args: str, text: str = "") -> Answer:
        """A button or a word, as `person`."""
        return await what(await turn(self.session, self.programme, person, self.now, text), *args)  # type: ignore[no-any-return]

    async def types(self, person: Person, text: str) -> Answer:
        waiting = await dialogs.current(self.session, person.id, self.now)
        assert waiting is not None
        answer = organisers.named if waiting.kind == "organise-who" else organising.typed
        asked = await turn(self.session, self.programme, person, self.now, text)
        return await answer(asked, waiting.step, dialogs.answers(waiting))

    async def undoes(self, person: Person) -> Answer:
        act = await acts.last(self.session, person.id, self.now)
        assert act is not None
        return await UNDO[act.kind](await turn(self.session, self.programme, person, self.now), act)

    async def ask(self, person: Person, by: Person | None = None) -> Answer:
        return await self.does(by or self.kari, organisers.ask, self.tur.id.hex, person.id.hex[:12])

    async def arranged_by(self, person: Person) -> None:
        await self.ask(person)
        await self.does(person, organising.say_yes, self.tur.id.hex)
        assert self.tur.organiser_id == person.id

    async def leaves(self, person: Person) -> None:
        role = await memberships.held(self.session, self.programme.id, person.id, "participant")
        assert role is not None
        role.until = self.now
        await self.session.flush()

    async def come(self, *those: Person) -> None:
        for person in those:
            await signing_up.come(self.session, self.programme, person, self.tur.id, self.now)

    async def readers(self, kind: str) -> set[str]:
        rows = await self.session.scalars(select(Outbox).where(col(Outbox.kind) == kind))
        found = [await people.person(self.session, row.person_id) for row in rows if row.person_id]
        return {person.name for person in found if person}


@pytest.fixture
async def scene(database: Database) -> AsyncIterator[Scene]:
    async with database.transaction() as session:
        programme = await found_programme(session)
        tur = await planned(session, programme, START, now=NOW, title="Tur")
        staff = [
            await move_in(session, programme, name, "staff", sms=f"+479000002{number}")
            for number, name in enumerate(("Kari", "Per"))
        ]
        others = [
            await move_in(session, programme, name, sms=f"+479000001{number}")
            for number, name in enumerate(("Maria", "Jonas", "Ali"))
        ]
        yield Scene(session, programme, tur, *staff, *others)


async def test_the_question_is_asked_once_rests_at_night_and_dies_with_the_activity(scene: Scene) -> None:
    assert "Maria er spurt om å ha ansvaret for Tur" in words(await scene.ask(scene.maria))
    assert "Maria er alt spurt" in words(await scene.ask(scene.maria, scene.per))
    (asked,) = await told(scene.session, scene.maria, "activity-organiser")
    assert asked.startswith("Vil du ha ansvaret for Tur fredag 27.11 kl 11?")
    row = (await scene.session.scalars(select(Outbox).where(col(Outbox.kind) == "activity-organiser"))).one()
    assert (row.automatic, row.predicate, row.expires_at) == (True, "is asked to arrange", START)
    assert await TRUTHS["is asked to arrange"](scene.session, row, NOW)
    assert not await TRUTHS["is asked to arrange"](scene.session, row, START)
    await planning.drop(scene.session, scene.tur, NOW)
    assert await told(scene.session, scene.maria, "activity-organiser", "cancelled") == [asked]
    assert "avlyst" in words(await scene.does(scene.maria, organising.say_yes, scene.tur.id.hex))
    assert "avlyst" in words(await scene.ask(scene.jonas))


async def test_after_a_no_somebody_may_be_asked_once_more(scene: Scene) -> None:
    await scene.ask(scene.maria)
    assert "helt greit" in words(await scene.does(scene.maria, organising.say_no, scene.tur.id.hex))
    assert scene.tur.organiser_asked is None
    assert await told(scene.session, scene.per, "organiser-answer") == [
        "Maria takket nei til ansvaret for Tur fredag 27.11 kl 11 denne gangen. ARRANGØR spør en annen."
    ]
    assert "ordnet på en annen måte" in words(
        await scene.does(scene.maria, organising.say_yes, scene.tur.id.hex)
    )
    await scene.ask(scene.maria)
    for state in ("cancelled", "pending"):
        assert len(await told(scene.session, scene.maria, "activity-organiser", state)) == 1
    for _ in range(2):
        assert "Du har ansvaret" in words(await scene.does(scene.maria, organising.say_yes, scene.tur.id.hex))
    assert len(await told(scene.session, scene.kari, "organiser-answer")) == 2


async def test_another_gets_it_only_when_they_say_yes_and_the_first_is_thanked(scene: Scene) -> None:
    await scene.arranged_by(scene.maria)
    doubt = await scene.ask(scene.jonas)
    assert "Maria har ansvaret for Tur" in words(doubt)
    assert offered(doubt)[0] == ("organise-instead", "Ja, spør Jonas")
    assert await told(scene.session, scene.jonas, "activity-organiser") == []
    await scene.does(scene.kari, organisers.ask_instead, scene.tur.id.hex, scene.jonas.id.hex[:12])
    assert scene.tur.organiser_id == scene.maria.id
    assert "Maria har alt ansvaret" in words(await scene.ask(scene.maria))
    await scene.does(scene.jonas, organising.say_yes, scene.tur.id.hex)
    assert scene.tur.organiser_id == scene.jonas.id
    (thanks,) = await told(scene.session, scene.maria, "organiser-released")
    assert thanks.startswith("En annen har tatt over") and "Jonas" not in thanks
    assert "Du har ikke ansvaret" in words(await scene.does(scene.maria, organising.one, scene.tur.id.hex))


async def test_staff_take_it_back_and_an_organiser_gives_it_up(scene: Scene) -> None:
    await scene.arranged_by(scene.maria)
    who = await scene.does(scene.kari, organisers.begin)
    assert "Maria har ansvaret for Tur fredag 27.11 kl 11. Vil du spørre en annen?" in words(who)
    assert [label for _, label in offered(who)] == ["Ta det tilbake", "Ali", "Jonas", "Avbryt"]
    await scene.does(scene.kari, organisers.take_back, scene.tur.id.hex)
    assert "Ingen har ansvaret" in words(await scene.does(scene.per, organisers.take_back, scene.tur.id.hex))
    assert len(await told(scene.session, scene.maria, "organiser-released")) == 1
    await scene.arranged_by(scene.maria)
    assert "Takk for at du sier fra" in words(
        await scene.does(scene.maria, organising.say_no, scene.tur.id.hex)
    )
    assert scene.tur.organiser_id is None
    assert "Maria kan ikke ha ansvaret" in (await told(scene.session, scene.kari, "organiser-answer"))[-1]


async def test_whoever_is_no_longer_asked_is_told_so_kindly(scene: Scene) -> None:
    await scene.ask(scene.maria)
    taken = await scene.does(scene.kari, organisers.take_back, scene.tur.id.hex)
    assert "Maria er ikke spurt" in words(taken)
    assert await told(scene.session, scene.maria, "activity-organiser") == []
    assert await told(scene.session, scene.maria, "organiser-released") == []
    answer = await scene.does(scene.maria, organising.say_yes, scene.tur.id.hex)
    assert "Takk for svaret" in words(answer)
    assert scene.tur.organiser_id is None


async def test_angre_after_giving_up_gives_it_back_unless_somebody_was_asked(scene: Scene) -> None:
    await scene.arranged_by(scene.maria)
    await scene.does(scene.maria, organising.say_no, scene.tur.id.hex)
    assert scene.tur.organiser_id is None
    assert "Du har ansvaret for Tur" in words(await scene.undoes(scene.maria))
    assert scene.tur.organiser_id == scene.maria.id
    assert "Maria har sagt ja" in (await told(scene.session, scene.kari, "organiser-answer"))[-1]
    await scene.does(scene.maria, organising.say_no, scene.tur.id.hex)
    await scene.ask(scene.jonas)
    assert "ordnet på en annen måte" in words(await scene.undoes(scene.maria))
    await scene.does(scene.jonas, organising.say_yes, scene.tur.id.hex)
    assert "ordnet på en annen måte" in words(await scene.undoes(scene.maria))
    assert scene.tur.organiser_id == scene.jonas.id


async def test_an_organiser_learns_how_to_call_and_the_menu_has_it_that_day(scene: Scene) -> None:
    await scene.ask(scene.maria)
    assert "HENT ANSATT" in words(await scene.does(scene.maria, organising.say_yes, scene.tur.id.hex))
    assert CALL not in [label for _, label in offered(await scene.does(scene.maria, basics.menu))]
    assert CALL in [label for _, label in offered(await scene.does(scene.kari, basics.menu))]
    scene.now = START - timedelta(hours=1)
    assert CALL in [label for _, label in offered(await scene.does(scene.maria, basics.menu))]
    assert CALL not in [label for _, label in offered(await scene.does(scene.ali, basics.menu))]


async def test_angre_takes_a_yes_and_a_no_back(scene: Scene) -> None:
    act: Any = type("An act", (), {"subject_id": scene.tur.id})
    await scene.arranged_by(scene.maria)
    assert "De ansatte tar seg av" in words(
        await organising.undo(await turn(scene.session, scene.programme, scene.maria, NOW), act)
    )
    assert scene.tur.organiser_id is None
    await scene.ask(scene.maria)
    await scene.does(scene.maria, organising.say_no, scene.tur.id.hex)
    again = await organising.undo(await turn(scene.session, scene.programme, scene.maria, NOW), act)
    assert [name for name, _ in offered(again)] == ["organise-yes", "organise-no"]
    assert scene.tur.organiser_asked == scene.maria.id


@pytest.mark.parametrize(
    ("now", "says"),
    [
        (START, "så nå er det for sent"),
        (oslo("2026-11-27 07:30"), None),
        (START + timedelta(hours=3), "er over"),
    ],
)
async def test_asked_answered_and_too_late(scene: Scene, now: datetime, says: str | None) -> None:
    await scene.ask(scene.maria)
    scene.now = now
    answer = words(await scene.does(scene.maria, organising.say_yes, scene.tur.id.hex))
    asked = words(await scene.ask(scene.jonas))
    if says is None:
        assert "Du har ansvaret" in answer
        assert "Maria har ansvaret" in asked
    else:
        assert says in answer
        assert says in asked
        assert scene.tur.organiser_id is None


async def test_nobody_is_asked_in_the_night_before_what_begins_early(database: Database) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        early = await planned(session, programme, oslo("2026-11-26 07:30"), now=NOW, title="Morgentur")
        maria = await move_in(session, programme, "Maria", sms="+4790000011")
        night = oslo("2026-11-25 22:00")
        refused = await asking.ask(session, programme, early.id, maria, night)
        assert isinstance(refused, Refused)
        assert refused.why.wording == "organise-too-late"
        late = await planned(session, programme, oslo("2026-11-26 12:00"), now=NOW, title="Tur")
        kari = await move_in(session, programme, "Kari", "staff", sms="+4790000021")
        asked = await turn(session, programme, kari, night)
        answer = words(await organisers.ask(asked, late.id.hex, maria.id.hex[:12]))
        assert answer.startswith("Maria blir spurt torsdag 26.11 kl 8 om")


@pytest.mark.parametrize(
    ("typed", "says"),
    [("maria", "Maria er spurt"), ("Ola", "finner ingen deltaker"), ("jonas", "Flere heter det")],
)
async def test_a_typed_first_name(scene: Scene, typed: str, says: str) -> None:
    await move_in(scene.session, scene.programme, "Jonas")
    await scene.does(scene.kari, organisers.begin)
    answer = await scene.types(scene.kari, f" {typed} ")
    assert says in words(answer)
    if says != "Maria er spurt":
        assert ("organise-ask", "Maria") in offered(answer)
        assert "Maria er spurt" in words(await scene.types(scene.kari, "Maria"))


async def test_whoever_has_no_phone_is_not_asked(scene: Scene) -> None:
    eva = await move_in(scene.session, scene.programme, "Eva")
    assert "Eva kan ikke få meldinger nå" in words(await scene.ask(eva))
    assert scene.tur.organiser_asked is None


@pytest.mark.parametrize("garbled", ["", "x", "1" * 31, "0123456789abcdef" * 2])
async def test_foreign_and_garbled_buttons_are_not_found(scene: Scene, garbled: str) -> None:
    other = await found_programme(scene.session, "bergen")
    theirs = (await planned(scene.session, other, START, now=NOW)).id.hex
    for activity in (garbled, theirs):
        for press in (organisers.choose, organisers.take_back):
            assert "finner vi ikke" in words(await scene.does(scene.kari, press, activity))
        for press in (organisers.ask, organisers.ask_instead):
            answer = await scene.does(scene.kari, press, activity, scene.maria.id.hex[:12])
            assert "finner vi ikke" in words(answer)
        for own in (
            organising.say_yes,
            organising.one,
            organising.ask_words,
            organising.send,
            organising.stop,
        ):
            assert "finner vi ikke" in words(await scene.does(scene.maria, own, activity))
    for who in (garbled[:12], scene.kari.id.hex[:12]):
        unknown = await scene.does(scene.kari, organisers.ask, scene.tur.id.hex, who)
        assert "finner ingen deltaker" in words(unknown)


async def test_words_go_to_those_who_come_and_a_copy_to_staff(scene: Scene) -> None:
    await scene.arranged_by(scene.maria)
    scene.tur.places = 5
    await scene.come(scene.maria, scene.jonas)
    assert "Høyst 300 tegn" in words(await scene.does(scene.maria, organising.ask_words, scene.tur.id.hex))
    preview = await scene.types(scene.maria, "  Ta med \n kaffe til legen ")
    assert words(preview).startswith("Obs: legen kan vise en fremmed")
    assert "til den ene som kommer" in words(preview)
    assert await scene.readers("activity-word") == set()
    preview = await scene.types(scene.maria, "Ta med kaffe")
    assert "Ta med kaffe Skal vi sende det?" in words(preview)
    assert words(await scene.does(scene.maria, organising.send, scene.tur.id.hex)).startswith("Sendt til én")
    assert await scene.readers("activity-word") == {"Jonas"}
    assert await told(scene.session, scene.kari, "activity-word-copy") == [
        "Maria skrev til den ene som kommer på Tur fredag 27.11 kl 11: Ta med kaffe"
    ]
    rows = (await scene.session.scalars(select(Outbox).where(col(Outbox.kind) == "activity-word"))).all()
    assert {(row.automatic, row.predicate, row.expires_at) for row in rows} == {
        (True, "is for the reader", scene.tur.ends_at)
    }
    assert "ikke noe som venter" in words(await scene.does(scene.maria, organising.send, scene.tur.id.hex))


async def test_where_nobody_needs_to_say_so_words_go_to_all_who_have_not_said_no(scene: Scene) -> None:
    await scene.arranged_by(scene.maria)
    await scene.come(scene.ali)
    one = await scene.does(scene.maria, organising.word, text="skriv hei")
    assert "til den ene som kommer" in words(one)
    await signing_up.stay(scene.session, scene.programme, scene.ali, scene.tur.id, NOW)
    preview = await scene.does(scene.maria, organising.word, text="skriv hei")
    assert "til den ene som ikke har meldt avbud" in words(preview)
    await scene.does(scene.maria, organising.send, scene.tur.id.hex)
    assert await scene.readers("activity-word") == {"Jonas"}
    scene.tur.places = 5
    nobody = await scene.does(scene.maria, organising.word, text="SKRIV: hei")
    assert "Ingen andre har sagt at de kommer" in words(nobody)


async def test_five_messages_are_enough_and_each_is_short(scene: Scene) -> None:
    await scene.arranged_by(scene.maria)
    long = await scene.does(scene.maria, organising.word, text=f"skriv {'x' * 301}")
    assert "Det var 301 tegn, og det er plass til 300" in words(long)
    for number in range(5):
        await scene.does(scene.maria, organising.word, text=f"skriv nummer {number}")
        await scene.does(scene.maria, organising.send, scene.tur.id.hex)
    sixth = await scene.does(scene.maria, organising.word, text="skriv nummer 6")
    assert "Du har skrevet 5 ganger nå" in words(sixth)
    assert len(await told(scene.session, scene.jonas, "activity-word")) == 5


async def test_a_meeting_point_that_somebody_else_changed_meanwhile_is_seen_first(scene: Scene) -> None:
    await scene.arranged_by(scene.maria)
    await scene.does(scene.maria, organising.ask_meet, scene.tur.id.hex)
    preview = await scene.types(scene.maria, " Rådhuset. ")
    assert "oppmøte: Rådhuset" in words(preview)
    scene.tur.meeting_point, scene.tur.version = "Torget", scene.tur.version + 1
    now_and_again = words(await scene.does(scene.maria, organising.send, scene.tur.id.hex))
    assert "Oppmøtet for Tur fredag 27.11 kl 11 er nå: Torget" in now_and_again
    assert scene.tur.meeting_point == "Torget"
    await scene.does(scene.maria, organising.send, scene.tur.id.hex)
    assert scene.tur.meeting_point == "Rådhuset"
    assert await scene.readers("activity-change") == {"Jonas", "Ali", "Kari", "Per"}
    same = await scene.does(scene.maria, organising.word, text="oppmøte Rådhuset")
    assert "organise-send" not in [name for name, _ in offered(same)]


async def test_whoever_has_left_arranges_nothing_and_staff_see_it(scene: Scene) -> None:
    await scene.arranged_by(scene.maria)
    await scene.does(scene.maria, organising.word, text="skriv hei")
    assert await rules.without_organiser(scene.session, scene.programme, NOW) == []
    scene.session.add(
        Membership(
            programme_id=scene.programme.id,
            person_id=scene.maria.id,
            role="volunteer",
            since=NOW,
            confirmed_at=NOW,
        )
    )
    await scene.leaves(scene.maria)
    for press in (organising.one, organising.ask_meet, organising.ask_words, organising.send):
        answer = await scene.does(scene.maria, press, scene.tur.id.hex)
        assert "Du har ikke ansvaret" in words(answer)
    assert "Du har ikke ansvaret for noe" in words(await scene.does(scene.maria, organising.word))
    assert await scene.readers("activity-word") == set()
    assert await rules.without_organiser(scene.session, scene.programme, NOW) == [scene.tur]
    assert await rules.without_organiser(scene.session, scene.programme, scene.tur.ends_at) == []
    who = await scene.does(scene.kari, organisers.begin)
    assert "Maria skulle ha ansvaret for Tur fredag 27.11 kl 11, men er ikke med lenger." in words(who)
    assert "Jonas er spurt" in words(await scene.ask(scene.jonas))
    await scene.does(scene.jonas, organising.say_yes, scene.tur.id.hex)
    assert await told(scene.session, scene.maria, "organiser-released") == []


async def test_nobody_else_writes_to_those_who_come(scene: Scene) -> None:
    await scene.arranged_by(scene.maria)
    await scene.ask(scene.jonas)
    for press in (organising.one, organising.ask_meet, organising.ask_words, organising.send):
        assert "Du har ikke ansvaret" in words(await scene.does(scene.jonas, press, scene.tur.id.hex))
    assert "Du har ikke ansvaret for noe" in words(await scene.does(scene.jonas, organising.word))


async def test_it_is_theirs_until_it_ends(scene: Scene) -> None:
    await scene.arranged_by(scene.maria)
    scene.now = scene.tur.ends_at - timedelta(minutes=1)
    assert "Tur fredag 27.11 kl 11" in words(await scene.does(scene.maria, organising.word))
    scene.now = scene.tur.ends_at
    assert "er over" in words(await scene.does(scene.maria, organising.ask_words, scene.tur.id.hex))
    assert "Du har ikke ansvaret for noe" in words(await scene.does(scene.maria, organising.word))


@pytest.mark.parametrize("text", ["takk", "kan jeg bli det", "skriv", "oppmøte "])
async def test_other_words_after_the_word_are_for_people(scene: Scene, text: str) -> None:
    said: Answer | NotMine = await scene.does(scene.maria, organising.word, text=text)
    assert said is NOT_MINE


async def test_of_two_of_their_own_they_choose(scene: Scene) -> None:
    await scene.arranged_by(scene.maria)
    kino = await planned(scene.session, scene.programme, START + timedelta(days=1), now=NOW, title="Kino")
    kino.organiser_id = scene.maria.id
    which = await scene.does(scene.maria, organising.word)
    assert offered(which) == [
        ("organise-one", "fredag 27.11: Tur"),
        ("organise-one", "lørdag 28.11: Kino"),
    ]
    shown = await scene.does(scene.maria, organising.one, kino.id.hex)
    assert "Ingen har sagt at de kommer ennå. Du kan" in words(shown)
    assert [name for name, _ in offered(shown)] == ["organise-meet", "organise-words", "organise-no"]


async def test_staff_stop_and_nothing_has_changed(scene: Scene) -> None:
    await scene.does(scene.kari, organisers.begin)
    assert "Ingenting er endret" in words(await scene.does(scene.kari, organisers.stop))
    assert await dialogs.current(scene.session, scene.kari.id, NOW) is None
    assert await scene.readers("activity-organiser") == set()
