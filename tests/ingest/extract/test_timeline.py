"""Which time a number belongs to where its own clause names none."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.ingest.extract.reading import statements


def years(text: str, published: dt.date = dt.date(2021, 8, 20)) -> list[int | None]:
    """The year of each number, in the order of the text."""
    periods = [statement.period for statement in statements(text, published=published)]
    return [period.last.year if period and period.last else None for period in periods]


@pytest.mark.parametrize(
    "text",
    [
        "2019年，全国的孵化器有1300家。其中，辽宁省有孵化器120家。",
        "截至2019年底，辽宁省建成众创空间210家。其中大连市有众创空间80家，沈阳市有众创空间65家。",
        "2019年，大连高新区有企业5200家，占全市的三成。其中，瞪羚企业有31家。",
    ],
)
def test_a_part_is_of_the_time_of_its_total(text: str) -> None:
    assert set(years(text)) == {2019}


def test_a_part_that_names_its_own_time_keeps_it() -> None:
    assert years("2019年，全国的孵化器有1300家。其中，截至2020年底，辽宁省有孵化器120家。") == [2019, 2020]


def test_a_sum_paid_is_of_the_span_reported_and_not_of_the_last_number() -> None:
    text = "2020年，大连高新区兑现奖励资金2亿元，2019年为1.5亿元。其中，孵化器奖励资金3000万元。"
    assert years(text)[-1] == 2020


@pytest.mark.parametrize("verb", ["新设立", "新成立"])
def test_what_was_newly_set_up_begins_no_other_time(verb: str) -> None:
    text = f"2019年大连高新区{verb}企业2600家；企业获得风险投资28亿元，在全国高新区中位居第9位。"
    assert set(years(text)) == {2019}


def test_a_founding_is_no_time_of_what_is_there_now() -> None:
    assert years("2010年设立的大连高新区创业园，现有企业120家，在全市位居第2位。") == [2021, 2021]


def test_what_a_year_brings_is_not_known_as_it_begins() -> None:
    january = dt.date(2019, 1, 15)
    told = statements("会议确定，2019年大连高新区地区生产总值增长10%，出口额突破330亿元。", published=january)
    assert [s.status for s in told] == ["planned", "planned"]
    told = statements("2018年大连高新区地区生产总值增长10%。2019年首批12个项目开工。", published=january)
    assert [s.status for s in told] == ["actual", "actual"]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("去年,大连高新区(其中英歌石片区2021年3月获批)企业达到900家。", 2020),
        ("去年(2020年)大连高新区企业达到900家。", 2020),
    ],
)
def test_a_time_amid_a_bracket_is_not_that_of_the_number(text: str, year: int) -> None:
    assert years(text) == [year]


def test_a_share_that_grew_is_not_of_the_year_it_grew_from() -> None:
    assert years("大连高新区产值占全市比重由2012年的11%上升到18%。") == [2012, 2021]
    assert years("2019年大连高新区产值54亿元，占全市的12%。") == [2019, 2019]


@pytest.mark.parametrize(
    "text",
    [
        "截至2020年底，大连高新区众创空间28家；2018年为19家。孵化面积40万平方米，在孵企业900家。",
        "2018年底，大连高新区众创空间19家，到2020年底变成28家。孵化器12家，在孵企业900家。",
    ],
)
def test_the_year_that_one_is_compared_with_does_not_go_on(text: str) -> None:
    assert years(text, dt.date(2021, 1, 20))[-2:] == [2020, 2020]
    assert set(years("2018年，大连高新区众创空间19家。孵化器12家。", dt.date(2021, 1, 20))) == {2018}
