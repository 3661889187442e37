"""The checks, put to a built file by Great Expectations.  Import it late: it takes 6 to 7 seconds."""

from __future__ import annotations

import os

os.environ.setdefault("GX_ANALYTICS_ENABLED", "false")

import logging
import time
import warnings
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import great_expectations as gx
from great_expectations import expectations as vocabulary
from sqlalchemy import Engine
from sqlalchemy.pool import StaticPool

from warehouse.gate import dialect
from warehouse.gate.baseline import Baseline, measure
from warehouse.gate.model import CATALOG, Check, Report, Result
from warehouse.gate.rows import find_rows
from warehouse.gate.suites import all_checks
from warehouse.layout import PUBLISHED_SCHEMA

_SITE = "checks"
_CATALOG_QUERY = (
    "select table_name from information_schema.tables "
    f"where table_schema = '{PUBLISHED_SCHEMA}' and table_catalog = current_database()"
)
_EXAMPLES = 3
_WIDTH = 300


def run_checks(
    build: Path,
    published: Path | None,
    folder: Path,
    *,
    accept_changes: bool = False,
    difference: Path | None = None,
) -> Report:
    """Check the marts of a built file, and write Data Docs and ``report.json`` under ``folder``.

    ``published`` is the last publication to compare with, ``difference`` the list of rows in which it differs from the
    build, where it was checked by this project.  A check that cannot be put counts as failed, with the reason as what
    was observed.  Raises duckdb.Error where the file cannot be read at all.
    """
    started = time.monotonic()
    logging.getLogger("great_expectations").setLevel(logging.ERROR)
    warnings.filterwarnings("ignore", "`schema_name` is deprecated", DeprecationWarning)  # duckdb has no other place
    baseline = measure(build, published, accept_changes=accept_changes)
    checks = [check for check in all_checks(baseline) if check.table == CATALOG or check.table in baseline.rows]
    context: Any = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = {"globally": False, "metric_calculations": False}
    source = context.data_sources.add_sql(
        "build",
        connection_string=f"duckdb+{dialect.Buffered.driver}:///{build}?access_mode=read_only",
        # one connection for all queries: opening the file anew for each costs more than the query
        kwargs={"poolclass": StaticPool},
    )
    engine = source.get_execution_engine().engine
    troubles = find_rows(engine, checks, published, difference)
    run: Any = context.checkpoints.add(
        gx.Checkpoint(
            name="gate",
            validation_definitions=_definitions(context, source, checks),
            actions=[],
            result_format={"result_format": "SUMMARY"},
        )
    ).run(run_id=gx.RunIdentifier(run_name=folder.name))
    page = _write_pages(context, folder)
    outcomes = {
        outcome.expectation_config.meta["name"]: outcome
        for validated in run.run_results.values()
        for outcome in validated.results
    }
    results = [_result(check, outcomes[check.name], engine, troubles) for check in checks]
    for opened in (source.get_engine(), engine):
        opened.dispose()  # an open connection would block whoever opens the file next, here too
    return Report(results, str(page), round(time.monotonic() - started, 2), _notes(baseline))


def _definitions(context: Any, source: Any, checks: list[Check]) -> list[Any]:
    by_table: dict[str, list[Check]] = defaultdict(list)
    for check in checks:
        by_table[check.table].append(check)
    definitions = []
    for table, of_table in by_table.items():
        if table == CATALOG:
            asset = source.add_query_asset(name=table, query=_CATALOG_QUERY)
        else:
            asset = source.add_table_asset(table, table_name=table, schema_name=PUBLISHED_SCHEMA)
        # complete before it is added: each later expectation would have the suite written and read again
        suite = context.suites.add(
            gx.ExpectationSuite(name=table, expectations=[_expected(check) for check in of_table])
        )
        definitions.append(
            context.validation_definitions.add(
                gx.ValidationDefinition(name=table, data=asset.add_batch_definition_whole_table("whole"), suite=suite)
            )
        )
    return definitions


def _expected(check: Check) -> Any:
    kind = getattr(vocabulary, check.expectation)
    return kind(
        **check.arguments,
        severity=check.severity,
        description=f"{check.name}: {check.says}",
        meta={"name": check.name},
    )


def _result(check: Check, found: Any, engine: Engine, troubles: Mapping[str, Exception]) -> Result:
    observed = ""
    examples: list[str] = []
    if not found.success:
        observed, examples = _why(check, found, engine, troubles)
    elif "observed_value" in found.result and isinstance(found.result["observed_value"], int | float):
        observed = f"{found.result['observed_value']:,}"
    return Result(check.name, check.table, check.severity, check.says, bool(found.success), observed, examples)


def _why(check: Check, found: Any, engine: Engine, troubles: Mapping[str, Exception]) -> tuple[str, list[str]]:
    trouble = _exception(found.exception_info)
    if check.found and check.found.name in troubles:
        trouble = _first_line(troubles[check.found.name])
    if trouble:
        return f"could not be checked: {trouble}", []
    result = found.result
    if "unexpected_rows_query" in check.arguments:
        return f"{result['observed_value']:,} rows", _rows(check, engine)
    if "unexpected_count" in result:
        values = [str(value)[:_WIDTH] for value in result.get("partial_unexpected_list", [])[:_EXAMPLES]]
        return f"{result['unexpected_count']:,} of {result['element_count']:,} rows", values
    observed = result.get("observed_value")
    return f"{observed:,}" if isinstance(observed, int | float) else str(observed), []


def _exception(info: Any) -> str | None:
    """The first message in Great Expectations' exception info, which is one record or one for each metric."""
    records = [info] if "raised_exception" in info else list(info.values())
    for record in records:
        if record.get("raised_exception"):
            return _first_line(record.get("exception_message") or "no message")
    return None


def _first_line(said: object) -> str:
    return str(said).strip().splitlines()[0][:_WIDTH]


def _rows(check: Check, engine: Engine) -> list[str]:
    batch = f"({_CATALOG_QUERY})" if check.table == CATALOG else f"{PUBLISHED_SCHEMA}.{check.table}"
    query = check.arguments["unexpected_rows_query"].format(batch=batch)
    with engine.connect() as connection:
        rows = connection.exec_driver_sql(f"select * from ({query}) limit {_EXAMPLES}").mappings()
        return [", ".join(f"{name}={str(value)[:_WIDTH]}" for name, value in row.items()) for row in rows]


def _write_pages(context: Any, folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    context.add_data_docs_site(
        _SITE,
        {
            "class_name": "SiteBuilder",
            "site_index_builder": {"class_name": "DefaultSiteIndexBuilder"},
            "store_backend": {"class_name": "TupleFilesystemStoreBackend", "base_directory": str(folder.resolve())},
        },
    )
    context.build_data_docs(site_names=[_SITE])
    return folder / "index.html"


def _notes(baseline: Baseline) -> list[str]:
    if baseline.last is None:
        return ["there is no last publication to compare with"]
    if baseline.changes_accepted:
        return ["changes against the last publication were accepted beforehand: it was not compared"]
    return []
