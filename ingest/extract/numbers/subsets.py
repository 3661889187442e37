"""Which firms are counted where a number of firms is not that of all: 低空企业20多家, 海关备案企业9400家.

Such a number is a fact of its own, but not the total of a zone, which is what the metric ``enterprises`` means.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ingest.extract.document import Document, Span, within
from ingest.extract.names import words
from ingest.extract.numbers.binding import Bound
from ingest.extract.numbers.quantities import Quantity
from ingest.extract.scopes import topics
from ingest.extract.scopes.scope import UNNAMED
from ingest.extract.vocabulary import alternation

if TYPE_CHECKING:
    from ingest.extract.numbers.statement import Statement

LIST = "subset_words"
#: metrics of firms, and what the words of a metric say already: 规模以上工业企业 are all that are above the scale
_SAID_BY_METRIC = {
    "enterprises": None,
    "above_scale_enterprises": re.compile(r"(?:.*?(?:规模?以?上|限额?以?上|[四五]上”?)|上)?(?:工业)?(?:法人)?"),
    "new_enterprises": re.compile(r"(?:力争|净|新)*(?:新?[增设办]立?|注册|登记|成立)?"),
}
#: what is told of a place or a park; of a single firm it is business news
_OF_PLACES = frozenset({"revenue", "software_revenue", "industrial_output", "industrial_value_added"})
#: the longest description of a class, in characters
_LONGEST = 16
_AND = ("和", "及", "与", "或")
_MARK = re.compile(r"[^\u4e00-\u9fffA-Za-z0-9、“”+]")


@cache
def _noun() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(list(words(LIST, 'noun')))})$")


@cache
def _before() -> re.Pattern[str]:
    """What may stand before a description and is no part of it: verbs, marks, 20多家."""
    return re.compile(
        rf"{alternation(list(words(LIST, 'verb')))}|有(?![色机])|{_MARK.pattern}|\d[\d.]*[万亿]?多?[家个户]"
    )


@cache
def _plain() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(list(words(LIST, 'plain')))}|[、“”])*+")


def of_firms(document: Document, quantity: Quantity, bound: Bound, clause: Span) -> str | None:
    """The words by which the firms that ``quantity`` counts are a class of their own; None where they are all."""
    if bound.code not in _SAID_BY_METRIC:
        return None
    text, term = document.text, bound.term
    begin = quantity.end if bound.how == "right" else max(clause.start, term.start - _LONGEST)
    for named in (within(document.places, begin, term.end), within(document.open_words, begin, term.end)):
        begin = max((item.end for item in named if item.end < term.end), default=begin)
    begin = max((match.end() for match in _before().finditer(text, begin, term.end)), default=begin)
    phrase = _noun().sub("", text[begin : term.end]).strip("、")
    if phrase.endswith(_AND):
        phrase = text[begin : term.end]  # 科创机构和企业: of both together
    if said := _SAID_BY_METRIC[bound.code]:
        phrase = said.sub("", phrase, 1)
    is_class = phrase and len(phrase) <= _LONGEST and not _plain().fullmatch(phrase)
    return phrase if is_class else None


def is_one_firms(statement: Statement) -> bool:
    """Is it the revenue or output of a single firm, which the clause names or goes on with (这家企业)?"""
    scope = statement.scope
    if scope is UNNAMED:
        return statement.code in _OF_PLACES
    is_named = scope.binding == "stated" and scope.type == "organisation" and scope.name is not None
    return is_named and statement.code in _OF_PLACES and topics.is_firm(scope.name or "")
