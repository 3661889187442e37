"""Stretches of text that name a carrier: by their last word, by what introduces them, by the list they stand in."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from ingest.extract import names
from ingest.extract.document import Document, Span, within
from ingest.extract.place_names import Place
from ingest.extract.vocabulary import read

LIST = "incubator_words"
#: what links the names of a list
LINK = re.compile(r"[”」]?(?:\([^()\n]{1,20}\))?(?:、|和|与|及|以及|,)[“「]?")


class Candidate(NamedTuple):
    """A carrier's name at ``text[start:end]`` of the clean text."""

    start: int
    end: int
    type: str
    #: proper: the name has a part of its own; placed: a place and words of the trade (盘锦科技孵化器) want evidence
    proper: bool
    rule: str
    #: the level that the list or decision gives it which names it
    level: str | None = None


#: 盘锦众创空间 may be all of the city's; a place before these names one house
_SINGULAR = re.compile(
    r"(?:服务中心|孵化中心|指导中心|育成中心|梦工场|创业中心|创业者中心|大学科技园|创业园区?|留创园|示范基地|孵化园|创业大街)$"
)
_COMPANY = re.compile(
    r"(?:(?:创业|科技|企业|投资|产业|运营|服务|管理|发展|咨询|文化|信息|技术|园区|集团|\([\u4e00-\u9fff]{2,4}\)){0,4})(?:股份)?有限(?:责任)?公司"
)
_COUNTED = re.compile(
    r"[\"”』」]?(?:总数|数量|面积)?(?:共|已|达到?|约|近|超过?|只|仅|现|有|共有|已有|现有|发展到|增至|增加到|为){0,3}\d+(?:余|多)?[家个处座]|[一二两三四五六七八九十百]+[余多]?[家个]"
)
_PLURAL_BEFORE = re.compile(
    r"(?:全|各|多家|多个|一批|数十家|众多|所有|[\d一二三四五六七八九十百余多]+[家个处座]|首批|第[一二三四五六七八九十]+批)(?:的)?(?:国家级|省级|市级|国家备案)?$"
)
#: 12家绿能产业孵化器, 这家光电孵化器: what is counted or pointed at is described, not named
_CLASSED = re.compile(r"(?:[\d一二两三四五六七八九十百千万多余几数首][家个所座]|[这那该每各][家个所座])$")
#: 专业孵化器40家
_TALLIED = re.compile(r"\d{1,4}余?[家个所](?![\u4e00-\u9fff]{0,4}(?:企业|公司|项目|团队|高校)|(?:国家|省|市|区)级)")
#: a zone that no registry knows, before the name of what stands in it
_ZONE_AHEAD = re.compile(r"[\u4e00-\u9fff]{2,6}(?:高新区|经开区|开发区|保税区)(?=[\u4e00-\u9fff]{3})")
_MACHINE = re.compile(r"[质离粒电重]子|回旋|直线|感应|同步|医用|对撞|强流|[Aa][Ii]|图形|网络|下载|硬件|推理|GPU|算力")
_LEAD = re.compile(
    r"^(?:国家级|国家备案|国家|省级|市级|区级|自治区级|全国|首批|首家|首个|[\u4e00-\u9fff]{0,2}认定的?|[A-C]级|优秀|\d{1,3}[.．](?=\D))+"
)
_BRANCH = re.compile(r"\([\u4e00-\u9fff·]{2,8}(?<![省市区县])\)")


@cache
def _types() -> dict[str, str]:
    return {r["word"]: r["type"] for r in read(LIST) if r["role"] in ("suffix", "brand")}


@cache
def _brands() -> frozenset[str]:
    return frozenset(names.words(LIST, "brand"))


@cache
def introducing() -> dict[str, str]:
    """Words that stand before a name, or count carriers, with their types."""
    return {r["word"]: r["type"] for r in read(LIST) if r["role"] == "type"}


@cache
def trade() -> names.Lexicon:
    """The words that carriers' names end with or are introduced by."""
    return names.Lexicon([*_types(), *introducing()])


def _blocked(text: str, end: int) -> bool:
    """Does a word follow that makes the type word part of something else: 孵化器协会, 众创空间建设?"""
    behind = text[end : end + 10].removeprefix("”").removeprefix("」")
    spans = names.lexicon(LIST, "after_block").find(behind)
    return bool(spans) and spans[0].start == 0


