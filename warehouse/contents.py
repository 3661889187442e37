"""The content of tables as numbers, so that it can be compared: rows, and two sums over a hash of each row."""

from __future__ import annotations

from collections.abc import Iterable

import duckdb

from warehouse.database import quoted

#: schema and name
TableName = tuple[str, str]
#: rows and content of one table, independent of the order of its rows
Digest = tuple[int, int, int]
Digests = dict[TableName, Digest]
#: the hash of a row of the table ``t``
ROW_HASH = "hash(t)"


def full_name(table: TableName) -> str:
    """A table as SQL names it, without its database."""
    return ".".join(map(quoted, table))


def digest(connection: duckdb.DuckDBPyConnection, relation: str, row_hash: str = ROW_HASH) -> Digest:
    """Rows and content of a relation.  Raises duckdb.Error."""
    row = connection.execute(
        f"select count(*), coalesce(bit_xor({row_hash}), 0), coalesce(sum({row_hash}::hugeint), 0) from {relation} t"
    ).fetchone()
    count, mixed, total = row or (0, 0, 0)
    return int(count), int(mixed), int(total)


def digests(connection: duckdb.DuckDBPyConnection, database: str, tables: Iterable[TableName]) -> Digests:
    """Rows and content of tables of an attached database.  Raises duckdb.Error."""
    return {table: digest(connection, f"{database}.{full_name(table)}") for table in tables}
