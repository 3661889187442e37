"""Do sums over zones stay below the totals that authorities have stated?"""

from __future__ import annotations

from warehouse.gate.baseline import Baseline
from warehouse.gate.model import Check, threshold
from warehouse.gate.strays import few, rows_where

_TOTAL = "concat(official_total_id, '|', compared_with)"


def checks(baseline: Baseline) -> list[Check]:
    """A confirmed total of a country or province bounds the sum of its zones from above."""
    if "control_totals" not in baseline.rows:
        return []
    slack = threshold("total_slack")
    exceeding = rows_where(
        "totals.control_totals",
        f"is_confirmed and is_exceeded and warehouse_value > (1 + {slack}) * official_value",
        "official_total_id, compared_with, scope_name, year, official_value, warehouse_value, zone_count",
        _TOTAL,
    )
    says = f"no sum of zones is more than {slack:.0%} above its official total"
    return few(exceeding, "control_totals", says, _TOTAL, "totals")
