"""What a person should look at: sources that disagree, values that look wrong, names that are not known."""

from __future__ import annotations

from warehouse.report import places
from warehouse.report.read import Reader
from warehouse.report.site import Site


def write_doubts(site: Site, reader: Reader) -> None:
    """Write the page of conflicts and anomalies."""
    site.write(
        places.DOUBTS,
        "doubts.html",
        conflicts=reader.rows("conflicts"),
        anomalies=reader.rows("anomalies"),
        candidates=reader.rows("candidates"),
        overrides=reader.rows("overrides"),
    )
