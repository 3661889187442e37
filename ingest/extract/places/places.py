"""Where the text names a place: zones of the registry and others, regions, 全市, 我区, a bare 高新区.

Names are kept as the article writes them, in their short usual form; ``zone_id`` and ``adcode`` say which registry row is meant.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from functools import cache
from itertools import islice

from ingest.extract.places import (
    nicknames,
    parks,
    plain_parks,
    registered,
    short_counties,
    unregistered,
    usual_names,
    zone_lists,
    zone_parts,
)
from ingest.extract.places.place_names import (
    UNIVERSITY_PARK,
    Place,
    all_of_kind,
    former_names,
    generic_kind,
    graded,
    region_names,
    region_of_short,
    short_form,
    zone_names,
    zone_of_city,
    zones_by_id,
)
from ingest.extract.vocabulary import Hit, alternation, read


@cache
def _body_name(role: str, most: int) -> re.Pattern[str]:
    """大连大学, 沈阳日报: the rest of a body's name behind the region it begins with, up to ``most`` characters on."""
    words = [row["word"] for row in read("zone_name_words") if row["role"] == role]
    return re.compile(rf"[\u4e00-\u9fff]{{0,{most}}}?(?:{alternation(words)})")


#: 西安区域赛, 区位优势; but 某县位列第三, 某区位于城南
_NOT_DISTRICT = re.compile(r"[域块间别划]|位(?![列居于处])")


def find(
    text: str, start: int, end: int, hits: list[Hit], known: frozenset[str] = frozenset()
) -> tuple[list[Place], list[Hit]]:
    """Named places of ``text[start:end]`` in order, and the hits of kind ``place`` (全市, 高新区) that still need a context.

    Adjacent regions make one place, the narrowest (辽宁省大连市甘井子区 is 甘井子区); a region with a bare zone word
    behind it is that city's zone.  ``known`` are ids of zones that are named elsewhere in the article.
    """
    named: list[Place] = []
    open_words: list[Hit] = []
    has_ftz = "自贸" in text or "自由贸易" in text
    by_nickname = nicknames.meant(text, hits, known)
    for hit in hits:
        if hit.kind == "zone":
            if has_ftz or "自贸" in hit.text or not hit.text.endswith("片区") or hit.text.endswith("新片区"):
                registered.take(text, hit, named)
        elif hit in by_nickname:
            registered.take(text, hit, named)
        elif hit.kind in ("region", "district"):
            _take_region(text, hit, named)
        elif hit.kind == "place" and not _take_word(text, hit, named):
            open_words.append(hit)
    if small := short_counties.find(text, start, end, named):
        taken_in = {p.start for p in small}
        named = sorted([*(p for p in named if p.start not in taken_in), *small])
    begun = {p.start: p.end for p in named if p.type == "zone"}
    of_zones = parks.speaks_of_zones([p for p in named if p.type == "zone"], end - start)
    listed = [p for p in zone_lists.find(text, start, end, of_zones=of_zones) if begun.get(p.start, 0) <= p.end]
    taken = {position for p in listed for position in range(p.start, p.end)}
    zones = [p for p in named if p.type == "zone"]
    others = unregistered.find(text, start, end, zones)
    parts = list(zone_parts.find(text, end, [*zones, *(p for p in others if p.zone_id is None)]))
    others = sorted([*others, *parks.find(text, start, end, others, parts, of_zones=of_zones)])
    by_own_words = called(text, start, end, sorted([*named, *others], key=lambda place: place.start))
    told = [*others, *parts, *by_own_words]
    others = sorted([*others, *plain_parks.find(text, start, end, told, of_zones=of_zones)])
    others = [p for p in others if p.zone_id or not UNIVERSITY_PARK.search(p.name)]
    extra = [p for p in _outside(text, others, zones) if p.start not in taken] + listed
    extra += parts
    extra += _apart(by_own_words, extra)
    if extra:
        extra.sort()
        starts = [p.start for p in extra]

        def is_inside(start: int, end: int) -> bool:
            near = extra[max(0, bisect_right(starts, start) - 2) : bisect_right(starts, start)]
            return any(p.start <= start and end <= p.end for p in near)

        named = sorted([p for p in named if not is_inside(p.start, p.end)] + extra)
        open_words = [h for h in open_words if not is_inside(h.start, h.end)]
        zones = [p for p in named if p.type == "zone"]
    by_name = list({p.name: p for p in zones}.values())[:200]
    as_named = {(p.name, p.zone_id): p for p in zones}
    unknown = {p.name for p in zones if p.zone_id is None}
    own = {name: usual_names.own_name(name) for name in unknown}
    shorter = Counter(own[p.name] for p in zones if p.zone_id is None)
    shorter.update(short for name, short in own.items() if short != name)  # told in full: that is what it is called
    fuller = {
        key: longer
        for key, p in as_named.items()
        if (longer := usual_names.longer(usual_names.for_short(p, shorter), by_name)) is not p
    }
    return [
        p._replace(name=whole.name, zone_id=whole.zone_id)
        if p.type == "zone" and (whole := fuller.get((p.name, p.zone_id)))
        else p
        for p in named
    ] if fuller else named, open_words


