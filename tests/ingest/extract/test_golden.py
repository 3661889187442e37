"""Golden passages: short texts with all the numbers that an analyst would take from them, and nothing else.

``golden/*.toml`` hold them, one file for each subject.  A passage has a ``name``, a ``text`` and its ``facts``;
``published``, ``title``, ``scope`` and ``year`` are optional, the last two being those of its facts unless they say
otherwise.  A fact is of a ``metric`` or a ``kind`` (of funding) and lists what differs from the usual: an exact, actual
level without growth, of the year of publication.  ``number`` is how the number is printed, ``quote`` the words that are
kept as evidence, ``binding``, ``from`` and ``until`` are compared where they are given.  ``xfail`` names what the
extractor does not do yet.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from ingest.extract.document import Document
from ingest.extract.numbers.statements import read as read_statements
from ingest.models import Article
from tests.ingest.extract.reading import PUBLISHED, UNITS, article, as_plain, equal, numbers_of

_FOLDER = Path(__file__).parent / "golden"
_ALWAYS = ("value", "max", "unit", "qualifier", "status", "scope", "year")
_PASSAGE_KEYS = {"name", "text", "facts", "published", "title", "scope", "year", "xfail"}
_FACT_KEYS = {*_ALWAYS, "metric", "kind", "level", "yoy", "number", "quote", "binding", "from", "until", "basis"}


def _passages() -> list[Any]:
    found = []
    for path in sorted(_FOLDER.glob("*.toml")):
        for passage in tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)["passage"]:
            marks = [pytest.mark.xfail(reason=passage["xfail"], strict=True)] if passage.get("xfail") else []
            found.append(pytest.param(passage, id=f"{path.stem}-{passage['name']}", marks=marks))
    return found


def _expected(passage: dict[str, Any], published: dt.date | None) -> list[dict[str, Any]]:
    usual = {
        "value": None, "max": None, "qualifier": "exact", "status": "actual",
        "scope": passage.get("scope"), "year": passage.get("year", published.year if published else None),
    }  # fmt: skip
    facts = []
    for fact in passage["facts"]:
        unknown = set(fact) - _FACT_KEYS
        assert not unknown, f"{passage['name']}: no such key {sorted(unknown)}"
        own = {"level": None, "yoy": None, "unit": UNITS[fact["metric"]]} if "metric" in fact else {"unit": "CNY"}
        facts.append(
            {
                key: (None if value == "none" and key in ("scope", "year") else value)
                for key, value in (usual | own | fact).items()
            }
        )
    return facts


def _matches(found: dict[str, Any], expected: dict[str, Any]) -> bool:
    return all(key == "number" or equal(found.get(key), value) for key, value in expected.items())


def _brief(fact: dict[str, Any]) -> str:
    return ", ".join(
        f"{key}={value}"
        for key, value in fact.items()
        if value is not None and key not in ("quote", "from", "until", "basis")
    )


def _printed(read: Article) -> list[tuple[str, str]]:
    """The code of each statement and its number as the original prints it."""
    document = Document.of(read)
    return [(s.code, document.evidence(s.start, s.end)[2]) for s in read_statements(document)]


@pytest.mark.parametrize("passage", _passages())
def test_passage(passage: dict[str, Any]) -> None:
    assert set(passage) <= _PASSAGE_KEYS
    published: dt.date | None = passage.get("published", PUBLISHED)
    if published == "none":
        published = None
    read = article(passage["text"], published=published, title=passage.get("title"))
    found = [as_plain(fact) for fact in numbers_of(read)]
    expected = _expected(passage, published)
    extra, missing = list(found), []
    for fact in expected:
        match = next((f for f in extra if _matches(f, fact)), None)
        if match is None:
            missing.append(fact)
        else:
            extra.remove(match)
    report = [
        f"\n  {passage['text']}",
        *(f"  missing: {_brief(f)}" for f in missing),
        *(f"  extra:   {_brief(f)}" for f in extra),
    ]
    assert not missing, "\n".join(report)
    assert not extra, "\n".join(report)
    printed = _printed(read)
    for fact in expected:
        if "number" in fact:
            assert fact["number"] in passage["text"], "the passage itself does not print it so"
            assert (fact.get("metric") or fact["kind"], fact["number"]) in printed, printed


def test_passages_are_many_and_named_once() -> None:
    names = [parameter.id for parameter in _passages()]
    assert len(names) == len(set(names))
    assert len(names) >= 120
