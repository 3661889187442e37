"""Growth of parts told after that of the whole: 产值增长9%，其中甲业、乙业分别增长41%和13%."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from ingest.extract.numbers import parts
from ingest.extract.numbers.binding import UNIT_OF

if TYPE_CHECKING:
    from ingest.extract.numbers.growth import Told
    from ingest.extract.numbers.statement import Statement
    from ingest.extract.vocabulary import Hit

#: measures that have parts without names of their own in the vocabulary
_HAVE_PARTS = frozenset(
    "industrial_output industrial_value_added revenue software_revenue exports foreign_trade fixed_asset_investment fdi_utilized tax_revenue".split()
)
#: what turns to the parts
_BY_KINDS = r"(?:分|按|从)(?:主要|重点)?(?:行业|产业|产品|领域|区域|国别|品种|类型|门类|企业类型|经济类型|轻重工业|板块|园区)(?:情况|类别)?来?[看说]"
_TURNS = re.compile(rf"其中|{_BY_KINDS}|主要(?:出口|进口)?(?:商品|产品|行业|产业|市场|品种)(?:有|为|是)")
#: told beside a measure, and not grown
_BESIDE = frozenset({"share", "rank"})
_TURNS_FIRST = re.compile(_BY_KINDS)
#: A、B|分别同比|增长: what stands between the parts and the word of growth
EACH_LEAD = re.compile(r"(?:同比|比上年|较上年|比去年|较去年|同期|分别|依次|则|实现|均|也|又|还|的|,|，)++$")
#: whose growth is told: a noun and no number, behind a mark or the last number
_PART = re.compile(r"[,，、:：]?(?!其中)(?P<noun>[\u4e00-\u9fff“”、()A-Za-z+]{2,48}?)[,，]?(?:的)?$")
_LAST_NUMBER = re.compile(r"[\d.%倍成](?:以上|左右|多)?(?:个百分点)?[,，、和及]")
#: 其中进口…, 其中产品价格…: of another measure
_ANOTHER = re.compile(
    r"进口|指数|价格|利润|成本|数量|产量|销量|销售|用电|工资|收入|产值|增加值|投资|税|贷款|存款|余额|客流|人数|人口|消费|零售|面积|企业数|单价|能耗|占比|比重|贡献|拉动|增速|同比|[一二三四五六七八九十]产业|[一二三]产|规下|规模以下"
)
_ANOTHER_TIME = re.compile(r"(?:[一二三四]季度|[上下]半年|当月|单月|全年)$")


#: 财政收入、投资|均增长, and what joins measures of one growth
_ALL_GREW = re.compile(r"(?:总?[量额值])?(?:同比|比上年|较上年|预计|力争|要)*(?:均|都|双双|皆)")
_JOINED = re.compile(r"(?:总?[量额值])?(?:[、和及与]|以及)(?:全社会|一般公共|公共|实现|完成)?")


def alike(text: str, hits: list[Hit], grown: Statement, anchor: int) -> list[Statement]:
    """财政收入、投资均增长10%: ``grown``, of the measure at ``anchor``, behind those of the measures that grew as much."""
    found, behind = [grown], next((h for h in hits if h.start == anchor and h.kind == "metric"), None)
    if grown.yoy is None or behind is None or not _ALL_GREW.match(text, behind.end):
        return found
    for hit in reversed([h for h in hits if h.end < anchor]):
        is_measure = hit.kind == "metric" and UNIT_OF.get(hit.code) in ("CNY", "USD")
        if not is_measure or not _JOINED.fullmatch(text, hit.end, behind.start):
            break
        found.insert(0, replace(grown, code=hit.code, unit=UNIT_OF[hit.code]))
        behind = hit
    return found


#: 进出口10亿元(其中,出口6亿元,进口4亿元),|增长1%
_CLOSED = re.compile(r"\)[,，、]?(?:同比|比上年|较上年|比去年|较去年|上年同期|同期)*$")


def before_bracket(told: Told, begin: int) -> Statement | None:
    """The statement right before a bracket with sums of parts behind which the word of growth at ``begin`` stands."""
    text, start = told.text, told.sentence.start
    closed = _CLOSED.search(text, max(start, begin - 12), begin)
    opened = text.rfind("(", start, closed.start()) if closed else -1
    if closed is None or opened < 0 or not any(opened < q.start < closed.start() for q in told.quantities):
        return None
    owner = next((s for s in reversed(told.made) if s.end <= opened), None)
    adjoins = owner is not None and opened - owner.end <= 1 and owner.quantity is not None
    return owner if owner and adjoins and owner.table == "metric" and owner.yoy is None else None


_TIME = re.compile(r"(?:19|20)\d\d年|[去今明上]年|[上下]半年|季度|\d月|当月")


def told_before(told: Told, hit: Hit, waiting: list[Statement]) -> Statement | None:
    """进出口18亿元,其中出口10亿元,进出口增长28%: the one value of ``waiting`` that the same word told, of no other place and time."""
    alike = [s for s in waiting if s.code == hit.code and s.value is not None and s.end <= hit.start]
    word = hit.text.removesuffix("数").removesuffix("数量")  # 企业数量增长8%
    if len(alike) != 1 or not told.text.endswith(word, 0, alike[0].term_end or 0):
        return None
    if _TIME.search(told.text, alike[0].end, hit.start):
        return None
    elsewhere = any(alike[0].end <= h.start < hit.start and h.kind not in ("metric", "funding") for h in told.hits)
    return None if elsewhere else alike[0]


#: 出口5亿美元,|增长1.1倍: the growth of the sum told right before, of the same months of the year before
_RIGHT_BEHIND = re.compile(r"[,，、]?")
_GROWN_SINCE = re.compile(r"[从由]|以来|[增扩升发][^,，。]{0,4}[到至]|[年月]来|年间|期间|时期|累计")


def is_right_behind(told: Told, begin: int) -> bool:
    """Does so many times as much, told at ``begin``, go on with a sum of one year, and no longer time?"""
    last = told.made[-1] if told.made else None
    if last is None or last.value is None or last.yoy is not None or last.unit not in ("CNY", "USD"):
        return False
    if last.period is None or last.period.basis == "published":
        return False  # of no time that is told
    is_next = _RIGHT_BEHIND.fullmatch(told.text, last.end, begin) is not None
    return is_next and _GROWN_SINCE.search(told.text, told.sentence.start, begin) is None


def opens(text: str, start: int) -> bool:
    """Does the sentence at ``start`` tell the growth of parts of what the one before told (其中…, 分行业看…)?"""
    return parts.opens(text, start) or _TURNS_FIRST.match(text, start) is not None


#: 产值占比23.7%,|同比
_THEN_GREW = re.compile(r"(?:以上|左右)?[,，、](?:同比|比上年|较上年|比去年|较去年)*")
_TAKES = re.compile(r"[^,，。;；\d]{0,8}(?:占比|比重|占)")


def of_share(told: Told, begin: int) -> str | None:
    """轻工业产值占比23.7%,同比增长9.5%: the measure whose share was told just before, or the whole that parts without a measure are told of."""
    text, share = told.text, told.made[-1] if told.made else None
    if share is None or share.code != "share" or share.quantity is None or share.clause is None:
        return None
    if not _THEN_GREW.fullmatch(text, share.end, begin):
        return None
    named = [h for h in told.hits if share.clause.start <= h.start and h.end <= share.start and h.kind == "metric"]
    if named:
        return named[0].code if named[0].code in _HAVE_PARTS and _TAKES.match(text, named[0].end) else None
    whole = next((s for s in reversed(told.made) if s.code not in _BESIDE), None)
    is_part = whole is not None and whole.yoy is not None and whole.code in _HAVE_PARTS
    return whole.code if whole and is_part and _TURNS.search(text, told.sentence.start, share.start) else None


def whole_of(told: Told, begin: int) -> Statement | None:
    """The statement of growth whose part the rate is that is told with the word of growth at ``begin``; None for no part."""
    text, made = told.text, told.made
    turns = None
    for turn in _TURNS.finditer(text, told.sentence.start, begin):
        turns = turn
    if turns is None or any(mark in text[turns.start() : begin] for mark in ";；"):
        return None
    whole = next(
        (
            s
            for s in reversed(made)
            if (s.end <= turns.start() or s.sentence.end <= told.sentence.start) and s.code not in _BESIDE
        ),
        None,
    )
    if whole is None or whole.yoy is None or whole.code not in _HAVE_PARTS:
        return None
    if any(s.code != whole.code or s.value is not None for s in made if s.start > turns.start()):
        return None
    if any(h.kind in ("metric", "funding") for h in told.hits if turns.end() <= h.start and h.end <= begin):
        return None
    families = {q.unit.family for q in told.quantities if turns.end() <= q.start < told.run[0].start}
    if not families <= {"percent", "points", "times"}:
        return None
    low = max((m.end() for m in _LAST_NUMBER.finditer(text, turns.end(), begin)), default=turns.end())
    part = _PART.match(text, low, begin)
    if part is None or part.end() != begin or _ANOTHER.search(part["noun"]) or _ANOTHER_TIME.search(part["noun"]):
        return None
    return whole


#: what a measure of industry is told apart by
_CLASSES_OF_FIRMS = frozenset({"above_scale_enterprises", "enterprises"})
_IN_MONEY = frozenset({"industrial_value_added", "industrial_output", "revenue", "fixed_asset_investment", "exports"})
_OF_FIRMS = re.compile(r"企业$")
_GROW_PLAINLY = re.compile(r"(?:同比|比上年|较上年|分别|则|实现|的)*+")


def whole_of_firms(told: Told, hit: Hit, begin: int) -> Statement | None:
    """工业增加值31.4亿元,增长11.1%,其中规上企业增长11.3%,规下企业增长10.5%: it is their value added that grew, not their number."""
    last = told.made[-1] if told.made and hit.code in _CLASSES_OF_FIRMS else None
    if last is None or last.yoy is None or last.code not in _IN_MONEY or not _OF_FIRMS.search(hit.text):
        return None
    is_part = "其中" in told.text[last.start : hit.start] or last.value is None
    return last if is_part and _GROW_PLAINLY.fullmatch(told.text, hit.end, begin) else None


_SOME_FIRMS = re.compile(r"[\d余多][家户]$")
#: 12家企业|产值增速超过20%
_FIRMS_THAT_GREW = re.compile(r"[\d余多][家户][\u4e00-\u9fff]{0,6}企业的?$")


def is_of_some_firms(told: Told, term: Hit) -> bool:
    """8户企业增速在45%以上, 12家企业产值增速超过20%: is the growth told with ``term`` that of some firms, whatever it was that grew?"""
    if _SOME_FIRMS.search(told.text, term.start - 2, term.start):
        return True
    bounded = told.quantity.qualifier != "exact" and not any(term.end <= s.start for s in told.made)
    low = max(told.clause.start, term.start - 12)
    return bounded and _FIRMS_THAT_GREW.search(told.text, low, term.start) is not None
