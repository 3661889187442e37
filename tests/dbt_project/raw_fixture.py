"""A small build database, made by hand through the raw contract: what ingest would leave behind for a few articles.

``Newsroom`` collects articles and facts and writes them into schema ``raw`` with the loader's own table definitions,
so that a change of the contract breaks here first.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path
from typing import Any

from ingest.identity import article_id, content_hash, fact_id, run_id
from ingest.load.database import open_build
from ingest.load.schema import tables
from ingest.models import (
    Article,
    EventMention,
    Fact,
    Funding,
    IncubatorMention,
    Indicator,
    PolicyMention,
    Row,
    ZoneMention,
)

INGESTED_AT = dt.datetime(2026, 1, 5, 3, 0)
RUN = run_id(INGESTED_AT, '["fixture"]', "fixture")


class Newsroom:
    """Articles and facts on their way into ``raw``."""

    def __init__(self) -> None:
        self.articles: list[tuple[Article, str, bool, dt.datetime | None]] = []
        self.facts: list[Fact] = []

    def article(
        self,
        uri: str,
        text: str,
        published_on: str | None,
        *,
        story_of: str | None = None,
        superseded: bool = False,
        **more: Any,
    ) -> str:
        """Add an article; ``story_of`` is the id of the article that it retells.  Returns its id."""
        day = dt.date.fromisoformat(published_on) if published_on else None
        told = {"url": None, "title": None, "source_name": None, "category": None} | more
        made = article_id(uri=uri, text=text, published_on=day, **told)
        row = Article(article_id=made, uri=uri, text=text, published_on=day, body_start=0, body_end=len(text), **told)
        gone = INGESTED_AT if superseded else None
        self.articles.append((row, story_of or made, story_of is None, gone))
        return made

    def indicator(self, article: str, quote: str, metric: str, value: float | None, **more: Any) -> str:
        """Add a statement about 大连高新区 in 2016; keywords replace the defaults.  Returns its id."""
        return self._statement(Indicator, article, quote, {
            "metric": metric, "value": None if value is None else Decimal(str(value)), "unit": "count", "measure": "level",
        } | more)  # fmt: skip

    def funding(self, article: str, quote: str, kind: str, amount: int, **more: Any) -> str:
        """Add a sum about 大连高新区 in 2016; keywords replace the defaults.  Returns its id."""
        return self._statement(
            Funding, article, quote, {"kind": kind, "amount": Decimal(amount), "currency": "CNY"} | more
        )

    def policy(self, article: str, quote: str, name: str, **more: Any) -> str:
        """Add a mention of a policy.  Returns its id."""
        return self._fact(PolicyMention, article, quote, {"name": name} | more)

    def incubator(self, article: str, quote: str, name: str, **more: Any) -> str:
        """Add a mention of an incubator.  Returns its id."""
        return self._fact(IncubatorMention, article, quote, {"name": name, "type": "incubator"} | more)

    def event(self, article: str, quote: str, name: str, **more: Any) -> str:
        """Add a mention of an event.  Returns its id."""
        return self._fact(EventMention, article, quote, {"name": name, "type": "conference"} | more)

    def zone(self, article: str, quote: str, name: str, zone_id: str | None) -> str:
        """Add a mention of a zone.  Returns its id."""
        return self._fact(ZoneMention, article, quote, {"name": name, "zone_id": zone_id})

    def write(self, path: Path) -> None:
        """Create the build database at ``path`` with everything collected so far."""
        connection = open_build(path)
        try:
            for row, story, primary, gone in self.articles:
                extras = {
                    "content_hash": content_hash(row.text), "characters": len(row.text), "ingested_at": INGESTED_AT,
                    "ingest_run_id": RUN, "superseded_at": gone, "extractor_version": "fixture", "facts_run_id": RUN,
                }  # fmt: skip
                self._insert(connection, row, extras)
                connection.execute(
                    "INSERT INTO raw.article_stories VALUES (?, ?, ?, 1.0)", [row.article_id, story, primary]
                )
            for fact in self.facts:
                self._insert(connection, fact, {"extractor_version": "fixture", "ingest_run_id": RUN})
            connection.execute(
                "INSERT INTO raw.ingest_runs (ingest_run_id, status, started_at, sources, extractor_version, versions)"
                " VALUES (?, 'finished', ?, '[\"fixture\"]', 'fixture', '{}')",
                [RUN, INGESTED_AT],
            )
        finally:
            connection.close()

    def _statement(self, model: type[Fact], article: str, quote: str, more: dict[str, Any]) -> str:
        zone = {"scope_name": "大连高新区", "scope_type": "zone", "zone_id": "dalian-htz", "adcode": "210200"}
        period = {"period_start": dt.date(2016, 1, 1), "period_end": dt.date(2016, 12, 31), "period_basis": "stated"}
        sure = {"qualifier": "exact", "status": "actual", "binding": "stated"}
        return self._fact(model, article, quote, zone | period | sure | more)

    def _fact(self, model: type[Fact], article: str, quote: str, values: dict[str, Any]) -> str:
        text = next(row.text for row, *_ in self.articles if row.article_id == article)
        start = text.index(quote)
        place = {"char_start": start, "char_end": start + len(quote)}
        made = fact_id(article, model.table, *place.values(), values={"rule": "fixture"} | values)
        self.facts.append(model(fact_id=made, article_id=article, quote=quote, rule="fixture", **place, **values))
        return made

    @staticmethod
    def _insert(connection: Any, row: Row, extras: dict[str, Any]) -> None:
        values = row.model_dump() | extras
        names = [column.name for column in tables()[row.table]]
        marks = ", ".join("?" * len(names))
        connection.execute(
            f"INSERT INTO raw.{row.table} ({', '.join(names)}) VALUES ({marks})", [values[n] for n in names]
        )


def year(of: int, until: str = "12-31") -> dict[str, dt.date]:
    """The period of a year, or of its beginning until a day: ``year(2016, "06-30")``."""
    return {"period_start": dt.date(of, 1, 1), "period_end": dt.date.fromisoformat(f"{of}-{until}")}
