"""Holds the house together: who imports whom, how long things are, and that documents tell the truth."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("bot", "scheduler", "storage")
# Alembic writes these, and a migration that has run is never changed again.
MIGRATIONS = "storage/migrations/versions/"
LANGUAGES = ("nb", "nn", "en")
TEXT = {".py", ".md", ".toml", ".txt", ".ftl", ".html", ".css", ".js", ".csv", ".ini", ".mako", ""}

#: External package → where alone it may be imported.
ONE_PLACE = {
    "telegram": ("bot/channels/telegram/",),
    "twilio": ("bot/channels/sms/",),
    "apscheduler": ("scheduler/clock.py",),
    "fastapi": ("bot/web/", "bot/demo/"),
    "starlette": ("bot/web/", "bot/demo/"),
    "sqlmodel": ("storage/",),
    "alembic": ("storage/",),
    "cryptography": ("storage/",),
    "pydantic_settings": ("bot/settings.py",),
    "typer": ("bot/__main__.py",),
}
#: Too long, and why: "bot/file.py" or "bot/file.py:function". Kept empty as long as it can be.
LONGER_FOR_A_REASON: dict[str, str] = {}
#: Tables without a programme, and why.
OF_NO_PROGRAMME = {
    "programmes": "is the programme",
    "persons": "a human being; memberships say where",
    "contacts": "a person's, or a stranger's, whichever programme they write to",
    "inbox": "written before anybody knows who wrote",
    "keys": "the database's own",
    "pins": "a person's own, in whichever programme they work",
    "installation": "the database as a whole",
    "permits": "what a provider allows the installation",
    "rests": "a recipient's limit, whichever programme writes",
}


def modules(*folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imports(source: str) -> Iterator[tuple[str, str]]:
    """(module, name) of each import; name is empty for `import module`."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield from ((node.module, alias.name) for alias in node.names)


def out_of_place(path: str, source: str) -> list[str]:
    """What this file imports and should not."""
    return [
        module
        for module, _ in imports(source)
        if not path.startswith(ONE_PLACE.get(module.partition(".")[0], ("",)))
    ]


def sql_spoken(source: str) -> list[str]:
    """What of SQLAlchemy a file outside storage uses, beyond the type of a session and the errors."""
    found = [
        f"{module}.{name}"
        for module, name in imports(source)
        if module.partition(".")[0] == "sqlalchemy"
        and module != "sqlalchemy.exc"
        and (module, name) != ("sqlalchemy.ext.asyncio", "AsyncSession")
    ]
    asked = {"execute", "scalar", "scalars", "exec", "stream", "stream_scalars"}
    return found + [
        ast.unparse(node.func)
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in asked
        and ast.unparse(node.func.value).rpartition(".")[2] in {"session", "connection"}
    ]


def environment_read(source: str) -> list[str]:
    """Every look at the environment; telling a library something through it (`setdefault`) is none."""
    looks = re.findall(r"\bos\.(?:environb?\b(?!\.setdefault)|getenv)", ast.unparse(ast.parse(source)))
    return looks + [
        name for module, name in imports(source) if module == "os" and name in ("environ", "getenv")
    ]


def clock_read(source: str) -> list[str]:
    """Calls that ask the machine what time it is, or for chance."""
    asked = re.compile(r"(datetime|date)\.(now|utcnow|today)|time\.time|random\.\w+")
    calls = (ast.unparse(node.func) for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))
    return [call for call in calls if asked.fullmatch(call)]


def test_the_searches_find_what_they_look_for():
    assert out_of_place("bot/chat/polls/voting.py", "from telegram.ext import Application") == [
        "telegram.ext"
    ]
    assert out_of_place("bot/channels/telegram/send.py", "import telegram\nimport json") == []
    assert sql_spoken("from sqlalchemy import select\nsession.scalars(x)") == [
        "sqlalchemy.select",
        "session.scalars",
    ]
    assert sql_spoken("from sqlalchemy.ext.asyncio import AsyncSession\nturn.words.execute()") == []
    assert environment_read("import os\nos.environ['A']\nfrom os import getenv") == ["os.environ", "getenv"]
    assert environment_read("os.environ.setdefault('A', 'b')\nos.path") == []
    assert clock_read("datetime.now(UTC)\nturn.now\nrandom.choice(x)") == ["datetime.now", "random.choice"]


