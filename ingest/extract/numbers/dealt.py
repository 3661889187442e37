"""Places and levels dealt out to a list of numbers in their order: X、Y高新区的产值分别为3亿元和5亿元."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from ingest.extract.document import Document, Span, within
from ingest.extract.numbers.levels import levels_in
from ingest.extract.numbers.rates import Rank
from ingest.extract.numbers.sentences import Number
from ingest.extract.places.place_names import Place, region_names
from ingest.extract.times.timeline import Period

_LEVEL_LEADS = re.compile(r"[^、和及]{0,24}(?:国家|省|市)级")
#: 甲区和乙区的国家级孵化器分别为…: one kind of things, all of that level
_OF_ONE_KIND = re.compile(r"(?:国家|省|市)级[^、和及与]{1,20}分别")
#: what stands between the places of a list
_LINK = re.compile(r"[、和及与]|以及")
_SHORT_NAMES = re.compile(
    r"(?P<names>[\u4e00-\u9fff]{2,3}?(?:、[\u4e00-\u9fff]{2,3}){0,8}[、和及与][\u4e00-\u9fff]{2,3})(?:[两二三四五六七八九十]|\d{1,2})个?(?:行政)?(?P<kind>[区县市])(?![域场])"
)
#: so many places in a row and so many numbers in a row belong together without 分别
_MANY = 3


def place_of(document: Document, number: Number, spoken_of: Callable[[Span, int], list[Place]]) -> Place | None:
    """X高新区、Y高新区的产值分别为3亿元和5亿元: the place that falls to the number; ``spoken_of`` reads 高新区、经开区."""
    run, text = number.run, document.text
    if number.place or run is None:
        return number.place
    named = within(document.places, number.clause.start, run[0].lead)
    named = [p for p in named if p.type in ("zone", "region")]
    if len(named) < len(run) and _lead(text, number):
        named = spoken_of(number.clause, run[0].lead)
    if not named and (row := _row_before(document, number)) and len(row) == len(run):
        return row[run.index(number.quantity)]
    if not named and (row := _row_at_end(document, number)):
        return row[run.index(number.quantity)]
    if not named and (short := _by_short_names(text, number)) and len(short) == len(run):
        return short[run.index(number.quantity)]
    if len(named) != len(run):
        return None
    in_row = all(_LINK.fullmatch(text, one.end, other.start) for one, other in pairwise(named))
    is_dealt = _lead(text, number) or (in_row and len(run) >= _MANY)
    return named[run.index(number.quantity)] if is_dealt else None


def place_of_rank(document: Document, clause: Span, ranks: Sequence[Rank], rank: Rank) -> Place | None:
    """甲、乙、丙高新区分列第8位、36位、132位: the place that falls to ``rank``, one of the ``ranks`` of a sentence."""
    first = last = ranks.index(rank)
    while first and ranks[first - 1].end == ranks[first].start:
        first -= 1
    while last + 1 < len(ranks) and ranks[last].end == ranks[last + 1].start:
        last += 1
    size = last - first + 1
    if size == 1:
        return None
    row: list[Place] = []
    for place in within(document.places, clause.start, ranks[first].start):
        follows = row and _LINK.fullmatch(document.text, row[-1].end, place.start)
        row = [*row, place] if follows else [place] if len(row) != size else row
    return row[ranks.index(rank) - first] if len(row) == size else None


#: 稀土高新区、昆区、青山区|位居前三,分别为…: a row at the head of the clause before, whoever knows its names
_ROW = re.compile(
    r"[,，。;；\n](?:其中)?[,，:：]?(?P<row>[\u4e00-\u9fff]{1,8}?[区县市旗园](?:[、和及与][\u4e00-\u9fff]{1,8}?[区县市旗园])+)"
)


def _row_before(document: Document, number: Number) -> list[Place]:
    """The places of the row with which the clause before a list begins, which says no more than 分别."""
    text, clause = document.text, number.clause
    if number.run is None or _lead(text, number).strip() not in (
        "分别",
        "分别为",
        "分别是",
        "分别有",
        "分别达",
        "分别达到",
    ):
        return []
    begin = max(text.rfind(mark, document.start, clause.start - 1) for mark in ",，。;；\n")
    match = _ROW.match(text, begin, clause.start) if begin >= 0 else None
    if match is None:
        return []
    row, at = [], match.start("row")
    known = {place.start: place for place in within(document.places, at, match.end())}
    for name in re.split("[、和及与]", match["row"]):
        row.append(known.get(at) or Place(at, at + len(name), name, "region"))
        at += len(name) + 1
    return row


#: 产值前三名为甲、乙、丙,|产值分别为…: those that are first, and then how much
_FIRST_ONES = re.compile(
    r"(?:前[两二三四五六七八九十\d]{1,2}[名位]?|居前|靠前|领先|最[高大快多])[^,，。;；、]{0,12}?(?:为|是|有|[:：])[:：]?$"
)


def _row_at_end(document: Document, number: Number) -> list[Place]:
    """The places of the row with which the clause before a list ends, if it says that they are first."""
    text, start, run = document.text, number.clause.start, number.run
    if run is None or not _lead(text, number):
        return []
    row = within(document.places, max(0, start - _ROW_REACH), start)[-len(run) :]
    if len(row) != len(run) or not 0 <= start - row[-1].end <= 1:
        return []
    if not all(_LINK.fullmatch(text, one.end, other.start) for one, other in pairwise(row)):
        return []
    return list(row) if _FIRST_ONES.search(text, max(0, row[0].start - _FIRST_REACH), row[0].start) else []


#: characters that a row of places, and the words before it, have at most
_ROW_REACH, _FIRST_REACH = 60, 24


def _by_short_names(text: str, number: Number) -> list[Place]:
    """香洲、金湾和斗门三个行政区分别…: the districts of a list that share what they are called."""
    match = _SHORT_NAMES.search(text, number.clause.start, number.run[0].lead) if number.run else None
    if match is None or "分别" not in text[match.end() : number.run[0].lead if number.run else 0]:
        return []
    known = {name: adcode for adcode, name in region_names().items()}
    names = [name + match["kind"] for name in re.split("[、和及与]", match["names"])]
    return [Place(match.start(), match.end(), n, "region", None, known[n]) for n in names if n in known]


def level_of(text: str, number: Number) -> tuple[str | None] | None:
    """国家级、省级孵化器分别3家和8家: the level that falls to the number; 国家级A和B分别…: one for all.  None: none is dealt."""
    run, lead = number.run, _lead(text, number)
    if run is None or not lead:
        return None
    said = levels_in(lead)
    if len(said) == len(run):
        return (said[run.index(number.quantity)],)
    shared = len(said) == 1 and (_LEVEL_LEADS.match(lead) or _OF_ONE_KIND.search(lead))
    return (said[0],) if shared else None


_YEAR_ROW = re.compile(r"(?P<row>20\d\d年?(?:[、和及与]\s?20\d\d\s?年?){1,5})")
_YEARS = re.compile(r"20\d\d")


def year_of(text: str, number: Number, period: Period) -> Period:
    """2016年至2018年分别完成…A、B、C: the year that falls to the number."""
    run, first, last = number.run, period.first, period.last
    if run is None or first is None or last is None or not _lead(text, number):
        return period
    named = (
        [int(year) for year in _YEARS.findall(years["row"])] if (years := _YEAR_ROW.search(_lead(text, number))) else []
    )
    if len(named) == len(run):  # 2018、2019年分别为A、B
        year = named[run.index(number.quantity)]
        return period._replace(first=dt.date(year, 1, 1), last=dt.date(year, 12, 31))
    if last.year == first.year or last.year - first.year + 1 != len(run):
        return period
    year = first.year + run.index(number.quantity)
    return period._replace(first=dt.date(year, 1, 1), last=min(last, dt.date(year, 12, 31)))


#: 分别超过90家和870家: what is said once of all
_OF_EACH = re.compile(r"(?:分别|依次|各自?|均|都)(?:已|将|要)?(?:达到?|有|为)?$")


def qualifier_of(text: str, number: Number) -> str:
    """The qualifier of the number: its own, else that of the first of its list where 分别 says it of each."""
    run, own = number.run, number.quantity.qualifier
    if run is None or own != "exact" or run[0].qualifier in ("exact", "range", "at_most"):
        return own
    first = run[0]
    stands_before = first.lead < first.start and _OF_EACH.search(text, number.clause.start, first.lead)
    return first.qualifier if stands_before else own


def _lead(text: str, number: Number) -> str:
    """The words of the clause before the list, if they say 分别."""
    lead = text[number.clause.start : number.run[0].lead] if number.run else ""
    return lead if "分别" in lead else ""
