"""When a number held: the time said in its clause, else the one the sentence set, else the day of publication."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from ingest.extract.document import Document, Span, within
from ingest.extract.periods import Time


class Period(NamedTuple):
    """``first`` to ``last``; ``basis`` as in ``ingest.models``; ``time`` the words that said so, if any."""

    first: dt.date | None
    last: dt.date | None
    basis: str | None
    time: Time | None


#: these set the time of the numbers around them
_SETS = frozenset({"period", "until", "since", "plan", "now", "past", "plan_era"})
_EVENT_AFTER = re.compile(r"[\u4e00-\u9fff“”]{0,6}?(?:成立|设立|获批|批准|建成|开园|挂牌|召开|举行|开幕|启动|出台|印发|发布|提出|创办|以来|度评价)")
_REPORT = re.compile(r"政府工作报告|工作报告")


_GOALS = re.compile(r"(?m)^.{0,12}(?:20\d\d年|今年|本年度|新一年|下一步)[^。\n]{0,16}(?:目标|工作安排|重点工作|主要任务|工作任务|总体要求|工作重点)|^[^。\n]{0,30}(?:今年|20\d\d年)[^。\n]{0,12}预期目标")


class Timeline:
    """Answers for one document, asked in the order of the text."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._carried: Time | None = None
        self._carried_paragraph = -1
        published = document.published
        head = document.title + document.text[document.start : document.start + 200]
        self._plan_from = self._plan_section(document)
        self._looks_back = bool(published and published.month <= 3 and _REPORT.search(head))

    def _plan_section(self, document: Document) -> int:
        """Where a work report turns to what is to be done this year; the end where it does not."""
        if not _REPORT.search(document.title + document.text[document.start : document.start + 200]):
            return document.end
        match = _GOALS.search(document.text, document.start, document.end)
        return match.start() if match else document.end

    def planned(self, position: int) -> bool:
        """Does ``position`` lie in the part of a work report that sets goals?"""
        return position >= self._plan_from

    def _usual(self, position: int) -> Period:
        published = self._document.published
        if published and self.planned(position):
            return Period(published, dt.date(published.year, 12, 31), "relative", None)
        if self._looks_back and published:
            return Period(dt.date(published.year - 1, 1, 1), dt.date(published.year - 1, 12, 31), "relative", None)
        return Period(published, published, "published" if published else None, None)

    def at(self, sentence: Span, clause: Span, start: int, end: int) -> Period:
        """The period of a number at ``start:end``."""
        document = self._document
        times = [t for t in within(document.times, sentence.start, sentence.end) if t.role in _SETS]
        before = [t for t in times if t.start < start]
        after = [t for t in times if end <= t.start < clause.end]
        chosen = before[-1] if before else None
        if chosen is None and after and after[0].role in ("until",):
            chosen = after[0]
        if chosen is None:
            if self._carried is not None and document.paragraph_of(start) == self._carried_paragraph:
                return self._period(self._carried)
            return self._usual(start)
        return self._period(chosen)

    def _period(self, time: Time) -> Period:
        published = self._document.published
        if time.role == "now":
            return Period(published, published, "published" if published else None, time)
        return Period(time.first if not time.first or not time.last or time.first <= time.last else time.last, time.last, time.basis, time)

    def pass_by(self, sentence: Span) -> None:
        """Remember the time that ``sentence`` set for the rest of its paragraph."""
        times = [t for t in within(self._document.times, sentence.start, sentence.end) if t.role in _SETS]
        paragraph = self._document.paragraph_of(sentence.start)
        if paragraph != self._carried_paragraph:
            self._carried = None
        self._carried_paragraph = paragraph
        for time in times:
            if time.role == "period" and time.precision in ("year", "month"):
                words = self._document.text[time.end : time.end + 14]
                if not _EVENT_AFTER.match(words):
                    self._carried = time
            elif time.role in ("now", "until", "plan"):
                self._carried = None
