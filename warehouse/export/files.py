"""One Parquet or CSV file for each table, written by DuckDB: any size, in the order of the key, the same bytes again."""

from __future__ import annotations

from pathlib import Path

import duckdb

from warehouse.catalog import Table
from warehouse.database import literal, quoted
from warehouse.export.cells import safe_sql


def ordered(table: Table) -> str:
    """The order of the rows of an export: by the key, then by everything else."""
    rest = [column.name for column in table.columns if column.name not in table.key]
    return ", ".join(quoted(name) for name in (*table.key, *rest))


def write_parquet(connection: duckdb.DuckDBPyConnection, table: Table, path: Path) -> None:
    """Write a table as Parquet, its types as they are.  Raises duckdb.Error."""
    _copy(connection, f"select * from {table.full_name} order by {ordered(table)}", path, "format parquet, codec zstd")


def write_csv(connection: duckdb.DuckDBPyConnection, table: Table, path: Path) -> None:
    """Write a table as CSV (RFC 4180, UTF-8): texts safe from formulas, moments as ISO 8601, empty cells for NULL.

    An empty text is a quoted empty cell.  Raises duckdb.Error.
    """
    chosen = ", ".join(f"{_cell(column.name, column.type)} as {quoted(column.name)}" for column in table.columns)
    # the inner select orders by values and not by the texts that the outer one makes of them
    rows = f"select {chosen} from (select * from {table.full_name} order by {ordered(table)})"
    _copy(connection, rows, path, "format csv, header true, delimiter ',', quote '\"', escape '\"'")


def _cell(column: str, kind: str) -> str:
    name = quoted(column)
    if kind == "VARCHAR":
        return safe_sql(name)
    if kind == "TIMESTAMP WITH TIME ZONE":
        return f"strftime(make_timestamp((1e6 * epoch({name}))::bigint), '%Y-%m-%dT%H:%M:%SZ')"
    if kind.startswith("TIMESTAMP"):
        return f"strftime({name}, '%Y-%m-%dT%H:%M:%SZ')"
    return name


def _copy(connection: duckdb.DuckDBPyConnection, query: str, path: Path, options: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    connection.execute(f"copy ({query}) to {literal(str(path))} ({options})")
