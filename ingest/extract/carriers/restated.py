"""Carriers taken up again by a short name or by 该园, 这家…: what is said of them there holds for the name in full."""

from __future__ import annotations

import re
from bisect import bisect_left

from ingest.extract import names
from ingest.extract.carriers.levels import Stated, level_word, stated_after
from ingest.extract.carriers.names import Candidate
from ingest.extract.document import Document

#: 该孵化器2019年被认定为省级…
_THAT = re.compile(
    r"该(?:园|园区|中心|孵化器|空间|基地|载体|众创空间|加速器|平台|机构|创业园)(?=[^,，。;；\n]{0,40}(?:国家|省级|市级|自治区))"
)
#: 这家市级孵化器已孵化企业200家
_THIS = re.compile(r"[这该][座家所个](?P<words>国家级|国家备案|省级|自治区级|市级)(?P<kind>[^,，。;；\n]{2,14})")
#: X揭牌成立。这是全市第二批授牌的…之一: what the sentence before named
_THIS_IS = re.compile(r"这(?<=[。\n]这)(?=(?:也|已|就|正)?是)")
#: X由区政府出资建设。2001年规划,2006年成为国家级孵化器: the next sentence, which begins with a year
_THEN = re.compile(r"[。\n]\s{0,4}(?=[12]\d{3}年)")
_BECAME = re.compile(
    r"(?:^|[,，;；])[12]\d{3}年(?:\d{1,2}月)?(?:[,，]|又|再|还|正式|先后|成功|被[^,，。;；]{2,14})?(?:成为|获批|获评|认定为|评为|升级为|晋升为?|入选|荣获|获得|命名为|确定为|备案为)"
)
_NEAR = 60
_KIND = re.compile(r"孵化|众创|创业园|加速器|科技园|基地|载体|平台|留创园|创客")
#: what a carrier may be called once it is known: 创业谷, 育成中心; 孵化器 and 众创空间 mean any
_SHORT = re.compile(
    r"(?:创业谷|创业港|创业园|创业坊|创业工场|创业大街|创业中心|创业服务中心|育成中心|孵化园|孵化中心|孵化港|留创园|梦工场|梦工厂|创客汇|创客工场|科技园|双创园)$"
)
#: (省高科技)创业服务中心2006年获批国家级…
_LEVELLED = r"(?<=[,，。;；:：!?\n“月日年前])(?:目前|现在)?(?P<short>(?:(?![月日年前])[\u4e00-\u9fff]){{0,6}}{word})(?=[^,，。;；\n]{{0,40}}(?:国家|省级|市级|自治区))"
_REACH = 300


def restated(document: Document, candidates: list[Candidate]) -> dict[int, Stated]:
    """What later sentences say of ``candidates`` (sorted), by index, where they name them short or point at them."""
    text, found = document.text, dict[int, Stated]()
    ends = [one.end for one in candidates]
    for match in _THIS.finditer(text, document.start, document.end):
        index = bisect_left(ends, match.start() + 1) - 1
        if index >= 0 and match.start() - ends[index] <= _REACH and _KIND.search(match["kind"]):
            found.setdefault(index, Stated(level_word(match["words"]), match["kind"]))
    for match in _THIS_IS.finditer(text, document.start, document.end):
        index = bisect_left(ends, match.start() + 1) - 1
        if index >= 0 and match.start() - ends[index] <= _NEAR:
            _keep(found, index, stated_after(document, match.end(), _next(candidates, index, document)))
    for match in _THAT.finditer(text, document.start, document.end):
        index = bisect_left(ends, match.start() + 1) - 1
        if index >= 0 and match.start() - ends[index] <= _REACH:
            _keep(found, index, stated_after(document, match.end(), _next(candidates, index, document)))
    for index, one in enumerate(candidates):
        _keep(found, index, _then(document, one, _next(candidates, index, document)))
    shorts: dict[str, list[int]] = {}
    for index, one in enumerate(candidates):
        if short := _SHORT.search(text, one.start, one.end):
            shorts.setdefault(short.group(), []).append(index)
    for word, alike in shorts.items():
        for match in re.finditer(_LEVELLED.format(word=word), text[: document.end]):
            meant = [i for i in alike if match.start() >= ends[i] and _means(match["short"], candidates[i], text)]
            if len(meant) == 1:
                _keep(found, meant[0], stated_after(document, match.end(), document.end))
    return found


def _means(short: str, one: Candidate, text: str) -> bool:
    """创业服务中心 and 省高科技创业服务中心 are the 甘肃省高科技创业服务中心 named before."""
    return names.abbreviates(short, text[one.start : one.end])


def _then(document: Document, one: Candidate, following: int) -> Stated:
    """What the next sentence says that ``one`` became, year by year."""
    text = document.text
    then = _THEN.search(text, one.end, one.end + _NEAR)
    stop = min(following, names.sentence_at(document, then.end()).end) if then else 0
    became = _BECAME.search(text[then.end() : stop]) if then else None
    return stated_after(document, then.end() + became.start(), stop) if then and became else Stated(None)


def _keep(found: dict[int, Stated], index: int, stated: Stated) -> None:
    if stated.level:
        found.setdefault(index, stated)


def _next(candidates: list[Candidate], index: int, document: Document) -> int:
    return candidates[index + 1].start if index + 1 < len(candidates) else document.end
