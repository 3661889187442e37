"""Places that are named as zones are and stand in no registry: 深哈产业园, 兰白科技创新改革试验区.

A name ends like a zone's (``zone_suffixes.csv``) and begins where the words before it can no longer be part of it.  It
counts where it says which one is meant: by a place (芜湖航空产业园), by the places that share it (沈抚科创园, 中柬(北海)产业园),
by a landmark (余家湖工业园), or in full elsewhere in the article.  石斛产业园 and 共同富裕示范区 say what, not which.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from ingest.extract.places import bare_names, name_breaks, name_words, ordinary
from ingest.extract.places.bare_names import Named
from ingest.extract.places.place_names import (
    Place,
    counties,
    county_stems,
    generic_kind,
    provinces,
    short_form,
    stems,
    zone_names,
)
from ingest.extract.vocabulary import alternation, read

_NO_ZONE_AFTER = re.compile(
    r"校|(?<=城)市(?![级场])|[化级别外区域型协联商研线类站]|学(?!习)|办(?!公|理|学|事)|(?:产业|城市|管理|开发|发展|投资|运营|建设|控股|资产|集团){0,4}(?:股份|有限|公司|集团)|联盟|大会|论坛|之首|名单|服务平台|(?:专业)?(?:孵化器|众创空间)"
    r"|规划(?!总|占|面|用|建|范|了|到|在|布|有)|建设(?:规划|方案|领导)|大[街道]|路(?![演径线网])"
)
_KINDS = re.compile(
    r"(?:国家级?)?(?:高新区|经开区|开发区|自贸区|自贸试验区|综保区|保税区|新区|特区|综合保税区|自创区|高新技术产业开发区|经济技术开发区)"
)
#: ... which a text may name by words that could be verbs too; said again, 徐圩新区 is a name
_TOLD_OFTEN = ("新区", "开发区")
#: 35个|川渝产业合作示范园区
_COUNTED_BEFORE = re.compile(r"[\d二三四五六七八九十百两几多余][个座批]$")
#: 集成|类, 城市群|型, 园林|化: what kind of zone it is; but 通化, 石化
_KIND_BEFORE = re.compile(r"[-类两式]$|(?<!向)型$|(?:现代|[市能际林体业息字态值])化$")
_KIND_FIRST = re.compile("(?:经济|经济技术)?开发区|高新区|经开区|园区|新区|保税区")
#: a bracketed part of a name: 沈阳(浑南)科学城
_BRACKET = re.compile(r"\((?<![讯电]\()(?!记者|通讯员|实习|见习)(?=[\u4e00-\u9fff]{1,5}\))|(?<=[\u4e00-\u9fff])\)")
_BRACKETED = re.compile(r"\([^()]*\)")
#: 慈湖|国家高新技术产业开发区, 辽源|国家级经济技术开发区: the grade belongs to the ending
_GRADE = re.compile(r"(?<=[\u4e00-\u9fff]{2})国家级?(?:现代)?$")
#: 中国电子|西安产业园: whose it is stands before the place
_NATIONAL_FIRM = re.compile(r"中国(?![东西中南北]部|首)[\u4e00-\u9fff]{2}")
#: characters of a name of a list before the place in it
_FEW_BEFORE = 4
#: so many parks may stand between, none of more characters
_FEW_PARKS, _LONGEST_ITEM = 4, 16
#: parts of a province or a city, as which no longer name is told (沪东南…)
_PARTS, _LONGEST_OF_PART = frozenset("东西南北中"), 8
#: between two places that share a zone
_DASHES = frozenset("—-－–一")
#: between the names of a list
_LINKS = frozenset("、和与及")
#: so many names without a place are looked at
_MOST = 200
#: so many characters a name may have before its ending; behind a place that the text tells of
_REACH, _FAR_REACH, _LONGEST_TOLD = 14, 24, 10


@cache
def _suffix_pattern() -> re.Pattern[str]:
    """Endings of zones; those of parts where an office follows (沿海经济区|党工委), which only a zone has."""
    listed = [row["suffix"] for row in read("zone_suffixes") if not row["use"]]
    parts = [row["suffix"] for row in read("zone_suffixes") if row["use"] == "part"]
    return re.compile(rf"{alternation(listed)}|(?:{alternation(parts)})(?=党工委|管委会|管理委员会)")


@cache
def _words(role: str) -> frozenset[str]:
    return frozenset(row["word"] for row in read("zone_name_words") if row["role"] == role)


#: what no name goes on over, whatever follows
_EDGES = frozenset("的在和与及、,，。;；：:！!?？\n")


def find(
    text: str, start: int, end: int, known: Sequence[Place] = (), beside: Sequence[Place] | None = None
) -> list[Place]:
    """Names that end like a zone's and are in no registry: 深哈产业园, 沈阳(浑南)科学城, 兰白科技创新改革试验区.

    Names that cannot reach beyond one of ``known``, the zones of the registry, may be left out; in a list ``beside``
    one (those that are known, if left out) a name needs nothing else.
    """
    beside = known if beside is None else beside
    ends, starts = {zone.end for zone in beside}, {zone.start for zone in beside}
    found: list[Place] = []
    bare: list[Named] = []
    longer: list[Named] = []
    # most endings are those of zones that are known
    passed = {zone.end for zone in known if zone.start == start or text[zone.start - 1] in _EDGES}
    for match in _suffix_pattern().finditer(text, start, end):
        if match.end() in passed or _NO_ZONE_AFTER.match(text, match.end()):
            continue
        ending = _before_grade(text, start, match)
        low = _chunk_start(text, start, ending)
        chunk = text[low:ending]
        offset = _offset(text, low, chunk, match)
        first = offset if offset >= 0 else ordinary.behind(chunk)
        if offset < 0 and (kind := _KIND_FIRST.match(chunk, first)):
            first = kind.end()  # 开发区|中华药港
        named = Named(low + first, chunk[first:], match)
        if _is_no_name(text, start, named) or (offset < 0 and ordinary.ends(named.prefix)):
            continue
        if offset >= 0:
            if _is_placed_name(named) and (begin := _outside_bracket(text, max(low, start), named)) is not None:
                found.append(place(text, begin, match.end()))
                ends.add(match.end())
        elif (
            zone_names().get(short_form(text[named.begin : match.end()]))
            or bare_names.is_subject(text, named)
            or bare_names.stands_alone(text, named)
        ):
            found.append(place(text, named.begin, match.end()))
        elif _is_beside(text, named, ends, starts) and bare_names.may_be_beside(named):
            found.append(place(text, named.begin, match.end()))
            ends.add(match.end())
        elif bare_names.may_be(named):
            if _KINDS.fullmatch(match.group()) and not bare_names.is_listed(text, named):
                (bare if match.group() in _TOLD_OFTEN else longer).append(named)
            elif match.group() not in _words("common_suffix") or bare_names.has_landmark(named.prefix):
                found.append(place(text, named.begin, match.end()))
            else:
                bare.append(named)
        elif bare_names.is_at_landmark(named):
            found.append(place(text, named.begin, match.end()))
        elif 2 <= len(named.prefix) <= _LONGEST_TOLD and "(" not in named.prefix:
            longer.append(named)
    if bare and passed:  # a known zone tells, too, which one a short name means
        return find(text, start, end, beside=beside)
    return sorted([*found, *_for_short(text, start, end, bare, longer, found)])


def _offset(text: str, low: int, chunk: str, match: re.Match[str]) -> int:
    """Where in ``chunk``, which stands at ``low`` before the ending at ``match``, a name begins that has a place; else -1."""
    offset = place_in(chunk)
    if offset > 0 and _is_whole(text, low, offset, match):
        return 0
    of_all = _words("open_suffix") | _words("of_all")
    return -1 if offset == 0 and chunk[1:] in _PARTS and match.group() in of_all else offset  # 皖北工业园区: several


def _is_beside(text: str, named: Named, ends: set[int], starts: set[int]) -> bool:
    """宁波保税区、甬江新区: does the list that a name stands in name a zone, some parks before it or right behind?"""
    behind = named.match.end()
    if text[behind : behind + 1] in _LINKS and behind + 1 in starts:
        return True
    at = named.begin - 1
    for _ in range(_FEW_PARKS):
        if at < 0 or text[at] not in _LINKS:
            return False
        if at in ends:
            return True
        link = next((i for i in range(at - 3, max(-1, at - _LONGEST_ITEM), -1) if text[i] in _LINKS), -1)
        if link < 0 or text[at - 1] not in "区园城港":
            return False
        at = link
    return False


def _is_whole(text: str, low: int, offset: int, match: re.Match[str]) -> bool:
    """、皖江江北新兴产业集中区、, “中软国际柳州云上软件园”: a list or quotes tell where a name begins, whatever stands before its place."""
    before, around = text[low : low + offset], text[low - 1 : low] + text[match.end() : match.end() + 1]
    if around == "“”":
        return True
    is_listed = (
        (around[:1] == "、" or (around[:1] in ",，:：" and around[1:] == "、"))
        and len(before) <= _FEW_BEFORE
        and not ordinary.behind(before)
    )
    return is_listed and not name_words.has_no_name(before) and not name_words.is_plain(before)


def _is_no_name(text: str, start: int, named: Named) -> bool:
    """For whom a zone is, how many there are, what it was before."""
    if (
        name_words.is_for_whom(named.prefix)
        or _KIND_BEFORE.search(named.prefix)
        or name_words.is_counted(named.prefix)
        or name_words.was(text, named.begin)
    ):
        return True
    return _COUNTED_BEFORE.search(text, max(start, named.begin - 2), named.begin) is not None


def _for_short(
    text: str, start: int, end: int, bare: list[Named], longer: list[Named], full: list[Place]
) -> Iterator[Place]:
    """Of the names that begin with no place we know those that the text tells of otherwise: by a town, often, or in ``full``."""
    often = Counter(name.prefix + name.match.group() for name in bare if not name_words.is_theme(name.prefix))
    in_full = [text[place.start : place.end] for place in full[:200]]
    named = [name for name in (*bare[:_MOST], *longer[:_MOST]) if bare_names.may_be_beside(name)]
    begins = {name.begin for name in named} | {place.start for place in full}
    ends = {name.match.end() for name in named} | {place.end for place in full}
    told: dict[str, bool] = {}
    for name in (*bare[:_MOST], *longer[:_MOST]):
        words, prefix = name.prefix + name.match.group(), name.prefix
        if prefix not in told:
            told[prefix] = bare_names.of_told_place(text, start, end, prefix)
        in_row = bare_names.may_be_beside(name) and (
            (text[name.begin - 1] in _LINKS and name.begin - 1 in ends)
            or (text[name.match.end() : name.match.end() + 1] in _LINKS and name.match.end() + 1 in begins)
        )  # 沧泉新区、衡龙新区
        may_be_short = len(prefix) <= 5 and not name_words.is_generic(prefix)
        if (
            told[prefix]
            or in_row
            or often[words] > 1
            or (may_be_short and any(whole.endswith(words) for whole in in_full))
        ):
            yield place(text, name.begin, name.match.end())


def prefix_of(text: str, start: int = 0, end: int | None = None) -> str:
    """What stands before the ending of the zone's name ``text[start:end]``."""
    end = len(text) if end is None else end
    suffix = next((m for m in _suffix_pattern().finditer(text, start, end) if m.end() == end), None)
    return text[start : suffix.start()] if suffix else ""


