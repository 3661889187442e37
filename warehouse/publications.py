"""The publications that are kept, and going back to one of them.

A kept publication is a hard link to the published file (a copy where the file system knows no links), so the newest one
costs no room.  Versions are year, month and running number, and rise even when the clock goes backwards.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import shutil
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import duckdb

from warehouse.database import copy_durably, fsync, opened
from warehouse.errors import BadPathError
from warehouse.layout import FILE_NAME, PUBLISHED_SCHEMA, Warehouse
from warehouse.swap import PUBLISHED_MODE, swap

#: no summer time since 1991, so no time zone data is needed
SHANGHAI = dt.timezone(dt.timedelta(hours=8), "Asia/Shanghai")


@dataclass(frozen=True)
class Publication:
    """One published file, as it tells of itself."""

    path: Path
    version: str
    published_at: dt.datetime
    fingerprint: str
    refresh: str

    @property
    def order(self) -> tuple[int, ...]:
        """Versions as numbers, for sorting."""
        return version_number(self.version)


def version_number(version: str) -> tuple[int, ...]:
    """``2026.11.3`` as (2026, 11, 3); anything else as ()."""
    try:
        return tuple(int(part) for part in version.split("."))
    except ValueError:
        return ()


def read_publication(path: Path) -> Publication | None:
    """What a published file says of itself; None where it is missing, unreadable or says nothing."""
    if not path.is_file():
        return None
    found = path.stat()
    said = _imprint(path, found.st_ino, found.st_mtime_ns)
    return Publication(path, *said) if said else None


@cache
def _imprint(path: Path, _inode: int, _written_at: int) -> tuple[str, dt.datetime, str, str] | None:
    # a file that has been published never changes, so one look at each is enough
    try:
        with opened(path, read_only=True) as connection:
            row = connection.execute(
                f"select version, epoch(published_at), fingerprint, refresh from {PUBLISHED_SCHEMA}.publication"
            ).fetchone()
    except (duckdb.Error, UnicodeDecodeError):
        return None
    if row is None:
        return None
    version, seconds, fingerprint, refresh = row
    return str(version), dt.datetime.fromtimestamp(float(seconds), dt.UTC), str(fingerprint), str(refresh)


def kept(warehouse: Warehouse) -> list[Publication]:
    """The kept publications, newest first."""
    if not warehouse.publications.is_dir():
        return []
    found = (read_publication(folder / FILE_NAME) for folder in warehouse.publications.iterdir())
    return sorted((one for one in found if one), key=lambda one: one.order, reverse=True)


def next_version(warehouse: Warehouse, now: dt.datetime) -> str:
    """The version of the publication to come: greater than every other one that is known."""
    current = read_publication(warehouse.published)
    known = [one.order for one in [*kept(warehouse), *([current] if current else [])] if len(one.order) == 3]
    day = now.astimezone(SHANGHAI)
    last = max(known, default=(0, 0, 0))
    if (day.year, day.month) > last[:2]:
        return f"{day.year}.{day.month}.0"
    return f"{last[0]}.{last[1]}.{last[2] + 1}"


def keep(warehouse: Warehouse, count: int) -> None:
    """Keep the published file, and of the earlier ones the newest, ``count`` in all.  Done again it changes nothing.

    Raises OSError.
    """
    current = read_publication(warehouse.published)
    if current is None:
        return
    place = warehouse.publications / current.version / FILE_NAME
    if not place.exists():
        place.parent.mkdir(parents=True, exist_ok=True)
        _link(warehouse.published, place)
    prune(warehouse, count)


def prune(warehouse: Warehouse, count: int) -> list[str]:
    """Remove kept publications but for the newest ``count`` and the current one.  Returns the versions removed."""
    current = read_publication(warehouse.published)
    staying = {one.version for one in kept(warehouse)[: max(count, 1)]} | ({current.version} if current else set())
    if not warehouse.publications.is_dir():
        return []
    gone = sorted(folder.name for folder in warehouse.publications.iterdir() if folder.name not in staying)
    for name in gone:
        shutil.rmtree(warehouse.publications / name)
    return gone


def roll_back(warehouse: Warehouse, version: str | None) -> tuple[Publication, Publication]:
    """Publish a kept publication again: the one before the current one, or the one that is named.

    Returns the publication left and the one now published.  The state left behind is noted, so that the next refresh
    does not publish it again by itself.  Raises BadPathError where there is no such publication, OSError.
    """
    current = read_publication(warehouse.published)
    if current is None:
        raise BadPathError(f"{warehouse.published} is no publication: there is nothing to go back from")
    others = [one for one in kept(warehouse) if one.version != current.version]
    names = ", ".join(one.version for one in others) or "none"
    if version is None:
        found = next((one for one in others if one.order < current.order), None)
    else:
        found = next((one for one in others if one.version == version), None)
    if found is None:
        raise BadPathError(f"no publication {version or 'before ' + current.version} is kept; kept: {names}")
    warehouse.next_db.parent.mkdir(parents=True, exist_ok=True)
    warehouse.next_db.unlink(missing_ok=True)
    _link(found.path, warehouse.next_db)
    held = {"fingerprint": current.fingerprint, "left": current.version, "for": found.version}
    warehouse.held.write_text(json.dumps(held) + "\n", encoding="utf-8")
    swap(warehouse.next_db, warehouse.published)
    return current, found


def held_fingerprint(warehouse: Warehouse) -> str | None:
    """The state that somebody rolled back from, for as long as that rollback stands."""
    try:
        held = json.loads(warehouse.held.read_text(encoding="utf-8"))
        return str(held["fingerprint"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _link(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
        fsync(target.parent)
    except OSError:
        copy_durably(source, target, PUBLISHED_MODE)
