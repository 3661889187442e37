"""Patterns: quick looks that spare one most of the text pass over nothing it would find, and none is slow for any text."""

from __future__ import annotations

import inspect
import re
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest

import ingest.extract
from ingest.extract.numbers import status
from ingest.extract.times import periods

MODULES = [import_module(m.name) for m in walk_packages(ingest.extract.__path__, "ingest.extract.")]
TEXTS = sorted((Path(__file__).parents[2] / "labelled" / "tuning" / "texts").iterdir())
#: what the alternatives of the pattern are made of, so that a new one is not forgotten in the sieve
PLANS = [part for part in re.split(r"[|()]", status._PLANNED.pattern) if part]


@pytest.fixture(scope="module")
def words() -> list[str]:
    """Stretches of twelve characters from all over the texts."""
    texts = [path.read_text(encoding="utf-8") for path in TEXTS]
    return [text[at : at + 12] for text in texts for at in range(0, len(text), 3)]


def test_plans(words: list[str]) -> None:
    assert [w for w in [*words, *PLANS] if bool(status._PLANNED.search(w)) != status.plans(w)] == []


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


def _seconds(search: Callable[[str], object], text: str) -> float:
    begun = time.process_time()
    search(text)
    return time.process_time() - begun


#: what a module does with its patterns: _LINK.fullmatch(…)
_USED = re.compile(r"\b(_?[A-Z][A-Z_0-9]*)\.(match|fullmatch|search)\(")
USES = {(m.__name__, *used) for m in MODULES for used in _USED.findall(inspect.getsource(m))}


def test_words_in_a_row_are_read_in_one_way() -> None:
    """Where 达到 may also be 达 and 到, a row of n of them can be read in 2ⁿ ways, and each is tried before giving up."""
    slow = []
    for module, name, method in sorted(USES):
        pattern = getattr(import_module(module), name, None)
        if not isinstance(pattern, re.Pattern):
            continue
        for word in {part for part in re.split(r"[|()?*+$^\[\]]", pattern.pattern) if 0 < len(part) < 8}:
            if min(_seconds(getattr(pattern, method), word * 16 + "蓝") for _ in range(2)) > 0.05:
                slow.append(f"{module}.{name}: {word}")
    assert slow == []
