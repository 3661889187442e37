"""The levels that a text states of the carriers it names: each by itself, or all names of a row together."""

from __future__ import annotations

from ingest.extract.carriers.announced import announced
from ingest.extract.carriers.levels import Stated, level_before, level_of_own, level_told, stated_after
from ingest.extract.carriers.names import LINK, Candidate
from ingest.extract.carriers.restated import restated
from ingest.extract.document import Document


def rows(document: Document, found: list[Candidate]) -> list[list[Candidate]]:
    """``found`` in groups: the names of one row, linked by 、 and 和, are one."""
    groups: list[list[Candidate]] = []
    for one in found:
        if groups and LINK.fullmatch(document.text, groups[-1][-1].end, one.start):
            groups[-1].append(one)
        else:
            groups.append([one])
    return groups


def stated(document: Document, candidates: list[Candidate]) -> list[Stated]:
    """What is said around each of ``candidates`` (sorted): a row shares what stands before the first and behind the last."""
    groups = rows(document, candidates)
    again = restated(document, candidates)
    found: list[Stated] = []
    for index, group in enumerate(groups):
        following = groups[index + 1][0].start if index + 1 < len(groups) else document.end
        found += _shared(_of_row(document, group, following, again, len(found)))
    return found


def _of_row(
    document: Document, group: list[Candidate], following: int, again: dict[int, Stated], offset: int
) -> list[Stated]:
    """What is said of the names of one row; ``again`` what later sentences say, by index from ``offset`` on."""
    own = [Stated(level_of_own(document, one.start, one.end) or one.level) for one in group]
    if all(one.rule == "carrier.decided" for one in group):
        return [
            o if o.level else again.get(offset + index) or Stated(announced(document, one))
            for index, (o, one) in enumerate(zip(own, group, strict=True))
        ]
    said = Stated(level_before(document, group[0].start, group[-1].end))
    said = said if said.level else stated_after(document, group[-1].end, following)
    said = said if said.level else Stated(level_told(document, group[0].start))
    return [
        o if o.level else said if said.level else again.get(offset + index) or Stated(announced(document, one))
        for index, (o, one) in enumerate(zip(own, group, strict=True))
    ]


def _shared(row: list[Stated]) -> list[Stated]:
    """Where all names of a row that have a level have the same, and most do, it is that of the others too."""
    levels = [one.level for one in row if one.level]
    if len(set(levels)) != 1 or len(levels) * 2 <= len(row):
        return row
    return [one if one.level else Stated(levels[0]) for one in row]
