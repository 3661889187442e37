"""What 全市, 我区, 园区 and a bare 高新区 mean where they stand: the place last spoken of, or what the article is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from ingest.extract.document import Document, Span, Track, within
from ingest.extract.places.place_names import (
    CHINA,
    UNKNOWN,
    Place,
    all_of_kind,
    generic_kind,
    zone_names,
    zone_of_city,
    zones_by_id,
)
from ingest.extract.scopes import regions, topics, zone_groups
from ingest.extract.scopes.article_places import ArticlePlaces, last_before
from ingest.extract.scopes.yardsticks import is_attribute, is_named_beside
from ingest.extract.vocabulary import Hit


class Context(NamedTuple):
    """What a context word is understood by: the article, who was spoken of last, and whether a heading rules."""

    article: ArticlePlaces
    subject: Place | None
    under_heading: bool
    sentence: Span


_EARLY = 120
#: 我区 may be a district as well as a zone
_DISTRICT_WORDS = frozenset({"全区", "我区", "该区", "本区", "区内"})
#: so end the names of parks, and how far from the head of its sentence one may stand
_PARKS = ("园", "园区", "小镇", "基地", "港", "谷")
_SHORTEST_PARK, _NEAR_HEAD = 4, 12
_PARK_WORDS = frozenset({"园区", "该园区", "我园区", "园内", "全园"})
#: these mean the zone whose name ends so
_ENDING_WORDS = frozenset({"片区", "该片区", "示范区", "新区"})
#: so many words for all zones of a kind are looked at
_FEW_GROUPS = 20
#: so end the names of all zones of a kind
_KINDS_TOGETHER = ("高新区", "经开区", "开发区", "自贸区", "自创区", "综保区", "保税区", "新区", "园区")
#: kinds that few cities have one of
_FEW_OF = frozenset({"自贸区", "自创区", "综保区"})
_KINDS_OF_PARKS = ("工业", "产业", "物流", "化工", "零碳")
_HAS_PARKS = ("有", "设", "设立", "辖", "下辖", "建成", "运营", "包括", "分为", "形成", "共")
_COUNTED_PARKS = re.compile(r"(?:\d{1,3}|[两三四五六七八九十])(?:多|余)?个[^,，、\d]{0,8}$|“\d\+\d”$")
#: 来自甲港保税区的统计显示,这家|保税区: the one named right before, whatever the article is about
_POINTING = ("该", "这家", "这个", "这座", "这一", "此")
#: 拥有3个国家级开发区, 下辖四个园区: counted zones that somebody has
_HAS_COUNTED = re.compile(
    r"(?:拥有|现有|已有|共有|还有|设有|下设|下辖|辖有|管辖|建有|建成|设立|布局|包括|包含|涵盖|覆盖|获批|分布|集聚|汇集|坐拥|叠加|聚集|辖)(?:着|了|有)?"
    r"(?:\d{1,3}|[一二两三四五六七八九十]{1,3})(?:多|余)?[家个大](?:国家级?|省级|市级)?(?:及?以上)?[\u4e00-\u9fff]{0,4}$"
)

#: 全部参评|开发区, 53家入榜的|国家级高新区
_EVALUATED = re.compile(r"(?P<how>参评|受评|入围|入榜|上榜|入选)的?(?:\d{1,3}[家个])?$")


def meaning(word: Hit, clause: Span, context: Context) -> Place | None:
    """The place that ``word`` stands for; None where the text does not say."""
    if word.text.startswith("我") and (own := regions.of_publisher(context.article, word)):
        return own
    if word.code in ("city", "county", "province"):
        return regions.region_above(context.article, word.code, word.start) or _unknown(word)
    if _is_had_by_zone(word, clause, context):
        return None
    if word.code == "zone":
        return _several_parks(word, clause, context.article) or _this_zone(word, context)
    some = _EVALUATED.search(context.article.document.text, clause.start, word.start)
    if some:  # 全部参评开发区: those together, whichever one the title names
        return Place(some.start(), word.end, some["how"] + word.text, "zone")
    return zone_groups.meant(word, clause, context.article, context.subject) or _zone_of_kind(word, context.article)


def _unknown(word: Hit) -> Place | None:
    """我县, 全市 in a text that never says which: a place, though nobody can tell its name; 全省 may still be the article's."""
    is_own = word.code in ("county", "city") and word.text[0] in "全我本"
    return Place(word.start, word.end, UNKNOWN, "region") if is_own else None


