"""Letters for tests of channels."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from bot.channels import Letter

ROW = UUID("00000000-0000-4000-8000-000000000001")


def letter(text: str = "Hei", to: str = "77", **fields: Any) -> Letter:
    return Letter(row_id=ROW, to=to, text=text, **fields)
