"""Parts: 共99个项目。其中，生态环境项目67个 — the 67 are some of the 99, and no total of their own."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ingest.extract.numbers.statement import Statement

_OF_THESE = "其中"
#: so many statements back a total is looked for
_FEW = 12
#: characters from the total to 其中 that opens the next sentence
_FAR = 120
#: and to 其中 in the same
_NEAR = 24


def opens(text: str, start: int) -> bool:
    """Does the sentence at ``start`` tell parts of what the one before told (其中，…)?"""
    return text.startswith(_OF_THESE, start + (text[start : start + 1] == " "))


def total_of(text: str, part: Statement, told: Iterable[Statement]) -> Statement | None:
    """The statement among ``told`` (the latest first) that ``part`` is told as a part of; None where it stands for itself."""
    at = text.rfind(_OF_THESE, part.sentence.start, part.start)
    if at < 0 or part.value is None or any(mark in text[at : part.start] for mark in ";；"):
        return None
    opens = at - part.sentence.start <= 1
    for _, total in zip(range(_FEW), told, strict=False):
        in_reach = _is_next(text[total.end : at]) if opens else total.sentence == part.sentence
        if total.end > at or not in_reach or total.value is None:
            continue
        same = (total.table, total.code, total.unit, total.status) == (part.table, part.code, part.unit, part.status)
        if same and total.value >= part.value:
            return total
    return None


def is_of_investment(text: str, position: int, told: list[Statement]) -> bool:
    """固定资产投资23亿元,其中:基础设施投资10亿元: is the sum at ``position`` told as a part of all that was invested in the same sentence?"""
    if not told or told[-1].code != "fixed_asset_investment" or told[-1].value is None:
        return False
    at = text.rfind(_OF_THESE, told[0].sentence.start, position)
    first = next((s for s in told if s.code == "fixed_asset_investment" and s.end > at - _NEAR), None)
    return at >= 0 and first is not None and not any(mark in text[at:position] for mark in ";；")


def _is_next(between: str) -> bool:
    """Is a sentence told right behind that of the total, of whose end and what follows ``between`` consists?"""
    return len(between) <= _FAR and between.count("。") <= 1 and "\n" not in between
