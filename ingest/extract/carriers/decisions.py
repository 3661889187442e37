"""Carriers in the sentence that recognises them: 现认定X等6家单位(名单见附件)为省级科技企业孵化器, 入选国家备案众创空间的有X、Y等9家."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ingest.extract import names
from ingest.extract.carriers.kinds import kind_in_list, said_of
from ingest.extract.carriers.levels import level_word
from ingest.extract.carriers.names import Candidate
from ingest.extract.carriers.rows import masked
from ingest.extract.carriers.rows import row as row_of
from ingest.extract.document import Document, Span

#: a sentence without one of these recognises nobody
_DECIDED = re.compile(
    r"认定|确定|备案|命名|分别[是为]|依次[是为]|授予|获批|入选|入围|上榜|榜上有名|在列|入列|获评|评为|估为|价为|考为|核为|等次|拥有|建有|建成|现有|已有|评定|评选|获认|公布|公示|名单|批准|推荐|申报|复评|通过|取消|撤销|跻身|纳入|晋升|升级|摘得|荣获|荣登|称号|是(?:国家|省|市)级|的(?:科技)?企业孵化器"
)
#: what a text of carriers cannot do without: the cheap look
_TRADE = re.compile(r"孵化|众创|创业|创客|加速器|大学科技园|双创|创新创业|留创园|星创|载体")
_NUMBER = r"(?:\d{1,4}|[一二两三四五六七八九十百]{1,4})余?[家个所处座]"
#: where a row of names ends: 等6家单位, 等单位, 4家示范基地
_END = re.compile(
    rf"(?P<etc>等)?(?:{_NUMBER})|等(?=(?:在内的[\u4e00-\u9fff]{{0,6}}?(?:孵化|众创|创客|载体|双创|创业)|单位|机构|载体|平台|基地|孵化|众创|(?:(?:均|也|都|全部|成功)?(?:被|获|入选|入围|通过|上榜))))"
)
_VERBS = (
    r"(?:(?:已|均|也|都|全部|成功|正式|双双|一并|首批|再次|新|拟|被|获|转型|给予|予以|经[^,，。;；]{2,12}?|由[^,，。;；]{2,16}?){0,3}"
    r"(?:认定|确定|备案|命名|评定|评选|评|列|核定|批准|授予|纳入|入选|入围|获批|获评|获得|申报|跻身|晋升|升级|升格|通过|荣获|摘得|上榜|进入)(?:为|成为|到|了|入)?"
    r"|(?:成)?为)"
)
#: …单位(名单见附件)为省级科技企业孵化器; …个基地“国家…示范基地”称号
_TITLE = re.compile(
    rf"(?P<noun>[^,，。;；:：、\n()“”]{{0,24}}?)(?:\([^()\n]{{1,24}}\))?[,，]?(?:{_VERBS})(?P<title>“?[^,，。;；:：、\n]{{2,46}})"
)
_HONOUR = re.compile(
    r"(?P<noun>[^,，。;；:：、\n()“”]{0,14}?)(?P<title>“[^“”\n]{4,40}”)(?:的?(?:称号|资格|牌匾|荣誉)|$)"
)
_NOUN = re.compile(r"[^,，。;；:：、\n()]{0,26}")
#: 认定X为市级科技企业孵化器: one, or a few in full
_MADE = re.compile(
    r"(?:认定|确定|命名|备案|评定|批准|同意|将)(?P<names>(?!为)[^,，。;；:：\n]{3,160}?)(?:\([^()\n]{1,24}\))?(?:正式)?(?:认定|确定|命名|备案|评定|作|列)?为(?P<title>[^,，。;；:：、\n]{3,46})"
)
#: (每年认定)一批特色突出、功能完善的园区(为…): of which sort, not which
_SORT = re.compile(r"一批|若干|[多数几]家|各类|符合条件|具有")
#: 取消A、B省级众创空间备案资格
_ENDED_AS = re.compile(r"(?:备案|认定)?(?:资格|资质|称号)")
_ENDED = re.compile(r"(?<!将)(?<!可)(?<!应)(?:取消|撤销|终止)(?=(?P<names>[^,，。;；:：\n]{3,200}))")
_LEVEL_BEHIND = re.compile(r"的?(?:[\u4e00-\u9fff]{2,3}[省市])?(?:国家级?|省级|自治区级?|市级|区级)[^、]{0,6}$|的$")
#: 入选的分别是:A、B、C; 上榜名单为A(某区)、B(某区)
_ROW = re.compile(
    r"(?:优秀|良好|合格|[A-D]类)(?:等次|等级)?(?:\(?\d{1,3}[家个所]\)?)?(?::|的?(?:有|是|为|包括))|(?:分别|依次|名单)[是为]|名单如下|具体(?:是|为|名单)|[它他]们[是为]|(?:入选|入围|上榜|获批|获评|认定|备案|通过)(?:的|[的]?(?:\d{1,3}|[一二两三四五六七八九十]{1,3})?[家个所]?[\u4e00-\u9fff]{0,6}(?:基地|单位|机构|载体|空间|孵化器|园区))(?:有|是|为|包括)"
)


#: the kind stands elsewhere: 4家示范基地榜上有名, 入围的有A、B等56家
_CHOSEN_BEHIND = re.compile(
    r"(?:省级|市级|国家级)?(?:示范)?(?:单位|机构|载体|平台|基地|空间|园区|中心)?(?:\([^()\n]{1,20}\))?(?:成功|双双|正式|已|均|也|都|被){0,2}(?:(?:入选|入围|上榜|榜上有名|荣登|登榜|在列|入列|[名位]列其中|获批|获评|获认定|通过|获授牌)"
    r"|(?:考核|评估|评价|复核|考评|绩效)?(?:结果)?(?:评定|评估|考核|评价|认定|评|确定|获|列)?为?“?(?:优秀|良好|合格|不合格|[A-D](?:类|级|等)))"
)
_CHOSEN_BEFORE = re.compile(
    r"(?:入选|入围|上榜|获批|获评|认定|备案|通过|公布)[^,，。;；:：\n]{0,24}(?:有|是|为|包括|:)[“「]?$"
)


_PART = re.compile(r"[;；][^:：、,，;；。\n“”]{2,10}[:：](?P<names>[^;；。\n:：]{3,300})")


#: 初审、推荐、公示五个环节: what is counted is no body
_NO_BODIES = re.compile(
    r"(?:重要|关键|主要|重点)?(?:环节|步骤|程序|方面|阶段|领域|条件|部门|类别|方向|层级|批次|维度|指标|区县|县区|市州|城市|省份|地区|国家|项目|团队|创业者|产品|产业|行业|工作日|专题|板块)"
)


class Titled(NamedTuple):
    """What the names before ``end`` are recognised as."""

    kind: str
    level: str | None
    end: int


def _titled(text: str, low: int, end: int, stop: int, context: Titled | None) -> Titled | None:
    """What the words behind a row (from ``end``) call it, or else those before (``context``)."""
    noun = _NOUN.match(text, end, stop)
    words = noun.group() if noun else ""
    honour = _HONOUR.match(text, end, stop) or _TITLE.match(text, end, stop)
    title = honour["title"] if honour else ""
    claimed = bool(honour and "申报" in honour.group())
    said = said_of(honour["noun"] if honour else words)
    if said and said.type:
        return Titled(said.type, said.level or (None if claimed else level_word(title)), end + said.end)
    if honour and (titled := conferred(title)):
        level = level_word(honour["noun"]) if claimed else titled.level
        return titled._replace(level=level, end=honour.end())
    if said and context is None:
        return Titled("", said.level, end) if _CHOSEN_BEHIND.match(text, end, stop) else None
    return context._replace(end=end) if context else None


#: 为依托建设的大学科技园, 为主体的孵化器: no title
_DESCRIBED = re.compile(r"的|依托|主体|基础|重点|建设|打造|支撑|代表|核心|引领")


def conferred(title: str) -> Titled | None:
    """The kind and level of a title that is conferred."""
    said = said_of(title, given=True)
    if said is None or _DESCRIBED.search(title, 0, said.start):
        return None
    return Titled(said.type, said.level, 0)


def context_of(document: Document, sentence: Span, start: int) -> Titled | None:
    """The kind that the words before the row speak of, in its sentence, the one before or the title."""
    text = document.text
    near = max(document.start, sentence.start - 20)
    ahead = text[near : sentence.start].rstrip("。!?！？\n ")
    before = names.sentence_at(document, near + len(ahead) - 1) if ahead else sentence
    told = (text[sentence.start : start], text[before.start : sentence.start], document.title)
    said = next((found for words in told if (found := said_of(words, last=True))), None)
    if said is None:
        earlier = re.split(r"[。!?！？\n]", text[max(document.start, before.start - _ANNOUNCED_WITHIN) : before.start])
        results = (words for words in reversed(earlier) if _CHOSEN_OF.search(words))
        said = next((found for words in results if (found := said_of(words, last=True))), None)
    if said is None:
        return None
    level = said.level or _level_of_number(document, sentence.start, start)
    level = level or next((stated for words in told if (stated := _level_told(words, said.type))), None)
    return Titled(said.type, level, start)


#: what an earlier sentence says that tells of which kind those are who are named later: 公布…众创空间名单
_CHOSEN_OF = re.compile(r"公[布示]|名单|认定|备案|评价|考核|评估|复核|入选|获批|授牌|命名")
_ANNOUNCED_WITHIN = 240


#: 这12家众创空间分别是: they are the 12家市级众创空间 of which an earlier sentence told
_THESE = re.compile(
    r"(?:这|上述|以上|此次|本次|获批的|入选的|新认定的)(?P<many>\d{1,3}|[一二两三四五六七八九十]{1,3})[家个所]"
)
_TOLD_BEFORE = 600


def _level_of_number(document: Document, low: int, start: int) -> str | None:
    """The level that the number of a list had where it was told first."""
    if not (these := _THESE.search(document.text, low, start)):
        return None
    same = re.compile(rf"(?<!\d){these['many']}[家个所](?P<of>[^,，。;；\n]{{2,24}})")
    earlier = document.text[max(0, low - _TOLD_BEFORE) : low]
    return next((level for m in same.finditer(earlier) if (level := level_word(m["of"]))), None)


def _level_told(words: str, kind: str) -> str | None:
    """The level that ``words`` give carriers of ``kind``, the last time that they give one."""
    level = None
    while said := said_of(words):
        level = said.level if said.type == kind and said.level else level
        words = words[said.end :]
    return level


def recognising(document: Document) -> Iterator[Span]:
    """The sentences of ``document`` that recognise carriers, or take up those recognised."""
    text = document.text
    if not _TRADE.search(text, document.start, document.end):
        return
    at = document.start
    for match in _DECIDED.finditer(text, document.start, document.end):
        if match.start() < at:
            continue
        sentence = names.sentence_at(document, match.start())
        at = sentence.end
        if _TRADE.search(text, max(document.start, sentence.start - 200), sentence.end):
            yield sentence


def decided(document: Document, sentences: Sequence[Span]) -> Iterator[Candidate]:
    """The names in ``sentences``, those that recognise carriers, with the kind and level they are given."""
    for sentence in sentences:
        yield from _of_sentence(document, sentence)


def _of_sentence(document: Document, sentence: Span) -> Iterator[Candidate]:
    text = document.text
    for made in _MADE.finditer(text, *sentence):
        said = conferred(made["title"])
        if said and not (_END.search(made["names"]) or _SORT.search(made["names"])):
            yield from as_titled(text, row_of(text, *made.span("names"), lead=True), said)
    yield from _struck(text, sentence)
    low = sentence.start
    for end in _END.finditer(text, *sentence):
        if end.start() < low or _NO_BODIES.match(text, end.end()):
            continue
        row = row_of(text, low, end.start(), lead=True)
        if not row or (len(row) < 2 and not end["etc"] and text[end.start()] != "等"):
            continue
        context = context_of(document, sentence, row[0].start)
        if not (_CHOSEN_BEHIND.match(text, end.end()) or _CHOSEN_BEFORE.search(text, sentence.start, row[0].start)):
            context = None
        titled = _titled(text, low, end.end(), sentence.end, context)
        if titled:
            if _STRIKES.search(text, max(low, row[0].start - 8), row[0].start):
                titled = titled._replace(level=None)
            low = titled.end
            yield from as_titled(text, row, titled)
    yield from _announced(document, sentence)


#: 撤销“A”等38家省级孵化器资质
_STRIKES = re.compile(r"(?:撤销|取消|终止)[^,，]{0,4}$")


def _struck(text: str, sentence: Span) -> Iterator[Candidate]:
    """取消A、B省级众创空间备案资格: carriers, of a level no longer."""
    for ended in _ENDED.finditer(text, *sentence):
        told = ended["names"]
        mark = next((m for m in _ENDED_AS.finditer(told)), None)
        said = said_of(told[: mark.start()], last=True) if mark else None
        if mark and said and said.end == mark.start() and not _END.search(told[: said.start]):
            level = _LEVEL_BEHIND.search(told, 0, said.start)
            start = ended.start("names")
            stop = start + (level.start() if level else said.start)
            yield from as_titled(text, row_of(text, start, stop, lead=True), Titled(said.type, None, 0))


#: 运营主体分别为: who runs them, not what they are called
_WHO_RUNS = re.compile(
    r"(?:运营|依托|建设|申报|主管|主办|承办|承建|牵头|管理|推荐)(?:主体|单位|机构|方|部门|公司|高校)?(?:也|均|都)?$"
)


def _announced(document: Document, sentence: Span) -> Iterator[Candidate]:
    """The rows behind 入选的分别是, 优秀的有, each up to the end of its clause."""
    text, done = document.text, sentence.start
    for lead in _ROW.finditer(text, *sentence):
        if lead.start() < done or _WHO_RUNS.search(text, sentence.start, lead.start()):
            continue
        start = lead.end() + text.startswith((":", "："), lead.end())
        stop = re.search(r"[。;；\n]", masked(text[start : sentence.end]))
        end = start + stop.start() if stop else sentence.end
        if counted := _END.search(text, start, end):
            end = counted.start()
        context = context_of(document, sentence, start)
        row = row_of(text, start, end, lead=False) if context else []
        while part := _PART.match(text, end, sentence.end):  # 某区:A、B;另一区:C、D
            if _ROW.search(text, part.start(), part.start("names")):
                break
            row += row_of(text, part.start("names"), part.end(), lead=False)
            end = part.end()
        if context and len(row) >= 2:
            done = end
            yield from as_titled(text, row, context)


def as_titled(text: str, row: list[Span], titled: Titled) -> Iterator[Candidate]:
    """The names of ``row`` as what they are recognised as."""
    for span in row:
        kind = kind_in_list(text[span.start : span.end], titled.kind)
        yield Candidate(span.start, span.end, kind, True, "carrier.decided", titled.level)
