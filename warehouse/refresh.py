"""One refresh: read, build, check, publish.  Readers see nothing of it until it has succeeded.

Order matters for what a kill can leave behind.  Everything up to the swap happens in ``DIR/build`` and is cleared or
taken up by the next refresh; the swap is one rename; whatever comes after it can be done again.  The next publication
is written while the build is checked; it is completed and put in place only if the checks hold.
"""

from __future__ import annotations

import datetime as dt
import logging
import shutil
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

import duckdb

from warehouse import changelog, safety
from warehouse.articles import read_articles
from warehouse.build import run_dbt
from warehouse.changes import Change, changes
from warehouse.contents import Digests
from warehouse.database import opened, remove_database
from warehouse.difference import find, worth_finding
from warehouse.errors import (
    BadPathError,
    BuildFailedError,
    ChecksFailedError,
    InUseError,
    WarehouseError,
    disk_full,
    is_disk_full,
    is_lock_conflict,
    tells_of_torn_file,
)
from warehouse.fingerprint import raw_fingerprint, reason_to_build, whole_fingerprint
from warehouse.gate.model import Report
from warehouse.gate.process import Checker, Request
from warehouse.imprint import Imprint
from warehouse.layout import Warehouse
from warehouse.lock import only_writer
from warehouse.log import ENDED, STARTED, event, logging_to
from warehouse.publications import Publication, held_fingerprint, keep, kept, next_version, read_publication
from warehouse.publish import complete, write_tables
from warehouse.summary import Outcome, count, refused
from warehouse.swap import remove_stale_log, swap

_REPORTS_KEPT = 20


class Checking(Protocol):
    """Whoever can put the checks to a built file."""

    def check(self, request: Request) -> Report:
        """Put the checks.  Raises BuildFailedError where they break off."""


@dataclass(frozen=True)
class Steps:
    """The three steps that are not this module's own; tests put simpler ones in their place."""

    read: Callable[..., Mapping[str, Any]] = read_articles
    build: Callable[..., object] = run_dbt
    checker: Callable[[Path], AbstractContextManager[Checking]] = Checker


@dataclass
class Refresh:
    """What was asked for.  ``articles``: none means to build from what the warehouse already holds."""

    warehouse: Warehouse
    articles: Sequence[Path] = ()
    full: bool = False
    accept_changes: bool = False
    keep: int = 5
    steps: Steps = field(default_factory=Steps)
    phases: dict[str, float] = field(default_factory=dict)
    id: str = field(default_factory=lambda: dt.datetime.now(dt.UTC).strftime("%Y%m%dT%H%M%S.%fZ"))

    def timed(self, phase: str, started: float) -> None:
        """Note how long a phase took."""
        self.phases[phase] = round(time.monotonic() - started, 2)


def refresh(asked: Refresh) -> Outcome:
    """Bring a warehouse up to date.  Raises WarehouseError; the last publication is as it was then."""
    warehouse = asked.warehouse
    for path in asked.articles:
        if not path.exists():
            raise BadPathError(f"{path} does not exist. Nothing was done.")
    started = time.monotonic()
    try:
        safety.prepare(warehouse)
    except OSError as error:
        raise _explained(error, warehouse) from error
    with only_writer(warehouse.lock, "a refresh"), logging_to(warehouse.log, asked.id):
        event(STARTED, articles=[str(path) for path in asked.articles])
        try:
            outcome = _refresh(asked, started)
        except KeyboardInterrupt:
            event(ENDED, result="stopped", seconds=round(time.monotonic() - started, 2))
            raise
        except Exception as error:
            known = _explained(error, warehouse)
            event(
                ENDED,
                result="failed",
                exit_code=known.exit_code,
                error=str(known),
                seconds=round(time.monotonic() - started, 2),
                phases=asked.phases,
            )
            raise known from error
        event(ENDED, **outcome.to_json())
        return outcome


def _refresh(asked: Refresh, started: float) -> Outcome:
    warehouse = asked.warehouse
    remove_stale_log(warehouse.published)
    safety.clear_leftovers(warehouse)
    keep(warehouse, asked.keep)
    changelog.record(warehouse)
    safety.ensure_sound(warehouse)
    try:
        return _work(asked, started)
    except Exception as error:
        if not tells_of_torn_file(error) or not warehouse.backup_db.exists():
            raise
        event(f"the build database turned out to be torn: {error}", logging.WARNING)
    safety.move_aside(warehouse)
    safety.ensure_sound(warehouse)
    return _work(asked, started)


def _work(asked: Refresh, started: float) -> Outcome:
    warehouse = asked.warehouse
    phase = time.monotonic()
    ingested = dict(asked.steps.read(asked.articles, warehouse, full=asked.full))
    raw = _raw_fingerprint(warehouse)
    asked.timed("read", phase)
    try:
        done = _publish_if_new(asked, raw)
    finally:
        _back_up(asked, raw)
    report, found, result = done
    published = read_publication(warehouse.published)
    return Outcome(
        warehouse=str(warehouse.root),
        result=result,
        version=published.version if published else "",
        counts=count(warehouse.published),
        checks_passed=len(report.passed) if report else 0,
        checks_warned=[one.name for one in report.warned] if report else [],
        report=report.page if report else None,
        seconds=round(time.monotonic() - started, 2),
        phases=asked.phases,
        ingested=ingested,
        changes=found,
    )


