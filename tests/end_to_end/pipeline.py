"""The real pipeline for tests: a handful of articles, the real command, and what a warehouse holds in the end."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from tests.warehouse.conftest import Gate
from warehouse.layout import PROJECT, Warehouse
from warehouse.refresh import Refresh, Steps, refresh
from warehouse.summary import Outcome

ARTICLES = {
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
#: columns that tell of runs and not of the world
BOOKKEEPING = ("ingested_at", "ingest_run_id", "facts_run_id", "last_run_id", "last_seen_at", "rejected_at")
#: marts that tell of runs
HISTORY = ("checks", "publication", "publication_changes", "refreshes")
Contents = dict[str, list[tuple[Any, ...]]]


@dataclass(frozen=True)
class Ran:
    """A warehouse, its articles, and what the command printed."""

    warehouse: Warehouse
    articles: Path
    done: subprocess.CompletedProcess[str]

    def ask(self, sql: str) -> list[tuple[Any, ...]]:
        """Query the published file."""
        return ask(self.warehouse.published, sql)


def arguments(*given: object) -> list[str]:
    """The command line of ``python -m warehouse``."""
    return [sys.executable, "-m", "warehouse", *map(str, given)]


def command(*given: object, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run ``python -m warehouse`` as a person would."""
    return subprocess.run(
        arguments(*given),
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"PYTHONUTF8": "1"} | environment,
    )


def refreshed(articles: Path | None, root: Path, *options: str) -> dict[str, Any]:
    """Refresh and return the outcome; a refresh that ends badly fails the test."""
    sources = [articles] if articles else []
    done = command("refresh", *sources, "--warehouse", root, "--json", *options)
    assert done.returncode == 0, done.stderr
    outcome: dict[str, Any] = json.loads(done.stdout)
    return outcome


def refreshed_here(articles: Path | None, root: Path, *, full: bool = False, accept_changes: bool = False) -> Outcome:
    """The same refresh in this process, its checks too: what dbt and Great Expectations take to start is paid once."""
    sources = [articles] if articles else []
    steps = Steps(checker=_gate_here)
    return refresh(Refresh(Warehouse(root), sources, full=full, accept_changes=accept_changes, steps=steps))


@contextmanager
def _gate_here(_log: Path) -> Iterator[Gate]:
    yield Gate()


def news(number: int, version: int = 1) -> str:
    """A portal page of a few facts; ``version`` changes a value and nothing else."""
    zone = ("合肥高新区", "西安高新区", "中关村科技园区", "厦门火炬高新区")[number % 4]
    return (
        f"{zone}年度成绩单（{number}）\n来源: 创库晚报 日期: {2015 + number % 8}-02-{1 + number % 28:02d} 点击: {number}\n"
        f"{2014 + number % 8}年，{zone}实现地区生产总值{1000 + 7 * number + version}亿元，同比增长{3 + number % 9}.5%。"
        f"全区拥有高新技术企业{200 + 3 * number + version}家，科技企业孵化器{5 + number}家。\n"
        f"{zone}设立规模为{number + 1}亿元的引导基金，第{number}届创新创业大赛同期举行。\n"
    )


def ask(database: Path, sql: str) -> list[tuple[Any, ...]]:
    """Query a database file, read only, on a connection of its own."""
    with duckdb.connect(str(database), read_only=True) as connection:
        return connection.execute(sql).fetchall()


def contents(database: Path, schema: str = "marts") -> Contents:
    """All rows of all tables of a schema, sorted, without what tells of runs."""
    made: Contents = {}
    with duckdb.connect(str(database), read_only=True) as connection:
        tables = connection.execute(
            "select table_name, list(column_name order by column_index) from duckdb_columns()"
            " where schema_name = ? and database_name = current_database() group by 1 order by 1",
            [schema],
        ).fetchall()
        for table, columns in tables:
            kept = ", ".join(f'"{name}"' for name in columns if name not in BOOKKEEPING)
            if table not in HISTORY:
                made[table] = connection.execute(f"select {kept} from {schema}.{table} order by all").fetchall()
    return made


def differing(one: Contents, other: Contents) -> dict[str, tuple[list[Any], list[Any]]]:
    """By table, rows (at most five) that only the one and only the other holds; empty where both are the same."""
    return {
        table: (
            [row for row in one.get(table, []) if row not in other.get(table, [])][:5],
            [row for row in other.get(table, []) if row not in one.get(table, [])][:5],
        )
        for table in sorted(one.keys() | other.keys())
        if one.get(table) != other.get(table)
    }
