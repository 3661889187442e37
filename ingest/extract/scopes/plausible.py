"""What a zone, a region or the country can have at most: a larger number is not that of a place it only seemed to be of.

The same limits (``vocabulary/plausible_values.csv``) are checked before publication.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from ingest.extract.vocabulary import read

LIST = "plausible_values"


def exceeds(code: str, value: Decimal | None, scope_type: str | None) -> bool:
    """Is ``value`` of a metric or kind of funding beyond what a scope of this type can have?"""
    most = _limits().get((code, scope_type or ""))
    return value is not None and most is not None and value > most


@cache
def _limits() -> dict[tuple[str, str], Decimal]:
    return {(row["code"], kind): Decimal(row[kind]) for row in read(LIST) for kind in ("zone", "region", "country")}
