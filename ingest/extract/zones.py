"""Zones that the article names, each mention a row."""

from __future__ import annotations

from ingest.extract.document import Document
from ingest.extract.facts import Found, row
from ingest.extract.names import title_at
from ingest.extract.place_names import Place, generic_kind, way_of_naming
from ingest.models import ZoneMention


def facts(document: Document) -> list[Found]:
    """One row for each place in the text where a zone is named; one name for each registered zone."""
    body = [place for place in document.places if place.type == "zone"]
    mentions = _of_title(document, body) + (body or _of_publisher(document))
    names = document.zone_names
    return [
        row(document, ZoneMention, place.start, place.end, f"zone.{_way(document, place)}",
            name=names.get(place.zone_id or "", place.name), zone_id=place.zone_id)
        for place in mentions
    ]  # fmt: skip


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
        and place.name not in names
        and place.zone_id not in known
        and not (place.zone_id is None and place.name.endswith(shorter))
    ]


def _of_publisher(document: Document) -> list[Place]:
    """经开区 on the site of 雅安经开区, where the text names no zone: the first time it is spoken of."""
    home = [place for place in document.publisher_places if place.type == "zone"]
    words = [word for word in document.open_words if word.code == "generic"]
    told = (
        (place, word) for place in home for word in words if place.name.endswith(generic_kind(word.text) or word.text)
    )
    return [place._replace(start=word.start, end=word.end) for place, word in told][:1]
