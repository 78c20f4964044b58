"""Polls while they are open: posting, voting, the nudge, and the secrecy of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import text
from sqlmodel import SQLModel, col, select

from bot.chat.polls import voting as chat
from bot.features import voting
from bot.features.voting import Standing
from bot.messages import Refused, Reply, Turn, from_json, to_json
from bot.outgoing import answer
from storage import acts, claims, outbox, polls
from storage.database import Database
from storage.tables import Act, Ballot, Contact, Due, Outbox, Poll, Vote
from tests.features.meetings import CLOSES, NOW, Meeting, a_draft, meet
from tests.features.plans import oslo, turn, words
from tests.residents import found_programme, move_in

TICK = timedelta(microseconds=1)


@pytest.mark.parametrize(
    ("now", "closes", "starts", "why"),
    [
        ("2026-11-25 09:00", "2026-11-25 09:00", "2026-12-03 11:00", "poll-deadline-past"),
        ("2026-11-25 09:00", "2026-11-25 09:02", "2026-12-03 11:00", None),
        ("2026-11-25 22:00", "2026-11-26 08:00", "2026-12-03 11:00", "poll-deadline-at-night"),
        ("2026-11-25 22:00", "2026-11-26 08:01", "2026-12-03 11:00", None),
        ("2026-11-25 09:00", "2026-12-03 10:00", "2026-12-03 11:00", None),
        ("2026-11-25 09:00", "2026-12-03 10:01", "2026-12-03 11:00", "poll-deadline-late"),
        # The result would wait until 8.
        ("2026-11-25 09:00", "2026-12-02 23:00", "2026-12-03 08:30", "poll-deadline-late"),
        ("2026-11-25 09:00", "2027-03-01 12:00", None, None),
    ],
)
async def test_deadlines(
    database: Database, now: str, closes: str, starts: str | None, why: str | None
) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
    wrong = voting.wrong_deadline(programme, starts and oslo(starts), oslo(closes), oslo(now))  # type: ignore[arg-type]
    assert (wrong.why.wording if wrong else None) == why


@pytest.mark.parametrize(
    ("opens", "closes", "nudge"),
    [
        ("2026-11-25 09:00", "2026-11-25 15:00", "2026-11-25 12:00"),
        ("2026-11-25 09:00", "2026-11-25 14:00", "2026-11-25 11:30"),
        ("2026-11-25 09:00", "2026-11-25 09:02", "2026-11-25 09:01"),
        # Three hours before is night: the evening before.
        ("2026-11-25 09:00", "2026-11-26 10:00", "2026-11-25 20:59"),
        # Held until 8, half way from there.
        ("2026-11-25 22:00", "2026-11-26 09:00", "2026-11-26 08:30"),
        # Before it the night, and before the night nobody was asked.
        ("2026-11-25 21:30", "2026-11-27 10:30", "2026-11-26 20:59"),
        ("2026-11-25 20:59", "2026-11-26 08:02", None),
    ],
)
async def test_the_nudge_comes_in_time_and_never_at_night(
    database: Database, opens: str, closes: str, nudge: str | None
) -> None:
    meeting = await meet(database, "Tur", "Kino", now=oslo(opens), closes_at=oslo(closes))
    poll = await meeting.now()
    assert poll.nudge_at == (oslo(nudge) if nudge else None)
    async with database.transaction() as session:
        due = {row.kind: row.at for row in await session.scalars(select(Due))}
    assert due == {"poll-close": oslo(closes)} | ({"poll-nudge": oslo(nudge)} if nudge else {})


@pytest.mark.parametrize(("voters", "refused"), [(4, True), (5, False)])
async def test_fewer_than_five_are_asked_aloud(database: Database, voters: int, refused: bool) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        kari = await move_in(session, programme, "Kari", "staff")
        for number in range(voters):
            await move_in(session, programme, f"Nr {number}")
        draft = await a_draft(session, programme, "Tur", "Kino")
        posted = await voting.post(session, programme, kari, draft, NOW)
    assert isinstance(posted, Refused) == refused
    assert not refused or words(Reply(posted.why)).startswith("Det er bare 4 deltakere")  # type: ignore[union-attr]


async def test_everybody_who_may_vote_is_asked_once(database: Database) -> None:
    meeting = await meet(database, "Tur", "Kino", proposed=["Kino"], limits="Budsjettet er 1500 kr")
    asked = await meeting.outbox("poll-asked")
    assert {row.person_id for row in asked} == {voter.id for voter in meeting.voters}
    assert all(
        (row.predicate, row.automatic, row.lane) == ("has not voted", True, "broadcast") for row in asked
    )
    assert {row.expires_at for row in asked} == {CLOSES}
    shown = from_json(asked[0].reply or "")
    assert words(shown) == (
        "Hva gjør vi torsdag 3.12 kl 11? Rammer: Budsjettet er 1500 kr. "
        "Svar med tall innen tirsdag 1.12 kl 12. Flest stemmer avgjør. De ansatte får ikke se hva du stemmer."
    )
    poll = await meeting.now()
    assert [option.action for option in shown.options] == [f"vote:{poll.id.hex}:0", f"vote:{poll.id.hex}:1"]
    assert await meeting.proposed("polled") == {"Kino"}
    assert len(poll.key or "") == 44


async def test_a_poll_is_posted_once_and_a_slot_has_one(database: Database) -> None:
    meeting = await meet(database, "Tur", "Kino")
    async with database.transaction() as session:
        poll = await meeting.poll(session)
        again = await a_draft(session, meeting.programme, "Tur", "Bowling", poll_id=poll.id)
        twice = await voting.post(session, meeting.programme, meeting.kari, again, NOW)
        same_day = {"slot_id": poll.slot_id, "local_date": poll.local_date, "starts_at": poll.starts_at}
        other = await a_draft(session, meeting.programme, "Tur", "Bowling", **same_day)
        taken = await voting.post(session, meeting.programme, meeting.kari, other, NOW)
    assert isinstance(twice, Refused)
    assert twice.why.wording == "poll-already-sent"
    assert isinstance(taken, Refused)
    assert taken.why.wording == "poll-slot-taken"
    assert len(await meeting.outbox("poll-asked")) == 6


@pytest.mark.parametrize(
    ("several", "presses", "stands"),
    [
        (False, [((0,), False), ((2,), False)], {2}),
        (False, [((0,), True), ((0,), True)], {0}),
        (True, [((0,), True), ((2,), True)], {0, 2}),
        (True, [((0,), True), ((2,), True), ((0,), True)], {2}),
        (True, [((0, 2), False), ((1,), False)], {1}),
        (True, [((1, 2), False), ((1,), True)], {2}),
    ],
)
async def test_changing_a_vote(
    database: Database, several: bool, presses: list[tuple[tuple[int, ...], bool]], stands: set[int]
) -> None:
    meeting = await meet(database, "Tur", "Kino", "Bowling", several=several)
    for positions, toggle in presses:
        await meeting.vote(0, *positions, toggle=toggle)
    async with database.transaction() as session:
        standing = await voting.standing(session, meeting.voters[0], await meeting.poll(session))
        assert len((await session.scalars(select(Vote))).all()) == 1
        assert len((await session.scalars(select(Ballot))).all()) == 1
    assert standing.chosen == stands


async def test_switching_the_last_choice_off_is_no_vote(database: Database) -> None:
    meeting = await meet(database, "Tur", "Kino", several=True)
    await meeting.vote(0, 1, toggle=True)
    nothing = await meeting.vote(0, 1, toggle=True)
    assert isinstance(nothing, Standing)
    async with database.transaction() as session:
        assert await polls.ballots(session, nothing.poll.id) == 0
        assert await polls.all_marks(session, nothing.poll.id) == []


@pytest.mark.parametrize(
    ("positions", "why"),
    [
        ((0, 1), "vote-only-one"),
        ((2,), "vote-no-such-choice"),
        ((), "vote-no-such-choice"),
        ((-1,), "vote-no-such-choice"),
    ],
)
async def test_what_is_no_vote_changes_nothing(
    database: Database, positions: tuple[int, ...], why: str
) -> None:
    meeting = await meet(database, "Tur", "Kino")
    await meeting.vote(0, 1)
    refused = await meeting.vote(0, *positions)
    assert isinstance(refused, Refused)
    assert refused.why.wording == why
    async with database.transaction() as session:
        standing = await voting.standing(session, meeting.voters[0], await meeting.poll(session))
    assert standing.chosen == {1}


async def test_the_deadline_is_exact(database: Database) -> None:
    meeting = await meet(database, "Tur", "Kino")
    assert isinstance(await meeting.vote(0, 0, at=CLOSES - TICK), Standing)
    late = await meeting.vote(1, 1, at=CLOSES)
    assert isinstance(late, Refused)
    assert late.why.wording == "vote-late"
    assert (await meeting.closes(CLOSES - TICK)).state == "open"
    assert (await meeting.closes(CLOSES)).turnout == 1
    told = await meeting.vote(1, 1, at=CLOSES)
    assert isinstance(told, Refused)
    assert words(Reply(told.why)) == "Avstemningen er over, så denne stemmen ble ikke med. Det ble Tur."


async def test_angre_takes_the_whole_vote_back(database: Database) -> None:
    meeting = await meet(database, "Tur", "Kino", several=True)
    await meeting.vote(0, 0, 1)
    async with database.transaction() as session:
        act = await acts.last(session, meeting.voters[0].id, NOW)
        assert act is not None
        undone = await chat.undo(await turn(session, meeting.programme, meeting.voters[0], NOW), act)
        assert await polls.ballots(session, act.subject_id) == 0
    assert words(undone) == (
        "Greit. Stemmen din er tatt tilbake. Du kan stemme igjen fram til tirsdag 1.12 kl 12."
    )
    await meeting.votes(1)
    await meeting.closes()
    async with database.transaction() as session:
        too_late = await voting.take_back(session, meeting.programme, act, CLOSES)
    assert isinstance(too_late, Refused)
    assert too_late.why.wording == "vote-over"


async def test_only_those_who_have_not_voted_are_nudged_and_once(database: Database) -> None:
    meeting = await meet(database, "Tur", "Kino")
    await meeting.votes(0, 1)
    poll = await meeting.now()
    row = Due(kind="poll-nudge", subject_id=poll.id, at=NOW)
    for _ in range(2):
        async with database.transaction() as session:
            await voting.nudge(session, row, poll.nudge_at or NOW)
    nudged = await meeting.outbox("poll-nudge")
    assert {one.person_id for one in nudged} == {voter.id for voter in meeting.voters[2:]}
    assert {one.predicate for one in nudged} == {"has not voted"}
    asked = (await meeting.outbox("poll-asked"))[0]
    assert from_json(nudged[0].reply or "").options == from_json(asked.reply or "").options


async def test_nobody_is_nudged_after_the_deadline(database: Database) -> None:
    meeting = await meet(database, "Tur", "Kino")
    row = Due(kind="poll-nudge", subject_id=(await meeting.now()).id, at=NOW)
    async with database.transaction() as session:
        await voting.nudge(session, row, CLOSES)
    assert await meeting.outbox("poll-nudge") == []


async def everything(database: Database) -> dict[str, list[tuple[object, ...]]]:
    """All rows of all tables, as the file holds them."""
    async with database.transaction() as session:
        return {
            table: [tuple(row) for row in await session.execute(text(f"SELECT * FROM {table}"))]
            for table in SQLModel.metadata.tables
        }


async def vote_by_chat(database: Database, meeting: Meeting, voter: int, position: int) -> None:
    """A vote with its receipt in the outbox, as conversation does it."""
    async with database.transaction() as session:
        asked = await turn(session, meeting.programme, meeting.voters[voter], NOW)
        said = await chat.vote(asked, meeting.poll_id.hex, str(position))
        assert isinstance(said, Reply)
        await answer(asked, [said])


async def test_the_database_does_not_tell_who_voted_what(database: Database) -> None:
    labels = ["Tur", "Æøå på kino i byen"]
    meeting = await meet(database, *labels)
    for voter, position in enumerate([0, 1, 1, 0, 1]):
        await vote_by_chat(database, meeting, voter, position)
    rows = await everything(database)
    for table, kept in rows.items():
        for cell in (str(cell) for row in kept for cell in row):
            assert not any(label in cell for label in labels), table
    people = {
        form for voter in meeting.voters for form in (voter.id, voter.id.hex, str(voter.id), voter.id.bytes)
    }
    assert not any(cell in people for row in rows["votes"] for cell in row)
    assert len({len(row[-1]) for row in rows["votes"]}) == 1  # type: ignore[arg-type]
    receipts = await meeting.outbox("vote-receipt")
    assert len(receipts) == 5
    assert len({len((one.reply or "").encode()) for one in receipts}) == 1
    assert {from_json(one.reply or "").options for one in receipts} == {()}
    assert not {"at", "created_at"} & (set(Ballot.model_fields) | set(Vote.model_fields))


@pytest.mark.parametrize("engine_name", ["sqlite"], indirect=True)
async def test_votes_do_not_lie_in_the_order_they_were_cast(database: Database) -> None:
    await meet(database, "Tur", "Kino")
    async with database.transaction() as session:
        made = (await session.scalars(text("SELECT sql FROM sqlite_master WHERE name = 'votes'"))).one()
    assert "WITHOUT ROWID" in made


async def test_on_telegram_the_marked_message_is_as_long_for_every_vote(database: Database) -> None:
    meeting = await meet(database, "Tur", "Æøå på kino i byen", "Bowling", several=True)
    sizes = set()
    for voter, positions in enumerate([(0,), (1,), (2,), (0, 1), (0, 1, 2)]):
        standing = await meeting.vote(voter, *positions)
        assert isinstance(standing, Standing)
        sizes.add(len(to_json(chat._shown(standing)).encode()))
    assert len(sizes) == 1


async def test_after_the_deadline_nothing_is_left_of_who_voted_what(database: Database) -> None:
    meeting = await meet(database, "Tur", "Kino")
    for voter, position in enumerate([0, 1, 1]):
        await vote_by_chat(database, meeting, voter, position)
    poll = await meeting.closes()
    rows = await everything(database)
    assert rows["votes"] == []
    assert poll.key is None
    assert rows["ballots"] == rows["acts"] == []
    receipts = await meeting.outbox("vote-receipt")
    assert [(one.state, one.reply) for one in receipts] == [("cancelled", None)] * 3
    voters = {form for one in meeting.voters for form in (one.id, one.id.hex, str(one.id))}
    left = [row for row in rows["outbox"] if "vote-receipt" in row]
    assert len(left) == 3
    assert not [cell for row in left for cell in row if cell in voters or "reply:" in str(cell)]
    async with database.transaction() as session:
        assert (await polls.choices(session, poll.id))[0].total is None


async def test_a_receipt_that_is_being_sent_at_the_deadline_is_nobodys_when_it_has_been(
    database: Database,
) -> None:
    meeting = await meet(database, "Tur", "Kino")
    await vote_by_chat(database, meeting, 0, 1)
    async with database.transaction() as session:
        leased = await claims.next_one(session, CLOSES, ["reply"])
        assert leased is not None and leased.kind == "vote-receipt"
    await meeting.closes()
    async with database.transaction() as session:
        row = await outbox.held(session, leased.id, leased.fence)
        assert row is not None and row.person_id == meeting.voters[0].id
        contact = (await session.scalars(select(Contact))).one()
        outbox.start_sending(row, contact.id, CLOSES)
        outbox.end(row, "sent", CLOSES)
    ended = (await meeting.outbox("vote-receipt"))[0]
    assert (ended.state, ended.person_id, ended.contact_id, ended.sent_to) == ("sent", None, None, None)
    assert ended.recipient == ended.id


async def test_a_press_changes_the_message_and_a_number_gets_a_receipt(database: Database) -> None:
    meeting = await meet(database, "Tur", "Kino")
    async with database.transaction() as session:
        asked = await turn(session, meeting.programme, meeting.voters[0], NOW)
        by_sms = await chat.vote(asked, meeting.poll_id.hex, "1")
        pressed = pressing(asked)
        by_press = await chat.vote(pressed, meeting.poll_id.hex, "0")
    assert words(by_sms) == (
        "Takk! Stemmen din er registrert: Kino. Du kan bytte fram til tirsdag 1.12 kl 12. "
        "Send bare et nytt tall."
    )
    assert isinstance(by_press, Reply)
    assert by_press.in_place
    assert [option.chosen for option in by_press.options] == [True, False]
    assert words(by_press).startswith("Hva gjør vi torsdag 3.12 kl 11? Du har stemt: Tur. Du kan bytte")


def pressing(one: Turn) -> Turn:
    return replace(one, incoming=replace(one.incoming, kind="press", channel="telegram"))


@pytest.mark.parametrize("garbled", ["", "x", "0" * 32, "æ", "1:2", "ffffffffffffffffffffffffffffffffff"])
async def test_an_unknown_poll_is_not_found(database: Database, garbled: str) -> None:
    meeting = await meet(database, "Tur", "Kino")
    async with database.transaction() as session:
        asked = await turn(session, meeting.programme, meeting.voters[0], NOW)
        assert words(await chat.vote(asked, garbled, "0")).startswith("Vi finner ikke den avstemningen")
        strange = await chat.vote(asked, meeting.poll_id.hex, "x")
        assert words(strange).startswith("Det valget finnes ikke her")


async def test_another_programmes_poll_is_not_found(database: Database) -> None:
    meeting = await meet(database, "Tur", "Kino")
    async with database.transaction() as session:
        bergen = await found_programme(session, "bergen")
        stranger = await move_in(session, bergen, "Nina")
        asked = await turn(session, bergen, stranger, NOW)
        refused = await chat.vote(asked, meeting.poll_id.hex, "0")
        assert words(refused).startswith("Vi finner ikke")
        act = Act(
            person_id=stranger.id, programme_id=bergen.id, kind="vote", subject_id=meeting.poll_id, at=NOW
        )
        assert isinstance(await voting.take_back(session, bergen, act, NOW), Refused)
        assert (await session.scalars(select(Ballot))).all() == []


async def test_stem_lists_what_is_open_with_ones_own_vote(database: Database) -> None:
    meeting = await meet(database, "Tur", "Kino")
    await meeting.votes(0)
    async with database.transaction() as session:
        mine = await chat.now_open(await turn(session, meeting.programme, meeting.voters[0], NOW))
        theirs = await chat.now_open(await turn(session, meeting.programme, meeting.voters[1], NOW))
        staffs = await chat.now_open(await turn(session, meeting.programme, meeting.kari, NOW))
    assert "Du har stemt: Tur" in words(mine)
    assert "Du har stemt" not in words(theirs)
    assert words(staffs) == (
        "Åpen: avstemningen om torsdag 3.12 kl 11. 1 av 6 har stemt, frist tirsdag 1.12 kl 12."
    )
    await meeting.closes()
    async with database.transaction() as session:
        after = await chat.now_open(await turn(session, meeting.programme, meeting.voters[1], CLOSES))
    assert "Sist ble det Tur" in words(after)


async def test_the_poll_is_open_until_its_row_says_so(database: Database, now: datetime = CLOSES) -> None:
    """Between the deadline and the count nobody is told that they can vote."""
    meeting = await meet(database, "Tur", "Kino")
    async with database.transaction() as session:
        said = await chat.now_open(await turn(session, meeting.programme, meeting.voters[0], now))
        assert (await session.get_one(Poll, meeting.poll_id)).state == "open"
        asked = await session.scalars(select(Outbox).where(col(Outbox.kind) == "poll-asked"))
        assert len(asked.all()) == 6
    assert "ingen åpne avstemninger" in words(said)
