from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.extract.times.periods import Time, find

AUGUST = dt.date(2021, 8, 20)
JANUARY = dt.date(2017, 1, 13)


def times(text: str, published: dt.date | None = AUGUST) -> list[Time]:
    return find(text, 0, len(text), published)


def one(text: str, published: dt.date | None = AUGUST) -> Time:
    found = times(text, published)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "first", "last", "role"),
    [
        ("2019年", (2019, 1, 1), (2019, 12, 31), "period"),
        ("2019年度", (2019, 1, 1), (2019, 12, 31), "period"),
        ("二〇一九年", (2019, 1, 1), (2019, 12, 31), "period"),
        ("截至2016年底，", (2016, 1, 1), (2016, 12, 31), "period"),
        ("截至2016年末，", (2016, 1, 1), (2016, 12, 31), "period"),
        ("截止到2019年10月31日，", (2019, 10, 31), (2019, 10, 31), "period"),
        ("2018年前三季度", (2018, 1, 1), (2018, 9, 30), "period"),
        ("2018年上半年", (2018, 1, 1), (2018, 6, 30), "period"),
        ("2018年三季度", (2018, 7, 1), (2018, 9, 30), "period"),
        ("2020年1至11月", (2020, 1, 1), (2020, 11, 30), "period"),
        ("2020年2月", (2020, 2, 1), (2020, 2, 29), "period"),
        ("2013—2020年", (2013, 1, 1), (2020, 12, 31), "period"),
        ("去年12月", (2020, 12, 1), (2020, 12, 31), "period"),
        ("去年", (2020, 1, 1), (2020, 12, 31), "period"),
        ("前年", (2019, 1, 1), (2019, 12, 31), "period"),
        ("上年末", (2020, 1, 1), (2020, 12, 31), "period"),
        ("上半年", (2021, 1, 1), (2021, 6, 30), "period"),
        ("前7个月", (2021, 1, 1), (2021, 7, 31), "period"),
        ("1-7月", (2021, 1, 1), (2021, 7, 31), "period"),
        ("1月至7月", (2021, 1, 1), (2021, 7, 31), "period"),
        ("一季度", (2021, 1, 1), (2021, 3, 31), "period"),
        ("今年", (2021, 1, 1), (2021, 8, 20), "period"),
        ("“十三五”末", (2020, 1, 1), (2020, 12, 31), "period"),
        ("“十三五”期间", (2016, 1, 1), (2020, 12, 31), "plan_era"),
        ("“十四五”末", (2025, 1, 1), (2025, 12, 31), "period"),
        ("2015年以来", (2015, 1, 1), (2021, 8, 20), "since"),
        ("自2015年起", (2015, 1, 1), (2021, 8, 20), "since"),
        ("到2025年，", (2025, 1, 1), (2025, 12, 31), "until"),
        ("到2025年末，", (2025, 1, 1), (2025, 12, 31), "until"),
        ("未来三年", (2021, 8, 20), (2024, 12, 31), "plan"),
        ("今后5年", (2021, 8, 20), (2026, 12, 31), "plan"),
        ("三年内", (2021, 8, 20), (2024, 12, 31), "plan"),
        ("两年间", (2019, 1, 1), (2021, 8, 20), "past"),
        ("近五年来", (2016, 1, 1), (2021, 8, 20), "past"),
        ("年底前", (2021, 8, 20), (2021, 12, 31), "period"),
    ],
)
def test_times(text: str, first: tuple[int, int, int], last: tuple[int, int, int], role: str) -> None:
    found = one(text)
    assert (found.first, found.last, found.role) == (dt.date(*first), dt.date(*last), role)


def test_span_with_both_years_said() -> None:
    found = one("2013年至2020年")
    assert (found.first, found.last) == (dt.date(2013, 1, 1), dt.date(2020, 12, 31))


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("2019年", "stated"),
        ("“十三五”末", "stated"),
        ("去年", "relative"),
        ("上半年", "relative"),
        ("目前", "published"),
        ("未来三年", "relative"),
    ],
)
def test_basis(text: str, basis: str) -> None:
    assert one(text).basis == basis


@pytest.mark.parametrize("text", ["目前", "截至目前", "当前", "如今", "迄今"])
def test_now_is_the_day_of_publication(text: str) -> None:
    found = one(text)
    assert (found.last, found.role) == (AUGUST, "now")