def suffixed(document: Document, hits: list[Span]) -> Iterator[Candidate]:
    """Names that end with a word of the trade."""
    text, types = document.text, _types()
    previous = document.start
    for index, hit in enumerate(hits):
        following = hits[index + 1] if index + 1 < len(hits) else None
        if following and following.start == hit.end:
            continue  # 郑州大学科技园众创空间: one name
        word = text[hit.start : hit.end]
        low = previous
        if word not in _brands():
            previous = hit.end
        if word not in types:
            continue
        company = _COMPANY.match(text, hit.end)
        if not company and _blocked(text, hit.end):
            continue
        if company and "孵化" not in word and "管理" not in company.group() and "创业" not in word:
            continue
        end = company.end() if company else _branch_end(document, hit.end)
        candidate = _named(document, hit, word, max(low, hit.start - names.REACH), end)
        operator = company and text[candidate.start - 1 : candidate.start] == "(" if candidate else False
        if candidate and company:
            # A公司X众创空间: who runs X; a company that manages carriers is one only where it is recognised as one
            runs = following and not _BOUNDARY.search(text, end, following.start) and following.start - end <= 24
            operator = operator or bool(runs)
            candidate = candidate._replace(proper=candidate.proper and "管理" not in company.group())
            if not candidate.proper and not operator and "管理" in company.group():
                yield candidate
        if candidate and not operator and not (company and not candidate.proper):
            yield candidate


def _branch_end(document: Document, end: int) -> int:
    """腾讯众创空间(沈阳): the place in brackets is part of the name."""
    branch = _BRANCH.match(document.text, end)
    inside = branch and any(p.start == end + 1 for p in within(document.places, end, branch.end()))
    return branch.end() if branch and inside else end


def _named(document: Document, hit: Span, word: str, low: int, end: int) -> Candidate | None:
    text = document.text
    places = [p for p in within(document.places, low, hit.end) if p.type != "country" and not _invented(text, p)]
    kept = tuple(Span(p.start, p.end) for p in places)
    begin = names.left_edge(text, low, hit.start, LIST, kept)
    begin += len(match.group()) if (match := _LEAD.match(text[begin : hit.start])) else 0
    inside = [p for p in places if begin < p.start < hit.start]
    if inside and not names.lexicon(LIST, "generic", "field").without(text[begin : inside[0].start]).strip():
        begin = inside[0].start
    zone = next((p for p in places if p.start == begin and p.type == "zone" and p.end < hit.start), None)
    if not zone and (ahead := _ZONE_AHEAD.match(text, begin, hit.start)):
        zone = Place(begin, ahead.end(), ahead.group(), "zone")
    if zone and len(_own_part(text[zone.end : hit.start], zone.end, [], "generic", "field")) >= 2:
        begin = zone.end  # 西青开发区启航孵化器: the zone is where it stands, the name begins behind it
    stem = text[begin : hit.start]
    if word in ("加速器", "加速园") and _MACHINE.search(stem):
        return None
    if word in _brands():
        return Candidate(begin if inside or not stem else hit.start, end, _types()[word], True, "carrier.brand")
    if not stem.strip("“”「」()") or text[begin : hit.end] in names.words(LIST, "class"):
        return None
    own = _own_part(stem, begin, places)
    placed = any(p.start < hit.end and begin <= p.start for p in places)
    if word.endswith(("大学科技园", "学院科技园")):
        return Candidate(begin, end, _types()[word], bool(own or placed), "carrier.suffix") if own or placed else None
    if len(own) >= 2 and _plausible(own):
        several = "“" not in stem and (_CLASSED.search(text, max(low, begin - 8), begin) or _TALLIED.match(text, end))
        return None if several and not placed else Candidate(begin, end, _types()[word], True, "carrier.suffix")
    if not placed or _COUNTED.match(text, end) or _PLURAL_BEFORE.search(text[max(low, begin - 8) : begin]):
        return None
    single = bool(_SINGULAR.search(word)) or bool(_own_part(stem, begin, places, "generic"))
    return Candidate(begin, end, _types()[word], single, "carrier.place")


def _invented(text: str, place: Place) -> bool:
    """加强创业园 and 现代化创业园 are no places: a zone in no registry that begins with a word no name begins with, or says nothing."""
    if place.zone_id or place.type != "zone":
        return False
    name = text[place.start : place.end]
    found = names.lexicon(LIST, "break").find(name)
    if found and found[0].start == 0:
        return True
    last = trade().find(name)
    return bool(last) and not names.lexicon(LIST, "generic", "field").without(name[: last[-1].start])


def _own_part(stem: str, begin: int, places: list[Place], *roles: str) -> str:
    """What is left of ``stem`` without places and words of the trade (and, unless ``roles`` say otherwise, of its field)."""
    for place in reversed(places):
        first, last = place.start - begin, place.end - begin
        if first >= 0:
            stem = stem[:first] + stem[last:]
    return names.lexicon(LIST, *(roles or ("generic", "field"))).without(stem).strip()


