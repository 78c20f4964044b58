"""`lyset erase` and its list: who was erased stays erased, whichever backup comes back."""

from __future__ import annotations

import stat
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select

from bot.commands import erasing, erasures
from bot.commands.erasures import BadList, Erasure
from storage.tables import Person
from tests.commands.conftest import Run
from tests.commands.copies import Shell, settings
from tests.conftest import SECRET_KEYS
from tests.house import START
from tests.residents import found_programme, move_in
from tests.storage.pairs import in_use

ONE, OTHER = UUID(int=1), UUID(int=2)


@pytest.fixture
def shell(database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    monkeypatch.chdir(tmp_path)
    return Shell(database_url, tmp_path)


async def move_in_two(url: str) -> UUID:
    async with in_use(url) as database, database.transaction() as session:
        programme = await found_programme(session)
        maria = await move_in(session, programme, "Maria", sms="+4790000001", telegram="55")
        await move_in(session, programme, "Ali", sms="+4790000003")
        return maria.id


async def names(url: str) -> list[str]:
    async with in_use(url) as database, database.transaction() as session:
        return sorted(one.name for one in await session.scalars(select(Person)))


async def erase(shell: Shell, address: str, *, sure: bool = True) -> None:
    given = settings(shell.url, shell.folder)
    await erasing.erase(given, address, shell.said.append, sure=lambda: sure)


@pytest.mark.parametrize("address", ["+47 900 00 001", "90000001", "sms:90000001", "55", "telegram:55"])
async def test_who_was_erased_is_erased_again_after_a_restore(shell: Shell, address: str) -> None:
    maria = await move_in_two(shell.url)
    file = await shell.backup()
    await erase(shell, address)
    assert await names(shell.url) == ["Ali", "Noen"]
    listed = shell.folder / "erasures.txt"
    assert [one.one_id for one in erasures.read(listed)] == [maria]
    assert stat.S_IMODE(listed.stat().st_mode) == 0o600
    await shell.restore(file, replace=True)
    assert await names(shell.url) == ["Ali", "Noen"]
    assert "1 who had been erased are erased again." in shell.said


@pytest.mark.parametrize("engine_name", ["sqlite"], indirect=True)
async def test_nobody_is_erased_by_mistake(shell: Shell) -> None:
    await move_in_two(shell.url)
    for address in ("90000009", "telegram:90000001", "sms:55", "Maria", ""):
        with pytest.raises(erasing.CannotErase, match="Nobody has this address"):
            await erase(shell, address)
    with pytest.raises(erasing.CannotErase, match="Nothing was erased"):
        await erase(shell, "90000001", sure=False)
    # Eight digits may be a number and a Telegram id too.
    async with in_use(shell.url) as database, database.transaction() as session:
        programme = await found_programme(session, "annet")
        await move_in(session, programme, "Jonas", telegram="90000001")
    with pytest.raises(erasing.CannotErase, match="Write sms: or telegram: before it"):
        await erase(shell, "90000001")
    assert await names(shell.url) == ["Ali", "Jonas", "Maria"]
    assert not (shell.folder / "erasures.txt").exists()


@pytest.mark.parametrize("engine_name", ["sqlite"], indirect=True)
async def test_without_its_place_in_the_list_nobody_is_erased(shell: Shell) -> None:
    """It is on the disk before the erasure counts; where it cannot be, nothing happens."""
    await move_in_two(shell.url)
    (shell.folder / "erasures.txt").mkdir()
    with pytest.raises(BadList):
        await erase(shell, "90000001")
    assert await names(shell.url) == ["Ali", "Maria"]


@pytest.mark.parametrize("engine_name", ["sqlite"], indirect=True)
async def test_lines_older_than_every_backup_are_dropped_and_said_to_be(shell: Shell) -> None:
    await move_in_two(shell.url)
    file = await shell.backup()
    listed = shell.folder / "erasures.txt"
    today = START.date()
    listed.write_text(f"{today - timedelta(days=91)} {ONE}\n\n{today - timedelta(days=90)} {OTHER}\n")
    await shell.restore(file, replace=True)
    assert [one.one_id for one in erasures.read(listed)] == [OTHER]
    assert any(line.startswith("1 lines older than 90 days are dropped") for line in shell.said)


@pytest.mark.parametrize("engine_name", ["sqlite"], indirect=True)
async def test_a_list_that_cannot_be_read_stops_a_restore(shell: Shell) -> None:
    await move_in_two(shell.url)
    file = await shell.backup()
    (shell.folder / "erasures.txt").write_text(f"2026-11-22 {ONE}\nsomebody\n")
    with pytest.raises(BadList, match=r"erasures\.txt:2: not a date and an id"):
        await shell.restore(file, replace=True)


def test_a_line_that_a_power_cut_left_open_swallows_no_other(tmp_path: Path) -> None:
    listed = tmp_path / "erasures.txt"
    erasures.append(listed, Erasure(date(2026, 11, 22), ONE))
    listed.write_text(listed.read_text().rstrip("\n"))
    erasures.append(listed, Erasure(date(2026, 11, 23), OTHER))
    assert [(one.on.day, one.one_id) for one in erasures.read(listed)] == [(22, ONE), (23, OTHER)]
    assert erasures.read(tmp_path / "none.txt") == []


def test_it_is_asked_before_anybody_is_erased(lyset: Run, tmp_path: Path) -> None:
    assert lyset("migrate").returncode == 0
    unknown = lyset("erase", "--address", "90000001", "--yes")
    assert unknown.returncode == 1
    assert "Nobody has this address" in unknown.stderr
    assert SECRET_KEYS not in unknown.stderr + unknown.stdout
    assert not (tmp_path / "erasures.txt").exists()
