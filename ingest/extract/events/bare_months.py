"""Months and days said without their year: 本月, 已于9月13日印发, 将于12月18日举行."""

from __future__ import annotations

import datetime as dt
import re

from ingest.extract.document import Document, Span, within
from ingest.extract.times.periods import Time

COMING = re.compile(r"将|定于|拟于|倒计时|计划于|保障|筹备|迎接")
#: 8月16日至18日,一年一度的…博览会(将在会展中心拉开帷幕)
_TO_COME = re.compile(r"[^。;；\n]{0,40}?(?:将(?:在|于|会|正式|迎来|举办|召开|举行|开幕|启动|亮相|拉开)|定于)")
_BARE_MONTH = re.compile(r"[于在自从至到]?\d{1,2}月")
_BARE_DAY = re.compile(r"\d{1,2}日")
_THIS_MONTH = re.compile(
    r"(?:(?P<this>本月)|上个?月(?<!数上月)(?<!个上月)(?<!数上个月)(?<!个上个月)(?![一二三四五六七八九十]))(?P<day>\d{1,2}(?:日|(?=[-—~至到]\d{1,2}日)))?(?!\d)"
)
#: days after which a month that is to come is no more the last one
_LONG_PAST = 150
#: days that 刚刚 may lie back
_JUST = 300


def with_month(document: Document, sentence: Span) -> list[Time]:
    """The times of ``sentence`` with 本月 and 上月, 本月16日 and 本月16至18日."""
    times = within(document.times, sentence.start, sentence.end)
    published = document.published
    match = _THIS_MONTH.search(document.text, sentence.start, sentence.end) if published else None
    if match is None or published is None:
        return times
    first = published.replace(day=1)
    if not match["this"]:
        first = (first - dt.timedelta(days=1)).replace(day=1)
    precision = "month"
    if match["day"]:
        try:
            first, precision = first.replace(day=int(match["day"].rstrip("日"))), "day"
        except ValueError:
            return times
    said = Time(match.start(), match.end(), first, first, "relative", "period", precision)
    others = [time for time in times if time.start >= match.end() or time.end <= match.start()]
    return sorted([*others, said], key=lambda time: time.start)


def _is_to_come(document: Document, time: Time) -> bool:
    """Do the words around ``time`` say that it lies ahead?"""
    near = document.text[max(document.start, time.start - 10) : time.end + 16]
    return bool(COMING.search(near) or _TO_COME.match(document.text, time.end))


def _next_month(time: Time) -> Time:
    """26日…将举行, said on the 25th: of this month, not of the last."""
    if time.first is None or time.last is None:
        return time
    try:
        first, last = (
            day.replace(year=day.year + day.month // 12, month=day.month % 12 + 1) for day in (time.first, time.last)
        )
        return time._replace(first=first, last=last)
    except ValueError:  # 31 June
        return time


def passed(document: Document, time: Time) -> Time:
    """已于9月13日印发, 刚刚在5月启动: a month without a year lies in the year behind us, whatever year was told before."""
    published, text = document.published, document.text
    words = text[time.start : time.end]
    if published is None or time.first is None or time.last is None or not _BARE_MONTH.match(words):
        return time
    near = text[max(document.start, time.start - 4) : time.end + 4]
    if time.first <= published and not ("刚" in near and (published - time.first).days > _JUST):
        return time
    if _is_to_come(document, time):
        return time
    try:
        year = published.year if time.first.replace(year=published.year) <= published else published.year - 1
        return time._replace(first=time.first.replace(year=year), last=time.last.replace(year=year))
    except ValueError:  # 29 February
        return time


def coming(document: Document, time: Time) -> Time:
    """将于12月18日…, said in November: the next one, not the last."""
    published = document.published
    if (
        published is None
        or time.basis != "relative"
        or time.precision == "year"
        or time.first is None
        or time.last is None
    ):
        return time
    if _BARE_DAY.fullmatch(document.text, time.start, time.end) and time.last < published:
        return _next_month(time) if _is_to_come(document, time) else time
    if (published - time.last).days < _LONG_PAST or "年" in document.text[time.start : time.end]:
        return time
    if not _is_to_come(document, time):
        return time
    try:
        return time._replace(
            first=time.first.replace(year=time.first.year + 1), last=time.last.replace(year=time.last.year + 1)
        )
    except ValueError:  # 29 February
        return time
