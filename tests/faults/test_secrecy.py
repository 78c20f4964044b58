"""What the database tells of a vote to somebody who has the file and not the keys."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from tests.actors import Actor
from tests.house import House
from tests.journeys.test_first_vote import post_a_poll


@pytest.mark.parametrize("other", ["Pizza 🍕", "Et langt ord for mat som mange liker"])
async def test_the_length_of_a_receipt_does_not_tell_votes_apart(
    house: House, everybody: dict[str, Actor], kari: Actor, other: str
) -> None:
    await post_a_poll(kari, other, "Tur")
    await everybody["Ali"].picks(other)
    await everybody["Eva"].picks("Tur")
    async with house.service.database.transaction() as session:
        told = await session.execute(
            text("SELECT DISTINCT segments, length(reply) FROM outbox WHERE kind = 'vote-receipt'")
        )
    assert len(told.all()) == 1
