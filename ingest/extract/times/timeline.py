"""When a number held: the time said in its clause, else the one the sentence set, else the day of publication."""

from __future__ import annotations

import datetime as dt
import re
from functools import cached_property
from typing import NamedTuple

from ingest.extract.document import Document, Span, Track, within
from ingest.extract.times import comparisons, editions, goals, periods, posted_late
from ingest.extract.times.periods import Time


class Period(NamedTuple):
    """``first`` to ``last``; ``basis`` as in ``ingest.models``; ``time`` the words that said so, if any."""

    first: dt.date | None
    last: dt.date | None
    basis: str | None
    time: Time | None


#: these set the time of the numbers around them
_SETS = frozenset({"period", "until", "since", "plan", "now", "past", "plan_era"})
_EVENT_AFTER = re.compile(
    r"[\u4e00-\u9fff“”]{0,6}?(?:(?<!新)(?:成立|设立)|区划调整|撤[县市区]设|机构改革|获批|批准|建成|开园|挂牌|召开|举行|开幕|启动|出台|印发|发布|提出|创办|以来|度评价"
    r"|成为|获评|被评|被认定|认定为|升级为|升格|晋升|跻身|入选|更名|荣获|落户|动工|奠基|竣工|投产|投用|启用|投入使用|开业|落成|运营(?!收入|成本|里程|总)|列入|纳入|办起|建起|组建|创建|揭牌|获得.{0,10}认定|[部厅局委办]认定)"
)
#: 2015年3月开园的小镇: an attribute, no time of what the sentence tells
_OF_EVENT = re.compile(
    r"(?:[\u4e00-\u9fff]{0,6}(?:成立|设立|创办|创建|组建|建成|开园|开业|挂牌|揭牌|启用|获批|批准|批复|命名|升级|升格|晋升|确定|认定|投用|投产|落户[^,，。的]{0,8}|入驻[^,，。的]{0,8}|签约|引进|开工))的(?!是|有|[\d一二三四五六七八九十])"
)
#: 2017年9月6日揭牌，…; 2011年7月，…在…挂牌，…: the rest of the clause tells of a founding
_EVENT_CLAUSE = re.compile(
    r"[,，]?[^,，。;；\d]{0,20}(?:成立|设立|创办|创建|组建|开园|开业|挂牌|揭牌|启用|获批|投用|投入使用|投入运营|封关运营|封关运作|奠基|动工)(?:运营|运行|以来|后)?[,，]"
)
#: 2021年营业收入926亿元: the year and its measure
_OF_FLOW = re.compile(
    r"(?![,，])[^,，。;；\d]{0,14}(?:收入|产值|支出|投入|税收|营收|销售额|增加值|进出口|出口|成交额|交易额|利润)"
)
_WAS = re.compile(r"(?:仅|只|才)?(?:为|是|有)(?:仅|只)?[\d一二三四五六七八九十百]")
#: 创建于2006年, 成立于…: the year of a beginning
_FOUNDED = re.compile(
    r"(?:创建|成立|始建|兴建|设立|创办|创立|诞生|获批|挂牌|组建|奠基|动工|开工|建成|投运|开园|落成|建)于?$"
)
_EVENT_BEFORE = re.compile(r"(?:于|自|从|早在|始于|建于|成立于)$")


#: titles of plans name the year to come, those of rules the year of issue
_NO_REVIEW = re.compile(r"计划|要点|方案|规划|目标|通知|办法|申报|预算|措施|意见|条例|展望|会议|大会|大赛|论坛|名单")
#: years back that a title may still report on
_REVIEWED = 2


