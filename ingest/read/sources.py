"""Where articles come from: named files and walked folders, plain or packed with gzip, opened within limits."""

from __future__ import annotations

import gzip
import os
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path
from typing import IO, Protocol

from ingest.read.draft import Limits, MissingPath, Problem, Skipped, Unreadable, storable

#: ending → form of article
FORMS = {".txt": "text", ".html": "page", ".htm": "page", ".jsonl": "jsonl", ".csv": "csv", ".parquet": "parquet"}

_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Source:
    """One file: where it lies, what it is called in the warehouse, its form, whether it is packed."""

    path: Path
    uri: str
    form: str
    packed: bool


class Readable(Protocol):
    """The only thing that readers of files ask for."""

    def read(self, size: int, /) -> bytes:
        """At most ``size`` bytes; none at the end."""


def check_paths(paths: Sequence[Path]) -> None:
    """Raise ``MissingPath`` that lists every path that does not exist."""
    missing = [path for path in paths if not os.path.lexists(path)]
    if missing:
        raise MissingPath(missing)


def walk(paths: Sequence[Path], skipped: Skipped) -> Iterator[Source | Problem]:
    """The files below ``paths`` in the order of ``paths``, each folder sorted by name.

    Hidden names are passed by; a folder is entered once, whatever links lead to it.  A file that was named itself
    must have a known ending, in folders other files are counted in ``skipped``.
    """
    for path in paths:
        name = storable_name(path.name if path.name not in ("", "..") else path.resolve().name)
        if path.is_dir():
            yield from _walk_folder(path, name, skipped)
            continue
        source = _source(path, name)
        if not path.exists():
            yield Problem(name, None, "the file is a link to nothing, or it vanished: restore it and read again")
        elif not path.is_file():
            yield Problem(name, None, "not a regular file but a pipe, socket or device: copy its content to a file")
        elif source is None:
            yield Problem(name, None, f"unknown ending {_ending(path) or '(none)'}: give it one of {_endings()}")
        else:
            skipped.files += 1
            yield source


def _walk_folder(root: Path, name: str, skipped: Skipped) -> Iterator[Source | Problem]:
    entered: set[tuple[int, int]] = set()
    waiting: list[tuple[Path, str]] = [(root, name)]
    while waiting:
        path, uri = waiting.pop()
        try:
            if path.is_dir():
                status = path.stat()
                if (status.st_dev, status.st_ino) in entered:
                    skipped.links += 1
                    continue
                entered.add((status.st_dev, status.st_ino))
                children = sorted(os.listdir(path), reverse=True)  # noqa: PTH208 (names are needed, not paths)
                visible = [child for child in children if not child.startswith(".")]
                skipped.hidden += len(children) - len(visible)
                waiting += [(path / child, f"{uri}/{storable_name(child)}") for child in visible]
                continue
            if not path.is_file():
                if path.is_symlink():
                    skipped.links += 1
                else:
                    skipped.special += 1
                continue
        except OSError as error:
            yield Problem(uri, None, f"cannot be entered ({reason_of(error)}): check its permissions")
            continue
        source = _source(path, uri)
        if source is None:
            skipped.other[_ending(path)] += 1
        else:
            skipped.files += 1
            yield source


def storable_name(name: str) -> str:
    """A file's name as text: bytes that are no UTF-8 become U+FFFD."""
    return storable(os.fsencode(name).decode("utf-8", "replace")) or "root"


def reason_of(error: OSError) -> str:
    """What the system says, without the path (uris never tell where a file lies)."""
    return error.strerror or type(error).__name__


def _ending(path: Path) -> str:
    return path.suffix.lower()


def _endings() -> str:
    return ", ".join(FORMS) + " (or one of these with .gz)"


def _source(path: Path, uri: str) -> Source | None:
    packed = _ending(path) == ".gz"
    form = FORMS.get(_ending(Path(path.stem)) if packed else _ending(path))
    return Source(path, uri, form, packed) if form else None


def digest_of(source: Source) -> str | None:
    """32 hex digits over the bytes of a file as it lies there; None where it cannot be read now."""
    try:
        with source.path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()[:32]
    except OSError:
        return None


class _Unpacking:
    """Unpacks gzip as it is read, and stops at a bomb."""

    def __init__(self, file: IO[bytes], packed_size: int, limits: Limits) -> None:
        self._gzip = gzip.GzipFile(fileobj=file, mode="rb")
        self._allowed = min(limits.max_unpacked, max(limits.ratio_from, limits.max_ratio * packed_size))
        self._limits = limits
        self._unpacked = 0

    def read(self, size: int, /) -> bytes:
        try:
            data = self._gzip.read(min(size, _CHUNK))
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            raise Unreadable(f"broken gzip file ({error}): pack it again") from error
        self._unpacked += len(data)
        if self._unpacked > self._allowed:
            raise Unreadable(
                f"the gzip file unpacks to more than {self._allowed:,} bytes (at most {self._limits.max_ratio} times its "
                f"size, and {self._limits.max_unpacked:,} in all): unpack it yourself if you trust it"
            )
        return data


@contextmanager
def opened(source: Source, limits: Limits) -> Iterator[Readable]:
    """The file's bytes, unpacked, for reading in chunks.  What goes wrong is raised as ``Unreadable``."""
    try:
        with source.path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            if size == 0:
                raise Unreadable("the file is empty: fetch it again or take it out")
            yield _Unpacking(file, size, limits) if source.packed else file
    except FileNotFoundError as error:
        raise Unreadable("the file vanished while it was read: restore it and read again") from error
    except OSError as error:
        raise Unreadable(f"cannot be read ({reason_of(error)}): check its permissions and the disk") from error


def read_whole(source: Source, limits: Limits, most: int) -> bytes:
    """All bytes of a small file.  Raises ``Unreadable`` that names the size if there are more than ``most``."""
    with opened(source, limits) as file:
        size = source.path.stat().st_size
        if not source.packed and size > most:
            raise Unreadable(f"the file has {size:,} bytes, more than the {most:,} that one article may take: split it")
        chunks: list[bytes] = []
        length = 0
        while chunk := file.read(_CHUNK):
            chunks.append(chunk)
            length += len(chunk)
            if length > most:
                raise Unreadable(
                    f"the file unpacks to more than the {most:,} bytes that one article may take: split it"
                )
        return b"".join(chunks)


def read_lines_within(file: Readable, most: int) -> Iterator[tuple[int, bytes | None, int]]:
    """Lines as (number from 1, bytes without the line feed, size); the bytes are None where there are more than ``most``.

    Memory stays bounded by ``most`` and one chunk, however long a line is.
    """
    number, size = 1, 0
    parts: list[bytes] = []
    while chunk := file.read(_CHUNK):
        pieces = chunk.split(b"\n")
        for piece in pieces[:-1]:
            size += len(piece)
            if size <= most:
                yield number, b"".join((*parts, piece)) if parts else piece, size
            else:
                yield number, None, size
            number, size, parts = number + 1, 0, []
        size += len(pieces[-1])
        if size <= most:
            parts.append(pieces[-1])
        else:
            parts = []
    if size:
        yield number, b"".join(parts) if size <= most else None, size
