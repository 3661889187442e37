"""Where the name of an event begins and ends: it runs from behind the last word that names do not contain to its last noun."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ingest.extract.document import Document, within
from ingest.extract.events.words import LIST, Cue, balanced, left_edge
from ingest.extract.names import words
from ingest.extract.places.place_names import Place

#: the longest name, in characters
REACH = 60


class Named(NamedTuple):
    """A name at ``start:end``; its nouns begin at ``first``, the last of them is ``noun``.

    ``held`` where the words around it, of which it was put together, say already that it takes place.
    """

    start: int
    end: int
    first: int
    noun: str
    type: str
    name: str
    held: bool = False


@cache
def proper() -> frozenset[str]:
    """Fairs and meetings known to all by their short name: 进博会, 徽商大会."""
    return frozenset(words(LIST, "proper"))


_JOINT = re.compile(r"[\u4e00-\u9fffA-Za-z0-9·“”\"()\-—+]{0,16}")
#: …活动暨某某产业园及配套项目(开工仪式)
_AND_ALSO = re.compile(r"(?:\([^()\n]{1,12}\))?[”」]?暨[^,，。;；、\n]{2,36}")
_TAIL = re.compile(r"\([^()\n]{1,12}\)|[”」\"](?=[\u4e00-\u9fff(])")

#: …第十五届人民代表大会第六次会议
_SESSION = re.compile(r"(?:常务委员会)?第[一二三四五六七八九十\d]{1,3}次(?:全体)?会议")


def groups(text: str, nouns: list[Cue]) -> Iterator[list[Cue]]:
    """Nouns of one name: …创新创业大赛|总决赛, …活动周|辽宁|分会场; nothing between them ends a name."""
    group: list[Cue] = []
    for noun in nouns:
        if group:
            gap_start = group[-1].end
            gap = text[gap_start : noun.start]
            joined = _AND_ALSO.fullmatch(gap) or (
                noun.start - gap_start <= 16 and _JOINT.fullmatch(gap) and _continues(text, gap_start, noun.start)
            )
            if joined and noun.end - group[0].start <= REACH:
                group.append(noun)
                continue
            yield group
        group = [noun]
    if group:
        yield group


#: what a meeting or week consists of is named apart from it
_OF_IT = re.compile(r"(?:重要|重点|配套|系列|专题|主要|核心|特色|品牌|标志性|相关)$")


def _continues(text: str, start: int, end: int) -> bool:
    """May ``text[start:end]`` between two nouns be part of one name?"""
    gap = text[start:end].lstrip('”"')
    if not gap:
        return True
    if _OF_IT.search(gap) and text.startswith("活动", end):
        return False  # …大会重要活动之一
    if gap[0] in "上和与及、在于由" or gap.startswith(("以及", "精神在", "期间", "现场", "开幕")):
        return False
    if gap.count("“") != gap.count("”") and "“" in gap:
        return gap.startswith(("“", "·", "暨"))
    return left_edge(text, start, end) == start


_TITLE_BEFORE = re.compile(r"(?:第[一二三四五六七八九十\d]{1,3}届|首届|(?:20|19)\d\d年?(?:度)?)[\u4e00-\u9fff]{0,8}$")


#: 召开高质量推进新区建设座谈会: right behind the verb of holding, what is to be done is the head of the name
_TASKED = re.compile(
    r"(?:召开|举行|举办)(?:了)?(?P<task>(?:全面|深入|扎实|高标准|高质量|加快|加强|推进|推动|促进|深化|支持|落实|贯彻|服务|建设){1,5})$"
)


#: 第二届新材料、(新能源产业论坛), 产业园揭牌暨项目签约、(道路开工仪式): which of many a name is stands at its head
_WHICH = re.compile(r"(?:第[一二三四五六七八九十百\d]{1,4}届|首届|(?:19|20)\d\d年?(?!年?度?第))(?=[\u4e00-\u9fff])")


def _paired(document: Document, low: int, start: int) -> int:
    """Where the name begins whose second of two fields is at ``start``: 第二届新材料、|新能源产业论坛."""
    text = document.text
    if start - 2 <= low or text[start - 1] != "、":
        return start
    places = within(document.places, low, start + 1)
    begin = left_edge(text, max(low, start - 24), start - 1, places)
    placed = any(p.start == begin and p.end < start - 1 for p in places) and text.endswith(
        ("召开", "举行", "举办"), low, begin
    )
    named = (placed or "暨" in text[begin:start] or _WHICH.match(text, begin, start - 1)) and not any(
        p.start == start for p in places
    )
    return begin if named and text[begin - 1 : begin] != "、" else start


#: 某高新区(深圳)|投资说明会, 某产业园(以下简称“产业园”)|开园仪式: the name begins before the bracket
_BRACKET = re.compile(r"\((?!记者|通讯员|实习)(?:[\u4e00-\u9fff]{2,6}|(?:以下)?简?称[^()]{2,14})\)$")
_IN_SHORT = re.compile(r"\((?:以下)?简?称[^()]{2,14}\)")


def _before_bracket(text: str, low: int, start: int, places: list[Place]) -> int:
    """``start``, or where the name begins that has a bracket right before it."""
    bracket = _BRACKET.search(text, max(low, start - 20), start) if text[start - 1 : start] == ")" else None
    begin = left_edge(text, low, bracket.start(), places) if bracket else start
    return begin if bracket and begin < bracket.start() else start


def _start(document: Document, low: int, first: int, end: int) -> int:
    """Where the name begins whose first noun is at ``first``; a quotation that the noun stands in is taken whole."""
    text, places = document.text, within(document.places, low, first)
    start = left_edge(text, low, first, places)
    if task := _TASKED.search(text, max(low, start - 16), start):
        start = task.start("task")
    start = _paired(document, low, start) if start < first else start
    start = _before_bracket(text, low, start, places)
    opening = text.rfind("“", low, first)
    if opening < 0 or "”" in text[opening:first]:
        return start
    closing = text.find("”", first, end + 1)
    if closing < 0:
        return start
    if closing < end:  # 第十届“…挑战赛(某市)”现场赛
        return left_edge(text, low, opening, places)
    whole = text[opening + 1 : end]
    outside = _TITLE_BEFORE.search(text[low:opening])
    if outside:
        return low + outside.start()
    return start if re.search(r"[,，。;；]", whole) else opening + 1


def name_of(document: Document, group: list[Cue], low: int) -> Named | None:
    """The whole name that ends with the nouns of ``group``, not beginning before ``low``."""
    text = document.text
    first, last = group[0], group[-1]
    end = last.end
    if session := _SESSION.match(text, end):
        end = session.end()
    elif tail := _TAIL.match(text, end):
        end = tail.end() if tail.group()[0] == "(" else end
    start = _start(document, max(low, first.start - REACH), first.start, end)
    while start < first.start and text[start] in "、和与及暨,，的 ·”」)-—+":
        start += 1
    if first.word.startswith(("集中", "项目集中")) and (
        count := re.search(r"\d{1,3}个(?:重[大点])?(?:项目)?$", text[max(low, start - 10) : start])
    ):
        start -= len(count.group())
    name = balanced(_IN_SHORT.sub("", text[start:end]))
    if not (3 if name in proper() else 5) <= len(name) <= REACH:
        return None
    return Named(start, end, first.start, last.word, last.type, name)
