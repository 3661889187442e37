"""Which rows of a build the last publication has not, and which of the last publication the build has not.

They are found once, by a hash of every row of both, and used three times: the next publication is a copy of the last one
in which these rows are exchanged (``publish``), it tells of them (``changes``), and what a row is checked for by itself
is asked of the new ones alone (``gate``).  That holds only between publications of one project; see ``worth_finding``.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb

from warehouse.contents import Digest, Digests, TableName, digest, full_name
from warehouse.database import literal, opened, quoted, remove_database, table_names
from warehouse.fingerprint import project_of
from warehouse.layout import PUBLISHED_SCHEMAS, Warehouse
from warehouse.log import event
from warehouse.publications import Publication, version_number

#: so often a publication is written whole all the same: rows of one zone lie together in it, and no room is left free
WHOLE_EVERY = 50
#: schemas of the list of rows: of the build (what came), of the last publication (what is gone)
CAME, GONE = "came", "gone"


@dataclass(frozen=True)
class Difference:
    """The database that lists the rows, a table for each compared one, and the content of these in the build."""

    listed: Path
    built: Digests


def worth_finding(last: Publication | None, fingerprint: str, version: str) -> bool:
    """Whether the last publication was made and checked by the project that makes the next one, ``version``."""
    number = version_number(version)[-1:]
    if last is None or number == () or number[0] % WHOLE_EVERY == 0:
        return False
    return project_of(last.fingerprint) == project_of(fingerprint)


def find(warehouse: Warehouse, last: Path) -> Difference | None:
    """Compare the build with the file ``last``, table by table; None where that cannot be read or compared.

    Tables with other columns are left out: they are new as a whole.  Raises OSError.
    """
    path = warehouse.difference
    path.parent.mkdir(parents=True, exist_ok=True)
    remove_database(path)
    try:
        with opened(path, read_only=False, scratch=warehouse.scratch) as connection:
            attach(connection, built=warehouse.build_db, last=last)
            connection.execute(f"create schema {CAME}; create schema {GONE}")
            tables = [
                (schema, name) for schema in PUBLISHED_SCHEMAS for name in table_names(connection, "built", schema)
            ]
            alike = [
                table for table in tables if _columns(connection, "built", table) == _columns(connection, "last", table)
            ]
            compared = {table: _compare(connection, table) for table in alike}
    except (duckdb.Error, UnicodeDecodeError) as error:
        event(f"the last publication could not be compared with the build: {error}", logging.WARNING)
        return None
    return Difference(path, {table: content for table, content in compared.items() if content})


def attach(connection: duckdb.DuckDBPyConnection, **files: Path) -> None:
    """Attach database files, read only, each under the given name.  Raises duckdb.Error."""
    for name, path in files.items():
        connection.execute(f"attach {literal(str(path))} as {quoted(name)} (read_only)")


def rows_of(side: str, table: TableName, database: str = "difference") -> str:
    """A subquery of the listed rows (rowid) of a table, where the list is attached as ``database``."""
    return f"(select row from {database}.{side}.{quoted('.'.join(table))})"


def _columns(connection: duckdb.DuckDBPyConnection, database: str, table: TableName) -> Sequence[tuple[object, ...]]:
    return connection.execute(
        "select column_name, data_type, is_nullable from duckdb_columns() "
        "where database_name = ? and schema_name = ? and table_name = ? order by column_index",
        [database, *table],
    ).fetchall()


def _compare(connection: duckdb.DuckDBPyConnection, table: TableName) -> Digest | None:
    """List the rows in which a table differs; its content in the build, or None where a list would not say it all."""
    for side, database in (("before", "last"), ("after", "built")):
        connection.execute(
            f"create or replace temp table {side} as select rowid as row, hash(t) as content "
            f"from {database}.{full_name(table)} t"
        )
    content = [digest(connection, rows, "content") for rows in ("before", "after")]
    lists = []
    for schema, rows, others in ((GONE, "before", "after"), (CAME, "after", "before")):
        name = f"{schema}.{quoted('.'.join(table))}"
        connection.execute(f"create table {name} as select row from {rows} anti join {others} using (content)")
        lists.append(digest(connection, f"(from {rows} semi join {name} using (row))", "content"))
    before, after = content
    gone, came = lists
    # equal rows, which no mart should have, count more than once and are listed together or not at all
    if all(before[i] - gone[i] + came[i] == after[i] for i in (0, 2)):
        return after
    for schema in (CAME, GONE):
        connection.execute(f"drop table {schema}.{quoted('.'.join(table))}")
    return None
