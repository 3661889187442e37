"""What the words before a zone's ending say: which one, or only what is made there, for whom, how many.

石斛产业园 and 共同富裕示范区 say what, not which.
"""

from __future__ import annotations

import re
from functools import cache

from ingest.extract.vocabulary import alternation, read

#: 全国五十四个高科技园区, 三大产业集聚区: a count is no name
_COUNTED = re.compile(r"[\d一二三四五六七八九十百两]+[个家届次批大期强快代]")
#: 常德高新区(原灌溪工业园), 前身是云河工业园: what a zone was
_FORMER = re.compile(r"原名?(?:称|为)?$|前身(?:是|为|系)?$")
#: 咸阳市|重点…: one of several that a city has
_OF_CITY = re.compile(r"[\u4e00-\u9fff]{2,3}市(?:重点|特色|优秀|先进|主要|[省市县区]级)")
#: 海外学子创业园, 大学生创业园: whom it is for, not where it is
_FOR_WHOM = (
    "大学",
    "学校",
    "高校",
    "院校",
    "校园",
    "返乡",
    "人才",
    "学院",
    "青年",
    "留学人员",
    "留学生",
    "大学生",
    "海外学子",
    "海外学人",
    "海归",
)


@cache
def _words(role: str) -> frozenset[str]:
    return frozenset(row["word"] for row in read("zone_name_words") if row["role"] == role)


@cache
def _no_name() -> re.Pattern[str]:
    return re.compile(alternation(sorted(_words("no_name"))))


@cache
def _within_names() -> re.Pattern[str]:
    """智能, 起重机: words of a name that hold characters which alone are a verb's."""
    return re.compile(alternation(sorted(_words("in_name"))))


@cache
def _field() -> re.Pattern[str]:
    """生物医药, 数字经济: what a park is about is no name."""
    return re.compile(rf"[\u4e00-\u9fff]{{0,4}}(?:{alternation(sorted(_words('field')))})")


@cache
def _plain() -> re.Pattern[str]:
    """国际一流, 现代农业: words that any park may go by."""
    return re.compile(rf"(?:{alternation(sorted(_words('plain_prefix') | _words('field') - {'?:经济'}))}|经济)+")


@cache
def _all_plain() -> re.Pattern[str]:
    return re.compile(f"(?:{alternation(sorted(_words('plain_prefix')))})+")


def is_plain(name: str) -> bool:
    """生物医药, 现代农业: words that say what a zone is about, not which."""
    return bool(_plain().fullmatch(name) or is_field(name))


def is_field(name: str) -> bool:
    """数字经济, 生物医药: what a park is about, in whatever words before it."""
    return bool(_field().fullmatch(name))


def is_theme(name: str) -> bool:
    """新能源汽车, 高端装备: words that say what is made there."""
    return bool(_plain().fullmatch(name) or (_plain().fullmatch(name, 1) and len(name) < 6))


def is_generic(name: str) -> bool:
    """现代, 特色产业: words that any zone may go by."""
    return bool(_all_plain().fullmatch(name))


def is_of_region(name: str) -> bool:
    """江苏省先进, 江苏省海洋经济创新, 咸阳市重点县域: a kind that a region has."""
    before, province, rest = name.partition("省")
    if before and province and is_plain(rest):
        return True
    return _OF_CITY.match(name) is not None and is_plain(name.partition("市")[2])


def is_counted(name: str) -> bool:
    """第二批零碳, 三大产业: a count is no name."""
    return bool(_COUNTED.search(name))


def is_for_whom(name: str) -> bool:
    """海外学子, 大学生: whom it is for."""
    return name.endswith(_FOR_WHOM)


def was(text: str, begin: int) -> bool:
    """Is the name at ``begin`` what a zone was called before?"""
    return bool(_FORMER.search(text, max(0, begin - 4), begin))


def has_no_name(words: str) -> bool:
    """打造的…, 建设…: characters that no name holds."""
    return bool(_no_name().search(_within_names().sub("", words)))
