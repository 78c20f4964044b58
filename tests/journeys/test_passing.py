"""Whoever is silent is reminded and it goes on; through a night, a weekend and a public holiday."""

from __future__ import annotations

from datetime import datetime

import pytest
from sqlmodel import col, select

from storage.tables import Person, Programme, Shift, Signal, Thread, ThreadStep
from tests.actors import Actor, OnTelegram
from tests.house import OSLO, House


def at(day: int, clock: str, month: int = 11) -> datetime:
    hour, minute = clock.split(":")
    return datetime(2026, month, day, int(hour), int(minute), tzinfo=OSLO)


async def on_shift(house: House, who: Actor | None, starts: datetime, ends: datetime) -> None:
    """A shift of the rota; `who` None: nobody has it."""
    async with house.service.database.transaction() as session:
        programme = (await session.scalars(select(Programme))).one()
        everybody = (await session.scalars(select(Person))).all()
        person = next((one for one in everybody if who is not None and one.name == who.name), None)
        session.add(
            Shift(
                programme_id=programme.id,
                person_id=person.id if person else None,
                state="held" if person else "open",
                starts_at=starts,
                ends_at=ends,
                made_by=everybody[0].id,
                created_at=house.now,
            )
        )


async def steps(house: House) -> list[str]:
    """What became of the thread, each once, in order."""
    async with house.service.database.transaction() as session:
        rows = await session.scalars(select(ThreadStep).order_by(col(ThreadStep.at)))
        found: list[str] = []
        for one in rows:
            if not found or found[-1] != one.what:
                found.append(one.what)
        return found


async def the_thread(house: House) -> Thread:
    async with house.service.database.transaction() as session:
        return (await session.scalars(select(Thread))).one()


async def signals(house: House) -> list[str]:
    async with house.service.database.transaction() as session:
        rows = await session.scalars(select(Signal).where(col(Signal.settled_at).is_(None)))
        return sorted(one.kind for one in rows)


async def test_by_day_the_silent_owner_is_reminded_once_and_then_the_others_are_asked(
    house: House, maria: Actor, kari: Actor, per: Actor
) -> None:
    await maria.says("får ikke sove")
    await kari.picks("Jeg tar den")
    await house.passes(minutes=59)
    assert not kari.has_read("venter på svar fra deg")
    await house.passes(minutes=1)
    assert kari.count_read("Maria venter på svar fra deg") == 1
    seen = len(per.read)
    await house.passes(minutes=60)
    assert kari.count_read("Maria venter på svar fra deg") == 1
    assert len(per.read) == seen + 1 and "Maria venter fortsatt på svar" in per.last_read
    thread = await the_thread(house)
    assert (thread.state, thread.owner_id) == ("waiting", None)
    await per.picks("Jeg tar den")
    assert (await the_thread(house)).state == "taken"


async def test_when_the_shift_ends_it_goes_back_to_whoever_is_there(
    house: House, maria: Actor, sam: Actor, per: Actor
) -> None:
    await on_shift(house, sam, at(25, "18:00"), at(25, "20:00"))
    await on_shift(house, per, at(25, "20:00"), at(25, "22:00"))
    await house.until(at(25, "19:30"))
    await maria.says("får ikke sove")
    assert sam.has_read("får ikke sove") and not per.has_read("får ikke sove")
    await sam.picks("Jeg tar den")
    await house.until(at(25, "20:35"))
    assert not sam.has_read("venter på svar fra deg"), "their shift is over"
    assert per.has_read("får ikke sove")
    assert "Samtalen med Maria er ikke hos deg nå" in sam.last_read


async def test_an_owner_who_sleeps_is_not_woken_and_the_morning_has_it(
    house: House, maria: Actor, kari: Actor, per: Actor
) -> None:
    await house.until(at(25, "14:40"))
    await maria.says("får ikke sove")
    await kari.picks("Jeg tar den")
    seen = len(kari.read)
    await house.until(at(26, "08:55"))
    assert len(kari.read) <= seen + 1 and not kari.has_read("venter på svar fra deg")
    assert (await the_thread(house)).state == "waiting"
    await house.until(at(26, "09:05"))
    assert per.has_read("Maria venter fortsatt på svar") or per.count_read("får ikke sove") == 2


@pytest.mark.parametrize("rota", [True, False])
async def test_through_a_night(
    house: House, maria: Actor, kari: Actor, per: Actor, sam: Actor, rota: bool
) -> None:
    if rota:
        await on_shift(house, sam, at(25, "20:00"), at(25, "22:00"))
        await on_shift(house, sam, at(26, "18:00"), at(26, "20:00"))
    await house.until(at(25, "21:00"))
    await maria.says("får ikke sove")
    if not rota:
        assert await steps(house) == ["opened", "told-nobody"]
        assert not any(one.has_read("sove") for one in (kari, per, sam))
    else:
        assert sam.has_read("sove") and not kari.has_read("sove")
        await house.until(at(25, "21:16"))
        assert kari.has_read("sove") and not per.has_read("sove"), "the leader is second in line"
        await house.until(at(26, "08:00"))
        assert await steps(house) == ["opened", "told-shift", "told-leader", "told-nobody"]
        assert "not taken" in await signals(house)
    await house.until(at(26, "09:01"))
    assert per.has_read("sove") and kari.has_read("sove"), "all of the team, when it opens"
    await per.picks("Jeg tar den")
    assert "not taken" not in await signals(house)


