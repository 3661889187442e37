"""The head of a clause: where what it is about may stand, behind the words that only lead to it (截至目前, 其中, 随着)."""

from __future__ import annotations

import re

from ingest.extract.document import Span

_NUMBER = r"(?:\d{1,4}|[一二三四五六七八九十两几]{1,3})"
#: 2015年底, 上半年, 前三季度, 近两年, 去年
_TIME = (
    rf"{_NUMBER}个?(?:年代?|月份?|日|季度)(?![会轻区])[度底末初中]?前?来?|[前近头]{_NUMBER}个?(?:年|月份?|季度|天|日)来?|[上下前]半(?:年|月)|[上下]个?(?:年|月|季度)"
    r"|[今去前当本]年(?:度(?!假)|[底末初])?|[年月][底末初]前?|[\d、,，]"
)
_LEAD = re.compile(
    rf"(?:截至|到|目前|其中|根?据|作为|在|{_TIME}|记者[^,，。]{{0,8}}从|数据显示|此外|同时|(?:如今|今天|今日|当下|眼下|现在)的?|近日|日前|“|以|从|由|随着)*"
)
#: 本报讯(记者某某), 叶城讯(通讯员某某): who reports, before the first sentence
_DATELINE = re.compile(r"\s*[\u4e00-\u9fff\d]{2,16}[讯电](?=[\s(:：])(?:\s*\([^()\n]{2,40}\))?\s*[:：]?\s*")
_DATELINE_REACH = 20
#: how those words begin
_LEADS = frozenset("截到目其根据作在年月日底末初前上下半个季度一二三四十、,，今去近两记数此同眼如当现“以从由随")


def head_of(text: str, clause: Span, limit: int) -> int:
    """Where the words that lead to the topic end, not behind ``limit``."""
    start = _behind_dateline(text, clause, limit)
    first = text[start : start + 1]
    if first not in _LEADS and not first.isdigit():
        return start
    match = _LEAD.match(text, start, limit)
    return match.end() if match else start


def _behind_dateline(text: str, clause: Span, limit: int) -> int:
    if clause.start > 0 and not text[clause.start - 1].isspace():
        return clause.start
    end = min(clause.start + _DATELINE_REACH, limit)
    if text.find("讯", clause.start, end) < 0 and text.find("电", clause.start, end) < 0:
        return clause.start
    match = _DATELINE.match(text, clause.start, limit)
    return match.end() if match else clause.start
