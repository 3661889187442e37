"""Events told in passing, as an attribute of what they happened to: 去年9月开园的X已有…, 2019年12月揭牌的“Y”, X4月1日挂牌当天."""

from __future__ import annotations

import re

from ingest.extract.events.beginnings import kind_of_beginning
from ingest.extract.events.clauses import CARRIER, PLAN, Clause, Told, headline, single, subject_of
from ingest.extract.events.words import trimmed

#: (本月初)挂牌运行的X, (记者在去年底)投用的X: nothing but a time before the verb, and what leads up to it
_WHEN = re.compile(
    r"(?:[^,，。;；]{0,10}(?:在|走进|来到|从|像|如|包括|其中|而|对|让|,|，))?"
    r"(?:(?:(?:本|上|这个|刚过去的这个)月[初中底]?|(?:今年|去年|前年|当年|同年)?[\d年月日份一二三四五六七八九十〇零底末初中]{2,14}|今年|去年|前年|同年|年初|年底|近日|日前|不久前|前不久|今天|昨天|当天|新近)[,，]?)++"
    r"(?:上半年|下半年|上旬|中旬|下旬|春天|秋天|夏天|冬天)?(?:正式|共同|刚刚?|才|已|建成|投入|最新|同步|全面|顺利|率先|揭牌|挂牌|竣工|落成)*+"
)
_BEHIND = re.compile(
    r"(?:成立|运行|运营|启用|开放|投用|开园|投产|使用)?的(?P<name>“[^“”\n]{2,20}”[\u4e00-\u9fff]{0,10}|[^,，。;；:、的是]{4,40})"
)
#: what is said of it begins here: 去年9月开园的X(已有企业120家)
_SAID = re.compile(
    r"已经?|累计|目前|由|占地|总投资|总建筑|总规模|总面积|建筑面积|规划|位于|坐落|内(?![蒙江])|里|现有|也|将|共有?|拥有|有(?![色机限])|吸引|集聚|聚集|入驻|看到|一期|首期|投资|,|，|中[,，]?$|显得|给|为(?!民)|就(?!业)|成为|还|年(?:产|内)|率先|仅|用了|历时|经过|上(?![海市])|目标|计划"
)


def _name(words: str) -> str:
    """The carrier or quoted name at the head of ``words``; empty where there is none."""
    if words.startswith("“"):
        return words
    cut = _SAID.search(words, 4)
    name = trimmed(words[: cut.start()] if cut else words)
    return name if CARRIER.search(name) and single(name) else ""


def _kind(verb: str) -> str:
    """What is begun is launched, what is done opens."""
    return "launch" if kind_of_beginning(verb, "") == "launch" else "opening"


def attributed(clause: Clause) -> Told | None:
    """本月初挂牌运行的X, X4月1日挂牌当天: the opening is said of X in passing, with its day."""
    if named := _BEHIND.match(clause.after):
        name = _name(named["name"]) if _WHEN.fullmatch(clause.before.strip()) else ""
        told = Told(headline(name, clause.verb), _kind(clause.verb), False)
        return told if name and not PLAN.search(clause.before) else None
    if re.match(r"当[天日]", clause.after) and (day := re.search(r"\d{1,2}月\d{1,2}日$", clause.before)):
        subject = subject_of(clause._replace(before=clause.before[: day.start()]))
        return Told(headline(subject, clause.verb), "opening", False) if single(subject) else None
    return None
