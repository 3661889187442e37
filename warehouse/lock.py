"""One writer at a time.

The lock belongs to the kernel: it ends with the process that holds it, however that ends, so a stale one is no
obstacle.  A note beside it says who holds it, for whoever comes second.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from warehouse.errors import InUseError


@dataclass(frozen=True)
class Holder:
    """Who holds the lock: process, machine, and since when (UTC, ISO 8601)."""

    pid: int
    host: str
    since: str
    doing: str

    def __str__(self) -> str:
        return f"{self.doing} (process {self.pid} on {self.host}, since {self.since})"


@contextmanager
def only_writer(lock: Path, doing: str) -> Iterator[Holder]:
    """Hold the lock of a warehouse.  Raises InUseError at once where another process holds it, naming that process."""
    held = FileLock(lock, timeout=0)
    try:
        held.acquire()
    except Timeout:
        other = holder(lock)
        raise InUseError(
            f"{lock.parent.parent} is in use by {other or 'another process'}. Nothing was done; "
            "readers are not affected. Try again when it has ended."
        ) from None
    try:
        me = Holder(os.getpid(), socket.gethostname(), _now(), doing)
        note = _note(lock)
        partial = note.with_name(note.name + ".partial")
        partial.write_text(json.dumps(asdict(me)) + "\n", encoding="utf-8")
        partial.replace(note)
        yield me
    finally:
        _note(lock).unlink(missing_ok=True)
        held.release()


def holder(lock: Path) -> Holder | None:
    """Who holds the lock, as the note tells it; None where there is no note or it names a process that has died."""
    try:
        found = Holder(**json.loads(_note(lock).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None
    return None if found.host == socket.gethostname() and not _alive(found.pid) else found


def _note(lock: Path) -> Path:
    # not in the lock file itself: some versions of filelock empty that one when they try to take it
    return lock.with_name(lock.name + ".json")


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _now() -> str:
    return dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
