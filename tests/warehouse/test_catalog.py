"""The catalog says what is in the file, from the file alone."""

from __future__ import annotations

import io
import json
from pathlib import Path

import duckdb
import pytest
from click.testing import CliRunner

from tests.warehouse.conftest import Tiny
from warehouse.__main__ import main
from warehouse.catalog import named, tables
from warehouse.errors import BadPathError
from warehouse.terminal import print_table


@pytest.fixture
def published(tmp_path: Path) -> Path:
    path = tmp_path / "innovation.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute("create schema marts; create schema bi; create schema hidden; create table hidden.t (a int)")
        connection.execute(
            "create table marts.sums (zone_id varchar not null, level varchar, year int, amount decimal(20, 2))"
        )
        connection.execute(
            "comment on table marts.sums is 'One row per zone, level and year: money. "
            "Key: zone_id, level (of the year, empty for totals) and year. Nuance: none. 园区资金（名称版）'"
        )
        connection.execute("comment on column marts.sums.amount is 'Sum of money. 金额'")
        connection.execute(
            "insert into marts.sums values ('b', null, 2020, 1), ('c', 'x', 2021, 2.5), ('a', 'x', 2021, 3)"
        )
        connection.execute("create table bi.sums as select 1 as n")
    return path


def test_a_table_tells_grain_key_chinese_term_and_a_whole_row(published: Path) -> None:
    (sums,) = named(tables(published, examples=True), "marts.sums")
    assert sums.grain == "One row per zone, level and year: money"
    assert sums.key == ("zone_id", "level", "year")
    assert sums.chinese == "园区资金（名称版）"
    assert sums.rows == 3
    # of the full rows the first; never values of different rows side by side
    assert [column.example for column in sums.columns] == ["a", "x", "2021", "3.00"]
    assert [(c.name, c.nullable, c.comment) for c in sums.columns][0::3] == [
        ("zone_id", False, ""),
        ("amount", True, "Sum of money. 金额"),
    ]


def test_a_name_means_the_tables_of_both_schemas_and_no_others(published: Path) -> None:
    found = tables(published)
    assert [table.full_name for table in named(found, "Sums")] == ["bi.sums", "marts.sums"]
    with pytest.raises(BadPathError, match=r"there are bi\.sums, marts\.sums"):
        named(found, "t")


def test_the_command_prints_a_list_a_table_and_json(tiny: Tiny) -> None:
    tiny.refresh()

    def run(*arguments: str) -> str:
        result = CliRunner().invoke(main, ["catalog", *arguments, "--warehouse", str(tiny.warehouse.root)])
        assert result.exit_code == 0, result.output
        return result.stdout

    assert "bi.indicators" in run()
    assert "The value, in base units. 数值" in run("marts.indicators")
    (told,) = json.loads(run("marts.indicators", "--json"))
    assert told["grain"] == "One row: one statement of a number"
    assert {"name": "unit", "type": "VARCHAR", "nullable": True, "comment": "", "example": "count"} in told["columns"]


def test_before_the_first_refresh_it_says_so(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["catalog", "--warehouse", str(tmp_path)])
    assert result.exit_code == 2
    assert "nothing has been published there yet" in result.stderr


def test_a_cell_can_neither_colour_nor_command_a_terminal() -> None:
    out = io.StringIO()
    print_table({"title": False}, [["[red]甲[/] \x1b]0;owned\x07\x9b31m"]], out)
    assert "[red]甲[/]" in out.getvalue()
    assert not {"\x1b", "\x07", "\x9b"} & set(out.getvalue())
