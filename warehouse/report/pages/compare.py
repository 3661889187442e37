"""Zones side by side: a page for each metric, all zones and years in one table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from warehouse.report import places
from warehouse.report.read import Reader, Row
from warehouse.report.site import Site
from warehouse.report.values import shown
from warehouse.report.words import Both, Codes, zone_name

#: a line and one of its cells, as a chart wants them
Point = Callable[[Row, Row], dict[str, Any]]
#: bars of the ranking
_RANKED = 20
#: zones drawn before the reader chooses others
_DRAWN = 5


def write_comparison(site: Site, reader: Reader) -> int:
    """Write the list of metrics and a page for each that has values.  Returns how many."""
    metrics = [row for row in reader.rows("metrics") if row["cells"]]
    compared = reader.along("compared", "metric")
    for metric in sorted(metrics, key=lambda row: str(row["metric"])):
        _write_metric(site, metric, metrics, compared.take(metric["metric"]))
    site.write(places.COMPARE, "compare.html", metrics=metrics)
    return len(metrics)


def _write_metric(site: Site, metric: Row, metrics: list[Row], cells: list[Row]) -> None:
    page = places.metric_page(metric["metric"])
    lines = _lines(cells)
    # the year in which most zones can be compared, the later one of equals
    told = Counter(cell["year"] for cell in cells if cell["status"] == "actual" and not cell["level"])
    year = max(told, key=lambda one: (told[one], one), default=None)
    point = partial(_point, up=places.up(page), code=site.code)
    lines.sort(key=lambda line: _size(line, year), reverse=True)
    drawn = [line for line in lines if len(line["cells"]) > 1][:_DRAWN]
    site.write(
        page,
        "metric.html",
        metric=metric,
        metrics=metrics,
        year=year,
        years=sorted({cell["year"] for cell in cells}, reverse=True),
        lines=lines,
        ranking=_ranking(lines, metric["unit"], year, point),
        drawn=[told for line in drawn for told in _points(line, metric["unit"], point)],
        ticked=[line["key"] for line in drawn],
    )


def _lines(cells: Iterable[Row]) -> list[Row]:
    """One line for each zone and level, its cells by year."""
    lines: dict[tuple[str, str], Row] = {}
    for cell in cells:
        key = (cell["zone_id"], cell["level"] or "")
        shared = ("zone_id", "level", "short_name", "name_en", "province", "zone_type")
        line = lines.setdefault(key, {name: cell[name] for name in shared} | {"cells": {}, "key": "/".join(key)})
        line["cells"][cell["year"]] = cell
    return list(lines.values())


def _size(line: Row, year: int | None) -> tuple[bool, Any, int]:
    cell = line["cells"].get(year)
    is_told = cell is not None and cell["status"] == "actual" and not line["level"]
    return (is_told, cell["value"] if cell and is_told else 0, len(line["cells"]))


def _ranking(lines: list[Row], unit: str, year: int | None, point: Point) -> list[dict[str, Any]]:
    told = [line for line in lines if year in line["cells"] and not line["level"]]
    return [
        point(line, line["cells"][year])
        for line in told
        if line["cells"][year]["status"] == "actual" and line["cells"][year]["unit"] == unit
    ][:_RANKED]


def _points(line: Row, unit: str, point: Point) -> list[dict[str, Any]]:
    return [
        point(line, cell)
        for _, cell in sorted(line["cells"].items())
        if cell["status"] == "actual" and cell["unit"] == unit
    ]


def _point(line: Row, cell: Row, up: str, code: Codes) -> dict[str, Any]:
    return {
        "key": line["key"],
        "zone": zone_name(line) + (Both(" · ", " · ") + code("level", line["level"]) if line["level"] else ""),
        "year": cell["year"],
        "value": float(cell["value"]),
        "said": shown(cell["value"], cell["unit"], cell["qualifier"], cell["value_max"]),
        "href": up + places.evidence(cell["article_id"], cell["indicator_id"]),
    }