#: by what a park lies: one of each zone at most
_BY_WHAT = frozenset({"临空", "空港", "临港", "滨海", "滨江", "滨湖"})


def is_themed_park(text: str, start: int, end: int) -> bool:
    """昆山高新区|机器人产业园: is the park ``text[start:end]`` behind its zone called by what is made there?"""
    prefix = prefix_of(text, start, end)
    says_what = prefix in _BY_WHAT | _words("theme") or (
        name_words.is_theme(prefix) and not name_words.is_generic(prefix)
    )
    return text.endswith("产业园", start, end) and says_what


def part_of(text: str, start: int, end: int) -> Place | None:
    """The park ``text[start:end]`` named behind the zone it lies in; None where it has no name of its own."""
    prefix = prefix_of(text, start, end)
    if len(prefix) < 2 or name_words.is_theme(prefix) or name_words.is_for_whom(prefix):
        return None
    return place(text, start, end)


def place(text: str, begin: int, end: int) -> Place:
    """The zone named in ``text[begin:end]``, in its usual form; 江阴—|靖江工业园区 with the other place that shares it."""
    if text[begin - 1 : begin] in _DASHES:
        sizes = range(min(4, begin - 1), 1, -1)
        known = (size for size in sizes if text[begin - 1 - size : begin - 1] in stems() | county_stems())
        begin -= next((size + 1 for size in known), 0)
    name = short_form(text[begin:end])
    return Place(begin, end, name, "zone", zone_names().get(name))


