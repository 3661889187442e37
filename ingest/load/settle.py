"""The end of a run: which versions are current, which articles tell one story, and the row of the run."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from typing import Any, NamedTuple

import duckdb
import pyarrow as pa

from ingest.load.batches import resolve
from ingest.load.schema import OWN_TABLES, arrow_schema
from ingest.load.store import Run

_STORIES = arrow_schema(OWN_TABLES["article_stories"])


class Stories(NamedTuple):
    """Where the signature of a text is made (``module:function``) and how signatures are grouped."""

    signature: str
    group: str
    version: str


def still_rejected(connection: duckdb.DuckDBPyConnection, run: Run, standing: list[str]) -> list[tuple[str, int]]:
    """Rejects (by id) of files that were not read again stand in them still.  Returns their number by stage."""
    connection.register("standing", pa.table({"reject_id": pa.array(standing, pa.string())}))
    connection.execute(
        "UPDATE raw.rejects SET last_run_id = ?, last_seen_at = ?, resolved_at = NULL"
        " WHERE reject_id IN (SELECT reject_id FROM standing)",
        [run.id, run.started_at],
    )
    return connection.execute(
        "SELECT stage, count(*) FROM raw.rejects JOIN standing USING (reject_id) GROUP BY stage ORDER BY stage"
    ).fetchall()


def supersede(connection: duckdb.DuckDBPyConnection, run: Run, seen: pa.Table) -> tuple[int, int]:
    """Versions that a uri no longer holds lose their currency; those that came back regain it.  Returns how many."""
    connection.register("seen", seen)
    gone = connection.execute(
        "UPDATE raw.articles SET superseded_at = ? WHERE superseded_at IS NULL"
        " AND article_id NOT IN (SELECT article_id FROM seen)"
        " AND uri IN (SELECT uri FROM raw.articles SEMI JOIN seen USING (article_id))",
        [run.started_at],
    ).fetchall()[0][0]
    back = connection.execute(
        "UPDATE raw.articles SET superseded_at = NULL WHERE superseded_at IS NOT NULL"
        " AND article_id IN (SELECT article_id FROM seen)"
    ).fetchall()[0][0]
    connection.execute(
        "UPDATE raw.rejects SET resolved_at = $now WHERE resolved_at IS NULL AND stage = 'read' AND last_run_id <> $id"
        " AND uri IN (SELECT uri FROM raw.articles SEMI JOIN seen USING (article_id))",
        {"now": run.started_at, "id": run.id},
    )
    return gone, back


def shared_uris(connection: duckdb.DuckDBPyConnection, seen: pa.Table) -> list[tuple[str, int]]:
    """Uris under which this run met several different articles, and how many."""
    connection.register("seen", seen)
    return connection.execute(
        "SELECT uri, count(*) FROM raw.articles SEMI JOIN seen USING (article_id)"
        " GROUP BY uri HAVING count(*) > 1 ORDER BY uri LIMIT 100"
    ).fetchall()


def tell_stories(connection: duckdb.DuckDBPyConnection, stories: Stories, always: bool) -> int:
    """Group the current articles into stories if any has none yet (or ``always``); write what changed.

    Returns how many articles got another story, another place in it, or left it.
    """
    waiting = connection.execute(
        "SELECT count(*) FROM raw.articles AS a ANTI JOIN raw.article_stories AS s USING (article_id)"
        " WHERE a.superseded_at IS NULL"
    ).fetchall()[0][0]
    if not waiting and not always:
        return 0
    group: Callable[..., Any] = resolve(stories.group)
    connection.register("grouped", _as_table(group(_current(connection, stories.version))))
    # an article without a signature (its extraction failed) tells a story of its own
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE told AS SELECT * FROM grouped UNION ALL"
        " SELECT article_id, article_id, TRUE, 1.0 FROM raw.articles ANTI JOIN grouped USING (article_id)"
        " WHERE superseded_at IS NULL"
    )
    gone = connection.execute(
        "DELETE FROM raw.article_stories WHERE (article_id, story_id, is_primary, similarity) NOT IN"
        " (SELECT (article_id, story_id, is_primary, similarity) FROM told)"
    ).fetchall()[0][0]
    come = connection.execute(
        "INSERT INTO raw.article_stories BY NAME SELECT * FROM told ANTI JOIN raw.article_stories USING (article_id)"
    ).fetchall()[0][0]
    return int(max(gone, come))


def finish(connection: duckdb.DuckDBPyConnection, run: Run, counts: dict[str, Any], facts: dict[str, int]) -> None:
    """Complete the row of the run: status ``finished``; ``counts`` by column."""
    names = ", ".join(f"{name} = ${name}" for name in counts)
    connection.execute(
        f"UPDATE raw.ingest_runs SET status = 'finished', facts = $facts, {names} WHERE ingest_run_id = $id",
        {**counts, "facts": json.dumps(facts), "id": run.id},
    )


def _current(connection: duckdb.DuckDBPyConnection, version: str) -> list[tuple[str, dt.date | None, bytes]]:
    """What stories are made from: id, day of publication and signature of every current article, by id."""
    return connection.execute(
        "SELECT a.article_id, a.published_on, s.signature FROM raw.articles AS a"
        " JOIN raw.article_signatures AS s USING (article_id)"
        " WHERE a.superseded_at IS NULL AND s.signature_version = ? ORDER BY a.article_id",
        [version],
    ).fetchall()


def _as_table(rows: Any) -> pa.Table:
    listed = list(rows)
    return (
        pa.table(
            [pa.array(column, f.type) for column, f in zip(zip(*listed, strict=True), _STORIES, strict=True)],
            schema=_STORIES,
        )
        if listed
        else _STORIES.empty_table()
    )
