"""Writes a migration from what the tables say: `python -m storage.migrations "add surveys"`."""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
from pathlib import Path
from typing import Any

from alembic import command
from alembic.operations import ops
from alembic.script import Script, ScriptDirectory
from sqlalchemy import Connection

from storage import schema
from storage.database import Database


def main() -> None:
    arguments = argparse.ArgumentParser(prog="python -m storage.migrations", description=__doc__)
    arguments.add_argument("message", help="what changes, in a few words")
    asyncio.run(write(arguments.parse_args().message))


async def write(message: str) -> None:
    """A new file in versions/: what an empty database still lacks after all that are there."""
    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite:///{folder}/empty.db")
        try:
            await schema.migrate(database)
            async with database.engine.begin() as connection:
                await connection.run_sync(_autogenerate, message)
        finally:
            await database.close()


def _autogenerate(connection: Connection, message: str) -> None:
    config = schema.configured(connection)
    number = 1 + len(list(ScriptDirectory.from_config(config).walk_revisions()))
    made = command.revision(
        config,
        message,
        autogenerate=True,
        rev_id=f"{number:04}",
        process_revision_directives=_leave_out_empty,
    )
    if not isinstance(made, Script):
        sys.stdout.write("The tables say nothing new: no migration was written.\n")
        return
    path = Path(made.path)
    lines = path.read_text().splitlines(keepends=True)
    path.write_text("".join(line for line in lines if not line.lstrip().startswith("# ###")))
    sys.stdout.write(f"Read it through, then run `make fix`: {path}\n")


def _leave_out_empty(_context: Any, _revision: Any, made: list[ops.MigrationScript]) -> None:
    made[:] = [script for script in made if not all(one.is_empty() for one in script.upgrade_ops_list)]


if __name__ == "__main__":
    main()
