"""What was to be reached, told beside what was: 6亿元,完成年计划8亿元的75%."""

from __future__ import annotations

import re

from ingest.extract.numbers.quantities import Quantity

#: the words that lead to the sum that was set as a goal
OF_TARGET = re.compile(
    r"(?:完成|占|达到?|为|相当于)了?[^,，。;；\d]{0,12}(?:任务|目标|计划|指标)(?:总?[数量额])?(?:的|为|是)?$"
)
#: characters that these have at most
_REACH = 24
#: 年计划8亿元|的75%: it is only the measure of what was done
_OF_WHICH = re.compile(r"(?:总[额量数]|任务|目标)?的\s?(?:\d|百分之|[一二三四五六七八九]成)")


def is_target(text: str, quantity: Quantity, start: int) -> bool:
    """Is a sum behind ``start``, where its sentence begins, the goal of which a part is done?"""
    if not _OF_WHICH.match(text, quantity.end):
        return False
    return OF_TARGET.search(text, max(start, quantity.lead - _REACH), quantity.lead) is not None


#: 完成年计划8亿元的|75%: a part of a sum that is told; 完成年计划的75% says only how far it is
_PART_OF_GOAL = re.compile(
    r"(?:任务|目标|计划|指标)(?:总?[数量额])?(?:为|是)?[\d.]{1,9}[万亿]?[美欧]?元(?:总[额量数])?的(?:约|近|超过?)?$"
)


def is_part_of_goal(text: str, start: int, lead: int) -> bool:
    """Do the words before a percentage at ``lead``, in a sentence that begins at ``start``, make it the part of a goal told as a sum?"""
    return _PART_OF_GOAL.search(text, max(start, lead - _REACH), lead) is not None


#: (历史上)首次突破|千亿: the words that lead to a mark that was passed
_PASSED = re.compile(
    r"[,，、]?(?:历史性地?|历史上?|首次|首度|成功|顺利|一举|双双|率先|也|再次|再度|强势|连续[一二三四五六七八九十\d]{1,3}[年月个]{1,2}|稳|并)*+(?:突破|跨越|超过|冲破|首破|[跨迈越][过上入]|[站登跃]上)了?$"
)


def is_mark(text: str, quantity: Quantity, told: Quantity | None) -> bool:
    """产值达1030亿元,首次突破千亿,增长12%: is it only the mark that the figure ``told`` right before has passed?"""
    if told is None or told.end > quantity.start or told.unit.family != quantity.unit.family:
        return False
    passed = quantity.value <= told.value < 2 * quantity.value
    return passed and _PASSED.fullmatch(text, told.end, quantity.start) is not None


#: 完成“十二五”规划确定的|过万亿元目标, 财政收入6亿元|的目标圆满完成: a goal of which is told that it was reached
_SET = re.compile(
    r"(?:完成|实现|达成|达到)了?[^,，。;；\d]{0,16}?(?:确定|提出|下达|规定|制定|设定|定下|预期)的[^,，。;；\d]{0,10}$"
)
_GOAL = re.compile(r"(?:以上)?的?(?:[\u4e00-\u9fff]{0,4})(?:目标|任务)")
_WAS_REACHED = re.compile(
    r"(?:均|都|也|已经?|全部|圆满|顺利|全面|提前|超额|如期|胜利|[一二两三四五半]年|[一二两三四五]个月)*+(?:完成|实现|达成|达到)"
)


def is_reached(text: str, quantity: Quantity, start: int) -> bool:
    """Is a number behind ``start``, where its clause begins, a goal that was reached, and so no plan any more?"""
    goal = _GOAL.match(text, quantity.end)
    if goal is None:
        return False
    return bool(_SET.search(text, start, quantity.lead) or _WAS_REACHED.match(text, goal.end()))


#: 比“十五”计划目标|3000亿元超过1070亿元: the goal that was passed, and by how much
_THAN_GOAL = re.compile(
    r"[比较][^,，。;；\d]{0,10}(?:计划|目标|任务|预期|预算|规划)(?:目标|任务|数|的)?(?:[\d.]{1,9}[万亿]*[美欧]?[元家个人]?)?(?:超过?|超额|超出|多|高出?|增加)?(?:完成|了)?$"
)


#: 占到全国进出口总额|61986亿元的7.5%: the whole of another place, of which the share is told
_OF_OTHER_WHOLE = re.compile(
    r"占(?:到|了|据)?(?:全国|我国|全省|全市|全球|[\u4e00-\u9fff]{2,3}[省市])[^,，。;；\d占]{2,14}(?:总?[量额值])?$"
)


def is_whole_of_other(text: str, quantity: Quantity, start: int) -> bool:
    """Is a number behind ``start``, where its clause begins, that of a wider place, told only for the share in it?"""
    if not _OF_WHICH.match(text, quantity.end):
        return False
    return _OF_OTHER_WHOLE.search(text, max(start, quantity.lead - _REACH), quantity.lead) is not None


def is_beside_goal(text: str, quantity: Quantity, start: int) -> bool:
    """Is a number behind ``start``, where its clause begins, a goal that another passed, or by how much?"""
    return _THAN_GOAL.search(text, max(start, quantity.start - 2 * _REACH), quantity.start) is not None
