"""A number with its term and the words of its clause: what the modules that judge numbers look at."""

from __future__ import annotations

from typing import NamedTuple

from ingest.extract.document import Span
from ingest.extract.numbers.binding import Bound
from ingest.extract.numbers.quantities import Quantity


class Case(NamedTuple):
    """A number with its term, and the words of its clause: all of them, those before it and those behind it."""

    text: str
    quantity: Quantity
    bound: Bound
    clause: Span
    sentence: Span
    words: str
    before: str
    after: str
