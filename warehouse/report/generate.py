"""From a published file to a folder of pages."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

from warehouse.report.pages.articles import write_articles
from warehouse.report.pages.compare import write_comparison
from warehouse.report.pages.doubts import write_doubts
from warehouse.report.pages.front import write_overview
from warehouse.report.pages.funding import write_funding
from warehouse.report.pages.quality import write_quality
from warehouse.report.pages.zones import write_directory, write_zones
from warehouse.report.read import publication
from warehouse.report.site import Site, replacing
from warehouse.report.words import Codes


@dataclass(frozen=True)
class Made:
    """What was written, and how long it took in seconds."""

    folder: Path
    version: str
    zones: int
    metrics: int
    articles: int
    seconds: float


def generate(published: Path, to: Path) -> Made:
    """Write the report of a publication to a folder, in the place of an earlier report.

    Raises BadPathError where nothing is published or ``to`` is no report; duckdb.Error, OSError.  After an error an
    earlier report is as it was.
    """
    begun = time.monotonic()
    with publication(published) as reader, replacing(to) as folder:
        imprint = reader.row("publication")
        regions = {row["name"]: row["name_en"] for row in reader.each("regions")}
        site = Site(folder, imprint, regions, Codes(reader.each("codes")))
        site.write_assets()
        write_overview(site, reader)
        write_directory(site, reader)
        zones = write_zones(site, reader)
        metrics = write_comparison(site, reader)
        write_funding(site, reader)
        write_doubts(site, reader)
        write_quality(site, reader)
        articles = write_articles(site, reader)
        site.write_mark(imprint)
    return Made(to, imprint["version"], zones, metrics, articles, time.monotonic() - begun)
