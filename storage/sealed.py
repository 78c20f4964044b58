"""Sealed columns and the blind index: what a stolen database file does not tell."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import Dialect, LargeBinary, TypeDecorator

NONCE = 12
KEY = 32


class BadKeys(Exception):
    """SECRET_KEYS cannot be used; the text says why and what to do."""


class Keyring:
    """The two keys of one database, unwrapped: they seal its columns and index its addresses."""

    def __init__(self, data_key: bytes, index_key: bytes) -> None:
        self._cipher = AESGCM(data_key)
        self._index_key = index_key

    def seal(self, text: str, place: str) -> bytes:
        """The sealed text; opens again only with the same `place` ("table.column")."""
        nonce = secrets.token_bytes(NONCE)
        return nonce + self._cipher.encrypt(nonce, text.encode(), place.encode())

    def unseal(self, sealed: bytes, place: str) -> str:
        """Raises BadKeys when it was sealed with other keys, or for another place."""
        try:
            return self._cipher.decrypt(sealed[:NONCE], sealed[NONCE:], place.encode()).decode()
        except InvalidTag as wrong:
            raise BadKeys(f"A value in {place} does not open with these keys.") from wrong

    def index(self, exact: str) -> bytes:
        """A keyed fingerprint (32 bytes): finds the exact same text, tells nothing about it."""
        return hmac.digest(self._index_key, exact.encode(), "sha256")


_keyrings: WeakKeyDictionary[Dialect, Keyring] = WeakKeyDictionary()


def attach(dialect: Dialect, keyring: Keyring) -> None:
    """Give an engine its keys: the dialect is the one thing of an engine that a column type is handed."""
    _keyrings[dialect] = keyring


def keyring_of(dialect: Dialect) -> Keyring:
    """The keys of the engine with this dialect; BadKeys before `attach`."""
    try:
        return _keyrings[dialect]
    except KeyError:
        raise BadKeys("The database was opened without its keys.") from None


class Sealed(TypeDecorator[str]):
    """Text that rests encrypted (AES-GCM, bound to its table and column)."""

    impl = LargeBinary
    cache_ok = True

    def __init__(self, place: str) -> None:
        super().__init__()
        #: "table.column"; a test holds it against where the column really is.
        self.place = place

    def process_bind_param(self, value: str | None, dialect: Dialect) -> bytes | None:
        return None if value is None else keyring_of(dialect).seal(value, self.place)

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> str | None:
        return None if value is None else keyring_of(dialect).unseal(value, self.place)


@dataclass(frozen=True)
class Wrapped:
    """The two keys as the database keeps them, and which secret key opens them."""

    data_key: bytes
    index_key: bytes
    wrapped_by: str


def fresh_key() -> str:
    """A new secret key, as SECRET_KEYS takes it."""
    return base64.urlsafe_b64encode(secrets.token_bytes(KEY)).decode()


def parse_keys(text: str) -> tuple[bytes, ...]:
    """The keys in SECRET_KEYS: newest first, comma between. Raises BadKeys, never showing one."""
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if not parts:
        raise BadKeys("SECRET_KEYS is empty. `lyset check` prints a fresh key to put there.")
    keys = []
    for number, part in enumerate(parts, 1):
        try:
            key = base64.urlsafe_b64decode(part)
        except ValueError:
            key = b""
        if len(key) != KEY:
            raise BadKeys(
                f"Key {number} in SECRET_KEYS is not 32 bytes in base64. `lyset check` prints a fresh one."
            )
        keys.append(key)
    return tuple(keys)


def derive(secret: bytes, purpose: str) -> str:
    """A lasting secret of our own for one purpose, 43 characters of A-Z a-z 0-9 _ -."""
    digest = hmac.digest(secret, purpose.encode(), "sha256")
    return base64.urlsafe_b64encode(digest).decode().rstrip("=")


def fingerprint(secret: bytes) -> str:
    """Which key it is, without telling it."""
    return hashlib.sha256(b"lyset key " + secret).hexdigest()[:16]


def new_wrapped(secret: bytes) -> Wrapped:
    """Fresh keys for an empty database, wrapped by `secret`."""
    return wrap(secret, secrets.token_bytes(KEY), secrets.token_bytes(KEY))


def wrap(secret: bytes, data_key: bytes, index_key: bytes) -> Wrapped:
    def closed(key: bytes, use: bytes) -> bytes:
        nonce = secrets.token_bytes(NONCE)
        return nonce + AESGCM(secret).encrypt(nonce, key, use)

    return Wrapped(closed(data_key, b"data"), closed(index_key, b"index"), fingerprint(secret))


def unwrap(wrapped: Wrapped, secrets_: tuple[bytes, ...]) -> tuple[bytes, bytes]:
    """The data key and the index key; BadKeys when none of the secrets made this wrapping."""
    for secret in secrets_:
        if fingerprint(secret) == wrapped.wrapped_by:
            cipher = AESGCM(secret)
            return (
                cipher.decrypt(wrapped.data_key[:NONCE], wrapped.data_key[NONCE:], b"data"),
                cipher.decrypt(wrapped.index_key[:NONCE], wrapped.index_key[NONCE:], b"index"),
            )
    raise BadKeys(
        "None of the keys in SECRET_KEYS opens this database. "
        f"It was closed with the key whose fingerprint is {wrapped.wrapped_by}: add that key to the list."
    )
