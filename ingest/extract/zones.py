"""Zones that the article names, each mention a row."""

from __future__ import annotations

from ingest.extract.document import Document
from ingest.extract.facts import Found, row
from ingest.models import ZoneMention


def facts(document: Document) -> list[Found]:
    """One row for each place in the text where a zone is named; one name for each registered zone."""
    mentions = [place for place in document.places if place.type == "zone"]
    names = document.zone_names
    return [
        row(document, ZoneMention, place.start, place.end, "zone.registry" if place.zone_id else "zone.name",
            name=names.get(place.zone_id or "", place.name), zone_id=place.zone_id)
        for place in mentions
    ]  # fmt: skip
