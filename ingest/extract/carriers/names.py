"""Stretches of text that name a carrier by their last word: 云帆孵化器, 云江大学科技园."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ingest.extract import names
from ingest.extract.document import Document, Span, within
from ingest.extract.places.place_names import UNIVERSITY_PARK, Place
from ingest.extract.vocabulary import read

LIST = "incubator_words"
#: what links the names of a list
LINK = re.compile(r"[”」]?(?:\([^()\n]{1,20}\))?(?:、|和|与|及|以及|[,，])[“「]?")


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
    r"(?:服务中心|孵化中心|指导中心|育成中心|梦工场|创业中心|创业者中心|大学科技园|创业园区?|留创园|示范基地|孵化园|创业大街|创业谷|创业港|创业坊|创业工场|创业社区|孵化大厦|双创中心|双创园|中关村创新中心)$"
)
_COMPANY = re.compile(
    r"(?:(?:创业|科技|企业|投资|产业|运营|服务|管理|发展|咨询|文化|信息|技术|园区|集团|\([\u4e00-\u9fff]{2,4}\)){0,4})(?:股份)?有限(?:责任)?公司"
)
_COUNTED = re.compile(
    r"[\"”』」]?(?:总数|数量|面积)?(?:共|已|达到?|约|近|超过?|只|仅|现|有|共有|已有|现有|发展到|增至|增加到|为){0,3}\d+(?:余|多)?[家个处座]|[一二两三四五六七八九十百]+[余多]?[家个]"
)
_PLURAL_BEFORE = re.compile(
    r"(?:全|各|多家|多个|一批|数十家|众多|所有|[\d一二三四五六七八九十百余多]+[家个处座]|首批|第[一二三四五六七八九十]+批)(?:的)?(?:国家级|省级|市级|国家备案)?“?$"
)
#: 获评某省首批创业孵化示范基地: a title, not a house
_CONFERRED = re.compile(
    r"(?:单位|机构|载体)为$|[园器间地心谷港坊场]是$|(?:认定|评定|命名|备案|授予|评|列|确定)[为“]|获批|获评|入选|晋升为?|升级为|(?:成|作)为|为?首批|荣获|荣膺"
)
#: 被认定为国家某产业基地、国家(云江创新药物孵化基地): one of several titles
_ENTITLED = re.compile(r"(?:认定|评定|授予|命名|确定|评|列)为[^,，。;；]{2,80}、(?:国家级?|省级|市级|全国)$")
#: 31家众创空间为“某省众创空间孵化基地”: what they are made
_MADE_INTO = re.compile(r"(?:单位|机构|载体|空间|孵化器|基地|园区)为“$")
#: 云江高新技术产业园孵化器: the house of one park
_PARK = re.compile(r"(?:产业园|科技园|软件园|工业园|创意园|科技城|产业城)$")
#: what a name made of words of the trade may end with
_HOUSE_SIGNS = frozenset("城谷港湾汇坊镇岛")
#: 12家绿能产业孵化器, 这家光电孵化器: what is counted or pointed at is described, not named
_CLASSED = re.compile(r"(?:[\d一二两三四五六七八九十百千万多余几数首][家个所座]|[这那该每各][家个所座])$")
#: 专业孵化器40家
_TALLIED = re.compile(
    r"\d{1,4}余?[家个所](?![\u4e00-\u9fff]{0,4}(?:企业|公司|项目|团队|高校|载体|平台|机构|单位|基地)|(?:国家|省|市|区)级)"
)
#: a zone that no registry knows, before the name of what stands in it
_ZONE_AHEAD = re.compile(r"[\u4e00-\u9fff]{2,6}(?:高新区|经开区|开发区|保税区)(?=[\u4e00-\u9fff]{3})")
#: 李为华为云江创业基地授牌: who does it, then for whom
_RECEIVES = re.compile(r"[\u4e00-\u9fff]{2,4}为")
_BESTOWED = re.compile(r"[”」]?(?:授牌|揭牌|揭幕|剪彩)")
#: what stands before the first character of a clause
_OPENS = ("", *"。,，;；:：!！?？\n ")
_LATIN = re.compile(r"(?<![A-Za-z0-9])[A-Za-z0-9]{1,8}\+$")
_OF_ALL = re.compile(r"[\u4e00-\u9fff]{2,3}(?:省|地区|各地)|[\u4e00-\u9fff]{2,6}自治区")
_MACHINE = re.compile(r"[质离粒电重]子|回旋|直线|感应|同步|医用|对撞|强流|[Aa][Ii]|图形|网络|下载|硬件|推理|GPU|算力")
#: words of one character before a place that begins a name
_LEADING = frozenset("除如像自即由对从向据让随经仅又还并")
_LEAD = re.compile(
    r"^(?:国家级|国家备案|国家|省级|市级|区级|自治区级|全国|首批|首家|首个|[\u4e00-\u9fff]{0,2}认定的?|[A-C]级|优秀|\d{1,3}[.．](?=\D|$))+"
)
_BRANCH = re.compile(r"\([\u4e00-\u9fff·]{2,8}(?<![省市区县])\)")


#: where a name that is not known by its ending stops
BOUNDARY = re.compile(
    r"[,，。;；:：!?！？\n“”「」《》()、\s]|的|是|在|被|获|与|和|以|为|将|已|由|把|都|也|就|一直|目前|现|自|成立|建|位于|坐落|孵化(?!器|园|港|基地|中心|大厦|楼)|负责|总经理|董事|创始"
)


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


#: 云帆创业园运营总监: who speaks for it
_RUN_BY = re.compile(
    r"培育(?=了|出|国家|省|高新|科技型?企业|企业|专精|瞪羚|独角|各|近|超|\d)|运营(?:总监|总经理|经理|负责人|主管|主任|方|商|单位|团队|公司)"
)


#: 云帆创业园项目奠基: what is built is the house
_BUILT = re.compile(
    r"[”」]?(?:[一二三]期)?(?:\([^()\n]{1,6}\))?(?:建设)?(?:项目|工程)(?=(?:\([^()\n]{1,6}\))?(?:[一二三]期|奠基|开工|动工|封顶|竣工|建成|落成|投用|投入使用|启动|签约|总投资|投资|占地|位于|坐落|选址|规划|总?建筑面积|正式|成功|[是由于,，。]))"
)


def blocked(text: str, end: int) -> bool:
    """Does a word follow that makes the type word part of something else: 孵化器协会, 众创空间建设?"""
    behind = text[end : end + 10].removeprefix("”").removeprefix("」")
    if _RUN_BY.match(behind) or _BUILT.match(text, end):
        return False
    spans = names.lexicon(LIST, "after_block").find(behind)
    return bool(spans) and spans[0].start == 0


def of_universities(document: Document) -> Iterator[Candidate]:
    """某某理工大学紫金科技园: parks that bear a name of their own behind their university's."""
    text = document.text
    for match in UNIVERSITY_PARK.finditer(text, document.start, document.end):
        kept = tuple(Span(p.start, p.end) for p in within(document.places, match.start() - names.REACH, match.start()))
        low = max(document.start, match.start() - names.REACH)
        low = max(low, text.rfind(")", low, match.start()) + 1)  # 电(记者王强)|某某大学
        begin = names.left_edge(text, low, match.start(), LIST, kept)
        if match.start() - begin >= 2:
            yield Candidate(begin, match.end(), "university_science_park", True, "carrier.university")


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
        planned = word.endswith("国家大学科技园") and text.startswith("建设", hit.end)  # 推进某大学国家大学科技园建设
        if not company and not planned and blocked(text, hit.end):
            continue
        runs_one = "孵化" in word or "创业" in word or word.endswith("大学科技园")
        if company and not runs_one and "管理" not in company.group():
            continue
        end = company.end() if company else _branch_end(document, hit.end)
        candidate = _named(document, hit, word, max(low, hit.start - names.REACH), end)
        operator = company and text[candidate.start - 1 : candidate.start] == "(" if candidate else False
        if candidate and company:
            # A公司X众创空间: who runs X; a company that manages carriers is one only where it is recognised as one
            runs = following and not BOUNDARY.search(text, end, following.start) and following.start - end <= 24
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
    whole = text[begin - 1 : begin] == "“"  # “国家某软件孵化器”: as it is quoted
    begin += len(match.group()) if not whole and (match := _LEAD.match(text[begin : hit.start])) else 0
    inside = [p for p in places if begin < p.start < hit.start]
    if _is_any(text, Span(begin, hit.start), word, places):
        return None
    if inside and not names.lexicon(LIST, "generic", "field").without(text[begin : inside[0].start]).strip():
        begin = inside[0].start - 2 * text.endswith("中国", begin, inside[0].start)  # 中国云江留学人员创业园
    zone = next((p for p in places if p.start == begin and p.type == "zone" and p.end < hit.start), None)
    if not zone and (ahead := _ZONE_AHEAD.match(text, begin, hit.start)):
        zone = Place(begin, ahead.end(), ahead.group(), "zone")
    if (
        zone
        and text[zone.end - 1] == "区"
        and len(own_part(text[zone.end : hit.start], zone.end, [], "generic", "field")) >= 2
    ):
        begin = zone.end  # 西青开发区启航孵化器: the zone is where it stands, the name begins behind it
    begin = _begun(document, begin, low, hit.start, inside)
    if _BESTOWED.match(text, end):
        begin = _receiver(text, begin, hit.start)
    stem = text[begin : hit.start]
    if word in ("加速器", "加速园") and _MACHINE.search(stem):
        return None
    if word in _brands():
        return Candidate(begin if inside or not stem else hit.start, end, _types()[word], True, "carrier.brand")
    if not stem.strip("“”「」()") or text[begin : hit.end] in names.words(LIST, "class"):
        return None
    of_zone = _in_the_zone(document, begin, hit)
    own = "" if of_zone else _whole(own_part(stem, begin, places), stem, begin, places)
    if len(own) == 1 and own in _HOUSE_SIGNS and stem.endswith(own):
        own = stem  # 创业创新城孵化器
    placed = any(p.start < hit.end and begin <= p.start for p in places) or of_zone
    if not own and _CONFERRED.search(text[max(low, begin - 8) : begin]):
        return None
    if word.endswith(("大学科技园", "学院科技园")):
        of_all = word == "大学科技园" and _OF_ALL.fullmatch(stem)  # 申报某省大学科技园: any of them
        is_one = (own or placed) and not of_all
        return Candidate(begin, end, _types()[word], True, "carrier.suffix") if is_one else None
    if len(own) >= 2 and _plausible(own):
        several = "“" not in stem and (_CLASSED.search(text, max(low, begin - 8), begin) or _TALLIED.match(text, end))
        return None if several and not placed else Candidate(begin, end, _types()[word], True, "carrier.suffix")
    if not placed and _is_described(text, begin, end, word):
        return Candidate(begin, end, _types()[word], True, "carrier.plain")
    if not placed or _COUNTED.match(text, end) or _PLURAL_BEFORE.search(text[max(low, begin - 8) : begin]):
        return None
    single = bool(_SINGULAR.search(word) or _PARK.search(stem)) or (
        not of_zone and bool(own_part(stem, begin, places, "generic"))
    )
    return Candidate(begin, end, _types()[word], single, "carrier.place")


