"""Zones that the article names, each mention a row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from ingest import registry
from ingest.extract.document import Document
from ingest.extract.facts import Found, row
from ingest.extract.names import title_at
from ingest.extract.places import usual_names
from ingest.extract.places.place_names import (
    Place,
    counties,
    generic_kind,
    stems,
    way_of_naming,
)
from ingest.extract.scopes import bare_zones
from ingest.models import ZoneMention

if TYPE_CHECKING:
    from ingest.extract.numbers.statement import Statement


def facts(document: Document, statements: Sequence[Statement] = ()) -> list[Found]:
    """One row for each place in the text where a zone is named; one name for each registered zone.

    A zone that only ``statements``, the numbers of the article, tell of is one more.
    """
    body = [
        place
        for place in document.places
        if place.type == "zone" and not is_other_body(place) and not _is_in_body_s_name(document.text, place)
    ]
    mentions = _of_title(document, body) + body
    mentions += _of_numbers(document, statements, mentions)
    known = {place.zone_id or place.name for place in mentions}
    mentions += [place for place in bare_zones.find(document) if (place.zone_id or place.name) not in known]
    names = document.zone_names
    return [
        row(document, ZoneMention, place.start, place.end, f"zone.{_way(document, place)}",
            name=names.get(place.zone_id or "", place.name), zone_id=place.zone_id)
        for place in sorted(mentions, key=lambda place: place.start)
    ]  # fmt: skip


#: 某某创业孵化产业园, 某大学创新创业园, 某大文化科技园: the name of a carrier
_CARRIER = re.compile(
    r"(?:孵化|众创|双创|楼宇)[\u4e00-\u9fff]{0,4}园区?$|大学[\u4e00-\u9fff()]{0,6}(?:创新|创业)[\u4e00-\u9fff]{0,4}园$"
    r"|(?:(?<![光恒方远正重特])大|大学|理工|启迪)(?:国家|大学)?(?:文化|创意|文创)?(?:科技园|科创园)区?$|大学[\u4e00-\u9fff]{0,4}创新港$"
)
#: 复旦|杭州湾科创园: the university that bears a park stands before its name
_UNIVERSITY = re.compile(r"(?:复旦|清华|北大|浙大|交大|同济|南大|大学|学院|启迪)$")
#: 漕河泾开发区|总公司, 张江高科技园区|开发股份有限公司
_FIRM = re.compile(
    r"(?:开发|建设|投资|发展|国控|控股|资产|城投|产业|科技|实业|经济|管理|运营|股份|有限|责任|金融|国有|资本|集团|经营|城市|置业|创业|技术|服务|总){0,6}(?:公司|集团(?!军))"
)
#: 银川市|工业园区: all parks of a city
_PARKS = re.compile(r"(?P<region>[\u4e00-\u9fff]{2,6}[市州])(?:工业|产业|开发)?(?:园区|集聚区|集中区|开发区)")


def is_other_body(place: Place) -> bool:
    """Is what ends like a zone's name that of a carrier, or of all parks of a city together?"""
    if place.zone_id is not None:
        return False
    parks = _PARKS.fullmatch(place.name)
    return _CARRIER.search(place.name) is not None or (parks is not None and parks["region"] in _cities())


def _is_in_body_s_name(text: str, place: Place) -> bool:
    """复旦|杭州湾科创园, 苏州工业园区|国控公司: is the zone's name part of a university's park's, or of a firm's?"""
    is_park = place.zone_id is None and place.name.endswith("园")
    if is_park and _UNIVERSITY.search(text, max(0, place.start - 4), place.start):
        return True
    return _FIRM.match(text, place.end, place.end + 16) is not None


@cache
def _cities() -> frozenset[str]:
    """The cities and prefectures that have counties, by their full names; a county-level city has one park."""
    rows = [row for row in registry.rows("regions") if not row["adcode"].endswith("0000")]
    return frozenset(name for row in rows for name in (row["name_zh"], row["short_zh"] + "州"))


def _way(document: Document, place: Place) -> str:
    """Why this is that zone of the registry: official_name, alias …; ``unregistered`` where it is none."""
    if place.zone_id is None:
        return "unregistered"
    return way_of_naming(document.text[place.start : place.end].strip(), place.zone_id)


def _of_title(document: Document, body: list[Place]) -> list[Place]:
    """The zones that the title alone names, where it stands in the text."""
    title = title_at(document)
    if title is None or title.end > document.start:
        return []
    known = {place.zone_id for place in body} - {None}
    names = " ".join(place.name for place in body)  # 中关村 stands for the 中关村自创区 of the body
    shorter = tuple(
        {place.name for place in body if place.zone_id is None}
    )  # 镇江大禹山产业园 is the 大禹山产业园 of it
    return [
        place._replace(start=place.start + title.start, end=place.end + title.start)
        for place in document.title_places
        if place.type == "zone"
        and not is_other_body(place)
        and place.name.removesuffix("区" * place.name.endswith("园区")) not in names
        and place.zone_id not in known
        and not (
            place.zone_id is None
            and (place.name.endswith(shorter) or any(usual_names.leaves_out(place.name, name) for name in shorter))
        )
    ]


def _of_numbers(document: Document, statements: Sequence[Statement], mentions: Sequence[Place]) -> list[Place]:
    """Zones that numbers are told of and nothing names: 高新区 in news of its city, 经开区 on its own site; where first spoken of."""
    known = {place.zone_id or place.name for place in mentions}
    found: dict[str, Place] = {}
    for statement in statements:
        name, kind, zone_id = statement.scope[:3]
        key = zone_id or name
        if name is None or key is None or kind != "zone" or key in known or key in found:
            continue
        if zone_id is None and not _is_city_s(name):
            continue
        spoken = [w for w in document.open_words if w.code in ("zone", "generic") and w.start <= statement.start]
        if spoken:
            found[key] = Place(spoken[-1].start, spoken[-1].end, name, kind, zone_id)
    return list(found.values())


def _is_city_s(name: str) -> bool:
    """泰兴经开区: a city, and the kind of zone that it may have one of."""
    kind = name[-3:]
    return generic_kind(kind) == kind and name[:-3] in stems() | counties()