#: 洛阳|江流域 is a river in Fujian, 南京|路200号 a road
_BEARS_NAME = re.compile(
    r"[江河](?:流域|沿岸|两岸|沿线|畔|干流|支流|口|水(?!利|务|平|产|电|泥)|(?:特?大)?桥|[上中下]游|[南北东西]岸|河道|航道)|路(?:[\d一二三四五六七八九十]{1,4}号|与[\u4e00-\u9fff]{2,4}[路街]|步行街)"
)
_ENDS = "省市区县州盟旗"


def _take_region(text: str, hit: Hit, named: list[Place]) -> None:
    """A region; with the one right before it (大连市甘井子区) it makes one place."""
    if hit.text[-1] == "市" and text[hit.end : hit.end + 1] == "场":
        return  # 北京市场份额
    if hit.kind == "district" and _NOT_DISTRICT.match(text, hit.end):
        if (city := region_of_short().get(hit.text[:-1])) is not None:  # 西安区域赛 is 西安's
            named.append(Place(hit.start, hit.end - 1, region_names()[city], "region", None, city))
        return
    if len(hit.text) < 4 and hit.text[-1] not in "省市区县州盟旗" and _body_name("body", 14).match(text, hit.end):
        return
    if hit.text[-1] not in _ENDS and _BEARS_NAME.match(text, hit.end):
        return
    begin = hit.start
    if named and named[-1].end == hit.start and named[-1].type == "region":
        begin = named.pop().start
    name = hit.text if hit.text in former_names() else region_names()[hit.code]
    named.append(Place(begin, hit.end, name, "region", None, hit.code))


def _take_word(text: str, hit: Hit, named: list[Place]) -> bool:
    """A word that is a place by itself (全国, 长三角) or with the region before it (大连+高新区); False for any other."""
    previous = named[-1] if named else None
    kind = generic_kind(hit.text) if hit.code == "generic" else None
    if kind and previous and previous.type == "region" and previous.end == hit.start and previous.adcode:
        surface = short_form(text[previous.start : hit.end])
        zone_id = zone_names().get(surface) or zone_of_city(previous.adcode, kind)
        if previous.adcode[2:] == "0000" and not zone_id:  # 河北高新区 speaks of all of them
            name = previous.name + (hit.text if hit.text == "经济开发区" else short_form(hit.text))
            named[-1] = Place(previous.start, hit.end, name, "region", None, previous.adcode)
        else:
            named[-1] = Place(previous.start, hit.end, surface, "zone", zone_id)
    elif hit.code == "macro" and text.startswith(("铁路", "高速", "高铁", "古道"), hit.end):
        return True  # 成渝铁路
    elif hit.code == "macro":
        name = hit.text if hit.text[0] in "东西中华" else hit.text.removesuffix("地区")
        named.append(Place(hit.start, hit.end, name, "region"))
    elif hit.text == "中国" and (
        text[hit.start - 1 : hit.start] == "其"
        or text.startswith("(", hit.end)
        or _body_name("body_of_china", 10).match(text, hit.end)
    ):
        return True  # part of a body's name
    elif hit.text.endswith("市") and text.startswith("场", hit.end):
        return True  # 资本市场
    elif hit.code == "country":
        named.append(Place(hit.start, hit.end, "全国", "country", None, "100000"))
    else:
        return False
    return True


def _outside(text: str, others: list[Place], zones: list[Place]) -> list[Place]:
    """Those of the unregistered names that are no part of a registered zone, nor one with its city before it."""
    if not others:
        return []
    covered = [(p.start, p.end) for p in zones]
    parents = {p.start: p for p in zones if p.name.endswith(_WHOLE) and text.endswith(_WHOLE, p.start, p.end)}
    starts = [c[0] for c in covered]
    kept = []
    for place in others:
        near = covered[max(0, bisect_left(starts, place.start) - 2) : bisect_left(starts, place.end)]
        inside = [c for c in near if c[0] < place.end and place.start < c[1]]
        if any(c[0] <= place.start and place.end <= c[1] for c in inside):
            continue
        if inside and not all(place.start <= c[0] and c[1] <= place.end for c in inside):
            continue
        if inside and place.zone_id is None and inside[-1][1] == place.end:
            continue  # 北京中关村科技园区 is the registered one with its city before it
        first = inside[0][0] if inside else place.start
        reaches = place.start < first and inside[-1][1] < place.end and text[first - 1] != "("
        if reaches and not _is_elsewhere(text[place.start : first], [z for z in zones if z.start == first]):
            place = place._replace(start=first, name=short_form(text[first : place.end]))  # 海淀|中关村创意产业园
        parent = parents.get(place.start)
        if parent and place.zone_id is None and parent.end < place.end and not place.name.endswith("合作区"):
            if (part := unregistered.part_of(text, parent.end, place.end)) is not None:
                place = part
            elif unregistered.is_themed_park(text, parent.end, place.end):
                place = place._replace(start=parent.end)
            elif not text.endswith(_OF_ZONE, parent.end, place.end):
                continue  # 某某高新区科技创业园 names no other zone
        kept.append(place)
    return kept


