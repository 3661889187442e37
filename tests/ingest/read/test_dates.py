"""Dates in every print: the day, or nothing."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.read.dates import find_dates, parse_date

SAME = [
    "2017-01-13", "2017年1月13日", "2017年01月13日", "2017 年 1 月 13 日", "2017/01/13 10:05", "2017/1/13", "2017.01.13", "20170113",
    "2017-01-13 18:02", "2017-01-13T18:02:33", "2017-01-13T18:02:33.123+08:00", "2017-01-12T20:00:00Z", "2017-01-12 16:00:00+00:00",
    "２０１７－０１－１３", "２０１７年１月１３日　１０：０５", "二〇一七年一月十三日", "2017年1月13日 星期五", "2017-01-13（星期五）08:00",
    "发布时间：2017-01-13", "January 13, 2017", "13 Jan 2017", "Fri, 13 Jan 2017 10:00:00 +0800", "Thu, 12 Jan 2017 20:00:00 GMT",
    "13.01.2017", "13.01.2017  13:04",
    1484265600, 1484265600000, 20170113, "1484265600", dt.date(2017, 1, 13), dt.datetime(2017, 1, 13, 23, 59),
    dt.datetime(2017, 1, 12, 16, 0, tzinfo=dt.UTC), 20170113.0,
]  # fmt: skip
NONE = [
    None, "", "未知", "2017", "2017-01", "2017年1月", "2017-13-01", "2017-02-30", "2017年2月29日", "00000000", "20171332", "01-13",
    "13/01/2017", "1.2.2017", "0999-01-01", "9999-12-31", True, 5, -1, 10**30, float("nan"), float("inf"), [], {}, "x" * 10_000,
    "2017-01-130", "12017-01-13", "电话2017-01133", dt.date(1, 1, 1),
]  # fmt: skip


@pytest.mark.parametrize("value", SAME, ids=str)
def test_a_date(value):
    assert parse_date(value) == dt.date(2017, 1, 13)


@pytest.mark.parametrize("value", NONE, ids=lambda value: str(value)[:20])
def test_no_date(value):
    assert parse_date(value) is None


def test_the_examples_of_the_contract():
    assert parse_date("2025年1月14日") == dt.date(2025, 1, 14)
    assert parse_date("2011/03/29 10:05") == dt.date(2011, 3, 29)
    assert parse_date("2021-02-08 18:02") == dt.date(2021, 2, 8)


@given(st.one_of(st.text(), st.integers(), st.floats(), st.datetimes(timezones=st.timezones()), st.binary()))
def test_never_raises(value):
    parse_date(value)


@given(
    st.dates(dt.date(1950, 1, 1), dt.date(2099, 12, 31)),
    st.sampled_from(["%Y-%m-%d", "%Y年%m月%d日", "%Y/%m/%d", "%Y%m%d", "%Y.%m.%d"]),
)
def test_round_trip(day, form):
    assert parse_date(day.strftime(form)) == day


def test_a_time_glued_to_a_date_belongs_to_it():
    (found,) = find_dates("2016-10-1308:22 来源")
    assert (found.start, found.end, found.day) == (0, 15, dt.date(2016, 10, 13))
