"""Quick looks that spare a pattern most of the text pass over nothing that the pattern would find."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest

import ingest.extract
from ingest.extract import periods, status

MODULES = [import_module(m.name) for m in walk_packages(ingest.extract.__path__, "ingest.extract.")]
TEXTS = sorted((Path(__file__).parents[2] / "labelled" / "tuning" / "texts").iterdir())
#: what each alternative of the pattern begins with, so that a new one is not forgotten in the sieve
PLANS = [part for part in re.split(r"[|()]", status._PLANNED.pattern) if part]


@pytest.fixture(scope="module")
def words() -> list[str]:
    """Stretches of twelve characters from all over the texts."""
    texts = [path.read_text(encoding="utf-8") for path in TEXTS]
    return [text[at : at + 12] for text in texts for at in range(0, len(text), 3)]


def test_plans(words: list[str]) -> None:
    plain, sieved = status._PLANNED, status._PLANS
    assert [w for w in [*words, *PLANS] if bool(plain.search(w)) != bool(sieved.search(w))] == []


def test_first_characters(words: list[str]) -> None:
    """(?=[…]) before a pattern passes over nothing that the pattern itself would find."""
    sieved = {
        p for m in MODULES for p in vars(m).values() if isinstance(p, re.Pattern) and p.pattern.startswith("(?=[")
    }
    assert len(sieved) > 5
    for pattern in sieved:
        plain = re.compile(pattern.pattern.partition("])")[2])
        parts = [part for part in re.split(r"[|()?]", plain.pattern) if part]
        assert [w for w in [*words, *parts] if plain.findall(w) != pattern.findall(w)] == [], plain.pattern


def test_beginnings_of_times(words: list[str]) -> None:
    """Wherever the pattern of times matches, the sieve lets it try."""
    assert [w for w in words if periods._TIME.match(w) and not periods._MAY_BEGIN.match(w)] == []
