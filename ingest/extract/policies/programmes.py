"""Programmes known by a name in quotation marks that says nothing of what they are about: “烽火计划”, 省委“四强”行动."""

from __future__ import annotations

import re

from ingest.extract import names
from ingest.extract.document import Document

LIST = "policy_words"
#: what a programme with a name of its own is
KINDS = frozenset("计划 工程 行动 行动计划".split())
#: what the sentence of a programme for people or start-ups speaks of
_TALENT = re.compile(r"人才|创业|创新|科技|高层次|海归|海外|留学|团队|博士|院士|领军|引智|引才|新政|众创|孵化|双创")
_PEOPLE = re.compile(r"(?:计划|工程)$")
#: “千人计划”人才, “双百计划”创业人才项目: those who were chosen for it
_CHOSEN = re.compile(r"[”」](?:(?:领军|创业|创新|高层次|高端|海外|青年|科技|顶尖|杰出)*人才(?!计划|工程|政策))")
#: 开发区启动“烽火计划”: who carries out what
_BEGINS = re.compile(r"(?:启动|实施|推出|推行|出台|发布|开展|制定|组织实施|深入实施|大力实施)(?:了|的)?$")
_LEADS = re.compile(r"(?:启动|实施|推出|推行|开展|推进|落实)[^,，。;；]{0,36}的$")
#: 省委“四强”(行动): whose programme it is
_BODY = re.compile(
    r"(?:省委|市委|区委|县委|自治区党委|[省市区县]政府|国务院|科技部|工信部|教育部|人社部|发改委|商务部|财政部|中组部|[省市]科技[厅局]|[省市]委、[省市]政府)的?$"
)
_NO_PROGRAMME = re.compile(r"十[一二三四五]五|五年|[一二三四五六七八九十]五(?:规划)?$|两会|三公|四风|八项")


def of_talent(document: Document, position: int) -> bool:
    """Does the sentence around ``position`` speak of people, start-ups or science?"""
    return bool(_TALENT.search(document.text, *names.sentence_at(document, position)))


def is_chosen_for(document: Document, first: int, last: int) -> bool:
    """Is the quotation at ``first:last`` a programme that people are chosen for, or that a place starts for them?"""
    text = document.text
    name = text[first:last]
    if not _PEOPLE.search(name) or len(name) > _LONGEST or names.lexicon(LIST, "off_topic").occurs(name):
        return False
    if _NO_PROGRAMME.search(name):
        return False
    if _CHOSEN.match(text, last):
        return name.endswith("计划")
    begun = _BEGINS.search(text, max(document.start, first - 9), first - 1)
    return bool(begun) and of_talent(document, first)


#: characters of such a name
_LONGEST = 8


def is_of_body(document: Document, start: int, end: int, quoted: str) -> bool:
    """省委“四强”行动, 实施以…为核心的“新东江人”计划: a body's programme, or one for people that is carried out."""
    text = document.text
    if _NO_PROGRAMME.search(quoted) or names.lexicon(LIST, "off_topic").occurs(text[start:end]):
        return False
    if _BODY.search(text, max(document.start, start - 12), start):
        return True
    return bool(_LEADS.search(text, max(document.start, start - 40), start)) and of_talent(document, start)
