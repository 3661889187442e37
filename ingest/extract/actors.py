"""Whose money a sum is: the company, bank or fund that invests, lends or sets up, where the clause names it."""

from __future__ import annotations

import re

from ingest.extract.clause_heads import head_of
from ingest.extract.document import Document, Span, within
from ingest.extract.names import words
from ingest.extract.place_names import Place, stems
from ingest.extract.vocabulary import alternation

LIST = "actor_words"
#: sums of these kinds are told of who spends them
KINDS = frozenset({"project_investment", "construction", "venture_investment", "fund", "loan"})
_NAME = r"(?:(?!在)[\u4e00-\u9fffA-Za-z0-9()“”·]){2,16}?"
_MANNER = rf"(?:{alternation(list(words(LIST, 'manner')))})*"
_SPENDS = rf"(?:{alternation(list(words(LIST, 'spends')))})"
#: 国机智骏计划投资80亿元: nothing stands between the act and its sum
_AT_HEAD = re.compile(
    rf"(?P<name>{_NAME})(?:在[^,，。]{{2,14}}?)?{_MANNER}{_SPENDS}(?:了|额|约|近|逾|超过?|达|人民币|总额)*$"
)
#: 由宝钛集团投资25亿元建设; 由某基金公司发起,规模10亿元
_BY = re.compile(rf"由(?P<name>{_NAME}){_MANNER}(?:{_SPENDS}|{alternation(list(words(LIST, 'founds')))})")
#: 从某基金得到1500万元股权投资
_FROM = re.compile(
    rf"从(?P<name>{_NAME}(?:{alternation(list(words(LIST, 'lender')))}))[^,，。]{{0,4}}?(?:得到|获得?|拿到|争取)"
)
#: 落户新区的星芯微电子当天宣布完成3.5亿元B轮融资
_RAISES = re.compile(
    rf"(?:[^,，。]{{1,14}}的)?(?P<name>(?:(?!的|在)[\u4e00-\u9fffA-Za-z0-9()“”·]){{3,16}}?)"
    rf"(?:{alternation(list(words(LIST, 'manner')))}|当天|日前|近日|\d{{1,2}}月)*(?:{alternation(list(words(LIST, 'raises')))})(?:了|约|近|超过?)*$"
)
_ENDING = re.compile(rf"[\u4e00-\u9fff]{{2}}(?:{alternation(list(words(LIST, 'lender')))})$")
_NO_NAME = re.compile(alternation(list(words(LIST, "no_name"))))


#: 市财政安排…, 省里设立…: a level of government above, not named itself
_PAYS = re.compile(
    rf"(?<![\u4e00-\u9fff])(?:同时|其中|今年|去年|明年|此外|另外)*(?P<level>市|省|自治区|中央|国家)(?:级|本级)?(?:{alternation(list(words(LIST, 'treasury')))})"
)
_LEVELS = {"市": "city", "省": "province", "自治区": "province", "中央": "country", "国家": "country"}
#: 省级财政安排自创区专项资金: for whom, where it says so
_FOR_ZONE = re.compile(
    r"(?:高新区|经开区|开发区|自创区|自贸区|园区|新区)(?:的|各类)?[\u4e00-\u9fff]{0,8}(?:资金|基金|经费)"
)


def payer_level(document: Document, clause: Span, position: int) -> str | None:
    """``city``, ``province`` or ``country`` where its treasury or an office of it pays the sum at ``position``."""
    text = document.text
    match = _PAYS.match(text, clause.start, position)
    if match is None or _FOR_ZONE.search(text, match.end(), min(clause.end, position + 16)):
        return None
    return _LEVELS[match["level"]]


def actor(document: Document, clause: Span, position: int, before: Span | None, kind: str) -> Place | None:
    """Who spends, or raises, the sum at ``position``; ``before`` is the clause before, which may name the founder of a fund."""
    text = document.text
    head = head_of(text, clause, position)
    match = _BY.search(text, clause.start, position) or _FROM.search(text, clause.start, position)
    match = match or _AT_HEAD.match(text, head, position)
    if match is None and kind == "venture_investment":
        match = _RAISES.match(text, head, position)
    if match is None and before is not None:
        match = _BY.search(text, before.start, before.end)
    if match is None or (_NO_NAME.search(match["name"]) and not _ENDING.search(match["name"])):
        return None
    if match["name"] in stems():
        return None  # 中山投资10亿元: a place, which is not named in full
    start, end = match.span("name")
    place = next(iter(within(document.places, start, end)), None)
    if place is not None and place.end >= end:
        return place  # the zone itself spends
    return Place(start, end, match["name"], "organisation")
