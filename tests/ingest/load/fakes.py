"""Stand-ins for reader, extractor and stories, so that the loader is tested by itself.  Workers import them by name."""

from __future__ import annotations

import datetime as dt
import os
import re
import signal
import time
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from ingest.identity import content_hash, fact_id
from ingest.load.batches import Extractor
from ingest.load.settle import Stories
from ingest.models import Article, Fact, Indicator, ZoneMention
from ingest.read.draft import Draft, Problem

HERE = "tests.ingest.load.fakes"
SPACES = re.compile(r"(\d+)家众创空间")
ZONES = re.compile(r"苏州高新区|中关村")


def draft(uri: str, text: str, title: str | None = None) -> Draft:
    return Draft(uri, None, title, None, None, None, text, 0, len(text))


def spaces(article: Article) -> list[Fact]:
    """Counts of makerspaces and mentions of two zones; some words make it misbehave."""
    _misbehave(article.text)
    found: list[Fact] = []
    for match in SPACES.finditer(article.text):
        found.append(indicator(article, match.start(), match.end(), Decimal(match[1])))
    for match in ZONES.finditer(article.text):
        said = {"name": match[0], "rule": "fake.zone"}
        id = fact_id(article.article_id, "zone_mentions", match.start(), match.end(), said)
        place = {"char_start": match.start(), "char_end": match.end(), "quote": match[0]}
        found.append(ZoneMention(fact_id=id, article_id=article.article_id, **place, **said))
    return found


def pairs(article: Article) -> Iterator[tuple[type[Fact], dict[str, Any]]]:
    """The same as pairs of model and values, some of them wrong."""
    for match in SPACES.finditer(article.text):
        values = {
            **indicator(article, match.start(), match.end(), Decimal(1)).model_dump(),
            "value": Decimal(match[1]),
        }
        values["fact_id"] = fact_id(
            article.article_id, "indicators", match.start(), match.end(), {"value": values["value"]}
        )
        if "错引" in article.text:
            values["quote"] = "别处的话"
        if "错码" in article.text:
            values["metric"] = "no_such_metric"
        yield Indicator, values


def indicator(article: Article, start: int, end: int, value: Decimal) -> Indicator:
    said: dict[str, Any] = {
        "metric": "makerspaces",
        "value": value,
        "unit": "count",
        "measure": "level",
        "qualifier": "exact",
        "status": "actual",
        "binding": "none",
        "rule": "fake.count",
    }
    id = fact_id(article.article_id, "indicators", start, end, said)
    place = {"char_start": start, "char_end": end, "quote": article.text[start:end]}
    return Indicator(fact_id=id, article_id=article.article_id, **place, **said)


def _misbehave(text: str) -> None:
    if "出错" in text:
        raise ValueError("this article is more than the extractor can take")
    if "崩溃" in text:
        os.kill(os.getpid(), signal.SIGKILL)
    if "死循环" in text:
        while True:
            pass
    if "睡着" in text:
        time.sleep(3600)
    if "吃内存" in text:
        bytearray(6 << 30)
    if "慢" in text:
        time.sleep(0.02)


def signature(text: str) -> bytes:
    return content_hash(text).encode()


def group(current: Iterable[tuple[str, dt.date | None, bytes]]) -> Iterable[tuple[str, str, bool, float]]:
    """Equal texts are one story, named after the first article."""
    first: dict[bytes, str] = {}
    for id, _, signed in current:
        story = first.setdefault(signed, id)
        yield id, story, story == id, 1.0


SPACES_1 = Extractor(f"{HERE}:spaces", "fake-1")
SPACES_2 = Extractor(f"{HERE}:spaces", "fake-2")
STORIES = Stories(f"{HERE}:signature", f"{HERE}:group", "fake-stories-1")


class Source:
    """A reader that hands over what it was given, whatever the paths."""

    def __init__(self, *items: Draft | Problem) -> None:
        self.items = items

    def __call__(self, paths: Sequence[Path]) -> Iterator[Draft | Problem]:
        yield from self.items
