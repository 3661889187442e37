"""Events: conferences, contests, openings, recognitions and other dated happenings.

Two ways of saying: a name that ends like an event's (``names``), and a verb that makes one (``verbs``,
``releases``).  Either counts only where the text lets it be dated, or where the article opens with it; an
event told in the title, the lead and the body is one row.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import groupby

from ingest.extract.document import Document, Span
from ingest.extract.events.beginnings import BEGUN
from ingest.extract.events.clauses import JUST, Clause, Told
from ingest.extract.events.contexts import CUT, clause_of
from ingest.extract.events.datelines import years_before
from ingest.extract.events.dates import Calendar
from ingest.extract.events.dealt import dealt
from ingest.extract.events.headlines import as_headlined, told_in_title
from ingest.extract.events.moments import NEVER, When
from ingest.extract.events.names import find as find_named
from ingest.extract.events.notices import of_heading
from ingest.extract.events.releases import released
from ingest.extract.events.scopes import EventPlaces
from ingest.extract.events.sieves import possible
from ingest.extract.events.titles import proper
from ingest.extract.events.verbs import told
from ingest.extract.events.words import Cue, Event, cues
from ingest.extract.facts import Found, row
from ingest.models import EventMention

#: earlier events that a new one is compared with; keeps the work linear in a yearbook
RECENT = 40
#: words of news that bears no date
_NEWS = re.compile(r"被新(?=认|评|列|确|命)|同步|刚|不久前|新近|几天前|[一两]个?多?月前")
#: a ceremony, in an article that gives no time at all
_SOLEMN = re.compile(r"郑重|隆重|盛大|重磅|顺利|成功|正式|胜利|今[日天]|昨[日天]")
#: what ceremonies consist of
_ON_THE_DAY = frozenset("揭牌 揭幕 授牌 签约 签署 揭牌成立 揭牌运营 揭牌启用 开园 奠基 开工".split())
#: verbs of one sentence that are looked at; none of twenty thousand sentences read had more than ten
MANY = 12


def find(document: Document) -> list[Event]:
    """The events of ``document`` in the order of its text, each once."""
    calendar = Calendar(document)
    found: list[Event] = list(of_heading(document))
    starts = [sentence.start for sentence in document.sentences]
    headline = _headline(document, starts)
    hits = cues(document.text, document.start, document.end)
    for index, group in groupby(hits, key=lambda cue: bisect_right(starts, cue.start) - 1):
        sentence = document.sentences[max(index, 0)]
        index -= headline if index >= headline else 0
        nouns: list[Cue] = []
        verbs: list[Cue] = []
        for cue in group:
            if cue.role == "noun":
                nouns.append(cue)
            elif len(verbs) < MANY and possible(document.text, cue):
                verbs.append(cue)
        if not nouns and not verbs:
            continue
        dated = calendar.datable(sentence)
        named = list(find_named(document, calendar, nouns, sentence, index, dated, found)) if nouns else []
        for event in named:
            _merge(found, event)
        if not (
            dated
            or index <= 1
            or calendar.beside_undated(sentence, sentence.end)
            or calendar.news_of_no_day(sentence)
            or calendar.of_the_year(*sentence)
            or (document.published is None and _SOLEMN.search(document.text, sentence.start, sentence.end))
            or calendar.begun(sentence, sentence.end).date
            or (verbs and calendar.running(sentence).date)
            or _NEWS.search(document.text, sentence.start, sentence.end)
            or any(verb.word in _ON_THE_DAY for verb in verbs)
        ):
            continue
        for verb in verbs:
            for event in dealt(document, calendar, verb, sentence):
                _merge(found, event)
            if not any(_belongs(document.text, verb, event) for event in named):
                for event in _told(document, calendar, verb, sentence, index, found):
                    _merge(found, event)
    found += told_in_title(document, calendar, found)
    return sorted(found, key=lambda event: (event.start, event.end))


def _headline(document: Document, starts: list[int]) -> int:
    """The index of the sentence that repeats the title below the lines of a portal: the lead comes behind it."""
    at = document.text.find(document.title, document.start, document.start + 400) if document.title else -1
    return max(bisect_right(starts, at) - 1, 0)


def _belongs(text: str, verb: Cue, event: Event) -> bool:
    """Is ``verb`` a word of the name, or the name's own verb (…大赛在某地启动), which tells nothing new?"""
    if event.start <= verb.start < event.end:
        return True
    own = verb.type in ("launch", "opening") and event.end <= verb.start <= event.end + 30
    at_it = text.startswith(("上", "期间", "现场", "中"), event.end)  # X在某大会上揭牌
    return own and not at_it and not CUT.search(text, event.end, verb.start)


