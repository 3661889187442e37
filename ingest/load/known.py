"""What the build database knows already, small enough to ask for every article that is read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

import duckdb
import pyarrow as pa

from ingest.load.batches import ARTICLES
from ingest.models import Article


class Range(NamedTuple):
    """How much goes into one chunk."""

    articles: int
    characters: int


class Known:
    """The articles in ``raw`` by id: an id and a body range take about 150 bytes."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        found = connection.execute("SELECT article_id, body_start, body_end FROM raw.articles").to_arrow_table()
        self._bodies = {
            int(id, 16): start << 32 | end
            for id, start, end in zip(*(found.column(i).to_pylist() for i in range(3)), strict=True)
        }
        #: ids that this run has met in its sources
        self.seen: set[int] = set()

    def origin(self, article: Article) -> str | None:
        """``new``; ``moved`` if the reader now finds another body in it; ``known``; None if met before in this run."""
        id = int(article.article_id, 16)
        if not self.meet(id):
            return None
        body = self._bodies.get(id)
        if body is None:
            return "new"
        return "known" if body == article.body_start << 32 | article.body_end else "moved"

    def holds(self, id: int) -> bool:
        """Whether the article was there before this run."""
        return id in self._bodies

    def meet(self, id: int) -> bool:
        """Note that the article stands in a source still; False if this run has met it before."""
        new = id not in self.seen
        self.seen.add(id)
        return new

    def seen_ids(self) -> pa.Table:
        """All that this run has met, as a table of one column ``article_id``."""
        return pa.table({"article_id": pa.array([f"{id:016x}" for id in self.seen], pa.string())})


def outdated(
    connection: duckdb.DuckDBPyConnection, extractor_version: str, signature_version: str, everything: bool
) -> list[tuple[str, int]]:
    """Ids and lengths of the articles that another extractor went over last (or of all), in the order of ids."""
    return connection.execute(
        "SELECT a.article_id, a.characters FROM raw.articles AS a"
        " LEFT JOIN raw.article_signatures AS s ON s.article_id = a.article_id"
        " WHERE $everything OR a.extractor_version IS DISTINCT FROM $extractor"
        " OR (s.signature_version IS NOT NULL AND s.signature_version <> $signature) ORDER BY a.article_id",
        {"everything": everything, "extractor": extractor_version, "signature": signature_version},
    ).fetchall()


def stored(
    connection: duckdb.DuckDBPyConnection, wanted: list[tuple[str, int]], size: Range
) -> Iterator[pa.RecordBatch]:
    """Batches (schema ``ARTICLES``) of the articles ``wanted``, from ``raw.articles``, in that order."""
    columns = ", ".join(f"a.{name}" for name in ARTICLES.names)
    # one look-up for many chunks, each of which scans the ids of all articles
    for portion in _cut(wanted, Range(20 * size.articles, 8 * size.characters)):
        connection.register("wanted", pa.table({"article_id": [id for id, _ in portion]}))
        found = connection.execute(
            f"SELECT {columns} FROM raw.articles AS a SEMI JOIN wanted USING (article_id) ORDER BY a.article_id"
        ).to_arrow_table()
        batch = found.cast(ARTICLES).combine_chunks().to_batches()[0]
        at = 0
        for chunk in _cut(portion, size):
            yield batch.slice(at, len(chunk))
            at += len(chunk)


def _cut(wanted: list[tuple[str, int]], size: Range) -> Iterator[list[tuple[str, int]]]:
    part: list[tuple[str, int]] = []
    characters = 0
    for item in wanted:
        if part and (len(part) >= size.articles or characters + item[1] > size.characters):
            yield part
            part, characters = [], 0
        part.append(item)
        characters += item[1]
    if part:
        yield part


def later_than_all(connection: duckdb.DuckDBPyConnection, now: dt.datetime) -> dt.datetime:
    """``now``, or just after the last run if the clock went backwards: runs are told apart and ordered by time."""
    row = connection.execute(
        "SELECT max(greatest(started_at, coalesce(finished_at, started_at))) FROM raw.ingest_runs"
    ).fetchone()
    last: dt.datetime | None = row[0] if row else None
    return max(now, last + dt.timedelta(microseconds=1)) if last else now
