"""What one number of an article states: what it counts, whose it is, when it held and whether it is so."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from ingest.extract.document import Span
from ingest.extract.numbers.quantities import Quantity
from ingest.extract.scopes.scope import NOWHERE, Scope
from ingest.extract.times.timeline import Period


@dataclass(slots=True)
class Statement:
    """One number, understood.  Positions are those of the document's clean text."""

    table: str
    code: str
    start: int
    end: int
    sentence: Span
    value: Decimal | None
    value_max: Decimal | None
    unit: str
    qualifier: str
    rule: str
    scope: Scope = NOWHERE
    period: Period | None = None
    status: str = "actual"
    measure: str = "level"
    level: str | None = None
    yoy: Decimal | None = None
    clause: Span | None = None
    term_end: int = 0
    part_of: Statement | None = field(default=None, repr=False)
    counted_class: str | None = None
    quantity: Quantity | None = field(default=None, repr=False)
