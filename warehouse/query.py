"""Questions to the published file: read only, and unable to touch anything else."""

from __future__ import annotations

import csv
import datetime as dt
import decimal
import json
import sys
from pathlib import Path
from typing import IO, Any, Literal

import duckdb
from rich.console import Console
from rich.table import Table

from warehouse.errors import BadPathError

Form = Literal["table", "json", "csv"]


def query(published: Path, sql: str, form: Form, limit: int, out: IO[str] | None = None) -> int:
    """Run one statement and print its rows; a table shows the first ``limit``, the others all.  Returns the rows.

    The connection can read the published file and nothing else: no other file, no network, no extension.
    Raises BadPathError where nothing has been published, duckdb.Error for a statement that does not run.
    """
    out = out or sys.stdout
    if not published.is_file():
        raise BadPathError(f"{published} does not exist: nothing has been published there yet")
    with duckdb.connect(
        str(published),
        read_only=True,
        config={
            "enable_external_access": "false",
            "autoinstall_known_extensions": "false",
            "lock_configuration": "true",
        },
    ) as connection:
        cursor = connection.execute(sql)
        names = [str(column[0]) for column in cursor.description or []]
        if form == "table":
            rows = cursor.fetchmany(limit + 1)
            _table(names, rows[:limit], more=len(rows) > limit, out=out)
            return min(len(rows), limit)
        return _csv(names, cursor, out) if form == "csv" else _json(names, cursor, out)


def _table(names: list[str], rows: list[tuple[Any, ...]], *, more: bool, out: IO[str]) -> None:
    console = Console(file=out, width=None if out.isatty() else 10_000, highlight=False)
    shown = Table(box=None, pad_edge=False, header_style="bold")
    for index, name in enumerate(names):
        numeric = all(isinstance(row[index], int | float | decimal.Decimal | None) for row in rows)
        shown.add_column(name, justify="right" if numeric else "left", overflow="fold", no_wrap=not out.isatty())
    for row in rows:
        # as text, so that brackets in an article are not taken for markup
        shown.add_row(*(_cell(value) for value in row))
    console.print(shown, markup=False)
    if more:
        console.print(f"… only the first {len(rows)} rows are shown (--limit; --csv and --json give all)", markup=False)


def _cell(value: Any) -> Any:
    from rich.text import Text

    if value is None:
        return Text("")
    if isinstance(value, decimal.Decimal):
        return Text(f"{value:f}")
    return Text(str(value))


def _csv(names: list[str], cursor: duckdb.DuckDBPyConnection, out: IO[str]) -> int:
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(names)
    count = 0
    while rows := cursor.fetchmany(10_000):
        writer.writerows(rows)
        count += len(rows)
    return count


def _json(names: list[str], cursor: duckdb.DuckDBPyConnection, out: IO[str]) -> int:
    """One array, one object a line; decimals as numbers, dates as ISO 8601."""
    count = 0
    out.write("[")
    while rows := cursor.fetchmany(10_000):
        for row in rows:
            out.write(",\n " if count else "\n ")
            out.write(json.dumps(dict(zip(names, row, strict=True)), ensure_ascii=False, default=_plain))
            count += 1
    out.write("\n]\n")
    return count


def _plain(value: Any) -> Any:
    if isinstance(value, decimal.Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, dt.date | dt.datetime | dt.time):
        return value.isoformat()
    return str(value)
