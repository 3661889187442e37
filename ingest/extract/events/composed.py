"""Events whose name the text gives in two places: X今天举行揭牌仪式, 以“…”为主题的高峰论坛, …活动周(的)某省分会场."""

from __future__ import annotations

import re

from ingest.extract.document import Document, within
from ingest.extract.events.clauses import CARRIER, COUNT, DATELINE, PROJECT, is_area
from ingest.extract.events.titles import Named
from ingest.extract.events.words import Cue, Event, left_edge, trailing_cut, trimmed

_THEMED = re.compile(
    r"(?:召开|举行|举办|开展|开启)了?(?P<by>以[“「](?P<theme>[^“”「」\n]{4,60})[”」]为(?:主?题|主线)的)(?P<sort>[\u4e00-\u9fff]{0,8})$"
)
_CEREMONY = re.compile(r"(?:仪式|集中签约|集中开工)$")
#: X(,今天在此间隆重)举行(揭牌仪式)
_HELD_BY = re.compile(
    r"(?P<who>[\u4e00-\u9fffA-Za-z()“”·]{4,36}?)(?P<when>[,，]?(?:今天|今日|昨天|昨日|日前|近日|当天|当日|上午|下午|正式|隆重|[\d年月日一二三四五六七八九十]{2,12}|在[^,，。的]{2,16}){0,5})(?:举行|举办|召开)(?:了)?(?P<sort>项目|重点项目|重大项目)?$"
)
_WEEK = re.compile(r"周|节$|博览会|交易会")


def themed(document: Document, noun: Cue, low: int) -> Named | None:
    """以“湾区联动”为主题的高峰论坛: the theme is the name."""
    text = document.text
    match = _THEMED.search(text, max(low, noun.start - 90), noun.start)
    if match is None:
        return None
    name = f"“{match['theme']}”{match['sort']}{noun.word}"
    return Named(match.start("by"), noun.end, noun.start, noun.word, noun.type, name, True)


#: X更名为“Y”的(揭牌仪式): what it is held for is a clause
_HELD_FOR = re.compile(
    r"(?P<what>(?:[\u4e00-\u9fff()A-Za-z0-9]|“[^“”]{2,30}”){3,40}?(?:正式|成功)?(?:更名|升级|升格|合并|成立|落成|设立|启用|投产|竣工|开园|获批|认定)(?:为|成为)?(?:[\u4e00-\u9fff]{0,20}|“[^“”]{2,30}”)的)$"
)


def _held_for(document: Document, noun: Cue, low: int) -> Named | None:
    """X更名为“Y”的揭牌仪式: the clause is its name."""
    text = document.text
    if not text.startswith("的", noun.start - 1):
        return None
    match = _HELD_FOR.search(text, max(low, noun.start - 64), noun.start)
    if match is None:
        return None
    begin = match.start() + len(match["what"]) - len(DATELINE.sub("", match["what"]))
    what = trimmed(text[begin : noun.start - 1])
    return Named(begin, noun.end, noun.start, noun.word, noun.type, what + noun.word, True)


#: 此次某创业示范园的牌匾(揭牌仪式)
_OF_BODY = re.compile(r"(?P<who>[\u4e00-\u9fffA-Za-z0-9“”()·]{4,30})的(?P<sort>牌匾|项目|二期|一期)?$")


def _of_body(document: Document, noun: Cue, low: int) -> Named | None:
    """某创业示范园的揭牌仪式: whose it is gives it its name."""
    text = document.text
    match = _OF_BODY.search(text, max(low, noun.start - 40), noun.start)
    if match is None:
        return None
    begin = left_edge(text, match.start("who"), match.end("who"), within(document.places, *match.span("who")))
    who = trimmed(re.sub(r"^(?:此次|本次|该|这次)", "", text[begin : match.end("who")]))
    if not 4 <= len(who) <= 30 or COUNT.search(who) or not (CARRIER.search(who) or is_area(who)):
        return None
    return Named(begin, noun.end, noun.start, noun.word, noun.type, f"{who}{match['sort'] or ''}{noun.word}")


#: (昨天举行开工仪式)的某某公园项目
_HELD_OF = re.compile(r"的(?P<what>[\u4e00-\u9fffA-Za-z0-9“”()·]{4,36}?)(?=$|[,，。;；、]|(?:总投资|占地|位于))")


def _held_of(document: Document, noun: Cue, low: int) -> Named | None:
    """昨天举行开工仪式的某项目: what it is held for stands behind."""
    text = document.text
    of = (
        _HELD_OF.match(text, noun.end)
        if text[max(low, noun.start - 3) : noun.start].rstrip("了").endswith(("举行", "举办"))
        else None
    )
    if of is None or not PROJECT.search(of["what"]) or COUNT.search(of["what"]):
        return None
    return Named(noun.start, noun.end, noun.start, noun.word, noun.type, of["what"] + noun.word, True)


def ceremony(document: Document, noun: Cue, low: int) -> Named | None:
    """X今天举行揭牌仪式: the zone or carrier that holds it gives it its name."""
    if not _CEREMONY.search(noun.word):
        return None
    if held_for := _held_for(document, noun, low) or _of_body(document, noun, low) or _held_of(document, noun, low):
        return held_for
    text = document.text
    match = _HELD_BY.search(text, max(low, noun.start - 64), noun.start)
    if match is None:
        return None
    end = match.end("who")
    places = within(document.places, match.start("who"), end)
    begin = left_edge(text, match.start("who"), end, places)
    who = trimmed(trailing_cut(text[begin:end]))
    if not 4 <= len(who) <= 30 or COUNT.search(who) or not (CARRIER.search(who) or is_area(who)):
        return None
    return Named(begin, noun.end, noun.start, noun.word, noun.type, f"{who}{match['sort'] or ''}{noun.word}", True)


#: (重大项目签约仪式)将在某市举行
_HELD_AT = re.compile(
    r"(?:也|将|即将|正式|隆重|同时|今[天日]|昨[天日]|当[天日]|[,，])*(?:在|于)(?=(?P<at>[^,，。;；]{2,20}?)(?:隆重|正式|成功)?(?:举行|举办|召开))"
)


def located(document: Document, named: Named) -> str:
    """重大项目签约仪式将在某市举行: the zone or region that it is held in says which it is; empty where none stands there."""
    held = _HELD_AT.match(document.text, named.end)
    if held is None or not _CEREMONY.search(named.noun):
        return ""
    places = within(document.places, held.start("at"), held.end("at"))
    return next((p.name for p in places if p.start == held.start("at") and p.type in ("zone", "region")), "")


def branch(named: Named, known: list[Event]) -> Event | None:
    """The week or fair told before that 山西分会场 is a part of; None where the name says it itself."""
    if (
        not named.name.endswith("分会场")
        or len(named.name) > 14
        or _WEEK.search(named.name)
        or re.search("各", named.name)
    ):
        return None
    return next((event for event in reversed(known[-6:]) if _WEEK.search(event.name)), None)
