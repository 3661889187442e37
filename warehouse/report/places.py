"""Where each page lies in the folder, and how one leads to another.  No name of a file comes from an article."""

from __future__ import annotations

import hashlib
import re

_SAFE = re.compile(r"[a-z0-9][a-z0-9_-]{0,79}")

OVERVIEW = "index.html"
ZONES = "zones.html"
COMPARE = "compare.html"
FUNDING = "funding.html"
DOUBTS = "doubts.html"
QUALITY = "quality.html"
ARTICLES = "articles.html"


def zone_page(zone_id: str) -> str:
    """The page of a zone."""
    return f"zones/{_name(zone_id)}.html"


def metric_page(metric: str) -> str:
    """The page that compares zones by one metric."""
    return f"compare/{_name(metric)}.html"


def article_page(article_id: str) -> str:
    """The page of an article; a folder for each two first characters, since some systems suffer from full folders."""
    name = _name(article_id)
    return f"articles/{name[:2]}/{name}.html"


def evidence(article_id: str, fact_id: str) -> str:
    """The place of one statement within the page of its article."""
    return f"{article_page(article_id)}#{anchor(fact_id)}"


def anchor(fact_id: str) -> str:
    """The name of a statement within a page."""
    return f"f-{_name(fact_id)}"


def up(page: str) -> str:
    """What leads from a page to the folder of the report."""
    return "../" * page.count("/")


def _name(identifier: str) -> str:
    """The identifier where every file system takes it as it is, else a digest of it."""
    if _SAFE.fullmatch(identifier):
        return identifier
    return hashlib.sha256(identifier.encode("utf-8", "surrogatepass")).hexdigest()[:24]
