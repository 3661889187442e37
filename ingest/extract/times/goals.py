"""Where a text sets goals: the part of a work report that plans, headings over goals, lists of goals."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Sequence

from ingest.extract.document import Document, Span, within
from ingest.extract.numbers.quantities import Quantity
from ingest.extract.times.periods import Time

_GOALS = re.compile(
    r"(?m)^.{0,12}(?:20\d\d年|今年|本年度|新一年|下一步)[^。\n]{0,16}(?:目标|工作安排|重点工作|主要任务|工作任务|总体要求|工作重点)|^[^。\n]{0,30}(?:今年|20\d\d年)[^。\n]{0,12}预期目标"
    r"|^\s{0,4}(?:今年|20\d\d年|新的一年|新一年里?)[,，]?(?:我们|全区|全市|全省)?(?:要|将|必须|计划|力争|工作的总体)"
)
#: where a report turns, or turns back, to what was done
_LOOKS_BACK = re.compile(
    r"(?m)^[^。！？!?；;，,\n]{0,20}(?:回顾|执行情况|完成情况|工作总结|主要成[效就绩]|成绩单)[^。！？!?；;，,\n]{0,12}$"
    r"|^[^。\n]{0,14}?(?:过去(?:的|这)?(?:一年|[两三四五]年)|一年来|五年来|去年|(?P<year>20\d\d)年(?:以来|全年|度)?[,，])"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
#: a heading over what is meant to be; the next heading ends it
_GOAL_HEADING = re.compile(
    r"(?m)^[^。！？!?；;，,\n]{0,16}(?:目标|下一步|展望|今后|工作打算|工作安排|重点工作|工作计划|未来)[^。！？!?；;，,\n]{0,10}$"
)
#: an item of a list that ends with its figure is no heading
_HEADING = re.compile(
    r"(?m)^(?![^\n]{0,24}\d\s?(?:%|[亿万余多]*(?:元|美元|家|户|个|件|项|人|名|平方米|平方公里|亩))(?:以上|左右|以内)?$)"
    r"[^。！？!?；;，,\n]{2,26}$"
)
#: 到2021年:\n——…\n——…: the items of a list share the goal told above them
LISTED = re.compile(r"\s{0,6}(?:[—－\-•●○■◆▪·*]|[(（]?\d{1,2}[)）.．、](?!\d)|[一二三四五六七八九]是)")
#: so near its beginning a time is that of a sentence; so many bounds make a list of goals
_AT_HEAD, _SEVERAL = 12, 3
#: the dash alone is no numbering, which news has too
DASHED = re.compile(r"\s{0,6}(?:——|—|－－)")


def plan_sections(document: Document) -> list[Span]:
    """Where a work report speaks of what is to be done: from each sentence or heading that says so to the next look back."""
    if not document.is_report:
        return []
    backs = [m.start() for m in document.lines(_LOOKS_BACK) if _is_of_past(m, document)]
    found: list[Span] = []
    for goal in document.lines(_GOALS):
        named = _YEAR.search(goal.group())
        if named and document.reckoned and int(named.group()) < document.reckoned.year:
            continue  # 2024年是实现规划目标的关键一年: looked back on
        if not found or goal.start() >= found[-1].end:
            at = bisect_right(backs, goal.end())
            found.append(Span(goal.start(), backs[at] if at < len(backs) else document.end))
    return found


def _is_of_past(match: re.Match[str], document: Document) -> bool:
    """Is the year that is looked back on, if one is named, over?"""
    return not match["year"] or document.reckoned is None or int(match["year"]) < document.reckoned.year


def sections(document: Document) -> list[Span]:
    """The stretches under headings like 发展目标 or 下一步打算, each up to the next heading."""
    found = []
    for goal in document.lines(_GOAL_HEADING):
        following = _HEADING.search(document.text, goal.end() + 1, document.end)
        found.append(Span(goal.end(), following.start() if following else document.end))
    return found


#: 2025年,该区将…: a year that is spoken of as one to come
_WILL = re.compile(r"[,，]?[^,，。;；\n\d]{0,16}(?:将(?!近)|力争|争取|计划|确保|要(?![求素点闻]))")


def is_ahead(time: Time, text: str, sentence: Span, published: dt.date | None) -> bool:
    """Is ``time`` one to come: after the day of publication or, in an undated text, where its sentence begins with it and plans?"""
    if published is not None:
        return time.last is not None and time.last > published
    return time.start - sentence.start <= _AT_HEAD and _WILL.match(text, time.end) is not None


def opens(document: Document, sentence: Span) -> bool:
    """到2028年,…: does ``sentence`` begin with a time to come?"""
    first = next(iter(within(document.times, sentence.start, sentence.start + _AT_HEAD)), None)
    return first is not None and is_ahead(first, document.text, sentence, document.reckoned)


#: what is so already
_REPORTS = re.compile(r"目前|现有|已|截至|累计|现场|今天|当天")


def holds_on(document: Document, sentence: Span, stop: int, position: int) -> bool:
    """到2028年,A达到…;建成B…: does the goal that opens ``sentence`` hold behind the semicolon at ``stop``, up to ``position``?"""
    if _REPORTS.search(document.text, stop, position):
        return False
    first = next(iter(within(document.times, sentence.start, sentence.start + _AT_HEAD)), None)
    return first is not None and first.role == "until" and is_ahead(first, document.text, sentence, document.reckoned)


def are_marks(text: str, quantities: Sequence[Quantity]) -> bool:
    """产值110亿元以上,增长25%以上,投资120亿元以上: are the numbers of a sentence bounds from below, one and all?"""
    told = [q for q in quantities if q.unit.family != "other"]
    return len(told) >= _SEVERAL and all(
        q.qualifier == "at_least" or text.startswith("以上", q.end) or text.endswith("以上", q.start, q.end)
        for q in told
    )


def part_of(text: str, start: int, position: int) -> int:
    """Where the semicolon stands behind which the part of the sentence begins that ``position`` lies in; -1 where none does."""
    return max(text.rfind("；", start, position), text.rfind(";", start, position))
