"""The park, laboratory, institute or town that a clause begins with, as what it is about: known by what its name ends with.

``organisations`` looks for surer names anywhere in a clause; here the head alone counts, and so the endings are many.
"""

from __future__ import annotations

import re
from itertools import islice

from ingest.extract.document import Document, Span, within
from ingest.extract.names import words
from ingest.extract.places import ordinary
from ingest.extract.places.place_names import Place
from ingest.extract.scopes.article_places import last_before
from ingest.extract.scopes.clause_heads import head_of
from ingest.extract.scopes.yardsticks import LISTED_PROJECT, leads_examples
from ingest.extract.vocabulary import alternation

LIST = "topic_words"
#: the longest name, in characters; so far ordinary words before it are looked for
_LONGEST, _REACH = 24, 10


def _any_of(*roles: str) -> str:
    return alternation([word for role in roles for word in words(LIST, role)])


#: 而, 2015年3月开园的, 位于城南的: what may lead to the name
_LEAD = re.compile(rf"(?:{_any_of('lead')})*+(?:[^,，。;；:：、()“”一各]{{2,20}}的(?!{_any_of('no_name')}))?+“?")
_CHARACTER = rf"(?:(?!{_any_of('break')})(?:[\u4e00-\u9fffA-Za-z·]|\d(?=[GD])))"
_NAME = re.compile(
    rf"(?![为向对给把由据比将在]){_CHARACTER}{{2,14}}?(?:(?P<body>{_any_of('body')})|(?P<town>{_any_of('town')})|{_any_of('park')})"
    rf"|(?<=“)[\u4e00-\u9fff]{{1,7}}(?:{_any_of('quoted')})(?=”)"
)
#: how those names end, and what several parks or counties are counted as: looked for first, because most clauses hold neither
_ENDING = re.compile(_any_of("body", "town", "park", "quoted"))
_SIGN = re.compile(f"{_ENDING.pattern}|{'|'.join(f'{n}[区县市州镇类]' for n in '一二三四五六七八九十两')}")
#: 西南石油大学|产业技术研究院: the name goes on to another ending
_LONGER = re.compile(rf"{_CHARACTER}{{0,8}}?(?:(?P<body>{_any_of('body')})|{_any_of('park')})")
_GENERIC = re.compile(
    rf"(?:{_any_of('plain', 'trade')})*+(?:园区|[\u4e00-\u9fff]{{0,2}}基地)|(?:(?!(?:{_any_of('body', 'park', 'town')})\Z)(?:{_any_of('plain')}))*+(?:{_any_of('body', 'park', 'town')})|.*(?:{_any_of('no_park')})"
)
_GOES_ON = re.compile(
    rf"”?(?:{_any_of('goes_on')})|[^,，。]{{0,8}}?(?:{_any_of('speaks')})|[^,，。]{{0,40}}?等\d{{0,4}}[余多]?[个家项名]"
)
#: 某汽车电池、某科技玻璃等8个项目: the first of a row
_IN_ROW = re.compile(r"[^,，。;；]{0,40}?、[^,，。;；]{0,40}?等\d{0,4}[余多]?[个家项名]")
_HELD = re.compile(r"[^,，。;；]{0,12}?(?:举行|举办|召开|开幕|启幕|落幕)")
#: how the names of parks end
PARK = re.compile(_any_of("park"))
_SHARED = ("%的", "成的", "半的")
_FOREMOST = ("最大的", "唯一的", "领先的", "最强的", "最早的", "重要的")
#: “一区四园”共完成, 五市实现: a zone and its parks together, the counties of one city
_ALL_PARKS = re.compile(
    r"“?(?P<name>[一二三四五六七八九十两]区[一二三四五六七八九十两多][园片]|[二三四五六七八九十两](?:县\(市\)|县市区?|[市县区州镇])|[两二三四五六七八九]类园区)”?(?=共|合计|累计|总|全年|上半年|前|今年|去年|完成|实现|拥有|集聚|GDP|地区生产|生产总值|工业|规模|税收|财政|进出口|固定)"
)
#: 某高新区…被称为“智谷”, and how far before the zone is named
_CALLED = re.compile(r"[^。！？\n]{2,70}?(?P<called>(?:被称为|被誉为|誉为|称为|号称|人称|素有|享有|又称|简称))$")
_CALLED_REACH, _DASH, _FEW = 80, "——", 4
#: 六大产业基地
_NUMBERED = re.compile(r"[一两几]|[二三四五六七八九十][大个家座]")
_COUNTED = re.compile(
    r"(?:共|有|已|现有|达到?|约|近|超过?|合计|总数|数量|累计|为|:|\s)*+[\d一二三四五六七八九十两百千]+余?多?[家个所座]"
)

#: 盛剑半导体由教师创办, 德坤医疗去年…: a firm by its short name, which ends like its trade, and what a firm does; 宁德时代: one
#: that everybody knows
_FIRM = re.compile(
    rf"(?![为向对给把由据比将在])(?P<name>{_CHARACTER}{{2,4}}?(?:{_any_of('firm')}))"
    r"(?=由[^,，。]{2,12}(?:创办|创立|控股)|[12]\d{3}年|\d{1,2}月|"
    rf"{_any_of('firm_act')})"
    rf"|(?:{_any_of('known_firm')})(?:集团|公司)?+(?![的、和与及等“”(])"
)
_FIRM_SIGN = re.compile(_any_of("firm", "known_firm"))
#: the longest name with its ending
_FIRM_REACH = 4 + max(len(word) for role in ("firm", "known_firm") for word in words(LIST, role))
_TRADE = re.compile(rf"(?:(?!(?:{_any_of('firm')})\Z)(?:{_any_of('plain', 'trade', 'firm')}))*+(?:{_any_of('firm')})")


