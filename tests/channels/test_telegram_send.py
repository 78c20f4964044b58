"""Messages to Telegram, by the real library over HTTP."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.channels import Button, SendFailed, Sent
from bot.channels.telegram import send
from bot.channels.telegram.send import TelegramChannel
from bot.demo.misbehaviour import Fault, broken, drop, hang
from bot.demo.serve import serve
from bot.demo.telegram import TelegramStandIn, blocked_by_user, flood, refuse
from bot.messages import Incoming
from tests.channels.letters import letter

Ends = tuple[TelegramStandIn, TelegramChannel]


@pytest.fixture
async def ends() -> AsyncIterator[Ends]:
    telegram = TelegramStandIn()
    telegram.phone(77).start()
    async with serve(telegram.app) as address:
        channel = TelegramChannel(telegram.token, address)
        await channel.start()
        yield telegram, channel
        await channel.stop()
        await telegram.stop()
        assert telegram.unknown_methods == []


async def test_a_letter_arrives_with_its_buttons(ends: Ends) -> None:
    telegram, channel = ends
    sent = await channel.send(
        letter("Hva vil du?", buttons=(Button("vote:1", "Tur"), Button("vote:2", "Kino")))
    )
    shown = telegram.phone(77).last
    assert shown is not None
    assert (sent.provider_id, sent.segments) == (str(shown.id), None)
    assert (shown.text, shown.buttons) == ("Hva vil du?", [[("Tur", "vote:1"), ("Kino", "vote:2")]])


async def test_an_edit_changes_the_message_that_stands_there(ends: Ends) -> None:
    telegram, channel = ends
    sent = await channel.send(letter("Hva vil du?", buttons=(Button("vote:1", "Tur"),)))
    changed = await channel.send(letter("Du valgte Tur", edits=sent.provider_id))
    assert changed == sent
    shown = telegram.phone(77).received
    assert [(message.text, message.buttons) for message in shown] == [("Du valgte Tur", [])]


async def test_an_edit_that_changes_nothing_counts_as_sent(ends: Ends) -> None:
    telegram, channel = ends
    sent = await channel.send(letter("Samme"))
    assert await channel.send(letter("Samme", edits=sent.provider_id)) == sent
    assert len(telegram.phone(77).received) == 1


async def test_a_change_of_a_vanished_message_says_so_and_sends_nothing(ends: Ends) -> None:
    telegram, channel = ends
    before = len(telegram.phone(77).received)
    with pytest.raises(SendFailed) as failed:
        await channel.send(letter("Ny", edits="999"))
    assert (failed.value.then, failed.value.vanished) == ("repeat", True)
    assert len(telegram.phone(77).received) == before


async def test_a_change_of_what_never_was_a_message_is_a_new_one(ends: Ends) -> None:
    telegram, channel = ends
    sent = await channel.send(letter("Ny", edits="not-a-number"))
    shown = telegram.phone(77).last
    assert shown is not None
    assert (str(shown.id), shown.text) == (sent.provider_id, "Ny")


async def test_a_change_that_is_not_worth_a_message_rings_nobody_when_there_is_nothing_to_change(
    ends: Ends,
) -> None:
    telegram, channel = ends
    before = len(telegram.phone(77).received)
    assert await channel.send(letter("Over", edits="999", only_edit=True)) == Sent("999")
    assert len(telegram.phone(77).received) == before


async def test_a_qr_code_comes_as_a_picture(ends: Ends) -> None:
    telegram, channel = ends
    await channel.send(letter("Vis denne", qr="https://t.me/lyset_demo_bot?start=ABCDEFGH", protected=True))
    shown = telegram.phone(77).last
    assert shown is not None
    assert shown.photo is not None
    assert (shown.photo[:4], shown.text, shown.protected) == (b"\x89PNG", "Vis denne", True)


@pytest.mark.parametrize(
    ("fault", "then", "contact", "alarm"),
    [
        (flood(9), "repeat", None, False),
        (blocked_by_user(), "never", "unreachable", False),
        (refuse(400, "Bad Request: chat not found"), "never", "unreachable", False),
        (refuse(400, "Bad Request: BUTTON_DATA_INVALID"), "never", None, True),
        (refuse(401, "Unauthorized"), "repeat", None, True),
        (broken(500), "uncertain", None, False),
        (broken(502, accepted=True), "uncertain", None, False),
        (drop(accepted=True), "uncertain", None, False),
        (broken(200, accepted=True), "uncertain", None, False),
    ],
)
async def test_a_fault_says_what_may_be_done(
    ends: Ends, fault: Fault, then: str, contact: str | None, alarm: bool
) -> None:
    telegram, channel = ends
    telegram.misbehave.next(fault, on="sendMessage")
    with pytest.raises(SendFailed) as failed:
        await channel.send(letter())
    assert (failed.value.then, failed.value.contact, failed.value.alarm) == (then, contact, alarm)
    assert len(telegram.phone(77).received) == int(fault.accepted)
    assert telegram.token not in failed.value.reason


async def test_flood_control_names_the_wait(ends: Ends) -> None:
    telegram, channel = ends
    telegram.misbehave.next(flood(9))
    with pytest.raises(SendFailed) as failed:
        await channel.send(letter())
    assert failed.value.wait == timedelta(seconds=9)


async def test_an_edit_without_an_answer_may_be_repeated(ends: Ends) -> None:
    telegram, channel = ends
    sent = await channel.send(letter("Før"))
    telegram.misbehave.next(drop(accepted=True), on="editMessageText")
    with pytest.raises(SendFailed) as failed:
        await channel.send(letter("Etter", edits=sent.provider_id))
    assert failed.value.then == "repeat"


async def test_a_stranger_who_never_started_the_bot_cannot_be_reached(ends: Ends) -> None:
    _, channel = ends
    with pytest.raises(SendFailed) as failed:
        await channel.send(letter(to="123456"))
    assert (failed.value.then, failed.value.contact) == ("never", "unreachable")


async def test_nobody_at_the_address_means_not_sent() -> None:
    channel = TelegramChannel("1:" + "a" * 35, "http://127.0.0.1:9")
    await channel.start()
    with pytest.raises(SendFailed) as failed:
        await channel.send(letter())
    assert failed.value.then == "repeat"
    trouble = await channel.set_up(webhook=None)
    assert trouble is not None and "could not be set up" in trouble
    await channel.acknowledge(Incoming("telegram", "1", "77", "press", press_id="5"))
    await channel.stop()


async def test_a_press_is_acknowledged_and_a_late_one_does_no_harm(ends: Ends) -> None:
    telegram, channel = ends
    await channel.send(letter(buttons=(Button("vote:1", "Tur"),)))
    phone = telegram.phone(77)
    assert phone.last is not None
    press = phone.press(phone.last.id, "Tur")
    await channel.acknowledge(Incoming("telegram", "1", "77", "press", press_id=press))
    await channel.acknowledge(Incoming("telegram", "1", "77", "press", press_id="1"))
    await channel.acknowledge(Incoming("telegram", "1", "77"))
    assert [call.status for call in telegram.calls("answerCallbackQuery")] == [200, 400]


async def test_the_menu_is_set_in_each_language_and_the_webhook_taken_away(ends: Ends) -> None:
    telegram, channel = ends
    assert await channel.set_up(webhook=None) is None
    menus = telegram.calls("setMyCommands")
    assert [call.text("language_code") for call in menus] == ["nb", "nn", "en", ""]
    assert menus[0].json("commands") == menus[3].json("commands")
    assert telegram.calls("deleteWebhook")[0].flag("drop_pending_updates") is False


async def test_the_webhook_is_set_with_its_secret(ends: Ends) -> None:
    telegram, channel = ends
    assert await channel.set_up(webhook="https://lyset.example/telegram", secret="s3cret-s3cret") is None
    (call,) = telegram.calls("setWebhook")
    assert (call.text("url"), call.text("secret_token")) == (
        "https://lyset.example/telegram",
        "s3cret-s3cret",
    )
    assert call.json("allowed_updates") == ["message", "edited_message", "callback_query", "my_chat_member"]


async def test_a_refused_token_is_said_in_words(ends: Ends) -> None:
    telegram, channel = ends
    telegram.misbehave.next(refuse(401, "Unauthorized"))
    trouble = await channel.set_up(webhook=None)
    assert trouble == "Telegram refuses TELEGRAM_BOT_TOKEN."


async def test_the_bot_knows_its_name(ends: Ends) -> None:
    assert await ends[1].username() == "lyset_demo_bot"


async def test_a_calendar_file_arrives_under_its_name(ends: Ends) -> None:
    telegram, channel = ends
    await channel.send(letter("Her er den", calendar="BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"))
    shown = telegram.phone(77).last
    assert shown is not None
    assert (shown.document, shown.text) == (b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "Her er den")
    assert shown.media["document"]["file_name"] == "avtale.ics"


def sent_file(telegram: TelegramStandIn, content: bytes) -> Incoming:
    shown = telegram.phone(77).send_document(content)
    return Incoming("telegram", "1", "77", "file", file=shown.media["document"]["file_id"])


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"SUMMARY:\xc3\x85sg\xc3\xa5rd", "SUMMARY:Åsgård"),
        (b"\xef\xbb\xbfSUMMARY:\xc3\x85", "SUMMARY:Å"),
        (b"SUMMARY:\xc5sg\xe5rd", "SUMMARY:Åsgård"),
        ("SUMMARY:Å".encode("utf-16"), "SUMMARY:Å"),
        (b"\x81\x8d\xff\x00", "\ufffd\ufffdÿ\x00"),
        (b"\xff\xfe\x00", "\ufffd"),
        (b"x" * 65_536, "x" * 65_536),
        (b"x" * 65_537, ""),
        (b"x" * 3_000_000, ""),
        (b"", ""),
    ],
)
async def test_a_file_is_fetched_as_text_up_to_a_size(ends: Ends, content: bytes, text: str) -> None:
    telegram, channel = ends
    assert await channel.fetch(sent_file(telegram, content)) == text


async def test_no_more_of_a_file_is_read_than_tells_that_it_is_too_large(ends: Ends) -> None:
    """Telegram says that it is small, and then does not stop."""
    telegram, channel = ends
    incoming = sent_file(telegram, b"x" * 9_000_000)
    real = telegram.state.files[incoming.file]
    telegram.state.files[incoming.file] = b"small"
    file = await channel.bot.get_file(incoming.file)
    telegram.state.files[incoming.file] = real
    assert len(await file.download_as_bytearray()) == 65_537


@pytest.mark.parametrize("on", ["getFile", "file"])
@pytest.mark.parametrize("fault", [flood(9), refuse(404, "Not Found"), broken(500)])
async def test_a_file_that_cannot_be_had_is_empty(ends: Ends, fault: Fault, on: str) -> None:
    telegram, channel = ends
    incoming = sent_file(telegram, b"BEGIN:VCALENDAR")
    telegram.misbehave.next(fault, on=on)
    assert await channel.fetch(incoming) == ""
    assert await channel.fetch(incoming) == "BEGIN:VCALENDAR"


async def test_a_file_that_takes_too_long_is_not_waited_for(
    ends: Ends, monkeypatch: pytest.MonkeyPatch
) -> None:
    telegram, channel = ends
    monkeypatch.setattr(send, "FETCH_WITHIN", 0.2)
    incoming = sent_file(telegram, b"BEGIN:VCALENDAR")
    telegram.misbehave.next(hang(), on="file")
    assert await channel.fetch(incoming) == ""


async def test_a_file_that_nobody_knows_or_that_is_too_large_to_begin_with_is_empty(ends: Ends) -> None:
    telegram, channel = ends
    assert await channel.fetch(Incoming("telegram", "1", "77", "file", file="unknown")) == ""
    before = len(telegram.calls("getFile"))
    assert await channel.fetch(Incoming("telegram", "1", "77", "file")) == ""
    assert len(telegram.calls("getFile")) == before
