"""One run of ingest: read, compare with what is there, extract what is new or outdated, write, settle."""

from __future__ import annotations

import datetime as dt
import json
import platform
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path

import duckdb
import pyarrow as pa
import pydantic

from ingest import __version__
from ingest.identity import run_id
from ingest.load.batches import Extractor
from ingest.load.database import LoadError, open_build
from ingest.load.intake import Intake, Progress, Silent
from ingest.load.known import later_than_all
from ingest.load.settle import Stories, finish, shared_uris, still_rejected, supersede, tell_stories
from ingest.load.store import Run, Store
from ingest.load.workers import BrokenExtractorError, Limits, Pool
from ingest.read import Draft, Problem, read_articles
from ingest.report import RunReport

#: in place of the reader of this package; it keeps no account of files
Read = Callable[[Sequence[Path]], Iterable[Draft | Problem]]


def default_extractor() -> Extractor:
    """The extractor of this package."""
    return Extractor("ingest.extract:find", import_module("ingest.extract").EXTRACTOR_VERSION)


def default_stories() -> Stories:
    """The stories of this package."""
    stories = import_module("ingest.stories")
    return Stories("ingest.stories:signature", "ingest.stories:group", str(stories.VERSION))


def ingest(
    paths: Sequence[Path],
    build_db: Path,
    *,
    extractor: Extractor | None = None,
    stories: Stories | None = None,
    read: Read | None = None,
    workers: int | None = None,
    limits: Limits | None = None,
    full: bool = False,
    progress: Progress | None = None,
    now: dt.datetime | None = None,
) -> RunReport:
    """Bring ``raw`` in ``build_db`` up to date with the articles at ``paths``.

    Files that were read before and hold the same bytes are passed by; articles that are there already under the current
    extractor version cost nothing but reading; articles of an earlier version are extracted again from
    ``raw.articles``, whether or not their source is still there (``full``: all files are read, all articles extracted).  Paths that do not exist are left out and named in the report.  Raises LoadError (LockedError) if the
    database cannot be opened or written, BrokenExtractorError if the extractor cannot be imported.  After a kill or an
    error the same call goes on where the run stopped.
    """
    began = time.monotonic()
    extractor = extractor or default_extractor()
    stories = stories or default_stories()
    present = [path for path in paths if path.exists()]
    connection = open_build(build_db)
    try:
        started = later_than_all(connection, now or dt.datetime.now(dt.UTC).replace(tzinfo=None))
        sources = json.dumps([path.name for path in paths], ensure_ascii=False)
        run = Run(run_id(started, sources, extractor.version), started, extractor.version, stories.version)
        report = RunReport(run.id, started, extractor.version, [path.name for path in present])
        report.missing = [str(path) for path in paths if path not in present]
        report.warnings += [f"not found: {path}" for path in report.missing]
        store = Store(connection)
        try:
            report.interrupted_runs = store.settle_interrupted(started)
            store.begin(run, sources, _versions(stories))
            with Pool(extractor.function, stories.signature, workers, limits) as pool:
                intake = Intake(connection, store, run, report, progress or Silent(), full)
                drafts = _drafts(present, read, intake)
                intake.write_all(pool.run(intake.chunks(drafts)))
            _settle(store, connection, run, report, intake, stories, began)
        except BaseException:
            store.failed(run)
            raise
    finally:
        _close(connection)
    return report


def _drafts(present: Sequence[Path], read: Read | None, intake: Intake) -> Iterable[Draft | Problem]:
    if not present:
        return ()
    return read(present) if read else read_articles(present, account=intake)


def _close(connection: duckdb.DuckDBPyConnection) -> None:
    with suppress(duckdb.Error):  # after a failed write; what was committed is in the file or its log
        connection.close()


def _versions(stories: Stories) -> str:
    return json.dumps(
        {
            "ingest": __version__,
            "stories": stories.version,
            "python": platform.python_version(),
            "duckdb": duckdb.__version__,
            "pyarrow": pa.__version__,
            "pydantic": pydantic.VERSION,
        }
    )


#: the columns of raw.ingest_runs that the report knows under the same name
_RUN_COLUMNS = (
    "finished_at",
    "articles_read",
    "articles_new",
    "articles_unchanged",
    "articles_reextracted",
    "articles_superseded",
    "articles_rejected",
    "seconds",
)


def _settle(
    store: Store,
    connection: duckdb.DuckDBPyConnection,
    run: Run,
    report: RunReport,
    intake: Intake,
    stories: Stories,
    began: float,
) -> None:
    """Everything that ends a run, in one transaction."""
    seen = intake.known.seen_ids()
    with store.transaction():
        for stage, count in still_rejected(connection, run, intake.ledger.standing):
            report.count_rejects(stage, count)
        report.articles_superseded, report.articles_revived = supersede(connection, run, seen)
        for uri, count in shared_uris(connection, seen):
            report.warnings.append(f"{count} different articles under one uri, all kept: {uri}")
        intake.ledger.write(run.id)
        report.stories_changed = tell_stories(connection, stories, always=report.changed)
        report.seconds = round(time.monotonic() - began, 3)
        report.finished_at = run.started_at + dt.timedelta(seconds=report.seconds)
        finish(connection, run, {name: getattr(report, name) for name in _RUN_COLUMNS}, report.facts)


__all__ = ["BrokenExtractorError", "LoadError", "RunReport", "default_extractor", "default_stories", "ingest"]
