"""Is each number one that a zone, a region or the country could have?  The limits are those of ``ingest.extract.scopes.plausible``."""

from __future__ import annotations

from ingest.extract.scopes.plausible import LIST
from ingest.extract.vocabulary import read
from warehouse.gate.baseline import Baseline
from warehouse.gate.model import Check, strays, threshold

#: table, column of the code, columns of the number
_NUMBERS = (("indicators", "metric", "value", "value_max"), ("funding", "kind", "amount", "amount_max"))


def checks(_baseline: Baseline) -> list[Check]:
    """Per table: any row outside its range, too many over all, too many in one metric or kind, unknown codes."""
    found: list[Check] = []
    for table, code, value, upper in _NUMBERS:
        outside = _outside(table, code, value, upper)
        show = f"article_id, {code}, {value}, {upper}, scope_type, scope_name, quote"
        found += strays(f"ranges.{table}", table, outside, f"{value} is one that its scope could have", show)
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


def _per_code(table: str, code: str, value: str, outside: str) -> Check:
    least, share = threshold("stray_articles_per_code"), threshold("stray_share_per_code")
    judged = f"select {code}, count(*) as numbers, count(*) filter (where {outside}) as outside from {{batch}}"
    strange = f"count(distinct article_id) filter (where {outside})"
    query = f"{judged} group by 1 having {strange} > greatest({least}, {share} * count(distinct article_id))"
    return Check(
        f"ranges.{table}.per_{code}",
        table,
        "UnexpectedRowsExpectation",
        {"unexpected_rows_query": query},
        f"no {code} has more than {least:g} articles, and more than {share:.0%}, with a {value} outside its range",
    )
