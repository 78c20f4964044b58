"""Updates from Telegram in, Incoming out."""

from __future__ import annotations

from typing import Any

import pytest

from bot.channels.reading import Unreadable
from bot.channels.telegram.read import read
from bot.messages import Incoming

KIM: dict[str, Any] = {"id": 77, "is_bot": False, "first_name": "Kim", "language_code": "nb"}
ROBOT: dict[str, Any] = {"id": 99, "is_bot": True, "first_name": "Lyset"}
CHAT: dict[str, Any] = {"id": 77, "type": "private", "first_name": "Kim"}
GROUP: dict[str, Any] = {"id": -100, "type": "supergroup", "title": "Tur"}
FILE: dict[str, Any] = {"file_id": "a", "file_unique_id": "b"}

RIGHTS = (
    *("can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages", "can_manage_video_chats"),
    *("can_restrict_members", "can_promote_members", "can_change_info", "can_invite_users"),
    *("can_post_stories", "can_edit_stories", "can_delete_stories"),
)


def message(**fields: Any) -> dict[str, Any]:
    return {"message_id": 5, "date": 1_764_000_000, "chat": CHAT, "from": KIM} | fields


def said(text: str) -> dict[str, Any]:
    return {"update_id": 1, "message": message(text=text)}


def member(before: str, after: str, chat: dict[str, Any] = CHAT) -> dict[str, Any]:
    def is_now(status: str) -> dict[str, Any]:
        more: dict[str, dict[str, Any]] = {
            "kicked": {"until_date": 0},
            "administrator": dict.fromkeys(RIGHTS, False),
        }
        return {"user": ROBOT, "status": status} | more.get(status, {})

    change = {"chat": chat, "from": KIM, "date": 1, "old_chat_member": is_now(before)}
    return {"update_id": 1, "my_chat_member": change | {"new_chat_member": is_now(after)}}


def incoming(**fields: Any) -> Incoming:
    known = {"channel": "telegram", "external_id": "1", "address": "77", "language": "nb"}
    return Incoming(**(known | fields))


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("får ikke sove", "får ikke sove"),
        ("/start", "START"),
        ("/start ABCD-EFGH", "START ABCD-EFGH"),
        ("/start@lyset_demo_bot KODE", "START KODE"),
        ("/avbud", "AVBUD"),
        ("/forslag bowling\npå torsdag", "FORSLAG bowling\npå torsdag"),
        ("/nod", "NØD"),
        ("/Emergency", "NØD"),
        ("/mine_data", "MINE DATA"),
        ("/ ikke en kommando", "/ ikke en kommando"),
        ("  ja \n", "ja"),
        ("a\x00b\x07c\x9bd", "abcd"),
        ("\u202eabc\u202c\u200f", "abc"),
        ("en\r\nto\rtre", "en\nto\ntre"),
        ("pa\u030a", "på"),
        ("halv\ud83d", "halv"),
        ("👍", "👍"),
        ("👩‍👧", "👩‍👧"),
        ("x" * 10_000, "x" * 10_000),
    ],
)
def test_words_are_read_as_every_channel_has_them(written: str, read_as: str) -> None:
    assert read(said(written)) == incoming(text=read_as, message_id="5")


@pytest.mark.parametrize(
    "content",
    [
        {"photo": [FILE | {"width": 1, "height": 1}]},
        {"voice": FILE | {"duration": 1}},
        {
            "sticker": FILE
            | {"width": 1, "height": 1, "is_animated": False, "is_video": False, "type": "regular"}
        },
        {"location": {"latitude": 59.9, "longitude": 10.5}},
        {"contact": {"phone_number": "+4790000001", "first_name": "Kim"}},
        {"video": FILE | {"width": 1, "height": 1, "duration": 1}},
        {"document": FILE},
        {"animation": FILE | {"width": 1, "height": 1, "duration": 1}, "document": FILE},
        {"dice": {"emoji": "🎲", "value": 3}},
        {"something_newer_than_the_library": {"a": 1}},
        {"text": "\u200f\x00"},
    ],
)
def test_what_cannot_be_used_says_so(content: dict[str, Any]) -> None:
    assert read({"update_id": 1, "message": message(**content)}) == incoming(kind="unusable", message_id="5")


