"""What the page shows: the phones as their channel shows them, the others, and how far the story has come."""

from __future__ import annotations

from typing import Any

from bot.demo.telegram_chats import Shown
from bot.demo.telegram_phone import Phone
from bot.demo.twilio_calls import PhoneCall
from bot.demo.twilio_messages import Sms
from bot.demo.twilio_phone import SmsPhone
from bot.demo.world import World

Json = dict[str, Any]
#: What we assume that a segment costs, in øre: the page says that it is assumed.
SEGMENT_PRICE = 70
#: Those on the page whom the list asks to vote, in its order.
_VOTERS = ("maria", "jonas", "bjorn")


class Story:
    """Which steps of the list on the page have happened; what has happened stays so."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._proposed = False
        self._voted: set[str] = set()
        self._posted = False
        self._is_over = False
        self._marked = False

    async def steps(self) -> list[bool]:
        phones = self._world.phones
        self._proposed = self._proposed or await self._world.has_proposal()
        arrived = bool(self._world.others.latest)
        self._posted = self._posted or arrived or await self._world.has_open_poll()
        self._voted |= {key for key in _VOTERS if arrived and self._has_voted(phones[key])}
        self._is_over = self._is_over or await self._world.poll_is_over()
        self._marked = self._marked or await self._world.has_attendance()
        have_voted = len(self._voted) == len(_VOTERS)
        return [self._proposed, self._posted, have_voted, self._is_over, self._marked]

    def next_voter(self) -> str:
        """The first of the phones on the page that has not voted yet."""
        return next((key for key in _VOTERS if key not in self._voted), _VOTERS[-1])

    def number_to_send(self) -> str:
        """What the phone with texts may answer the newest poll with; empty before there is one."""
        bjorn = self._world.phones["bjorn"]
        asked = [self._world.others.question_in(sms) for sms in bjorn.received if isinstance(sms, Sms)]
        return next((question.answers[0] for question in reversed(asked) if question), "")

    def _has_voted(self, phone: Phone | SmsPhone) -> bool:
        if isinstance(phone, SmsPhone):
            return self._has_sent_number(phone)
        buttons = [button for shown in phone.received for row in shown.buttons for button in row]
        return any(does.startswith("vote:") and label.startswith("✓") for label, does in buttons)

    def _has_sent_number(self, phone: SmsPhone) -> bool:
        offered: set[str] = set()
        for sms in phone.messages:
            question = self._world.others.question_in(sms) if sms.from_us else None
            offered.update(question.answers if question else ())
            if not sms.from_us and sms.text.strip() in offered:
                return True
        return False


async def state_of(world: World, story: Story) -> Json:
    """Everything that the page shows, as JSON."""
    at = await world.next_seen()
    latest = world.others.latest
    return {
        "now": world.clock.now().astimezone(world.zone).isoformat(),
        "next": at.astimezone(world.zone).isoformat() if at else None,
        "stepping": world.is_stepping,
        "phones": {key: _phone_view(key, phone) for key, phone in world.phones.items()},
        "others": [
            {"name": other.name, "answered": latest in other.answered} for other in world.others.people
        ],
        "polled": bool(latest),
        "steps": await story.steps(),
        "voter": story.next_voter(),
        "asked": await world.asked_for("kari"),
        "number": story.number_to_send(),
    }


def _phone_view(key: str, phone: Phone | SmsPhone) -> Json:
    if isinstance(phone, SmsPhone):
        segments = sum(sms.segments for sms in phone.received)
        return {
            "messages": [_sms_view(number, sms) for number, sms in enumerate(phone.messages)],
            "texts": len(phone.received),
            "segments": segments,
            "price": segments * SEGMENT_PRICE,
            "call": _call_view(phone.calls[-1]) if phone.calls else None,
        }
    return {"messages": [_telegram_view(key, phone, shown) for shown in phone.messages]}


def _call_view(call: PhoneCall) -> Json:
    """How the newest call from a phone went, in Norwegian."""
    if not call.is_over:
        said = "Ringer ..."
    elif call.spoke_with:
        said = "Noen på kontoret svarte."
    elif call.billed:
        said = "Anropet ble besvart av en maskin."
    else:
        said = "Opptatt. Det kostet ingenting."
    return {"id": call.sid, "said": said, "rings": not call.is_over}


def _sms_view(number: int, sms: Sms) -> Json:
    return {
        "id": number,
        "mine": not sms.from_us,
        "at": sms.at.isoformat(),
        "text": sms.text,
        "segments": sms.segments,
        "encoding": sms.encoding,
        "price": sms.segments * SEGMENT_PRICE,
    }


def _telegram_view(key: str, phone: Phone, shown: Shown) -> Json:
    answered = phone.chat.find(shown.reply_to) if shown.reply_to else None
    # The app shows /start alone: the code behind it is not seen.
    text = "/start" if not shown.from_bot and shown.text.startswith("/start ") else shown.text
    return {
        "id": shown.id,
        "mine": not shown.from_bot,
        "at": shown.at.isoformat(),
        "text": text,
        "edited": shown.edited,
        "buttons": [[{"label": label, "does": does} for label, does in row] for row in shown.buttons],
        "picture": f"/phones/{key}/pictures/{shown.id}" if shown.photo else None,
        "answers": answered.text[:80] if answered else None,
    }
