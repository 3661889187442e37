"""A refresh of synthetic articles, from files to publication: seconds, memory, recall; again with nothing new; and with 100 more.

``make bench`` takes 10,000 articles, ``make bench ARTICLES_COUNT=100000`` as many as that.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pytest

from tests.bench.figures import Figures, Watched, watched
from tests.bench.grammar import Known, write
from warehouse.build import DBT_PROJECT, dbt_places
from warehouse.layout import PROJECT, Warehouse

pytestmark = pytest.mark.bench
COUNT = int(os.environ.get("ARTICLES_COUNT") or 10_000)
MORE = 100
LEAST_RECALL = 0.9
QUERIES = {
    "one fact by its id": "select * from marts.indicators where indicator_id = $fact",
    "one zone, all years": "select year, value from marts.zone_year where zone_id = $zone and metric = 'gdp' order by year",
    "facts of one zone": "select * from marts.indicators where zone_id = $zone and reported_on >= date '2020-01-01'",
    "quotes of one article": "select text from marts.article_texts where article_id = $article",
    "facts by metric and year": "select metric, year(period_end) y, count(*), avg(value) from marts.indicators group by all",
    "best values by zone type": "select z.zone_type, y.year, count(*), sum(y.value) from marts.zone_year y"
    " join marts.zones z using (zone_id) where y.metric = 'gdp' group by all",
    "money by kind and year": "select kind, status, year, sum(amount) from marts.funding_by_zone_year group by all",
    "what was known on a day": "select metric, count(*) from marts.zone_year_history"
    " where date '2020-06-30' >= valid_from and (valid_to is null or valid_to > date '2020-06-30') group by all",
}
MATCH = """
    with found as (
        select 'indicators' as "table", metric as code, zone_id, value, year(period_end) as year, status, yoy_pct as yoy, a.uri
        from marts.indicators join marts.articles a using (article_id)
        union all
        select 'funding', kind, zone_id, amount, year(period_end), status, null, a.uri
        from marts.funding join marts.articles a using (article_id)
    )
    select count(*) filter (where exists (
        select 1 from found f where f.uri = k.uri and f."table" = k."table" and f.code = k.code and f.zone_id = k.zone_id
        and f.value = k.value::decimal(20, 4) and f.year = k.year and f.status = k.status
        and f.yoy is not distinct from k.yoy::decimal(20, 4)
    )) / count(*) from known k
