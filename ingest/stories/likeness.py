"""Whether two articles tell the same news: the share of the shorter one's words that stand in the other."""

from __future__ import annotations

import numpy as np

from ingest.stories.sketch import MOST_NUMBERS, Hashes, Signature

#: the least share of words, and of numbers, that the shorter one has in common with the other
WORDS_IN_COMMON = 0.4
NUMBERS_IN_COMMON = 0.5
#: fewer kept shingles than these (about 40 characters) are no ground for judging; only equal texts are one then
FEWEST_SHINGLES = 4


def likeness(one: Signature, other: Signature) -> float:
    """Share of the shorter one's shingles (0 to 1) that the other has too; 0 where the two are different news."""
    if one.whole == other.whole and one.length == other.length:
        return 1.0
    limit = min(one.limit, other.limit)
    first, second = (_below(signature.shingles, limit) for signature in (one, other))
    fewer = min(len(first), len(second))
    if fewer < FEWEST_SHINGLES:
        return 0.0
    share = _common(first, second) / fewer
    if share < WORDS_IN_COMMON:
        return 0.0
    limit = min(_limit_of_numbers(one), _limit_of_numbers(other))
    first, second = _below(one.numbers, limit), _below(other.numbers, limit)
    if _common(first, second) < NUMBERS_IN_COMMON * min(len(first), len(second)):
        return 0.0
    return share


def _limit_of_numbers(signature: Signature) -> int:
    """Hashes of numbers above it may be missing, since only so many were kept."""
    return int(signature.numbers[-1]) + 1 if len(signature.numbers) == MOST_NUMBERS else 2**32


def _below(hashes: Hashes, limit: int) -> Hashes:
    return hashes[: int(np.searchsorted(hashes, limit))] if len(hashes) and hashes[-1] >= limit else hashes


def _common(first: Hashes, second: Hashes) -> int:
    """How many stand in both; both sorted and distinct."""
    if len(first) > len(second):
        first, second = second, first
    if not len(first):
        return 0
    places = np.searchsorted(second, first)
    places[places == len(second)] = len(second) - 1
    return int(np.count_nonzero(second[places] == first))
