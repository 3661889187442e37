"""Stories: the same news on several sites, cut, retitled or converted, is one story."""

from __future__ import annotations

from ingest.stories.group import Told, group
from ingest.stories.sketch import VERSION, signature

__all__ = ["VERSION", "Told", "group", "signature"]
