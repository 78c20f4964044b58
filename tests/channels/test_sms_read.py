"""Forms from Twilio in: Incoming, delivery reports, and signatures."""

from __future__ import annotations

import re
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from twilio.request_validator import RequestValidator

from bot.channels.reading import Unreadable
from bot.channels.sms.read import as_number, read
from bot.channels.sms.status import DeliveryReport, read_status
from bot.channels.sms.verify import is_twilio, sign
from bot.messages import Incoming

SID = f"SM{0x123:032x}"
SENDER = "+4790000001"
TOKEN = "0" * 32
URL = "https://lyset.example/sms"


def form(body: str = "hei", **fields: str) -> dict[str, str]:
    return {"MessageSid": SID, "From": SENDER, "To": "+4759440000", "Body": body, "NumMedia": "0"} | fields


def incoming(**fields: object) -> Incoming:
    known = {"channel": "sms", "external_id": SID, "address": SENDER, "message_id": SID}
    return Incoming(**(known | fields))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given_form", "read_as"),
    [
        (form("får ikke sove"), incoming(text="får ikke sove")),
        (form(" 1 \r\n"), incoming(text="1")),
        (form("a\x00b\x1b"), incoming(text="ab")),
        (form("pa\u030a"), incoming(text="på")),
        (form("\u202eJA"), incoming(text="JA")),
        (form("x" * 10_000), incoming(text="x" * 10_000)),
        (form("👍"), incoming(text="👍")),
        (form(""), incoming(kind="unusable")),
        (form("", NumMedia="1", MediaUrl0="https://example.org/1"), incoming(kind="unusable")),
        (form("Se her", NumMedia="1"), incoming(text="Se her")),
        (form("STOP", OptOutType="STOP"), incoming(text="STOP", opt_out="STOP")),
        (form("yes", OptOutType="START"), incoming(text="yes", opt_out="START")),
        (form("help", OptOutType="HELP"), incoming(text="help", opt_out="HELP")),
        (form("hei", OptOutType="NEW"), incoming(text="hei")),
        (form(From="+47 900 00 001"), incoming(text="hei")),
        (form(From="POSTEN"), None),
        (form(From="2097"), None),
        (form(From="whatsapp:+4790000001"), None),
    ],
)
def test_a_text_is_read(given_form: dict[str, str], read_as: Incoming | None) -> None:
    assert read(given_form) == read_as


@pytest.mark.parametrize("missing", ["MessageSid", "From"])
def test_a_form_without_a_field_says_which(missing: str) -> None:
    with pytest.raises(Unreadable, match=f"The field {missing} is missing."):
        read({name: value for name, value in form().items() if name != missing})
    with pytest.raises(Unreadable, match=missing):
        read(form() | {missing: " "})


@pytest.mark.parametrize("cut", [SID[:-1], SID[:2], f"{SID}0", "anonymous"])
def test_a_cut_id_is_none(cut: str) -> None:
    """The rest of it in another field would make one signed form into many messages."""
    with pytest.raises(Unreadable, match=r"The field MessageSid is not one of Twilio's\."):
        read(form(MessageSid=cut))


@pytest.mark.parametrize(
    ("sender", "number"),
    [
        ("+4790000001", "+4790000001"),
        (" +47 900 00 001 ", "+4790000001"),
        ("+47 (900) 00-001", "+4790000001"),
        ("+1 202-555-0123", "+12025550123"),
        ("+\u202e4790000001", "+4790000001"),
        ("90000001", None),
        ("004790000001", None),
        ("++4790000001", None),
        ("+47900000010000000", None),
        ("+47", None),
        ("+", None),
        ("", None),
        ("POSTEN", None),
        ("+47POSTEN", None),
        ("sip:+4790000001@example.org", None),
    ],
)
def test_a_sender_is_a_number_in_full_or_nobody(sender: str, number: str | None) -> None:
    assert as_number(sender) == number


@given(st.from_regex(r"\+[\d ().-]{0,20}", fullmatch=True) | st.text())
def test_any_sender_that_is_a_number_is_one_that_can_be_answered(sender: str) -> None:
    number = as_number(sender)
    if number is None:
        return
    assert re.fullmatch(r"\+[1-9]\d{6,14}", number)
    assert as_number(number) == number


ROW = UUID("00000000-0000-4000-8000-000000000001")


