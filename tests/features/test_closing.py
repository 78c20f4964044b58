"""The deadline and after: counting, ties, too few, what lost, overruling; and what everybody reads."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import uuid4

import pytest

from bot.chat.polls import decisions
from bot.features import activities, changing, closing, deciding
from bot.features.changes import Changes
from bot.features.changing import Changed
from bot.features.deciding import Overruling
from bot.messages import Answer, Refused, Reply, Turn, from_json
from storage import dialogs, polls
from storage.database import Database
from storage.tables import Activity, Due
from storage.truths import TRUTHS
from tests.features.meetings import CLOSES, NOW, Meeting, meet
from tests.features.plans import offered, oslo, saying, told, turn, words
from tests.residents import found_programme, move_in


async def result(meeting: Meeting, reader: int = -1) -> str:
    """What a participant read last of the result."""
    async with meeting.database.transaction() as session:
        read = await told(session, meeting.voters[reader], "poll-result")
    return read[-1] if read else ""


async def test_the_winner_becomes_an_activity_that_everybody_hears_of(database: Database) -> None:
    meeting = await meet(database, "Tur", "Kino", "Bowling", proposed=["Tur", "Kino"])
    await meeting.votes(0, 0, 1)
    poll = await meeting.closes()
    assert (poll.state, poll.outcome, poll.turnout, poll.drawn) == ("decided", "won", 3, None)
    assert await meeting.planned() == [("Tur", "03.12")]
    assert await result(meeting) == (
        "Tur vant, 3 stemte. Det blir torsdag 3.12 kl 11, sted kommer. Oppmøte: stasjonen. "
        "Bare møt opp. Alle er velkomne, også du som ikke stemte."
    )
    rows = await meeting.outbox("poll-result")
    assert {row.person_id for row in rows} == {one.id for one in [*meeting.voters, meeting.kari]}
    assert {row.expires_at for row in rows} == {oslo("2026-12-03 14:00")}
    async with database.transaction() as session:
        choices = await polls.choices(session, poll.id)
    assert [(choice.total, choice.won) for choice in choices] == [(None, True), (None, False), (None, False)]
    assert await meeting.proposed("done") == {"Tur"}
    assert await meeting.proposed("open") == {"Kino", "Bowling"}


@pytest.mark.parametrize(
    ("votes", "drawn", "second_free", "outcome", "planned"),
    [
        ([0, 1], (1, 0), True, "both", [("Kino", "03.12"), ("Tur", "08.12")]),
        ([0, 1], (0, 1), True, "both", [("Tur", "03.12"), ("Kino", "08.12")]),
        ([0, 1], (1, 0), False, "drawn", [("Kino", "03.12")]),
        ([0, 1, 2], (2, 0, 1), True, "drawn", [("Bowling", "03.12")]),
        ([2, 2, 1, 1, 0], (2, 1), True, "both", [("Bowling", "03.12"), ("Kino", "08.12")]),
        ([2, 2, 1], (), True, "won", [("Bowling", "03.12")]),
    ],
)
async def test_ties(
    database: Database,
    votes: list[int],
    drawn: tuple[int, ...],
    second_free: bool,
    outcome: str,
    planned: list[tuple[str, str]],
) -> None:
    meeting = await meet(database, "Tur", "Kino", "Bowling")
    if not second_free:
        async with database.transaction() as session:
            days = await activities.free_slot_days(session, meeting.programme, NOW, count=6)
            for day in days[2:]:
                await activities.plan(session, meeting.programme, "Annet", day, poll_id=None, now=NOW)
    await meeting.votes(*votes)
    poll = await meeting.closes(drawn=drawn)
    assert poll.outcome == outcome
    assert poll.drawn == (",".join(map(str, drawn)) or None)
    assert [one for one in await meeting.planned() if one[0] != "Annet"] == planned


async def test_a_tie_is_said_openly(database: Database) -> None:
    meeting = await meet(database, "Tur", "Kino")
    await meeting.votes(0, 1, 0, 1)
    await meeting.closes(drawn=(1, 0))
    assert await result(meeting) == (
        "Det ble likt mellom Tur og Kino, 4 stemte. Derfor gjør vi begge. Rekkefølgen ble trukket, "
        "og Kino kommer først. Det blir Kino torsdag 3.12 kl 11 (sted kommer, oppmøte: stasjonen) og "
        "Tur tirsdag 8.12 kl 11 (sted kommer, oppmøte: stasjonen). Bare møt opp. Alle er velkomne."
    )


async def test_a_draw_is_said_openly(database: Database) -> None:
    meeting = await meet(database, "Ja", "Nei", free="Skal vi ha kaffe først?")
    await meeting.votes(0, 1)
    await meeting.closes(drawn=(1, 0))
    assert (
        await result(meeting) == "Det ble likt mellom Ja og Nei, 2 stemte. Derfor trakk vi, og det ble Nei."
    )
    assert await meeting.planned() == []
    assert await meeting.proposed() == set()
    rows = await meeting.outbox("poll-result")
    assert {row.expires_at for row in rows} == {CLOSES + timedelta(days=7)}


@pytest.mark.parametrize(("turnout", "counts"), [(9, False), (10, True)])
async def test_counts_are_told_from_ten_voters_on(database: Database, turnout: int, counts: bool) -> None:
    meeting = await meet(database, "Tur", "Kino", voters=12)
    await meeting.votes(*[0] * (turnout - 3), 1, 1, 1)
    await meeting.closes()
    read = await result(meeting)
    assert read.startswith(f"Tur vant, {turnout} stemte.")
    assert (f"Stemmer: Tur {turnout - 3} og Kino 3." in read) == counts
    async with database.transaction() as session:
        totals = [choice.total for choice in await polls.choices(session, meeting.poll_id)]
    assert totals == ([turnout - 3, 3] if counts else [None, None])


async def test_several_answers_count_each_and_turnout_counts_people(database: Database) -> None:
    meeting = await meet(database, "Tur", "Kino", "Bowling", several=True)
    await meeting.vote(0, 0, 1)
    await meeting.vote(1, 1, 2)
    await meeting.closes()
    assert (await result(meeting)).startswith("Kino vant, 2 stemte.")


async def test_nobody_voted(database: Database) -> None:
    meeting = await meet(database, "Tur", "Kino", proposed=["Tur"])
    poll = await meeting.closes()
    assert (poll.state, poll.outcome, poll.turnout) == ("decided", "none", 0)
    assert await result(meeting) == (
        "Ingen stemte i avstemningen om torsdag 3.12 kl 11 denne gangen, og det er helt greit. "
        "Forslagene er tatt vare på."
    )
    assert await meeting.planned() == []
    assert await meeting.proposed() == {"Tur", "Kino"}


async def test_what_was_not_kept_is_not_said_to_be(database: Database) -> None:
    meeting = await meet(database, "Ja", "Nei", free="Skal vi ha kaffe?")
    await meeting.closes()
    assert await result(meeting) == (
        'Ingen stemte i avstemningen "Skal vi ha kaffe?" denne gangen, og det er helt greit.'
    )
    assert await meeting.proposed() == set()


async def test_nobody_voted_where_staff_wanted_some_and_there_are_no_votes_to_follow(
    database: Database,
) -> None:
    meeting = await few(database)
    assert (await meeting.closes()).state == "undecided"
    shown = from_json((await meeting.outbox("poll-undecided"))[0].reply or "")
    assert "11: ingen stemte, og dere ville ha minst 4." in words(shown)
    assert [label for _, label in offered(shown)] == ["Velg selv", "Ikke noe denne gangen"]
    assert (await decide(meeting, "votes")).startswith("Det valget finnes ikke")
    assert (await meeting.now()).state == "undecided"
    assert await decide(meeting, "1") == "Det ble Kino. Alle får beskjed."
    assert (await result(meeting)).startswith("Ingen stemte, så de ansatte bestemte: Kino. Det blir")


async def test_a_second_closing_does_nothing(database: Database) -> None:
    meeting = await meet(database, "Tur", "Kino")
    await meeting.votes(0)
    first = await meeting.closes()
    again = await meeting.closes(CLOSES + timedelta(minutes=5))
    assert again.closed_at == first.closed_at
    assert len(await meeting.outbox("poll-result")) == 7
    assert len(await meeting.planned()) == 1


async def test_after_downtime_the_slot_that_has_passed_is_not_planned(database: Database) -> None:
    meeting = await meet(database, "Tur", "Kino")
    await meeting.votes(0)
    await meeting.closes(oslo("2026-12-04 09:00"))
    assert await meeting.planned() == [("Tur", "08.12")]
    assert "tirsdag 8.12 kl 11" in await result(meeting)


@pytest.mark.parametrize("fold", [0, 1])
async def test_a_poll_that_closes_when_the_clock_changes(database: Database, fold: int) -> None:
    """The hour from two to three comes twice; three o'clock once, and one second before it is open."""
    closes = datetime(2026, 10, 25, 3, 0, tzinfo=CLOSES.tzinfo)
    meeting = await meet(database, "Tur", "Kino", now=oslo("2026-10-24 12:00"), closes_at=closes)
    assert (await meeting.now()).closes_at.isoformat() == "2026-10-25T02:00:00+00:00"
    half_past = datetime(2026, 10, 25, 2, 30, fold=fold, tzinfo=CLOSES.tzinfo)
    assert not isinstance(await meeting.vote(0, 0, at=half_past), Refused)
    assert (await meeting.closes(half_past)).state == "open"
    assert isinstance(await meeting.vote(1, 1, at=closes), Refused)
    assert (await meeting.closes(closes)).turnout == 1
    assert (await meeting.now()).nudge_at == oslo("2026-10-24 20:59")


