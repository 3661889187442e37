"""The server under load by wrk (Debian: apt install wrk): requests a second, p95, errors; beside a refresh too."""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.parse import quote
from urllib.request import urlopen

import pytest

from ingest.sample import ARTICLES as SAMPLE
from tests.bench.figures import Figures
from tests.end_to_end.pipeline import arguments, refreshed
from warehouse.layout import PROJECT, Warehouse

pytestmark = [pytest.mark.bench, pytest.mark.skipif(shutil.which("wrk") is None, reason="wrk is not installed")]
CONNECTIONS = 16
SECONDS = 10
_SERIES = (
    "select year, value, quote from bi.zone_year where zone_zh = '合肥高新区' and status_zh = '实际' order by year"
)
_SUMS = (
    "select kind_zh, year, sum(amount) from bi.funding_by_zone_year where status_zh = '实际' group by all order by all"
)
ASKED = {
    "100 rows of bi.indicators": "/api/tables/bi/indicators/rows?limit=100",
    "the series of a zone": f"/api/query?sql={quote(_SERIES)}",
    "sums by kind and year": f"/api/query?sql={quote(_SUMS)}",
    "the front page": "/",
}


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    made = Warehouse(tmp_path_factory.mktemp("served") / "warehouse")
    refreshed(SAMPLE, made.root)
    return made


@pytest.fixture(scope="module")
def server(warehouse: Warehouse) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(arguments("serve", "--warehouse", warehouse.root, "--port", port), cwd=PROJECT)
    address = f"http://127.0.0.1:{port}"
    try:
        deadline = time.monotonic() + 60
        while True:
            try:
                urlopen(f"{address}/api/tables").close()
                break
            except URLError:
                assert time.monotonic() < deadline, "the server does not answer"
                time.sleep(0.2)
        yield address
    finally:
        process.terminate()
        process.wait()


def _load(address: str, seconds: int = SECONDS) -> dict[str, float]:
    script = Path(__file__).with_name("latency.lua")
    command = ["wrk", "-t2", f"-c{CONNECTIONS}", f"-d{seconds}s", "--timeout", "30s", "-s", str(script), address]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return figures


def _say(figures: Figures, what: str, found: dict[str, float]) -> None:
    rate = found["requests"] / found["seconds"]
    told = f"{rate:,.0f} a second, p50 {found['p50']:.0f} ms, p95 {found['p95']:.0f} ms, {found['errors']:.0f} errors"
    figures.add("serve", f"{what}, {CONNECTIONS} connections", told, "no errors")


@pytest.mark.parametrize("what", ASKED)
def test_answers_under_load(server: str, figures: Figures, what: str) -> None:
    found = _load(server + ASKED[what])
    _say(figures, what, found)
    assert found["requests"] > 0
    assert found["errors"] == 0


def test_answers_under_load_while_publications_are_replaced(
    server: str, warehouse: Warehouse, figures: Figures
) -> None:
    refreshing = subprocess.Popen(
        arguments("refresh", "--full", "--warehouse", warehouse.root), cwd=PROJECT, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )  # fmt: skip
    found = _load(server + ASKED["the series of a zone"], 90)
    assert refreshing.wait() == 0
    _say(figures, "the series of a zone, beside a refresh", found)
    assert found["errors"] == 0
    with urlopen(server + ASKED["the series of a zone"]) as answer:
        assert json.load(answer)["version"].endswith(".1")
