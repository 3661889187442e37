"""Where an event happens, or whom it concerns: the zone or region in its name, where it is held, who reports it."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from itertools import pairwise

from ingest.extract.document import Document, Span, within
from ingest.extract.events.clauses import DATELINE
from ingest.extract.events.words import Event
from ingest.extract.places.place_names import CHINA, Place, region_names, zones_by_id
from ingest.extract.scopes.article_places import ArticlePlaces, sent_to_all
from ingest.extract.scopes.context_words import Context, meaning
from ingest.extract.sections import Sections
from ingest.extract.vocabulary import Hit

#: so far from an event a place of its sentence may stand
_BEFORE, _BEHIND = 60, 40
_LOCATIVE = re.compile(r"(?:在|于|落户|走进|亮相|花落|移师)(?:我国)?[\u4e00-\u9fff]{0,4}$")
#: (在乌鲁木齐)举办(了)(第七届…), (某新城)今天上午举行(…)
_HOLDING = re.compile(
    r"(?:管委会|[市区县]政府|[\d年月日]{0,11}|上午|下午|今[天日]|昨[天日]|近日|日前|隆重|成功|联合|共同|组织|顺利|正式){0,5}(?:举行|举办|召开|迎来)了?[“《]?"
)
#: 与(某某工业园)建立友好关系, 接轨(上海): whom a place has to do with
_PARTNERS = ("与", "同", "赴", "接轨", "对接", "来自", "学习", "借鉴", "融入")
#: words that mean a zone or place near by
_LOCAL = frozenset({"zone", "city", "county", "generic"})
#: 全市开发区工作座谈会: of one city, whichever other place is named
_OF_ONE = re.compile(r"[全我][市县州旗盟]")
#: 以“某湾区的机遇”为主题的(论坛): what it is about
_THEME = re.compile(r"(?:以)?“[^”]{4,60}”为(?:主题|题)的")
#: (第一届中国)自贸区(论坛)
_OF_ALL = re.compile(r"(?:第.{1,3}届|首届|\d{4}年?)?(?:中国|全国|国家)")
#: verbs before the title that a zone or carrier is given
_GIVEN = re.compile(
    r"获批|获评|获得|荣获|获|被[^,，]{0,16}?(?:认定|评|列|命名|确定|授)|认定为|评为|列为|列入|入选|命名为|成为|升级|晋升|跻身"
)
#: bodies of the state as a whole
_NATIONAL = re.compile(
    r"国务院|中共中央|国家(?=出台|发布|印发|启动|批准|正式|近日|日前)|中央(?:办公厅|网信办|财办)|国家(?:发展改革委|发改委|知识产权局|税务总局|外汇局|外汇管理局|能源局|数据局|金融监督管理总局|统计局|市场监管总局|移民管理局|邮政局|药监局|卫生健康委|航天局|海洋局|标准委|自然科学基金委)"
    r"|(?:工业和信息化|工信|科技|科学技术|财政|商务|教育|人力资源(?:和)?社会保障|人社|生态环境|农业农村|交通运输|住房城乡建设|文化和旅游|自然资源|外交|民政|水利|应急管理)部(?![门分署])"
    r"|海关总署|市场监管总局|中国人民银行|人民银行|证监会|金融监管总局|国资委(?<![省市区]国资委)|火炬中心|中国科协|[一二三四五六七八九十]部[门委](?<![省市]\w部[门委])"
)
#: bodies and programmes of the state: 国家某某创新中心
_OF_STATE = re.compile(r"国家|中央|我国|全国")
_LISTED = re.compile(r"(?<!获)批[\u4e00-\u9fff]{0,4}国家|国家级[\u4e00-\u9fff]{0,12}(?:名单|结果)")
_STOP = re.compile(r"[,，;；。:：\n]")
_NATION = Place(0, 0, "全国", "country", None, CHINA)


#: an article with more headings than these may tell of many places
_FEW = 3
#: characters between a headline and the event told again below it, or between what happens at one occasion
_NEAR = 200
#: so far into a name the country stands that holds it: 第一届中国…论坛
_AT_HEAD = 6
#: so much of the end of a notice may name who signs it
_FOOT = 80
#: 科学技术部  教育部: a line of those who sign for the state
_SIGNED_BY_STATE = re.compile(rf"(?m)^[ \t]{{0,80}}(?:(?:{_NATIONAL.pattern})(?:办公厅)?[ \t、]{{0,20}}){{1,5}}$")
#: 各区科技局、某某高新区:, 来源:某某人才网
_SENT_TO = re.compile(r"\s{0,6}(?:各[^,，。《\n]{1,60}|(?:来源|稿源|作者|编辑|发布单位)\s?[:：])")
#: 自治区教育厅,银川市、中卫市发展改革委: on a line of its own
_ADDRESSED = re.compile(
    r"[^。;；:：《\n]{2,80}(?:厅|局|委|委员会|政府|管委会|办公室|单位|公司|部门)[)）]?[:：](?=\s|$)"
)


def meant(document: Document, word: Hit, sentence: Span) -> Place | None:
    """The place that a word like 我市 or 高新区 means in ``sentence``; None where the article does not say."""
    place = meaning(word, sentence, Context(ArticlePlaces(document), None, False, sentence))
    return _NATION if place and place.name.startswith("全国") else place


class EventPlaces:
    """The places of the events of one document, asked for in the order of the text."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._starts = [sentence.start for sentence in document.sentences]
        self._last: tuple[Event, Place | None] | None = None

    def of(self, event: Event) -> Place | None:
        """The place that ``event`` concerns; None where nothing says so."""
        if event.rule == "event.heading":
            place = self._of_notice or self._of_article
        else:
            told = _best(self._document.title_places) if event.rule == "event.title" else None
            place = told or self._told(event)
        self._last = event, place
        return place

    def _told(self, event: Event) -> Place | None:
        named = within(self._document.places, event.start, event.end)
        words = self._document.text[event.start : event.end]
        if sent := DATELINE.match(words):  # where the copy was sent from
            named = [p for p in named if p.start >= event.start + sent.end()] or named
        if theme := _THEME.match(words):
            named = [p for p in named if p.start >= event.start + theme.end()]
        if event.rule == "event.verb" and event.type in ("recognition", "award"):
            named = self._not_of_title(event, named)
        spoken_of = [
            p for p in self._before(event) if p.type == "zone" and self._document.text[p.start : p.end] in event.name
        ]
        if place := _common(named, event) or _best(named) or _best(spoken_of):
            return _finest(place, named)
        if subject := self._subject(event):
            return subject
        if _NATIONAL.match(words.removeprefix("由")) or (event.rule.startswith("event.name") and "全国" in words):
            return _NATION
        if _OF_ONE.match(words) and not self._of_report:
            return self._meant(event) or _best(self._document.title_places)
        again = self._below(event)
        place = self._held(event) or (self._held(again) if again else None) or self._held_before(event)
        if place is None and self._of_report:
            place = _best(self._same_clause(event)) or self._of_report
        return (
            place
            or (_NATION if named and (named[0].start - event.start <= _AT_HEAD or not self._before(event)) else None)
            or self._meant(event)
            or self._beside(event)
            or (self._beside(again) if again else None)
            or self._at_one_occasion(event)
            or self._above(event)
            or (_NATION if _OF_STATE.match(words) or _LISTED.search(words) else None)
            or self._of_article
        )

    def _subject(self, event: Event) -> Place | None:
        """The zone that the name of the event begins with, where the clause only means it and the title names it."""
        titled = [p for p in self._document.title_places if p.type == "zone" and event.name.startswith(p.name)]
        if not titled or event.rule != "event.verb":
            return None
        return titled[0]._replace(name=self._document.zone_names.get(titled[0].zone_id or "", titled[0].name))

    def _sentence(self, position: int) -> Span:
        index = bisect_right(self._starts, position) - 1
        return self._document.sentences[max(index, 0)]

    def _local(self, low: int, high: int) -> list[Place]:
        return [p for p in within(self._document.places, low, high) if p.type in ("zone", "region")]

    def _behind(self, event: Event) -> list[Place]:
        return self._local(event.end, min(self._sentence(event.start).end, event.end + _BEHIND))

    def _before(self, event: Event) -> list[Place]:
        """The nearest first."""
        return self._local(max(self._sentence(event.start).start, event.start - _BEFORE), event.start)[::-1]

    def _held(self, event: Event) -> Place | None:
        """…在浙江杭州举行: the finer of the two."""
        text, behind = self._document.text, self._behind(event)
        for at, place in enumerate(behind):
            if _LOCATIVE.search(text[event.end : place.start][-8:]):
                finer = [p for p in behind[at + 1 : at + 2] if p.start == place.end]
                return (finer or [place])[0]
        return None

    def _not_of_title(self, event: Event, named: list[Place]) -> list[Place]:
        """Without the places of the title that is given: 孵化器获批为山西省示范基地, where others are named at all."""
        given = _GIVEN.search(self._document.text, event.start, event.end)
        kept = [p for p in named if given is None or p.start < given.start()]
        return kept if kept or (given and self._of_article) else named

    def _meant(self, event: Event) -> Place | None:
        """(我市)召开…, (高新区)举行…: the place that a word of its clause means."""
        text, low = self._document.text, max(self._sentence(event.start).start, event.start - _BEFORE)
        words = [w for w in within(self._document.open_words, low, event.end) if w.code in _LOCAL]
        words = [w for w in words if w.start <= event.start or _OF_ALL.fullmatch(text, event.start, w.start)]
        if not words or _STOP.search(text, words[-1].end, event.start):
            return None
        if words[-1].start > event.start:
            return _NATION
        sentence = self._sentence(event.start)
        return meant(self._document, words[-1], sentence)

    def _held_before(self, event: Event) -> Place | None:
        """在乌鲁木齐举办第七届…: where it is held, said before its name; who holds it."""
        text, before = self._document.text, self._before(event)[:2]
        for place in before:
            if _HOLDING.fullmatch(text, place.end, event.start):
                return place
        return None

    def _same_clause(self, event: Event) -> list[Place]:
        text = self._document.text
        before = [p for p in self._before(event) if not _STOP.search(text, p.end, event.start)]
        return before + [p for p in self._behind(event) if not _STOP.search(text, event.end, p.start)]

    def _beside(self, event: Event) -> Place | None:
        """The place named next before it in its sentence, or in its clause; the country for what a ministry does."""
        before = self._before(event)[:2]
        low = max(self._sentence(event.start).start, event.start - _BEFORE)
        national = event.type in ("policy_release", "recognition", "launch")
        if national and not before and _NATIONAL.search(self._document.text, low, event.start):
            return _NATION
        return _best(before) or _best(self._same_clause(event))

    def _below(self, event: Event) -> Event | None:
        """The event of a headline as it is told again right below."""
        text = self._document.text
        line = text.find("\n", event.end, event.end + 24)
        if line < 0 or any(mark in text[event.end : line] for mark in "。;；"):
            return None
        at = text.find(text[max(event.start, event.end - 6) : event.end], line, line + _NEAR)
        at = at if at >= 0 else line + 1
        return event._replace(start=at, end=at + 6)

    def _above(self, event: Event) -> Place | None:
        """The place named last in the paragraph, or in the heading above it."""
        text = self._document.text
        line = text.rfind("\n", max(0, event.start - _NEAR), event.start) + 1
        heading = text.rfind("\n", max(0, line - 40), max(0, line - 1)) + 1 if line else 0
        told = [p for p in self._local(line, event.start)[::-1] if not text.endswith(_PARTNERS, 0, p.start)]
        return _best(told) or (_best(self._local(heading, line)) if heading else None)

    def _at_one_occasion(self, event: Event) -> Place | None:
        """会上…: the place of the event told just before, of the same day and paragraph."""
        if self._last is None:
            return None
        last, place = self._last
        near = 0 <= event.start - last.end <= _NEAR and last.date == event.date
        return place if near and "\n" not in self._document.text[last.end : event.start] else None

    @cached_property
    def _of_report(self) -> Place | None:
        """The region or zone that reports on its work."""
        document = self._document
        if not document.is_report and document.frames.at(document.end) is None:
            return None
        return _best(document.title_places) or _best(document.head_places)

    @cached_property
    def _of_notice(self) -> Place | None:
        """Whose notice it is: the first place of its title, or of the lines above the body."""
        document = self._document
        of_state = _NATIONAL.match(document.title) or sent_to_all(document)
        if of_state and not any(p.type == "zone" for p in document.title_places):
            return _NATION
        head = within(document.places, document.start, document.start + 60)
        titled = document.title_places
        foot = within(document.places, max(document.start, document.end - _FOOT), document.end)[::-1]
        if found := _best(titled):
            return found
        if _SIGNED_BY_STATE.search(document.text, document.start, document.end):
            return _NATION
        spoken = [p for p in (*head, *foot) if self._speaks(p)]
        for places in (titled, document.head_places, spoken):
            if found := next((p for p in places if p.type in ("zone", "region", "country")), None):
                return found
        return None

    def _speaks(self, place: Place) -> bool:
        """Does the line of ``place`` say more than to whom a notice is sent, and where a page has it from?"""
        text = self._document.text
        line = text.rfind("\n", 0, place.start) + 1
        return not (_SENT_TO.match(text, line) or _ADDRESSED.match(text, line))

    @cached_property
    def _of_article(self) -> Place | None:
        """The place that the article is about; none in a digest of many stories."""
        if Sections(self._document).count > _FEW:
            return None
        article = ArticlePlaces(self._document)
        main = article.in_title or article.main
        return main if main and main.type in ("zone", "region") else None


