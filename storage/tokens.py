"""Tokens in addresses and cookies; each carries a check, so a guess is known without looking it up."""

from __future__ import annotations

import base64
import hmac

from sqlalchemy.ext.asyncio import AsyncSession

from storage.database import keyring
from storage.sealed import Keyring

#: Bytes at the end of a token that only our keys make (48 bits).
_CHECK = 6
_CHECK_SIGNS = _CHECK * 4 // 3


def signed(session: AsyncSession, use: str, drawn: str) -> str:
    """A token as it is handed out: what was drawn for it, and its check."""
    return drawn + _check(keyring(session), use, drawn)


def is_ours(keys: Keyring, use: str, token: str) -> bool:
    """Whether we have ever made it, for this; asks nobody."""
    drawn, check = token[:-_CHECK_SIGNS], token[-_CHECK_SIGNS:]
    return hmac.compare_digest(check.encode(), _check(keys, use, drawn).encode())


def _check(keys: Keyring, use: str, drawn: str) -> str:
    return base64.urlsafe_b64encode(keys.index(f"{use}-check:{drawn}")[:_CHECK]).decode()
