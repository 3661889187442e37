"""Recognition notices: headings that say kind and level, and under them names, one a line, in columns or in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ingest.extract.carriers.cells import (
    COMPANY,
    HOUSE,
    PLACE,
    Columns,
    Item,
    columns,
    ends_in_type,
    header,
    item,
    of_line,
    of_row,
)
from ingest.extract.carriers.headings import (
    NUMBERED,
    Heading,
    announcement,
    bare_list,
    heading,
    is_sentence,
    level_only,
    noticed,
    of_notice,
    of_title,
)
from ingest.extract.carriers.kinds import said_of
from ingest.extract.document import Document, Span

__all__ = ["Item", "items"]

_LIST_WORDS = ("名单", "公示", "一览", "认定", "备案", "如下", "入选", "家)", "个)")
_MAX_LINE = 120
#: — 3 —, 第3页: between two pages of a list
_PAGE = re.compile(r"\s*(?:[-—–]\s?\d{1,3}\s?[-—–]|第\s?\d{1,3}\s?页.{0,10})\s*")


def _lines(document: Document) -> Iterator[Span]:
    at = document.start
    while at < document.end:
        end = document.text.find("\n", at, document.end)
        end = document.end if end < 0 else end
        start = end - len(document.text[at:end].lstrip("| \t"))
        line = document.text[start:end]
        if line.strip(" -|:\t"):
            yield Span(start, start + len(line.rstrip("| \t")))
        at = end + 1


#: 云海文创园: a line that is all name
_PLAIN_HOUSE = re.compile(rf"[\u4e00-\u9fffA-Za-z0-9·+“”]{{2,20}}?{HOUSE.pattern}")


class _Reader:
    """The lines of one notice read from the top: under which heading and header each stands."""

    def __init__(self, document: Document) -> None:
        self.text = document.text
        self.lines = [line for line in _lines(document) if not _PAGE.fullmatch(self.text, *line)]
        self.notice = of_notice(document)
        self.heading = of_title(document)
        told = noticed(document)
        self.level = told.level if told else None
        if self.heading and self.heading.level is None:
            self.heading = self.heading._replace(level=self.level)
        self.head: Columns | None = None
        self.missed, self.fresh, self.count = 0, True, 0
        self.found: list[Item] = []

    def words(self, index: int) -> str:
        return self.text[slice(*self.lines[index])] if index < len(self.lines) else ""

    def read(self) -> list[Item]:
        index = 0
        while index < len(self.lines):
            index = self._line(index)
        self._close()
        return self.found

    def _close(self) -> None:
        """Drops what stood under the last heading where few of its names are such as houses or bodies bear."""
        group = self.found[len(self.found) - self.count :]
        likely = sum(_likely(one) for one in group)
        if likely * 3 < len(group):
            del self.found[len(self.found) - self.count :]
        self.count = 0

    def _line(self, index: int) -> int:
        """Reads the line at ``index``; the index of the next one to read."""
        start, end = self.lines[index]
        line = self.text[start:end]
        if new := self._heading(index, line):
            self._close()
            self.heading, self.head, self.missed, self.fresh = new, None, 0, True
            if row := _behind_colon(self.text, start, end, new):
                self._keep(row)
            return index + 1
        under = self.heading
        if under is None:
            under = self.heading = self._under_title(start, end)
        if under is None:
            return index + 1
        counted = _COUNTED_CATEGORY.match(self.text, start, end)
        if row := _row(self.text, counted.end() if counted else start, end, under, sure=bool(counted)):
            self._keep(row)
            return index + 1
        if not NUMBERED.match(line) and (head := header(self.text, start, end)):
            self.head = head
            return index + 1
        if after := self._stacked(index, under):
            return after
        self._single(start, end, line, under)
        return index + 1

    def _heading(self, index: int, line: str) -> Heading | None:
        following = self.words(index + 1)
        follows = bool(NUMBERED.match(following)) or (
            index + 1 < len(self.lines) and header(self.text, *self.lines[index + 1]) is not None
        )
        new = heading(_category(line) or line, follows)
        if new is None and (follows or line.rstrip("。:： ").endswith("如下")) and not NUMBERED.match(line):
            new = announcement(line)
        if new is None and self.notice and (levelled := level_only(line)):
            return levelled._replace(type=self.notice.type)
        if new is None and self.notice and (total := bare_list(line)) is not None:
            new = self.notice._replace(total=total)
        if new is None or (self.heading and _is_numbered_item(line, new)):
            return None
        if new.level is None and new.type and self.notice and not re.search(r"[区县]级|撤销|取消|不合格", line):
            new = new._replace(level=self.level)
        return new

    def _under_title(self, start: int, end: int) -> Heading | None:
        """What the title says, where a table of carriers begins without a heading of its own."""
        head = header(self.text, start, end) if self.notice else None
        return self.notice if head and head.carriers else None

    def _keep(self, row: list[Item]) -> None:
        self.found += row
        self.fresh, self.missed, self.count = False, 0, self.count + len(row)

    def _single(self, start: int, end: int, line: str, under: Heading) -> None:
        """A line with one carrier; other lines end the list, at once or after a few."""
        number = NUMBERED.match(self.text, start, end)
        first = number.end() if number else start
        short = end - start <= _MAX_LINE and not is_sentence(line)
        one: Item | None = None
        if short and self.head:
            one = of_row(self.text, first, end, under, self.head, bool(number))
        elif short:
            counted = end - start <= 30 and (self.count < under.total or self._goes_on(line))
            one = of_line(self.text, first, end, under, sure=bool(number) or counted)
        if one:
            self._keep([one])
        elif not self.fresh:
            self.missed += 1
            if self.missed > 3 or is_sentence(line):
                self.heading = None

    def _goes_on(self, line: str) -> bool:
        """Right under a heading or another carrier, a line that is the name of a house and nothing else."""
        return self.missed == 0 and not line.endswith("中心") and bool(_PLAIN_HOUSE.fullmatch(line.strip()))

    def _stacked(self, index: int, under: Heading) -> int | None:
        """A table whose cells are a line each; the index behind it, None where there is none."""
        if len(self.words(index)) > 14:
            return None
        width = next(
            (w for w in range(6, 1, -1) if columns([self.words(index + i).strip() for i in range(w)], blank=True)), 0
        )
        head = columns([self.words(index + i).strip() for i in range(width)], blank=True) if width else None
        if head is None:
            return None
        at, number = index + width, 1
        while at < len(self.lines):
            if head.numbered and self.words(at).strip() != str(number):
                break
            row = self._cells_of_row(at, head, number)
            name = head.name if head.name < len(row) else len(row) - 1
            one = item(self.text, *row[name], under, sure=True)
            if one is None and not head.numbered:
                break
            if one:
                self._keep([one._replace(row=Span(row[0].start, row[-1].end))])
            at, number = at + len(row), number + 1
        return at if number > 1 else None

    def _cells_of_row(self, at: int, head: Columns, number: int) -> list[Span]:
        """The lines from ``at`` on that are one row: up to the next number, or as many as there are columns."""
        if not head.numbered:
            return self.lines[at : at + head.width]
        stop = next(
            (i for i in range(at + 1, min(at + 9, len(self.lines))) if self.words(i).strip() == str(number + 1)), None
        )
        return self.lines[at : stop or at + head.width]


def _likely(one: Item) -> bool:
    """Is the name such as houses bear, and bodies that run them; or a place's, where places can be carriers?"""
    ends = ends_in_type().search(one.name) or HOUSE.search(one.name) or COMPANY.search(one.name)
    return bool(ends) or (one.type == "demonstration_base" and bool(PLACE.search(one.name)))