def test_words_under_a_photo_are_not_lost() -> None:
    photo = message(photo=[FILE | {"width": 1, "height": 1}], caption="Hvor er dere?")
    read_as = read({"update_id": 1, "message": photo})
    assert read_as == incoming(kind="unusable", text="Hvor er dere?", message_id="5")


def test_a_press_carries_its_action() -> None:
    press = {
        "id": "4382",
        "from": KIM,
        "chat_instance": "1",
        "data": "vote:12:3",
        "message": message(**{"from": ROBOT}),
    }
    read_as = read({"update_id": 1, "callback_query": press})
    assert read_as == incoming(kind="press", action="vote:12:3", about="5", press_id="4382")


def test_a_press_under_a_message_that_is_gone_is_still_a_press() -> None:
    press = {"id": "4382", "from": KIM, "chat_instance": "1", "data": "yes"}
    gone = press | {"message": {"message_id": 5, "chat": CHAT, "date": 0}}
    for form, about in ((press, ""), (gone, "5")):
        read_as = read({"update_id": 1, "callback_query": form})
        assert read_as == incoming(kind="press", action="yes", about=about, press_id="4382")


def test_an_edit_is_about_the_message_it_changes() -> None:
    read_as = read({"update_id": 1, "edited_message": message(text="likevel ikke", edit_date=2)})
    assert read_as == incoming(kind="edit", text="likevel ikke", about="5", message_id="5")


def test_a_reply_is_about_the_message_it_answers() -> None:
    answered = message(message_id=3, text="Hei", **{"from": ROBOT})
    read_as = read({"update_id": 1, "message": message(text="takk", reply_to_message=answered)})
    assert read_as == incoming(text="takk", about="3", message_id="5")


@pytest.mark.parametrize(
    ("update", "kind"),
    [
        (member("member", "kicked"), "left"),
        (member("kicked", "member"), "returned"),
        (member("left", "member", GROUP), "unusable"),
        (member("left", "administrator", GROUP), "unusable"),
        ({"update_id": 1, "message": message(chat=GROUP, text="/start")}, "unusable"),
    ],
)
def test_coming_going_and_groups(update: dict[str, Any], kind: str) -> None:
    """In a group nothing is said: the answer goes to whoever brought the bot there, in private."""
    assert read(update) == incoming(kind=kind)


@pytest.mark.parametrize(
    "update",
    [
        {"update_id": 1},
        {"update_id": 1, "invented_by_telegram_tomorrow": {"a": [1]}},
        {"update_id": 1, "message": message(chat=GROUP, text="hei alle")},
        {"update_id": 1, "message": message(chat=GROUP, new_chat_members=[ROBOT])},
        {"update_id": 1, "message": message(text="hei", **{"from": ROBOT})},
        {"update_id": 1, "message": message(pinned_message=message(text="a"))},
        {"update_id": 1, "edited_message": message(location={"latitude": 1.0, "longitude": 2.0})},
        {"update_id": 1, "channel_post": {"message_id": 1, "date": 1, "chat": {"id": -5, "type": "channel"}}},
        {
            "update_id": 1,
            "callback_query": {"id": "1", "from": KIM, "chat_instance": "1", "game_short_name": "g"},
        },
        member("member", "kicked", GROUP),
        member("member", "administrator", GROUP),
        member("left", "administrator", {"id": -5, "type": "channel", "title": "K"}),
    ],
)
def test_what_nobody_said_to_us_is_ignored(update: dict[str, Any]) -> None:
    assert read(update) is None


