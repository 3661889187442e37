"""Counties whose name is one character and 县 (叶县, 泾县): too short for the word lists, since 创新县 and 全县 end like them.

One is read where a name may begin: at the head of a clause, or behind the region it lies in; and then throughout the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ingest import registry
from ingest.extract.places.place_names import Place
from ingest.extract.vocabulary import read

#: these begin clauses as other words too (兴县富民, 代县长, 和县区): they need their region before them
_WORDS = frozenset("开县 达县 安县 华县 新县 和县 富县 兴县 代县 应县 临县 单县 成县 古县 南县 高县 理县".split())
_BEGINS = frozenset("\n\t \u3000，,。.；;：:、!！?？（(《“\"'|>】]")


@cache
def _adcodes() -> dict[str, str]:
    """The adcode of each such county, of one that is a district today that of the district."""
    known = [(row["name_zh"], row["adcode"]) for row in registry.rows("districts")]
    known += [(row["name"], row["now"]) for row in read("former_regions")]
    return {name: adcode for name, adcode in known if len(name) == 2 and name[1] == "县"}


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(f"[{''.join(sorted(name[0] for name in _adcodes()))}]县(?![级域长])")


def find(text: str, start: int, end: int, named: Sequence[Place]) -> list[Place]:
    """The counties of ``text[start:end]``; ``named`` are the places found otherwise, and a region right before one is taken in."""
    if text.find("县", start, end) < 0:
        return []
    regions = {place.end: place.start for place in named if place.type == "region"}
    matches = list(_pattern().finditer(text, start, end))
    sure = {m.group() for m in matches if m.start() in regions or _begins(text, start, m)}
    return [
        Place(regions.get(m.start(), m.start()), m.end(), m.group(), "region", None, _adcodes()[m.group()])
        for m in matches
        if m.group() in sure
    ]


def _begins(text: str, start: int, match: re.Match[str]) -> bool:
    """Does the name stand where a clause begins?"""
    at = match.start()
    return match.group() not in _WORDS and (at <= start or text[at - 1] in _BEGINS)
