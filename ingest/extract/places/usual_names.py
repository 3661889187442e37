"""Names of one zone in one article, and by which of them it goes: 火炬高新区 and 中山火炬高新区, 三马产业园 and 云岩区三马产业园."""

from __future__ import annotations

from collections import Counter
from functools import cache

from ingest.extract.places import name_words, unregistered
from ingest.extract.places.place_names import Place, provinces, region_names, zone_names

#: 中关村 is short for 中关村自创区, not for 中关村东升科技园
_KINDS_BEHIND = ("自创区", "高新区", "经开区", "科技园", "科技园区", "新区", "科学城", "科技城")


#: characters that the longer of two names may have more
_FEW_MORE = 4


def _may_mean(short: Place, whole: Place) -> bool:
    """A name of the registry is short for another zone's; of two others the longer has a few words more."""
    if short.zone_id is None and whole.zone_id is None:
        bears_name = short.name.endswith("园") and whole.name.removesuffix(short.name) in zone_names()
        return bears_name or len(whole.name) <= len(short.name) + _FEW_MORE  # 徐汇园 beside 张江高新区徐汇园
    return short.zone_id != whole.zone_id


def for_short(place: Place, names: Counter[str]) -> Place:
    """河南省开封市台湾工业园 is the 开封市台湾工业园 of the same text, 杨林工业园 its 杨林工业园区: how the text calls it mostly.

    ``names`` are those of zones that no registry knows, and how often each is said.
    """
    if place.zone_id is not None:
        return place
    place = place._replace(name=own_name(place.name))
    other = place.name.removesuffix("区") if place.name.endswith("园区") else place.name + "区"
    if other.endswith(("园", "园区")) and (names[other], len(other)) > (names[place.name], len(place.name)):
        return place._replace(name=other)
    usual = place.name.replace("聚集区", "集聚区")
    if usual != place.name and usual in names:
        return place._replace(name=usual)
    without = next((w for of in "市县" if (w := place.name.replace(of, "", 1)) in names and w != place.name), None)
    if without:  # 厦门市软件园
        return place._replace(name=without)
    found = (place.name[size:] for size in (2, 3, 4) if place.name[size:] in names)
    name = next((name for name in found if _is_without_region(name, place)), None)
    return place._replace(name=name) if name else place


#: what names of goods and trades end with: 水处理剂, 茶叶
_PRODUCTS = tuple(
    "剂材料品药械车机件器电能业技造工铝铜钢铁化纺服具食茶叶酒纸木石油气煤瓷布革鞋帽灯锁泵阀游影文创贸商流网数智芯光伏云合金造剂油盐糖果蔬粮"
)


def own_name(name: str) -> str:
    """云岩区|三马产业园: the county that a park with a name of its own lies in is no part of it."""
    of_park = name.endswith(("园", "园区", "小镇", "工业区"))
    county = next((size for size in (5, 4, 3) if of_park and name[:size] in _counties_in_full()), 0)
    own = unregistered.part_of(name, county, len(name)) if county else None
    prefix = unregistered.prefix_of(own.name) if own else ""
    says_what = name_words.is_plain(prefix) or name_words.is_counted(prefix) or prefix.endswith(_PRODUCTS)
    is_name = 2 <= len(prefix) <= 4 and not says_what
    return own.name if own and is_name else name


def _is_without_region(name: str, whole: Place) -> bool:
    """Is ``whole``, which no registry knows, ``name`` behind a region, and begins ``name`` with a place of its own?"""
    region = whole.name.removesuffix(name)
    begins_with_place = region in provinces() or unregistered.place_in(name) == 0
    return whole.zone_id is None and region in _regions_in_full() and begins_with_place


@cache
def _regions_in_full() -> frozenset[str]:
    return provinces() | frozenset(name for name in region_names().values() if name[-1] in "省市县区")


#: so many characters of a name may be left out, behind so many and before so many
_LEFT_OUT, _HEAD, _TAIL = 4, 4, 3


def leaves_out(name: str, full: str) -> bool:
    """Is 包头高新技术产业基地 the 包头高新技术|特色|产业基地, a word within left out?"""
    if not 0 < len(full) - len(name) <= _LEFT_OUT:
        return False
    return any(full.startswith(name[:n]) and full.endswith(name[n:]) for n in range(_HEAD, len(name) - _TAIL + 1))


def _in_usual_words(place: Place) -> tuple[str, ...]:
    """嵊州开发区 and 嵊州市开发区 are the 嵊州经开区 of the same article."""
    loose = next((end for end in ("开发区", "经济区") if place.zone_id is None and place.name.endswith(end)), None)
    if loose is None:
        return ()
    home = place.name.removesuffix(loose)
    stem = home[:-1] if home in _regions_in_full() and len(home) > 2 else home
    return (home + "经开区", stem + "经开区")


def longer(place: Place, mentions: list[Place]) -> Place:
    """中关村 beside 中关村自创区 is that, 火炬高新区 beside 中山火炬高新区 that: part of a name means the whole."""
    usual = _in_usual_words(place)
    names = (place.name, *usual)
    fuller = next(
        (
            m
            for m in mentions
            if (len(m.name) >= len(place.name) or m.name in usual)
            and m.name != place.name
            and m.name.endswith(names)
            and not _is_without_region(place.name, m)
            and own_name(m.name) != place.name
            and _may_mean(place, m)
            and (m.zone_id != place.zone_id or not m.zone_id)
        ),
        None,
    )
    if place.zone_id is None and fuller is None:
        fuller = next((m for m in mentions if m.zone_id is None and leaves_out(place.name, m.name)), None)
    if fuller or place.zone_id is None:
        return place._replace(name=fuller.name, zone_id=fuller.zone_id) if fuller else place
    if place.name.endswith(("区", "园", "城")):
        return place
    longer = next(
        (
            m
            for m in mentions
            if m.name.startswith(place.name)
            and m.zone_id != place.zone_id
            and m.name[len(place.name) :] in _KINDS_BEHIND
        ),
        None,
    )
    return place._replace(name=longer.name, zone_id=longer.zone_id) if longer else place


@cache
def _counties_in_full() -> frozenset[str]:
    return frozenset(
        name
        for code, name in region_names().items()
        if not code.endswith("00") and len(name) > 2 and name[-1] in "县区市"
    )


def as_in_text(titled: list[Place], told: list[Place]) -> list[Place]:
    """The places of a title, 桐庐县开发区 by the name that the text has for it: 桐庐经开区."""
    zones = list({p.name: p for p in told if p.type == "zone"}.values())[:200]
    return [longer(p, zones) if p.type == "zone" and _in_usual_words(p) else p for p in titled]
