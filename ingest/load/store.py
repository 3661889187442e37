"""What a run writes into ``raw``, each step in one transaction: a kill between two steps leaves a whole state.

Articles and their facts are committed together, in portions.  The end of a run (which versions are superseded,
which articles tell one story, the row of the run) is one transaction more.  What a killed run did not get to do
is done by the next one: ``settle_interrupted`` first, everything else by comparing sources with what is there.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, NamedTuple

import duckdb
import pyarrow as pa

from ingest.load.batches import REJECTS, Extracted
from ingest.load.database import LoadError
from ingest.load.schema import fact_kinds

_IDS = pa.schema([("article_id", pa.string())])


class Run(NamedTuple):
    """The run in whose name things are written."""

    id: str
    started_at: dt.datetime
    extractor_version: str
    signature_version: str


class Portion(NamedTuple):
    """What is committed together: articles by origin (new, moved, known), what came of them, and rejects."""

    articles: dict[str, list[pa.RecordBatch]]
    extracted: list[Extracted]
    rejects: list[dict[str, Any]]


class Store:
    """Writes to the build database.  Every method raises LoadError if the disk or the database fails."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._db = connection

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Everything inside is committed together, or not at all."""
        try:
            self._db.execute("BEGIN")
            yield
            self._db.execute("COMMIT")
        except BaseException as error:
            with suppress(duckdb.Error):  # a failed commit has ended the transaction already
                self._db.execute("ROLLBACK")
            if isinstance(error, duckdb.Error):
                raise LoadError(
                    f"the build database could not be written: {str(error).strip().splitlines()[0][:400]}\n"
                    "What was committed before is kept; free some disk space if need be and run again to go on."
                ) from error
            raise

    def begin(self, run: Run, sources: str, versions: str) -> None:
        """Write the row of the run, status ``running``."""
        with self.transaction():
            self._db.execute(
                "INSERT INTO raw.ingest_runs (ingest_run_id, status, started_at, sources, extractor_version, versions)"
                " VALUES (?, 'running', ?, ?, ?, ?)",
                [run.id, run.started_at, sources, run.extractor_version, versions],
            )

    def settle_interrupted(self, now: dt.datetime) -> list[str]:
        """Supersede what killed runs had found replaced; mark them ``interrupted``.  Returns their ids."""
        running = self._db.execute(
            "SELECT ingest_run_id FROM raw.ingest_runs WHERE status = 'running' ORDER BY started_at"
        ).fetchall()
        ids = [row[0] for row in running]
        for id in ids:
            with self.transaction():
                self._db.execute(
                    "UPDATE raw.articles SET superseded_at = $now WHERE superseded_at IS NULL AND ingest_run_id <> $id"
                    " AND uri IN (SELECT uri FROM raw.articles WHERE ingest_run_id = $id)",
                    {"now": now, "id": id},
                )
                self._db.execute("UPDATE raw.ingest_runs SET status = 'interrupted' WHERE ingest_run_id = ?", [id])
        return ids

    def failed(self, run: Run) -> None:
        """Mark the run as failed, if the database still lets us."""
        with suppress(duckdb.Error, LoadError):  # else it stays ``running`` and the next run calls it interrupted
            self.settle_interrupted(run.started_at)
            self._db.execute("UPDATE raw.ingest_runs SET status = 'failed' WHERE ingest_run_id = ?", [run.id])

    def write(self, run: Run, portion: Portion) -> tuple[dict[str, int], int]:
        """Commit a portion.  Facts of articles that failed stay as they were.

        Returns the number of facts written, by table, and of rejects that were not there before.
        """
        if not portion.articles and not portion.rejects:
            return {}, 0
        batches = [batch for found in portion.articles.values() for batch in found]
        failed = {id for extracted in portion.extracted for id in extracted.failed}
        ids = [id for batch in batches for id in batch.column("article_id").to_pylist()]
        with self.transaction():
            new = portion.articles.get("new", [])
            if new:
                self._insert_articles(run, pa.Table.from_batches(new))
            if len(new) < len(batches):
                self._replace(run, portion, _table_of_ids(ids), _table_of_ids([i for i in ids if i not in failed]))
            facts = {table: self._insert_facts(run, table, portion.extracted) for table in fact_kinds()}
            self._insert_signatures(run, [extracted.signatures for extracted in portion.extracted])
            rejects = [extracted.rejects for extracted in portion.extracted]
            if portion.rejects:
                rejects.append(pa.Table.from_pylist(portion.rejects, REJECTS))
            new_rejects = self._upsert_rejects(run, pa.concat_tables(rejects) if rejects else REJECTS.empty_table())
        return facts, new_rejects

    def _insert_articles(self, run: Run, rows: pa.Table) -> None:
        self._db.register("portion", rows)
        self._db.execute(
            "INSERT INTO raw.articles BY NAME SELECT *, $now::TIMESTAMP AS ingested_at, $id AS ingest_run_id,"
            " $version AS extractor_version, $id AS facts_run_id FROM portion",
            {"now": run.started_at, "id": run.id, "version": run.extractor_version},
        )

    def _replace(self, run: Run, portion: Portion, ids: pa.Table, succeeded: pa.Table) -> None:
        """Make room for the facts of articles that are there already, and note that they were gone over again."""
        self._db.register("ids", ids)
        self._db.register("succeeded", succeeded)
        if moved := portion.articles.get("moved"):
            self._db.register("moved", pa.Table.from_batches(moved))
            self._db.execute(
                "UPDATE raw.articles AS a SET body_start = m.body_start, body_end = m.body_end"
                " FROM moved AS m WHERE a.article_id = m.article_id"
            )
        for table in fact_kinds():
            self._db.execute(f"DELETE FROM raw.{table} WHERE article_id IN (SELECT article_id FROM succeeded)")
        self._db.execute("DELETE FROM raw.article_signatures WHERE article_id IN (SELECT article_id FROM ids)")
        self._db.execute(
            "UPDATE raw.articles SET extractor_version = $version, facts_run_id = $id"
            " WHERE article_id IN (SELECT article_id FROM ids)",
            {"version": run.extractor_version, "id": run.id},
        )
        self._db.execute(
            "UPDATE raw.rejects SET resolved_at = ? WHERE resolved_at IS NULL AND stage IN ('extract', 'load')"
            " AND article_id IN (SELECT article_id FROM ids)",
            [run.started_at],
        )

    def _insert_facts(self, run: Run, table: str, extracted: list[Extracted]) -> int:
        parts = [each.facts[table] for each in extracted if table in each.facts]
        if not parts:
            return 0
        rows = pa.concat_tables(parts)
        self._db.register("portion", rows)
        self._db.execute(
            f"INSERT INTO raw.{table} BY NAME SELECT *, $version AS extractor_version, $id AS ingest_run_id FROM portion",
            {"version": run.extractor_version, "id": run.id},
        )
        return int(rows.num_rows)

    def _insert_signatures(self, run: Run, parts: list[pa.Table]) -> None:
        rows = pa.concat_tables(parts) if parts else None
        if rows is not None and rows.num_rows:
            self._db.register("portion", rows)
            self._db.execute(
                "INSERT INTO raw.article_signatures BY NAME SELECT *, ? AS signature_version FROM portion",
                [run.signature_version],
            )

    def _upsert_rejects(self, run: Run, rows: pa.Table) -> int:
        if not rows.num_rows:
            return 0
        self._db.register("portion", rows)
        said = {"now": run.started_at, "id": run.id}
        self._db.execute(
            "UPDATE raw.rejects SET last_run_id = $id, last_seen_at = $now, resolved_at = NULL"
            " WHERE reject_id IN (SELECT reject_id FROM portion)",
            said,
        )
        inserted = self._db.execute(
            "INSERT INTO raw.rejects BY NAME SELECT DISTINCT ON (reject_id) *, $id AS ingest_run_id,"
            " $now::TIMESTAMP AS rejected_at, $id AS last_run_id, $now::TIMESTAMP AS last_seen_at FROM portion"
            " WHERE reject_id NOT IN (SELECT reject_id FROM raw.rejects)",
            said,
        ).fetchall()
        return int(inserted[0][0])


def _table_of_ids(ids: list[str]) -> pa.Table:
    return pa.table({"article_id": ids}, schema=_IDS)
