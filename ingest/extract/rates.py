"""Percentages and ranks: growth (and what it belongs to), shares, research intensity, 位居全国第三."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from ingest.extract.binding import UNIT_OF
from ingest.extract.document import Span, Track
from ingest.extract.numerals import chinese
from ingest.extract.quantities import Quantity
from ingest.extract.vocabulary import Hit

if TYPE_CHECKING:
    from ingest.extract.statements import Statement


class Rate(NamedTuple):
    """``attach`` is the statement that the growth belongs to; else ``code`` is the metric of a new one."""

    value: Decimal
    is_growth: bool
    code: str
    rule: str
    anchor: int
    attach: Statement | None


class Rank(NamedTuple):
    """A place in a ranking, 1 for the first, stated at ``text[start:end]``."""

    start: int
    end: int
    value: int


#: in this package a pattern that begins with (?=[…]) is quick to search for: the characters it may begin with are tried first
_UP = r"(?:增长率?|增幅|增速|上升|提高|增加|增|涨幅?|攀升|提升|扩大|上涨|多|升)"
_DOWN = r"(?:下降|减少|下滑|降低|降幅|负增长|回落|萎缩|下跌|减|降|少)"
_GROWTH = re.compile(
    rf"(?=[增上提涨攀扩多升下减降负回萎少])(?:(?P<down>{_DOWN})|(?P<up>{_UP}))(?:率|速度|幅度)?(?:了|达到?|为|是|高达|约|超过?|近|更是|分别|依次|则|保持在|在|均|也|仅|有|逾|突破|的|:|\s)*$"
)
#: 418.6亿元｜+7.4%: a row of a table
_SIGNED = re.compile(r"(?<=[|(])\s?(?:(?P<down>-)|(?P<up>\+))$")
_COMPARED_YEAR = re.compile(r"(?:与|比|较)(20\d\d)年")


def _of_last_year(lead: str, said: str) -> bool:
    """2017年…，相比2016年增长24.8%: is the year compared with the one before that of the sentence?"""
    compared = _COMPARED_YEAR.search(lead)
    return compared is not None and f"{int(compared[1]) + 1}年" in said


#: 亩均工业增加值增长9.94%: an average grows
_AVERAGE = re.compile(r"亩均|人均|户均|地均|单位[\u4e00-\u9fff]{2,6}(?:能耗|产值|面积)")
_EACH_OF = re.compile(r"分别|依次")
#: 增速依次为6.8%、下降2.5%和9.3%: the sign of one item of a list
_TURNED = re.compile(_DOWN)
_NOT_YEARLY = re.compile(
    r"年均|年平均|年复合|复合增长|环比|比上(?:个)?月|较上(?:个)?月|比上(?:个)?季度|较上季度|[三四五六七八九十两\d]年(?:来|间)?(?:累计)?增|与20\d\d年|比20\d\d年|较20\d\d年|两年平均|累计增长|比[^,，。]{0,6}末|较[^,，。]{0,6}初|比[^,，。]{1,6}前"
)
_SHARE = re.compile(
    r"(?=[占比所份贡集超半])(?:占(?!地|用|据(?!了?[一半近超约\d]))|占比|比重|(?:所占|占[^,，。]{1,24})比例|份额|贡献率|贡献了|集聚了全|超过?半数)"
)
_NO_SHARE = re.compile(
    r"补贴|奖励|补助|资助|给予|贴息|利率|税率|费率|出资|持股|股权|合格率|达标率|优良率|覆盖率|完成率|入住率|出租率|普及率|比例不低于|按[^,，。]{0,20}的?$|失业率|城镇化|渗透率|成功率|满意度|准确率|知晓率|存活率"
)
_MUST_BE = re.compile(r"(?:应|须|要求)[^,，。]{0,10}$")


def _is_bound_of_rule(quantity: Quantity, before: str) -> bool:
    """投资高新区企业的比例不低于60%, 研发人员占比应在30%以上: what a rule asks for."""
    bounded = quantity.qualifier in ("at_least", "at_most") and before.endswith("比例")
    return bounded or (quantity.qualifier != "exact" and bool(_MUST_BE.search(before)))


_RD = re.compile(
    r"(?=[研R科投经])(?:(?:研发|R&D|研究与试验发展|科研)\)?(?:投入|经费|费用|支出|\(R&D\))[^,，。]{0,24}(?:占|强度|比重|比例)|(?:投入|研发|经费)强度)"
)
_RANK = re.compile(
    r"(?:居于?|列|排名?|位次|位列|位居|名列|稳居|跃居|跃升至?|升至|升到|排在?|荣登|高居|雄踞|领跑|前进至|上升到|上升至|进位至|晋升至|排位)(?:[^,，。；;、第首\n]{0,16}?)(?:第(?P<n>[一二三四五六七八九十]{1,3}|\d{1,3})(?:位|名)?(?![批届次期产季家个条章类者阶梯方阵一二三四五六七八九十\d])|(?P<top>首位|榜首|第一))"
    r"|(?:总量|规模|产值|增加值|投资|税收|进出口|出口|增速|数量|数|额|收入|总值|指数|水平|实力|排名|排|人均|量)[^,，。；;、第\n]{0,10}(?:全国|全省|全市|全区|全疆|东北|西部|中部|东部|全球|世界|同类|[\u4e00-\u9fff]{2}省|[\u4e00-\u9fff]{2}市)[^,，。；;、第]{0,8}第(?P<n2>[一二三四五六七八九十]{1,3}|\d{1,3})(?:位|名)?(?![批届次期产季家个条章类者阶梯方阵一二三四五六七八九十\d])"
)

#: a rank ends with one of these; looked for first, because they are rare
_RANK_SIGN = re.compile(r"第[一二三四五六七八九十\d]|首位|榜首")


#: 从第34位, 由2012年的第34位升至第10位: where it came from
_RANKED_BEFORE = re.compile(r"[由从](?:(?:20\d\d年|去年|上年)?[^,，。第\d]{0,3})$")
#: 分别位列全国第五位和第七位
_NEXT_RANK = re.compile(r"(?:和|、|及|与)第(?P<n>[一二三四五六七八九十]{1,3}|\d{1,3})(?:位|名)")


def ranks(text: str, start: int, end: int) -> Track[Rank]:
    """Ranks stated in ``text[start:end]``: 位居全国第三, 列第15位, 排名第一."""
    found = []
    at = start
    for sign in _RANK_SIGN.finditer(text, start, end):
        match = _RANK.search(text, max(at, sign.start() - 30), min(end, sign.end() + 6)) if sign.start() >= at else None
        if match is None:
            continue
        at = match.end()
        word = match["n"] or match["n2"]
        value = 1 if match["top"] else int(word) if word.isdigit() else int(chinese(word) or 0)
        if (
            value
            and not text.startswith("的", match.end())
            and not _RANKED_BEFORE.search(text[max(start, sign.start() - 12) : sign.start()])
            and not re.search(r"第[一二三四五六七八九十\d]+(?:次|届|批|个|家)", match.group())
        ):
            found.append(Rank(match.start(), match.end(), value))
            for again in _NEXT_RANK.finditer(text, match.end(), min(end, match.end() + 24)):
                if again.start() != found[-1].end:
                    break
                number = again["n"]
                found.append(
                    Rank(again.start(), again.end(), int(number) if number.isdigit() else int(chinese(number) or 0))
                )
                at = again.end()
    return Track(found)


def read(
    text: str,
    quantity: Quantity,
    clause: Span,
    sentence: Span,
    low: int,
    hits: list[Hit],
    made: list[Statement],
    quantities: list[Quantity],
    found_runs: list[list[Quantity]],
) -> Rate | None:
    """What a percentage says; None where it says nothing that is kept (percentage points, multiples, interest rates)."""
    if quantity.unit.family != "percent":
        return None
    before = text[clause.start : quantity.lead]
    if quantity.qualifier in ("at_least", "at_most") and re.match(
        r"(?:以上|以下|以内)?的(?:企业|项目|单位|孵化|众创|机构|且|并)", text[quantity.end : quantity.end + 6]
    ):
        return None
    run = next((r for r in found_runs if quantity in r), [quantity])
    place_in_run = run.index(quantity)
    lead = text[_clause_start(text, run[0].lead, clause, sentence) : run[0].lead] if place_in_run else before
    growth = _GROWTH.search(lead) or _SIGNED.search(lead)
    if growth and not re.search(r"占[^,，。]{0,12}$", lead):
        return _growth(text, quantity, clause, sentence, low, hits, made, run, place_in_run, growth, lead, quantities)
    if (
        made
        and made[-1].code == "rd_expenditure"
        and re.match(r"占", before.lstrip())
        and re.search(r"GDP|生产总值|收入", before)
    ):
        return Rate(quantity.value, False, "rd_intensity", "intensity", clause.start, None)
    if (
        _RD.search(before)
        and not re.search(r"占(?:全国|全省|全市|全球|世界)", before)
        and not re.search(r"人员", before[-12:])
    ):
        return Rate(quantity.value, False, "rd_intensity", "intensity", clause.start, None)
    if _NO_SHARE.search(before) or _is_bound_of_rule(quantity, before):
        return None
    after = text[quantity.end : quantity.end + 12]
    if (
        _SHARE.search(lead)
        or re.match(r"(?:以上)?(?:的[\u4e00-\u9fff]{2,14}|[\u4e00-\u9fff]{0,4})(?:来自|由|集中在|出自|源自|在)", after)
        or re.search(r"中(?![小国央心型西部外关等])[^,，。]{0,10}(?:有|达|占|不足|超过)?$", lead[-12:])
    ):
        return Rate(quantity.value, False, "share", "share", quantity.lead, None)
    if after.startswith(("的全国", "的全省", "的全市", "的全区", "的全球")):
        return Rate(quantity.value, False, "share", "share", quantity.lead, None)
    if after.startswith("的") and _GATHERS.search(text, max(clause.start, quantity.lead - 8), quantity.lead):
        return Rate(quantity.value, False, "share", "share", quantity.lead, None)
    if after.startswith("的") and _OF_WHOLE.search(text[max(clause.start, quantity.lead - 6) : quantity.lead]):
        return Rate(quantity.value, False, "share", "share", quantity.lead, None)
    if _shared_list(text, clause, quantity, made):
        return Rate(quantity.value, False, "share", "share", quantity.lead, None)
    return None


_ABOUT = re.compile(r"(?:约|大约|大致)占[^,，。]{0,14}$")
#: 不到全国千分之四, 超全省四成: the whole stands between
_DISTANT = re.compile(r"(?P<word>不到|不足|超过?|近|约)(?:了|占)?(?:全(?:国|省|市|球|区)|[\u4e00-\u9fff]{2}[省市])的?$")
_SAID = {"不到": "under", "不足": "under", "超": "over", "超过": "over", "近": "nearly", "约": "about"}
_ROUGHLY = {"强": "over", "弱": "under"}


def qualifier_of(text: str, quantity: Quantity, clause: Span) -> str:
    """约占全市的五分之一 is about a fifth; 三分之一强 is more than a third."""
    if quantity.qualifier != "exact":
        return quantity.qualifier
    if _ABOUT.search(text, max(clause.start, quantity.lead - 18), quantity.lead):
        return "about"
    if distant := _DISTANT.search(text, max(clause.start, quantity.lead - 8), quantity.lead):
        return _SAID[distant["word"]]
    return (
        _ROUGHLY.get(text[quantity.end : quantity.end + 1], "exact")
        if "分之" in text[quantity.start : quantity.end]
        else "exact"
    )


#: 以0.1%的国土创造了全国约13%的GDP
_OF_WHOLE = re.compile(r"(?:全国|全省|全市|全球|全区|世界|[\u4e00-\u9fff]{2}[省市]|以|用)$")


#: 集聚了三分之一的高新技术企业
_GATHERS = re.compile(r"(?:集聚|聚集|汇聚|贡献|集中)了?(?:全国|全省|全市)?$")
#: 占江苏省的11.3%，苏州市的42%
_NEXT_WHOLE = re.compile(r"[,，][\u4e00-\u9fff]{1,4}[省市区国县]的?")


def _shared_list(text: str, clause: Span, quantity: Quantity, made: list[Statement]) -> bool:
    """贡献了全省34.01%的营业收入、32.03%的工业总产值: the list goes on."""
    if not made or made[-1].code != "share":
        return False
    between = text[made[-1].end : quantity.lead]
    if made[-1].start < clause.start and not _NEXT_WHOLE.fullmatch(between):
        return False
    return len(between) <= 16 and (not re.search(r"[,，]", between) or bool(_NEXT_WHOLE.fullmatch(between)))


#: what may stand between a measure and the word for its growth
_GROWS = re.compile(
    r"(?:[^\u4e00-\u9fff]|同比|比上年|较上年|比去年|较去年|上年|去年|同期|名义|实际|增速|增长率|增幅|分别|预计|预期|力争|争取|将|要|保持|实现|达到?|为|数量|总量|总额|总值|额|量|数|累计|全年|年均?|上半年|可比价格?|按|不变价格?|计算|口径|的|也|均|仍|继续|再|由负转正|扭负为正|双双|目标|确保|完成|快速|大幅|稳步|持续|首次|平稳|小幅|逆势|进一步|[一二三四五六七八九十]+季度|[\d前]+个?月(?:份)?|当月|比|较|与)*"
)


def begin_of(growth: re.Match[str], lead: str, quantity: Quantity) -> int:
    """Where the word of growth stands in the text."""
    return quantity.lead - (len(lead) - growth.start())


def _clause_start(text: str, position: int, clause: Span, sentence: Span) -> int:
    """Where the clause of ``position`` begins."""
    begin = max(text.rfind(mark, sentence.start, position) for mark in "，,；;")
    return max(sentence.start, begin + 1)


def _growth(
    text: str,
    quantity: Quantity,
    clause: Span,
    sentence: Span,
    low: int,
    hits: list[Hit],
    made: list[Statement],
    run: list[Quantity],
    place: int,
    growth: re.Match[str],
    lead: str,
    quantities: list[Quantity],
) -> Rate | None:
    turned = _TURNED.search(text, run[place - 1].end, quantity.lead) if place else growth["down"]
    value = -quantity.value if turned else quantity.value
    if (
        _NOT_YEARLY.search(lead[: growth.end()]) and not _of_last_year(lead, text[sentence.start : quantity.lead])
    ) or _AVERAGE.search(lead):
        return None
    begin = max(low, clause.start) if not place else _clause_start(text, run[0].lead, clause, sentence)
    own = [h for h in hits if begin <= h.start and h.end <= run[0].lead and h.kind == "metric"]
    own = [h for h in own if text[h.end : h.end + 2] not in ("占比", "比重")]
    if own and not own[-1].code:
        return None
    open_ones = [
        s
        for s in made
        if s.yoy is None and s.quantity is not None and s.table == "metric" and s.unit != "percent" and s.code != "rank"
    ]
    if any(s.measure == "level" for s in open_ones):  # 138.6亿元，比上年增加20.4亿元，增长17.3%
        open_ones = [s for s in open_ones if s.measure == "level"]
    if len(run) > 1:
        terms = [h for h in own if not h.code or UNIT_OF[h.code] not in ("percent", "ordinal")]
        if len(terms) >= len(run):
            hit = terms[-len(run) :][place]
            if not hit.code:
                return None
            return Rate(value, True, hit.code, "growth", hit.start, None)
        if len(terms) == 1 and terms[0].code and _EACH_OF.search(lead):  # 甲、乙增加值分别增长12.5%、13.1%
            return Rate(value, True, terms[0].code, "growth", terms[0].start, None)
        counted = [
            q
            for q in quantities
            if q.start < run[0].start and q.unit.family not in ("percent", "points", "times", "other")
        ][-len(run) :]
        if len(counted) == len(run) and run[0].lead - counted[-1].end <= 12:
            owner = next((s for s in made if s.quantity is counted[place] and s.table == "metric"), None)
            return Rate(value, True, owner.code, "growth", 0, owner) if owner else None
        return None
    if own and own[-1].code and UNIT_OF[own[-1].code] not in ("percent", "ordinal"):
        hit = own[-1]
        if open_ones and open_ones[-1].term_end == hit.end:
            return Rate(value, True, hit.code, "growth", hit.start, open_ones[-1])
        if open_ones and open_ones[-1].code == hit.code and open_ones[-1].clause == clause:
            return Rate(value, True, hit.code, "growth", hit.start, open_ones[-1])
        if hit.end <= quantity.lead and _GROWS.fullmatch(text, hit.end, begin_of(growth, lead, quantity)):
            return Rate(value, True, hit.code, "growth", hit.start, None)
        return None
    funding_between = [h for h in hits if low <= h.start < quantity.lead and h.kind == "funding"]
    if open_ones and not funding_between:
        last_one = open_ones[-1]
        gap = text[last_one.end : quantity.lead]
        if (
            len(gap) <= 30
            and not re.search(r"[;；]", gap)
            and last_one
            is next(
                (
                    s
                    for s in reversed(made)
                    if s.quantity is not None and s.unit != "percent" and s.measure == last_one.measure
                ),
                None,
            )
        ):
            return Rate(value, True, last_one.code, "growth", 0, last_one)
    return None
