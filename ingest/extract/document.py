"""One article, read once: its clean text with sentences, words, places, times and quantities, and the way back to the original."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

from ingest.extract import blanks, vocabulary
from ingest.extract.numbers import quantities
from ingest.extract.numbers.quantities import Quantity
from ingest.extract.places import place_names, places, publishers, twins, usual_names
from ingest.extract.places.place_names import Place
from ingest.extract.times import chronicles, periods, undated
from ingest.extract.times.periods import Time
from ingest.extract.times.report_frames import Frames
from ingest.extract.vocabulary import Hit
from ingest.models import Article
from ingest.restore import Restored, restore

#: these two begin with the characters that may match, which makes the search for them quick
_SENTENCE_END = re.compile(r"[。！？!?\n….](?:(?<=…)…?|(?<=\.)\.{2,}|(?<![….]))[。！？!?\n”’」』\"]*")
_REPORT = re.compile(
    r"(?:政府|管委会)?工作报告|计划(?:\(草案\)|草案)?的?(?:执行|完成)情况[^。\n]{0,40}?的?报告|向大会(?:作)?报告工作|代表[^,，。\n]{0,14}(?:政府|管委会)[^,，。\n]{0,10}报告"
)
#: characters; longer than nearly all that people write
LONGEST_SENTENCE = 360
_DATED = re.compile(r"(?:19|20)\d\d\s?[-/年.]\s?\d{1,2}\s?[-/月.]\s?\d|来源|:\d\d")
#: who a page has it from
_SOURCE = re.compile(r"\s{0,6}(?:来源|稿源|作者|编辑|责编)\s?[:：]")
#: ——2020年1月14日在烟台市第十七届人民代表大会上
_GIVEN = re.compile(r"在.{2,40}[会议]上")
#: 2024年1月25日在…; 2025年政府工作报告, the report given at the beginning of that year
_GIVEN_ON = re.compile(r"((?:19|20)\d\d)年(1[0-2]|[1-9])月\d{1,2}日(?:[^。]{0,4}在|[^\S\n][\u4e00-\u9fff·]{2,8}\))")
_REPORT_OF = re.compile(r"((?:19|20)\d\d)年?[\u4e00-\u9fff]{0,14}工作报告")
#: 一、2022年工作回顾: the year before the one in which it was given
_REVIEW_OF = re.compile(
    r"((?:19|20)\d\d)年(?:度|的)?(?:政府|[县区市州乡镇])?(?:主要)?工作(?:的)?(?:简要)?(?:回顾|总结|情况)"
)
_FIRST_YEAR = re.compile(r"各位代表[\s\S]{0,600}?((?:19|20)\d\d)年")
#: so much of what stands above the body is looked at
_HEAD = 300
_CLAUSE_END = re.compile(
    r"[，；;。！？!?\n,:—](?:(?<![,:—])|(?<=,)(?:(?<!\d,)|(?!\d{3}))|(?<=:)(?!(?:超过|[约近超逾])?\d)|(?<=—)—)"
)
if TYPE_CHECKING:
    from ingest.extract.carriers.read import Named
    from ingest.extract.sections import Sections

_T = TypeVar("_T", bound="_Located")


class _Located(Protocol):
    @property
    def start(self) -> int: ...


class Track(list[_T]):
    """Items in the order of the text, with their starts at hand for bisection."""

    def __init__(self, items: Iterable[_T]) -> None:
        super().__init__(items)
        self.starts = [item.start for item in self]


class Span(NamedTuple):
    """A stretch of the clean text, half open."""

    start: int
    end: int


@dataclass(frozen=True)
class Document:
    """An article ready for extraction.  All positions count characters of ``text`` (clean), within ``start:end`` (the body)."""

    article_id: str
    published: dt.date | None
    title: str
    text: str
    start: int
    end: int
    restored: Restored = field(repr=False)
    original: str = field(repr=False)
    source: str | None = None

    @classmethod
    def of(cls, article: Article) -> Document:
        """The article with its text restored, its positions counted in the restored text."""
        restored = restore(article.text, without=blanks.to_close(article.text))
        title = _restored_title(article.title or "")
        start, end = restored.to_clean(article.body_start), restored.to_clean(article.body_end)
        return cls(
            article.article_id,
            article.published_on,
            title,
            restored.text,
            _behind(restored.text, title, start, end),
            end,
            restored,
            article.text,
            restore(article.source_name).text if article.source_name else None,
        )

    @cached_property
    def hits(self) -> Track[Hit]:
        """Words of the vocabulary and the registry."""
        return Track(vocabulary.scan(self.text[self.start : self.end], self.start))

    @cached_property
    def _found(self) -> tuple[list[Place], list[Hit]]:
        return places.find(self.text, self.start, self.end, self.hits)

    @cached_property
    def _found_in_title(self) -> tuple[list[Place], list[Hit]]:
        known = frozenset(p.zone_id for p in self._found[0] if p.zone_id)
        return places.find(self.title, 0, len(self.title), vocabulary.scan(self.title), known)

    @cached_property
    def _twins(self) -> dict[str, Place]:
        return twins.find(self.title, *self._found_in_title) | twins.find(self.text, *self._found)

    @cached_property
    def _places(self) -> tuple[Track[Place], Track[Hit]]:
        named, open_words = self._found
        return Track(self._as_written(named)), Track(open_words)

    @cached_property
    def _in_full(self) -> dict[str, str]:
        former = place_names.former_names()
        hits = (*self.hits, *vocabulary.scan(self.title))
        found = {hit.text: hit.code for hit in hits if hit.kind == "district"}
        usual = place_names.region_names()
        named_so = {code: name for name, code in found.items() if name in former and usual[code] not in found}
        return place_names.autonomous_in(self.text) | named_so

    def region_name(self, adcode: str) -> str | None:
        """What the article calls a region: 宁夏, or 宁夏回族自治区 where it writes that; 金坛市, which is 金坛区 now."""
        return self._in_full.get(adcode) or place_names.region_names().get(adcode)

    def _as_written(self, named: list[Place]) -> list[Place]:
        if self._twins:
            named = [twins.as_zone(place, self._twins) for place in named]
        if not self._in_full:
            return named
        short = place_names.region_names()
        return [
            p._replace(name=self._in_full[p.adcode]) if p.adcode in self._in_full and p.name == short[p.adcode] else p
            for p in named
        ]

    @cached_property
    def places(self) -> Track[Place]:
        """Places that are named, in order."""
        return self._places[0]

    @cached_property
    def open_words(self) -> Track[Hit]:
        """Place words that mean what the context says: 全市, 我区, 高新区."""
        return self._places[1]

    @cached_property
    def is_report(self) -> bool:
        """Is this a government's report on its work, which looks back on last year and sets this year's goals?"""
        head = self.title + self.text[max(0, self.start - 200) : self.start + 200]
        return "报告" in head and _REPORT.search(head) is not None

    @cached_property
    def speaks_for_one(self) -> bool:
        """Is this a place's own report or communiqué?  However many others it names, what it counts is that place's."""
        return self.is_report or "统计公报" in self.title

    @cached_property
    def reckoned(self) -> dt.date | None:
        """The day from which 去年 and 今年 count: that of publication; for a report undated, or posted years later, when it was given."""
        if not self.is_report:
            return self.published
        given, is_stated = self._given
        years_later = self.published.year - given.year if self.published and given else 0
        return given if self.published is None or years_later > (0 if is_stated else 1) else self.published

    @cached_property
    def spoken_in(self) -> int | None:
        """The year that an undated text says it is of; None for any other."""
        return undated.year_of(self.title, self.text, self.start, self.end) if self.reckoned is None else None

    @property
    def _given(self) -> tuple[dt.date | None, bool]:
        """The day on which a report was given, as far as its head tells, and whether it states it."""
        head = self.text[max(0, self.start - 200) : self.start + _HEAD]
        if given := _GIVEN_ON.search(head):
            return dt.date(int(given[1]), int(given[2]), 28), True
        named = _REPORT_OF.search(self.title + "\n" + head[:_HEAD])
        if named is None:
            told = _REVIEW_OF.search(self.title + "\n" + head)
            return (dt.date(int(told[1]) + 1, 1, 31), False) if told else (None, False)
        first = _FIRST_YEAR.search(self.text, self.start, self.start + 3 * _HEAD)
        looks_back = first is not None and first[1] == named[1]  # its title names the year that it looks back on
        return dt.date(int(named[1]) + looks_back, 1, 31), False

    @cached_property
    def sections(self) -> Sections:
        """What stands under each heading."""
        from ingest.extract.sections import Sections  # itself reads documents

        return Sections(self)

    @cached_property
    def frames(self) -> Frames:
        """Which year each part of a report on work speaks of."""
        return Frames(self)

    @cached_property
    def zone_names(self) -> dict[str, str]:
        """How this article calls each registered zone: by the usual short form if it does, else by its fullest wording."""
        counts: Counter[tuple[str, str]] = Counter()
        for place in (*self.places, *self.head_places, *self.title_places, *self.title_places):
            if place.zone_id:
                counts[place.zone_id, place_names.usual_form(place.zone_id, place.name)] += 1
        best: dict[str, tuple[int, int, int, str]] = {}
        for (zone_id, name), count in counts.items():
            official = name.endswith(("高新区", "经开区", "自创区", "自贸区", "新区", "综保区", "片区", "保税区"))
            usual = name == place_names.zones_by_id()[zone_id]["short_zh"]
            best[zone_id] = max(best.get(zone_id, (0, 0, 0, "")), (official + usual, len(name), count, name))
        return {zone_id: place_names.without_province(zone_id, name) for zone_id, (_, _, _, name) in best.items()}

    @property
    def title_places(self) -> list[Place]:
        """Places that the title names; their positions count characters of the title."""
        return self._in_title[0]

    @cached_property
    def head_places(self) -> list[Place]:
        """Places in the lines above the body: who issues, where a report was given; lines with a date name sources."""
        lines = self.text[max(0, self.start - _HEAD) : self.start].split("\n")
        told = (line for line in lines if line.strip() != self.title and not _SOURCE.match(line))
        head = "\n".join(line for line in told if _GIVEN.search(line) or not _DATED.search(line))
        given = _GIVEN.search(self.text[self.start : self.start + _HEAD].replace("\n", "")) if self.is_report else None
        if given:
            head += "\n" + given.group()
        return self._as_written(places.find(head, 0, len(head), vocabulary.scan(head))[0]) if head else []

    @cached_property
    def publisher_places(self) -> list[Place]:
        """The places that whoever published the article is called by, zones first."""
        return publishers.places_of(self.source, self.text, self.start, self.end)

    @property
    def title_words(self) -> list[Hit]:
        """Place words of the title that mean what the context says: 国家高新区."""
        return self._in_title[1]

    @cached_property
    def _in_title(self) -> tuple[list[Place], list[Hit]]:
        named, open_words = self._found_in_title
        return usual_names.as_in_text(self._as_written(named), self.places), open_words

    @cached_property
    def named_carriers(self) -> list[Named]:
        """Carriers of innovation where the text names them with their type, or lists them."""
        from ingest.extract.carriers.read import find  # itself reads documents

        return find(self)

    @cached_property
    def carriers(self) -> Track[Place]:
        """Named incubators and their like, each mention a body that numbers may belong to."""
        from ingest.extract.names import Lexicon  # itself reads documents

        found = self.named_carriers
        full = {self.text[n.start : n.end]: n.name for n in found} | {n.name: n.name for n in found}
        if not full:
            return Track([])
        again = Lexicon(list(full)[:80], lasting=False).find(self.text[self.start : self.end], self.start)
        return Track(Place(start, end, full[self.text[start:end]], "organisation") for start, end in again)

    @cached_property
    def times(self) -> Track[Time]:
        """Time expressions."""
        today = self.reckoned or (dt.date(self.spoken_in, 12, 31) if self.spoken_in else None)
        in_title = periods.find(self.title, 0, len(self.title), today)
        year = next((t.last.year for t in in_title if t.role == "period" and t.last), None)
        found: list[Time] = []
        begin = self.start
        for stretch in chronicles.stretches(self.text, self.start, self.end, self.title):
            found += periods.find(self.text, begin, stretch.start, today, year)
            last = dt.date(stretch.year, 12, 31)
            then = min(last, today) if today else last
            found += periods.find(self.text, stretch.start, stretch.end, then, stretch.year)
            begin = stretch.end
        told = year if "公报" in self.title else None
        return Track([*found, *periods.find(self.text, begin, self.end, today, year, told)])

    @cached_property
    def quantities(self) -> Track[Quantity]:
        """Numbers with their units."""
        numeric = vocabulary.numeric_words()
        masked = [(t.start, t.end) for t in self.times if t.role != "past" or t.end - t.start > 2]
        masked += [(start, end) for start, end, _, _, word in self.hits if word in numeric]
        return Track(quantities.find(self.text, self.start, self.end, _merged(masked)))

    @cached_property
    def sentences(self) -> list[Span]:
        """Sentences of the body, without their final stop; a line break ends one too.

        None is longer than ``LONGEST_SENTENCE``: a longer one is cut, at a comma where it has one.  Whatever looks
        around within a sentence is so bounded, for any text.
        """
        found, begin = [], self.start
        for match in _SENTENCE_END.finditer(self.text, self.start, self.end):
            stop, behind = match.span()
            if stop > begin:
                found += self._cut(begin, stop) if stop - begin > LONGEST_SENTENCE else [Span(begin, stop)]
            begin = behind
        if begin < self.end:
            found += self._cut(begin, self.end)
        return found

    def _cut(self, start: int, end: int) -> list[Span]:
        pieces = []
        while end - start > LONGEST_SENTENCE:
            stops = [
                self.text.rfind(mark, start + LONGEST_SENTENCE // 2, start + LONGEST_SENTENCE) for mark in "；;，,、"
            ]
            stop = next(
                (at + 1 for at in (max(stops[:2]), max(stops[2:4]), stops[4]) if at > 0), start + LONGEST_SENTENCE
            )
            pieces.append(Span(start, stop))
            start = stop
        return [*pieces, Span(start, end)]

    def clauses(self, sentence: Span) -> list[Span]:
        """A sentence cut at commas, semicolons and colons; 、 does not cut."""
        found, begin = [], sentence.start
        for match in _CLAUSE_END.finditer(self.text, sentence.start, sentence.end):
            stop, behind = match.span()
            if stop > begin:
                found.append(Span(begin, stop))
            begin = behind
        if begin < sentence.end:
            found.append(Span(begin, sentence.end))
        return found

    @cached_property
    def _line_starts(self) -> list[int]:
        return [self.start, *(m.end() for m in re.finditer("\n", self.text[: self.end]) if m.start() >= self.start)]

    def lines(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Where ``pattern``, which begins with the beginning of a line, matches: tried at each line, not each character."""
        found = (pattern.match(self.text, start, self.end) for start in self._line_starts)
        return (match for match in found if match)

    def paragraph_of(self, position: int) -> int:
        """Where the paragraph around ``position`` begins."""
        return self._line_starts[bisect_right(self._line_starts, position, 1) - 1]

    def evidence(self, start: int, end: int) -> tuple[int, int, str]:
        """The place of ``text[start:end]`` in the original text, and the original words."""
        first, last = self.restored.to_original(start, end)
        return first, last, self.original[first:last]


def _restored_title(title: str) -> str:
    return restore(title, without=blanks.to_close(title)).text.strip()


def _behind(text: str, title: str, start: int, end: int) -> int:
    """Where the body begins once a title repeated at its head is left out: a headline rounds what the text says exactly."""
    head = text[start:end][: len(title) + 80].lstrip()
    if title and head.startswith(title) and head[len(title) : len(title) + 1] in ("\n", "\r", "", " "):
        return text.index(title, start) + len(title)
    return start


def within(items: Track[_T], start: int, end: int) -> list[_T]:
    """Those of ``items`` that begin in ``start:end``."""
    starts = items.starts
    if not starts:
        return []
    low = bisect_left(starts, start)
    if low == len(starts) or starts[low] >= end:  # mostly
        return []
    return items[low : bisect_left(starts, end, low)]


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