def _several_parks(word: Hit, clause: Span, article: ArticlePlaces) -> Place | None:
    """13个重点园区, “2+3”园区: more parks than one, together; what the title is about has them, if it names a place."""
    text = article.document.text
    if word.text == "园区" and not article.title_zone and text.endswith(_KINDS_OF_PARKS, clause.start, word.start):
        return article.title_region  # 完成工业园区改造: all of a province, whichever zone was named before
    counted = _COUNTED_PARKS.search(text, max(clause.start, word.start - 14), word.start)
    if word.text != "园区" or counted is None or text.endswith(_HAS_PARKS, clause.start, counted.start()):
        return None
    name = text[counted.start() : word.end]
    return article.title_zone or article.title_region or Place(word.start, word.end, name, "region", None, None)


def _this_zone(word: Hit, context: Context) -> Place | None:
    """我区, 园区, 新区: the zone, the district or the park that the text speaks of."""
    article, subject = context.article, context.subject
    if word.text in _ENDING_WORDS:
        ending = word.text[-2:]
        if article.title_zone and article.title_zone.name.endswith(ending):
            return article.title_zone
        named = last_before(article.zones(None), word.start)
        if own := next((p for p in named if p.name.endswith(ending)), None):
            return own
    if word.text.endswith("内") and (near := _named_in_sentence(word, context)):
        return near  # 以郑州片区为例,区内现有企业…
    if word.text.startswith("该") and (only := _only_one_in_sentence(word, context)):
        return only  # 据甲港保税区介绍,该区…
    if word.text in _PARK_WORDS and (park := _park_of_sentence(word, context)):
        return park
    is_district = word.text in _DISTRICT_WORDS
    titled = article.title_region if not article.title_zone else None
    calls_itself_so = titled and (titled.adcode in regions.AUTONOMOUS or titled.name.endswith("区"))
    if is_district and titled and (article.document.speaks_for_one or calls_itself_so):
        return titled  # a region's own report, or news of 内蒙古 or 昆都仑区, which call themselves 全区
    of_region = subject is not None and subject.type == "region" and regions.has_districts(subject.adcode)
    if of_region and (is_district or word.text == "辖区"):
        return subject
    if word.text in _PARK_WORDS and not article.title_zone and not (subject and subject.type == "zone"):
        carriers = last_before(article.document.carriers, word.start)
        park = next((p for p in carriers if p.name.endswith(("园", "园区", "基地", "城", "谷", "港"))), None)
        if park:
            return park
    zone = _last_zone(word.start, context)
    if zone and is_district and zone.is_park and word.text != "区内" and not zone.name.endswith("区"):
        zone = None  # 我区的云江科技园: a park in the district, which it is not
    if zone is None and is_district and article.region and regions.has_districts(article.region.adcode):
        return article.region
    return zone or next((p for p in article.document.publisher_places if p.type == "zone"), None)


def _named_in_sentence(word: Hit, context: Context) -> Place | None:
    """The zone or carrier that the sentence named last before 区内 or 园内, as what it speaks of."""
    document, start = context.article.document, context.sentence.start
    bodies = within(document.carriers, start, word.start) if word.text in _PARK_WORDS else []
    named = [p for p in within(document.places, start, word.start) if p.type == "zone"]
    told = [
        p
        for p in (*named, *bodies)
        if not document.text.startswith("的", p.end) and not is_named_beside(document.text, context.sentence, p)
    ]
    return max(told, key=lambda place: (place.start, place.end), default=None)


def _only_one_in_sentence(word: Hit, context: Context) -> Place | None:
    """The one zone that the sentence named before 该区 or 该园区, if its name ends so."""
    named = within(context.article.document.places, context.sentence.start, word.start)
    zones = {p.name: p for p in named if p.type == "zone" and p.name.endswith(word.text.removeprefix("该"))}
    return next(iter(zones.values())) if len(zones) == 1 else None


