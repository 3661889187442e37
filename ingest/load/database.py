"""The build database: opened, created, or brought from an earlier schema to this one."""

from __future__ import annotations

import datetime as dt
import os
import re
from pathlib import Path
from typing import Any

import duckdb

from ingest.load.schema import Column, comment_on, create_table, tables

MIGRATIONS = Path(__file__).parent / "migrations"
_NUMBERED = re.compile(r"(\d{4})_(\w+)\.sql")


class LoadError(Exception):
    """The build database could not be opened or written; the message says what to do."""


class LockedError(LoadError):
    """Another process has the build database open."""


def open_build(path: Path, migrations: Path = MIGRATIONS, memory_limit: str = "1GB") -> duckdb.DuckDBPyConnection:
    """Open the build database at ``path`` for writing; it and its folder are made if need be.

    An earlier schema is migrated in order, each step in a transaction of its own.  Raises LockedError if another
    process holds the file, LoadError if it is damaged, of a newer version, or cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = duckdb.connect(
            str(path),
            config={
                "storage_compatibility_version": "v1.5.0",
                "autoinstall_known_extensions": "false",
                "memory_limit": memory_limit,
                "temp_directory": str(path.parent / f"{path.stem}.tmp"),
                "wal_autocheckpoint": "256MB",
                "threads": str(os.cpu_count() or 1),
            },
        )
    except (duckdb.Error, OSError, UnicodeDecodeError) as error:
        raise _explained(error, path) from error
    try:
        bring_up_to_date(connection, migrations)
    except duckdb.Error as error:
        connection.close()
        raise _explained(error, path) from error
    except BaseException:
        connection.close()
        raise
    return connection


def list_rejects(path: Path, stage: str | None, resolved: bool, limit: int) -> list[dict[str, Any]]:
    """Rows of ``raw.rejects`` as dicts, latest first; ``resolved``: those whose trouble has gone too.

    Reads only.  Raises LockedError, LoadError.
    """
    try:
        with duckdb.connect(str(path), read_only=True) as connection:
            found = connection.execute(
                "SELECT * FROM raw.rejects WHERE ($stage IS NULL OR stage = $stage) AND ($resolved OR resolved_at IS NULL)"
                " ORDER BY last_seen_at DESC, uri, place LIMIT $limit",
                {"stage": stage, "resolved": resolved, "limit": limit},
            )
            names = [column[0] for column in found.description]
            return [dict(zip(names, row, strict=True)) for row in found.fetchall()]
    except duckdb.Error as error:
        raise _explained(error, path) from error


def _explained(error: Exception, path: Path) -> LoadError:
    said = str(error).strip()
    if "Could not set lock" in said or "Conflicting lock" in said:
        return LockedError(f"{path.name} is in use by another process: {_first_line(said)}")
    if isinstance(error, OSError):
        return LoadError(f"cannot make or open {path}: {said}")
    return LoadError(
        f"cannot open {path.name}: {_first_line(said)}\n"
        "If the file is damaged: move it and its .wal away (or put a copy back) and run again."
    )


def _first_line(said: str) -> str:
    return said.splitlines()[0][:500] if said else "no reason given"


def bring_up_to_date(connection: duckdb.DuckDBPyConnection, migrations: Path = MIGRATIONS) -> None:
    """Create schema ``raw``, or migrate it, then compare it with the models.  Raises LoadError, duckdb.Error."""
    steps = _steps(migrations)
    newest = newest_version(migrations)
    present = _present(connection)
    if not present:
        _in_transaction(connection, _creation(newest))
        return
    if "schema_version" not in present:
        raise LoadError("this database has a schema raw that ingest did not make: give another file")
    row = connection.execute("SELECT max(version) FROM raw.schema_version").fetchone()
    version = row[0] if row and row[0] else 1
    if version > newest:
        raise LoadError(f"made by a newer version (schema {version}, known here: {newest}): update this program")
    for number in sorted(step for step in steps if step > version):
        sql = steps[number].read_text(encoding="utf-8")
        _in_transaction(connection, [sql, _reached(number, steps[number].stem)])
    _add_what_is_missing(connection)


def newest_version(migrations: Path = MIGRATIONS) -> int:
    """The schema version that a new database has."""
    return max(_steps(migrations), default=1)


def _creation(version: int) -> list[str]:
    statements = ["CREATE SCHEMA IF NOT EXISTS raw"]
    for name in tables():
        statements += create_table(name)
    return [*statements, _reached(version, "created")]


def _steps(folder: Path) -> dict[int, Path]:
    """The migrations by the version they lead to; ``0002_name.sql`` leads to 2."""
    found = {int(match[1]): path for path in sorted(folder.iterdir()) if (match := _NUMBERED.fullmatch(path.name))}
    if sorted(found) != list(range(2, 2 + len(found))):
        raise LoadError(f"migrations are not numbered from 0002 without a gap: {sorted(found)}")
    return found


def _reached(version: int, name: str) -> str:
    now = dt.datetime.now(dt.UTC).replace(tzinfo=None)
    return f"INSERT INTO raw.schema_version VALUES ({version}, '{name}', TIMESTAMP '{now}')"


def _in_transaction(connection: duckdb.DuckDBPyConnection, statements: list[str]) -> None:
    connection.execute("BEGIN")
    try:
        for statement in statements:
            connection.execute(statement)
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _present(connection: duckdb.DuckDBPyConnection) -> dict[str, dict[str, str]]:
    """Tables of ``raw`` that the database has: type by column."""
    made: dict[str, dict[str, str]] = {}
    rows = connection.execute(
        "SELECT table_name, column_name, data_type FROM duckdb_columns()"
        " WHERE schema_name = 'raw' AND database_name = current_database() ORDER BY table_name, column_index"
    ).fetchall()
    for table, column, kind in rows:
        made.setdefault(table, {})[column] = kind
    return made


def _add_what_is_missing(connection: duckdb.DuckDBPyConnection) -> None:
    """New tables and new optional columns need no migration; whatever else differs from the models does."""
    present = _present(connection)
    statements: list[str] = []
    troubles: list[str] = []
    for name, columns in tables().items():
        if name not in present:
            statements += create_table(name)
            continue
        added = [column for column in columns if column.name not in present[name]]
        troubles += [trouble for column in columns if (trouble := _trouble(name, column, present[name]))]
        statements += [f'ALTER TABLE raw.{name} ADD COLUMN "{column.name}" {column.type}' for column in added]
        statements += comment_on(name) if added else []
    if troubles:
        raise LoadError("the build database does not fit the models, a migration is needed: " + "; ".join(troubles))
    if statements:
        _in_transaction(connection, statements)


def _trouble(table: str, column: Column, present: dict[str, str]) -> str | None:
    there = present.get(column.name)
    if there is None:
        return f"raw.{table}.{column.name} is missing and every row needs it" if column.required else None
    return f"raw.{table}.{column.name} is {there}, not {column.type}" if there != column.type else None
