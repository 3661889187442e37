"""The evaluate command: what it prints, what it compares, and when it fails.  Databases and labels made by hand."""

from __future__ import annotations

import json

import click
import duckdb
import pytest
from click.testing import CliRunner

from warehouse.errors import ChecksFailedError
from warehouse.evaluate import evaluate
from warehouse.labelled import LabelError, read_labelled

ARTICLE = "0" * 16


@pytest.fixture
def gold(tmp_path):
    """Two labelled articles, with two zones and one sum of money between them."""
    folder = tmp_path / "tuning"
    (folder / "texts").mkdir(parents=True)
    (folder / "labels").mkdir()
    award = {
        "kind": "award",
        "amount": 12_000_000,
        "currency": "CNY",
        "status": "actual",
        "scope": "青岛高新区",
        "year": 2018,
    }
    write_label(folder, "a.txt", zones=["青岛高新区"], funding=[award])
    write_label(folder, "b.txt", zones=["烟台经开区"])
    return folder


def write_label(folder, name, **labels):
    (folder / "texts" / name).write_text("正文", encoding="utf-8")
    label = json.dumps({"article": name, **labels}, ensure_ascii=False)
    (folder / "labels" / name.replace(".txt", ".json")).write_text(label, encoding="utf-8")


@pytest.fixture
def database(tmp_path):
    """A published file that has found the first article's zone and sum (of another year), and a zone too many."""
    path = tmp_path / "innovation.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute(
            f"""
            create schema marts;
            create table marts.articles as select '{ARTICLE}' as article_id, 'tuning/texts/a.txt' as uri;
            create table marts.zone_mentions as
                select '{ARTICLE}' as article_id, unnest(['青岛高新区', '青岛高新区', '苏州工业园区']) as name;
            create table marts.funding as
                select '{ARTICLE}' as article_id, 'f1' as funding_id, 9 as char_start, '兑现奖励1200万元' as quote,
                    'award' as kind, 12000000.00 as amount, null as amount_max, 'CNY' as currency,
                    'exact' as qualifier, 'actual' as status, '青岛高新区' as scope_name, date '2017-12-31' as period_end;
            create table marts.indicators (
                article_id varchar, indicator_id varchar, char_start integer, quote varchar, metric varchar,
                value decimal(20, 4), value_max decimal(20, 4), unit varchar, qualifier varchar, status varchar,
                measure varchar, scope_name varchar, level varchar, yoy_pct decimal(20, 4), period_end date
            );
            insert into marts.indicators (article_id, indicator_id, metric, value, measure)
                values ('{ARTICLE}', 'i1', 'listed_companies', 3, 'increment');
            create table marts.policy_mentions (article_id varchar, name varchar, doc_no varchar, year integer);
            create table marts.incubator_mentions (article_id varchar, name varchar, type varchar, level varchar);
            create table marts.event_mentions (
                article_id varchar, char_start integer, quote varchar, name varchar, type varchar, date varchar,
                scope_name varchar
            );
            """
        )
    return path


def run(gold, database, *options):
    return CliRunner().invoke(evaluate, [str(gold), "--database", str(database), *map(str, options)])


def test_prints_a_line_per_kind_and_the_totals(gold, database):
    result = run(gold, database)
    assert result.exit_code == 0, result.output
    lines = {line.split()[0]: line.split() for line in result.stdout.splitlines()}
    assert lines["zones"][1:6] == ["2", "2", "0.500", "0.500", "0.500"]
    assert lines["funding"][5] == "1.000"
    assert lines["funding"][8] == "0.000"
    assert "year 0.00" in " ".join(lines["funding"])
    assert lines["indicators"][1:3] == ["0", "0"]  # an increment is not scored
    assert "not among the articles that were read: b.txt" in result.stderr


def test_shows_what_is_amiss_with_its_quote(gold, database):
    zones = run(gold, database, "--show", "zones").stdout
    assert "a.txt: EXTRA\n    label -\n    found name=苏州工业园区" in zones
    assert "b.txt: MISSED\n    label name=烟台经开区\n    found -" in zones
    funding = run(gold, database, "--show", "funding").stdout
    assert "a.txt: PARTLY: year" in funding
    assert "quote=兑现奖励1200万元" in funding


def test_json_is_all_that_goes_to_stdout(gold, database):
    scores = json.loads(run(gold, database, "--json").stdout)
    assert scores["kinds"]["zones"]["core"] == [0.5, 0.5, 0.5]
    assert scores["articles_missing"] == ["b.txt"]


