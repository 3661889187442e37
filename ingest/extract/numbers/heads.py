"""Is the term the head noun, and a thing that its metric counts?  企业用户, 体育活动, 展览面积, 对东盟出口 are not.

``counted_words.csv`` says it in words for metrics, and for ``funding`` as a whole, by ``role``: ``other`` in the noun phrase makes it another thing, unless a word that
``gives`` stands there too; ``head`` right behind the term, or between it and the number, is what is counted instead (企业发布岗位1.8万个); where a
metric ``asks``, one of its words must be near; ``beside`` anywhere in the sentence tells of an occasion (招聘会, 参展) whose numbers are no place's.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ingest.extract.document import Document, Span, within
from ingest.extract.vocabulary import Hit, alternation, read

LIST = "counted_words"
#: how far before a term its modifiers reach, and before a number the words that tell what is spoken of
_PHRASE, _AROUND = 16, 150
#: characters of the longest name of a carrier
_LONGEST_NAME = 36
#: how far before a number its term may stand for the words between to say what is counted
_GAP = 10
_PARTS = re.compile(r"[,，、。;；:：\d]")
#: where a noun phrase begins: behind a mark, a number or a verb
_BEGINS = re.compile(
    r"[,，、。;；:：\d]|(?:示范|试验|合作|高新|经开|开发|新)区|实施|谋划|推进|引进|布局|启动|开展|举办|组织|建成|拥有|集聚"
)


class _Signs(NamedTuple):
    """The words of one metric, by what they do."""

    other: re.Pattern[str] | None
    gives: re.Pattern[str] | None
    asks: re.Pattern[str] | None
    head: re.Pattern[str] | None
    beside: re.Pattern[str] | None


@cache
def _signs() -> dict[str, _Signs]:
    words: dict[str, dict[str, list[str]]] = {}
    for row in read(LIST):
        for metric in row["codes"].split():
            words.setdefault(metric, {}).setdefault(row["role"], []).append(row["word"])
    return {
        metric: _Signs(*(re.compile(alternation(said[role])) if role in said else None for role in _Signs._fields))
        for metric, said in words.items()
    }


def is_other_thing(text: str, code: str, term: Hit, number: Span, clause: Span) -> bool:
    """Does ``term``, though a word of metric ``code``, name something else beside ``number``?"""
    signs = _signs().get(code)
    if signs is None:
        return False
    if signs.head and (signs.head.match(text, term.end) or signs.head.search(text, term.end, _gap(text, term, number))):
        return True
    phrase = _phrase(text, term, number, clause)
    if signs.gives and signs.gives.search(phrase):
        return False
    if signs.other and signs.other.search(phrase):
        return True
    around = text[max(0, min(term.start, number.start) - _AROUND) : clause.end]
    return bool(signs.asks and not signs.asks.search(around))


def _gap(text: str, term: Hit, number: Span) -> int:
    """Where the words between ``term`` and a number shortly behind it end; a comma parts them."""
    near = term.end <= number.start <= term.end + _GAP and not _PARTS.search(text, term.end, number.start)
    return number.start if near else term.end


def is_of_occasion(text: str, code: str, sentence: Span) -> bool:
    """Is a number of metric ``code`` in ``sentence`` one of an occasion: jobs offered at a fair, a share of those who exhibit?"""
    signs = _signs().get(code)
    return bool(signs and signs.beside and signs.beside.search(text, sentence.start, sentence.end))


def is_other_money(text: str, start: int, end: int) -> bool:
    """救灾资金, 农业保险保费补贴, 国债: does ``text[start:end]`` speak of money that flows elsewhere than to innovation?"""
    other = _signs()["funding"].other
    return bool(other and other.search(text, start, end))


def _phrase(text: str, term: Hit, number: Span, clause: Span) -> str:
    """The term with its modifiers: between the number and it, else before it."""
    if number.end <= term.start:
        before, phrase = text[max(clause.start, number.start - 8) : number.start], text[number.end : term.end + 2]
    else:
        before = text[max(clause.start, term.start - _PHRASE) : term.start]
        phrase = text[term.start : min(number.end + 4, clause.end)]
    begins = [match.end() for match in _BEGINS.finditer(before)]
    return before[begins[-1] if begins else 0 :] + phrase


def is_carriers_name(document: Document, term: Hit) -> bool:
    """某孵化器,已有近40家企业入孵: does the name of a carrier end with ``term``?"""
    named = within(document.carriers, term.start - _LONGEST_NAME, term.end)
    return any(carrier.end == term.end for carrier in named)
