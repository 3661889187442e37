"""The named queries against a publication."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

QUERIES = sorted((Path(__file__).resolve().parents[3] / "warehouse" / "report" / "queries").glob("*.sql"))


@pytest.mark.parametrize("query", QUERIES, ids=lambda path: path.stem)
def test_no_column_is_named_twice(published, query):
    """Rows are read by name: of two columns with one name, the second would silently stand for both."""
    with duckdb.connect(str(published), read_only=True) as connection:
        names = [column[0] for column in connection.execute(query.read_text(encoding="utf-8")).description]
    assert sorted(names) == sorted(set(names))