_IMPLAUSIBLE = re.compile(
    r"[,，。;；:：？?\n]|(?<![A-Za-z])!|^[的了着过们有为对能余]|[了着吗呢吧啊]$|\d[家个处座年月日万亿]|五”?(?:末|期间|时期|以来)"
)


def _plausible(own: str) -> bool:
    return not _IMPLAUSIBLE.search(own)


# --- names without a word of the trade ---------------------------------------------------------

_ENDING = r"(?:大厦|广场|公园|园|中心|空间|谷|工场|工厂|咖啡|坊|社|汇|港|基地|之星|部落|城|馆|公社|学院|实验室|创库|梦工厂|驿站|小镇|智库|乐园|平台|孵化楼|公司)"
#: …等7处孵化器, …等载体: what a list of names ends with
_GROUP = re.compile(r"等(?P<count>(?:[\d一二两三四五六七八九十]{1,3})[家个处座所])?(?P<between>[\u4e00-\u9fff]{0,6})$")
_KNOWN_SORT = re.compile(r"(?:一批|多家|众多)?(?:新型|知名|新锐|民营|创新型|市场化|专业)|一批")
_INCUBATING = re.compile(r"|.{0,2}(?:孵化|创业|双创).{0,2}")
_RECOGNISED_AS = re.compile(
    r"(?:获批|被[^,，。;；]{0,16}(?:认定|评定|命名|备案)为|认定为|入选|获评|晋升为?|升级为|升格为|成为|评为|备案为|获得)(?:首批|20\d\d年度?|全[国省市])?(?:国家级|国家备案|省级|市级)$"
)
_BOUNDARY = re.compile(
    r"[,，。;；:：!?！？\n“”「」《》()、\s]|的|是|在|被|获|与|和|以|为|将|已|由|把|都|也|就|一直|目前|现|自|成立|建|位于|坐落|孵化|负责|总经理|董事|创始"
)


#: 众创空间“枸杞咖啡”: a name, not what the kind is to become (孵化器“升级版”)
_CALLED = re.compile(
    r"“(?P<name>[\u4e00-\u9fffA-Za-z·]{3,12})”(?!的?(?:建设|模式|行动|计划|工程|服务|培育|品牌|体系|政策))"
)
_NO_CALL = re.compile(
    r"十[一二三四五]五|版$|模式|计划|工程|行动|体系|链|服务|倍增|政策|标准|名片|联盟|机制|效应|[创孵]化$|一站式|全周期|国家队|主力军|升级|提质|制$|挂帅"
)


#: 国家级孵化器“十三五”规划: a five-year plan, no house
_ERA = re.compile(r"十[一二三四五]五")


def _quoted_behind(text: str, hit: Span) -> Span | None:
    """The name in quotation marks right behind the word for its kind, which begins a phrase."""
    called = _CALLED.match(text, hit.end)
    if (
        not called
        or _NO_CALL.search(called["name"])
        or text[hit.start - 1 : hit.start] not in ("", *",，。;；:、的在是于\n有家所座")
    ):
        return None
    return Span(called.start("name"), called.end("name"))


def introduced(document: Document, hits: list[Span]) -> Iterator[Candidate]:
    """国家级科技企业孵化器甘肃得力帮: the name stands behind its kind, begins with a place or a quotation mark."""
    text = document.text
    for hit in hits:
        word = text[hit.start : hit.end]
        kind = introducing().get(word)
        if kind and (called := _quoted_behind(text, hit)):
            yield Candidate(called.start, called.end, kind, True, "carrier.introduced")
            continue
        if not kind or not re.search(r"(?:国家级|国家备案|省级|市级|区级)$", text[max(0, hit.start - 4) : hit.start]):
            continue
        mark = re.match(r"——|[:“]", text[hit.end : hit.end + 2])
        first = hit.end + (len(mark.group()) if mark else 0)
        if text[first : first + 1].isspace() or re.match(r"\d{1,3}[.、．)]", text[first : first + 5]):
            continue  # a list in lines
        for start, end in _run(document, first, bool(mark and mark.group() != "“")):
            name = text[start:end]
            place = next(
                (p for p in within(document.places, start, start + 1) if p.type != "country" and p.end < end), None
            )
            quoted = bool(mark and mark.group() == "“" and text[end : end + 1] == "”")
            if (
                3 <= len(name) <= 20
                and (place or quoted or mark)
                and _own_part(name, start, [place] if place else [])
                and not _blocked(name, 0)
                and not _ERA.match(name)
            ):
                yield Candidate(start, end, kind, True, "carrier.introduced")


