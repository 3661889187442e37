"""Parks and towns that an article names without a place: 激光产业园, 凯州新城, 梦想小镇, 涿州园.

In an article about zones of the registry a name is enough; one that is called by what it makes (新能源汽车产业园)
counts where it is told of as a place: 动工, 占地, 一期.  Any other article has to tell of the park as of a certain one:
one of a list of projects, 源潭镇的刷业产业园; towns and parts are left out there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ingest.extract.places import name_breaks, name_words, ordinary, unregistered
from ingest.extract.places.place_names import Place, county_stems, provinces, region_names, stems
from ingest.extract.vocabulary import alternation, read

#: so many characters a name may have before its ending
_REACH = 12
#: 3个产业园, 一批小镇, 各类园区, 这座新城, 四大科技城: none of them a name; nor 原灌溪工业园, what a zone was
_COUNTED = "个家座批类种些片处大各每某这该其原0123456789"
_NUMERAL = "一二三四五六七八九十两几多原"
#: a text that speaks of zones names one at least in so many characters
_SPARSE = 1500
_NO_NAME_AFTER = re.compile(
    r"[化级型式域群带区镇类市]|(?:产业|城市|管理|开发|发展|投资|运营|建设|控股|资产|集团){0,4}(?:股份|有限|公司|集团)|协会|商会|学会|联盟|大会|论坛|规划|居民|发展|孵化|众创|创客|创业|加速器"
)
#: 杭州湾新区|滨海新城: the zone that a park lies in is no part of its name
_ZONE = re.compile(r"高新区|经开区|开发区|工业园区|新区")
_TOLD_OF = (
    r"(?:项目|也|均|都|已|正|相继|先后|陆续|今年|去年|昨日|日前|目前已?|现已)?(?:[一二三四]期|动工|开工|奠基|挂牌|揭牌|开园|投产|投用|投入使用|竣工|封顶|建成|总投资|投资|占地"
    r"|规划面积|建筑面积|面积|集聚|聚集|入驻|[已现共]有|落户|落成|启动|位于|坐落|地处|封关|格外|又[称名]|简称|则|聚焦|定位"
)
#: as what a place is told of
_TOLD = re.compile(rf"[里内]|{_TOLD_OF}|产业规划|总体规划|的?建设|(?:[两三四五六七八九十\d]个)?项目(?!建设))")
#: ... and only one that is there, or a project
_TOLD_AS_CERTAIN = re.compile(rf"{_TOLD_OF})|项目(?!建设)")
#: A产业园、B基地|也在去年挂牌
_TOLD_TOGETHER = re.compile(
    rf"(?:[、和与及][\u4e00-\u9fff]{{2,16}}?){{1,4}}(?:也|均|都|相继|先后|陆续|双双|同时)(?:已|于|在)?[\u4e00-\u9fff\d]{{0,6}}?{_TOLD_OF})"
)
#: 首个, 河南最大的, 一批: what makes a park one of many
_ANY = re.compile(
    r"(?:[首每各这那某几多两一二三四五六七八九十\d余][个家座处批类]|最[大高早好长强]的?|一流的?|类似|这样的?|当地)$"
)
#: 位于|新能源汽车产业园|的某公司: where something lies or somebody goes is there
_LIES_IN = re.compile(r"(?:位于|坐落于|坐落在|走进|来到|入驻|落户在?)$")
#: what a firm invests in is its plant
_INVESTED = re.compile(r"(?:投资|投建|承建|公司|集团)的$")
#: 两化融合试点园区: an honour
_HONOURS = ("试点", "示范")
#: to build a 石墨烯产业园 is a plan, not a place
_TO_BUILD = re.compile(r"(?:的|建设|打造|发展|推进|加快|建成|规划|布局|新建|创建|建起|建|该|此)$")
#: 潜山源潭镇|的刷业产业园
_IN_PLACE = re.compile(r"[\u4e00-\u9fff]{2}[省市县区镇乡旗州]的$")
#: what a list names, before it and behind it: 涉及…, …等8个重大项目
_LISTED = re.compile(r"(?:项目|园区|其中)(?:分别)?(?:[是为有]|包括|涵盖|涉及|包含)")
_AND_PROJECTS = re.compile(
    r"[^。；,，\n等]{0,24}?[两二三四五六七八九十\d][大个](?:片区|园区|产业园|组团|板块|项目)|等(?:特色|专业|重点|产业|工业|科技){0,2}(?:园区|功能区|片区)(?=[\u4e00-\u9fff]{0,6}(?:开工|签约|落户|落地|布局|建设|发展|入驻|集聚|投产|[,，。;；]))|等(?!各[类种地])(?:[\d一二三四五六七八九十百]{1,4}[多余]?[个家项座大]|[^。；,，\n]{0,10}?(?:项目|工程|共\d{1,4}[个家项]))"
)
#: endings of parks that are projects; 生物园 is a firm's
_PROJECTS = ("产业园", "工业园", "科技园", "科创园", "创新园", "物流园", "园区", "科技城", "产业城")
#: so far from a park the words may stand that lead or close its list
_LIST_REACH = 160
#: between the names of a list
_LINKS = ("、", "和", "与", "及")
#: the parts of one zone: 一区多园, 三个分园
_OF_PARTS = re.compile(r"一区[两三四五六七八九十多]园|分园|各园区?")
#: 安宁园|区、西固园|区:
_AS_PART = re.compile(r"区(?=[、:：,，。;；和等\n])")
_AFTER_PART = re.compile(r"[区林艺丁子博长中内]")


@cache
def _words(role: str) -> frozenset[str]:
    return frozenset(row["word"] for row in read("zone_name_words") if row["role"] == role)


@cache
def _endings(of_zones: bool) -> re.Pattern[str]:
    """Endings of parks, and in an article about zones those of towns and parts."""
    listed = [row["suffix"] for row in read("zone_suffixes") if not row["use"]]
    parks = [suffix for suffix in listed if suffix.endswith(("园", "城", "园区", "工业区"))]
    return re.compile(alternation([*parks, *(_parts_of_zones() if of_zones else ())]))


@cache
def _parts_of_zones() -> frozenset[str]:
    """小镇, 新城: endings of what only an article about zones tells of as of a zone."""
    return frozenset(row["suffix"] for row in read("zone_suffixes") if row["use"] == "part")


@cache
def _region_stems() -> frozenset[str]:
    """涿州, 安国: regions and districts without their last character."""
    return frozenset(name[:-1] for name in region_names().values() if len(name) > 2)


def speaks_of_zones(zones: Sequence[Place], length: int) -> bool:
    """Does a text of so many characters name zones of the registry often enough to be about them?"""
    return sum(zone.zone_id is not None for zone in zones) * _SPARSE >= length


def find(
    text: str, start: int, end: int, known: Sequence[Place], parts: Sequence[Place], *, of_zones: bool
) -> Iterator[Place]:
    """The parks and towns named in ``text[start:end]``; ``known`` are named otherwise, as are ``parts`` of zones (张江高新区|徐汇园).

    Does it speak ``of_zones``?
    """
    if not of_zones and text.find("园", start, end) < 0:
        return
    themed: list[Place] = []
    begun, ended = {p.start for p in (*known, *parts)}, {p.end for p in (*known, *parts)}
    for match in _endings(of_zones).finditer(text, start, end):
        if match.end() in ended:
            continue
        begin = _begin(text, start, match.start())
        prefix, ending = text[begin : match.start()], match.group()
        if not _may_be(text, begin, match, prefix):
            continue
        listed = ending.endswith(_PROJECTS) and (
            _is_listed(text, start, end, begin, match.end()) or _IN_PLACE.search(text, max(start, begin - 4), begin)
        )
        if not (of_zones or listed or _is_certain(text, start, end, begin, match)):
            continue
        place = unregistered.place(text, begin, match.end())
        if _is_name(text, match, prefix, ending, bool(listed)):
            begun.add(place.start)
            ended.add(place.end)
            yield place
        elif (len(prefix) > 3 or not name_words.is_generic(prefix)) and not name_words.is_for_whom(prefix):
            themed.append(place)
    yield from _listed(text, themed, begun, ended)
    if parts or (of_zones and _OF_PARTS.search(text, start, end)):
        yield from (part for part in _parts(text, start, end) if part.start not in begun)


def _listed(text: str, themed: list[Place], begun: set[int], ended: set[int]) -> Iterator[Place]:
    """Of the parks called by what is made there those that a list names beside one with a name: A科技园、光伏产业园."""
    left: list[Place] = []
    for place in themed:
        if text[place.start - 1 : place.start] in _LINKS and place.start - 1 in ended:
            ended.add(place.end)
            begun.add(place.start)
            yield place
        else:
            left.append(place)
    for place in reversed(left):
        if text[place.end : place.end + 1] in _LINKS and place.end + 1 in begun:
            begun.add(place.start)
            yield place


def _begin(text: str, start: int, ending: int) -> int:
    low = max(start, ending - _REACH)
    window = text[low:ending]
    behind_zone = max((match.end() for match in _ZONE.finditer(window)), default=0)
    begin = max(behind_zone, name_breaks.behind(window))
    return low + begin + ordinary.behind(window[begin:])


def _may_be(text: str, begin: int, match: re.Match[str], prefix: str) -> bool:
    if (
        not 2 <= len(prefix) <= _REACH - 2
        or name_words.is_counted(prefix)
        or name_words.is_of_region(prefix)
        or text[begin - 1 : begin] in set(_COUNTED)
        or prefix[0] in _NUMERAL
        or (prefix[-1] in "类式型" and not prefix.endswith("向型"))
        or ordinary.ends(prefix)
    ):
        return False
    if prefix in provinces():
        return False  # 广东产业园: all of them
    if _NO_NAME_AFTER.match(text, match.end()) or "(" in prefix or name_words.was(text, begin):
        return False
    return name_words.is_theme(prefix) or not name_words.has_no_name(prefix)  # 能 in 新能源


def _is_certain(text: str, start: int, end: int, begin: int, match: re.Match[str]) -> bool:
    """Does the text tell of the park at ``begin`` as of a certain one?"""
    low = max(start, begin - 8)
    if _ANY.search(text, low, begin):
        return False
    if _TOLD_AS_CERTAIN.match(text, match.end(), end) or _LIES_IN.search(text, low, begin):
        return True
    themed = name_words.is_theme(text[begin : match.start()])
    return match.group().endswith(_PROJECTS) and not themed and not _TO_BUILD.search(text, low, begin)


def _is_listed(text: str, start: int, end: int, begin: int, stop: int) -> bool:
    """Is the name at ``begin:stop`` one of a list of projects or parks?"""
    if _ANY.search(text, max(start, begin - 8), begin):
        return False
    if text[begin - 1 : begin] not in _LINKS and text[stop : stop + 1] not in (*_LINKS, "以", "等"):
        return False
    low = max(start, begin - _LIST_REACH, text.rfind("。", start, begin) + 1)
    stops = text.find("。", stop, min(end, stop + _LIST_REACH))
    high = stops if stops >= 0 else min(end, stop + _LIST_REACH)
    if _TOLD_TOGETHER.match(text, stop, high):
        return True
    return bool(_AND_PROJECTS.search(text, stop, high) or _LISTED.search(text, low, begin))


def _is_name(text: str, match: re.Match[str], prefix: str, ending: str, listed: bool) -> bool:
    """Does ``prefix`` say which one, or at least what is made there, and the text tell of it as of a place?"""
    if name_words.is_for_whom(prefix):
        return False
    if prefix in _words("no_town"):  # 空港新城位于…: told of, it is one
        return ending.endswith("新城") and _TOLD_AS_CERTAIN.match(text, match.end()) is not None
    if ending in _parts_of_zones() and prefix.endswith(tuple(_words("no_town"))):
        return False  # 生态旅游小镇, 双城经济区
    if ending == "港区":
        listed = text[match.start() - len(prefix) - 1 : match.start() - len(prefix)] in ("、", "\n")
        return listed and (prefix in stems() or prefix in county_stems())  # a port has 港区 too
    themed = name_words.is_theme(prefix)
    if ending.startswith(_HONOURS) and name_words.is_plain(prefix):
        return False
    if themed and _INVESTED.search(text, max(0, match.start() - len(prefix) - 6), match.start() - len(prefix)):
        return False  # 某公司投资的新能源产业园项目
    if ending.endswith("新城"):
        return not themed and len(prefix) <= 4 and not prefix.endswith("创")
    if themed and name_words.is_generic(prefix) and prefix not in _words("theme"):
        return False
    quoted = text[match.start() - len(prefix) - 1] in "“「" and text[match.end() : match.end() + 1] in ("”", "」")
    return (
        (quoted and not name_words.is_generic(prefix))
        or not (themed or ending in _words("weak_suffix") and len(prefix) > 5 and not _is_named_theme(prefix))
        or bool(_TOLD.match(text, match.end()))
        or _LIES_IN.search(text, max(0, match.start() - len(prefix) - 4), match.start() - len(prefix)) is not None
        or listed
    )


def _is_named_theme(prefix: str) -> bool:
    """青禾|硅材料: a name of two or three characters, and what is made there."""
    return any(name_words.is_theme(prefix[size:]) for size in (2, 3))


def _parts(text: str, start: int, end: int) -> Iterator[Place]:
    """涿州园: a place and 园 is a part of the zone, where the text speaks of parts."""
    for match in re.finditer("园", text[start:end]):
        ending = start + match.start()
        stop = ending + 1 + (_AS_PART.match(text, ending + 1) is not None)
        if stop == ending + 1 and _AFTER_PART.match(text, stop):
            continue
        for size in (4, 3, 2):
            if text[max(start, ending - size) : ending] in _region_stems():
                yield Place(ending - size, stop, text[ending - size : stop], "zone")
                break
