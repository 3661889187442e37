"""The overview: how much there is, where, and what to look at first."""

from __future__ import annotations

from warehouse.report import places
from warehouse.report.pages.funding import by_year_of_kind
from warehouse.report.pages.zones import map_points, provinces
from warehouse.report.read import Reader
from warehouse.report.site import Site

_FIRST = 12


def write_overview(site: Site, reader: Reader) -> None:
    """Write the first page."""
    reported = [zone for zone in reader.rows("zones") if zone["is_reported"]]
    site.write(
        places.OVERVIEW,
        "index.html",
        counts=reader.row("counts"),
        points=map_points(reader),
        provinces=provinces(reader),
        years=by_year_of_kind(reader.rows("funding_by_year"), site.code),
        zones=sorted(reported, key=lambda zone: (-zone["cell_count"], -zone["article_count"], zone["zone_id"]))[
            :_FIRST
        ],
        latest=reader.rows("latest"),
    )
