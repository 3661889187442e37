"""Real refreshes, shared by all tests that only look at them or work on a copy."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.sample import ARTICLES as SAMPLE
from tests.end_to_end.pipeline import ARTICLES, Ran, command, refreshed
from tests.shared import made_once
from warehouse.layout import Warehouse


@pytest.fixture(scope="session")
def first_refresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with articles, the warehouse of one refresh, and what the command printed: to be copied, not touched."""

    def make(folder: Path) -> None:
        (folder / "articles").mkdir()
        for name, text in ARTICLES.items():
            (folder / "articles" / name).write_text(text, encoding="utf-8")
        (folder / "articles" / "zeros.txt").write_bytes(bytes(4096))
        done = command("refresh", folder / "articles", "--warehouse", folder / "warehouse")
        said = {"args": done.args, "returncode": done.returncode, "stdout": done.stdout, "stderr": done.stderr}
        (folder / "done.json").write_text(json.dumps(said), encoding="utf-8")

    return made_once(tmp_path_factory, "first_refresh", make)


@pytest.fixture(scope="session")
def ran(first_refresh: Path, tmp_path_factory: pytest.TempPathFactory) -> Ran:
    """The warehouse that all tests may ask."""
    return copy_of(first_refresh, tmp_path_factory.mktemp("ran"))


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    """The warehouse of the bundled sample."""
    made = made_once(tmp_path_factory, "sample", lambda folder: refreshed(SAMPLE, folder / "warehouse") and None)
    return Warehouse(made / "warehouse")


def copy_of(made: Path, folder: Path) -> Ran:
    for part in ("articles", "warehouse"):
        shutil.copytree(made / part, folder / part)
    said = json.loads((made / "done.json").read_text(encoding="utf-8"))
    return Ran(Warehouse(folder / "warehouse"), folder / "articles", subprocess.CompletedProcess(**said))


@pytest.fixture
def copied(first_refresh: Path, tmp_path: Path) -> Callable[[], Ran]:
    """The warehouse and its articles once more, for a test that changes them."""
    return lambda: copy_of(first_refresh, tmp_path)
