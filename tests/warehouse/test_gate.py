"""What the gate lets through, and what it refuses."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import duckdb
import pytest
import sqlalchemy

from ingest.extract.scopes.plausible import LIST
from ingest.extract.vocabulary import read
from ingest.registry import codes
from tests.warehouse.conftest import Tiny
from warehouse.errors import ChecksFailedError
from warehouse.gate.baseline import Baseline, Compared, measure
from warehouse.gate.model import Report, tables
from warehouse.gate.strays import few, rows_where
from warehouse.gate.suites import all_checks, comparison

_EMPTY = Baseline({"articles": 1})


def _check(tiny: Tiny, spoil: str = "", published: Path | None = None) -> Report:
    """Build the miniature, spoil it, and check it without publishing anything."""
    from tests.warehouse.conftest import read_lines
    from warehouse.gate.expectations import run_checks

    tiny.warehouse.build.mkdir(parents=True, exist_ok=True)
    read_lines([tiny.source], tiny.warehouse)
    tiny.spoil = spoil
    tiny.build(tiny.warehouse)
    return run_checks(tiny.warehouse.build_db, published, tiny.warehouse.checks / "here")


def test_a_bad_build_is_refused_and_the_last_publication_stays(gated: Tiny) -> None:
    good = gated.refresh()
    assert good.checks_passed > 50
    assert good.checks_warned == []
    before = gated.warehouse.published.read_bytes()
    gated.write(10, 20, 30, 40)
    gated.spoil = "update marts.indicators set quote = '别处的话' where value = 40"
    with pytest.raises(ChecksFailedError) as caught:
        gated.refresh()
    assert caught.value.exit_code == 5
    assert gated.warehouse.published.read_bytes() == before
    assert not gated.warehouse.next_db.exists()  # its tables were being copied
    told = str(caught.value)
    assert "1 check failed, so nothing was published; the last publication is as it was" in told
    assert "evidence.indicators.verbatim: the article reads, at the offsets of the fact, exactly as its quote" in told
    assert "Found: 1 rows" in told
    assert "quote=别处的话" in told
    page = Path(told.rsplit("Report: ", 1)[1])
    assert [result.name for result in Report.read(page.parent).failed] == ["evidence.indicators.verbatim"]
    assert page.is_file()
    assert any(
        "evidence.indicators.verbatim" in path.read_text() for path in page.parent.rglob("build-indicators.html")
    )
    assert gated.log()[-1]["exit_code"] == 5
    gated.spoil = ""
    assert gated.refresh().result == "published"


def test_each_subject_sees_its_own_fault(tiny: Tiny, great_expectations: None) -> None:
    tiny.write(*range(60))
    report = _check(
        tiny,
        """
        update marts.indicators set value = 5e6 where value < 10;
        update marts.indicators set period_start = '1066-01-01' where value between 10 and 15;
        update marts.indicators set period_end = '2022-01-01' where value = 20;
        update marts.indicators set scope_name = null, zone_id = null where value > 20;
        update marts.funding set amount = -1, quote = null where char_start = 0;
        update marts.articles set published_on = current_date + 40;
        update marts.zone_year set year = 20244;
        delete from marts.article_texts where article_id = (select min(article_id) from marts.articles);
        delete from marts.regions;
        drop table marts.events;
        """,
    )
    assert {result.name for result in report.failed} == {
        "volumes.tables.complete",
        "volumes.regions.rows",
        "ranges.indicators.many",
        "ranges.indicators.per_metric",
        "ranges.funding.many",
        "ranges.funding.per_kind",
        "dates.articles.published.many",
        "dates.indicators.period.many",
        "dates.indicators.forward",
        "evidence.articles.text",
        "evidence.indicators.verbatim",
        "evidence.zone_mentions.verbatim",
        "evidence.funding.quote",
        "evidence.funding.verbatim",
        "scopes.indicators.many",
    }
    found = {result.name: result for result in report.failed}
    assert found["volumes.tables.complete"].examples == ["missing=events"]
    assert found["ranges.indicators.per_metric"].examples == ["metric=hightech_enterprises, numbers=60, outside=10"]
    assert "dates.zone_year.year.some" in {result.name for result in report.warned}


def test_a_few_strays_are_told_but_do_not_stop_the_warehouse(tiny: Tiny, great_expectations: None) -> None:
    report = _check(
        tiny,
        """
        update marts.indicators set value = 5e6, reported_on = current_date + 9 where value = 10;
        update marts.articles set published_on = current_date + 40 where uri = 's/1.txt';
        """,
    )
    assert report.failed == []
    assert {result.name for result in report.warned} == {
        "ranges.indicators.some",
        "dates.indicators.reported.some",
        "dates.articles.published.some",
    }


def test_one_monstrous_article_cannot_stop_the_warehouse(tiny: Tiny, great_expectations: None) -> None:
    tiny.write(*range(12))
    report = _check(
        tiny,
        """
        insert into marts.indicators
        select i.* replace (indicator_id || n as indicator_id, 9e15 as value, null as scope_name, null as zone_id,
            date '1066-01-01' as period_start, current_date + 99 as reported_on)
        from marts.indicators i, range(3000) many(n) where value = 5;
        insert into marts.zone_year select z.* replace (30000 + n as year) from marts.zone_year z, range(500) many(n);
        """,
    )
    assert report.failed == []
    assert {result.name for result in report.warned} >= {"ranges.indicators.some", "dates.zone_year.year.some"}


def test_a_few_articles_cannot_bring_in_many_strange_rows(tiny: Tiny, great_expectations: None) -> None:
    tiny.write(*range(400))
    report = _check(
        tiny,
        """
        insert into marts.indicators
        select i.* replace (indicator_id || n as indicator_id, 9e15 as value)
        from marts.indicators i, range(10) many(n) where i.value < 5;
        delete from marts.zone_year;
        """,
    )
    assert {result.name for result in report.failed} == {"ranges.indicators.many", "volumes.zone_year.answers"}


def test_a_column_that_is_gone_fails_its_check_instead_of_breaking_off(tiny: Tiny, great_expectations: None) -> None:
    report = _check(tiny, "alter table marts.funding drop column kind")
    assert {result.name for result in report.failed if "could not be checked" in result.observed} >= {
        "ranges.funding.many"
    }


def test_facts_that_go_missing_are_noticed_unless_the_change_is_wanted(gated: Tiny) -> None:
    gated.write(*range(100))
    gated.refresh()
    gated.spoil = "delete from marts.indicators where value < 30"
    with pytest.raises(ChecksFailedError, match=r"comparison\.indicators\.rows: .+100 rows then.+70 found") as caught:
        gated.refresh(full=True)
    assert "--accept-changes" in str(caught.value)
    assert gated.refresh(full=True, accept_changes=True).result == "published"


def _compared(**differing: Any) -> list[str]:
    said = {
        "uris": 1000,
        "uris_still_there": 1000,
        "common_articles": 1000,
        "new_articles": 0,
        "facts_of_common_articles": {"indicators": (5000, 5000)},
    }
    last = Compared(**{**said, **differing})
    rows = {"articles": last.uris_still_there + last.new_articles, "indicators": 5000}
    rows |= {table: now for table, (_, now) in last.answers.items()}
    return [
        check.name
        for check in comparison.checks(Baseline(rows, last))
        if not check.arguments["min_value"] <= rows[check.table] <= check.arguments.get("max_value", 10**9)
    ]


@pytest.mark.parametrize(
    ("differing", "failing"),
    [
        ({}, []),
        ({"uris_still_there": 960}, []),
        ({"uris_still_there": 940}, ["comparison.articles.lost"]),
        ({"uris_still_there": 940, "new_articles": 500}, ["comparison.articles.lost", "comparison.indicators.drift"]),
        ({"facts_of_common_articles": {"indicators": (5600, 5000)}}, ["comparison.indicators.rows"]),
        ({"facts_of_common_articles": {"indicators": (3000, 5000)}}, ["comparison.indicators.rows"]),
        ({"facts_of_common_articles": {"indicators": (4000, 5000)}}, []),
        ({"new_articles": 300, "common_articles": 50}, []),
        ({"new_articles": 300}, ["comparison.indicators.drift"]),
        ({"answers": {"zone_year": (1000, 800)}}, ["comparison.zone_year.answers"]),
        ({"answers": {"zone_year": (1000, 950)}}, []),
    ],
)
def test_what_counts_as_unlike_the_last_publication(differing: dict[str, Any], failing: list[str]) -> None:
    assert _compared(**differing) == failing


def test_values_that_jump_by_a_factor_are_counted_and_refused(tmp_path: Path) -> None:
    for name, tenth in (("last", 10), ("built", 100)):
        with duckdb.connect(str(tmp_path / f"{name}.duckdb")) as connection:
            connection.execute(
                "create schema marts; create table marts.articles as select 'a' as article_id, 'u' as uri"
            )
            connection.execute(
                "create table marts.zone_year as select n::varchar as zone_id, 'gdp' as metric, null::varchar as level, 2023 as year, "
                f"'CNY' as unit, case when n < 10 then {tenth} else n end as value from range(100) numbers(n)"
            )
    baseline = measure(tmp_path / "built.duckdb", tmp_path / "last.duckdb")
    assert baseline.last is not None
    assert (baseline.last.cells, baseline.last.cells_jumped) == (100, 10)
    (jumps,) = [check for check in comparison.checks(baseline) if check.name == "comparison.zone_year.jumps"]
    query = jumps.arguments["unexpected_rows_query"]
    with duckdb.connect(str(tmp_path / "built.duckdb")) as connection:
        assert connection.execute(query.format(batch="marts.zone_year")).fetchall() == [(100, 10)]
        calm = comparison._jumps(replace(baseline.last, cells_jumped=1)).arguments["unexpected_rows_query"]
        assert connection.execute(calm.format(batch="marts.zone_year")).fetchall() == []


def test_without_a_last_publication_nothing_is_compared() -> None:
    assert not [check for check in all_checks(_EMPTY) if check.name.startswith("comparison")]


def test_every_code_has_a_range_that_widens_with_its_scope() -> None:
    ranges = read(LIST)
    assert {row["code"] for row in ranges if row["table"] == "indicators"} == codes("metrics")
    assert {row["code"] for row in ranges if row["table"] == "funding"} == codes("funding_kinds")
    shrinking = {"rd_intensity"}  # a share of output is largest where little else is made
    for row in ranges:
        limits = [float(row[name]) for name in ("lowest", "zone", "region", "country")]
        assert limits == sorted(limits) or row["code"] in shrinking, row


def test_checks_have_names_of_their_own_and_queries_that_can_be_formatted() -> None:
    checks = all_checks(Baseline({table.name: 1 for table in tables()} | {"control_totals": 1}))
    assert len({check.name for check in checks}) == len(checks)
    for check in checks:
        assert check.name.split(".")[1] == check.table
        query = check.arguments.get("unexpected_rows_query", "{batch}")
        assert "{" not in query.format(batch="marts.t")


def test_strays_are_counted_against_rows_and_share() -> None:
    some, many = few(rows_where("dates.t.x", "year > 2100", "year"), "t", "no such year")
    assert (some.severity, many.severity) == ("warning", "critical")


@pytest.mark.parametrize(("driver", "works"), [("duckdb+buffered", True), ("duckdb", False)])
def test_rows_are_there_after_the_connection_went_back(
    tmp_path: Path, great_expectations: None, driver: str, works: bool
) -> None:
    """The plain dialect loses its rows: as soon as it does not, ours has had its day."""
    engine = sqlalchemy.create_engine(f"{driver}:///{tmp_path / 'innovation.duckdb'}")
    with engine.connect() as connection:
        result = connection.execute(sqlalchemy.text("select 42 as answer"))
    engine.dispose()
    try:
        rows = result.fetchall()
    except (IndexError, sqlalchemy.exc.SQLAlchemyError):
        rows = []
    assert ([tuple(row) for row in rows] == [(42,)]) is works
