"""The bundled sample is what its README says: how many articles, in which forms, about which zones and years."""

import csv
import gzip
import io
import json
import re
from collections import Counter
from pathlib import Path

import opencc
import pyarrow.parquet as pq
import pytest

from ingest.sample import ARTICLES, build

ROOT = Path(__file__).parents[3]
LABELS = ROOT / "tests" / "labelled" / "sample" / "labels"
READING = re.compile(r"\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]+\)")
DATE = re.compile(r"(20\d\d)[-/年]\d{1,2}[-/月]\d{1,2}")
COUNTS = {".txt": 25, ".txt.gz": 2, ".html": 10, ".jsonl": 13, ".jsonl.gz": 5, ".csv": 6, ".csv.gz": 4, ".parquet": 7}


def decoded(content: bytes) -> str:
    try:
        return content.decode()
    except UnicodeDecodeError:
        return content.decode("gb18030")


def read(name: str, content: bytes) -> list[str]:
    """The articles of one file, each as one string that holds its title, date and text."""
    if name.endswith(".parquet"):
        rows = pq.read_table(io.BytesIO(content)).to_pylist()
        return [f"{row['title']}\n{row['published_on']}\n{row['text']}" for row in rows]
    text = decoded(gzip.decompress(content) if name.endswith(".gz") else content)
    rows = []
    if ".jsonl" in name:
        rows = [json.loads(line) for line in text.splitlines()]
    elif ".csv" in name:
        rows = list(csv.DictReader(io.StringIO(text)))
    return [f"{row['title']}\n{row['published_on']}\n{row['text']}" for row in rows] or [text]


@pytest.fixture(scope="module")
def articles() -> list[tuple[str, str]]:
    files = sorted(path for path in ARTICLES.rglob("*") if path.is_file())
    return [("".join(path.suffixes), text) for path in files for text in read(path.name, path.read_bytes())]


def test_counts_and_forms(articles):
    assert Counter(form for form, _ in articles) == COUNTS
    assert f"{len(articles)} articles" in (ARTICLES.parent / "README.md").read_text()


def test_zones_and_years(articles):
    fold = opencc.OpenCC("t2s").convert
    texts = [fold(READING.sub("", text)) for _, text in articles]
    with (ROOT / "dbt_project" / "seeds" / "zones.csv").open(encoding="utf-8") as seed:
        names = {row["short_zh"] for row in csv.DictReader(seed)}
    named = {name for name in names if len(name) >= 4 and any(name in text for text in texts)}
    years = {found.group(1) for text in texts if (found := DATE.search(text))}
    assert len(named) >= 40
    assert years == {str(year) for year in range(2015, 2026)}


def test_scripts(articles):
    broken = [text for _, text in articles if len(READING.findall(text)) > 20]
    traditional = [text for _, text in articles if "區" in text and text not in broken]
    assert len(broken) == 6
    assert len(traditional) == 4
    assert not any("区" in text for text in broken + traditional)


def test_every_article_is_of_a_natural_length(articles):
    for form, text in articles:
        body = re.sub(r"(?s)<(script|style).*?</\1>|<[^>]+>", "", text) if form == ".html" else READING.sub("", text)
        assert 240 <= len(body) <= 900, body[:60]


def test_made_files_are_what_their_plain_sources_say():
    for path, content in build.made().items():
        committed = (ARTICLES / path).read_bytes()
        assert read(path, committed) == read(path, content), f"run python -m ingest.sample.build: {path}"


def test_packed_bytes_carry_no_time():
    assert build.made() == build.made()
    for path in ARTICLES.rglob("*.gz"):
        assert path.read_bytes()[4:8] == bytes(4), path.name


def test_one_page_is_gb18030():
    with pytest.raises(UnicodeDecodeError):
        (ARTICLES / "pages" / "guangzhou-2019-loans.html").read_bytes().decode()


def test_the_whole_is_small():
    assert sum(path.stat().st_size for path in ARTICLES.parent.rglob("*") if path.is_file()) < 400_000


def test_readme_names_files_that_exist():
    readme = (ARTICLES.parent / "README.md").read_text()
    have = {path.name for path in ARTICLES.rglob("*")}
    named = set(re.findall(r"`([a-z0-9-]+\.(?:txt|html|jsonl|csv|parquet))`", readme))
    assert named
    assert named <= have


def test_labels_name_articles_of_the_sample():
    labels = [json.loads(path.read_text()) for path in sorted(LABELS.glob("*.json"))]
    texts = {path.name: path for path in ARTICLES.rglob("*") if path.is_file()}
    fold = opencc.OpenCC("t2s").convert
    assert len(labels) == 10
    for label in labels:
        text = fold(READING.sub("", decoded(texts[label["article"]].read_bytes())))
        names = [thing["name"] for kind in ("policies", "incubators") for thing in label[kind]]
        assert all(name in text.replace("《", "").replace("》", "") for name in names), label["article"]
