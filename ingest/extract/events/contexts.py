"""The clause around a verb that may tell an event: where it begins and ends, and of whom the text spoke before it."""

from __future__ import annotations

import re
from bisect import bisect_right

from ingest.extract.document import Document, Span, within
from ingest.extract.events.clauses import AS, CARRIER, PLACED, Clause
from ingest.extract.events.words import Cue, trailing_cut, trimmed

#: a mark that ends a clause; no comma of a number
CUT = re.compile(r"[，;；:]|,(?!\d{3}(?!\d))")
#: 1,200
_THOUSANDS = re.compile(r",\d{3}(?!\d)")
_COUNTED = re.compile(
    r"(?:等[\d一二三四五六七八九十两]+(?:余|多)?[家个]|[\d一二三四五六七八九十两]+(?:余|多)?[家个][\u4e00-\u9fff]{2,8}|等[\d一二三四五六七八九十]+[家个][\u4e00-\u9fff]{2,8}(?:获|经|被)[\u4e00-\u9fff]{2,12})[,，]?$"
)
_SUBJECT = re.compile(
    r"(?:(?:位于|坐落于|成立于|创建于|始建于)[^,，。;；的]{2,20}的|^|[,，。;；]|(?:建成|建设|运营|打造|共建|创办|兴办|投资|成立|设立|创立)的)(?:[12]\d{3}年|我们|其中|目前|作为)?[“]?(?P<name>(?!不断|持续|全力|加快|大力|积极|进一步|深入|扎实|着力|努力|全面|有效|切实|充分|主动)(?![^,，。]{0,12}(?:召开|举行|举办|印发))(?![该此本我全各新老两多每](?:园区|片区|新区|高新区|经开区|开发区|基地))[\u4e00-\u9fff“”()·A-Za-z0-9]{1,28}?(?:孵化器|众创空间|创业园|科技园|产业园|工业园|物流园|农业园|软件园|保税区|综保区|合作区|加工区|投资区|科学城|科技城|开发园|示范园|高新区|经开区|新区|开发区|自贸区|片区|创新中心|服务中心|孵化中心|集聚区|集中区|工业区|基地|研究院|实验室|园区|试验区|示范区|[留科双]创园|[创产智]园))(?![园区]|[\u4e00-\u9fff]{0,3}(?:科技局|管委会|管理局|企业|负责人)|[\u4e00-\u9fff]{0,8}(?:孵化器|众创空间|创业园|服务中心|孵化中心|创业中心|科技园|研究院))"
)
#: X是…的“飞地”,2019年(启动建设); X由市校共建,…: who the sentence begins with
_LEADING = re.compile(
    r"\s{0,4}(?:(?:位于|坐落于|成立于|创建于|始建于)[^,，。;；的]{2,20}的)?(?!作为|推|开展|建|打造|实施|深化|加快|加强|落实|支持|完善|组织|启动|设立|成立|举办|强化|优化|提升|围绕|抓|扎实|全面|持续|大力|积极|出台|发布|新)(?P<name>(?:(?!的)[\u4e00-\u9fffA-Za-z0-9·]|“[^“”]{2,16}”|\([^()]{2,8}\)){3,24}?)(?:(?:于|在)?[\d年月]{0,8}(?:是|为|系|由|位于|地处|坐落于?|选址|作为|总投资|总规划|规划|占地|始于|前身|自|,|，|总建筑|依托|主要|围绕|总用地|计划|(?:始建|成立|创办|创建|创立|设立|组建|建成|落成|启用|建)于))"
)
#: 记者从X获悉: who told it, by the way whom it is about
_FROM = re.compile(r"^(?:据|(?:本报)?记者[^从在]{0,8}[从在]|从|在|按照|根据|位于)")
#: 国务院决定在陕西设立自贸试验区(,并于…挂牌)
_DECIDED = re.compile(
    r"^[^,，]{2,16}(?:决定|同意|批准|批复)(?:在|于)?(?P<where>[\u4e00-\u9fff]{0,8})(?:设立|建设|成立|建立)"
)
_MADE = re.compile(r"^.{0,12}?(?:成立|设立|建成|建设|创办|创立)的(?=.{4})")
#: what a region gains, and how the row begins of what it did
_GAINED = tuple("获批 获准 入选 获评 跻身 成功创建 创成 斩获 荣获 获得 摘得 荣膺 捧回 夺得 捧得 获颁".split())
_DONE = re.compile(
    r"\s{0,4}(?:新增|实施|出台|建成|深化|推进|大力推进|加快|推动|启动|开展|完成|建立|设立|组建|举办|承办|成功|高标准|高质量|全面|扎实|持续|引进|培育|发放|兑现|优化|强化|打造|率先|深入|积极|统筹|获批|入选|净增|布局)"
)
#: words that mean the carrier or zone named before
_BARE = frozenset(
    "园区 全区 创业园 孵化器 众创空间 科技园 加速器 创业中心 创业服务中心 开发区 高新区 经开区 新区 试验区 自贸区".split()
)
#: 宜昌高新区前身为X,始建于1988年: what is told next is told of X
_PREDECESSOR = re.compile(r"前身(?:为|是|系)(?:原)?(?P<name>[\u4e00-\u9fff“”()]{4,24})[,，][^。]{0,40}$")


