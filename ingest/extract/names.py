"""Where a Chinese name begins and what it is made of: names have no capitals and no blanks, only neighbours that cannot be part of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

import ahocorasick_rs

from ingest.extract.document import Document, Span
from ingest.extract.vocabulary import alternation, read

#: the longest name that is looked for, in characters
REACH = 36
#: quoted and bracketed parts belong to a name as a whole: 企业“千百十”培育计划, 启迪之星(抚顺)孵化器
_ENCLOSED = re.compile(r"[“‘「『][^“”‘’「」『』\n]{1,16}[”’」』]|(?<=[\u4e00-\u9fffA-Za-z0-9”])\([^()\n]{1,10}\)")
_PUNCTUATION = r"[,，。;；:：!！?？、|/<>《》〈〉\n\s\t\[\]()“”‘’「」『』…]|[-—]{2,}|(?<=[\u4e00-\u9fff])[-—]"
#: 3家, 2009年, 12月, 第二批: a number with what it counts ends whatever stood before it
_COUNTED = r"[\d一二三四五六七八九十百千两几数多]+余?多?(?:家|个|处|座|所|批|项|年|月|日|次|位|名|类|层|号楼|栋)(?:[\u4e00-\u9fff]{0,3}级)?"


def matcher(words: list[str]) -> Callable[[str, int, int], list[Span]]:
    """A function that finds all of ``words`` in ``text[start:end]``, leftmost and longest first."""
    automaton = ahocorasick_rs.AhoCorasick(words, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)

    def find(text: str, start: int, end: int) -> list[Span]:
        return [Span(a + start, b + start) for _, a, b in automaton.find_matches_as_indexes(text[start:end])]

    return find


@cache
def words(list_name: str, role: str) -> tuple[str, ...]:
    """The words of one role in ``ingest/vocabulary/<list_name>.csv``."""
    return tuple(row["word"] for row in read(list_name) if row["role"] == role)


@cache
def pattern(list_name: str, role: str) -> re.Pattern[str]:
    """A pattern of those words, the longest first."""
    return re.compile(alternation(list(words(list_name, role))))


@cache
def _breaks(list_name: str) -> re.Pattern[str]:
    return re.compile(rf"{_PUNCTUATION}|{_COUNTED}|{alternation(list(words(list_name, 'break')))}")


def left_edge(text: str, low: int, end: int, list_name: str, kept: tuple[Span, ...] = ()) -> int:
    """Where the name begins that ends at ``end``, not before ``low``: behind the last word of role ``break``.

    Words inside ``kept`` (places) do not break: the 和 of 和平区.  Quotes and brackets are passed over whole.
    """
    low = max(low, end - REACH)
    window = _ENCLOSED.sub(lambda match: "·" * len(match.group()), text[low:end])
    for span in kept:
        if low < span.end and span.start < end:
            first, last = max(span.start, low) - low, min(span.end, end) - low
            window = f"{window[:first]}{'·' * (last - first)}{window[last:]}"
    edge = 0
    for match in _breaks(list_name).finditer(window):
        edge = match.end()
    return low + edge


def remainder(name: str, list_name: str, *roles: str) -> str:
    """What is left of ``name`` once the words of ``roles`` (``generic`` if none) are taken out: what makes it a name."""
    return _of_roles(list_name, roles or ("generic",)).sub("", name)


@cache
def _of_roles(list_name: str, roles: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(alternation([word for role in roles for word in words(list_name, role)]))


def sentence_at(document: Document, position: int) -> Span:
    """The sentence around ``position``, within its line."""
    text = document.text
    low, high = max(document.start, position - 400), min(document.end, position + 400)
    start = max(text.rfind(mark, low, position) for mark in "。!?！？\n") + 1
    ends = [at for at in (text.find(mark, position, high) for mark in "。!?！？\n") if at >= 0]
    return Span(max(start, low), min(ends, default=high))


def title_at(document: Document) -> Span | None:
    """The place of the title in the text; None where it stands in a field of its own."""
    title = document.title
    at = document.text.find(title, 0, document.start + len(title)) if title else -1
    return Span(at, at + len(title)) if at >= 0 else None


def abbreviates(short: str, long: str) -> bool:
    """Is ``short`` made of characters of ``long`` in their order (省光电子孵化器 of 吉林省光电子产业孵化器)?"""
    rest = iter(long)
    return len(short) < len(long) and all(character in rest for character in short)
