"""Dates at the edge of a headline, or in the line below it, where no meta line tells one.

``2006-01-24 某区招商结硕果``, ``某区揭榜挂帅 2024年06月24日``, ``——2024年1月23日在某区人民代表大会上``.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from ingest.read.dates import Found, find_dates

#: lines looked at, and the characters at each of their edges
_MOST_LINES, _EDGE = 6, 40
#: 2006-01-24: printed so, a date is the portal's; 2006年1月24日 at the head of a sentence is that of an event
_PORTALS_OWN = re.compile(r"\d{4}[-/.]\d")
_LABEL = re.compile(r"(?:date|time|日期|时间)?[\s:\[(【—-]*$", re.IGNORECASE)
#: what may follow it; at the end of the line nothing does
_CLOSES = ("", " ", "\t", "\u3000", ")", "]", "】")
#: http://www.某站.com 2007年06月06日 06:49 某报: behind a portal's address stands its date
_ADDRESS = re.compile(r"(?:https?://|www\.)[A-Za-z0-9./-]{4,60}\s{1,3}(?=(?:19|20)\d\d)")
#: so far into a line an address is looked for
_ADDRESS_REACH = 200
_DEADLINE = re.compile(r"(?:截止|截至|报名|有效期|至|到|从|自|于)[^\s]{0,6}$")
_GIVEN = re.compile(r"\s?在.{2,60}(?:[会议]上?)?$")


def edge_date(lines: Sequence[str]) -> dt.date | None:
    """The day that one of the first ``lines`` (restored, trimmed) begins or ends with; None where none does."""
    for line in lines[:_MOST_LINES]:
        address = _ADDRESS.search(line, 0, _ADDRESS_REACH)
        if address and (told := find_dates(line[address.end() : address.end() + _EDGE])[:1]) and not told[0].start:
            return told[0].day
        head, tail = line[:_EDGE], line[-_EDGE:]
        for found in find_dates(head)[:1]:
            begins = _LABEL.fullmatch(head, 0, found.start)
            if found.day and begins and (_is_portals_own(head, found) or _is_given(line, found)):
                return found.day
        for found in find_dates(tail)[-1:]:
            alone = found.end == len(tail) and found.end - found.start < len(line)
            if found.day and alone and not _DEADLINE.search(tail, 0, found.start):
                return found.day
    return None


def _is_portals_own(line: str, found: Found) -> bool:
    return bool(_PORTALS_OWN.match(line, found.start)) and line[found.end : found.end + 1] in _CLOSES


def _is_given(line: str, found: Found) -> bool:
    """——2024年1月23日在某区第二届人民代表大会上: when a report was given."""
    return line.startswith(("—", "-", "(")) and bool(_GIVEN.match(line, found.end))
