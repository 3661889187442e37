"""Zones that the article names, each mention a row."""

from __future__ import annotations

from ingest.extract.document import Document
from ingest.extract.facts import row
from ingest.extract.places import Place
from ingest.models import Fact, ZoneMention


def _longer(place: Place, mentions: list[Place]) -> Place:
    """中关村 beside 中关村自创区 is that, 火炬高新区 beside 中山火炬高新区 that: part of a name means the whole."""
    if place.zone_id is None:
        fuller = next((m for m in mentions if m.name != place.name and m.name.endswith(place.name)), None)
        return place._replace(name=fuller.name, zone_id=fuller.zone_id) if fuller else place
    if place.name.endswith(("区", "园", "城")):
        return place
    longer = next((m for m in mentions if m.name != place.name and m.name.startswith(place.name)), None)
    return place._replace(name=longer.name, zone_id=longer.zone_id) if longer else place


def facts(document: Document) -> list[Fact]:
    """One row for each place in the text where a zone is named; one name for each registered zone."""
    mentions = [place for place in document.places if place.type == "zone"]
    mentions = [_longer(place, mentions) for place in mentions]
    names = document.zone_names
    return [
        row(document, ZoneMention, place.start, place.end, "zone.registry" if place.zone_id else "zone.name",
            name=names.get(place.zone_id or "", place.name), zone_id=place.zone_id)
        for place in mentions
    ]  # fmt: skip
