"""The list of those who were erased: a date and a random id a line, kept outside the database."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID


class BadList(Exception):
    """The list of erasures cannot be used; the text says where and why."""


@dataclass(frozen=True)
class Erasure:
    """Somebody who was erased, local date."""

    on: date
    one_id: UUID


def read(file: Path) -> list[Erasure]:
    """In the order in which they were erased; empty when there is no file. BadList names the line."""
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return []
    except (OSError, UnicodeDecodeError) as wrong:
        raise BadList(f"The list of erasures cannot be read: {file} ({type(wrong).__name__}).") from None
    found = []
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                on, one_id = line.split()
                found.append(Erasure(date.fromisoformat(on), UUID(one_id)))
            except ValueError:
                raise BadList(
                    f"{file}:{number}: not a date and an id, such as 2026-11-22 {UUID(int=0)}."
                ) from None
    return found


def append(file: Path, erasure: Erasure) -> None:
    """On the disk when it returns. BadList when it cannot be written."""
    try:
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            # A line that a power cut left without its end must not swallow this one.
            os.write(handle, f"\n{erasure.on} {erasure.one_id}\n".encode())
            os.fsync(handle)
        finally:
            os.close(handle)
        _folder_to_disk(file)
    except OSError as wrong:
        raise BadList(f"The list of erasures cannot be written: {file} ({wrong.strerror}).") from None


def drop_older(file: Path, listed: list[Erasure], today: date, days: int) -> int:
    """Rewrite the list without those whose backups are all gone; how many went."""
    kept = [one for one in listed if one.on >= today - timedelta(days=days)]
    if len(kept) < len(listed):
        new = file.with_name(f"{file.name}.new")
        with new.open("w", encoding="utf-8") as written:
            written.writelines(f"{one.on} {one.one_id}\n" for one in kept)
            written.flush()
            os.fsync(written.fileno())
        new.replace(file)
        _folder_to_disk(file)
    return len(listed) - len(kept)


def _folder_to_disk(file: Path) -> None:
    handle = os.open(file.parent, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
