"""Carriers whose names hold no word of the trade: by what stands before them, behind them, or beside them in a list."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from ingest.extract import names
from ingest.extract.carriers.kinds import distinctive
from ingest.extract.carriers.names import BOUNDARY, LINK, LIST, Candidate, blocked, introducing, own_part
from ingest.extract.document import Document, Span, within

_ENDING = r"(?:大厦|广场|公园|园|中心|空间|谷|工场|工厂|咖啡|坊|社|汇|港|基地|之星|部落|城|馆|公社|学院|实验室|创库|梦工厂|驿站|小镇|智库|乐园|平台|孵化楼|创客|公司)"
#: …等7处孵化器, …等载体: what a list of names ends with
_GROUP = re.compile(r"等(?P<count>(?:[\d一二两三四五六七八九十]{1,3})[家个处座所])?(?P<between>[\u4e00-\u9fff]{0,6})$")
_COUNT_BEHIND = re.compile(r"\d{1,3}[家个处]")
_KNOWN_SORT = re.compile(
    r"(?:一批|一众|多家|众多|多个|若干|国内外|海内外|国际|国内|本土|外资)*(?:新型|知名|新锐|民营|创新型|市场化|专业化?|高质量|高能级|高水平|高端|优质|优秀|品牌|头部|标杆|标志性|龙头|顶尖|顶级|一流|国际化|特色化?|旗舰|骨干|重点|著名|明星|成熟|综合性)+的?|(?:一批|一众|多家|众多)的?"
)
#: kinds that only houses are: what a list of them names, it names one by one
_STRICT = re.compile(r"(?:孵化器|众创空间|加速器|创客空间|孵化机构|孵化载体)$")
#: (高层次人才)驱动, (生物)医药: no house, whatever stands beside it
_NO_HOUSE = re.compile(
    r"(?:驱动|打造|模式|产业|技术|材料|医药|智能|院所|企业|高校|服务|信息|制造|能源|经济|金融|文化|设计|通信|电子|软件|装备|环保|健康|领域|方向|赛道|集群|人才|资源|平台|机构|方式|阶段|功能|投资|联动|融通)$"
)
#: XLab创启无限: letters are of a name
_LATIN = re.compile(r"[A-Za-z]{2,}")
_INCUBATING = re.compile(r"|.{0,2}(?:孵化|创业|双创).{0,2}")
_RECOGNISED_AS = re.compile(
    r"(?:获批|被[^,，。;；]{0,16}(?:认定|评定|命名|备案)为|认定为|入选|获评|晋升为?|升级为|升格为|成为|评为|备案为|获得)(?:首批|20\d\d年度?|全[国省市])?(?:国家级?|国家备案|省级|市级|全国)$"
)


#: 众创空间“枸杞咖啡”: a name, not what the kind is to become (孵化器“升级版”)
_CALLED = re.compile(
    r"“(?P<name>[\u4e00-\u9fffA-Za-z·]{3,12})”(?!的?(?:建设|模式|行动|计划|工程|服务|培育|品牌|体系|政策))"
)
_NO_CALL = re.compile(
    r"十[一二三四五]五|版$|字号$|模式|计划|工程|行动|体系|链|服务|倍增|政策|标准|名片|联盟|机制|效应|[创孵]化$|一站式|全周期|国家队|主力军|升级|提质|制$|挂帅|朋友圈|后备军|生力军|加速度|梯队|矩阵"
)


#: 众创空间“叫好不叫座”: a remark
_REMARK = re.compile(r"[不了的是没要更太就都很却再难会能该吗呢]|[多少冷热]$")


#: 国家级孵化器“十三五”规划: a five-year plan, no house
_ERA = re.compile(r"十[一二三四五]五")


def _quoted_behind(text: str, hit: Span) -> Span | None:
    """The name in quotation marks right behind the word for its kind, which begins a phrase."""
    called = _CALLED.match(text, hit.end)
    if (
        not called
        or _NO_CALL.search(called["name"])
        or _REMARK.search(called["name"])
        or text[hit.start - 1 : hit.start] not in ("", *",，。;；:、的在是于\n有家所座型级")
    ):
        return None
    return Span(called.start("name"), called.end("name"))


#: 蓝鲸咖啡同日开园: the name ends where a verb begins
_HOUSE_HEAD = re.compile(
    rf"[\u4e00-\u9fffA-Za-z0-9·]{{2,12}}?{_ENDING}(?=$|[,，。;；、和与及的开举去又再获被正现占位入办投拥孵培吸推引同首今昨]|\Z)"
)


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
        for start, stop in _run(document, first, bool(mark and mark.group() != "“")):
            house = _HOUSE_HEAD.match(text, start, stop)
            end = house.end() if house else stop
            name = text[start:end]
            place = next(
                (p for p in within(document.places, start, start + 1) if p.type != "country" and p.end < end), None
            )
            quoted = bool(mark and mark.group() == "“" and text[end : end + 1] == "”")
            if (
                3 <= len(name) <= 20
                and (place or quoted or mark or (house and not names.lexicon(LIST, "break").occurs(name)))
                and own_part(name, start, [place] if place else [])
                and not blocked(name, 0)
                and not _ERA.match(name)
                and not (quoted and _NO_CALL.search(name))
            ):
                yield Candidate(start, end, kind, True, "carrier.introduced")


def _run(document: Document, first: int, several: bool) -> Iterator[tuple[int, int]]:
    """The name that begins at ``first``, or the names linked by 、 and 和."""
    text = document.text
    for _ in range(20):
        match = BOUNDARY.search(text, first + 1, min(document.end, first + 26))
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
        counted = _COUNT_BEHIND.match(text, hit.end)  # A、B等众创空间12家
        clause = max(max(text.rfind(mark, begin, stop) for mark in ",，。;；:：!！\n") + 1, begin)
        done = stop
        row = [(start, end, text[start:end].strip("“”")) for start, end in _pieces(text, clause, stop)]
        sort = match["between"] or ("专业" if text.startswith("专业", hit.start) else "")
        known = bool(match["count"] or counted or _KNOWN_SORT.fullmatch(sort))
        named = known and bool(_STRICT.search(text, hit.start, hit.end)) and _of_names(document, row)
        for start, end, name in row:
            placed = any(p.start == start for p in within(document.places, start, start + 1))
            quoted = text[start - 1 : start] == "“" and text[end : end + 1] == "”" and not _NO_CALL.search(name)
            if not (known or placed or quoted) or not 3 <= len(name) <= 16 or name in introducing():
                continue
            fits = quoted or named or re.search(_ENDING + "$", name)
            if fits and names.lexicon(LIST, "generic").without(name):
                yield Candidate(start, end, _kind_of(name, kind or ""), True, "carrier.group")


def _of_names(document: Document, row: list[tuple[int, int, str]]) -> bool:
    """Are all of a row proper names: one at least shows it, and none is a trade or a word of another kind?"""
    text = document.text
    if any(_NO_HOUSE.search(name) or not own_part(name, 0, []) for _, _, name in row):
        return False
    return any(
        _LATIN.search(name)
        or re.search(_ENDING + "$", name)
        or any(p.type != "country" for p in within(document.places, start, end))
        or text[start - 1 : start] == "“"
        for start, end, name in row
    )


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
        first = names.left_edge(text, first, last, LIST)
        yield (first + 1 if text[first] == "有" else first), last


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
        if len(name) >= 4 and re.search(_ENDING + "$", name) and distinctive(name):
            yield Candidate(start, end, kind, True, "carrier.recognised")
