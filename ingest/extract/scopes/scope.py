"""The place or body that a number belongs to."""

from __future__ import annotations

from typing import NamedTuple


class Scope(NamedTuple):
    """A place or body, and how it was found (see ``ingest.models.Binding``)."""

    name: str | None
    type: str | None
    zone_id: str | None
    adcode: str | None
    binding: str


NOWHERE = Scope(None, None, None, None, "none")
#: a firm that the text does not name; told from NOWHERE by identity
UNNAMED = NOWHERE._replace()
#: what is told of the whole country
COUNTRY = Scope("全国", "country", None, "100000", "stated")
