"""Meta lines: ``来源:某报 日期:2017-01-13 点击:次`` and its many relatives.

Works on one restored line (simplified, half width).  Everything is bounded: long lines are looked at by their head.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field

from ingest.read.dates import Found, find_dates
from ingest.read.words import LONGEST_LABEL, label_endings, labels, words

#: colons looked at in one line
_MOST_LABELS = 16

#: names that end with an everyday word (发布, 中心) are at most so long, others so: what is longer is a headline
_SHORT_SOURCE, _LONGEST_SOURCE = 8, 20
#: labels that stand before dates of all kinds
_ANY_DATE = {"时间", "日期", "date", "time"}

_COLON = re.compile(r":")
_LABEL_TOKEN = re.compile(r"[一-鿿A-Za-z]+$")
_VALUE = re.compile(r"[^\s|丨｜\])】』>]{0,60}")
_COUNTER = re.compile(
    r"(?:视频|音频)?时长\s?:?\s?\d{1,3}\s?分钟?\s?(?:\d{1,2}\s?秒)?"
    r"|(?:点击|浏览|阅读|访问|查看|查阅|评论|回复|跟帖|人气|热度|点赞|收藏|转发|时长)(?:量|数|率|次数|人数)?"
    r"\s?[(\[【]?\s?\d[\d,.]{0,12}\s?[万亿w+]{0,2}\s?[次人条个]?[)\]】]?"
    r"|(?<![\d.])\d[\d,.]{0,12}\s?[万亿w+]{0,2}\s?(?:次|人|条|个)?(?:阅读|浏览|点击|评论|参与评论|点赞|访问|分享|跟帖)"
    r"|\d{1,3}\s?分\s?\d{1,2}\s?秒|第\s?[a-z]?\d{1,3}\s?版(?:[:：]\S{0,12})?|阅读需\s?\d+\s?分钟?|约?\d+字|(?:(?:19|20)\d\d年)?总?第\d{1,4}期|(?:发表于|发布于)[一-鿿]{2,4}$"
)
_HINT = re.compile(
    r"(?:19|20)\d\d|[一二][〇零○O一二三四五六七八九]{3}年|[点浏阅访查评回跟人热收转时][击览读问看阅论复帖气度赞藏发长]|\d字|\d版|\d\s?分|^[\x20-\x7e]+$"
)
_CLOCK = re.compile(r"(?<!\d)\d{1,2}:\d\d(?::\d\d)?(?!\d)")
_WEEKDAY = re.compile(r"(?:星期|周)[一二三四五六日天]")
_CUT = re.compile(r"[\s|丨｜/\\()（）\[\]【】《》「」<>〈〉·•●◆■□▪◇★☆▲►▶※#*+,，;；:\-—–_=~&\"'“”‘’]+")
_MORE_ENGLISH = re.compile(r"\s([A-Za-z][\w.&'-]*)\b(?!\s*:)")
#: (点击上方蓝字关注我们)
_INVITES = ("点击", "扫码", "长按", "关注我们", "关注本")
_SENTENCE = re.compile(r"[。！？!?；…]")


@dataclass(slots=True)
class Value:
    """A label and what follows it; ``start``/``end`` bound the value in the line."""

    role: str
    label: str
    start: int
    end: int
    label_start: int


@dataclass(slots=True)
class Meta:
    """What one line says about its article.  ``leftover`` is what no rule explains."""

    values: list[Value] = field(default_factory=list)
    #: (date, role of its label or "" if it stands alone)
    dates: list[tuple[dt.date | None, str]] = field(default_factory=list)
    counters: int = 0
    leftover: tuple[str, ...] = ()
    has_sentence: bool = False
    #: from the first thing recognised to the last
    start: int = 0
    end: int = 0

    def value(self, role: str) -> Value | None:
        """The first value under a label of that role."""
        return next((value for value in self.values if value.role == role), None)

    @property
    def leftover_length(self) -> int:
        """Characters that no rule explains."""
        return sum(map(len, self.leftover))

    @property
    def is_meta(self) -> bool:
        """Whether the line is nothing but a meta line."""
        if self.has_sentence:
            return False
        if len(self.values) >= 2:
            return self.leftover_length <= 24
        if self.values:
            return self.leftover_length <= 14
        if self.dates:
            return all(is_source(word) or len(word) <= 4 for word in self.leftover) and self.leftover_length <= 24
        return bool(self.counters) and self.leftover_length <= 4

    @property
    def is_strong(self) -> bool:
        """Whether it is the line by which portals introduce an article: a date or source, not only a counter."""
        return bool(self.dates) or any(value.role in ("meta_source", "meta_date") for value in self.values)

    @property
    def is_published(self) -> bool:
        """Whether it speaks of the publication for sure: 时间 and 日期 alone may be those of an event in the text."""
        return any(
            value.role == "meta_source" or (value.role == "meta_date" and value.label not in _ANY_DATE)
            for value in self.values
        )


def may_hold_labels(text: str) -> bool:
    """A cheap question before ``read_meta``: does a colon stand behind what may be a label?"""
    endings = label_endings()
    place = text.find(":")
    while place >= 0:
        if text[max(0, place - 8) : place].replace(" ", "").replace("\t", "")[-2:].lower() in endings:
            return True
        place = text.find(":", place + 1)
    return False


def may_be_meta(text: str) -> bool:
    """A cheap question before ``read_meta``: does a label, a date or a counter stand in the line?"""
    return _HINT.search(text) is not None or may_hold_labels(text)


def read_meta(line: str) -> Meta:
    """What ``line`` (restored, no line break) says about its article."""
    meta = Meta()
    explained: list[tuple[int, int]] = []
    dates = find_dates(line)
    _read_labels(line, meta, dates, explained)
    for found in dates:
        if not any(start <= found.start < end for start, end in explained):
            meta.dates.append((found.day, ""))
            explained.append((found.start, found.end))
    lower = line.lower()
    for match in _COUNTER.finditer(lower):
        meta.counters += 1
        explained.append(match.span())
    explained.extend(match.span() for pattern in (_CLOCK, _WEEKDAY) for match in pattern.finditer(line))
    rest = list(lower)
    for start, end in explained:
        rest[start:end] = " " * (end - start)
    said = "".join(rest)
    if meta.values and meta.dates:  # 来源:某报 ?作者:某人?: blanks that a conversion spoilt
        said = said.replace("?", " ")
    meta.has_sentence = bool(_SENTENCE.search(said))
    tools = words("tool")
    meta.leftover = tuple(
        word for word in _CUT.split("".join(rest)) if word and word not in tools and not word.startswith(_INVITES)
    )
    if explained:
        meta.start, meta.end = min(explained)[0], max(end for _, end in explained)
    return meta


def _read_labels(line: str, meta: Meta, dates: list[Found], explained: list[tuple[int, int]]) -> None:
    begin = 0
    for colon in list(_COLON.finditer(line))[:_MOST_LABELS]:
        place = colon.start()
        if place < begin or any(found.start <= place < found.end for found in dates):
            continue
        label = _label_before(line, begin, place, inside_value=bool(meta.values))
        if label is None:
            continue
        label_start, role, name = label
        if meta.values and meta.values[-1].end > label_start:  # 来源:某报作者:某人
            meta.values[-1].end = label_start
        value = _value_after(line, colon.end(), role, dates)
        start, end, date_end = value
        if role not in ("meta_title", "meta_original_title", "meta_source") and end - start > 20 and not date_end:
            continue  # 记者:您好,请问……
        meta.values.append(Value(role, name, start, end, label_start))
        day = next((found.day for found in dates if found.start == start), None) if date_end else None
        if date_end:
            meta.dates.append((day, role))
        begin = place + 1
    for value_ in meta.values:
        explained.append((value_.label_start, max(value_.end, value_.start)))


def _label_before(line: str, begin: int, colon: int, *, inside_value: bool) -> tuple[int, str, str] | None:
    """The label that ends at a colon: where it begins, its role and its word; spaces inside it are seen through."""
    known = labels()
    window_start = max(begin, colon - 3 * LONGEST_LABEL)
    window = line[window_start:colon].rstrip()
    pieces = list(re.finditer(r"\S+", window))[-6:]
    for count in range(min(5, len(pieces)), 0, -1):
        first = _LABEL_TOKEN.search(pieces[-count].group()) if count == 1 else None
        if count == 1:
            if first is None:
                return None
            token, start = first.group(), pieces[-1].start() + first.start()
        else:
            head = _LABEL_TOKEN.search(pieces[-count].group())
            if head is None:
                continue
            token = head.group() + "".join(piece.group() for piece in pieces[len(pieces) - count + 1 :])
            start = pieces[-count].start() + head.start()
        role = known.get(token.lower())
        if role:
            return window_start + start, role, token.lower()
    if not inside_value or not pieces:
        return None
    last = pieces[-1].group()
    for length in range(min(6, len(last) - 1), 1, -1):  # 来源:某报作者:
        role = known.get(last[-length:].lower())
        if role:
            return window_start + pieces[-1].end() - length, role, last[-length:].lower()
    return None


def _value_after(line: str, place: int, role: str, dates: list[Found]) -> tuple[int, int, bool]:
    """Start and end of the value after a colon, and whether it is a date."""
    while place < len(line) and line[place] in ' \t　《"“[(':
        place += 1
    for found in dates:
        if found.start == place:
            return place, found.end, True
    if role in ("meta_title", "meta_original_title"):
        return place, len(line.rstrip()), False
    match = _VALUE.match(line, place)
    end = match.end() if match else place
    for found in dates:  # 来源:某报2017-01-13
        if place < found.start < end:
            end = found.start
    while role == "meta_source" and line[place:end].isascii() and end > place:  # Source: Some Daily
        more = _MORE_ENGLISH.match(line, end)
        if not more:
            break
        end = more.end()
    return place, end, False


def is_tools(line: str) -> bool:
    """Whether a line holds nothing but buttons: 【大 中 小】 打印 关闭."""
    tools = words("tool")
    tokens = [word for word in _CUT.split(line.lower()) if word and not word.isdigit()]
    return bool(tokens) and all(word in tools for word in tokens)


def is_source(word: str) -> bool:
    """Whether a word reads like the name of a paper, portal, office or firm."""
    endings = "source_ending_short" if len(word) <= _SHORT_SOURCE else "source_ending"
    return 2 <= len(word) <= _LONGEST_SOURCE and word.endswith((*words("source_ending"), *words(endings)))


def source_or_none(name: str | None) -> str | None:
    """A source's name without its wrapping; None where it says nothing (未知, 网络)."""
    if name is None:
        return None
    name = name.strip(" \t　《》\"“”'()（）[]【】,，;；、|")
    return name if name and name.lower() not in words("source_unknown") else None