async def test_through_a_weekend_with_a_shift_on_sunday(
    house: House, maria: Actor, kari: Actor, per: Actor, sam: Actor
) -> None:
    await on_shift(house, sam, at(29, "12:00"), at(29, "16:00"))
    await house.until(at(27, "23:00"))
    await maria.says("får ikke sove")
    await house.until(at(29, "11:59"))
    assert not any(one.has_read("sove") for one in (kari, per, sam))
    await house.until(at(29, "12:01"))
    assert sam.has_read("sove") and not kari.has_read("sove")
    await house.until(at(29, "12:31"))
    assert kari.has_read("sove") and not per.has_read("sove")
    await house.until(at(30, "09:01"))
    assert per.has_read("sove")
    assert (await the_thread(house)).state == "waiting"


async def test_through_christmas_without_a_rota(house: House, maria: Actor, kari: Actor, per: Actor) -> None:
    """Thursday 24 December is a working day here; 25 and 26 are holidays, then it is Sunday."""
    await house.until(at(24, "16:00", 12))
    await maria.says("får ikke sove")
    await house.until(at(28, "08:59", 12))
    assert not kari.has_read("sove") and not per.has_read("sove")
    await house.until(at(28, "09:01", 12))
    assert kari.has_read("sove") and per.has_read("sove")


async def test_whoever_is_on_has_blocked_us_and_the_leader_hears_at_once(
    house: House, maria: Actor, kari: Actor, per: Actor
) -> None:
    assert isinstance(per, OnTelegram)
    await on_shift(house, per, at(25, "18:00"), at(25, "20:00"))
    await house.until(at(25, "18:30"))
    per.phone.chat.blocked = True
    await maria.says("får ikke sove")
    await house.passes(minutes=2)
    assert kari.has_read("sove"), "nobody waits a quarter of an hour for a phone that is shut"


async def test_a_shift_that_nobody_has_is_no_shift(
    house: House, maria: Actor, kari: Actor, per: Actor
) -> None:
    await on_shift(house, None, at(25, "18:00"), at(25, "20:00"))
    await house.until(at(25, "18:30"))
    await maria.says("får ikke sove")
    assert await steps(house) == ["opened", "told-nobody"]
    await house.until(at(26, "09:01"))
    assert kari.has_read("sove") and per.has_read("sove")


async def test_given_back_on_a_shift_alone_the_leader_is_next(
    house: House, maria: Actor, kari: Actor, sam: Actor
) -> None:
    await on_shift(house, sam, at(25, "18:00"), at(25, "20:00"))
    await house.until(at(25, "18:30"))
    await maria.says("får ikke sove")
    await sam.picks("Jeg tar den")
    seen = len(sam.read)
    await house.passes(minutes=1)
    await sam.picks("Gi fra meg")
    assert kari.has_read("sove")
    assert len(sam.read) == seen + 1


async def test_more_words_in_the_evening_wake_nobody_and_are_read_in_the_morning(
    house: House, maria: Actor, kari: Actor, per: Actor, sam: Actor
) -> None:
    await maria.says("noe om dagen")
    assert kari.has_read("noe om dagen")
    await house.until(at(25, "22:30"))
    told = {one.name: len(one.read) for one in (kari, per, sam)}
    await maria.says("får ikke sove")
    assert "Vi leser den torsdag 26.11 kl 9, ikke før." in maria.last_read
    await house.until(at(26, "08:59"))
    assert {one.name: len(one.read) for one in (kari, per, sam)} == told
    await house.until(at(26, "09:01"))
    assert all(one.has_read("får ikke sove") for one in (kari, per, sam))


async def test_status_says_when_it_was_written_whoever_has_taken_it_since(
    house: House, maria: Actor, sam: Actor
) -> None:
    await on_shift(house, sam, at(28, "17:00"), at(28, "21:00"))
    await house.until(at(27, "22:00"))
    await maria.says("er noen våken")
    await house.until(at(28, "17:00"))
    await sam.picks("Jeg tar den")
    await maria.says("STATUS")
    assert maria.last_read == "Meldingen din fra fredag 27.11 kl 22 er tatt vare på. Sam har den."


async def test_what_was_promised_for_today_is_told_once_more_while_it_can_be_kept(
    house: House, maria: Actor, kari: Actor, per: Actor
) -> None:
    await maria.says("hei")
    assert "i dag før kl 15." in maria.last_read
    await house.until(at(25, "13:59"))
    assert not kari.has_read("venter fortsatt")
    await house.until(at(25, "20:00"))
    again = "Maria venter fortsatt på svar (siden onsdag 25.11 kl 9)."
    assert kari.count_read(again) == per.count_read(again) == 1
    assert len(maria.read) == 1
