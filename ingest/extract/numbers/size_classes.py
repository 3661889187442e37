"""Classes cut by size, thresholds and conditions: 亿元以上项目, 投资超过1亿元的, 在孵企业不少于20家的 give no figure."""

from __future__ import annotations

import re

from ingest.extract.document import Span
from ingest.extract.numbers.binding import Bound
from ingest.extract.numbers.cases import Case
from ingest.extract.numbers.quantities import Quantity

_THRESHOLD = re.compile(r"(?:达到?|超过?|不低于|在|满|大于|高于|突破|过|不少于|不足|低于|逾)[^,，。]{0,2}$")
_THRESHOLD_ENDS = ("以上", "以下", "以内")
_CONDITIONS = re.compile(
    r"申报|申请(?:认定|备案|单位)|认定条件|备案条件|基本条件|以下条件|应当具备|须具备|需具备|应具备|须满足|应满足|[如以]下要求|[如以]下标准|下列条件|下列要求"
)
#: 亿元以上项目, 过亿元企业: a class cut by size
_SIZE_CLASS = re.compile(
    r"[亿万](?:(?:美|欧)?元(?:人民币)?(?:\(含\))?(?:及?以上|级)?|级|及?以上)(?:的)?(?:[\u4e00-\u9fff()]{0,10})$|(?:过|超过?|逾|突破)[\d十百千]*[亿万](?:的)?(?:[\u4e00-\u9fff]{0,4})$"
)
_AND_ABOVE = re.compile(r"(?:\(含\))?(?:及?以上|以下)的|以上(?:企业|项目|的)")
_OF_PROJECTS = re.compile(
    r"(?:\(含\))?(?:以上|以下)?(?:的?(?:大|重大|重点|产业|工业)?(?:项目|企业)(?![\u4e00-\u9fff]{0,8}(?:资助|补助|资金|经费|奖|贷))|的大)"
)
#: 500万元投资建设项目15个, 3000万元以上签约项目: a class, where it is counted or takes in what is above
_OF_CLASS = re.compile(
    r"(?:\(含\))?(?:及?以上|以下)?的?(?:重大|重点|大|投资|建设|签约|新?开工|技改|工业|产业|新建|续建|在建|固定资产|制造业|招商|引资|储备|外资|内资|外商投资|外商|境外|生产型|生产性|服务业|高新技术|科技|企业)*+项目(?:已?达到?|有|共|累计)?(?P<n>\d{1,5}[余多]?[个项])?"
)
_PROJECTS = re.compile(r"的?(?:大|重大|重点|产业|工业|制造业|招商|投资)?(?:项目|企业|的大)")


#: 1000个亿元以上工业项目, 11个百亿级重大项目
_SIZED_BEHIND = re.compile(
    r"(?:年|总)?(?:投资|纳税|税收|产值|营收|营业收入|销售收入|销售额?|主营业务收入|收入|产销)?(?:总?额)?(?:达到?|在|超过?|过)?[\d十百千]*[万亿](?:美|欧)?元?(?:人民币)?(?:及?以上|级)"
)
#: 产销上亿元的已有7家; 投资额超过2000万美元的35家: how many reach the mark
_REACHING = re.compile(
    r"(?:上|超过?|过|达到?|突破|逾|满|在)[\d十百千]*[万亿](?:美|欧)?元(?:及?以上)?的?(?:已?经?|也|共|就)*(?:有|达|为|进)?$"
)
#: 签约过9个的县: whom a class takes in
_WHO_HAVE = re.compile(
    r"的(?:县|市|区|旗|乡|镇|街道|园区|企业|单位|地区|省份|城市|开发区|高新区|经开区)(?![^,，。;；]{0,4}级)"
)
REACHED_BY = re.compile(
    r"(?:及?以上|以下)?(?:的|企业|项目)*(?:已?达到?|已?有|共有?|增至|就有|进|为)?[\d一二三四五六七八九十]{1,4}余?[家户]"
)
#: 研发费用达到500万元的，; “年营业收入2000万元以上”的门槛: what is asked for
_REACHES = re.compile(r"(?:达到?|超过?|满|不低于|不少于|突破)$")
_ASKED = re.compile(r"的(?:[,，:：;；]|$)")
_BAR = re.compile(
    r"[”」]?的(?:门槛|标准|条件|要求|限制)|[”」](?:这一|这个|作为?[^,，。]{0,16}?)(?:门槛|标准|条件|要求|限制)|[”」]的[^,，。]{0,14}?(?:纳入|参评|参与|列入)"
)


