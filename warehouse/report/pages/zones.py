"""A page for each zone that articles speak of, and the directory of all with its map."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

from warehouse.report import places
from warehouse.report.read import Reader, Row
from warehouse.report.site import Site
from warehouse.report.values import percent, shown, signed
from warehouse.report.words import Both, Codes, word

_LABELS = Path(__file__).parents[1] / "province_labels.csv"
#: metrics shown large at the head of a page
_TILES = 6
_ALONG = (
    *(
        "zone_year",
        "zone_targets",
        "zone_statements",
        "funding_sums",
        "zone_policies",
        "zone_incubators",
        "zone_events",
    ),
    "zone_articles",
)


def write_zones(site: Site, reader: Reader) -> int:
    """Write a page for each zone that is reported on.  Returns how many."""
    along = {name: reader.along(name, "zone_id") for name in _ALONG}
    order = {row["metric"]: place for place, row in enumerate(reader.each("metrics"))}
    written = 0
    for zone in reader.rows("zones"):
        about = {name: rows.take(zone["zone_id"]) for name, rows in along.items()}
        if zone["is_reported"]:
            _write_zone(site, zone, about, order)
            written += 1
    return written


def _write_zone(site: Site, zone: Row, about: dict[str, list[Row]], order: dict[str, int]) -> None:
    page = places.zone_page(zone["zone_id"])
    lines = sorted(_lines(about["zone_year"], about["zone_targets"]), key=lambda line: order.get(line["metric"], 0))
    series = [line for line in lines if len(line["actual"]) > 1]
    site.write(
        page,
        "zone.html",
        zone=zone,
        tiles=_tiles(lines),
        matrix=lines,
        years=sorted({year for line in lines for year in line["cells"]}),
        series=[line | {"rows": _points(line, places.up(page))} for line in series],
        timeline=_timeline(about, places.up(page), site.code),
        policies=about["zone_policies"],
        incubators=about["zone_incubators"],
        events=about["zone_events"],
        sums=about["funding_sums"],
        statements=about["zone_statements"],
        articles=about["zone_articles"],
    )


def _lines(cells: Iterable[Row], targets: Iterable[Row]) -> list[Row]:
    """One line for each metric and level: its cells by year, the best value first and targets after it."""
    lines: dict[tuple[str, str], Row] = {}
    for cell in [*cells, *targets]:
        line = lines.setdefault(
            (cell["metric"], cell["level"] or ""),
            {name: cell[name] for name in ("metric", "level", "label_zh", "label_en", "unit")} | {"cells": {}},
        )
        line["cells"].setdefault(cell["year"], []).append(cell)
    for line in lines.values():
        # a target of zone_year itself is not repeated
        for year, found in line["cells"].items():
            line["cells"][year] = list({cell["indicator_id"]: cell for cell in reversed(found)}.values())[::-1]
        line["actual"] = [
            cell
            for _, found in sorted(line["cells"].items())
            for cell in found
            if cell["status"] == "actual" and cell["unit"] == line["unit"]
        ]
    return list(lines.values())


def _tiles(lines: list[Row]) -> list[Row]:
    """The latest value of the metrics with the longest series, and how it grew since the year before it."""
    longest = sorted(
        (line for line in lines if line["actual"] and not line["level"]), key=lambda line: -len(line["actual"])
    )[:_TILES]
    tiles = []
    for line in (line for line in lines if line in longest):
        last, before = line["actual"][-1], line["actual"][-2] if len(line["actual"]) > 1 else None
        growth = _growth(before, last) if before else None
        tiles.append(last | {"before": before if growth is not None else None, "growth": growth})
    return tiles


def _growth(before: Row, last: Row) -> Both | None:
    """From one value to the next, in percent, and in points where the values are percentages themselves.

    None where sources disagree on one of them or where it would say nothing.
    """
    if not before["value"] or before["is_conflicting"] or last["is_conflicting"]:
        return None
    if last["unit"] == "percent":
        return word("zone.points", points=signed(last["value"] - before["value"]))
    growth = Decimal(100 * (last["value"] / before["value"] - 1))
    # what grows tenfold from one report to the next is rather another thing that is counted
    return Both(percent(growth), percent(growth)) if abs(growth) < 900 else None


def _points(line: Row, up: str) -> list[dict[str, Any]]:
    return [
        {
            "year": year,
            "value": float(cell["value"]),
            "low": float(cell["least"]),
            "high": float(cell["most"]),
            "status": cell["status"],
            # where a target of that year lies above, its ring needs the room over the value
            "under": any(other["value"] > cell["value"] for other in found),
            "said": shown(cell["value"], cell["unit"], cell["qualifier"], cell["value_max"]),
            "href": up + places.evidence(cell["article_id"], cell["indicator_id"]),
        }
        for year, found in sorted(line["cells"].items())
        for cell in sorted(found, key=lambda one: one["status"] == "actual")  # drawn last, on top
        if cell["unit"] == line["unit"]
    ]


def _timeline(about: dict[str, list[Row]], up: str, code: Codes) -> list[dict[str, Any]]:
    """Everything with a date: one point each, in the lane of its kind."""
    made = [
        *(
            _moment("policy", row, row["issued_on"] or row["first_reported_on"], row["name"])
            for row in about["zone_policies"]
        ),
        *(
            _moment("incubator", row, row["recognised_on"] or row["first_reported_on"], row["name"])
            for row in about["zone_incubators"]
        ),
        *(_moment("event", row, row["date_start"], row["name"]) for row in about["zone_events"]),
        *(
            _moment(
                "funding",
                row | {"mention_id": row["funding_id"]},
                row["period_end"] or row["reported_on"],
                code("funding_kind", row["kind"])
                + " "
                + shown(row["amount"], row["currency"], row["qualifier"], row["amount_max"]),
            )
            for row in about["funding_sums"]
        ),
    ]
    return [moment | {"href": up + moment["href"]} for moment in made if moment["day"]]


def _moment(entity: str, row: Row, day: dt.date | None, name: str | Both) -> dict[str, Any]:
    return {
        "day": day.isoformat() if day else None,
        "lane": word(f"lane.{entity}"),
        "said": name,
        "href": places.evidence(row["article_id"], row["mention_id"]),
    }


def write_directory(site: Site, reader: Reader) -> None:
    """Write the map and the list of all zones of the registry."""
    site.write(
        places.ZONES,
        "zones.html",
        zones=sorted(reader.rows("zones"), key=lambda zone: (-zone["article_count"], zone["zone_id"])),
        points=map_points(reader),
        provinces=provinces(reader),
    )


def map_points(reader: Reader) -> list[dict[str, Any]]:
    """One circle for each coordinate; it leads to its zone, or to the list of those that share it."""
    return [
        {
            "lat": float(row["latitude"]),
            "lon": float(row["longitude"]),
            "articles": row["articles"],
            "zones": row["zones"],
            "reported": row["is_reported"],
            "said": "、".join(row["names"][:6]) + ("…" if row["zones"] > 6 else ""),
            "href": places.zone_page(row["zone_ids"][0])
            if row["is_reported"] and row["zones"] == 1
            else f"{places.ZONES}#q={quote(row['city'] or row['province'] or '')}",
        }
        for row in reader.each("map")
    ]


def provinces(reader: Reader) -> list[dict[str, Any]]:
    """Names of provinces where there is room for them, to find one's way; no borders are drawn."""
    return [
        _label_places()[row["adcode"]] | {"said": Both(row["short_name"], row["name_en"] or row["short_name"])}
        for row in reader.each("provinces")
        if row["adcode"] in _label_places()
    ]


@cache
def _label_places() -> dict[str, dict[str, float]]:
    """Division code -> where its name is written on the map, in degrees."""
    with _LABELS.open(encoding="utf-8") as lines:
        return {
            row["adcode"]: {"lat": float(row["latitude"]), "lon": float(row["longitude"])}
            for row in csv.DictReader(lines)
        }
