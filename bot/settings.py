"""Every environment variable, typed; nothing else reads the environment."""

from __future__ import annotations

from typing import Literal, Self
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, available_timezones

import phonenumbers
from pydantic import Field, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from storage import sealed

NO_CHANNEL = (
    "No channel is on: set TELEGRAM_BOT_TOKEN, or TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and TWILIO_FROM."
)


class BadSettings(Exception):
    """The settings cannot be used; each line says what is wrong and how to mend it."""


class Settings(BaseSettings):
    """From the environment, and from a file .env beside it."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", env_ignore_empty=True)

    #: Keys that open the database's own keys, newest first, comma between.
    secret_keys: str = ""
    database_url: str = "sqlite:///lyset.db"
    #: Where the providers reach us, without a slash at the end.
    public_url: str = ""
    host: str = "127.0.0.1"
    port: int = Field(default=8080, ge=0, le=65535)
    #: Ids of those who were erased, kept outside the database for as long as backups are.
    erasures_file: str = "erasures.txt"
    backups_kept_days: int = Field(default=90, ge=1)
    time_zone: str = "Europe/Oslo"
    language: Literal["nb", "nn", "en"] = "nb"

    telegram_bot_token: str = ""
    telegram_api_url: str = "https://api.telegram.org"
    telegram_webhook_secret: str = Field(default="", pattern=r"^[A-Za-z0-9_-]{0,256}$")
    telegram_mode: Literal["", "polling", "webhook"] = ""

    #: What Telegram lets a bot send: a second in all, a minute to one chat or group; 0: no limit.
    telegram_per_second: int = Field(default=30, ge=0, le=1000)
    telegram_chat_per_minute: int = Field(default=60, ge=0, le=6000)
    telegram_group_per_minute: int = Field(default=20, ge=0, le=6000)

    twilio_account_sid: str = ""
    twilio_auth_token: str = ""
    twilio_from: str = ""
    twilio_messaging_service_sid: str = ""
    twilio_api_url: str = "https://api.twilio.com"
    #: Segments a second that our number may send; 0: no limit.
    twilio_segments_per_second: int = Field(default=10, ge=0, le=1000)

    @field_validator("public_url", "telegram_api_url", "twilio_api_url")
    @classmethod
    def an_address(cls, value: str) -> str:
        if value and urlsplit(value).scheme not in ("http", "https"):
            raise ValueError("has to begin with https:// (or http:// on your own machine)")
        return value.rstrip("/")

    @field_validator("time_zone")
    @classmethod
    def a_zone(cls, value: str) -> str:
        if value not in available_timezones():
            raise ValueError("is not a time zone; write for example Europe/Oslo")
        return value

    @field_validator("twilio_from")
    @classmethod
    def a_number(cls, value: str) -> str:
        if not value:
            return value
        try:
            parsed = phonenumbers.parse(value, "NO")
        except phonenumbers.NumberParseException:
            raise ValueError("is not a phone number; write for example +4790000000") from None
        return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)

    @model_validator(mode="after")
    def whole(self) -> Self:
        twilio = {
            "TWILIO_ACCOUNT_SID": self.twilio_account_sid,
            "TWILIO_AUTH_TOKEN": self.twilio_auth_token,
            "TWILIO_FROM or TWILIO_MESSAGING_SERVICE_SID": self.twilio_from
            or self.twilio_messaging_service_sid,
        }
        missing = [name for name, value in twilio.items() if not value]
        if 0 < len(missing) < len(twilio):
            raise ValueError(f"SMS needs {' and '.join(missing)} too. Set them, or none of Twilio's.")
        if not missing and not self.public_url:
            raise ValueError(
                "SMS needs PUBLIC_URL: the address that Twilio calls, and that its signature covers."
            )
        if self.telegram_mode == "webhook" and not self.public_url.startswith("https://"):
            raise ValueError("TELEGRAM_MODE=webhook needs a PUBLIC_URL that begins with https://.")
        return self

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)

    @property
    def telegram_on(self) -> bool:
        return bool(self.telegram_bot_token)

    @property
    def sms_on(self) -> bool:
        return bool(self.twilio_account_sid)

    @property
    def telegram_by_webhook(self) -> bool:
        """By webhook when PUBLIC_URL is https, else by polling; TELEGRAM_MODE decides otherwise."""
        if self.telegram_mode:
            return self.telegram_mode == "webhook"
        return self.public_url.startswith("https://")

    def keys(self) -> tuple[bytes, ...]:
        """SECRET_KEYS, unpacked; sealed.BadKeys says how to make one."""
        return sealed.parse_keys(self.secret_keys)

    def webhook_secret(self) -> str:
        """Telegram's secret: the one that is set, or one derived from the newest secret key."""
        return self.telegram_webhook_secret or sealed.derive(self.keys()[0], "telegram webhook")


def load(**overrides: object) -> Settings:
    """The settings; BadSettings with a line for each that cannot be used, never showing a value."""
    try:
        return Settings(**overrides)  # type: ignore[arg-type]
    except ValidationError as wrong:
        raise BadSettings("\n".join(_sentence(error) for error in wrong.errors())) from None
    except PermissionError:
        raise BadSettings(
            "`.env` cannot be read by this user. Run as the user that owns it: sudo -u lyset …"
        ) from None
    except UnicodeDecodeError:
        raise BadSettings("`.env` is not UTF-8 text. Save it as UTF-8 and try again.") from None


def _sentence(error: object) -> str:
    kept = dict(error)  # type: ignore[call-overload]
    name = "_".join(str(part) for part in kept["loc"]).upper()
    message = str(kept["msg"]).removeprefix("Value error, ")
    return f"{name} {message}" if name else message
