"""The head of a clause: where what it is about may stand, behind the words that only lead to it (截至目前, 其中, 随着); what it may begin with."""

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
#: A、B两家载体共…: more than one, so none of them alone
TOGETHER = re.compile(
    r"[两二三四五2-5](?:家|处|个|大|所|座)?(?:载体|平台|机构|园区|单位|孵化器|众创空间|[区地市园])(?:将|已|就|现)?(?:合计|共计?|总共|一共|累计|加起来)"
)
#: 各县(市、区)、A园、B园共引进…: all parts of a city, whichever are named besides
_EACH_PART = re.compile(r"(?:全[市省])?各(?P<part>市(?!场|级|直|类)|[县区](?!域|内|块)|乡镇|镇街)")
#: what the government that reports does itself
_ACTS = re.compile(
    r"(?:全年|累计|共)*(?:推动|推进|推行|加快|加大|加强|组建|引进|实施|深化|完善|大力|积极|着力|扎实|全力|支持|鼓励|落实|优化|强化|统筹|谋划|启动|创新|改革|抓好|做好"
    r"|设立|发放|兑现|拨付)"
)


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


#: 总投资|3亿元的A项目、|总投资5亿元的B项目: a sum that has its project behind it
_SUM_OF = re.compile(r"(?:总?投资|计划|概算)[^\d,，。;；、]{0,8}\d[\d.,]{0,9}[万亿]{0,2}(?:多|余)?[美欧]?元的")


def first_project(text: str, clause: Span, position: int) -> int:
    """Where ``clause`` begins to tell projects behind their sums, if the number at ``position`` is such a sum: that of
    one project is no matter of the one before."""
    if _SUM_OF.match(text, position) is None:
        return clause.end
    first = _SUM_OF.search(text, clause.start, min(position, clause.end))
    return first.end() if first else clause.end


def level_of_each_part(text: str, clause: Span, limit: int) -> str | None:
    """The level of the place whose parts, one and all, ``clause`` begins with: 各县(市、区)、A园、B园共引进…."""
    each = _EACH_PART.match(text, clause.start, limit)
    return None if each is None else "province" if each["part"] == "市" else "city"


def acts_behind(text: str, start: int, position: int) -> bool:
    """Does a semicolon between ``start`` and ``position`` begin another item that tells what a government does itself?"""
    behind = max(text.rfind(mark, start, position) for mark in ";；")
    return behind >= 0 and _ACTS.match(text, behind + 1) is not None
