"""What can go wrong, and the exit code that says so.

====  ======================================================================
code  meaning
====  ======================================================================
0     done; or nothing new, so nothing to do
2     wrong usage, or a path that does not exist or may not be written
3     nothing could be read from the given articles
4     the warehouse is in use by another refresh (it is named)
5     checks failed: nothing was published
6     the build failed (dbt, database, disk): nothing was published
7     ``status`` only: the last good refresh is older than expected
130   stopped by a signal: nothing was published
====  ======================================================================
"""

from __future__ import annotations

import errno
from pathlib import Path

import duckdb

OVERDUE = 7
STOPPED = 130


class WarehouseError(Exception):
    """A problem that a person can act on.  The message says what happened, what it means and what to do."""

    exit_code = 6


class BadPathError(WarehouseError):
    """A path that does not exist or may not be used."""

    exit_code = 2


class NothingReadError(WarehouseError):
    """The given articles held nothing that could be read."""

    exit_code = 3


class InUseError(WarehouseError):
    """Somebody else is writing to this warehouse."""

    exit_code = 4


class ChecksFailedError(WarehouseError):
    """The build is not plausible."""

    exit_code = 5


class BuildFailedError(WarehouseError):
    """dbt, the database or the disk did not do their part."""


class DiskFullError(BuildFailedError):
    """No room left to write."""


class TornError(BuildFailedError):
    """A database file that cannot be read."""


#: EFBIG: a file size limit says the same as a full disk, to whoever must write on
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FULL_WORDS = ("no space left on device", "disk quota exceeded", "file too large", "failed to offload data block")
_LOCK_WORDS = ("could not set lock on file", "conflicting lock is held")
#: a damaged header can also end in text that is not UTF-8
_TORN = (
    duckdb.IOException,
    duckdb.InternalException,
    duckdb.FatalException,
    duckdb.SerializationException,
    UnicodeDecodeError,
)
_TORN_WORDS = ("corrupt database file", "not a valid duckdb database file", "does not match stored checksum")


def _chain(error: BaseException) -> list[BaseException]:
    chain: list[BaseException] = []
    step: BaseException | None = error
    while step is not None and step not in chain:
        chain.append(step)
        step = step.__cause__ or step.__context__
    return chain


def is_disk_full(error: BaseException) -> bool:
    """Whether an error, or one that led to it, comes from a disk without room."""
    return any(
        (isinstance(step, OSError) and step.errno in _FULL) or any(word in str(step).lower() for word in _FULL_WORDS)
        for step in _chain(error)
    )


def is_lock_conflict(error: BaseException) -> bool:
    """Whether DuckDB refused because another process has the file open."""
    return any(
        isinstance(step, duckdb.Error) and any(word in str(step).lower() for word in _LOCK_WORDS)
        for step in _chain(error)
    )


def is_torn(error: BaseException) -> bool:
    """Whether DuckDB cannot make sense of its file, as opposed to a disk without room or a lock."""
    return isinstance(error, _TORN) and not is_disk_full(error) and not is_lock_conflict(error)


def tells_of_torn_file(error: BaseException) -> bool:
    """Whether an error in the midst of work, however it was passed on, comes from a damaged database file."""
    return any(word in str(step).lower() for step in _chain(error) for word in _TORN_WORDS)


def disk_full(where: Path, error: BaseException) -> DiskFullError:
    """The message for a full disk: which one, and that nothing is lost."""
    detail = str(error).splitlines()[0] if str(error) else type(error).__name__
    return DiskFullError(
        f"no room left to write in {where}: {detail}. The last publication is as it was. "
        f"Make room (`python -m warehouse prune --warehouse {where}` may help) and refresh again."
    )
