"""Questions to the published file: read only, and unable to touch anything else."""

from __future__ import annotations

import datetime as dt
import decimal
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, Literal

import duckdb
import polars as pl
import polars.selectors as cs

from warehouse.database import quoted
from warehouse.errors import BadPathError
from warehouse.terminal import print_table

Form = Literal["table", "json", "csv"]
#: rows in memory at once
_BATCH = 10_000
#: what a data frame holds as it is; everything else (intervals, blobs …) goes in as text
_PLAIN = re.compile(
    r"VARCHAR|BOOLEAN|U?(TINY|SMALL|BIG)INT|U?INTEGER|HUGEINT|FLOAT|DOUBLE|DECIMAL\(\d+,\d+\)|DATE|TIME|TIMESTAMP( WITH TIME ZONE)?"
)
#: and lists and structs of such, where the output can hold them
_NESTED = re.compile(r"((STRUCT|LIST|ARRAY)\b.*|.*\[\d*\])", re.DOTALL)


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
            "autoload_known_extensions": "false",
            "python_enable_replacements": "false",  # or a name in a statement could be a variable of this module
            "lock_configuration": "true",
        },
    ) as connection:
        if form == "table":
            return _table(connection, sql, limit, out)
        return _csv(frames(connection, sql, nested=False), out) if form == "csv" else _json(connection, sql, out)


def frames(connection: duckdb.DuckDBPyConnection, sql: str, *, nested: bool) -> Iterator[pl.DataFrame]:
    """The rows of a statement as data frames, at least one (which tells the columns).

    ``nested``: lists and structs stay what they are, instead of text.  A name that comes twice gets a number.
    Raises duckdb.Error.
    """
    relation = connection.sql(sql)
    if relation is None:
        raise duckdb.InvalidInputException("this statement has no rows to show")
    chosen = []
    for index, (name, kind) in enumerate(zip(_distinct(relation.columns), relation.types, strict=True), start=1):
        fits = _PLAIN.fullmatch(str(kind)) or (nested and _NESTED.fullmatch(str(kind)) and _harmless(str(kind)))
        chosen.append(f"#{index}{'' if fits else '::varchar'} as {quoted(name)}")
    reader = relation.project(", ".join(chosen)).to_arrow_reader(_BATCH)
    yield _framed(pl.from_arrow(reader.schema.empty_table()))
    for batch in reader:
        yield _framed(pl.from_arrow(batch))


def _framed(made: pl.DataFrame | pl.Series) -> pl.DataFrame:
    # infinite and undefined numbers have no form in JSON and mean nothing to whoever reads a table
    frame = made if isinstance(made, pl.DataFrame) else made.to_frame()
    return frame.with_columns(pl.when(cs.float().is_finite()).then(cs.float()))


def _distinct(names: list[str]) -> list[str]:
    """Names as they are, the second of two equal ones with a number."""
    made: list[str] = []
    for name in names:
        count, free = 1, name
        while free.lower() in {one.lower() for one in made}:
            count += 1
            free = f"{name}_{count}"
        made.append(free)
    return made


def _harmless(kind: str) -> bool:
    """Whether a list or struct holds nothing that a data frame has no form for."""
    return not re.search(r"\b(MAP|UNION|INTERVAL|BLOB|BIT|UUID|ENUM|BIGNUM|UHUGEINT|JSON|TIME WITH)\b", kind)


def _table(connection: duckdb.DuckDBPyConnection, sql: str, limit: int, out: IO[str]) -> int:
    frame = pl.DataFrame()
    for part in frames(connection, sql, nested=True):
        frame = pl.concat([frame, part]) if frame.width else part
        if frame.height > limit:
            break
    print_table(
        {name: kind.is_numeric() for name, kind in frame.schema.items()},
        ([_cell(value) for value in row] for row in frame.head(limit).iter_rows()),
        out,
    )
    if frame.height > limit:
        out.write(f"… only the first {limit} rows are shown (--limit; --csv and --json give all)\n")
    return min(frame.height, limit)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    return f"{value:f}" if isinstance(value, decimal.Decimal) else str(value)


def _csv(found: Iterator[pl.DataFrame], out: IO[str]) -> int:
    count = 0
    for number, frame in enumerate(found):
        if number == 0 or frame.height:
            out.write(frame.write_csv(include_header=number == 0))
        count += frame.height
    return count


def _json(connection: duckdb.DuckDBPyConnection, sql: str, out: IO[str]) -> int:
    """One array, one object a line; decimals as numbers, dates as ISO 8601."""
    count = 0
    # asked before the bracket: a statement that does not run prints nothing
    found = frames(connection, sql, nested=True)
    next(found)
    out.write("[")
    for frame in found:
        for row in frame.iter_rows(named=True):
            out.write(",\n " if count else "\n ")
            out.write(json.dumps(row, ensure_ascii=False, default=_plain))
            count += 1
    out.write("\n]\n")
    return count


def _plain(value: Any) -> Any:
    if isinstance(value, decimal.Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, dt.date | dt.datetime | dt.time):
        return value.isoformat()
    return str(value)
