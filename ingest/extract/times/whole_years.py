"""全年 without a year, and 去年以来: in the first months of a year the one that is over, unless the sentence looks ahead."""

from __future__ import annotations

import datetime as dt
import re

#: up to this month a year's news is about the year before
EARLY = 3
#: up to this one 去年以来 tells of last year
_STILL = 4
#: 今年…全年新增100项以上: the year ahead
_AHEAD = re.compile(r"今年|明年|新一年|新的一年|力争|争取|预计|预期|目标|计划|确保|将|安排|任务|规划|推动20")
_REACH = 50
#: 预计|全年实现, said in January or February, when the figures of the year that is over are not yet counted up
_ESTIMATED, _UNCOUNTED = "预计", 2


def is_of_last_year(text: str, start: int, end: int, told: int | None, published: dt.date | None) -> bool:
    """Is 全年 at ``text[start:end]`` last year?  Not where the year ``told`` before it in the text says which."""
    if published is None or published.month > EARLY:
        return False
    before = start - len(_ESTIMATED)
    is_estimate = published.month <= _UNCOUNTED and text.startswith(_ESTIMATED, before)
    if told == published.year or (told == published.year - 1 and not is_estimate):
        return False
    low = max(start - _REACH, 0)
    sentence = max(low, *(text.rfind(mark, low, start) for mark in "。\n"))
    if is_estimate:
        return not (_AHEAD.search(text, sentence, before) or _AHEAD.search(text, start, end + _REACH))
    return _AHEAD.search(text, sentence, end + _REACH) is None


def is_year_told(last: dt.date, precision: str, published: dt.date | None) -> bool:
    """去年以来, 2023年以来: does news of the first months of a year tell of the year that is over, which ended on ``last``?"""
    is_early = published is not None and published.month <= _STILL and last.year == published.year - 1
    return is_early and precision == "year"
