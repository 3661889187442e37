"""Milestones that a profile tells in passing: X成为首批国家级高新区, X是2012年升级的…, a project that settles, a fund that is set up."""

from __future__ import annotations

import re

from ingest.extract.events.beginnings import kind_of_beginning
from ingest.extract.events.clauses import (
    CARRIER,
    CLASS,
    COUNT,
    FIRM,
    PLAN,
    VAGUE,
    Clause,
    Told,
    headline,
    planned_ahead,
    single,
    subject_of,
)
from ingest.extract.events.words import trailing_cut, trimmed

_KIND = r"(?:高新区|经开区|开发区|新区|示范区|试验区|自创区|自贸区|孵化器|众创空间|加速器|大学科技园|科技园区?|产业园区?|园区|基地|中心|实验室|平台|载体|试点|城市|集群|单位)"
#: 国务院首批批准的国家级高新区之一, 全国首批双创示范基地
_RANKED = re.compile(
    rf"(?=.{{0,24}}(?:国家级|国家(?:[\u4e00-\u9fff]{{0,12}}{_KIND})|国务院|省级|市级|[部委厅局](?:首批|批准|认定|命名)|首批|第[一二三四五六七八九十]+批))[^,，。;；:、]{{2,36}}?{_KIND}(?:之一|[”」])?(?=$|[,，。;；])"
)
_TIME = r"(?:[12]\d{3}|[一二][一二三四五六七八九〇零○九]{3})年(?:[\d一二三四五六七八九十]{1,3}月)?(?:[\d一二三四五六七八九十]{1,3}日)?"
_SINCE = re.compile(
    rf"^(?P<s>[^,，]{{3,28}}?)(?:是|为)(?:我[国省市区]|全[国省市])?(?:于|在)?{_TIME}(?P<by>[^,，]{{0,14}})$"
)
_PLACE = re.compile(r"(?:于|在|到)?[\u4e00-\u9fff“”]{0,16}$")
_SETTLES = re.compile(r"(?:项目|总部|基地|中心|研究院|实验室|研究所|分院|装置|工厂)[”」]?$")
#: 引入更多优质项目, 一批重大产业项目: not one of them
_ANY_PROJECT = re.compile(
    r"(?:^|引入|引进|吸引|推动|促进|让|使)(?:更多|众多|越来越多的?|优质|一|首|这|该|此|多|各|新|大|重[大点]|签约|引进|个|批|些|外资|产业|合作){1,6}项目$"
)
_MANY = re.compile(r"一大?批|一系列|众多|大批|许多|更多|多[个家项]|不少|各类|几[个家]|数[十百]")
_FUND = re.compile(
    r"(?:了)?(?:[^,，。;；“]{0,20}?的)?(?P<name>“?[\u4e00-\u9fffA-Za-z0-9“”]{2,24}?基金)[”」]?(?=$|[,，。;；(])"
)


def became(clause: Clause) -> Told | None:
    """X成为国务院首批批准的国家级高新区之一."""
    title = _RANKED.match(clause.after)
    subject = subject_of(clause)
    if (
        title is None
        or not single(subject)
        or FIRM.search(subject)
        or CLASS.search(title.group())
        or PLAN.search(clause.before[-12:])
        or VAGUE.search(trailing_cut(clause.before)[-4:])
        or planned_ahead(clause)
        or re.search(r"最|核心|重要|主要|全球", title.group())
    ):
        return None
    return Told(headline(subject, clause.verb, title.group()), "recognition", False)


def turning(clause: Clause) -> Told | None:
    """X是2012年8月升级的国家级高新区, X是1998年成立的国家级孵化器."""
    title = re.match(r"的(?:[^,，。;；]{2,30}的)?([^,，。;；、的]{3,30})", clause.after)
    who = _SINCE.match(clause.before)
    if title is None or who is None:
        return None
    subject = trimmed(who["s"])
    if not single(subject) or not CARRIER.search(subject) or not CARRIER.search(title[1]):
        return None
    if clause.verb in ("成立", "设立", "创办", "创建", "创立", "组建") and not re.search(r"批准|批复", who["by"]):
        return Told(headline(subject, clause.verb), kind_of_beginning(clause.verb, subject), False)
    level = title[1] if re.match(r"国家|省级|市级", title[1]) else ""
    return Told(headline(subject, who["by"], clause.verb, "为" if level else "", level), "recognition", False)


def settled(clause: Clause) -> Told | None:
    """X项目落户(某区), X项目签约."""
    before, after = clause.before, clause.after if re.match(r"[^,，。;；]", clause.after) else ""
    if not _PLACE.fullmatch(re.sub(r"^落户", "", after)) or PLAN.search(before[-12:]) or planned_ahead(clause):
        return None
    subject = subject_of(clause, _SETTLES)
    if not single(subject) or len(subject) < 5 or not _SETTLES.search(subject) or VAGUE.search(before[-6:]):
        return None
    if _ANY_PROJECT.search(subject) or _MANY.match(subject):
        return None
    kind = "signing" if "项目" in subject[-6:] or clause.verb != "落户" else "opening"
    return Told(headline(subject, clause.verb, after if len(after) <= 14 else ""), kind)


def fund(clause: Clause) -> Told | None:
    """X发起设立规模为1亿元的“Y”基金."""
    before = clause.before
    named = _FUND.match(clause.after)
    if (
        named is None
        or "“" not in named["name"]
        or re.search(r"签约[,，]$|设立$", clause.earlier)
        or PLAN.search(before[-12:])
        or VAGUE.search(before[-6:])
        or planned_ahead(clause)
    ):
        return None
    if re.search(r"累计|已|由|[一二两三四五六七八九十\d]+[只支个]", before[-8:]) or COUNT.search(named["name"]):
        return None
    if re.match(r"[^“]{0,3}(?:只|支|个|批|系列|多|各|专项扶持)", clause.after) or len(named["name"]) < 5:
        return None
    subject = trimmed(trailing_cut(before))
    subject = re.sub(r"(?:共同|联合|牵头|发起)+$", "", subject)
    if not 2 <= len(subject) <= 30 or COUNT.search(subject):
        subject = ""
    return Told(headline(subject, clause.verb, named["name"]), "launch", False)
