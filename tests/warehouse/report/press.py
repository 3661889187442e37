"""Publications made by hand: the tables are those of dbt's contracts, the rows what a test says."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import defaultdict
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import duckdb
import polars as pl
import yaml

from warehouse import published_checks
from warehouse.gate.model import Result

MARTS = Path(__file__).resolve().parents[3] / "dbt_project" / "models" / "marts"
#: models that are published under another name
_ALIASES = {"dim_zones": "zones", "dim_regions": "regions", "dim_metrics": "metrics", "dim_calendar": "calendar"}
_IMPRINT = """create table marts.publication as
select '2026.11.0' as version, timestamptz '2026-11-28 04:00:00+00' as published_at, 'f' as fingerprint, 'r' as refresh,
    64 as checks_passed, 1 as checks_warned, '1.5.6' as duckdb_version"""

Row = dict[str, Any]


@cache
def contracts() -> dict[str, dict[str, str]]:
    """Table -> column -> type, as dbt enforces them."""
    found = {}
    for path in sorted(MARTS.glob("*.yml")):
        for model in yaml.safe_load(path.read_text(encoding="utf-8")).get("models", []):
            name = _ALIASES.get(model["name"], model["name"])
            found[name] = {column["name"]: column["data_type"] for column in model["columns"]}
    return found


def key(*parts: object) -> str:
    return hashlib.sha256("|".join(map(str, parts)).encode()).hexdigest()[:16]


class Press:
    """Collects rows and prints them as a published file.  Columns that are not given are empty."""

    def __init__(self) -> None:
        self.rows: dict[str, list[Row]] = defaultdict(list)
        self.texts: dict[str, str] = {}
        self.articles: dict[str, Row] = {}
        self.checks: list[Result] = []

    def add(self, table: str, **row: Any) -> Row:
        assert row.keys() <= contracts()[table].keys(), f"{table} has no {row.keys() - contracts()[table].keys()}"
        self.rows[table].append(row)
        return row

    def metric(self, metric: str, label_zh: str, label_en: str, unit: str = "count") -> None:
        labels = {"label_zh": label_zh, "label_en": label_en}
        self.add("metrics", metric=metric, unit=unit, nature="stock", in_series=True, tolerance_pct=5, **labels)

    def zone(self, zone_id: str, short_name: str, **more: Any) -> None:
        place = {"province": "安徽省", "city": "合肥市", "latitude": Decimal("31.8"), "longitude": Decimal("117.2")}
        names = {"name": short_name, "short_name": short_name, "zone_type": "national_htz", "level": "national"}
        standing = {"article_count": 1, "standing": "active", "is_confirmed": True}
        self.add("zones", zone_id=zone_id, **(names | place | standing | more))

    def article(self, text: str, title: str | None, day: dt.date | None = dt.date(2024, 1, 23), **more: Any) -> str:
        article_id = key("article", title, text)
        self.texts[article_id] = text
        told = {
            "title": title,
            "source_name": "测试日报",
            "published_on": day,
            "story_id": article_id,
            "is_primary": True,
        }
        self.articles[article_id] = self.add(
            "articles",
            article_id=article_id,
            uri=f"{article_id}.txt",
            characters=len(text),
            ingested_at=dt.datetime(2026, 11, 28),
            **(told | more),
        )
        self.add("article_texts", article_id=article_id, text=text, body_start=0, body_end=len(text))
        return article_id

    def evidence(self, article_id: str, quote: str) -> Row:
        start = self.texts[article_id].index(quote)
        return {
            "article_id": article_id,
            "quote": quote,
            "char_start": start,
            "char_end": start + len(quote),
            "rule": "test",
        }

    def number(
        self,
        article_id: str,
        quote: str,
        zone_id: str,
        metric: str,
        value: float,
        year: int,
        verdict: str = "chosen",
        **more: Any,
    ) -> str:
        """A statement, what zone_year made of it, and the yearly value where it was chosen."""
        indicator_id = key("indicator", article_id, quote, metric, value, year)
        cell = {"zone_id": zone_id, "metric": metric, "year": year, "level": more.pop("level", None)}
        said = {"value": Decimal(str(value)), "unit": more.pop("unit", "count"), "status": more.pop("status", "actual")}
        story, day = self.articles[article_id]["story_id"], self.articles[article_id]["published_on"]
        shared = {"indicator_id": indicator_id, "article_id": article_id, **cell, **said}
        place = {k: v for k, v in self.evidence(article_id, quote).items() if k != "article_id"}
        period = {"period_start": dt.date(year, 1, 1), "period_end": dt.date(year, 12, 31), "period_basis": "stated"}
        scope = {"scope_name": zone_id, "scope_type": "zone", "binding": "stated", "measure": "level"}
        exactness = more.pop("qualifier", "exact")
        conflict = more.pop("is_conflicting", False)
        spread = more.pop("spread", (said["value"], said["value"]))
        self.add(
            "indicators",
            story_id=story,
            qualifier=exactness,
            reported_on=day,
            **shared,
            **period,
            **scope,
            **place,
            **more,
        )
        self.add(
            "zone_year_candidates",
            story_id=story,
            known_on=day,
            is_chosen=verdict == "chosen",
            verdict=verdict,
            **shared,
        )
        if verdict == "chosen":
            self.add(
                "zone_year",
                qualifier=exactness,
                source_count=2 if conflict else 1,
                agreeing_source_count=1,
                value_min=spread[0],
                value_max=spread[1],
                is_conflicting=conflict,
                period_end=period["period_end"],
                period_basis="stated",
                reported_on=day,
                known_since=day,
                **shared,
                **{k: v for k, v in place.items() if k != "rule"},
            )
        return indicator_id

    def money(self, article_id: str, quote: str, zone_id: str, kind: str, amount: int, year: int, **more: Any) -> str:
        """A sum that stands for itself and is counted."""
        funding_id = key("funding", article_id, quote, kind, amount)
        shared = {
            "funding_id": funding_id,
            "article_id": article_id,
            "zone_id": zone_id,
            "story_id": article_id,
            "kind": kind,
            "status": "actual",
            "currency": "CNY",
            "year": year,
            "amount": Decimal(amount),
            "qualifier": "exact",
            **more,
        }
        evidence = self.evidence(article_id, quote)
        place = {name: evidence[name] for name in ("quote", "char_start", "char_end")}
        self.add(
            "funding",
            scope_name=zone_id,
            scope_type="zone",
            binding="stated",
            period_basis="stated",
            rule="test",
            **shared,
            **place,
        )
        self.add("funding_sums", is_part_of_total=False, is_counted=True, source_count=1, **shared, **place)
        cell = {name: shared[name] for name in ("zone_id", "kind", "status", "currency", "year", "amount")}
        self.add("funding_by_zone_year", fact_count=1, amount_over_years=Decimal(0), **cell)
        return funding_id

    def mention(self, article_id: str, quote: str, zone_id: str) -> str:
        mention_id = key("zone", article_id, zone_id)
        self.add(
            "zone_mentions",
            mention_id=mention_id,
            zone_id=zone_id,
            name=quote,
            mentions=1,
            **self.evidence(article_id, quote),
        )
        return mention_id

    def thing(self, entity: str, article_id: str, quote: str, zone_id: str, **more: Any) -> str:
        """A policy, incubator or event and its only mention."""
        plural = {"policy": "policies"}.get(entity, f"{entity}s")
        thing_id, mention_id = key(entity, quote), key(entity, article_id, quote)
        self.add(
            f"{entity}_mentions",
            mention_id=mention_id,
            name=quote,
            **{f"{entity}_id": thing_id},
            **self.evidence(article_id, quote),
        )
        self.add(
            plural, name=quote, zone_id=zone_id, article_count=1, story_count=1, **{f"{entity}_id": thing_id}, **more
        )
        return mention_id

    def publish(self, path: Path) -> Path:
        with duckdb.connect(str(path)) as connection:
            connection.execute("create schema marts")
            for table, columns in contracts().items():
                body = ", ".join(f'"{name}" {kind}' for name, kind in columns.items())
                connection.execute(f"create table marts.{table} ({body})")
                if rows := self.rows.get(table):
                    frame = pl.DataFrame(rows, infer_schema_length=None)  # noqa: F841 - read by name
                    connection.execute(f"insert into marts.{table} by name select * from frame")
            connection.execute(_IMPRINT)
            published_checks.write(connection, self.checks)
        return path
