"""Opening DuckDB files, and getting bytes safely onto a disk."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from warehouse.layout import write_ahead_log

#: Said explicitly: under the default of 1.5 (v1.0.0) a stale .wal beside a replaced file is applied to it in silence.
STORAGE_VERSION = "v1.5.0"
#: what one connection may hold in memory; dbt's is in ``dbt_project/profiles.yml``
MEMORY_LIMIT = "1GB"


@contextmanager
def opened(path: Path, *, read_only: bool, scratch: Path | None = None) -> Iterator[duckdb.DuckDBPyConnection]:
    """Open a database file, new ones in storage version 1.5.0, and close it for certain.  Raises duckdb.Error."""
    config: dict[str, str | bool | int | float | list[str]] = {
        "autoinstall_known_extensions": "false",
        "storage_compatibility_version": STORAGE_VERSION,
        "memory_limit": MEMORY_LIMIT,
    }
    if scratch:
        config["temp_directory"] = str(scratch)
    connection = duckdb.connect(str(path), read_only=read_only, config=config)
    try:
        yield connection
    finally:
        connection.close()


@contextmanager
def attached(**files: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection of its own that reads the given files, each under the given name.  Raises duckdb.Error."""
    connection = duckdb.connect(":memory:", config={"autoinstall_known_extensions": "false"})
    try:
        for name, path in files.items():
            connection.execute(f"attach {literal(str(path))} as {name} (read_only)")
        yield connection
    finally:
        connection.close()


def literal(value: str) -> str:
    """A string as SQL writes it."""
    return "'" + value.replace("'", "''") + "'"


def quoted(name: str) -> str:
    """A name as SQL writes it, whatever it holds."""
    return '"' + name.replace('"', '""') + '"'


def scalar(connection: duckdb.DuckDBPyConnection, sql: str, parameters: list[object] | None = None) -> object:
    """The first column of the first row, or None.  Raises duckdb.Error."""
    row = connection.execute(sql, parameters or []).fetchone()
    return row[0] if row else None


def number(connection: duckdb.DuckDBPyConnection, sql: str, parameters: list[object] | None = None) -> int:
    """The first column of the first row as a whole number; 0 where there is none.  Raises duckdb.Error."""
    return int(str(scalar(connection, sql, parameters) or 0))


def table_names(connection: duckdb.DuckDBPyConnection, database: str, schema: str) -> list[str]:
    """The tables of a schema in an attached database, sorted."""
    rows = connection.execute(
        "select table_name from duckdb_tables() where database_name = ? and schema_name = ? order by 1",
        [database, schema],
    ).fetchall()
    return [str(name) for (name,) in rows]


def checkpoint(path: Path) -> None:
    """Move everything from the ``.wal`` into the file, so that the file alone is the database.  Raises duckdb.Error."""
    with opened(path, read_only=False) as connection:
        connection.execute("checkpoint")


def fsync(path: Path) -> None:
    """Wait until a file or a folder is on the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def copy_durably(source: Path, target: Path, mode: int) -> None:
    """Copy a file so that ``target`` is at every moment the old file or the new one, and survives a power cut."""
    target.parent.mkdir(parents=True, exist_ok=True)
    partial = target.with_name(target.name + ".partial")
    try:
        shutil.copyfile(source, partial)
        partial.chmod(mode)
        fsync(partial)
        partial.replace(target)
        fsync(target.parent)
    finally:
        partial.unlink(missing_ok=True)


def remove_database(path: Path) -> None:
    """Remove a database file and its ``.wal``, if they are there."""
    write_ahead_log(path).unlink(missing_ok=True)
    path.unlink(missing_ok=True)
