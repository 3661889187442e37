"""A server on the miniature warehouse, shared by the tests that only ask it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from tests.warehouse.conftest import Tiny
from warehouse.layout import Warehouse
from warehouse.serve.app import make_app
from warehouse.serve.limits import Limits

LIMITS = Limits(seconds=2.0, rows=50, bytes=100_000, columns=40, megabytes=256, workers=2, waiting=4)
HERE = "http://127.0.0.1"


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A published file whose articles try to be more than text."""
    folder = tmp_path_factory.mktemp("served")
    made = Tiny(Warehouse(folder / "warehouse"), folder / "articles.tsv")
    made.write(10, 20, 30)
    made.spoil = (
        "update marts.articles set title = '<script>alert(1)</script>' where title is not null;"
        "update marts.zones set name = '=cmd|'' /C calc''!A1'"
    )
    made.refresh()
    return made.warehouse.published


@pytest.fixture(scope="session")
def client(served: Path) -> Iterator[TestClient]:
    with TestClient(make_app(served, LIMITS), base_url=HERE) as made:
        yield made
