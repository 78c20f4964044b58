"""What somebody with the database file, but without the keys, can read: nothing of it."""

from __future__ import annotations

import base64
import traceback
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete, func, select, text, update
from sqlalchemy.exc import StatementError
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage import schema, sealed
from storage.database import Database, keyring
from storage.sealed import BadKeys, Sealed
from storage.tables import Contact, Keys, Person, Proposal, Vote
from tests.conftest import SECRET_KEYS
from tests.storage import specimens

OLD, NEW, STRANGE = (sealed.parse_keys(sealed.fresh_key()) for _ in range(3))
only_sqlite = pytest.mark.parametrize("engine_name", ["sqlite"], indirect=True)


def file_of(database: Database) -> bytes:
    """All that SQLite wrote, its journals too."""
    path = Path(str(database.url.database))
    return b"".join(part.read_bytes() for part in sorted(path.parent.glob(f"{path.name}*")))


async def resting(session: AsyncSession, place: str) -> bytes:
    """A column of the only row as it lies there."""
    table, column = place.split(".")
    return bytes((await session.scalars(text(f"SELECT {column} FROM {table}"))).one())


async def test_what_is_sealed_comes_back_and_rests_unreadable(database: Database) -> None:
    async with database.transaction() as session:
        await specimens.fill(session)
    async with database.transaction() as session:
        for column in specimens.columns_of(Sealed):
            assert (await session.scalars(select(column))).one() == f"Hemmelig {column}"
            at_rest = await resting(session, f"{column}")
            assert b"Hemmelig" not in at_rest
            assert len(at_rest) == sealed.NONCE + len(f"Hemmelig {column}") + 16


@only_sqlite
async def test_the_file_holds_no_word_of_it(database: Database) -> None:
    async with database.transaction() as session:
        await specimens.fill(session)
    await database.close()
    # What is not sealed can be seen, or this would look in the wrong place.
    assert b"programmes.name" in file_of(database)
    assert b"Hemmelig" not in file_of(database)


async def test_the_same_words_never_rest_the_same_twice(database: Database) -> None:
    async with database.transaction() as session:
        session.add_all(Person(name="Kari", created_at=specimens.MOMENT) for _ in range(20))
        await session.flush()
        assert len(set((await session.scalars(text("SELECT name FROM persons"))).all())) == 20


async def test_nothing_sealed_opens_in_another_column(database: Database) -> None:
    async with database.transaction() as session:
        await specimens.fill(session)
        await session.execute(text("UPDATE proposals SET text = (SELECT name FROM persons)"))
        with pytest.raises(BadKeys, match=r"proposals\.text"):
            (await session.scalars(select(Proposal))).one()


@pytest.mark.parametrize("spoil", ["cut", "changed"])
async def test_nothing_sealed_opens_when_it_was_tampered_with(database: Database, spoil: str) -> None:
    async with database.transaction() as session:
        await specimens.fill(session)
        whole = await resting(session, "persons.name")
        spoiled = {"cut": whole[: sealed.NONCE + 3], "changed": whole[:-1] + bytes([whole[-1] ^ 1])}[spoil]
        await session.execute(text("UPDATE persons SET name = :spoiled"), {"spoiled": spoiled})
        with pytest.raises(BadKeys, match=r"persons\.name"):
            (await session.scalars(select(Person))).one()


async def test_keys_rotate_and_what_was_sealed_before_still_opens(empty_database: Database) -> None:
    await schema.migrate(empty_database)
    await empty_database.open_keys(OLD)
    async with empty_database.transaction() as session:
        session.add(Person(name="Kari", created_at=specimens.MOMENT))
        before = keyring(session).index("sms:+4740000001")
        sealed_before = (await session.scalars(text("SELECT data_key FROM keys"))).one()

    async def name_with(keys: tuple[bytes, ...]) -> str:
        opened = Database(empty_database.url.render_as_string(hide_password=False))
        try:
            await opened.open_keys(keys)
            async with opened.transaction() as session:
                assert keyring(session).index("sms:+4740000001") == before
                return (await session.scalars(select(Person))).one().name
        finally:
            await opened.close()

    assert await name_with(NEW + OLD) == "Kari"
    async with empty_database.transaction() as session:
        kept = (await session.scalars(select(Keys))).one()
        assert kept.wrapped_by == sealed.fingerprint(NEW[0])
        assert kept.data_key != sealed_before
    assert await name_with(NEW) == "Kari"
    with pytest.raises(BadKeys, match=sealed.fingerprint(NEW[0])):
        await name_with(OLD)