async def few(database: Database, *votes: int) -> Meeting:
    meeting = await meet(database, "Tur", "Kino", "Bowling", proposed=["Tur"], smallest_turnout=4)
    await meeting.votes(*votes)
    return meeting


async def decide(meeting: Meeting, how: str) -> str:
    async with meeting.database.transaction() as session:
        asked = await turn(session, meeting.programme, meeting.kari, CLOSES)
        return words(await decisions.decide(asked, meeting.poll_id.hex, how))


async def test_too_few_votes_and_staff_are_asked(database: Database) -> None:
    meeting = await few(database, 0, 0)
    poll = await meeting.closes()
    assert (poll.state, poll.outcome, poll.turnout, poll.key) == ("undecided", None, 2, None)
    assert await meeting.planned() == []
    asked = await meeting.outbox("poll-undecided")
    assert [row.person_id for row in asked] == [meeting.kari.id]
    shown = from_json(asked[0].reply or "")
    assert words(shown) == (
        "For få stemte i avstemningen om torsdag 3.12 kl 11: 2 stemte, og dere ville ha minst 4. "
        "Hva gjør dere? Alle får vite at det er dere som bestemte."
    )
    assert [label for _, label in offered(shown)] == ["Følg stemmene", "Velg selv", "Ikke noe denne gangen"]
    assert await result(meeting) == ""
    late = await meeting.vote(4, 1, at=CLOSES)
    assert isinstance(late, Refused)
    assert late.why.wording == "vote-over-staff-decide"


