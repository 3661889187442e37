"""Do sums over zones stay below the totals that authorities have stated?"""

from __future__ import annotations

from warehouse.gate.baseline import Baseline
from warehouse.gate.model import Check, strays, threshold


def checks(baseline: Baseline) -> list[Check]:
    """A confirmed total of a country or province bounds the sum of its zones from above."""
    if "control_totals" not in baseline.rows:
        return []
    slack = threshold("total_slack")
    return strays(
        "totals.control_totals",
        "control_totals",
        f"is_confirmed and is_exceeded and warehouse_value > (1 + {slack}) * official_value",
        f"no sum of zones is more than {slack:.0%} above its official total",
        "official_total_id, compared_with, scope_name, year, official_value, warehouse_value, zone_count",
        "(official_total_id, compared_with)",
        "totals",
    )