def _is_elsewhere(region: str, zones: list[Place]) -> bool:
    """江苏|中关村科技产业园 bears the name of a zone in another province, 海淀|中关村… lies there."""
    adcode = region_of_short().get(region)
    own = zones_by_id()[zones[0].zone_id]["adcode"] if zones and zones[0].zone_id else ""
    return adcode is not None and own != "" and adcode[:2] != own[:2]


#: a park named right behind one of these is a zone of its own: 济南高新区齐鲁软件园
_WHOLE = ("高新区", "经开区", "开发区", "新区", "示范区", "试验区", "自创区")


#: a town of its own within a zone, that bears the zone's name: 江北新区科学城
_OF_ZONE = (
    "科学城",
    "科技城",
    "科技新城",
    "产业新城",
    "创新港",
    "生态城",
    "保税区",
    "综合保税区",
    "综保区",
    "出口加工区",
    "化工园区",
    "化工园",
)


_CALLED = re.compile(
    r"[(,，](?:(?<=\()(?:以下|以下统一|下|统)?(?:简称|合称|统称|称)(?:为|:)?[“「]?|(?<=[,，])(?:以下|下)(?:简|合|统)?称(?:为)?“)(?P<name>[\u4e00-\u9fff]{2,10})[”」]?\)"
)


#: what is named right before a bracket is a firm or a school, whatever place its name holds
_OF_FIRM = re.compile(r"(?:公司|集团|银行|大学|学院|研究院|研究所|商会|协会|厂|医院|基金)$")
#: short names that one article gives
_MOST_CALLED = 12


def called(text: str, start: int, end: int, named: list[Place]) -> list[Place]:
    """Short names that the text gives itself: A和B(合称两区), X孵化器(下称“X”); each later mention is that place.

    合称 makes one name for several: a place of its own without a registry row.
    """
    found: list[Place] = []
    starts = [p.start for p in named]
    for match in islice(_CALLED.finditer(text, start, end), _MOST_CALLED):
        name = match["name"]
        before = named[bisect_left(starts, match.start() - 40) : bisect_left(starts, match.start())]
        together = "合称" in match.group() or "统称" in match.group() or name[0] in "两二三四五六七八九十"
        if not before:
            continue
        meant = max(before, key=lambda place: (place.end, -place.start))  # 宁国石杉工业园区, not 宁国
        if _OF_FIRM.search(text, meant.end, match.start()) and not name.endswith(("区", "园", "城")):
            continue  # 上海云岭科技有限公司(简称“云岭公司”)
        if meant.type == "country" and not name.endswith("区"):
            continue  # 我国科技企业孵化器(简称孵化器)
        if (
            meant.type == "region" and meant.adcode and generic_kind(name) and not together
        ):  # 广东省13个综合保税区(以下简称“综保区”)
            meant, together = meant._replace(name=meant.name + graded(name)), False
        if meant.type == "country":  # 全国219家经济技术开发区(简称国家级经开区)
            meant = meant._replace(name=all_of_kind(name))
        position = text.find(name, match.end(), end)
        while position >= 0 and len(found) < 200:
            place = Place(
                position, position + len(name), name if together else meant.name, "region" if together else meant.type
            )
            found.append(place if together else place._replace(zone_id=meant.zone_id, adcode=meant.adcode))
            position = text.find(name, position + len(name), end)
    return found


def _apart(short: list[Place], full: list[Place]) -> list[Place]:
    """Those of ``short`` that are no end of a name in ``full``."""
    ends = {place.end: place.start for place in full}
    return [place for place in short if ends.get(place.end, place.start) >= place.start]


def dominant(places: list[Place], kind: str) -> Place | None:
    """The place of that type named most often, the earliest where equal."""
    counts: Counter[str] = Counter()
    first: dict[str, Place] = {}
    for place in places:
        if place.type == kind:
            counts[place.name] += 1
            first.setdefault(place.name, place)
    if not counts:
        return None
    best = max(counts, key=lambda name: (counts[name], -first[name].start))
    return first[best]
