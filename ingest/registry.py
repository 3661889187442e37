"""The registry: zones, regions, metrics and code lists.

Kept once, as seeds of the dbt project, and read by both sides: dbt builds tables from them, ingest its vocabulary.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

SEEDS = Path(__file__).resolve().parent.parent / "dbt_project" / "seeds"

#: the column that holds the code, by seed
CODE_COLUMN = {
    "metrics": "metric",
    "funding_kinds": "kind",
    "event_types": "type",
    "incubator_types": "type",
    "qualifiers": "qualifier",
}


@cache
def rows(seed: str) -> tuple[dict[str, str], ...]:
    """All rows of ``dbt_project/seeds/<seed>.csv``; empty cells are empty strings.  Raises FileNotFoundError."""
    with (SEEDS / f"{seed}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


@cache
def codes(seed: str) -> frozenset[str]:
    """The closed list of codes of a seed, such as ``codes("metrics")``."""
    return frozenset(row[CODE_COLUMN[seed]] for row in rows(seed))