@pytest.mark.parametrize("package", ONE_PLACE)
def test_a_package_is_imported_in_its_place_only(package):
    strays = {
        name_of(path)
        for path in modules(*PACKAGES)
        for module in out_of_place(name_of(path), path.read_text())
        if module.partition(".")[0] == package
    }
    assert not strays


def test_sql_is_spoken_in_storage_only():
    spoken = {name_of(path): sql_spoken(path.read_text()) for path in modules("bot", "scheduler")}
    assert not {path: found for path, found in spoken.items() if found}


def test_only_settings_reads_the_environment():
    readers = {name_of(path) for path in modules(*PACKAGES) if environment_read(path.read_text())}
    assert readers <= {"bot/settings.py"}


def test_rules_and_conversation_are_told_the_time_and_their_chance():
    asked = {
        name_of(path): clock_read(path.read_text())
        for path in [*modules("bot/features", "bot/chat", "bot/when"), ROOT / "bot/conversation.py"]
    }
    assert len(asked) > 10
    assert not {path: calls for path, calls in asked.items() if calls}


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).with_name("lint-imports")
    return subprocess.run(
        [program, "--no-logo", "--no-cache"],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_the_import_contracts_are_kept():
    linted = lint_imports(ROOT)
    assert linted.returncode == 0, linted.stdout + linted.stderr


@pytest.mark.parametrize(
    ("file", "planted"),
    [
        ("bot/features/voting.py", "import bot.channels.telegram"),
        ("bot/features/activities.py", "import bot.features.proposing"),
        ("bot/chat/contact/receiving.py", "import bot.chat.appointments.making"),
        ("bot/service.py", "import bot.demo"),
        ("bot/outgoing.py", "import twilio"),
        ("storage/people.py", "import bot.messages"),
        ("bot/conversation.py", "import scheduler.ticks"),
        ("bot/drawer.py", '"""A module that no layer lists."""'),
    ],
)
def test_a_forbidden_import_breaks_a_contract(tmp_path, file, planted):
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for package in PACKAGES:
        shutil.copytree(ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__"))
    with (tmp_path / file).open("a") as changed:
        changed.write(f"\n{planted}\n")
    linted = lint_imports(tmp_path)
    assert "BROKEN" in linted.stdout, linted.stdout + linted.stderr


def test_files_are_short():
    lines = {name_of(path): len(path.read_text().splitlines()) for path in modules(*PACKAGES)}
    too_long = {path for path, count in lines.items() if count > 400 and not path.startswith(MIGRATIONS)}
    assert too_long <= set(LONGER_FOR_A_REASON)


def test_functions_are_short():
    too_long = set()
    for path in modules(*PACKAGES):
        for node in ast.walk(ast.parse(path.read_text())):
            if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) or MIGRATIONS in name_of(path):
                continue
            if (node.end_lineno or node.lineno) - node.lineno >= 50:
                too_long.add(f"{name_of(path)}:{node.name}")
    assert too_long <= set(LONGER_FOR_A_REASON)


def test_every_module_says_what_it_is_for():
    assert not [
        name_of(path) for path in modules(*PACKAGES) if not ast.get_docstring(ast.parse(path.read_text()))
    ]


def test_no_module_is_a_drawer():
    drawers = {"util", "utils", "common", "helper", "helpers", "core", "manager", "misc", "base_service"}
    names = {name_of(path) for path in modules(*PACKAGES, "tests") if drawers & {path.stem, path.parent.name}}
    assert not names


def our_files() -> list[Path]:
    """Every text file that we wrote; without git, which a machine that only runs the tests may lack."""
    outside = {"__pycache__", "build", "dist", "htmlcov"}

    def is_ours(path: Path) -> bool:
        parts = path.relative_to(ROOT).parts
        return not any(part in outside or part.endswith(".egg-info") for part in parts) and all(
            not part.startswith(".") or part in {".ci", ".env.example", ".gitignore"} for part in parts
        )

    texts = (path for path in ROOT.rglob("*") if path.is_file() and path.suffix in TEXT | {".example"})
    return [path for path in texts if is_ours(path)]


def test_nothing_is_left_to_be_done_later():
    later = re.compile(r"\b(TO" + "DO|FIX" + r"ME)\b")
    assert not [name_of(path) for path in our_files() if later.search(path.read_text())]


def test_no_file_names_a_machine_or_a_registry():
    elsewhere = re.compile(
        r"/(?:work|root|home|Users)/\w|\b(?:pypi|pythonhosted|npmjs|debian)[.](?:org|com)\b"
    )
    files = our_files()
    assert len(files) > 50
    assert not {name_of(path): found for path in files if (found := elsewhere.findall(path.read_text()))}


def test_every_table_belongs_to_a_programme_or_says_why_not():
    from sqlmodel import SQLModel

    import storage.tables  # noqa: F401

    tables = SQLModel.metadata.tables
    without = {name for name, table in tables.items() if "programme_id" not in table.columns}
    assert len(tables) > 10
    assert without == set(OF_NO_PROGRAMME)


def settings_names() -> set[str]:
    from bot.settings import Settings

    return {name.upper() for name in Settings.model_fields}


def test_every_setting_is_in_the_example_once():
    names = re.findall(r"^#? ?([A-Z][A-Z_]+)=", (ROOT / ".env.example").read_text(), re.M)
    assert sorted(names) == sorted(settings_names())


def test_every_setting_is_in_the_reference_with_its_default():
    from bot.settings import Settings

    reference = (ROOT / "docs/reference/settings.md").read_text()
    rows = dict(re.findall(r"^\| `([A-Z_]+)` \| (.*?) \|", reference, re.M))
    assert set(rows) == settings_names()
    fixed = {name: default.strip("`") for name, default in rows.items() if default.startswith("`")}
    assert fixed == {name: str(Settings.model_fields[name.lower()].default) for name in fixed}


def wording_ids(language: str) -> set[str]:
    return set(re.findall(r"^([a-z][\w-]*) *=", (ROOT / f"bot/wording/{language}.ftl").read_text(), re.M))


def strings(source: str) -> tuple[set[str], set[str]]:
    """(whole strings, beginnings of strings that are put together)"""
    whole, begun = set(), set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            whole.add(node.value)
        elif isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
            begun.add(str(node.values[0].value))
    return whole, begun


def test_every_wording_is_used():
    whole: set[str] = set()
    begun: set[str] = set()
    for path in modules("bot", "scheduler"):
        more, starts = strings(path.read_text())
        whole |= more
        # "kind-" is a beginning of its wordings; "a" or "" would be the beginning of all of them.
        begun |= {start for start in starts if start.endswith("-") and len(start) > 3}
    referred = set(re.findall(r"\{ *([a-z][\w-]*) *\}", (ROOT / "bot/wording/nb.ftl").read_text()))
    unused = {one for one in wording_ids("nb") - whole - referred if not one.startswith(tuple(begun))}
    assert wording_ids("nb")
    assert not unused


def test_every_wording_that_is_said_exists_in_all_languages():
    said = {
        node.args[0].value
        for path in modules("bot", "scheduler")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call)
        and ast.unparse(node.func).rpartition(".")[2] in {"say", "Say"}
        and node.args
        and isinstance(node.args[0], ast.Constant)
    }
    assert said
    missing = {f"{language}: {one}" for language in LANGUAGES for one in said - wording_ids(language)}
    assert not missing


