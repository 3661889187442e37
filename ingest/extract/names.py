"""Where a Chinese name begins and what it is made of: names have no capitals and no blanks, only neighbours that cannot be part of them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cache

import ahocorasick_rs

from ingest.extract.document import Document, Span
from ingest.extract.vocabulary import read

#: the longest name that is looked for, in characters
REACH = 36
#: quoted and bracketed parts belong to a name as a whole: 企业“千百十”培育计划, 启迪之星(抚顺)孵化器
_ENCLOSED = re.compile(r"[“‘「『][^“”‘’「」『』\n]{1,16}[”’」』]|(?<=[\u4e00-\u9fffA-Za-z0-9”])\([^()\n]{1,10}\)")
_PUNCTUATION = (
    r"(?<![A-Za-z])!|[,，。;；:：！?？、|/<>《》〈〉【】\n\s\t\[\]()“”‘’「」『』…]|[-—]{2,}|(?<=[\u4e00-\u9fff])[-—]"
)
#: 3家, 2009年, 12月, 第二批: a number with what it counts ends whatever stood before it
_COUNTED = r"[\d一二三四五六七八九十百千两几数多]+余?多?(?:家|个|处|座|所|批|项|年[底末初]?|月[底末初]?|日|次|位|名|类|层|号楼|栋|期|平方米|平米|亩|亿|元|%|名)(?:[\u4e00-\u9fff]{0,3}级)?"
#: what both begin with: one look at each character spares trying them
_BREAK_SIGNS = r"[!,，。;；:：！?？、|/<>《》〈〉【】\s\[\]()“”‘’「」『』…—\d一二三四五六七八九十百千两几数多-]"
_BREAK = re.compile(f"(?={_BREAK_SIGNS})(?:{_PUNCTUATION}|{_COUNTED})")


class Lexicon:
    """A set of words that is found in one pass, leftmost and longest first; linear in the text, however many words."""

    def __init__(self, listed: Iterable[str], *, lasting: bool = True) -> None:
        """``lasting``: asked often enough to be worth the time of building what is asked quickly."""
        kinds = ahocorasick_rs.Implementation
        self._automaton = ahocorasick_rs.AhoCorasick(
            sorted(set(listed)),
            matchkind=ahocorasick_rs.MatchKind.LeftmostLongest,
            implementation=kinds.DFA if lasting else kinds.NoncontiguousNFA,
        )

    def find(self, text: str, offset: int = 0) -> list[Span]:
        """Where the words stand in ``text``, counted from ``offset``."""
        return [Span(a + offset, b + offset) for _, a, b in self._automaton.find_matches_as_indexes(text)]

    def occurs(self, text: str) -> bool:
        """Does any of the words stand in ``text``?"""
        return bool(self._automaton.find_matches_as_indexes(text))

    def without(self, text: str) -> str:
        """``text`` with the words taken out."""
        kept, at = [], 0
        for _, a, b in self._automaton.find_matches_as_indexes(text):
            kept.append(text[at:a])
            at = b
        return "".join(kept) + text[at:]


@cache
def words(list_name: str, role: str) -> tuple[str, ...]:
    """The words of one role in ``ingest/vocabulary/<list_name>.csv``."""
    return tuple(row["word"] for row in read(list_name) if row["role"] == role)


@cache
def lexicon(list_name: str, *roles: str) -> Lexicon:
    """The words of some roles of a list, ready to be found."""
    return Lexicon(word for role in roles for word in words(list_name, role))


@cache
def _whole(list_name: str) -> frozenset[str]:
    """Words that hold a breaking one and do not break: the 在 of 潜在, the 和 of 和谐."""
    return frozenset(words(list_name, "whole"))


def left_edge(text: str, low: int, end: int, list_name: str, kept: tuple[Span, ...] = ()) -> int:
    """Where the name begins that ends at ``end``, not before ``low``: behind the last word of role ``break``.

    Words inside ``kept`` (places) do not break: the 和 of 和平区.  Quotes and brackets are passed over whole.
    """
    low = max(low, end - REACH)
    window = text[low:end]
    if "“" in window or "(" in window or "‘" in window or "「" in window:
        window = _ENCLOSED.sub(lambda match: "·" * len(match.group()), window)
    for span in kept:
        if low < span.end and span.start < end:
            first, last = max(span.start, low) - low, min(span.end, end) - low
            window = f"{window[:first]}{'·' * (last - first)}{window[last:]}"
    edge = 0
    for match in _BREAK.finditer(window):
        edge = match.end()
    whole = _whole(list_name)
    for span in reversed(lexicon(list_name, "break", "whole").find(window)):
        if span.end <= edge or window[span.start : span.end] not in whole:
            return low + max(edge, span.end)
    return low + edge


def sentence_at(document: Document, position: int) -> Span:
    """The sentence around ``position``, within its line."""
    text = document.text
    low, high = max(document.start, position - 400), min(document.end, position + 400)
    for mark in "。\n!?！？":  # the nearest mark leaves the others little to look through
        low = max(low, text.rfind(mark, low, position) + 1)
        if (at := text.find(mark, position, high)) >= 0:
            high = at
    return Span(low, high)


def title_at(document: Document) -> Span | None:
    """The place of the title in the text; None where it stands in a field of its own."""
    title = document.title
    at = document.text.find(title, 0, document.start + len(title)) if title else -1
    return Span(at, at + len(title)) if at >= 0 else None


def covered(spans: list[Span], position: int) -> bool:
    """Does ``position`` lie in one of ``spans`` (sorted by start; nested ones no deeper than three)?"""
    after = bisect_right(spans, position, key=lambda span: span.start)
    return any(span.end > position for span in spans[max(0, after - 3) : after])


def unquoted(name: str) -> str:
    """``name`` without quotation marks around the whole of it, or without a partner."""
    inner = name[1:-1]
    if name[:1] in "“「" and name[-1:] in "”」" and not set("“”「」") & set(inner):
        return inner
    if name.count("“") != name.count("”"):
        return name.strip("“”") if name[:1] == "“" or name[-1:] == "”" else name
    return name


def abbreviates(short: str, long: str) -> bool:
    """Is ``short`` made of characters of ``long`` in their order (省光电子孵化器 of 吉林省光电子产业孵化器)?"""
    rest = iter(long)
    return len(short) < len(long) and all(character in rest for character in short)
