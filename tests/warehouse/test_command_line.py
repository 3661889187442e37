"""The commands, their output and their exit codes."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from collections.abc import Callable

import pytest
from click.testing import CliRunner, Result

from tests.warehouse.conftest import Tiny
from warehouse import refresh as refreshing
from warehouse.__main__ import main
from warehouse.errors import ChecksFailedError
from warehouse.gate.model import Report
from warehouse.gate.model import Result as Checked
from warehouse.gate.process import Request
from warehouse.summary import told

Run = Callable[..., Result]


@pytest.fixture
def run(tiny: Tiny, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command on the miniature warehouse."""

    def invoke(command: str, *arguments: str) -> Result:
        options = ["--warehouse", str(tiny.warehouse.root)]
        return CliRunner().invoke(main, [command, *arguments, *options])

    return invoke


def test_help_lists_the_exit_codes() -> None:
    shown = CliRunner().invoke(main, ["--help"]).output
    for code in ("2", "3", "4", "5", "6", "7", "130"):
        assert f"\n  {code:>3} " in shown


def test_a_missing_path_is_named(run: Run) -> None:
    result = run("refresh", "no/such/place")
    assert result.exit_code == 2
    assert "no/such/place does not exist" in result.stderr


def test_the_ending_print_says_what_was_published_and_how_to_go_on(tiny: Tiny) -> None:
    shown = told(tiny.refresh())
    for line in (
        "articles  3",
        "facts     9: indicators 3, funding 3, policies 0, incubators 0, events 0, zones 3",
        "zones     1",
        "years     2023–2023",
        "checks    1 passed",
        "-m warehouse query",
        "-m warehouse checks",
        "make refresh ARTICLES=",
    ):
        assert line in shown


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (["--json"], lambda text: json.loads(text)[0] == {"value": 10, "day": "2024-03-01", "quote": _QUOTE}),
        (["--csv"], lambda text: next(csv.DictReader(io.StringIO(text)))["quote"] == _QUOTE),
        ([], lambda text: _QUOTE in text and "value" in text),
        (["--limit", "1"], lambda text: "only the first 1 rows" in text),
    ],
)
def test_query(tiny: Tiny, run: Run, options: list[str], expected: Callable[[str], bool]) -> None:
    tiny.refresh()
    sql = "select value, reported_on as day, quote from marts.indicators order by value"
    result = run("query", sql, *options)
    assert result.exit_code == 0
    assert expected(result.stdout), result.stdout


_QUOTE = "测试高新区高新技术企业10家。"


@pytest.mark.parametrize(
    "sql",
    [
        "delete from marts.indicators",
        "select * from read_text('/etc/hostname')",
        "copy marts.indicators to '/tmp/out.csv'",
        "attach '/tmp/other.duckdb' as other",
        "install httpfs",
        "set enable_external_access = true",
        "selec 1",
    ],
)
def test_query_can_neither_write_nor_look_elsewhere(tiny: Tiny, run: Run, sql: str) -> None:
    tiny.refresh()
    before = tiny.warehouse.published.read_bytes()
    assert run("query", sql).exit_code == 2
    assert tiny.warehouse.published.read_bytes() == before


def test_before_the_first_refresh(run: Run) -> None:
    assert run("query", "select 1").exit_code == 2
    assert run("checks").exit_code == 2
    assert run("rollback").exit_code == 2
    result = run("status")
    assert result.exit_code == 7
    assert "OVERDUE" in result.stdout


def test_status_tells_what_changed_since_the_publication_before(tiny: Tiny, run: Run) -> None:
    tiny.refresh()
    tiny.write(10, 20, 30, 40)
    outcome = tiny.refresh()
    result = run("status", "--json")
    assert result.exit_code == 0
    told = json.loads(result.stdout)
    assert told["version"] == outcome.version
    assert told["last_refresh"]["result"] == "published"
    assert {one["table"]: one["added"] for one in told["changes"]}["indicators"] == 1
    assert told["disk"]["kept"] > 0
    assert told["last_day"] == {"published": 2}
    tiny.refresh()
    assert "1 nothing new" in run("status").stdout


def test_an_old_refresh_is_overdue_and_one_from_the_future_is_not(tiny: Tiny, run: Run) -> None:
    tiny.refresh()
    log = tiny.warehouse.log.read_text(encoding="utf-8")
    today = dt.datetime.now(dt.UTC).date()
    tiny.warehouse.log.write_text(log.replace(str(today), str(today - dt.timedelta(days=3))), encoding="utf-8")
    assert run("status").exit_code == 7
    assert run("status", "--max-age", "100").exit_code == 0
    tiny.warehouse.log.write_text(log.replace(str(today), str(today + dt.timedelta(days=3))), encoding="utf-8")
    assert run("status").exit_code == 0


def test_a_refresh_that_never_ended_was_killed(tiny: Tiny, run: Run) -> None:
    tiny.refresh()
    with tiny.warehouse.log.open("a", encoding="utf-8") as log:
        log.write(json.dumps({"at": "2026-11-24T00:00:00+00:00", "refresh": "x", "event": "refresh started"}) + "\n")
    assert ": killed" in run("status").stdout


def test_a_rollback_stands_until_something_changes(tiny: Tiny, run: Run) -> None:
    first = tiny.refresh().version
    tiny.write(10, 20, 30, 40)
    second = tiny.refresh().version
    result = run("rollback")
    assert result.exit_code == 0
    assert f"{first} is published again; {second} is kept" in result.stdout
    assert tiny.ask("select count(*) from marts.indicators") == [(3,)]
    assert tiny.refresh().result == "held back"
    assert tiny.ask("select count(*) from marts.indicators") == [(3,)]
    assert "rolled back" in run("status").stdout
    tiny.write(10, 20, 30, 40, 50)
    third = tiny.refresh()
    assert third.result == "published"
    assert third.version > second
    assert tiny.ask("select count(*) from marts.indicators") == [(5,)]


def test_rollback_to_a_version_that_is_not_kept(tiny: Tiny, run: Run) -> None:
    tiny.refresh()
    result = run("rollback", "--to", "1999.1.0")
    assert result.exit_code == 2
    assert "no publication 1999.1.0 is kept" in result.stderr


def test_prune_keeps_what_is_published(tiny: Tiny, run: Run) -> None:
    first = tiny.refresh().version
    tiny.write(10, 20, 30, 40)
    tiny.refresh()
    assert f"removed 1 publications: {first}" in run("prune", "--keep", "1").stdout
    assert tiny.ask("select count(*) from marts.indicators") == [(4,)]
    assert run("rollback").exit_code == 2


class _Refusing:
    def check(self, request: Request) -> Report:
        bad = Checked("dates.funding.forward", "funding", "critical", "no period ends early", False, "7 rows", ["a=1"])
        return Report([bad], str(request.folder / "index.html"))


def test_checks_show_what_failed_and_where_the_report_lies(
    tiny: Tiny, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    tiny.refresh()
    assert run("checks").exit_code == 0
    tiny.write(10, 20, 30, 40)
    tiny.checking = _Refusing()
    with pytest.raises(ChecksFailedError):
        tiny.refresh()
    monkeypatch.setattr(refreshing, "Steps", None)
    result = run("checks")
    assert result.exit_code == 5
    assert "failed: dates.funding.forward: no period ends early. Found: 7 rows" in result.stdout
    assert str(tiny.warehouse.checks) in result.stdout
    assert "failed checks dates.funding.forward" in run("status").stdout