@pytest.mark.parametrize(
    ("fields", "row", "report"),
    [
        ({"MessageStatus": "sent"}, str(ROW), DeliveryReport(SID, "sent", ROW)),
        ({"MessageStatus": "delivered"}, "", DeliveryReport(SID, "delivered")),
        ({"MessageStatus": "delivered"}, "not-a-row", DeliveryReport(SID, "delivered")),
        (
            {"MessageStatus": "undelivered", "ErrorCode": "30003"},
            "",
            DeliveryReport(SID, "undelivered", None, 30003),
        ),
        ({"MessageStatus": "sent", "ErrorCode": ""}, "", DeliveryReport(SID, "sent")),
        ({"SmsStatus": "Sent"}, "", DeliveryReport(SID, "sent")),
    ],
)
def test_a_delivery_report_is_read(fields: dict[str, str], row: str, report: DeliveryReport) -> None:
    assert read_status({"MessageSid": SID} | fields, row) == report


@pytest.mark.parametrize("fields", [{"MessageStatus": "sent"}, {"MessageSid": SID}, {}])
def test_a_report_without_a_field_says_which(fields: dict[str, str]) -> None:
    with pytest.raises(Unreadable, match="is missing"):
        read_status(fields)


def test_only_a_higher_rank_says_something_new() -> None:
    order = ["queued", "sending", "sent", "delivered"]
    ranks = [DeliveryReport(SID, status).rank for status in order]
    assert ranks == sorted(set(ranks))
    assert {DeliveryReport(SID, end).rank for end in ("delivered", "undelivered", "failed")} == {ranks[-1]}
    assert DeliveryReport(SID, "invented").rank == 0


@pytest.mark.parametrize(
    ("report", "then", "contact"),
    [
        (DeliveryReport(SID, "undelivered", None, 30003), "never", None),
        (DeliveryReport(SID, "undelivered", None, 30005), "never", "unreachable"),
        (DeliveryReport(SID, "failed", None, 21610), "never", "opted_out"),
        (DeliveryReport(SID, "undelivered"), "uncertain", None),
    ],
)
def test_what_did_not_arrive_says_what_that_means(
    report: DeliveryReport, then: str, contact: str | None
) -> None:
    assert report.failure is not None
    assert (report.failure.then, report.failure.contact, report.arrived) == (then, contact, False)


def test_what_arrived_has_not_failed() -> None:
    assert DeliveryReport(SID, "delivered").failure is None
    assert DeliveryReport(SID, "delivered").arrived
    assert DeliveryReport(SID, "sent").failure is None


FORMS = st.dictionaries(st.text(max_size=8), st.text(max_size=20), max_size=6)
URLS = st.sampled_from(
    [
        URL,
        "https://lyset.example:8443/sms/status?row=1",
        "http://127.0.0.1:8080/sms",
        "https://lyset.example:443/sms?a=%C3%A5&b=",
        "http://lyset.example/",
    ]
)


@given(URLS, FORMS)
def test_signatures_are_those_of_twilios_own_library(url: str, fields: dict[str, str]) -> None:
    validator = RequestValidator(TOKEN)
    signature = validator.compute_signature(url, fields)
    assert sign(TOKEN, url, fields.items()) == signature
    assert is_twilio(TOKEN, url, fields.items(), signature)
    assert validator.validate(url, fields, signature)


@given(FORMS)
def test_with_or_without_the_port_is_the_same_address(fields: dict[str, str]) -> None:
    signature = RequestValidator(TOKEN).compute_signature("https://lyset.example:443/sms", fields)
    assert is_twilio(TOKEN, URL, fields.items(), signature)


@pytest.mark.parametrize(
    ("url", "token", "body"),
    [
        ("http://lyset.example/sms", TOKEN, "hei"),
        ("https://lyset.example/sms/", TOKEN, "hei"),
        ("https://lyset.example/sms?a=1", TOKEN, "hei"),
        ("https://elsewhere.example/sms", TOKEN, "hei"),
        (URL, "1" * 32, "hei"),
        (URL, TOKEN, "hei "),
        (URL, TOKEN, ""),
    ],
)
def test_anything_changed_breaks_the_signature(url: str, token: str, body: str) -> None:
    signature = sign(token, url, form(body).items())
    assert is_twilio(TOKEN, URL, form().items(), signature) is False


@pytest.mark.parametrize("header", [None, "", "æøå", "x" * 28])
def test_a_missing_or_odd_header_is_refused(header: str | None) -> None:
    assert is_twilio(TOKEN, URL, form().items(), header) is False


def test_a_field_given_twice_is_signed_as_twilio_does() -> None:
    pairs = [("a", "2"), ("a", "1"), ("a", "2"), ("B", "x")]
    assert sign(TOKEN, URL, pairs) == sign(TOKEN, URL, [("B", "x"), ("a", "1"), ("a", "2")])
