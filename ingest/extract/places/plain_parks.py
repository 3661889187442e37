"""Parks and towns whose ending says no more than 园, 园区 or 小镇: 沙文园区, 西湖云栖小镇, 生物创新园、生物农业园和医疗器械园.

They need more than a name before it: to stand by themselves in an article about zones, to be told of again, a row of
their like, or for a town the place that it lies in.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from ingest.extract.places import bare_names, name_breaks, name_words, ordinary, unregistered
from ingest.extract.places.place_names import Place, counties, provinces, stems
from ingest.extract.vocabulary import alternation, read

#: so many characters before an ending are looked at
_REACH = 10
_PARK = re.compile(r"园区(?![域内外级化])")
#: 兰州高新区|定连园区: the zone that a park lies in is no part of its name
_ZONE = re.compile("高新区|经开区|开发区|新区|保税区|综保区")
_TOWN = re.compile(r"(?<!创业)小镇(?![上里居]|众创|孵化|创客)")
#: three parks at least that a row links
_ROW = re.compile(
    r"园区?(?:以及|[、和及与])(?:[\u4e00-\u9fff]{2,9}?园区?(?:以及|[、和及与])){1,9}[\u4e00-\u9fff]{2,9}?园(?:区(?!域))?(?![林艺区丁地长]|等?[\u4e00-\u9fff]{0,4}于一体|等[特功])"
)
#: the parts of one zone
_OF_PARTS = re.compile(r"一区[两三四五六七八九十多]园")
_ITEM = re.compile(r"(?P<name>[\u4e00-\u9fff]{2,12}?园(?:区(?!域))?)(?:以及|[、和及与]|$)")


@cache
def _no_park() -> tuple[str, ...]:
    """公园, 植物园, 果园: gardens, schools and farms."""
    return tuple(row["word"] for row in read("zone_name_words") if row["role"] == "garden")


@cache
def _no_town() -> re.Pattern[str]:
    """Towns for visitors: 温泉, 足球."""
    return re.compile(alternation([row["word"] for row in read("zone_name_words") if row["role"] == "no_town"]))


def find(text: str, start: int, end: int, known: Sequence[Place], *, of_zones: bool) -> Iterator[Place]:
    """The parks and towns named so in ``text[start:end]`` beside the ``known``; does it speak ``of_zones``?"""
    found = [*_parks(text, start, end, of_zones), *_towns(text, start, end)]
    if of_zones or _OF_PARTS.search(text, start, end):
        found += [place for row in _ROW.finditer(text, start, end) for place in _row(text, start, row)]
    begun, ended = {place.start for place in known}, {place.end for place in known}
    for place in found:
        if place.start not in begun and place.end not in ended:
            begun.add(place.start)
            yield place


def _begin(text: str, start: int, ending: int) -> int:
    low = max(start, ending - _REACH)
    window = text[low:ending]
    first = max([name_breaks.behind(window), *(zone.end() for zone in _ZONE.finditer(window))])
    return low + first + ordinary.behind(window[first:])


def _parks(text: str, start: int, end: int, of_zones: bool) -> Iterator[Place]:
    """沙文园区: two characters that are no word, by themselves in an article about zones, or said again."""
    ends = [
        match for match in _PARK.finditer(text, start + 2, end) if _may_name(text[match.start() - 2 : match.start()])
    ]
    found = [
        bare_names.Named(match.start() - 2, text[match.start() - 2 : match.start()], match)
        for match in ends
        if _begin(text, start, match.start()) == match.start() - 2
    ]
    found = [named for named in found if "称" not in text[named.begin - 2 : named.begin]]  # (下称“石杉园区”)
    often = Counter(named.prefix for named in found)
    for named in found:
        told = often[named.prefix] > 1 or (
            of_zones and bare_names.is_at_edge(text, named.begin, bare_names.HEAD | {"区"})
        )
        is_park = not text.endswith(_no_park(), start, named.match.end())
        if told and is_park:
            yield unregistered.place(text, named.begin, named.match.end())


@lru_cache(4096)
def _may_name(words: str) -> bool:
    """Are these two characters, of which few before 园区 are a name?"""
    return words[0] >= "\u4e00" and _is_name(words) and words not in stems()


def _is_name(words: str) -> bool:
    """Are these no words that any park may go by, nor what it is for?"""
    return not (
        name_words.is_plain(words)
        or name_words.is_theme(words)
        or name_words.is_for_whom(words)
        or name_words.is_counted(words)
        or name_words.has_no_name(words)
        or ordinary.ends(words)
        or words in provinces()
    )


def _towns(text: str, start: int, end: int) -> Iterator[Place]:
    for match in _TOWN.finditer(text, start, end):
        if (place := _town(text, start, match)) is not None:
            yield place


def _town(text: str, start: int, match: re.Match[str]) -> Place | None:
    """西湖|云栖|小镇, 医药港|特色小镇: a county, and what the town is called there; or a landmark."""
    begin = _begin(text, start, match.start())
    prefix = text[begin : match.start()]
    county = next((n for n in (4, 3, 2) if prefix[:n] in counties() or prefix[:n] in stems()), 0)
    name = prefix[county:].removesuffix("特色")
    has_place = county or (prefix.endswith("特色") and bare_names.has_landmark(name))
    if (
        not has_place
        or prefix[:county] in provinces()
        or len(name) < 2
        or _no_town().search(name)
        or name_words.has_no_name(name)
    ):
        return None
    return unregistered.place(text, begin, match.end())


def _row(text: str, start: int, row: re.Match[str]) -> Iterator[Place]:
    """The parks of a row, each by what is made there."""
    begin = _begin(text, start, row.start())
    for item in _ITEM.finditer(text, begin, row.end()):
        name = item["name"]
        prefix = name.removesuffix("区").removesuffix("园")
        if len(prefix) < 2 or name.endswith(_no_park()) or name_words.is_for_whom(prefix):
            continue
        if name_words.is_theme(prefix) or not name_words.has_no_name(prefix):
            yield unregistered.place(text, item.start(), item.end("name"))
