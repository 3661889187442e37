"""From one Arrow batch of articles to Arrow tables of facts: what a worker process runs, whatever runs the workers.

This is the one place that knows what an extractor returns: facts as models, or, where that is faster, pairs of a
model class and its values.  Both are validated here, and every quote is compared with the text.
"""

from __future__ import annotations

import json
import traceback
from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from pathlib import PurePath
from typing import Any, NamedTuple

import pyarrow as pa
from pydantic import ValidationError

from ingest.identity import content_hash, reject_id
from ingest.load.schema import Column, arrow_schema, columns_of, fact_kinds
from ingest.models import Article, Fact

Extract = Callable[[Article], Iterable[Fact | tuple[type[Fact], Mapping[str, Any]]]]
Signature = Callable[[str], bytes]

ARTICLE_COLUMNS = columns_of(Article)
#: the columns of a batch of articles, in and out of workers
ARTICLES = arrow_schema((*ARTICLE_COLUMNS, Column("content_hash", "VARCHAR"), Column("characters", "INTEGER")))
FACTS = {table: arrow_schema(columns_of(kind)) for table, kind in fact_kinds().items()}
REJECTS = arrow_schema(
    tuple(Column(name, "VARCHAR") for name in ("reject_id", "stage", "uri", "place", "reason", "content", "article_id"))
)
SIGNATURES = arrow_schema((Column("article_id", "VARCHAR"), Column("signature", "BLOB")))
_VALIDATORS = {kind: kind.__pydantic_validator__.validate_python for kind in fact_kinds().values()}
_REASON = 500


class Extractor(NamedTuple):
    """Where workers find the extractor (``module:function``) and its version."""

    function: str
    version: str


class Extracted(NamedTuple):
    """What came of one batch: tables of facts by kind, rejects, signatures, and the ids that failed altogether."""

    facts: dict[str, pa.Table]
    rejects: pa.Table
    signatures: pa.Table
    failed: list[str]


def resolve(reference: str) -> Callable[..., Any]:
    """The function that ``module:function`` names.  Raises ImportError, AttributeError."""
    module, _, name = reference.partition(":")
    found: Callable[..., Any] = getattr(import_module(module), name)
    return found


def article_row(article: Article) -> dict[str, Any]:
    """A validated article as a row of ``ARTICLES``."""
    return {**article.__dict__, "content_hash": content_hash(article.text), "characters": len(article.text)}


def table_of(rows: list[dict[str, Any]], schema: pa.Schema) -> pa.Table:
    """``rows`` as an Arrow table, column by column (several times faster than ``pa.Table.from_pylist``)."""
    return pa.table([pa.array([row[f.name] for row in rows], f.type) for f in schema], schema=schema)


def reject_row(
    stage: str, uri: str, place: str | None, reason: str, content: str | None, article_id: str | None = None
) -> dict[str, str | None]:
    """A row of ``REJECTS``; what UTF-8 cannot hold (lone surrogates) is written as ``\\udxxx``."""
    uri, place, reason, content = (
        _storable(uri) or "?",
        _storable(place),
        _storable(reason) or "?",
        _storable(content),
    )
    return {
        "reject_id": reject_id(stage, uri, place, reason, content),
        "stage": stage,
        "uri": uri,
        "place": place,
        "reason": reason[:_REASON],
        "content": content,
        "article_id": article_id,
    }


def _storable(text: str | None) -> str | None:
    return None if text is None else text.encode("utf-8", "backslashreplace").decode("utf-8")


