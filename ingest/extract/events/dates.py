"""When an event happened: the time said beside it, else that of the event it belongs to, else the year that is reported."""

from __future__ import annotations

import datetime as dt
import re
from functools import cached_property

from ingest.extract.document import Document, Span, within
from ingest.extract.events.bare_months import COMING, coming, passed, with_month
from ingest.extract.events.datelines import CHINESE_DAY, day_number, sent_on
from ingest.extract.events.moments import NEVER, TODAY, When, of_time, said
from ingest.extract.numbers.numerals import chinese
from ingest.extract.times import whole_years
from ingest.extract.times.periods import Time

_YEAR = re.compile(r"(?:20|19)\d\d(?=年|\s?[\u4e00-\u9fff“(·])")
#: 5月23日,记者获悉…: the day of the news, not of what it is about
_HEARD = re.compile(r"获悉|了解到|消息|通报|宣布|透露|介绍")
#: a year behind these belongs to what is told next
_APART = re.compile(r"[,，、;；]")
_LATELY = re.compile(r"[^,，。]{0,14}(?:近日|日前|同日|同一天|前不久)")
#: (24日)上午,高新区召开(2023年…会)
_CALLS = re.compile(r"(?:上午|下午|晚)?[,，]?[^,，。;；]{2,14}(?:召开|举行|举办)了?")
_ANY_YEAR = re.compile(r"(?<!\d)(?:20|19)\d\d(?=年)")
_MONTH_DAY = re.compile(r"(?<!\d)(\d{1,2})月(\d{1,2})日")
#: 会上, 活动周期间: within an event told before
_DURING = re.compile(
    r"(?:(?:活动周?|大会|大赛|论坛|峰会|仪式|开幕式|闭幕式|博览会|会议|双创周|科技周|总?决赛|研讨会|推进会|洽谈会|交易会|对接会|推介会|年会|展会|发布会|恳谈会|座谈会)(?:期间|现场|上|结束?[之以]?后|[之以]?后(?=[,，]))|会后(?=[,，])|会上|会议期间|(?:大会|会议|论坛|峰会|活动)(?:上?还|同时)(?=[\u4e00-\u9fff]{0,3}(?:发布|举行|举办|签|授|为|揭|颁|启动|成立|公布))|活动中|现场还?|其间|同日|同一天|当天|当日|同期|期间|此次(?:认定|评选|备案|活动|大赛|大会|会议)|本次(?:认定|评选|活动|大赛|大会|会议))[,，还同\u4e00-\u9fff]?"
)
_SAME_DAY = re.compile(r"\s{0,4}(?:当日|当天|同日|同一天|这一天|是日)[,，上下\u4e00-\u9fff]")
#: (就在)前一天, 次日, 两天后: so many days from the day told before
_DAYS_ON = re.compile(
    r"(?:就在)?(?:(?P<before>前一[天日]|[前头]天(?=[,，]))|(?P<after>次日|翌日|第二天|隔天)|(?P<n>[两三四五六七])天(?P<way>[之以]?[前后]))"
)
_YEARS_ON = re.compile(r"(?<![\d年])(\d{1,2}|[一二三四五六七八九十]{1,3})年[之以]?后")
#: so far on a sentence no longer goes on with an event of the background
_NEXT = 80
#: 30年前,…奠基: not today
_LONG_AGO = re.compile(r"年前|年来|当年|那时|昔日|曾经|最初|[之以]来")
#: 北京会场举办A、B等重点活动
_PROGRAMME = re.compile(
    r"(?:会场|期间|届时|活动周|双创周|大会|大赛|论坛)[^。;；]{0,12}(?:举办|举行|开展|推出|组织)[^。;；]{4,80}等[\u4e00-\u9fff]{0,6}(?:活动|赛事|会议|环节)"
)
#: so far back in a paragraph the day of its news may stand
_AHEAD = 220
#: so much of an article says which year it looks back on
_OPENING = 300
#: 回眸2016, 翻开2023年的相册, 2022年十件大事
_REVIEWED = re.compile(
    r"(?:盘点|回[眸望顾首]|告别|挥别|翻开|难忘)[^。\n\d]{0,10}(?P<year>20\d\d)|(?P<of>20\d\d)年?[^。\n\d]{0,12}(?:盘点|回[眸望顾]|大事|十大|十件)"
)
#: 某高新区2011年工作总结
_SUMMED_UP = re.compile(r"(?P<year>(?P<of>20\d\d))年度?[^。\n\d]{0,10}(?:总结|情况|成绩单|工作综述)")
#: from this month on an article may look back on its own year
_LATE = 11
#: so long a paragraph speaks of one year, which stands at the head of one of its sentences
_PARAGRAPH = 900
_TELLING = frozenset({"period", "now"})
#: 5月25日,高新区举行2023年5月份…会: the month is of the matter
_LONG = frozenset({"year", "month", "quarter", "half"})
_FIRST_WORDS = re.compile(r"(?:^|[\n。;；!?！？\s>|】])(?:刚刚|已经)?(?:过去的|回[望顾首])?[^,，。]{0,3}$")


