"""Which bank or guarantor lends a sum: 三元工行已为…授信, 获得建设银行5000万元的授信, 该行提供…; none where several do, or none is named."""

from __future__ import annotations

import re

from ingest.extract.document import Document, Span
from ingest.extract.numbers.sentences import Number
from ingest.extract.places.place_names import Place

_KIND = (
    r"(?:银行|农商行|农信社|农村信用社|信用社|信用联社|农信联社|农合行|国开行|农发行|邮储|招行|浦发|[工农中建交]行(?!业|政|动|长|程)"
    r"|担保(?:有限)?公司|担保集团|担保中心|小贷公司|小额贷款公司|融资租赁公司)"
)
_PLACE = r"(?:(?![为向给对与和同及、将已累共在以推从获的动年]|发放|发起)[\u4e00-\u9fff()])"
#: 建设银行大连分行, 绵阳市商业银行科技支行, 三元工行; the house behind the bank belongs to its name
_BANK = rf"(?P<name>{_PLACE}{{0,10}}?{_KIND}(?:股份有限公司)?(?:{_PLACE}{{1,8}}?(?:分行|支行|分公司|营业部|分理处|总行)){{0,2}}|{_PLACE}{{2,10}}(?:分行|支行))"
_LEAD = re.compile(
    r"(?:(?:截至|截止|到|至|自|从)?(?:\d{1,4}[年月日]|今年|去年|近年|目前|上半年|下半年|[前第]?[一二三四]季度|年)(?:末|底|来|以来|间|初)?"
    r"|其中|同时|此外|会上|近日|日前|仪式上|当天|据悉|据了解|[,，:：])*+"
)
#: what a bank does then, before the sum: not alone (A和B), and nothing is counted (8家银行)
_LENDS = re.compile(
    r"(?:近日|日前|今年|去年|首批|首次|已|将|还|也|拟|累计|共|先后|计划|承诺|率先|现场|当天|当场|成功|向|为|给|对|与|同|[\d一二三四五两]{1,4}年内|在[\d一二三四五六七八九十两未来]{1,4}年内|未来|自|提供|给予|授予|授信|发放|投放|安排|新增|放贷|放款|办理|推出|签|贷款|信贷|各项|辖内)"
)
_SEVERAL = re.compile(r"[、和及与]|等|\d+[家个]|[两二三四五六七八九十]家|各(?:家|大|级)?|多家|这家|一家|首家")
#: 获得建设银行|5000万元的授信
_GOT_FROM = re.compile(
    rf"(?:获得?|得到|取得|拿到|争取|从|向|与|同|和){_BANK}(?:提供|发放|给予|授予|签[署订约了]*|申请|贷款|借款|融资|贷到|借到)?的?$"
)
#: 市科技局与建设银行某分行签订协议,|将为企业提供…
_SIGNED_WITH = re.compile(rf"[与和同]{_BANK}(?:在[\u4e00-\u9fff]{{1,6}}|正式|成功|现场)?签[署订约]")
_WILL = re.compile(r"(?:银行方?|后者)?(?:将|计划|拟|预计|承诺)")
_THAT_BANK = re.compile(r"(?:该行|该分行|该支行|该银行|后者)")
_BANK_NAMED = re.compile(_BANK)
_ANY_LENDER = re.compile(r"行(?![业动政为])|信用社|农信|担保|小贷|小额贷款|邮储|浦发|后者")
#: 担保公司, 商业银行, 当地农商行: which is not said
_NO_NAME = re.compile(
    r"(?:各|多|合作|商业|政策性|国有|股份制|地方|相关|有关|当地|驻?[市区县省]|辖内|科技|本地|融资|信用)*+(?:农村)?"
    r"(?:银行|支行|分行|农商行|信用社|农信社|信用联社|担保(?:有限)?公司|担保中心|小贷公司|小额贷款公司|融资租赁公司)"
)
#: 市|邮储银行三明分行, 区属|高新担保公司
_BELONGS = re.compile(r"^(?:[市区县省]属|该[市区县省]?|[市区县](?=邮储|农商|农信|建行|工行|农行|中行|交行|人民银行))")
#: so far back 该行 looks for whom it means
_BACK = 320
#: and so many clauses
_FEW_CLAUSES = 4


def lender(document: Document, number: Number, sentence: Span) -> Place | None:
    """Who lends the sum at ``number``, where one alone is named at the head of its clause or of those before, or as whom it came from."""
    text, clause, position = document.text, number.clause, number.quantity.lead
    if _ANY_LENDER.search(text, sentence.start, position) is None:
        return None
    if got := _GOT_FROM.search(text, max(clause.start, position - 30), position):
        return None if _is_many(got["name"]) else _as_place(got)
    for start in _heads(document, sentence, clause):
        head = _LEAD.match(text, start, position)
        begin = head.end() if head else start
        if _THAT_BANK.match(text, begin, position):
            return _named_before(document, begin)
        signed = _SIGNED_WITH.search(text, begin, clause.start) if start < clause.start else None
        if signed and _WILL.match(text, clause.start, position):
            return None if _is_many(signed["name"]) else _as_place(signed)
        bank = _BANK_NAMED.match(text, begin, position)
        if bank and _LENDS.match(text, bank.end(), position):
            return None if _is_many(bank["name"]) else _as_place(bank)
    return None


def is_unnamed(name: str) -> bool:
    """担保公司, 当地农商行: is it not said which?"""
    return _NO_NAME.fullmatch(name) is not None


def _heads(document: Document, sentence: Span, clause: Span) -> list[int]:
    """Where the clause, and those before it in its part of the sentence, begin; the nearest first."""
    low = max(document.text.rfind(mark, sentence.start, clause.start) + 1 for mark in ";；")
    starts = [part.start for part in document.clauses(Span(max(low, sentence.start), clause.end))]
    return [start for start in reversed(starts) if start <= clause.start][:_FEW_CLAUSES]


def _is_many(name: str) -> bool:
    return _SEVERAL.search(name) is not None


def _as_place(match: re.Match[str]) -> Place | None:
    name = match["name"]
    if is_unnamed(name):
        return None
    name = _BELONGS.sub("", name)
    return Place(*match.span("name"), name, "organisation")


def _named_before(document: Document, position: int) -> Place | None:
    """The bank named last."""
    low = max(document.start, position - _BACK)
    named = [match for match in _BANK_NAMED.finditer(document.text, low, position) if not _is_many(match["name"])]
    return _as_place(named[-1]) if named else None
