"""The calls to Telegram: messages out, presses acknowledged, the webhook and the menu set."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from typing import Any

import structlog
from telegram import Bot, BotCommandScopeAllPrivateChats, Message
from telegram.error import InvalidToken, TelegramError

from bot.channels import Letter, SendFailed, Sent
from bot.channels.telegram import render
from bot.channels.telegram.commands import MENUS
from bot.channels.telegram.errors import failure, is_gone, is_unchanged
from bot.channels.telegram.files import FILE_LIMIT, as_text
from bot.channels.telegram.wire import Wire
from bot.messages import ChannelName, Incoming

log = structlog.get_logger()

#: Seconds in which a file has to be here: whoever sent it waits, and Telegram for its acknowledgement.
FETCH_WITHIN = 10.0
#: Set with every call: Telegram remembers the last list that it was given.
ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")


class TelegramChannel:
    """A bot's account, by its token; `api_url` without a slash at its end."""

    name: ChannelName = "telegram"

    def __init__(
        self, token: str, api_url: str = "https://api.telegram.org", *, language: str = "nb"
    ) -> None:
        self._language = language
        self._wire = Wire()
        base = api_url.rstrip("/")
        self.bot = Bot(
            token,
            base_url=f"{base}/bot",
            base_file_url=f"{base}/file/bot",
            get_updates_request=self._wire,
            request=self._wire,
        )

    async def start(self) -> None:
        """Asks Telegram nothing: `set_up` does, and may be tried again."""
        await self._wire.initialize()

    async def stop(self) -> None:
        await self._wire.shutdown()

    def size(self, letter: Letter) -> int:
        """One, whatever its length."""
        return 1

    async def send(self, letter: Letter) -> Sent:
        """Raises SendFailed; one call, whatever comes of it."""
        if letter.edits.isdecimal():
            return await self._change(letter)
        if letter.only_edit:
            return Sent(letter.edits)
        if render.has_file(letter):
            call = self.bot.send_document(**render.document(letter))
        elif render.has_picture(letter):
            call = self.bot.send_photo(**render.photo(letter))
        else:
            call = self.bot.send_message(**render.message(letter))
        return await _sent(call)

    async def _change(self, letter: Letter) -> Sent:
        """A message that has vanished is not worth a new one, or the row comes again as one."""
        try:
            await self.bot.edit_message_text(**render.change(letter))
        except TelegramError as error:
            if is_gone(error) and not letter.only_edit:
                raise SendFailed("nothing to change", then="repeat", vanished=True) from error
            if not is_gone(error) and not is_unchanged(error):
                raise failure(error, repeatable=True) from error
        return Sent(letter.edits)

    async def acknowledge(self, incoming: Incoming) -> None:
        """Ends the little clock on the button. Late ("query is too old") or lost, it changes nothing."""
        if not incoming.press_id:
            return
        try:
            await self.bot.answer_callback_query(incoming.press_id)
        except TelegramError as error:
            log.debug(
                "press not acknowledged", action="telegram.acknowledge_failed", error=type(error).__name__
            )

    async def fetch(self, incoming: Incoming) -> str:
        """A calendar file that somebody sent, as text; empty when it is away, too large or too slow."""
        if not incoming.file:
            return ""
        try:
            async with asyncio.timeout(FETCH_WITHIN):
                file = await self.bot.get_file(incoming.file)
                if not file.file_path or (file.file_size or 0) > FILE_LIMIT:
                    return ""
                content = bytes(await file.download_as_bytearray())
        except (TelegramError, TimeoutError, OSError, RuntimeError) as error:
            log.warning("file not fetched", action="telegram.fetch_failed", error=type(error).__name__)
            return ""
        return as_text(content) if len(content) <= FILE_LIMIT else ""

    async def username(self) -> str:
        """The bot's name in links (https://t.me/NAME). Raises SendFailed."""
        try:
            return (await self.bot.get_me()).username or ""
        except TelegramError as error:
            raise failure(error, repeatable=True) from error

    async def set_up(self, *, webhook: str | None, secret: str | None = None) -> str | None:
        """Set the menu and the webhook (None: take it away, to poll). To be tried again until it says None.

        Gives back what went wrong, in words for whoever runs the service.
        """
        try:
            if webhook is None:
                await self.bot.delete_webhook(drop_pending_updates=False)
            else:
                await self.bot.set_webhook(
                    webhook,
                    secret_token=secret,
                    allowed_updates=ALLOWED_UPDATES,
                    drop_pending_updates=False,
                )
            await self._set_menus()
        except InvalidToken:
            return "Telegram refuses TELEGRAM_BOT_TOKEN."
        except TelegramError as error:
            return f"Telegram could not be set up ({failure(error).reason}); it will be tried again."
        return None

    async def _set_menus(self) -> None:
        scope = BotCommandScopeAllPrivateChats()
        for language, commands in MENUS.items():
            await self.bot.set_my_commands(commands, scope=scope, language_code=language)
        await self.bot.set_my_commands(MENUS.get(self._language, MENUS["nb"]), scope=scope)


async def _sent(call: Awaitable[Any]) -> Sent:
    try:
        message: Message = await call
    except TelegramError as error:
        raise failure(error) from error
    return Sent(str(message.message_id))