@pytest.mark.parametrize(
    ("votes", "drawn", "how", "outcome", "says", "planned"),
    [
        ([0, 0], (), "2", "staff", "Bare 2 stemte, så de ansatte bestemte: Bowling. Det blir", ["Bowling"]),
        ([1], (), "votes", "staff", "Bare 1 stemte. De ansatte fulgte stemmene: Kino. Det blir", ["Kino"]),
        (
            [1, 2],
            (2, 1),
            "votes",
            "staff",
            "Bare 2 stemte. De ansatte fulgte stemmene, som var like mange: Bowling og Kino. Rekkefølgen",
            ["Bowling", "Kino"],
        ),
        ([0, 0], (), "none", "none", "Bare 2 stemte, så de ansatte bestemte at det ikke blir noe", []),
    ],
)
async def test_what_staff_decide_is_said_openly_and_once(
    database: Database,
    votes: list[int],
    drawn: tuple[int, ...],
    how: str,
    outcome: str,
    says: str,
    planned: list[str],
) -> None:
    meeting = await few(database, *votes)
    await meeting.closes(drawn=drawn)
    assert "Alle får beskjed." in await decide(meeting, how)
    assert (await decide(meeting, "0")).startswith("Dette er allerede avgjort.")
    poll = await meeting.now()
    assert (poll.state, poll.outcome) == ("decided", outcome)
    async with meeting.database.transaction() as session:
        assert {choice.total for choice in await polls.choices(session, poll.id)} == {None}
    assert (await result(meeting)).startswith(says)
    assert [title for title, _ in await meeting.planned()] == planned
    assert len(await meeting.outbox("poll-result")) == 7


