"""STED: staff say where it is, see what everybody will read, and everybody is told once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.chat import placing
from bot.features import signing_up
from bot.messages import Answer, Reply
from storage import dialogs
from storage.database import Database
from storage.tables import Activity, Outbox, Person, Programme
from tests.features.plans import offered, oslo, planned, saying, told, turn, words
from tests.residents import found_programme, move_in

#: A Wednesday; the activity is on Friday.
NOW = oslo("2026-11-25 09:00")
START = oslo("2026-11-27 11:00")


class Desk:
    """A member of staff who writes and presses, one transaction each time."""

    def __init__(self, database: Database, programme: Programme, person: Person, now: datetime = NOW) -> None:
        self.database, self.programme, self.person, self.now = database, programme, person, now

    async def writes(self, text: str) -> Answer:
        """What is typed goes to the dialog that waits for it."""
        async with self.database.transaction() as session:
            waiting = await dialogs.current(session, self.person.id, self.now)
            assert waiting is not None
            asked = await turn(session, self.programme, self.person, self.now)
            return await placing.written(saying(asked, text), waiting.step, dialogs.answers(waiting))

    async def presses(self, answer: Any, activity: Activity | None = None) -> Answer:
        async with self.database.transaction() as session:
            asked = await turn(session, self.programme, self.person, self.now)
            return await (answer(asked, activity.id.hex) if activity else answer(asked))  # type: ignore[no-any-return]


async def a_trip(
    session: AsyncSession, *names: str, places: int | None = None
) -> tuple[Programme, Activity, Person, list[Person]]:
    programme = await found_programme(session)
    tur = await planned(session, programme, START, now=NOW, title="Tur", places=places)
    kari = await move_in(session, programme, "Kari", "staff")
    return programme, tur, kari, [await move_in(session, programme, name) for name in names]


async def as_stored(database: Database, activity: Activity) -> Activity:
    async with database.transaction() as session:
        return await session.get_one(Activity, activity.id)


def names(answer: Answer) -> Sequence[str]:
    return [name for name, _ in offered(answer)]


async def test_staff_say_the_place_see_it_and_everybody_who_has_not_said_no_is_told(
    database: Database,
) -> None:
    async with database.transaction() as session:
        programme, tur, kari, (ali, bo, cai) = await a_trip(session, "Ali", "Bo", "Cai")
        await signing_up.stay(session, programme, bo, tur.id, NOW)
    desk = Desk(database, programme, kari)
    assert "Hvor er Tur fredag 27.11 kl 11?" in words(await desk.presses(placing.place))
    where = await desk.writes("  Kolsåstoppen,\n nordsida. ")
    assert words(where).startswith("Sted: Kolsåstoppen, nordsida.")
    assert offered(where)[0] == ("place-usual", "Som vanlig: stasjonen")
    preview = await desk.presses(placing.usual, tur)
    line = "Tur fredag 27.11 kl 11: stedet er Kolsåstoppen, nordsida. Oppmøte: stasjonen. "
    assert line in words(preview)
    assert names(preview) == ["place-send", "place-for", "place-stop"]
    assert words(await desk.presses(placing.send, tur)) == "Det er lagret, og 2 får beskjed."
    async with database.transaction() as session:
        for person, reads in ((ali, 1), (bo, 0), (cai, 1), (kari, 0)):
            heard = await told(session, person, "activity-place")
            assert heard == [f"{line}Bare møt opp, alle er velkomne."] * reads
        rows = (await session.scalars(select(Outbox).where(col(Outbox.kind) == "activity-place"))).all()
        assert {(row.lane, row.automatic, row.predicate, row.version) for row in rows} == {
            ("broadcast", True, "activity stands", 2)
        }
        assert {row.expires_at for row in rows} == {START}
        assert await dialogs.current(session, kari.id, NOW) is None
    stored = await as_stored(database, tur)
    assert (stored.place, stored.meeting_point, stored.version) == ("Kolsåstoppen, nordsida", "stasjonen", 2)


async def test_a_second_send_says_how_it_is_and_tells_nobody_again(database: Database) -> None:
    async with database.transaction() as session:
        programme, tur, kari, (ali,) = await a_trip(session, "Ali")
    desk = Desk(database, programme, kari)
    await desk.presses(placing.place)
    await desk.writes("Kolsås; parkeringen")
    await desk.presses(placing.send, tur)
    assert words(await desk.presses(placing.send, tur)).startswith(
        "Slik er det nå: Tur fredag 27.11 kl 11, Kolsås. Oppmøte: parkeringen."
    )
    for old in (placing.stop, placing.usual, placing.keep):
        assert "Slik er det nå" in words(await desk.presses(old, tur))
    async with database.transaction() as session:
        assert len(await told(session, ali, "activity-place")) == 1


async def test_a_new_place_takes_the_place_of_what_was_still_on_its_way(database: Database) -> None:
    async with database.transaction() as session:
        programme, tur, kari, (ali,) = await a_trip(session, "Ali")
    desk = Desk(database, programme, kari)
    for place in ("Kolsås; bussen", "Skaugum; bussen"):
        await desk.presses(placing.choose, tur)
        await desk.writes(place)
        await desk.presses(placing.send, tur)
    async with database.transaction() as session:
        assert "Skaugum" in "".join(await told(session, ali, "activity-place"))
        assert "Kolsås" in "".join(await told(session, ali, "activity-place", "cancelled"))
        assert len(await told(session, ali, "activity-place")) == 1


async def test_the_place_stays_and_where_to_meet_changes(database: Database) -> None:
    async with database.transaction() as session:
        programme, tur, kari, _ = await a_trip(session, "Ali")
        tur.place = "Kolsåstoppen på den andre sida"
    desk = Desk(database, programme, kari)
    asked = await desk.presses(placing.choose, tur)
    assert offered(asked)[0] == ("place-keep", "Behold: Kolsåstoppen p..")
    await desk.presses(placing.keep, tur)
    assert "Oppmøte: bussen." in words(await desk.writes("bussen"))
    # Something typed instead of a yes: the preview again, nothing lost, nothing sent.
    assert "Oppmøte: bussen." in words(await desk.writes("hm"))
    await desk.presses(placing.send, tur)
    stored = await as_stored(database, tur)
    assert (stored.place, stored.meeting_point) == ("Kolsåstoppen på den andre sida", "bussen")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (" .. ", "Skriv hvor det er"),
        ("x" * 81, "Det var 81 tegn, og det er plass til 80."),
        ("Kolsås; ", "Skriv hvor det er"),
        ("; bussen", "Skriv hvor det er"),
        ("Kolsås;" + "x" * 100, "Det var 100 tegn"),
    ],
)
async def test_what_cannot_be_a_place_is_asked_for_again(database: Database, text: str, says: str) -> None:
    async with database.transaction() as session:
        programme, tur, kari, _ = await a_trip(session)
    desk = Desk(database, programme, kari)
    await desk.presses(placing.place)
    assert says in words(await desk.writes(text))
    assert "Sted: Kolsås." in words(await desk.writes("Kolsås"))
    assert "Skriv hvor det er" in words(await desk.writes(".."))
    assert "Oppmøte: bussen" in words(await desk.writes("bussen"))
    assert (await as_stored(database, tur)).place is None


async def test_words_that_tell_a_stranger_are_pointed_out_and_may_be_sent(database: Database) -> None:
    async with database.transaction() as session:
        programme, tur, kari, _ = await a_trip(session, "Ali")
    desk = Desk(database, programme, kari)
    await desk.presses(placing.place)
    preview = await desk.writes("NAV Sandvika; hos legen")
    assert "Obs: NAV og legen kan vise" in words(preview)
    assert words(await desk.presses(placing.send, tur)) == "Det er lagret, og én får beskjed."


async def test_what_somebody_else_sent_meanwhile_is_seen_before_it_is_changed(database: Database) -> None:
    async with database.transaction() as session:
        programme, tur, kari, _ = await a_trip(session, "Ali")
        noor = await move_in(session, programme, "Noor", "coordinator")
    first, second = Desk(database, programme, kari), Desk(database, programme, noor)
    for desk, place in ((first, "Kolsås; bussen"), (second, "Skaugum; bussen")):
        await desk.presses(placing.place)
        await desk.writes(place)
    await first.presses(placing.send, tur)
    seen = await second.presses(placing.send, tur)
    assert not isinstance(seen, Reply)
    assert words(seen).startswith("Slik er det nå: Tur fredag 27.11 kl 11, Kolsås.")
    assert (await as_stored(database, tur)).place == "Kolsås"
    await second.presses(placing.send, tur)
    assert (await as_stored(database, tur)).place == "Skaugum"


@pytest.mark.parametrize(
    ("at", "state", "says"),
    [
        (START, "planned", "begynte fredag 27.11 kl 11, så stedet kan ikke endres"),
        (NOW, "cancelled", "er avlyst"),
        (START + timedelta(days=1), "done", "er over"),
    ],
)
async def test_too_late_is_said_and_nothing_is_sent(
    database: Database, at: datetime, state: str, says: str
) -> None:
    async with database.transaction() as session:
        programme, tur, kari, _ = await a_trip(session, "Ali")
    await Desk(database, programme, kari, at - timedelta(minutes=5)).presses(placing.choose, tur)
    async with database.transaction() as session:
        (await session.get_one(Activity, tur.id)).state = state
        kept = {"activity": tur.id.hex, "version": 1, "place": "Kolsås", "meet": "bussen"}
        await dialogs.save(session, kari.id, programme.id, "place", "preview", kept, at)
    desk = Desk(database, programme, kari, at)
    assert says in words(await desk.presses(placing.send, tur))
    assert says in words(await desk.presses(placing.choose, tur))
    async with database.transaction() as session:
        assert (await session.scalars(select(Outbox))).all() == []


async def test_another_programmes_activity_is_not_found(database: Database) -> None:
    async with database.transaction() as session:
        _, tur, _, _ = await a_trip(session, "Ali")
        other = await found_programme(session, "bergen")
        noor = await move_in(session, other, "Noor", "staff")
    desk = Desk(database, other, noor)
    assert "ikke satt opp noe" in words(await desk.presses(placing.place))
    for press in (placing.choose, placing.keep, placing.usual, placing.send, placing.stop):
        assert "finner vi ikke" in words(await desk.presses(press, tur))


async def test_of_several_those_without_a_place_come_first(database: Database) -> None:
    async with database.transaction() as session:
        programme, tur, kari, _ = await a_trip(session)
        tur.place = "Kolsås"
        await planned(session, programme, START + timedelta(days=1), now=NOW, title="Klatring i Oslo")
    which = await Desk(database, programme, kari).presses(placing.place)
    assert offered(which) == [
        ("place-for", "lørdag 28.11: Klatring i.."),
        ("place-for", "fredag 27.11: Tur"),
    ]
    assert "fredag 27.11 kl 11: Tur, Kolsås. Oppmøte: stasjonen." in words(which)
