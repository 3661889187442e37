"""Sections of an article, and whether it is a digest: many stories in a row, each under a heading of its own."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

from ingest.extract.document import Document, Span, within
from ingest.extract.names import words
from ingest.extract.places.place_names import Place
from ingest.extract.vocabulary import alternation

#: a line of its own that ends no sentence, above a paragraph; numbered ones divide one story
_HEADING = re.compile(
    r"(?m)^(?!\s{0,4}[(第]?[一二三四五六七八九十\d]{1,3}[)、.．节章部])[^。；;!！?？\n]{4,40}(?<![,，:：、])\n(?=[^\n]{30})"
)
#: (二)…, 三、…: where the next part of a report begins
_PART = re.compile(r"(?:[(（][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、)(?=[\u4e00-\u9fff])")
_PART_FOLLOWS = ("。", "；", ";", "\n", "")
#: how long a line is that is no item of a list, and how the story above a heading ends
_SHORTEST = 30
_ENDS = ("。", "!", "！", "?", "？", ")", "）", "”", "」", "』", "…", "】", ".", ">", "》", "；", ";")
#: 国内联播快讯, 一周要闻: a title that says so
_BULLETIN = re.compile(alternation(list(words("topic_words", "bulletin"))))
#: the section above the first heading, and so many headings, make a digest possible
_FEWEST_HEADINGS = 3


class Sections:
    """The sections of one document, counted from 0: what stands above the first heading is one."""

    def __init__(self, document: Document) -> None:
        self._document = document

    @cached_property
    def _headings(self) -> list[Span]:
        found = (Span(*heading.span()) for heading in self._document.lines(_HEADING))
        below = [heading for heading in found if heading.start > self._document.start]
        return below if _BULLETIN.search(self._document.title) else [h for h in below if self._stands_apart(h)]

    def _stands_apart(self, heading: Span) -> bool:
        """Does a paragraph, a blank line or the end of a sentence stand above the line?  Not above those of a list."""
        text, end = self._document.text, heading.start - 1
        above = text[max(self._document.start, text.rfind("\n", self._document.start, end) + 1) : end].strip()
        return not above or len(above) >= _SHORTEST or above.endswith(_ENDS)

    @cached_property
    def _parts(self) -> list[int]:
        text, start, end = self._document.text, self._document.start, self._document.end
        found = (part.start() for part in _PART.finditer(text, start, end))
        return [at for at in found if text[max(start, at - 2) : at].strip(" ")[-1:] in _PART_FOLLOWS]

    def part_begins(self, low: int, high: int) -> bool:
        """Does a numbered part of the text begin between two positions?"""
        return bisect_right(self._parts, low) < bisect_right(self._parts, high)

    @cached_property
    def _starts(self) -> list[int]:
        return [self._document.start, *(heading.start for heading in self._headings)]

    @cached_property
    def is_bulletin(self) -> bool:
        """Does the title say that many stories follow?"""
        return bool(_BULLETIN.search(self._document.title)) and len(self._starts) >= _FEWEST_HEADINGS

    def is_headline(self, position: int) -> bool:
        """Does ``position`` lie in the headline of a story, which rounds what the story says exactly?"""
        if not self.is_bulletin:
            return False
        at = self.of(position)
        return at > 0 and position < self._headings[at - 1].end

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self._starts)

    def of(self, position: int) -> int:
        """The section that ``position`` lies in."""
        return max(0, bisect_right(self._starts, position) - 1)

    @cached_property
    def _places(self) -> list[list[Place]]:
        ends = [*self._starts[1:], self._document.end]
        return [within(self._document.places, *span) for span in zip(self._starts, ends, strict=True)]

    def is_digest(self, main: Place | None) -> bool:
        """Do most sections speak of places of their own, and one at most of ``main``, which the title names?"""
        if self.is_bulletin:
            return True
        if len(self._starts) <= _FEWEST_HEADINGS:
            return False
        about = [any(main is not None and _is(place, main) for place in places) for places in self._places]
        elsewhere = sum(bool(places) and not told for places, told in zip(self._places, about, strict=True))
        return sum(about) <= 1 and 2 * elsewhere >= len(about)

    def tells_of(self, section: int, place: Place) -> bool:
        """Is ``place`` named in that section?"""
        return any(_is(named, place) for named in self._places[section])


def _is(one: Place, other: Place) -> bool:
    return one.name == other.name or (one.zone_id is not None and one.zone_id == other.zone_id)