class Timeline:
    """Answers for one document, asked in the order of the text."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._span: Time | None = None
        self._as_of: Time | None = None
        self._goal: Time | None = None
        #: the year that a stock was told of, two or more back
        self._held: Time | None = None
        self._now = False
        #: the period of the last number of the sentence before, and of the last one asked about
        self._told: Period | None = None
        self._asked: Period | None = None
        #: times of editions: 2016年度优秀企业, 2020年度评价结果
        self._editions = {time.start for time in document.times if editions.is_of_edition(time, document.text)}
        late = posted_late.year_of(document)
        titled = self._in_title(document)
        self._frame = titled or late
        self._late = late.last.year if late and late.last else None
        if self._frame is None and not document.sections.is_bulletin:  # whose stories have times of their own
            self._frame = self._year_in_review(document) or self._only_year(document)
        self._paragraph = -1
        self._section = 0
        self._times = posted_late.whole_year_of_title(document.times, document.text, titled)
        is_of_told = document.is_report or late is not None  # 全年 is the year that such a text tells of
        times = (t for t in self._times if not (is_of_told and document.text.startswith("全年", t.start)))
        sets = (t for t in times if t.role in _SETS and t.start not in self._editions)
        self._setting = Track(comparisons.without_averages(document.text, sets))
        self._compared = Track(t for t in document.times if t.role == "compared")
        published = document.reckoned
        self._plans = goals.plan_sections(document)
        self._goal_sections = [*self._plans, *goals.sections(document)]
        self._looks_back = bool(published and published.month <= 3 and document.is_report)

    def _in_title(self, document: Document) -> Time | None:
        """2012年科技活动情况公报, …上半年成绩单: the time that the title says its numbers are of."""
        published, title = document.reckoned, document.title
        tells_results = published is None and "结果" in title  # 关于公布2020年度…复核结果的通知
        if document.is_report or (_NO_REVIEW.search(title) and not tells_results):
            return None
        for time in periods.find(title, 0, len(title), published):
            if time.role != "period" or time.precision == "day" or not time.last or _EVENT_AFTER.match(title, time.end):
                continue
            one_month = time.precision == "month" and time.first and time.first.month == time.last.month
            is_review = published is None or (
                time.last <= published and ("统计公报" in title or published.year - time.last.year <= _REVIEWED)
            )
            return time if is_review and not one_month else None
        return None

    @staticmethod
    def _only_year(document: Document) -> Time | None:
        """The one year that an undated article speaks of; of several, that of the latest day it tells of."""
        if document.reckoned is not None:
            return None
        stated = [t for t in document.times if t.last and t.basis == "stated" and t.role == "period"]
        told = [t for t in stated if t.precision != "day" and not _EVENT_AFTER.match(document.text, t.end)]
        if told and len({t.last.year for t in stated if t.last}) == 1:
            return told[0]
        latest = max(stated, key=lambda time: (time.last or dt.date.min, -time.start), default=None)
        return latest if latest is not None and latest.precision == "day" else None

    def _year_in_review(self, document: Document) -> Time | None:
        """The year that an article of the next half-year looks back on: its counts are those of that year's end."""
        published = document.reckoned
        if published is None or published.month > 6 or self._tells_of_this_year(document):
            return None
        first_number = next((q.start for q in document.quantities if q.unit.family != "other"), document.end)
        for time in document.times:
            if time.start > min(first_number, document.start + 300) or time.role == "past":
                break
            if time.role == "now" and not document.text[time.start : time.end].startswith(("近", "日前", "昨", "今")):
                break
            if (
                time.role == "period"
                and time.precision == "year"
                and time.last
                and time.start not in self._editions
                and not _EVENT_AFTER.match(document.text, time.end)
            ):
                return time if time.last.year == published.year - 1 else None
        return None

    @staticmethod
    def _tells_of_this_year(document: Document) -> bool:
        """今年1—7月: are months of the year of publication reported too?"""
        year = document.reckoned.year if document.reckoned else 0
        return any(
            t.role == "period" and t.precision == "month" and t.last and t.last.year == year and t.basis != "stated"
            for t in document.times
        )

    @property
    def has_goal(self) -> bool:
        """Has this paragraph named the year of a goal?"""
        return self._goal is not None

    def lists_goals(self, position: int) -> bool:
        """Is ``position`` in an item of a list (——…) under a sentence that set a goal: 到2025年，目标是：?"""
        if self._goal is None or self._goal.role != "until":
            return False
        paragraph = self._document.paragraph_of(position)
        is_item = goals.DASHED.match(self._document.text, paragraph) is not None
        return is_item and not self._reports(position)

    def planned(self, position: int) -> bool:
        """Does ``position`` lie in the part of a work report that sets goals, or under a heading that does?"""
        return bool(self._goal_sections) and any(s.start <= position < s.end for s in self._goal_sections)

    def _reports(self, position: int) -> bool:
        """Does ``position`` lie in the part of a work report that tells what was done?"""
        return self._document.is_report and not any(plan.start <= position < plan.end for plan in self._plans)

    def usual(self, position: int) -> Period:
        """The period of a number at ``position`` about whose time the text says nothing."""
        published = self._document.reckoned
        if published and self.planned(position):
            return Period(published, dt.date(published.year, 12, 31), "relative", None)
        told = self._document.frames.at(position) if published and self._document.is_report else None
        last_year = published.year - 1 if published and self._looks_back else self._document.spoken_in
        if year := int(told[0]) if told and not told[1] else last_year:
            return Period(dt.date(year, 1, 1), dt.date(year, 12, 31), "relative" if published else "stated", None)
        if published is None and self._frame:
            return self._period(self._frame)
        return Period(published, published, "published" if published else None, None)

    def at(self, sentence: Span, clause: Span, start: int, end: int, nature: str, *, planned: bool = False) -> Period:
        """The period of a number at ``start:end``.

        A ``flow`` (output, revenue) without a time of its own belongs to the span that is being reported (2018年全年); a
        ``stock`` (firms, floor space) to the last as-of day of its paragraph (截至2020年底), else to the day of publication.
        """
        self._turn_to(sentence)
        self._asked = self._found(sentence, clause, start, end, nature, planned=planned)
        told = within(self._times, sentence.start, sentence.end) if nature == "stock" and not planned else None
        if told and comparisons.is_of_older_data(self._asked.time, told, self._document.reckoned):
            self._held = self._asked.time
        return self._asked

    def _found(self, sentence: Span, clause: Span, start: int, end: int, nature: str, *, planned: bool) -> Period:
        document = self._document
        if beside := comparisons.own_time(document.text, within(self._compared, sentence.start, start), start):
            return self._period(beside)
        times = within(self._setting, sentence.start, sentence.end)
        before = comparisons.outside_brackets(
            document.text, [t for t in times if t.start < start], sentence.start, start
        )
        stop = goals.part_of(document.text, sentence.start, start) if before and not planned else -1
        if nature == "stock" and stop > 0 and within(document.places, stop, start):  # another place has its own time
            before = [t for t in before if t.start > stop or t.role != "period" or periods.is_as_of(t, document.text)]
        if stop > 0:  # 三年内将…; …现场签约: a plan ends with its part of the sentence
            holds = goals.holds_on(document, sentence, stop, start)
            before = [t for t in before if t.start > stop or holds or t.role not in ("plan", "until")]
        after = [t for t in times if end <= t.start < clause.end]
        chosen = next((t for t in reversed(before) if not self._is_past_of(t, sentence, clause, start, nature)), None)
        if chosen is None and after and after[0].role == "until":
            chosen = after[0]
        if chosen is None and planned and self._goal is not None:
            paragraph = document.paragraph_of(start)
            goes_on = paragraph == self._paragraph or (
                goals.LISTED.match(document.text, paragraph) and not self._reports(start)
            )
            chosen = self._goal if goes_on else None
        if chosen is None and (told := self._told_before(sentence, nature, goes_on=not (planned or before))):
            return told  # but 由2012年的11%上升到18% is not of the time that it grew from
        if chosen is None and not planned:
            same_paragraph = document.paragraph_of(start) == self._paragraph
            if nature == "flow":
                chosen = self._span
            elif same_paragraph:
                chosen = self._as_of or (self._span if nature == "ratio" else None)
            is_history = comparisons.is_history(chosen, document.reckoned) and not self._is_of_late(chosen)
            is_evaluation = chosen and nature != "ratio" and editions.is_of_evaluation(chosen, document.text)
            of_occasion = document.reckoned and editions.THIS_TIME.search(document.text, sentence.start, start)
            chosen = None if is_history or is_evaluation or of_occasion else chosen
            if chosen is None and not (same_paragraph and self._now):
                chosen = None if of_occasion else self._frame
            elif chosen is None and document.reckoned is None:
                return self._present(None)
        if chosen is None or (planned and self._is_year_end_meant(chosen, start)):
            return self.usual(start)
        if chosen.role == "past":
            usual = self.usual(start)
            if nature == "flow" and "累计" in document.text[clause.start : start]:
                begun = chosen.first if usual.last and chosen.first and chosen.first < usual.last else usual.first
                return usual._replace(first=begun)  # 三年来累计实现…: all of them, no single year
            return usual if nature != "flow" else self._elapsed(chosen)
        return self._period(chosen)

    def _told_before(self, sentence: Span, nature: str, *, goes_on: bool) -> Period | None:
        """The period of the number before, if this one is of the same time: 产值54亿元，占全市的12%; 孵化器86家。其中国家级9家."""
        if nature == "ratio" and goes_on and self._asked and self._asked.last:
            return self._asked
        opens = sentence.start + (self._document.text[sentence.start] == " ")
        is_part = nature != "flow" and self._document.text.startswith("其中", opens)
        return self._told if is_part and self._told and self._told.last else None

    def _is_of_late(self, time: Time | None) -> bool:
        """Is it a year that a text put on the web years later tells of?"""
        return bool(self._late and time and time.last and time.last.year >= self._late)

    def _is_year_end_meant(self, time: Time, position: int) -> bool:
        """年末 in a report on work is the end of the year that its part looks back on or plans for."""
        words = self._document.text[time.start : time.end]
        is_bare = (
            time.basis == "relative" and words.removeprefix("到").endswith(("年末", "年底", "岁末")) and len(words) <= 3
        )
        return is_bare and (self.planned(position) or (self._looks_back and self._reports(position)))

    def before_change(self, start: int) -> Period | None:
        """由292家增加到1004家: when the first of the two held; None where nothing tells."""
        years, told = comparisons.years_ago(self._document.text, start)
        if told:
            then = self._document.reckoned.year - years if years and self._document.reckoned else None
            return (
                Period(dt.date(then, 1, 1), dt.date(then, 12, 31), "relative", None)
                if then
                else Period(None, None, None, None)
            )
        times = within(self._document.times, self._document.paragraph_of(start), start)
        time, year = comparisons.set_out_from(self._document.text, times, start)
        return Period(dt.date(year, 1, 1), dt.date(year, 12, 31), "relative", time) if year else None

    def _is_past_of(self, time: Time, sentence: Span, clause: Span, start: int, nature: str) -> bool:
        """于1999年成立，现有…; 从2020年的169家增至231家: the time of something before, not of this number."""
        text = self._document.text
        if nature != "flow" and _FOUNDED.search(text, max(0, time.start - 6), time.start):
            return True
        told_before = time.role == "period" and time.start < clause.start
        if time.role == "period" and _OF_EVENT.match(text, time.end, start):
            return True  # 2015年3月开园的小镇
        gathered = nature != "flow" or comparisons.SO_FAR.search(text, clause.start, start) is not None
        if nature == "stock" and told_before and self._is_of_flow(time, sentence):
            return True
        if told_before and gathered and _EVENT_CLAUSE.match(text, time.end, clause.start):
            return True  # 2011年7月，X在Y挂牌，规划面积…
        if told_before and gathered and _EVENT_AFTER.match(text, time.end):  # what was paid, was paid then
            return True
        if (
            time.role == "period"
            and time.start < clause.start
            and text[time.start - 1] in ",，;；"
            and _WAS.match(text, time.end)
        ):
            return True  # …281家，2017年为233家；…: a year told beside, for comparison
        return comparisons.starts_change(text, time, start)

    def _is_of_flow(self, time: Time, sentence: Span) -> bool:
        """…12个项目，2021年营业收入926亿元，…: a year put beside one measure in the midst of a sentence is that measure's only."""
        text = self._document.text
        amid = text[time.start - 1] in ",，" and bool(within(self._document.quantities, sentence.start, time.start))
        return amid and not periods.is_as_of(time, text) and _OF_FLOW.match(text, time.end) is not None

    def _elapsed(self, time: Time) -> Period:
        """两年间 counts from the year the article set out from, where it named one; else it ends today."""
        published = self._document.reckoned
        if published and time.first and self._span and self._span.last:
            years = published.year - time.first.year
            end = self._span.last.year + years - 1
            if published.year - 1 <= end < published.year:
                return Period(dt.date(self._span.last.year, 1, 1), dt.date(end, 12, 31), "relative", time)
        return self._period(time)

    def _period(self, time: Time) -> Period:
        if time.role == "now":
            return self._present(time)
        return Period(
            time.first if not time.first or not time.last or time.first <= time.last else time.last,
            time.last,
            time.basis,
            time,
        )

    def _present(self, time: Time | None) -> Period:
        """目前: the day of publication; in an undated article the latest year that it reports on."""
        published = self._document.reckoned
        if published is not None:
            return Period(published, published, "published", time)
        last = max(filter(None, (self._last_year, self._frame and self._frame.last)), default=None)
        return Period(last, last, "stated", time) if last else Period(None, None, None, time)

    @cached_property
    def _last_year(self) -> dt.date | None:
        text = self._document.text
        told = [t.last for t in self._setting if t.role == "period" and t.basis == "stated" and t.last]
        events = {
            t.last
            for t in self._setting
            if _EVENT_AFTER.match(text, t.end) or _EVENT_BEFORE.search(text[max(0, t.start - 4) : t.start])
        }
        return max((day for day in told if day not in events), default=None)

    def _turn_to(self, sentence: Span) -> None:
        """Forget what was set where a bulletin turns to its next story."""
        sections = self._document.sections
        if sections.is_bulletin and (section := sections.of(sentence.start)) != self._section:
            self._section, self._span, self._as_of, self._goal, self._now = section, None, None, None, False

    def pass_by(self, sentence: Span) -> None:
        """Remember the times that ``sentence`` set for the numbers of the next ones."""
        text, published = self._document.text, self._document.reckoned
        self._turn_to(sentence)
        self._told, self._asked = self._asked, None
        paragraph = self._document.paragraph_of(sentence.start)
        if paragraph != self._paragraph:
            self._as_of = None
            self._goal = self._goal if goals.LISTED.match(text, paragraph) else None
            self._now = False
        self._paragraph = paragraph
        for time in within(self._times, sentence.start, sentence.end):
            if time.role == "period" and time.precision != "day":
                if time.start in self._editions or comparisons.starts_change(text, time, sentence.end):
                    continue
                if (
                    _EVENT_AFTER.match(text, time.end)
                    or _EVENT_CLAUSE.match(text, time.end)
                    or _EVENT_BEFORE.search(text[max(sentence.start, time.start - 4) : time.start])
                ):
                    continue
                if self._span is None and time.precision == "year":
                    self._span = time
                if periods.is_as_of(time, text) and not (published and time.last and time.last > published):
                    self._as_of = time
                elif goals.is_ahead(time, text, sentence, published):
                    self._goal = time  # 预计明年底可达…: not when the next numbers held
                elif time.start - sentence.start <= 12 or self._span is None or self._turns_to(time, sentence):
                    self._span = time
                    self._as_of = None
            elif time.role == "now":
                self._as_of = None
                self._now = True
            elif time.role in ("until", "plan"):
                self._goal = time
        if self._held is not None and self._held.start >= sentence.start and not self._now:
            self._as_of = self._held

    def _turns_to(self, time: Time, sentence: Span) -> bool:
        """去年…236亿元；今年1—7月为181.4亿元: the later time begins a clause, so it goes on."""
        text = self._document.text
        begins = time.start > sentence.start and text[time.start - 1] in "，,；;"
        return begins and bool(time.last and self._span and self._span.last and time.last > self._span.last)
