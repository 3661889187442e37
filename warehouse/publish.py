"""From the build database to the file that readers will open: written beside, read back and compared."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path

import duckdb

from warehouse import changelog, imprint, published_checks
from warehouse.contents import Digests, TableName, digests, full_name
from warehouse.database import literal, number, opened, quoted, remove_database, table_names
from warehouse.difference import CAME, GONE, Difference, attach, rows_of
from warehouse.errors import BuildFailedError
from warehouse.gate.model import Result
from warehouse.imprint import Imprint
from warehouse.layout import PUBLISHED_SCHEMA, PUBLISHED_SCHEMAS, Warehouse
from warehouse.swap import assert_alone

_WRITABLE = 0o600


def write_tables(warehouse: Warehouse, last: Path | None = None, difference: Difference | None = None) -> Digests:
    """Begin ``next_db``: the published schemas of the build database, with their comments.  Returns what was built.

    ``last`` is the publication that it will replace: the new one says how it differs.  With the ``difference`` between
    the two it begins as a copy of ``last``, and only the rows in which they differ are written.

    Only reads the build database, so it may be done while that is checked.  Raises BuildFailedError where there is
    nothing to publish, duckdb.Error and OSError.
    """
    path = warehouse.next_db
    path.parent.mkdir(parents=True, exist_ok=True)
    remove_database(path)
    if last and difference:
        shutil.copyfile(last, path)
        path.chmod(_WRITABLE)
    with opened(path, read_only=False, scratch=warehouse.scratch) as connection:
        attach(connection, built=warehouse.build_db)
        if difference:
            attach(connection, difference=difference.listed)
        tables = _published(connection, "built")
        if PUBLISHED_SCHEMA not in {schema for schema, _ in tables}:
            raise BuildFailedError(
                f"{warehouse.build_db} has no tables in schema {PUBLISHED_SCHEMA}: nothing to publish"
            )
        _refuse_views(connection)
        kept = difference.built if difference else {}
        new = [table for table in tables if table not in kept]
        _make_room(connection, _published(connection, path.stem), kept)
        for table in new:
            _copy_table(connection, table)
        connection.execute("begin")  # hundreds of statements, and a commit each would wait for the disk
        for table in kept:
            _exchange_rows(connection, table)
        _copy_comments(connection, path.stem)
        connection.execute("commit")
        changelog.write(connection, last, compared=bool(difference))
        return kept | digests(connection, "built", new)


def complete(warehouse: Warehouse, said: Imprint, results: Sequence[Result], built: Digests) -> None:
    """Complete ``next_db`` with what it says of itself and the checks it went through; compare it with ``built``.

    Raises BuildFailedError where the file read back differs from what was built, duckdb.Error and OSError.
    """
    path = warehouse.next_db
    with opened(path, read_only=False, scratch=warehouse.scratch) as connection:
        connection.execute("begin")
        imprint.write(connection, said)
        published_checks.write(connection, results)
        connection.execute("commit")
        connection.execute("checkpoint")
    assert_alone(path)
    _read_back(path, built)


def _published(connection: duckdb.DuckDBPyConnection, database: str) -> list[TableName]:
    """The tables of a database in the schemas that are published."""
    return [(schema, name) for schema in PUBLISHED_SCHEMAS for name in table_names(connection, database, schema)]


def _refuse_views(connection: duckdb.DuckDBPyConnection) -> None:
    views = connection.execute(
        "select schema_name || '.' || view_name from duckdb_views() "
        "where database_name = 'built' and list_contains(?, schema_name) order by 1",
        [list(PUBLISHED_SCHEMAS)],
    ).fetchall()
    if views:
        names = ", ".join(name for (name,) in views)
        raise BuildFailedError(f"marts are published as tables, but these are views: {names}. Materialise them in dbt.")


def _make_room(connection: duckdb.DuckDBPyConnection, there: Iterable[TableName], staying: Iterable[TableName]) -> None:
    """The schemas, and in them none of the tables that are there but those that stay."""
    for schema in PUBLISHED_SCHEMAS:
        connection.execute(f"create schema if not exists {schema}")
    for table in set(there) - set(staying):
        connection.execute(f"drop table {full_name(table)}")


def _exchange_rows(connection: duckdb.DuckDBPyConnection, table: TableName) -> None:
    connection.execute(f"delete from {full_name(table)} where rowid in {rows_of(GONE, table)}")
    connection.execute(
        f"insert into {full_name(table)} select * from built.{full_name(table)} where rowid in {rows_of(CAME, table)}"
    )


def _copy_table(connection: duckdb.DuckDBPyConnection, table: TableName) -> None:
    # spelled out and not `create table as`: that would forget which columns are never empty
    columns = connection.execute(
        "select column_name, data_type, is_nullable from duckdb_columns() "
        "where database_name = 'built' and schema_name = ? and table_name = ? order by column_index",
        list(table),
    ).fetchall()
    body = ", ".join(f"{quoted(name)} {kind}{'' if nullable else ' not null'}" for name, kind, nullable in columns)
    connection.execute(f"create table {full_name(table)} ({body})")
    # readers ask for a zone: rows of one that lie together are found without reading the others
    order = "order by zone_id" if "zone_id" in {name for name, _, _ in columns} else ""
    connection.execute(f"insert into {full_name(table)} select * from built.{full_name(table)} {order}")


def _copy_comments(connection: duckdb.DuckDBPyConnection, catalog: str) -> None:
    """Every comment of the build that does not stand in the file ``catalog`` yet."""
    told = (
        "select schema_name, table_name, null, comment from duckdb_tables() where database_name = $database union all "
        "select schema_name, table_name, column_name, comment from duckdb_columns() where database_name = $database"
    )
    built, there = (set(connection.execute(told, {"database": database}).fetchall()) for database in ("built", catalog))
    for schema, table, column, comment in sorted(built - there, key=str):
        if schema in PUBLISHED_SCHEMAS:
            of = full_name((schema, table))
            what = f"column {of}.{quoted(column)}" if column else f"table {of}"
            connection.execute(f"comment on {what} is {'null' if comment is None else literal(comment)}")


def _read_back(path: Path, expected: Digests) -> None:
    with opened(path, read_only=True) as connection:
        found = digests(connection, path.stem, expected)
        for table, content in expected.items():
            if found[table] != content:
                raise BuildFailedError(
                    f"{'.'.join(table)} read back from {path} differs from what was built "
                    f"({found[table][0]:,} rows against {content[0]:,}). The disk may be failing. Nothing was published."
                )
        if number(connection, f"select count(*) from {PUBLISHED_SCHEMA}.publication") != 1:
            raise BuildFailedError(f"{path} does not say which publication it is. Nothing was published.")
