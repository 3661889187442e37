"""Reader, restorer, stories and loader, each by itself."""

from __future__ import annotations

import csv
import gzip
import json
import random
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from ingest.load.workers import Limits
from ingest.read import Draft, read_articles
from ingest.read.portal import read_portal
from ingest.restore import restore
from ingest.run import ingest
from ingest.stories import group, signature
from tests.bench.figures import Figures, processor_seconds
from tests.bench.grammar import bracketed, news
from tests.ingest.load.fakes import SPACES_1, STORIES, Source, draft

pytestmark = pytest.mark.bench
SECTION = "Rooms by themselves, one core, articles of 1,000 characters"
ARTICLES = 5_000
DISTINCT = 1_000
MENU = "- 首页\n- 园区新闻\n- 产业规划\n- 政策解读\n云岭高新区孵化器建设提速\n来源:云岭日报 日期:2019-06-18 点击:31\n"
FOOT = "\n上一篇:无\n下一篇:无\n责任编辑:李一"


@pytest.fixture(scope="module")
def texts() -> list[str]:
    return [news(number).text for number in range(DISTINCT)]


def as_lines(path: Path, rows: list[dict[str, str]]) -> None:
    path.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), encoding="utf-8")


def as_zipped_lines(path: Path, rows: list[dict[str, str]]) -> None:
    path.write_bytes(gzip.compress("\n".join(json.dumps(row, ensure_ascii=False) for row in rows).encode(), 1))


def as_csv(path: Path, rows: list[dict[str, str]]) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


def as_parquet(path: Path, rows: list[dict[str, str]]) -> None:
    pq.write_table(pa.Table.from_pylist(rows), path)


FORMS: dict[str, Callable[[Path, list[dict[str, str]]], None]] = {
    "jsonl": as_lines, "jsonl.gz": as_zipped_lines, "csv": as_csv, "parquet": as_parquet,
}  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_reader(figures: Figures, tmp_path: Path, texts: list[str], form: str) -> None:
    rows = [{"uri": str(i), "title": "云岭高新区孵化器建设提速", "published_on": "2019-06-18", "text": texts[i % DISTINCT]}
            for i in range(ARTICLES)]  # fmt: skip
    path = tmp_path / f"a.{form}"
    FORMS[form](path, rows)
    read: list[object] = []
    seconds = processor_seconds(lambda: read.extend(read_articles([path])))
    assert sum(isinstance(found, Draft) for found in read) == ARTICLES
    figures.add(SECTION, f"reader, .{form}", f"{ARTICLES / seconds:,.0f} articles/s")


def test_reader_of_portal_dumps(figures: Figures, texts: list[str]) -> None:
    dumps = [MENU + text + FOOT for text in texts]
    seconds = processor_seconds(lambda: [read_portal(dump) for dump in dumps], least=1)
    assert all(read_portal(dump).title for dump in dumps[:50])
    figures.add(SECTION, "reader, portal dumps", f"{len(dumps) / seconds:,.0f} articles/s")


def test_restorer(figures: Figures, texts: list[str]) -> None:
    opencc = pytest.importorskip("opencc")
    traditional = opencc.OpenCC("s2t").convert
    ways = {
        "clean": texts,
        "pinyin": [bracketed(text, number) for number, text in enumerate(texts)],
        "traditional": [traditional(text) for text in texts],
        "traditional, pinyin": [bracketed(traditional(text), number) for number, text in enumerate(texts)],
    }
    for name, written in ways.items():
        seconds = processor_seconds(lambda written=written: [restore(text) for text in written], least=0.5)
        millions = sum(map(len, written)) / seconds / 1e6
        figures.add(SECTION, f"restorer, {name}", f"{millions:,.1f} M characters/s", "33" if name == "pinyin" else "")


def test_stories(figures: Figures, texts: list[str]) -> None:
    seconds = processor_seconds(lambda: [signature(text) for text in texts], least=0.5)
    figures.add(SECTION, "stories, signatures", f"{len(texts) / seconds:,.0f} articles/s")
    chance = random.Random(5)
    many = [news(number).text for number in range(ARTICLES)]
    many += [text[: int(len(text) * 0.7)] for text in chance.sample(many, ARTICLES // 10)]
    signed = [(f"{number:016x}", None, signature(text)) for number, text in enumerate(many)]
    told: list[object] = []
    seconds = processor_seconds(lambda: told.extend(group(signed)))
    stories = {one.story_id for one in told}  # type: ignore[attr-defined]
    figures.add(SECTION, f"stories, grouping {len(signed):,} signatures", f"{len(signed) / seconds:,.0f} articles/s")
    figures.add(
        SECTION, f"stories found, {ARTICLES:,} told, {ARTICLES // 10:,} retold cut to 70 %", f"{len(stories):,}"
    )


def test_loader(figures: Figures, tmp_path: Path, texts: list[str]) -> None:
    """All of a run but reading and extraction: workers, validation, Arrow, commits, stories; then once more, nothing new."""
    # the stand-in for an extractor finds these numbers, and dawdles at one word
    quick = [text.replace("慢", "") for text in texts]
    facts = "。区内有12家众创空间，苏州高新区另有31家众创空间"
    drafts = [draft(f"a/{number}", quick[number % DISTINCT] + facts * 5 + str(number)) for number in range(ARTICLES)]
    for what in ("loader, 20 facts an article", "loader, nothing new"):
        report = ingest(
            [tmp_path], tmp_path / "build.duckdb", read=Source(*drafts), extractor=SPACES_1, stories=STORIES, workers=1, limits=Limits()
        )  # fmt: skip
        assert report.articles_read == ARTICLES
        figures.add(SECTION, what, f"{ARTICLES / report.seconds:,.0f} articles/s (wall)")
