"""What a rule asks for before it offers: 对设备投资500万元以上的项目,给予…; 年度贷款每增加1亿元,奖励…: no sums that anybody spends."""

from __future__ import annotations

import re

from ingest.extract.document import Span
from ingest.extract.numbers.quantities import Quantity

_OFFERS = re.compile(
    r"给予|给与|予以|奖励|奖补|补助|补贴|资助|补偿|贴息|扶持|享受|按[^,，。;；]{0,24}(?:比例|标准)|按[^,，。;；]{0,24}\d[\d.]*%|\d[\d.]*%[^,，。;；]{0,8}的?(?:标准|比例)|奖(?=[^,，。;；\d]{1,5}\d)|加分|免[租费收征]|减免|优先"
)
#: 奖励资金, 给予支持 as a noun in a condition: 获得省级奖补资金的企业
_NO_OFFER = re.compile(
    r"(?:获得?|获批|享受|取得|列入|纳入)[^,，。;；]{0,16}?(?:奖励|奖补|补助|补贴|资助|扶持)(?:资金|项目|政策)?[^,，。;；]{0,6}的"
)
#: who may ask begins so; in a rule nothing need
_WHOM_AMID = re.compile(r"(?:^|[,，:：])(?:对|凡|经|支持|鼓励|新|符合)")
#: 设立2亿元基金, 每年安排5000万元: what the issuer sets aside itself
_SETS_ASIDE = re.compile(r"设立|安排|拿出|出资|组建|列支|统筹|预算|发起|筹集|总规模")
#: 每增加1亿元, 每引进500万元: the step of a sliding scale
_STEP = re.compile(r"每(?:新增|增加|增长|增|引进|超过?|完成|达到?|满|投入|投资|实现|销售|缴纳|贡献)[^,，。;；\d]{0,8}$")
#: one of these stands in whatever offers; most sentences have none
_SIGNS = ("给", "奖", "补", "每", "享受")
_PARTS = "。;；\n"


#: (一)补助条件, 三、申报要求, 1.奖励标准: a line, or the head of one, that says what the lines below it tell
_HEADING = re.compile(
    r"(?m)^[ \t\u3000]*(?:第[一二三四五六七八九十]{1,3}[条章]|[(（]?[一二三四五六七八九十]{1,3}[)）、.．]|\d{1,2}[、.．])[ \t\u3000]*"
    r"[^\n,，。;；:：\d]{0,12}?(?:(?P<asks>条件|门槛)|标准|方式|程序|时间|额度|措施|内容|政策|办法|材料|要求|对象|范围|流程|事项|附则)[ \t\u3000]*(?:[:：]|$)"
)


class Asked:
    """What one text asks for before it offers; a rule tells who may ask under headings that say so (申报条件)."""

    def __init__(self, text: str, start: int, end: int, *, of_rule: bool) -> None:
        self._text, self._of_rule = text, of_rule
        heads = list(_HEADING.finditer(text, start, end)) if of_rule else []
        ends = [head.start() for head in heads[1:]] + [end]
        self._parts = [Span(head.end(), stop) for head, stop in zip(heads, ends, strict=False) if head["asks"]]

    def here(self, quantity: Quantity, sentence: Span) -> bool:
        """Does a number stand where a rule tells who may ask, and offers nothing?"""
        if not any(part.start <= quantity.start < part.end for part in self._parts):
            return False
        around = _part(self._text, sentence, quantity)
        return _OFFERS.search(self._text, around.start, around.end) is None

    def of_offer(self, quantity: Quantity, clause: Span, sentence: Span) -> bool:
        """Is a share in ``clause`` one of a grant, or what is asked for, and of no place?"""
        if _DEALT_OUT.search(self._text, clause.start, min(clause.end + 1, len(self._text))):
            return True
        first = is_asked_for_first(self._text, quantity, sentence, of_rule=self._of_rule)
        return first or self.here(quantity, sentence)


def _part(text: str, sentence: Span, quantity: Quantity) -> Span:
    """What stands around a number between semicolons."""
    begin = max(text.rfind(mark, sentence.start, quantity.start) + 1 for mark in _PARTS)
    ends = (text.find(mark, quantity.end, sentence.end) for mark in _PARTS)
    return Span(max(begin, sentence.start), min((end for end in ends if end >= 0), default=sentence.end))


def is_asked_for_first(text: str, quantity: Quantity, sentence: Span, *, of_rule: bool) -> bool:
    """Does the number say what has to be reached before the same part of the sentence offers something?"""
    if not of_rule and not any(text.find(sign, sentence.start, sentence.end) >= 0 for sign in _SIGNS):
        return False
    part = _part(text, sentence, quantity)
    before = text[part.start : quantity.lead]
    if _STEP.search(before):
        return True
    if _SETS_ASIDE.search(before) or not _OFFERS.search(text, quantity.end, part.end):
        return False
    if _OFFERS.search(_NO_OFFER.sub("", before)):
        return False
    return of_rule or _is_condition(text, before, quantity, part)


def _is_condition(text: str, before: str, quantity: Quantity, part: Span) -> bool:
    """Does news tell whom a rule takes in: 对投资5亿元以上的项目,…; 融资额3亿元以上的,给予…?"""
    if _GIVES_THEN.match(text, quantity.end, part.end):
        return True
    if _FIRST_TIME.search(before) and _REWARDED.match(text, quantity.end, part.end):
        return True
    if not _WHOM_AMID.search(before):
        return False
    is_bound = text.endswith(_BOUNDS, quantity.start, quantity.end)
    return is_bound or _IN_CONDITION.match(text, quantity.end, part.end) is not None


#: 投资5亿元以上: read as part of the number
_BOUNDS = ("以上", "以下", "以内")
#: 营收首次突破1亿元,奖核心团队…
_FIRST_TIME = re.compile(r"首次(?:突破|达到?|超过?|迈上|跨越)?$")
_REWARDED = re.compile(r"(?:的(?:企业)?)?[,，](?:再|另|分别|最高|一次性|按[^,，。;；]{1,12})*(?:奖|给予|补)")
#: …3亿元(含3亿元)以上、5亿元以下的,开发区给予…
_GIVES_THEN = re.compile(
    r"(?:\([^()]{1,12}\))?(?:及?以[上下内])?(?:、[^,，。;；]{1,16}以[上下内])?的(?:企业|项目|机构|单位)?[,，][^,，。;；\d]{0,16}?(?:给予|予以|奖励|奖补|补助|补贴|资助)"
)


#: …500万元以上且一年内投产的项目,: the clause goes on to whom it takes in
_IN_CONDITION = re.compile(r"(?:\([^()]{1,16}\))?[^,，。;；]{0,40}的[^,，。;；]{0,12}[,，]|\(含\)|以[上下]|及以上")


#: 20%由区财政负担, 奖补资金50%待达产后兑现: how a grant is shared or paid out
_DEALT_OUT = re.compile(
    r"(?:负担|分担|[省市县区镇级政]承担|兑现|兑付|拨付|支付|返还|预拨|拨给|配套)(?:[,，。;；)]|$)|由[^,，。;；]{0,10}财政|(?:补助|补贴|奖补|奖励|资助|扶持)(?:资金|金额|总额)?的?\d[\d.]*%"
)
