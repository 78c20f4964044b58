"""A call as Twilio tells of it, and what Twilio is told to do with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from twilio.twiml.voice_response import Dial, VoiceResponse

from bot.channels.reading import Unreadable, clean
from bot.channels.sms.read import as_number
from bot.messages import WITHHELD, Incoming
from storage.ringing import ANSWERED, ENDED, LONGEST

#: Seconds that the programme's phone rings: less than until most voice mails take a call, which would count
#: as answered.
RINGS = 20
#: Twilio tries the door for what became of a call again, whatever went wrong.
_AGAIN = "#rc=5&rp=all"
#: What Twilio writes for a number that is withheld or not known, in words or as the keys that spell them.
#: docs/reference/calls.md has the sources.
_NO_NUMBER = frozenset(
    {
        "+266696687",  # ANONYMOUS
        "+7378742833",  # RESTRICTED
        "+86282452253",  # UNAVAILABLE
        "+2562533",  # BLOCKED
        "+8656696",  # UNKNOWN
        "+7748283",  # PRIVATE
    }
)
_ANSWERED = frozenset({"completed", "answered"})


@dataclass(frozen=True)
class Ended:
    """What became of a call that was passed on."""

    #: The call that came to us, not the one that it was passed on by.
    sid: str
    answered: bool
    #: Who rang, where the form tells.
    address: str | None


def read_call(form: Mapping[str, str]) -> Incoming | None:
    """Whatever is no number is a withheld one. None: we ring ourselves, by a phone that passes calls back.

    Raises Unreadable without a CallSid.
    """
    sid, caller = _sid(form, "CallSid"), _caller(form)
    return None if caller == as_number(form.get("To", "")) else missed(sid, caller)


def missed(sid: str, address: str) -> Incoming:
    """A call that nobody has taken."""
    return Incoming(
        channel="sms", external_id=sid, address=address, kind="call", message_id=sid, call="missed"
    )


def what_became_of_it(call: Ended, address: str) -> Incoming:
    """For the door; under two ids, since a phone that picks up may still speak with nobody."""
    if call.answered:
        return replace(missed(call.sid + ANSWERED, address), call="answered")
    return missed(call.sid + ENDED, address)


def read_ended(form: Mapping[str, str]) -> Ended:
    """From the action of a <Dial>, or from the report on the <Number> in it. Raises Unreadable."""
    if form.get("ParentCallSid", "").strip():
        status = form.get("CallStatus", "")
        return Ended(_sid(form, "ParentCallSid"), _is_answered(status), None)
    status = form.get("DialCallStatus", "")
    if not status.strip():
        raise Unreadable("The field DialCallStatus is missing.")
    bridged = form.get("DialBridged", "").strip().casefold() != "false"
    return Ended(_sid(form, "CallSid"), _is_answered(status) and bridged, _caller(form))


def busy() -> str:
    """Not answered: it costs whoever rings nothing."""
    response = VoiceResponse()
    response.reject(reason="busy")
    return str(response)


def over() -> str:
    """Nothing more to do."""
    return str(VoiceResponse())


def pass_on(number: str, shown: str, ended_url: str) -> str:
    """Ring this number; whoever rang hears it ring, and is answered only when it is.

    `shown`: the number that the called phone sees; our own, which Twilio always allows.
    """
    dial = Dial(
        answer_on_bridge=True,
        timeout=RINGS,
        time_limit=int(LONGEST.total_seconds()),
        caller_id=shown or None,
        action=ended_url + _AGAIN,
        method="POST",
    )
    # Told also when whoever rang gives up before anybody answers.
    dial.number(
        number,
        status_callback=ended_url + _AGAIN,
        status_callback_event="completed",
        status_callback_method="POST",
    )
    response = VoiceResponse()
    response.append(dial)
    return str(response)


def _caller(form: Mapping[str, str]) -> str:
    number = as_number(form.get("From", ""))
    return WITHHELD if number is None or number in _NO_NUMBER else number


def _is_answered(status: str) -> bool:
    return status.strip().casefold() in _ANSWERED


def _sid(form: Mapping[str, str], name: str) -> str:
    sid = clean(form.get(name, ""))
    if not sid:
        raise Unreadable(f"The field {name} is missing.")
    return sid