"""


@dataclass
class Scale:
    """A warehouse that is filled, added to and asked."""

    folder: Path
    known: list[dict[str, Any]] = field(default_factory=list)

    @property
    def warehouse(self) -> Warehouse:
        return Warehouse(self.folder / "warehouse")

    @property
    def files(self) -> Path:
        return self.folder / "articles"

    def add(self, first: int, count: int) -> None:
        for one in write(self.files, first, count):
            self.known += [{"uri": one.uri, **{n: _plain(v) for n, v in fact._asdict().items()}} for fact in one.known]

    def refresh(self, *options: str) -> tuple[dict[str, Any], Watched]:
        command = [sys.executable, "-m", "warehouse", "refresh", str(self.files), *options]
        ran = watched([*command, "--warehouse", str(self.warehouse.root), "--json"], cwd=PROJECT)
        return json.loads(ran.output), ran


def _plain(value: Known | object) -> object:
    return value if value is None or isinstance(value, int | str) else str(value)


@pytest.fixture(scope="module")
def scale(tmp_path_factory: pytest.TempPathFactory) -> Scale:
    made = Scale(tmp_path_factory.mktemp("scale"))
    made.add(0, COUNT)
    return made


@pytest.fixture(scope="module")
def section() -> str:
    return f"Refresh of {COUNT:,} articles of 1,000 characters, {os.cpu_count()} cores"


def test_files_to_publication(figures: Figures, section: str, scale: Scale, tmp_path: Path) -> None:
    tenth = Scale(tmp_path)
    tenth.add(0, COUNT // 10)
    _, first = tenth.refresh()
    told, ran = scale.refresh()
    assert told["result"] == "published"
    assert told["ingested"]["articles_new"] == COUNT
    big = COUNT >= 100_000
    figures.add(section, "files to publication", f"{ran.seconds:,.0f} s", "under 300 s" if big else "")
    figures.add(section, "of these", phases(told))
    figures.add(section, "peak memory of all processes", f"{ran.peak_bytes / 2**30:.2f} GiB", "under 3" if big else "")
    goal = "at most 11" if big else ""
    figures.add(section, f"against {COUNT // 10:,} articles ({first.seconds:,.0f} s)", f"{ran.seconds / first.seconds:.1f} times", goal)  # fmt: skip
    size = scale.warehouse.published.stat().st_size
    figures.add(section, "published file", f"{size / 2**20:,.1f} MiB, {size / COUNT:,.0f} bytes an article")
    build = scale.warehouse.build_db.stat().st_size
    figures.add(section, "build database", f"{build / 2**20:,.1f} MiB")
    found = recall(scale)
    figures.add(section, f"recall of {len(scale.known):,} known facts", f"{found:.3f}")
    assert found >= LEAST_RECALL


def phases(told: dict[str, Any]) -> str:
    return ", ".join(f"{name} {seconds:,.0f}" for name, seconds in told["phases"].items())


def recall(scale: Scale) -> float:
    with duckdb.connect(str(scale.warehouse.published), read_only=True) as connection:
        connection.register("known", pa.Table.from_pylist(scale.known))
        row = connection.execute(MATCH).fetchone()
    assert row is not None
    return float(row[0])


def test_queries(figures: Figures, section: str, scale: Scale) -> None:
    with duckdb.connect(str(scale.warehouse.published), read_only=True) as connection:
        fact, article, zone = connection.execute(
            "select indicator_id, article_id, zone_id from marts.indicators where zone_id is not null order by 1 limit 1"
        ).fetchone()  # type: ignore[misc]
        values = {"fact": fact, "article": article, "zone": zone}
        for name, query in QUERIES.items():
            asked = {key: value for key, value in values.items() if f"${key}" in query}
            times = []
            for _ in range(15):
                began = time.perf_counter()
                connection.execute(query, asked).fetchall()
                times.append(time.perf_counter() - began)
            figures.add(section, f"query: {name}", f"{statistics.median(times) * 1000:.1f} ms", "under 50 ms")


def test_nothing_new(figures: Figures, section: str, scale: Scale, tmp_path: Path) -> None:
    """Beside a bare ``dbt build`` over the same database, in a process of its own too."""
    told, ran = scale.refresh()
    assert told["result"] == "nothing new"
    bare = [sys.executable, "-m", "dbt.cli.main", "build", "--exclude-resource-type", "unit_test"]
    # on a copy: a build that the warehouse does not note would make the next one begin, and read the project, anew
    copy = Warehouse(tmp_path)
    copy.build.mkdir()
    shutil.copyfile(scale.warehouse.build_db, copy.build_db)
    shutil.copytree(scale.warehouse.dbt, copy.dbt)
    environment = {**os.environ, "CHUANGKU_BUILD_DB": str(copy.build_db)}
    dbt = watched([*bare, *dbt_places(copy)], cwd=DBT_PROJECT, env=environment)
    figures.add(section, "refresh with nothing new", f"{ran.seconds:.1f} s")
    figures.add(section, "bare dbt build", f"{dbt.seconds:.1f} s")
    figures.add(section, "refresh with nothing new : bare dbt build", f"{ran.seconds / dbt.seconds:.2f}", "at most 1.5")


def test_a_few_more(figures: Figures, section: str, scale: Scale) -> None:
    scale.add(COUNT, MORE)
    told, ran = scale.refresh()
    assert told["result"] == "published"
    assert told["ingested"]["articles_new"] == MORE
    figures.add(section, f"{MORE} new articles onto them", f"{ran.seconds:.1f} s", "under 20 s")
    figures.add(section, "of these ", phases(told))
    assert recall(scale) >= LEAST_RECALL