#: …前身是始建于1991年的某经济开发区(。1996年,经省政府批准为省级开发区)
_LAST_NAMED = re.compile(
    r"前身(?:为|是|系)(?:[^,，。的]{2,20}的)?(?P<name>[\u4e00-\u9fff“”()]{4,24}?(?:区|园|基地|中心))(?=$|[。\n])"
)
#: 温江区建立了第一个台商投资区: a clause, no name
_TELLS = re.compile(r"了|着|建立|整合|第一|首[个家]|[\d一二三四五六七八九十两]个")
#: 遂宁开发区先进实验学校: the zone is part of the name of something else
_LONGER = re.compile(
    r"[\u4e00-\u9fff]{0,8}(?:学校|小学|中学|医院|酒店|公司|集团|银行|支行|法院|大桥|公路|大道|广场|花园|公寓)"
)


#: 2003年,(被认定为); X发展历程
_DATED = re.compile(r"\s{0,4}(?:[12]\d{3}年|同年|当年)")
_CHRONICLE = re.compile(r"(?:的)?(?:发展历程|历史沿革|发展简史|大事记|简介|概况|介绍|历程|沿革|发展|基本情况)$")
_SPACED = re.compile(r"[\s,，。:：!！?？]")

#: 海州市(以此为契机): whom a clause begins with
_WHO_NEXT = re.compile(
    r"(?P<who>[\u4e00-\u9fff]{2,12}?(?:高新区|经开区|开发区|新区|保税区|园区|孵化器|众创空间|产业园|科技园|创业园|基地|中心|(?<!城)市|县|省|州|区))(?![内里域委的])"
)


def _follows(document: Document, end: int, high: int) -> str:
    """The carrier, zone or region that the clause behind ``end`` begins with; empty where it is none."""
    if document.text[end : end + 1] not in (",", "，"):
        return ""
    at = end + 1
    if carrier := next((c for c in document.named_carriers if c.start == at), None):
        return carrier.name
    if place := next((p for p in within(document.places, at, at + 1) if p.type in ("zone", "region")), None):
        return document.text[place.start : place.end] if place.type == "zone" else place.name
    who = _WHO_NEXT.match(document.text, at, min(high, at + 20))
    return who["who"] if who else ""


def _cut_before(text: str, low: int, at: int) -> int:
    """Where the clause begins that ``at`` lies in; a mark inside of quotation marks does not cut."""
    cut = max(text.rfind(mark, low, at) for mark in ",，;；:")
    while cut >= 0 and _THOUSANDS.match(text, cut) and text[cut - 1].isdigit():
        cut = max(text.rfind(mark, low, cut) for mark in ",，;；:")
    start = cut + 1 if cut >= 0 else low
    bracket = text.rfind("(", start, at)
    return bracket + 1 if bracket >= 0 and ")" not in text[bracket:at] else start  # (2018年某市首次获批…)


