"""An export: written beside, complete or not at all, then put in place."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal, get_args

import duckdb

from warehouse import changelog
from warehouse.catalog import Table, named, read_tables
from warehouse.database import opened
from warehouse.errors import BadPathError
from warehouse.export import descriptor
from warehouse.export.files import write_csv, write_parquet
from warehouse.export.workbook import FILE_NAME as WORKBOOK
from warehouse.export.workbook import write_workbook
from warehouse.layout import PUBLISHED_SCHEMA
from warehouse.publications import read_publication

Form = Literal["parquet", "csv", "xlsx"]
FORMS: tuple[Form, ...] = get_args(Form)


@dataclass(frozen=True)
class Exported:
    """What was written where."""

    folder: str
    form: Form
    version: str
    tables: int
    rows: int
    bytes: int

    def to_json(self) -> dict[str, Any]:
        """The outcome as plain data."""
        return asdict(self)


def export(published: Path, form: Form, folder: Path, wanted: Sequence[str] = ()) -> Exported:
    """Write the tables of a publication (all, or those that are named) as files into ``folder``.

    The folder is made beside and put in place when it is complete; an earlier export there is replaced.  Raises
    BadPathError where nothing is published, a table is not there, or the folder holds anything but an export; OSError
    and duckdb.Error.
    """
    if read_publication(published) is None:
        raise BadPathError(f"{published} is no publication: refresh first")
    if folder.exists() and not _is_export(folder):
        raise BadPathError(f"{folder} holds something else than an export: name an empty or a new folder with --to")
    partial = folder.with_name(f".{folder.name}.partial")
    shutil.rmtree(partial, ignore_errors=True)
    partial.mkdir(parents=True)
    try:
        # one connection sees one publication, whatever is published meanwhile
        with opened(published, read_only=True) as connection:
            connection.execute("set threads = 1; set preserve_insertion_order = true")  # the same bytes every time
            tables = _chosen(connection, wanted)
            version, created = _imprint(connection)
            resources = _write(connection, form, partial, tables, version, created)
            changes = changelog.told(connection)
        articles = next((table.rows for table in tables if table.full_name == f"{PUBLISHED_SCHEMA}.articles"), None)
        told = descriptor.package(version, created, resources, articles)
        (partial / descriptor.FILE_NAME).write_text(
            json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
        )
        (partial / "CHANGES.md").write_text(changes, encoding="utf-8")
        _put(partial, folder)
    finally:
        shutil.rmtree(partial, ignore_errors=True)
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    rows = sum(table.rows for table in tables)
    return Exported(str(folder), form, version, len(tables), rows, size)


def _imprint(connection: duckdb.DuckDBPyConnection) -> tuple[str, dt.datetime]:
    row = connection.execute(f"select version, epoch(published_at) from {PUBLISHED_SCHEMA}.publication").fetchone()
    version, seconds = row or ("", 0)
    return str(version), dt.datetime.fromtimestamp(int(seconds), dt.UTC)


def _chosen(connection: duckdb.DuckDBPyConnection, wanted: Sequence[str]) -> list[Table]:
    found = list(read_tables(connection))
    if not wanted:
        return found
    names = {table.full_name for name in wanted for table in named(found, name)}
    return [table for table in found if table.full_name in names]


def _write(
    connection: duckdb.DuckDBPyConnection,
    form: Form,
    folder: Path,
    tables: Sequence[Table],
    version: str,
    created: dt.datetime,
) -> list[dict[str, Any]]:
    if form == "xlsx":
        path = folder / WORKBOOK
        sheets = write_workbook(connection, tables, path, created, f"Chuangku 创库 {version}")
        return [
            descriptor.resource(table, form, path, folder, tables, sheet)
            | ({"name": f"{table.full_name}.{part}"} if part > 1 else {})
            for table in tables
            for part, sheet in enumerate(sheets[table.full_name], start=1)
        ]
    write = write_csv if form == "csv" else write_parquet
    resources = []
    for table in tables:
        path = folder / table.schema / f"{table.name}.{form}"
        write(connection, table, path)
        resources.append(descriptor.resource(table, form, path, folder, tables))
    return resources


def _is_export(folder: Path) -> bool:
    """Whether a folder is empty or was written here, so that nothing else is lost when it is replaced."""
    if not folder.is_dir():
        return False
    try:
        told = json.loads((folder / descriptor.FILE_NAME).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return not any(folder.iterdir())
    except ValueError:
        return False
    return isinstance(told, dict) and told.get("name") == "chuangku"


def _put(partial: Path, folder: Path) -> None:
    """Two renames: there is no way to replace a folder in one."""
    old = folder.with_name(f".{folder.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if folder.exists():
        folder.replace(old)
    partial.replace(folder)
    shutil.rmtree(old, ignore_errors=True)
