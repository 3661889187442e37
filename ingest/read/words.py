"""The words by which portals give themselves away (``vocabulary/portal_words.csv``), ready for look-up.

All of them are lower case and simplified: they are compared with restored, lower-cased lines.
"""

from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path

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
def any_of(role: str) -> re.Pattern[str]:
    """Matches wherever one of the role's words stands, the longest first."""
    return re.compile("|".join(re.escape(word) for word in beginnings(role)))
