"""Which line of a portal's head is the title: by its place, its shape and the words it shares with the article."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.read.lines import Kind, Line, is_menu, looks_finished
from ingest.read.words import beginnings, begins, words

#: characters of the article that a title is compared with
SAMPLE = 3_000
#: a line that scores less is no title
_LEAST = 1.5
_SHORTEST, _LONGEST = 4, 90

_SITE_SUFFIX = re.compile(r"\s*[_|丨｜]\s*|\s*-{2,3}\s*|\s+[-–—]\s+|(?<=[一-鿿！？!?”])-(?=[一-鿿]{2,12}$)")
_HEADING = re.compile(r"[(（]?[一二三四五六七八九十]{1,3}[)）、.]|第[一二三四五六七八九十]{1,3}[章节条部]")
#: 临江科创网讯（记者 李一）
_BYLINE = re.compile(r".{2,12}(?:讯|电)\s?[(（]")
#: 某县人民政府县长 李一明: who gives a report
_GIVEN_BY = re.compile(r"(?:[省市县区州镇乡旗]长|主任|主席|书记)[\s:：]{0,4}[一-鿿]{1,2}\s{0,3}[一-鿿]{1,2}$")
#: 2011年某市统计公报, 政府工作报告(全文)
_DOCUMENT = re.compile(r"(?:工作报告|统计公报|工作总结|规划纲要)(?:[(（]全文[)）])?$")
_WORD_CHARACTERS = re.compile(r"[^0-9A-Za-z一-鿿]+")


def find_title(lines: Sequence[Line], limit: int, meta_at: int | None, sample: str) -> int | None:
    """The index of the title among ``lines[:limit]``; None if no line reads like one.

    ``meta_at`` is the meta line that introduces the article, ``sample`` restored text of the article.
    """
    candidates = [i for i in range(limit) if lines[i].kind in (Kind.SHORT, Kind.BULLET) and _may_be(lines[i].text)]
    if not candidates:
        return None
    candidates = candidates[:20] + candidates[20:][-60:]
    shapes = {i: _shape(lines, i, limit) + 4 * shared(lines[i].text, sample) for i in candidates}
    before = [
        i for i in candidates if meta_at is not None and i < meta_at and shapes[i] > -1 and not _signs(lines[i].text)
    ]
    after = [i for i in candidates if meta_at is not None and i > meta_at and shapes[i] > -1]
    settled = bool(before) and shapes[before[-1]] >= 2
    best, best_score = None, _LEAST
    for i in candidates:
        score = shapes[i]
        if meta_at is None or (i > meta_at and not settled):
            score += 1.5 if _nothing_between(lines, i + 1, limit) else 0
        if before and i == before[-1]:
            score += 3
        elif len(before) > 1 and i == before[-2]:
            score += 0.5
        elif after and i == after[0]:
            score += 0 if settled else 2.5
        if score > best_score:
            best, best_score = i, score
    return best


def shared(title: str, sample: str) -> float:
    """The share of the title's pairs of characters that the sample holds, 0 to 1."""
    pairs = [piece[i : i + 2] for piece in _WORD_CHARACTERS.split(title) for i in range(len(piece) - 1)]
    if not pairs or not sample:
        return 0.0
    return sum(pair in sample for pair in pairs) / len(pairs)


def title_range(text: str) -> tuple[int, int]:
    """The range of the title proper in a title line: without bullets, and without ``_栏目_站名`` behind it."""
    start, end = 0, len(text)
    while start < end and text[start] in "◆■□●▲★☆※>»·•*# \t　":
        start += 1
    for separator in _SITE_SUFFIX.finditer(text):
        rest = text[separator.end() :].strip()
        if separator.start() - start >= 6 and (_is_site(rest) or "_" in separator.group()):
            return start, separator.start()
    return start, end


def _is_site(name: str) -> bool:
    pieces = [piece for piece in re.split(r"[\s_|丨｜\-]+", name) if piece]
    return bool(pieces) and all(len(piece) <= 16 for piece in pieces) and (
        pieces[-1].endswith(tuple(words("site_ending"))) or all(piece in words("navigation") for piece in pieces)
    )  # fmt: skip


def _signs(text: str) -> bool:
    """宁波市统计局 宁波市科学技术局: is it who signs, not what it is about?"""
    tokens = text.split()
    endings = tuple(words("source_ending"))
    if not tokens or _SITE_SUFFIX.search(text) or text.endswith(("公报", "通报", "简报")):
        return False
    return all(len(token) >= 4 and token.endswith(endings) for token in tokens)


def _may_be(text: str) -> bool:
    return _SHORTEST <= len(text) <= _LONGEST and len(_WORD_CHARACTERS.sub("", text)) >= _SHORTEST


def _shape(lines: Sequence[Line], i: int, limit: int) -> float:
    text = lines[i].text
    length = len(text)
    score = 1.0 if 8 <= length <= 50 else -0.5 if length >= 7 else -2.0
    if lines[i].kind is Kind.BULLET:
        score -= 2
    if text.startswith(("—", "--", "－－", "……")) or text.endswith((":", "：", "，", ",")):
        score -= 3
    if length <= 12 and text.endswith(tuple(words("site_ending"))):
        score -= 2
    if text.lstrip("◆■□●▲【[(（ ").startswith(beginnings("credit")) and length <= 24:
        score -= 3
    if text.lstrip("【[(（ ").startswith(beginnings("lead_in")) or _HEADING.match(text):
        score -= 3
    tokens = text.split()
    if 2 <= len(tokens) <= 4 and len(set(map(len, tokens))) == 1 and length <= 20:  # 新风新貌 新城新事
        score -= 1.5
    if _signs(text):
        score -= 3
    if _BYLINE.match(text) or _GIVEN_BY.search(text):
        score -= 3
    if _DOCUMENT.search(text):
        score += 2
    if is_menu(text) or begins("greeting", text):
        score -= 2
    if length <= 12 and _in_run(lines, i, limit):
        score -= 1.5
    if length >= 6 and any(j != i and text in lines[j].text for j in range(max(0, i - 12), min(len(lines), i + 13))):
        score += 1
    if looks_finished(text) and text.endswith("；"):
        score -= 2
    return score


def _in_run(lines: Sequence[Line], i: int, limit: int) -> bool:
    """Whether the line stands among at least three short lines, as in a menu written downwards."""
    first = last = i
    while first > 0 and lines[first - 1].kind in (Kind.SHORT, Kind.BULLET) and len(lines[first - 1].text) <= 12:
        first -= 1
        if i - first > 3:
            break
    while last + 1 < limit and lines[last + 1].kind in (Kind.SHORT, Kind.BULLET) and len(lines[last + 1].text) <= 12:
        last += 1
        if last - i > 3:
            break
    return last - first >= 2


def _nothing_between(lines: Sequence[Line], start: int, limit: int) -> bool:
    """Whether only furniture stands between a line and the first paragraph."""
    return all(lines[j].kind not in (Kind.SHORT, Kind.BULLET, Kind.PROSE) for j in range(start, min(limit, start + 40)))
