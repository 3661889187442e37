"""Quick looks that spare a pattern most of the text pass over nothing that the pattern would find."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ingest.extract import names, periods, status

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


def test_breaks_of_names(words: list[str]) -> None:
    plain = re.compile(f"{names._PUNCTUATION}|{names._COUNTED}")
    assert [w for w in words if plain.findall(w) != names._BREAK.findall(w)] == []


def test_beginnings_of_times(words: list[str]) -> None:
    """Wherever the pattern of times matches, the sieve lets it try."""
    assert [w for w in words if periods._TIME.match(w) and not periods._MAY_BEGIN.match(w)] == []
