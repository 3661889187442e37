"""Where the article's own paragraphs begin and end among the lines of a dump."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.read.lines import Kind, Line, starts_footer

#: what never belongs to an article at its beginning
_FURNITURE = {Kind.META, Kind.NAVIGATION, Kind.LINK, Kind.STOCK, Kind.FOOTER, Kind.ENDING, Kind.OPENER}
#: ... and at its end
_TRAILING = _FURNITURE
#: an ending cuts only if at least this share of all paragraphs stands above it
_LEAST_ABOVE = 0.3
#: a list of other articles is over when a paragraph of this length follows it
_REAL_PARAGRAPH = 60
#: the heading of a box, the headings of its parts, and so many lines that are looked at
_BOX_HEADINGS = ("名单", "一览", "一览表", "简介")
_PART = re.compile(r"[一二三四五六七八九十]{1,3}、")
_BOX_REACH = 40
#: an article's list ends with lines like these; what introduces it ends with a colon
_LIST_ENDING = (":", "：")


def body_start(lines: Sequence[Line], title_at: int | None, limit: int) -> int:
    """Index of the article's first line: behind the title, the meta line and everything else of the head.

    ``limit`` is the first paragraph behind the meta line.
    """
    first = next((i for i, line in enumerate(lines) if line.kind is Kind.PROSE), len(lines))
    if title_at is not None and title_at < first < limit:
        limit = first  # an abstract stands between title and meta line: it belongs to the article
    title = lines[title_at].text if title_at is not None else None
    start = 0 if title_at is None else title_at + 1
    for i in range(start, limit):
        if lines[i].kind in _FURNITURE or lines[i].text == title or _is_menu_item(lines, i, title_at):
            start = i + 1
    if title_at is None:
        start = max(start, _menu_end(lines, limit))
    return min(start, len(lines))


def _is_menu_item(lines: Sequence[Line], i: int, title_at: int | None) -> bool:
    """A bullet between title and meta line, which nothing introduces, is part of a menu."""
    return title_at is None and lines[i].kind is Kind.BULLET and not (i and lines[i - 1].text.endswith(_LIST_ENDING))


def _menu_end(lines: Sequence[Line], limit: int) -> int:
    """Behind the run of at least three very short lines at the top of a dump without a title."""
    end = 0
    while end < limit and lines[end].kind in (Kind.SHORT, Kind.BULLET, *_FURNITURE) and len(lines[end].text) <= 12:
        end += 1
    return end if end >= 3 and end < len(lines) else 0


def body_end(lines: Sequence[Line], start: int) -> int:
    """Index behind the article's last line."""
    end = first_cut(lines, start)
    while end > start and _is_trailing(lines, end - 1, start):
        end -= 1
    return end


def first_cut(lines: Sequence[Line], start: int) -> int:
    """The first line below the article that says that it is over."""
    total = sum(len(line.text) for line in lines[start:] if line.kind is Kind.PROSE)
    below = _paragraphs_below(lines)
    above = 0
    for i in range(start, len(lines)):
        line = lines[i]
        if line.kind is Kind.PROSE:
            above += len(line.text)
            continue
        is_over = line.is_ending and above >= _LEAST_ABOVE * total
        if above and (is_over or (line.kind is Kind.OPENER and not below[i] and not _opens_box(lines, i))):
            return i
    return len(lines)


def _opens_box(lines: Sequence[Line], i: int) -> bool:
    """Does a box of the article's own follow, a list under a heading, and no list of other articles?"""
    following = lines[i + 1 : i + 1 + _BOX_REACH]
    if not following or any(line.kind is Kind.LINK for line in following):
        return False
    return following[0].text.endswith(_BOX_HEADINGS) or sum(bool(_PART.match(line.text)) for line in following) > 1


def _paragraphs_below(lines: Sequence[Line]) -> list[bool]:
    """For each line, whether a real paragraph stands anywhere below it."""
    below = [False] * len(lines)
    for i in range(len(lines) - 2, -1, -1):
        following = lines[i + 1]
        below[i] = below[i + 1] or (following.kind is Kind.PROSE and len(following.text) >= _REAL_PARAGRAPH)
    return below


def _is_signature(lines: Sequence[Line], i: int, start: int) -> bool:
    """A bare date right below the name of an office."""
    meta = lines[i].meta
    is_date = meta is not None and bool(meta.dates) and not (meta.values or meta.counters or meta.leftover)
    return is_date and i > start and lines[i - 1].kind is Kind.SHORT


def _is_trailing(lines: Sequence[Line], i: int, start: int) -> bool:
    line = lines[i]
    if _is_signature(lines, i, start):
        return False
    if line.kind is Kind.META and line.meta and not line.meta.is_strong and starts_footer(line.text) is None:
        return True
    return line.kind in _TRAILING