#: kinds of which a place has one: 海外|留学生创业园, 留学生|创业大厦
_ONE_OF_A_PLACE = re.compile(r"大厦$|^(?:留学|海归|海外)")
#: what is said of one house: 面向…,可入驻企业400多家
_OF_ONE = re.compile(
    r"”?[,，]?[^。;；\n]{0,60}?(?:可入驻|入驻企业|建筑面积|总面积|孵化面积|占地|在孵企业|投入使用|落成|启用|揭牌|坐落)"
)


def _is_described(text: str, begin: int, end: int, word: str) -> bool:
    """Does a clause begin with words of the trade alone, and go on with what is said of one house?"""
    opens = text[begin - 1 : begin] in (*_OPENS, "“", "的")
    return opens and bool(_ONE_OF_A_PLACE.search(word)) and bool(_OF_ONE.match(text, end))


def _is_any(text: str, stem: Span, word: str, places: list[Place]) -> bool:
    """云江省内大学科技园, 云江省科技企业孵化器: any of them; what several are made."""
    before = text[max(0, stem.start - names.REACH) : stem.start]
    if (
        _MADE_INTO.search(before)
        or _ENTITLED.search(before)
        or any(stem.start <= p.start and text.startswith("内", p.end) for p in places)
    ):
        return True
    return _OF_ALL.fullmatch(text, *stem) is not None and not _SINGULAR.search(word)


