"""Parts of a zone that are named right behind it.

One called by the district that it lies in bears the zone's name (张江高新区徐汇园, 陕西自贸区西安高新功能区), one with
a name of its own goes by that (苏州工业园区|金鸡湖商务区; parks: ``unregistered.part_of``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.extract.places import name_words, unregistered
from ingest.extract.places.place_names import Place, counties, stems, usual_form

#: 徐汇园, 靖江园区, but 大兴园林
_PARK = re.compile(r"(?P<place>[\u4e00-\u9fff]{2,4}?)分?园(?:区(?![域内位]))?(?![区林艺丁子博长中内])")
#: a free-trade zone is named by its parts
_AREA = re.compile(r"(?P<place>[\u4e00-\u9fff]{2,8}?)(?:功能区|片区|区块)(?![级域划])")
_FREE_TRADE = "自贸区"
#: 宝鸡高新区|科技新城, 西安高新区|软件新城: a town that is called by what is done there bears the zone's name too
_TOWN = re.compile(r"(?P<place>[\u4e00-\u9fff]{2,4}?)新城(?![区镇乡市街路大])")
#: 苏州工业园区|金鸡湖商务区: no zone elsewhere, but one that goes by its own name as a part of a zone
_QUARTER = re.compile(r"(?P<place>(?!国际|中央|核心|商业|高端|现代)[\u4e00-\u9fff]{2,5}?)商务区")


def find(text: str, end: int, zones: Sequence[Place]) -> Iterator[Place]:
    """The parts named right behind ``zones``; that of a free-trade zone takes it in."""
    for zone in zones:
        is_free_trade = zone.name.endswith(_FREE_TRADE)
        quarter = _QUARTER.match(text, zone.end, end)
        own = quarter or _TOWN.match(text, zone.end, end)
        if own and _is_name(own["place"]):
            yield Place(zone.end, own.end(), own.group(), "zone")
            continue
        part = _AREA.match(text, zone.end, end) if is_free_trade else _part(text, zone.end, end)
        if part is None or (is_free_trade and not _is_placed(part["place"])):
            continue
        mother = usual_form(zone.zone_id, zone.name) if zone.zone_id else zone.name
        yield Place(zone.start if is_free_trade else zone.end, part.end(), mother + part.group(), "zone")


def _part(text: str, start: int, end: int) -> re.Match[str] | None:
    """徐汇园, 软件新城: the part of a zone named at ``start``."""
    park = _PARK.match(text, start, end)
    if park and (park["place"] in counties() or park["place"] in stems()):
        return park
    town = _TOWN.match(text, start, end)
    return town if town and name_words.is_theme(town["place"]) else None


def _is_name(words: str) -> bool:
    return not (name_words.has_no_name(words) or name_words.is_theme(words) or name_words.is_counted(words))


def _is_placed(name: str) -> bool:
    """西安高新, 西咸新区空港: does a name begin with a place?"""
    return unregistered.place_in(name) == 0 and not name_words.has_no_name(name)
