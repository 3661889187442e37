"""Indicators and funding: statements as rows."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal

from ingest.extract.document import Document
from ingest.extract.facts import row
from ingest.extract.statements import Statement
from ingest.models import Fact, Funding, Indicator

#: a quote longer than this is cut to the clauses around the number
LONGEST_QUOTE = 240
_NUMBER = Decimal("0.0001")
_MONEY = Decimal("0.01")


def _rounded(value: Decimal | None, step: Decimal) -> Decimal | None:
    return None if value is None else value.quantize(step, ROUND_HALF_EVEN)


def _quote(statement: Statement) -> tuple[int, int]:
    sentence, clause = statement.sentence, statement.clause
    if sentence.end - sentence.start <= LONGEST_QUOTE or clause is None:
        return sentence.start, sentence.end
    return max(sentence.start, clause.start - 60), min(sentence.end, clause.end + 60)


def _same(statement: Statement) -> tuple[object, ...]:
    """What makes two statements of one article the same fact."""
    period = statement.period
    return (
        statement.table, statement.code, statement.value, statement.value_max, statement.unit, statement.status, statement.measure, statement.level,
        statement.scope.name, period.last.year if period and period.last else None, statement.yoy if statement.value is None else None,
        statement.start if statement.code in ("rank", "share") else None,
    )  # fmt: skip


def facts(document: Document, statements: list[Statement]) -> list[Fact]:
    """One row for each statement; one that the article repeats is kept once."""
    rows: list[Fact] = []
    seen: set[tuple[object, ...]] = set()
    for statement in statements:
        if (key := _same(statement)) in seen:
            continue
        seen.add(key)
        start, end = _quote(statement)
        period = statement.period
        common = {
            "scope_name": statement.scope.name,
            "scope_type": statement.scope.type,
            "zone_id": statement.scope.zone_id,
            "adcode": statement.scope.adcode,
            "qualifier": statement.qualifier,
            "status": statement.status,
            "period_start": period.first if period else None,
            "period_end": period.last if period else None,
            "period_basis": period.basis if period else None,
            "binding": statement.scope.binding,
        }
        if statement.table == "funding":
            rows.append(
                row(document, Funding, start, end, statement.rule, kind=statement.code, amount=_rounded(statement.value, _MONEY),
                    amount_max=_rounded(statement.value_max, _MONEY), currency=statement.unit, **common)
            )  # fmt: skip
        else:
            rows.append(
                row(document, Indicator, start, end, statement.rule, metric=statement.code, value=_rounded(statement.value, _NUMBER),
                    value_max=_rounded(statement.value_max, _NUMBER), unit=statement.unit, measure=statement.measure, level=statement.level,
                    yoy_pct=_rounded(statement.yoy, _NUMBER), **common)
            )  # fmt: skip
    return rows
