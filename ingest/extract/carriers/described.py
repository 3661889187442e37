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


#: 入驻“创业成长陪跑空间”: a quoted name that says itself what it is, where one can go
_CALLED = re.compile(
    r"“(?P<name>(?=[^“”]{0,12}(?:创业|创客|众创|孵化|双创|加速))[\u4e00-\u9fffA-Za-z0-9·+]{2,12}?(?P<kind>空间|基地|工场|社区|驿站|港湾|营|坊|园|谷|街区|中心))”"
)
_GOES_THERE = re.compile(
    r"(?:入驻|进驻|落户|走进|来到|位于|在|打造|建设|建成|设立|成立|创办|运营|建立|搭建|依托|投用|启用)(?:了|的)?[\u4e00-\u9fff]{0,4}$"
)
_THERE_BEHIND = re.compile(r"[^,，。;；]{0,6}(?:揭牌|开园|启用|投用|开业|入驻|内的?|里的?|落户|建成|运营|成立|面积)")


def called(document: Document) -> Iterator[Candidate]:
    """入驻“创业成长陪跑空间”, “云创孵化基地”揭牌: a quoted name of a house, where the words around take it for a place."""
    text = document.text
    for match in _CALLED.finditer(text, document.start, document.end):
        name = match["name"]
        if name in _trade() or not names.lexicon(LIST, "generic", "field").without(name.removesuffix(match["kind"])):
            continue
        low = max(document.start, match.start() - 12)
        if _GOES_THERE.search(text[low : match.start()]) or _THERE_BEHIND.match(text, match.end()):
            kind = "makerspace" if match["kind"] == "空间" and "孵化" not in name else "incubator"
            yield Candidate(match.start("name"), match.end("name"), kind, True, "carrier.called")


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
