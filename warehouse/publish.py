"""From the build database to the file that readers open.

The new file is written beside, read back and compared, and only then put in place by one ``os.replace``: a reader sees
the old publication or the new one, complete, at any moment; one who has the old file open keeps it.
"""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb

from warehouse import changelog, published_checks
from warehouse.database import fsync, literal, number, opened, quoted, remove_database, table_names
from warehouse.errors import BuildFailedError
from warehouse.gate.model import Result
from warehouse.layout import PUBLISHED_SCHEMA, PUBLISHED_SCHEMAS, Warehouse, write_ahead_log
from warehouse.log import event

PUBLISHED_MODE = 0o444

#: schema and name
TableName = tuple[str, str]
#: rows and content of one table, independent of the order of its rows
Digests = dict[TableName, tuple[int, int, int]]


@dataclass(frozen=True)
class Imprint:
    """What a publication says of itself, in ``marts.publication`` (one row)."""

    version: str
    published_at: dt.datetime
    fingerprint: str
    refresh: str
    checks_passed: int
    checks_warned: int
    duckdb_version: str = duckdb.__version__


_IMPRINT_DDL = f"""
create table {PUBLISHED_SCHEMA}.publication (
    version varchar not null, published_at timestamptz not null, fingerprint varchar not null,
    refresh varchar not null, checks_passed integer not null, checks_warned integer not null,
    duckdb_version varchar not null
)"""
_IMPRINT_COMMENTS = {
    None: "One row: which publication this file is. 本次发布",
    "version": "Year, month and running number of the publication. 发布版本",
    "published_at": "When it was written. 发布时间",
    "fingerprint": "Digest of the raw rows and of the project they were built with. 内容指纹",
    "refresh": "The refresh that made it, as in the log. 刷新编号",
    "checks_passed": "Expectations that held. 通过的检查数",
    "checks_warned": "Expectations that did not hold but only warn. 警告的检查数",
    "duckdb_version": "The DuckDB that wrote the file. 写入所用的 DuckDB 版本",
}


def copy_tables(warehouse: Warehouse, last: Path | None = None) -> Digests:
    """Begin ``next_db``: the published schemas of the build database, with their comments.  Returns what was built.

    ``last`` is the publication that it will replace: the new one says how it differs.

    Only reads the build database, so it may be done while that is checked.  Raises BuildFailedError where there is
    nothing to publish, duckdb.Error and OSError.
    """
    path = warehouse.next_db
    path.parent.mkdir(parents=True, exist_ok=True)
    remove_database(path)
    with opened(path, read_only=False, scratch=warehouse.scratch) as connection:
        tables = _attach_built(connection, warehouse)
        if PUBLISHED_SCHEMA not in {schema for schema, _ in tables}:
            raise BuildFailedError(
                f"{warehouse.build_db} has no tables in schema {PUBLISHED_SCHEMA}: nothing to publish"
            )
        _refuse_views(connection)
        for schema in PUBLISHED_SCHEMAS:
            connection.execute(f"create schema {schema}")
        for table in tables:
            _copy_table(connection, table)
        connection.execute("begin")  # hundreds of comments, and a commit each would wait for the disk
        _copy_comments(connection)
        connection.execute("commit")
        changelog.write(connection, path.stem, last)
        return _digests(connection, "built", tables)


def complete(warehouse: Warehouse, imprint: Imprint, results: Sequence[Result], built: Digests) -> None:
    """Complete ``next_db`` with what it says of itself and the checks it went through; compare it with ``built``.

    Raises BuildFailedError where the file read back differs from what was built, duckdb.Error and OSError.
    """
    path = warehouse.next_db
    with opened(path, read_only=False, scratch=warehouse.scratch) as connection:
        connection.execute("begin")
        _write_imprint(connection, imprint)
        published_checks.write(connection, results)
        connection.execute("commit")
        connection.execute("checkpoint")
    _assert_alone(path)
    _read_back(path, built)


def swap(source: Path, published: Path) -> None:
    """Put a finished file in the place of the published one.  Raises BuildFailedError where a ``.wal`` stands beside it."""
    _assert_alone(source)
    source.chmod(PUBLISHED_MODE)
    fsync(source)
    remove_stale_log(published)
    source.replace(published)
    fsync(published.parent)


def remove_stale_log(published: Path) -> None:
    """Remove a ``.wal`` beside the published file: no reader writes one, and it would be applied to the next file."""
    wal = write_ahead_log(published)
    if wal.exists():
        event(f"removed a stale {wal.name} beside the published file", logging.WARNING)
        wal.unlink(missing_ok=True)


