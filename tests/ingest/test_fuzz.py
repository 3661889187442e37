"""Reader, restorer and extractor over inputs that grow from each other: none may raise, and each must be quick.

``FUZZ_SECONDS`` says how long each target of the long run is tried (default: 300).
"""

from __future__ import annotations

import gzip
import os
import random
from pathlib import Path

import pytest

from ingest.extract import extract
from ingest.load.intake import as_article
from ingest.read import FORMS, Draft, Problem, read_articles
from ingest.restore import restore
from ingest.sample import ARTICLES
from tests.ingest.extract.reading import assert_quoted
from tests.ingest.fuzzing import Fuzzer, seeds

SHORT = 1.5


def _samples(ending: str) -> list[str]:
    def text(path: Path) -> str:
        content = path.read_bytes()
        return (gzip.decompress(content) if path.suffix == ".gz" else content).decode("utf-8", "replace")

    found = [text(path) for path in sorted(ARTICLES.rglob(f"*{ending}*")) if path.is_file()]
    return [one[:3_000] for one in found]


def _reads(path: Path, text: str) -> None:
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    for found in read_articles([path]):
        assert isinstance(found, Draft | Problem)
        if isinstance(found, Draft):
            assert 0 <= found.body_start <= found.body_end <= len(found.text)
            article = as_article(found)
            assert_quoted(article, extract(article))
        else:
            assert found.reason


def _restores(text: str) -> None:
    restored = restore(text)
    chance = random.Random(len(text))
    for _ in range(5):
        start, end = sorted((chance.randint(0, len(restored.text)), chance.randint(0, len(restored.text))))
        first, last = restored.to_original(start, end)
        assert 0 <= first <= last <= len(text)


def _extracts(text: str) -> None:
    clean = text.encode("utf-8", "replace").decode("utf-8").replace("\0", "\ufffd")
    if clean:
        article = as_article(Draft("fuzz.txt", None, clean[:30] or None, None, None, None, clean, 0, len(clean)))
        facts = extract(article)
        assert_quoted(article, facts)
        assert [fact.fact_id for fact in facts] == [fact.fact_id for fact in extract(article)]


@pytest.mark.parametrize("target", ["restorer", "extractor", *(f"reader{ending}" for ending in FORMS)])
@pytest.mark.parametrize("how", ["briefly", pytest.param("long", marks=pytest.mark.slow)])
def test_nothing_breaks_them(tmp_path: Path, target: str, how: str) -> None:
    if target.startswith("reader"):
        ending = target.removeprefix("reader")
        corpus = seeds(_samples(ending))
        fuzzer = Fuzzer(lambda text: _reads(tmp_path / f"a{ending}", text), random.Random(target), corpus)
    else:
        fuzzer = Fuzzer(
            {"restorer": _restores, "extractor": _extracts}[target], random.Random(7), seeds(_samples(".txt"))
        )
    fuzzer.run(SHORT if how == "briefly" else float(os.environ.get("FUZZ_SECONDS", "300")))
    print(
        f"{target}: {fuzzer.tried:,} inputs, {len(fuzzer.corpus):,} kept, {len(fuzzer.lines):,} lines of ingest reached, "
        f"slowest {fuzzer.slowest:.2f} s"
    )