def _receiver(text: str, begin: int, stop: int) -> int:
    """Behind 李为华为, where a carrier is unveiled or gets its plate: who does it, then for whom."""
    receives = _RECEIVES.match(text, begin, stop)
    return receives.end() if receives else begin


def _begun(document: Document, begin: int, low: int, stop: int, inside: list[Place]) -> int:
    """``begin`` of the name that ends at ``stop``, behind one character that links it, before what only looks like an end."""
    text = document.text
    first = text[begin : begin + 1]
    if first in _LEADING and any(p.start == begin + 1 for p in inside):
        return begin + 1  # 除云江孵化器外
    if first == "如" and text[begin - 1 : begin] in _OPENS and not inside:
        return begin + 1  # 如云帆孵化器
    if text[begin - 1 : begin] == "+" and (latin := _LATIN.search(text, low, begin)):
        return latin.start()  # K+创客空间
    if first == "有" and begin == low > document.start and stop - begin > 2:
        return begin + 1  # 国家级孵化器有云帆孵化器
    return begin


def _in_the_zone(document: Document, begin: int, hit: Span) -> bool:
    """高新区双创示范基地: the zone that the article speaks of has one such house."""
    bare = next(iter(within(document.open_words, begin, begin + 1)), None)
    classed = document.text.startswith(("国家", "省级"), begin)
    return bare is not None and bare.code == "generic" and bare.end == hit.start and not classed


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


