"""Which files were taken in already, so that a file that still reads the same need not be read again.

A file is known by its uri and a digest of its bytes, and by the version of the reader; its time is never asked, so a
clock that goes backwards does no harm.  What it gave stands beside (ids of articles and of rejects): a run that
passes it by counts the same, and treats the same as current, as one that reads it.
"""

from __future__ import annotations

from typing import NamedTuple

import duckdb
import pyarrow as pa

from ingest.load.known import Known
from ingest.load.schema import OWN_TABLES, arrow_schema

_ROWS = arrow_schema(OWN_TABLES["source_files"])


class File(NamedTuple):
    """What was read: a digest of the file, and the articles and rejects that it gave."""

    digest: str
    articles: tuple[int, ...]
    rejects: tuple[str, ...]


class Ledger:
    """The files of earlier runs, and those that this run reads.  ``anew``: read all of them again."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, reader_version: str, known: Known, anew: bool) -> None:
        self._db, self._version, self._known = connection, reader_version, known
        self._kept = {} if anew else self._load()
        self._read: dict[str, File] = {}
        self._articles: list[int] = []
        self._rejects: list[str] = []
        #: rejects of files that were passed by: they are as they were
        self.standing: list[str] = []

    def _load(self) -> dict[str, File]:
        found = self._db.execute(
            "SELECT uri, digest, article_ids, reject_ids FROM raw.source_files WHERE reader_version = ?",
            [self._version],
        ).fetchall()
        return {
            uri: File(digest, tuple(int(id, 16) for id in articles), tuple(rejects))
            for uri, digest, articles, rejects in found
        }

    def unchanged(self, uri: str, digest: str) -> File | None:
        """What a file gave when it was read before, if it has the same content still and all of that is here."""
        file = self._kept.get(uri)
        if file is None or file.digest != digest or not all(map(self._known.holds, file.articles)):
            return None
        self.standing += file.rejects
        return file

    def article(self, id: str) -> None:
        """An article came from the file that is being read."""
        self._articles.append(int(id, 16))

    def reject(self, id: str) -> None:
        """A reject came from the file that is being read."""
        self._rejects.append(id)

    def begin(self) -> None:
        """Another file is read from here on."""
        self._articles, self._rejects = [], []

    def end(self, uri: str, digest: str) -> None:
        """The file was read to its end: it may be passed by from the next run on."""
        self._read[uri] = File(digest, tuple(dict.fromkeys(self._articles)), tuple(dict.fromkeys(self._rejects)))

    def write(self, run_id: str) -> None:
        """Keep what this run has read; to be called where everything else that it wrote is committed."""
        if not self._read:
            return
        rows = [
            (uri, file.digest, self._version, [f"{id:016x}" for id in file.articles], list(file.rejects), run_id)
            for uri, file in self._read.items()
        ]
        columns = [pa.array(column, field.type) for column, field in zip(zip(*rows, strict=True), _ROWS, strict=True)]
        self._db.register("files_read", pa.table(columns, schema=_ROWS))
        self._db.execute("DELETE FROM raw.source_files WHERE uri IN (SELECT uri FROM files_read)")
        self._db.execute("INSERT INTO raw.source_files BY NAME SELECT * FROM files_read")