@pytest.mark.parametrize(
    "update",
    [
        {},
        [],
        "tekst",
        None,
        {"message": message(text="uten nummer")},
        {"update_id": "1"},
        {"update_id": True},
        {"update_id": None, "message": message(text="a")},
        {"update_id": 1, "message": {}},
        {"update_id": 1, "message": "tekst"},
        {"update_id": 1, "message": message(chat=None)},
        {"update_id": 1, "message": message(message_id="5", text="a")},
        {"update_id": 1, "message": message(text="a", reply_to_message={"message_id": None})},
        {"update_id": 1, "message": message(text="a", **{"from": [KIM]})},
        {"update_id": 1, "message": message(text="a", **{"from": KIM | {"language_code": 5}})},
        {"update_id": 1, "callback_query": {"id": 5, "from": KIM, "data": "a"}},
        {"update_id": 1, "callback_query": {"id": "5", "from": KIM, "data": {}}},
        {"update_id": 1, "callback_query": {"id": "5", "from": KIM, "data": "a", "message": [1]}},
        {"update_id": 1, "message": message(text=12)},
        {"update_id": 1, "message": message(text=["a"])},
        {"update_id": 1, "message": message(chat=CHAT | {"id": "77"}, text="a")},
        {"update_id": 1, "callback_query": {"id": "1"}},
        {"update_id": 1, "my_chat_member": {"chat": CHAT}},
    ],
)
def test_what_is_not_as_the_bot_api_says_is_unreadable(update: Any) -> None:
    with pytest.raises(Unreadable) as unreadable:
        read(update)
    assert "77" not in str(unreadable.value)


@pytest.mark.parametrize("odd", [{"date": "i går"}, {"date": 10**20}, {"entities": 5}, {"photo": "?"}])
def test_what_nobody_reads_may_be_as_it_will(odd: dict[str, Any]) -> None:
    assert read({"update_id": 1, "message": message(text="hei", **odd)}) == incoming(
        text="hei", message_id="5"
    )


@pytest.mark.parametrize(
    ("code", "language"),
    [("nb", "nb"), ("no", "nb"), ("en-GB", "en"), ("NN", "nn"), (None, ""), ("fa", "fa")],
)
def test_the_phone_tells_its_language(code: str | None, language: str) -> None:
    sender = KIM | {"language_code": code}
    read_as = read({"update_id": 1, "message": message(text="hei", **{"from": sender})})
    assert read_as == incoming(text="hei", message_id="5", language=language)


@pytest.mark.parametrize(
    ("described", "file"),
    [
        ({"mime_type": "text/calendar"}, "a"),
        ({"mime_type": "text/calendar; charset=utf-8", "file_name": "x"}, "a"),
        ({"mime_type": "application/octet-stream", "file_name": "Invite.ICS"}, "a"),
        ({"file_name": "a.ics", "file_size": 65_536}, "a"),
        ({"file_name": "a.ics", "file_size": 65_537}, ""),
        ({"file_name": "a.ics", "file_size": "?"}, "a"),
    ],
)
def test_a_calendar_file_is_known_by_its_kind_or_name(described: dict[str, Any], file: str) -> None:
    sent = message(document=FILE | described, caption="Denne?")
    read_as = read({"update_id": 1, "message": sent})
    assert read_as == incoming(kind="file", file=file, text="Denne?", message_id="5")


@pytest.mark.parametrize(
    "described",
    [{"file_name": "a.pdf", "mime_type": "application/pdf"}, {"file_name": "ics"}, {"file_name": None}],
)
def test_any_other_file_cannot_be_used(described: dict[str, Any]) -> None:
    sent = message(document=FILE | described)
    assert read({"update_id": 1, "message": sent}) == incoming(kind="unusable", message_id="5")


@pytest.mark.parametrize("document", ["a", {"file_name": "a.ics"}, {"file_name": "a.ics", "file_id": 5}])
def test_a_file_that_is_not_as_the_bot_api_says_is_unreadable(document: Any) -> None:
    with pytest.raises(Unreadable):
        read({"update_id": 1, "message": message(document=document)})


def test_new_words_under_a_file_are_an_edit() -> None:
    changed = message(document=FILE | {"file_name": "a.ics"}, caption="den rette", edit_date=2)
    read_as = read({"update_id": 1, "edited_message": changed})
    assert read_as == incoming(kind="edit", text="den rette", about="5", message_id="5")
