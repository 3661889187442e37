"""Extraction: articles a second on one core, beside a bare scan for the same words and beside JioNLP; and its recall."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import ahocorasick_rs
import pytest

from ingest.extract import extract, vocabulary
from ingest.extract.document import Document
from ingest.models import Article, Fact
from tests.bench.figures import Figures, processor_seconds
from tests.bench.grammar import Known, News, bracketed, news

pytestmark = pytest.mark.bench
SECTION = "Extraction, all kinds, one core, articles of 1,000 characters"
HOUSE = Path(__file__).resolve().parents[2]
PEER = HOUSE / ".venv-bench" / "bin" / "python"
ARTICLES, FOR_PEER = 600, 200
LEAST_RECALL = 0.9
#: repeated to 1,000 characters
HOSTILE = ["(", "《", "“", "1", "一二三四五六七八九十百千万亿", "2016年12月31日、", "12家、31家、", "孵化器、众创空间和加速器各3家、", "大连高新区",
           "其中国家级6家，", "120亿—", "第", "近百家、", "被认定为国家级众创空间、", "增长12.3%、"]  # fmt: skip


def article(one: News, text: str) -> Article:
    return Article(
        article_id=f"{int(one.uri.rpartition('/')[2]):016x}", uri=one.uri, title=one.title, published_on=one.published_on,
        text=text, body_start=0, body_end=len(text),
    )  # fmt: skip


def stated(fact: Fact) -> Known | None:
    """A fact of the extractor in the form in which the grammar knows it."""
    said = fact.__dict__
    if fact.table not in ("indicators", "funding"):
        return None
    code, value = said.get("metric") or said.get("kind"), said.get("value", said.get("amount"))
    year = said["period_end"].year if said["period_end"] else None
    return Known(fact.table, code, said["zone_id"], value, year, said["status"], said.get("yoy_pct"))


@pytest.fixture(scope="module")
def written() -> list[News]:
    return [news(number) for number in range(ARTICLES)]


@pytest.fixture(scope="module")
def clean(written: list[News]) -> list[Article]:
    return [article(one, one.text) for one in written]


@pytest.fixture(scope="module")
def clean_seconds(clean: list[Article]) -> float:
    """For one article."""
    extract(clean[0])
    return processor_seconds(lambda: [extract(one) for one in clean], least=4) / len(clean)


def recall(written: list[News], articles: list[Article]) -> tuple[float, float]:
    """The share of known facts found: all columns right; code and value right."""
    known = whole = core = 0
    for one, text in zip(written, articles, strict=True):
        found = {said for fact in extract(text) if (said := stated(fact))}
        values = {(said.table, said.code, said.value) for said in found}
        known += len(one.known)
        whole += sum(fact in found for fact in one.known)
        core += sum((fact.table, fact.code, fact.value) in values for fact in one.known)
    return whole / known, core / known


def test_clean_text(figures: Figures, written: list[News], clean: list[Article], clean_seconds: float) -> None:
    figures.add(SECTION, "clean text", f"{1 / clean_seconds:,.0f} articles/s", "2,000")
    whole, core = recall(written, clean)
    facts = sum(len(one.known) for one in written) / len(written)
    figures.add(
        SECTION, f"recall of {facts:.1f} known facts an article", f"{whole:.3f} whole, {core:.3f} code and value"
    )
    assert whole >= LEAST_RECALL


def test_text_with_pinyin(figures: Figures, written: list[News]) -> None:
    broken = [article(one, bracketed(one.text, number)) for number, one in enumerate(written)]
    broken = [one.model_copy(update={"text": one.text[:1000], "body_end": 1000}) for one in broken]
    seconds = processor_seconds(lambda: [extract(one) for one in broken], least=4) / len(broken)
    figures.add(SECTION, "pinyin behind 7 % of the characters", f"{1 / seconds:,.0f} articles/s", "1,500")
    uncut = [article(one, bracketed(one.text, number)) for number, one in enumerate(written)]
    whole, core = recall(written, uncut)
    figures.add(SECTION, "recall with pinyin", f"{whole:.3f} whole, {core:.3f} code and value")
    assert whole >= LEAST_RECALL


def test_beside_a_bare_scan(figures: Figures, clean: list[Article], clean_seconds: float) -> None:
    scanner = ahocorasick_rs.AhoCorasick(
        [word.text for word in vocabulary.words()],
        matchkind=ahocorasick_rs.MatchKind.LeftmostLongest,
        implementation=ahocorasick_rs.Implementation.DFA,
    )
    texts = [Document.of(one).text for one in clean]
    seconds = processor_seconds(lambda: [scanner.find_matches_as_indexes(text) for text in texts], least=1) / len(texts)
    figures.add(SECTION, f"ahocorasick-rs, {len(vocabulary.words()):,} words", f"{1 / seconds:,.0f} articles/s")
    figures.add(SECTION, "extraction : scan", f"{clean_seconds / seconds:.1f} times its time")


def test_beside_jionlp(figures: Figures, clean: list[Article], clean_seconds: float, tmp_path: Path) -> None:
    if not PEER.exists():
        figures.add(SECTION, "JioNLP, money and time", "not installed (see `make bench`)")
        pytest.skip("no environment with JioNLP")
    texts = tmp_path / "texts.json"
    texts.write_text(json.dumps([one.text for one in clean[:FOR_PEER]], ensure_ascii=False), encoding="utf-8")
    script = Path(__file__).with_name("jionlp_times.py")
    ran = subprocess.run([str(PEER), str(script), str(texts)], capture_output=True, text=True, check=True)
    seconds = {kind: spent / FOR_PEER for kind, spent in json.loads(ran.stdout.splitlines()[-1]).items()}
    both = sum(seconds.values())
    figures.add(SECTION, "JioNLP, money and time alone", f"{1 / both:,.0f} articles/s")
    figures.add(SECTION, "JioNLP, money · time", f"{1 / seconds['money']:,.0f} · {1 / seconds['time']:,.0f} articles/s")
    figures.add(SECTION, "extraction : JioNLP", f"{clean_seconds / both:.2f} times its time")


def test_hostile_text(figures: Figures) -> None:
    slowest, what = 0.0, ""
    for piece in HOSTILE:
        text = (piece * 1000)[:1000]
        bad = Article(article_id="0" * 16, uri="x", text=text, body_start=0, body_end=1000)
        seconds = processor_seconds(lambda bad=bad: extract(bad), least=0.05)
        if seconds > slowest:
            slowest, what = seconds, piece
    figures.add(SECTION, f"slowest of {len(HOSTILE)} hostile texts", f"{slowest * 1000:.1f} ms ({what})", "10 ms")


def test_labelled_texts(figures: Figures) -> None:
    """Denser than usual news: the labelled set for tuning, by 1,000 characters."""
    sys.path.insert(0, str(HOUSE / "tests" / "labelled"))
    from quick import articles  # type: ignore[import-not-found]

    read = list(articles([HOUSE / "tests" / "labelled" / "tuning" / "texts"]))
    seconds = processor_seconds(lambda: [extract(one) for one in read], least=1)
    characters = sum(len(one.text) for one in read)
    figures.add(SECTION, "labelled set for tuning, by 1,000 characters", f"{characters / 1000 / seconds:,.0f}/s")
