"""Carriers and laboratories that a list names: told again (某市13家众创空间中) or in parts (甲区有5家) they are no totals."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from ingest.extract.document import Span
from ingest.extract.numbers.binding import CARRIERS, Bound
from ingest.extract.numbers.sentences import Number

if TYPE_CHECKING:
    from ingest.extract.numbers.statement import Statement

#: what notices name
_LISTED = CARRIERS | {"innovation_platforms"}
#: what a number counts in spite of those newly recognised, told before it
_IN_ALL = re.compile(r"总|累计|共|现有|拥有|已有|目前|截至|[达增]|至")
#: 这24家众创空间分布在8个市: those told before are told apart
_APART = ("中", "里", "分布")
_OF_THESE = "其中"
#: characters between the sentence of a total and 其中 that opens the next
_NEXT = 4


class Chosen:
    """Answers for one document.  Ask in the order of the text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._named: set[tuple[str, Decimal]] = set()
        self._parted = 0

    def begin(self, sentence: Span, told: list[Statement]) -> None:
        """Forget what held for the last sentence; 其中 goes on with those that it told (``told``: all so far)."""
        last = told[-1] if told else None
        is_next = last is not None and 0 <= sentence.start - last.sentence.end < _NEXT and _is_new(last)
        self._parted = sentence.start if is_next and self._text.startswith(_OF_THESE, sentence.start) else 0

    def note(self, number: Number, bound: Bound, reason: str | None) -> None:
        """Remember a number that was found to be of those that a list names."""
        if bound.code in _LISTED and reason in ("skip", "increment"):
            self._named.add((bound.code, number.quantity.value))

    def reason(self, number: Number, bound: Bound, how: str, last: Statement | None) -> str | None:
        """``increment`` for those of a list and their parts; ``last`` is the statement before in the same sentence."""
        if bound.code not in _LISTED:
            return None
        text, quantity, end = self._text, number.quantity, max(number.quantity.end, bound.term.end)
        if (bound.code, quantity.value) in self._named and text.startswith(_APART, end):
            self._parted = quantity.end
            return "increment"
        in_row = how in ("carried", "row")
        is_next = in_row and last is not None and last.code == bound.code and _is_new(last)
        if is_next and last and ")" in text[last.end : quantity.lead]:
            is_next = False  # (2018年新认定1家),其中甲区12家: an aside
        new = last.end if is_next and last else self._parted
        goes_on = new and (in_row or text.startswith(_OF_THESE, new))
        return "increment" if goes_on and not _IN_ALL.search(text, new, quantity.lead) else None


def _is_new(statement: Statement) -> bool:
    return statement.code in _LISTED and statement.measure == "increment"
