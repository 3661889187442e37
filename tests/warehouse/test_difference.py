"""The next publication is the last one with some rows exchanged, and is what a whole one would be."""

from __future__ import annotations

import random
from pathlib import Path

import duckdb
import pytest

from tests.end_to_end.pipeline import contents, differing
from tests.warehouse.conftest import Gate, Nodding, Tiny
from warehouse import fingerprint, publish
from warehouse.difference import WHOLE_EVERY, worth_finding
from warehouse.errors import ChecksFailedError
from warehouse.layout import PUBLISHED_SCHEMAS
from warehouse.publications import Publication, read_publication

#: what a build may do to a table: rows that come, go, change, or are there more than once; another column
SPOILS = (
    "delete from marts.indicators where value < 15",
    "update marts.indicators set value = value + 1 where value > 20",
    "update marts.article_texts set text = '别的话'",
    "insert into marts.funding select * from marts.funding",
    "insert into marts.regions values ('110000', '北京市'), ('120000', '天津市')",
    "alter table marts.metrics add column more integer",
    "create table bi.odd as select range as number, null::varchar as zone_id from range(5)",
    "comment on table marts.zones is 'other words'",
    "drop table marts.zone_mentions",
)


@pytest.fixture
def copied_whole(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The tables that were written whole, as they are."""
    copied: list[str] = []
    copy = publish._copy_table

    def noting(connection: duckdb.DuckDBPyConnection, table: tuple[str, str]) -> None:
        copied.append(table[1])
        copy(connection, table)

    monkeypatch.setattr(publish, "_copy_table", noting)
    return copied


def _assert_published_as_built(tiny: Tiny) -> None:
    for schema in PUBLISHED_SCHEMAS:
        files = (tiny.warehouse.build_db, tiny.warehouse.published)
        assert differing(*(contents(file, schema) for file in files)) == {}
        assert _described(files[0], schema) == _described(files[1], schema)


def _described(database: Path, schema: str) -> list[tuple[object, ...]]:
    with duckdb.connect(str(database), read_only=True) as connection:
        return connection.execute(
            "select c.table_name, column_name, data_type, is_nullable, c.comment, t.comment from duckdb_columns() c "
            "join duckdb_tables() t using (database_name, schema_name, table_name) where schema_name = ? "
            "and c.table_name not in ('checks', 'publication', 'publication_changes') order by c.table_name, column_index",
            [schema],
        ).fetchall()


def test_only_rows_that_differ_are_written(tiny: Tiny, copied_whole: list[str]) -> None:
    tiny.refresh()
    assert "indicators" in copied_whole
    copied_whole.clear()
    tiny.write(10, 25, 30, 40)
    tiny.refresh()
    assert copied_whole == []
    _assert_published_as_built(tiny)
    assert tiny.ask("select sum(value) from marts.indicators") == [(125,)]


def test_whatever_a_build_changes_is_published_as_built(tiny: Tiny) -> None:
    chance = random.Random(5)
    shuffled = chance.sample(SPOILS, len(SPOILS))
    tiny.refresh()
    # each step takes back what the one before did to other tables; the last one takes back all
    for spoils in (shuffled[:3], shuffled[3:6], shuffled[6:], []):
        tiny.write(*(chance.randrange(50) for _ in range(chance.randint(1, 6))))
        tiny.spoil = ";".join(spoils)
        tiny.refresh(full=spoils == shuffled[6:])
        _assert_published_as_built(tiny)


def test_after_a_full_refresh_or_under_another_project_all_is_written(
    tiny: Tiny, copied_whole: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    tiny.refresh()
    copied_whole.clear()
    tiny.refresh(full=True)
    assert "indicators" in copied_whole
    copied_whole.clear()
    monkeypatch.setattr(fingerprint, "project_digest", lambda: "another" * 9)
    tiny.refresh()
    assert "indicators" in copied_whole


def test_every_so_often_all_is_written(tiny: Tiny) -> None:
    tiny.refresh()
    last = read_publication(tiny.warehouse.published)
    assert isinstance(last, Publication)
    whole = [number for number in range(120) if not worth_finding(last, last.fingerprint, f"2026.11.{number}")]
    assert whole == [0, WHOLE_EVERY, 2 * WHOLE_EVERY]
    assert not worth_finding(None, last.fingerprint, "2026.11.1")


def test_evidence_is_asked_of_new_rows_and_of_new_texts(tiny: Tiny, great_expectations: None) -> None:
    tiny.refresh()
    tiny.write(10, 20, 30, 40)
    tiny.spoil = """
        update marts.indicators set quote = '别处的话' where value = 40;
        update marts.indicators set char_end = char_end - 1 where value = 10;
        update marts.article_texts set text = '别处' || text
        where article_id = (select article_id from marts.indicators where value = 20);
        delete from marts.article_texts where article_id = (select article_id from marts.indicators where value = 30);
    """
    tiny.checking = Gate()
    with pytest.raises(ChecksFailedError, match=r"evidence\.indicators\.verbatim: .+ Found: 4 rows"):
        tiny.refresh()
    tiny.spoil = ""
    assert tiny.refresh().result == "published"


def test_what_another_project_let_pass_is_asked_again(
    tiny: Tiny, great_expectations: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    tiny.checking = Nodding()
    tiny.spoil = "update marts.indicators set quote = '别处的话' where value = 10"
    tiny.refresh()
    monkeypatch.setattr(fingerprint, "project_digest", lambda: "another" * 9)
    tiny.checking = Gate()
    with pytest.raises(ChecksFailedError, match=r"evidence\.indicators\.verbatim: .+ Found: 1 rows"):
        tiny.refresh()
