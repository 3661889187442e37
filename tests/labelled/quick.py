"""Scores of the extractor alone on a labelled set: read and extract, no database.  Seconds, for work on the rules.

    python tests/labelled/quick.py DIR [--texts DIR] [--show KIND] [--bindings]

``make evaluate GOLD=DIR`` runs the same set through the whole pipeline.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, get_args

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from ingest import models
from ingest.extract import extract
from ingest.identity import article_id
from ingest.read import Draft, read_articles
from warehouse.labelled import LabelError, read_labelled
from warehouse.score_table import amiss, table
from warehouse.scoring import KINDS, Score, score

COLUMNS = {
    "zone_mentions": ("zones", ("name",)),
    "policy_mentions": ("policies", ("name", "doc_no", "year")),
    "incubator_mentions": ("incubators", ("name", "type", "level")),
    "event_mentions": ("events", ("name", "type", "date", "scope")),
    "indicators": (
        "indicators",
        ("metric", "value", "value_max", "unit", "qualifier", "status", "scope", "level", "yoy_pct", "year"),
    ),
    "funding": ("funding", ("kind", "amount", "amount_max", "currency", "qualifier", "status", "scope", "year")),
}
DISTINCT = ("zones", "policies", "incubators")
BOUND = ("indicators", "funding")


def found(facts: Iterable[Any]) -> dict[str, list[dict[str, Any]]]:
    """Facts as the warehouse would show them to the scorer, plus their quote for reading."""
    rows: dict[str, list[dict[str, Any]]] = {kind: [] for kind in KINDS}
    for fact in facts:
        if getattr(fact, "measure", None) == "increment":
            continue
        kind, columns = COLUMNS[fact.table]
        values = fact.model_dump()
        values["scope"] = values.get("scope_name")
        if "period_end" in values:
            values["year"] = values["period_end"].year if values["period_end"] else None
        row = {column: values[column] for column in columns}
        if kind not in DISTINCT:
            row |= {"rule": fact.rule, "quote": fact.quote}
            row |= {"binding": fact.binding} if kind in BOUND else {}
        elif row in rows[kind]:
            continue
        rows[kind].append(row)
    return rows


def bindings(result: Score) -> str:
    """For each way in which scopes are found: facts, the share that answer a label, and of these the right scopes."""
    lines = [f"{'binding':11}{'facts':>7}{'labelled':>10}{'scope right':>13}"]
    for binding in get_args(models.Binding):
        facts = [p for kind in BOUND for p in result.pairings[kind] if p.fact and p.fact["binding"] == binding]
        answers = [p for p in facts if p.core]
        right = sum("scope" not in p.wrong for p in answers)
        shares = f"{len(answers) / len(facts):10.3f}{right / len(answers):13.3f}" if answers else ""
        lines.append(f"{binding:11}{len(facts):7}{shares}")
    return "\n".join(lines)


def articles(paths: list[Path]) -> Iterator[models.Article]:
    """The articles of the files, as the loader would make them."""
    for draft in read_articles(paths):
        if not isinstance(draft, Draft):
            print(f"not read: {draft}", file=sys.stderr)
            continue
        columns = {name: getattr(draft, name) for name in models.Article.model_fields if name != "article_id"}
        identity = {name: value for name, value in columns.items() if not name.startswith("body_")}
        yield models.Article(article_id=article_id(**identity), **columns)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="labelled set: texts/ and labels/, or both kinds of file together")
    parser.add_argument("--texts", type=Path, help="where the texts are, if not there")
    parser.add_argument("--show", choices=list(KINDS), help="print what was missed, too much or partly right")
    parser.add_argument("--bindings", action="store_true", help="print how right scopes are, by how they were found")
    arguments = parser.parse_args()
    try:
        gold = read_labelled(arguments.folder, arguments.texts)
    except LabelError as error:
        parser.error(str(error))
    began = time.perf_counter()
    by_name: dict[str, dict[str, list[dict[str, Any]]]] = {}
    for article in articles([labelled.text for labelled in gold]):
        by_name[Path(article.uri).name] = found(extract(article))
    result = score((labelled.name, labelled.labels, by_name.get(labelled.name)) for labelled in gold)
    seconds = time.perf_counter() - began
    for name in result.missing:
        print(f"not read: {name}", file=sys.stderr)
    if arguments.show:
        print("\n".join(amiss(result, arguments.show)))
    print(table(result))
    if arguments.bindings:
        print(bindings(result))
    print(f"{len(gold)} articles in {seconds:.2f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
