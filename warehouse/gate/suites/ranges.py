"""Is each number one that a zone, a region or the country could have?  The limits are those of ``ingest.extract.scopes.plausible``."""

from __future__ import annotations

from ingest.extract.scopes.plausible import LIST
from ingest.extract.vocabulary import read
from warehouse.gate.baseline import Baseline
from warehouse.gate.model import Check, Found, threshold
from warehouse.gate.strays import few, rows_where

#: table, column of the code, columns of the number
_NUMBERS = (("indicators", "metric", "value", "value_max"), ("funding", "kind", "amount", "amount_max"))


def checks(_baseline: Baseline) -> list[Check]:
    """Per table: any row outside its range, too many over all, too many in one metric or kind, unknown codes."""
    found: list[Check] = []
    for table, code, value, upper in _NUMBERS:
        show = f"article_id, {code}, {value}, {upper}, scope_type, scope_name, quote"
        outside = rows_where(f"ranges.{table}", _outside(table, code, value, upper), show)
        found += few(outside, table, f"{value} is one that its scope could have")
        found.append(_per_code(table, code, value, outside))
        found.append(
            Check(
                f"ranges.{table}.codes",
                table,
                "ExpectColumnValuesToBeInSet",
                {"column": code, "value_set": [row["code"] for row in read(LIST) if row["table"] == table]},
                f"every {code} has limits in plausible_values.csv",
                "warning",
            )
        )
    return found


def _outside(table: str, code: str, value: str, upper: str) -> str:
    values = ", ".join(
        f"('{row['code']}', {row['lowest']}::double, {row['zone']}::double, {row['region']}::double, "
        f"{row['country']}::double)"
        for row in read(LIST)
        if row["table"] == table
    )
    # a region without a code is larger than any province (长江经济带); a number without a place may be anybody's
    highest = (
        "case when scope_type = 'zone' then r.zone when scope_type = 'organisation' then r.region "
        "when scope_type = 'region' and adcode is not null then r.region else r.country end"
    )
    limits = f"from (values {values}) r(code, lowest, zone, region, country) where r.code = {code}"
    beyond = f"{value} < r.lowest or greatest({value}, coalesce({upper}, {value})) > {highest}"
    return f"exists (select 1 {limits} and ({beyond}))"


def _per_code(table: str, code: str, value: str, outside: Found) -> Check:
    least, share = threshold("stray_articles_per_code"), threshold("stray_share_per_code")
    strange = f"(select {code}, count(*) as outside, count(distinct article_id) as articles from {outside.relation} group by 1)"
    query = (
        f"select {code}, count(*) as numbers, outside from {{batch}} join {strange} using ({code}) "
        f"group by {code}, outside, articles "
        f"having articles > greatest({least}, {share} * count(distinct article_id))"
    )
    return Check(
        f"ranges.{table}.per_{code}",
        table,
        "UnexpectedRowsExpectation",
        {"unexpected_rows_query": query},
        f"no {code} has more than {least:g} articles, and more than {share:.0%}, with a {value} outside its range",
        found=outside,
    )
