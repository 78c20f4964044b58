"""What a browser sends: a small form, from our own page."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import parse_qsl

from starlette.requests import Request

from bot.web.bodies import as_text, read_body

Form = Mapping[str, str]

#: Bytes; signs of one answer, note or summary.
LIMIT, LONGEST = 200_000, 5000
_FIELDS = 20
#: What somebody has written, and must never lose: by the name of its field.
WORDS = ("text", "note", "summary")


async def read_form(request: Request) -> Form:
    """The fields, lines ended as we keep them. Raises TooLarge, ValueError for too many fields."""
    body = await read_body(request, LIMIT)
    pairs = parse_qsl(as_text(body), keep_blank_values=True, max_num_fields=_FIELDS)
    return {name: value.replace("\r\n", "\n") for name, value in pairs}


def words_of(form: Form) -> dict[str, str]:
    """What stands in the fields for words, where there is something."""
    return {name: form[name] for name in WORDS if form.get(name, "").strip()}


def is_from_elsewhere(request: Request) -> bool:
    """A browser that tells, says that another site sent the form."""
    return request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none")
