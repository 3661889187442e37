"""Questions to the semantic layer can be asked: what its pages name is there, and the numbers are those of the marts.

MetricFlow, which answers such questions, is no part of the environment; dbt_project/README.md says how to ask it. What
dbt parses is checked here against the built tables, as MetricFlow's own validation does.
"""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.dbt_project.conftest import Ask

_REFERENCE = re.compile(r"Dimension\('(?P<entity>\w+)__(?P<name>\w+)'\)")


def _relation(model: dict[str, Any]) -> str:
    return f"{model['node_relation']['schema_name']}.{model['node_relation']['alias']}"


def _expression(part: dict[str, Any]) -> str:
    return part["expr"] or part["name"]


def _parts(model: dict[str, Any]) -> list[dict[str, Any]]:
    return [*model["entities"], *model["dimensions"], *model["measures"]]


def _entity_of(model: dict[str, Any]) -> str:
    primary: list[str] = [entity["name"] for entity in model["entities"] if entity["type"] == "primary"]
    return model["primary_entity"] or primary[0]


@pytest.fixture
def models(manifest: dict[str, Any]) -> list[dict[str, Any]]:
    return list(manifest["semantic_models"].values())


@pytest.fixture
def metrics(manifest: dict[str, Any]) -> list[dict[str, Any]]:
    return list(manifest["metrics"].values())


def test_every_entity_dimension_and_measure_is_an_expression_over_its_table(
    models: list[dict[str, Any]], ask: Ask
) -> None:
    assert len(models) >= 5
    for model in models:
        ask(f"select {', '.join(_expression(part) for part in _parts(model))} from {_relation(model)} limit 0")


def test_every_time_dimension_is_a_date(models: list[dict[str, Any]], ask: Ask) -> None:
    for model in models:
        for dimension in model["dimensions"]:
            if dimension["type"] == "time":
                [(kind,)] = ask(
                    f"select any_value(typeof({_expression(dimension)})) from {_relation(model)} having count(*) > 0"
                ) or [("DATE",)]
                assert kind == "DATE", f"{model['name']}.{dimension['name']}"


def test_every_foreign_entity_has_a_model_to_join(models: list[dict[str, Any]]) -> None:
    owned = {entity["name"] for model in models for entity in model["entities"] if entity["type"] == "primary"}
    foreign = {entity["name"] for model in models for entity in model["entities"] if entity["type"] == "foreign"}
    assert foreign - owned == {"metric"}, "metric is a code of the closed list; no table joins it"


def test_every_metric_can_be_asked(models: list[dict[str, Any]], metrics: list[dict[str, Any]], ask: Ask) -> None:
    """As SQL: its measure, under its own filter, by a dimension; ratios from two metrics that can be asked."""
    measures = {measure["name"]: (model, measure) for model in models for measure in model["measures"]}
    dimensions = {(_entity_of(m), d["name"]): _expression(d) for m in models for d in m["dimensions"]}
    names = {metric["name"] for metric in metrics}
    for metric in metrics:
        params = metric["type_params"]
        if metric["type"] == "ratio":
            assert {params["numerator"]["name"], params["denominator"]["name"]} <= names
            continue
        model, measure = measures[params["measure"]["name"]]
        conditions = [
            where["where_sql_template"] for where in (metric["filter"] or {"where_filters": []})["where_filters"]
        ]
        where = _REFERENCE.sub(
            lambda match: dimensions[match["entity"], match["name"]], " and ".join(conditions) or "true"
        )
        where = where.replace("{{ ", "(").replace(" }}", ")")
        aggregate = {"sum": "sum({})", "count": "count({})", "count_distinct": "count(distinct {})"}[measure["agg"]]
        by = _expression(model["dimensions"][0])
        ask(
            f"select {by}, {aggregate.format(_expression(measure))} from {_relation(model)} where {where} group by {by}"
        )


def test_codes_in_filters_are_of_the_closed_lists(metrics: list[dict[str, Any]], ask: Ask) -> None:
    known = {code for (code,) in ask("select metric from marts.metrics union select code from marts.codes")}
    known |= {"actual", "planned", "ceiling", "CNY", "USD"}
    for metric in metrics:
        for where in (metric["filter"] or {"where_filters": []})["where_filters"]:
            used = re.findall(r"= '(\w+)'", where["where_sql_template"])
            assert set(used) <= known, metric["name"]
