"""What is in a published file, as the file itself tells it: tables, columns, comments, keys, and a row to look at."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import duckdb

from warehouse.database import number, opened, quoted
from warehouse.errors import BadPathError
from warehouse.layout import PUBLISHED_SCHEMAS

#: comments are written as `One row per … . Key: … . Nuance: … . 中文`
_KEY = re.compile(r"\bKey: ([^.]+)\.")
_CHINESE_END = re.compile(r"\s([^\x00-\x7f][^.]*)$")
_EXAMPLE_WIDTH = 80
_IN_BRACKETS = re.compile(r"\([^)]*\)")


@dataclass(frozen=True)
class Column:
    """One column.  ``example``: its value in the table's example row, as text."""

    name: str
    type: str
    nullable: bool
    comment: str
    example: str | None = None


@dataclass(frozen=True)
class Table:
    """One table.  ``key``: the columns that tell its rows apart, as its comment names them."""

    schema: str
    name: str
    comment: str
    rows: int
    columns: Sequence[Column]

    @property
    def full_name(self) -> str:
        """Schema and name, as SQL writes them."""
        return f"{self.schema}.{self.name}"

    @property
    def grain(self) -> str:
        """What one row is: the first sentence of the comment."""
        return self.comment.split(". ")[0].rstrip(".")

    @property
    def chinese(self) -> str:
        """The Chinese term at the end of the comment, or nothing."""
        found = _CHINESE_END.search(self.comment)
        return found[1] if found else ""

    @property
    def key(self) -> tuple[str, ...]:
        """The columns of the key, in the order of the comment; none where it names none."""
        found = _KEY.search(self.comment)
        words = re.findall(r"\w+", _IN_BRACKETS.sub("", found[1])) if found else []
        names = {column.name for column in self.columns}
        return tuple(word for word in words if word in names)

    def to_json(self) -> dict[str, Any]:
        """The table as plain data."""
        return {"table": self.full_name, "grain": self.grain, "key": list(self.key)} | asdict(self)


def tables(published: Path, *, examples: bool = False) -> list[Table]:
    """All tables of a published file, by schema and name.

    Raises BadPathError where nothing has been published, duckdb.Error where the file cannot be read.
    """
    if not published.is_file():
        raise BadPathError(f"{published} does not exist: nothing has been published there yet")
    with opened(published, read_only=True) as connection:
        return list(read_tables(connection, examples=examples))


def read_tables(connection: duckdb.DuckDBPyConnection, *, examples: bool = False) -> Iterator[Table]:
    """The tables of the file that a connection has open.  Raises duckdb.Error."""
    found = connection.execute(
        "select schema_name, table_name, coalesce(comment, '') from duckdb_tables() "
        "where database_name = current_database() and list_contains(?, schema_name) order by all",
        [list(PUBLISHED_SCHEMAS)],
    ).fetchall()
    for schema, name, comment in found:
        columns = _columns(connection, schema, name)
        if examples:
            columns = _with_examples(connection, schema, name, columns)
        rows = number(connection, f"select count(*) from {quoted(schema)}.{quoted(name)}")
        yield Table(schema, name, comment, rows, columns)


def named(found: Sequence[Table], name: str) -> list[Table]:
    """The tables that somebody means by ``name``, with or without a schema.  Raises BadPathError where there is none."""
    meant = [table for table in found if name.lower() in (table.name, table.full_name)]
    if not meant:
        names = ", ".join(table.full_name for table in found)
        raise BadPathError(f"there is no table {name}; there are {names}")
    return meant


def _columns(connection: duckdb.DuckDBPyConnection, schema: str, table: str) -> list[Column]:
    rows = connection.execute(
        "select column_name, data_type, is_nullable, coalesce(comment, '') from duckdb_columns() "
        "where database_name = current_database() and schema_name = ? and table_name = ? order by column_index",
        [schema, table],
    ).fetchall()
    return [Column(*row) for row in rows]


def _with_examples(
    connection: duckdb.DuckDBPyConnection, schema: str, table: str, columns: Sequence[Column]
) -> list[Column]:
    """The columns with their values in the fullest row, the first by its values of equally full ones."""
    names = [quoted(column.name) for column in columns]
    empty = " + ".join(f"({name} is null)::int" for name in names)
    values = ", ".join(f"left({name}::varchar, {_EXAMPLE_WIDTH})" for name in names)
    row = connection.execute(
        f"select {values} from {quoted(schema)}.{quoted(table)} order by {empty}, {', '.join(names)} limit 1"
    ).fetchone()
    return [
        Column(column.name, column.type, column.nullable, column.comment, value)
        for column, value in zip(columns, row or [None] * len(columns), strict=True)
    ]
