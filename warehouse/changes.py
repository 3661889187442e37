"""What one publication says that another does not."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from warehouse.database import attached, quoted
from warehouse.layout import PUBLISHED_SCHEMA

_KEYS = Path(__file__).with_name("keys.csv")
#: columns that tell of the refresh and not of the world
_BOOKKEEPING = frozenset({"ingested_at", "ingest_run_id", "extractor_version"})


@dataclass(frozen=True)
class Change:
    """How one table differs between two publications, in rows."""

    table: str
    before: int
    after: int
    added: int
    changed: int
    gone: int


@cache
def keys() -> dict[str, list[str]]:
    """The columns that tell rows of a mart apart, by table."""
    with _KEYS.open(encoding="utf-8", newline="") as file:
        return {row["table"]: row["key"].split() for row in csv.DictReader(file)}


def changes(before: Path, after: Path) -> list[Change]:
    """Compare two published files, table by table; tables that are not in both are left out.  Raises duckdb.Error."""
    found: list[Change] = []
    with attached(before=before, after=after) as connection:
        for table, key in keys().items():
            columns = [
                {
                    str(name)
                    for (name,) in connection.execute(
                        "select column_name from duckdb_columns() "
                        "where database_name = ? and schema_name = ? and table_name = ?",
                        [database, PUBLISHED_SCHEMA, table],
                    ).fetchall()
                }
                for database in ("before", "after")
            ]
            common = sorted(columns[0] & columns[1])
            if not set(key) <= set(common):
                continue
            identity = ", ".join(quoted(name) for name in key)
            content = ", ".join(quoted(name) for name in common if name not in _BOOKKEEPING)
            rows = f"(select hash({identity}) as key, hash({content}) as content from "
            row = connection.execute(
                "select count(b.key), count(a.key), count(*) filter (b.key is null), "
                "count(*) filter (a.content <> b.content), count(*) filter (a.key is null) "
                f"from {rows} before.{PUBLISHED_SCHEMA}.{quoted(table)}) b "
                f"full join {rows} after.{PUBLISHED_SCHEMA}.{quoted(table)}) a on a.key = b.key"
            ).fetchone()
            found.append(Change(table, *(int(number) for number in row or ())))
    return found
