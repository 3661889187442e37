"""What BI tools see: keys that hold, labels in both languages, sums that come out right."""

from __future__ import annotations

from pathlib import Path

import duckdb

from tests.dbt_project.conftest import Ask
from warehouse.catalog import read_tables


def test_the_key_that_a_comment_names_tells_the_rows_apart(built: Path) -> None:
    with duckdb.connect(str(built / "innovation.duckdb"), read_only=True) as connection:
        for table in read_tables(connection):
            assert table.key, f"{table.full_name} names no key"
            names = ", ".join(table.key)
            twice = connection.execute(
                f"select {names} from {table.full_name} group by {names} having count(*) > 1"
            ).fetchall()
            assert twice == [], f"{table.full_name} has more than one row for its key {names}"


def test_every_statement_has_labels_and_a_place_in_both_languages(ask: Ask) -> None:
    assert ask(
        "select count(*) from bi.indicators as named inner join marts.indicators using (indicator_id) where "
        "(zone_id is null) <> (zone_zh is null) or (scope_type is null) <> (scope_type_en is null)"
    ) == [(0,)]
    assert ask(
        "select distinct level_zh, level_en from bi.indicators inner join marts.indicators as m using (indicator_id)"
        " where m.level is null"
    ) == [("不分级别", "Any level")]


def test_adding_up_counted_amounts_gives_the_sums_of_the_years(ask: Ask) -> None:
    added = ask(
        "select zone_zh, kind_zh, status_zh, currency, year, sum(counted_amount) from bi.funding"
        " where counted_amount is not null group by all order by all"
    )
    assert added
    assert added == ask(
        "select zone_zh, kind_zh, status_zh, currency, year, amount from bi.funding_by_zone_year order by all"
    )
