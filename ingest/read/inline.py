"""Line breaks in odd places: title, meta line and article in one line, or a label and its value on two."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ingest.read.dates import find_dates
from ingest.read.lines import Kind, Line, classify
from ingest.read.meta import Meta, Value, is_source, may_hold_labels, read_meta
from ingest.restore import Restored, restore

#: lines looked at, and how far into each
_FIRST_LINES, _HEAD = 12, 300
#: two pieces of one meta line stand at most this far apart
_GAP = 12
#: a lead shorter than this is no title; before a line that is otherwise nothing but a meta line it must be longer
_SHORTEST_LEAD, _SHORTEST_LEAD_OF_META = 6, 9
#: a source on a line of its own is at most this long
_LONGEST_SOURCE = 12

_SENTENCE_END = re.compile(r"[。；]")
_CRUMB = re.compile(r".*[>»›|丨]\s*(?:(?:正文|详情|内容|全文)\s+)?")


def split_inline(text: str, lines: Sequence[Line]) -> list[Line]:
    """``lines`` with those among the first parted that hold title and meta line, or meta line and paragraph."""
    parted: list[Line] = []
    for number, line in enumerate(lines):
        may_hold_more = line.kind in (Kind.PROSE, Kind.SHORT, Kind.LINK, Kind.NAVIGATION) or (
            line.kind is Kind.META and line.meta is not None and _has_title(line.text, line.meta)
        )
        parted.extend(_part(text, line) if number < _FIRST_LINES and may_hold_more else [line])
    _join_labels(parted)
    return parted


def _has_title(line: str, meta: Meta) -> bool:
    lead = line[: meta.start].strip(" ([【|·-")
    return len(lead) >= _SHORTEST_LEAD_OF_META and not is_source(lead) and max(map(len, lead.split())) > 5


def _join_labels(lines: Sequence[Line]) -> None:
    """``来源:`` on one line and the paper's name on the next."""
    for line, following in pairwise(lines[:60]):
        value = line.meta.values[-1] if line.kind is Kind.META and line.meta and line.meta.values else None
        if value and value.role == "meta_source" and value.start == value.end == len(line.text):
            name = following.text
            if following.kind is Kind.SHORT and (len(name) <= _LONGEST_SOURCE or is_source(name)):
                following.kind = Kind.META
                following.meta = Meta(values=[Value("meta_source", value.label, 0, len(name), 0)])


def _part(text: str, line: Line) -> list[Line]:
    head = line.text[:_HEAD]
    if not may_hold_labels(head):
        return [line]
    cluster = _cluster(read_meta(head), head)
    if cluster is None:
        return [line]
    start, end = cluster
    lead = head[:start].rstrip(" ([【|·-")
    if _SENTENCE_END.search(lead):
        return [line]
    crumb = _CRUMB.match(lead)
    title_start = crumb.end() if crumb else 0
    if 0 < len(lead[title_start:].strip()) < _SHORTEST_LEAD:
        return [line]
    restored = restore(text[line.start : line.end])
    if restored.text.strip() != line.text:  # what is cut depends on the lines around: its parts cannot be placed
        return [line]
    places = [0, title_start, len(lead), start, end, len(line.text)]
    return [piece for first, last in ((0, 1), (1, 2), (3, 4), (4, 5))
            if (piece := _piece(restored, line, places[first], places[last]))]  # fmt: skip


def _cluster(meta: Meta, head: str) -> tuple[int, int] | None:
    """The range of a meta line inside a longer line: at least a date or source and one thing more, close together."""
    spans = [(value.label_start, value.end, value.role) for value in meta.values]
    spans += [(found.start, found.end, "date") for found in find_dates(head)]
    spans.sort()
    best: tuple[int, int] | None = None
    group: list[tuple[int, int, str]] = []
    for span in [*spans, (10**9, 10**9, "")]:
        if group and span[0] - max(end for _, end, _ in group) > _GAP:
            roles = {role for _, _, role in group}
            if len(group) >= 2 and (roles & {"meta_source", "meta_date"}) and best is None:
                best = group[0][0], max(end for _, end, _ in group)
            group = []
        group.append(span)
    return best


def _piece(restored: Restored, line: Line, start: int, end: int) -> Line | None:
    shift = len(restored.text) - len(restored.text.lstrip())
    while start < end and line.text[start] in " \t　)]】|·":
        start += 1
    while start < end and line.text[end - 1].isspace():
        end -= 1
    if start >= end:
        return None
    first, last = restored.to_original(start + shift, end + shift)
    piece = line.text[start:end]
    return Line(line.start + first, line.start + last, piece, *classify(piece))
