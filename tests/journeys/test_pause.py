"""PAUSE: told on both channels, from the word to the day after it is over."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID, uuid4

import pytest

from bot.features import cancelling, posting, signing_up
from bot.features.cancelling import Cancelling
from bot.features.posting import Draft
from bot.messages import Refused
from storage import people, preferences
from storage.tables import Activity
from tests.actors import Actor
from tests.house import OSLO, House


def at(day: int, clock: str) -> datetime:
    return datetime.fromisoformat(f"2026-11-{day}T{clock}").replace(tzinfo=OSLO)


async def posted(house: House, kari: Actor, title: str, starts_at: datetime, *going: Actor) -> UUID:
    """Kari posts something, and these say yes."""
    async with house.service.database.transaction() as session:
        by = await who(session, kari)
        programme = (await people.belongings(session, by.id))[0].programme
        draft = Draft(
            uuid4(), title=title, starts_at=starts_at, ends_at=starts_at + timedelta(hours=2), places=8
        )
        assert not isinstance(await posting.post(session, programme, by, draft, house.now), Refused)
        for one in going:
            said = await signing_up.come(
                session, programme, await who(session, one), draft.activity_id, house.now
            )
            assert not isinstance(said, Refused)
    await house.settle()
    return draft.activity_id


async def called_off(house: House, kari: Actor, activity_id: UUID) -> None:
    async with house.service.database.transaction() as session:
        by = await who(session, kari)
        programme = (await people.belongings(session, by.id))[0].programme
        activity = await cancelling.to_cancel(session, programme, activity_id, house.now)
        assert isinstance(activity, Activity)
        await cancelling.cancel(session, programme, activity, Cancelling("weather"), by, house.now)
    await house.settle()


async def who(session, actor: Actor):  # type: ignore[no-untyped-def]
    contact = await people.meet(session, actor.channel, actor.address, actor.house.now)
    person = await people.person(session, contact.person_id)
    assert person is not None
    return person


async def test_a_pause_says_what_comes_all_the_same_and_ends_by_itself(
    house: House, maria: Actor, kari: Actor
) -> None:
    mine = await posted(house, kari, "Bowling", at(27, "11:00"), maria)
    await maria.says("PAUSE")
    assert "Det som fortsatt er nyttig, kommer etterpå." in maria.last_read
    await maria.picks("Tre dager")
    assert "Du får pause til lørdag 28.11 kl 8." in maria.last_read
    assert "noe du er påmeldt, endres eller avlyses" in maria.last_read
    assert "START slår på igjen" in maria.last_read
    await posted(house, kari, "Museum", at(30, "11:00"))
    await posted(house, kari, "Kino", at(26, "18:00"))
    await called_off(house, kari, mine)
    assert maria.has_read("Bowling")
    assert "avlyst" in maria.last_read.casefold()
    await maria.says("Er det noen der?")
    assert not maria.has_read("Museum")
    before = len(maria.read)
    await house.until(at(28, "07:59"))
    assert maria.read[before:] == []
    await house.until(at(28, "09:00"))
    assert [text for text in maria.read[before:] if "Museum" in text]
    assert not maria.has_read("Kino")


async def test_start_ends_a_pause_and_what_is_still_useful_comes(
    house: House, maria: Actor, kari: Actor
) -> None:
    await maria.says("pause til fredag")
    assert "Du får pause til fredag 27.11 kl 8." in maria.last_read
    for title in ("Museum", "Kino"):
        await posted(house, kari, title, at(30, "11:00" if title == "Museum" else "18:00"))
    assert not maria.has_read("Museum")
    await maria.says("PAUSE")
    assert "Du har pause til fredag 27.11 kl 8." in maria.last_read
    await maria.picks("Slå av pausen nå")
    assert maria.has_read("Pausen er over. Det som fortsatt er nyttig, kommer nå, eller når natta er over.")
    assert maria.has_read("Museum")
    assert not maria.has_read("Kino")
    await house.passes(minutes=4)
    assert maria.has_read("Kino")
    await maria.says("START")
    assert "Meldingene er på" in maria.last_read


async def test_a_shorter_pause_lets_go_earlier_what_the_longer_one_held(
    house: House, maria: Actor, kari: Actor
) -> None:
    await maria.says("PAUSE 14 dager")
    await posted(house, kari, "Museum", at(30, "11:00"))
    await maria.says("PAUSE til fredag")
    assert "Du får pause til fredag 27.11 kl 8." in maria.last_read
    await house.until(at(27, "07:59"))
    assert not maria.has_read("Museum")
    await house.until(at(27, "09:00"))
    assert maria.has_read("Museum")


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("PAUSE 3 dager", "lørdag 28.11 kl 8"),
        ("Pause i to uker", "onsdag 9.12 kl 8"),
        ("PAUSE ei veke", "onsdag 2.12 kl 8"),
        ("pause til i morgen", "torsdag 26.11 kl 8"),
        ("pause til kl 18", "onsdag 25.11 kl 18"),
        ("pause i dag", "torsdag 26.11 kl 8"),
    ],
)
async def test_how_long_may_stand_with_the_word(maria: Actor, text: str, until: str) -> None:
    await maria.says(text)
    assert f"Du får pause til {until}." in maria.last_read


@pytest.mark.parametrize("text", ["pause til fredag?", "Pause med kaffe kl 12", "pause litt til", "PAUSE nå"])
async def test_words_that_only_begin_like_it_go_to_people(maria: Actor, sam: Actor, text: str) -> None:
    await maria.says(text)
    assert not maria.has_read("Du får pause")
    assert sam.has_read(text)


async def test_what_may_mean_two_days_is_asked_and_too_long_is_refused(maria: Actor) -> None:
    await maria.says("PAUSE til onsdag")
    await maria.picks("Til onsdag 2.12")
    assert "Du får pause til onsdag 2.12 kl 8." in maria.last_read
    await maria.says("PAUSE 5 måneder")
    assert "opptil tre måneder" in maria.last_read
    await maria.says("PAUSE")
    assert "Du har pause til onsdag 2.12 kl 8." in maria.last_read


async def test_staff_may_pause_from_their_day_and_still_read_what_people_write(
    house: House, maria: Actor, kari: Actor
) -> None:
    await posted(house, kari, "Bowling", at(26, "11:00"))
    await kari.says("PAUSE")
    await kari.picks("Til i morgen")
    assert "det folk skriver, kommer likevel" in kari.last_read
    await maria.says("Jeg blir sen")
    assert kari.has_read("Jeg blir sen")
    await kari.says("PAUSE 2 dager")
    before = len(kari.read)
    await house.until(at(26, "10:00"))
    assert not any(text.startswith("I dag") for text in kari.read[before:])


async def test_a_pause_is_from_all_programmes(house: House, maria: Actor) -> None:
    await maria.says("PAUSE en uke")
    async with house.service.database.transaction() as session:
        person = await who(session, maria)
        homes = await people.belongings(session, person.id)
        kept = [await preferences.one(session, home.programme.id, person.id) for home in homes]
    assert [row.paused_until for row in kept if row] == [datetime(2026, 12, 2, 8, tzinfo=OSLO)]
