"""Read articles: files and folders, plain or packed, in every supported form, into drafts.

Nothing that a file holds can stop the rest: what cannot be read becomes a ``Problem`` with its reason.  Memory is
bounded by ``Limits`` and not by the size of files; the order is that of the paths, folders sorted by name.
Who keeps account of files (``Account``) has those passed by that were read before and hold the same bytes still.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from pathlib import Path
from typing import Protocol

from ingest.read.decoding import decode
from ingest.read.draft import Draft, Limits, MissingPath, Problem, Skipped, Unreadable, beginning, storable
from ingest.read.pages import read_page
from ingest.read.parquet import read_parquet
from ingest.read.portal import read_portal
from ingest.read.sources import FORMS, Source, check_paths, digest_of, read_whole, reason_of, walk
from ingest.read.tables import read_csv, read_jsonl
from ingest.read.version import reader_version

__all__ = [
    "FORMS", "Account", "Draft", "Limits", "MissingPath", "Problem", "Skipped", "read_articles", "reader_version"
]  # fmt: skip

_DEFAULT = Limits()


class Account(Protocol):
    """Keeps account of the files that were read, each by its uri and the digest of its bytes."""

    def passes(self, uri: str, digest: str) -> bool:
        """Whether the file was read before and need not be read again."""

    def begins(self) -> None:
        """A file is about to be read: what is handed over from here on is its own."""

    def ends(self, uri: str, digest: str) -> None:
        """The file was read to its end, and would give the same again."""


def read_articles(
    paths: Sequence[Path],
    limits: Limits = _DEFAULT,
    skipped: Skipped | None = None,
    account: Account | None = None,
) -> Iterator[Draft | Problem]:
    """Drafts and problems of all articles below ``paths``, as a stream.

    ``skipped`` is filled with counts of files found and of what was passed by; ``account`` says which files are read.
    Raises ``MissingPath``, at once, if a path does not exist; nothing else is raised for what files hold.
    """
    check_paths(paths)
    return _read_all(paths, limits, skipped if skipped is not None else Skipped(), account)


def _read_all(
    paths: Sequence[Path], limits: Limits, skipped: Skipped, account: Account | None
) -> Iterator[Draft | Problem]:
    for found in walk(paths, skipped):
        if isinstance(found, Problem):
            yield found
        elif account is None:
            yield from _read_one(found, limits)
        else:
            digest = digest_of(found)
            if digest and account.passes(found.uri, digest):
                continue
            account.begins()
            lasting = yield from _read_one(found, limits)
            if lasting and digest and digest_of(found) == digest:  # it was not written to in between
                account.ends(found.uri, digest)


def _read_one(found: Source, limits: Limits) -> Generator[Draft | Problem, None, bool]:
    """All that a file gives; returns whether it would give the same again, or may have been refused by the system."""
    try:
        yield from _read(found, limits)
    except Unreadable as problem:
        yield Problem(found.uri, problem.place, problem.reason, beginning(problem.content))
        return not isinstance(problem.__cause__, OSError)
    except OSError as error:
        yield Problem(found.uri, None, f"cannot be read ({reason_of(error)}): check its permissions and the disk")
        return False
    except (MemoryError, RecursionError) as error:
        yield Problem(found.uri, None, f"too large or too deep to be read ({type(error).__name__}): split the file")
        return False
    except (ValueError, LookupError, TypeError) as error:  # our own mistake: one file's, not that of all after it
        reason = f"the reader fails on it ({type(error).__name__}: {error}): please report it with the file"
        yield Problem(found.uri, None, reason)
    return True


def _read(source: Source, limits: Limits) -> Iterator[Draft | Problem]:
    if source.form == "jsonl":
        yield from read_jsonl(source, limits)
    elif source.form == "csv":
        yield from read_csv(source, limits)
    elif source.form == "parquet":
        yield from read_parquet(source, limits)
    else:
        yield read_page(source, limits) if source.form == "page" else _read_text(source, limits)


def _read_text(source: Source, limits: Limits) -> Draft | Problem:
    text = storable(decode(read_whole(source, limits, limits.max_bytes)))
    if len(text) > limits.max_characters:
        reason = f"the text has {len(text):,} characters, more than {limits.max_characters:,}: split the article"
        return Problem(source.uri, None, reason, beginning(text))
    if not text.strip():
        return Problem(source.uri, None, "the file holds only blanks: fetch it again or take it out")
    portal = read_portal(text)
    title = portal.title[: limits.max_field] if portal.title else None
    return Draft(
        source.uri, None, title, portal.source_name, portal.published_on, None, text, portal.body_start, portal.body_end
    )  # fmt: skip