async def test_staff_who_choose_are_shown_the_choices(database: Database) -> None:
    meeting = await few(database, 0)
    await meeting.closes()
    async with database.transaction() as session:
        asked = await turn(session, meeting.programme, meeting.kari, CLOSES)
        which = await decisions.decide(asked, meeting.poll_id.hex, "which")
        assert [label for _, label in offered(which)] == ["Tur", "Kino", "Bowling"]
        wrong = await decisions.decide(asked, meeting.poll_id.hex, "7")
    assert words(wrong).startswith("Det valget finnes ikke")
    assert (await meeting.now()).state == "undecided"


async def test_what_lost_comes_with_a_tap_once(database: Database) -> None:
    meeting = await meet(database, "Tur", "Kino", "Bowling")
    await meeting.votes(0)
    await meeting.closes()
    offer = from_json((await meeting.outbox("poll-lost"))[0].reply or "")
    assert words(offer) == (
        "Kino og Bowling er tatt vare på som forslag. Vil du sette inn noe på neste ledige tid, "
        "tirsdag 8.12 kl 11? Da får alle beskjed."
    )
    name, poll_hex, position = offer.options[1].action.split(":")
    assert name == "lost"
    async with database.transaction() as session:
        asked = await turn(session, meeting.programme, meeting.kari, CLOSES)
        once = await decisions.bring_back(asked, poll_hex, position)
        again = await decisions.bring_back(asked, poll_hex, position)
        won = await decisions.bring_back(asked, poll_hex, "0")
        heard = await told(session, meeting.voters[0], "lost-comes")
    assert words(once) == "Bowling er satt opp tirsdag 8.12 kl 11. Alle får beskjed."
    assert words(again).startswith("Bowling er allerede satt opp")
    assert words(won).startswith("Det valget finnes ikke")
    assert heard == [
        "Bowling tapte, og kommer tirsdag 8.12 kl 11, sted kommer. Oppmøte: stasjonen. Bare møt opp."
    ]
    assert await meeting.planned() == [("Tur", "03.12"), ("Bowling", "08.12")]
    assert await meeting.proposed() == {"Kino"}


async def overrule(
    meeting: Meeting, reason: str, instead: int | None, at: datetime = CLOSES
) -> closing.Settled | Refused:
    async with meeting.database.transaction() as session:
        poll = await meeting.poll(session)
        overruling = Overruling(reason, "Salen er stengt den dagen.", instead)
        return await deciding.overrule(session, meeting.programme, poll, overruling, at)


async def test_overruling_is_public_with_its_reason(database: Database) -> None:
    meeting = await meet(database, "Kino", "Tur", proposed=["Kino"], limits="Budsjettet er 1500 kr")
    await meeting.votes(0, 0, 1)
    await meeting.closes()
    assert not isinstance(await overrule(meeting, "limit", 1), Refused)
    poll = await meeting.now()
    assert (poll.state, poll.outcome, poll.version) == ("overruled", "overruled", 2)
    assert await meeting.planned() == [("Tur", "03.12")]
    assert await meeting.proposed() == {"Kino"}
    assert await result(meeting) == (
        "Flest ville ha Kino, men de ansatte har måttet endre det. "
        "Rammene før avstemningen var: Budsjettet er 1500 kr. Salen er stengt den dagen. "
        "Derfor blir det Tur i stedet. Det som vant, er tatt vare på som forslag. "
        "Det blir torsdag 3.12 kl 11, sted kommer. Oppmøte: stasjonen. "
        "Bare møt opp. Alle er velkomne, også du som ikke stemte."
    )
    old = [row for row in await meeting.outbox("poll-result") if row.version == 1]
    assert {row.state for row in old} == {"cancelled"}
    async with database.transaction() as session:
        assert not await TRUTHS["poll stands"](session, old[0], CLOSES)
    assert isinstance(await overrule(meeting, "safety", 0), Refused)


async def test_overruling_may_leave_nothing(database: Database) -> None:
    meeting = await meet(database, "Kino", "Tur")
    await meeting.votes(0)
    await meeting.closes()
    assert not isinstance(await overrule(meeting, "safety", None), Refused)
    assert await meeting.planned() == []
    assert (await result(meeting)).endswith(
        "Det gjelder sikkerheten. Salen er stengt den dagen. "
        "Derfor blir det ikke noe denne gangen. Det som vant, er tatt vare på som forslag."
    )
    assert await meeting.proposed() == {"Kino", "Tur"}


