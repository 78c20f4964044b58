"""One database, SQLite or PostgreSQL: its engine, its keys, and transactions on it."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any, cast

from sqlalchemy import URL, Connection, event, make_url, select, text
from sqlalchemy.exc import ArgumentError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine

from storage import later, sealed, sqlite
from storage.tables import Keys

#: Releases with the WAL-reset bug mended, each up to the branch after it (sqlite.org, 3.51.3).
_WAL_IS_SAFE = (((3, 44, 6), (3, 45, 0)), ((3, 50, 7), (3, 51, 0)), ((3, 51, 3), (4, 0, 0)))
BUSY_MS = 10_000
#: Ours are short questions: PostgreSQL would be longer in compiling one that looks large than in answering.
_ALWAYS = {"jit": "off"}
#: PostgreSQL ends a transaction whose process sleeps, or whose machine has gone without a word: it may hold
#: what all others wait for. Well before a lease is over.
SHORT = {
    **_ALWAYS,
    "idle_in_transaction_session_timeout": "10s",
    "lock_timeout": "10s",
    "tcp_keepalives_idle": "10",
    "tcp_keepalives_interval": "5",
    "tcp_keepalives_count": "3",
}
#: Who sleeps between the parts of one statement is not idle, and only PostgreSQL 17 and later ends that too.
_LIMIT = (
    "SELECT set_config('transaction_timeout', '30s', false) "
    "WHERE current_setting('server_version_num')::int >= 170000"
)
_DRIVERS = {
    "sqlite": "sqlite+aiosqlite",
    "postgresql": "postgresql+asyncpg",
    "postgres": "postgresql+asyncpg",
}


class DatabaseUnusable(Exception):
    """The database cannot be used; the text says why and what to do."""


def wal_is_safe(version: tuple[int, int, int]) -> bool:
    """Whether this SQLite, with two or more connections, keeps a WAL database whole."""
    return version < (3, 7, 0) or any(since <= version < until for since, until in _WAL_IS_SAFE)


def as_async_url(url: str) -> URL:
    """DATABASE_URL for the async engine; DatabaseUnusable for what is neither SQLite nor PostgreSQL."""
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):
        raise DatabaseUnusable(
            "DATABASE_URL is not a database address. Write sqlite:///lyset.db "
            "or postgresql://user:password@localhost/lyset."
        ) from None
    name = parsed.drivername.partition("+")[0]
    if name not in _DRIVERS:
        raise DatabaseUnusable(f"DATABASE_URL begins with {name}. Lyset runs on sqlite or postgresql.")
    if name == "sqlite" and parsed.database in (None, "", ":memory:"):
        raise DatabaseUnusable("DATABASE_URL names no file. Write sqlite:///lyset.db.")
    if "sslmode" in parsed.query:
        # As psql and hosting providers write it; our driver calls it ssl.
        ssl = parsed.query["sslmode"]
        parsed = parsed.difference_update_query(["sslmode"]).update_query_dict({"ssl": ssl})
    return parsed.set(drivername=_DRIVERS[name])


class Database:
    """An open database; `open_keys` comes before anything that is sealed.

    `serving`: all transactions are short. Whoever stands still inside one, or is cut off, holds nobody up.
    """

    def __init__(self, url: str, *, serving: bool = False) -> None:
        self.url = as_async_url(url)
        self.is_sqlite = self.url.drivername == _DRIVERS["sqlite"]
        self.engine = (
            _sqlite_engine(self.url) if self.is_sqlite else _postgresql_engine(self.url, serving=serving)
        )
        self._sessions = async_sessionmaker(
            self.engine, expire_on_commit=False, sync_session_class=later.Session
        )

    @property
    def keyring(self) -> sealed.Keyring:
        """The database's own keys; BadKeys before `open_keys`."""
        return sealed.keyring_of(self.engine.sync_engine.dialect)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AsyncSession]:
        """Commits at the end, rolls back when something is raised. Nothing waits for a network inside."""
        async with self._sessions() as session, session.begin():
            yield session
            await session.flush()

    async def open_keys(self, secrets: tuple[bytes, ...]) -> None:
        """Unwrap the database's keys; makes them the first time, wraps them anew after a rotation."""
        async with self.transaction() as session:
            if not self.is_sqlite:
                # Replicas that start together on an empty database make one pair of keys, not two.
                await session.execute(text("LOCK TABLE keys IN EXCLUSIVE MODE"))
            kept = (await session.scalars(select(Keys))).one_or_none()
            if kept is None:
                wrapped = sealed.new_wrapped(secrets[0])
                session.add(Keys(**vars(wrapped)))
            else:
                wrapped = sealed.Wrapped(kept.data_key, kept.index_key, kept.wrapped_by)
            data_key, index_key = sealed.unwrap(wrapped, secrets)
            if kept is not None and kept.wrapped_by != sealed.fingerprint(secrets[0]):
                for name, value in vars(sealed.wrap(secrets[0], data_key, index_key)).items():
                    setattr(kept, name, value)
        sealed.attach(self.engine.sync_engine.dialect, sealed.Keyring(data_key, index_key))

    async def ping(self) -> None:
        """DatabaseUnusable, with what to do, when it does not answer."""
        try:
            async with self.engine.connect() as connection:
                await connection.execute(text("SELECT 1"))
        # Both of the last: an option in the address that the driver does not know, or not with that value.
        except (SQLAlchemyError, OSError, TypeError, ValueError) as broken:
            raise DatabaseUnusable(what_is_wrong(self.url, broken)) from broken

    async def try_writing(self) -> None:
        """DatabaseUnusable when a SQLite file, or the folder for its journal, cannot be written to."""
        await self.ping()
        if not self.is_sqlite:
            return
        try:
            async with self.engine.connect() as connection:
                await connection.execute(text("CREATE TABLE lyset_can_write (tried INTEGER)"))
                await connection.rollback()
        except SQLAlchemyError as broken:
            raise DatabaseUnusable(what_is_wrong(self.url, broken)) from broken

    async def close(self) -> None:
        await self.engine.dispose()


