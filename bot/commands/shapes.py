"""What `lyset check` can tell from the settings' looks alone: that a provider will refuse them."""

from __future__ import annotations

import re
from ipaddress import ip_address
from urllib.parse import urlsplit

import phonenumbers

from bot.settings import Settings

_TELEGRAM, _TWILIO = (Settings.model_fields[name].default for name in ("telegram_api_url", "twilio_api_url"))
_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]+")
_ACCOUNT = re.compile(r"AC[0-9a-fA-F]{32}")


def doubtful(loaded: Settings) -> list[str]:
    """A sentence for each setting that cannot work. What a stand-in gave out may look as it likes."""
    return [*_telegram(loaded), *_twilio(loaded)]


def _telegram(loaded: Settings) -> list[str]:
    asks_telegram = loaded.telegram_on and loaded.telegram_api_url == _TELEGRAM
    if not asks_telegram or _TOKEN.fullmatch(loaded.telegram_bot_token):
        return []
    return ["TELEGRAM_BOT_TOKEN is not a bot's token. @BotFather gives one that looks like 123456:ABC…"]


def _twilio(loaded: Settings) -> list[str]:
    if not loaded.sms_on:
        return []
    troubles = []
    if loaded.twilio_api_url == _TWILIO and not _ACCOUNT.fullmatch(loaded.twilio_account_sid):
        troubles.append(
            "TWILIO_ACCOUNT_SID is not an account's: it is AC and 32 signs of 0-9 and a-f, "
            "on the first page of Twilio's console."
        )
    if loaded.twilio_from and not phonenumbers.is_possible_number(
        phonenumbers.parse(loaded.twilio_from, None)
    ):
        troubles.append(
            "TWILIO_FROM cannot be a phone number: it has too few or too many digits. "
            "Write the whole of it, such as +4790000000."
        )
    public = urlsplit(loaded.public_url)
    if public.scheme == "http" and not _is_this_machine(public.hostname or ""):
        troubles.append(
            "PUBLIC_URL begins with http://, so what people write by SMS would cross the net unsealed. "
            "Put a proxy with a certificate in front, and write https://."
        )
    return troubles


def _is_this_machine(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