def _park_of_sentence(word: Hit, context: Context) -> Place | None:
    """某软件园…,园区上市公司26家: the park that the sentence or, before it, the paragraph began with, whatever larger
    zone the article is about."""
    document, start = context.article.document, context.sentence.start
    if park := _park_at(document, start, word.start):
        return park
    low = document.paragraph_of(start)
    if low >= start or any(p.type == "zone" for p in within(document.places, start, word.start)):
        return None
    park = _park_at(document, low, start)
    if park is None or park.zone_id:
        return None
    others = [p for p in within(document.places, park.end, start) if p.type == "zone" and p.name != park.name]
    return None if others else park


def _park_at(document: Document, start: int, end: int) -> Place | None:
    """The park that ``text[start:end]`` begins with."""
    if end - start < _SHORTEST_PARK:
        return None
    head = topics.find(document, Span(start, end), end)
    if head is None:
        named = [p for p in within(document.places, start, end) if p.type == "zone"]
        head = named[0] if named and named[0].start - start <= _NEAR_HEAD else None
    return head if head and head.name.endswith(_PARKS) else None


def _is_had_by_zone(word: Hit, clause: Span, context: Context) -> bool:
    """某新区…拥有3个国家级开发区: the zone that was spoken of has them, and it is whom the sentence goes on with."""
    text = context.article.document.text
    if text[word.start - 1] not in "家个大级上" and word.text != "园区":
        return False
    if _HAS_COUNTED.search(text, max(clause.start, word.start - 20), word.start) is None:
        return False
    named = within(context.article.document.places, context.sentence.start, word.start)
    subject = named[0] if named else context.subject or context.article.in_title
    return subject is not None and subject.type == "zone"


def _is_group(place: Place) -> bool:
    """Are these the zones of a kind together: 全国高新区, 广东省综保区?"""
    return place.type in ("country", "region") and place.name.endswith(_KINDS_TOGETHER)


def _last_zone(position: int, context: Context) -> Place | None:
    """The zone last spoken of, else the article's."""
    article = context.article
    if not context.under_heading and article.only_title_zone:
        return article.only_title_zone
    subject = context.subject
    if subject and (
        subject.type == "zone" or (_is_group(subject) and (subject.type == "region" or not article.zones(None)))
    ):
        return subject
    if article.title_group:
        return article.title_group
    text = article.document.text
    before = (zone for zone in last_before(article.zones(None), position) if not is_attribute(text, 0, zone))
    last = next(before, article.zone)
    in_paragraph = last is not None and last.start >= article.document.paragraph_of(position)
    return last if in_paragraph else article.often_zone or last


def _zone_of_kind(word: Hit, article: ArticlePlaces) -> Place | None:
    """A bare 高新区, 国家级经开区, 开发区: the one that was named, all of them, or the city's own."""
    kind = generic_kind(word.text)
    if word.text.startswith("国家") and (kind or word.text == "国家级开发区") and not article.title_zone:
        return Place(word.start, word.start, all_of_kind(word.text), "country", None, CHINA)
    zones = article.zones(kind)
    if own := _of_office(word, kind, article) or _of_two_kinds(word, article) or _pointed_at(word, zones, article):
        return own
    is_open = kind is None and word.text.endswith("开发区")
    if is_open and (larger := [p for p in zones if p.zone_id or _is_zone_s_name(p.name)]):
        zones = Track(larger)  # 开发区 is no 产业园 within it
    if kind and article.is_about_all(kind) and not _is_named_near(zones, word, article):
        return Place(word.start, word.start, all_of_kind("国家" + kind), "country", None, CHINA)
    titled = [p for p in article.document.title_places if p.type == "zone" and (kind is None or kind in p.name)]
    later = zones[:1] if zones and _is_kept_to(zones[0], zones, article.document.start) else []
    titled = titled[:1] if len({p.zone_id or p.name for p in titled}) < 2 else []
    for choice in (titled, last_before(zones, word.start)[:1], later):
        if choice:
            return choice[0]
    if kind and _is_of_country(kind, word.start, article):
        return Place(word.start, word.start, all_of_kind("国家级" + kind), "country", None, CHINA)
    if home := _at_home(word, article) or _of_province(word, kind, article):
        return home
    region = regions.region_above(article, "city", word.start) if kind else None
    if kind is None or region is None or region.adcode is None:
        return None if article.region else Place(word.start, word.start, kind or word.text, "zone")
    name = _stem_of(region) + kind
    zone_id = zone_names().get(name) or zone_of_city(region.adcode, kind)
    if zone_id is None and kind in _FEW_OF:
        return Place(word.start, word.start, kind, "zone")  # not every city has one
    return Place(word.start, word.start, name, "zone", zone_id, None)


