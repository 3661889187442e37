"""Nobody writes, nobody looks elsewhere, nobody takes more than a share."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from tests.warehouse.serve.conftest import LIMITS


def asked(client: TestClient, sql: str, **more: object) -> tuple[int, dict[str, object]]:
    response = client.get("/api/query", params={"sql": sql, **more})  # type: ignore[dict-item]
    return response.status_code, response.json()


@pytest.mark.parametrize(
    "sql",
    [
        "delete from marts.indicators",
        "insert into marts.zones select * from marts.zones",
        "update marts.zones set name = 'x'",
        "drop table marts.zones",
        "create table marts.x as select 1",
        "create temp table x as select 1",
        "create macro f() as 1",
        "alter table marts.zones add column x int",
        "comment on table marts.zones is 'x'",
        "copy marts.zones to '/tmp/chuangku-attack.csv'",
        "export database '/tmp/chuangku-attack'",
        "attach '/tmp/chuangku-attack.duckdb' as other",
        "attach ':memory:' as other",
        "detach innovation",
        "install httpfs",
        "load httpfs",
        "load '/tmp/x.duckdb_extension'",
        "set enable_external_access = true",
        "set memory_limit = '100GB'",
        "reset lock_configuration",
        "pragma enable_profiling",
        "pragma threads = 64",
        "call pragma_version()",
        "checkpoint",
        "vacuum",
        "use marts",
        "begin",
        "prepare p as select 1",
        "execute p",
        "explain analyze select 1",
        "select 1; select 2",
        "select 1; drop table marts.zones",
        "",
        ";",
        "-- nothing",
    ],
)
def test_only_one_select_is_answered(client: TestClient, served: Path, sql: str) -> None:
    before = served.stat()
    assert asked(client, sql)[0] == 400
    assert (served.stat().st_ino, served.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


@pytest.mark.parametrize(
    "sql",
    [
        "select * from read_text('/etc/hostname')",
        "select * from read_blob('/proc/self/environ')",
        "select * from read_csv('/etc/passwd')",
        "select * from read_json('/etc/hostname')",
        "select * from read_parquet('/tmp/x.parquet')",
        "select * from sniff_csv('/etc/passwd')",
        "select * from glob('/*')",
        "select * from '/etc/passwd'",
        "select * from 'https://example.org/x.csv'",
        "select * from read_csv('https://example.org/x.csv')",
        "select getenv('HOME')",
        "select * from which_secret('s3://a', 's3')",
        "select * from query('select * from read_text(''/etc/hostname'')')",
        "select * from query_table('/etc/passwd')",
        "select * from reader",
        "select * from request",
    ],
)
def test_a_select_sees_the_published_file_and_nothing_else(client: TestClient, sql: str) -> None:
    status, told = asked(client, sql)
    assert status == 400, told


@pytest.mark.parametrize(
    ("sql", "status"),
    [
        # ends by itself when it is interrupted
        ("select count(*) from range(100000000000) a", 504),
        ("select count(*) from range(1000000) a, range(1000000) b", 504),
        ("with recursive r(n) as (select 1 union all select n + 1 from r) select max(n) from r", 504),
        # one call that never looks up: its process is killed
        ("select levenshtein(repeat('a', 1000000), repeat('b', 1000000))", 504),
    ],
)
def test_a_long_statement_is_stopped(client: TestClient, sql: str, status: int) -> None:
    begun = time.monotonic()
    assert asked(client, sql)[0] == status
    assert (
        time.monotonic() - begun < 20
    )  # a second of its own, a second of grace, and whatever this machine is busy with
    assert asked(client, "select 1")[0] == 200


@pytest.mark.parametrize(
    "sql",
    [
        "select repeat('x', 4000000000)",
        "select list(a) from range(1000000000) t(a)",
        "select string_agg(repeat('x', 1000000), '') from range(100000)",
        "select a, count(*) from range(200000000) t(a) group by a order by a desc",
    ],
)
def test_a_greedy_statement_is_refused_and_the_server_lives(client: TestClient, sql: str) -> None:
    status, told = asked(client, sql)
    assert status in (400, 413, 504), told
    assert asked(client, "select 1")[0] == 200


def test_a_huge_answer_is_cut_to_rows_and_bytes(client: TestClient) -> None:
    status, told = asked(client, "select * from range(1000000000) t(n)", limit=1_000_000)
    assert (status, told["rows"], told["truncated"]) == (200, LIMITS.rows, True)
    status, told = asked(client, "select repeat('x', 30000) from range(1000)")
    assert (status, told["rows"], told["truncated"]) == (200, 3, True)
    response = client.get("/api/query", params={"sql": "select repeat('x', 30000) from range(1000)", "form": "csv"})
    assert len(response.content) < LIMITS.bytes + 1000
    assert response.headers["x-truncated"] == "true"


def test_many_columns_and_a_long_statement_are_refused(client: TestClient) -> None:
    assert asked(client, "select " + ", ".join(f"{n} as c{n}" for n in range(41)))[0] == 400
    assert asked(client, "select " + "1 + " * 6000 + "1")[0] == 400
    assert asked(client, "select " + "[" * 3000 + "1" + "]" * 3000)[0] == 400
    assert asked(client, "select 1", limit=0)[0] == 422


def test_names_in_a_path_are_names_and_not_sql(client: TestClient) -> None:
    for path in (
        'marts/zones" union select 1 --',
        "marts/zones;drop",
        "information_schema/tables",
        "main/duckdb_settings",
    ):
        assert client.get(f"/api/tables/{path}/rows").status_code == 404


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_other_methods_do_nothing(client: TestClient, method: str) -> None:
    assert client.request(method, "/api/query", params={"sql": "select 1"}).status_code == 405


def test_a_crowd_is_told_to_wait_and_nobody_is_forgotten(client: TestClient) -> None:
    found: list[int] = []

    def ask() -> None:
        found.append(asked(client, "select count(*) from range(1000000) a, range(1000000) b")[0])

    crowd = [threading.Thread(target=ask) for _ in range(12)]
    for one in crowd:
        one.start()
    for one in crowd:
        one.join()
    assert len(found) == 12
    assert set(found) <= {503, 504}
    assert 503 in found  # two at work and four waiting are the limit
    assert asked(client, "select 1")[0] == 200