#: 2019年、2020年(被连续评为…): once in each of the years
_RUNNING = re.compile(r"(?:[12]\d{3}年度?(?:[、和及与]|连续)*){2,6}[,，]?[^,，。;；\d]{0,24}$")
_YEARS = re.compile(r"[12]\d{3}(?=年)")
_YEAR_BY_YEAR = re.compile(
    r"(?:连续|接连)(?:[两二三四五2-5]年)?(?=获|被|荣|评|入|跻)|(?<=被)(?:连续|接连)(?:[两二三四五2-5]年)?"
)


#: 自去年某区被确定为试点以来
_EVER_SINCE = re.compile(r"^(?:自(?:从|去年|今年|前年)?)?(.*?)以来$")
#: “打造千亿园区、晋升(国家高新区”发展目标)
_AIM = re.compile(
    r"[^“”,，。;；]{0,24}”[\u4e00-\u9fff]{0,6}(?:目标|战略|思路|定位|愿景|任务|要求|蓝图|号召|口号|主题|部署)"
)


def _issued_on(document: Document, calendar: Calendar, sentence: Span, verb: Cue, span: Span) -> When | None:
    """2月6日,《2020年…蓝皮书》发布: the day before the title, not the year in it; None where none stands there."""
    title = document.text.rfind("《", span.start, verb.start)
    if title < 0 or verb.type != "policy_release" or "》" not in document.text[title : verb.start]:
        return None
    when = calendar.beside(sentence, title, title, title)
    if not when.date:
        when = calendar.inherited(sentence, title)  # 本次论坛上,《2016…蓝皮书》发布
    return when if len(when.date or "") == 10 else None


def _is_goal(document: Document, when: When) -> bool:
    """到2035年,该科技城全面建成: a year to come and no day of it is what is aimed at."""
    year = when.date if when.date and len(when.date) == 4 else None
    return bool(year and document.reckoned and int(year) > document.reckoned.year)


def _told(
    document: Document, calendar: Calendar, verb: Cue, sentence: Span, index: int, found: list[Event]
) -> list[Event]:
    """The event that ``verb`` tells, and what else it tells with it; mostly one or none."""
    clause, span = clause_of(document, sentence, verb)
    if clause.before.count("《") > clause.before.count("》") or _AIM.match(clause.after) and "“" in clause.before:
        return []  # a word of a title, or of an aim
    if verb.type == "launch" and "标志着" in clause.before and found and found[-1].start >= sentence.start:
        return []  # what the meeting or ceremony just told means
    when = _issued_on(document, calendar, sentence, verb, span) or calendar.beside(
        sentence, verb.start, verb.end, span.end
    )
    if BEGUN.match(clause.after) and (begun := calendar.begun(sentence, verb.start)).date:
        when = begun
    elif not when.date:
        when = calendar.inherited(sentence, verb.start)
    issues = verb.type == "policy_release" or (verb.word == "公布" and "《" in clause.before[-60:] + clause.after[:12])
    event = released(clause, not when.date and index > 2, bool(when.date)) if issues else told(clause, verb.type)
    if event is None and index <= 1 and not issues:
        event = as_headlined(document, verb)
    if event and _goes_on(found, event, clause, sentence):
        return []
    if event is None or not 6 <= len(event.name) <= 70 or _is_goal(document, when):
        return []
    if not when.date:
        beside_news = (
            calendar.news_of_no_day(sentence)
            or bool(JUST.search(clause.before))
            or "同步" in clause.before + verb.word
            or calendar.beside_undated(sentence, verb.start)
        )
        on_the_day = event.sure and verb.word in _ON_THE_DAY
        when = calendar.same_news(sentence, verb.start) if on_the_day else NEVER
        if when is NEVER and event.sure and not beside_news:
            when = calendar.running(sentence)
        if verb.word == "建成" and when is NEVER:
            return []  # in a row of what was built
        solemn = document.published is None and event.sure and bool(_SOLEMN.search(clause.before))
        beside_news = beside_news or solemn or calendar.of_the_year(span.start, span.end)
        when = _undated(calendar, verb, index, event.sure, beside_news) if when is NEVER else when
        if when is NEVER:
            return []
    if _told_already(event, when, clause, found):
        return []
    if event.past:
        when = When(years_before(when.date, event.past), None, True) if when.date and len(when.date) == 10 else NEVER
        return [Event(span.start, span.end, event.name, event.type, when.date, None, "event.verb")] if when.date else []
    if len(when.date or "") == 10:  # 会上, said behind a founding of 2006, means no founding
        calendar.remember(when, verb.start)
    name = _EVER_SINCE.sub(r"\1", _YEAR_BY_YEAR.sub("", event.name))
    running = _RUNNING.search(clause.earlier[-24:] + clause.before)
    years = _YEARS.findall(running.group()) if running else []
    dates = years if len(years) > 1 and event.type in ("award", "recognition") else [when.date]
    return [
        Event(
            span.start, span.end, one.name, one.type, date, when.date_end if date == when.date else None, "event.verb"
        )
        for one in (event._replace(name=name), *event.also)
        for date in dates
    ]


