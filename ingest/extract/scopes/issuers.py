"""Is the article a rule, and who issued it: what a rule offers is its issuer's, whoever certifies, checks or receives.

A rule names its issuer in its title, and else in a line of its own: above the text, or with the date below it; a
report on work says on whose behalf it is given.
"""

from __future__ import annotations

import re

from ingest.extract import vocabulary
from ingest.extract.document import Document, Span, within
from ingest.extract.places import places
from ingest.extract.places.place_names import Place

_TITLE = re.compile(
    r"(?:措施|办法|意见|细则|条例|规定|方案|政策|规划|计划|决定|[*＊]策|申报指南|兑现指南)(?:\([^()]{1,20}\))?》?(?:的?通知)?\s*$"
    r"|(?:申报|受理|(?<!下达)(?<!拨付)(?:补助|补贴|资助|奖励|奖补|扶持)(?:资金)?项目)[^,，。]{0,40}(?:通知|公告)\s*$"
)
_ARTICLES = re.compile(r"第[一二三四五六七八九十]{1,3}条")
#: 特制定本办法, 现提出如下政策; 现印发给你们
_MADE = re.compile(
    r"(?:制[定订]|提出|出台|作出)(?:以下|如下|本)[^,，。;；\n]{0,8}(?:办法|细则|政策|措施|意见|规定|方案|决定)|印发给你们"
)
_MADE_SIGNS = ("本", "如下", "以下", "给你们")
#: (1)对新建的…给予…; 2.鼓励企业上市。: the items of a rule without a head
_ITEM = re.compile(
    r"\n[ \t\u3000]*[(（]?[一二三四五六七八九十\d]{1,3}[)）、.．][ \t]*(?:对|凡|支持|鼓励|加大|大力|引导|扶持|奖励)"
)
_FEWEST_ITEMS, _OFFERS = 3, ("给予", "奖励", "补贴")
#: so much of the head and of the end is looked at
_HEAD, _TAIL = 1500, 400
#: 桂城街道, 厚街镇 at the head of a title, behind the places it lies in
_TOWN = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{2,4}?(?:街道|镇))(?![化域级区村企街乡南北东西中州长赉坪海安巴雄远平康宁原番坤])"
)
_NO_TOWN = re.compile(r"(?:特色|[小古城乡集重名强]|建制|专业|中心)镇$|^[各全本我该]|[的在与和对从到进]")
_AHEAD = re.compile(r"(?:关于(?:印发|发布)?|印发|中共|【[^【】]{1,8}】|\s)*")
#: a line that is nothing but a body's name
_BODY = re.compile(
    r"[ \t\u3000]*(?:发布机构|发文机关|发文单位|制发机关|来源|信息来源)?[:：]?\s{0,2}"
    r"(?P<name>[\u4e00-\u9fff()、 ]{2,40}?(?:人民政府|政府|管委会|管理委员会|党工委|委员会|办公室|办公厅|办事处|[\u4e00-\u9fff]{2,8}(?:(?<![格布全结开大定])局|厅|委)))"
    r"(?:门户网站|网站)?[ \t\u3000]*"
)


def is_rule(document: Document) -> bool:
    """Is the article a rule itself, not news about one?"""
    if _TITLE.search(document.title):
        return True
    text, low, high = document.text, document.start, document.end
    if text.find("第", low, high) >= 0 and len(_ARTICLES.findall(text, low, high)) >= _FEWEST_ITEMS:
        return True
    offers = any(text.find(word, low, high) >= 0 for word in _OFFERS)
    if offers and len(_ITEM.findall(text, max(0, low - 1), high)) >= _FEWEST_ITEMS:
        return True
    head = text[low : min(high, low + _HEAD)]
    return any(sign in head for sign in _MADE_SIGNS) and _MADE.search(head) is not None


def town(document: Document) -> Place | None:
    """The town that the title begins with, which no registry has."""
    title = document.title
    if "镇" not in title and "街道" not in title:
        return None
    begin = _AHEAD.match(title).end()  # type: ignore[union-attr]
    for place in document.title_places:
        if place.start == begin:
            begin = place.end
    match = _TOWN.match(title, begin)
    if match is None or _NO_TOWN.search(match["name"]):
        return None
    if any(place.start < match.end() and place.end > match.start() for place in document.title_places):
        return None  # 景德镇, 镇海
    return Place(match.start(), match.end(), match["name"], "zone")


def signed(document: Document) -> list[Place]:
    """The places in whose name the rule was issued, as lines of its own say; none where the article is no rule."""
    if not is_rule(document):
        return []
    text = document.text
    for part in (Span(max(0, document.start - _TAIL), document.start + _HEAD), Span(document.end - _TAIL, len(text))):
        for line in text[max(0, part.start) : part.end].split("\n"):
            body = _BODY.fullmatch(line)
            if body is None:
                continue
            name = body["name"]
            found, _ = places.find(name, 0, len(name), vocabulary.scan(name))
            if local := [place for place in found if place.zone_id or (place.type == "region" and place.adcode)]:
                return local[-1:]
    return [place for place in document.publisher_places if is_office(document.source)]


#: 我代表丹阳市人民政府,报告工作
_ON_BEHALF = re.compile(r"代表(?P<who>[\u4e00-\u9fff]{2,14}?)(?:人民)?政府")


def reporting(document: Document) -> list[Place]:
    """The place whose government gives the report on its work, as its first lines say."""
    end = min(document.end, document.start + _HEAD)
    said = _ON_BEHALF.search(document.text, document.start, end) if document.is_report else None
    return [p for p in within(document.places, *said.span("who")) if p.type != "country"][-1:] if said else []


def is_office(source: str | None) -> bool:
    """Is ``source`` the name of an office and nothing else: 三明市人社局?"""
    return source is not None and _BODY.fullmatch(source) is not None
