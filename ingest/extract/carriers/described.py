"""Carriers that the text puts in quotation marks and says what they are: “X”大模型创新生态社区, “X”是…打造的专业孵化和加速平台."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ingest.extract import names
from ingest.extract.carriers.names import LIST, Candidate
from ingest.extract.document import Document
from ingest.extract.vocabulary import alternation, read

#: between the name and its kind: 大模型, or 是某市打造的人工智能专业
_BETWEEN = (
    r"”(?:[^,，。;；:：、的是“”\n]{0,8}|(?:就?是|作为)[^,，。;；:：、“”\n]{0,36}?的?[^,，。;；:：、的是“”\n]{0,14})"
)
_NO_NAME = re.compile(r"模式|计划|行动|工程|机制|体系|效应|链条|指数|政策|[条版化]$")


@cache
def _kinds() -> dict[str, str]:
    return {r["word"]: r["type"] for r in read(LIST) if r["role"] == "described"}


@cache
def _trade() -> frozenset[str]:
    """“星创天地”: a kind in quotation marks, no house."""
    return frozenset(names.words(LIST, "type"))


@cache
def _described() -> re.Pattern[str]:
    words = alternation(sorted(_kinds(), key=len, reverse=True))
    return re.compile(rf"“(?P<name>[\u4e00-\u9fffA-Za-z0-9·+]{{3,12}}){_BETWEEN}(?P<kind>{words})(?!建设|模式|体系|等)")


def described(document: Document) -> Iterator[Candidate]:
    """The quoted names of ``document`` that the words behind them call a place that incubates."""
    text = document.text
    quoted = text.find("“", document.start, document.end)
    if quoted < 0 or not any(text.find(word, quoted, document.end) >= 0 for word in _kinds()):
        return
    for match in _described().finditer(text, document.start, document.end):
        name = match["name"]
        if name not in _trade() and not _NO_NAME.search(name) and names.lexicon(LIST, "generic", "field").without(name):
            yield Candidate(match.start("name"), match.end("name"), _kinds()[match["kind"]], True, "carrier.described")
