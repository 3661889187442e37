"""What is known before the checks are put: how large the build is, and what of the last publication is in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import duckdb

from warehouse.database import attached, number, table_names
from warehouse.gate.model import tables, threshold
from warehouse.layout import PUBLISHED_SCHEMA


@dataclass(frozen=True)
class Compared:
    """The last publication against the build.

    Articles count by uri, so that a new version of an article is the same article; facts are those of article versions
    that are in both, as (then, now) by table: they say the same words, so they should give the same facts.
    """

    uris: int
    uris_still_there: int
    common_articles: int
    new_articles: int
    facts_of_common_articles: Mapping[str, tuple[int, int]]
    #: rows of the answers (then, now) by table
    answers: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    #: cells of zone_year that are in both with a value, and of these the ones whose value has jumped
    cells: int = 0
    cells_jumped: int = 0


@dataclass(frozen=True)
class Baseline:
    """Rows of the build by table, and the comparison, if there is something to compare with."""

    rows: Mapping[str, int]
    last: Compared | None = None
    changes_accepted: bool = False

    @property
    def articles(self) -> int:
        """Current articles in the build."""
        return self.rows.get("articles", 0)


def measure(build: Path, published: Path | None, *, accept_changes: bool = False) -> Baseline:
    """Look at both files, read only.  Raises duckdb.Error where the build cannot be read."""
    files = {"built": build} | ({"last": published} if published else {})
    with attached(**files) as connection:
        present = table_names(connection, "built", PUBLISHED_SCHEMA)
        rows = {
            table: number(connection, f'select count(*) from built.{PUBLISHED_SCHEMA}."{table}"') for table in present
        }
        compared = _compare(connection, set(present)) if published else None
    return Baseline(rows, compared, accept_changes)


def _compare(connection: duckdb.DuckDBPyConnection, present: set[str]) -> Compared | None:
    both = present & set(table_names(connection, "last", PUBLISHED_SCHEMA))
    if "articles" not in both:
        return None
    now, then = f"built.{PUBLISHED_SCHEMA}", f"last.{PUBLISHED_SCHEMA}"
    connection.execute(
        f"create temp table common as select article_id from {then}.articles "
        f"intersect select article_id from {now}.articles"
    )
    facts = {
        table.name: (
            number(connection, f"select count(*) from {then}.{table.name} semi join common using (article_id)"),
            number(connection, f"select count(*) from {now}.{table.name} semi join common using (article_id)"),
        )
        for table in tables()
        if table.has_evidence and table.name in both
    }
    common = number(connection, "select count(*) from common")
    return Compared(
        uris=number(connection, f"select count(distinct uri) from {then}.articles"),
        uris_still_there=number(
            connection,
            f"select count(*) from (select uri from {then}.articles intersect select uri from {now}.articles)",
        ),
        common_articles=common,
        new_articles=number(connection, f"select count(*) from {now}.articles") - common,
        facts_of_common_articles=facts,
        answers={
            table.name: (
                number(connection, f"select count(*) from {then}.{table.name}"),
                number(connection, f"select count(*) from {now}.{table.name}"),
            )
            for table in tables()
            if table.is_answer and table.name in both
        },
        cells=number(connection, f"select count(*) {_cells(then, now)}") if "zone_year" in both else 0,
        cells_jumped=number(connection, f"select count(*) {_cells(then, now)} and {_JUMPED}")
        if "zone_year" in both
        else 0,
    )


_JUMPED = f"greatest(t.value, n.value) > {threshold('jump_factor')} * least(t.value, n.value)"


def _cells(then: str, now: str) -> str:
    return (
        f"from {then}.zone_year t join {now}.zone_year n on t.zone_id = n.zone_id and t.metric = n.metric "
        "and t.level is not distinct from n.level and t.year = n.year and t.unit = n.unit where t.value > 0 and n.value > 0"
    )