def own_part(stem: str, begin: int, places: list[Place], *roles: str) -> str:
    """What is left of ``stem`` without places and words of the trade (and, unless ``roles`` say otherwise, of its field)."""
    for place in reversed(places):
        first, last = place.start - begin, place.end - begin
        if first >= 0:
            stem = stem[:first] + stem[last:]
    return names.lexicon(LIST, *(roles or ("generic", "field"))).without(stem).strip()


#: one character that is no name even beside a word of the trade: 该新型孵化器
_POINTERS = frozenset("该个家各某全市省区县这那一两三四五多的所在有有设好更最大小老本其此之第")


def _whole(own: str, stem: str, begin: int, places: list[Place]) -> str:
    """鼎新 of 鼎新孵化器: 新 is a word of the trade, but here half of a name of two characters."""
    plain = own_part(stem, begin, places, "class")
    whole = len(own) == 1 and len(plain) == 2 and own not in _POINTERS and plain[0] == own
    return plain if whole else own


_IMPLAUSIBLE = re.compile(
    r"平方?米|^[-—–]|^第[一二三四五六七八九十]|一[条个批种]|[,，。;；:：？?\n]|(?<![A-Za-z])!|^[的了着过们有为对能余]|[了着吗呢吧啊]$|\d[家个处座年月日万亿]|五”?(?:末|期间|时期|以来)"
)


def _plausible(own: str) -> bool:
    return not _IMPLAUSIBLE.search(own)
