"""Whether a call to a webhook was signed by Twilio."""

from __future__ import annotations

import base64
import hmac
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

HEADER = "X-Twilio-Signature"


def is_twilio(token: str, url: str, fields: Iterable[tuple[str, str]], header: str | None) -> bool:
    """`url`: the public address as Twilio called it, query and all; compared in constant time.

    Twilio signs the address with or without the port, depending on where it comes from.
    https://www.twilio.com/docs/usage/security#validating-requests
    """
    if header is None:
        return False
    signed = "".join(name + value for name, value in sorted(set(fields)))
    given = header.encode()
    return any(
        hmac.compare_digest(_signature(token, form + signed), given) for form in _without_and_with_port(url)
    )


def sign(token: str, url: str, fields: Iterable[tuple[str, str]]) -> str:
    """The header that Twilio would send with this call."""
    return _signature(token, url + "".join(name + value for name, value in sorted(set(fields)))).decode()


def _signature(token: str, signed: str) -> bytes:
    return base64.b64encode(hmac.digest(token.encode(), signed.encode("utf-8", "surrogatepass"), "sha1"))


def _without_and_with_port(url: str) -> Iterator[str]:
    """The likelier first: with it, there is no second."""
    parts = urlsplit(url)
    bare = parts.netloc.rpartition(":")[0] if parts.port else parts.netloc
    yield parts._replace(netloc=bare).geturl()
    port = parts.port or (443 if parts.scheme == "https" else 80)
    yield parts._replace(netloc=f"{bare}:{port}").geturl()