def _before_grade(text: str, start: int, match: re.Match[str]) -> int:
    """Where the ending at ``match`` begins, with the 国家级 before it."""
    if not generic_kind(match.group()) and match.group() not in _words("graded_suffix"):
        return match.start()
    grade = _GRADE.search(text, max(start, match.start() - 7), match.start())
    return grade.start() if grade else match.start()


def _chunk_start(text: str, start: int, ending: int) -> int:
    """Behind the last word before ``ending`` that no name goes on over; within ``_REACH``, or a line's beginning not far off."""
    for reach in (_REACH, _FAR_REACH):
        left = max(start, ending - reach)
        window = text[left:ending]
        if "(" in window or ")" in window:
            window = _BRACKET.sub("〇", window)
        breaks = [0, *(found.end() for found in name_breaks.pattern().finditer(window))][-2:]
        if low := breaks[-1]:
            before = window[breaks[0] : low].removesuffix("国家").removesuffix("市")
            is_within = window.endswith("国家", 0, low) and before in stems() and low + 1 < len(window)
            is_within = is_within or (window[low - 1] == "及" and _is_placed_thing(before[:-1]))
            return left + (breaks[0] if is_within else low)  # 无锡国家集成电路设计|产业园, 昆山小核酸及生物医药|产业园
    return max(start, ending - _REACH)