def _finest(place: Place, named: list[Place]) -> Place:
    """宁夏赛区固原市选拔赛: the city, of a region and a place that lies in it."""
    if place.type != "region" or not place.adcode:
        return place
    stem = place.adcode.rstrip("0")
    inside = [
        p for p in named if p.type == "region" and p.adcode and p.adcode != place.adcode and p.adcode.startswith(stem)
    ]
    return inside[0] if len({p.adcode for p in inside}) == 1 else place


def _common(named: list[Place], event: Event) -> Place | None:
    """The region in which all of a row of zones lie that an authority recognises at a time; the country where none is."""
    zones = [p for p in named if p.zone_id]
    in_row = [p for p, other in pairwise(zones) if 0 <= other.start - p.end <= 2 and p.zone_id != other.zone_id]
    if event.type != "recognition" or not in_row:
        return None  # zones beside each other, of which no registry says where they lie, are of the region that the title names
    provinces = {zones_by_id()[p.zone_id or ""]["adcode"][:2] for p in zones}
    name = region_names().get(f"{min(provinces)}0000") if len(provinces) == 1 else None
    return Place(0, 0, name, "region", None, f"{min(provinces)}0000") if name else _NATION


def _best(places: list[Place]) -> Place | None:
    """The first zone, else the first region."""
    return next((p for kind in ("zone", "region") for p in places if p.type == kind), None)
