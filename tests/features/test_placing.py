"""STED: the short way to say where it is and where people meet; seen before it is sent."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.features import signing_up
from storage import dialogs
from storage.database import Database
from storage.tables import Activity, Outbox, Person, Programme
from tests.features.desks import Desk
from tests.features.plans import oslo, planned, told
from tests.residents import found_programme, move_in

#: A Wednesday; the activity is on Friday.
NOW = oslo("2026-11-25 09:00")
START = oslo("2026-11-27 11:00")


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


async def test_staff_say_the_place_see_it_and_everybody_who_has_not_said_no_is_told(
    database: Database,
) -> None:
    async with database.transaction() as session:
        programme, tur, kari, (ali, bo, cai) = await a_trip(session, "Ali", "Bo", "Cai")
        sam = await move_in(session, programme, "Sam", "peer_worker")
        await signing_up.stay(session, programme, bo, tur.id, NOW)
    desk = Desk(database, programme, kari, NOW)
    assert "Hvor er Tur fredag 27.11 kl 11?" in await desk.says("STED")
    assert await desk.writes("  Kolsåstoppen,\n nordsida. ") == (
        "Hvor møtes dere? Nå: stasjonen. Skriv det, eller velg."
    )
    preview = await desk.picks("Som vanlig: stasjonen")
    line = "Tur fredag 27.11 kl 11: stedet er Kolsåstoppen, nordsida. Oppmøte: stasjonen."
    assert "Dette får 3 lese:" in preview
    assert line in preview
    assert list(desk.offered) == ["Send til alle", "Endre mer", "Ikke send noe"]
    assert await desk.picks("Send") == "Det er lagret, og 3 får beskjed."
    async with database.transaction() as session:
        for person, reads in ((ali, 1), (bo, 0), (cai, 1), (sam, 1), (kari, 0)):
            heard = await told(session, person, "activity-change")
            assert heard == [f"{line} Bare møt opp, alle er velkomne."] * reads, person.name
        rows = (await session.scalars(select(Outbox).where(col(Outbox.kind) == "activity-change"))).all()
        assert {(row.lane, row.automatic, row.predicate, row.version) for row in rows} == {
            ("broadcast", True, "activity stands", 2)
        }
        assert {row.expires_at for row in rows} == {START}
        assert await dialogs.current(session, kari.id, NOW) is None
    stored = await as_stored(database, tur)
    assert (stored.place, stored.meeting_point, stored.version) == ("Kolsåstoppen, nordsida", "stasjonen", 2)


async def test_a_second_send_says_how_it_is_and_tells_nobody_again(database: Database) -> None:
    async with database.transaction() as session:
        programme, _tur, kari, (ali,) = await a_trip(session, "Ali")
    desk = Desk(database, programme, kari, NOW)
    await desk.says("STED")
    before = dict(desk.offered)
    await desk.writes("Kolsås; parkeringen")
    buttons = {**before, **desk.offered}
    await desk.picks("Send")
    for label in ("Send til alle", "Ikke send noe"):
        assert (await desk.presses(buttons[label])).startswith(
            "Slik er det nå: Tur fredag 27.11 kl 11, Kolsås. Oppmøte: parkeringen."
        )
    async with database.transaction() as session:
        assert len(await told(session, ali, "activity-change")) == 1


async def test_the_place_stays_and_where_to_meet_changes(database: Database) -> None:
    async with database.transaction() as session:
        programme, tur, kari, _ = await a_trip(session, "Ali")
        tur.place = "Kolsåstoppen på den andre sida"
    desk = Desk(database, programme, kari, NOW)
    await desk.says("STED")
    await desk.picks("Behold: Kolsåstoppen p..")
    assert "nytt oppmøte: bussen." in await desk.writes("bussen")
    # Something typed instead of a yes: the preview again, nothing lost, nothing sent.
    assert "nytt oppmøte: hm." in await desk.writes("oppmøte hm")
    assert "Ingenting er endret" in await desk.writes("oppmøte stasjonen")
    await desk.writes("oppmøte bussen")
    await desk.picks("Send")
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
    desk = Desk(database, programme, kari, NOW)
    await desk.says("STED")
    assert says in await desk.writes(text)
    assert "Hvor møtes dere?" in await desk.writes("Kolsås")
    assert "Skriv hvor det er" in await desk.writes("..")
    assert "Oppmøte: bussen" in await desk.writes("bussen")
    assert (await as_stored(database, tur)).place is None


async def test_words_that_tell_a_stranger_are_pointed_out_and_may_be_sent(database: Database) -> None:
    async with database.transaction() as session:
        programme, _tur, kari, _ = await a_trip(session, "Ali")
    desk = Desk(database, programme, kari, NOW)
    await desk.says("STED")
    assert "Obs: NAV og legen kan vise" in await desk.writes("NAV Sandvika; hos legen")
    assert await desk.picks("Send") == "Det er lagret, og én får beskjed."


@pytest.mark.parametrize(
    ("at", "state", "says"),
    [(NOW, "cancelled", "er avlyst"), (START + timedelta(days=1), "done", "er over")],
)
async def test_too_late_is_said_and_nothing_is_sent(
    database: Database, at: object, state: str, says: str
) -> None:
    async with database.transaction() as session:
        programme, tur, kari, _ = await a_trip(session, "Ali")
    desk = Desk(database, programme, kari, NOW)
    await desk.says("STED")
    await desk.writes("Kolsås; bussen")
    async with database.transaction() as session:
        (await session.get_one(Activity, tur.id)).state = state
    desk.now = at  # type: ignore[assignment]
    assert says in await desk.picks("Send")
    assert says in await desk.presses(f"change:{tur.id.hex}:where")
    async with database.transaction() as session:
        assert (await session.scalars(select(Outbox))).all() == []


async def test_of_several_those_without_a_place_come_first(database: Database) -> None:
    async with database.transaction() as session:
        programme, tur, kari, _ = await a_trip(session)
        tur.place = "Kolsås"
        await planned(session, programme, START + timedelta(days=1), now=NOW, title="Klatring i Oslo")
    desk = Desk(database, programme, kari, NOW)
    assert "fredag 27.11 kl 11: Tur, Kolsås. Oppmøte: stasjonen." in await desk.says("STED")
    assert list(desk.offered) == ["lørdag 28.11: Klatring i..", "fredag 27.11: Tur"]
    assert "Hvor er Klatring i Oslo" in await desk.picks("Klatring")