def _publish_if_new(asked: Refresh, raw: str) -> tuple[Report | None, list[Change], str]:
    warehouse = asked.warehouse
    fingerprint = whole_fingerprint(raw)
    last = read_publication(warehouse.published)
    if last and not asked.full:
        if fingerprint == last.fingerprint:
            return None, [], "nothing new"
        if fingerprint == held_fingerprint(warehouse):
            return None, [], "held back"
    event(f"building tables: {reason_to_build(last.fingerprint if last else None, fingerprint)}")
    version = next_version(warehouse, dt.datetime.now(dt.UTC))
    by_rows = worth_finding(last, fingerprint, version) and not asked.full
    report, built = _build_and_check(asked, raw, last, by_rows)
    if report.failed:
        remove_database(warehouse.next_db)
        raise ChecksFailedError(refused(report))
    phase = time.monotonic()
    now = dt.datetime.now(dt.UTC)
    said = Imprint(version, now, fingerprint, asked.id, len(report.passed), len(report.warned))
    complete(warehouse, said, report.results, built)
    swap(warehouse.next_db, warehouse.published)
    warehouse.held.unlink(missing_ok=True)
    keep(warehouse, asked.keep)
    changelog.record(warehouse)
    asked.timed("publish", phase)
    event(f"published {version}", version=version)
    return report, _changes_since(warehouse, last), "published"


def _build_and_check(asked: Refresh, raw: str, last: Publication | None, by_rows: bool) -> tuple[Report, Digests]:
    """``by_rows``: what does not differ from the last publication is neither checked row by row nor written again."""
    warehouse = asked.warehouse
    replaced = warehouse.published if last else None
    with asked.steps.checker(warehouse.logs / "checks.log") as checker:
        phase = time.monotonic()
        asked.steps.build(warehouse, full=asked.full)
        asked.timed("build", phase)
        phase = time.monotonic()
        event("checking")
        difference = find(warehouse, replaced) if replaced and by_rows else None
        folder = warehouse.checks / asked.id
        listed = difference.listed if difference else None
        request = Request(warehouse.build_db, replaced, folder, asked.accept_changes, listed)
        with ThreadPoolExecutor(max_workers=2) as beside:
            checked = beside.submit(checker.check, request)
            beside.submit(_back_up, asked, raw)  # waits for the disk, while the others compute
            # in vain where a check fails, which is seldom; both only read what was built
            built = write_tables(warehouse, replaced, difference)
            report = checked.result()
    report.write(folder)
    asked.timed("check", phase)
    event(
        f"checked: {len(report.passed)} passed, {len(report.warned)} warned, {len(report.failed)} failed",
        report=report.page,
        failed_checks=[result.name for result in report.failed],
        warned_checks=[result.name for result in report.warned],
    )
    _forget_old_reports(warehouse)
    return report, built


def _forget_old_reports(warehouse: Warehouse) -> None:
    folders = sorted(warehouse.checks.iterdir(), key=lambda folder: folder.stat().st_mtime, reverse=True)
    for folder in folders[_REPORTS_KEPT:]:
        shutil.rmtree(folder, ignore_errors=True)


def _changes_since(warehouse: Warehouse, last: Publication | None) -> list[Change]:
    """What is new against the publication before; the place of the last file has been taken, its kept copy has not."""
    before = next((one for one in kept(warehouse) if last and one.version == last.version), None)
    return changes(before.path, warehouse.published) if before else []


def _raw_fingerprint(warehouse: Warehouse) -> str:
    if not warehouse.build_db.exists():
        raise BuildFailedError("reading left no build database behind")
    with opened(warehouse.build_db, read_only=True) as connection:
        return raw_fingerprint(connection, warehouse.build_db.stem)


def _back_up(asked: Refresh, raw: str) -> None:
    """Make the safety copy; not to have one is worth a warning, but undoes nothing."""
    phase = time.monotonic()
    try:
        if raw != "empty" and safety.back_up(asked.warehouse, raw):
            asked.timed("back up", phase)
    except (duckdb.Error, OSError, WarehouseError) as error:
        event(f"no safety copy of the build database could be made: {error}", logging.WARNING)


def _explained(error: Exception, warehouse: Warehouse) -> WarehouseError:
    if isinstance(error, WarehouseError):
        return error
    if is_disk_full(error):
        return disk_full(warehouse.root, error)
    if is_lock_conflict(error):
        return InUseError(f"another program has {warehouse.build_db} open; close it and refresh again: {error}")
    if isinstance(error, PermissionError | NotADirectoryError | FileExistsError):
        return BadPathError(f"{warehouse.root} cannot be used as a warehouse: {error}")
    return BuildFailedError(f"{type(error).__name__}: {error}\nNothing was published; see {warehouse.log}.")
