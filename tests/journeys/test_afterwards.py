"""Afterwards: did it happen, is there a next one; and what follows when several came to nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest
from sqlmodel import col, select

from bot.features.appointments import keeping
from storage import signals
from storage.tables import Appointment, CheckIn, Membership, Outbox, Person, Preference, Programme, Return
from tests.actors import Actor
from tests.house import OSLO, House
from tests.residents import LONG_AGO


def at(day: int, hour: int, minute: int = 0, month: int = 12) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=OSLO)


async def agreed(house: House, one: Actor, *times: datetime, party: str = "NAV", by: str = "") -> None:
    """Appointments that somebody has, written down by themselves or by one of the staff."""
    async with house.service.database.transaction() as session:
        programme = (await session.scalars(select(Programme))).one()
        people = {person.name: person for person in await session.scalars(select(Person))}
        for starts_at in times:
            row = Appointment(
                programme_id=programme.id,
                person_id=people[one.name].id,
                made_by=people[by or one.name].id,
                party=party,
                starts_at=starts_at,
                created_at=house.now,
            )
            session.add(row)
            await session.flush()
            await keeping.agree(session, programme, row, house.now)


async def all_of(house: House, one: Actor) -> list[Appointment]:
    async with house.service.database.transaction() as session:
        rows = await session.scalars(
            select(Appointment)
            .join(Person, col(Person.id) == col(Appointment.person_id))
            .order_by(col(Appointment.starts_at))
        )
        people = {row.id: row.name for row in await session.scalars(select(Person))}
        return [row for row in rows if people[row.person_id] == one.name]


async def states(house: House, one: Actor) -> list[str]:
    return [row.state for row in await all_of(house, one)]


async def check_ins(house: House) -> Sequence[CheckIn]:
    async with house.service.database.transaction() as session:
        return (await session.scalars(select(CheckIn).order_by(col(CheckIn.at)))).all()


async def prefers(house: House, one: Actor, **chosen: object) -> None:
    async with house.service.database.transaction() as session:
        programme = (await session.scalars(select(Programme))).one()
        person = next(row for row in await session.scalars(select(Person)) if row.name == one.name)
        session.add(Preference(programme_id=programme.id, person_id=person.id, **chosen))


def asked(one: Actor) -> int:
    return one.count_read("Ble det noe av avtalen")


async def test_it_happened_and_the_next_one_is_made_in_the_same_breath(house: House, maria: Actor) -> None:
    await agreed(house, maria, at(26, 10, month=11))
    await house.until(at(26, 12, 59, month=11))
    assert asked(maria) == 0
    await house.until(at(26, 13, month=11))
    assert "Hei! Ble det noe av avtalen torsdag 26.11 kl 10?" in maria.last_read
    assert "NAV" not in maria.last_read
    await maria.picks("Ja")
    assert "Så fint. Er det avtalt noe nytt?" in maria.last_read
    assert await states(house, maria) == ["kept"]
    await maria.says("tirsdag kl 10")
    assert "NAV" in maria.last_read
    assert "tirsdag 1.12 kl 10" in maria.last_read
    await maria.says("JA")
    first, second = await all_of(house, maria)
    assert (second.party, second.state, second.starts_at) == ("NAV", "agreed", at(1, 10))
    assert first.state == "kept"


async def test_it_did_not_happen_and_nobody_is_blamed(house: House, maria: Actor, kari: Actor) -> None:
    await agreed(house, maria, at(26, 10, month=11))
    await house.until(at(26, 14, month=11))
    await maria.says("nei")
    assert "Takk for at du sier fra. Det går bra. Vil du ha hjelp til å få en ny?" in maria.last_read
    assert await states(house, maria) == ["missed"]
    await maria.says("ja")
    assert "har fått beskjed om at du vil ha hjelp til en ny avtale" in maria.last_read
    assert "hverdager 9-15" in maria.last_read
    assert kari.has_read("Jeg vil gjerne ha hjelp til å få en ny avtale.")
    assert not kari.has_read("NAV")


async def test_whoever_wants_no_help_is_left_in_peace(house: House, maria: Actor, kari: Actor) -> None:
    await agreed(house, maria, at(26, 10, month=11))
    await house.until(at(26, 14, month=11))
    await maria.says("nei")
    await maria.says("nei")
    assert maria.last_read.startswith("Greit. Skriv til oss når du vil.")
    assert not kari.has_read("hjelp til å få en ny")
    # It is a message to people again.
    await maria.says("tirsdag er en lang dag")
    assert kari.has_read("tirsdag er en lang dag")


async def test_one_that_was_moved_is_written_down_for_its_new_time(house: House, maria: Actor) -> None:
    await agreed(house, maria, at(26, 10, month=11), party="legen")
    await house.until(at(26, 14, month=11))
    await maria.picks("flyttet" if maria.channel == "telegram" else "Flyttet")
    assert "Når er den nå?" in maria.last_read
    await maria.says("3.12 halv ti")
    await maria.says("ja")
    was, now = await all_of(house, maria)
    assert (was.state, now.state, now.party, now.starts_at) == ("cancelled", "agreed", "legen", at(3, 9, 30))
    await house.until(at(2, 12))
    assert asked(maria) == 1


async def test_nothing_is_asked_of_one_that_was_moved_before_or_called_off(
    house: House, maria: Actor, ali: Actor
) -> None:
    await agreed(house, maria, at(26, 10, month=11))
    await agreed(house, ali, at(26, 10, month=11))
    async with house.service.database.transaction() as session:
        programme = (await session.scalars(select(Programme))).one()
        for row in await session.scalars(select(Appointment)):
            if row.person_id == (await _person(session, "Maria")).id:
                await keeping.move_to(session, programme, row, at(27, 10, month=11), house.now)
            else:
                await keeping.end(session, row, "cancelled", house.now)
    await house.until(at(27, 9, month=11))
    assert asked(maria) == asked(ali) == 0
    await house.until(at(27, 13, month=11))
    assert asked(maria) == 1
    assert "fredag 27.11" in maria.last_read
    await house.until(at(30, 13, month=11))
    assert asked(ali) == 0
    assert asked(maria) == 1


async def _person(session, name: str) -> Person:  # type: ignore[no-untyped-def]
    return next(row for row in await session.scalars(select(Person)) if row.name == name)


async def test_an_old_button_tells_what_is_true_now(house: House, maria: Actor) -> None:
    await agreed(house, maria, at(26, 10, month=11))
    await house.until(at(26, 14, month=11))
    later = maria.hesitates("Ja")
    async with house.service.database.transaction() as session:
        programme = (await session.scalars(select(Programme))).one()
        row = (await session.scalars(select(Appointment))).one()
        await keeping.move_to(session, programme, row, at(1, 10), house.now)
    await later()
    assert "Den avtalen er ikke før tirsdag 1.12 kl 10." in maria.last_read
    assert await states(house, maria) == ["agreed"]


async def test_whoever_has_the_next_one_already_is_told_so(house: House, maria: Actor) -> None:
    await agreed(house, maria, at(26, 10, month=11), at(3, 10))
    await agreed(house, maria, at(1, 10), party="legen")
    await house.until(at(26, 14, month=11))
    await maria.picks("Ja")
    assert maria.last_read.startswith("Så fint. Den neste er NAV, torsdag 3.12 kl 10.")


async def test_several_on_one_day_are_one_question_about_the_last(house: House, maria: Actor) -> None:
    await agreed(house, maria, at(26, 9, month=11), at(26, 14, month=11))
    await house.until(at(26, 16, 59, month=11))
    assert asked(maria) == 0
    await house.until(at(27, 20, month=11))
    assert asked(maria) == 1
    assert maria.has_read("torsdag 26.11 kl 14?")


async def test_when_the_last_of_a_day_is_called_off_it_is_about_the_one_before(
    house: House, maria: Actor
) -> None:
    await agreed(house, maria, at(26, 9, month=11), at(26, 14, month=11))
    await house.until(at(26, 13, month=11))
    async with house.service.database.transaction() as session:
        rows = (await session.scalars(select(Appointment).order_by(col(Appointment.starts_at)))).all()
        await keeping.end(session, rows[-1], "cancelled", house.now)
    await house.until(at(27, 20, month=11))
    assert asked(maria) == 1
    assert maria.has_read("torsdag 26.11 kl 9?")


async def test_late_in_the_evening_it_waits_for_the_morning(house: House, maria: Actor) -> None:
    await agreed(house, maria, at(26, 19, month=11))
    await house.until(at(27, 7, 59, month=11))
    assert asked(maria) == 0
    await house.until(at(27, 8, 30, month=11))
    assert asked(maria) == 1


@pytest.mark.parametrize(
    "chosen", [{"discretion": "none"}, {"paused_until": at(10, 8)}], ids=["only when we meet", "a pause"]
)
async def test_some_are_not_asked_and_nothing_is_counted(
    house: House, maria: Actor, kari: Actor, chosen: dict[str, object]
) -> None:
    await prefers(house, maria, **chosen)
    await agreed(house, maria, *(at(day, 10) for day in (1, 2, 3, 4)))
    await house.until(at(12, 12))
    assert asked(maria) == 0
    assert await states(house, maria) == ["agreed"] * 4
    assert await check_ins(house) == []
    async with house.service.database.transaction() as session:
        assert await signals.standing(session) == []
    assert not kari.has_read("Maria")


@pytest.mark.parametrize(
    ("discretion", "shown"),
    [
        ("minimal", "Du har en beskjed. Svar LES når det passer."),
        ("discreet", "Hei! Ble det noe av avtalen torsdag 26.11 kl 10?"),
        ("full", "Hei! Ble det noe av avtalen: NAV, torsdag 26.11 kl 10?"),
    ],
)
async def test_a_stranger_who_looks_at_the_phone_sees_what_its_owner_chose(
    house: House, maria: Actor, discretion: str, shown: str
) -> None:
    await prefers(house, maria, discretion=discretion, appointment_remind="never")
    await agreed(house, maria, at(26, 10, month=11))
    await house.until(at(26, 14, month=11))
    assert maria.last_read.split("\n")[0] == shown
    assert len(maria.read) == 1


@pytest.mark.parametrize(
    ("language", "question", "answer", "thanks"),
    [
        ("nn", "Hei! Vart det noko av avtalen", "nei", "Takk for at du seier frå. Det går bra."),
        ("en", "Hi! Did the appointment", "no", "Thank you for telling us. That is all right."),
    ],
)
async def test_in_their_own_language(
    house: House, maria: Actor, language: str, question: str, answer: str, thanks: str
) -> None:
    await maria.says(f"SPRÅK {language}")
    await agreed(house, maria, at(26, 10, month=11))
    await house.until(at(26, 14, month=11))
    assert question in maria.last_read
    await maria.says(answer)
    assert thanks in maria.last_read


async def test_what_nobody_answers_is_not_asked_again_and_not_called_missed(
    house: House, maria: Actor
) -> None:
    await agreed(house, maria, at(26, 10, month=11))
    await house.until(at(20, 12))
    assert asked(maria) == 1
    assert await states(house, maria) == ["agreed"]
    # A late answer still counts.
    await maria.picks("Ja")
    assert await states(house, maria) == ["kept"]


async def test_after_three_one_named_human_decides_and_the_questions_rest(
    house: House, maria: Actor, kari: Actor, per: Actor, sam: Actor
) -> None:
    await maria.says("Hvis dere ikke hører fra meg, ring søsteren min")
    assert "Lagret: ring søsteren min" in maria.last_read
    await agreed(house, maria, at(26, 10, month=11), at(27, 10, month=11), at(30, 10, month=11), by="Per")
    await house.until(at(2, 12, 59))
    assert not per.has_read("Så vidt vi vet")
    await house.until(at(2, 13))
    assert "Så vidt vi vet, ble det ikke noe av de siste avtalene til Maria." in per.last_read
    assert "ring søsteren min" in per.last_read
    assert "NAV" not in per.last_read
    assert "Har skrevet siden" not in per.last_read
    assert per.choices == ["Jeg tar kontakt", "La det hvile", "Spør som før"]
    assert not kari.has_read("Maria")
    assert not sam.has_read("Maria")
    seen = len(maria.read)
    assert asked(maria) == 3

    await agreed(house, maria, at(3, 10), by="Per")
    await house.until(at(3, 14))
    assert asked(maria) == 3
    await per.picks("La det hvile")
    assert "Vi spør ikke Maria mer av oss selv" in per.last_read
    await agreed(house, maria, at(4, 10), by="Per")
    await house.until(at(4, 14))
    assert asked(maria) == 3
    assert len(maria.read) >= seen

    # Until she writes herself.
    await maria.says("hei")
    await agreed(house, maria, at(7, 10), by="Per")
    await house.until(at(7, 14))
    assert asked(maria) == 4


async def test_three_answers_in_a_row_and_as_before(house: House, maria: Actor, kari: Actor) -> None:
    for day in (1, 2, 3):
        await agreed(house, maria, at(day, 10))
        await house.until(at(day, 14))
        await maria.says("nei")
    await house.until(at(3, 15))
    assert kari.count_read("Så vidt vi vet") == 1
    await maria.says("jeg vil egentlig")
    await kari.picks("Spør" if kari.channel == "sms" else "Spør som før")
    assert "Maria får spørsmål som før. Har skrevet siden, torsdag 3.12 kl 15." in kari.last_read
    for day in (7, 8):
        await agreed(house, maria, at(day, 10))
        await house.until(at(day, 14))
        await maria.says("nei")
    # The count begins anew.
    assert kari.count_read("Så vidt vi vet") == 1


async def test_one_that_was_kept_between_begins_the_count_anew(
    house: House, maria: Actor, kari: Actor
) -> None:
    for day, answer in ((1, "nei"), (2, "nei"), (3, "ja"), (4, "nei"), (7, "nei")):
        await agreed(house, maria, at(day, 10))
        await house.until(at(day, 14))
        await maria.says(answer)
    assert await check_ins(house) == []
    assert not kari.has_read("Så vidt vi vet")


async def test_who_follows_up_decides_and_when_they_do_not_staff_see_it(
    house: House, maria: Actor, kari: Actor, per: Actor
) -> None:
    await kari.says("OPPFØLGER")
    await kari.picks("Maria")
    await kari.picks("Per")
    assert "Fra nå følger Per opp Maria." in kari.last_read
    assert maria.read == []
    for day in (1, 2, 3):
        await agreed(house, maria, at(day, 10))
        await house.until(at(day, 14))
        await maria.says("nei")
    assert per.count_read("Så vidt vi vet") == 1
    assert kari.count_read("Så vidt vi vet") == 0
    # Thursday afternoon; two working days later it is Monday.
    await house.until(at(7, 13, 59))
    assert await _signals(house) == []
    await house.until(at(7, 14))
    assert await _signals(house) == ["check-in"]
    await kari.says("UTEN AVTALE")
    line = next(one for one in kari.last_read.split("\n") if one.startswith("Maria"))
    assert "Per bestemmer hva vi gjør." in line
    # Somebody else takes it.
    await kari.says("OPPFØLGER")
    await kari.picks("Maria (nå Per)")
    await kari.picks("Kari")
    assert await _signals(house) == []
    assert kari.count_read("Så vidt vi vet") == 1
    await per.picks("La det hvile")
    assert "Det er Kari som bestemmer det nå." in per.last_read
    await kari.picks("Kontakt" if kari.channel == "sms" else "Jeg tar kontakt")
    assert [one.decision for one in await check_ins(house)] == ["contact"]
    await house.until(at(20, 12))
    assert await _signals(house) == []


async def _signals(house: House) -> list[str]:
    async with house.service.database.transaction() as session:
        programme = (await session.scalars(select(Programme))).one()
        return [one.kind for one in await signals.standing(session, programme.id)]


async def test_somebody_who_has_left_is_not_the_one_who_decides(
    house: House, maria: Actor, kari: Actor, per: Actor
) -> None:
    await agreed(house, maria, *(at(day, 10) for day in (1, 2, 3)), by="Per")
    async with house.service.database.transaction() as session:
        per_himself = await _person(session, "Per")
        for role in await session.scalars(select(Membership)):
            if role.person_id == per_himself.id:
                role.until = house.now
    await house.until(at(8, 12))
    assert kari.count_read("Så vidt vi vet") == 1
    assert not per.has_read("Så vidt vi vet")


async def test_staff_see_who_has_no_appointment_longest_without_first(
    house: House, maria: Actor, ali: Actor, kari: Actor, everybody: dict[str, Actor]
) -> None:
    await agreed(house, maria, at(26, 10, month=11))
    await agreed(house, ali, at(1, 10))
    async with house.service.database.transaction() as session:
        programme = (await session.scalars(select(Programme))).one()
        eva, kari_herself = await _person(session, "Eva"), await _person(session, "Kari")
        session.add(
            Return(
                programme_id=programme.id,
                person_id=eva.id,
                made_by=kari_herself.id,
                day=at(20, 0).date(),
                created_at=LONG_AGO,
            )
        )
    await house.until(at(26, 13, month=11))
    await maria.picks("Ja")
    await kari.says("UTEN AVTALE")
    lines = kari.read[-1].split("\n")
    assert lines[0] == "Uten avtale framover: 4. Velg et navn for å lage en."
    assert set(lines[1:3]) == {"Jonas: Ingen avtale før.", "Ole: Ingen avtale før."}
    assert lines[3:5] == ["Maria: Sist torsdag 26.11.", "Eva: Borte til søndag 20.12. Ingen avtale før."]
    assert set(kari.choices) == {"Jonas", "Ole", "Maria"}
    await kari.says("DAGEN")
    assert "3 har ingen avtale framover. Skriv UTEN AVTALE." in kari.last_read
    await kari.says("UTEN AVTALE")
    await kari.picks("Jonas")
    await kari.says("NAV torsdag kl 12")
    await kari.says("ja")
    await kari.says("DAGEN")
    assert "2 har ingen avtale framover." in kari.last_read
    await maria.says("UTEN AVTALE")
    assert not maria.has_read("Jonas")


async def test_their_own_words_can_be_written_read_changed_and_deleted(
    house: House, maria: Actor, kari: Actor
) -> None:
    await maria.says("MINE VALG")
    if maria.channel == "sms":
        await maria.says("MER")
    await maria.picks("Hvis dere ikke hører fra meg")
    assert (
        "En av de ansatte leser det hvis det ikke blir noe av flere avtaler på rad, ikke før."
        in maria.last_read
    )
    await maria.says("send melding til mamma")
    assert "Lagret: send melding til mamma" in maria.last_read
    assert not kari.has_read("mamma")
    await maria.says("MINE VALG")
    assert "Du har skrevet hva vi skal gjøre hvis vi ikke hører fra deg." in maria.last_read
    assert "mamma" not in maria.last_read
    await maria.says("hvis dere ikke hører fra meg")
    assert "send melding til mamma" in maria.last_read
    await maria.says("bank på")
    await maria.says("hvis dere ikke hører fra meg")
    assert "bank på" in maria.last_read
    await maria.picks("Slett det")
    assert maria.last_read.startswith("Slettet.")
    await maria.says("hvis dere ikke hører fra meg")
    assert "bank på" not in maria.last_read
    await maria.picks("Ikke nå")
    await maria.says("en melding til dere")
    assert kari.has_read("en melding til dere")


async def test_words_that_were_meant_for_people_now_reach_them(
    house: House, maria: Actor, kari: Actor
) -> None:
    await maria.says("Hvis dere ikke hører fra meg i dag er noe galt")
    assert "Skal vi lese det nå? Svar ANGRE" in maria.last_read
    await maria.says("ANGRE")
    assert kari.has_read("er noe galt")
    assert "meldingen er kommet fram" in maria.last_read
    await maria.says(f"Hvis dere ikke hører fra meg, {'ring ' * 80}noen")
    assert kari.has_read("ring ring")
    assert kari.has_read("noen")


async def test_questions_go_to_nobody_else(house: House, maria: Actor, everybody: dict[str, Actor]) -> None:
    await agreed(house, maria, at(26, 10, month=11))
    await house.passes(days=1, hours=6)
    async with house.service.database.transaction() as session:
        rows = (
            await session.scalars(select(Outbox).where(col(Outbox.kind) == "appointment-asked-after"))
        ).all()
        assert [row.person_id for row in rows] == [(await _person(session, "Maria")).id]
        assert rows[0].expires_at is not None
        assert rows[0].expires_at - rows[0].created_at == timedelta(days=2)
