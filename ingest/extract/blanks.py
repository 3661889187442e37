"""Blanks where Chinese has none: 1 500万美元, 23. 5%, 第 75 位, 截至 2016 年底, 存 贷款余额; and lines of print.

Layout programs set them between numbers and characters, yearbooks between thousands, converters of documents wherever
a line of print ended.  Those that stand for something, between the cells of a table or the items of a menu, are kept.
"""

from __future__ import annotations

import re

from ingest.extract import vocabulary

_BLANK = "[ \u00a0\u2000-\u200a\u202f\u205f\u3000]"
_RUN = re.compile(f"{_BLANK}+")
#: looked for first: most texts have none of them, or few
_KINDS = (" ", "\u00a0", "\u2009", "\u202f", "\u3000")
_MAY_GROUP = re.compile(rf"(?:{_BLANK}|，)\d{{3}}(?!\d)")
_MAY_POINT = (". ", " .", ".\u00a0", "\u00a0.", ".\u3000")
#: what a number is told in; a noun that only begins so (2 个人奖项) is none
_UNIT = (
    r"(?:[万萬亿億千百多余]|美元|港元|元(?!旦|宵)|家(?!电|具|庭|居|园|长)|[个個](?!人|体|性|别)|户(?!外|籍|口)|[人名](?!才|力|员|工|社|民|文|单|称|录|优|牌|片|义)|[件处位层幢栋倍届亩吨座%]|[项項](?!目(?!标)|目标)"
    r"|平方|公顷|公里|百分点|个百分点|年(?!度|轻|会|报)|[月日](?!常|报|刊|光)|条(?!例|件|款)|所(?!有|在|属|得|以)|次(?!数)|期(?!货|间|刊)|场(?!所|地)|支(?!持|部|行|撑|付)|强(?!化|调)|级(?!别)|[天岁周套台辆艘种批])"
)
_BEHIND_NUMBER = re.compile(_UNIT)
#: 1 500万美元, 2，130.5亿元: groups of three, and then a unit
_THOUSANDS = re.compile(
    rf"(?<![\d.,，:：/、-])(?<!\d{_BLANK})[1-9]\d{{0,2}}(?:(?:{_BLANK}|[,，]{_BLANK}?)\d{{3}}){{1,3}}(?!\d)(?=(?:\.\d{{1,4}})?{_BLANK}?{_UNIT})"
)
_PARTED = re.compile(rf"{_BLANK}|，")
#: 23. 5%, 134 .4亿元: behind a character, so that it is no item of a list
_POINT = re.compile(
    rf"(?:(?<=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff]{_BLANK}))\d{{1,6}}(?:\.{_BLANK}|{_BLANK}\.{_BLANK}?)\d{{1,4}}(?={_BLANK}?(?:[万萬亿億%]|个?百分点))"
)
#: 全区有 120 家: a number with a blank on both sides
_SPACED_NUMBER = re.compile(rf"\d[\d.,]{{0,14}}(?:(?:{_BLANK}|\n|[万萬亿億])?{_UNIT}|{_BLANK}年)")
_IN_DATE = re.compile(rf"\d{{1,2}}{_BLANK}?[月日]")
#: lines of print: as wide as their neighbours, give or take, each with a mark within
_NARROWEST, _WIDEST, _RAGGED = 14, 60, 4
_FEWEST_BREAKS = 4
_MARK_WITHIN = re.compile("[，,、。；;]")
_FINISHED = ("。", "！", "？", "!", "?", "；", ";", "：", ":", "”", "」", "…", "）", ")", "|")
#: how an item or a heading begins, which goes on with no line before it
_OPENS = re.compile(
    r"[(（]?[一二三四五六七八九十\d]{1,3}[)）.、．](?!\d)|第[一二三四五六七八九十]{1,3}[条章节]|[-—–●■◆·•|*]|[^\w“《(（]"
)
#: so much on either side of a blank is looked at for a word that it parts
_REACH = 10


