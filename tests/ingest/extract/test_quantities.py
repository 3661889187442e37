from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.extract.numbers.quantities import Quantity, find, units


def quantities(text: str) -> list[Quantity]:
    return find(text, 0, len(text), [])


def one(text: str) -> Quantity:
    found = quantities(text)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "printed", "value", "family", "qualifier"),
    [
        ("已有630多个", "630多个", "630", "count", "over"),
        ("办了1200余场次", "1200余场次", "1200", "session", "over"),
        ("来了三百余家", "三百余家", "300", "count", "over"),
        ("有近百家", "百家", "100", "count", "nearly"),
        ("有上百家", "百家", "100", "count", "over"),
        ("逾500家", "500家", "500", "count", "over"),
        ("超过1.2万人", "1.2万人", "12000", "person", "over"),
        ("不足40家", "40家", "40", "count", "under"),
        ("约260家", "260家", "260", "count", "about"),
        ("260家左右", "260家左右", "260", "count", "about"),
        ("不低于3亿元", "3亿元", "300000000", "money", "at_least"),
        ("最高50万元", "50万元", "500000", "money", "at_most"),
        ("200万元以内", "200万元以内", "2000000", "money", "at_most"),
        ("30%以上", "30%以上", "30", "percent", "over"),
        ("共12家", "12家", "12", "count", "exact"),
        ("万余名", "万余名", "10000", "person", "over"),
        ("130余万户", "130余万户", "1300000", "count", "over"),
        ("三万多户", "三万多户", "30000", "count", "over"),
        ("3万多平方米", "3万多平方米", "30000", "area", "over"),
    ],
)
def test_counts_and_qualifiers(text: str, printed: str, value: str, family: str, qualifier: str) -> None:
    found = one(text)
    assert (text[found.start : found.end], found.value, found.unit.family, found.qualifier) == (
        printed,
        Decimal(value),
        family,
        qualifier,
    )


@pytest.mark.parametrize(
    ("text", "value", "code"),
    [
        ("2.3万亿元", "2300000000000", "CNY"), ("2.3万亿", "2300000000000", "CNY"), ("1,100.9亿元", "110090000000", "CNY"), ("120亿", "12000000000", "CNY"),
        ("1.21亿美元", "121000000", "USD"), ("5.2亿港元", "520000000", "HKD"), ("3000万欧元", "30000000", "EUR"), ("三千万元", "30000000", "CNY"),
        ("860 亿元", "86000000000", "CNY"), ("5000万元人民币", "50000000", "CNY"), ("一亿两千万元", "120000000", "CNY"),
    ],
)  # fmt: skip
def test_money(text: str, value: str, code: str) -> None:
    found = one(text)
    assert (found.value, found.unit.code, found.unit.family) == (Decimal(value), code, "money")


@pytest.mark.parametrize(
    ("text", "square_metres"),
    [
        ("6.7平方公里", "6700000"),
        ("1000亩", "666666.67"),
        ("1430公顷", "14300000"),
        ("4.5万㎡", "45000"),
        ("300万平方米", "3000000"),
        ("1.2万亩", "8000000"),
    ],
)
def test_areas(text: str, square_metres: str) -> None:
    assert round(one(text).value, 2) == Decimal(square_metres)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("120亿—150亿元", "12000000000", "15000000000"), ("120亿至150亿元", "12000000000", "15000000000"), ("50万元至200万元", "500000", "2000000"),
        ("50—200万元", "500000", "2000000"), ("60-80亿元", "6000000000", "8000000000"), ("100万~500万元", "1000000", "5000000"), ("15至20家", "15", "20"),
    ],
)  # fmt: skip
def test_ranges(text: str, low: str, high: str) -> None:
    found = one(text)
    assert (found.value, found.value_max, found.qualifier) == (Decimal(low), Decimal(high), "range")
    assert text[found.start : found.end] == text


@pytest.mark.parametrize(
    ("text", "percent", "qualifier"),
    [
        ("三分之一", "33.33", "exact"), ("三分之二", "66.67", "exact"), ("四分之三以上", "75", "over"), ("七成", "70", "exact"), ("七成以上", "70", "over"),
        ("近四成", "40", "nearly"), ("超八成", "80", "over"), ("三成五", "35", "exact"), ("超半数", "50", "over"), ("过半", "50", "over"), ("百分之四十", "40", "exact"),
        ("百分之十二点五", "12.5", "exact"), ("百分之3.6", "3.6", "exact"), ("12.3%", "12.3", "exact"), ("0.8%", "0.8", "exact"),
    ],
)  # fmt: skip
def test_fractions(text: str, percent: str, qualifier: str) -> None:
    found = one(text)
    assert (found.value, found.qualifier, found.unit.family) == (Decimal(percent), qualifier, "percent")


@pytest.mark.parametrize("text", ["8.7个百分点", "2.6倍", "120余家次", "3万人次"])
def test_points_multiples_and_visits_are_families_of_their_own(text: str) -> None:
    assert one(text).unit.family in {"points", "times", "visits"}


