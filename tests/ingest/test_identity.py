"""Ids are functions of content alone."""

import datetime as dt
from decimal import Decimal

import pytest

from ingest.identity import article_id, canonical, fact_id

ARTICLE = {"url": None, "title": "标题", "source_name": None, "published_on": dt.date(2024, 5, 1), "category": None}


def test_id_of_an_article_is_stable_and_changes_with_every_field():
    first = article_id(uri="a.txt", text="正文", **ARTICLE)
    assert first == article_id(uri="a.txt", text="正文", **ARTICLE)
    others = {
        article_id(uri="b.txt", text="正文", **ARTICLE),
        article_id(uri="a.txt", text="正文。", **ARTICLE),
        article_id(uri="a.txt", text="正文", **{**ARTICLE, "title": None}),
        article_id(uri="a.txt", text="正文", **{**ARTICLE, "published_on": dt.date(2024, 5, 2)}),
    }
    assert len(others | {first}) == 5
    assert len(first) == 16


def test_id_of_a_fact_does_not_depend_on_order_or_spelling_of_values():
    first = fact_id("0" * 16, "indicators", 3, 9, {"metric": "makerspaces", "value": Decimal("4.70"), "level": None})
    assert first == fact_id("0" * 16, "indicators", 3, 9, {"value": Decimal("4.7"), "metric": "makerspaces"})
    assert first != fact_id("0" * 16, "indicators", 3, 9, {"value": Decimal("4.8"), "metric": "makerspaces"})
    assert first != fact_id("0" * 16, "funding", 3, 9, {"value": Decimal("4.7"), "metric": "makerspaces"})


def test_the_whole_model_may_be_given_as_values():
    said = {"name": "中关村", "zone_id": None}
    place = {"fact_id": "x", "article_id": "y", "char_start": 3, "char_end": 6, "quote": "中关村"}
    assert fact_id("y", "zone_mentions", 3, 6, said) == fact_id("y", "zone_mentions", 3, 6, {**place, **said})


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Decimal("1E+3"), "1000"),
        (Decimal("1000.00"), "1000"),
        (Decimal("-0.00"), "0"),
        (100, "100"),
        (dt.date(2024, 1, 2), "2024-01-02"),
        (None, ""),
    ],
)
def test_one_spelling_for_one_value(value, text):
    assert canonical(value) == text


def test_a_float_is_refused():
    with pytest.raises(TypeError, match="float"):
        fact_id("0" * 16, "indicators", 0, 1, {"value": 0.1})
