"""The date that a time expression gives what happens at it."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from ingest.extract.times.periods import Time


class When(NamedTuple):
    """``date`` and ``date_end`` as in ``ingest.models.EventMention``; ``stated`` where words beside the event say so."""

    date: str | None = None
    date_end: str | None = None
    stated: bool = False


NEVER = When()
_YESTERDAY = frozenset({"昨日", "昨天"})
TODAY = frozenset({"今日", "今天"})
#: these say nothing of when: 目前有…, at most that something is so
_STATE = frozenset({"目前", "当前", "眼下", "如今", "现在", "迄今", "迄今为止", "至今", "时下", "现已"})
_UNDATED = frozenset({"compared", "plan_era", "past", "since", "plan"})
#: all of it lies in one year
_THIS_YEAR = re.compile(r"(?:今年|年初|开年|今年年初)以?来")
_TO_DAY = re.compile(r"(?:至|到|[-—~]{1,2})(?:(\d{1,2})月)?(\d{1,2})日?$")


def _last_day(first: dt.date, last: dt.date, words: str) -> str | None:
    """The last day of a span; of one to come, which periods end at the day of publication, as its words say."""
    if last < first and (match := _TO_DAY.search(words)):
        try:
            last = first.replace(month=int(match[1] or first.month), day=int(match[2]))
        except ValueError:
            return None
    return last.isoformat() if last > first else None


def said(time: Time, text: str) -> str:
    """The words of ``time``: 于今天 is 今天."""
    return text[time.start : time.end].removeprefix("于")


def of_time(time: Time, text: str) -> When:
    """The date of an event that happens at ``time``; 近日 says the year at most."""
    words = said(time, text)
    if time.role == "now":
        if time.last is None or words in _STATE:
            return NEVER
        if words in _YESTERDAY:
            return When((time.last - dt.timedelta(days=1)).isoformat(), None, True)
        if words in TODAY:
            return When(time.last.isoformat(), None, True)
        return When(str(time.last.year), None, True)
    if time.role == "since" and time.last and _THIS_YEAR.fullmatch(words):
        return When(str(time.last.year), None, True)
    if time.role in _UNDATED or time.first is None or time.last is None:
        return NEVER
    if words.startswith("至") and time.precision != "year":
        return NEVER  # 持续至8月20日 is its end
    if words.endswith("度"):
        return NEVER  # 2020年度 is the year of a list or a prize, not of the happening
    first, last = time.first, time.last
    if "季" in words or "半年" in words:
        return When(str(last.year), None, True)
    if time.precision == "day":
        return When(first.isoformat(), _last_day(first, last, words), True)
    if time.precision == "month" and (first.year, first.month) == (last.year, last.month):
        return When(first.isoformat()[:7], None, True)
    if first.year != last.year:
        return NEVER  # 2018—2020年 dates nothing
    return When(str(last.year), None, True)
