"""Chronicles: rows that each begin with a day (3月5日,…), of a year that their heading, their title or the words before them name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

#: so many rows make a chronicle; a piece of news has fewer
_FEWEST = 4
#: a day at the head of a line or sentence, behind a bullet or the number of the row
_ROW = re.compile(
    r"(?:\A|(?<=[\n。;；]))[^\S\n]{0,12}(?:[△▲●○◆◇■□★☆※•·*—-]|[(（]?\d{1,3}[)）、.．])?[^\S\n]{0,4}(?P<m>1[0-2]|[1-9])\s?月\s?(?P<d>[12]\d|3[01]|[1-9])\s?日"
)
_YEAR = r"(?P<y>(?:19|20)\d\d)"
#: a line that says no more than the year of what stands below it: 2006年, 【2011年】, 2012年大事记
_HEADING = re.compile(
    rf"(?m)^[^\S\n]{{0,8}}[【\[(（■◆●]?\s?{_YEAR}\s?年(?:度)?[\u4e00-\u9fff]{{0,12}}(?:大事记?|纪事|要事)?\s?[】\])）:：]?\s*$"
)
#: the title of a chronicle
_TITLE = re.compile(
    rf"{_YEAR}\s?年(?:度?[\u4e00-\u9fff]{{0,16}}(?:大事|纪事|要事|大事记|年鉴|回顾|盘点)|[:：]|度?$)|(?:大事|纪事|年鉴)[\u4e00-\u9fff记录]{{0,6}}[(（]?{_YEAR.replace('<y>', '<y2>')}"
)
_SAID = re.compile(rf"{_YEAR}\s?年")
#: so far before the first row the year may be said
_BEFORE = 900


class Stretch(NamedTuple):
    """``text[start:end]``, whose days without a year are of ``year``."""

    start: int
    end: int
    year: int


def stretches(text: str, start: int, end: int, title: str) -> list[Stretch]:
    """The parts of ``text[start:end]`` that tell the days of one year row by row."""
    if text.count("日", start, end) < _FEWEST:
        return []
    rows = list(_ROW.finditer(text, start, end))
    if len(rows) < _FEWEST:
        return []
    titled = _TITLE.search(title)
    year = int(titled["y"] or titled["y2"]) if titled else None
    return list(_of_rows(text, start, end, rows, year))


def _of_rows(text: str, start: int, end: int, rows: list[re.Match[str]], year: int | None) -> Iterator[Stretch]:
    """The stretches between headings that name a year, where most days follow each other."""
    days = [(int(row["m"]), int(row["d"])) for row in rows]
    heads = [(h.start(), int(h["y"])) for h in _HEADING.finditer(text, start, end)]
    follow = sum(a <= b for a, b in pairwise(days))
    if follow < (len(days) - 1 - len(heads)) * 0.75:
        return
    first = rows[0].start()
    ahead = [h for h in heads if h[0] <= first]
    if not ahead:
        said = list(_SAID.finditer(text, max(start, first - _BEFORE), first)) if year is None else []
        if year is None and not said:
            return
        ahead = [(start, year) if year else (first, int(said[-1]["y"]))]
    stops = [ahead[-1], *(h for h in heads if h[0] > first)]
    for (begin, of), (stop, _) in zip(stops, [*stops[1:], (end, 0)], strict=True):
        yield Stretch(begin, stop, of)
