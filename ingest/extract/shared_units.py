"""Sums whose unit stands once, behind the last of a list: 分别给予5万、3万、1万元奖励, 2万/5万/10万元, 100、50、30万元."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from ingest.extract.numerals import arabic

#: a list of numbers that ends with 万元 or 元
_LIST = re.compile(
    r"(?P<items>(?:(?<![\d.,第])\d{1,6}(?:\.\d{1,2})?[万亿]?\s?[、/和]\s?){1,5})(?:\d{1,6}(?:\.\d{1,2})?)(?P<mult>[万亿]?)元"
)
_ITEM = re.compile(r"(?P<number>\d{1,6}(?:\.\d{1,2})?)(?P<mult>[万亿]?)\s?[、/和]")
#: no list ends with yuan where none of these stands before it
_SIGN = re.compile(r"[\d万亿][、/和]\s?\d")


class Item(NamedTuple):
    """``text[start:end]`` is a number without a unit; ``value`` is in yuan."""

    start: int
    end: int
    value: Decimal


def find(text: str, start: int, end: int) -> Iterator[Item]:
    """The numbers of ``text[start:end]`` whose unit stands behind a later one."""
    if not _SIGN.search(text, start, end):
        return
    for found in _LIST.finditer(text, start, end):
        for item in _ITEM.finditer(text, found.start("items"), found.end("items")):
            value = arabic(item["number"], item["mult"] or found["mult"])
            if value is not None:
                yield Item(item.start(), item.end("mult") if item["mult"] else item.end("number"), value)