_HONOURS = frozenset({"recognition", "award"})


def _told_already(event: Told, when: When, clause: Clause, found: list[Event]) -> bool:
    """Is it the list, the notice or the ceremony that was told: 认定A等三家为…, 甲与乙代表双方签署协议?"""
    if event.several and any(_lists(e, event.type, when) for e in (*found[:1], *found[-3:])):
        return True
    if event.type in _HONOURS and not when.stated and found and found[0].rule == "event.heading":
        return found[0].type == event.type or (clause.verb == "授予" and found[0].type == "award")
    if clause.verb == "授牌" and any("授牌" in e.name and e.date == when.date for e in found[-3:]):
        return True  # 书记为基地授牌: at the ceremony
    if "宣布" in clause.before and any(e.type == event.type and e.date == when.date for e in found[-3:]):
        return True  # 市长宣布该工程开工: at the ceremony
    if _begins_many(event, when, found):
        return True
    if event.type != "signing" or not (near := [e for e in found[-4:] if _signs(e, when)]):
        return False
    return "代表" in clause.before or any(len(_pairs(e.name) & _pairs(clause.after)) >= _OF_CEREMONY for e in near)


_MANY_PROJECTS = re.compile(r"\d[余多]?个[^,，。;；]{0,14}?项目")


def _begins_many(event: Told, when: When, found: list[Event]) -> bool:
    """举行项目集中开工仪式,27个项目破土动工: what was begun at the ceremony just told."""
    if event.type != "launch" or not _MANY_PROJECTS.search(event.name):
        return False
    return any(e.type == "launch" and "开工" in e.name and _agree(e.date, when.date) for e in found[-2:])


def _lists(told: Event, kind: str, when: When) -> bool:
    """Did ``told`` tell of the list already, or is it the notice itself?"""
    return told.type == kind and (told.date == when.date or told.rule == "event.heading")


def _signs(event: Event, when: When) -> bool:
    """Is ``event`` a ceremony of signing on that day?"""
    return "签约" in event.name and _agree(event.date, when.date)


def _just(found: list[Event], kind: str, sentence: Span) -> bool:
    """Did ``sentence`` just tell an event of that kind?"""
    return bool(found) and found[-1].type == kind and found[-1].start >= sentence.start


def _goes_on(found: list[Event], event: Told, clause: Clause, sentence: Span) -> bool:
    """Does the clause only go on with a recognition that ``sentence`` told: 通过国家备案,荣获国家级众创空间称号?"""
    if event.also:
        return False  # 入选…,获得甲、乙等荣誉
    if event.type == "award":
        return not clause.before.strip() and _just(found, "recognition", sentence)
    if event.type != "recognition":
        return False
    if clause.verb == "成为" and not clause.before.strip():
        return any(_just(found[:end], "recognition", sentence) for end in (len(found), -1))
    return _on_the_list(found, sentence)


_LIST_TOLD = re.compile(r"(?:名单|结果|榜单|批[\u4e00-\u9fff]{2,24})(?:正式|对外)?(?:公布|发布|公示|出炉|揭晓)$")


def _on_the_list(found: list[Event], sentence: Span) -> bool:
    """Did ``sentence`` just tell of the list that the recognition is one of?"""
    return _just(found, "recognition", sentence) and bool(_LIST_TOLD.search(found[-1].name))


def _undated(calendar: Calendar, verb: Cue, index: int, sure: bool, beside_news: bool) -> When:
    """A happening without a date: the year that a report speaks of; the article's own news takes the year of publication."""
    if (when := calendar.reported(verb.start)).date:
        return when
    return calendar.published() if (sure and index <= 1) or beside_news else NEVER


# --- one event is told once -------------------------------------------------------------------------


#: what one writes in full and another for short
_IN_FULL = (("高新技术产业开发区", "高新区"), ("经济技术开发区", "经开区"), ("自由贸易试验区", "自贸区"))


def _pairs(name: str) -> set[str]:
    plain = re.sub(r"[“”《》()\s,，·]|正式|隆重|盛大", "", name)
    for full, short in _IN_FULL:
        plain = plain.replace(full, short)
    return {plain[i : i + 2] for i in range(len(plain) - 1)}


#: what happens within another event has its own row: 活动周 and its 分会场, 推介大会 and its 签约仪式
_PARTS = ("分会场", "签约", "签字")


#: pairs of characters by which what is unveiled or signed is known again in the name of its ceremony
_OF_CEREMONY = 6
#: what is told right behind its ceremony, and shares so much of the name
_NEXT, _ALIKE = 8, 0.6


