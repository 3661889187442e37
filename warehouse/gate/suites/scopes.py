"""Do the numbers know whose they are?"""

from __future__ import annotations

from warehouse.gate.baseline import Baseline
from warehouse.gate.model import Check, Severity, threshold


def checks(_baseline: Baseline) -> list[Check]:
    """The share of numbers without a named place, as a warning and as a limit."""
    found: list[Check] = []
    for table in ("indicators", "funding"):
        found.append(_share(table, "unresolved_share_warning", "warning"))
        found.append(_share(table, "unresolved_share", "critical"))
    return found


def _share(table: str, name: str, severity: Severity) -> Check:
    share = threshold(name)
    numbers, articles = int(threshold("unresolved_from_rows")), int(threshold("unresolved_from_articles"))
    # the mean over articles: one that invents a thousand zones weighs no more than any other
    each = (
        "select article_id, count(*) as numbers, count(*) filter (where scope_name is null and zone_id is null "
        "and adcode is null and scope_type is distinct from 'country') as unresolved from {batch} group by 1"
    )
    query = (
        "select sum(numbers)::bigint as numbers, sum(unresolved)::bigint as unresolved, "
        f"round(avg(unresolved / numbers), 2) as mean_share from ({each}) having sum(numbers) >= {numbers} "
        f"and count(*) >= {articles} and avg(unresolved / numbers) > {share}"
    )
    return Check(
        f"scopes.{table}.{'some' if severity == 'warning' else 'many'}",
        table,
        "UnexpectedRowsExpectation",
        {"unexpected_rows_query": query},
        f"at most {share:.0%} of an article's numbers are, in the mean, without a place",
        severity,
    )
