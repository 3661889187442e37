"""Is everything there, and in numbers that somebody would believe?"""

from __future__ import annotations

from warehouse.gate.baseline import Baseline
from warehouse.gate.model import CATALOG, Check, tables, threshold


def checks(baseline: Baseline) -> list[Check]:
    """Tables that must be there, rows they must have, and a mean number of facts in an article."""
    per_article, slack = threshold("facts_per_article"), int(threshold("facts_slack"))
    expected = ", ".join(f"('{table.name}')" for table in tables())
    found = [
        Check(
            "volumes.tables.complete",
            CATALOG,
            "UnexpectedRowsExpectation",
            {
                "unexpected_rows_query": f"select missing from (values {expected}) as expected(missing) "
                "anti join {batch} as present on present.table_name = expected.missing"
            },
            "every mart of the contract is there",
        )
    ]
    for table in tables():
        limits: dict[str, float] = {"min_value": table.min_rows}
        says = f"at least {table.min_rows} rows"
        if table.has_evidence:
            limits["max_value"] = int(per_article * max(baseline.articles, 1)) + slack
            says = f"at most {per_article:g} facts per article (and {slack:,} that a monstrous one may add)"
        if table.has_evidence or table.min_rows:
            found.append(
                Check(f"volumes.{table.name}.rows", table.name, "ExpectTableRowCountToBeBetween", limits, says)
            )
    found.append(
        Check(
            "volumes.zone_year.answers",
            "zone_year",
            "UnexpectedRowsExpectation",
            {
                "unexpected_rows_query": "select count(*) as answers from {batch} having count(*) = 0 and (select count(*) "
                "from marts.indicators where zone_id is not null and period_end is not null and measure = 'level' "
                f"and value is not null) >= {threshold('compare_from_rows'):g}"
            },
            "where zones have numbers, zone_year has answers",
        )
    )
    return found
