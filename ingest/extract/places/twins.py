"""A zone and a district under one administration, which a text names together: 常州高新区(新北区), 高新区(滨江区).

From then on 新北区 and 全区 mean the zone: what is told is told of both, and zones are what the warehouse is about.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ingest.extract.places.place_names import (
    Place,
    generic_kind,
    parent_of,
    region_names,
    zone_names,
    zone_of_city,
    zones_by_id,
)
from ingest.extract.vocabulary import Hit


def find(text: str, named: Sequence[Place], open_words: Iterable[Hit]) -> dict[str, Place]:
    """The zone of each such district, by adcode; positions are those of the zone's first naming."""
    bracketed = [p for p in named if _is_in_bracket(text, p)]
    if not bracketed:
        return {}
    zones = {place.end: place for place in named if place.zone_id}
    bare = {word.end: word for word in open_words if word.code == "generic"}
    found: dict[str, Place] = {}
    for district in bracketed:
        before = district.start - 1
        zone = zones.get(before) or (_of_city(bare[before], district) if before in bare else None)
        if zone and district.adcode:
            found.setdefault(district.adcode, zone)
    return found


def as_zone(place: Place, twins: dict[str, Place]) -> Place:
    """``place``, or the zone that it is one with."""
    zone = twins.get(place.adcode or "") if place.type == "region" else None
    return place if zone is None else zone._replace(start=place.start, end=place.end)


def _is_in_bracket(text: str, place: Place) -> bool:
    is_district = place.type == "region" and place.adcode is not None and not place.adcode.endswith("00")
    return is_district and text[place.start - 1 : place.start] == "(" and text.startswith(")", place.end)


def _of_city(word: Hit, district: Place) -> Place | None:
    """高新区(新北区): that of the city which the district is in."""
    city, kind = parent_of().get(district.adcode or ""), generic_kind(word.text)
    if not (city and kind):
        return None
    zone_id = zone_names().get(region_names()[city].removesuffix("市") + kind) or zone_of_city(city, kind)
    return Place(word.start, word.end, zones_by_id()[zone_id]["short_zh"], "zone", zone_id) if zone_id else None
