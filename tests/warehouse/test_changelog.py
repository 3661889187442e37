"""Each publication says what it changed, in itself and in CHANGES.md."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import duckdb
from click.testing import CliRunner

from tests.warehouse.conftest import Tiny
from warehouse import changelog
from warehouse.__main__ import main
from warehouse.changes import changes


def _told(tiny: Tiny) -> str:
    return tiny.warehouse.changelog.read_text(encoding="utf-8")


def test_the_first_publication_changes_nothing(tiny: Tiny) -> None:
    tiny.refresh()
    assert tiny.ask("select count(*) from marts.publication_changes") == [(0,)]
    assert "The first publication" in _told(tiny)


def test_new_changed_and_lost_rows_are_told_by_table_zone_and_year(tiny: Tiny) -> None:
    first = tiny.refresh()
    tiny.write(10, 20, 30, 40)
    second = tiny.refresh()
    rows = "select * from marts.publication_changes order by all"
    assert tiny.ask(rows) == [
        (first.version, "articles", None, None, 1, 0, 0),
        (first.version, "funding", "htz-test", None, 1, 0, 0),
        (first.version, "funding_by_zone_year", "htz-test", 2023, 0, 1, 0),
        (first.version, "indicators", "htz-test", None, 1, 0, 0),
        (first.version, "zone_mentions", "htz-test", None, 1, 0, 0),
        (first.version, "zone_year", "htz-test", 2023, 0, 1, 0),
    ]
    tiny.spoil = "delete from marts.indicators where value = 40"
    tiny.refresh(full=True)
    assert [row[1:] for row in tiny.ask(rows)] == [("indicators", "htz-test", None, 0, 0, 1)]
    assert (second.version, "indicators") in [row[:2] for row in tiny.ask(rows)]


def test_what_a_publication_tells_is_what_a_comparison_of_all_rows_finds(tiny: Tiny, tmp_path: Path) -> None:
    tiny.refresh()
    before = tmp_path / "before.duckdb"
    shutil.copyfile(tiny.warehouse.published, before)
    tiny.write(10, 20, 30, 40)
    tiny.spoil = "delete from marts.indicators where value = 20"
    told = tiny.refresh().changes
    silent = tmp_path / "silent.duckdb"
    shutil.copyfile(tiny.warehouse.published, silent)
    silent.chmod(0o600)
    with duckdb.connect(str(silent)) as connection:
        connection.execute("drop table marts.publication_changes")
    assert told == changes(before, tiny.warehouse.published) == changes(before, silent)
    assert {("indicators", 1, 1), ("articles", 1, 0)} <= {(one.table, one.added, one.gone) for one in told}


def test_of_another_publication_nothing_is_told_and_all_rows_are_compared(tiny: Tiny, tmp_path: Path) -> None:
    tiny.refresh()
    first = tmp_path / "first.duckdb"
    shutil.copyfile(tiny.warehouse.published, first)
    for values in ((10, 20, 30, 40), (10, 20, 30, 40, 50)):
        tiny.write(*values)
        tiny.refresh()
    found = {one.table: one.added for one in changes(first, tiny.warehouse.published)}
    assert found["articles"] == 2


def test_the_page_keeps_every_entry_once_newest_first(tiny: Tiny) -> None:
    first = tiny.refresh().version
    tiny.write(10, 20, 30, 40)
    second = tiny.refresh().version
    before = _told(tiny)
    assert re.findall(r"^## (\S+)", before, flags=re.M) == [second, first]
    assert "| indicators | 1 | 0 | 0 |" in before
    assert "- 测试高新区: 3 new, 2 changed, 0 gone; years 2023–2023" in before
    changelog.record(tiny.warehouse)
    tiny.refresh()
    assert _told(tiny) == before


def test_an_entry_that_a_kill_prevented_is_written_by_the_next_refresh(tiny: Tiny) -> None:
    version = tiny.refresh().version
    tiny.warehouse.changelog.unlink()
    tiny.refresh()
    assert f"## {version} " in _told(tiny)


def test_what_cannot_be_told_stops_no_publication(tiny: Tiny) -> None:
    tiny.refresh()
    tiny.write(10, 20, 30, 40)
    tiny.spoil = "alter table marts.zones drop column short_name"
    assert tiny.refresh().result == "published"
    assert changelog.entry(tiny.warehouse.published) is None
    assert tiny.ask("select count(*) from marts.publication_changes where table_name = 'indicators'") == [(1,)]


def test_the_command_prints_the_last_entry_or_all(tiny: Tiny) -> None:
    where = ["--warehouse", str(tiny.warehouse.root)]
    tiny.refresh()
    tiny.write(10, 20, 30, 40)
    tiny.refresh()
    assert CliRunner().invoke(main, ["changes", *where]).stdout.count("## ") == 1
    assert CliRunner().invoke(main, ["changes", "--all", *where]).stdout.count("## ") == 2
