"""Whose money a sum is: the company, bank or fund that invests, lends or sets up, where the clause names it."""

from __future__ import annotations

import re

from ingest.extract.document import Document, Span, within
from ingest.extract.names import words
from ingest.extract.numbers.sentences import Number
from ingest.extract.places import ordinary
from ingest.extract.places.place_names import Place, stems
from ingest.extract.scopes.clause_heads import head_of
from ingest.extract.vocabulary import alternation

LIST = "actor_words"
#: sums of these kinds are told of who spends them
KINDS = frozenset({"project_investment", "construction", "venture_investment", "fund", "loan"})
#: 而, 老企业, 乳业龙头: what may stand before the name of who acts
_EPITHET = (
    r"(?:(?:而|但|就是|还有|则是|其中|另有|此外|同时|此前|随后|近日|日前|[\u4e00-\u9fff]{0,4}龙头(?:企业)?|[老本外央国][\u4e00-\u9fff]{0,2}企业?"
    r"|[^,，。;；的]{2,12}的(?=[\u4e00-\u9fff]{2,4}(?:公司|集团|银行)))(?=[\u4e00-\u9fffA-Za-z]{3}))?"
)
_NAME = r"(?:(?!在)[\u4e00-\u9fffA-Za-z0-9()“”·]){2,16}?"
_MANNER = rf"(?:{alternation(list(words(LIST, 'manner')))})*"
_SPENDS = rf"(?:{alternation(list(words(LIST, 'spends')))})"
#: 国机智骏计划投资80亿元: nothing stands between the act and its sum
_AT_HEAD = re.compile(
    rf"{_EPITHET}(?P<name>{_NAME})(?:在[^,，。]{{2,14}}?)?{_MANNER}{_SPENDS}(?:了|额|约|近|逾|超过?|达|人民币|总额)*$"
)
#: 国机重装的8万吨模锻压机改造投资3.8亿元; 隆基乐叶的电池项目总投资24.6亿元
_ITS_PROJECT = re.compile(
    rf"{_EPITHET}(?P<name>[\u4e00-\u9fffA-Za-z]{{3,10}}?)的[^,，。]{{2,24}}?(?:{alternation(list(words(LIST, 'project')))})"
    r"(?:计划|预计|总|设备|一期|二期|固定资产)*投资(?:额|约|近|逾|超过?|为|达)*$"
)
#: 欣旺达|动力电池项目总投资…: a short name, and what its project makes
_TRADE = alternation([*words("topic_words", "trade"), *words("topic_words", "firm")])
#: 环保总投入…: what is spent on, and no name
_OF_TRADE = re.compile(rf"(?:{_TRADE})++")
_OWN_PROJECT = re.compile(
    rf"{_EPITHET}(?P<name>(?:(?!{_TRADE}|总投资)[\u4e00-\u9fffA-Za-z]){{2,5}})(?:{_TRADE}){{1,3}}[^,，。;；、的]{{0,8}}?(?:{alternation(list(words(LIST, 'project')))})"
    r"(?:计划|预计|总|设备|一期|二期|固定资产)*投资(?:额|约|近|逾|超过?|为|达)*$"
)
#: 总投资2.6亿元的洪川实业有限公司阀门项目
_WHOSE = re.compile(r"的(?P<name>(?:(?!的|由|在)[\u4e00-\u9fffA-Za-z()“”·]){2,16}?(?:有限公司|集团|股份公司))")
#: 横琴金投牵头,规模10亿元; 德阳发展集团牵头的装备产业基金设立,规模30亿元
_LEADS = re.compile(
    rf"{_EPITHET}(?P<name>[\u4e00-\u9fffA-Za-z()]{{3,16}}?)(?:独家|联合|共同)?(?:{alternation(list(words(LIST, 'leads')))})(?:的[^,，。]{{0,20}}?基金[^,，。]{{0,4}}|设立|组建|成立|发起|募集)?$"
)
#: 规模100亿元,管理人为某投资集团
_MANAGED_BY = re.compile(r"(?:基金)?管理(?:人|机构|方)(?:为|是|由)(?P<name>[\u4e00-\u9fffA-Za-z()]{3,20}?)(?:担任)?$")
#: 某公司投资13亿元建设的产业园项目,|一期投资3.5亿元: a part of what was told with who spends it
_BUILDS = re.compile(
    rf"{_EPITHET}(?P<name>{_NAME}(?:{alternation(list(words(LIST, 'lender')))}))(?:{alternation(list(words(LIST, 'manner')))})*(?:{alternation(list(words(LIST, 'spends')))})(?:约|近|逾|超过?)?\d"
)
_PART = re.compile(r"(?:其中|先期|一期|二期|首期|三期|固定资产|设备)")
#: 某担保公司承诺,今年新增担保5亿元; 某银行给106户企业放了3.7亿元
_LENDS = re.compile(
    rf"(?:[^,，。的]{{1,10}}的)?(?P<name>(?:(?!的|{alternation(list(words(LIST, 'no_lender')))})[\u4e00-\u9fffA-Za-z()]){{2,16}}?(?:{alternation(list(words(LIST, 'lender')))}))"
    rf"(?:(?:承诺|表示|宣布|计划|提出)$|(?:[\d一二三四五两]{{1,2}}年内|今年|去年|将|已|拟|累计|共)*(?:给|为|向|对)[^,，。]{{2,24}}$)"
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
#: 公司计划投资…: whoever was spoken of
_BARE = frozenset(words(LIST, "lender"))
_ENDING = re.compile(rf"[\u4e00-\u9fff]{{2}}(?:{alternation(list(words(LIST, 'lender')))})$")
#: 水库, 高速公路: what is built
_WORKS = words(LIST, "works")
_PROJECT = re.compile(r"(?:\([^()]{1,8}\))?(?:建设|改造|扩建|改扩建|扩能|技改|搬迁|提升|配套)*(?:项目|工程)")
#: 世界500强企业北汽集团
_PRAISED = re.compile(
    r"(?:(?:世界|中国|全球|国内)?(?:民营企业)?500强(?:企业)?|(?:世界|国内|行业|国际)?(?:知名|著名|龙头|领军|头部|上市)(?:企业|公司))"
)
#: 高新区联合某集团发起: one founder of two
_JOINED_BY = ("联合", "携手", "会同", "与", "和", "同")
_WITH = re.compile(r"[与和](?!平)")
_NO_NAME = re.compile(alternation(list(words(LIST, "no_name"))))


#: 市财政安排…, 省里设立…: a level of government above, not named itself
_PAYS = re.compile(
    rf"(?<![\u4e00-\u9fff])(?:同时|其中|今年|去年|明年|此外|另外)*(?P<level>市|省|自治区|中央|国家)(?:(?:级|本级)?(?:{alternation(list(words(LIST, 'treasury')))})|上(?=拿|出|给|安排|设|补|奖|财政|投)|级(?=设立|安排|统筹|拿出|配套|对|按|给予|奖励|补助))"
)
#: 对进步较快的各奖励300万元: the next case of the same rule
_NEXT_CASE = re.compile(
    r"(?:同时|另外|此外|并|再|也)*(?:对|给|向|按|下达)|最高|连续|[^,，。]{0,8}?(?:每[家项个人]|单个)"
)
_LEVELS = {"市": "city", "省": "province", "自治区": "province", "中央": "country", "国家": "country"}
#: 省级财政安排自创区专项资金: for whom, where it says so
_FOR_ZONE = re.compile(
    r"(?<!每个)(?<!各)(?:高新区|经开区|开发区|自创区|自贸区|园区|新区)(?:的|各类)?[\u4e00-\u9fff]{0,8}(?:资金|基金|经费)"
)


def payer_level(document: Document, clause: Span, position: int, before: list[Span]) -> str | None:
    """``city``, ``province`` or ``country`` where its treasury or an office of it pays the sum at ``position``.

    It may be named in the clauses ``before`` of the sentence: 省财政给予每家30万元;对孵化器每家补助50万元.
    """
    text = document.text
    match = _PAYS.match(text, clause.start, position)
    if match is None and _NEXT_CASE.match(text, clause.start, position):
        match = next((m for c in reversed(before) if (m := _PAYS.match(text, c.start, c.end))), None)
    if match is None or _FOR_ZONE.search(text, match.end(), min(clause.end, position + 16)):
        return None
    return _LEVELS[match["level"]]


#: 泉州市政府给予…, 县财政安排…: a place that is named as who pays
_OWN_PURSE = r"(?:[省市县区])?(?:人民政府|政府|管委会|(?:级|本级)?财政)?(?:再|另|将|按|分别|一次性)*(?:给予|予以|安排|奖励|补助|拿出|设立|承担|支付)"


def is_payer(text: str, number: Number, name: str) -> bool:
    """Does the clause of ``number`` say that the place ``name``, or a level of government, pays?"""
    clause, position = number.clause, number.quantity.lead
    if _PAYS.search(text, clause.start, position):
        return True
    return bool(name) and re.search(re.escape(name) + _OWN_PURSE, text[clause.start : position]) is not None


def gives_nothing(document: Document, name: str, number: Number) -> bool:
    """鱼枧水库总投资5亿元, 某学院新校区(一期)项目; …的甲公司、总投资3亿元的…: is the body ``name`` only built, or told of before?"""
    text, clause = document.text, number.clause
    if name.endswith(_WORKS):
        return True
    end = text.rfind(name, clause.start, number.quantity.lead) + len(name)
    if end < clause.start + len(name):
        return False
    is_listed = text.startswith("的", number.quantity.end) and "、" in text[end : number.quantity.lead]
    return is_listed or _PROJECT.match(text, end) is not None


def _before(text: str, before: Span, kind: str) -> re.Match[str] | None:
    """Who leads a fund, or promises a loan, in the clause before."""
    head = head_of(text, before, before.end)
    if kind == "fund":
        return _LEADS.match(text, head, before.end)
    return _LENDS.match(text, head, before.end) if kind == "loan" else None


def _builder(text: str, clause: Span, before: Span, kind: str) -> re.Match[str] | None:
    """Who builds all of what the clause tells a part of."""
    if kind != "project_investment" or not _PART.match(text, clause.start, clause.end):
        return None
    return _BUILDS.match(text, head_of(text, before, before.end), before.end)


def manager(document: Document, sentence: Span) -> Place | None:
    """Who manages the fund that the sentence tells of, where it ends so: 规模100亿元,…,管理人为某投资集团."""
    clause = document.clauses(sentence)[-1]
    match = _MANAGED_BY.match(document.text, clause.start, clause.end)
    return Place(*match.span("name"), match["name"], "organisation") if match else None


def actor(document: Document, number: Number, before: Span | None, kind: str) -> Place | None:
    """Who spends, or raises, the sum at ``number``; ``before`` is the clause before, which may name the founder of a fund."""
    text, clause, position = document.text, number.clause, number.quantity.lead
    head = head_of(text, clause, position)
    match = _BY.search(text, clause.start, position) or _FROM.search(text, clause.start, position)
    if kind == "project_investment":
        match = match or _WHOSE.match(text, number.quantity.end, clause.end)
    if before is not None:
        match = match or _builder(text, clause, before, kind)
    match = match or _ITS_PROJECT.match(text, head, position) or _OWN_PROJECT.match(text, head, position)
    match = match or _AT_HEAD.match(text, head, position)
    if match is None and kind == "venture_investment":
        match = _RAISES.match(text, head, position)
    if match is None and kind == "loan":
        match = _LENDS.match(text, head, position)
    if match is None and before is not None:
        match = _BY.search(text, before.start, before.end) or _before(text, before, kind)
    if match is None or _WITH.search(match["name"]) or match["name"] in _BARE:
        return None
    start, end = match.span("name")
    place = next(iter(within(document.places, start, end)), None)
    if place is not None and place.start == start and place.end >= end and not text.endswith(_JOINED_BY, 0, start):
        return place  # the zone itself spends
    if _NO_NAME.search(match["name"]) and not _ENDING.search(match["name"]):
        return None
    if match["name"].endswith(_WORKS) or text.endswith(_JOINED_BY, 0, match.start("name")):
        return None
    if match["name"] in stems() or _OF_TRADE.fullmatch(match["name"]):
        return None  # 中山投资10亿元: a place, which is not named in full
    if ordinary.behind(match["name"]) == len(match["name"]):
        return None  # 现场总投资…
    if praised := _PRAISED.match(text, start, end - 2):
        start = praised.end()
    return Place(start, end, text[start:end], "organisation")
