"""A page's tree as lines of plain text, in one linear pass."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

#: elements whose text is never read
_SILENT = {"script", "style", "noscript", "template", "svg", "head", "select", "option", "textarea", "iframe", "object",
           "canvas", "math", "audio", "video", "map", "button"}  # fmt: skip
#: elements that stand in the running line
_INLINE = {"a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "em", "font", "i", "img", "ins", "kbd", "label", "mark", "q",
           "s", "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "var", "wbr", "o:p", "st1:chsdate"}  # fmt: skip

_SPACE = re.compile(r"[ \t\r\n\f\v\xa0]+")
_BREAKS = re.compile(r" ?\n[ \n]*")


def page_lines(tree: HtmlElement) -> str:
    """All visible text of a tree, one line a block, menus and footers included."""
    pieces: list[str] = []
    silent = 0
    # walked without recursion: pages may be nested deeply
    stack: list[tuple[HtmlElement, bool]] = [(tree, False)]
    while stack:
        element, leaving = stack.pop()
        tag = element.tag if isinstance(element.tag, str) else "script"
        is_silent = tag in _SILENT
        is_block = tag not in _INLINE
        if leaving:
            silent -= is_silent
            if is_block and not silent:
                pieces.append("\t" if tag in ("td", "th") else "\n")
            if element.tail and not silent and element is not tree:
                pieces.append(_SPACE.sub(" ", element.tail))
            continue
        silent += is_silent
        if not silent:
            if is_block and tag not in ("td", "th"):
                pieces.append("\n")
            if element.text:
                pieces.append(_SPACE.sub(" ", element.text))
        stack.append((element, True))
        stack.extend((child, False) for child in reversed(element))
    return _BREAKS.sub("\n", "".join(pieces)).strip()
