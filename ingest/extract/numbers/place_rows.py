"""Numbers told place by place: 前三位是大连高新区(120家)、沈阳高新区(98家); 甲区12家、乙区8家,丙区、丁区各3家."""

from __future__ import annotations

import re
from itertools import pairwise

from ingest.extract.document import Document, within
from ingest.extract.numbers.binding import Bound, fits
from ingest.extract.numbers.sentences import Number
from ingest.extract.places.place_names import Place, region_names, sibling
from ingest.extract.vocabulary import Hit

#: between a place and its number
_HAS = re.compile(
    r"(?:最多|居首|领先|居前|排名?第[一二三四五六七八九十\d]{1,2})?[(（,，]?(?:分别)?(?:拥有|有|为|达到?|共|约|占|以)?"
)
#: 甲区、乙区各有孵化器3家: what stands between the last place of a row and the number that each of them has
_EACH = re.compile(
    r"各(?:自|约|占|为|新增|建成|设立?|获批?|拥?有|建有|达到?)?(?:[^,，。;；:：、\d各]{0,16})"
    r"|的?(?![^,，。;；]{0,18}(?:合计|总计|共))[^,，。;；:：、\d各]{0,16}(?:[均都]|也(?=超|突破|达|$))[^,，。;；:：、\d各]{0,6}"
)
#: characters that both can have
_LONGEST_GAP = 24
_LINKS = ("、", "和", "及", "与", "以及")
_LINK = re.compile(f"(?:{'|'.join(_LINKS)})$")
#: a short name, and one with what may stand between it and its number
_SHORT_NAME = re.compile(r"(?:[、,，;；:：(（和及与]|其中)(?P<name>[\u4e00-\u9fff]{2,4})$")
_SHORT = re.compile(
    r"(?:[、,，;；:：(（和及与]|其中)(?P<name>[\u4e00-\u9fff]{2,4}?)(?:各|各?(?:拥?有|为|达到?|共|约|占))?$"
)
#: characters that a short name and what stands around it can have
_LONGEST = 8
_LONGEST_NAME = 30
#: so near what was counted is gone on with
_SHORTLY = 400
#: so many places of the sentence are asked what lies beside them
_FEW = 12
#: more numbers than these in a row need no word of their own
_FEW_OF = 2
#: between a number and the next place
_NEXT = re.compile(r"[)）]?(?:[、，,；;]|和|及|与|以及)+(?:其次是|再次是|然后是|接着是|其中)?")
#: between what is counted and the place that has it
_TOPIC = re.compile(r"[”」]?(?:方面|数量?|总数)?(?:来[看说讲])?[,，:：]")
#: 其次是甲区(8家): told of what was counted before
_NEXT_IS = re.compile(r"(?:其次|再次|然后|接着|紧随其后的?|排在?第[二三四五]位?的?)[是为]$")
#: characters before its clause in which the place of the first number may stand: X高新区，达120家
_BEFORE = 20
#: characters between the words that say what is counted and the first place
_FAR = 40
_FAMILIES = frozenset({"count", "person", "money"})


def dealt(document: Document, numbers: list[Number], hits: list[Hit], before: Hit | None = None) -> list[Number]:
    """``numbers`` of a sentence whose words are ``hits``; those in a row of places know their place and what the row counts.

    甲区、乙区各3家 is a number of each.  A row that says of nothing what it counts goes on with ``before``, counted last.
    """
    told = [number for number in numbers if number.quantity.unit.family in _FAMILIES]
    if not told or not hits:
        return numbers
    low = numbers[0].clause.start - _BEFORE
    named = within(document.places, low, told[-1].quantity.lead)
    near = [place.adcode for place in named[:_FEW] if place.adcode]
    if not named:
        return numbers
    items: list[tuple[int, list[Place]]] = []
    for at, number in enumerate(numbers):
        if number.quantity.unit.family in _FAMILIES and (places := _before(document, number, low, near)):
            items.append((at, places))
        low = number.quantity.end
    before = before if before and low - before.end <= _SHORTLY else None
    found = _in_rows(document, numbers, items, hits, before) if items else numbers
    first = next((hit.start for hit in hits if hit.kind in ("metric", "funding")), document.end)
    if before is None or first < numbers[0].start:
        return found
    return [
        n._replace(counted=before) if not n.place and n.start < first and _is_dealt(document, n) else n for n in found
    ]


