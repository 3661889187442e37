"""The word lists of the extractor (``ingest/vocabulary/*.csv``) and the registry, as one compiled automaton.

A single leftmost-longest pass finds every word of every list, so a longer word always hides the shorter ones in
it: 知识产权局 is no 知识产权, 上市后备企业 no 企业.
"""

from __future__ import annotations

import csv
import re
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

import ahocorasick_rs

from ingest import registry
from ingest.restore import fold

FOLDER = Path(__file__).resolve().parent.parent / "vocabulary"
_QUOTES = str.maketrans("", "", "“”‘’「」『』\"'")


class Word(NamedTuple):
    """One entry: ``kind`` is the list it stands in, ``code`` what it means there."""

    kind: str
    code: str
    text: str


class Hit(NamedTuple):
    """A word found at ``text[start:end]``."""

    start: int
    end: int
    kind: str
    code: str
    text: str


@cache
def read(name: str) -> tuple[dict[str, str], ...]:
    """The rows of ``ingest/vocabulary/<name>.csv``."""
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def alternation(words: list[str]) -> str:
    """A regular expression that matches any of ``words``, the longest first; no word is empty.

    Words that begin alike stand together, so that the others are passed over at their first character.
    """
    parts = []
    for first, alike in groupby(sorted(set(words), key=lambda w: (w[0], -len(w), w)), key=lambda w: w[0]):
        rests = [re.escape(word[1:]) for word in alike]
        parts.append(re.escape(first) + (f"(?:{'|'.join(rests)})" if len(rests) > 1 else rests[0]))
    return "|".join(parts)


def _quote_variants(term: str) -> set[str]:
    """专精特新“小巨人”企业 is printed with and without quotes, and with 「」 by traditional papers."""
    return {
        term,
        term.translate(_QUOTES),
        term.replace("“", "「").replace("”", "」"),
        term.replace("“", '"').replace("”", '"'),
    }


def _zone_words() -> list[Word]:
    words = []
    for zone in registry.rows("zones"):
        names = [zone["name_zh"], zone["short_zh"], zone["name_en"]]
        names += [
            name for column in ("aliases_zh", "former_names_zh", "aliases_rule_zh") for name in zone[column].split(";")
        ]
        if zone["zone_type"] == "pilot_ftz_area" and zone["city"]:
            city = zone["city"].removesuffix("市")
            names += [f"{city}自贸片区", f"{city}自贸试验片区"]
        words += [Word("zone", zone["zone_id"], fold(name)) for name in names if len(name) >= 3]
        words += [Word("nickname", zone["zone_id"], fold(name)) for name in names if len(name) == 2]
    return words


@cache
def ambiguous_short_names() -> frozenset[str]:
    """Short names of regions that are words as well: 合作, 富裕."""
    return frozenset(row["short"] for row in read("ambiguous_regions") if not row["within"])


def _region_words() -> list[Word]:
    words = [Word("hidden", "", row["within"]) for row in read("ambiguous_regions") if row["within"]]
    for region in registry.rows("regions"):
        code = region["adcode"]
        words.append(Word("region", code, region["name_zh"]))
        if region["name_zh"].endswith("自治州"):
            words.append(Word("region", code, region["short_zh"] + "州"))
        if len(region["short_zh"]) >= 2 and region["short_zh"] not in ambiguous_short_names():
            words.append(Word("region", code, region["short_zh"]))
    for district in registry.rows("districts"):
        names = (district["name_zh"], district["short_zh"])
        words += [
            Word("district", district["adcode"], name) for name in names if len(name) > 2 or name == names[1] != ""
        ]
    words += [Word("district", row["now"], row["name"]) for row in read("former_regions") if len(row["name"]) > 2]
    return words


@cache
def words() -> tuple[Word, ...]:
    """Every word of every list.  Where lists share a word the first one listed here owns it."""
    found: dict[str, Word] = {}
    entries = [
        Word("metric", row["metric"], term) for row in read("metric_terms") for term in _quote_variants(row["term"])
    ]
    entries += [Word("funding", row["kind"], row["term"]) for row in read("funding_terms")]
    entries += [
        Word("hidden", "", row["word"]) if row["kind"] == "hidden" else Word("place", row["kind"], row["word"])
        for row in read("place_words")
    ]
    entries += _zone_words() + _region_words()
    for word in entries:
        found.setdefault(word.text, word)
    return tuple(found.values())


@cache
def numeric_words() -> frozenset[str]:
    """Words that hold a number which counts nothing: 世界500强, 世界五百强, 二手房."""
    return frozenset(
        w.text
        for w in words()
        if any(c.isdigit() for c in w.text) or w.text[0] in "一二三四五六七八九两十百千" or "百强" in w.text
    )


@cache
def _automaton() -> tuple[ahocorasick_rs.AhoCorasick, tuple[Word, ...]]:
    listed = words()
    # not DFA, which takes 48 MB here and so waits for memory among other work; this one takes 4
    automaton = ahocorasick_rs.AhoCorasick(
        [word.text for word in listed],
        matchkind=ahocorasick_rs.MatchKind.LeftmostLongest,
        implementation=ahocorasick_rs.Implementation.ContiguousNFA,
    )
    return automaton, listed


def scan(text: str, offset: int = 0) -> list[Hit]:
    """All words in ``text``, left to right, never overlapping; ``offset`` is added to the positions.  Linear."""
    automaton, listed = _automaton()
    return [
        Hit(start + offset, end + offset, *listed[index])
        for index, start, end in automaton.find_matches_as_indexes(text)
    ]