@pytest.mark.parametrize(
    "text",
    [
        "数十家", "数百家", "几十家", "十几家", "好几百家", "一家", "5G网络", "A4纸", "第12家", "第三个", "千亿级", "百亿级集群", "成立", "完成", "形成",
        "千家万户", "八成立", "三成员", "十三五", "百花齐放", "2025", "V2.0",
    ],
)  # fmt: skip
def test_no_quantity(text: str) -> None:
    assert [q for q in quantities(text) if q.unit.family != "other"] == []


@pytest.mark.parametrize("text", ["四五个", "三五家", "十几家"])
def test_a_few_are_no_quantity(text: str) -> None:
    assert quantities(text) == []


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("三四十家", 30, 40), ("两三百家", 200, 300), ("五六千人", 5000, 6000), ("一两万户", 10000, 20000)],
)
def test_neighbouring_figures_are_a_range(text: str, low: int, high: int) -> None:
    assert [(q.value, q.value_max, q.qualifier) for q in quantities(text)] == [(low, high, "range")]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("分别给予2万/5万/10万元奖励", [20000, 50000, 100000]),
        ("给予100、50、30万元奖励", [1000000, 500000, 300000]),
        ("奖励5O万元", [500000]),
        ("七百七十几亿元", [77000000000]),
        ("六千家出头", [6000]),
        ("第1、2、3章", []),
    ],
)
def test_units_said_once_and_colloquial_forms(text: str, values: list[int]) -> None:
    assert [q.value for q in quantities(text) if q.unit.family != "other"] == values


def test_masked_spans_are_passed_over() -> None:
    text = "2016年有12家"
    assert [text[q.start : q.end] for q in find(text, 0, len(text), [(0, 5)])] == ["12家"]


def test_lead_is_where_the_qualifier_begins() -> None:
    text = "园区有将近300家企业"
    found = one(text)
    assert (text[found.lead : found.start], found.qualifier) == ("将近", "nearly")


@pytest.mark.parametrize("text", ["附近300家", "晚上300家", "通过300家", "最近300家"])
def test_parts_of_other_words_are_no_qualifier(text: str) -> None:
    assert one(text).qualifier == "exact"


@given(
    st.integers(min_value=2, max_value=10**8 - 1),
    st.sampled_from(["家", "个", "人", "件", "亿元", "万元", "平方米", "%"]),
    st.booleans(),
)
def test_arabic_numbers_with_units_are_read_exactly(number: int, unit: str, separated: bool) -> None:
    text = f"共有{number:,}{unit}" if separated else f"共有{number}{unit}"
    found = one(text)
    scale = {"亿元": 10**8, "万元": 10**4}.get(unit, 1)
    assert found.value == number * scale
    assert text[found.start : found.end] == text[2:]


@given(st.text(alphabet="0123456789一二三百千万亿余多近超—至到%家元个.,，分之成半第 ", max_size=60))
def test_quantities_lie_in_the_text_in_order_and_apart(text: str) -> None:
    found = quantities(text)
    assert all(0 <= q.lead <= q.start < q.end <= len(text) for q in found)
    assert all(a.start <= b.start for a, b in pairwise(found))
    assert all(q.value_max is None or q.value_max > q.value for q in found)


def test_units_have_factors() -> None:
    assert units()["亩"].factor * 3 == pytest.approx(Decimal(2000))
    assert units()["美元"].code == "USD"


@pytest.mark.parametrize(
    ("text", "value", "family"),
    [
        ("一百二十一点六亿元", "12160000000", "money"),
        ("二点九亿美元", "290000000", "money"),
        ("一点五万家", "15000", "count"),
        ("一点五个百分点", "1.5", "points"),
        ("百分之十七点五", "17.5", "percent"),
        ("增长三成三", "33", "percent"),
        ("千分之四", "0.4", "percent"),
        ("万分之二", "0.02", "percent"),
        ("十分之一", "10", "percent"),
    ],
)
def test_decimals_spoken(text: str, value: str, family: str) -> None:
    found = one(text)
    assert (found.value, found.unit.family) == (Decimal(value), family)


@pytest.mark.parametrize("text", ["2. 10家企业", "见第3. 12家入选"])
def test_numbers_of_a_list_are_no_decimals(text: str) -> None:
    assert [q.value for q in quantities(text)] in ([Decimal(10)], [Decimal(12)])


@pytest.mark.parametrize("text", ["争做‘四个自信’的人", "“三个一批”行动", "两个多月前", "三位一体", "四个多小时"])
def test_slogans_and_spans_are_no_counts(text: str) -> None:
    assert not [q for q in quantities(text) if q.unit.family in ("count", "person")]


@pytest.mark.parametrize("text", ["签约100多个", "预约20家", "“公约”约束12家", "新签合约30个"])
def test_words_that_end_like_about(text: str) -> None:
    assert one(text).qualifier != "about"


@pytest.mark.parametrize("text", ["一千亿亿平方公里", "三百亿平方公里", "面积900亿平方公里"])
def test_more_than_anything_reported_in_its_base_unit(text: str) -> None:
    assert not [q for q in quantities(text) if q.unit.family == "area"]