def _is_dealt(document: Document, number: Number) -> bool:
    """甲市、乙市分别以182家、170家居前: are the numbers of a list dealt out to as many places?"""
    run, begin = number.run, number.clause.start
    if run is None or "分别" not in document.text[max(begin, run[0].lead - _LONGEST) : run[0].lead]:
        return False
    named = [p for p in within(document.places, begin, run[0].lead) if p.type in ("zone", "region")]
    in_row = all(document.text[one.end : other.start] in _LINKS for one, other in pairwise(named))
    return len(named) == len(run) and in_row and document.text.startswith("分别", named[-1].end)


def _in_rows(
    document: Document,
    numbers: list[Number],
    items: list[tuple[int, list[Place]]],
    hits: list[Hit],
    before: Hit | None,
) -> list[Number]:
    found = [[number] for number in numbers]
    row: list[tuple[int, list[Place]]] = []
    for item in [*items, None]:
        if item and row and _follows(document.text, numbers, row[-1][0], item):
            row.append(item)
            continue
        if row and _is_row(document.text, numbers, row, hits, before):
            term = _term(document.text, row, numbers, hits, before)
            for at, places in row:
                found[at] = [numbers[at]._replace(place=place, counted=term) for place in places]
        row = [item] if item else []
    return [number for each in found for number in each]


def _before(document: Document, number: Number, low: int, near: list[str]) -> list[Place]:
    """The place that ends where the number begins, named behind ``low``, or all of a row that has 各 behind it.

    A short name that is a word as well (白银) is a place beside those whose adcodes are ``near``.
    """
    text, lead = document.text, number.quantity.lead
    last = _last(document, low, lead)
    is_near = last is not None and lead - last.end <= _LONGEST_GAP
    if not (last and is_near and (_HAS.fullmatch(text, last.end, lead) or _EACH.fullmatch(text, last.end, lead))):
        short = _SHORT.search(text, max(low, lead - _LONGEST), lead)
        last = _named(short["name"], short.start("name"), near) if short else None
    if last is None:
        return []
    places = [last]
    while _EACH.match(text, last.end, lead) and (before := _linked(document, low, places[-1].start, near)):
        places.append(before)
    return places[::-1]


def _last(document: Document, low: int, stop: int) -> Place | None:
    """The last zone or region named in ``text[low:stop]``."""
    named = within(document.places, low, stop)
    return next((p for p in reversed(named) if p.type in ("zone", "region") and p.end <= stop), None)


def _linked(document: Document, low: int, stop: int, near: list[str]) -> Place | None:
    """The place before the link (、, 和) that ends at ``stop``."""
    text = document.text
    link = _LINK.search(text, max(low, stop - 2), stop)
    if link is None:
        return None
    known = _last(document, max(low, link.start() - _LONGEST_NAME), link.start())
    if known and known.end == link.start():
        return known
    short = _SHORT_NAME.search(text, max(low, link.start() - _LONGEST), link.start())
    return _named(short["name"], short.start("name"), near) if short else None


def _named(name: str, start: int, near: list[str]) -> Place | None:
    """The place called ``name`` that lies beside one of those ``near``."""
    adcode = next((code for beside in near if (code := sibling(name, beside))), None)
    return Place(start, start + len(name), region_names()[adcode], "region", None, adcode) if adcode else None


def _follows(text: str, numbers: list[Number], last: int, item: tuple[int, list[Place]]) -> bool:
    at, places = item
    one, other = numbers[last].quantity, numbers[at].quantity
    same = one.unit.family == other.unit.family
    return same and at == last + 1 and _NEXT.fullmatch(text, one.end, places[0].start) is not None


def _is_row(
    text: str, numbers: list[Number], row: list[tuple[int, list[Place]]], hits: list[Hit], before: Hit | None
) -> bool:
    """Several numbers or places, or one that says of what it is told."""
    first = row[0][1][0]
    several = len(row) > 1 or len(row[0][1]) > 1
    return (
        several or _is_topic(text, first, hits) or bool(before and _NEXT_IS.search(text, first.start - 8, first.start))
    )


def _term(
    text: str, row: list[tuple[int, list[Place]]], numbers: list[Number], hits: list[Hit], before: Hit | None
) -> Hit | None:
    """What the numbers of a row count: the last fitting word before its first place, or what was counted last."""
    first, number = row[0][1][0], numbers[row[0][0]]
    named = [h for h in hits if h.kind == "metric" and h.end <= first.start]
    if named:
        near = first.start - named[-1].end <= _FAR and fits(number.quantity, named[-1].code, "metric")
        near = near and not text.startswith("中", named[-1].end)  # 上榜的157家企业中,甲区、乙区各18家
        return named[-1] if near else None
    enough = len(row) > _FEW_OF or all(text.startswith((")", "）"), numbers[at].quantity.end) for at, _ in row)
    return before if before and enough and fits(number.quantity, before.code, "metric") else None


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