def extract_batch(
    articles: pa.RecordBatch,
    extract: Extract,
    signature: Signature | None = None,
    begins: Callable[[int], None] = lambda index: None,
) -> Extracted:
    """Facts of every article of ``articles`` (schema ``ARTICLES``).

    An exception in one article costs that article alone: it is in ``failed`` and in ``rejects``.  A fact that does
    not validate, or whose quote is not what stands in the text, is in ``rejects`` with all its values.  ``begins``
    is told the number of each article before its turn.
    """
    facts: dict[str, list[dict[str, Any]]] = {table: [] for table in FACTS}
    rejects: list[dict[str, Any]] = []
    signatures: list[dict[str, Any]] = []
    failed: list[str] = []
    names = [column.name for column in ARTICLE_COLUMNS]
    columns = [articles.column(name).to_pylist() for name in names]
    for index, values in enumerate(zip(*columns, strict=True)):
        begins(index)
        article = Article.model_construct(None, **dict(zip(names, values, strict=True)))
        try:
            found = list(extract(article))
            if signature:
                body = article.text[article.body_start : article.body_end]
                signatures.append({"article_id": article.article_id, "signature": signature(body)})
            _sort_out(article, found, facts, rejects)
        except Exception as error:
            failed.append(article.article_id)
            rejects.append(failure(article.uri, article.article_id, _said(error), where(error)))
    begins(-1)
    return Extracted(
        {table: _fact_table(table, rows, rejects) for table, rows in facts.items() if rows},
        table_of(rejects, REJECTS),
        table_of(signatures, SIGNATURES),
        failed,
    )


def failure(uri: str, article_id: str, reason: str, place: str | None = None) -> dict[str, str | None]:
    """The reject of an article that the extractor could not get through; its text stays in ``raw.articles``."""
    return reject_row("extract", uri, place, reason, None, article_id)


def _said(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"[:_REASON]


def where(error: Exception) -> str | None:
    """File name and line in which ``error`` was raised."""
    frames = traceback.extract_tb(error.__traceback__)
    return f"{PurePath(frames[-1].filename).name}:{frames[-1].lineno}" if frames else None


def _sort_out(
    article: Article,
    found: list[Fact | tuple[type[Fact], Mapping[str, Any]]],
    facts: dict[str, list[dict[str, Any]]],
    rejects: list[dict[str, Any]],
) -> None:
    """Accepted facts to ``facts``, the others to ``rejects``; a fact said twice in the same words counts once."""
    accepted: dict[str, tuple[str, dict[str, Any]]] = {}
    for item in found:
        kind, values = item if isinstance(item, tuple) else (type(item), item.__dict__)
        try:
            row = _VALIDATORS[kind](dict(values)).__dict__
            reason = _mismatch(article, row)
        except ValidationError as error:
            row, reason = {}, validation_reason(error)
        if reason is None:
            earlier = accepted.setdefault(row["fact_id"], (kind.table, row))[1]
            reason = None if earlier == row else f"fact_id {row['fact_id']} stands for another fact of the article too"
        if reason is not None:
            rejects.append(_rejected(article, kind.table, values, reason))
    for table, row in accepted.values():
        # the total was rejected: its part stands by itself
        if row.get("part_of") is not None and row["part_of"] not in accepted:
            row = {**row, "part_of": None}
        facts[table].append(row)


def _mismatch(article: Article, row: Mapping[str, Any]) -> str | None:
    if row["article_id"] != article.article_id:
        return f"belongs to another article: {row['article_id']}"
    start, end = row["char_start"], row["char_end"]
    there = article.text[start:end]
    if there != row["quote"]:
        return f"the text at {start}:{end} is not the quote but {there[:80]!r}"
    return None


def validation_reason(error: ValidationError) -> str:
    """What does not fit, column by column, in one line."""
    return "; ".join(
        f"{'.'.join(str(part) for part in trouble['loc']) or 'row'}: {trouble['msg']}"
        for trouble in error.errors(include_url=False, include_context=False, include_input=False)
    )[:_REASON]


def _rejected(article: Article, table: str, values: Mapping[str, Any], reason: str) -> dict[str, Any]:
    content = json.dumps({"table": table, **values}, ensure_ascii=False, default=str)
    place = f"{table} {values.get('char_start')}:{values.get('char_end')}"
    return reject_row("load", article.uri, place, reason, content, article.article_id)


def _fact_table(table: str, rows: list[dict[str, Any]], rejects: list[dict[str, Any]]) -> pa.Table:
    """``rows`` as Arrow; a row that validates but has no Arrow form is rejected alone."""
    try:
        return table_of(rows, FACTS[table])
    except pa.ArrowException:
        fitting = []
        for row in rows:
            try:
                fitting.append(table_of([row], FACTS[table]))
            except pa.ArrowException as error:
                rejects.append(
                    reject_row("load", "?", table, _said(error), json.dumps(row, default=str), row["article_id"])
                )
        return pa.concat_tables(fitting or [table_of([], FACTS[table])])
