"""What a single plant, project or product is to bring: 投产后年产值可达10亿元.  Like one firm's revenue, it is no fact of the place."""

from __future__ import annotations

import re

from ingest.extract.document import Span
from ingest.extract.numbers.cases import Case

#: what a venture may be told to bring
_BROUGHT = frozenset({"industrial_output", "revenue", "tax_revenue", "exports", "software_revenue", "fdi_utilized"})
#: so far back the venture is named
_REACH = 160
#: 投产后, 预计年产值, 可实现销售收入: what is to come of it
_TO_COME = re.compile(
    r"(?:建成|达产|投产|投运|投用|竣工|满产|量产|落地|完工|运营)(?:达产|投产|达效|投用|运营)?(?:[\u4e00-\u9fff]{0,2})(?:以后|之后|后)"
    r"|(?:预计|预期|有望|可|将)[^,，。;；\d]{0,8}(?:产值|(?:应税|开票)?销售(?:收入|额)?|营业?收入?|收入|税收|利税|纳税)"
    r"|(?:计划|投产|达产|运营)[一二两三四五\d]年"
)
#: the words by which one venture is called
_KINDS = r"(?:项目|工程|工厂|基地|产业园|生产线|产线|车间|装置|电站|厂房|产品|技术|成果|设备)"
_DOES = r"(?:投产|开工|动工|奠基|竣工|建成|完工|投运|投用|总?投资|落地|落户|落在|签约|进入|启动|建设|封顶)"
_ONE = re.compile(
    rf"(?:该|本|[这此](?:个|项|座|条|款|一)?)[\u4e00-\u9fff“”]{{0,10}}?{_KINDS}|{_KINDS}(?:[\u4e00-\u9fff]{{0,10}}?{_DOES}|是|为|系|[,，](?:计划|预计|拟|规划)?(?:总?投资|占地))|投资[\d.,]+[万亿]元的[^,，。;；]{{2,24}}?{_KINDS}"
)
_MANY = re.compile(
    r"[\d多余几两三四五六七八九十百](?:多|余)?个[^,，。;；]{0,16}?(?:项目|工程)|[这该一此首]批|系列|集群|产业链|[和、][^,，。;；]{2,30}?项目|等[^,，。;；]{0,8}?项目|全[区市省县]"
)


#: 落地企业52家,|项目建成后…; 开工项目34个,规模为历年之最,|产业项目投产后…: those counted before
_COUNTED = re.compile(r"\d[余多]?[家个][,，](?:[^,，。;；\d]{2,14}[,，])?$")
#: 项目总投资32亿元,占地530亩; 该项目选址…,总建筑面积9万平方米: land and floors of one project, not of a park
_LAND = re.compile(r"(?:总?占地|总?用地|总?建筑|新建厂房)(?:面积|规模)?(?:约|近|达|为|共|超过?)*$")
_PROJECT = re.compile(r"(?<![个余\d大批])项目(?!区|部|库|园)(?!建设|方面|推进|[\u4e00-\u9fff]{0,3}\d+个)")


def is_land_of_project(text: str, sentence: Span, position: int) -> bool:
    """Is the area before ``position`` that of one project?"""
    lead = _LAND.search(text, max(sentence.start, position - 12), position)
    if lead is None or _PROJECT.search(text, max(sentence.start, position - _REACH), position) is None:
        return False
    return _MANY.search(text, sentence.start, position) is None


def is_one_ventures(case: Case) -> bool:
    """Is the sum what one plant, project or product will bring?"""
    text, start = case.text, case.quantity.lead
    if case.bound.code not in _BROUGHT or not _TO_COME.search(text, case.sentence.start, case.quantity.end):
        return False
    low = max(text.rfind("\n", 0, start) + 1, start - _REACH)
    told = list(_ONE.finditer(text, low, start))
    if not told:
        return False
    begin = max(low, *(text.rfind(mark, low, told[-1].start()) for mark in "。,，"))
    return _MANY.search(text, begin, start) is None and _COUNTED.search(text, low, begin + 1) is None
