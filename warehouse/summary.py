"""What a refresh says when it ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from warehouse.changes import Change
from warehouse.database import number, opened, table_names
from warehouse.gate.model import Report, Result
from warehouse.layout import PUBLISHED_SCHEMA, Warehouse

#: facts by kind: table, and what its rows tell of
FACTS = {
    "indicators": "indicators",
    "funding": "funding",
    "policy_mentions": "policies",
    "incubator_mentions": "incubators",
    "event_mentions": "events",
    "zone_mentions": "zones",
}


@dataclass(frozen=True)
class Counts:
    """What is in a publication.  ``years``: first and last year of an actual value, or none."""

    articles: int
    facts: dict[str, int]
    zones: int
    years: tuple[int, int] | None


@dataclass(frozen=True)
class Outcome:
    """How a refresh ended well.  ``result``: ``published``, ``nothing new`` or ``held back`` (after a rollback)."""

    warehouse: str
    result: str
    version: str
    counts: Counts
    checks_passed: int
    checks_warned: Sequence[str]
    report: str | None
    seconds: float
    phases: dict[str, float] = field(default_factory=dict)
    ingested: dict[str, Any] = field(default_factory=dict)
    changes: Sequence[Change] = ()

    def to_json(self) -> dict[str, Any]:
        """The outcome as plain data."""
        return asdict(self)


def count(published: Path) -> Counts:
    """Count what a published file holds; tables that are not there count as empty.  Raises duckdb.Error."""
    with opened(published, read_only=True) as connection:
        present = set(table_names(connection, published.stem, PUBLISHED_SCHEMA))

        def rows(table: str, what: str = "count(*)") -> int:
            if table not in present:
                return 0
            return number(connection, f"select {what} from {PUBLISHED_SCHEMA}.{table}")

        actual = "filter (status = 'actual')"
        first, last = rows("zone_year", f"min(year) {actual}"), rows("zone_year", f"max(year) {actual}")
        return Counts(
            articles=rows("articles"),
            facts={table: rows(table) for table in FACTS},
            zones=rows("zone_mentions", "count(distinct zone_id)"),
            years=(first, last) if first else None,
        )


def told(outcome: Outcome) -> str:
    """The ending print: what was published, and three commands to go on with."""
    counts = outcome.counts
    facts = ", ".join(f"{called} {counts.facts[table]:,}" for table, called in FACTS.items())
    years = f"{counts.years[0]}–{counts.years[1]}" if counts.years else "none yet"
    warned = f", {len(outcome.checks_warned)} warned" if outcome.checks_warned else ""
    checks = f"{outcome.checks_passed} passed{warned}" if outcome.checks_passed else "not needed: nothing changed"
    lines = [
        _HEADLINES[outcome.result].format(version=outcome.version, seconds=outcome.seconds),
        f"  file      {shown(Warehouse(Path(outcome.warehouse)).published)}",
        f"  articles  {counts.articles:,}",
        f"  facts     {sum(counts.facts.values()):,}: {facts}",
        f"  zones     {counts.zones:,}",
        f"  years     {years}",
        f"  checks    {checks}",
    ]
    changed = [one for one in outcome.changes if one.added or one.changed or one.gone]
    if changed:
        lines.append(
            "  since the last publication: "
            + ", ".join(f"{one.table} +{one.added:,} ~{one.changed:,} −{one.gone:,}" for one in changed)
        )
    return "\n".join([*lines, "", *_next_steps(outcome)])


_HEADLINES = {
    "published": "Published {version} in {seconds:.1f} s",
    "nothing new": "Nothing new since {version} ({seconds:.1f} s)",
    "held back": "Nothing new since the rollback to {version}, which stays published ({seconds:.1f} s)",
}


def _next_steps(outcome: Outcome) -> list[str]:
    where = shown(Path(outcome.warehouse))
    python = shown(Path(sys.executable))
    sql = "select metric, year, value, unit from marts.zone_year where status = 'actual' order by year desc limit 10"
    return [
        "Go on with",
        f'  {python} -m warehouse query "{sql}" --warehouse {where}',
        f"  {python} -m warehouse checks --warehouse {where}",
        f"  make refresh ARTICLES=path/to/your/articles WAREHOUSE={where}",
    ]


def refused(report: Report) -> str:
    """Why nothing was published: each failed expectation, what was found, and where the report lies."""
    failed = report.failed
    many = "s" if len(failed) != 1 else ""
    lines = [f"{len(failed)} check{many} failed, so nothing was published; the last publication is as it was."]
    for result in failed:
        lines += _result_lines(result)
    return "\n".join([*lines, f"Report: {report.page}"])


def report_lines(report: Report) -> list[str]:
    """A report for the terminal: what failed and what warned in full, what held as a number."""
    lines = [f"{len(report.passed)} passed, {len(report.warned)} warned, {len(report.failed)} failed"]
    for result in (*report.failed, *report.warned):
        lines += _result_lines(result)
    return [*lines, *report.notes, f"Report: {report.page}"]


def _result_lines(result: Result) -> list[str]:
    mark = "failed" if result.severity == "critical" else "warned"
    return [f"  {mark}: {result.name}: {result.says}. Found: {result.observed}"] + [
        f"      {example}" for example in result.examples
    ]


def shown(path: Path) -> str:
    """A path as short as it can be typed from here."""
    try:
        relative = os.path.relpath(path)
    except ValueError:
        return str(path)
    return str(path) if relative.startswith("..") else relative
