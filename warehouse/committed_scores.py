"""The scores that were reached before, kept in a small file, so that a change for the worse says so.

The file holds, for each labelled set, F1 by kind and level and the totals::

    {"tuning": {"articles": 40, "f1": {"zones": {"core": 0.97, "full": 0.97}, …, "micro": {…}, "macro": {…}}}}
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from warehouse.score_table import LEVELS
from warehouse.scoring import Score

#: a fall by less is noise: one label more or less in a small set
TOLERANCE = 0.005
#: digits kept in the file: one label of a thousand still shows
_DIGITS = 4


#: kind, "micro" or "macro" -> level -> F1
F1 = dict[str, dict[str, float]]


def f1_of(score: Score, *, totals_only: bool = False) -> F1:
    """F1 by kind (unless only totals are wanted), micro and macro; each by level, rounded as the file keeps them."""
    scores: F1 = {}
    if not totals_only:
        for kind in score.pairings:
            scores[kind] = {level: round(score.rate(kind, level).f1, _DIGITS) for level in LEVELS}
    scores["micro"] = {level: round(score.micro(level).f1, _DIGITS) for level in LEVELS}
    scores["macro"] = {level: round(score.macro_f1(level), _DIGITS) for level in LEVELS}
    return scores


def read_set(path: Path, name: str) -> F1 | None:
    """The scores of one labelled set; None where the file has none.  Raises ValueError for a broken file."""
    try:
        scores: F1 | None = _read(path)[name]["f1"] if name in _read(path) else None
    except (KeyError, TypeError) as error:
        raise ValueError(f"{path} is not a scores file: {error!r}") from error
    return scores


def write_set(path: Path, name: str, articles: int, f1: F1) -> None:
    """Put the scores of one set into the file and leave the others as they are."""
    document = _read(path) | {name: {"articles": articles, "f1": f1}}
    path.write_text(json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def _read(path: Path) -> dict[str, Any]:
    return dict(json.loads(path.read_text(encoding="utf-8"))) if path.exists() else {}


def changes(committed: F1, now: F1) -> list[tuple[str, float, float]]:
    """What differs by more than the tolerance: (name, before, now), the largest fall first."""
    differing = [
        (f"{kind} {level}", before, now[kind][level])
        for kind, levels in committed.items()
        for level, before in levels.items()
        if kind in now and abs(now[kind][level] - before) > TOLERANCE
    ]
    return sorted(differing, key=lambda change: change[2] - change[1])
