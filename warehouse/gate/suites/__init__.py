"""The checks, one module for each subject."""

from __future__ import annotations

from warehouse.gate.baseline import Baseline
from warehouse.gate.model import Check
from warehouse.gate.suites import comparison, dates, evidence, ranges, scopes, totals, volumes


def all_checks(baseline: Baseline) -> list[Check]:
    """Every check that makes sense for this build.  What compares is left out where there is nothing to compare with."""
    return [
        check for subject in (volumes, ranges, dates, evidence, scopes, totals) for check in subject.checks(baseline)
    ] + comparison.checks(baseline)
