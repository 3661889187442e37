"""The project's scorer and the one of the shared evaluation give the same figures on the same file."""

from __future__ import annotations

import importlib.util
import random
from pathlib import Path

import duckdb
import pytest

from warehouse.labelled import read_labelled
from warehouse.published_facts import facts_by_file_name
from warehouse.score_table import as_data
from warehouse.scoring import score

EVALUATION = Path(__file__).resolve().parents[3] / "shared" / "evaluation"
pytestmark = pytest.mark.skipif(not EVALUATION.is_dir(), reason="the shared evaluation is not beside this clone")

TABLES = """
create schema marts;
create table marts.articles (article_id varchar, uri varchar);
create table marts.zone_mentions (article_id varchar, name varchar);
create table marts.indicators (
    article_id varchar, indicator_id varchar, char_start integer, quote varchar, metric varchar, value decimal(20, 4),
    value_max decimal(20, 4), unit varchar, qualifier varchar, status varchar, measure varchar, scope_name varchar,
    level varchar, yoy_pct decimal(20, 4), period_end date
);
create table marts.funding (
    article_id varchar, funding_id varchar, char_start integer, quote varchar, kind varchar, amount decimal(20, 2),
    amount_max decimal(20, 2), currency varchar, qualifier varchar, status varchar, scope_name varchar, period_end date
);
create table marts.policy_mentions (article_id varchar, name varchar, doc_no varchar, year integer);
create table marts.incubator_mentions (article_id varchar, name varchar, type varchar, level varchar);
create table marts.event_mentions (
    article_id varchar, char_start integer, quote varchar, name varchar, type varchar, date varchar, scope_name varchar
);
"""
TABLE_OF = {
    "zones": "zone_mentions",
    "indicators": "indicators",
    "funding": "funding",
    "policies": "policy_mentions",
    "incubators": "incubator_mentions",
    "events": "event_mentions",
}
SLIPS = {
    "unit": ["person"],
    "qualifier": ["over", "nearly", "about", None],
    "status": ["planned"],
    "scope_name": ["大连市", None, "大连国家高新技术产业开发区"],
    "level": ["municipal", None],
    "yoy_pct": [1.5, None],
    "period_end": ["2001-12-31", None],
    "value": [7, None],
    "amount": [7],
    "kind": ["prize", "loan"],
    "doc_no": ["国发〔2001〕1号", None],
    "year": [2001, None],
    "type": ["other"],
    "date": ["2001", None],
    "name": ["某某", "《关于某某的通知》"],
    "measure": ["increment"],
}


def slipped(label, chance):
    """A fact as an imperfect extractor would have found it for this label."""
    fact = dict(label)
    if "scope" in fact:
        fact["scope_name"] = fact.pop("scope")
    if "metric" in fact or "amount" in fact:
        year = fact.pop("year", None)
        fact["period_end"] = f"{year}-12-31" if year else None
    if "metric" in fact:
        fact["measure"] = "level"
    for column in fact:
        if column in SLIPS and chance.random() < 0.12:
            fact[column] = chance.choice(SLIPS[column])
    return fact


def write_facts(connection, gold, chance):
    """Fill the tables: of every ten labels about one is missed, and some facts are too many."""
    for number, labelled in enumerate(gold):
        article_id = f"{number:016x}"
        connection.execute("insert into marts.articles values (?, ?)", [article_id, f"texts/{labelled.name}"])
        for kind, table in TABLE_OF.items():
            columns = {row[0] for row in connection.execute(f"describe marts.{table}").fetchall()}
            kept = [label for label in labelled.labels[kind] if chance.random() > 0.1]
            extra = [label for label in kept if chance.random() < 0.15]
            for position, label in enumerate(kept + extra):
                fact = {"article_id": article_id, "char_start": position, **slipped(label, chance)}
                fact = {column: value for column, value in fact.items() if column in columns}
                names, marks = ", ".join(fact), ", ".join("?" * len(fact))
                connection.execute(f"insert into marts.{table} ({names}) values ({marks})", list(fact.values()))


@pytest.fixture(scope="module")
def shared_scorer():
    spec = importlib.util.spec_from_file_location("shared_score", EVALUATION / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("seed", range(3))
def test_both_scorers_agree(tmp_path, shared_scorer, seed):
    gold = read_labelled(EVALUATION / "dev")
    database = tmp_path / "innovation.duckdb"
    with duckdb.connect(str(database)) as connection:
        connection.execute(TABLES)
        write_facts(connection, gold[1:], random.Random(seed))  # the first article was not read
    found = facts_by_file_name(database)
    ours = as_data(score((one.name, one.labels, found.get(one.name)) for one in gold))
    theirs = shared_scorer.score(database, EVALUATION / "dev" / "labels")
    assert 0.3 < ours["full_micro"][2] < ours["core_micro"][2] < 1
    assert ours["articles_missing"] == theirs["articles_missing"] == [gold[0].name]
    assert ours["kinds"].keys() == theirs["kinds"].keys()
    for kind, figures in theirs["kinds"].items():
        assert ours["kinds"][kind] == {
            **figures,
            "core": pytest.approx(figures["core"]),
            "full": pytest.approx(figures["full"]),
            "attributes": pytest.approx(figures["attributes"]),
        }, kind
    for total in ("core_micro", "full_micro", "core_macro_f1", "full_macro_f1"):
        assert ours[total] == pytest.approx(theirs[total])
