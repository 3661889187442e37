"""Carriers as the subject of a recognition: A、B获批省级众创空间, 我区的A、B双双上榜, 授予A“省级星创天地”称号."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from ingest.extract import names
from ingest.extract.carriers.cells import HOUSE, ends_in_type
from ingest.extract.carriers.decisions import Titled, as_titled, conferred, context_of
from ingest.extract.carriers.kinds import distinctive
from ingest.extract.carriers.levels import level_word
from ingest.extract.carriers.names import LIST, Candidate
from ingest.extract.carriers.rows import row
from ingest.extract.document import Document, Span

#: …被科技部认定为国家级科技企业孵化器
_WON = re.compile(
    r"(?:被[^,，。;；、]{0,16}?(?:认定|评定|命名|备案|确定|评|列)为|获批(?:为|成为)?|获评|获认定为|入选|入围|晋升为?|升级为|升格为|成为|通过了?|荣获|摘得|获得|获)"
    r"(?=“?(?:优秀|良好|首批|第[一二三四五六七八九十]批|新一批|20\d\d年度?|全[省市区国]|\([A-D]类?\))*(?:国家|省级|市级|自治区|[\u4e00-\u9fff]{2,3}[省市]))(?P<title>“?[^,，。;；:：、\n]{4,30})"
)
#: …双双上榜: of what, was said before
_LISTED = re.compile(
    r"(?:(?:榜上有名|上榜|入选|在列|入围|入列|名列其中|获批)"
    r"|(?:考核|评估|评价|复核|考评|绩效)?(?:结果)?(?:[被获]评|[被获]?评定|[评定获列]?)为?“?(?:优秀|良好|合格)”?(?:等次|等级)?(?:\([A-D]类?\))?)(?=[,，。;；!！]|$)"
)
#: 分别获得国家级和省级认定
_DEALT = re.compile(
    r"分别(?:获得?|获评|通过|晋升为?|被认定为)(?P<levels>(?:国家级|省级|市级)(?:(?:、|和|与)(?:国家级|省级|市级)){1,3})"
)
_HONOURED = re.compile(
    r"授予(?P<names>[^,，。;；“”\n]{3,80}|“[^“”\n]{3,24}”)(?P<title>“[^“”\n]{4,40}”)(?:的?(?:称号|牌匾|荣誉|资格)|[,，。;；])"
)
_ADVERBS = re.compile(
    r"(?:于?20\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?|先后|成功|正式|也|又|均|都|双双|日前|近日|再次|顺利|同时|一举|全部|已|首批|同期|[两三四五六]家(?:单位|机构|载体)?(?:均|都|双双|同时)?)+$"
)
_PLANNED = re.compile(
    r"力争|争取|争创|拟$|计划|有望|将$|正在?$|即将|努力|推动|支持|鼓励|如$|若$|凡|对$|新$|未$|没有$|以来|经$"
)
#: 云海软件园发展有限公司: a company that runs a house
_RUNS_ONE = re.compile(r"(?:孵化|众创|创客|创业|园|基地)[\u4e00-\u9fff]{0,10}公司$")
_REACH = 160
#: recognitions of one sentence that are looked at; none of two thousand read had more than four
_MOST = 8


def winners(document: Document, sentences: Sequence[Span]) -> Iterator[Candidate]:
    """The carriers that are the subject of a recognition in ``sentences``, those that recognise carriers."""
    for sentence in sentences:
        yield from _of_sentence(document, sentence)


def _of_sentence(document: Document, sentence: Span) -> Iterator[Candidate]:
    text = document.text
    for match in _HONOURED.finditer(text, *sentence):
        if titled := conferred(match["title"]):
            yield from as_titled(text, row(text, *match.span("names"), lead=False), titled)
    done = sentence.start
    for match in islice(_WON.finditer(text, *sentence), _MOST):
        if titled := conferred(match["title"]):
            yield from as_titled(text, _subjects(text, done, match.start()), titled)
        done = match.start("title")
    yield from _quoted(text, sentence)
    yield from _leading(text, sentence)
    yield from _houses(text, sentence)
    for match in _LISTED.finditer(text, *sentence):
        subjects = _subjects(text, sentence.start, match.start())
        context = context_of(document, sentence, subjects[0].start) if subjects else None
        if context:
            yield from as_titled(text, subjects, context)
    for match in _DEALT.finditer(text, *sentence):
        levels = [level_word(word) for word in re.split(r"、|和|与", match["levels"])]
        subjects = _subjects(text, sentence.start, match.start())
        if len(levels) == len(subjects) and (context := context_of(document, sentence, match.end())):
            for subject, level in zip(subjects, levels, strict=True):
                yield from as_titled(text, [subject], Titled(context.kind, level, 0))


#: 某区申报的“X有限公司”国家级科技企业孵化器荣登榜单
_QUOTED_KIND = re.compile(
    r"“(?P<name>[^“”\n]{4,30})”(?P<title>[\u4e00-\u9fff]{0,6}(?:国家|省级|市级|自治区)[^,，。;；、“”\n]{2,20}?)(?:成功|正式|顺利)?(?:荣登|登上|入选|获批|上榜|榜上有名|通过|喜获|在列)"
)


def _quoted(text: str, sentence: Span) -> Iterator[Candidate]:
    for match in _QUOTED_KIND.finditer(text, *sentence):
        if titled := conferred(match["title"]):
            yield from as_titled(text, [Span(*match.span("name"))], titled)


#: X是一家…机构,先后获得“市级众创空间”等称号: who the sentence begins with
_BEGINS = re.compile(
    r"\s{0,4}(?:(?:成立|创办|创建|始建|组建)于[^,，。的]{4,16}的)?“?(?P<name>[\u4e00-\u9fffA-Za-z0-9·]{3,20}?)”?(?:\((?:以下)?(?:简称|又称)[^()]{2,20}\))?[,，]?(?:是|系|作为|位于|坐落于?|成立于|创办于|创建于|始建于|建于)(?=[^,，。]{2,})"
)
#: …,是国家级创业服务中心
_IS_ONE = re.compile(
    r"[,，](?:也|还|又|同时|现|目前)?[是系](?P<title>[^,，。;；、“”]{0,12}(?:国家级|省级|市级)[^,，。;；、“”]{2,16})(?=[,，。;；]|$)"
)
_GETS = re.compile(
    r"[,，](?:已|并|还|也|先后|曾|陆续|相继|成功|被|目前|现已){0,4}(?:获得?|获评|获批|荣获|入选|授予|认定为|评为|成为)(?=(?P<titles>[^。;；\n]{4,80}))"
)
_TITLES = re.compile(r"“[^“”]{4,30}”")


#: 位于某区的X,是由区政府出资建设的科技企业孵化器
_IS_HOUSE = re.compile(
    r"(?P<name>[\u4e00-\u9fffA-Za-z0-9·]{3,20})”?(?:\((?:以下)?(?:简称|又称)[^()]{2,20}\))?[,，]?(?<!也)是(?:一[家个所])?(?:[^,，。;；、“”]{2,30}的)?(?:[^,，。;；、“”的]{0,8})(?P<kind>(?:科技)?企业孵化器|科技孵化器|众创空间|企业加速器)(?=[,，。;；]|$)"
)


def _houses(text: str, sentence: Span) -> Iterator[Candidate]:
    """Who is said to be an incubator, whatever the name ends with."""
    for one in islice(_IS_HOUSE.finditer(text, *sentence), _MOST):
        stop = one.end("name")
        start = names.left_edge(text, one.start("name"), stop, LIST)
        name = text[start:stop]
        said = conferred(one["kind"])
        if said and len(name) >= 4 and HOUSE.search(name) and not ends_in_type().search(name) and distinctive(name):
            yield from as_titled(text, [Span(start, stop)], said)


def _leading(text: str, sentence: Span) -> Iterator[Candidate]:
    begins = _BEGINS.match(text, *sentence)
    if not begins or names.left_edge(text, *begins.span("name"), LIST) != begins.start("name"):
        return
    if ends_in_type().search(begins["name"]) or not distinctive(begins["name"]):
        return  # known by its ending
    gets = _GETS.search(text, begins.end(), sentence.end)
    called = [match.group() for match in _TITLES.finditer(gets["titles"])] if gets else []
    if one := _IS_ONE.search(text, begins.end(), sentence.end):
        called.append(one["title"])
    for title in called:
        if (titled := conferred(title)) and titled.level:
            yield from as_titled(text, [Span(*begins.span("name"))], titled)
            return


def _subjects(text: str, low: int, stop: int) -> list[Span]:
    """The names of houses that end at ``stop``, all of them such; empty where something else is the subject."""
    begin = max(low, stop - _REACH)
    clause = text[begin:stop]
    if adverbs := _ADVERBS.search(clause):
        clause = clause[: adverbs.start()]
    if _PLANNED.search(clause[-8:]):
        return []
    spans = row(text, begin, begin + len(clause), lead=True)
    if not spans:
        return []
    edge = names.left_edge(text, *spans[0], LIST)
    if spans[0].end - edge >= 3 and distinctive(text[edge : spans[0].end]):
        spans[0] = Span(edge, spans[0].end)
    named = [text[span.start : span.end] for span in spans]
    if len(named) == 1 and ends_in_type().search(named[0]):
        return []  # known by its ending, and where it begins
    houses = all(HOUSE.search(n) or ends_in_type().search(n) or _RUNS_ONE.search(n) for n in named)
    return spans if houses else []
