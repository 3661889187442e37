"""The words by which portals give themselves away (``vocabulary/portal_words.csv``), ready for look-up.

All of them are lower case and simplified: they are compared with restored, lower-cased lines.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

from ahocorasick_rs import AhoCorasick

PORTAL_WORDS = Path(__file__).resolve().parent.parent / "vocabulary" / "portal_words.csv"

#: longest label in characters, spaces left out
LONGEST_LABEL = 16


@cache
def _rows() -> dict[str, tuple[str, ...]]:
    words: dict[str, list[str]] = {}
    with PORTAL_WORDS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            words.setdefault(row["role"], []).append(row["word"])
    return {role: tuple(listed) for role, listed in words.items()}


@cache
def words(role: str) -> frozenset[str]:
    """All words of a role.  Raises KeyError for a role that the file does not have."""
    return frozenset(_rows()[role])


def words_in_order(role: str) -> tuple[str, ...]:
    """The words of a role as the file lists them, for roles whose order says which counts first."""
    return _rows()[role]


@cache
def labels() -> dict[str, str]:
    """Word before a colon in a meta line, spaces left out → its role (``meta_date``, ``meta_source`` …)."""
    found: dict[str, str] = {}
    for role, listed in _rows().items():
        if role.startswith("meta_"):
            found.update((word.replace(" ", ""), role) for word in listed)
    return found


@cache
def beginnings(role: str) -> tuple[str, ...]:
    """The words of a role, longest first, for ``str.startswith``."""
    return tuple(sorted(words(role), key=lambda word: (-len(word), word)))


@cache
def _first_characters(role: str) -> frozenset[str]:
    return frozenset(word[0] for word in words(role))


def begins(role: str, text: str) -> bool:
    """Whether lower-case ``text`` begins with a word of the role."""
    return text[:1] in _first_characters(role) and text.startswith(beginnings(role))


def holds(role: str, text: str) -> bool:
    """Whether a word of the role stands anywhere in lower-case ``text``."""
    return bool(_automaton(role).find_matches_as_indexes(text))


@cache
def _automaton(role: str) -> AhoCorasick:
    return AhoCorasick(list(beginnings(role)))


@cache
def label_endings() -> frozenset[str]:
    """The last two characters of every label."""
    return frozenset(label[-2:] for label in labels())
