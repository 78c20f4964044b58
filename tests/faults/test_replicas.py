"""Two equal replicas on one PostgreSQL: nothing twice, nothing lost, in order, and either may go."""

from __future__ import annotations

import asyncio
import signal
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.demo.changes import PATIENCE
from bot.demo.misbehaviour import delay
from tests.faults.replicas import KARI, Replicas, replicas_on

pytestmark = pytest.mark.parametrize("engine_name", ["postgresql"], indirect=True)
_SECOND = timedelta(seconds=1)
_PER_SECOND = 15


@pytest.fixture
async def replicas(database_url: str, tmp_path: Path) -> AsyncIterator[Replicas]:
    async with replicas_on(database_url, tmp_path) as both:
        yield both


def most_in_a_second(times: Sequence[datetime]) -> int:
    return max(sum(first <= other < first + _SECOND for other in times) for first in times)


async def press(replicas: Replicas, label: str, phones: slice) -> None:
    for phone in replicas.phones[phones]:
        asked = next(shown for shown in reversed(phone.received) if shown.buttons)
        phone.press(asked.id, label)


async def test_a_poll_from_its_question_to_its_result_with_one_killed_on_the_way(replicas: Replicas) -> None:
    await replicas.start()
    everybody = sorted(str(phone.chat.id) for phone in replicas.phones)
    poll_id = await replicas.posts_a_poll("Tur", "Kino")
    await replicas.until(lambda: len(replicas.received("Hva vil dere?")) >= len(everybody))
    await press(replicas, "Tur", slice(0, 4))
    # Both have answered for a vote; not all receipts are out.
    await replicas.until(lambda: len(replicas.proxy.answered) == 2)
    first, second = replicas.both
    await first.ends(signal.SIGKILL)
    await press(replicas, "Kino", slice(4, 7))
    await press(replicas, "Tur", slice(7, 8))
    await replicas.until(lambda: not replicas.telegram.undelivered)
    await replicas.until_counted(8, "FROM ballots")
    # What the dead one had begun is nobody's until its lease is over.
    await replicas.changes("UPDATE outbox SET lease_until = now() WHERE state IN ('leased', 'sending')")
    await replicas.changes("UPDATE polls SET closes_at = now() WHERE id = :poll", poll=poll_id)
    await replicas.changes("UPDATE due SET at = now() WHERE kind = 'poll-close'")
    await replicas.until_counted(0, "FROM due WHERE kind = 'poll-close' AND state = 'waiting'")
    await replicas.until_counted(0, "FROM outbox WHERE state IN ('pending', 'leased', 'sending')")
    told = Counter(replicas.received("vant"))
    assert sorted(told) == sorted([*everybody, str(KARI)])
    assert set(told.values()) == {1}
    asked = Counter(replicas.received("Hva vil dere?"))
    assert asked == Counter(everybody)
    assert await second.ends(signal.SIGTERM) == 0


@pytest.mark.parametrize("killed", [False, True], ids=["both live", "one is killed"])
async def test_they_share_one_limit_and_send_nothing_twice(
    database_url: str, tmp_path: Path, *, killed: bool
) -> None:
    size = 60
    limits = {"TELEGRAM_PER_SECOND": str(_PER_SECOND)}
    async with replicas_on(database_url, tmp_path, size, **limits) as replicas:
        await replicas.start()
        await replicas.writes_to_all("Hei")
        await replicas.until(lambda: len(replicas.received("Hei")) >= size // 3)
        if killed:
            await replicas.both[0].ends(signal.SIGKILL)
            await replicas.until_counted(0, "FROM outbox WHERE state = 'pending'")
            await replicas.changes(
                "UPDATE outbox SET lease_until = now() WHERE state IN ('leased', 'sending')"
            )
        await replicas.until_counted(0, "FROM outbox WHERE state IN ('pending', 'leased', 'sending')")
        told = Counter(replicas.received("Hei"))
        uncertain = await replicas.counted("FROM outbox WHERE state = 'uncertain' AND kind = 'test'")
        assert set(told.values()) == {1}
        assert len(told) + uncertain >= size
        assert uncertain <= (8 if killed else 0)
        assert most_in_a_second([call.at for call in replicas.sent()]) <= _PER_SECOND


async def test_ones_words_are_heard_in_their_order_and_once_whoever_gets_them(replicas: Replicas) -> None:
    await replicas.start()
    # No more of them than come one by one: after these they come together.
    written = [f"melding {number} slutt" for number in range(5)]
    replicas.telegram.misbehave.deliver("twice", of="update", times=len(written))
    for words in written:
        replicas.phones[0].write(words)
    await replicas.until(lambda: not replicas.telegram.undelivered)
    assert all(count >= len(written) // 2 for count in replicas.proxy.answered.values())
    assert len(replicas.proxy.answered) == 2
    await replicas.until(
        lambda: len([call for call in replicas.sent() if "slutt" in call.text("text")]) >= len(written)
    )
    await replicas.until_counted(0, "FROM outbox WHERE state IN ('pending', 'leased', 'sending')")
    relayed = [call.text("text") for call in replicas.sent() if call.text("chat_id") == str(KARI)]
    assert [next(one for one in written if one in words) for words in relayed if "slutt" in words] == written
    assert await replicas.counted("FROM messages WHERE direction = 'in'") == len(written)


async def test_texts_come_through_either_and_are_answered_once(replicas: Replicas) -> None:
    await replicas.start()
    phones = [replicas.twilio.phone(f"+479000001{number}") for number in range(4)]
    for phone in phones:
        phone.write("HJELP")
    async with asyncio.timeout(PATIENCE):
        while not all(phone.received for phone in phones):
            await replicas.twilio.changed.wait()
    await replicas.until_counted(0, "FROM outbox WHERE state IN ('pending', 'leased', 'sending')")
    assert [len(phone.received) for phone in phones] == [1] * 4
    assert [posted.status for posted in replicas.twilio.webhooks.posted if "Body" in posted.params] == [
        200
    ] * 4
    assert len(replicas.proxy.answered) == 2


async def test_one_that_slept_past_its_lease_adds_only_what_it_was_answered(replicas: Replicas) -> None:
    sleeper, other = replicas.both
    replicas.proxy.backends = [other.url]
    await sleeper.start()
    replicas.telegram.misbehave.next(delay(2, accepted=True), on="sendMessage", times=len(replicas.people))
    await replicas.writes_to_all("Hei")
    await replicas.until(replicas.sent)
    sleeper.send(signal.SIGSTOP)
    await other.start()
    await replicas.until_counted(0, "FROM outbox WHERE state = 'pending'")
    await replicas.changes(
        "UPDATE outbox SET lease_until = now() - interval '1 second' WHERE state IN ('leased', 'sending')"
    )
    await replicas.until_counted(0, "FROM outbox WHERE state IN ('pending', 'leased', 'sending')")
    doubted = "FROM outbox WHERE state = 'uncertain' AND error = 'lease ran out'"
    taken = await replicas.counted(doubted)
    assert taken
    others = await replicas.counted("FROM outbox WHERE state <> 'sent'") - taken
    sleeper.send(signal.SIGCONT)
    assert await sleeper.ends(signal.SIGTERM) == 0
    # The answers came while it slept: it read them when it woke, or had waited too long for them.
    left = await replicas.counted(doubted)
    assert 0 <= left <= taken
    assert await replicas.counted("FROM outbox WHERE state <> 'sent'") - left == others
    assert await replicas.counted("FROM signals WHERE kind = 'uncertain' AND settled_at IS NULL") == left
    assert set(Counter(replicas.received("Hei")).values()) == {1}
