"""Texts put on the web years after they were written: 2009年,在市委的正确领导下… on a page of 2022."""

from __future__ import annotations

import re

from ingest.extract.document import Document, Track
from ingest.extract.times import comparisons
from ingest.extract.times.periods import Time

#: characters from its beginning in which a text names the year it looks back on
_OPENING = 60
#: how a look back on a year goes on; 1993年,某开发区成立 does not
_LOOKS_BACK = re.compile(
    r"(?:是|里)?[^\u4e00-\u9fff]{0,3}(?:(?:在|全[县市区省旗镇]|我[县市区省们]|面对|按照|围绕|紧紧|认真|坚持|以来|度|工作|国民经济)|是.{2,16}年)"
)
#: what a year of the past is named for
_FOUNDS = re.compile(
    r"[创组兴始筹修]建|建[立成园区校厂]|[成设]立|批准|批复|获批|创办|开[工业园]|动工|奠基|挂牌|命名|升[级格]|认定|评为|投产|启[动用]|上市|出台|印发|发布|通过|施行"
)
_NEAR = 24
#: 2001年,有28115户: a year that something is counted of
_COUNTS = re.compile(r"[^。;；!！\n]{0,16}?\d")


def year_of(document: Document) -> Time | None:
    """The year that such a text opens with, if it tells of nothing since; None for any other text."""
    published = document.reckoned
    if published is None or document.is_report:
        return None
    text = document.text
    dated = (t for t in document.times if t.last and t.role in ("period", "since", "until"))
    told = [t for t in dated if not text.startswith("全年", t.start)]  # that is of the year it tells of
    if not told or told[0].start > document.start + _OPENING or told[0].precision != "year":
        return None
    if told[0].start > document.start and "\u4e00" <= text[told[0].start - 1] <= "\u9fff":
        return None  # 某中心创建于2006年, 在孵企业86家
    if not all(t.basis == "stated" and t.last and t.last.year < published.year - 1 for t in told):
        return None
    end = told[0].end
    if _LOOKS_BACK.match(text, end):
        return told[0]
    if not all(comparisons.is_history(t, published) for t in told):
        return None
    is_only = len({t.last.year for t in told if t.last}) == 1 and all(t.role != "now" for t in document.times)
    counts = _COUNTS.match(text, end) is not None and not _FOUNDS.search(text, end, end + _NEAR)
    return told[0] if is_only and counts else None


def whole_year_of_title(times: Track[Time], text: str, titled: Time | None) -> Track[Time]:
    """``times``, where 全年 means the year that the title names (2011年统计公报, put on the web in 2013)."""
    if titled is None or titled.precision != "year":
        return times
    first, last, basis = titled.first, titled.last, titled.basis
    return Track(
        t._replace(first=first, last=last, basis=basis) if text.startswith("全年", t.start) else t for t in times
    )
