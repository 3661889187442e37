"""How far the numbers can be trusted: checks, coverage, and how right the extraction is."""

from __future__ import annotations

import json
from itertools import groupby
from pathlib import Path
from typing import Any

from warehouse.layout import PROJECT
from warehouse.report import places
from warehouse.report.read import Reader, Row
from warehouse.report.site import Site

#: labelled sets, the least read first; others come after them
_SETS = ["unseen", "unread", "fresh", "heldout", "tuning"]
#: the scores that the extractor of this checkout reached on labelled articles
SCORES = PROJECT / "tests" / "labelled" / "scores.json"


def write_quality(site: Site, reader: Reader, scores: Path = SCORES) -> None:
    """Write the page of data quality."""
    coverage = reader.rows("coverage")
    certainty = [(aspect, list(rows)) for aspect, rows in groupby(reader.rows("certainty"), lambda row: row["aspect"])]
    site.write(
        places.QUALITY,
        "quality.html",
        checks=reader.rows("checks") if reader.has("checks") else [],
        coverage=coverage,
        years=[_year(row) for row in coverage if row["year"]],
        sources=reader.rows("sources"),
        kinds=reader.rows("zone_kinds"),
        certainty=certainty,
        totals=reader.rows("totals"),
        refreshes=reader.rows("refreshes"),
        scores=_scores(scores),
    )


def _year(row: Row) -> dict[str, Any]:
    return {
        "year": row["year"],
        "value": row["articles"],
        "said": str(row["articles"]),
        "href": f"{places.ARTICLES}#q=={row['year']}",
    }


def _scores(path: Path) -> list[Row]:
    """F1 by labelled set and kind of fact; nothing where this checkout has no scores."""
    if not path.is_file():
        return []
    sets: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return [
        {"set": name, "articles": sets[name]["articles"], "kind": kind, **levels}
        for name in sorted(sets, key=lambda one: (_SETS.index(one) if one in _SETS else len(_SETS), one))
        for kind, levels in sorted(sets[name]["f1"].items(), key=lambda item: item[0] != "micro")  # all kinds first
        if kind != "macro"
    ]
