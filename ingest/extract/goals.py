"""Where a text sets goals: the part of a work report that plans, headings over goals, lists of goals."""

from __future__ import annotations

import re

from ingest.extract.document import Document, Span

_GOALS = re.compile(
    r"(?m)^.{0,12}(?:20\d\d年|今年|本年度|新一年|下一步)[^。\n]{0,16}(?:目标|工作安排|重点工作|主要任务|工作任务|总体要求|工作重点)|^[^。\n]{0,30}(?:今年|20\d\d年)[^。\n]{0,12}预期目标"
    r"|^\s{0,4}(?:今年|20\d\d年|新的一年|新一年里?)[,，]?(?:我们|全区|全市|全省)?(?:要|将|必须|计划|力争|工作的总体)"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
#: a heading over what is meant to be; the next heading ends it
_GOAL_HEADING = re.compile(
    r"(?m)^[^。！？!?；;，,\n]{0,16}(?:目标|下一步|展望|今后|工作打算|工作安排|重点工作|工作计划|未来)[^。！？!?；;，,\n]{0,10}$"
)
_HEADING = re.compile(r"(?m)^[^。！？!?；;，,\n]{2,26}$")
#: 到2021年:\n——…\n——…: the items of a list share the goal told above them
LISTED = re.compile(r"\s{0,6}(?:[—－\-•●○■◆▪·*]|[(（]?\d{1,2}[)）.．、](?!\d)|[一二三四五六七八九]是)")
#: the dash alone is no numbering, which news has too
DASHED = re.compile(r"\s{0,6}(?:——|—|－－)")


def plan_section(document: Document) -> int:
    """Where a work report turns to what is to be done this year; the end where it does not."""
    if not document.is_report:
        return document.end
    this_year = document.reckoned.year if document.reckoned else 0
    for match in _GOALS.finditer(document.text, document.start, document.end):
        named = _YEAR.search(match.group())
        if named is None or int(named.group()) >= this_year:  # 2024年是实现规划目标的关键一年: looked back on
            return match.start()
    return document.end


def sections(document: Document) -> list[Span]:
    """The stretches under headings like 发展目标 or 下一步打算, each up to the next heading."""
    found = []
    for goal in document.lines(_GOAL_HEADING):
        following = _HEADING.search(document.text, goal.end() + 1, document.end)
        found.append(Span(goal.end(), following.start() if following else document.end))
    return found
