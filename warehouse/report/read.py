"""What the pages are made from: the named queries in ``queries/``, on the published file, read only."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

import duckdb

from warehouse.errors import BadPathError

_QUERIES = Path(__file__).parent / "queries"
#: rows in memory at once, of what is read along
_BATCH = 5_000

Row = dict[str, Any]


@contextmanager
def publication(path: Path) -> Iterator[Reader]:
    """A reader of one publication; it keeps reading that one, whatever is published meanwhile.

    It can read this file and nothing else.  Raises BadPathError where there is none, duckdb.Error.
    """
    if not path.is_file():
        raise BadPathError(f"{path} does not exist: nothing has been published there yet. Run `make refresh` first.")
    config: dict[str, str | bool | int | float | list[str]] = {
        "enable_external_access": "false",
        "autoinstall_known_extensions": "false",
        "lock_configuration": "true",
    }
    with duckdb.connect(str(path), read_only=True, config=config) as connection:
        yield Reader(connection)


class Reader:
    """Answers the named queries."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection

    def rows(self, query: str) -> list[Row]:
        """All rows of a query, columns by name."""
        return list(self.each(query))

    def row(self, query: str) -> Row:
        """The only row of a query."""
        (row,) = self.each(query)
        return row

    def has(self, table: str) -> bool:
        """Whether the publication holds a mart of this name."""
        found = self._connection.execute(
            "select 1 from duckdb_tables() where schema_name = 'marts' and table_name = ?", [table]
        )
        return found.fetchone() is not None

    def along(self, query: str, key: str) -> Along:
        """The rows of a query that is sorted by ``key``, to be taken key by key."""
        return Along(self.each(query), key)

    def each(self, query: str) -> Iterator[Row]:
        """The rows of a query one after the other."""
        # a cursor of its own, so that several queries can be read side by side
        return _named(self._connection.cursor().execute(_sql(query)))


class Along:
    """Rows grouped by a key, taken in the order of the keys: nothing but the current group is in memory."""

    def __init__(self, rows: Iterator[Row], key: str) -> None:
        self._groups = groupby(rows, lambda row: row[key])
        self._next: tuple[str, list[Row]] | None = self._advance()

    def take(self, key: str) -> list[Row]:
        """The rows of this key; keys must be asked for in ascending order."""
        while self._next and self._next[0] < key:
            self._next = self._advance()
        return self._next[1] if self._next and self._next[0] == key else []

    def _advance(self) -> tuple[str, list[Row]] | None:
        for key, rows in self._groups:
            return str(key), list(rows)
        return None


def _named(cursor: duckdb.DuckDBPyConnection) -> Iterator[Row]:
    names = [column[0] for column in cursor.description or ()]
    while batch := cursor.fetchmany(_BATCH):
        for values in batch:
            yield dict(zip(names, values, strict=True))


@cache
def _sql(query: str) -> str:
    return (_QUERIES / f"{query}.sql").read_text(encoding="utf-8")