def to_close(text: str) -> list[tuple[int, int]]:
    """The ranges of ``text`` that are blanks within a number, a date or a word, and commas within a number.  Linear."""
    numbers = [*_THOUSANDS.finditer(text)] if _MAY_GROUP.search(text) else []
    if any(sign in text for sign in _MAY_POINT):
        numbers += _POINT.finditer(text)
    found = [parted.span() for number in numbers for parted in _PARTED.finditer(text, *number.span())]
    in_words = []
    for run in _RUN.finditer(text, 1) if any(blank in text for blank in _KINDS) else ():
        start, end = run.span()
        before, behind = text[start - 1], text[end : end + 1]
        if before.isdecimal():
            if _is_chinese(behind) and _BEHIND_NUMBER.match(text, end):
                found.append((start, end))
        elif behind.isdecimal():
            in_date = before in "年月" and _IN_DATE.match(text, end)
            if in_date or before == "第" or (_is_chinese(before) and _SPACED_NUMBER.match(text, end)):
                found.append((start, end))
        elif run.group() in " \u00a0" and _is_chinese(before) and _is_chinese(behind):
            in_words.append((start, end))
    return _apart({*found, *_within_words(text, in_words), *_wrapped(text)})


def _apart(ranges: set[tuple[int, int]]) -> list[tuple[int, int]]:
    """The ranges in order, none within another."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if not found or start >= found[-1][1]:
            found.append((start, end))
    return found


def _wrapped(text: str) -> list[tuple[int, int]]:
    """The line breaks of ``text`` within a paragraph that was printed in lines of one width."""
    breaks = text.count("\n")
    if breaks < _FEWEST_BREAKS or not _NARROWEST * breaks <= len(text) <= _WIDEST * (breaks + 1):
        return []
    printed = text.split("\n")
    if sum(len(line) >= _NARROWEST and not line.endswith(_FINISHED) for line in printed) < _FEWEST_BREAKS:
        return []
    found, lines, begin = [], [], 0
    for line in printed:
        stripped = line.strip()
        lead = len(line) - len(line.lstrip())
        lines.append((begin + lead, begin + lead + len(stripped), stripped))
        begin += len(line) + 1
    widths = [_width(line) if _NARROWEST <= len(line) <= 2 * _WIDEST else 0.0 for _, _, line in lines]
    for at, (_, end, line) in enumerate(lines[:-1]):
        start, _, behind = lines[at + 1]
        if not (_NARROWEST <= widths[at] <= _WIDEST) or not behind or line.endswith(_FINISHED) or _OPENS.match(behind):
            continue
        near = widths[max(0, at - 2) : at] + widths[at + 1 : at + 3]
        alike = sum(abs(width - widths[at]) <= _RAGGED for width in near)
        if alike < 2 or max(near) > widths[at] + _RAGGED:
            continue
        if _MARK_WITHIN.search(line) and (_MARK_WITHIN.search(behind) or widths[at + 1] == 0):
            found.append((end, start))
    return found


def _width(line: str) -> float:
    """How wide a line is printed, in characters; letters and digits take half of one."""
    return len(line) - sum(character.isascii() for character in line) / 2


def _is_chinese(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff" or character == "%"


def _within_words(text: str, blanks: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Those of ``blanks`` that part a word of the vocabulary; all are looked up at once, each with what stands around it."""
    around, joints, length = [], [], 0
    for start, end in blanks:
        left = _RUN.sub("", text[max(0, start - _REACH) : start])
        right = _RUN.sub("", text[end : end + _REACH])
        joints.append(length + len(left))
        around.append(f"{left}{right}\n")
        length += len(around[-1])
    hits = vocabulary.scan("".join(around)) if blanks else []
    parted, at = [], 0
    for blank, joint in zip(blanks, joints, strict=True):
        while at < len(hits) and hits[at].end <= joint:
            at += 1
        if at < len(hits) and hits[at].start < joint:
            parted.append(blank)
    return parted
