"""What a line alone does not tell but its neighbours do."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.read.lines import Kind, Line
from ingest.read.titles import shared

#: lines of the head that are looked at
_HEAD = 60
#: a title that looks like a paragraph (long, with commas) is at most this long, one with a full stop shorter
_LONGEST_TITLE, _LONGEST_SENTENCE = 90, 45
#: a short line of this length may be a title itself
_SHORTEST_TITLE = 8
#: words beside a lone date, such as a place or a person, are at most this long
_LONGEST_NAME = 8
#: a line shares at least this much with the paragraph below it to be its title
_SHARED = 0.4


def mend_kinds(lines: Sequence[Line]) -> None:
    """Judge again, in place, lines of the head whose neighbours give them away."""
    head = lines[:_HEAD]
    _titles_like_paragraphs(head)
    first = next((i for i, line in enumerate(lines) if line.kind is Kind.PROSE), len(lines))
    if any(line.kind is Kind.META and line.meta and line.meta.dates for line in lines[:first]):
        return
    _lone_date(lines, first)
    _greeting_paragraph(lines, first)


def _titles_like_paragraphs(head: Sequence[Line]) -> None:
    """A long line with commas right above the meta line, with nothing like a title or paragraph above it, is one."""
    for i, line in enumerate(head[:-1]):
        if line.kind is Kind.SHORT and len(line.text) >= _SHORTEST_TITLE:
            return
        if line.kind is Kind.PROSE:
            following = head[i + 1]
            introduces = following.kind is Kind.META and following.meta is not None and following.meta.is_strong
            longest = _LONGEST_SENTENCE if "。" in line.text else _LONGEST_TITLE
            if introduces and len(line.text) <= longest and "。" not in line.text[:-1]:
                line.kind = Kind.SHORT
            return


def _lone_date(lines: Sequence[Line], first: int) -> None:
    """``某地 某人 2019-06-18`` between title and text is a meta line, although it looks like a link."""
    dated = [i for i in range(first) if lines[i].kind is Kind.LINK and lines[i].meta]
    if len(dated) != 1 or dated[0] != first - 1 or first == len(lines) or first < 2:
        return
    line, title = lines[first - 1], lines[first - 2]
    names_only = line.meta is not None and all(len(word) <= _LONGEST_NAME for word in line.meta.leftover)
    if names_only and title.kind is Kind.SHORT and shared(title.text, lines[first].text) >= _SHARED:
        line.kind = Kind.META


def _greeting_paragraph(lines: Sequence[Line], first: int) -> None:
    """A portal's sentence about itself above the title is no paragraph of the article."""
    if first + 2 >= len(lines) or any(line.kind is Kind.SHORT for line in lines[:first]):
        return
    itself, title, text = lines[first : first + 3]
    about_itself = len(itself.text) <= 120 and any(word in itself.text for word in ("本站", "本网", "欢迎", "网站"))
    is_title = title.kind is Kind.SHORT and text.kind is Kind.PROSE
    if about_itself and is_title and shared(title.text, text.text) > max(_SHARED, shared(title.text, itself.text)):
        itself.kind = Kind.NAVIGATION
