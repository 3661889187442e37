"""What counts as found, and as wholly right.  Labels and facts are made by hand."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from warehouse.scoring import KINDS, bare_name, pair, same_date, same_number, score, usual_place

CARRIERS = {
    "metric": "makerspaces",
    "value": 31,
    "unit": "count",
    "qualifier": "exact",
    "status": "actual",
    "scope": "青岛高新区",
    "year": 2019,
    "level": None,
    "yoy_pct": None,
    "value_max": None,
}
AWARD = {
    "kind": "award",
    "amount": 12_000_000,
    "currency": "CNY",
    "qualifier": "exact",
    "status": "actual",
    "scope": "青岛高新区",
    "year": 2018,
    "amount_max": None,
}


def wrong(kind, label, fact):
    """Attributes amiss, or None where the fact does not answer the label at all."""
    (first, *_) = pair(kind, "a.txt", [label], [fact])
    return first.wrong if first.core else None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("青岛国家高新技术产业开发区", "青岛高新区"),
        ("青岛市高新区", "青岛高新区"),
        ("武汉东湖国家自主创新示范区", "武汉东湖自创区"),
        ("中国（四川）自由贸易试验区", "四川自贸区"),
        ("烟台经济技术开发区", "烟台经开区"),
        ("青岛市", "青岛"),
        ("山东省", "山东"),
        ("国家级 青岛高新区", "青岛高新区"),
        (None, ""),
    ],
)
def test_names_of_one_place_are_one(one, other):
    assert usual_place(one) == usual_place(other)


@pytest.mark.parametrize(
    ("one", "other"), [("青岛高新区", "青岛经开区"), ("沙市区", "沙区"), ("青岛高新区", "烟台高新区"), ("市", "")]
)
def test_names_of_two_places_are_two(one, other):
    assert usual_place(one) != usual_place(other)


def test_titles_are_compared_without_marks_and_notice():
    assert bare_name("《关于支持“双创”的若干措施》的通知") == "关于支持双创的若干措施"
    assert bare_name("青政发〔2018〕12号") == "青政发201812号"
    assert wrong("policies", {"name": "科技创新条例"}, {"name": "《科技创新条例》", "doc_no": None, "year": 2020}) == ()
    assert wrong("policies", {"name": "科技创新条例"}, {"name": "人才引进办法", "doc_no": None, "year": None}) is None
    assert wrong("policies", {"name": "通知"}, {"name": "通知", "doc_no": None, "year": None}) is None


def test_numbers_agree_whatever_their_type():
    assert same_number(31, Decimal("31.0000"))
    assert same_number(666666.67, Decimal("666666.6700"))
    assert not same_number(31, 31.1)
    assert not same_number(None, 0)
    assert same_number(None, None)


def test_dates_agree_as_far_as_both_are_known():
    assert same_date("2016", "2016-12-03")
    assert same_date("2016-12", dt.date(2016, 12, 3))
    assert not same_date("2016-11", "2016-12")
    assert not same_date("2016", None)


def test_an_attribute_amiss_costs_the_full_mark_only():
    assert wrong("indicators", CARRIERS, CARRIERS) == ()
    assert wrong("indicators", CARRIERS, CARRIERS | {"level": "national", "scope": "青岛市"}) == ("scope", "level")
    assert wrong("indicators", CARRIERS, CARRIERS | {"value": 32}) is None
    assert wrong("indicators", CARRIERS, CARRIERS | {"metric": "incubators"}) is None
    assert wrong("funding", AWARD, AWARD | {"kind": "subsidy", "status": "planned"}) == ("kind", "status")
    assert wrong("funding", AWARD, AWARD | {"currency": "USD"}) is None


def test_nearly_and_about_are_alike_and_no_qualifier_is_exact():
    assert wrong("funding", AWARD | {"qualifier": "nearly"}, AWARD | {"qualifier": "about"}) == ()
    assert wrong("funding", AWARD | {"qualifier": None}, AWARD) == ()
    assert wrong("funding", AWARD | {"qualifier": "over"}, AWARD) == ("qualifier",)


def test_a_year_that_no_label_states_is_not_asked_for():
    assert wrong("funding", AWARD | {"year": None}, AWARD) == ()
    assert wrong("funding", AWARD, AWARD | {"year": None}) == ("year",)


def test_growth_alone_is_found_by_its_rate():
    growth = CARRIERS | {"value": None, "yoy_pct": -8.7}
    assert wrong("indicators", growth, growth | {"yoy_pct": Decimal("-8.7")}) == ()
    assert wrong("indicators", growth, growth | {"yoy_pct": 8.7}) is None


def test_an_event_is_found_by_name_or_by_type_and_date():
    label = {"name": "第五届创新创业大赛开幕", "type": "contest", "date": "2021-05"}
    assert wrong("events", label, {"name": "第五届创新创业大赛", "type": "contest", "date": None}) == ("date",)
    assert wrong("events", label, {"name": "启动式", "type": "contest", "date": "2021-05-12"}) == ()
    assert wrong("events", label, {"name": "启动式", "type": "contest", "date": None}) is None
    assert wrong("events", label, {"name": "启动式", "type": "forum", "date": "2021-05-12"}) is None


def test_of_several_answers_the_one_with_most_right_is_taken_and_the_rest_is_too_much():
    poor, good = CARRIERS | {"scope": "青岛市", "year": 2018}, CARRIERS | {"year": 2018}
    pairings = list(pair("indicators", "a.txt", [CARRIERS], [poor, good]))
    assert [(p.fact, p.wrong) for p in pairings] == [(good, ("year",)), (poor, ())]
    assert not pairings[1].core


def test_one_fact_answers_one_label():
    pairings = list(pair("indicators", "a.txt", [CARRIERS, CARRIERS], [CARRIERS]))
    assert [p.full for p in pairings] == [True, False]


def test_rates_and_totals():
    labels = {"zones": [{"name": "青岛高新区"}, {"name": "烟台经开区"}], "funding": [AWARD]}
    facts = {
        "zones": [{"name": "青岛高新区"}, {"name": "苏州工业园区"}],
        "funding": [AWARD | {"year": 2017}],
    }
    result = score([("a.txt", labels, facts), ("b.txt", {"zones": [{"name": "天津滨海新区"}]}, None)])
    zones = result.rate("zones", "core")
    assert (zones.precision, zones.recall, zones.f1) == (1 / 2, 1 / 3, pytest.approx(0.4))
    assert result.rate("funding", "core").f1 == 1.0
    assert result.rate("funding", "full").f1 == 0.0
    assert result.micro("core").f1 == pytest.approx(2 * 2 / (4 + 3))
    assert result.macro_f1("core") == pytest.approx((0.4 + 1.0) / 2)  # kinds without labels are not asked
    assert result.attributes("funding")["year"] == 0.0
    assert result.attributes("policies") == dict.fromkeys(KINDS["policies"].attributes)
    assert result.missing == ("b.txt",)


def test_nothing_asked_and_nothing_found_is_no_division_by_zero():
    assert score([]).micro("core").f1 == 0.0
    assert score([]).macro_f1("full") == 0.0
