"""A warehouse of every earlier schema version is opened, migrated and refreshed, without its sources."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from tests.end_to_end.pipeline import PROJECT, ask, refreshed_here
from warehouse.layout import Warehouse

BUILDS = PROJECT / "tests" / "ingest" / "load" / "builds"


@pytest.mark.parametrize("kept", sorted(BUILDS.glob("version_*.sql")), ids=lambda path: path.stem)
def test_an_earlier_warehouse_is_published_by_the_next_refresh(kept: Path, tmp_path: Path) -> None:
    warehouse = Warehouse(tmp_path / "warehouse")
    warehouse.build.mkdir(parents=True)
    with duckdb.connect(str(warehouse.build_db)) as connection:
        connection.execute(kept.read_text(encoding="utf-8"))
        (articles,) = connection.execute("select count(*) from raw.articles").fetchall()[0]
    outcome = refreshed_here(None, warehouse.root)
    assert outcome.result == "published"
    assert outcome.counts.articles == articles > 0
    # the sentence 苏州高新区有31家众创空间 is still there to be read by the extractor of today
    assert ask(warehouse.published, "select value from marts.indicators where quote like '%31家%'")[0][0] == 31
    assert ask(warehouse.published, "select count(*) from marts.refreshes") == [(2,)]
    assert refreshed_here(None, warehouse.root).result == "nothing new"
