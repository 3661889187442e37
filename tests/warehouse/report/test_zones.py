"""What stands at the head of a zone's page, and where names stand on the map."""

from __future__ import annotations

import csv
from decimal import Decimal
from typing import Any

import pytest

from warehouse.report.pages.zones import _LABELS, _growth, _points


def cell(value: str, unit: str = "count", **more: Any) -> dict[str, Any]:
    return {
        "value": Decimal(value),
        "unit": unit,
        "is_conflicting": False,
        "qualifier": "exact",
        "value_max": None,
    } | more


@pytest.mark.parametrize(
    ("before", "last", "told"),
    [
        (cell("22"), cell("27"), ("+22.7%", "+22.7%")),
        (cell("8.5", "percent"), cell("9.3", "percent"), ("+0.8 个百分点", "+0.8 points")),
        (cell("12"), cell("1260"), None),
        (cell("12", is_conflicting=True), cell("14"), None),
        (cell("0"), cell("14"), None),
    ],
)
def test_growth_is_told_in_percent_and_of_percentages_in_points(before, last, told):
    assert _growth(before, last) == told


def test_an_actual_value_is_drawn_over_the_target_of_its_year_and_named_under_a_higher_one():
    ids = {"article_id": "a" * 16, "indicator_id": "i" * 16, "least": 1, "most": 1}
    actual, target = cell("900", status="actual", **ids), cell("1000", status="planned", **ids)
    points = _points({"unit": "count", "cells": {2017: [actual, target]}}, "../")
    assert [point["status"] for point in points] == ["planned", "actual"]
    assert [point["under"] for point in points] == [False, True]


def test_names_of_provinces_stand_within_the_country():
    with _LABELS.open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    assert len({row["adcode"] for row in rows}) == len(rows) == 33
    assert all(73 < float(row["longitude"]) < 136 and 18 < float(row["latitude"]) < 54 for row in rows)
