"""Texts put on the web years after they were written: 2009年,在市委的正确领导下… on a page of 2022."""

from __future__ import annotations

import re

from ingest.extract.document import Document
from ingest.extract.times import comparisons
from ingest.extract.times.periods import Time

#: characters from its beginning in which a text names the year it looks back on
_OPENING = 60
#: how a look back on a year goes on; 1993年,某开发区成立 does not
_LOOKS_BACK = re.compile(
    r"(?:是|里)?[^\u4e00-\u9fff]{0,3}(?:(?:在|全[县市区省旗镇]|我[县市区省们]|面对|按照|围绕|紧紧|认真|坚持|以来|度|工作|国民经济)|是.{2,16}年)"
)


def year_of(document: Document) -> Time | None:
    """The year that such a text opens with, if it tells of nothing since; None for any other text."""
    published = document.reckoned
    if published is None or document.is_report:
        return None
    told = [t for t in document.times if t.last and t.role in ("period", "since", "until")]
    if not told or told[0].start > document.start + _OPENING or told[0].precision != "year":
        return None
    if any("\u4e00" <= c <= "\u9fff" for c in document.text[max(document.start, told[0].start - 2) : told[0].start]):
        return None  # 某中心创建于2006年, 在孵企业86家
    is_old = all(t.basis == "stated" and comparisons.is_history(t, published) for t in told)
    return told[0] if is_old and _LOOKS_BACK.match(document.text, told[0].end) else None
