"""What the pages of the project say is what there is."""

from __future__ import annotations

from typing import Any

import pytest

from ingest.load.schema import tables
from tests.dbt_project.conftest import PROJECT, Ask

HAN = ("\u4e00", "\u9fff")


PUBLISHED = ("marts", "bi")


def _published_nodes(manifest: dict[str, Any]) -> list[dict[str, Any]]:
    return [n for n in manifest["nodes"].values() if n["resource_type"] == "model" and n["schema"] in PUBLISHED]


def test_sources_name_the_columns_of_the_raw_contract(manifest: dict[str, Any]) -> None:
    said = {source["name"]: list(source["columns"]) for source in manifest["sources"].values()}
    made = {name: [column.name for column in tables()[name]] for name in said}
    assert said == made, (
        "bring dbt_project/models/staging/sources.yml in line with ingest/models.py and ingest/load/schema.py"
    )


def test_every_described_column_exists_and_every_column_is_described(manifest: dict[str, Any], ask: Ask) -> None:
    rows = ask(
        "select schema_name, table_name, column_name, comment from duckdb_columns() where list_contains(?, schema_name)",
        PUBLISHED,
    )
    made = {(schema, table, column): comment or "" for schema, table, column, comment in rows}
    said = {
        (n["schema"], n["alias"], column): spec["description"]
        for n in _published_nodes(manifest)
        for column, spec in n["columns"].items()
    }
    assert made == said
    assert [key for key, comment in made.items() if not any(HAN[0] <= sign <= HAN[1] for sign in comment)] == []


def test_every_mart_says_first_what_one_row_is(manifest: dict[str, Any], ask: Ask) -> None:
    rows = ask(
        "select schema_name, table_name, comment from duckdb_tables() where list_contains(?, schema_name)", PUBLISHED
    )
    comments = {(schema, table): comment for schema, table, comment in rows}
    assert comments == {(n["schema"], n["alias"]): n["description"] for n in _published_nodes(manifest)}
    assert [name for name, said in comments.items() if not said.startswith("One row per ")] == []


def test_every_model_and_seed_has_a_page(manifest: dict[str, Any]) -> None:
    nodes = [n for n in manifest["nodes"].values() if n["resource_type"] in ("model", "seed")]
    assert [n["name"] for n in nodes if not n["description"]] == []


def test_no_two_models_share_a_description(manifest: dict[str, Any]) -> None:
    said = [n["description"] for n in manifest["nodes"].values() if n["resource_type"] == "model"]
    assert len(said) == len(set(said))


@pytest.mark.parametrize(("mart", "columns"), [
    ("articles", "article_id uri url title source_name published_on category story_id is_primary characters ingested_at"),
    ("zones", "zone_id name short_name name_en zone_type level province city adcode approved_on parent_zone_id latitude longitude"
              " first_reported_on last_reported_on article_count"),
    ("zone_year", "zone_id metric level year value unit qualifier status indicator_id source_count value_min value_max is_conflicting"),
    ("funding_by_zone_year", "zone_id kind status currency year amount fact_count"),
])  # fmt: skip
def test_promised_columns_are_there(ask: Ask, mart: str, columns: str) -> None:
    ask(f"select {', '.join(columns.split())} from marts.{mart} limit 0")


def test_files_lie_in_the_layer_that_their_names_say() -> None:
    for layer, prefix in (("staging", "stg_"), ("intermediate", "int_"), ("bi", "bi_")):
        names = [path.name for path in (PROJECT / "models" / layer).glob("*.sql")]
        assert names
        assert [name for name in names if not name.startswith(prefix)] == []
