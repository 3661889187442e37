"""What several tests of the loader need."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest

from ingest.load.schema import fact_kinds
from ingest.report import RunReport
from ingest.run import ingest
from tests.ingest.load.fakes import SPACES_1, STORIES, Source

#: columns that tell runs apart, not contents
OF_RUNS = (
    "ingest_run_id",
    "facts_run_id",
    "ingested_at",
    "superseded_at",
    "last_run_id",
    "last_seen_at",
    "rejected_at",
)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "build" / "innovation.duckdb"


@pytest.fixture
def take_in(database: Path, tmp_path: Path) -> Callable[..., RunReport]:
    """Run ingest over drafts and problems given as arguments."""

    def run(*items: Any, **options: Any) -> RunReport:
        options = {"extractor": SPACES_1, "stories": STORIES, "workers": 1, "read": Source(*items), **options}
        return ingest([tmp_path], database, **options)

    return run


@pytest.fixture
def rows(database: Path) -> Callable[[str], list[tuple[Any, ...]]]:
    """Rows of a query on the build database."""

    def query(sql: str) -> list[tuple[Any, ...]]:
        with duckdb.connect(str(database), read_only=True) as connection:
            return connection.execute(sql).fetchall()

    return query


def contents(database: Path, leave_out: tuple[str, ...] = OF_RUNS) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of articles, facts, stories and rejects, sorted; without what differs from run to run."""
    made = {}
    with duckdb.connect(str(database), read_only=True) as connection:
        for table in ["articles", *fact_kinds(), "article_stories", "article_signatures", "rejects"]:
            columns = [row[0] for row in connection.execute(f"DESCRIBE raw.{table}").fetchall()]
            kept = ", ".join(f'"{name}"' for name in sorted(columns) if name not in leave_out)
            kept += ", superseded_at IS NULL AS is_current" if table == "articles" else ""
            made[table] = connection.execute(f"SELECT {kept} FROM raw.{table} ORDER BY ALL").fetchall()
    return made
