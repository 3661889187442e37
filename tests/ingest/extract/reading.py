"""Articles for the tests of extraction, and their facts in a form that is easy to compare."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from ingest.extract import extract
from ingest.extract.document import Document
from ingest.extract.numbers.statement import Statement
from ingest.extract.numbers.statements import read as read_statements
from ingest.models import Article, Fact, Funding, Indicator
from ingest.registry import rows

PUBLISHED = dt.date(2021, 8, 20)
UNITS = {row["metric"]: row["unit"] for row in rows("metrics")}


def article(
    text: str, *, published: dt.date | None = PUBLISHED, title: str | None = None, source: str | None = None
) -> Article:
    """An article whose body is the whole of ``text``."""
    return Article(
        article_id="0" * 16,
        uri="made-up.txt",
        title=title,
        published_on=published,
        source_name=source,
        text=text,
        body_start=0,
        body_end=len(text),
    )


def document(text: str, *, published: dt.date | None = PUBLISHED, title: str | None = None) -> Document:
    return Document.of(article(text, published=published, title=title))


def statements(text: str, *, published: dt.date | None = PUBLISHED, title: str | None = None) -> list[Statement]:
    return read_statements(document(text, published=published, title=title))


def assert_quoted(read: Article, facts: Iterable[Fact]) -> None:
    """Every fact's quote is the original text at its offsets."""
    for fact in facts:
        assert read.text[fact.char_start : fact.char_end] == fact.quote, (
            f"{type(fact).__name__} quotes what is not there: {fact!r}"
        )


def numbers_of(read: Article) -> list[Indicator | Funding]:
    """The facts with numbers that count as levels (increments are kept apart), after checking every quote."""
    facts = extract(read)
    assert_quoted(read, facts)
    return [f for f in facts if isinstance(f, Funding) or (isinstance(f, Indicator) and f.measure == "level")]


def as_plain(fact: Indicator | Funding) -> dict[str, Any]:
    """What a label says about a number: code, value, unit, qualifier, status, scope, year, level, growth."""
    plain: dict[str, Any] = {
        "scope": fact.scope_name,
        "year": fact.period_end.year if fact.period_end else None,
        "qualifier": fact.qualifier,
        "status": fact.status,
        "binding": fact.binding,
        "quote": fact.quote,
        "basis": fact.period_basis,
        "from": fact.period_start,
        "until": fact.period_end,
    }
    if isinstance(fact, Indicator):
        return plain | {
            "metric": fact.metric, "value": fact.value, "max": fact.value_max, "unit": fact.unit, "level": fact.level, "yoy": fact.yoy_pct,
        }  # fmt: skip
    return plain | {"kind": fact.kind, "value": fact.amount, "max": fact.amount_max, "unit": fact.currency}


def equal(one: Any, other: Any) -> bool:
    """Are two values of a fact the same?  Numbers are, to the second decimal, as labels are written."""
    if isinstance(one, Decimal | int) and isinstance(other, Decimal | int):
        return abs(Decimal(one) - Decimal(other)) < Decimal("0.006")
    return bool(one == other)
