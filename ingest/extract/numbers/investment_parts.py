"""Parts of what a place invested: 基础设施完成投资65亿元, 甲、乙园区投资分别增长10%、7% where its fixed-asset investment is spoken of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.extract.document import Span
from ingest.extract.numbers import parts
from ingest.extract.numbers.binding import Bound
from ingest.extract.vocabulary import Hit

if TYPE_CHECKING:
    from ingest.extract.numbers.sentences import Number, Sentence
    from ingest.extract.numbers.statement import Statement

CODE = "fixed_asset_investment"
#: the whole is told no farther back
_REACH = 400
#: and projects, whose investment it may be, no farther than
_NEAR = 90
_WHOLE = re.compile("固定资产投资|固定投资|固投|工业投资")
#: a sector of the economy, or a place
_PART = r"(?:产业|行业|[一二三]产|[农工商服务造建筑]业|基础设施|社会事业|民生|领域|园区?|片区|组团|[新城区县市镇]|外环|工程类?)"
#: 第三产业实现固定投资, 基础设施完成投资, 南部园区投资
_OF_PART = re.compile(rf"(?<!招商){_PART}(?:的|方面|领域|类|项目)*+(?:共|累计|全年|合计|实际)*+(?:完成|实现)?了?$")
_ALL_OF_IT = re.compile(
    r"(?:^|[,，]|共|累计|季度|月份?|全年|目前|上半年)(?:共|累计|全[区市县省]|合计|实际|新区|园区)*+完成$"
)
#: 新能源、新材料两大主导产业分别完成
_PARTS_HAVE = re.compile(rf"{_PART}(?:分别|依次|各自|共|累计)*+(?:完成|实现|达到?|为)+$")
#: 项目投资|下降2.9%; 产业项目投资|增长17%,占固定资产投资的比重…
_OF_PROJECTS = re.compile(
    r"(?:其中|[\u4e00-\u9fff\d]{1,12}[度月年区市县州])?[,，:：]?(?:高新技术|战略性新兴|高技术|民间|工业|产业|建设|制造业|服务业|基础设施)*(?:项目)?(?:完成)?投资(?:额|总额)?"
)
_TAKES_OF_IT = re.compile(r"[^,，。;；]{2,14}[,，](?:占|[高低快慢]于)[^,，。;；\d]{0,8}(?:固定资产|工业)投资")
_NO_SUCH = re.compile(r"总产值|产值|收入|税|利润|增加值|出口|销售|贷款|融资|合同|协议|项目总投资|计划")
_VAGUE = ("投资", "投资额", "投资总额")


def is_spoken_of(text: str, position: int) -> bool:
    """Was the fixed-asset investment of a place told shortly before ``position``?"""
    return _WHOLE.search(text, max(0, position - _REACH), position) is not None


def is_part(text: str, clause: Span, term: Hit) -> bool:
    """Is ``term`` (完成投资) what a sector or a park invested, or all over again what the place did?"""
    if not term.text.endswith(_VAGUE) or not is_spoken_of(text, clause.start):
        return False
    head = text[clause.start : term.end]
    stem = head[: head.rfind("投资")].removesuffix("固定资产").removesuffix("固定")
    if _NO_SUCH.search(stem):
        return False
    if _OF_PART.search(stem):
        return True
    of_projects = "项目" in text[max(0, clause.start - _NEAR) : term.start]
    return not of_projects and _ALL_OF_IT.search(stem) is not None


def told_of_parts(text: str, number: Number, sentence: Sentence) -> Bound | None:
    """主导产业投资支撑明显，甲、乙两大产业分别完成22亿元、1亿元: the investment that the clause before speaks of."""
    if number.quantity.unit.family != "money" or number.clause_index == 0:
        return None
    first = number.run[0] if number.run else number.quantity
    lead = text[number.clause.start : first.lead]
    if _NO_SUCH.search(lead) or not _PARTS_HAVE.search(lead):
        return None
    before = sentence.clauses[number.clause_index - 1]
    if any(before.start <= q.start < before.end for q in sentence.quantities):
        return None
    vague = [h for h in sentence.hits if before.start <= h.start and h.end <= number.clause.start]
    is_so = vague and vague[-1].text.endswith("投资") and is_spoken_of(text, before.start)
    return Bound("metric", CODE, vague[-1], "left") if is_so else None


def grown(text: str, hits: list[Hit], clause_start: int, begin: int) -> Hit | None:
    """南部园区、北部园区投资|分别增长…: the vague term before a word of growth, if it is a part of that investment."""
    vague = next((h for h in reversed(hits) if clause_start <= h.start and h.end <= begin), None)
    if vague is None or (vague.kind != "funding" and vague.code) or not vague.text.endswith(_VAGUE):
        return None
    if _OF_PROJECTS.fullmatch(text, clause_start, vague.end):
        told_near = _WHOLE.search(text, max(0, clause_start - _NEAR), clause_start)
        if told_near or _TAKES_OF_IT.match(text, begin):
            return vague
    return vague if vague.code and is_part(text, Span(clause_start, begin), vague) else None


def settled(text: str, number: Number, sentence: Sentence, bound: Bound, made: list[Statement]) -> Bound:
    """``bound`` of an investment as fixed-asset investment, where the number is a part of that; ``made``: the statements of the sentence."""
    if bound.code != "project_investment" or bound.term.text.endswith("总投资"):
        return bound
    if parts.is_of_investment(text, number.quantity.lead, made):
        return bound._replace(table="metric", code=CODE)
    if told := told_of_parts(text, number, sentence):
        return told
    is_before = bound.how.startswith("left") and bound.term.end <= number.quantity.lead
    return (
        bound._replace(table="metric", code=CODE) if is_before and is_part(text, number.clause, bound.term) else bound
    )
