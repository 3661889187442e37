"""Group articles that tell the same news into stories.

Every story has a centre, its fullest article; all others are like the centre itself, not only like one another, so
that a chain of half-likenesses does not weld different news into one.  The result depends on the articles alone, not
on their order.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ingest.stories.likeness import likeness
from ingest.stories.meeting import met
from ingest.stories.sketch import Signature, measure, opened


class Told(NamedTuple):
    """The place of an article in a story; ``similarity`` is the share of words in common with the primary one."""

    article_id: str
    story_id: str
    is_primary: bool
    similarity: float


def group(articles: Iterable[tuple[str, dt.date | None, bytes]]) -> list[Told]:
    """Group (article_id, published_on, signature) into stories; the result is sorted by article_id.

    The primary article is the fullest (then the earliest, then the one with the smallest id), and ``story_id`` is the
    article_id of the earliest, so that it stays when copies follow.  An article_id that comes twice counts once.
    Raises ValueError for a signature of another version.
    """
    known = {article_id: (published_on or dt.date.max, data) for article_id, published_on, data in articles}
    lengths = {article_id: measure(data)[0] for article_id, (_, data) in known.items()}
    ranked = sorted(known, key=lambda one: (-lengths[one], known[one][0], one))
    centres, shares = _centres([known[article_id][1] for article_id in ranked])
    members: defaultdict[int, list[int]] = defaultdict(list)
    for rank, centre in enumerate(centres):
        members[centre].append(rank)
    told: list[Told] = []
    for centre, ranks in members.items():
        story_id = min((known[ranked[rank]][0], ranked[rank]) for rank in ranks)[1]
        told += (Told(ranked[rank], story_id, rank == centre, round(shares[rank], 4)) for rank in ranks)
    return sorted(told)


def _centres(signatures: Sequence[bytes]) -> tuple[list[int], list[float]]:
    """The centre of each article (itself, or one of lower rank) and its likeness to that."""
    centres = list(range(len(signatures)))
    shares = [1.0] * len(signatures)
    fuller: defaultdict[int, set[int]] = defaultdict(set)
    for low, high in met(signatures).tolist():
        fuller[high].add(low)
    laid_open: dict[int, Signature] = {}
    for rank in sorted(fuller):
        one = opened(signatures[rank])
        best = 0.0
        # whom it met, and in whose story those are
        for centre in sorted({centres[lower] for lower in fuller[rank]}):
            if centre not in laid_open:
                laid_open[centre] = opened(signatures[centre])
            share = likeness(laid_open[centre], one)
            if share > best:
                best, centres[rank], shares[rank] = share, centre, share
    return centres, shares
