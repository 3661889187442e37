"""Lists told apart from their numbers: A、B、C分别达到x、y、z."""

from __future__ import annotations

import re
from itertools import pairwise

from ingest.extract.binding import Bound, fits
from ingest.extract.document import Span
from ingest.extract.quantities import Quantity
from ingest.extract.vocabulary import Hit

_JOINED = re.compile(r"\s?(?:、|和|及|与|以及|,|，)\s?(?:约|近|超过?|达到?)?")
_RESPECTIVELY = re.compile(r"分别|依次|各为")


def runs(text: str, quantities: list[Quantity]) -> list[list[Quantity]]:
    """Quantities that follow one another with nothing but 、 or 和 between them."""
    found: list[list[Quantity]] = []
    for before, after in pairwise(quantities):
        if _JOINED.fullmatch(text, before.end, after.lead):
            if found and found[-1][-1] is before:
                found[-1].append(after)
            else:
                found.append([before, after])
    return found


def assign(text: str, sentence: Span, clauses: list[Span], quantities: list[Quantity], hits: list[Hit]) -> dict[int, Bound]:
    """The term of each number of an enumeration, by the start of the number."""
    assigned: dict[int, Bound] = {}
    for run in runs(text, quantities):
        first = run[0]
        begin = max([sentence.start] + [q.end for q in quantities if q.end <= first.start])
        lead = text[begin : first.lead]
        if not _RESPECTIVELY.search(lead):
            continue
        if first.unit.family in ("percent", "points", "times"):
            continue
        terms = [h for h in hits if begin <= h.start and h.end <= first.lead and h.kind in ("metric", "funding") and h.code]
        chosen = terms[-len(run) :]
        if len(chosen) == len(run) and all(fits(q, h.code, h.kind) for q, h in zip(run, chosen, strict=True)):
            assigned |= {q.start: Bound(h.kind, h.code, h, "left") for q, h in zip(run, chosen, strict=True)}
        if not terms and re.search(r"两项|二者|两者|三项|这些(?:数字|指标)", lead):
            continue
        if first.start not in assigned and terms and all(fits(q, terms[-1].code, terms[-1].kind) for q in run):
            assigned |= {q.start: Bound(terms[-1].kind, terms[-1].code, terms[-1], "left") for q in run}
    return assigned

