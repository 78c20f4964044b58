"""`lyset restore`: everything is there again, nothing is sent twice by itself, and no bad file does harm."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import select

from bot import outgoing
from bot.features import releasing, signing_in
from bot.features.signing_in import Tried
from bot.messages import About, Refused, Reply, say
from bot.service import Service
from storage import copying, schema, sealed
from storage.copying import CannotCopy
from storage.tables import Installation, Outbox, Person, Programme, Signal
from tests.actors import BySms, OnTelegram
from tests.commands.conftest import Run
from tests.commands.copies import Shell
from tests.conftest import SECRET_KEYS
from tests.house import START, House, open_house
from tests.residents import found_programme, move_in
from tests.storage import pairs
from tests.storage.pairs import in_use

#: No word of the bot's that anybody else is sent.
WORDS = "Ingenting venter. Alt går som vanlig."


@pytest.fixture
def shell(database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    monkeypatch.chdir(tmp_path)
    return Shell(database_url, tmp_path)


async def people_of(url: str) -> list[str]:
    async with in_use(url) as database, database.transaction() as session:
        return sorted(person.name for person in await session.scalars(select(Person)))


async def add(url: str, name: str) -> None:
    async with in_use(url) as database, database.transaction() as session:
        session.add(Person(name=name, created_at=START))


async def queue(house: House, person: Person, programme: Programme, version: int, after: timedelta) -> None:
    """Something that we say by ourselves, at that time from now."""
    async with house.service.database.transaction() as session:
        await outgoing.queue(
            session,
            Reply(say("release-none")),
            [person.id],
            about=About("plan", programme.id, version),
            now=house.now,
            programme_id=programme.id,
            not_before=house.now + after,
        )


async def test_after_a_restore_nothing_goes_twice_until_somebody_lets_it(shell: Shell) -> None:
    async with open_house(shell.url) as house:
        maria, kari = BySms(house, "Maria", house.twilio.phone("+4790000001")), _telegram(house, 77, "Kari")
        per = _telegram(house, 78, "Per")
        await house.settle()
        async with house.service.database.transaction() as session:
            programme = await found_programme(session)
            one = await move_in(session, programme, "Maria", sms=maria.address)
            await move_in(session, programme, "Kari", "staff", telegram=kari.address)
            await move_in(session, programme, "Per", "coordinator", telegram=per.address)
        await queue(house, one, programme, 1, timedelta(hours=1))
        await queue(house, one, programme, 2, timedelta(hours=30))
        backup = await shell.backup()

        await house.passes(hours=2)
        assert maria.count_read(WORDS) == 1
        await house.service.close()
        await shell.restore(backup, replace=True, now=house.now)
        house.service = Service(house._settings, now=house.service.now)
        await house.move_in()

        await house.settle()
        assert maria.count_read(WORDS) == 1
        assert kari.count_read("Én melding venter, og ingenting går ut av seg selv. Skriv SLIPP.") == 1
        # Who writes now is answered now.
        before = len(maria.read)
        await maria.says("er dere der?")
        assert len(maria.read) > before
        await kari.says("VARSLER")
        assert kari.has_read("En kopi er hentet fram")

        await kari.says("slipp")
        await per.says("SLEPP")
        assert kari.choices == per.choices == ["Send det som fortsatt gjelder", "Send ingenting av det"]
        await kari.picks("Send det som fortsatt gjelder")
        assert kari.has_read("Takk. Én melding går ut, hvis den fortsatt gjelder.")
        assert maria.count_read(WORDS) == 2
        await per.picks("Send ingenting av det")
        assert per.has_read("Det er allerede gjort.")
        assert maria.count_read(WORDS) == 2
        await house.until(START + timedelta(hours=31))
        assert maria.count_read(WORDS) == 3
        await kari.says("SLIPP")
        assert kari.last_read == WORDS


@pytest.mark.parametrize("engine_name", ["sqlite"], indirect=True)
async def test_nobody_is_signed_in_to_the_pages_any_more(shell: Shell) -> None:
    """A phone that was stolen and signed out since the backup would be in again."""
    async with in_use(shell.url) as database, database.transaction() as session:
        programme = await found_programme(session)
        kari = await move_in(session, programme, "Kari", "staff", telegram="77")
        link = (await signing_in.link(session, programme, kari, None, START)).removeprefix("/s/")
        other = (await signing_in.link(session, programme, kari, None, START)).removeprefix("/s/")
        opened = await signing_in.sign_in(session, link, Tried("274193", "274193"), START)
        assert isinstance(opened, signing_in.Opened)
    backup = await shell.backup()
    await shell.restore(backup, replace=True)
    async with in_use(shell.url) as database, database.transaction() as session:
        assert await signing_in.visit(session, opened.cookie, START) is None
        assert await signing_in.asked(session, other, START) is None
        # The code is theirs still.
        again = (await signing_in.link(session, programme, kari, None, START)).removeprefix("/s/")
        found = await signing_in.asked(session, again, START)
        assert found is not None and not found.chooses


@pytest.mark.parametrize("engine_name", ["sqlite"], indirect=True)
async def test_where_nothing_waited_there_is_nothing_to_choose(shell: Shell) -> None:
    async with open_house(shell.url) as house:
        kari = _telegram(house, 77, "Kari")
        await house.settle()
        async with house.service.database.transaction() as session:
            programme = await found_programme(session)
            await move_in(session, programme, "Kari", "staff", telegram=kari.address)
        backup = await shell.backup()
        await house.service.close()
        await shell.restore(backup, replace=True, now=house.now)
        house.service = Service(house._settings, now=house.service.now)
        await house.move_in()
        await kari.says("SLIPP")
        assert kari.choices == ["Ja, alt som vanlig"]
        await kari.picks("Ja, alt som vanlig")
        assert kari.last_read == "Takk. Alt går som vanlig igjen."


def _telegram(house: House, number: int, name: str) -> OnTelegram:
    phone = house.telegram.phone(number, name)
    phone.start()
    return OnTelegram(house, name, phone)


async def test_what_was_on_its_way_is_uncertain_and_what_comes_later_waits(shell: Shell) -> None:
    states = {"pending": 1, "leased": 2, "sending": 3, "sent": 4, "later": 5}
    async with in_use(shell.url) as database, database.transaction() as session:
        programme = await found_programme(session)
        person = await move_in(session, programme, "Maria", sms="+4790000001")
        for name, number in states.items():
            session.add(
                Outbox(
                    programme_id=programme.id,
                    person_id=person.id,
                    recipient=person.id,
                    kind="plan",
                    lane="broadcast",
                    state="pending" if name == "later" else name,
                    wording=name,
                    reply="{}",
                    dedupe_key=name,
                    automatic=True,
                    not_before=START + timedelta(hours=1 if name == "later" else -1),
                    created_at=START,
                    fence=number,
                )
            )
    file = await shell.backup()
    await shell.restore(file, replace=True)
    async with in_use(shell.url) as database, database.transaction() as session:
        rows = {row.wording: row for row in await session.scalars(select(Outbox))}
        assert {name: row.state for name, row in rows.items()} == {
            "pending": "uncertain",
            "leased": "uncertain",
            "sending": "uncertain",
            "sent": "sent",
            "later": "pending",
        }
        assert {rows[name].error for name in ("pending", "leased", "sending")} == {"restored"}
        # A sender from before the restore holds none of them any more.
        assert all(rows[name].fence > states[name] for name in ("leased", "sending"))
        whole = (await session.scalars(select(Installation))).one()
        assert whole.restored_at == whole.paused_at == START
        assert (await session.scalars(select(Signal))).one().kind == "restored"
        waiting = await releasing.standing(session)
        assert waiting is not None
        assert (waiting.count, waiting.backup_of) == (3, whole.backup_of)
        assert await releasing.release(session, None, START, send=False) == 3
        assert isinstance(await releasing.release(session, person.id, START, send=True), Refused)
        assert await releasing.standing(session) is None
    async with in_use(shell.url) as database, database.transaction() as session:
        dropped = (await session.scalars(select(Outbox).where(Outbox.error == "restored"))).all()
        assert [row.state for row in dropped] == ["cancelled"] * 3


async def test_what_is_there_is_refused_or_kept_aside(shell: Shell) -> None:
    await add(shell.url, "Før")
    file = await shell.backup()
    await add(shell.url, "Etter")
    with pytest.raises(CannotCopy, match="holds data"):
        await shell.restore(file)
    assert await people_of(shell.url) == ["Etter", "Før"]
    await shell.restore(file, replace=True)
    assert await people_of(shell.url) == ["Før"]
    aside = next(line for line in shell.said if line.startswith("What was there before is kept as "))
    kept = Path(aside.removeprefix("What was there before is kept as ").partition(". ")[0])
    assert await people_of(f"sqlite:///{kept}") == ["Etter", "Før"]
    assert not [one for one in shell.folder.iterdir() if "restoring" in one.name or "part" in one.name]


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
async def test_a_backup_of_either_goes_into_an_empty_one_of_either(
    kind: str, shell: Shell, request: pytest.FixtureRequest
) -> None:
    await add(shell.url, "Maria")
    file = await shell.backup()
    other = Shell(pairs.empty_url(kind, "elsewhere", request, shell.folder), shell.folder)
    await other.restore(file)
    assert await people_of(other.url) == ["Maria"]
    left, right = [await tally(url) for url in (shell.url, other.url)]
    assert [name for name in left if left[name] != right[name]] == ["installation", "signals"]


async def tally(url: str) -> copying.Totals:
    async with in_use(url) as database, copying.snapshot(database) as connection:
        return await copying.tally(connection, lambda *_: None)


only_sqlite = pytest.mark.parametrize("engine_name", ["sqlite"], indirect=True)


def written(shell: Shell) -> bytes:
    return (shell.folder / "lyset.db").read_bytes()


def spoil_half(file: Path) -> None:
    with file.open("r+b") as opened:
        opened.truncate(file.stat().st_size // 2)


def spoil_word(file: Path) -> None:
    """Sound to SQLite, and not what it was."""
    with closing(sqlite3.connect(file)) as opened, opened:
        opened.execute("UPDATE persons SET language = 'en'")


def spoil_release(file: Path) -> None:
    with closing(sqlite3.connect(file)) as opened, opened:
        opened.execute("DROP TABLE lyset_copy")
        opened.execute("UPDATE alembic_version SET version_num = '9999'")


def spoil_tables(file: Path) -> None:
    file.unlink()
    with closing(sqlite3.connect(file)) as opened, opened:
        opened.execute("CREATE TABLE bicycles (id INTEGER)")


@only_sqlite
@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (spoil_half, "damaged|cannot be read as a backup"),
        (spoil_word, "checksums differ"),
        (spoil_release, "of a later release"),
        (spoil_tables, "is not a backup"),
        (lambda file: file.write_text("Dear diary " * 500), "cannot be read as a backup"),
        (lambda file: file.write_bytes(b""), "is not a backup"),
        (lambda file: file.unlink(), "cannot be copied"),
    ],
)
async def test_a_bad_file_is_refused_and_changes_nothing(shell: Shell, spoil: object, said: str) -> None:
    await add(shell.url, "Før")
    file = await shell.backup()
    before = written(shell)
    spoil(file)  # type: ignore[operator]
    with pytest.raises(CannotCopy, match=said):
        await shell.restore(file, replace=True)
    assert written(shell) == before
    kept = {one.name for one in shell.folder.iterdir() if not one.name.endswith(".lock")}
    assert kept == {"lyset.db", *({file.name} if file.exists() else ())}


@only_sqlite
async def test_keys_that_do_not_open_it_are_refused(shell: Shell) -> None:
    await add(shell.url, "Før")
    file = await shell.backup()
    with pytest.raises(sealed.BadKeys, match="nothing was changed"):
        await shell.restore(file, replace=True, secret_keys=sealed.fresh_key())
    assert await people_of(shell.url) == ["Før"]


@only_sqlite
async def test_a_backup_of_an_earlier_release_is_brought_up_to_date(shell: Shell) -> None:
    await add(shell.url, "Før")
    async with in_use(shell.url) as database, database.engine.begin() as connection:
        await connection.run_sync(lambda plain: command.downgrade(schema.configured(plain), "0002"))
    file = await shell.backup()
    await shell.restore(file, replace=True)
    assert await people_of(shell.url) == ["Før"]


@only_sqlite
async def test_a_copy_that_another_program_made_is_taken_and_said_to_be_so(shell: Shell) -> None:
    await add(shell.url, "Før")
    copy = shell.folder / "by-hand.db"
    shutil.copyfile(shell.folder / "lyset.db", copy)
    await shell.restore(copy, replace=True)
    assert await people_of(shell.url) == ["Før"]
    assert any("was not made by `lyset backup`" in line for line in shell.said)


def test_the_commands_as_they_are_typed(lyset: Run, tmp_path: Path) -> None:
    """Backed up, released, checked, and refused in sentences."""
    assert lyset("migrate").returncode == 0
    made = lyset("backup", "backup.db")
    assert made.returncode == 0, made.stderr
    assert made.stdout.startswith("Backed up and verified: backup.db, as of ")
    assert SECRET_KEYS.encode() not in (tmp_path / "backup.db").read_bytes()
    restored = lyset("restore", "backup.db", PORT="1")
    assert restored.returncode == 0, restored.stderr
    assert "Sending is paused. 0 messages wait" in restored.stdout
    assert "Sending is paused" in lyset("check").stdout
    assert lyset("release").returncode == 1
    released = lyset("release", "--drop")
    assert released.stdout == "0 messages are not sent. Sending goes on.\n"
    assert lyset("release").stdout == "Nothing waits, and sending is not paused.\n"
    refused = lyset("restore", "nothing.db", "--replace", PORT="1")
    assert refused.returncode == 1
    assert "nothing.db cannot be copied" in refused.stderr
    assert "Traceback" not in refused.stderr
