"""The facts of single files, without any database: for people who work on the extractor."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ingest.load.batches import ARTICLES, Extract, article_row, extract_batch, resolve, table_of
from ingest.load.intake import as_article

Shown = tuple[dict[str, Any], list[dict[str, Any]], list[str]]


def facts_in(path: Path, extract: Extract | None = None) -> Iterator[Shown]:
    """For each article at ``path``: its fields, its facts in the order of the text, and what was wrong with it.

    Goes the way of a run (reader, validation, extractor, check of quotes), in this process.  What cannot be read
    comes as an article of which only ``uri`` is known.
    """
    from ingest.read import Problem, read_articles

    extract = extract or resolve("ingest.extract:extract")
    for item in read_articles([path]):
        if isinstance(item, Problem):
            yield {"uri": item.uri, "title": None, "published_on": None}, [], [f"{item.place or 'file'}: {item.reason}"]
            continue
        article = as_article(item)
        (batch,) = table_of([article_row(article)], ARTICLES).to_batches()
        extracted = extract_batch(batch, extract)
        facts = [{"table": table, **row} for table, rows in extracted.facts.items() for row in rows.to_pylist()]
        troubles = [f"{row['place']}: {row['reason']}" for row in extracted.rejects.to_pylist()]
        yield article.model_dump(), sorted(facts, key=lambda row: (row["char_start"], row["table"])), troubles
