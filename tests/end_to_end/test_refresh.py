"""The real command on a handful of articles: files in, a checked publication out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import pytest

from warehouse.layout import PROJECT, Warehouse

_ARTICLES = {
    "a.txt": "杭州高新区晒出成绩单\n来源: 创库晚报 日期: 2023-01-13 点击: 12\n"
    "2022年,杭州高新区实现地区生产总值2100亿元,同比增长3.5%。全区拥有高新技术企业2000家,国家级科技企业孵化器12家。\n",
    "b.html": '<html><head><meta charset="utf-8"><title>苏州工业园区设立引导基金</title>'
    '<meta name="publishdate" content="2023-03-02"></head><body><div class="article"><h1>苏州工业园区设立引导基金</h1>'
    "<p>苏州工业园区日前设立规模为10亿元的天使投资引导基金，支持初创企业发展。</p>"
    "<p>2022年，苏州工业园区高新技术企业达到2500家，从业人员超过30万人。</p></div></body></html>",
    "c.jsonl": json.dumps(
        {
            "uri": "c/1",
            "title": "武漢東湖高新區新增瞪羚企業",
            "published_on": "2024-01-08",
            "text": "2023年，武漢東湖高新區高新技術企業突破5700家，瞪羚企業達到688家。",
        },
        ensure_ascii=False,
    )
    + "\n{broken\n",
}


@dataclass(frozen=True)
class Ran:
    """A warehouse, its articles, and what the command printed."""

    warehouse: Warehouse
    articles: Path
    done: subprocess.CompletedProcess[str]


def command(*arguments: object) -> subprocess.CompletedProcess[str]:
    """Run ``python -m warehouse`` as a person would."""
    return subprocess.run(
        [sys.executable, "-m", "warehouse", *map(str, arguments)],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"PYTHONUTF8": "1"},
    )


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> Ran:
    articles = tmp_path_factory.mktemp("articles")
    for name, text in _ARTICLES.items():
        (articles / name).write_text(text, encoding="utf-8")
    (articles / "zeros.txt").write_bytes(bytes(4096))
    warehouse = Warehouse(tmp_path_factory.mktemp("home") / "warehouse")
    return Ran(warehouse, articles, command("refresh", articles, "--warehouse", warehouse.root))


def _ask(ran: Ran, sql: str) -> list[tuple[Any, ...]]:
    with duckdb.connect(str(ran.warehouse.published), read_only=True) as connection:
        return connection.execute(sql).fetchall()


def test_it_ends_by_saying_what_was_published(ran: Ran) -> None:
    assert ran.done.returncode == 0, ran.done.stderr
    assert ran.done.stdout.startswith("Published ")
    assert "articles  3\n" in ran.done.stdout
    assert "zeros.txt" not in ran.done.stdout


def test_numbers_lead_to_the_sentence_behind_them(ran: Ran) -> None:
    rows = _ask(
        ran,
        "select i.value, a.uri, substr(t.text, i.char_start + 1, i.char_end - i.char_start) = i.quote "
        "from marts.indicators i join marts.articles a using (article_id) join marts.article_texts t using (article_id) "
        "where i.indicator_id in (select indicator_id from marts.zone_year where metric = 'hightech_enterprises') "
        "order by i.value",
    )
    assert [(int(value), verbatim) for value, _, verbatim in rows] == [(2000, True), (2500, True), (5700, True)]
    assert rows[2][1] == "c/1"


def test_every_table_and_column_has_its_comment(ran: Ran) -> None:
    assert _ask(ran, "select table_name from duckdb_tables() where comment is null") == []
    assert (
        _ask(
            ran, "select table_name, column_name from duckdb_columns() where schema_name = 'marts' and comment is null"
        )
        == []
    )


def test_what_could_not_be_read_is_kept_with_its_reason(ran: Ran) -> None:
    with duckdb.connect(str(ran.warehouse.build_db), read_only=True) as connection:
        rejects = connection.execute("select uri, reason from raw.rejects where stage = 'read' order by uri").fetchall()
    assert [uri.rsplit("/", 1)[-1].split("#")[0] for uri, _ in rejects] == ["c.jsonl", "zeros.txt"]


def test_again_is_free(ran: Ran) -> None:
    before = ran.warehouse.published.stat()
    again = command("refresh", ran.articles, "--warehouse", ran.warehouse.root, "--json")
    assert again.returncode == 0, again.stderr
    assert json.loads(again.stdout)["result"] == "nothing new", again.stderr
    assert ran.warehouse.published.stat() == before


def test_an_empty_folder_is_an_error_and_changes_nothing(ran: Ran, tmp_path: Path) -> None:
    before = ran.warehouse.published.stat()
    refused = command("refresh", tmp_path, "--warehouse", ran.warehouse.root)
    assert refused.returncode == 3
    assert "no article could be read" in refused.stderr
    assert ran.warehouse.published.stat() == before


def test_monitors_and_people_can_ask_how_it_is(ran: Ran) -> None:
    status = command("status", "--warehouse", ran.warehouse.root, "--json")
    assert json.loads(status.stdout)["counts"]["articles"] == 3
    checks = command("checks", "--warehouse", ran.warehouse.root)
    assert checks.returncode == 0
    assert " 0 failed" in checks.stdout
