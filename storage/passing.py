"""Which trouble of a database passes by itself, so that the same is worth another try."""

from __future__ import annotations

from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionFree

#: PostgreSQL's classes of errors: connection, deadlock, no room, not available, ended by somebody, system;
#: and what it says to a transaction that stood still for too long.
_PASSING = ("08", "40", "53", "55", "57", "58", "25P03")


def passes(broken: BaseException) -> bool:
    """The database is away or busy, or two transactions stood in each other's way; no mistake of ours.

    What SQLAlchemy calls by its base class, as it does with a deadlock, is told apart by PostgreSQL's code:
    https://www.postgresql.org/docs/current/errcodes-appendix.html
    """
    if isinstance(broken, (OperationalError, InterfaceError, NoConnectionFree, OSError)):
        return True
    if isinstance(broken, DBAPIError) and broken.connection_invalidated:
        # Cut off between two statements, the driver only says that it no longer knows where it was.
        return True
    code = getattr(broken.orig, "sqlstate", None) if isinstance(broken, DBAPIError) else None
    return code is not None and code.startswith(_PASSING)
