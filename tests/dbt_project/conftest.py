"""One build of the handmade raw tables, shared by all tests that only read it."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest
from dbt.adapters.duckdb.connections import DuckDBConnectionManager
from dbt.cli.main import dbtRunner, dbtRunnerResult

from tests.dbt_project.news import write_news
from tests.shared import made_once

PROJECT = Path(__file__).resolve().parents[2] / "dbt_project"
Ask = Callable[..., list[tuple[Any, ...]]]


def run_dbt(folder: Path, *arguments: str) -> dbtRunnerResult:
    """Run dbt in this process over the build database of ``folder``; its lock is given back afterwards."""
    before = os.environ.get("CHUANGKU_BUILD_DB")
    os.environ["CHUANGKU_BUILD_DB"] = str(folder / "innovation.duckdb")
    try:
        return dbtRunner().invoke([
            "--quiet", "--no-version-check", "--log-path", str(folder / "logs"), *arguments,
            "--project-dir", str(PROJECT), "--profiles-dir", str(PROJECT), "--target-path", str(folder / "target"),
        ])  # fmt: skip
    finally:
        DuckDBConnectionManager.close_all_connections()
        if before is None:
            del os.environ["CHUANGKU_BUILD_DB"]
        else:
            os.environ["CHUANGKU_BUILD_DB"] = before


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the build database of the handmade news, built and tested by dbt."""

    def make(folder: Path) -> None:
        write_news(folder / "innovation.duckdb")
        result = run_dbt(folder, "build")
        failed = [
            f"{r.node.name}: {r.message}" for r in result.result or [] if r.status in ("error", "fail", "skipped")
        ]
        assert result.success, "\n".join(failed) or result.exception

    return made_once(tmp_path_factory, "dbt", make)


@pytest.fixture
def ask(built: Path) -> Iterator[Ask]:
    """``ask(sql, *values)`` gives the rows of a query on the built database."""
    with duckdb.connect(str(built / "innovation.duckdb"), read_only=True) as connection:
        yield lambda sql, *values: connection.execute(sql, list(values)).fetchall()


@pytest.fixture
def manifest(built: Path) -> dict[str, Any]:
    """What dbt knows of the project."""
    made: dict[str, Any] = json.loads((built / "target" / "manifest.json").read_text(encoding="utf-8"))
    return made