def _run(document: Document, first: int, several: bool) -> Iterator[tuple[int, int]]:
    """The name that begins at ``first``, or the names linked by 、 and 和."""
    text = document.text
    for _ in range(20):
        match = _BOUNDARY.search(text, first + 1, min(document.end, first + 26))
        end = match.start() if match else first
        if company := re.match(r"[\u4e00-\u9fff()]{2,24}?有限(?:责任)?公司", text[first : first + 40]):
            end = first + company.end()
        if end - first < 2 or re.search(r"\d[家个万亿]|面积|企业$", text[first:end]):
            return
        yield first, end
        link = LINK.match(text, end)
        if not several or not link or "," in link.group():
            return
        first = link.end()


def grouped(document: Document, hits: list[Span]) -> Iterator[Candidate]:
    """创业大厦、海创大厦等7处孵化器: what is listed before a count of carriers."""
    text, done = document.text, document.start
    for hit in hits:
        kind = introducing().get(text[hit.start : hit.end])
        low = max(done, hit.start - 14)
        match = _GROUP.search(text[low : hit.start]) if kind is not None else None
        if not match:
            continue
        if text[hit.start : hit.end] == "载体" and not _INCUBATING.fullmatch(match["between"]):
            continue
        stop, begin = low + match.start(), max(done, low - 300)
        clause = max(max(text.rfind(mark, begin, stop) for mark in ",，。;；:：!！\n") + 1, begin)
        done = stop
        for start, end in _pieces(text, clause, stop):
            name = text[start:end].strip("“”")
            placed = any(p.start == start for p in within(document.places, start, start + 1))
            quoted = text[start - 1 : start] == "“" and text[end : end + 1] == "”" and not _NO_CALL.search(name)
            known = match["count"] or placed or quoted or _KNOWN_SORT.fullmatch(match["between"])
            if not known or not 3 <= len(name) <= 16 or name in introducing():
                continue
            if (quoted or re.search(_ENDING + "$", name)) and names.lexicon(LIST, "generic").without(name):
                yield Candidate(start, end, _kind_of(name, kind or ""), True, "carrier.group")


_BETWEEN = re.compile(r"(?:\([^()\n]{1,20}\))?、(?P<name>[\u4e00-\u9fffA-Za-z0-9·]{3,14})(?:\([^()\n]{1,20}\))?、")


def companions(document: Document, candidates: list[Candidate]) -> Iterator[Candidate]:
    """聚方众创空间、中原智谷、融易众创空间…: between named carriers of a long list stands another one."""
    text = document.text
    proper = [c for c in candidates if c.proper]
    starts = [c.start for c in proper]
    for one, other in pairwise(proper):
        if other.start - one.end > 60 or one.type != other.type:
            continue
        match = _BETWEEN.fullmatch(text, one.end, other.start)
        near = bisect_left(starts, one.start + 200) - bisect_left(starts, one.start - 200)
        if match is None or near < 4 or names.lexicon(LIST, "break").occurs(match["name"]):
            continue
        if names.lexicon(LIST, "generic").without(match["name"]):
            yield Candidate(match.start("name"), match.end("name"), one.type, True, "carrier.companion")


def _kind_of(name: str, kind: str) -> str:
    """The kind stated for a list, else what the name itself says."""
    return kind or ("makerspace" if re.search(r"创客|众创", name) else "incubator")


def _pieces(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """The names in ``A、B和C``, each without what cannot belong to it."""
    for match in re.finditer(r"[^、和与及]+", text[start:stop]):
        first, last = start + match.start(), start + match.end()
        quote = text.rfind("“", first, last)
        if text[last - 1] == "”" and quote >= 0:
            yield quote + 1, last - 1
            continue
        yield names.left_edge(text, first, last, LIST), last


def recognised(document: Document, hits: list[Span]) -> Iterator[Candidate]:
    """…广场获批国家级科技企业孵化器: the subject of a recognition is a carrier, whatever its name ends with."""
    text = document.text
    for hit in hits:
        kind = introducing().get(text[hit.start : hit.end])
        low = max(document.start, hit.start - 40)
        match = _RECOGNISED_AS.search(text[low : hit.start]) if kind else None
        if not match or not kind:
            continue
        stop = low + match.start()
        subject = re.search(
            r"[“]?(?P<name>[\u4e00-\u9fffA-Za-z0-9·()]{4,24})[”]?(?:日前|近日|也|还|又|正式|成功|已|再|双双|均)*$",
            text[low:stop],
        )
        if not subject:
            continue
        end = low + subject.end("name")
        start = low + subject.start("name")
        if not text.endswith("公司", start, end):
            start = names.left_edge(text, start, end, LIST)
        elif place := next((p for p in within(document.places, start, end) if p.type != "country"), None):
            start = place.start
        name = text[start:end]
        if (
            len(name) >= 4
            and re.search(_ENDING + "$", name)
            and names.lexicon(LIST, "generic", "field").without(name) != ""
        ):
            yield Candidate(start, end, kind, True, "carrier.recognised")
