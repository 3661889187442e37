"""What an authority approves that is no title: a zone's plan, its extension, the first carriers that a place gets."""

from __future__ import annotations

import re

from ingest.extract.events.clauses import CARRIER, COUNT, VAGUE, Clause, Told, headline, is_area
from ingest.extract.events.words import trailing_cut, trimmed

#: what is put before an authority: a plan, or a change of a zone
_MATTER = re.compile(
    r"(?:《[^《》]{4,40}(?:规划|方案|纲要|计划)(?:\([^()]{2,16}\))?》|(?:总体|发展|建设|产业|空间|控制性详细|战略)规划(?:纲要)?|(?:总体|建设|实施|试点|改革)方案|(?:扩区|扩园|扩容|调区|移区|升级|升格|更名|区位调整|区域调整|范围调整|规划调整)(?:申请|方案)?)$"
)
_OF_ZONE = re.compile(r"区|园|基地|城|中心|自贸|试点|孵化|创新|产业")


def matter(before: str) -> str:
    """某高新区扩区, 《某新区发展规划》 of the words before 获批; empty where no such thing is said."""
    words = trailing_cut(before)
    what = trimmed(re.sub(r"^.*(?:随着|获悉|了解到)[,，]?", "", words))
    fits = _MATTER.search(what) and _OF_ZONE.search(what) and 5 <= len(what) <= 44
    return what if fits and not COUNT.search(what) and not VAGUE.search(before[-6:]) else ""


#: (平凉市)首次(获批)1家省级众创空间
_FIRST_OF_ALL = re.compile(
    r"(?P<many>(?:首[批家个]|[\d一二两三四五六七八九十]{1,3}[家个])(?:国家|省|市|自治区|部)[级备][^,，。;；、的()]{2,20})(?=$|[,，。;；、()])"
)


def _first_of_all(clause: Clause) -> Told | None:
    """A首次获批1家省级众创空间, A首次入选…: the first that a place gets is news, however many it gets."""
    many = _FIRST_OF_ALL.match(clause.after) if "首次" in clause.before[-6:] else None
    where = trimmed(re.sub(r"首次(?:成功|正式)*$", "", clause.before))
    if many is None or not CARRIER.search(many["many"]) or not (is_area(where) or CARRIER.search(where)):
        return None
    return Told(headline(where, "首次", clause.verb, many["many"]), "recognition", False)


_GOT = frozenset("获批 获准 获得批准 获得批复 获批复 获批准".split())


def newly_approved(clause: Clause) -> Told | None:
    """《某新区发展规划》获批, 某市首次获批1家省级众创空间."""
    if first := _first_of_all(clause):
        return first
    ends = clause.verb in _GOT and not re.match(r"[^,，。;；]", clause.after)
    what = matter(clause.before) if ends else ""
    return Told(headline(what, clause.verb), "recognition", False) if what else None
