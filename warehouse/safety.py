"""The safety copy of the build database, and putting it back.

``raw.articles`` is the only thing here that cannot be made again, so a checkpointed copy of the build database is kept
in ``DIR/build/backup``, from the end of the last refresh that changed raw rows.  A build database that has vanished,
that cannot be read or that has lost its articles is moved aside (``.torn-…``) and the copy takes its place.
"""

from __future__ import annotations

import datetime as dt
import json
import logging
import shutil
from pathlib import Path

import duckdb

from warehouse.database import attached, checkpoint, copy_durably, number, opened, remove_database
from warehouse.errors import InUseError, TornError, is_lock_conflict, is_torn
from warehouse.fingerprint import raw_fingerprint
from warehouse.layout import Warehouse, write_ahead_log
from warehouse.log import event

_PRIVATE_MODE = 0o600
_TORN_KEPT = 4


def prepare(warehouse: Warehouse) -> None:
    """Make the folders, and remove what a refresh that was killed may have left.  Raises OSError."""
    warehouse.root.mkdir(parents=True, exist_ok=True)
    warehouse.build.mkdir(exist_ok=True)
    warehouse.build.chmod(0o700)


def clear_leftovers(warehouse: Warehouse) -> None:
    """Remove half-written files; only for the holder of the lock.  Raises OSError."""
    for folder in (warehouse.next_db.parent, warehouse.scratch, warehouse.build_db.with_suffix(".tmp")):
        if folder.exists():
            shutil.rmtree(folder)
    warehouse.scratch.mkdir()
    for partial in warehouse.build.rglob("*.partial"):
        partial.unlink(missing_ok=True)


def ensure_sound(warehouse: Warehouse) -> str:
    """See that the build database can be read, from its safety copy if need be.  Returns the raw fingerprint.

    Raises InUseError where another program has it open, OSError and duckdb.Error for a failing disk.
    """
    found = _fingerprint_of(warehouse.build_db)
    if found not in {"missing", "torn", "empty"}:
        return found
    copy = _fingerprint_of_copy(warehouse.backup_db)
    if found == "torn":
        move_aside(warehouse)
    if copy not in {"missing", "torn", "empty"}:
        _restore(warehouse, found)
        return copy
    if found == "torn":
        event(
            "there is no safety copy: the warehouse begins anew from the articles given to this refresh. "
            "Give it all sources again.",
            logging.ERROR,
        )
    elif found == "missing" and warehouse.published.exists():
        event(
            f"{warehouse.build_db} is gone and has no safety copy: the warehouse begins anew. Give it all sources.",
            logging.ERROR,
        )
    return "empty"


def back_up(warehouse: Warehouse, fingerprint: str) -> bool:
    """Copy the build database where its raw rows differ from those of the last copy.  Returns whether it did.

    Raises duckdb.Error and OSError; the earlier copy stays then.
    """
    note = warehouse.backup_db.with_suffix(".json")
    if warehouse.backup_db.exists() and _noted(note) == fingerprint:
        return False
    # without a log the file alone is the database, and others may be reading it
    if write_ahead_log(warehouse.build_db).exists():
        checkpoint(warehouse.build_db)
    if write_ahead_log(warehouse.build_db).exists():
        raise TornError(f"{warehouse.build_db} could not be checkpointed: no safety copy was made")
    copy_durably(warehouse.build_db, warehouse.backup_db, _PRIVATE_MODE)
    note.write_text(json.dumps({"fingerprint": fingerprint}) + "\n", encoding="utf-8")
    return True


def _noted(note: Path) -> str | None:
    try:
        return str(json.loads(note.read_text(encoding="utf-8"))["fingerprint"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _fingerprint_of(path: Path) -> str:
    if not path.exists():
        return "missing"
    if path.stat().st_size == 0:  # DuckDB takes an empty file for a new database
        return "torn"
    try:
        if _is_cut_off(path):
            event(f"{path} is shorter than it says: it was cut off", logging.WARNING)
            return "torn"
        # read and write, so that the .wal of a killed refresh is taken into the file
        with opened(path, read_only=False) as connection:
            return raw_fingerprint(connection, path.stem)
    except (duckdb.Error, UnicodeDecodeError) as error:
        if is_lock_conflict(error):
            raise InUseError(f"another program has {path} open; close it and refresh again: {error}") from error
        if is_torn(error):
            event(f"{path} cannot be read: {error}", logging.WARNING)
            return "torn"
        raise


def _is_cut_off(path: Path) -> bool:
    """Whether there is less in the file than the blocks in use: nothing else notices until somebody needs them.

    Free blocks at the end may be counted and never have been written, so they say nothing.  Not asked where a ``.wal``
    waits: what is in it counts already, and is not in the file yet.
    """
    if write_ahead_log(path).exists():
        return False
    with opened(path, read_only=True) as connection:
        used = number(connection, "select block_size * used_blocks from pragma_database_size()")
    return used > path.stat().st_size


def _fingerprint_of_copy(path: Path) -> str:
    if not path.exists() or path.stat().st_size == 0:
        return "missing"
    try:
        with attached(copy=path) as connection:
            return raw_fingerprint(connection, "copy")
    except (duckdb.Error, UnicodeDecodeError) as error:
        if is_torn(error):
            return "torn"
        raise


def move_aside(warehouse: Warehouse) -> None:
    """Put a torn build database out of the way, where it can still be looked at.  Raises OSError."""
    stamp = dt.datetime.now(dt.UTC).strftime("%Y%m%dT%H%M%S%f")
    aside = warehouse.build / f"{warehouse.build_db.name}.torn-{stamp}"
    warehouse.build_db.replace(aside)
    wal = write_ahead_log(warehouse.build_db)
    if wal.exists():
        wal.replace(write_ahead_log(aside))
    event(f"the build database is torn; moved aside as {aside}", logging.WARNING, aside=str(aside))
    # the first ones are worth most; a disk that tears every file must not fill itself with them
    for torn in sorted(warehouse.build.glob(f"{warehouse.build_db.name}.torn-*[0-9]"))[_TORN_KEPT:-1]:
        remove_database(torn)


def _restore(warehouse: Warehouse, found: str) -> None:
    write_ahead_log(warehouse.build_db).unlink(missing_ok=True)
    copy_durably(warehouse.backup_db, warehouse.build_db, _PRIVATE_MODE)
    event(
        f"the build database was {found}; its safety copy was put back. Articles that came after that copy are read "
        "again from their sources.",
        logging.WARNING,
        found=found,
    )
