"""The facts of a built or published file, as the scorer compares them."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import Any

import duckdb

from warehouse.scoring import KINDS

#: kind -> what is selected from which table of marts; zones, policies and incubators are things, so each counts once
_SELECT = {
    "zones": "select distinct article_id, name from marts.zone_mentions order by all",
    "indicators": """
        select article_id, metric, value, value_max, unit, qualifier, status, scope_name as scope, level, yoy_pct,
            year(period_end) as year, quote
        from marts.indicators
        where measure is distinct from 'increment'
        order by article_id, char_start, indicator_id""",
    "funding": """
        select article_id, kind, amount, amount_max, currency, qualifier, status, scope_name as scope,
            year(period_end) as year, quote
        from marts.funding
        order by article_id, char_start, funding_id""",
    "policies": "select distinct article_id, name, doc_no, year from marts.policy_mentions order by all",
    "incubators": "select distinct article_id, name, type, level from marts.incubator_mentions order by all",
    "events": """
        select article_id, name, type, date, scope_name as scope, quote
        from marts.event_mentions
        order by article_id, char_start, name""",
}

FactsByKind = dict[str, list[dict[str, Any]]]


def facts_by_file_name(database: Path) -> dict[str, FactsByKind]:
    """For each article, under the file name at the end of its uri: its facts by kind.

    Statements stand in the order of the article, named things in the order of their names.  Raises duckdb.Error where ``database`` has no marts.
    """
    with duckdb.connect(str(database), read_only=True) as connection:
        articles = connection.execute("select article_id, uri from marts.articles order by uri, article_id").fetchall()
        facts: dict[str, FactsByKind] = {article_id: {kind: [] for kind in KINDS} for article_id, _ in articles}
        for kind, select in _SELECT.items():
            cursor = connection.execute(select)
            columns = [column[0] for column in cursor.description or ()]
            for row in cursor.fetchall():
                fact = dict(zip(columns, row, strict=True))
                facts[fact.pop("article_id")][kind].append(fact)
    by_name: dict[str, FactsByKind] = {}
    for article_id, uri in articles:
        by_name.setdefault(PurePosixPath(uri).name.split("#")[0], facts[article_id])
    return by_name
