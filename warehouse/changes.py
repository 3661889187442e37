"""What one publication says that another does not."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import duckdb

from warehouse.database import attached, number, quoted, scalar, table_names
from warehouse.difference import CAME, GONE, rows_of
from warehouse.layout import PUBLISHED_SCHEMA

#: in a publication: how it differs from the one that it replaced
CHANGES_TABLE = "publication_changes"
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


@dataclass(frozen=True)
class ChangeOfZone:
    """How the rows of one zone and year in one table differ; zone and year are None where rows have none."""

    table: str
    zone_id: str | None
    year: int | None
    added: int
    changed: int
    gone: int


def changes(before: Path, after: Path) -> list[Change]:
    """How two published files differ, table by table; tables that are not in both are left out.  Raises duckdb.Error.

    Where ``after`` tells itself how it differs from ``before``, that is read; else all their rows are compared.
    """
    with attached(before=before, after=after) as connection:
        told = _told(connection)
        found = (_change(connection, table, told) for table in keys())
        return [change for change in found if change]


def _change(
    connection: duckdb.DuckDBPyConnection, table: str, told: Mapping[str, tuple[int, int, int]] | None
) -> Change | None:
    rows = _compared(connection, table, "before", "after")
    if rows is None:
        return None
    if told is None:
        row = connection.execute(f"select count(before_key), count(after_key), {_COUNTS} from {rows}").fetchone()
        return Change(table, *(int(count) for count in row or ()))
    before, after = (
        number(connection, f"select count(*) from {side}.{PUBLISHED_SCHEMA}.{quoted(table)}")
        for side in ("before", "after")
    )
    return Change(table, before, after, *told.get(table, (0, 0, 0)))


def _told(connection: duckdb.DuckDBPyConnection) -> dict[str, tuple[int, int, int]] | None:
    """Rows added, changed and gone by table, as ``after`` tells them; None where it says nothing of ``before``."""
    if CHANGES_TABLE not in table_names(connection, "after", PUBLISHED_SCHEMA):
        return None
    version = scalar(connection, f"select version from before.{PUBLISHED_SCHEMA}.publication")
    rows = connection.execute(
        f"select table_name, sum(added), sum(changed), sum(gone) from after.{PUBLISHED_SCHEMA}.{CHANGES_TABLE} "
        "where compared_with = ? group by table_name",
        [version],
    ).fetchall()
    return {str(table): (int(added), int(changed), int(gone)) for table, added, changed, gone in rows} or None


def changes_by_zone(
    connection: duckdb.DuckDBPyConnection, before: str, after: str, compared: bool = False
) -> list[ChangeOfZone]:
    """Compare two attached databases by table, zone and year; what is the same is left out.  Raises duckdb.Error.

    ``compared``: the rows in which they differ are listed in the attached ``difference``, and no others need be read.
    """
    found: list[ChangeOfZone] = []
    listed = table_names(connection, "difference", CAME) if compared else []
    for table in keys():
        rows = _compared(connection, table, before, after, f"{PUBLISHED_SCHEMA}.{table}" in listed)
        if rows is not None:
            counted = f"select zone_id, year, {_COUNTS} from {rows} group by zone_id, year"
            different = f"select * from ({counted}) where added + changed + gone > 0 order by all"
            found += [ChangeOfZone(table, *row) for row in connection.execute(different).fetchall()]
    return found


_COUNTS = (
    "count(*) filter (before_key is null) as added, count(*) filter (after_content <> before_content) as changed, "
    "count(*) filter (after_key is null) as gone"
)


def _compared(
    connection: duckdb.DuckDBPyConnection, table: str, before: str, after: str, listed: bool = False
) -> str | None:
    """A subquery with a row for each key in either publication; None where they have no such table in common.

    ``listed``: only those of the rows that are listed as gone and come.
    """
    columns = [_columns(connection, database, table) for database in (before, after)]
    common = columns[0] & columns[1]
    key = keys()[table]
    if not set(key) <= common:
        return None
    identity = ", ".join(quoted(name) for name in key)
    content = ", ".join(quoted(name) for name in sorted(common - _BOOKKEEPING))
    zone = "zone_id" if "zone_id" in common else "null::varchar"
    year = "year::integer" if "year" in common else "null::integer"
    sides = [
        f"(select hash({identity}) as {side}_key, hash({content}) as {side}_content, {zone} as {side}_zone, "
        f"{year} as {side}_year from {database}.{PUBLISHED_SCHEMA}.{quoted(table)}"
        + (f" where rowid in {rows_of(rows, (PUBLISHED_SCHEMA, table))})" if listed else ")")
        for side, database, rows in (("before", before, GONE), ("after", after, CAME))
    ]
    return (
        "(select *, coalesce(after_zone, before_zone) as zone_id, coalesce(after_year, before_year) as year "
        f"from {sides[0]} full join {sides[1]} on after_key = before_key)"
    )


def _columns(connection: duckdb.DuckDBPyConnection, database: str, table: str) -> set[str]:
    rows = connection.execute(
        "select column_name from duckdb_columns() where database_name = ? and schema_name = ? and table_name = ?",
        [database, PUBLISHED_SCHEMA, table],
    ).fetchall()
    return {str(name) for (name,) in rows}
