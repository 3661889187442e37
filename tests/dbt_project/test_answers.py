"""The handmade news gives the answers that its makers know."""

from __future__ import annotations

from decimal import Decimal

from tests.dbt_project.conftest import Ask
from tests.dbt_project.news import DAY_BEFORE_THE_RIVAL

CELL = "zone_id = 'dalian-htz' and metric = ? and year = ? and coalesce(level, '') = ?"


def _best(ask: Ask, columns: str, metric: str, year: int, level: str = "") -> tuple[object, ...]:
    (row,) = ask(f"select {columns} from marts.zone_year where {CELL}", metric, year, level)
    return row


def test_two_stories_beat_one_and_the_disagreement_stays_visible(ask: Ask) -> None:
    columns = "value, status, source_count, agreeing_source_count, value_min, value_max, is_conflicting"
    assert _best(ask, columns, "makerspaces", 2016) == (31, "actual", 3, 2, 31, 40, True)
    verdicts = ask(
        f"select value, verdict from marts.zone_year_candidates where {CELL} order by 1, 2", "makerspaces", 2016, ""
    )
    assert verdicts == [(31, "agrees"), (31, "agrees"), (31, "chosen"), (40, "outranked")]


def test_a_level_has_a_cell_of_its_own(ask: Ask) -> None:
    assert _best(ask, "value, is_conflicting", "makerspaces", 2016, "national") == (12, False)


def test_the_total_beats_its_parts_even_where_nobody_marked_them(ask: Ask) -> None:
    assert _best(ask, "value, value_min, value_max, is_conflicting", "enterprises", 2016) == (9000, 9000, 9000, False)


def test_an_actual_value_beats_the_target_and_the_target_stays(ask: Ask) -> None:
    assert _best(ask, "value, status, value_max", "makerspaces", 2020) == (85, "actual", 85)
    assert ask("select value, status from marts.zone_year_targets") == [(100, "planned")]


def test_what_was_known_on_a_day(ask: Ask) -> None:
    query = f"""select value, source_count, is_conflicting from marts.zone_year_history
                where {CELL} and valid_from <= ? and (valid_to > ? or valid_to is null)"""
    day = DAY_BEFORE_THE_RIVAL
    assert ask(query, "makerspaces", 2016, "", day, day) == [(31, 1, False)]
    assert ask(query, "makerspaces", 2020, "", day, day) == []


def test_organisations_shares_and_superseded_articles_stay_out(ask: Ask) -> None:
    assert ask("select count(*) from marts.zone_year where metric in ('share', 'incubated_enterprises')") == [(0,)]
    assert ask("select count(*) from marts.indicators where value = 13") == [(0,)]


def test_a_slipped_unit_and_a_contradicted_growth_are_listed(ask: Ask) -> None:
    rows = ask("select anomaly, suspected_factor from marts.series_anomalies where metric = 'gdp' order by 1")
    assert rows == [("growth_contradicted", 10), ("unit_slip_in_series", 10)]


def test_a_sum_counts_once_and_parts_are_not_added(ask: Ask) -> None:
    rows = ask("select status, currency, year, amount, fact_count from marts.funding_by_zone_year order by 1, 2")
    assert rows == [
        ("actual", "CNY", 2016, Decimal(13_000_000), 3),
        ("actual", "USD", 2016, Decimal(12_000_000), 1),
        ("ceiling", "CNY", 2016, Decimal(500_000), 1),
    ]
    assert ask("select amount from marts.funding_sums where not is_counted") == [(Decimal(8_000_000),)]


def test_policies_merge_by_number_and_by_name_of_a_numbered_one(ask: Ask) -> None:
    rows = ask("select doc_no is not null, article_count, year, adcode from marts.policies order by 2 desc")
    assert rows == [(True, 2, 2015, "210200"), (False, 1, 2016, "210100")]
    evidence = ask("select merged_by from marts.merge_evidence where entity = 'policy' order by 1")
    assert evidence == [("doc_no",), ("doc_no",), ("name_of_numbered",)]


def test_an_incubator_keeps_its_history_within_its_city(ask: Ask) -> None:
    rows = ask("select article_count, level, cast(recognised_on as varchar) from marts.incubators order by 1 desc")
    assert rows == [(2, "national", "2015-12-01"), (1, None, None)]
    history = ask("select level, cast(valid_from as varchar), is_current from marts.incubator_history order by 2")
    assert history == [
        ("provincial", "2015-12-20", False),
        ("national", "2016-09-01", True),
        (None, "2016-10-10", True),  # its namesake in another city, of no stated level
    ]


def test_an_event_known_to_the_month_is_the_one_known_to_the_day(ask: Ask) -> None:
    rows = ask(
        "select article_count, cast(date_start as varchar), cast(date_end as varchar) from marts.events order by 1 desc"
    )
    assert rows == [(2, "2015-12-15", "2015-12-15"), (1, None, None)]


def test_zones_carry_their_reports_and_unknown_names_become_candidates(ask: Ask) -> None:
    assert ask("select count(*) from marts.zones") == ask("select count(*) from seeds.zones")
    (row,) = ask(
        "select article_count, cast(first_reported_on as varchar), cast(last_reported_on as varchar), short_name"
        " from marts.zones where article_count > 0"
    )
    assert row == (3, "2017-01-13", "2017-03-01", "大连高新区")
    assert ask("select name, mentions, quote from marts.zone_candidates") == [("北湾科创区", 1, "北湾科创区")]


def test_official_totals_are_held_against_the_registry_and_the_series(ask: Ask) -> None:
    (row,) = ask(
        "select official_value, warehouse_value, coverage, is_exceeded from marts.control_totals"
        " where official_total_id = 'gdp.dalian-htz.2021' and compared_with = 'zone_year'"
    )
    assert row[:2] == (Decimal(40_010_000_000), Decimal(410_000_000_000))
    assert row[2] > 10
    (registry,) = ask(
        "select coverage from marts.control_totals where official_total_id = 'national_htz_count.100000.2024'"
    )
    assert 0.9 < registry[0] <= 1.0


def test_every_quote_stands_where_it_is_said_to(ask: Ask) -> None:
    for table in ("indicators", "funding", "policy_mentions", "incubator_mentions", "event_mentions", "zone_mentions"):
        assert ask(f"""select count(*) from marts.{table} join marts.article_texts using (article_id)
                       where substr(text, char_start + 1, char_end - char_start) <> quote""") == [(0,)]
