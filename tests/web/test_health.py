"""For whoever watches: health, figures, and what is not shown to the world."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import pytest
from sqlalchemy import delete, update

from bot.delivery import Outcome
from bot.demo.telegram import flood
from bot.features.contact import Written, receive
from bot.heartbeat import REFUSED, Heartbeat
from bot.service import Service
from bot.settings import Settings
from storage import figures
from storage.tables import Due, Installation, Message, Outbox, Rest, Thread, ThreadStep
from tests.conftest import SECRET_KEYS
from tests.house import House, open_house
from tests.residents import contact_of, found_programme, move_in
from tests.web.doorkeeper import Doorkeeper, knocking

REFERENCE = Path(__file__).parents[2] / "docs/reference/metrics.md"


@pytest.fixture
async def house(database_url: str) -> AsyncIterator[House]:
    """Its parts do not run by themselves: what they would do at once is done here by hand."""
    async with open_house(database_url) as opened:
        opened.service.heartbeat.began -= 3600
        yield opened


async def lives(house: House) -> tuple[dict[str, str], dict[str, str]]:
    """Reasons and notes of a service of which all parts have just moved."""
    house.service.heartbeat.beat("clock")
    for each in house.service.delivery.dispatchers:
        each.looked_at = each_now()
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(house.service.app()), base_url="http://inside.example"
    ) as client:
        answer = await client.get("/health")
    state = answer.json()
    assert answer.status_code == (200 if state["ok"] else 503)
    assert state["ok"] is not bool(state["reasons"])
    return state["reasons"], state["notes"]


def each_now() -> float:
    return asyncio.get_running_loop().time()


async def measured(house: House) -> dict[str, float]:
    """/metrics, as "name{labels}": value."""
    async with house.service.database.transaction() as session:
        await house.service.heartbeat.measure(session, house.now)
    lines = house.service.heartbeat.metrics().decode().splitlines()
    return {line.rpartition(" ")[0]: float(line.rpartition(" ")[2]) for line in lines if line[0] != "#"}


async def put(house: House, *rows: Any) -> None:
    async with house.service.database.transaction() as session:
        session.add_all(rows)


def message(house: House, **kept: Any) -> Outbox:
    usual = {
        "recipient": uuid4(),
        "channel": "sms",
        "kind": "test",
        "lane": "reminder",
        "wording": "text",
        "dedupe_key": uuid4().hex,
        "automatic": True,
        "not_before": house.now - timedelta(minutes=6),
        "created_at": house.now,
    }
    return Outbox(**(usual | kept))


@pytest.mark.parametrize(
    ("state", "status"),
    [
        ({"ok": True, "reasons": {}}, 200),
        ({"ok": False, "reasons": {"telegram": "Telegram does not answer."}}, 503),
    ],
)
async def test_health_is_a_status_with_its_reasons(state: dict[str, object], status: int) -> None:
    keeper = Doorkeeper()
    keeper.well = state
    async with knocking(keeper.doors()) as client:
        answer = await client.get("/health")
    assert (answer.status_code, answer.json()) == (status, state)


async def test_a_service_that_cannot_tell_is_not_well() -> None:
    keeper = Doorkeeper()
    keeper.full = True
    async with knocking(keeper.doors()) as client:
        answer = await client.get("/health")
    assert (answer.status_code, answer.json()["ok"]) == (503, False)
    assert answer.json()["reasons"] == {"service": "The service cannot tell how it is."}
    assert "full" not in answer.text


async def test_the_service_says_its_reasons_under_the_same_name(database_url: str) -> None:
    settings = Settings(_env_file=None, secret_keys=SECRET_KEYS, database_url=database_url)  # type: ignore[call-arg]
    service = Service(settings)
    try:
        await service.open()
        transport = httpx.ASGITransport(service.app())
        async with httpx.AsyncClient(transport=transport, base_url="http://inside.example") as client:
            answer = await client.get("/health")
    finally:
        await service.close()
    assert answer.status_code == 503
    assert "No channel is on" in answer.json()["reasons"]["channels"]


async def test_figures_are_prometheus_text() -> None:
    async with knocking(Doorkeeper().doors()) as client:
        answer = await client.get("/metrics")
    assert (answer.status_code, answer.text) == (200, "lyset_sent_total 3\n")
    assert answer.headers["content-type"] == "text/plain; version=0.0.4; charset=utf-8"


@pytest.mark.parametrize(
    "path", ["/docs", "/redoc", "/openapi.json", "/", "/.env", "/telegram/x", "/sms/", "/health/"]
)
async def test_nothing_else_is_there(path: str) -> None:
    async with knocking(Doorkeeper().doors()) as client:
        assert (await client.get(path)).status_code == 404


@pytest.mark.parametrize(
    ("public_url", "strict"), [("https://lyset.example", True), ("http://127.0.0.1:8080", False)]
)
@pytest.mark.parametrize("path", ["/health", "/nothing"])
async def test_every_answer_carries_the_headers(path: str, public_url: str, strict: bool) -> None:
    async with knocking(Doorkeeper().doors(public_url=public_url)) as client:
        headers = (await client.get(path)).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert headers["cache-control"] == "no-store"
    assert ("strict-transport-security" in headers) is strict


async def test_a_house_in_order_is_well(house: House) -> None:
    assert await lives(house) == ({}, {})


async def test_a_lane_that_stands_still_is_named_with_its_channel(house: House) -> None:
    await put(house, message(house), message(house, not_before=house.now - timedelta(minutes=4)))
    reasons, _ = await lives(house)
    assert reasons == {"sms reminder": "2 messages wait, the first for 360 seconds, and none of them moves."}


async def test_a_broadcast_that_is_long_but_moves_is_well(house: House) -> None:
    hour = house.now - timedelta(hours=1)
    waiting = [message(house, lane="broadcast", not_before=hour) for _ in range(3)]
    await put(house, *waiting)
    assert "sms broadcast" in (await lives(house))[0]
    await put(house, message(house, lane="broadcast", state="sent", ended_at=house.now))
    assert await lives(house) == ({}, {})


async def test_what_waited_while_we_were_away_is_no_fault_of_a_process_that_has_just_begun(
    house: House,
) -> None:
    await put(house, message(house), Due(kind="plan", subject_id=uuid4(), at=house.now - timedelta(hours=1)))
    house.service.heartbeat.began += 3600
    assert await lives(house) == ({}, {})


async def test_what_is_due_and_not_done_is_noticed(house: House) -> None:
    late = house.now - figures.DUE_PATIENCE
    await put(house, Due(kind="plan", subject_id=uuid4(), at=late))
    assert await lives(house) == ({}, {})
    await put(house, Due(kind="plan", subject_id=uuid4(), at=late - timedelta(seconds=1)))
    assert (await lives(house))[0] == {"due": "2 things are due and not done, the oldest for 61 seconds."}


async def test_a_message_whose_sender_died_is_noticed_when_nobody_looks(house: House) -> None:
    long_ago = house.now - timedelta(days=30)
    await put(house, message(house, state="sending", lease_until=long_ago))
    assert "where a process died" in (await lives(house))[0]["abandoned"]


async def test_a_pause_after_a_restore_is_a_note_and_no_sickness(house: House) -> None:
    await put(house, Installation(paused_at=house.now - timedelta(hours=1)), message(house))
    reasons, notes = await lives(house)
    assert reasons == {} and "lyset release" in notes["paused"]


async def test_parts_that_do_not_move_are_named(house: House) -> None:
    service = house.service
    troubles = await service.heartbeat.troubles(service.database, 0.0, service.channels, house.now)
    assert set(troubles) == {"clock", "delivery"}


async def test_a_part_that_has_stopped_is_named_until_the_service_starts_again(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def breaks(**_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(house.service.channels["telegram"], "set_up", breaks)
    house.service.listen()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    reasons, _ = await lives(house)
    assert "ZeroDivisionError" in reasons["part"]


@pytest.mark.parametrize("what", ["repeated", "uncertain"])
async def test_a_provider_that_takes_nothing_is_noticed_until_it_does(house: House, what: str) -> None:
    heartbeat = house.service.heartbeat
    refused = Outcome("sms", "reply", what)
    heartbeat.count_out(refused)
    heartbeat.count_out(refused)
    assert await lives(house) == ({}, {})
    heartbeat.refusals["sms"].first -= REFUSED + 1
    assert list((await lives(house))[0]) == ["sms provider"]
    heartbeat.count_out(Outcome("sms", "reply", "sent", 0.2))
    assert await lives(house) == ({}, {})


async def test_messages_are_counted_by_what_became_of_them_and_how_late(house: House) -> None:
    service = house.service
    house.telegram.phone(11, "Maria").start()
    await house.settle()
    before = await measured(house)
    assert before['lyset_received_total{channel="telegram",kind="text"}'] == 1
    assert before['lyset_messages_total{channel="telegram",lane="reply",outcome="sent"}'] == 1
    house.telegram.misbehave.next(flood(), on="sendMessage")
    house.telegram.phone(11, "Maria").write("HJELP")
    await house.settle()
    async with service.database.transaction() as session:
        await session.execute(delete(Rest))
    expired = message(house, channel="telegram", reply="{}", expires_at=house.now)
    await put(house, expired)
    await service.delivery.drain()
    after = await measured(house)
    labels = 'channel="telegram",lane="reply"'
    assert after[f'lyset_messages_total{{{labels},outcome="flooded"}}'] == 1
    assert after[f'lyset_messages_total{{{labels},outcome="sent"}}'] == 2
    assert after[f"lyset_message_lateness_seconds_count{{{labels}}}"] == 2
    assert after['lyset_messages_total{channel="telegram",lane="reminder",outcome="expired"}'] == 1


async def test_queues_and_what_is_due_are_measured(house: House) -> None:
    held = message(house, lane="broadcast", not_before=house.now + timedelta(hours=1))
    going = message(house, lane="urgent", state="sending")
    await put(house, message(house), held, going, Due(kind="plan", subject_id=uuid4(), at=house.now))
    await put(house, Installation(paused_at=None))
    figure = await measured(house)
    assert figure['lyset_outbox_waiting{channel="sms",lane="reminder"}'] == 1
    assert figure['lyset_outbox_waiting{channel="sms",lane="broadcast"}'] == 0
    assert figure['lyset_outbox_oldest_seconds{channel="sms",lane="reminder"}'] == 360
    assert figure['lyset_outbox_recent{lane="urgent",state="sending"}'] == 1
    assert (figure["lyset_due_waiting"], figure["lyset_due_late_seconds"]) == (1, 0)
    assert figure["lyset_sending_paused"] == 0


async def test_a_thread_that_nobody_knows_of_is_a_reason_and_a_figure(house: House) -> None:
    async with house.service.database.transaction() as session:
        programme = await found_programme(session)
        maria = await move_in(session, programme, "Maria", "participant", telegram="11")
        await move_in(session, programme, "Kari", "staff", telegram="22")
        phone = await contact_of(session, maria, "telegram")
        await receive(session, Written(programme, phone, maria, "hei"), house.now)
    figure = await measured(house)
    assert (figure["lyset_threads_waiting"], figure["lyset_threads_without_owner"]) == (1, 0)
    assert "threads" not in (await lives(house))[0]
    async with house.service.database.transaction() as session:
        await session.execute(delete(Due))
        await session.execute(delete(ThreadStep))
        await session.execute(update(Thread).values(since=house.now - timedelta(hours=1)))
    figure = await measured(house)
    assert figure["lyset_threads_without_owner"] == 1
    assert figure["lyset_threads_longest_wait_seconds"] == 3600
    assert not any(name.startswith("lyset_first_answer_seconds") for name in figure)
    assert (await lives(house))[0]["threads"].startswith("1 threads wait")


async def test_how_quick_the_first_answers_were_is_a_figure_from_ten_up(house: House) -> None:
    async with house.service.database.transaction() as session:
        programme = await found_programme(session)
        maria = await move_in(session, programme, "Maria", "participant", telegram="11")
        phone = await contact_of(session, maria, "telegram")
        opened = house.now - timedelta(days=14)
        for minutes in range(1, 11):
            facts = {"state": "answered", "opened_at": opened, "last_at": opened}
            thread = Thread(programme_id=programme.id, contact_id=phone.id, person_id=maria.id, **facts)
            session.add(thread)
            await session.flush()
            said = {"thread_id": thread.id, "direction": "out", "body": "hei"}
            at = opened + timedelta(minutes=minutes)
            session.add(Message(programme_id=programme.id, at=at, **said))
    figure = await measured(house)
    assert figure['lyset_first_answer_seconds{quantile="0.5",when="inside"}'] == 300
    assert figure['lyset_first_answer_seconds{quantile="0.9",when="inside"}'] == 540
    assert 'lyset_first_answer_seconds{quantile="0.5",when="outside"}' not in figure


def test_every_figure_is_in_the_reference_with_its_labels_and_nothing_else_is() -> None:
    told = {
        name: sorted(re.findall(r"`(\w+)`", labels))
        for name, labels in re.findall(r"^\| `(lyset_\w+)` \| ([^|]*) \|", REFERENCE.read_text(), re.M)
    }
    assert told == {name: sorted(labels) for name, labels in Heartbeat().labels.items()}


def test_every_figure_that_is_told_is_one_of_these_and_about_no_person() -> None:
    heartbeat = Heartbeat()
    told = {line.split()[2] for line in heartbeat.metrics().decode().splitlines() if "# TYPE" in line}
    assert told == set(heartbeat.labels)
    labels = {label for names in heartbeat.labels.values() for label in names}
    assert labels <= {"channel", "lane", "kind", "outcome", "state", "when", "quantile"}
