"""Carriers of innovation that the article names: 启迪之星(抚顺)孵化器, 东北大学科技园, the items of a recognition notice.

``find`` gives every mention; ``facts`` one row for each carrier of the article, with what all its mentions say.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from ingest.extract import names
from ingest.extract.carriers.decisions import decided, recognising
from ingest.extract.carriers.described import called, described
from ingest.extract.carriers.headings import is_sentence, noticed
from ingest.extract.carriers.introduced import companions, grouped, introduced, recognised
from ingest.extract.carriers.kinds import kind_stated
from ingest.extract.carriers.lists import Item, items
from ingest.extract.carriers.names import LINK, Candidate, of_universities, suffixed, trade
from ingest.extract.carriers.rows import enumerated
from ingest.extract.carriers.statements import rows, stated
from ingest.extract.carriers.winners import winners
from ingest.extract.document import Document, Span, within
from ingest.extract.facts import Found, row
from ingest.models import IncubatorMention

_ALIAS = re.compile(
    r"\((?:以下|下)?(?:简称|称|又称|又名|原名|原)(?:为|作|:)?[“「]?(?P<alias>[^()“”「」]{2,20})[”」]?\)"
)
_RECOGNISED = re.compile(
    r"[”」]?(?:\([^()\n]{1,20}\))?[^,，。;；\n]{0,16}?(?:认定|获批|入选|入围|入列|上榜|榜上有名|在列|评为|获评|跻身|晋升|升级为|备案|被授予|自成立以来|成立于|正式运营|晋级|成为(?:国家|省级|市级|[\u4e00-\u9fff]{2,3}[省市])|在孵|孵化面积|负责人|总经理|入驻(?!率)|揭牌|开园|投入使用|启用|落成|竣工|开业|投用|封顶|奠基|投入运营)"
)


#: “蓝鲸湾”众创空间: the name, then its kind
_QUOTED = re.compile(r"“([^“”]{3,16})”[\u4e00-\u9fff]{2,8}$")


#: a line of a notice whose carriers lose what they had
_STRUCK_OFF = re.compile(r"撤销|取消|不合格|终止|退出")
#: so long is a line of a notice's list
_LONGEST_ITEM = 80


class Named(NamedTuple):
    """A carrier named at ``text[start:end]`` of the clean text; ``name`` is its full name in this article."""

    start: int
    end: int
    name: str
    type: str
    level: str | None
    rule: str


def _vouched(document: Document, candidates: list[Candidate]) -> list[Candidate]:
    """Without 盘锦科技孵化器 where nothing shows that it is one house: a named neighbour in a list, or a recognition."""
    text = document.text
    kept = []
    for index, one in enumerate(candidates):
        neighbours = candidates[max(0, index - 1) : index] + candidates[index + 1 : index + 2]
        linked = any(
            other.proper and LINK.fullmatch(text, min(one.end, other.end), max(one.start, other.start))
            for other in neighbours
        )
        if _PARKS.search(text, one.start, one.end) and not linked and _among_zones(document, one):
            continue
        if one.proper or linked or (_RECOGNISED.match(text, one.end) and not _in_title(text, one)):
            kept.append(one)
    return kept


def _in_title(text: str, one: Candidate) -> bool:
    """《云江省科技企业孵化器认定办法》: any of them."""
    low = max(0, one.start - _LONGEST_ITEM)
    return text.rfind("《", low, one.start) > text.rfind("》", low, one.start)


_MANY = 150
#: a row of more names than this is not asked which of them are alike
_ROW = 40
_PARKS = re.compile(r"创业园$")


def _among_zones(document: Document, one: Candidate) -> bool:
    """华苑科技园、空港创新创业园、海洋高新区: in a list of zones it is one."""
    text = document.text
    zones = [p for p in within(document.places, one.start - 40, one.end + 40) if p.type == "zone"]
    return any(LINK.fullmatch(text, p.end, one.start) or LINK.fullmatch(text, one.end, p.start) for p in zones)


def _unique(candidates: list[Candidate]) -> list[Candidate]:
    """Sorted; of overlapping ones the longer."""
    kept: list[Candidate] = []
    for one in sorted(candidates, key=lambda c: (c.start, -c.end)):
        if kept and one.start < kept[-1].end:
            continue
        kept.append(one)
    return kept


def _aliases(document: Document, candidates: list[Candidate]) -> dict[str, str]:
    """Short names that the text gives a carrier: 吉林省光电子产业孵化器(下称“省光电子孵化器”)."""
    found = {}
    for one in candidates:
        if match := _ALIAS.match(document.text, one.end):
            found[match["alias"]] = document.text[one.start : one.end]
    return found


def _canonical(found: list[Candidate], document: Document) -> dict[str, str]:
    """The full name of each name as printed: an abbreviation stands for the one longer name that it fits."""
    aliases = _aliases(document, found)
    kinds: dict[str, set[str]] = {}
    for one in found:
        kinds.setdefault(document.text[one.start : one.end], set()).add(one.type)
    names_by_length = sorted(kinds, key=len, reverse=True)
    full: dict[str, str] = {}
    apart = _apart(found, document)
    decided = {document.text[one.start : one.end] for one in found if one.rule == "carrier.decided"}
    for name in names_by_length:
        if name in aliases:
            full[name] = aliases[name]
            continue
        if name in decided:
            full[name] = next((o for o in decided if _is_placed(name, o)), name)  # as the decision prints it
            continue
        if (quoted := _QUOTED.match(name)) and quoted[1] in decided:
            full[name] = quoted[1]
            continue
        # each with each: fine for the names of an article, not for a catalogue
        others = full.values() if len(kinds) <= _MANY else ()
        longer = [
            other
            for other in others
            if kinds.get(other, set()) & kinds[name] and names.abbreviates(name, other) and (name, other) not in apart
        ]
        full[name] = longer[0] if len(set(longer)) == 1 else name
    first = _as_first_printed(kinds)
    return {name: first.get(long, long) for name, long in {**aliases, **full}.items()}


#: 云江市, 云江市海东区
_REGION = re.compile(r"(?:[\u4e00-\u9fff]{2,3}省)?(?:[\u4e00-\u9fff]{2,5}[市州盟])?(?:[\u4e00-\u9fff]{1,5}[区县旗])?")


def _is_placed(name: str, other: str) -> bool:
    """Is ``other`` the same name behind the region it is in?"""
    return len(other) > len(name) and other.endswith(name) and bool(_REGION.fullmatch(other.removesuffix(name)))


def _apart(found: list[Candidate], document: Document) -> set[tuple[str, str]]:
    """Names that stand in one row are not one carrier: 云江留创园、云江经开区留创园."""
    pairs: set[tuple[str, str]] = set()
    for group in rows(document, found):
        printed = {document.text[one.start : one.end] for one in group[:_MANY]}
        if 1 < len(printed) <= _ROW:
            pairs.update((a, b) for a in printed for b in printed)
    return pairs


def _as_first_printed(kinds: dict[str, set[str]]) -> dict[str, str]:
    """威海留学人员创业园 and 威海市留学人员创业园 are one name: whichever the text prints first."""
    first: dict[str, str] = {}
    return {name: first.setdefault(re.sub(r"[省市]", "", name), name) for name in kinds}


def _outside(document: Document, hits: list[Span], listed: list[Item]) -> list[Span]:
    """The hits outside of lines whose name is known: the rest of such a line is its operator and its place."""
    if not listed:
        return hits
    text = document.text
    breaks = [match.start() for match in re.finditer("\n", text)]
    rows = [item.row or Span(item.start, item.end) for item in listed]
    lines = {line for row in rows for line in range(bisect_left(breaks, row.start), bisect_left(breaks, row.end) + 1)}
    return [hit for hit in hits if bisect_left(breaks, hit.start) not in lines]


def _within(one: Candidate, listed: list[Item]) -> bool:
    return any(item.start < one.end and one.start < item.end for item in listed)


def find(document: Document) -> list[Named]:
    """Every mention of a named carrier, in order of the text."""
    hits = trade().find(document.text[document.start : document.end], document.start)
    listed = items(document)
    quoted = [*described(document), *called(document)] if "“" in document.text else []
    sentences = list(recognising(document))
    chosen = [c for c in (*decided(document, sentences), *winners(document, sentences)) if not _within(c, listed)]
    begun = {c.start for c in chosen}
    universities = list(of_universities(document))
    if not hits and not listed and not quoted and not chosen and not universities:
        return []
    prose = _outside(document, hits, listed)
    proper = [c for c in suffixed(document, prose) if c.end not in begun]  # whoever runs it stands right before it
    candidates = _unique(
        [
            *chosen,
            *proper,
            *companions(document, proper),
            *universities,
            *introduced(document, prose),
            *grouped(document, prose),
            *enumerated(document, prose),
            *recognised(document, prose),
            *quoted,
        ]
    )
    candidates = _vouched(document, candidates)
    full = _canonical(candidates, document)
    notice = noticed(document)
    found = []
    for c, said in zip(candidates, stated(document, candidates), strict=True):
        words = document.text[c.start : c.end]
        kind = kind_stated(words, c.type, said.kind)
        level = said.level
        if level is None and notice and kind == notice.type and _is_item(document.text, c):
            level = notice.level
        found.append(Named(c.start, c.end, names.unquoted(full[words]), kind, level, c.rule))
    found += [Named(i.start, i.end, i.name, i.type, i.level, "carrier.list") for i in listed]
    return sorted(found, key=lambda named: (named.start, named.end))


def _is_item(text: str, candidate: Candidate) -> bool:
    """Does it stand on a line of its own, as in the list of a notice?"""
    start, end = text.rfind("\n", 0, candidate.start) + 1, text.find("\n", candidate.end)
    line = text[start : end if end >= 0 else len(text)]
    return len(line) <= _LONGEST_ITEM and not is_sentence(line) and not _STRUCK_OFF.search(line)


def facts(document: Document) -> list[Found]:
    """One row for each named carrier: its first mention, its level from whichever mention states one."""
    groups: dict[str, list[Named]] = {}
    for named in document.named_carriers:
        groups.setdefault(re.sub(r"[“”\s]|国家大学(?=科技园$)", "", named.name), []).append(named)
    return [_row(document, group) for group in groups.values()]


def _row(document: Document, group: list[Named]) -> Found:
    listed = (n for n in group if n.rule == "carrier.list")
    first = next(listed, None) or next((n for n in group if document.text[n.start : n.end] == n.name), group[0])
    level, kind = next(((n.level, n.type) for n in group if n.level), (None, first.type))
    place = next((p for p in within(document.places, first.start, first.end) if p.zone_id or p.adcode), None)
    return row(
        document, IncubatorMention, first.start, first.end, first.rule, name=first.name, type=kind, level=level,
        zone_id=place.zone_id if place else None, adcode=place.adcode if place else None,
    )  # fmt: skip
