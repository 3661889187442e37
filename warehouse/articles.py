"""The reading part of a refresh: ingest, called on the build database, its words turned into the log's."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from warehouse.errors import NothingReadError
from warehouse.layout import Warehouse
from warehouse.log import event

_SHOWN = 10


def read_articles(paths: Sequence[Path], warehouse: Warehouse, *, full: bool = False) -> Mapping[str, Any]:
    """Bring the raw rows up to date with the articles at ``paths``.  Returns ingest's own report as plain data.

    Raises NothingReadError where paths are given and not one article could be read from them, and what ingest raises.
    """
    from ingest.console import watched
    from ingest.load.intake import Silent
    from ingest.run import ingest  # brings the extractor and its vocabulary along

    if paths:
        event(f"reading {', '.join(str(path) for path in paths)}")
    with watched(paths) if _is_told_of_progress() else nullcontext(Silent()) as progress:
        report = ingest(paths, warehouse.build_db, full=full, progress=progress)
    for warning in report.warnings[:_SHOWN]:
        event(warning, logging.WARNING)
    told: dict[str, Any] = json.loads(report.as_json())
    event(report.summary().splitlines()[0], **told)
    if report.articles_rejected:
        stages = ", ".join(f"{count:,} at {stage}" for stage, count in sorted(report.rejects_by_stage.items()))
        event(f"rejected: {stages}; see them with: python -m ingest rejects {warehouse.build_db}", logging.WARNING)
    if paths and not report.articles_read:
        raise NothingReadError(
            f"no article could be read from {', '.join(str(path) for path in paths)}"
            + (f" ({report.articles_rejected:,} rejected; the reasons are in raw.rejects)" if told else "")
            + ". The last publication is as it was."
        )
    return told


def _is_told_of_progress() -> bool:
    """Not under ``--quiet``; where stderr is no terminal there is no progress to see anyway."""
    return any(handler.level < logging.WARNING for handler in logging.getLogger().handlers)