def items(document: Document) -> list[Item]:
    """The carriers listed under headings, in order; empty where the text has no such list."""
    text = document.text
    if not any(word in document.title or text.find(word, 0, document.end) >= 0 for word in _LIST_WORDS):
        return []
    return _Reader(document).read()


def _is_numbered_item(line: str, new: Heading) -> bool:
    """A numbered line under a heading is an item, even where it could be a heading itself."""
    return (
        bool(NUMBERED.match(line))
        and not new.level
        and "名单" not in line
        and not re.search(r"\(?共?\d+[家个]\)?[:：]?\s*$|[:：]\s*$", line)
        and not _is_category(line)
    )


#: 区域类示范基地(2个):A、B
_CATEGORY = re.compile(r"(?:[^:：,，。;；\n【】]{2,30}[:：]|【[^【】\n]{2,30}】)(?=.{3})")


_COUNTED_CATEGORY = re.compile(r"[^:：,，。;；\n]{2,30}\(共?\d{1,3}[个家所]\)[:：](?=.{3})")


def _category(line: str) -> str:
    """The heading at the front of a line that goes on with names: 省级众创空间(2家):; empty where there is none."""
    match = _CATEGORY.match(line) if _is_category(line) else None
    return match.group().strip("【】:") + ":" if match else ""


def _is_category(line: str) -> bool:
    match = _CATEGORY.match(line)
    return match is not None and said_of(match.group()) is not None and not is_sentence(line.rstrip("。;；"))


def _behind_colon(text: str, start: int, end: int, under: Heading) -> list[Item]:
    """The names in the line of their heading, behind its colon."""
    match = _CATEGORY.match(text, start, end)
    if not match:
        return []
    row = _row(text, match.end(), end, under)
    one = None if row else item(text, match.end(), end, under, sure=False)
    return row or ([one] if one else [])


_INLINE_NUMBER = re.compile(r"(?:(?<=[\s;；,，、。])|^)[(]?(\d{1,3})[.、．)]\s?")


def _row(text: str, start: int, end: int, under: Heading, *, sure: bool = False) -> list[Item]:
    """Names in a row: A、B、C, or 1.A 2.B 3.C, or with blanks between them."""
    if end - start > 6000:
        return []
    numbers = list(_INLINE_NUMBER.finditer(text[start:end]))
    if len(numbers) >= 3 and all(int(b[1]) == int(a[1]) + 1 for a, b in pairwise(numbers)):
        stops = [*(m.start() for m in numbers[1:]), end - start]
        pieces = [Span(start + m.end(), start + stop) for m, stop in zip(numbers, stops, strict=True)]
        return [one for piece in pieces if (one := item(text, *piece, under, sure=True))]
    body = text[start:end].rstrip("。;；")
    if re.search(r"[。;；,，]|等\d{1,4}[家个所]", body):
        return []
    if "、" in body and not NUMBERED.match(body):
        return _parted(text, start, body, "、", under)
    tokens = body.split()
    houses = sum(bool(ends_in_type().search(t) or HOUSE.search(t)) for t in tokens)
    if len(tokens) >= 3 and houses == len(tokens) and all(3 <= len(t) <= 24 for t in tokens):
        return _parted(text, start, body, None, under)
    one = item(text, start, end, under, sure=True) if sure else None
    return [one] if one else []


def _parted(text: str, start: int, body: str, mark: str | None, under: Heading) -> list[Item]:
    pattern = re.escape(mark) if mark else r"\s+"
    found, at = [], 0
    for match in [*re.finditer(pattern, body), None]:
        last = match.start() if match else len(body)
        one = item(text, start + at, start + last, under, sure=True)
        if one and len(one.name) <= 30:
            found.append(one)
        at = match.end() if match else last
    return found if len(found) > 1 else []
