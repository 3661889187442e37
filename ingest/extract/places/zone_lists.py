"""Zones of a list that share their kind: 石家庄、唐山等高新区, 空港、沣东两个新城, 8家省级高新区,分别是梧州、钦州.

A name of the registry counts wherever it stands in such a list.  Others need more: all of them places, behind 等 or
a number, or as many names as the number says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ingest.extract.numbers.numerals import chinese
from ingest.extract.places import name_breaks, name_words, unregistered
from ingest.extract.places.place_names import (
    Place,
    area_of_city,
    counties,
    county_stems,
    generic_kind,
    provinces,
    short_form,
    stems,
    zone_names,
    zones_by_id,
)
from ingest.extract.vocabulary import alternation, read

#: so far before its kind a list may begin, so far behind it end
_BEFORE, _AFTER = 90, 160
_LINK = re.compile(r"、|和(?<!呼和)(?![龙田平静县])|以及|及|与")
_NAME = re.compile(r"[\u4e00-\u9fff]{2,8}")
_NUMBER = r"(?P<n>\d{1,2}|[两二三四五六七八九十]{1,2})"
_GRADE = r"(?P<grade>国家级?|省级|自治区级|自治区|市级)?(?:及?以上)?"
#: what may stand between the last name and the kind: 等, 等地的, 3家国家级
_BETWEEN = re.compile(rf"(?P<rest>等[地市县区省]?的?(?:城市群型)?|这|共)?(?:{_NUMBER}[家个大座处])?{_GRADE}$")
#: 华苑、武清、北辰科技园|六部分: their number behind the kind
_NUMBERED_BEHIND = re.compile(
    rf"(?:这|共|等)?{_NUMBER}(?:[个大](?:部分|园区|片区|园|区|板块|基地|载体)|部分|园区?(?![区林]))"
)
#: kinds that each county has one of; those of 北京、上海 are no zones
_OF_COUNTIES = frozenset({"产业集聚区", "工业集中区"})
#: what leads from the kind to its names: 分别是, 包括, a bracket
_LEADS = re.compile(
    r"(?:\(|:|——|[,，]?其?中?(?:包括|包含|涵盖|即|分别[是为]|依次[是为]|有|是|为))(?P<names>[\u4e00-\u9fff、]{4,150})"
)
_COUNT = re.compile(rf"{_NUMBER}[家个大座处]{_GRADE}$")
#: 哈尔滨|经济技术和高新技术产业|开发区: two zones of one city
_TWO_KINDS = re.compile(
    r"(?:(?:国家级?)?(?P<one>经济(?:技术)?|高新(?:技术)?(?:产业)?)(?:开发区)?[和与及、](?P<other>经济技术|高新技术(?:产业)?))(?=开发区)"
)
_MAY_BE_TWO = re.compile(r"[和与及、](?:高新|经济)技术(?:产业)?开发区")
_ENDINGS = ("新区", "高新区", "经开区", "开发区", "园区", "示范区", "产业园", "片区", "保税区", "合作区")


class _Item(NamedTuple):
    """A name of a list at ``start:end``; ``name`` with the kind of the list; is it a place, or a zone of the registry?"""

    start: int
    end: int
    name: str
    zone_id: str | None
    is_place: bool

    @property
    def is_known(self) -> bool:
        return self.is_place or self.zone_id is not None


@cache
def _shared() -> dict[str, str]:
    """Kinds that a list may share, and how they end its names: 分园 → 园."""
    return {row["suffix"]: short_form(row["shared"]) for row in read("zone_suffixes") if row["shared"]}


@cache
def _kinds() -> re.Pattern[str]:
    return re.compile(alternation(list(_shared())))


def find(text: str, start: int, end: int, *, of_zones: bool) -> list[Place]:
    """The zones that lists in ``text[start:end]`` name, each with the kind that they share.

    Names that are no places count only where the text speaks ``of_zones`` of the registry.
    """
    found: dict[int, Place] = {}
    for match in _kinds().finditer(text, start, end):
        for place in (*_before(text, start, match, of_zones), *_behind(text, start, end, match, of_zones)):
            found.setdefault(place.start, place)
    for place in _two_kinds(text, start, end):
        found.setdefault(place.start, place)
    return sorted(found.values())


def _two_kinds(text: str, start: int, end: int) -> Iterator[Place]:
    """哈尔滨经济技术和高新技术产业开发区: the 哈尔滨经开区 and the 哈尔滨高新区."""
    for match in _TWO_KINDS.finditer(text, start, end) if _MAY_BE_TWO.search(text, start, end) else ():
        low = max(start, match.start() - 8)
        city = next(
            (text[i : match.start()] for i in range(low, match.start()) if text[i : match.start()] in stems()), None
        )
        if city is None or match["one"][:2] == match["other"][:2]:
            continue
        begin = match.start() - len(city)
        for kind, span in (
            (match["one"], (begin, match.end("one"))),
            (match["other"], (match.start("other"), match.end() + 3)),
        ):
            name = city.removesuffix("市") + ("经开区" if kind[0] == "经" else "高新区")
            yield Place(*span, name, "zone", zone_names().get(name))


def _before(text: str, start: int, kind: re.Match[str], of_zones: bool) -> Iterator[Place]:
    """石家庄、唐山、保定3家国家高新区; 郑州、洛阳高新区, where the last has a name of its own."""
    low = max(start, kind.start() - _BEFORE)
    if not _LINK.search(text, low, kind.start()):
        return  # mostly
    if any(text[kind.end() : kind.end() + size] in county_stems() for size in (2, 3)):
        return  # 合肥高新区霍邱现代产业园: the kind is that of the last alone
    between = _BETWEEN.search(text, max(low, kind.start() - 14), kind.start())
    if between is None or not _LINK.search(text, low, between.start()):
        return
    items = _ending_at(text, low, between.start(), _shared()[kind.group()])
    if len(items) < 2:
        return
    number = _number(between)
    behind = _NUMBERED_BEHIND.match(text, kind.end()) if number is None and not between["rest"] else None
    if behind and _number(behind) == len(items):
        number = len(items)
    if number and number > 1 and not between["rest"]:
        items = items[-number:]
    known = sum(item.is_known for item in items)
    if number == len(items) and not between["rest"] and ((of_zones and not behind) or 2 * known >= number):
        told = not any(name_words.is_plain(text[item.start : item.end]) for item in items)
    else:
        told = bool(between["rest"] or number or between["grade"]) and known == len(items)
    is_city_s = kind.group().endswith("区") and not kind.group().endswith("园区")
    for item in items:
        if item.end == kind.start():
            continue  # it has its kind behind it
        if told or (item.zone_id and is_city_s and text[item.end - 1] not in "市县"):
            yield Place(item.start, item.end, item.name, "zone", item.zone_id)


def _behind(text: str, start: int, end: int, kind: re.Match[str], of_zones: bool) -> Iterator[Place]:
    """8家自治区级高新区,分别是梧州、钦州; 4家国家级高新区(南宁、柳州、桂林、北海)."""
    reach = min(end, kind.end() + _AFTER)
    leads = _LEADS.match(text, kind.end(), reach) if text.find("、", kind.end(), reach) >= 0 else None
    if leads is None or "、" not in leads["names"]:
        return
    begin, names = leads.start("names"), leads["names"].partition("等")[0]
    end = begin + len(names)
    last = max(link.end() for link in _LINK.finditer(text, begin, end))
    known = next((size for size in (5, 4, 3, 2) if text[last : last + size] in stems() | county_stems()), None)
    items = _split(text, begin, last + known if known else end, _shared()[kind.group()])  # 永州、邵阳|悉数上榜
    count = _COUNT.search(text, max(start, kind.start() - 12), kind.start())
    counted = of_zones and count is not None and _number(count) == len(items)
    if len(items) > 1 and all(item.is_known or (counted and not name_words.is_plain(item.name)) for item in items):
        yield from (Place(item.start, item.end, item.name, "zone", item.zone_id) for item in items)


def _number(match: re.Match[str]) -> int | None:
    digits = match["n"]
    return None if digits is None else int(digits) if digits.isdigit() else int(chinese(digits) or 0)


def _ending_at(text: str, low: int, end: int, kind: str) -> list[_Item]:
    """The linked names that end at ``end``."""
    begin, behind, left = end, end, low
    for link in reversed(list(_LINK.finditer(text, low, end))):
        left = link.end()
        if not _NAME.fullmatch(text, left, begin):
            break
        begin, behind, left = link.start(), link.end(), low
    rest = _split(text, behind, end, kind) if behind < end else []
    first = _first(text, left, begin, kind, max((item.end - item.start for item in rest), default=0))
    return [first, *rest] if first else rest


def _first(text: str, left: int, end: int, kind: str, longest: int) -> _Item | None:
    """The name at the end of ``text[left:end]``: a place that we know, else as long as the others (下面又分|空港)."""
    left += name_breaks.behind(text[left:end])
    at = left + max(0, unregistered.place_in(text[left:end]))
    known = _item(text[at:end], at, kind)
    if known and (known.is_known or end - at <= longest):
        return known
    at = max(left, end - longest)
    return _item(text[at:end], at, kind)


def _split(text: str, start: int, end: int, kind: str) -> list[_Item]:
    """The names that 、 and 和 link in ``text[start:end]``; one that cannot be a name leaves the list empty."""
    items: list[_Item] = []
    for link in [*_LINK.finditer(text, start, end), None]:
        stop = link.start() if link else end
        if (item := _item(text[start:stop], start, kind)) is None:
            return []
        items.append(item)
        start = link.end() if link else end
    return items


def _item(name: str, start: int, kind: str) -> _Item | None:
    """``name`` as one of a list of ``kind``; 延安黄陵, 安徽合肥 and 咸阳市 are 黄陵, 合肥 and 咸阳."""
    if not _NAME.fullmatch(name) or (kind != "片区" and name.endswith(_ENDINGS) and not name.endswith(kind)):
        return None  # 南昌高新区、南昌经开区2家开发区: each with its own kind
    end = start + len(name)
    bare = name.removesuffix(kind)
    of_county = bare[-1:] == "县" and not generic_kind(kind)  # 遂平县产业集聚区, but 平江高新区
    if len(bare) > 2 and bare[-1] in "市县" and bare[:-1] in stems() | county_stems() and not of_county:
        bare = bare[:-1]
    zone_id = zone_names().get(bare + kind)
    if zone_id is None and (zone := zone_names().get(bare)) is not None and generic_kind(kind):
        return _Item(start, end, bare, zone, True)  # 中关村、成都等国家高新区
    if zone_id is None and kind == "自贸区" and (area := area_of_city(bare)):  # 郑州、开封等地的自贸试验区
        return _Item(start, end, short_form(zones_by_id()[area]["short_zh"]), area, True)
    if zone_id is None and kind == "片区":
        return None  # only those of free-trade zones
    within = (bare[size:] for size in (2, 3) if bare[:size] in stems() and bare[size:] + kind in zone_names())
    if zone_id is None and (inner := next(within, None)) is not None:  # 北京|中关村
        bare, zone_id = inner, zone_names()[inner + kind]
    elif zone_id is None and bare not in stems():
        bare = bare.removeprefix(_above(bare))
        zone_id = zone_names().get(bare + kind)
    is_place = bare not in provinces() and (bare in stems() or bare in county_stems() or bare in counties())
    is_place = is_place or (len(bare) in (4, 5) and bare[:2] in stems())  # 柳州河西
    if not is_place and zone_id is None and name_breaks.behind(bare):
        return None
    if kind == "港区" and bare.endswith("港"):
        return None  # 北仑港、镇海港三大港区: ports
    if kind in _OF_COUNTIES and bare not in counties():
        return None
    return _Item(start, end, bare + kind, zone_id, is_place)


def _above(name: str) -> str:
    """The city or province that ``name`` begins with, before a place of it; empty where it begins with none."""
    for size in (2, 3):
        above, rest = name[:size], name[size:]
        if (above in stems() and rest in county_stems()) or (above in provinces() and rest in stems()):
            return above
    return ""
