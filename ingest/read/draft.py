"""What the reader hands over: drafts of articles, problems, and a count of what it passed by."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

#: a problem keeps at most this much of what could not be read
KEPT_CONTENT = 2_000


@dataclass(frozen=True, slots=True)
class Limits:
    """How much the reader takes before it refuses.  Sizes of text count characters, sizes of files bytes."""

    #: longest article; longer ones become a ``Problem`` that names their size
    max_characters: int = 2_000_000
    #: longest title, uri, url, source name or category
    max_field: int = 4_000
    #: a gzip file may unpack to at most this many bytes per packed byte ...
    max_ratio: int = 200
    #: ... once it has unpacked more than this (small files of spaces pack very well)
    ratio_from: int = 4 << 20
    #: and to at most this many bytes in all
    max_unpacked: int = 16 << 30
    #: most columns that a table may have
    max_columns: int = 10_000
    #: most elements of an HTML page for which the slow, careful extraction of the body is tried
    max_elements: int = 20_000
    #: largest HTML page; markup and scripts may be many times the text
    max_page_bytes: int = 8 << 20

    @property
    def max_bytes(self) -> int:
        """Bytes that the longest article can take in any supported encoding."""
        return 4 * self.max_characters + 4


@dataclass(frozen=True, slots=True)
class Draft:
    """One article as its source gives it.

    ``text`` is the original text, ``body_start``/``body_end`` the half-open range of code points in it that is the
    article itself.  All strings can be encoded as UTF-8 and hold no NUL.
    """

    uri: str
    url: str | None
    title: str | None
    source_name: str | None
    published_on: dt.date | None
    category: str | None
    text: str
    body_start: int
    body_end: int


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read: where, why and what to do, with the beginning of what stood there."""

    uri: str
    place: str | None
    reason: str
    content: str | None = None


@dataclass(slots=True)
class Skipped:
    """Counts what the walk over folders found and what it passed by; filled while ``read_articles`` runs."""

    #: files that were opened
    files: int = 0
    #: names that begin with a dot
    hidden: int = 0
    #: symbolic links to a folder that was already walked, or to nothing
    links: int = 0
    #: pipes, sockets and devices
    special: int = 0
    #: files in folders whose ending is no form of article, by ending ("" = none)
    other: Counter[str] = field(default_factory=Counter)

    def __str__(self) -> str:
        parts = [f"{count} {name}" for name, count in (("hidden", self.hidden), ("links", self.links)) if count]
        if self.special:
            parts.append(f"{self.special} special files")
        parts += [f"{count} with the ending {ending or '(none)'}" for ending, count in sorted(self.other.items())]
        return ", ".join(parts) or "nothing"


class MissingPath(FileNotFoundError):  # noqa: N818 (it says what is the matter)
    """Paths that the caller named do not exist: a mistake in the command, not in the data."""

    def __init__(self, paths: list[Path]) -> None:
        self.paths = paths
        listed = ", ".join(str(path) for path in paths[:10]) + (
            f" and {len(paths) - 10} more" if len(paths) > 10 else ""
        )
        super().__init__(f"no such file or folder: {listed}. Check the spelling, or leave it out.")


class Unreadable(Exception):  # noqa: N818 (it says what is the matter)
    """A file, or one place of it, cannot be read.  Becomes a ``Problem``; the message says what to do next."""

    def __init__(self, reason: str, content: str | None = None, place: str | None = None) -> None:
        super().__init__(reason)
        self.reason = storable(reason)  # it may quote the file
        self.content = content
        self.place = place


def storable(text: str) -> str:
    """``text`` without NUL and lone surrogates, each replaced by U+FFFD, so that length and offsets stay."""
    if "\x00" in text:
        text = text.replace("\x00", "\ufffd")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        text = "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in text)
    return text


def beginning(content: str | bytes | None) -> str | None:
    """The first ``KEPT_CONTENT`` characters of what could not be read, in storable form."""
    if content is None:
        return None
    if isinstance(content, bytes):
        content = content[: 4 * KEPT_CONTENT].decode("utf-8", "replace")
    return storable(content[:KEPT_CONTENT])
