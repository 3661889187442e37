"""Two characters by which a zone goes at home: 光谷, 泰达, 麓谷.

They are parts of other names too (光谷广场, 泰达股份), and other cities have a 光谷 of theirs.  They mean the zone where
the article names it in full as well, or the city that it lies in.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache

from ingest.extract.places.place_names import stems, zones_by_id
from ingest.extract.vocabulary import Hit, alternation, read


@cache
def _goes_on() -> re.Pattern[str]:
    """光谷|步行街, 泰达|股份, 亦庄|镇: another name begins with the same characters."""
    words = [row["word"] for row in read("zone_name_words") if row["role"] == "nickname_goes_on"]
    return re.compile(rf"[^\W\d_的在与和及等有是为将从到]{{0,2}}?(?:{alternation(words)})")


def meant(text: str, hits: Sequence[Hit], known: Collection[str]) -> frozenset[Hit]:
    """Those of ``hits`` that are nicknames and mean their zone here; ``known`` are ids of zones named elsewhere."""
    found = [hit for hit in hits if hit.kind == "nickname"]
    if not found:
        return frozenset()
    zones = {hit.code for hit in hits if hit.kind == "zone"} | set(known)
    named = zones | {zones_by_id()[zone]["adcode"] for zone in zones} | {h.code for h in hits if h.kind == "region"}
    return frozenset(hit for hit in found if _is_told(hit, named) and _is_whole_name(text, hit))


def _is_told(hit: Hit, named: set[str]) -> bool:
    return hit.code in named or zones_by_id()[hit.code]["adcode"] in named


def _is_whole_name(text: str, hit: Hit) -> bool:
    """Is it no part of a longer name, nor another city's (长春光谷)?"""
    before = text[max(0, hit.start - 2) : hit.start]
    city = zones_by_id()[hit.code]["city"].removesuffix("市")
    return (before not in stems() or before == city) and not _goes_on().match(text, hit.end, hit.end + 8)