def clause_of(document: Document, sentence: Span, verb: Cue) -> tuple[Clause, Span]:
    """The clause of ``verb`` and where it stands."""
    text = document.text
    start = _cut_before(text, max(sentence.start, verb.start - 120), verb.start)
    high = min(sentence.end, verb.end + 120)
    stop = CUT.search(text, verb.end, high)
    end = stop.start() if stop else high
    if text[start - 1 : start] == "(" and (closing := text.find(")", verb.end, end)) >= 0:
        end = closing  # (2018年某市首次获批…)
    after = text[verb.end : end]
    if after.count("“") > after.count("”") or after.count("《") > after.count("》"):
        end = min(sentence.end, verb.end + 90)  # a comma inside of a name does not end the clause
        after = text[verb.end : end]
    elif not after and stop:
        after = text[verb.end : min(sentence.end, verb.end + 40)]
    earlier = text[max(sentence.start - 160, document.start) : start]
    return Clause(
        _spelled_out(document, start, text[start : verb.start]),
        verb.word,
        after,
        earlier,
        lambda: _spoken_of(document, sentence, start, verb),
        lambda: _follows(document, end, sentence.end),
    ), Span(start, end)


def _spelled_out(document: Document, start: int, before: str) -> str:
    """``before`` with 创业园 or 开发区, where it is all of the subject, as the name that the text gave it before."""
    bare = trimmed(trailing_cut(before))
    if bare not in _BARE:
        return before
    named = [c.name for c in document.named_carriers if c.end <= start and c.name.endswith(bare)]
    zones = within(document.places, max(document.start, start - 600), start)
    named = named or [p.name for p in zones if p.type == "zone" and document.text[p.start : p.end].endswith(bare)]
    return before.replace(bare, named[-1]) if named else before


def _spoken_of(document: Document, sentence: Span, start: int, verb: Cue) -> str:
    """The zone or body that the clauses before spoke of, else what the whole article is about."""
    words = document.text[max(sentence.start, start - 160) : start]
    if words.endswith("(") and (bracketed := _named_before(document, start - 1)):
        return bracketed  # 某高新区(2015年3月获批)
    opening = words.rfind("“") if words.endswith(("”,", "”，", "”")) else -1
    if opening >= 0 and 6 <= len(words) - opening <= 30 and not words[:opening].endswith(("为", "称")):
        return words[opening:].rstrip(",，")
    if not verb.word.startswith("升") and (before := _PREDECESSOR.search(words)):
        return before["name"]
    if _COUNTED.search(words):
        return ""  # 等5家单位,获得批准…
    named = _SUBJECT.search(words)
    if named and not _LONGER.match(words, named.end("name")) and not _TELLS.search(named["name"]):
        name = _DECIDED.sub(r"\g<where>", named["name"])
        return AS.sub("", PLACED.sub("", _MADE.sub("", _FROM.sub("", name))))
    if (leading := _LEADING.match(document.text, sentence.start, start)) and CARRIER.search(leading["name"]):
        return trimmed(leading["name"])
    if _REFERS.match(document.text, sentence.start, start) and (before_it := _went_on(document, sentence, words)):
        return before_it
    zones = [p for p in within(document.places, sentence.start, start) if p.type == "zone"]
    if any(_LONGER.match(document.text, p.end) for p in zones):
        return ""
    if zones:
        return zones[-1].name
    if document.text.startswith(("它", "该园", "该中心"), verb.end):
        return next((c.name for c in reversed(within(document.carriers, max(0, start - 200), start))), "")
    if before_it := _went_on(document, sentence, words):
        return before_it
    # 获批…试点, at the head of a sentence of a work report, or in a row of what was done: the region that reports
    reports = document.is_report and verb.word.startswith(_GAINED) and (not words or _DONE.match(words))
    titled = next((p.name for p in document.title_places if p.type == "zone" or reports), "")
    return _chronicled(document, sentence) or titled