async def test_a_wrong_key_is_refused_with_a_sentence(database: Database) -> None:
    with pytest.raises(BadKeys, match="None of the keys in SECRET_KEYS opens this database") as refused:
        await database.open_keys(STRANGE)
    assert STRANGE[0].hex() not in str(refused.value)
    assert base64.urlsafe_b64encode(STRANGE[0]).decode() not in str(refused.value)


async def test_without_keys_nothing_is_written_or_read(empty_database: Database) -> None:
    await schema.migrate(empty_database)
    with pytest.raises(StatementError, match="without its keys"):
        async with empty_database.transaction() as session:
            session.add(Person(name="Kari", created_at=specimens.MOMENT))
    with pytest.raises(BadKeys):
        _ = empty_database.keyring


async def test_two_databases_with_one_secret_have_keys_of_their_own(
    database: Database, empty_database: Database, secret_keys: str
) -> None:
    await schema.migrate(empty_database)
    await empty_database.open_keys(sealed.parse_keys(secret_keys))
    assert database.keyring.index("sms:+4740000001") != empty_database.keyring.index("sms:+4740000001")


async def test_the_keys_are_not_in_the_database(database: Database, secret_keys: str) -> None:
    secret = sealed.parse_keys(secret_keys)
    async with database.transaction() as session:
        kept = (await session.scalars(select(Keys))).one()
        rows: list[Any] = [*(await session.execute(text("SELECT * FROM keys"))).one()]
    plain = sealed.unwrap(sealed.Wrapped(kept.data_key, kept.index_key, kept.wrapped_by), secret)
    lying = b"|".join(value if isinstance(value, bytes) else str(value).encode() for value in rows)
    if database.is_sqlite:
        lying += file_of(database)
    assert kept.data_key in lying
    for key in (*plain, *secret):
        for form in (key, key.hex().encode(), base64.urlsafe_b64encode(key), base64.b64encode(key)):
            assert form not in lying


async def test_the_blind_index_finds_exactly_that(database: Database) -> None:
    numbers = ["sms:+4740000001", "sms:+4740000002", "telegram:4740000001"]
    async with database.transaction() as session:
        index = keyring(session).index
        for number in numbers:
            channel, address = number.split(":")
            session.add(
                Contact(
                    channel=channel, address=address, address_index=index(number), created_at=specimens.MOMENT
                )
            )
        await session.flush()
        for number in numbers:
            found = await session.scalars(select(Contact).where(col(Contact.address_index) == index(number)))
            assert found.one().address == number.split(":")[1]
        missing = select(func.count()).where(col(Contact.address_index) == index("sms:+474000000"))
        assert (await session.scalars(missing)).one() == 0


async def test_an_error_repeats_nobodys_words(database: Database) -> None:
    words = " ".join(["jeg", "vil", "bowle"])
    naive = specimens.MOMENT.replace(tzinfo=None)
    without: Any = None
    for when in (naive, without):
        with pytest.raises(StatementError) as broken:
            async with database.transaction() as session:
                session.add(Person(name=words, created_at=when))
        assert "INSERT INTO persons" in str(broken.value)
        assert words not in "".join(traceback.format_exception(broken.value))


@only_sqlite
async def test_a_deleted_vote_is_gone_from_the_file(database: Database) -> None:
    voter = b"a-voter-that-can-be-recognised!!"
    async with database.transaction() as session:
        await specimens.fill(session)
        await session.execute(update(Vote).values(voter=voter))
        marks = await resting(session, "votes.marks")
    before = file_of(database)
    assert voter in before
    assert marks in before
    async with database.transaction() as session:
        await session.execute(delete(Vote))
    await database.close()
    assert voter not in file_of(database)
    assert marks not in file_of(database)


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("", "empty"),
        (" , ", "empty"),
        ("short", "Key 1"),
        ("ikke-gyldig-æøå", "Key 1"),
        (f"{SECRET_KEYS},{SECRET_KEYS[:-8]}", "Key 2"),
    ],
)
def test_keys_that_are_none_are_refused_and_not_repeated(written: str, why: str) -> None:
    with pytest.raises(BadKeys, match=f"{why}.*lyset check") as refused:
        sealed.parse_keys(written)
    assert not any(part in str(refused.value) for part in written.split(",") if len(part) > 4)


def test_keys_are_read_newest_first_and_a_purpose_has_its_own() -> None:
    first, second = sealed.fresh_key(), sealed.fresh_key()
    keys = sealed.parse_keys(f" {first} , {second},")
    assert [base64.urlsafe_b64encode(key).decode() for key in keys] == [first, second]
    derived = {sealed.derive(key, purpose) for key in keys for purpose in ("webhook", "cookie")}
    assert len(derived) == 4
    assert sealed.derive(keys[0], "webhook") in derived
