"""Zones that an article about one city names by their kind alone: 高新区 in news of 常州 is the 常州高新区.

The article is about one city or county where its title says so, or whoever published it, or most of what it names.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from ingest.extract.document import Document
from ingest.extract.names import title_at
from ingest.extract.places import name_breaks
from ingest.extract.places.place_names import (
    Place,
    generic_kind,
    region_names,
    region_of_short,
    zone_names,
    zone_of_city,
    zones_by_id,
)
from ingest.extract.scopes.article_places import ArticlePlaces, lies_within
from ingest.extract.vocabulary import Hit

#: 国家高新区, 省级开发区: a grade, whosever; what is created is none yet
_GRADED = ("国家", "省级", "市级")
#: 下辖3个国家级开发区(…、|国家级综合保税区: those that a city has, one by one
_HAD = re.compile(r"(?:辖|辖有|拥有|设有|建有)\d[^。;；\n]{0,40}\([^()]{0,40}(?<=[(、])$")
_NO_ONE_S = re.compile(
    r"(?:各[类级个]?|[个家类批些级]|所有|全部|等|外地|其[他它]|兄弟|先进|一流|[创新]建|申[报建创]|争创|[升晋]级|升[级格]?为|成为|纳入|特色|重点|产业|工业|科技|农业)(?:国家级?|省级)?$"
)
#: 高新区、开发区等园区, 高新区内外: a kind; 高新区级, 经开区化: another word
_NO_NAME_AFTER = re.compile(
    r"[级型化域]|(?:升级|提档|条例|模式|体制|改革创新综合|综合(?:评价|排名|考核)|协会)|[^。;；\n]{0,30}[于为]一体"
)
#: between two names of a list, with others or without
_LISTED = re.compile(r"[、和及与](?:[^、。,，;；\n]{2,14}[、和及与]){0,4}")
_LIST_REACH = 80
#: behind one of these a word stands by itself
_BEFORE = frozenset(",，。;；:：、\n！!?？(“—·|｜] 　")
#: 浙南产业集聚区(经开区): what zones' names end with, and a bracket
_IN_BRACKET = ("区(", "园(", "城(")
#: 3个国家级开发区(
_COUNTED = re.compile(r"\d[个家大][^()]{2,8}\($")
#: so many characters before a word are looked at
_NEAR = 6
#: kinds of which a city has one
_KINDS = ("高新区", "经开区", "综保区")
#: where somebody of a zone goes
_GOES_TO = re.compile(r"(?:赴|前往|走进|来到|到)[^,，。;；:：]{0,6}$")
#: 老城区、北海新区、开发区、仙人岛: one of a list, and so not all of them
_OPEN, _LISTED_OPEN = "开发区", re.compile(r"[、和与及]开发区[、和与及]")
#: what a city has, and another before it
_HAS = re.compile(r"(?:[拥设建]有|下辖)(?:(?:国家级?|省级)?(?:经济技术|高新技术产业|综合)[开保][发税]区[、和与及])?$")
_HAS_REACH = 24
_LINKS = "、和与及"
#: so often a city has to be named, and so many times as often as other places
_SAID, _TIMES = 3, 3


def find(document: Document) -> Iterator[Place]:
    """Where the article first speaks of each zone that it names by its kind alone."""
    words = [*_of_title(document), *_of_body(document)]
    home = _home(document) if words else None
    own = [place for place in document.publisher_places if place.type == "zone"] if words else []
    named = [place for place in document.places if place.type == "zone"]
    often = Counter(place.name for place in named)
    ends = {place.end: place for place in named}
    seen: set[str] = set()
    for word in words:
        kind = generic_kind(word.text) or "经开区"
        if kind in seen:
            continue
        at_home = next((place for place in own if place.name.endswith(kind)), None)  # 来源:雅安经开区
        city = _owner(document, word, ends) or home
        place = at_home or (of_kind(kind, city) if city else None)
        if place is None or (place.zone_id is None and word.text == _OPEN):
            continue
        told = [*document.title_places, *(p for p in named if p.start < word.start or place.zone_id is None)]
        told += [p for p in named if p.zone_id is None and often[p.name] > 1]  # what the article tells of all along
        if city and any(_may_be(p, kind, city) and not _is_listed_beside(document.text, word, p) for p in told):
            continue
        seen.add(kind)
        yield place._replace(start=word.start, end=word.end)


def _owner(document: Document, word: Hit, zones: Mapping[int, Place]) -> str | None:
    """某市建有|经济技术开发区和高新技术产业开发区: the city of the sentence that has it; that of 某某经开区和|高新区.

    ``zones`` are those of the article, by their ends.
    """
    beside = zones.get(word.start - 1) if document.text[word.start - 1] in _LINKS else None
    if beside and generic_kind(beside.name[-3:]) and (city := region_of_short().get(beside.name[:-3])):
        return None if city.endswith("0000") else city
    has = _HAS.search(document.text, max(document.start, word.start - _HAS_REACH), word.start)
    sentence = document.text.rfind("。", document.start, word.start)
    before = [p for p in document.places if sentence < p.start < has.start()] if has else []
    is_city = before and before[-1].type == "region" and before[-1].adcode and not before[-1].adcode.endswith("0000")
    return before[-1].adcode if is_city else None


def _of_title(document: Document) -> Iterator[Hit]:
    """Words of the title, where it stands in the text above the body."""
    at = title_at(document)
    for word in document.title_words if at and at.end <= document.start else ():
        if at and _is_one_s(document.title, 0, word):
            yield word._replace(start=word.start + at.start, end=word.end + at.start)


def _of_body(document: Document) -> Iterator[Hit]:
    behind_region = {place.end + 1 for place in document.places if place.type == "region"}  # 滨江区(高新区)
    for word in document.open_words:
        by_other_name = (
            document.text.endswith(_IN_BRACKET, 0, word.start)
            and word.start not in behind_region
            and not _COUNTED.search(document.text, max(document.start, word.start - 2 * _NEAR), word.start)
        )
        if not by_other_name and _is_one_s(document.text, document.start, word):
            yield word


def of_kind(kind: str, home: str) -> Place | None:
    """The zone of that kind that the city or county ``home`` has."""
    name = region_names()[home]
    stem = name if len(name) == 2 else name[:-1]
    zone_id = zone_names().get(stem + kind) or zone_of_city(home, kind)
    if zone_id:
        return Place(0, 0, zones_by_id()[zone_id]["short_zh"], "zone", zone_id)
    may_have = name[-1] in "市县旗" and (kind != "综保区" or home.endswith("00") and not home.endswith("0100"))
    return Place(0, 0, stem + kind, "zone") if may_have else None


def _may_be(place: Place, kind: str, home: str) -> bool:
    """Is a zone that the article names one of that kind in the same city, which the bare word may mean?"""
    if place.type != "zone" or kind not in place.name:
        return False
    if place.zone_id is None:
        return True
    return (zones_by_id()[place.zone_id]["adcode"] or home)[:4] == home[:4]


def _is_listed_beside(text: str, word: Hit, place: Place) -> bool:
    """经济技术开发区、三山经济开发区: is the zone one of a list that the word stands in, and so another?"""
    between = text[word.end : place.start] if word.start < place.start else text[place.end : word.start]
    return len(between) <= _LIST_REACH and _LISTED.fullmatch(between) is not None


def _is_one_s(text: str, start: int, word: Hit) -> bool:
    """Does the word stand where a name would: by itself, not counted, not as a grade or a kind?"""
    if word.code != "generic":
        return False
    if word.text.startswith(_GRADED):
        is_had = _HAD.search(text, max(start, word.start - _LIST_REACH), word.start)
        return is_had is not None and generic_kind(word.text) in _KINDS
    if word.text == _OPEN:
        is_listed = _LISTED_OPEN.fullmatch(text, max(start, word.start - 1), word.end + 1)
        if not is_listed or "各" in text[max(start, word.start - 3 * _NEAR) : word.start]:
            return False
    elif generic_kind(word.text) not in _KINDS:
        return False
    before = text[max(start, word.start - _NEAR) : word.start]
    if _NO_ONE_S.search(before) or _NO_NAME_AFTER.match(text, word.end):
        return False
    return not before or before[-1] in _BEFORE or name_breaks.behind(before) == len(before)


def _mostly(document: Document) -> str | None:
    """The city that nearly all regions of the text lie in, where it is named itself."""
    codes = [p.adcode for p in document.places if p.type == "region" and p.adcode]
    cities = Counter(code[:4] for code in codes if not code.endswith("0000"))
    city, often = cities.most_common(1)[0] if cities else ("", 0)
    others = sum(code[:4] != city and code != city[:2] + "0000" for code in codes)
    return city + "00" if city + "00" in codes and often >= max(_SAID, _TIMES * others) else None


def _is_at_home(document: Document, region: Place) -> bool:
    """Is the region named again, or as 我市?  A dateline (新华社北京1月8日电) names one once."""
    named = sum(place.adcode == region.adcode for place in document.places)
    return named > 1 or any(word.code in ("city", "county") for word in document.open_words)


def _city_of(zone: Place) -> str | None:
    """The city that a zone lies in or that its name begins with."""
    if zone.zone_id:
        return zones_by_id()[zone.zone_id]["adcode"] or None
    return next((code for size in (3, 2) if (code := region_of_short().get(zone.name[:size]))), None)


def _home(document: Document) -> str | None:
    """The adcode of the city or county that the article is about; None where it is about more, or a province."""
    article = ArticlePlaces(document)
    regions = [place for place in document.title_places if place.type == "region" and place.adcode]
    titled = {place.adcode for place in regions}
    local = [place.adcode for place in document.publisher_places if place.type == "region" and place.adcode]
    if any(_GOES_TO.search(document.title, 0, place.start) for place in regions):
        told, titled = next(iter(local), None), set()  # 经开区管委会赴深圳考察
    elif article.title_region:
        told = article.title_region.adcode
    else:
        of_zone = (city for p in document.title_places if p.type == "zone" and (city := _city_of(p)))
        kept_to = (
            article.region.adcode if article.region and _is_at_home(document, article.region) else _mostly(document)
        )
        told = next(of_zone, None) or next(iter(local), kept_to)
    if told is None or told.endswith("0000") and told[:2] not in ("11", "12", "31", "50"):
        return None
    return told if all(lies_within(code, told) or lies_within(told, code) for code in titled) else None
