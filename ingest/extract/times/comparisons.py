"""Times that numbers are compared with or set out from: 去年同期只有698家, 五年来由292家增加到1004家."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from ingest.extract.numbers.numerals import chinese
from ingest.extract.times.periods import Time

#: what grew is told behind the time it grew from
_GROWN = re.compile(
    r"[\d一二三四五六七八九十百千万亿多余家个位项件名人元%]{2}(?:,|，)?[\u4e00-\u9fff]{0,6}?(?:到|至|增|升|提高|扩|发展|壮大|滚|涨|翻|掉|降|减|缩|跌|调整|优化|变)"
)
_SET_OUT = re.compile(r"[从由][^,，。;；\d]{0,6}$")
#: the lead of a comparison: 比去年同期的…, 与…相比
_COMPARING = frozenset("比较与同相超")
_OWN_COMPARED = re.compile("的")
#: 去年同期只有…, 去年同一时间集中开工的是64个、312亿元
_OWN_BESIDE = re.compile(r"[,，]?[^,，。;；\d]{0,10}(?:[\d.]{1,8}[多余]?[万亿]?[个家项户人名件]、)?")

_BRACKET = re.compile(r"\([^()]{1,60}\)")


#: 由目前的4家增加到8家, 要从现在的210人增加到明年底的500人
_FROM = re.compile(r"[从由][^,，。;；、]{0,10}$")
_TO = re.compile(
    r"[\u4e00-\u9fff]{0,5}?(?:增|升|涨|提|扩|壮|跃|发展|滚|翻|掉|降|减|缩|跌|滑|回落|突破|攀)[\u4e00-\u9fff]{0,4}?(?:到|至|为)"
)


#: (2019年7月开工,)已入驻项目24个: up to now, whenever that was
SO_FAR = re.compile(r"累计|已(?:有|入驻|签约|引进|落户|集聚|吸引|孵化|培育)|目前|现有")


def is_first(text: str, lead: int, end: int) -> bool:
    """Is the number at ``lead:end`` the first of from … to?"""
    before = text[max(0, lead - 12) : lead]
    if "从" not in before and "由" not in before:
        return False
    return _TO.match(text, end, end + 12) is not None and _FROM.search(before) is not None


def own_time(text: str, compared: list[Time], start: int) -> Time | None:
    """The last of the times ``compared`` with before a number at ``start``, if the number is that time's own."""
    time = compared[-1] if compared else None
    if time is None or time.end > start or time.last is None or text[time.end - 1] == "倍":
        return None  # 是2012年的2.9倍: whatever follows is not of 2012
    own = _OWN_COMPARED if text[time.start] in _COMPARING else _OWN_BESIDE
    return time if own.fullmatch(text, time.end, start) else None


_SUCCEEDED = re.compile(r"[之以]?后[,，]")


def starts_change(text: str, time: Time, end: int) -> bool:
    """从2020年的169家增至231家: is it the year that something grew from?"""
    if text[time.start] in "到至":
        return False  # 从一九九一年|到二00二年: where it arrived
    if text.startswith("继", time.start - 1) and _SUCCEEDED.search(text, time.end, end):
        return True  # 继2022年签约9家后,…
    starts = text[time.start] in "从由" or _SET_OUT.search(text, max(0, time.start - 8), time.start) is not None
    return starts and bool(_GROWN.search(text, time.end, end))


#: 从十多年前的…, 从三年前的…
_AGO = re.compile(
    r"(?P<years>[\d一二三四五六七八九十两]{1,3})(?P<more>[多余几]?)年(?:之?前|以前)的?(?:不足|不到|仅有?|只有)?$"
)


def years_ago(text: str, start: int) -> tuple[int | None, bool]:
    """How many years before now a number at ``start`` held (None: not told exactly), and whether that is said at all."""
    ago = _AGO.search(text, max(0, start - 12), start)
    if ago is None:
        return None, False
    years = int(ago["years"]) if ago["years"].isdigit() else int(chinese(ago["years"]) or 0)
    return (None if ago["more"] or not years else years), True


#: 从一九九一年|到二00二年
_TO_YEAR = re.compile(r"(?:到|至)[一二12][\d九〇零0O]")


def set_out_from(text: str, times: list[Time], start: int) -> tuple[Time | None, int | None]:
    """The time of ``times`` that a change told at ``start`` counts from, and its year: 五年来, “十二五”期间, 由2016年的…."""
    for time in reversed(times):
        if time.first is None:
            continue
        if time.role == "plan_era" or (time.role == "since" and "五" in text[time.start : time.end]):
            return time, time.first.year - 1  # “十二五” begins with 2011; what it set out from is of 2010
        spans = text[time.start] in "从由" and _TO_YEAR.match(text, time.end) is not None
        if spans or time.role in ("past", "since") or starts_change(text, time, start):
            return time, time.first.year
    return None, None


#: “十四五”以来|年均增长7.8%: an average over years, of which nothing else is told
_AVERAGED = re.compile(r"[,，]?[\u4e00-\u9fff]{0,8}?(?:年均|年平均|年复合|平均每年)")


def without_averages(text: str, times: Iterable[Time]) -> Iterator[Time]:
    """``times`` without those for which only an average over the years is told: it holds for none of the numbers that follow."""
    for time in times:
        if time.role not in ("since", "past", "plan_era") or not _AVERAGED.match(text, time.end):
            yield time


#: so many years back a sentence tells of history
_HISTORY = 5


def is_history(time: Time | None, published: dt.date | None) -> bool:
    """1976年…: is a year that another sentence told so far back that it is no time of what the article reports?"""
    return bool(time and time.last and published and time.last.year < published.year - _HISTORY)


def is_of_older_data(time: Time | None, told: list[Time], published: dt.date | None) -> bool:
    """2016年,8家孵化器面积达到…, told in 2018: does an article tell what stood so in a year that is long over?

    Not where its sentence (``told``) names a later one, too: 截至2021年底为25家;2020年为23家.
    """
    if time is None or time.role != "period" or time.precision != "year" or time.basis != "stated" or not time.last:
        return False
    year = time.last.year
    is_last = all(t.role != "period" or t.last is None or t.last.year <= year for t in told)
    return is_last and published is not None and year < published.year - 1


def outside_brackets(text: str, times: list[Time], start: int, end: int) -> list[Time]:
    """去年,6个高新区(其中一个2015年3月获批)产值达到…: ``times`` without those amid a bracket, where others stand outside; 今天(3月18日) is one."""
    if len(times) < 2 or text.find(")", start, end) < 0:
        return times
    brackets = [match.span() for match in _BRACKET.finditer(text, start, end)]
    outside = [time for time in times if not any(opened + 1 < time.start < closed for opened, closed in brackets)]
    return outside or times
