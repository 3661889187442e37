"""HTML pages: title, date and source from what the page declares, else from its meta line; the body as plain text."""

from __future__ import annotations

import datetime as dt
import re

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from ingest.read.bodies_of_pages import main_text
from ingest.read.dates import parse_date
from ingest.read.declared import Declared, read_declared
from ingest.read.decoding import decode
from ingest.read.draft import Draft, Limits, Problem, beginning, storable
from ingest.read.plain import page_lines
from ingest.read.portal import Portal, body_of, read_portal
from ingest.read.sources import Source, read_whole

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w-]{2,20})""", re.IGNORECASE)
_XML_CHARSET = re.compile(rb"""^\s{0,20}<\?xml[^>]{0,100}?encoding\s?=\s?["']([\w-]{2,20})""")
#: parsers compare each attribute with each other: tags that long lose theirs
_LONG_TAG = re.compile(r"<([A-Za-z][A-Za-z0-9:]{0,20})\s[^<>]{2000,}>?")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}>")
#: a page whose text is shorter holds no article
_SHORTEST_BODY = 20


def read_page(source: Source, limits: Limits) -> Draft | Problem:
    """The draft of an .html file.  Raises ``Unreadable`` if it is no text, ``Problem`` if it holds no article."""
    data = read_whole(source, limits, limits.max_page_bytes)
    markup = storable(decode(data, _declared_charset(data)))
    tree = _parse(markup)
    declared = read_declared(tree) if tree is not None else Declared()
    lines = page_lines(tree) if tree is not None else ""
    body = storable(main_text(tree, lines, limits)) if tree is not None else ""
    if len(body) < _SHORTEST_BODY:
        reason = "the HTML page has no body text (an empty or script-built page?): save it with its content"
        return Problem(source.uri, None, reason, beginning(markup))
    if len(body) > limits.max_characters:
        reason = f"the page's text has {len(body):,} characters, more than {limits.max_characters:,}: split the article"
        return Problem(source.uri, None, reason, beginning(body))
    seen = read_portal(storable(lines), declared.title)
    title = _title(declared, seen)
    text, start, end = _with_title(title, body)
    return Draft(
        uri=source.uri,
        url=_short(declared.url, limits),
        title=_short(title, limits),
        source_name=_short(declared.source_name or seen.source_name, limits),
        published_on=_date(declared, seen),
        category=_short(declared.category, limits),
        text=text,
        body_start=start,
        body_end=end,
    )


def _declared_charset(data: bytes) -> str | None:
    head = data[:4096]
    match = _CHARSET.search(head) or _XML_CHARSET.match(head)
    return match[1].decode("ascii", "replace") if match else None


def _parse(markup: str) -> HtmlElement | None:
    """The page's tree; None where there is none.  No network, no entities from outside, no huge trees."""
    markup = _LONG_TAG.sub(r"<\1>", _DECLARATION.sub("", markup, count=1))
    parser = HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        return document_fromstring(markup, parser=parser)
    except (etree.LxmlError, ValueError, RecursionError):
        return None


def _title(declared: Declared, seen: Portal) -> str | None:
    return declared.title or seen.title


def _date(declared: Declared, seen: Portal) -> dt.date | None:
    return parse_date(declared.published) or seen.published_on


def _with_title(title: str | None, body: str) -> tuple[str, int, int]:
    """Text with the title as its first line, and the range of the article in it."""
    start, end = body_of(body, title)
    first = body[:start].strip().splitlines()
    if title and not (first and title in first[0]) and not body.startswith(title):
        shift = len(title) + 1
        return f"{title}\n{body}", start + shift, end + shift
    return body, start, end


def _short(value: str | None, limits: Limits) -> str | None:
    value = storable(value).strip()[: limits.max_field] if value else None
    return value or None
