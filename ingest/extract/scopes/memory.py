"""Who outlasts the sentence that spoke of him: not a firm in passing, nor what a place is compared with, nor a part of it."""

from __future__ import annotations

from ingest.extract.document import Document, Span, within
from ingest.extract.scopes import zone_groups
from ingest.extract.scopes.article_places import ArticlePlaces, lies_within
from ingest.extract.scopes.scope import Scope
from ingest.extract.vocabulary import read

#: 长三角, 东北
MACRO = frozenset(
    name
    for row in read("place_words")
    if row["kind"] == "macro"
    for name in (row["word"], row["word"].removesuffix("地区"))
)
#: from a part to the whole: a sentence that tells of both goes on with the whole
_WIDTHS = ("organisation", "zone", "region", "country")
#: a company named so often is what the article is about
_OFTEN = 3


def is_narrower(scope: Scope, subject: Scope) -> bool:
    """Is it a body beside a place, a zone beside a region, a county beside its province?"""
    if subject.type in _WIDTHS and scope.type in _WIDTHS and subject.type != scope.type:
        return _WIDTHS.index(scope.type) < _WIDTHS.index(subject.type)
    return scope.adcode != subject.adcode and scope.type == "region" and lies_within(scope.adcode, subject.adcode)


def may_be_narrower(document: Document, sentence: Span, subject: Scope) -> bool:
    """Does the sentence name places enough for ``subject`` to be a part or a body of another?"""
    start, end = sentence
    named = len(within(document.places, start, end)) + len(within(document.open_words, start, end))
    least = 1 if subject.type == "organisation" else 2  # a place is named itself
    return subject.type != "country" and named >= least


def outlasts(scope: Scope, article: ArticlePlaces) -> bool:
    """Is it what the text goes on about, no company in passing, and no country named for comparison?"""
    name = scope.name or ""
    if name.endswith(("公司", "集团")) and article.document.text.count(name) < _OFTEN:
        return False
    if zone_groups.is_graded_part(scope, article):
        return False
    is_wide = scope.type == "country" or name in MACRO
    of_region = article.main is not None and article.main.type == "region"
    return not (is_wide and (article.title_zone or article.title_region or (name in MACRO and of_region)))
