"""Whose a thread is: taken, given back, handed over, answered, closed, and kept from whom."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlmodel import col, delete, select

from storage import threads
from storage.tables import Decline, Handover, Membership, Message, Outbox, Person, Thread, ThreadStep
from tests.actors import Actor
from tests.house import OSLO, House
from tests.journeys.conftest import actor
from tests.residents import found_programme, move_in

EVENING = datetime(2026, 11, 25, 22, 30, tzinfo=OSLO)


async def thread_of(house: House) -> Thread:
    async with house.service.database.transaction() as session:
        return (await session.scalars(select(Thread).order_by(col(Thread.opened_at)))).all()[-1]


async def steps(house: House, what: str) -> int:
    async with house.service.database.transaction() as session:
        rows = await session.scalars(select(ThreadStep).where(col(ThreadStep.what) == what))
        return len(rows.all())


async def test_after_taking_it_a_short_menu(maria: Actor, kari: Actor, per: Actor) -> None:
    await maria.says("får ikke sove")
    await kari.picks("Jeg tar den")
    assert "Samtalen med Maria er din nå." in kari.last_read
    assert kari.choices == ["Svar", "Ferdige svar", "Gi videre", "Gi fra meg", "Lukk"]
    await per.picks("Jeg tar den")
    assert "Kari har allerede tatt samtalen med Maria" in per.last_read


async def test_samtaler_lists_mine_first_and_no_words(
    everybody: dict[str, Actor], maria: Actor, jonas: Actor, kari: Actor
) -> None:
    await jonas.says("hemmelige ord")
    await maria.says("får ikke sove")
    await kari.picks("Jeg tar den")
    await kari.says("samtaler")
    assert "Hos deg: 1. Venter på noen: 1." in kari.last_read
    assert "hemmelig" not in kari.last_read and "sove" not in kari.last_read
    assert [choice.split(",")[0] for choice in kari.choices] == ["Maria", "Jonas"]
    await kari.picks("Maria, din")
    assert "Samtalen med Maria. Notater: 0." in kari.last_read


async def test_samtaler_from_a_participant_is_a_text_to_people(maria: Actor, kari: Actor) -> None:
    await maria.says("SAMTALER")
    assert kari.has_read("Maria skriver:\nSAMTALER")


async def test_given_back_it_goes_to_the_others_and_not_at_once_to_whoever_had_it(
    house: House, maria: Actor, kari: Actor, per: Actor, sam: Actor
) -> None:
    await maria.says("får ikke sove")
    await kari.picks("Jeg tar den")
    seen = len(kari.read)
    await kari.picks("Gi fra meg")
    assert kari.last_read == "Greit. Samtalen med Maria går videre til en annen."
    assert len(kari.read) == seen + 1
    assert "Maria venter fortsatt på svar" in per.last_read
    assert "Maria venter fortsatt på svar" in sam.last_read
    assert (await thread_of(house)).owner_id is None
    assert await steps(house, "given-back") == 1
    assert maria.count_read("Kari") == 1, "the receipt names who reads"
    await per.picks("Jeg tar den")
    assert (await thread_of(house)).state == "taken"


async def test_handed_over_with_a_summary_and_a_yes(
    house: House, maria: Actor, kari: Actor, per: Actor, sam: Actor
) -> None:
    await maria.says("får ikke sove")
    await kari.picks("Jeg tar den")
    await kari.picks("Gi videre")
    assert "Hvem skal samtalen med Maria gis videre til?" in kari.last_read
    assert "Maria" not in kari.choices and "Jonas" not in kari.choices
    await kari.picks("Sam")
    # A summary may begin with any word; none of it is an answer, nor a proposal.
    await kari.says("Svar gjerne i dag, hun er på jobb")
    assert "Sam blir spurt" in kari.last_read
    assert "Kari spør om du kan ta over samtalen med Maria: Svar gjerne i dag" in sam.last_read
    assert not maria.has_read("gjerne i dag")
    assert (await thread_of(house)).state == "taken"
    first = (await thread_of(house)).owner_id
    await sam.picks("Ja")
    assert (await thread_of(house)).owner_id != first
    assert kari.last_read == "Sam har samtalen med Maria nå. Takk for det du har gjort."
    assert maria.count_read("Hei, det er Sam. Nå er det jeg som svarer deg her.") == 1
    assert sam.has_read("får ikke sove") and "Samtalen med Maria" in sam.last_read
    # Back and forth: nobody says hello twice.
    await sam.picks("Gi videre")
    await sam.picks("Kari")
    await sam.picks("Hopp over")
    await kari.picks("Ja")
    await kari.picks("Gi videre")
    await kari.picks("Sam")
    await kari.says("HOPP")
    await sam.picks("Ja")
    assert maria.count_read("det er Sam") == 1


async def test_a_no_is_told_kindly_and_nothing_has_moved(
    house: House, maria: Actor, kari: Actor, sam: Actor
) -> None:
    await maria.says("får ikke sove")
    await kari.picks("Jeg tar den")
    before = (await thread_of(house)).owner_id
    await kari.picks("Gi videre")
    await kari.picks("Sam")
    await kari.picks("Hopp over")
    await sam.says("NEI")
    assert sam.last_read == "Greit. Takk for svaret."
    assert "Sam kan ikke nå. Samtalen med Maria er fortsatt din." in kari.last_read
    assert (await thread_of(house)).owner_id == before
    assert not maria.has_read("det er Sam")


@pytest.mark.parametrize("how", ["answered", "given back", "closed"])
async def test_what_is_answered_or_gone_needs_no_yes(
    house: House, maria: Actor, kari: Actor, per: Actor, how: str
) -> None:
    await maria.says("får ikke sove")
    await kari.picks("Jeg tar den")
    await kari.picks("Gi videre")
    await kari.picks("Per")
    await kari.picks("Hopp over")
    say_yes = per.hesitates("Ja")
    if how == "answered":
        await kari.says("SVAR Jeg ringer")
    elif how == "given back":
        await kari.says("SAMTALER")
        await kari.picks("Maria")
        await kari.picks("Gi fra meg")
    else:
        await kari.says("SAMTALER")
        await kari.picks("Maria")
        await kari.picks("Lukk")
        await kari.picks("Uten hilsen")
    await say_yes()
    assert per.has_read("det trengs ikke lenger")
    async with house.service.database.transaction() as session:
        assert (await session.scalars(select(Handover))).one().state == "withdrawn"
    assert not maria.has_read("Per")


async def test_at_night_the_hello_waits_unless_they_just_wrote(
    house: House, maria: Actor, kari: Actor, sam: Actor, per: Actor
) -> None:
    await house.until(EVENING)
    await maria.says("får ikke sove")
    await kari.says("SAMTALER")
    await kari.picks("Maria")
    await kari.picks("Jeg tar den")
    await house.passes(minutes=50)
    await kari.picks("Gi videre")
    await kari.picks("Sam")
    await kari.picks("Hopp over")
    assert not sam.has_read("Kari spør"), "who is not on shift is not rung at night"
    assert kari.last_read == "Sam blir spurt torsdag 26.11 kl 8, hvis samtalen med Maria er din ennå."
    await house.until(EVENING.replace(day=26, hour=8, minute=20))
    # The owner was silent all night: it went back, and the question is no more.
    assert not sam.has_read("Kari spør")


async def test_closed_with_a_kind_word_and_opened_by_the_next_text(
    house: House, maria: Actor, kari: Actor
) -> None:
    await maria.says("takk for sist")
    await kari.picks("Jeg tar den")
    await kari.picks("Lukk")
    assert "Maria har skrevet noe du ikke har svart på" in kari.last_read
    assert not maria.has_read("Takk for praten")
    await kari.picks("Med hilsen")
    assert maria.last_read == "Kari: Takk for praten, Maria. Skriv når du vil, så leser vi det."
    thread = await thread_of(house)
    assert (thread.state, thread.urgent, thread.since) == ("closed", False, None)
    await house.passes(hours=1)
    await maria.says("en ting til")
    again = await thread_of(house)
    assert again.id == thread.id and again.state == "waiting"
    assert "en ting til" in kari.last_read
    assert not kari.last_read.startswith("Maria skriver:\ntakk")


async def test_words_of_the_same_second_are_not_answered_by_what_was_written_before_them(
    house: House, maria: Actor, kari: Actor
) -> None:
    await maria.says("får ikke sove")
    await kari.picks("Jeg tar den")
    await kari.picks("Svar")
    await writes_at_once(house, maria, "og nå står jeg ute")
    await kari.says("Hei, jeg er her")
    assert maria.has_read("Hei, jeg er her")
    assert kari.has_read("og nå står jeg ute")
    assert (await thread_of(house)).state == "taken"
    await kari.says("SVAR Kom hit")
    assert (await thread_of(house)).state == "answered"


@pytest.mark.parametrize("how", ["silent", "handed over", "answered twice"])
async def test_whoever_goes_on_reads_what_came_with_an_answer(
    house: House, maria: Actor, kari: Actor, per: Actor, how: str
) -> None:
    await maria.says("får ikke sove")
    await kari.picks("Jeg tar den")
    await kari.picks("Svar")
    await writes_at_once(house, maria, "og nå står jeg ute")
    if how == "answered twice":
        await writes_at_once(house, kari, "Hei, jeg er her")
        await kari.says("SVAR Kom hit")
    else:
        await kari.says("Hei, jeg er her")
    assert not per.has_read("og nå står jeg ute")
    if how != "handed over":
        await house.passes(hours=2)
    else:
        await kari.says("SAMTALER")
        for label in ("Maria", "Gi videre", "Per", "Hopp over"):
            await kari.picks(label)
        await per.picks("Ja")
    assert per.count_read("og nå står jeg ute") == 1
    assert not per.has_read("venter fortsatt")


async def test_an_alarm_of_the_same_second_rings_on_whatever_was_answered_before_it(
    house: House, maria: Actor, kari: Actor
) -> None:
    await maria.says("får ikke sove")
    await kari.picks("Jeg tar den")
    await kari.picks("Svar")
    await writes_at_once(house, maria, "jeg vil dø")
    await kari.says("Hei, jeg er her")
    assert kari.has_read("jeg vil dø") and kari.has_read("HASTER")
    assert (await thread_of(house)).alarm_since is not None


async def test_words_of_the_same_second_are_read_before_it_is_closed(
    house: House, maria: Actor, kari: Actor
) -> None:
    await maria.says("får ikke sove")
    await kari.picks("Jeg tar den")
    await kari.says("SVAR Hei, jeg er her")
    await kari.says("SAMTALER")
    await kari.picks("Maria")
    await kari.picks("Lukk")
    close = kari.hesitates("Uten hilsen")
    await writes_at_once(house, maria, "og nå står jeg ute")
    await close()
    assert kari.has_read("Maria har nettopp skrevet mer")
    assert kari.has_read("og nå står jeg ute")
    assert (await thread_of(house)).state == "taken"
    await kari.says("SAMTALER")
    for label in ("Maria", "Lukk", "Uten hilsen"):
        await kari.picks(label)
    assert (await thread_of(house)).state == "closed"


async def test_what_is_still_on_its_way_after_an_answer_is_read_all_the_same(
    house: House, maria: Actor, kari: Actor, per: Actor
) -> None:
    await maria.says("får ikke sove")
    await kari.picks("Jeg tar den")
    await writes_at_once(house, maria, "og nå står jeg ute")
    async with house.service.database.transaction() as session:
        rows = await session.scalars(
            select(Outbox).where(col(Outbox.kind) == "thread", col(Outbox.state) == "pending")
        )
        (row,) = rows.all()
        row.created_at -= timedelta(minutes=5)
    await kari.says("SVAR Hei, jeg er her")
    assert kari.has_read("og nå står jeg ute") and not per.has_read("og nå står jeg ute")
    assert (await thread_of(house)).state == "answered"


async def writes_at_once(house: House, one: Actor, words: str) -> None:
    """Stored, and still on its way to everybody else."""
    one.phone.write(words)  # type: ignore[attr-defined]
    await house.telegram.until(lambda: not house.telegram.undelivered)
    await house.twilio.until(lambda: not house.twilio.busy)


async def test_a_yes_while_the_alarm_rings_is_a_taking(
    house: House, maria: Actor, kari: Actor, per: Actor
) -> None:
    await maria.says("får ikke sove")
    await kari.picks("Jeg tar den")
    await maria.says("jeg vil dø")
    await kari.says("SAMTALER")
    await kari.picks("Maria")
    await kari.picks("Gi videre")
    await kari.picks("Per")
    await kari.picks("Hopp over")
    await per.picks("Ja")
    theirs = await thread_of(house)
    assert maria.last_read == "Per er her nå."
    assert theirs.alarm_since is None
    await house.passes(minutes=4)
    assert (await thread_of(house)).owner_id == theirs.owner_id


async def test_an_answer_to_a_closed_thread_opens_it_and_says_so(
    house: House, maria: Actor, kari: Actor
) -> None:
    await maria.says("takk for sist")
    await kari.picks("Jeg tar den")
    await kari.picks("Svar")
    await kari.picks("Lukk")
    await kari.picks("Uten hilsen")
    assert not maria.has_read("Takk for praten")
    assert (await thread_of(house)).state == "closed"
    await kari.says("Ringer i morgen")
    assert maria.last_read == "Kari: Ringer i morgen"
    assert kari.last_read.endswith("Samtalen var avsluttet, og er åpen igjen.")
    assert (await thread_of(house)).state == "answered"


async def test_an_answer_to_an_erased_thread_gives_the_words_back(
    house: House, maria: Actor, kari: Actor
) -> None:
    await maria.says("takk for sist")
    await kari.picks("Svar")
    async with house.service.database.transaction() as session:
        found = (await session.scalars(select(Thread))).one()
        await threads.forget(session, found, house.now)
    await kari.says("Ringer i morgen")
    assert "finnes ikke lenger her" in kari.last_read and "Ringer i morgen" in kari.last_read
    assert not maria.has_read("Ringer i morgen")


async def test_free_words_of_the_team_go_nowhere(house: House, maria: Actor, kari: Actor, per: Actor) -> None:
    await maria.says("takk for sist")
    await kari.picks("Jeg tar den")
    for words in ("hun høres sliten ut", "Ja", "ok da", "Maria: ring meg"):
        await kari.says(words)
    for one in (maria, per):
        assert not any(one.has_read(words) for words in ("sliten", "ok da", "ring meg"))
    async with house.service.database.transaction() as session:
        assert len((await session.scalars(select(Message))).all()) == 1


async def test_words_that_waited_for_send_anyway_go_to_that_one_only(
    maria: Actor, jonas: Actor, kari: Actor, per: Actor
) -> None:
    await maria.says("takk for sist")
    await kari.picks("Jeg tar den")
    await per.answers("takk for sist", "bare til Maria")
    assert "Ordene dine er ikke sendt" in per.last_read
    await jonas.says("hei dere")
    await per.picks("Svar")
    assert not jonas.has_read("bare til Maria")
    assert not maria.has_read("bare til Maria")


async def test_a_ready_answer_is_seen_before_it_is_sent(maria: Actor, kari: Actor) -> None:
    await kari.says("FERDIGE SVAR")
    await kari.picks("Lag et nytt")
    await kari.says("Svar kommer i løpet av dagen")
    assert "Lagret. Nå kan alle i teamet velge: Svar kommer" in kari.last_read
    await maria.says("takk for sist")
    await kari.picks("Jeg tar den")
    await kari.picks("Ferdige svar")
    await kari.picks("Svar kommer i løpet av dagen")
    assert "Slik blir det for Maria:\nKari: Svar kommer i løpet av dagen\nSende?" in kari.last_read
    assert not maria.has_read("Svar kommer")
    await kari.picks("Send")
    assert maria.last_read == "Kari: Svar kommer i løpet av dagen"
    await kari.says("FERDIGE SVAR")
    await kari.picks("Slett: Svar kommer")
    await kari.says("FERDIGE SVAR")
    assert "ingen egne" in kari.last_read


async def test_a_ready_answer_that_tells_is_warned_of_and_one_deleted_is_not_sent(
    maria: Actor, kari: Actor
) -> None:
    await kari.says("FERDIGE SVAR")
    await kari.picks("Lag et nytt")
    await kari.says("Ring NAV i dag")
    assert "kan skjønne noe av: NAV" in kari.last_read
    delete = kari.hesitates("Slett det")
    await maria.says("takk for sist")
    await kari.picks("Jeg tar den")
    await kari.picks("Ferdige svar")
    await kari.picks("Ring NAV i dag")
    send = kari.hesitates("Send")
    await delete()
    await send()
    assert not maria.has_read("NAV")


async def test_somebody_else_without_anybody_being_told(
    house: House, maria: Actor, kari: Actor, per: Actor, sam: Actor
) -> None:
    await maria.says("takk for sist")
    await sam.picks("Jeg tar den")
    await house.passes(minutes=2)
    await maria.says("EN ANNEN")
    assert "Greit. Du får en annen." in maria.last_read
    assert sam.last_read == "Samtalen med Maria er ikke hos deg nå. Du trenger ikke gjøre noe."
    assert per.has_read("Maria venter fortsatt på svar")
    assert not any(one.has_read("en annen") or one.has_read("EN ANNEN") for one in (kari, per, sam))
    async with house.service.database.transaction() as session:
        assert (await session.scalars(select(Decline))).one().by_worker is False
    # What they had on the screen leads nowhere, in the words of any handing on.
    await sam.answers("takk for sist", "hei igjen")
    assert not maria.has_read("hei igjen")
    seen = len(sam.read)
    await maria.says("er noen der")
    assert len(sam.read) == seen and kari.has_read("er noen der")
    await sam.says("SAMTALER")
    assert "Ingen samtaler venter nå" in sam.last_read
    await maria.says("EN ANNEN")
    await maria.picks("Sam likevel")
    assert maria.last_read == "Greit. Sam kan svare deg igjen."
    await maria.says("og en ting til")
    await sam.says("SAMTALER")
    assert "Venter på noen: 1" in sam.last_read


async def test_somebody_else_is_taken_back_with_angre(maria: Actor, sam: Actor) -> None:
    await maria.says("takk for sist")
    await sam.picks("Jeg tar den")
    await maria.says("en annen")
    await maria.says("ANGRE")
    assert maria.last_read == "Greit. Sam kan svare deg igjen."


async def test_somebody_else_before_anybody_has_answered_is_a_text_to_people(
    maria: Actor, kari: Actor
) -> None:
    await maria.says("en annen")
    assert kari.has_read("Maria skriver:\nen annen")


async def test_not_me_says_nothing_to_whoever_wrote(
    house: House, maria: Actor, per: Actor, sam: Actor
) -> None:
    await maria.says("takk for sist")
    await sam.says("SAMTALER")
    await sam.picks("Maria")
    seen = len(maria.read)
    await sam.picks("Ikke meg")
    assert "Ingen får vite det" in sam.last_read
    assert len(maria.read) == seen
    seen = len(sam.read)
    await maria.says("er noen der")
    assert len(sam.read) == seen and per.has_read("er noen der")
    await sam.says("EN ANNEN")
    await sam.picks("Maria likevel")
    assert sam.last_read == "Greit. Du kan få samtaler med Maria igjen."


async def test_the_last_one_left_is_said_to_be_the_last(
    house: House, maria: Actor, kari: Actor, per: Actor, sam: Actor
) -> None:
    await maria.says("takk for sist")
    for name in ("Per", "Sam"):
        one = {"Per": per, "Sam": sam}[name]
        await one.picks("Jeg tar den")
        await maria.says("EN ANNEN")
        assert "Du får en annen" in maria.last_read
    await kari.picks("Jeg tar den")
    await maria.says("EN ANNEN")
    assert "Nå er Kari den eneste her som kan svare deg" in maria.last_read
    assert "116123" in maria.last_read
    assert (await thread_of(house)).state == "taken"


async def test_when_workers_would_all_rather_not_the_leader_gets_it(
    house: House, maria: Actor, kari: Actor, per: Actor, sam: Actor
) -> None:
    await maria.says("takk for sist")
    for one in (per, sam):
        await one.says("SAMTALER")
        await one.picks("Maria")
        await one.picks("Ikke meg")
    await kari.says("SAMTALER")
    await kari.picks("Maria")
    await kari.picks("Ikke meg")
    assert "Det er ingen andre som kan ta samtalen med Maria nå" in kari.last_read
    async with house.service.database.transaction() as session:
        assert len((await session.scalars(select(Decline))).all()) == 2


async def test_forged_buttons_and_words_from_a_participant_do_nothing(
    house: House, everybody: dict[str, Actor], jonas: Actor, kari: Actor
) -> None:
    """Jonas knows every action there is, and the ids; he is on Telegram, where they can be forged."""
    ole = everybody["Ole"]
    await ole.says("hemmelig")
    await kari.picks("Jeg tar den")
    await kari.picks("Gi videre")
    await kari.picks("Per")
    await kari.picks("Hopp over")
    thread = await thread_of(house)
    async with house.service.database.transaction() as session:
        handover = (await session.scalars(select(Handover))).one()
        worker = (
            await session.scalars(select(Membership).where(col(Membership.person_id) == thread.owner_id))
        ).first()
    assert worker is not None
    await jonas.says("hei")
    outsider = actor(house, 30, "Ukjent", "telegram")
    await house.settle()
    async with house.service.database.transaction() as session:
        other = await found_programme(session, key="annet", name="Et annet sted")
        await move_in(session, other, "Ukjent", "staff", telegram=outsider.address)
    hexed, tag = thread.id.hex, handover.to_id.hex[:8]
    forged = [
        *(f"thread-{what}:{hexed}" for what in ("take", "menu", "back", "close", "close-word", "close-only")),
        *(f"thread-note:{hexed}", f"handover:{hexed}", f"handover-to:{hexed}:{tag}"),
        *(f"handover-skip:{hexed}:{tag}", "handover-stop", f"handover-yes:{handover.id.hex}"),
        *(f"handover-no:{handover.id.hex}", f"ready:{hexed}", f"ready-pick:{hexed}:seen"),
        *(f"ready-send:{hexed}:seen", "ready-new", f"ready-delete:{hexed}", "ready-stop", "note-stop"),
        *(f"decline-thread:{hexed}", f"answer:{hexed}", f"answer-anyway:{hexed}"),
    ]
    for attacker in (jonas, outsider):
        said = len(attacker.read)
        for action in forged:
            phone = attacker.phone  # type: ignore[attr-defined]
            phone.press(phone.received[-1].id if phone.received else 1, action, even_if_gone=True)
            await house.settle()
        for words in attacker.read[said:]:
            assert "Ole" not in words and "hemmelig" not in words
    now = await thread_of_id(house, thread)
    assert (now.state, now.owner_id, now.version) == (thread.state, thread.owner_id, thread.version)
    async with house.service.database.transaction() as session:
        assert (await session.scalars(select(Handover))).one().state == "asked"
        assert (await session.scalars(select(Decline))).all() == []
    before = len(ole.read)
    for words in ("SVAR hei Ole", "NOTAT hun lyver", "GI VIDERE Per", "FERDIGE SVAR"):
        await jonas.says(words)
    assert len(ole.read) == before
    assert kari.has_read("NOTAT hun lyver"), "from a participant it is a text to people"


async def thread_of_id(house: House, thread: Thread) -> Thread:
    async with house.service.database.transaction() as session:
        return await session.get_one(Thread, thread.id)


async def test_who_is_alone_here_is_told_that_it_stays(
    house: House, maria: Actor, kari: Actor, per: Actor, sam: Actor
) -> None:
    async with house.service.database.transaction() as session:
        everybody = await session.scalars(select(Person))
        ids = [one.id for one in everybody if one.name in ("Per", "Sam")]
        await session.execute(delete(Membership).where(col(Membership.person_id).in_(ids)))
    await maria.says("hei")
    await kari.picks("Jeg tar den")
    await kari.picks("Gi fra meg")
    assert "så den er fortsatt din" in kari.last_read
    assert (await thread_of(house)).state == "taken"
