"""Lists told apart from their numbers: A、B、C分别达到x、y、z."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ingest.extract.document import Span
from ingest.extract.numbers.binding import Bound, fits
from ingest.extract.numbers.quantities import Quantity
from ingest.extract.vocabulary import Hit

_JOINED = re.compile(r"\s?(?:、|/|和|及|与|以及|,|，)\s?(?:约|近|超过?|达到?)?")
#: 6.8%、下降2.5%和9.3%
_JOINED_RATES = re.compile(r"\s?(?:、|和|及|与|以及)\s?(?:增长|上升|下降|减少)(?:约|近|超过?)?")
#: 某市科技企业孵化|服务中心、某信息孵化器|有限公司,分别是56家、32家: bodies, each with its number
_GOES_ON_AS_NAME = re.compile(
    r"[\u4e00-\u9fff()]{0,10}(?:公司|集团|中心|研究院|研究所|大学|学院|银行|协会|联盟)(?:、|和|及|与|以及|[,，]分别)"
)
#: characters that these match at most
_LONGEST_JOINT = 8
_IN_ROW = re.compile(r"(?:总?量|总?数|总?额)?(?:、|和|及|与|以及)(?:招商引资|全社会|地方|实际)?")
_LISTED = re.compile(r"[”」)]?(?:、|和|及|与|以及)")
_RESPECTIVELY = re.compile(r"分别|依次|各为")
_ITEM_ENDS = re.compile(r"、|以及|[和与及](?!其)")
#: 销售收入、利税和利润+同比分别: what stands between a list and the word that deals
_BETWEEN = re.compile(
    r"(?:[,，]|同比|比上年|较上年|比去年|较去年|同期|全年|累计|各项|三项|两项|总额|总量|额|数|也|均|都)*$"
)


def runs(text: str, quantities: list[Quantity]) -> list[list[Quantity]]:
    """Quantities that follow one another with nothing but 、 or 和 between them."""
    found: list[list[Quantity]] = []
    for before, after in pairwise(quantities):
        if after.lead - before.end > _LONGEST_JOINT:
            continue
        rates = before.unit.family == after.unit.family == "percent"
        counts_anew = text[before.end : before.end + 1] in (",", "，") and before.unit.family != after.unit.family
        if (_JOINED.fullmatch(text, before.end, after.lead) and not counts_anew) or (
            rates and _JOINED_RATES.fullmatch(text, before.end, after.lead)
        ):
            if found and found[-1][-1] is before:
                found[-1].append(after)
            else:
                found.append([before, after])
    return found


def listed(text: str, begin: int, end: int, hits: list[Hit], count: int) -> list[Hit | None]:
    """What each of the ``count`` things is that ``text[begin:end]`` lists, None for a noun that is no term; empty where it lists another number.

    全区规上企业完成营收、利税、利润 lists three, of which the first is known.
    """
    if between := _BETWEEN.search(text, begin, end):
        end = between.start()
    stops = [begin, *(joint.end() for joint in _ITEM_ENDS.finditer(text, begin, end)), end]
    if len(stops) != count + 1:
        return []
    ends = [joint.start() for joint in _ITEM_ENDS.finditer(text, begin, end)] + [end]
    named = {hit.end: hit for hit in hits if hit.kind in ("metric", "funding")}
    return [named.get(stop) for stop in ends]


def assign(
    text: str, sentence: Span, quantities: list[Quantity], hits: list[Hit], found_runs: list[list[Quantity]]
) -> dict[int, Bound]:
    """The term of each number of an enumeration, by the start of the number; ``found_runs`` as ``runs`` finds them."""
    assigned: dict[int, Bound] = {}
    for run in found_runs:
        first = run[0]
        begin = max([sentence.start] + [q.end for q in quantities if q.end <= first.start and q.unit.family != "other"])
        lead = text[begin : first.lead]
        respectively = _RESPECTIVELY.search(lead)
        if respectively is None:
            assigned |= _without_word(text, begin, run, hits)
            continue
        if first.unit.family in ("percent", "points", "times"):
            continue
        terms = [h for h in hits if begin <= h.start and h.end <= first.lead and h.kind in ("metric", "funding")]
        chosen = terms[-len(run) :]
        if first.unit.family == "count" and any(_GOES_ON_AS_NAME.match(text, h.end) for h in chosen):
            assigned |= {q.start: Bound("metric", "", terms[-1], "left") for q in run}
        elif (
            len(chosen) == len(run)
            and _is_one_list(text, chosen)
            and all(not h.code or fits(q, h.code, h.kind) for q, h in zip(run, chosen, strict=True))
        ):
            assigned |= {q.start: Bound(h.kind, h.code, h, "left") for q, h in zip(run, chosen, strict=True)}
        elif len(terms) < len(run):
            start = max([begin] + [text.rfind(mark, begin, first.lead) + 1 for mark in ",，;；:："])
            items = listed(text, start, begin + respectively.start(), hits, len(run))
            assigned |= {
                q.start: Bound(h.kind, h.code, h, "left")
                for q, h in zip(run, items, strict=False)
                if h and h.code and fits(q, h.code, h.kind)
            }
        if not terms and re.search(r"两项|二者|两者|三项|这些(?:数字|指标)", lead):
            continue
        alone = bool(terms) and (len(terms) == 1 or not _LISTED.match(text, terms[-2].end, terms[-1].start))
        alone = alone or (len(chosen) == len(run) and not _is_one_list(text, chosen))
        shared = alone and not _LISTED.match(text, terms[-1].end)  # 企业和个体工商户分别达到…: of the first only
        if first.start not in assigned and shared and all(fits(q, terms[-1].code, terms[-1].kind) for q in run):
            assigned |= {q.start: Bound(terms[-1].kind, terms[-1].code, terms[-1], "left") for q in run}
    return assigned


#: what may part the terms of a list; a clause that ends between them does not
_PARTED = re.compile(r"[^,，;；。]*+|[”」)]?[,，]\s?(?:以?及)?[^,，;；。]{0,6}")
#: what is done in a clause of its own
_DOES = re.compile(
    r"(?:打造|建设|推进|加强|加快|发展|培育|推动|实施|深化|搭建|构建|建成|落实|扩大|支持)[^,，、;；。]{0,6}$"
)
_REACH = 10
_REACHED = re.compile(
    r"(?:总?量|总?数|总?额|数量|件数)?(?:[一二三四五六七八九十\d]{1,3}年(?:来|间)?)?(?:累计)?(?:已|已经)?(?:达到?|到达|为|是|完成|实现|有|共|突破|超过)+(?:约|近|了)?"
)


def _is_one_list(text: str, terms: list[Hit]) -> bool:
    """Do the terms stand in one list?  In 打造创新平台,高新技术企业分别达到…, they do not."""
    if any(_DOES.search(text, max(0, one.start - _REACH), one.start) for one, other in _by_comma(text, terms)):
        return False
    return all(_PARTED.fullmatch(text, one.end, other.start) for one, other in pairwise(terms))


def _by_comma(text: str, terms: list[Hit]) -> Iterator[tuple[Hit, Hit]]:
    """Those of ``terms`` between which a comma stands."""
    return ((one, other) for one, other in pairwise(terms) if text[one.end : one.end + 1] in (",", "，"))


def _without_word(text: str, begin: int, run: list[Quantity], hits: list[Hit]) -> dict[int, Bound]:
    """专利申请量和授权量达到10325件、5732件: as many terms as numbers, each list in a row, though nothing says 分别."""
    terms = [h for h in hits if begin <= h.start and h.end <= run[0].lead and h.kind == "metric"][-len(run) :]
    if len(terms) != len(run) or not _REACHED.fullmatch(text, terms[-1].end, run[0].lead):
        return {}
    in_row = all(_IN_ROW.fullmatch(text, one.end, other.start) for one, other in pairwise(terms))
    if not in_row or not all(h.code and fits(q, h.code, h.kind) for q, h in zip(run, terms, strict=True)):
        return {}
    return {q.start: Bound(h.kind, h.code, h, "left") for q, h in zip(run, terms, strict=True)}


#: 孵化器、众创空间各3家; 高新技术企业、科技型中小企业均突破1.2万家
_EACH = re.compile(r"[各均都](?:已|有|为|达到?|建成|新增|拥有|建有)?(?:约|近|超过?)?$")
_LINKED = re.compile(r"[”」]?(?:、|和|及|与|以及)(?:国家级|省级|市级)?[“「]?")


def each(text: str, quantity: Quantity, bound: Bound, hits: list[Hit], low: int) -> list[Bound]:
    """孵化器、众创空间和加速器各3家: the terms that share the number with ``bound``."""
    near = text[max(low, quantity.lead - 5) : quantity.lead]
    if bound.table != "metric" or not ("各" in near or "均" in near or "都" in near) or not _EACH.search(near):
        return []
    others: list[Bound] = []
    after = bound.term
    for hit in reversed([h for h in hits if low <= h.start and h.end <= bound.term.start]):
        if (
            hit.kind != "metric"
            or not _LINKED.fullmatch(text, hit.end, after.start)
            or not fits(quantity, hit.code, "metric")
        ):
            break
        others.append(Bound("metric", hit.code, hit, "left"))
        after = hit
    return others[::-1]
