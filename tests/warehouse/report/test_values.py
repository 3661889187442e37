"""Numbers as people write them, in both languages."""

from __future__ import annotations

from decimal import Decimal

import pytest

from warehouse.report.values import exact, percent, shown


@pytest.mark.parametrize(
    ("value", "unit", "zh", "en"),
    [
        ("118000000000", "CNY", "1,180 亿元", "CNY 118 bn"),
        ("123456789000", "CNY", "1,234.57 亿元", "CNY 123.46 bn"),
        ("1500000", "CNY", "150 万元", "CNY 1.5 m"),
        ("99.5", "CNY", "99.5 元", "CNY 99.5"),
        ("-250000000", "USD", "−2.5 亿美元", "USD −250 m"),
        ("7000", "CHF", "7,000 CHF", "7,000 CHF"),
        ("12345", "count", "12,345", "12,345"),
        ("600000", "m2", "60 万平方米", "600,000 m²"),
        ("2100000", "m2", "2.1 平方公里", "2.1 km²"),
        ("2.6000", "percent", "2.6%", "2.6%"),
        ("3", "ordinal", "第 3", "#3"),
        ("0", "CNY", "0 元", "CNY 0"),
    ],
)
def test_a_value_with_its_unit(value, unit, zh, en):
    assert shown(Decimal(value), unit) == (zh, en)


def test_how_exact_a_value_is():
    assert shown(Decimal(900), "count", "over") == ("超 900", "over 900")
    assert shown(Decimal(900), "count", "exact") == ("900", "900")
    assert shown(Decimal(500_000), "CNY", "range", Decimal(1_500_000)) == ("50 万元–150 万元", "CNY 500 k–CNY 1.5 m")


def test_no_value_is_no_text():
    assert shown(None, "CNY") == ("", "")
    assert exact(None, "CNY") == ""
    assert percent(None) == ""


def test_the_exact_number_stays_at_hand():
    assert exact(Decimal("123456789.5000"), "CNY") == "123,456,789.5 CNY"
    assert exact(Decimal(12), "count") == "12"


def test_growth_has_a_sign():
    assert [percent(Decimal(rate)) for rate in ("22.66", "-3.04", "0")] == ["+22.7%", "−3.0%", "+0.0%"]
