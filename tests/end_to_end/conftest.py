"""Real refreshes, shared by all tests that only look at them or work on a copy."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.sample import ARTICLES as SAMPLE
from tests.end_to_end.pipeline import ARTICLES, Ran, command, refreshed
from warehouse.layout import Warehouse


@pytest.fixture(scope="session")
def ran(tmp_path_factory: pytest.TempPathFactory) -> Ran:
    articles = tmp_path_factory.mktemp("articles")
    for name, text in ARTICLES.items():
        (articles / name).write_text(text, encoding="utf-8")
    (articles / "zeros.txt").write_bytes(bytes(4096))
    warehouse = Warehouse(tmp_path_factory.mktemp("home") / "warehouse")
    return Ran(warehouse, articles, command("refresh", articles, "--warehouse", warehouse.root))


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    """The warehouse of the bundled sample."""
    warehouse = Warehouse(tmp_path_factory.mktemp("sample") / "warehouse")
    refreshed(SAMPLE, warehouse.root)
    return warehouse


@pytest.fixture
def copied(ran: Ran, tmp_path: Path) -> Callable[[], Ran]:
    """The warehouse and its articles once more, for a test that changes them."""

    def copy() -> Ran:
        shutil.copytree(ran.warehouse.root, tmp_path / "warehouse")
        shutil.copytree(ran.articles, tmp_path / ran.articles.name)
        return Ran(Warehouse(tmp_path / "warehouse"), tmp_path / ran.articles.name, ran.done)

    return copy
