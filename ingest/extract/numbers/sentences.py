"""One sentence taken apart: its clauses, words, numbers and ranks, and what each number may look at."""

from __future__ import annotations

from typing import NamedTuple

from ingest.extract.document import Document, Span, Track, within
from ingest.extract.numbers.enumerations import runs
from ingest.extract.numbers.quantities import Quantity
from ingest.extract.numbers.rates import Rank
from ingest.extract.places.place_names import Place
from ingest.extract.vocabulary import Hit

_YEARS = frozenset({"年", "多年"})
#: 从十多年前的4.9万家, 实际使用外资五年累计1030亿美元: a time, no number of its own
_A_TIME = ("前", "之前", "以前", "累计", "来累计", "间累计", "共", "来共", "间共")


class Sentence(NamedTuple):
    """``runs`` are quantities that follow one another with nothing but 、 or 和 between them."""

    span: Span
    clauses: list[Span]
    quantities: list[Quantity]
    ranks: list[Rank]
    hits: list[Hit]
    runs: list[list[Quantity]]


class Number(NamedTuple):
    """A quantity in its clause: its term stands between ``low`` and ``high``; ``run`` is the list it stands in, if any.

    In a row of places with their numbers, ``place`` is the number's own and ``counted`` the word that says what the row counts.
    """

    quantity: Quantity
    clause: Span
    clause_index: int
    low: int
    high: int
    run: list[Quantity] | None
    place: Place | None = None
    counted: Hit | None = None

    @property
    def start(self) -> int:
        """Where the number begins."""
        return self.quantity.start


def take_apart(document: Document, span: Span, ranks: Track[Rank]) -> Sentence | None:
    """The sentence at ``span``, None where it holds no number; ``ranks`` are those of the whole document."""
    quantities = within(document.quantities, span.start, span.end)
    own_ranks = within(ranks, span.start, span.end)
    if not (quantities or own_ranks):
        return None
    return Sentence(
        span,
        document.clauses(span),
        quantities,
        own_ranks,
        within(document.hits, span.start, span.end),
        runs(document.text, quantities) if len(quantities) > 1 else [],
    )


def numbers(text: str, sentence: Sentence) -> list[Number]:
    """The numbers of a sentence of ``text``, in order."""
    found = []
    quantities = sentence.quantities
    for at, quantity in enumerate(quantities):
        index = clause_at(sentence.clauses, quantity.lead)
        clause = sentence.clauses[index]
        before = quantities[at - 1] if at else None
        of_years = before is not None and before.unit.text in _YEARS
        if before and of_years and (text.startswith(_A_TIME, before.end) or text.startswith("连续", before.start - 2)):
            before = quantities[at - 2] if at > 1 else None
        low = max(clause.start, before.end) if before else clause.start
        high = min(clause.end, quantities[at + 1].lead) if at + 1 < len(quantities) else clause.end
        run = next((r for r in sentence.runs if quantity in r), None) if sentence.runs else None
        found.append(Number(quantity, clause, index, low, high, run))
    return found


def clause_at(clauses: list[Span], position: int) -> int:
    """The index of the clause around ``position``, else of the last."""
    for index, (start, end) in enumerate(clauses):
        if start <= position < end:
            return index
    return len(clauses) - 1