def firm(document: Document, clause: Span, limit: int) -> Place | None:
    """The firm at the head of ``clause`` by its short name; None where the words are a trade (新能源汽车) or begin with a place."""
    text, stop = document.text, min(limit, clause.end)
    if not _FIRM_SIGN.search(text, clause.start, clause.end):
        return None
    head = head_of(text, clause, stop)
    lead = _LEAD.match(text, head, stop)
    for start in dict.fromkeys((lead.end() if lead else head, head)):
        signed = _FIRM_SIGN.search(text, start, min(start + _FIRM_REACH, clause.end))
        match = _FIRM.match(text, start, clause.end) if signed else None
        if match is None or match.end() > stop or (match["name"] and is_trade(match["name"])):
            continue
        if _IN_ROW.match(text, match.end(), clause.end):
            return None
        if not within(document.places, start, match.end()) and not within(document.carriers, start, match.end()):
            return Place(start, match.end(), match.group(), "organisation")
    return None


def is_trade(name: str) -> bool:
    """新能源汽车, 数字信息: do the words name a trade, and no firm?"""
    return _TRADE.fullmatch(name) is not None


def is_firm(name: str) -> bool:
    """Does ``name`` end like a firm's?"""
    return name in words(LIST, "known_firm") or name.endswith(("公司", "集团", "厂", *words(LIST, "firm")))


def find(document: Document, clause: Span, limit: int) -> Place | None:
    """The body or park at the head of ``clause`` that the registry and the carriers do not know; None for any other."""
    text, stop = document.text, min(limit, clause.end)
    if not _SIGN.search(text, clause.start, clause.end):
        return None
    head = head_of(text, clause, stop)
    lead = _LEAD.match(text, head, stop)
    if lead and text.endswith(_SHARED, head, lead.end()):
        return None  # 聚集了70%的国家制造业创新中心: what is shared
    if lead and text.endswith(_FOREMOST, head, lead.end()):
        lead = None  # 成为最大的产业基地: what somebody is
    starts = dict.fromkeys(_whole(document, start) for start in (lead.end() if lead else head, head))
    if together := _ALL_PARKS.match(text, clause.start, clause.end) or _ALL_PARKS.match(text, head, clause.end):
        return Place(*together.span("name"), together["name"], "region")
    found = next((found for start in starts if (found := _named_at(document, start, stop, clause.end))), None)
    in_row = found is not None and "、" in text[found.end : clause.end] and leads_examples(text, found.end, clause.end)
    return None if in_row else found  # 投资20亿元的某产业园、某中心等36个项目


def _named_at(document: Document, start: int, stop: int, end: int) -> Place | None:
    text = document.text
    start += ordinary.behind(text[start : start + _REACH])
    ending = _ENDING.search(text, start, min(start + _LONGEST, end))
    match = _NAME.match(text, start, end) if ending else None
    if match is None:
        return None
    last, is_body = match.end(), match["body"] is not None
    while longer := _LONGER.match(text, last, min(end, start + _LONGEST)):
        last, is_body = longer.end(), longer["body"] is not None
    if text[start - 1] in "个家座所由" or _NUMBERED.match(text, start) or last > stop:
        return None
    if text[start - 1] == "在" and _HELD.match(text, last):
        return None  # 在某产业基地举行开工活动: where something is held
    if (
        LISTED_PROJECT.match(text, last)
        or _GENERIC.fullmatch(text, start, last)
        or _GOES_ON.match(text, last)
        or _COUNTED.match(text, last)
        or (text.startswith("生", last) and text.endswith("大学", start, last))
    ):
        return None
    if _is_known(document, start, last):
        return None
    name = text[start:last]
    if text[start - 1] == "“" and (meant := _called(document, name)):
        return meant._replace(start=start, end=last)
    if fuller := _fuller(document, name, start):
        return fuller._replace(start=start, end=last)
    if match["town"] and last == match.end():
        start = max((p.end for p in within(document.places, start, last)), default=start)
    return Place(start, last, text[start:last], "organisation" if is_body else "zone")


def _whole(document: Document, start: int) -> int:
    """``start``, or where the place begins that it would cut: 上|海交通大学."""
    return next((p.start for p in within(document.places, start - 3, start) if p.end > start), start)


def _called(document: Document, name: str) -> Place | None:
    """The zone that is called ``name`` in quotes: “西北智谷”——西安高新区; 某高新区被称为“西北智谷”."""
    text = document.text
    for match in islice(re.finditer(f"“{re.escape(name)}”", text), _FEW):
        behind = match.end() + len(_DASH) if text.startswith(_DASH, match.end()) else match.end()
        said = _CALLED.search(text, max(0, match.start() - _CALLED_REACH), match.start())
        low, high = (said.start(), said.start("called")) if said else (behind, behind + 1)
        zone = next((p for p in within(document.places, low, high) if p.type == "zone"), None)
        if zone and (said or behind > match.end()):
            return zone
    return None


def _fuller(document: Document, name: str, start: int) -> Place | None:
    """The zone or carrier named shortly before whose name ends so: 未来科技城 behind 杭州未来科技城."""
    named = (*last_before(document.places, start), *last_before(document.carriers, start))
    return next((p for p in named if len(p.name) > len(name) and p.name.endswith(name) and p.type != "region"), None)


def _is_known(document: Document, start: int, end: int) -> bool:
    """Does another reading of the name hold: a registered zone, a zone with its kind of park, a carrier?"""
    if any(carrier.end >= end for carrier in within(document.carriers, start, end)):
        return True
    return any(
        place.end >= end or (place.type == "zone" and place.start == start)
        for place in within(document.places, start, end)
    )