def test_december_in_january_is_last_december() -> None:
    assert [time.first for month in "一二三四五六七八九" for time in times(f"{month}月", dt.date(2017, 1, 1))] == [
        dt.date(2017 - (month > 1), month, 1) for month in range(1, 10)
    ]
    found = one("12月", JANUARY)
    assert (found.first, found.last) == (dt.date(2016, 12, 1), dt.date(2016, 12, 31))


def test_a_bare_month_belongs_to_the_year_named_before_it() -> None:
    found = times("2018年园区开张，9月迎来首批企业")
    assert [t.last.year for t in found if t.last] == [2018, 2018]


def test_a_sentence_end_lets_the_year_go() -> None:
    found = times("2018年园区开张。3月迎来首批企业")
    assert found[-1].last == dt.date(2021, 3, 31)


@pytest.mark.parametrize("text", ["比2016年增长", "较2016年增长", "与2016年相比", "是2016年的2.6倍"])
def test_years_compared_with(text: str) -> None:
    assert one(text).role == "compared"


@pytest.mark.parametrize(
    "text", ["2025个", "13月", "2月30日", "〔2016〕65号", "第2018年", "《2019》", "12日", "第三", "五年级"]
)
def test_no_time(text: str) -> None:
    assert [t for t in times(text) if t.precision != "day" and t.role != "past"] == []


@pytest.mark.parametrize(
    "text",
    [
        "达产后年产值",
        "建成后年可处理废料",
        "千万元以上年度项目",
        "以前年度结转",
        "不同年份",
        "此前年均",
        "三次年度会议",
    ],
)
def test_characters_that_only_meet_are_no_time(text: str) -> None:
    assert times(text) == []


@pytest.mark.parametrize(
    ("text", "year"), [("预计后年建成", 2023), ("明年和后年", 2023), ("将于后年", 2023), ("是前年的", 2019)]
)
def test_years_counted_from_this_one(text: str, year: int) -> None:
    last = times(text)[-1].last
    assert last is not None
    assert last.year == year


@pytest.mark.parametrize("text", ["去年", "今年上半年", "目前", "12月", "两年间", "未来三年", "年底"])
def test_without_a_day_of_publication_nothing_is_guessed(text: str) -> None:
    assert all(t.last is None for t in times(text, None))


@given(
    st.dates(min_value=dt.date(1990, 1, 1), max_value=dt.date(2035, 12, 31)),
    st.dates(min_value=dt.date(2000, 1, 1), max_value=dt.date(2035, 12, 31)),
)
def test_every_full_date_reads_back(day: dt.date, published: dt.date) -> None:
    found = one(f"{day.year}年{day.month}月{day.day}日", published)
    assert (found.first, found.precision) == (day, "day")


@given(
    st.text(alphabet="12390年月日至-—到截末底初前上下半季度十三五“”去今两间来以内未", max_size=40),
    st.none() | st.dates(dt.date(1990, 1, 1), dt.date(2035, 1, 1)),
)
def test_times_lie_in_the_text_in_order_and_run_forward(text: str, published: dt.date | None) -> None:
    found = times(text, published)
    assert all(0 <= t.start < t.end <= len(text) for t in found)
    assert all(a.start <= b.start for a, b in pairwise(found))
    assert all(t.first <= t.last for t in found if t.first and t.last and t.role == "period")


@pytest.mark.parametrize(
    ("text", "year", "month"),
    [("前三季度", 2020, 9), ("1—11月", 2020, 11), ("一季度", 2021, 3), ("三季度", 2021, 8), ("上半年", 2021, 6)],
)
def test_a_part_of_the_year_that_is_not_over_is_last_years(text: str, year: int, month: int) -> None:
    last = one(f"{text}规上工业增加值增长6%").last
    assert last is not None
    assert (last.year, last.month) == (year, month)


@pytest.mark.parametrize("text", ["力争前三季度增长8%", "1—11月预计增长8%", "下半年将开工12个项目"])
def test_what_is_still_to_come_is_this_years(text: str) -> None:
    assert [time.last.year for time in times(text) if time.last] == [2021]


def test_parts_of_a_year_in_a_row_are_of_one_year() -> None:
    found = times("一季度、上半年和前三季度增速分别为8.8%、6.5%和6.1%；二季度以后回升")
    assert [(time.last.year, time.last.month) for time in found if time.last] == [
        (2020, 3), (2020, 6), (2020, 9), (2021, 6),
    ]  # fmt: skip
