"""A finished file takes the place of the published one, by one ``os.replace``.

A reader sees the old publication or the new one, complete, at any moment; one who has the old file open keeps it.
"""

from __future__ import annotations

import logging
from pathlib import Path

from warehouse.database import fsync
from warehouse.errors import BuildFailedError
from warehouse.layout import write_ahead_log
from warehouse.log import event

PUBLISHED_MODE = 0o444


def swap(source: Path, published: Path) -> None:
    """Put a finished file in the place of the published one.  Raises BuildFailedError where a ``.wal`` stands beside it."""
    assert_alone(source)
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


def assert_alone(path: Path) -> None:
    """Raises BuildFailedError where a ``.wal`` stands beside a file: then the file is not all there is."""
    if write_ahead_log(path).exists():
        raise BuildFailedError(
            f"{write_ahead_log(path)} stands beside a file that is to be published: it is not complete"
        )