def test_the_first_scores_are_written_and_later_ones_compared(gold, database, tmp_path):
    committed = tmp_path / "scores.json"
    assert "has no scores of a set named tuning" in run(gold, database, "--against", committed).stderr
    assert run(gold, database, "--against", committed, "--update").exit_code == 0
    kept = json.loads(committed.read_text(encoding="utf-8"))
    assert kept["tuning"]["articles"] == 2
    assert kept["tuning"]["f1"]["zones"] == {"core": 0.5, "full": 0.5}
    again = run(gold, database, "--against", committed)
    assert again.exit_code == 0
    assert "nothing fell" in again.stderr


@pytest.mark.parametrize(("before", "falls"), [(0.5049, False), (0.5051, True), (0.3, False)])
def test_a_score_that_fell_is_named(gold, database, tmp_path, before, falls):
    committed = tmp_path / "scores.json"
    run(gold, database, "--against", committed, "--update")
    kept = json.loads(committed.read_text(encoding="utf-8"))
    kept["tuning"]["f1"]["zones"]["core"] = before
    committed.write_text(json.dumps(kept), encoding="utf-8")
    result = run(gold, database, "--against", committed)
    if falls:
        assert isinstance(result.exception, ChecksFailedError)
        assert result.exception.exit_code == 5
        assert "zones core" in str(result.exception)
        assert "lower: zones core F1 0.5051 -> 0.5000" in result.stderr
    else:
        assert result.exit_code == 0
        assert ("higher: zones core" in result.stderr) == (before < 0.4)


def test_a_set_held_out_is_kept_and_printed_as_totals_only(gold, database, tmp_path):
    committed = tmp_path / "scores.json"
    result = run(gold, database, "--totals", "--against", committed, "--update")
    assert "zones" not in result.stdout
    assert set(json.loads(committed.read_text(encoding="utf-8"))["tuning"]["f1"]) == {"micro", "macro"}
    assert run(gold, database, "--against", committed).exit_code == 0  # only what is committed is compared
    assert run(gold, database, "--totals", "--show", "zones").exit_code == 2


def test_updating_one_set_leaves_the_others(gold, database, tmp_path):
    committed = tmp_path / "scores.json"
    committed.write_text('{"heldout": {"articles": 3, "f1": {}}}', encoding="utf-8")
    run(gold, database, "--against", committed, "--update")
    assert json.loads(committed.read_text(encoding="utf-8")).keys() == {"heldout", "tuning"}


@pytest.mark.slow
def test_the_texts_go_through_the_real_pipeline(tmp_path):
    gold = tmp_path / "made"
    (gold / "texts").mkdir(parents=True)
    (gold / "labels").mkdir()
    carriers = {"metric": "makerspaces", "value": 17, "unit": "count", "status": "actual", "scope": "青岛高新区"}
    write_label(gold, "qingdao.txt", zones=["青岛高新区"], indicators=[carriers | {"qualifier": "exact", "year": 2019}])
    body = "青岛高新区双创载体再添新军\n来源：园区发布 日期：2020-01-15\n截至2019年底，青岛高新区共有众创空间17家。\n"
    (gold / "texts" / "qingdao.txt").write_text(body, encoding="utf-8")
    result = CliRunner().invoke(evaluate, [str(gold), "--json"])
    assert result.exit_code == 0, result.output
    scores = json.loads(result.stdout)
    assert scores["articles_missing"] == []
    assert scores["kinds"]["zones"]["core"][2] == 1.0
    assert scores["kinds"]["indicators"]["full"][2] == 1.0


def test_texts_and_labels_may_lie_together_or_apart(gold, tmp_path):
    together = tmp_path / "together"
    together.mkdir()
    for path in [*gold.glob("texts/*"), *gold.glob("labels/*")]:
        path.rename(together / path.name)
    assert [one.name for one in read_labelled(together)] == ["a.txt", "b.txt"]
    apart = tmp_path / "apart"
    apart.mkdir()
    for path in together.glob("*.json"):
        path.rename(apart / path.name)
    assert [one.text.parent for one in read_labelled(apart, texts=together)] == [together, together]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("{", "not a label file"),
        ("[]", "not a label file"),
        ('{"zones": []}', "article"),
        ('{"article": "c.txt"}', "c.txt"),
    ],
)
def test_a_broken_label_file_is_named(gold, content, says):
    (gold / "labels" / "c.json").write_text(content, encoding="utf-8")
    with pytest.raises(LabelError, match=r"c\.json") as error:
        read_labelled(gold)
    assert says in str(error.value)


def test_a_folder_without_labels_and_a_file_without_marts_are_usage_errors(gold, tmp_path):
    empty = tmp_path / "empty"
    empty.mkdir()
    with pytest.raises(LabelError, match="no label files"):
        read_labelled(empty)
    other = tmp_path / "other.duckdb"
    duckdb.connect(str(other)).close()
    for result in (run(empty, other), run(gold, other)):
        assert result.exit_code == click.UsageError.exit_code
        assert "Error:" in result.stderr