def _stem_of(region: Place) -> str:
    """What a zone is called by: 洛阳市, 仪陇县, but 叶县 whole."""
    name = region.name.removesuffix("市")
    return name.removesuffix("县") if len(name) > 2 else name


def _pointed_at(word: Hit, zones: Track[Place], article: ArticlePlaces) -> Place | None:
    """这家保税区: the zone of that kind which the paragraph, or the line before it, named last."""
    document = article.document
    if not document.text.endswith(_POINTING, document.start, word.start):
        return None
    low = document.paragraph_of(document.paragraph_of(word.start) - 2)
    ending = generic_kind(word.text) or word.text
    named = (p for p in last_before(zones, word.start) if p.start >= low and p.name.endswith(ending))
    return next(named, None)


def _is_zone_s_name(name: str) -> bool:
    return name.endswith("区") and not name.endswith("园区")


def _of_office(word: Hit, kind: str | None, article: ArticlePlaces) -> Place | None:
    """县经济开发区 in a county's report: its own, not its city's."""
    level = {"县": "county", "市": "city"}.get(article.document.text[word.start - 1 : word.start])
    region = regions.region_above(article, level, word.start) if level and kind in ("经开区", "高新区") else None
    if region is None or kind is None or article.title_zone:
        return None
    name = _stem_of(region) + kind
    return Place(word.start, word.start, name, "zone", zone_names().get(name))


def _of_two_kinds(word: Hit, article: ArticlePlaces) -> Place | None:
    """开发区 behind 哈尔滨经济技术和高新技术产业开发区: the two together."""
    if word.text != "开发区" or len(named := last_before(article.zones(None), word.start)) < 2:
        return None
    other, one = named[:2]
    together = other.start - one.end == 1 and article.document.text.startswith(("高新技术", "经济技术"), other.start)
    return Place(word.start, word.start, one.name[:-3] + "开发区", "zone") if together else None


def _of_province(word: Hit, kind: str | None, article: ArticlePlaces) -> Place | None:
    """自贸试验区 in news or the report of a province: the one it has."""
    region = article.title_region
    if kind != "自贸区" or region is None or not region.adcode:
        return None
    zone_id = zone_of_city(region.adcode[:2] + "0000", kind)
    return Place(word.start, word.start, zones_by_id()[zone_id]["short_zh"], "zone", zone_id) if zone_id else None


def _is_of_country(kind: str, position: int, article: ArticlePlaces) -> bool:
    """高新区 in news of the country's, 54个国家高新区…: does the text before speak of all of them, and of no city's?"""
    if article.title_region:
        return False
    before = [w for w in article.document.open_words if w.start < position and w.text.startswith("国家")]
    told = [w for w in before[:_FEW_GROUPS] if generic_kind(w.text) == kind]
    return len(told) > 1 or any(article.document.text[w.start - 1] in "个家" for w in told)


def _at_home(word: Hit, article: ArticlePlaces) -> Place | None:
    """高新区 on the site of a zone is that zone."""
    kind = generic_kind(word.text) or word.text
    return next((p for p in article.document.publisher_places if p.type == "zone" and p.name.endswith(kind)), None)


def _is_named_near(zones: Track[Place], word: Hit, article: ArticlePlaces) -> bool:
    """Is one of ``zones`` named before ``word`` in its sentence?"""
    named = last_before(zones, word.start)
    return bool(named) and not any(article.document.text.find(mark, named[0].end, word.start) >= 0 for mark in "。\n")


def _is_kept_to(zone: Place, zones: Sequence[Place], start: int) -> bool:
    """Is a zone that was not named yet what a bare 开发区 means?  It is named early, or again, not once in passing."""
    if not zone.name.endswith("区"):
        return False  # an industrial park
    return zone.start < start + _EARLY or sum(p.name == zone.name for p in zones) > 1