def documents() -> list[Path]:
    return [path for path in our_files() if path.suffix == ".md"]


def test_links_between_documents_lead_somewhere():
    broken = {
        f"{name_of(path)} → {link}"
        for path in documents()
        for link in re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", path.read_text())
        if not (path.parent / link).exists()
    }
    assert not broken


def test_files_that_documents_name_exist():
    named = re.compile(r"`((?:bot|scheduler|storage|tests|docs|scripts|\.ci)/[\w./-]*)`")
    missing = {
        f"{name_of(path)} → {name}"
        for path in documents()
        if path.name != "CHANGELOG.md"
        for name in named.findall(path.read_text())
        if not (ROOT / name).exists()
    }
    assert not missing


def test_all_that_is_sent_about_activities_is_in_the_reference():
    """Kinds of messages in the features, named as literals, as a constant, or handed on as an argument."""
    page = (ROOT / "docs/reference/what-is-sent.md").read_text()
    code = "\n".join(path.read_text() for path in modules("bot/features"))
    about = r"activity-[a-z-]+|plan|good-morning|attendance-list|idea-asked|staff-day|cancel-check"
    about += r"|series-[a-z-]+|organiser-[a-z-]+|call|call-[a-z-]+"
    kinds = set(re.findall(rf'(?:About\(|\b_?KIND = )"({about})"', code))
    kinds |= set(re.findall(r'_tell_caller\(.*"(call-[a-z-]+)", now', code))
    assert {"plan", "staff-day", "idea-asked", "activity-reminder", "call"} <= kinds
    assert not [kind for kind in sorted(kinds) if f"`{kind}`" not in page]


