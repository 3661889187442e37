"""Is growth told over a year: 同比, 比上年; and not a month's, nor that of years together (五年增长93%)?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.extract.numbers import growth_parts

if TYPE_CHECKING:
    from ingest.extract.numbers.growth import Told
    from ingest.extract.numbers.statement import Statement

_NOT_YEARLY = re.compile(
    r"年均|年平均|平均增[长速幅](?!分别)|年复合|复合增长|环比|比上(?:个)?月|较上(?:个)?月|[比较](?:\d|1[0-2])月份?|比上(?:个)?季度|较上季度|[三四五六七八九十两\d]年(?:来|间)?(?:累计)?增|与20\d\d年|比20\d\d年|较20\d\d年|两年平均|累计增长|[比较][^,，。]{0,8}末|[比较][^,，。]{0,6}初|比[^,，。]{1,6}前"
)
#: N年来, 从2019年…, 自挂牌以来: growth since then is no yearly one, unless it says so
_SINCE = re.compile(
    r"(?:从|由)[^,，。去上]{2,16}(?:增|升|提高|扩大|发展|跃升|壮大)加?长?(?:到|至)|(?:从|由)(?:20)?\d\d年|(?<![今去])年来|年间|“十[一二三四五]五”(?:期间|时期)|(?:20\d\d年|挂牌|设立|成立|改革|建区|十八大)[^,，。]{0,8}以来|[五十]年"
)
#: “十四五”以来,…: whatever grew in the sentence grew over all these years, unless a year of its own is named
_SINCE_THEN = re.compile(
    r"\s{0,4}(?:“?十[一二三四五]五”?(?:以来|期间|时期)|[三四五六七八九十]年(?:来|间)|20\d\d年以来)"
)
_OF_A_YEAR = re.compile(r"20\d\d年|[去今上]年|季度|[上下]半年|\d月|全年|同比")
#: 截至2019年末,…3.1万家,较上年末增长39%: from one year's end to the next
_SINCE_YEAR_END = re.compile(r"[比较](?:上年|去年|20\d\d年)[末底]")
_AT_YEAR_END = re.compile(r"年[末底]")
_YEARLY = re.compile(r"同比|[比较][上前]一?年|比去年|较去年|上年同期|去年同期|同期")
#: 可比增长4%、现价增长6%: the same growth once more, with what prices rose
_AT_CURRENT_PRICES = re.compile(r"[、,，(](?:按)?(?:现价|当年价格?|现行价格?|名义)(?:计算)?(?:同比)?$")
_COMPARED_YEAR = re.compile(r"(?:与|比|较)(20\d\d)年(?![末底初])")


def _of_last_year(lead: str, said: str, made: list[Statement]) -> bool:
    """2017年…，相比2016年增长24.8%: is the year compared with the one before that of the sentence, or of the value told last?"""
    compared = _COMPARED_YEAR.search(lead)
    if compared is None:
        return False
    year = int(compared[1]) + 1
    last = made[-1].period if made else None
    return f"{year}年" in said or bool(last and last.last and last.last.year == year)


#: 一季度…,增长5.8倍: over the same months of the year before
_SOME_MONTHS = re.compile(r"[一二三四前]季度|[上下]半年|\d月|同比")
_OVER_YEARS = re.compile(r"以来|年[来间]|[较比]20\d\d年|[较比][^,，。;；]{0,6}[初末底]")


def _is_of_some_months(told: Told) -> bool:
    said = told.text[told.sentence.start : told.quantity.lead]
    if _YEARLY.search(told.lead):
        return True
    if told.lead.endswith("的"):
        return False  # 是全市增速的两倍
    return _SOME_MONTHS.search(said) is not None and _OVER_YEARS.search(said) is None


def is_not(told: Told, growth: re.Match[str], begin: int, low: int) -> bool:
    """Is the growth, told with the word at ``begin``, over years, against another month, or once more?  What it grew since is told behind ``low``."""
    lead, text = told.lead, told.text
    if told.made and told.made[-1].yoy is not None and _AT_CURRENT_PRICES.search(lead[: growth.start()]):
        return True
    if _SINCE_YEAR_END.search(lead) and _AT_YEAR_END.search(text, told.sentence.start, told.quantity.lead - len(lead)):
        return False
    if _NOT_YEARLY.search(lead[: growth.end()]):
        return not _of_last_year(lead, text[told.sentence.start : told.quantity.lead], told.made)
    if told.quantity.unit.family == "times" and not _is_of_some_months(told):
        each = growth_parts.EACH_LEAD.search(text, told.sentence.start, begin)
        of_part = growth_parts.whole_of(told, each.start() if each else begin)
        return of_part is None and not growth_parts.is_right_behind(told, begin)
    since = _SINCE_THEN.match(text, told.sentence.start, told.quantity.lead)
    if since and not _YEARLY.search(lead) and not _OF_A_YEAR.search(text, since.end(), told.quantity.lead):
        return True
    return bool(_SINCE.search(text, low, begin)) and not _YEARLY.search(lead)
