"""Parks and towns that an article about a zone names without a place: 激光产业园, 凯州新城, 梦想小镇, 涿州园.

They are looked for only where the text names a zone of the registry.  One that is called by what it makes
(新能源汽车产业园) counts where it is told of as a place: 动工, 占地, 一期.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ingest.extract.places import unregistered
from ingest.extract.places.place_names import Place, county_stems, region_names, stems
from ingest.extract.vocabulary import alternation, read

#: so many characters a name may have before its ending
_REACH = 12
#: 3个产业园, 一批小镇, 各类园区, 这座新城, 四大科技城: none of them a name; nor 原灌溪工业园, what a zone was
_COUNTED = "个家座批类种些片处大各每某这该其原0123456789"
_NUMERAL = "一二三四五六七八九十两几多原"
#: a text that speaks of zones names one at least in so many characters
_SPARSE = 1500
_NO_NAME_AFTER = re.compile(
    r"[化级型式域群带区镇类]|(?:管理|开发|发展|投资|运营|建设|集团)?(?:股份|有限|公司|集团)|联盟|大会|论坛|规划|居民|发展|孵化|众创|创客|创业|加速器"
)
#: 杭州湾新区|滨海新城: the zone that a park lies in is no part of its name
_ZONE = re.compile(r"高新区|经开区|开发区|新区")
#: as what a place is told of
_TOLD = re.compile(
    r"[里内]|(?:项目|也|已|正|今年|去年|昨日|日前)?(?:[一二三四]期|动工|开工|奠基|挂牌|揭牌|开园|投产|投用|投入使用|竣工|封顶|建成|总投资|投资|占地"
    r"|规划面积|建筑面积|面积|集聚|聚集|入驻|落户|落成|启动|位于|坐落|封关|格外|又[称名]|简称|产业规划|总体规划|的?建设)"
)
#: between the names of a list
_LINKS = ("、", "和", "与", "及")
#: the parts of one zone: 一区多园, 三个分园
_OF_PARTS = re.compile(r"一区[两三四五六七八九十多]园|分园|各园区?")
_AFTER_PART = re.compile(r"[区林艺丁子博长中内]")


@cache
def _words(role: str) -> frozenset[str]:
    return frozenset(row["word"] for row in read("zone_name_words") if row["role"] == role)


@cache
def _endings() -> re.Pattern[str]:
    named = [row["suffix"] for row in read("zone_suffixes") if row["use"] == "part" or row["suffix"][-1] in "园城"]
    return re.compile(alternation(named))


@cache
def _region_stems() -> frozenset[str]:
    """涿州, 安国: regions and districts without their last character."""
    return frozenset(name[:-1] for name in region_names().values() if len(name) > 2)


def speaks_of_zones(zones: Sequence[Place], length: int) -> bool:
    """Does a text of so many characters name zones of the registry often enough to be about them?"""
    return sum(zone.zone_id is not None for zone in zones) * _SPARSE >= length


def find(text: str, start: int, end: int, known: Sequence[Place]) -> Iterator[Place]:
    """The parks and towns named in ``text[start:end]``, which speaks of zones; ``known`` are named otherwise."""
    themed: list[Place] = []
    begun, ended = {p.start for p in known}, {p.end for p in known}
    for match in _endings().finditer(text, start, end):
        begin = _begin(text, start, match.start())
        prefix, ending = text[begin : match.start()], match.group()
        if not _may_be(text, begin, match, prefix):
            continue
        place = unregistered.place(text, begin, match.end())
        if _is_name(text, match, prefix, ending):
            begun.add(place.start)
            ended.add(place.end)
            yield place
        elif unregistered.is_theme(prefix) and not unregistered.is_generic(prefix):
            themed.append(place)
    yield from _listed(text, themed, begun, ended)
    if _OF_PARTS.search(text, start, end):
        yield from _parts(text, start, end)


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
    return low + max(behind_zone, unregistered.behind_break(window))


def _may_be(text: str, begin: int, match: re.Match[str], prefix: str) -> bool:
    if not 2 <= len(prefix) <= _REACH - 2 or text[begin - 1 : begin] in set(_COUNTED) or prefix[0] in _NUMERAL:
        return False
    if _NO_NAME_AFTER.match(text, match.end()) or "(" in prefix or unregistered.was(text, begin):
        return False
    return unregistered.is_theme(prefix) or not unregistered.has_no_name(prefix)  # 能 in 新能源


def _is_name(text: str, match: re.Match[str], prefix: str, ending: str) -> bool:
    """Does ``prefix`` say which one, or at least what is made there, and the text tell of it as of a place?"""
    if unregistered.is_for_whom(prefix) or prefix in _words("no_town") or prefix.endswith(tuple(_words("no_town"))):
        return False
    if ending in ("港区", "工业区"):
        listed = text[match.start() - len(prefix) - 1 : match.start() - len(prefix)] in ("、", "\n")
        return listed and (prefix in stems() or prefix in county_stems())  # a port has 港区 too
    themed = unregistered.is_theme(prefix)
    if ending.endswith("新城"):
        return not themed and len(prefix) <= 4 and not prefix.endswith("创")
    if themed and unregistered.is_generic(prefix) and prefix not in _words("theme"):
        return False
    quoted = text[match.start() - len(prefix) - 1] in "“「" and text[match.end() : match.end() + 1] in ("”", "」")
    return (
        quoted
        or not (themed or ending in _words("weak_suffix") and len(prefix) > 5)
        or bool(_TOLD.match(text, match.end()))
    )


def _parts(text: str, start: int, end: int) -> Iterator[Place]:
    """涿州园: a place and 园 is a part of the zone, where the text speaks of parts."""
    for match in re.finditer("园", text[start:end]):
        ending = start + match.start()
        if _AFTER_PART.match(text, ending + 1):
            continue
        for size in (4, 3, 2):
            if text[max(start, ending - size) : ending] in _region_stems():
                yield Place(ending - size, ending + 1, text[ending - size : ending + 1], "zone")
                break
