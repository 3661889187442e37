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
    share, least = threshold(name), int(threshold("unresolved_from_rows"))
    query = (
        "select count(*) as numbers, count(*) filter (where scope_name is null and zone_id is null "
        "and adcode is null and scope_type is distinct from 'country') as unresolved "
        f"from {{batch}} having numbers >= {least} and unresolved > {share} * numbers"
    )
    return Check(
        f"scopes.{table}.{'some' if severity == 'warning' else 'many'}",
        table,
        "UnexpectedRowsExpectation",
        {"unexpected_rows_query": query},
        f"at most {share:.0%} of the numbers are without a place",
        severity,
    )
