"""What is in deploy/ fits the service: its settings, its command, its doors, its files."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import Any, cast

import pytest
import yaml
from starlette.routing import Route

from bot.__main__ import app
from bot.settings import Settings
from bot.web.app import create_app
from bot.web.doors import Desk
from tests.web.doorkeeper import Doorkeeper

DEPLOY = Path(__file__).parents[1] / "deploy"
SETTINGS = {name.upper() for name in Settings.model_fields}
PAGE = (DEPLOY.parent / "docs/how-to/run-replicas.md").read_text()
UNIT = (DEPLOY / "lyset@.service").read_text()
DOCKERFILE = (DEPLOY / "Dockerfile").read_text()
COMPOSE: dict[str, Any] = yaml.safe_load((DEPLOY / "compose.yaml").read_text())
REPLICAS = [service for name, service in COMPOSE["services"].items() if name.startswith("lyset-")]


#: So that the pages for staff have their doors; nobody knocks here.
DESK = Desk(cast("Any", None), cast("Any", None), cast("Any", None), cast("Any", None))


def commands() -> set[str]:
    return {str(one.name or (one.callback and one.callback.__name__)) for one in app.registered_commands}


def doors() -> set[str]:
    """Addresses that the providers call."""
    routes = create_app(Doorkeeper().doors(desk=DESK)).routes
    return {route.path for route in routes if isinstance(route, Route)} - {"/health", "/metrics"}


def for_staff() -> set[str]:
    """Addresses of the pages."""
    found = {door for door in doors() if re.match(r"/(s|p)(/|$)", door)}
    assert len(found) > 5
    return found


def test_the_unit_starts_the_service_at_the_port_of_its_name() -> None:
    (started,) = re.findall(r"^ExecStart=(.+)$", UNIT, re.M)
    program, command = shlex.split(started)
    assert program.endswith("/.venv/bin/lyset")
    assert command in commands()
    assert re.findall(r"^Environment=(.+)$", UNIT, re.M) == ["PORT=%i"]
    (folder,) = re.findall(r"^WorkingDirectory=(.+)$", UNIT, re.M)
    assert program.startswith(folder)


def test_the_unit_is_the_one_of_a_single_service_but_for_its_name_and_port() -> None:
    page = (DEPLOY.parent / "docs/how-to/run-a-service.md").read_text()
    (single,) = re.findall(r"```ini\n(.*?)```", page, re.S)
    for line in single.splitlines():
        if not line.startswith(("Description=", "After=")):
            assert line in UNIT.splitlines(), line


def test_two_replicas_have_the_same_settings_and_each_is_a_setting() -> None:
    assert len(REPLICAS) == 2
    first, second = ({key: one[key] for key in one if key != "build"} for one in REPLICAS)
    assert first == second
    assert set(first["environment"]) <= SETTINGS
    assert first["environment"]["DATABASE_URL"].startswith("postgresql://")
    assert (DEPLOY / first["env_file"]).resolve() == DEPLOY.parent / ".env"


def test_the_list_of_erasures_outlives_the_containers() -> None:
    (volume,) = REPLICAS[0]["volumes"]
    name, _, folder = volume.partition(":")
    assert name in COMPOSE["volumes"]
    assert REPLICAS[0]["environment"]["ERASURES_FILE"].startswith(f"{folder}/")
    assert f"install -d -o lyset -m 700 {folder}" in DOCKERFILE
    assert f"lyset backup {folder}/" in PAGE


def test_the_proxy_leads_to_both_at_their_port() -> None:
    proxy = COMPOSE["services"]["proxy"]
    port = REPLICAS[0]["environment"]["PORT"]
    assert proxy["environment"]["REPLICAS"].split() == [f"lyset-1:{port}", f"lyset-2:{port}"]
    used = set(re.findall(r"\{\$([A-Z_]+)", (DEPLOY / "Caddyfile").read_text()))
    assert used == set(proxy["environment"])
    assert f":{port}/health" in " ".join(REPLICAS[0]["healthcheck"]["test"])


def test_all_that_the_containers_are_made_of_is_there() -> None:
    build = REPLICAS[0]["build"]
    assert (DEPLOY / build["context"] / build["dockerfile"]).resolve() == DEPLOY / "Dockerfile"
    kept = re.findall(r"^!(.+)$", (DEPLOY / "Dockerfile.dockerignore").read_text(), re.M)
    assert [name for name in kept if not (DEPLOY.parent / name).exists()] == []
    needed = re.findall(r'"(bot|scheduler|storage)"', (DEPLOY.parent / "pyproject.toml").read_text())
    assert {*needed, "scripts/setup", "requirements.txt", "pyproject.toml", "README.md", "LICENSE"} <= {*kept}
    (command,) = re.findall(r"^CMD (.+)$", DOCKERFILE, re.M)
    assert yaml.safe_load(command) == ["lyset", "run"]


def test_the_container_runs_as_nobody_special_and_nothing_secret_is_in_it() -> None:
    user = DOCKERFILE.index("\nUSER lyset")
    assert user < DOCKERFILE.index("\nCOPY") < DOCKERFILE.index("\nRUN scripts/setup run")
    ignored = (DEPLOY / "Dockerfile.dockerignore").read_text().splitlines()
    assert ignored[1] == "*"
    assert not [line for line in ignored if ".env" in line and line.startswith("!")]


@pytest.mark.parametrize("file", ["Caddyfile", "nginx.conf"])
def test_the_proxies_open_the_doors_of_the_providers_and_no_other(file: str) -> None:
    written = (DEPLOY / file).read_text()
    if file == "Caddyfile":
        (line,) = re.findall(r"@doors path (.+)", written)
        (pages,) = re.findall(r"@pages path (.+)", written)
        opened = set(line.split())
        # A form that is sent twice would answer somebody twice.
        assert "lb_retry_match" not in written[written.index("handle @pages") :]
        # Whatever is logged by itself when both are away has neither addresses nor headers in it.
        (kept_out,) = re.findall(r"\n\tlog \{\n\t\tformat filter \{.+?fields \{(.+?)\}", written, re.S)
        assert kept_out.split("\n")[1:-1] == ["\t\t\t\trequest>uri delete", "\t\t\t\trequest>headers delete"]
    else:
        (line,) = re.findall(r"location ~ \^/\((telegram.+)\)\$", written)
        opened = {f"/{name}" for name in line.split("|")} | {"/k/*.ics"}
        (calendars,) = re.findall(r"location ~ (\S+ics\$) \{(.+?)\}", written, re.S)
        assert re.fullmatch(calendars[0], "/k/a_B-9.ics")
        # The address is the key.
        assert "access_log off;" in calendars[1]
        (staff,) = re.findall(r"location ~ (\S+p/\S+) \{(.+?)\}", written, re.S)
        assert "access_log off;" in staff[1] and "proxy_next_upstream off;" in staff[1]
        assert all(
            re.fullmatch(staff[0], path.replace("*", "a_B-9.css")) for path in ("/p", "/p/*", "/p/a/*")
        )
        assert re.fullmatch(staff[0], "/s/a_B-9") and not re.fullmatch(staff[0], "/s/a/b")
        pages = "/s/* /p /p/*"
    assert pages.split() == ["/s/*", "/p", "/p/*"]
    assert opened == {door.replace("{token}", "*") for door in doors() - for_staff()}
    assert {"8081", "8082"} <= set(re.findall(r"127\.0\.0\.1:(\d+)", written))


def test_the_page_names_files_settings_and_commands_that_exist() -> None:
    named = re.findall(r"\]\(\.\./\.\./(deploy/[^)]+)\)", PAGE)
    assert {Path(name).name for name in named} == {
        "lyset@.service",
        "Caddyfile",
        "nginx.conf",
        "compose.yaml",
    }
    assert all((DEPLOY.parent / name).exists() for name in named)
    assert set(re.findall(r"`([A-Z]+_[A-Z_]+|HOST|PORT)`", PAGE)) <= SETTINGS | {"DATABASE_PASSWORD"}
    assert set(re.findall(r"lyset (run|check|migrate|invite|backup|restore)\b", PAGE)) <= commands()
    calendars = {door for door in doors() if door.startswith("/k/")}
    assert calendars
    assert all(f"`{door}`" in PAGE for door in ("/k/…", "/s/…", "/p", "/p/…"))
    named_doors = doors() - calendars - for_staff() | {"/p", "/health", "/metrics"}
    assert set(re.findall(r"`(/[a-z/]+)`", PAGE)) == named_doors
