"""What all tables share: names of constraints, ids, closed vocabularies, moves between states."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import CheckConstraint, Column, LargeBinary
from sqlmodel import SQLModel

from storage.sealed import Sealed

# No row is made from what strangers send, so nothing to check one with is built before it is asked for.
SQLModel.model_config["defer_build"] = True
SQLModel.metadata.naming_convention = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

Moves = Mapping[str, frozenset[str]]


class IllegalMove(Exception):
    """A row was asked to go from one state to another that its table of moves does not have."""


def moves(**to: str) -> Moves:
    """A table of moves: `moves(open="closed cancelled", closed="", cancelled="")`."""
    return {state: frozenset(targets.split()) for state, targets in to.items()}


def move(row: Any, to: str, allowed: Moves) -> None:
    """Change `row.state`; IllegalMove when the table of moves does not have it."""
    if to not in allowed[row.state]:
        raise IllegalMove(f"{type(row).__name__} cannot go from {row.state} to {to}")
    row.state = to


def new_id() -> UUID:
    return uuid4()


def one_of(column: str, values: Iterable[str]) -> CheckConstraint:
    """The column holds one of these words."""
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=column)


def rule(column: str, condition: str) -> CheckConstraint:
    """`rule("minutes", "> 0")`: the column keeps to the condition."""
    return CheckConstraint(f"{column} {condition}", name=column)


def sealed(place: str, *, nullable: bool = False) -> Column[str]:
    """A sealed text column; `place` is "table.column"."""
    return Column(Sealed(place), nullable=nullable)


def binary(*, nullable: bool = False, unique: bool = False) -> Column[bytes]:
    return Column(LargeBinary, nullable=nullable, unique=unique)
