"""Portal dumps: where the article stands among menus and footers, and what its meta line says."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.read.bodies import body_end, body_start, first_cut
from ingest.read.edges import edge_date
from ingest.read.inline import split_inline
from ingest.read.lines import PARAGRAPH, Kind, Line, classify, read_lines, starts_footer
from ingest.read.meta import is_source, is_tools, may_hold_labels, read_meta, source_or_none
from ingest.read.neighbours import mend_kinds
from ingest.read.signature import signed_on
from ingest.read.titles import SAMPLE, find_title, shared, title_range
from ingest.restore import restore

#: characters at each end by which a text is known as plain
_EDGE = 300
#: a breadcrumb's last piece is a title if it is so long and shares so much with the article
_SHORTEST_CRUMB, _SHARED = 8, 0.4
#: remarks in brackets behind the last sentence: how many, and how long
_MOST_REMARKS, _LONGEST_REMARK = 4, 60
_BRACKETS = {")": "(", "]": "[", "】": "【", "）": "（"}
#: dates under these labels count before others
_RANK = {"meta_date": 0, "meta_source": 0, "": 1, "meta_other": 1, "meta_date_weak": 3}


@dataclass(frozen=True, slots=True)
class Portal:
    """What a dump says of its article; ``body_start``/``body_end`` are code points of the original, half open."""

    title: str | None
    published_on: dt.date | None
    source_name: str | None
    body_start: int
    body_end: int


def read_portal(text: str, title: str | None = None) -> Portal:
    """Find title, date, source and body of an article in plain text (storable: without lone surrogates).

    Never raises; linear in the text's length.

    A ``title`` that is known already is looked for among the lines instead of being guessed.
    """
    lines = split_inline(text, read_lines(text))
    if not lines:
        return Portal(title, None, None, 0, 0)
    mend_kinds(lines)
    meta_at = _introduction(lines)
    limit = _first_prose(lines, 0 if meta_at is None else meta_at)
    sample = _sample(lines, limit)
    title_at = _known_title(lines, title) if title else find_title(lines, limit, meta_at, sample)
    start_at = body_start(lines, title_at, limit)
    end_at = body_end(lines, start_at)
    head = [line for line in lines[: max(start_at, limit)] if line.kind is Kind.META and line.meta]
    tail = [line for line in lines[end_at:] if line.kind is Kind.META and line.meta]
    if title is None:
        title = _title(text, lines, title_at, head) or _crumb_title(text, lines[:limit], sample)
    beside = title_at if title_at is not None else limit
    return Portal(
        title,
        _date(lines, head, beside)
        or _tail_date(tail)
        or _signed_on(lines, start_at)
        or edge_date([line.text for line in lines[: max(start_at, limit) + 1] if line.kind is not Kind.META]),
        _labelled_source(text, head) or _bare_source(text, head) or _labelled_source(text, tail),
        *_body(text, lines, start_at, end_at),
    )


def body_of(text: str, title: str | None) -> tuple[int, int]:
    """The body of a text that begins with the article, or with its ``title`` and meta line."""
    lines = read_lines(text)
    start = 0
    title_at = _known_title(lines[:3], title) if title else None
    if title_at is not None:
        start = title_at + 1
    while start < len(lines) and lines[start].kind in (Kind.META, Kind.NAVIGATION, Kind.ENDING):
        start += 1
    return _body(text, lines, start, body_end(lines, start))


def looks_plain(text: str) -> bool:
    """Whether a text begins and ends with a paragraph, so that it needs no search for menus and footers."""
    first, last = text[:_EDGE].lstrip(), text[-_EDGE:].rstrip()
    first = first[: _line_end(first)]
    last = last[last.rfind("\n") + 1 :]
    if len(first) < PARAGRAPH or len(last) < PARAGRAPH or "。" not in first or "。" not in last:
        return False
    if (":" in first or "：" in first) and may_hold_labels(restore(first).text):
        return False
    return classify(restore(last).text)[0] is Kind.PROSE


def _line_end(text: str) -> int:
    end = text.find("\n")
    return end if end >= 0 else len(text)


def _introduction(lines: Sequence[Line]) -> int | None:
    """The meta line that introduces the article: the first with a date or source that has more text below than above."""
    total = sum(len(line.text) for line in lines if line.kind is Kind.PROSE)
    above = 0
    fallback = None
    for i, line in enumerate(lines):
        if line.kind is Kind.PROSE:
            above += len(line.text)
            if 2 * above > total:
                break
        elif line.kind is Kind.META and line.meta and line.meta.is_strong and not _is_clock(line):
            if above and not line.meta.is_published:
                continue  # 时间:… 地点:… of an event that the article tells of
            if any(day for day, role in line.meta.dates if role != "meta_date_other"):
                return _first_of_cluster(lines, i)
            fallback = i if fallback is None else fallback
    return fallback


def _first_of_cluster(lines: Sequence[Line], i: int) -> int:
    while i > 0 and lines[i - 1].kind is Kind.META:
        i -= 1
    return i


def _is_clock(line: Line) -> bool:
    """The clock of a portal's head: ``2026年1月5日 星期一`` and nothing else, without a label."""
    meta = line.meta
    return meta is not None and not meta.values and not meta.leftover and ("星期" in line.text or "周" in line.text)


def _first_prose(lines: Sequence[Line], start: int) -> int:
    return next((i for i in range(start, len(lines)) if lines[i].kind is Kind.PROSE), len(lines))


