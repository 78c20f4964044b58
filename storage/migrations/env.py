"""What alembic runs for every command, on the connection that the caller gives it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal

import sqlalchemy as sa
from alembic import context
from alembic.operations import ops
from alembic.runtime.migration import MigrationContext
from sqlmodel import SQLModel
from sqlmodel.sql.sqltypes import AutoString, UTCDateTime

# Brings every table into the metadata.
import storage.tables  # noqa: F401
from storage.sealed import Sealed

#: Our own types as the database knows them: a migration must outlive the code of its day.
_PLAIN = {
    AutoString: "sa.String()",
    UTCDateTime: "sa.DateTime(timezone=True)",
    Sealed: "sa.LargeBinary()",
}


def _render(kind: str, item: Any, _autogen: Any) -> str | Literal[False]:
    return _PLAIN.get(type(item), False) if kind == "type" else False


def _shorten(
    _context: MigrationContext,
    _revision: str | Iterable[str | None] | Iterable[str],
    made: list[ops.MigrationScript],
) -> None:
    """Indexes of a table that is made or dropped in the same file need no batch, or no mention."""
    for script in made:
        for up in script.upgrade_ops_list:
            new = {op.table_name for op in up.ops if isinstance(op, ops.CreateTableOp)}
            up.ops = [
                one
                for op in up.ops
                for one in (op.ops if isinstance(op, ops.ModifyTableOps) and op.table_name in new else [op])
            ]
        for down in script.downgrade_ops_list:
            gone = {op.table_name for op in down.ops if isinstance(op, ops.DropTableOp)}
            down.ops = [
                op for op in down.ops if not isinstance(op, ops.ModifyTableOps) or op.table_name not in gone
            ]


connection: sa.Connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=SQLModel.metadata,
    render_as_batch=True,
    compare_type=True,
    compare_server_default=True,
    render_item=_render,
    process_revision_directives=_shorten,
    # The caller's BEGIN covers the whole of it, on SQLite too.
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
