"""Numbers without a unit of their own: 分别给予5万、3万、1万元奖励, 2万/5万/10万元 (the last has it for all), 从业人员超过600万."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from ingest.extract.numbers.numerals import arabic

#: a list of numbers that ends with 万元 or 元
_LIST = re.compile(
    r"(?P<items>(?:(?<![\d.,第])\d{1,6}(?:\.\d{1,2})?[万亿]?\s?[、/和]\s?){1,5})(?:\d{1,6}(?:\.\d{1,2})?)(?P<mult>[万亿]?)元"
)
_ITEM = re.compile(r"(?P<number>\d{1,6}(?:\.\d{1,2})?)(?P<mult>[万亿]?)\s?[、/和]")
_FIRMS = ("市场主体", "经营主体", "商事主体", "企业")
#: no list ends with yuan where none of these stands before it
_SIGN = re.compile(r"[、/和](?<=[\d万亿].)\s?\d")


#: 从业人员超过600万，市场主体突破12万: in millions people need no unit
_PEOPLE = re.compile(
    r"(?:人员|职工|员工|就业人[数口]|就业|市场主体|经营主体|商事主体|企业)(?:总数|总量|数量|人数)?(?:已经?|共|累计|目前)?(?:超过?|达到?|突破|近|约|为|有|逾)?"
    r"(?P<number>\d{1,5}(?:\.\d{1,4})?)(?P<mult>万|百万|千万|亿)(?=[,，。;；、）)\n]|$)"
)


class Item(NamedTuple):
    """``text[start:end]`` is a number without its unit, which is ``unit``; ``value`` is in that unit."""

    start: int
    end: int
    value: Decimal
    unit: str = "元"


def find(text: str, start: int, end: int) -> Iterator[Item]:
    """The numbers of ``text[start:end]`` whose unit stands behind a later one."""
    for people in _PEOPLE.finditer(text, start, end):
        value = arabic(people["number"], people["mult"])
        if value is not None:
            yield Item(
                people.start("number"), people.end("mult"), value, "户" if people.group().startswith(_FIRMS) else "人"
            )
    if not _SIGN.search(text, start, end):
        return
    for found in _LIST.finditer(text, start, end):
        for item in _ITEM.finditer(text, found.start("items"), found.end("items")):
            value = arabic(item["number"], item["mult"] or found["mult"])
            if value is not None:
                yield Item(item.start(), item.end("mult") if item["mult"] else item.end("number"), value)
