"""What a page declares about its article: JSON-LD first, then meta elements, then its headings."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml.html import HtmlElement

from ingest.read.dates import parse_date
from ingest.read.meta import source_or_none
from ingest.read.titles import title_range
from ingest.read.words import words_in_order

#: kinds of JSON-LD things that are articles
_ARTICLES = ("article", "newsarticle", "reportagenewsarticle", "blogposting", "report", "webpage", "policy")
#: a JSON-LD block longer than this, and things in it beyond this many, are not looked at
_LONGEST_BLOCK, _MOST_THINGS = 1 << 20, 1_000


@dataclass(frozen=True, slots=True)
class Declared:
    """Declarations as printed; None where the page makes none."""

    title: str | None = None
    published: str | None = None
    source_name: str | None = None
    category: str | None = None
    url: str | None = None


def read_declared(tree: HtmlElement) -> Declared:
    """The declarations of a page, the more trustworthy first."""
    found = Declared()
    for other in (_json_ld(tree), _meta_elements(tree), _headings(tree)):
        found = replace(found, **{
            name: getattr(other, name) for name in Declared.__dataclass_fields__ if getattr(found, name) is None
        })  # fmt: skip
    return found


def _json_ld(tree: HtmlElement) -> Declared:
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower() or not script.text or len(script.text) > _LONGEST_BLOCK:
            continue
        try:
            things = list(_things(json.loads(script.text, strict=False)))
        except (ValueError, RecursionError):
            continue
        for thing in things:
            kinds = thing.get("@type")
            kinds = kinds if isinstance(kinds, list) else [kinds]
            if any(str(kind).lower() in _ARTICLES for kind in kinds) and (
                thing.get("headline") or thing.get("datePublished")
            ):
                published = _string(thing.get("datePublished") or thing.get("pubDate"))
                return Declared(
                    title=_string(thing.get("headline") or thing.get("name")),
                    published=published if parse_date(published) else None,
                    source_name=source_or_none(_name(thing.get("publisher")) or _name(thing.get("sourceOrganization"))),
                    category=_string(thing.get("articleSection")),
                    url=_address(_string(thing.get("url")) or _string(thing.get("mainEntityOfPage"))),
                )
    return Declared()


def _things(data: object) -> Iterator[dict[str, object]]:
    waiting, seen = [data], 0
    while waiting and seen < _MOST_THINGS:
        thing = waiting.pop(0)
        seen += 1
        if isinstance(thing, list):
            waiting.extend(thing[:_MOST_THINGS])
        elif isinstance(thing, dict):
            yield thing
            if "@graph" in thing:
                waiting.append(thing["@graph"])


def _name(value: object) -> str | None:
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("name")
    return _string(value)


def _string(value: object) -> str | None:
    if isinstance(value, list) and value:
        value = value[0]
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _address(value: str | None) -> str | None:
    return value if value and value.startswith(("http://", "https://")) else None


def _meta_elements(tree: HtmlElement) -> Declared:
    contents: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = (element.get("name") or element.get("property") or element.get("itemprop") or "").strip().lower()
        content = " ".join((element.get("content") or "").split())
        if name and content:
            contents.setdefault(name, content)
    named = {role: [contents[name] for name in words_in_order(role) if name in contents]
             for role in ("html_title", "html_date", "html_source", "html_category")}  # fmt: skip
    canonical = next(
        (link.get("href") for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical"), None
    )
    return Declared(
        title=next((_proper(title) for title in named["html_title"]), None),
        published=next((date for date in named["html_date"] if parse_date(date)), None),
        source_name=next((source for source in map(source_or_none, named["html_source"]) if source), None),
        category=next(iter(named["html_category"]), None),
        url=_address(contents.get("og:url") or canonical or contents.get("url")),
    )


def _headings(tree: HtmlElement) -> Declared:
    """The only ``h1``, else the page title without the site's name."""
    headings = [text for element in tree.iter("h1") if len(text := " ".join(element.text_content().split())) >= 6]
    page_title = next((" ".join(element.text_content().split()) for element in tree.iter("title")), "")
    for heading in headings:
        if len(headings) == 1 or heading in page_title:
            return Declared(title=heading)
    proper = _proper(page_title)
    return Declared(title=proper if len(proper) >= 6 else None)


def _proper(title: str) -> str:
    start, end = title_range(title)
    return title[start:end].strip()
