"""Numbers told place by place: 前三位是大连高新区(120家)、沈阳高新区(98家); 分布在甲区12家、乙区8家."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ingest import registry
from ingest.extract.document import Document, within
from ingest.extract.numbers.binding import Bound, fits
from ingest.extract.numbers.sentences import Number
from ingest.extract.places.place_names import Place, region_names
from ingest.extract.vocabulary import Hit

#: between a place and its number
_HAS = re.compile(
    r"州?(?:最多|居首|领先|居前|排名?第[一二三四五六七八九十\d]{1,2})?[(（,，]?(?:分别|各)?(?:拥有|有|为|达到?|共|约|占)?"
)
_EACH = re.compile(r"州?各")
_HAS_PLAINLY = re.compile(r"各?(?:有|为|达)?$")
#: the word before a number, behind a mark: ，白银｜6家
_WORD = re.compile(r"(?:[,，、;；:：(（和及与]|其中|分布在)(?P<name>[\u4e00-\u9fff]{2,4})$")
#: between a number and the next place
_NEXT = re.compile(r"[)）]?(?:[、，,；;]|和|及|与|以及)+(?:其次是|再次是|然后是|接着是|其中)?")
#: between what is counted and the place that has it
_TOPIC = re.compile(r"[”」]?(?:方面|数量?|总数|来[看说讲])?[,，:：]")
#: characters before its clause in which the place of the first number may stand: X高新区，达120家
_BEFORE = 20
#: characters between the words that say what is counted and the first place
_FAR = 40
_FAMILIES = frozenset({"count", "person", "money"})


def dealt(document: Document, numbers: list[Number], hits: list[Hit]) -> list[Number]:
    """``numbers`` of a sentence whose words are ``hits``; those in a row of places know their place and what the row counts."""
    items: list[tuple[int, Place]] = []
    low = numbers[0].clause.start - _BEFORE if numbers else 0
    for at, number in enumerate(numbers):
        if number.quantity.unit.family in _FAMILIES and (place := _before(document, number, low)):
            items.append((at, place))
        low = number.quantity.end
    return _in_rows(document, numbers, items, hits) if items and hits else numbers


def _in_rows(
    document: Document, numbers: list[Number], items: list[tuple[int, Place]], hits: list[Hit]
) -> list[Number]:
    found = list(numbers)
    row: list[tuple[int, Place]] = []
    for item in [*items, None]:
        if item and row and _follows(document, numbers, row[-1][0], item):
            row.append(item)
            continue
        if row and (len(row) > 1 or _is_topic(document.text, row[0][1], hits)):
            term = _term(row[0][1], numbers[row[0][0]], hits)
            for at, place in row:
                found[at] = found[at]._replace(place=place, counted=term)
        row = [item] if item else []
    return list(_for_each(document, found))


def _for_each(document: Document, numbers: list[Number]) -> Iterator[Number]:
    """``numbers``, those that several places share (甲、乙、丙各3家) once for each."""
    for number in numbers:
        for place in _sharing(document, number.place, number.low) if number.place else []:
            yield number._replace(place=place)
        yield number


def _sharing(document: Document, last: Place, low: int) -> list[Place]:
    """The places that share the number of ``last``, before which they stand in a row behind ``low``."""
    found: list[Place] = []
    text, end = document.text, last.start
    if not _EACH.match(text, last.end):
        return found
    while end > low and text[end - 1] in "、和及与":
        place = _ending_at(document, low, end - 1)
        if place is None:
            break
        found.append(place)
        end = place.start
    return found[::-1]


def _ending_at(document: Document, low: int, end: int) -> Place | None:
    """The place whose name ends at ``end``: one that is named, or a region whose short name is another word elsewhere (白银)."""
    end -= document.text[end - 1] == "州"  # 临夏州
    named = [p for p in within(document.places, low, end) if p.end == end and p.type in ("zone", "region")]
    if named:
        return named[-1]
    word = _WORD.search(document.text, max(low - 1, 0), end)
    adcode = _by_short_name().get(word["name"]) if word else None
    return Place(word.start("name"), end, region_names()[adcode], "region", None, adcode) if word and adcode else None


@cache
def _by_short_name() -> dict[str, str]:
    return {row["short_zh"]: row["adcode"] for row in registry.rows("regions")}


def _before(document: Document, number: Number, low: int) -> Place | None:
    """The place that ends where the number begins, named behind ``low``."""
    lead = number.quantity.lead
    near = within(document.places, low, lead)
    last = next((p for p in reversed(near) if p.type in ("zone", "region") and p.end <= lead), None)
    if last and _HAS.fullmatch(document.text, last.end, lead):
        return last
    has = _HAS_PLAINLY.search(document.text, max(low, number.low), lead)
    return _ending_at(document, number.low, has.start()) if has else None


def _follows(document: Document, numbers: list[Number], last: int, item: tuple[int, Place]) -> bool:
    at, place = item
    one, other = numbers[last].quantity, numbers[at].quantity
    if one.unit.family != other.unit.family or at != last + 1:
        return False
    first = next(iter(_sharing(document, place, one.end)), place)
    return _NEXT.fullmatch(document.text, one.end, first.start) is not None


def _term(first: Place, number: Number, hits: list[Hit]) -> Hit | None:
    """What the numbers of a row count: the last fitting word before its first place."""
    before = [h for h in hits if h.kind == "metric" and h.end <= first.start and first.start - h.end <= _FAR]
    return before[-1] if before and fits(number.quantity, before[-1].code, "metric") else None


def _is_topic(text: str, place: Place, hits: list[Hit]) -> bool:
    """孵化器，甲区有19家: does what is counted stand right before the place?"""
    before = [h for h in hits if h.end <= place.start]
    return (
        bool(before) and before[-1].kind == "metric" and _TOPIC.fullmatch(text, before[-1].end, place.start) is not None
    )


def bound(number: Number, own: Bound | None) -> Bound | None:
    """What a number counts: what the words around it say, else what its row counts."""
    far = own is None or own.how in ("left_far", "carried")
    term = number.counted
    return Bound("metric", term.code, term, "row") if far and term else own
