"""Which articles are worth comparing: those that meet in the buckets of their rare words."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ingest.stories.likeness import WORDS_IN_COMMON
from ingest.stories.sketch import FRACTION, course, measure

#: articles meet by one in four of their kept shingles (one in 32 of all, some 30 characters apart) …
MEETING = FRACTION // 4
#: … and by runs of three of these, which reach beyond the one sentence that many articles share
RUN = 3
#: a bucket of more articles than these holds a formula of the trade, and is passed over: single words, runs
FORMULA = 16
FORMULA_OF_RUN = 500
#: in a bucket an article meets the fullest one, and as many neighbours
NEIGHBOURS = 4
#: the least part of the necessary share of words at which a pair is looked at closely
ALLOWANCE = 0.5

Pairs = NDArray[np.int64]
Hashes = NDArray[np.uint64]


def met(signatures: Sequence[bytes]) -> Pairs:
    """Pairs (lower, higher) of places in ``signatures``, which are in order of rank; int64 of shape (n, 2).

    Time and number of pairs are linear in the number of kept shingles, whatever the articles share.
    """
    courses = [course(data) for data in signatures]
    words = np.frombuffer(b"".join(courses), dtype="<u4")
    owners = np.repeat(np.arange(len(courses)), [len(one) // 4 for one in courses])
    chosen = words < MEETING
    words, owners = words[chosen].astype(np.uint64), owners[chosen]
    runs, whole = _runs(words), owners[: max(len(owners) - RUN + 1, 0)] == owners[RUN - 1 :]
    return np.concatenate(
        [
            _met_in_buckets(words, owners, FORMULA),
            _met_in_buckets(runs[whole], owners[: len(runs)][whole], FORMULA_OF_RUN),
            _met_as_equals(signatures),
        ]
    )


def _runs(words: Hashes) -> Hashes:
    """A hash below 2**32 of each run of words."""
    mixed = np.zeros(max(len(words) - RUN + 1, 0), dtype=np.uint64)
    for place in range(RUN):
        mixed = mixed * np.uint64(0x9E3779B97F4A7C15) + words[place : place + len(mixed)]
    return (mixed ^ (mixed >> np.uint64(29))) * np.uint64(0xBF58476D1CE4E5B9) >> np.uint64(32)


def _met_as_equals(signatures: Sequence[bytes]) -> Pairs:
    first: dict[tuple[int, int], int] = {}
    every = [(first.setdefault(measure(data), rank), rank) for rank, data in enumerate(signatures)]
    return np.array([pair for pair in every if pair[0] != pair[1]], dtype=np.int64).reshape(-1, 2)


def _met_in_buckets(hashes: Hashes, owners: Pairs, formula: int) -> Pairs:
    """Pairs of owners that share enough of their hashes (below 2**32)."""
    if not len(hashes):
        return np.empty((0, 2), dtype=np.int64)
    counts = np.bincount(owners)
    # one number for each posting, hash above rank, so that one sort orders both
    postings = np.sort(hashes << np.uint64(32) | owners.astype(np.uint64))
    postings = postings[np.concatenate([[True], postings[1:] != postings[:-1]])]
    buckets = (postings >> np.uint64(32)).astype(np.uint32)
    begins = np.flatnonzero(np.concatenate([[True], buckets[1:] != buckets[:-1]]))
    sizes = np.diff(np.concatenate([begins, [len(buckets)]]))
    shared = (sizes > 1) & (sizes <= formula)
    ranks = (postings[np.repeat(shared, sizes)] & np.uint64(0xFFFFFFFF)).astype(np.int64)
    sizes = sizes[shared]
    fullest = np.repeat(np.cumsum(sizes) - sizes, sizes)
    places = np.arange(len(ranks))
    found = [_packed(ranks, fullest, places, places > fullest)]
    for distance in range(1, NEIGHBOURS + 1):
        found.append(_packed(ranks, places - distance, places, places - distance > fullest))
    pairs, times = np.unique(np.concatenate(found), return_counts=True)
    lower, higher = pairs >> 32, pairs & 0xFFFFFFFF
    enough = times >= ALLOWANCE * WORDS_IN_COMMON * np.minimum(counts[lower], counts[higher])
    return np.stack([lower[enough], higher[enough]], axis=1)


def _packed(ranks: Pairs, first: Pairs, second: Pairs, where: NDArray[np.bool_]) -> Pairs:
    return (ranks[first[where]] << 32) | ranks[second[where]]
