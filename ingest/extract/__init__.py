"""Clean text → facts.  ``extract(article)`` finds them all; see ``ingest/README.md`` for the way a fact goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ingest.extract.version import EXTRACTOR_VERSION
from ingest.models import Article, Fact

if TYPE_CHECKING:
    from ingest.extract.facts import Found

__all__ = ["EXTRACTOR_VERSION", "extract", "find"]


def extract(article: Article) -> list[Fact]:
    """All facts of one article, kind by kind, in the order of its text.  Deterministic, offline, linear in the length.

    Raises ``pydantic.ValidationError`` for a fact that is no row of ``ingest.models``.
    """
    return [model.__pydantic_validator__.validate_python(values) for model, values in find(article)]


def find(article: Article) -> list[Found]:
    """The same facts before validation: for the loader, which validates each and rejects what does not fit, one by one."""
    from ingest.extract import indicators, zones
    from ingest.extract.carriers import read as carriers
    from ingest.extract.document import Document
    from ingest.extract.events import read as events
    from ingest.extract.numbers.statements import read
    from ingest.extract.policies import read as policies

    document = Document.of(article)
    statements = read(document)
    facts: list[Found] = []
    facts += indicators.facts(document, statements)
    facts += zones.facts(document, statements)
    facts += policies.facts(document)
    facts += carriers.facts(document)
    facts += events.facts(document)
    return facts
