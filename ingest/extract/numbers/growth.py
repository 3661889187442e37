"""Growth: whose it is, its sign, and whether it is over a year: 同比增长8.5%, 分别增长4.8%、下降2.6%, 增长1.1倍."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from ingest.extract.document import Span
from ingest.extract.numbers import growth_parts, investment_parts, targets, yearly
from ingest.extract.numbers.binding import UNIT_OF
from ingest.extract.numbers.enumerations import listed
from ingest.extract.numbers.heads import is_other_thing
from ingest.extract.numbers.quantities import Quantity
from ingest.extract.vocabulary import Hit

if TYPE_CHECKING:
    from ingest.extract.numbers.statement import Statement


class Rate(NamedTuple):
    """``attach`` is the statement that the growth belongs to; else ``code`` is the metric of a new one."""

    value: Decimal
    is_growth: bool
    code: str
    rule: str
    anchor: int
    attach: Statement | None


class Told(NamedTuple):
    """A rate with what stands around it: its ``run``, the ``hits`` and ``quantities`` of its sentence, the statements ``made`` of it.

    ``lead`` are the words of the clause before the run.
    """

    text: str
    quantity: Quantity
    clause: Span
    sentence: Span
    low: int
    hits: list[Hit]
    made: list[Statement]
    quantities: list[Quantity]
    run: list[Quantity]
    lead: str

    @property
    def place(self) -> int:
        """Which of its run the rate is, from 0."""
        return self.run.index(self.quantity)


_UP = r"(?:增长率?|增幅|增速|上升|提高|增加|增|涨幅?|攀升|提升|扩大|上涨|成长率?|多|升)"
_DOWN = r"(?:下降|减少|下滑|降低|降幅|负增长|回落|萎缩|下跌|衰退|减|降|少)"
_GROWTH = re.compile(
    rf"(?=[增上提涨攀扩多升下减降负回萎少成衰])(?:(?P<down>{_DOWN})|(?P<up>{_UP}))(?:率|速度|幅度)?(?:了|(?:收窄|缩小|扩大|放缓|回落|加快|回升)[至到]|达到?|为|是|高达|约|超过?|近|更是|分别|依次|则|保持在|在|均|也|仅|有|逾|突破|的|:|\s|-|\([^()\d]{{2,10}}\))*$"
)
#: 418.6亿元｜+7.4%: a row of a table
_SIGNED = re.compile(r"(?<=[|(])\s?(?:(?P<down>-)|(?P<up>\+))$")
#: 亩均工业增加值增长9.94%: an average grows
_AVERAGE = re.compile(r"亩均|人均|户均|地均|单位[\u4e00-\u9fff]{2,6}(?:能耗|产值|面积)")
_EACH_OF = re.compile(r"分别|依次")
#: 增速依次为6.8%、下降2.5%和9.3%: the sign of one item of a list
_TURNED = re.compile(_DOWN)
#: 三项分别…: the number of the list, not of its things
_OF_LIST = re.compile(r"(?:指标|数据|数字)?(?:分别|依次|均|都)")
_AND_SUCH = re.compile(r"[”」]?等?(?:各|多|这些?|[两三四五六七八九十])?(?:项|个|大)?(?:主要|经济|核心|关键)?指标")
#: …和3亿元，三项指标分别增长: what may stand between a list of values and that of their growth
_OF_THESE = re.compile(r"[,，;；、]?(?:[两三四五六七八九]项)?(?:指标|数据|数字)?")

#: what may stand between a measure and the word for its growth
_GROWS = re.compile(
    r"(?:\([^()\d]{2,16}\)|[\d前]+个?月(?:份)?|[^\u4e00-\u9fff]|同比|比上一?年|较上一?年|比前一年|比去年|较去年|上年|去年|前年|同期|同|名义|实际|增速|增长率|增幅|分别|依次|预计|预期|力争|争取|将|要|保持|实现|达到?|为|数量|总量|总额|总值|额|量|数|累计|全年|年均?|上半年|可比(?:价格?)?|按|不变价格?|计算|口径|的|也|均|仍|继续|再|由负转正|扭负为正|双双|目标|确保|完成|快速|大幅|稳步|持续|首次|平稳|小幅|逆势|进一步|[一二三四五六七八九十]+季度|当月|比|较|与)*+"
)
#: 东川工业园区增长15.43%,生物产业园区增长16.49%
_AND_PARK = re.compile(
    r"[,，;；、]?(?:其中)?[,，:：]?[\u4e00-\u9fff]{2,8}?(?:产业|工业|科技|物流|集聚|示范|开发|高新|经开)(?:园区?|区)"
)
_AND_PLACE = re.compile(r"[,，;；、]?(?:其中)?[,，:：]?")


def word_of(lead: str) -> re.Match[str] | None:
    """The word of growth that ends ``lead``, if any."""
    return _GROWTH.search(lead) or _SIGNED.search(lead)


def read(told: Told, growth: re.Match[str]) -> Rate | None:
    """What a growth rate says, and of which measure; None where that is not told, or it is not over a year."""
    text, run, place = told.text, told.run, told.place
    turned = _TURNED.search(text, run[place - 1].end, told.quantity.lead) if place else growth["down"]
    turned = turned or text[told.quantity.lead - 1] == "-"  # 同比增长-8.9%
    size = told.quantity.value * (100 if told.quantity.unit.family == "times" else 1)
    value = -size if turned else size
    begin = run[0].lead - (len(told.lead) - growth.start())
    low = max(told.low, told.clause.start) if not place else clause_start(text, run[0].lead, told.sentence)
    own = [h for h in told.hits if low <= h.start and h.end <= run[0].lead and h.kind == "metric"]
    own = [h for h in own if text[h.end : h.end + 2] not in ("占比", "比重")]
    from_there = told.clause.start if own else max(told.sentence.start, told.clause.start - 1)
    since = clause_start(text, from_there, told.sentence)
    if yearly.is_not(told, growth, begin, since) or _AVERAGE.search(told.lead):
        return None
    if own and growth_parts.is_of_some_firms(told, own[-1]):
        return None
    if own and own[-1].code and is_other_thing(text, own[-1].code, own[-1], Span(begin, run[-1].end), told.clause):
        return None
    if len(run) > 1:
        return _of_list(told, value, own, begin) or _of_vague(told, value, own, begin)
    if own and not own[-1].code:
        return _of_invested(told, value, begin) or _of_value_added(told, value, begin)  # 第三产业投资增长5%
    if own and (whole := growth_parts.whole_of_firms(told, own[-1], begin)):
        return Rate(value, True, whole.code, "growth", own[-1].start, None)
    if own and UNIT_OF[own[-1].code] not in ("percent", "ordinal"):
        term = _as_grown(own[-1])
        return _of_term(told, value, term, begin) if term else None
    return (
        _of_year_before(told, value, begin)
        or _of_last(told, value)
        or _of_share(told, value, begin)
        or _of_part(told, value, begin)
        or _of_value_added(told, value, begin)
        or _of_mover(told, value, begin)
        or _of_foremost(told, value, begin)
        or _of_vague(told, value, own, begin)
    )


def _as_grown(term: Hit) -> Hit | None:
    """规模以上工业增长8%: what grows is the value it adds, however many its firms; of services no metric tells that."""
    if term.code != "above_scale_enterprises" or term.text.endswith(("企业", "单位")):
        return term
    return term._replace(code="industrial_value_added") if term.text.endswith("工业") else None


def _of_vague(told: Told, value: Decimal, own: list[Hit], begin: int) -> Rate | None:
    """The growth of a part of what was told before: of a sector's or a park's investment, of a kind of goods."""
    if invested := _of_invested(told, value, begin):
        return invested
    if own:
        return None
    told_each = growth_parts.EACH_LEAD.search(told.text, told.sentence.start, begin)
    whole = growth_parts.whole_of(told, told_each.start() if told_each else begin)
    return Rate(value, True, whole.code, "growth", begin, None) if whole else None


def _of_invested(told: Told, value: Decimal, begin: int) -> Rate | None:
    """The growth of what a sector or a park invested, where the investment of the whole place is spoken of."""
    start = clause_start(told.text, told.run[0].lead, told.sentence)
    invested = investment_parts.grown(told.text, told.hits, start, begin)
    if invested is None or not _GROWS.fullmatch(told.text, invested.end, begin):
        return None
    return Rate(value, True, investment_parts.CODE, "growth", invested.start, None)


def _open_ones(told: Told) -> list[Statement]:
    """The statements of the sentence that have a value and no growth yet, levels before increments."""
    waiting = [
        s
        for s in told.made
        if s.yoy is None
        and s.quantity is not None
        and s.table == "metric"
        and s.unit not in ("percent", "ordinal")
        and not targets.is_target(told.text, s.quantity, told.sentence.start)
    ]
    levels = [s for s in waiting if s.measure == "level"]  # 138.6亿元，比上年增加20.4亿元，增长17.3%
    return levels or waiting


def _of_list(told: Told, value: Decimal, own: list[Hit], begin: int) -> Rate | None:
    """甲、乙分别增长12.5%、13.1%: dealt to the measures named, else to the values told just before."""
    text, run, place = told.text, told.run, told.place
    terms = [h for h in own if not h.code or UNIT_OF[h.code] not in ("percent", "ordinal")]
    if len(terms) >= len(run):
        dealt: list[Hit] = terms[-len(run) :]
        hit = dealt[place]
        if not _GROWS.fullmatch(text, _list_end(text, dealt[-1]), begin):
            return None
        return _of_known(told, value, hit, begin)
    if own and (each_of := _EACH_OF.search(told.lead)):
        head = run[0].lead - len(told.lead)
        items = listed(text, head, head + each_of.start(), own, len(run))
        if any(items[:-1]):  # 销售收入、利税、利润分别增长14.5%、14.7%和19.5%
            known = items[place]
            return _of_known(told, value, known, begin) if known else None
    if len(terms) == 1 and terms[0].code and _EACH_OF.search(told.lead):  # 甲、乙增加值分别增长12.5%、13.1%
        grows = _GROWS.fullmatch(text, _list_end(text, terms[0]), begin)
        return Rate(value, True, terms[0].code, "growth", terms[0].start, None) if grows else None
    counted = [
        q
        for q in told.quantities
        if q.start < run[0].start
        and q.unit.family not in ("percent", "points", "times", "other")
        and not (q.unit.text == "项" and _OF_LIST.match(text, q.end))
    ][-len(run) :]
    of_these = _OF_THESE.match(text, counted[-1].end) if len(counted) == len(run) else None
    if of_these and _GROWS.fullmatch(text, of_these.end(), begin):
        owner = next((s for s in told.made if s.quantity is counted[place] and s.table == "metric"), None)
        return Rate(value, True, owner.code, "growth", 0, owner) if owner else None
    return None


def _of_known(told: Told, value: Decimal, hit: Hit, begin: int) -> Rate | None:
    """The growth of a measure of the list, if it is kept and no other thing by the words around it (旅行服务出口)."""
    term = _as_grown(hit)
    if not (term and term.code) or is_other_thing(
        told.text, term.code, term, Span(begin, told.run[-1].end), told.clause
    ):
        return None
    return Rate(value, True, term.code, "growth", term.start, None)


def _list_end(text: str, last: Hit) -> int:
    """Behind …、税收等各项指标: where a list of measures that ends with ``last`` does."""
    match = _AND_SUCH.match(text, last.end)
    return match.end() if match else last.end


def _of_term(told: Told, value: Decimal, hit: Hit, begin: int) -> Rate | None:
    """税收增长8%: the growth of the measure that its clause names, with the value that was told of it."""
    waiting = _open_ones(told)
    if waiting and waiting[-1].term_end == hit.end:
        return Rate(value, True, hit.code, "growth", hit.start, waiting[-1])
    if waiting and waiting[-1].code == hit.code and waiting[-1].clause == told.clause:
        return Rate(value, True, hit.code, "growth", hit.start, waiting[-1])
    if hit.end <= told.quantity.lead and _GROWS.fullmatch(told.text, hit.end, begin):
        return Rate(value, True, hit.code, "growth", hit.start, growth_parts.told_before(told, hit, waiting))
    return None


#: 去年同期为增长3.0%: what may stand between the time and the word of growth
_THEN = re.compile(
    r"(?:[去上前]年|20\d\d年)(?:同期|同一时期)?(?:的?(?:增速|增幅|降幅))?(?:为|是|则|却|还|只|仅|[:：])+$"
)


def _of_year_before(told: Told, value: Decimal, begin: int) -> Rate | None:
    """…增长5.2%，去年同期为增长3.0%: the same measure a year before; …10.1万亿元(其中…),同比增长1%: that before the bracket."""
    if whole := growth_parts.before_bracket(told, begin):
        return Rate(value, True, whole.code, "growth", 0, whole)
    last = told.made[-1] if told.made else None
    if last is None or last.yoy is None or not _THEN.search(told.text, told.clause.start, begin):
        return None
    return Rate(value, True, last.code, "growth", begin, None)


#: 进出口有所下滑，降了5.4%: the clause before says which way its measure went, and no number
_MOVES = re.compile(
    r"[下回]滑|下降|回落|增长|上升|提升|回升|增加|减少|反弹|[走转]低|走高|转正|提速|承压|下行|下跌|上涨|攀升|萎缩|收窄"
)
#: 专精特新企业…扩张指数有所回升
_ANOTHER_SUBJECT = re.compile(r"指数|率|比重|占比|利润|成本|价|能力|需求|信心|意愿|订单|用[电水]量")
_BECAUSE_OF = re.compile(r"受[^,，]{1,16}(?:影响|拖累|带动|提振)")
_WENT = re.compile(r"[,，](?:同比|较上年|比上年|比去年|较去年|上半年|全年|累计|共|也|还|但|却|仅|只|就)*$")


def _of_mover(told: Told, value: Decimal, begin: int) -> Rate | None:
    """进出口受疫情影响有所下滑，降了5.4%: the measure that the clause before spoke of."""
    text, stop = told.text, told.clause.start - 1
    if stop <= told.sentence.start or not _WENT.fullmatch(text, stop, begin):
        return None
    start = clause_start(text, stop, told.sentence)
    named = [h for h in told.hits if start <= h.start and h.end <= stop and h.kind in ("metric", "funding")]
    if len(named) != 1 or not named[0].code or named[0].kind == "funding":
        return None
    term = named[0]
    if UNIT_OF[term.code] in ("percent", "ordinal") or any(start <= q.start < stop for q in told.quantities):
        return None
    moves = _MOVES.search(text, term.end, stop)
    if moves is None or _ANOTHER_SUBJECT.search(_BECAUSE_OF.sub("", text[term.end : moves.start()])):
        return None
    if is_other_thing(text, term.code, term, Span(stop, stop), Span(start, stop)):
        return None
    return Rate(value, True, term.code, "growth", term.start, None)


#: 技工贸收入|增长较快的园区有3家,分别是A
_FOREMOST = re.compile(
    r"(?:总?[量额值])?(?:增长|增速|增幅)[^,，。;；\d]{0,6}(?:较快|最快|居前|靠前|领先|最高|前[一二三四五六七八九十\d]{1,2})[^,，。;；]{0,14}?(?:有\d{1,2}[家个])?[,，:：]?(?:分别|依次)?(?:是|为|有)[:：]?"
)
_NAME_GREW = re.compile(r"[\u4e00-\u9fff()]{2,20}?(?:同比|比上年|较上年)?")


def _of_foremost(told: Told, value: Decimal, begin: int) -> Rate | None:
    """The measure that grew fastest at the places which the sentence then names one by one, for the first of them."""
    text, start = told.text, told.sentence.start
    terms = [h for h in told.hits if start <= h.start and h.end <= begin and h.kind == "metric"]
    if len(terms) != 1 or not terms[0].code or UNIT_OF[terms[0].code] in ("percent", "ordinal"):
        return None
    foremost = _FOREMOST.match(text, terms[0].end, begin)
    named = foremost and _NAME_GREW.fullmatch(text, foremost.end(), begin)
    return Rate(value, True, terms[0].code, "growth", begin, None) if named else None


_MEASURED = frozenset({"money", "count", "person", "area"})
#: 300家,比上年增加20家,增长8%
_BY_SO_MUCH = re.compile(
    r"(?:增加|新增|净增|增长|增收|减收|减少|下降|增|减|多|少)(?:了|约|近|超过?)?$|其中[^,，。;；\d]{0,12}$"
)


_TASK = re.compile(r"[,，]完成[^,，。;；\d]{0,12}(?:任务|目标|计划|预算)[^,，。;；]{0,24}")


def _of_last(told: Told, value: Decimal) -> Rate | None:
    """…达30亿元，增长8%: the growth of the value told just before."""
    waiting, text = _open_ones(told), told.text
    if not waiting or any(told.low <= h.start < told.quantity.lead and h.kind == "funding" for h in told.hits):
        return None
    last = waiting[-1]
    same = (
        s
        for s in reversed(told.made)
        if s.quantity is not None
        and s.unit != "percent"
        and s.measure == last.measure
        and not targets.is_target(text, s.quantity, told.sentence.start)
    )
    gap = text[last.end : told.quantity.lead]
    if any(
        q.start >= last.end
        and q.unit.family in _MEASURED
        and not (_BY_SO_MUCH.search(text, last.end, q.lead) or targets.OF_TARGET.search(text, last.end, q.lead))
        and not (targets.is_mark(text, q, last.quantity) or targets.is_whole_of_other(text, q, told.sentence.start))
        for q in told.quantities
        if q.start < told.quantity.start
    ):
        return None  # 新批外企80家,协议外资3亿美元,增长20%: of what is told between, though it is none of ours
    if last is next(same, None) and len(_TASK.sub("", gap)) <= 30 and not re.search(r"[;；]", gap):
        return Rate(value, True, last.code, "growth", 0, last)
    return None


#: 完成总产值5312亿元；实现增加值|同比增长10.7%
_VALUE_ADDED = re.compile(r"[,，;；、和及与](?:实现|完成)?(?:工业)?增加值(?:同比|比上年|较上年|则|也|均|实现)*$")


def _of_value_added(told: Told, value: Decimal, begin: int) -> Rate | None:
    """The growth of what was added to the value of the output told before."""
    last = told.made[-1] if told.made else None
    if last is None or last.code != "industrial_output" or not _VALUE_ADDED.search(told.text, last.end, begin):
        return None
    return Rate(value, True, "industrial_value_added", "growth", begin, None)


def _of_share(told: Told, value: Decimal, begin: int) -> Rate | None:
    code = growth_parts.of_share(told, begin)
    return Rate(value, True, code, "growth", begin, None) if code else None


def _of_part(told: Told, value: Decimal, begin: int) -> Rate | None:
    """规上工业增加值增长9.6%，其中X高新区增长10.1%: the same measure grows at a place of its own."""
    last = told.made[-1] if told.made else None
    if last is None or last.yoy is None or last.value is not None:
        return None
    start = max(last.end, told.sentence.start)
    places = [h for h in told.hits if start <= h.start and h.end <= begin and h.kind not in ("metric", "funding")]
    if len(places) == 1 and _AND_PLACE.fullmatch(told.text, start, places[0].start):
        grows = _GROWS.fullmatch(told.text, places[0].end, begin)
    else:
        named = _AND_PARK.match(told.text, start, begin)
        grows = _GROWS.fullmatch(told.text, named.end(), begin) if named else None
    return Rate(value, True, last.code, "growth", begin, None) if grows else None


def clause_start(text: str, position: int, sentence: Span) -> int:
    """Where the clause of ``position`` begins."""
    low = sentence.start
    for mark in "，,；;":  # the nearest mark leaves the others little to look through
        low = max(low, text.rfind(mark, low, position) + 1)
    return low