def _named_before(document: Document, end: int) -> str:
    """The carrier or zone whose name ends at ``end``."""
    named = (c.name for c in document.named_carriers if c.end == end)
    zones = (document.text[p.start : p.end] for p in document.places if p.end == end and p.type == "zone")
    return next(named, None) or next(zones, "")


#: 规划面积1.37平方公里,(于2020年5月获国务院批复设立): said of whom the sentence before speaks of
_SAID_OF_IT = re.compile(
    r"\s{0,4}(?:总|规划|核准|批准|核心区?|一期|现有|已建成?)*(?:面积|用地|占地|投资|建筑面积|注册资本|注册资金)|\s{0,4}(?:始建|成立|创办|创建|创立|设立|组建|建成|建立|筹建|落成|启用|奠基|开工|建|隶属|坐落|位)于(?![^,，。]{2,20}的[\u4e00-\u9fff]{3})|\s{0,4}前身[为是系]"
)
#: no more sentences than these go on about one
_SENTENCES_BACK = 3


#: 2003年2月(被批准成为…): nothing but a time before the verb
_ONLY_TIME = re.compile(
    r"\s{0,4}(?:[12]\d{3}年(?:\d{1,2}月)?(?:\d{1,2}日)?|同年(?:\d{1,2}月)?|次年|当年|随后|此后)[,，]?"
)


#: 项目总投资8亿元,(今年3月开工建设)
_REFERS = re.compile(
    r"\s{0,4}该?(?:项目|工程|基地|园区|中心|平台)(?=总投资|投资|占地|总占地|规划|总规划|由|于|自|一期|建筑|总建筑|[12]\d{3}年|去年|今年|已)"
)


def _went_on(document: Document, sentence: Span, words: str) -> str:
    """The zone that the sentence before begins with, where this one says no more than when."""
    refers = _REFERS.match(document.text, sentence.start, sentence.end)
    if not refers and not _goes_on(document, sentence):
        return ""
    last = _before_it(document, sentence)
    if last is None:
        return ""
    if not words.strip().startswith("升") and (before := _LAST_NAMED.search(document.text, last.start, last.end)):
        return before["name"]
    leading = _LEADING.match(document.text, last.start, last.end)
    if leading and CARRIER.search(leading["name"]):
        return trimmed(leading["name"])
    if refers or within(document.carriers, sentence.start, sentence.start + len(words)):
        return ""
    zones = [p for p in within(document.places, last.start, min(last.end, last.start + 30)) if p.type == "zone"]
    if zones:
        return zones[0].name
    return next((c.name for c in within(document.carriers, last.start, min(last.end, last.start + 6))), "")


def _goes_on(document: Document, sentence: Span) -> bool:
    """Does ``sentence`` begin with a time, an extent or a founding, and leave out whose?"""
    text, start, end = document.text, sentence.start, sentence.end
    return bool(_ONLY_TIME.match(text, start, end) or _SAID_OF_IT.match(text, start, end))


def _before_it(document: Document, sentence: Span) -> Span | None:
    """The sentence of the same paragraph that ``sentence`` goes on with, back over those that go on themselves."""
    index = bisect_right([s.start for s in document.sentences], sentence.start) - 1
    for _ in range(_SENTENCES_BACK):
        if index < 1:
            return None
        here, last = document.sentences[index], document.sentences[index - 1]
        if here.start - last.end > 2 or "\n" in document.text[last.end : here.start]:
            return None
        if not _goes_on(document, last):
            return last
        index -= 1
    return None


def _chronicled(document: Document, sentence: Span) -> str:
    """Whose life a page tells year by year (2003年,被认定为…): the carrier or zone that is its title."""
    if not _DATED.match(document.text, sentence.start, sentence.end):
        return ""
    name = trimmed(_CHRONICLE.sub("", document.title))
    return name if 4 <= len(name) <= 24 and CARRIER.search(name) and not _SPACED.search(name) else ""
