"""Does every fact lead to words that stand in its article?  Here nothing is tolerated."""

from __future__ import annotations

from warehouse.gate.baseline import Baseline
from warehouse.gate.model import Check, tables
from warehouse.gate.strays import none


def checks(_baseline: Baseline) -> list[Check]:
    """Per table of facts: evidence is there, and the words at its offsets are the quote; every article has its text."""
    found = [
        none(
            "evidence.articles.text",
            "articles",
            "select a.article_id, a.uri from {rows} a anti join marts.article_texts t using (article_id)",
            "every article has its text",
        )
    ]
    for table in tables():
        if not table.has_evidence:
            continue
        for column in ("quote", "char_start", "char_end"):
            found.append(
                Check(
                    f"evidence.{table.name}.{column}",
                    table.name,
                    "ExpectColumnValuesToNotBeNull",
                    {"column": column},
                    f"every row has its {column}",
                )
            )
        found.append(
            none(
                f"evidence.{table.name}.verbatim",
                table.name,
                "select f.article_id, f.char_start, f.char_end, f.quote from {rows} f "
                "left join marts.article_texts t using (article_id) where t.text is null "
                "or substr(t.text, f.char_start + 1, f.char_end - f.char_start) <> f.quote",
                "the article reads, at the offsets of the fact, exactly as its quote",
                by_itself=True,
            )
        )
    return found
