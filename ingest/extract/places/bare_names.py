"""Names of zones that begin with no place we know: 甬江新区, 余家湖工业园, 大鹏新区.

They count where they end like a landmark, where a clause tells what the zone has done, in a list of zones, or where the
text speaks of a town that is called so.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ingest.extract.places import name_breaks, name_words
from ingest.extract.places.place_names import generic_kind, provinces
from ingest.extract.vocabulary import read

_NUMERAL = re.compile(r"[一二三四五六七八九十\d]")


@cache
def _words(role: str) -> frozenset[str]:
    return frozenset(row["word"] for row in read("zone_name_words") if row["role"] == role)


class Named(NamedTuple):
    """A name's beginning, what stands before its ending, and the ending at ``match``."""

    begin: int
    prefix: str
    match: re.Match[str]


def may_be_beside(named: Named) -> bool:
    """甬江新区, 海洋高新区: a name of a kind that bears names, and not only what any zone may go by."""
    prefix = named.prefix
    if not 2 <= len(prefix) <= 4 or "(" in prefix:
        return False
    if not _BY_NAME.fullmatch(named.match.group()):
        is_park = len(prefix) < 4 and named.match.group() in _words("common_suffix")
        return is_park and may_be(named) and not (name_words.is_plain(prefix) or name_words.is_theme(prefix))
    return not (name_words.is_generic(prefix) or name_words.has_no_name(prefix) or name_words.is_counted(prefix))


def may_be(named: Named) -> bool:
    """May this be a name although it begins with no place we know?"""
    prefix, ending = named.prefix, named.match.group()
    if not 2 <= len(prefix) <= 5 or "(" in prefix or ")" in prefix or prefix[0] == "原":
        return False
    if name_words.is_generic(prefix) or name_words.has_no_name(prefix):
        return False
    is_weak = ending in _words("weak_suffix")
    is_numbered = _NUMERAL.search(prefix) and not (len(prefix) == 2 and prefix[1] in _words("feature"))  # 三山, 九江
    return not (is_weak and (len(prefix) > 3 or name_words.is_field(prefix) or is_numbered))


def is_listed(text: str, named: Named) -> bool:
    """聚焦自贸区: a verb is no name; in a list of zones it is one."""
    return "、" in (text[named.begin - 1 : named.begin], text[named.match.end() : named.match.end() + 1])


#: 邢东新区|完成…, 湖滨高新区|入驻…: what a zone is said to do, or to be
_PREDICATE = re.compile(
    r"(?:也|均|还|已|现|共|将|累计|今年|去年|上半年|全年|目前|前[一二三四1-9]个?[月季]|\d)*(?:完成|实现|引进|签约|新增|新签|新引|拥有|集聚|聚集|入驻|落户|总投资|规划面积|总面积|面积|位于|地处|成立于|提速|扩容|启动|挂牌|建设(?:全面|加快|提速|稳步)|获批|获国|申建|封关|升格|晋升|固定资产投资|规模以上|规上|工业总产值|地区生产总值|生产总值|\d)"
)
#: kinds of zones that bear names
_BY_NAME = re.compile(
    r"新区|新城区|开发区|高新区|经开区|高新技术产业开发区|经济(?:技术)?开发区|综合保税区|综保区|保税区"
)
_PARTS = "东西南北中"
HEAD = frozenset(",，。;；:：、\n！!?？(“—")


def is_subject(text: str, named: Named) -> bool:
    """Does a clause begin with the name, and say what the zone has done?"""
    prefix, ending = named.prefix, named.match.group()
    if prefix:
        allowed = len(prefix) <= 3 and _BY_NAME.fullmatch(ending) and may_be(named) and not name_words.is_plain(prefix)
        if allowed and ending == "新城区" and is_listed(text, named):
            return True
    else:
        allowed = ending in _words("alone")  # a city's report of its own: 临空经济区提速扩容
    begins = named.begin == 0 or text[named.begin - 1] in HEAD
    return bool(allowed and begins and _PREDICATE.match(text, named.match.end()))


#: behind one of these a name of two characters stands by itself: 的|盐南高新区, 在|阳逻开发区
_EDGES = HEAD | frozenset("的在和与及届")


#: so many characters before a name are looked at for a verb
_VERB = 4


def is_at_edge(text: str, begin: int, edges: frozenset[str] = _EDGES) -> bool:
    """Does what begins there stand by itself?"""
    return begin == 0 or text[begin - 1] in edges


def stands_alone(text: str, named: Named) -> bool:
    """A name of two characters, behind a particle, a verb or a comma: 核心区的盐南高新区."""
    prefix = named.prefix
    if len(prefix) != 2 or not _BY_NAME.fullmatch(named.match.group()) or _NUMERAL.search(prefix):
        return False
    if prefix in provinces() or (prefix[0] in _words("abbreviation") and prefix[1] in _PARTS):
        return False  # 皖南开发区: several
    before = text[max(0, named.begin - _VERB) : named.begin]
    is_kind = generic_kind(prefix + "区") is not None or before[-1:].isdigit()
    behind_verb = name_breaks.behind(before) == len(before) and not is_kind  # 实施|惠丰新区
    return (behind_verb or is_at_edge(text, named.begin)) and may_be(named) and not name_words.is_plain(prefix)


def has_landmark(prefix: str) -> bool:
    """余家湖, 瞪羚谷: does it end like the name of a landmark or a village?"""
    return len(prefix) > 2 and prefix[-1] in _words("feature")


def is_at_landmark(named: Named) -> bool:
    """仙人岛|能源, 云洲湾|华信: does a landmark of three characters say which of the zones that are called so?"""
    landmark, rest = named.prefix[:3], named.prefix[3:]
    if not rest or not has_landmark(landmark) or name_words.is_plain(landmark):
        return False
    is_name = len(rest) == 2 and _BY_NAME.fullmatch(named.match.group()) and not name_words.has_no_name(rest)
    return name_words.is_theme(rest) or bool(is_name)


#: 新蒲镇, 上栗县: what the name of a place is followed by; not 镇长, 县域
_UNITS = (("村", "民委里官庄镇"), ("镇", "上里长"), ("街道", ""), ("县", "长委级城域政"), ("乡", "村镇亲"))


def of_told_place(text: str, start: int, end: int, prefix: str) -> bool:
    """新蒲, 新蒲高新技术: does a name begin with a town that the text speaks of, and go on with words that any park may go by?"""
    for size in (2, 3):
        rest = prefix[size:]
        for unit, no_unit in _UNITS if not rest or name_words.is_plain(rest) else ():
            at = text.find(prefix[:size] + unit, start, end)
            if at >= 0 and text[at + size + len(unit) : at + size + len(unit) + 1] not in set(no_unit):
                return True
    return False
