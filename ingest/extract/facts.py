"""From what was read to rows: evidence in the original text, identifiers, the columns of ``ingest.models``."""

from __future__ import annotations

from typing import Any, NamedTuple

from ingest.extract.document import Document
from ingest.identity import fact_id
from ingest.models import Fact


class Found(NamedTuple):
    """A fact before validation: its model and its columns.  Made into a model once, where it leaves the extractor."""

    model: type[Fact]
    values: dict[str, Any]


def row(document: Document, model: type[Fact], start: int, end: int, rule: str, **values: Any) -> Found:
    """A row of ``model`` whose quote is the original text behind ``document.text[start:end]``, without blanks around it."""
    inner = document.text[start:end]
    if len(inner.strip()) < end - start:
        start, end = start + len(inner) - len(inner.lstrip()), end - (len(inner) - len(inner.rstrip()))
    first, last, quote = document.evidence(start, end)
    values["rule"] = rule
    values["fact_id"] = fact_id(document.article_id, model.table, first, last, values)
    values.update(article_id=document.article_id, char_start=first, char_end=last, quote=quote)
    return Found(model, values)
