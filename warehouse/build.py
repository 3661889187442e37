"""From articles to marts in the build database: ingest, then dbt in this process."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from warehouse import made_of
from warehouse.errors import BuildFailedError
from warehouse.layout import PROJECT, Warehouse

DBT_PROJECT = PROJECT / "dbt_project"
_SHOWN = 5


@dataclass(frozen=True)
class Built:
    """What dbt did: tables and views made, tests that held, seconds."""

    models: int
    tests: int
    seconds: float


def run_dbt(warehouse: Warehouse, *, full: bool = False) -> Built:
    """Run ``dbt build`` (seeds, models, data tests) on the build database; ``full``: everything anew.

    Unit tests are left out: they test the project and not the data, so they belong to ``make test``.  Where the last
    build was made by the same project, what does not come from ``raw`` (seeds, and what is made of them alone) and the
    views are there as they would be made again.
    Raises BuildFailedError that names the models or tests that failed, and the log.
    """
    started = time.monotonic()
    anew = full or not made_of.is_known(warehouse.build_db)
    # what dbt would write about the project nobody reads here, and it takes longer than many a model
    options = ["--no-write-json", "--exclude-resource-type", "unit_test"]
    options += ["--full-refresh"] if anew else ["--select", "source:raw+", "--exclude", "config.materialized:view"]
    results = _dbt(warehouse, "build", *options)
    made_of.note(warehouse.build_db)
    tests = sum(1 for result in results if str(result.node.resource_type) == "test")
    return Built(len(results) - tests, tests, round(time.monotonic() - started, 2))


def write_docs(warehouse: Warehouse) -> Path:
    """Write dbt's documentation as one page with everything in it.  Returns its path.  Raises BuildFailedError."""
    _dbt(warehouse, "docs", "generate", "--static")
    page = warehouse.build / "docs" / "index.html"
    page.parent.mkdir(exist_ok=True)
    shutil.copyfile(warehouse.dbt / "static_index.html", page)
    return page


def _dbt(warehouse: Warehouse, command: str, *options: str) -> list[Any]:
    """Run dbt in this process on the build database; its results, one for each node."""
    from dbt.cli.main import dbtRunner  # takes seconds, and is not needed where nothing changed

    from warehouse.dbt_log import events_to  # imports dbt's events

    made_of.keep_own_parse(warehouse.dbt)
    subcommand, rest = ([options[0]], options[1:]) if command == "docs" else ([], options)
    with _environment(warehouse), events_to(warehouse.logs / "dbt.log") as callback:
        try:
            done = dbtRunner(callbacks=[callback]).invoke([command, *subcommand, *dbt_places(warehouse), *rest])
        finally:
            release_database()
    if done.exception is not None:
        raise BuildFailedError(_told(warehouse, f"dbt could not run: {done.exception}")) from done.exception
    results = list(getattr(done.result, "results", []))
    if not done.success:
        raise BuildFailedError(_told(warehouse, _failures(results)))
    return results


def dbt_places(warehouse: Warehouse) -> list[str]:
    """The options that keep all that dbt writes inside the build folder, and dbt quiet and at home."""
    return [
        *("--project-dir", str(DBT_PROJECT), "--profiles-dir", str(DBT_PROJECT)),
        *("--target-path", str(warehouse.dbt), "--log-path", str(warehouse.logs)),
        *("--log-level", "none", "--log-level-file", "none"),  # see warehouse.dbt_log
        *("--no-use-colors", "--no-send-anonymous-usage-stats", "--no-version-check"),
    ]


def release_database() -> None:
    """Give back dbt's read-write lock on the build database, which it keeps beyond the end of a run."""
    from dbt.adapters.duckdb.connections import DuckDBConnectionManager

    DuckDBConnectionManager.close_all_connections()  # type: ignore[no-untyped-call]


@contextmanager
def _environment(warehouse: Warehouse) -> Iterator[None]:
    ours = {
        "CHUANGKU_BUILD_DB": str(warehouse.build_db),
        "DBT_SEND_ANONYMOUS_USAGE_STATS": "false",
        "DO_NOT_TRACK": "1",
    }
    before = {name: os.environ.get(name) for name in ours}
    os.environ.update(ours)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


def _failures(results: Sequence[Any]) -> str:
    failed = [result for result in results if str(result.status) in {"error", "fail", "runtime error"}]
    lines = [
        f"  {result.node.resource_type} {result.node.name}: {_one_line(str(result.message))}"
        + (f" (rows: {result.node.compiled_path})" if result.node.resource_type == "test" else "")
        for result in failed[:_SHOWN]
    ]
    more = f"\n  … and {len(failed) - _SHOWN} more" if len(failed) > _SHOWN else ""
    return "dbt build failed:\n" + "\n".join(lines) + more


def _one_line(message: str) -> str:
    return " ".join(message.split())[:500]


def _told(warehouse: Warehouse, what: str) -> str:
    return f"{what}\nNothing was published. The whole story is in {warehouse.logs / 'dbt.log'}."