def _is_placed_thing(words: str) -> bool:
    """昆山|小核酸: a place, and what is made there."""
    size = next((n for n in (3, 2) if words[:n] in stems()), 0)
    thing = words[size:]
    return bool(size) and 1 < len(thing) < 6 and thing[-1] not in "省市县区园城镇" and not name_words.has_no_name(thing)


def place_in(chunk: str) -> int:
    """Where the place begins that the name begins with, -1 where there is none.

    A county's short name is often a word as well (富裕, 振兴): it counts at the beginning alone.
    """
    if chunk[:1] in _words("abbreviation") and chunk[1:2] in _words("abbreviation"):
        return 0  # 沪滇临港昆明科技城: two places share it
    if chunk[:1] in _words("abbreviation") and chunk[1:2] in _PARTS and len(chunk) < _LONGEST_OF_PART:
        return 0  # 冀南新区, 哈南工业新城
    if chunk[:2] in _words("two_countries") or (chunk.startswith(tuple(_words("macro"))) and "(" in chunk[:5]):
        return 0  # 中意临港创新合作产业园, 长三角(宣城)产业合作区
    offset = _first_place(chunk)
    before = chunk[: max(offset, 0)]
    return 0 if before in _words("country") or _NATIONAL_FIRM.fullmatch(before) else offset


def _first_place(chunk: str) -> int:
    """Where a place that we know begins, -1 where none does."""
    known = stems()
    for offset in range(len(chunk)):
        at_edge = offset == 0 or chunk[offset - 1] == "("
        for size in (5, 4, 3, 2):
            word = chunk[offset : offset + size]
            if word in known or (at_edge and word in county_stems()):
                return offset
    return -1


def _says_no_name(prefix: str) -> bool:
    """Do the words behind the place hold characters that no name holds, and are no county's (浙江|文成)?"""
    behind = _BRACKETED.sub("", prefix)[2:]
    return behind not in counties() and name_words.has_no_name(behind)


def _is_placed_name(named: Named) -> bool:
    """Is this a name, and not a place with plain words behind it (上海示范区, 河北高新区)?"""
    ending = named.match.group()
    if ending.endswith("新城") and named.prefix in _words("no_town"):
        return False
    if named.prefix in _words("plain_prefix") or _says_no_name(named.prefix):
        return False
    if name_words.is_of_region(named.prefix):
        return False
    if named.prefix in provinces():
        if named.prefix in _words("country"):
            return False  # 台湾工业园区: whose firms it is for
        return not (generic_kind(ending) or ending in _words("open_suffix") or ending in _words("weak_suffix"))
    if ending in _words("open_suffix") and named.prefix in _words("macro"):
        return False  # 粤港澳合作园区: several
    if ending in _words("open_suffix") and named.prefix in stems():
        return ending in _words("county_suffix") and named.prefix in counties()  # 临颍产业集聚区; 洛阳's are many
    return True


def _outside_bracket(text: str, low: int, named: Named) -> int | None:
    """Where the name begins whose place stands in brackets: 中国(驻马店)国际农产品加工产业园; None where it has no beginning."""
    begin, prefix = named.begin, named.prefix
    if ")" not in prefix or "(" in prefix:
        return begin
    opened = text.rfind("(", max(low, begin - 6), begin)
    if opened < 0:
        return None
    before = text[low:opened]
    known = next(
        (before[-size:] for size in (4, 3, 2) if before[-size:] in _words("macro") | _words("two_countries") | stems()),
        None,
    )
    return opened - len(known) if known else (low if low < opened else None)