#: 546个总投资约9500亿元的重大项目: the sum of those counted
_OF_COUNTED = re.compile(r"\d[余多]?[个项](?:计划|协议|合同)?总投资(?:总?额|规模)?(?:达|共|为)?$")


#: what is cut by size: 亿元以上项目, 10亿元以上高新技术企业
_CUT = frozenset("projects enterprises hightech_enterprises tech_smes specialized_smes above_scale_enterprises".split())
#: 一批总投资超亿元和超千万美元的项目
_BATCH = re.compile(r"(?<!第)一批(?:计划|协议)?(?:总?投资)?(?:总?额|规模)?$")


def is_asked_for(case: Case) -> bool:
    """研发费用达到500万元的，给予…; “营业收入2000万元以上”的门槛: a mark to be reached, no figure."""
    if not case.after.startswith(("的", "”", "」")):
        return False
    reaches = _REACHES.search(case.text, case.clause.start, case.quantity.start)
    return bool((reaches and _ASKED.match(case.after)) or _BAR.match(case.after))


def is_condition(case: Case) -> bool:
    """What a rule asks of applicants: 在孵企业不少于50家的…可申报."""
    quantity, sentence = case.quantity, case.sentence
    if quantity.qualifier not in ("at_least", "at_most", "over", "under", "range"):
        return False
    around = case.text[max(sentence.start, quantity.lead - 120) : min(sentence.end, quantity.end + 60)]
    return bool(_CONDITIONS.search(around)) and "力争" not in around


def is_class_by_size(case: Case) -> bool:
    """10亿元以上的, 亿元以上项目12个: what is counted is cut by size."""
    if case.after.startswith("的") and case.text.startswith(_THRESHOLD_ENDS, case.quantity.end - 2):
        return True
    if case.quantity.qualifier in ("over", "at_least", "under") and _WHO_HAVE.match(case.after):
        return True
    if case.bound.how == "carried" and _REACHING.search(case.text, case.clause.start, case.quantity.lead):
        return True
    return case.bound.code in _CUT and is_sized(case.text, case.quantity, case.bound, case.clause)


def is_sized(text: str, quantity: Quantity, bound: Bound, clause: Span) -> bool:
    """亿元以上项目12个, 12个亿元以上项目: does the term stand behind a size?"""
    if bound.how == "right":
        return _SIZED_BEHIND.match(text, quantity.end, bound.term.start) is not None
    begin = max(clause.start, bound.term.start - 16)
    stops = (bound.term.start, bound.term.end - len("项目"))  # the term may tell the size itself
    return any(_SIZE_CLASS.search(text[begin:stop]) for stop in stops)


#: 引进亿元以上项目30个,|开工20个: how many of them came so far
_PART = re.compile(r"其中|(?:^|[已其现])(?:建成|开工|竣工|投产|完工|投用|落地|达产|签约)(?:建设|投产|了|的|有|达)*$")


def is_part_told(lead: str) -> bool:
    """Do the words of the clause before a number say that it counts a part of those told before?"""
    return _PART.search(lead) is not None


def is_threshold_of_sum(case: Case) -> bool:
    """投资超过1亿元以上的…: a sum that a project has to reach, no sum that is given."""
    text, quantity, after = case.text, case.quantity, case.after
    of_batch = quantity.qualifier == "over" and _BATCH.search(text, case.clause.start, quantity.lead)
    if case.bound.code == "project_investment" and (of_batch or is_asked_for(case)):
        return True
    if quantity.qualifier != "over" and _OF_COUNTED.search(text, case.clause.start, quantity.lead):
        return False
    if quantity.qualifier in ("over", "under") and (REACHED_BY.match(after) or _WHO_HAVE.match(after)):
        return True
    near = text[max(case.clause.start, quantity.start - 4) : quantity.start] or " "
    if _THRESHOLD.search(near) and _AND_ABOVE.match(after):
        return True
    of_class = _OF_CLASS.match(after)
    if of_class and (of_class["n"] or text.startswith(_THRESHOLD_ENDS, quantity.end - 2)):
        return True
    return bool(_OF_PROJECTS.match(after) or (quantity.qualifier in ("over", "under") and _PROJECTS.match(after)))
