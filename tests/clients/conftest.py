"""A small real warehouse, and environments in which real clients read it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
import venv
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.end_to_end.pipeline import ARTICLES, refreshed
from tests.end_to_end.pipeline import command as command_line
from warehouse.layout import PROJECT, Warehouse

_HERE = Path(__file__).parent
_ENVIRONMENTS = PROJECT / ".venv-clients"
Watching = Callable[..., dict[str, Any]]


def described(name: str) -> dict[str, Any]:
    """What an environment holds: ``packages`` with versions, and for npm ``overrides`` of what they ask for themselves."""
    told = tomllib.loads((_HERE / "environments.toml").read_text(encoding="utf-8"))
    found: dict[str, Any] = told[name]
    return found


def python_environment(name: str) -> Path:
    """The interpreter of an environment with these packages; made at the first call, and anew when they change."""
    folder = _ENVIRONMENTS / name
    stamp = folder / "packages.json"
    packages = described(name)["packages"]
    wanted = json.dumps(packages)
    if not stamp.is_file() or stamp.read_text(encoding="utf-8") != wanted:
        venv.create(folder, clear=True, with_pip=True)
        pip = [str(folder / "bin" / "pip"), "install", "-q", "--disable-pip-version-check", *packages]
        subprocess.run(pip, check=True)
        stamp.write_text(wanted, encoding="utf-8")
    return folder / "bin" / "python"


def node_environment(name: str) -> Path:
    """A folder of these npm packages; a module finds them when it lies there."""
    folder = _ENVIRONMENTS / name
    folder.mkdir(parents=True, exist_ok=True)
    told = {"private": True, "overrides": described(name).get("overrides", {})}
    (folder / "package.json").write_text(json.dumps(told), encoding="utf-8")
    npm = ["npm", "install", "--silent", "--no-audit", "--no-fund", *described(name)["packages"]]
    subprocess.run(npm, cwd=folder, check=True)
    return folder


@pytest.fixture(scope="session")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    articles = tmp_path_factory.mktemp("articles")
    for name, text in ARTICLES.items():
        (articles / name).write_text(text, encoding="utf-8")
    made = Warehouse(tmp_path_factory.mktemp("clients") / "warehouse")
    refreshed(articles, made.root)
    return made


@pytest.fixture
def watching(warehouse: Warehouse, tmp_path: Path) -> Watching:
    """Run a client while a refresh replaces the publication; what it printed, as JSON.

    The client is given the published file and the path of a file: it says ``reading`` when it has read once, and reads
    until that file is there.
    """
    stop = tmp_path / "stop"

    def watch(command: list[str], **environment: str) -> dict[str, Any]:
        client = subprocess.Popen(
            [*command, str(warehouse.published), str(stop)],
            stdout=subprocess.PIPE, text=True, cwd=PROJECT, env=os.environ | environment,
        )  # fmt: skip
        try:
            assert client.stdout is not None
            while client.stdout.readline() != "reading\n":
                assert client.poll() is None, "the client ended before it had read anything"
            done = command_line("refresh", "--full", "--warehouse", warehouse.root)
            assert done.returncode == 0, done.stderr
        finally:
            stop.touch()
            told, _ = client.communicate(timeout=120)
        assert client.returncode == 0
        found: dict[str, Any] = json.loads(told.splitlines()[-1])
        return found

    return watch


@pytest.fixture(scope="session")
def here() -> list[str]:
    """This environment's interpreter."""
    return [sys.executable]
