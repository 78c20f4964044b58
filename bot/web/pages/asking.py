"""One request of somebody who has signed in."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.features.signing_in import Visit
from bot.web.pages.forms import Form
from bot.web.pages.showing import Face, face_of


@dataclass(frozen=True)
class Ask:
    """All that a page needs to answer, in one transaction."""

    session: AsyncSession
    now: datetime
    visit: Visit
    #: What each form of this session carries.
    key: str
    form: Form = field(default_factory=dict)

    @property
    def face(self) -> Face:
        return face_of(self.visit)
