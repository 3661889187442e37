"""Events: conferences, contests, openings, recognitions and other dated happenings.

Two ways of saying: a name that ends like an event's (…创新创业大赛), and a verb that makes one (…被认定为国家级孵化器).
Either counts only where the text lets it be dated, or where the article opens with it.
"""

from __future__ import annotations

import datetime as dt
import re
from difflib import SequenceMatcher
from functools import cache
from typing import NamedTuple

from ingest.extract.document import Document, Span, within
from ingest.extract.facts import row
from ingest.extract.periods import Time
from ingest.extract.places import Place
from ingest.extract.vocabulary import alternation, read
from ingest.models import EventMention, Fact


class Event(NamedTuple):
    """An event in the clean text; ``date`` as in ``ingest.models.EventMention``."""

    start: int
    end: int
    name: str
    type: str
    date: str | None
    date_end: str | None
    rule: str


@cache
def _types(role: str) -> dict[str, str]:
    return {row["word"]: row["type"] for row in read("event_words") if row["role"] == role}


@cache
def _pattern(role: str) -> re.Pattern[str]:
    return re.compile(alternation(list(_types(role))))


#: what ends the way back to where a name begins
_NAME_START = re.compile(
    r"(?:召开|举行|举办|主办|承办|开幕|参加|出席|组织|启动|主持|参与|协办|落幕|开展|推出|筹办|迎来|亮相|通过|获悉|作为|借助|依托|围绕)(?:的|了|过)?|(?:日|月|年)(?:上午|下午|晚|凌晨)?(?=[^年月日届第0-9])(?:在[^，,]{0,12})?|上午|下午|当天|当日|日前|近日|近期|昨日|今日|正在|[,，。；;：:!！?？、\n]|首次|已连续[^，,]{0,4}|成功|在(?=[^，,。]{4})|从|由|以|对|向|为|将|与|把|是|有|了|到|自(?=[12第首])|本|该|此次|这次|本次|[)）]|得的"
)
_HAPPENS = re.compile(r"(?:[,，])?(?:于|在[^,，。；;]{1,24}|当天|今日|昨日|正式|同期|成功|隆重|圆满|日前|近日|同步|也|已|将|由此|顺利|如期|又|拉开)*(?:召开|举行|举办|开幕|闭幕|落幕|启动|开赛|收官|打响|开锣|举办地|开启|鸣锣|上演|启幕|拉开帷幕|拉开序幕|落下帷幕|开讲|亮相|登场|开张|圆满结束|成功举办|开场|上获悉|期间|上[,，])")
_SPECIFIC = re.compile(r"[\d“\"第届]|首届|20\d\d|[\u4e00-\u9fff]{2,}[省市区县]|全国|全省|全市|中国|国际|世界|全区|高新区|经开区|新区|杯")
_PLURAL = re.compile(r"[\d一二三四五六七八九十多余各类等]+(?:余|多)?(?:场|次|个|届)[^,，。]{0,8}$|等(?:各类)?[^,，。]{0,4}$|各类[^,，。]{0,6}$|系列[^,，。]{0,3}$")
_NOT_EVENT = re.compile(r"^(?:股东|新闻发布|记者|人民代表|代表|党员|全体|常务|办公|主任|理事|董事|职工代表|党代|政协|常委)?(?:大会|会议|发布会|年会)$|精神$|新闻网|协会|组委会")
_SINGLE = re.compile(r"“[^”]{2,40}”|「[^」]{2,40}」")


def _date(time: Time, text: str) -> tuple[str | None, str | None]:
    """The date of an event that happens at ``time``; 近日 says the year at most."""
    words = text[time.start : time.end]
    if time.role == "now":
        if time.last is None:
            return None, None
        if words in ("昨日", "昨天"):
            return (time.last - dt.timedelta(days=1)).isoformat(), None
        if words in ("今日", "今天"):
            return time.last.isoformat(), None
        return str(time.last.year), None
    if time.role in ("compared", "plan_era", "past", "since") or time.first is None or time.last is None:
        return None, None
    if time.precision == "day":
        return time.first.isoformat(), time.last.isoformat() if time.last != time.first else None
    if time.precision == "month" and (time.first.year, time.first.month) == (time.last.year, time.last.month):
        return time.first.isoformat()[:7], None
    return str(time.last.year), None


