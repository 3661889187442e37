"""From what the reader hands over to chunks for the workers, and from their results to commits."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from typing import Any, Protocol

import duckdb
import pydantic

from ingest.identity import article_id
from ingest.load.batches import ARTICLES, Extracted, article_row, reject_row, table_of, validation_reason, where
from ingest.load.known import Known, Range, outdated, stored
from ingest.load.ledger import Ledger
from ingest.load.store import Portion, Run, Store
from ingest.load.workers import Chunk
from ingest.models import Article
from ingest.read import Draft, Problem, reader_version
from ingest.report import RunReport

CHUNK = Range(articles=200, characters=400_000)
#: a commit is due after so many articles, code points or seconds: what a kill can cost
PORTION = Range(articles=5_000, characters=12_000_000)
PORTION_SECONDS = 10.0
REJECTS_AT_ONCE = 2_000

#: the fields of a draft that make its identity
_SAID = ("uri", "url", "title", "source_name", "published_on", "category", "text")


class Progress(Protocol):
    """Is told how a run goes on."""

    def read(self, uri: str, characters: int) -> None:
        """An article was read."""

    def waiting(self, articles: int) -> None:
        """So many known articles have to be extracted again."""

    def written(self, articles: int) -> None:
        """So many articles more were extracted and committed."""


class Silent:
    """Progress that nobody watches."""

    def read(self, uri: str, characters: int) -> None:
        """Say nothing."""

    def waiting(self, articles: int) -> None:
        """Say nothing."""

    def written(self, articles: int) -> None:
        """Say nothing."""


def as_article(draft: Draft) -> Article:
    """A draft of the reader with its id, validated.  Raises pydantic.ValidationError."""
    said = {name: getattr(draft, name) for name in _SAID}
    return Article(article_id=article_id(**said), **said, body_start=draft.body_start, body_end=draft.body_end)


class Intake:
    """From drafts to chunks, and from results to commits; keeps the counts of the report.

    For the reader it is the account of files (``ingest.read.Account``).  ``full``: read and extract everything again.
    """

    def __init__(
        self,
        connection: duckdb.DuckDBPyConnection,
        store: Store,
        run: Run,
        report: RunReport,
        progress: Progress,
        full: bool = False,
    ) -> None:
        self._connection, self._store, self._run = connection, store, run
        self._report, self._progress, self._full = report, progress, full
        self.known = Known(connection)
        self.ledger = Ledger(connection, reader_version(), self.known, anew=full)
        self._rejects: list[dict[str, Any]] = []

    def passes(self, uri: str, digest: str) -> bool:
        """Count the articles of a file that was read before and has not changed; False if it has to be read."""
        file = self.ledger.unchanged(uri, digest)
        if file is None:
            return False
        self._progress.read(uri, 0)
        self._report.files_unchanged += 1
        self._report.articles_read += len(file.articles)
        for id in file.articles:
            self._count("known" if self.known.meet(id) else None)
        return True

    def begins(self) -> None:
        """What the reader hands over from here on comes from another file."""
        self.ledger.begin()

    def ends(self, uri: str, digest: str) -> None:
        """The file was read to its end."""
        self.ledger.end(uri, digest)

    def chunks(self, drafts: Iterable[Draft | Problem]) -> Iterator[Chunk]:
        """New and moved articles from the sources first, then known ones of another extractor version."""
        # asked before anything is written: what this run adds is up to date
        stale = outdated(self._connection, self._run.extractor_version, self._run.signature_version, self._full)
        moved: set[str] = set()
        filling = {"new": _Filling(), "moved": _Filling()}
        for article in self._articles(drafts):
            self.ledger.article(article.article_id)
            origin = self.known.origin(article)
            self._count(origin)
            if origin not in filling:
                continue
            if origin == "moved":
                moved.add(article.article_id)
            if filling[origin].takes(article):
                yield filling[origin].as_chunk(origin)
                filling[origin] = _Filling()
        for origin, rest in filling.items():
            if rest.rows:
                yield rest.as_chunk(origin)
        stale = [item for item in stale if item[0] not in moved]
        self._progress.waiting(len(stale))
        for batch in stored(self._connection, stale, CHUNK):
            yield Chunk(batch, "known")

    def _articles(self, drafts: Iterable[Draft | Problem]) -> Iterator[Article]:
        """Validated articles; what is none becomes a reject."""
        for item in self._until_broken(drafts):
            if isinstance(item, Problem):
                self._reject(reject_row("read", item.uri, item.place, item.reason, item.content))
                continue
            self._report.articles_read += 1
            self._progress.read(item.uri, len(item.text))
            try:
                yield as_article(item)
            except pydantic.ValidationError as error:
                self._reject(reject_row("load", item.uri, None, validation_reason(error), item.text))

    def _until_broken(self, drafts: Iterable[Draft | Problem]) -> Iterator[Draft | Problem]:
        """All drafts; a reader that breaks down costs the rest of this reading, not the run."""
        try:
            yield from drafts
        except Exception as error:
            reason = f"the reader broke down, what follows was not read: {type(error).__name__}: {error}"
            self._report.warnings.append(reason)
            self._reject(reject_row("read", "(reader)", where(error), reason, None))

    def _count(self, origin: str | None) -> None:
        if origin is None:
            self._report.articles_repeated += 1
        elif origin == "new":
            self._report.articles_new += 1
        else:
            self._report.articles_unchanged += 1

    def _reject(self, row: dict[str, Any]) -> None:
        self._report.count_rejects(row["stage"])
        self.ledger.reject(row["reject_id"])
        self._rejects.append(row)
        if len(self._rejects) >= REJECTS_AT_ONCE:
            self._commit(Portion({}, [], []))

    def write_all(self, results: Iterable[tuple[Chunk, Extracted]]) -> None:
        """Commit results in portions."""
        portion, size, since = Portion({}, [], []), Range(0, 0), time.monotonic()
        for chunk, extracted in results:
            portion.articles.setdefault(chunk.origin, []).append(chunk.batch)
            portion.extracted.append(extracted)
            size = Range(size.articles + chunk.batch.num_rows, size.characters + chunk.characters)
            due = time.monotonic() - since > PORTION_SECONDS
            if due or size.articles >= PORTION.articles or size.characters >= PORTION.characters:
                self._commit(portion)
                portion, size, since = Portion({}, [], []), Range(0, 0), time.monotonic()
        self._commit(portion)

    def _commit(self, portion: Portion) -> None:
        portion.rejects.extend(self._rejects)
        self._rejects.clear()
        facts, new_rejects = self._store.write(self._run, portion)
        report = self._report
        report.new_rejects += new_rejects
        for table, count in facts.items():
            report.facts[table] = report.facts.get(table, 0) + count
        for extracted in portion.extracted:
            report.articles_failed += len(extracted.failed)
            for stage in extracted.rejects.column("stage").to_pylist():
                report.count_rejects(stage)
        again = sum(b.num_rows for origin, bs in portion.articles.items() if origin != "new" for b in bs)
        report.articles_reextracted += again
        self._progress.written(again + sum(batch.num_rows for batch in portion.articles.get("new", [])))


class _Filling:
    """A chunk that is being filled."""

    def __init__(self) -> None:
        self.rows: list[dict[str, Any]] = []
        self._characters = 0

    def takes(self, article: Article) -> bool:
        """Add ``article``; whether the chunk is full now."""
        self.rows.append(article_row(article))
        self._characters += len(article.text)
        return len(self.rows) >= CHUNK.articles or self._characters >= CHUNK.characters

    def as_chunk(self, origin: str) -> Chunk:
        """The rows as Arrow."""
        return Chunk(table_of(self.rows, ARTICLES).combine_chunks().to_batches()[0], origin)
