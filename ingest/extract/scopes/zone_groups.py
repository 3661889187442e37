"""The zones of a kind together: 218家国家级经开区, 四川省高新区 and the 国家高新区 among them."""

from __future__ import annotations

import re

from ingest.extract.document import Span, within
from ingest.extract.places.place_names import CHINA, Place, all_of_kind, generic_kind, graded
from ingest.extract.scopes.article_places import ArticlePlaces, is_all, last_before
from ingest.extract.scopes.scope import Scope
from ingest.extract.scopes.yardsticks import is_named_beside
from ingest.extract.vocabulary import Hit

#: 218家国家级经开区
_COUNTED_ZONES = re.compile(
    r"(?P<n>\d{1,3}|[一二三四五六七八九十百]{1,5})(?:多|余)?[家个](?P<grade>(?:国家级?|省级|市级)?(?:及?以上)?)$"
)
#: 东部沿海33家国家级开发区, 中西部16个…
_MACRO = re.compile(
    r"(?P<name>东部沿海|东中部|中西部|东部|中部|西部|东北|沿海|内陆|沿边)(?:地区|各省)?的?[\d一二三四五六七八九十百]+(?:多|余)?[家个](?:国家级?)?$"
)
_GRADES = ("国家", "省级", "市级")


def meant(word: Hit, clause: Span, article: ArticlePlaces, subject: Place | None) -> Place | None:
    """The zones together that ``word`` means, where it is counted or goes on with a group: of the title, or the ``subject``."""
    return _counted_together(word, clause, article) or _of_group(word, article) or _told_before(word, article, subject)


def is_graded_part(scope: Scope, article: ArticlePlaces) -> bool:
    """Is ``scope`` the 国家高新区 of the 高新区 that the article is about?"""
    whole = article.title_region
    if whole is None or scope.type != "region" or whole.adcode != scope.adcode:
        return False
    kind = generic_kind(whole.name[-3:])
    return bool(kind) and any(scope.name == whole.name.removesuffix(kind or "") + g + (kind or "") for g in _GRADES)


def _counted_together(word: Hit, clause: Span, article: ArticlePlaces) -> Place | None:
    """218家国家级经开区: the zones of a kind together, whichever single one was named before."""
    text = article.document.text
    counted = _COUNTED_ZONES.search(text, max(clause.start, word.start - 10), word.start)
    if word.code != "generic" or not counted:
        return None
    if macro := _MACRO.search(text, max(clause.start, word.start - 18), word.start):
        return Place(word.start, word.end, macro["name"] + graded(word.text), "region", None, None)
    region = article.title_region
    if region is None:
        of_all = is_all(counted["n"], generic_kind(word.text))
        if not of_all and (near := _region_of_sentence(word, clause, article)):
            return Place(word.start, word.end, near.name + graded(word.text), "region", None, near.adcode)
        if word.text.startswith("国家") or of_all:
            return Place(word.start, word.end, all_of_kind(word.text), "country", None, CHINA)
        if group := next((p for p in last_before(article.document.places, word.start) if _is_group_of(p, word)), None):
            return group
        region = None if article.title_zone else article.region
    if region is not None:
        if graded_there := _of_group(word, article):
            return graded_there
        name = region.name.removesuffix(graded(word.text)) + _grade(text, counted, word.text) + graded(word.text)
        return Place(word.start, word.end, name, "region", None, region.adcode)
    return Place(word.start, word.end, text[counted.start() : word.start] + graded(word.text), "region", None, None)


def _region_of_sentence(word: Hit, clause: Span, article: ArticlePlaces) -> Place | None:
    """The city or province that the sentence named before 4个国家级经开区."""
    document = article.document
    low = max(document.text.rfind(mark, 0, clause.start) for mark in "。\n") + 1
    text = document.text
    near = within(document.places, max(low, document.start), word.start)
    named = [p for p in near if p.type == "region" and text[p.end - 1] in "省市区县州" and text[p.start - 1] != "("]
    return named[-1] if named and not is_named_beside(document.text, clause, named[-1]) else None


def _told_before(word: Hit, article: ArticlePlaces, subject: Place | None) -> Place | None:
    """湖北省20个高新区…。高新区共实现…: the zones of the kind together that are spoken of, where no single one was named before."""
    if subject is None or subject.type != "region" or not _is_group_of(subject, word):
        return None
    named = last_before(article.zones(generic_kind(word.text)), word.start)
    return None if named or article.title_zone else subject


def _is_group_of(place: Place, word: Hit) -> bool:
    """广西高新区, by which 9个高新区 behind it may be meant."""
    return (
        place.type == "region"
        and place.adcode is not None
        and place.name.endswith(generic_kind(word.text) or word.text)
    )


def _of_group(word: Hit, article: ArticlePlaces) -> Place | None:
    """国家高新区 and 省级高新区 in news of 四川省高新区: those of that grade there."""
    region, kind = article.title_region, generic_kind(word.text)
    if region is None or kind is None or not region.adcode or not region.name.endswith(kind):
        return None
    before = article.document.text[max(0, word.start - 2) : word.start]
    grade = next((g for g in _GRADES if word.text.startswith(g) or before == g), "")
    return Place(word.start, word.end, region.name.removesuffix(kind) + grade + kind, "region", None, region.adcode)


def _grade(text: str, counted: re.Match[str], kind: str) -> str:
    """省级以上, where the same number of zones is called so elsewhere: 全市14家省级以上开发区…14家开发区.  高新区 are national anyway."""
    elsewhere = re.search(rf"(?<!\d){counted['n']}[家个](?P<grade>(?:国家级?|省级|市级)(?:及?以上)?){kind}", text)
    grade = counted["grade"] or (elsewhere["grade"] if elsewhere else "")
    return "" if generic_kind(kind) and not grade.startswith("市级") else grade
