"""Places that are named as zones are and stand in no registry: 深哈产业园, 兰白科技创新改革试验区."""

from __future__ import annotations

import re
from functools import cache

from ingest.extract.place_names import Place, generic_kind, provinces, short_form, stems, zone_names
from ingest.extract.vocabulary import alternation, read

_NO_ZONE_AFTER = re.compile(
    r"[化级别内外办域型协联商学研]|(?:管理|开发|发展|投资|运营|建设|集团)?(?:股份|有限|公司|集团)|联盟|大会|论坛|之首|内|规划|建设(?:规划|方案|领导)|型"
)
_KINDS = re.compile(
    r"(?:国家级?)?(?:高新区|经开区|开发区|自贸区|自贸试验区|综保区|保税区|新区|特区|综合保税区|自创区|高新技术产业开发区|经济技术开发区)"
)
#: 全国五十四个高科技园区: a count is no name
_COUNTED = re.compile(r"[\d一二三四五六七八九十百两]+[个家届次批]")
#: a bracketed part of a name: 沈阳(浑南)科学城
_BRACKET = re.compile(r"\((?=[\u4e00-\u9fff]{1,5}\))|(?<=[\u4e00-\u9fff])\)")
#: 海外学子创业园, 大学生创业园: whom it is for, not where it is
_FOR_WHOM = ("大学", "学院", "留学人员", "留学生", "大学生", "海外学子", "海外学人", "海归")


@cache
def _suffix_pattern() -> re.Pattern[str]:
    return re.compile(alternation([row["suffix"] for row in read("zone_suffixes")]))


@cache
def _words(role: str) -> frozenset[str]:
    return frozenset(row["word"] for row in read("zone_name_words") if row["role"] == role)


@cache
def _break() -> re.Pattern[str]:
    """What ends the words before a name: particles, verbs, 全国, 近年来."""
    signs = r"[的在和与及、,，。；;：:！!?？由向对从将为是有以于了着并把被让给等到至去来各每该本其这那个家座多所\s“”\"'《》\d|>·()]"
    words = sorted(_words("break"))
    begins = f"{signs[:-1]}{''.join(sorted({word[0] for word in words}))}]"  # one look spares trying all words
    return re.compile(f"(?={begins})(?!多媒体|多功能)(?:{signs}|{alternation(words)})")


@cache
def _no_name() -> re.Pattern[str]:
    return re.compile(alternation(sorted(_words("no_name"))))


@cache
def _field() -> re.Pattern[str]:
    """生物医药, 数字经济: what a park is about is no name."""
    return re.compile(rf"[\u4e00-\u9fff]{{0,4}}(?:{alternation(sorted(_words('field')))})")


def _stem_in(chunk: str) -> int:
    """Where the first stem begins in ``chunk``, -1 where there is none."""
    known = stems()
    for offset in range(len(chunk)):
        for size in (5, 4, 3, 2):
            if chunk[offset : offset + size] in known:
                return offset
    return -1


@cache
def _plain() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(sorted(_words('plain_prefix') | _words('field') - {'?:经济'}))}|经济)+")


def find(text: str, start: int, end: int) -> list[Place]:
    """Names that end like a zone's and are in no registry: 深哈产业园, 沈阳(浑南)科学城, 兰白科技创新改革试验区."""
    found = []
    for match in _suffix_pattern().finditer(text, start, end):
        if _NO_ZONE_AFTER.match(text, match.end()):
            continue
        left = max(start, match.start() - 14)
        window = text[left : match.start()]
        if "(" in window or ")" in window:
            window = _BRACKET.sub("〇", window)
        breaks = list(_break().finditer(window))
        chunk_start = left + (breaks[-1].end() if breaks else 0)
        chunk = text[chunk_start : match.start()]
        begin = chunk_start + _stem_in(chunk)
        if begin >= chunk_start:
            prefix = text[begin : match.start()]
            if (
                prefix in _words("plain_prefix")
                or _no_name().search(prefix[2:])
                or (prefix in provinces() and generic_kind(match.group()))
            ):
                continue
        else:
            prefix, begin = chunk, chunk_start
            if (
                not 2 <= len(prefix) <= 5
                or prefix in _words("plain_prefix")
                or _no_name().search(prefix)
                or "(" in prefix
            ):
                continue
            if match.group() in _words("weak_suffix") and (
                len(prefix) > 3 or _field().fullmatch(prefix) or re.search(r"[一二三四五六七八九十\d]", prefix)
            ):
                continue
            if _KINDS.fullmatch(match.group()) and "、" not in (
                text[begin - 1 : begin],
                text[match.end() : match.end() + 1],
            ):
                continue  # 聚焦自贸区: a verb is no name; in a list of zones it is one
        if prefix.endswith(_FOR_WHOM) or _COUNTED.search(prefix):
            continue
        if ")" in prefix and "(" not in prefix:  # 中国(驻马店)国际农产品加工产业园
            opened = text.rfind("(", max(start, begin - 6), begin)
            if opened < 0:
                continue
            before = text[opened - 2 : opened]
            begin = opened - 2 if before[:1] == "中" or before in stems() else opened + 1
        name = short_form(text[begin : match.end()])
        found.append(Place(begin, match.end(), name, "zone", zone_names().get(name)))
    return found


def part_of(text: str, start: int, end: int) -> Place | None:
    """The park ``text[start:end]`` named behind the zone it lies in; None where it has no name of its own."""
    suffix = next((m for m in _suffix_pattern().finditer(text, start, end) if m.end() == end), None)
    prefix = text[start : suffix.start()] if suffix else ""
    if len(prefix) < 2 or _plain().fullmatch(prefix) or prefix.endswith(_FOR_WHOM):
        return None
    name = short_form(text[start:end])
    return Place(start, end, name, "zone", zone_names().get(name))
