"""What one build leaves of the last one is what it would make itself."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import duckdb
import pytest

from tests.dbt_project.conftest import run_dbt
from tests.end_to_end.pipeline import ask, contents, differing
from warehouse import made_of
from warehouse.made_of import BUILT_ARTICLES

#: an article is superseded, two read differently (a number more, one less, one changed, a growth), one joins another story
CHANGES = """
update raw.articles set superseded_at = now() where uri = 'a/rival.txt';
update raw.articles set facts_run_id = 'later' where uri = 'a/one.txt';
update raw.indicators set value = value + 1 where metric = 'incubators'
    and article_id in (select article_id from raw.articles where uri = 'a/one.txt');
delete from raw.indicators where level = 'national'
    and article_id in (select article_id from raw.articles where uri = 'a/one.txt');
update raw.articles set facts_run_id = 'later' where uri = 'a/growth.txt';
update raw.indicators set yoy_pct = 3.5 where yoy_pct = 2.5;
update raw.article_stories set story_id = article_id, is_primary = true
    where article_id in (select article_id from raw.articles where uri = 'a/one_again.txt');
"""
UNCHANGED = "select article_id from raw.articles where uri not in ('a/rival.txt', 'a/one.txt', 'a/one_again.txt', 'a/growth.txt')"
UNCHANGED += " and superseded_at is null"


@pytest.fixture
def again(built: Path, tmp_path: Path) -> Path:
    """The handmade build once more, complete, with its note."""
    folder = tmp_path / "again"
    shutil.copytree(built, folder)
    made_of.note(folder / "innovation.duckdb")
    return folder


def change(folder: Path, sql: str) -> None:
    with duckdb.connect(str(folder / "innovation.duckdb")) as connection:
        connection.execute(sql)


def build(folder: Path, *options: str) -> bool:
    """Every model, without the tests: those of the project have been put to the build that this is a copy of."""
    return run_dbt(folder, "run", *options).success


def assert_as_built_anew(folder: Path) -> None:
    """Every table for readers is, row for row, what a build from nothing makes of the same raw rows."""
    database = folder / "innovation.duckdb"
    kept = {schema: contents(database, schema) for schema in ("marts", "bi")}
    assert build(folder, "--full-refresh")
    for schema, before in kept.items():
        assert differing(before, contents(database, schema)) == {}


@pytest.mark.thorough
def test_only_what_changed_is_made_again(again: Path) -> None:
    database = again / "innovation.duckdb"
    before = contents(database)
    # a mark on what has not changed would be lost if that were made again
    change(again, CHANGES + f"update marts.article_texts set text = 'kept' where article_id in ({UNCHANGED})")
    assert build(again)
    ((kept,), (unchanged,)) = ask(
        database,
        f"select count(*) from marts.article_texts where text = 'kept' union all select count(*) from ({UNCHANGED})",
    )
    assert kept == unchanged > 0
    change(
        again,
        "update marts.article_texts set text = a.text from raw.articles a where a.article_id = article_texts.article_id",
    )
    assert {"indicators", "zone_year", "zone_year_history", "series_anomalies"} <= differing(
        before, contents(database)
    ).keys()
    assert_as_built_anew(again)


@pytest.mark.slow
def test_after_a_build_that_broke_off_nothing_is_taken_for_made(again: Path) -> None:
    database = again / "innovation.duckdb"
    shutil.copyfile(database, again / "before")
    change(again, CHANGES)
    assert build(again, "--select", "+marts.indicators", "int_zone_year_candidates")
    with duckdb.connect(str(database)) as connection:
        assert connection.execute(f"select count(*) from {BUILT_ARTICLES}").fetchall() == [(0,)]
        # the sources take everything back: the articles are again what they were before
        connection.execute(f"attach '{again / 'before'}' as before (read_only)")
        for table in ("articles", "indicators", "article_stories"):
            connection.execute(f"delete from raw.{table}; insert into raw.{table} select * from before.raw.{table}")
    assert not made_of.is_known(database)
    assert build(again)
    assert_as_built_anew(again)


def test_no_test_of_the_data_hangs_on_a_view(manifest: dict[str, Any]) -> None:
    """A build of the same project leaves views out, and dbt leaves out with them every test that asks them."""
    views = {id for id, node in manifest["nodes"].items() if node["config"].get("materialized") == "view"}
    assert views
    tests = (node for node in manifest["nodes"].values() if node["resource_type"] == "test")
    assert [test["name"] for test in tests if views.intersection(test["depends_on"]["nodes"])] == []


def test_another_project_or_an_unfinished_build_is_not_known(again: Path) -> None:
    database = again / "innovation.duckdb"
    assert made_of.is_known(database)
    change(again, "update intermediate.built_with set made_by = 'another'")
    assert not made_of.is_known(database)
    made_of.note(database)
    assert made_of.is_known(database)
    change(again, f"delete from {BUILT_ARTICLES}")
    assert not made_of.is_known(database)
    assert not made_of.is_known(again / "nothing.duckdb")
