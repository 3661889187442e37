"""From what was read to rows: evidence in the original text, identifiers, the shapes of ``ingest.models``."""

from __future__ import annotations

from typing import Any, TypeVar, cast

from ingest.extract.document import Document
from ingest.identity import fact_id
from ingest.models import Fact

F = TypeVar("F", bound=Fact)


def row(document: Document, model: type[F], start: int, end: int, rule: str, **values: Any) -> F:
    """A row of ``model`` whose quote is the original text behind ``document.text[start:end]``.

    Not validated yet: that is done once, where facts leave the extractor or enter the database.
    """
    inner = document.text[start:end]
    start, end = start + len(inner) - len(inner.lstrip()), end - (len(inner) - len(inner.rstrip()))
    first, last, quote = document.evidence(start, end)
    values = {"rule": rule, **values}
    built = model.model_construct(
        None,
        fact_id=fact_id(document.article_id, model.table, first, last, values),
        article_id=document.article_id,
        char_start=first,
        char_end=last,
        quote=quote,
        **values,
    )
    return cast(F, built)