class Calendar:
    """Dates the events of one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._text = document.text
        self._last = NEVER
        self._last_at = -1
        self._news = NEVER
        self._day: str | None = None
        self._sentence = -1
        self._dateline = sent_on(document)
        self._undated_at = -1
        self._times: list[tuple[Time, When]] = []

    def frame(self, position: int) -> tuple[str, bool] | None:
        """The year that the report around ``position`` speaks of, and whether it plans for it; None outside of reports."""
        return self._document.frames.at(position)

    # --- one event -----------------------------------------------------------------------------------

    def times(self, sentence: Span) -> list[tuple[Time, When]]:
        """The time expressions of ``sentence`` with the dates they give an event."""
        if self._sentence != sentence.start:
            self._sentence = sentence.start
            found = with_month(self._document, sentence)
            self._times = [(time, self._of(time)) for time in found]
            self._day = next((w.date for _, w in reversed(self._times) if len(w.date or "") == 10), self._day)
        return self._times

    def _of(self, time: Time) -> When:
        """The date of what happens at ``time``: with the day of 六月十八日, and 今天 as the day of a dateline."""
        if self._dateline and said(time, self._text) in TODAY:
            return When(self._dateline, None, True)
        when = of_time(passed(self._document, coming(self._document, time)), self._text)
        if len(when.date or "") == 7 and (day := CHINESE_DAY.match(self._text, time.end)):
            number = day_number(day[1])
            try:
                return When(dt.date.fromisoformat(f"{when.date}-{number:02d}").isoformat(), None, True)
            except ValueError:
                return when
        return when

    def datable(self, sentence: Span) -> bool:
        """Can anything date a happening that ``sentence`` tells?  Asked first, as most sentences tell none."""
        if any(when.date for _, when in self.times(sentence)):
            return True
        frame = self.frame(sentence.start)
        return (
            bool(frame and not frame[1]) or bool(self._past_year) or bool(self.inherited(sentence, sentence.end).date)
        )

    def beside(self, sentence: Span, start: int, end: int, limit: int, verb_end: int = 0) -> When:
        """What the sentence says of the time of ``start:end``: inside it, else the nearest before, else behind up to ``limit``.

        A time between a name and its verb, which ends at ``verb_end``, comes first: …活动周定于10月19日举行.
        """
        nearest, touching = NEVER, None
        own: list[When] = []
        ahead: list[When] = []
        for time, when in self.times(sentence):
            if time.start >= limit:
                break
            if time.start < start:
                touching = time
                vaguer = (
                    time.precision in _LONG
                    and time.role == "period"
                    and not self._text.startswith(("同年", "当年"), time.start)
                    and (nearest.date or "").startswith(when.date or "-")
                )
                nearest = when if when.date and not vaguer else nearest  # 1月31日,2023年首批…: the day says more
            elif not when.date:
                continue
            elif time.start <= end + 1 and self._text.startswith("于", end):
                return when  # 创立于1987年
            elif time.start >= end:
                apart = time.precision == "year" and _APART.search(self._text, end, time.start)
                ahead += [when] if time.start <= end + 20 and not apart else []
            elif time.precision == "day":
                own.append(when)
        if own:
            return own[0]
        if (item := self._of_item(sentence, start, end)).date:
            return item
        if (
            verb_end
            and ahead
            and (at := next((t for t, w in self.times(sentence) if w.date and t.start >= end), None))
            and at.end <= verb_end
        ):
            return self._in_named_year(ahead[0], at, start, end)
        if (
            touching
            and start - touching.end <= 1
            and touching.role == "since"
            and touching.first
            and touching.precision == "year"
        ):
            return When(str(touching.first.year), None, True)  # 从2015年首届…算起
        year = self.named_year(start, end)
        if year and nearest.date and int(year) > int(nearest.date[:4]) + 1:
            year = None  # 园区2035工作座谈会: what it is about
        if touching and (
            self._just_now(nearest, touching, start) or (verb_end and self._same_day(nearest, touching, end, verb_end))
        ):
            year = None  # 27日召开2020年考核结果发布会: the year is that of the matter
        if year and not (nearest.date or "").startswith(year):
            sharper = [w for w in ahead if (w.date or "").startswith(year)]
            return sharper[0] if sharper else self._monthly(year, sentence, limit)
        sharper = [w for w in ahead if (w.date or "").startswith(nearest.date or "")]
        when = max([nearest, *sharper[:1]], key=lambda w: len(w.date or ""))
        return when if when.date else self._of_one_year(sentence, start)

    def _in_named_year(self, when: When, time: Time, start: int, end: int) -> When:
        """2025年…服务月6月举行: a month of the year that the name bears."""
        year, date = self.named_year(start, end), when.date or ""
        if year is None or date.startswith(year) or time.basis != "relative" or len(date) < 7:
            return when
        return When(year + date[4:], None, True) if abs(int(date[:4]) - int(year)) == 1 else when

    def _of_item(self, sentence: Span, start: int, end: int) -> When:
        """A于11月15日举办;B旨在…,将于11月17日举行: the day that the item of B alone gives, however far behind it."""
        low = self._text.rfind(";", sentence.start, start)
        if low < 0:
            return NEVER
        high = self._text.find(";", end, sentence.end)
        item = [(t, w) for t, w in self.times(sentence) if t.start > low and (high < 0 or t.end <= high) and w.date]
        days = [w for t, w in item if t.start >= end and t.precision == "day"]
        return days[0] if days and len(item) == len(days) else NEVER

    def _of_one_year(self, sentence: Span, start: int) -> When:
        """1月29日,…2018年度工作会, in an undated article: the day is of the one year that its sentence names."""
        if self._document.published is not None or not _MONTH_DAY.search(self._text, sentence.start, start):
            return NEVER
        years = set(_ANY_YEAR.findall(self._text, sentence.start, sentence.end))
        return self._monthly(years.pop(), sentence, start) if len(years) == 1 else NEVER

    def _just_now(self, when: When, time: Time, start: int) -> bool:
        """Is ``when`` a day within the weeks before the publication, said just before ``start``?"""
        published = self._document.published
        if published is None or len(when.date or "") != 10 or start - time.end > 24:
            return False
        if start - time.end > 6 and not _CALLS.fullmatch(self._text, time.end, start):
            return False
        return 0 <= (published - dt.date.fromisoformat(when.date or "")).days <= 20

    def _same_day(self, when: When, time: Time, end: int, verb_end: int) -> bool:
        """5月23日,由A主办的2024年…大会在某地举办: was it held on the day of this news that was told last, and is not to come?"""
        heard = _HEARD.search(self._text, time.end, verb_end)
        return not heard and self.is_news(when) and not COMING.search(self._text, end, verb_end)

    def begun(self, sentence: Span, position: int) -> When:
        """自2013年9月X设立以来: the first day of the time, as exact as it is said."""
        since = [t for t, _ in self.times(sentence) if t.end <= position and t.role == "since" and t.first]
        if not since or since[-1].first is None:
            return NEVER
        length = {"year": 4, "month": 7}.get(since[-1].precision, 10)
        return When(since[-1].first.isoformat()[:length], None, True)

    def named_year(self, start: int, end: int) -> str | None:
        """The year in an event's name: 2022年全国双创活动周; not that of a list made for a year (2020年度)."""
        match = _YEAR.search(self._text, start, end)
        return match.group() if match and self._text[match.end() : match.end() + 2] != "年度" else None

    def _monthly(self, year: str, sentence: Span, limit: int) -> When:
        """9月3日 in an article without a date of publication, beside a name that bears the year."""
        if self._document.published is None and (match := _MONTH_DAY.search(self._text, sentence.start, limit)):
            try:
                return When(dt.date(int(year), int(match[1]), int(match[2])).isoformat(), None, True)
            except ValueError:
                pass
        return When(year, None, True)

    def inherited(self, sentence: Span, position: int) -> When:
        """会上, 活动周期间: the time of the event told before, in the same article."""
        if (shifted := self._days_on(sentence)).date:
            return shifted
        near = self._last_at >= 0 and position - self._last_at <= 1800
        if near and self._last.date and _DURING.search(self._text, sentence.start, min(position, sentence.start + 40)):
            if "期间" in self._text[sentence.start : position]:
                return When(self._last.date[:7], None, True)  # on some day of it
            passed = sentence.start - self._last_at > _NEXT and not self.is_news(self._last)
            last = self._news if passed and self._news.date else self._last  # 当天: not that of the background
            return last._replace(stated=True)
        return self._that_day(sentence)

    def _that_day(self, sentence: Span) -> When:
        """这是8月31日拍摄的…。当日,…: the day that the sentence before names."""
        if not _SAME_DAY.match(self._text, sentence.start, min(sentence.end, sentence.start + 8)):
            return NEVER
        low = max(self._document.start, sentence.start - _AHEAD, self._text.rfind("\n", 0, sentence.start) + 1)
        days = [self._of(t) for t in within(self._document.times, low, sentence.start) if t.precision == "day"]
        return days[-1]._replace(date_end=None) if days and len(days[-1].date or "") == 10 else NEVER

    def running(self, sentence: Span) -> When:
        """去年,县工业园…。项目推进实现新突破。…: the year that a sentence of the paragraph began with, until another is named."""
        line = max(self._document.start, self._text.rfind("\n", 0, sentence.start) + 1)
        if line == sentence.start or sentence.start - line > _PARAGRAPH:
            return NEVER
        told = [t for t in within(self._document.times, line, sentence.end) if t.last and t.role in _TELLING]
        if not told or told[-1].start >= sentence.start or len({t.last.year for t in told if t.last}) > 1:
            return NEVER
        first = told[0]
        if first.precision != "year" or not _FIRST_WORDS.search(self._text[max(0, first.start - 10) : first.start]):
            return NEVER
        later = _YEARS_ON.search(self._text, sentence.start, sentence.end)  # 建区3年后
        years = day_number(later[1]) if later and not later[1].isdigit() else int(later[1]) if later else 0
        return When(str(first.last.year + years), None, False) if first.last else NEVER

    def is_news(self, when: When) -> bool:
        """Did it happen within the weeks before the publication?"""
        published = self._document.published
        if published is None or len(when.date or "") != 10:
            return False
        return 0 <= (published - dt.date.fromisoformat(when.date or "")).days <= 31

    def _days_on(self, sentence: Span) -> When:
        """前一天, 次日, at the head of ``sentence``: counted from the day told before."""
        match = _DAYS_ON.match(self._text, sentence.start, min(sentence.end, sentence.start + 10))
        if match is None or self._day is None:
            return NEVER
        days = 1 if match["n"] is None else int(chinese(match["n"].replace("两", "二")) or 0)
        back = match["before"] or "前" in (match["way"] or "")
        day = dt.date.fromisoformat(self._day) + dt.timedelta(days=-days if back else days)
        return When(day.isoformat(), None, True)

    def beside_undated(self, sentence: Span, position: int) -> bool:
        """闭幕式上, where the event told before has no date, as the article has none."""
        near = 0 <= position - self._undated_at <= 900 and self._undated_at >= 0
        return near and bool(_DURING.search(self._text, sentence.start, min(position, sentence.start + 40)))

    def same_news(self, sentence: Span, position: int) -> When:
        """The day of the event told just before, in news of one day, where ``sentence`` gives no time of its own."""
        is_heading = not any(mark in "。；;!！" for mark in self._text[sentence.end - 1 : sentence.end + 1])
        near = 0 <= position - self._last_at <= 600 and self.is_news(self._last) and not is_heading
        past = _LONG_AGO.search(self._text, sentence.start, sentence.end)
        if self.times(sentence) or past or is_heading:
            return NEVER
        return self._last if near else self._day_ahead(sentence)

    def _day_ahead(self, sentence: Span) -> When:
        """The day that the paragraph told just before ``sentence``, in news of these days."""
        low = max(self._document.start, sentence.start - _AHEAD, self._text.rfind("\n", 0, sentence.start) + 1)
        days = [self._of(t) for t in within(self._document.times, low, sentence.start) if t.precision == "day"]
        return days[-1] if days and self.is_news(days[-1]) else NEVER

    def news_of_no_day(self, sentence: Span) -> bool:
        """近日, 同日 in an article that does not say when it was published: news all the same."""
        if self._document.published is not None:
            return False
        return bool(_LATELY.match(self._text, sentence.start, min(sentence.end, sentence.start + 24)))

    def of_the_year(self, start: int, end: int) -> bool:
        """启动2017年度…遴选, in an article of 2017: does the clause name the year of publication?"""
        published = self._document.published
        return published is not None and self._text.find(f"{published.year}年度", start, end) >= 0

    def recent(self, position: int) -> When:
        """The year of the event told just before: what is listed with it."""
        near = self._last_at >= 0 and position - self._last_at <= 200
        return When(self._last.date[:7], None, False) if near and self._last.date else NEVER

    def programme(self, sentence: Span) -> When:
        """主会场还将举办A、B等活动: the month of the week or fair told just before, whose programme ``sentence`` lists."""
        near = 0 <= sentence.start - self._last_at <= 900 and self._last_at >= 0
        if not near or not self._last.date or self.times(sentence):
            return NEVER
        listed = _PROGRAMME.search(self._text, sentence.start, sentence.end)
        return When(self._last.date[:7], None, False) if listed else NEVER

    def reported(self, position: int) -> When:
        """The year that a report speaks of at ``position``, or that an article of the first months of a year looks back on."""
        frame = self.frame(position)
        if frame is None and self._past_year:
            return When(self._past_year, None, False)
        return When(frame[0], None, False) if frame and not frame[1] else NEVER

    @cached_property
    def _past_year(self) -> str:
        """The year that an article reviews; last year, where one of January to March tells of it and of no time since; else nothing."""
        published = self._document.published
        if published is None or whole_years.EARLY < published.month < _LATE or self._document.is_report:
            return ""
        opening = self._text[self._document.start : self._document.start + _OPENING]
        title = self._document.title
        reviewed = _REVIEWED.search(title) or _SUMMED_UP.search(title) or _REVIEWED.search(opening)
        year = published.year - 1 if published.month <= whole_years.EARLY else published.year
        if reviewed and str(year) in (reviewed["year"], reviewed["of"]):
            return str(year)
        if published.month >= _LATE:
            return ""
        last = published.year - 1
        told = [
            (t.first if t.role == "since" else t.last).year
            for t in self._document.times
            if t.first and t.last and t.role in ("period", "since", "history")
        ]
        begins = [
            t for t in within(self._document.times, self._document.start, self._document.start + _OPENING) if t.last
        ]
        looks_back = any(t.last and t.last.year == last and t.precision == "year" for t in begins)
        return str(last) if looks_back and len(told) >= 2 and set(told) == {last} else ""

    def published(self) -> When:
        """The year of publication, for what an article reports as news."""
        published = self._document.published
        return When(str(published.year) if published else None, None, False)

    def remember(self, when: When, position: int) -> None:
        """The event at ``position`` is what 会上 and 期间 mean from here on."""
        vaguer = (
            self._last_at >= 0
            and position - self._last_at <= 300
            and (self._last.date or "").startswith(when.date or "-")
        )
        if not when.date and self._document.published is None:
            self._undated_at = position
        if when.date and when.stated and not vaguer:
            self._last, self._last_at = when, position
            self._news = when if self.is_news(when) else self._news