def _sample(lines: Sequence[Line], start: int) -> str:
    pieces: list[str] = []
    length = 0
    for line in lines[start:]:
        if line.kind is Kind.PROSE:
            pieces.append(line.text[:SAMPLE])
            length += len(line.text)
            if length >= SAMPLE:
                break
    return "\n".join(pieces)


def _known_title(lines: Sequence[Line], title: str) -> int | None:
    wanted = "".join(restore(title).text.split())
    for i, line in enumerate(lines[:60]):
        here = "".join(line.text.split())
        if wanted and (
            here == wanted or (len(wanted) >= 8 and here.startswith(wanted) and len(here) <= len(wanted) + 30)
        ):
            return i
    return None


def _title(text: str, lines: Sequence[Line], title_at: int | None, head: Sequence[Line]) -> str | None:
    for line in head:
        value = line.meta.value("meta_title") if line.meta else None
        if value and value.end - value.start >= 4:
            return original(text, line, value.start, value.end).strip() or None
    if title_at is not None:
        return original(text, lines[title_at], *title_range(lines[title_at].text)).strip() or None
    for line in head:
        value = line.meta.value("meta_original_title") if line.meta else None
        if value and value.end - value.start >= 4:
            return original(text, line, value.start, value.end).strip(" )）") or None
    return None


def _date(lines: Sequence[Line], head: Sequence[Line], beside: int) -> dt.date | None:
    """The date of the head's meta lines: labelled before bare, near the title before far from it."""
    place = {id(line): i for i, line in enumerate(lines)}
    ranked: list[tuple[int, int, int, dt.date]] = []
    for line in head:
        if line.meta is None or (_is_clock(line) and abs(place[id(line)] - beside) > 1):
            continue
        for order, (day, role) in enumerate(line.meta.dates):
            if day and role in _RANK:
                ranked.append((_RANK[role], abs(place[id(line)] - beside), order, day))
    return min(ranked)[3] if ranked else None


def _tail_date(tail: Sequence[Line]) -> dt.date | None:
    """A date below the article counts only beside a source or under a label of publication."""
    for line in tail:
        if line.meta and line.meta.is_published:
            for day, role in line.meta.dates:
                if day and role in _RANK:
                    return day
    return None


def _signed_on(lines: Sequence[Line], start_at: int) -> dt.date | None:
    """The date of a notice's signature: neither a portal's clock above the article nor a link list below it counts."""
    return signed_on([line.text for line in lines[start_at : first_cut(lines, start_at)]])


def _labelled_source(text: str, meta_lines: Sequence[Line]) -> str | None:
    for line in meta_lines:
        for value in line.meta.values if line.meta else ():
            if value.role == "meta_source" and source_or_none(line.text[value.start : value.end]):
                return source_or_none(original(text, line, value.start, value.end))
    return None


def _bare_source(text: str, meta_lines: Sequence[Line]) -> str | None:
    """``2017-01-13 某某网``: a name without a label beside the date."""
    for line in meta_lines:
        if line.meta and line.meta.dates and not line.meta.value("meta_source"):
            for word in line.meta.leftover:
                at = line.text.lower().find(word)
                if is_source(word) and source_or_none(word) and at >= 0:
                    return source_or_none(original(text, line, at, at + len(word)))
    return None


def original(text: str, line: Line, start: int, end: int) -> str:
    """The original characters of a range of a restored line."""
    restored = restore(text[line.start : line.end])
    shift = len(restored.text) - len(restored.text.lstrip())
    first, last = restored.to_original(*(min(place + shift, len(restored.text)) for place in (start, end)))
    return text[line.start + first : line.start + last]


def _crumb_title(text: str, lines: Sequence[Line], sample: str) -> str | None:
    """The last piece of a breadcrumb, where it is a title that the article takes up."""
    for line in lines:
        if line.kind is Kind.NAVIGATION:
            start = max(line.text.rfind(sign) for sign in ">»›→|") + 1
            if len(line.text) - start >= _SHORTEST_CRUMB and shared(line.text[start:], sample) >= _SHARED:
                return original(text, line, start, len(line.text)).strip() or None
    return None


def _without_remarks(text: str, line: Line) -> int:
    """The end, in the original, of a line without bracketed remarks of editors and buttons behind its last sentence."""
    end = len(line.text)
    for _ in range(_MOST_REMARKS):
        closing = line.text[end - 1 : end]
        start = line.text.rfind(_BRACKETS[closing], max(0, end - _LONGEST_REMARK), end) if closing in _BRACKETS else -1
        remark = line.text[start + 1 : end - 1]
        if start <= 0 or not (
            starts_footer(remark) or is_tools(remark) or (may_hold_labels(remark) and read_meta(remark).is_meta)
        ):
            break
        end = start
        while end and line.text[end - 1].isspace():
            end -= 1
    if end in (0, len(line.text)):
        return line.end
    restored = restore(text[line.start : line.end])
    shift = len(restored.text) - len(restored.text.lstrip())
    return line.start + restored.to_original(0, end + shift)[1]


def _body(text: str, lines: Sequence[Line], start_at: int, end_at: int) -> tuple[int, int]:
    if start_at >= end_at:  # nothing but head or foot: better all of it than none
        return lines[0].start if lines else 0, lines[-1].end if lines else len(text)
    return lines[start_at].start, _without_remarks(text, lines[end_at - 1])