def keyring(session: AsyncSession) -> sealed.Keyring:
    """The keys of the database that this session speaks to."""
    return sealed.keyring_of(session.get_bind().dialect)


async def machine_now(session: AsyncSession) -> datetime:
    """The clock for leases, aware UTC: PostgreSQL's own, or with SQLite this machine's."""
    if session.get_bind().dialect.name == "postgresql":
        return cast(datetime, (await session.scalars(text("SELECT clock_timestamp()"))).one())
    return datetime.now(UTC)


def what_is_wrong(url: URL, broken: BaseException) -> str:
    """A sentence for whoever starts the service: why the database cannot be used, and what to do."""
    plain = url.set(drivername=url.drivername.partition("+")[0])
    shown = plain.render_as_string(hide_password=True)
    cause = str(getattr(broken, "orig", None) or broken).strip().splitlines()
    return (
        f"The database at {shown} cannot be used ({cause[0] if cause else type(broken).__name__}). "
        "Check DATABASE_URL, and that the place exists and this user can write to it; "
        "else run as the user that owns it: sudo -u lyset …"
    )


# hide_parameters, on both: an error is logged, and the values in its statement are people's own words.
def _sqlite_engine(url: URL) -> AsyncEngine:
    # One connection: SQLite has one writer anyway, and a queue in front of it is fair where its lock is not.
    engine = create_async_engine(
        url,
        pool_size=1,
        max_overflow=0,
        pool_timeout=60,
        connect_args={"timeout": BUSY_MS / 1000},
        hide_parameters=True,
    )

    @event.listens_for(engine.sync_engine, "do_connect")
    def connect(dialect: Any, _record: Any, address: Sequence[Any], options: dict[str, Any]) -> Any:
        # A file that cannot be opened leaves the driver with a thread that speaks to a loop which has ended.
        sqlite3.connect(address[0], uri=options.get("uri", False)).close()
        return sqlite.connect(dialect, address, options)

    @event.listens_for(engine.sync_engine, "connect")
    def prepare(connection: Any, _record: Any) -> None:
        try:
            _set_up_sqlite(connection)
        except BaseException:
            # The pool does not know it yet, and its thread would outlive us.
            connection.close()
            raise

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def _set_up_sqlite(connection: Any) -> None:
    connection.isolation_level = None
    journal = "WAL" if wal_is_safe(sqlite3.sqlite_version_info) else "DELETE"
    cursor = connection.cursor()
    for pragma in (
        f"busy_timeout={BUSY_MS}",
        f"journal_mode={journal}",
        "synchronous=FULL",
        "foreign_keys=ON",
        # What is deleted (votes, wiped arguments) is overwritten in the file.
        "secure_delete=ON",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _postgresql_engine(url: URL, *, serving: bool) -> AsyncEngine:
    engine = create_async_engine(
        url,
        pool_pre_ping=True,
        pool_size=10,
        max_overflow=10,
        connect_args={"server_settings": SHORT if serving else _ALWAYS},
        hide_parameters=True,
    )
    if serving:

        @event.listens_for(engine.sync_engine, "connect")
        def limit(connection: Any, _record: Any) -> None:
            cursor = connection.cursor()
            cursor.execute(_LIMIT)
            cursor.close()
            connection.commit()

    return engine
