"""Which year the parts of a report on work speak of: first last year is looked back on, then this year is planned for."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ingest.extract.document import Document

_REPORT = re.compile(r"工作报告|大会报告工作|工作总结|工作要点")
#: 2025年某市政府工作报告, of no day: it was given that year
_GIVEN_IN = re.compile(r"(?P<year>20\d\d|19\d\d)年[^。,，\n]{0,12}工作报告")
#: so far from its beginning a report may turn to whom it is given to
_HEAD = 400
_REVIEW = re.compile(
    r"(?P<year>20\d\d|19\d\d)年(?:度)?[^。,，\n]{0,12}?(?:回顾|总结|速览|综述|工作情况|年度答卷|成绩单|大事记|亮点)"
)
_REVIEW_HEADING = re.compile(r"(?m)^[^。,，\n]{0,16}?(?:(?P<year>20\d\d|19\d\d)年|过去一年|去年)[^。,，\n]{0,10}回顾")
_PLAN_HEADING = re.compile(
    r"(?m)^[^。\n]{0,16}?(?:(?P<year>20\d\d)年|今年|本年度?|新一年|下一步)[^。,，\n]{0,14}?(?:工作要点|目标|工作安排|重点工作|主要任务|工作任务|总体要求|工作重点|工作打算)"
)


class Frames:
    """The years of the parts of one document; none where it is no report."""

    def __init__(self, document: Document) -> None:
        published, text = document.reckoned, document.text
        head = document.title + " " + text[document.start : document.start + 120]
        found: list[tuple[int, str, bool]] = []
        given = _GIVEN_IN.search(document.title) if published is None else None
        if _REPORT.search(head) and (published or given):
            year = int(given["year"]) - 1 if given else 0
            if published:
                year = published.year - 1 if published.month <= 3 else published.year
            this_year = published.year if published else year + 1
            opens = text.find("各位代表", document.start, document.start + _HEAD)  # above it stands who gave it when
            found.append((max(document.start, opens), str(year), False))
            for match in _REVIEW_HEADING.finditer(text, document.start, document.end):
                found.append((match.start(), match["year"] or str(this_year - 1), False))
            for match in _PLAN_HEADING.finditer(text, document.start, document.end):
                if int(match["year"] or this_year) >= this_year:
                    found.append((match.start(), match["year"] or str(this_year), True))
        elif review := _REVIEW.search(document.title):
            found.append((document.start, review["year"], False))
        found.sort()
        self._starts = [start for start, _, _ in found]
        self._frames = [(year, plan) for _, year, plan in found]

    def at(self, position: int) -> tuple[str, bool] | None:
        """The year that the part around ``position`` speaks of, and whether it plans for it; None outside of reports."""
        index = bisect_right(self._starts, position) - 1
        return self._frames[index] if index >= 0 else None
