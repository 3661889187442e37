"""Clean text → facts.  ``extract(article)`` finds them all; see ``ingest/README.md`` for the way a fact goes."""

from __future__ import annotations

from ingest.extract.version import EXTRACTOR_VERSION
from ingest.models import Article, Fact

__all__ = ["EXTRACTOR_VERSION", "extract"]


def extract(article: Article) -> list[Fact]:
    """All facts of one article, in the order of its text.  Deterministic, offline, linear in the length."""
    from ingest.extract import events, incubators, indicators, policies, zones
    from ingest.extract.document import Document
    from ingest.extract.statements import read

    document = Document.of(article)
    statements = read(document)
    facts: list[Fact] = []
    facts += indicators.facts(document, statements)
    facts += zones.facts(document)
    facts += policies.facts(document)
    facts += incubators.facts(document)
    facts += events.facts(document)
    return facts