class Finder:
    """Finds the events of one document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        self.found: list[Event] = []
        self._last_day: Time | None = None

    def find(self) -> list[Event]:
        for index, sentence in enumerate(self.document.sentences):
            times = within(self.document.times, sentence.start, sentence.end)
            self._nouns(sentence, times, index)
            self._verbs(sentence, times, index)
        return self.found

    # --- dates --------------------------------------------------------------------------------

    def _when(self, sentence: Span, times: list[Time], start: int, end: int, index: int) -> tuple[str | None, str | None]:
        """Inside the name, else the nearest before it in the sentence, else right behind it."""
        usable = [t for t in times if _date(t, self.text)[0] is not None]
        before = [t for t in usable if t.start < start]
        behind = [t for t in usable if end <= t.start <= end + 16]
        inside = [t for t in usable if start <= t.start < end and t.precision != "year"]
        exact = [t for t in before if t.precision != "year" or t.role == "now"]
        for choice in (inside[:1], exact[-1:], [t for t in behind if t.precision != "year"][:1], before[-1:], behind[:1]):
            if choice:
                return _date(choice[0], self.text)
        named = re.search(r"(20\d\d|19\d\d)年?", self.text[start:end])
        if named:
            return named[1], None
        if index <= 2 and self.document.published:
            return str(self.document.published.year), None
        return None, None

    # --- names --------------------------------------------------------------------------------

    def _name_start(self, sentence: Span, at: int) -> int:
        """Where the name that ends at ``at`` begins."""
        low = max(sentence.start, at - 60)
        window = self.text[low:at]
        masked = _SINGLE.sub(lambda m: "引" * len(m.group()), window)
        begin = 0
        for match in _NAME_START.finditer(masked):
            if match.end() < len(masked) - 1:
                begin = match.end()
        return low + begin

    def _nouns(self, sentence: Span, times: list[Time], index: int) -> None:
        matches = list(_pattern("noun").finditer(self.text, sentence.start, sentence.end))
        for number, match in enumerate(matches):
            end = match.end()
            if self.text[end : end + 1] in "》" or (number + 1 < len(matches) and matches[number + 1].start() <= end + 1):
                continue
            if re.match(r"精神|组委会|秘书处|主席团|平台|获奖|金奖|成果", self.text[end : end + 4]):
                continue
            quoted = self.text[end : end + 1] in "”」\""
            close = end + 1 if quoted else end
            start = self._name_start(sentence, match.start())
            if quoted:
                opening = max(self.text.rfind(mark, sentence.start, match.start()) for mark in "“「\"")
                start = opening + 1 if opening >= start - 1 or opening > 0 else start
            name = self.text[start:end].strip("“”「」\"·，, ")
            if len(name) < 6 or len(name) > 60 or _NOT_EVENT.search(name) or _PLURAL.search(self.text[max(sentence.start, match.start() - 10) : match.start()]):
                continue
            happens = bool(_HAPPENS.match(self.text, close)) or bool(re.search(r"(?:召开|举行|举办|开幕|启动|主办|承办)(?:的|了)?[“「]?$", self.text[max(sentence.start, start - 5) : start]))
            if not _SPECIFIC.search(name) or not (happens or re.search(r"第[一二三四五六七八九十\d]+届|20\d\d年|“", name)):
                continue
            date, date_end = self._when(sentence, times, start, end, index)
            if date is None and not happens:
                continue
            self._add(Event(start, end, name, _types("noun")[match.group()], date, date_end, "event.name"))

    def _verbs(self, sentence: Span, times: list[Time], index: int) -> None:
        clauses = self.document.clauses(sentence)
        for clause in clauses:
            words = self.text[clause.start : clause.end]
            for match in _pattern("verb").finditer(words):
                kind = _types("verb")[match.group()]
                built = _VERB_RULES[kind](words, match)
                if built is None:
                    continue
                subject = "" if _has_subject(words[: match.start()]) else self._subject(sentence, clause)
                dated = [t for t in times if t.start < clause.end]
                date, date_end = self._when(Span(sentence.start, clause.end), dated, clause.start + match.start(), clause.start + match.end(), index)
                explicit = bool([t for t in dated if _date(t, self.text)[0]])
                if date is None or not (explicit or index <= 1):
                    continue
                name = _trim(subject + built)
                if 6 <= len(name) <= 60:
                    self._add(Event(clause.start, clause.end, name, kind, date, date_end, "event.verb"))
                break

    def _subject(self, sentence: Span, clause: Span) -> str:
        """The body spoken of in the clauses before."""
        places = [p for p in within(self.document.places, sentence.start, clause.start) if p.type == "zone"]
        return places[-1].name if places else ""

    def _add(self, event: Event) -> None:
        """One event is told once: the first telling stays unless a later one knows the date better."""
        for position, known in enumerate(self.found):
            same_name = known.name in event.name or event.name in known.name or SequenceMatcher(None, known.name, event.name).ratio() >= 0.72
            if same_name and (known.type == event.type or known.rule == event.rule):
                if event.date and known.date and event.date != known.date and not (event.date.startswith(known.date) or known.date.startswith(event.date)):
                    continue
                if len(event.date or "") > len(known.date or ""):
                    self.found[position] = known._replace(date=event.date, date_end=event.date_end)
                return
        self.found.append(event)


def _has_subject(before: str) -> bool:
    return len(_trim(before)) >= 3


_LEADING = re.compile(
    r"^(?:(?:截至)?(?:20\d\d年|19\d\d年|去年|今年|当年|同年|前年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:上半年|下半年|年底|年初|底|初)?(?:上午|下午)?|日前|近日|昨日|今日|目前|同时|此外|其中|此前|随后|最近|会上|据悉|据介绍|现场|并|还|也|又|已|将|[一二三四五六七八九十]、|第[一二三]|首次|正式|记者[^,，]{0,8}获悉|于|在|成功)+"
)


def _trim(name: str) -> str:
    return _LEADING.sub("", name.strip("“”「」\" ,，、:：")).strip(" ,，、:：")


def _policy_release(words: str, match: re.Match[str]) -> str | None:
    after = words[match.end() : match.end() + 60]
    title = re.match(r"(?:了|实施)?(?:[^《“,，。]{0,10})?(《[^《》]{3,60}》|“[^“”]{2,16}(?:条|策|计划|方案|行动|工程|新政)”)", after)
    if title:
        return words[: match.start()] + match.group() + title[1]
    before = re.search(r"(《[^《》]{3,60}》|[“”\u4e00-\u9fff]{2,24}(?:规划|方案|意见|办法|措施|条例|计划))(?:正式|日前|近日)?$", words[: match.start()])
    return (before[1] + match.group()) if before else None


def _opening(words: str, match: re.Match[str]) -> str | None:
    before = words[: match.start()]
    if re.search(r"(?:尚未|即将|等待|将于|拟|计划|力争|新三板|企业|上市|公司|[\d一二三四五六七八九十]家)[^,，]{0,4}$", before) or re.match(r"企业|公司|上市|后|的|以来|前|价|率|时间", words[match.end() :]):
        return None
    if not re.search(r"(?:中心|基地|孵化器|空间|园|区|平台|研究院|大厦|实验室|广场|学院|机构|公司|院|馆|小镇|项目|港|站|加速器|联盟|城|所|谷|片区|分院|基金)[”」\"]?[^,，]{0,16}$", before):
        return None
    return before + match.group()


def _launch(words: str, match: re.Match[str]) -> str | None:
    before = words[: match.start()]
    if re.search(r"[\d一二三四五六七八九十]个|计划|力争|将|拟|新$|率$", before[-12:]) or re.match(r"率|的|项目|面积|以来|后|前|[\d一二三四五六七八九十]", words[match.end() :]):
        return None
    return before + match.group() if re.search(r"(?:项目|基地|中心|园|工程|平台|系统|厂|实验室|大厦)[”」\"]?[^,，]{0,12}$", before) else None


def _signing(words: str, match: re.Match[str]) -> str | None:
    after = words[match.end() :]
    if match.group() == "签约":
        return words[: match.end()] if re.search(r"与|和|同", words[: match.start()]) and not re.match(r"项目|额|企业|金额|率|[\d一二三四五六七八九十]", after) else None
    deal = re.match(r"了?[^,，。]{0,20}(?:协议|合同|备忘录)", after)
    return words[: match.end()] + deal.group() if deal and re.search(r"与|和|同|双方", words) else None


def _recognition(words: str, match: re.Match[str]) -> str | None:
    before, after = words[: match.start()], words[match.end() :]
    if re.search(r"[\d一二三四五六七八九十两多]+(?:余|多)?(?:家|个|项|名|人|户)[^,，]{0,6}$", before) or re.match(r"(?:的|后|企业|项目|率|数|以来|[\d一二三四五六七八九十两]+(?:家|个|项|名))", after):
        return None
    if re.search(r"对(?:新)?|凡|拟|力争|将|未|争取|申报|一旦|首次|条件|符合|给予|可|应|经$", before[-10:]):
        return None
    what = re.match(r"[^,，。；;、]{2,36}", after)
    return before + match.group() + (what.group() if what else "") if what or _has_subject(before) else None


def _award(words: str, match: re.Match[str]) -> str | None:
    return _recognition(words, match)


def _visit(words: str, match: re.Match[str]) -> str | None:
    before, after = words[: match.start()], words[match.end() :]
    who = re.search(r"(?:书记|省长|市长|部长|主席|总理|主任|副省长|代表团|一行|局长|厅长|考察团)[\u4e00-\u9fff]{0,8}(?:到|赴|在|来|率)", before)
    return before + match.group() + after[:12] if who else None


_VERB_RULES = {
    "policy_release": _policy_release, "opening": _opening, "launch": _launch, "signing": _signing,
    "recognition": _recognition, "award": _award, "visit": _visit,
}  # fmt: skip


def _place(document: Document, event: Event) -> Place | None:
    """Where it happens: the zone or region in its words, or just around them."""
    for low, high in ((event.start, event.end), (max(document.start, event.start - 40), min(document.end, event.end + 30))):
        near = within(document.places, low, high)
        for kind in ("zone", "region", "country"):
            if choice := next((p for p in near if p.type == kind), None):
                return choice
    return next(iter(document.title_places), None)


def facts(document: Document) -> list[Fact]:
    """One row for each event that the article tells."""
    rows: list[Fact] = []
    for event in Finder(document).find():
        place = _place(document, event)
        rows.append(
            row(document, EventMention, event.start, event.end, event.rule, name=event.name, type=event.type, date=event.date, date_end=event.date_end,
                scope_name=place.name if place else None, scope_type=place.type if place else None,
                zone_id=place.zone_id if place else None, adcode=place.adcode if place else None)
        )  # fmt: skip
    return rows