async def test_one_of_both_can_be_what_is_left(database: Database) -> None:
    meeting = await meet(database, "Kino", "Tur")
    await meeting.votes(0, 1)
    await meeting.closes(drawn=(0, 1))
    assert not isinstance(await overrule(meeting, "safety", 1), Refused)
    assert await meeting.planned() == [("Tur", "03.12")]
    assert await meeting.proposed() == {"Kino"}


@pytest.mark.parametrize(
    ("reason", "instead", "at", "why"),
    [
        ("limit", 1, CLOSES, "overrule-no-limit"),
        ("mood", 1, CLOSES, "overrule-no-limit"),
        ("safety", 0, CLOSES, "vote-no-such-choice"),
        ("safety", 7, CLOSES, "vote-no-such-choice"),
        ("safety", 1, oslo("2026-12-03 11:00"), "overrule-begun"),
    ],
)
async def test_what_cannot_be_overruled(
    database: Database, reason: str, instead: int, at: datetime, why: str
) -> None:
    meeting = await meet(database, "Kino", "Tur")
    await meeting.votes(0)
    await meeting.closes()
    refused = await overrule(meeting, reason, instead, at)
    assert isinstance(refused, Refused)
    assert refused.why.wording == why
    assert await meeting.planned() == [("Kino", "03.12")]


async def test_the_overruling_dialog_shows_first_what_everybody_will_read(database: Database) -> None:
    meeting = await meet(database, "Kino", "Tur", limits="Vi går hvis det er kaldt")
    await meeting.votes(0)
    await meeting.closes()
    poll_hex = meeting.poll_id.hex
    async with database.transaction() as session:
        asked = await turn(session, meeting.programme, meeting.kari, CLOSES)
        assert words(await decisions.overrule(asked, poll_hex, "send")).startswith("Dette er ikke åpent")
        start = await decisions.overrule(asked, poll_hex, "start")
        assert [label for _, label in offered(start)] == ["Rammene fra avstemningen", "Sikkerheten", "Avbryt"]
        instead = await decisions.overrule(asked, poll_hex, "reason", "limit")
        assert [label for _, label in offered(instead)] == ["Tur", "Ikke noe denne gangen", "Avbryt"]
        await decisions.overrule(asked, poll_hex, "instead", "1")
        preview = await explain(meeting, asked, "Det er ti minusgrader.")
        await decisions.overrule(asked, poll_hex, "send")
    assert "Flest ville ha Kino" in words(preview)
    said = words(preview).partition("\n")[2]
    assert (await result(meeting)).startswith(said)
    assert "ti minusgrader" in said


async def test_too_short_a_reason_keeps_the_dialog(database: Database) -> None:
    meeting = await meet(database, "Kino", "Tur")
    await meeting.votes(0)
    await meeting.closes()
    async with database.transaction() as session:
        asked = await turn(session, meeting.programme, meeting.kari, CLOSES)
        await decisions.overrule(asked, meeting.poll_id.hex, "start")
        await decisions.overrule(asked, meeting.poll_id.hex, "reason", "safety")
        await decisions.overrule(asked, meeting.poll_id.hex, "instead", "none")
        assert words(await explain(meeting, asked, "x")).startswith("Skriv hvorfor med minst noen få ord")
        assert "Dette får alle lese" in words(await explain(meeting, asked, "Isen er ikke trygg."))
        await decisions.overrule(asked, meeting.poll_id.hex, "stop")
        assert await dialogs.current(session, meeting.kari.id, CLOSES) is None
    assert (await meeting.now()).state == "decided"


async def explain(meeting: Meeting, asked: Turn, text: str) -> Answer:
    dialog = await dialogs.current(asked.session, meeting.kari.id, CLOSES)
    assert dialog is not None
    return await decisions.explained(saying(asked, text), dialog.step, dialogs.answers(dialog))


async def test_a_mistake_is_called_off_openly(database: Database) -> None:
    meeting = await meet(database, "Kino", "Tur", proposed=["Kino"])
    await meeting.votes(0)
    async with database.transaction() as session:
        asked = await turn(session, meeting.programme, meeting.kari, NOW)
        sure = await decisions.call_off(asked, meeting.poll_id.hex)
        assert (await meeting.poll(session)).state == "open"
        await decisions.call_off(asked, *offered_args(sure))
    poll = await meeting.now()
    assert (poll.state, poll.key) == ("cancelled", None)
    assert {row.state for row in await meeting.outbox("poll-asked")} == {"cancelled"}
    assert len(await meeting.outbox("poll-called-off")) == 7
    assert "Kino" in await meeting.proposed()
    late = await meeting.vote(1, 1)
    assert isinstance(late, Refused)
    assert late.why.wording == "vote-over-called-off"
    assert (await meeting.closes()).state == "cancelled"