def _same(one: Event, other: Event) -> bool:
    """Do both names mean one event: most of the shorter name's pairs of characters stand in the longer?"""
    a, b = _pairs(one.name), _pairs(other.name)
    begun = other.type in ("opening", "launch")
    if begun and one.rule.startswith("event.name") and len(b) >= _OF_CEREMONY and b <= a:
        return True  # unveiled at the ceremony that is named for it
    if one.rule.startswith("event.name") and one.type == other.type == "opening" and 0 <= other.start - one.end < _NEXT:
        return len(a & b) >= _ALIKE * min(len(a), len(b))  # 举行“某产业园开园活动”,“某市某产业园”开园
    if other.type == "opening" and one.rule.startswith("event") and _unveils(one.name, other.name):
        return True
    if one.type == other.type == "signing" and _SIGNED.sub("", one.name) == _SIGNED.sub("", other.name):
        return True
    if any((part in one.name) != (part in other.name) for part in _PARTS):
        return False
    if one.type == other.type == "opening" and _opens_once(one, other):
        return True
    shared = len(a & b)
    small = min(len(a), len(b)) or 1
    if one.type == other.type:
        return shared / small >= 0.85 or 2 * shared / (len(a) + len(b) or 1) >= 0.8
    named = one.rule.startswith("event.name") and other.rule.startswith("event.name")
    return named and shared / small >= 0.9 and small >= _TOLD_APART


#: 甲与乙|签约, 甲与乙|签署战略合作协议
_SIGNED = re.compile(r"签(?:约|署|订|定|下|了).{0,24}$")
#: so few pairs of characters say nothing of a meeting of another kind: 高交会, 高交会组团工作会议
_TOLD_APART = 4
_OPENS = re.compile(
    r"(?:正式)?(?:揭牌|挂牌|揭幕|开园|开业|启用|投用|成立|(?:启动|投入|揭牌|上线)?(?:试?运营|运行|使用)|启动)$"
)


#: 某省首家|出口加工区
_FIRST_OF = re.compile(r"^[\u4e00-\u9fff]{2,8}?(?:首[家个座]|唯一的?|第[一二三四五]家)")


def _opens_once(one: Event, other: Event) -> bool:
    """众创平台某某汇启动运营, 某某汇揭牌 on one day: whom both are told of opens once."""
    if not one.date or not (other.date and one.date.startswith(other.date)):
        return False
    a, b = (_FIRST_OF.sub("", _OPENS.sub("", event.name)) for event in (one, other))
    return min(len(a), len(b)) >= _TOLD_APART and (a.endswith(b) or b.endswith(a))


#: 研究院揭牌: for short
_UNVEILED = re.compile(r"(?P<what>[^“”]{3,6})揭牌$")


def _unveils(known: str, told: str) -> bool:
    """研究院揭牌 is the 某某大学自贸区研究院揭牌仪式 told before."""
    short = _UNVEILED.fullmatch(told)
    return bool(short and "揭牌" in known and short["what"][-3:] in known)


def _agree(one: str | None, other: str | None) -> bool:
    return not one or not other or one.startswith(other) or other.startswith(one)


_NUMBER = re.compile(r"第[一二三四五六七八九十百\d]{1,4}[届次批]|首届|首批|(?:20|19)\d\d|[一二三四五六七八九十]期")


def _numbered_apart(one: str, other: str) -> bool:
    """第一届 and 第二届 are two events however alike their names."""
    a, b = set(_NUMBER.findall(one)), set(_NUMBER.findall(other))
    return bool(a and b) and not (a & b)


def _merge(found: list[Event], event: Event) -> None:
    """The first telling stays; a later one may know the date or the name better."""
    for position in range(len(found) - 1, max(-1, len(found) - 1 - RECENT), -1):
        known = found[position]
        if known.start <= event.start < known.end and known.rule == "event.heading":
            return  # a part of its name
        if known.rule == "event.heading" and _same(known, event):
            return  # told below it with another day
        if not _agree(known.date, event.date) or _numbered_apart(known.name, event.name) or not _same(known, event):
            continue
        if known.name in proper() and event.name.endswith(known.name):
            found[position] = known = known._replace(name=event.name)  # 链博会, then 首届链博会
        if len(event.date or "") > len(known.date or ""):
            found[position] = known._replace(date=event.date, date_end=event.date_end)
        return
    found.append(event)


# --- rows ---------------------------------------------------------------------------------------------


def facts(document: Document) -> list[Found]:
    """One row for each event that the article tells."""
    rows: list[Found] = []
    places = EventPlaces(document)
    for event in find(document):
        place = places.of(event)
        rows.append(
            row(document, EventMention, event.start, event.end, event.rule, name=event.name, type=event.type, date=event.date, date_end=event.date_end,
                scope_name=place.name if place else None, scope_type=place.type if place else None,
                zone_id=place.zone_id if place else None, adcode=place.adcode if place else None)
        )  # fmt: skip
    return rows