def _attach_built(connection: duckdb.DuckDBPyConnection, warehouse: Warehouse) -> list[TableName]:
    """Attach the build database as ``built``; the tables of it that are published."""
    connection.execute(f"attach {literal(str(warehouse.build_db))} as built (read_only)")
    return [(schema, name) for schema in PUBLISHED_SCHEMAS for name in table_names(connection, "built", schema)]


def _refuse_views(connection: duckdb.DuckDBPyConnection) -> None:
    views = connection.execute(
        "select schema_name || '.' || view_name from duckdb_views() "
        "where database_name = 'built' and list_contains(?, schema_name) order by 1",
        [list(PUBLISHED_SCHEMAS)],
    ).fetchall()
    if views:
        names = ", ".join(name for (name,) in views)
        raise BuildFailedError(f"marts are published as tables, but these are views: {names}. Materialise them in dbt.")


def _copy_table(connection: duckdb.DuckDBPyConnection, table: TableName) -> None:
    # spelled out and not `create table as`: that would forget which columns are never empty
    columns = connection.execute(
        "select column_name, data_type, is_nullable from duckdb_columns() "
        "where database_name = 'built' and schema_name = ? and table_name = ? order by column_index",
        list(table),
    ).fetchall()
    body = ", ".join(f"{quoted(name)} {kind}{'' if nullable else ' not null'}" for name, kind, nullable in columns)
    connection.execute(f"create table {_full_name(table)} ({body})")
    # readers ask for a zone: rows of one that lie together are found without reading the others
    order = "order by zone_id" if "zone_id" in {name for name, _, _ in columns} else ""
    connection.execute(f"insert into {_full_name(table)} select * from built.{_full_name(table)} {order}")


def _copy_comments(connection: duckdb.DuckDBPyConnection) -> None:
    wanted = "where database_name = 'built' and list_contains($schemas, schema_name) and comment is not null"
    comments = connection.execute(
        f"select schema_name, table_name, null, comment from duckdb_tables() {wanted} "
        f"union all select schema_name, table_name, column_name, comment from duckdb_columns() {wanted}",
        {"schemas": list(PUBLISHED_SCHEMAS)},
    ).fetchall()
    for schema, table, column, comment in comments:
        _comment(connection, (schema, table), column, comment)


def _comment(connection: duckdb.DuckDBPyConnection, table: TableName, column: str | None, comment: str) -> None:
    what = f"column {_full_name(table)}.{quoted(column)}" if column else f"table {_full_name(table)}"
    connection.execute(f"comment on {what} is {literal(comment)}")


def _full_name(table: TableName) -> str:
    return ".".join(map(quoted, table))


def _write_imprint(connection: duckdb.DuckDBPyConnection, imprint: Imprint) -> None:
    connection.execute(_IMPRINT_DDL)
    connection.execute(
        f"insert into {PUBLISHED_SCHEMA}.publication values (?, ?, ?, ?, ?, ?, ?)",
        [
            imprint.version,
            imprint.published_at,
            imprint.fingerprint,
            imprint.refresh,
            imprint.checks_passed,
            imprint.checks_warned,
            imprint.duckdb_version,
        ],
    )
    for column, comment in _IMPRINT_COMMENTS.items():
        _comment(connection, (PUBLISHED_SCHEMA, "publication"), column, comment)


def _digests(connection: duckdb.DuckDBPyConnection, database: str, tables: list[TableName]) -> Digests:
    found: Digests = {}
    for table in tables:
        row = connection.execute(
            "select count(*), coalesce(bit_xor(hash(t)), 0), coalesce(sum(hash(t)::hugeint), 0) "
            f"from {database}.{_full_name(table)} t"
        ).fetchone()
        count, mixed, total = row or (0, 0, 0)
        found[table] = (int(count), int(mixed), int(total))
    return found


def _read_back(path: Path, expected: Digests) -> None:
    with opened(path, read_only=True) as connection:
        catalog = path.stem
        found = _digests(connection, catalog, list(expected))
        for table, digest in expected.items():
            if found[table] != digest:
                raise BuildFailedError(
                    f"{'.'.join(table)} read back from {path} differs from what was built "
                    f"({found[table][0]:,} rows against {digest[0]:,}). The disk may be failing. Nothing was published."
                )
        if number(connection, f"select count(*) from {PUBLISHED_SCHEMA}.publication") != 1:
            raise BuildFailedError(f"{path} does not say which publication it is. Nothing was published.")


def _assert_alone(path: Path) -> None:
    if write_ahead_log(path).exists():
        raise BuildFailedError(
            f"{write_ahead_log(path)} stands beside a file that is to be published: it is not complete"
        )
