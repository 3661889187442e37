"""Do the dates make sense?"""

from __future__ import annotations

from warehouse.gate.baseline import Baseline
from warehouse.gate.model import Check, threshold
from warehouse.gate.strays import few, rows_where

#: a day ahead, because a day begins in Shanghai before it begins elsewhere
_TOMORROW = "(current_date + 1)"


def checks(_baseline: Baseline) -> list[Check]:
    """Nothing published in the future; periods neither before the first year nor far ahead; years that exist."""
    first, ahead = int(threshold("period_first_year")), int(threshold("period_years_ahead"))
    found = _few(
        "dates.articles.published",
        f"published_on > {_TOMORROW} or published_on < date '{first}-10-01'",
        f"published between {first} and today",
        "article_id, uri, published_on, title",
    )
    for table in ("indicators", "funding"):
        show = "article_id, period_start, period_end, reported_on, quote"
        found += _few(
            f"dates.{table}.reported",
            f"reported_on > {_TOMORROW}",
            "reported on a day that has come",
            show,
        )
        found += _few(
            f"dates.{table}.period",
            f"period_start < date '{first}-01-01' or period_end > coalesce(reported_on, current_date) "
            f"+ interval {ahead} year",
            f"the period lies between {first} and {ahead} years after the article",
            show,
        )
        found.append(
            Check(
                f"dates.{table}.forward",
                table,
                "ExpectColumnPairValuesAToBeGreaterThanB",
                {
                    "column_A": "period_end",
                    "column_B": "period_start",
                    "or_equal": True,
                    "ignore_row_if": "either_value_is_missing",
                },
                "no period ends before it starts",
            )
        )
    found += _few(
        "dates.zone_year.year",
        f"year < {first} or year > year(current_date) + {ahead}",
        f"years between {first} and {ahead} years from now",
        "zone_id, metric, year, value, indicator_id",
        "(select i.article_id from marts.indicators i where i.indicator_id = t.indicator_id)",
    )
    return found


def _few(name: str, where: str, says: str, show: str, counted: str = "article_id") -> list[Check]:
    return few(rows_where(name, where, show, counted), name.split(".")[1], says, counted)
