"""Parts of a year, with or without it: 上半年, 前三季度, 1-9月, 12月3日."""

from __future__ import annotations

import calendar
import datetime as dt
import re

from ingest.extract.numbers.numerals import chinese

#: first day, last day, and whether a ``month`` or a ``day`` was named
Days = tuple[dt.date, dt.date, str]

_PART = re.compile(
    r"(?P<half>上半年|下半年)|(?P<quarters>前[一二三123]季度|[一二三四1234]季度|第[一二三四1234]季度)"
    r"|(?P<m1>\d{1,2})月?(?:-{1,2}|—{1,2}|~|至|到)(?P<m2>\d{1,2})月份?|(?<!提)前(?P<months>[一二三四五六七八九十两]{1,2}|\d{1,2})个?月"
    r"|(?P<month>\d{1,2}|[一二三四五六七八九]|十[一二]?)月(?:份|(?P<day>\d{1,2})(?:日|(?![\d个家项亿万多余条名场次%.千百]))(?:(?:至|-)(?P<day2>\d{1,2})日)?)?"
)
#: the same without names, to stand inside another pattern
PATTERN = re.sub(r"\?P<\w+>", "?:", _PART.pattern)


def _month_end(year: int, month: int) -> dt.date:
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def small(text: str) -> int:
    """The number that digits or a Chinese numeral say; 0 for none."""
    if text.isdigit():
        return int(text)
    value = chinese(text)
    return int(value) if value is not None else 0


def days_of(words: str, year: int) -> Days | None:
    """The part of ``year`` that ``words`` name; None where it is no date (13月)."""
    match = _PART.fullmatch(words)
    if match is None:
        return None
    if match["half"]:
        months = (1, 6) if match["half"] == "上半年" else (7, 12)
    elif match["quarters"]:
        number = {"一": 1, "二": 2, "三": 3, "四": 4}.get(match["quarters"].strip("前第季度"), 0) or small(
            match["quarters"].strip("前第季度")
        )
        months = (1, number * 3) if match["quarters"].startswith("前") else (number * 3 - 2, number * 3)
    elif match["m1"]:
        months = (int(match["m1"]), int(match["m2"]))
    elif match["months"]:
        months = (1, small(match["months"]))
    else:
        month = small(match["month"])
        if not 1 <= month <= 12:
            return None
        if match["day"]:
            try:
                first = dt.date(year, month, int(match["day"]))
                last_day = match["day2"]
                return first, dt.date(year, month, int(last_day)) if last_day else first, "day"
            except ValueError:
                return None
        return dt.date(year, month, 1), _month_end(year, month), "month"
    if not 1 <= months[0] <= months[1] <= 12:
        return None
    return dt.date(year, months[0], 1), _month_end(year, months[1]), "month"


#: 力争上半年…, 下半年将…: a part of this year that is still to come
_TO_COME = re.compile(r"将|力争|争取|计划|预计|预期|拟|确保|目标|有望|要求?|安排|定于|启动|迎来|推出")
_TO_COME_REACH = 14


def is_of_last_year(match: re.Match[str], days: Days, published: dt.date) -> bool:
    """12月 in an article of January, 前三季度 in one of July: last year's, since this year's is not over."""
    first, last, _ = days
    if last.month <= published.month:
        return False
    if first.month == last.month:
        return True
    if first.month <= published.month and last.month - first.month < 3:
        return False  # the quarter that runs
    text, low = match.string, max(0, match.start() - _TO_COME_REACH)
    begin = max(
        low, *(text.rfind(mark, low, match.start()) for mark in "。\n;；")
    )  # what another sentence wants is none of its
    around = text[begin : match.end() + _TO_COME_REACH]
    return _TO_COME.search(around) is None
