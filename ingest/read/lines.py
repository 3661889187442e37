"""The lines of a portal dump and what each looks like, judged by itself.

Offsets are those of the original text; judgements are made on the restored line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from ingest.read.meta import Meta, is_tools, may_be_meta, read_meta
from ingest.read.words import beginnings, begins, holds, words
from ingest.restore import restore


class Kind(Enum):
    """What a line looks like."""

    PROSE = "prose"  # a paragraph, or a piece of one
    SHORT = "short"  # a title, a heading, a name
    BULLET = "bullet"  # a short line behind a bullet
    META = "meta"  # source, date, counters
    NAVIGATION = "navigation"  # menus, breadcrumbs, greetings, buttons
    LINK = "link"  # a dated headline of another article
    STOCK = "stock"  # a row of quotations
    FOOTER = "footer"  # what may follow an article
    ENDING = "ending"  # what follows an article and only that: 上一篇, 责任编辑, 免责声明
    OPENER = "opener"  # the heading of a list of other articles


@dataclass(slots=True)
class Line:
    """One line that is not empty: its trimmed range in the original, its restored text, its looks."""

    start: int
    end: int
    text: str
    kind: Kind
    meta: Meta | None = None

    @property
    def is_ending(self) -> bool:
        """Whether articles end before such a line (where it stands below one)."""
        return self.kind is Kind.ENDING or (self.kind is Kind.META and starts_footer(self.text) is Kind.ENDING)


#: lines longer than this are paragraphs, and only their head is looked at
LONG_LINE = 160
#: lines longer than this that hold a full stop are paragraphs
PARAGRAPH = 60
#: what is classified of a text at each end; what lies between is taken as paragraphs
_MOST_LINES = 400

_BULLET = re.compile(r"[\-—–·•●◆◇■□▪▲▶►»>※○☆★*＊+∙]+\s{0,4}|\d{1,2}[.、](?!\d)\s?|\[\d{1,2}\]\s?")
_OPENING = re.compile(r"[\s(（\[【<《·•●◆■□▪▲▶►»>※*\-—=|:→←↑]*")
_PAGES = re.compile(
    r"(?:[\s\[\]()<>|./…\d]|[上下]一页|首页|末页|尾页|共\s?\d+\s?页|第\s?\d+\s?页|next|prev)+", re.IGNORECASE
)
_HAN = re.compile(r"[一-鿿]")
_STRONG_SEPARATOR = re.compile(r"\s*[|丨│┃]\s*|\s*(?:>+|»|›|→|::|->)\s*|\s+[-–—/·•]\s+")
_ROW_NUMBER = re.compile(r"[+\-]?\d[\d,.]*%?$")
_SIGNED_PERCENT = re.compile(r"(?<!\d)[+\-]\d+(?:\.\d+)?%")
_RUNS_ON = tuple("起前后至到，,在、")
_LINE_ENDS = "\r\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_FINAL = ("。", "！", "？", "；", "…", "!", "?", ";", "”", "」", "』", '"', ")", "）")


def read_lines(text: str) -> list[Line]:
    """The lines of ``text`` that are not empty.  Linear; long texts have their middle taken as paragraphs."""
    original = text.splitlines(keepends=True)
    clean = restore(text).text.splitlines(keepends=True)
    if len(clean) != len(original):  # unusual line ends, which restoring makes line feeds
        clean = restore("\n".join(line.rstrip(_LINE_ENDS) for line in original)).text.split("\n")
    if len(clean) != len(original):  # a bracket that was cut held a line end
        clean = [restore(line).text for line in original]
    lines: list[Line] = []
    start = 0
    for number, (line, folded) in enumerate(zip(original, clean, strict=True)):
        trimmed = line.strip()
        if trimmed:
            begin = start + line.index(trimmed[0])
            folded = folded.strip()
            looked_at = number < _MOST_LINES or number >= len(original) - _MOST_LINES
            kind, meta = classify(folded) if looked_at else (Kind.PROSE, None)
            lines.append(Line(begin, begin + len(trimmed), folded, kind, meta))
        start += len(line)
    return lines


def classify(text: str) -> tuple[Kind, Meta | None]:
    """The looks of one restored, trimmed line, and what it says as a meta line if it is one."""
    if len(text) > LONG_LINE or ("。" in text and len(text) > PARAGRAPH):
        return _classify_paragraph(text), None
    return _classify_line(text)


@lru_cache(maxsize=8192)  # menus and footers are the same on every page of a portal
def _classify_line(text: str) -> tuple[Kind, Meta | None]:
    meta = read_meta(text) if may_be_meta(text) else None
    if _is_page_furniture(text) or (len(text) <= 60 and not (meta and meta.is_strong) and is_tools(text)):
        return Kind.NAVIGATION, None
    if meta and meta.is_meta:
        return Kind.META, meta
    footer = starts_footer(text)
    if footer is not None:
        return footer, meta
    if holds("boilerplate", text.lower()):
        return Kind.FOOTER, None
    if is_stock_row(text):
        return Kind.STOCK, None
    if "。" not in text and is_menu(text):
        return Kind.NAVIGATION, None
    if holds("link_mark", text):
        return Kind.LINK, None
    bullet = _BULLET.match(text)
    if meta and meta.dates and not meta.has_sentence and not meta.values and _is_dated_headline(text, meta):
        return Kind.LINK, meta
    if is_prose(text):
        return Kind.PROSE, meta
    if bullet and len(text) <= 60:
        return Kind.BULLET, meta
    return Kind.SHORT, meta


def _classify_paragraph(text: str) -> Kind:
    footer = starts_footer(text)
    if footer in (Kind.ENDING, Kind.FOOTER):
        # a long paragraph is a footer only if it also speaks as footers do
        return footer if len(text) <= LONG_LINE or holds("boilerplate", text[:400].lower()) else Kind.PROSE
    return Kind.FOOTER if len(text) <= LONG_LINE and holds("boilerplate", text.lower()) else Kind.PROSE


def is_prose(text: str) -> bool:
    """Whether a line is (a piece of) a paragraph rather than a heading."""
    if "。" in text or "；" in text or len(text) > 70:
        return True
    commas = text.count("，") + text.count(",") + text.count("、")
    return (commas >= 2 and len(text) >= 36) or (len(text) >= 20 and text.endswith(("，", ",", "、"))) or (
        commas >= 1 and len(text) >= 20 and text.endswith(("！", "？", "…", "!", "?"))
    )  # fmt: skip


def starts_footer(text: str) -> Kind | None:
    """ENDING, OPENER or FOOTER if the line begins, behind brackets and bullets, with a word that follows articles."""
    lower = text.lower()[:80]
    opening = _OPENING.match(lower)
    head = lower[opening.end() :] if opening else lower
    if begins("footer_open", head):
        return Kind.FOOTER
    for role, kind in (("footer_strong", Kind.ENDING), ("footer_weak", Kind.OPENER), ("footer_tail", Kind.FOOTER)):
        if begins(role, head):
            for word in beginnings(role):
                if head.startswith(word) and not _HAN.match(head, len(word)) and _closes(head, len(word)):
                    return kind
    return None


def _closes(head: str, place: int) -> bool:
    """Whether the word that ends at ``place`` stands by itself: before a colon, a bracket, a space or the end."""
    following = head[place : place + 1]
    return not following or following in ":：)）]】》>»|丨 \t　-—/<(（[【"


def is_menu(text: str) -> bool:
    """Menus and breadcrumbs: short words between separators, or many short words."""
    pieces = [piece for piece in _STRONG_SEPARATOR.split(text) if piece.strip()]
    listed = words("navigation")
    if len(pieces) >= 2:
        longest = max(map(len, pieces))
        if len(pieces) == 2:
            # 栏目|标题 is a title, 频道 | 兰州 a menu
            return longest <= 8 or (longest <= 14 and any(piece.strip().lower() in listed for piece in pieces))
        return longest <= 14 or sum(map(len, pieces)) / len(pieces) <= 10 or any(
            piece.strip().lower() in listed for piece in pieces
        )  # fmt: skip
    tokens = text.split()
    if len(tokens) < 3 or max(map(len, tokens)) > 10:
        return False
    known = sum(token.lower() in listed for token in tokens)
    if known >= 2:
        return True
    return len(tokens) >= 5 and sum(map(len, tokens)) / len(tokens) <= 5 and not any(map(str.isdigit, text))


def is_stock_row(text: str) -> bool:
    """A row of quotations, or the head of such a table."""
    tokens = text.split()
    if len(tokens) < 2 or "。" in text:
        return False
    numbers = sum(bool(_ROW_NUMBER.match(token)) for token in tokens)
    if numbers >= 2 and numbers >= len(tokens) - 2 and _SIGNED_PERCENT.search(text):
        return True
    return numbers == 0 and len(set(tokens) & words("stock")) >= 2


def _is_page_furniture(text: str) -> bool:
    lower = text.lower()
    opening = _OPENING.match(lower)
    head = lower[opening.end() :] if opening else lower
    if begins("greeting", head) and len(text) <= 80 and ("。" not in text):
        return any(sign in head for sign in ("今天", "现在是", "光临", "访问", "来到", "登录", "您好", "你好", "农历",
                                             "设为", "收藏", "当前时间", "天气", "无障碍", "星期"))  # fmt: skip
    if "今天是" in lower[:60] and len(text) <= 80:
        return True
    for word in beginnings("breadcrumb") if begins("breadcrumb", head) else ():
        if head.startswith(word) and (len(head) == len(word) or head[len(word)] in ":： \t|丨>»›→-/·是"):
            return "。" not in text
    return lower in words("page_mark") or _PAGES.fullmatch(text) is not None


def _is_dated_headline(text: str, meta: Meta) -> bool:
    """``2017-03-03 本周图片`` and ``本周图片 (2017-03-03)``: the date stands at an edge, words of a headline beside it."""
    if len(text) > PARAGRAPH or text[meta.end : meta.end + 1] in _RUNS_ON:  # 2023年1月1日起 某税率调整
        return False
    dated = meta.start <= 4 or len(text) - meta.end <= 3 or bool(_BULLET.match(text))
    return dated and len(meta.dates) == 1 and meta.leftover_length >= 5


def looks_finished(text: str) -> bool:
    """Whether a line ends as sentences do."""
    return text.endswith(_FINAL)