def offered_args(reply: Answer) -> list[str]:
    assert isinstance(reply, Reply)
    return reply.options[0].action.split(":")[1:]


async def test_limited_places_are_signed_up_for_in_the_result(database: Database) -> None:
    meeting = await meet(database, "Tur", "Kino")
    async with database.transaction() as session:
        poll = await meeting.poll(session)
        assert poll.slot_id is not None
        (await polls.slot(session, poll.slot_id)).places = 8
    await meeting.votes(0)
    await meeting.closes()
    rows = {row.person_id: from_json(row.reply or "") for row in await meeting.outbox("poll-result")}
    assert [option.word for option in rows[meeting.voters[0].id].options] == ["yes", "no"]
    assert words(rows[meeting.voters[0].id]).endswith("Vil du være med? Svar JA eller NEI.")
    assert rows[meeting.kari.id].options == ()
    assert words(rows[meeting.kari.id]).endswith("torsdag 3.12 kl 11, sted kommer. Oppmøte: stasjonen.")


@pytest.mark.parametrize("how", ["result", "overruled", "brought back", "called off"])
async def test_all_roles_hear_it_once(database: Database, how: str) -> None:
    meeting = await meet(database, "Tur", "Kino")
    async with database.transaction() as session:
        frida = await move_in(session, meeting.programme, "Frida", "volunteer")
        sam = await move_in(session, meeting.programme, "Sam", "peer_worker", "participant")
        poll = await meeting.poll(session)
        if how == "called off":
            await deciding.call_off(session, meeting.programme, poll, NOW)
    kinds = {"brought back": "lost-comes", "called off": "poll-called-off"}
    if how != "called off":
        await meeting.votes(0)
        await meeting.closes()
    if how == "overruled":
        assert not isinstance(await overrule(meeting, "safety", 1), Refused)
    async with database.transaction() as session:
        if how == "brought back":
            poll = await meeting.poll(session)
            await deciding.bring_back(session, meeting.programme, poll, "1", CLOSES)
        for person in (frida, sam, meeting.kari, meeting.voters[0]):
            assert len(await told(session, person, kinds.get(how, "poll-result"))) == 1, person.name


async def test_a_place_that_is_set_meanwhile_does_not_swallow_what_comes_after_all(
    database: Database,
) -> None:
    meeting = await meet(database, "Tur", "Kino")
    await meeting.votes(0)
    await meeting.closes()
    async with database.transaction() as session:
        poll = await meeting.poll(session)
        kino = await deciding.bring_back(session, meeting.programme, poll, "1", CLOSES)
        assert not isinstance(kino, Refused)
        placed = Changes(place="Kinoen")
        assert isinstance(
            await changing.change(session, meeting.programme, kino, placed, None, CLOSES), Changed
        )
    row = (await meeting.outbox("lost-comes"))[0]
    async with database.transaction() as session:
        still = TRUTHS[row.predicate or ""]
        assert await still(session, row, CLOSES)
        assert not await still(session, row, kino.ends_at)
        await activities.drop(session, await session.get_one(Activity, kino.id), CLOSES)
        await session.flush()
        assert not await still(session, row, CLOSES)


@pytest.mark.parametrize("subject", ["decide", "bring_back", "call_off", "overrule"])
async def test_another_programmes_poll_is_not_found(database: Database, subject: str) -> None:
    meeting = await meet(database, "Tur", "Kino")
    async with database.transaction() as session:
        bergen = await found_programme(session, "bergen")
        nina = await move_in(session, bergen, "Nina", "staff")
        asked = await turn(session, bergen, nina, NOW)
        for poll_hex in (meeting.poll_id.hex, "", "x"):
            assert words(await getattr(decisions, subject)(asked, poll_hex)).startswith("Vi finner ikke")


async def test_the_row_of_a_poll_that_is_gone_does_nothing(database: Database) -> None:
    async with database.transaction() as session:
        row = Due(kind="poll-close", subject_id=uuid4(), at=CLOSES)
        await closing.at_deadline(session, row, CLOSES, shuffle=list.sort)
