"""What a refresh publishes, when it does nothing, and what readers see meanwhile."""

from __future__ import annotations

import datetime as dt
import stat
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from tests.warehouse.conftest import Tiny
from warehouse.errors import BadPathError, BuildFailedError
from warehouse.layout import Warehouse
from warehouse.publications import kept, next_version, read_publication


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_publishes_marts_with_their_comments_and_nothing_else(tiny: Tiny) -> None:
    outcome = tiny.refresh()
    assert outcome.result == "published"
    assert tiny.ask("select distinct schema_name from duckdb_tables() order by 1") == [("bi",), ("marts",)]
    assert tiny.ask("select sum(value) from marts.indicators") == [(60,)]
    assert tiny.ask("select comment from duckdb_tables() where table_name = 'indicators' order by schema_name") == [
        ("One row: the same in names. 指标（名称版）",),
        ("One row: one statement of a number. 指标",),
    ]
    columns = "select comment, is_nullable from duckdb_columns() where schema_name = 'marts' and table_name = 'indicators' and column_name = "
    assert tiny.ask(columns + "'value'") == [("The value, in base units. 数值", True)]
    assert tiny.ask(columns + "'indicator_id'") == [(None, False)]


def test_readers_get_a_read_only_file_in_the_current_storage_and_no_log_beside_it(tiny: Tiny) -> None:
    tiny.refresh()
    assert _mode(tiny.warehouse.published) == 0o444
    assert _mode(tiny.warehouse.build) == 0o700
    assert [path.name for path in tiny.warehouse.root.iterdir() if path.is_file()] == ["innovation.duckdb"]
    assert tiny.ask("select tags['storage_version'] from duckdb_databases() where not internal") == [("v1.5.0+",)]


def test_the_published_file_says_which_publication_it_is(tiny: Tiny) -> None:
    outcome = tiny.refresh()
    published = read_publication(tiny.warehouse.published)
    assert published is not None
    assert published.version == outcome.version
    assert outcome.version.endswith(".0")
    assert tiny.ask("select comment is not null from duckdb_columns() where table_name = 'publication' group by 1") == [
        (True,)
    ]


def test_nothing_new_builds_nothing_and_leaves_the_file_alone(tiny: Tiny) -> None:
    first = tiny.refresh()
    before = tiny.warehouse.published.stat()
    second = tiny.refresh()
    assert (second.result, second.version, tiny.builds) == ("nothing new", first.version, 1)
    assert tiny.warehouse.published.stat().st_ino == before.st_ino


def test_a_full_refresh_builds_even_where_nothing_is_new(tiny: Tiny) -> None:
    tiny.refresh()
    assert tiny.refresh(full=True).result == "published"
    assert tiny.builds == 2


def test_a_new_article_is_published_and_told_as_a_change(tiny: Tiny) -> None:
    first = tiny.refresh()
    tiny.write(10, 20, 30, 40)
    second = tiny.refresh()
    assert second.version > first.version
    assert {one.table: (one.added, one.changed, one.gone) for one in second.changes if one.added or one.changed} == {
        "articles": (1, 0, 0),
        "indicators": (1, 0, 0),
        "funding": (1, 0, 0),
        "zone_mentions": (1, 0, 0),
        "zone_year": (0, 1, 0),
        "funding_by_zone_year": (0, 1, 0),
    }


def test_a_build_that_fails_leaves_the_publication_and_the_next_one_succeeds(tiny: Tiny) -> None:
    tiny.refresh()
    before = tiny.warehouse.published.read_bytes()
    tiny.write(10, 20, 30, 40)
    tiny.spoil = "select * from no_such_table"
    with pytest.raises(BuildFailedError, match="no_such_table"):
        tiny.refresh()
    assert tiny.warehouse.published.read_bytes() == before
    tiny.spoil = ""
    assert tiny.refresh().result == "published"


def test_a_view_among_the_marts_is_refused(tiny: Tiny) -> None:
    tiny.spoil = "create or replace view marts.handy as select 1 as one"
    with pytest.raises(BuildFailedError, match=r"views: marts\.handy"):
        tiny.refresh()


def test_a_path_that_does_not_exist_is_named_and_nothing_is_made(tiny: Tiny) -> None:
    tiny.source = tiny.source.with_name("nowhere")
    with pytest.raises(BadPathError, match="nowhere does not exist"):
        tiny.refresh()
    assert not tiny.warehouse.root.exists()


_READER = """
import sys, duckdb
connection = duckdb.connect(sys.argv[1], read_only=True)
for line in sys.stdin:
    print(connection.execute("select count(*), sum(value)::int from marts.indicators").fetchone(), flush=True)
"""


def test_a_reader_keeps_its_publication_and_never_waits(tiny: Tiny) -> None:
    tiny.refresh()
    arguments = [sys.executable, "-c", _READER, str(tiny.warehouse.published)]
    with subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as reader:
        assert reader.stdin
        assert reader.stdout

        def asks() -> str:
            assert reader.stdin
            assert reader.stdout
            reader.stdin.write("again\n")
            reader.stdin.flush()
            return reader.stdout.readline().strip()

        assert asks() == "(3, 60)"
        during: list[str] = []
        tiny.during_build = lambda: during.append(asks())
        tiny.write(10, 20, 30, 40)
        assert tiny.refresh().result == "published"
        assert during == ["(3, 60)"]
        assert asks() == "(3, 60)"  # the file it has open, for as long as it likes
        reader.stdin.close()
    assert tiny.ask("select count(*) from marts.indicators") == [(4,)]


def test_as_many_publications_are_kept_as_asked_for(tiny: Tiny) -> None:
    for number in range(4):
        tiny.write(*range(number + 1))
        tiny.refresh(keep=2)
    versions = [one.version for one in kept(tiny.warehouse)]
    assert [version.split(".")[2] for version in versions] == ["3", "2"]
    assert kept(tiny.warehouse)[0].path.samefile(tiny.warehouse.published)


@pytest.mark.parametrize(
    ("day", "version"), [("2031-02-28", "2031.2.0"), ("2020-01-01", None)], ids=["later", "clock went backwards"]
)
def test_versions_rise(tiny: Tiny, day: str, version: str | None) -> None:
    first = tiny.refresh().version
    year, month, number = (int(part) for part in first.split("."))
    expected = version or f"{year}.{month}.{number + 1}"
    assert next_version(tiny.warehouse, dt.datetime.fromisoformat(f"{day}T12:00:00+00:00")) == expected


def test_marts_without_an_imprint_are_no_publication(tmp_path: Path) -> None:
    warehouse = Warehouse(tmp_path)
    with duckdb.connect(str(warehouse.published)) as connection:
        connection.execute("create schema marts; create table marts.articles (article_id varchar)")
    assert read_publication(warehouse.published) is None


def test_the_publication_tells_its_checks(gated: Tiny) -> None:
    outcome = gated.refresh()
    assert gated.ask("select count(*) from marts.checks where outcome = 'passed'") == [(outcome.checks_passed,)]
    assert gated.ask("select count(*) from marts.checks where outcome = 'warned'") == [(len(outcome.checks_warned),)]
    assert gated.ask("select count(*) from marts.checks where says = '' or table_name = ''") == [(0,)]
