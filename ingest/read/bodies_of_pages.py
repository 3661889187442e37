"""The main text of a page: careful extraction where it can be afforded, else the block densest in sentences."""

from __future__ import annotations

import copy
import logging
import re

from lxml.html import HtmlElement

from ingest.read.draft import Limits
from ingest.read.plain import page_lines
from ingest.read.words import words

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)

_NAME = re.compile(r"[\w-]+")
_SENTENCE = re.compile(r"[，。；！？、,;!?]")
#: elements that never hold an article's text
_NOISE_TAGS = ("nav", "footer", "aside", "form", "header")
#: a container that is known by name must hold at least this much text
_LEAST = 60
#: containers tried for their name
_MOST_TRIED = 10
#: the careful extraction must find at least this share of what the densest block holds
_LEAST_SHARE = 0.5


def main_text(tree: HtmlElement, all_lines: str, limits: Limits) -> str:
    """The article's text, a paragraph a line.  Empty if the page has none.

    ``all_lines`` is the text of the whole page: without a body that stands out, a page with sentences is its own body.
    """
    stripped = _without_noise(tree)
    dense = _densest(stripped)
    careful = _careful(tree) if sum(1 for _ in tree.iter()) <= limits.max_elements else ""
    if careful and _weight(careful) >= _LEAST_SHARE * _weight(dense):
        return careful
    if dense:
        return dense
    return all_lines if _weight(all_lines) >= 3 else ""


def _careful(tree: HtmlElement) -> str:
    import trafilatura  # on first use: importing it takes longer than reading a thousand articles

    try:
        found = trafilatura.extract(
            copy.deepcopy(tree), favor_precision=True, include_comments=False, include_links=False, include_tables=True,
            include_formatting=False, deduplicate=False, with_metadata=False, output_format="txt",
        )  # fmt: skip
    except Exception:  # whatever breaks in it, the densest block is still there
        return ""
    return found.strip() if found else ""


def _without_noise(tree: HtmlElement) -> HtmlElement:
    stripped = copy.deepcopy(tree)
    noise = words("html_noise")
    for element in list(stripped.iter()):
        if not isinstance(element.tag, str) or element.getparent() is None or element.tag == "body":
            continue
        if element.tag in _NOISE_TAGS or noise & _names(element) or _is_link_list(element):
            element.drop_tree()
    return stripped


def _names(element: HtmlElement) -> set[str]:
    return set(_NAME.findall(f"{element.get('class') or ''} {element.get('id') or ''}"[:400].lower()))


def _is_link_list(element: HtmlElement) -> bool:
    """A list whose items are links and little else."""
    if element.tag not in ("ul", "ol", "dl") or len(element) < 2:
        return False
    linked = sum(1 for item in element if item.find(".//a") is not None and len(item) <= 4)
    return linked >= 0.8 * len(element)


def _densest(tree: HtmlElement) -> str:
    """The block known by name, else the one whose own paragraphs weigh most."""
    known = words("html_body")
    best: HtmlElement | None = None
    tried = 0
    weights: dict[HtmlElement, float] = {}
    for element in tree.iter():
        if not isinstance(element.tag, str) or element.tag in ("script", "style", "head", "title", "noscript"):
            continue
        if tried < _MOST_TRIED and known & _names(element):
            tried += 1
            if len(lines := page_lines(element)) >= _LEAST and _weight(lines):
                return lines
        own = _weight((element.text or "") + "".join(child.tail or "" for child in element))
        if own:
            block = element.getparent() if element.tag in ("p", "span", "font", "strong", "br", "b") else element
            if block is not None:
                weights[block] = weights.get(block, 0) + own
                above = block.getparent()
                if above is not None:
                    weights[above] = weights.get(above, 0) + 0.5 * own
    if weights:
        best = max(weights, key=lambda element: weights[element])
    return page_lines(best) if best is not None else ""


def _weight(text: str) -> int:
    """Marks of sentences: menus and link lists have few."""
    return len(_SENTENCE.findall(text))