def test_the_index_of_decisions_is_whole():
    folder = ROOT / "docs/adr"
    listed = re.findall(r"\]\((\d{4}-[\w-]+\.md)\)", (folder / "README.md").read_text())
    assert listed == sorted(path.name for path in folder.glob("[0-9]*.md"))


def test_every_decision_has_its_four_parts():
    parts = ["## Context", "## Decision", "## Rejected", "## Consequences"]
    for path in (ROOT / "docs/adr").glob("[0-9]*.md"):
        assert re.findall(r"^## \w+", path.read_text(), re.M) == parts, path.name


def test_the_picture_of_the_modules_has_every_layer_in_its_order():
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    layers = next(one["layers"] for one in contracts if one["id"] == "layers")
    page = (ROOT / "docs/architecture.md").read_text()
    drawn = [re.findall(r"bot[.](\w+)", label) for label in re.findall(r'^    \w+\["(.+)"\]$', page, re.M)]
    assert [modules for modules in drawn if modules] == [layer.split(" | ") for layer in layers]
    chain = [
        name for line in re.findall(r"^    (\w+ --> .+ --> .+)$", page, re.M) for name in line.split(" --> ")
    ]
    boxes = re.findall(r'^    (\w+)\["', page, re.M)
    assert list(dict.fromkeys(chain)) == boxes


def test_the_drawn_outbox_is_the_one_in_the_code():
    from storage.tables.moving import OUTBOX_MOVES

    drawn = re.findall(r"^    (\w+) --> (\w+)", (ROOT / "docs/architecture.md").read_text(), re.M)
    moves = {(state, to) for state, targets in OUTBOX_MOVES.items() for to in targets}
    assert moves <= set(drawn)
    assert {(state, to) for state, to in drawn if state in OUTBOX_MOVES} == moves


def test_every_dependency_is_pinned_and_explained():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    explained = (ROOT / "docs/adr/0005-dependencies.md").read_text()

    def name(requirement: str) -> str:
        return re.split(r"[\[<>=~! ]", requirement)[0].lower().replace(".", "-")

    for file, requirements in (
        ("requirements.txt", project["dependencies"]),
        ("requirements-dev.txt", project["dependencies"] + project["optional-dependencies"]["dev"]),
    ):
        pinned = set(re.findall(r"^([a-z0-9-]+)(?:\[[\w,]+\])?==", (ROOT / file).read_text(), re.M))
        assert {name(one) for one in requirements} <= pinned
        assert not [one for one in requirements if f"| {name(one)} |" not in explained]


def test_make_has_the_targets_that_others_rely_on_and_help_lists_them():
    names = ["help", "setup", "demo", "run", "test", "check", "fix", "bench", "soak"]
    assert re.findall(r"^([a-z]+):.*?## .+$", (ROOT / "Makefile").read_text(), re.M) == names
    shown = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, timeout=10, check=True)
    assert re.findall(r"^  make (\w+)", shown.stdout, re.M) == names


def test_the_readme_opens_with_the_two_commands_and_ci_runs_its_test_command():
    blocks = re.findall(r"^```sh\n(.*?)^```", (ROOT / "README.md").read_text(), re.M | re.S)
    assert [line.partition("#")[0].strip() for line in blocks[0].splitlines()] == ["make demo", "make test"]
    ci = (ROOT / ".ci/run").read_text().splitlines()
    assert ci.index("make check") < ci.index("make test")
