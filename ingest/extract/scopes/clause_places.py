"""The places that a clause speaks of: those it names that are no yardstick, and what its context words mean."""

from __future__ import annotations

import re
from collections.abc import Callable

from ingest.extract.document import Document, Span, within
from ingest.extract.numbers.numerals import chinese
from ingest.extract.places.place_names import Place, all_of_kind, generic_kind, graded, zones_by_id
from ingest.extract.scopes import leads
from ingest.extract.scopes.article_places import lies_within
from ingest.extract.scopes.bare_zones import of_kind
from ingest.extract.scopes.clause_heads import head_of
from ingest.extract.scopes.yardsticks import is_looked_at, is_place_aside, is_word_aside
from ingest.extract.vocabulary import Hit

#: 全省10个国家级经开区
_COUNT_OF_ZONES = re.compile(
    r"(?:境?内|辖区)?(?:目前|现|已)?(?:的|共有?|建?有|拥有)?(?P<n>[\d一二三四五六七八九十百]{0,4}(?:多|余)?[家个]?)(?P<what>(?:工业|产业|科技)?)(?P<grade>(?:国家级?|省级|市级)?(?:及?以上)?(?:重点)?)"
)
#: 全省15个产业园区完成…: the parks of a region together
_PARKS_OF = re.compile(
    r"的?(?:\d{1,3}|[两三四五六七八九十]{1,3})(?:多|余)?[个家](?P<grade>(?:国家级?|省级|市级)?(?:及?以上)?)(?:重点|主要)?(?P<what>(?:工业|产业)园区)(?=[\u4e00-\u9fff])(?![内中里的])"
)
#: 全市产业集聚区总面积…, uncounted
_ALL_PARKS_OF = re.compile(
    r"(?P<grade>(?:国家级?|省级|市级)?)(?P<what>(?:特色|县域|重点)?(?:产业集聚区|工业集聚区|工业集中区|产业集中区|产业集群)|特色产业园区?|特色园区)(?=[\u4e00-\u9fff\d])(?![中里的管党办建及和区])"
)
#: 这些省份, 上述三市
_THESE = re.compile(
    r"(?:这|上述|以上)(?:些|几个?|[两三四五六七八九十\d]{1,2}个?)?(?:省市区?|省份?|城市|地区|[市县区]|园区|高新区|经开区|开发区)(?=[\u4e00-\u9fff])"
)
#: 福建自贸区三个片区: the parts are the whole
_COUNTED_PARTS = re.compile(r"(?:的|有|共)*[\d两二三四五六七八九十]{1,2}[个大]$")
#: 甲园、乙园、丙园3个园区合计, 等5个享受国家级开发区政策的区域上半年实现
_ALL_OF_LIST = re.compile(
    r"(?<=[\u4e00-\u9fff)”])(?:等|这)?(?P<n>\d{1,2}|[两二三四五六七八九十]{1,2})(?P<what>[家个大][^,，。、;；\d]{0,24}?(?:园区|开发区|高新区|经开区|片区|区域|城市|地区|基地))"
    r"(?=合计|共|总|累计|实现|完成|上半年|全年|前|今年|去年|贡献|集聚|拥有|有|的|固定资产|财政|规上|规模|工业|营业|营收|税收|进出口|地区生产|GDP|\d)"
)
#: what is the first of its kind in a country is not all of it
_FIRST = ("首", "率先", "唯一", "百强", "先进", "优秀", "最")
#: between places named side by side, and what those do together
_LINKED = re.compile(r"以及|[、和及与]")
_ACT_TOGETHER = re.compile(
    r"两[地区市县省园](?!分别)|(?:先后|共同|累计|合计|总计|共有|共(?=[\u4e00-\u9fff])|一共|总共|加起来|联合|携手)"
)
_LONGEST_ROW = 5
#: what provinces name firms: 广西瞪羚企业
_CLASSES = frozenset({"gazelles", "unicorns", "hightech_enterprises", "tech_smes", "specialized_smes", "little_giants"})
#: 西安高新|技术企业
_NO_SHORT_KIND = frozenset("区技产企园材")
#: 这49个|国家级开发区, 首批5家市级|高新区
_COUNTED_BEFORE = re.compile(r"[个家](?:国家级?|省级|市级)?(?:及?以上)?$")
#: 哈尔滨经济技术|和高新技术产业开发区
_OTHER_KIND = re.compile(r"(?<=技术|产业)[和与及、](?:高新技术(?:产业)?|经济技术)开发区")
_BRACKET = re.compile(r"\([^()]{1,60}\)")
_SETTLED_IN = re.compile(
    r"[\d.]{1,8}[万亿]?(?:多|余)?[家个户名](?:[\u4e00-\u9fff]{0,8})(?:在|落户|入驻|落地|进驻|来到|选择|位于|分布|集中|扎根|布局)(?:了|于|在)?(?:我们)?(?:\d{1,3}[个家])?"
)


def find(
    document: Document, clause: Span, limit: int, meaning: Callable[[Hit, Span], Place | None], *, rate: bool = False
) -> list[Place]:
    """The places that ``clause`` speaks of before ``limit``, in order; ``meaning`` says what 全市 or 我区 stand for."""
    text = document.text
    if text.startswith("以及", clause.start) and text.endswith("等", clause.start, clause.end):
        return []  # 紧盯A、B,以及市内主城区、C等: a row goes on that somebody looks to
    found = _named(document, clause, limit, rate=rate)
    for word in within(document.open_words, clause.start, limit):
        if is_word_aside(text, clause, word, rate=rate) or _goes_on_aside(document, clause, word):
            continue
        if word.code == "zone" and _is_parts_of_zone(text, found, word):
            continue
        count = _COUNT_OF_ZONES.fullmatch(text, found[-1].end, word.start) if found else None
        above = found[-1] if count and found[-1].name else None
        if word.text == "园区" and found and not count and _COUNTED_BEFORE.search(text, clause.start, word.start):
            continue  # 福建以13个园区入选: whose they are was named
        inside = word.code == "zone" and word.text.endswith("区内") and len(word.text) > 2
        parks = word.text == "园区" and count and (count["n"] or count["what"]) and above and above.type == "region"
        if (
            (word.code == "generic" or parks or (inside and above and above.type == "country"))
            and above
            and count
            and above.type in ("region", "country")
        ):
            kind = word.text.removesuffix("内")
            county = above.adcode if above.adcode and not above.adcode.endswith("00") else None
            if county and not count.group() and (own := of_kind(generic_kind(kind) or "开发区", county)):
                found[-1] = own._replace(start=above.start, end=word.end)  # 我县经开区: a county has one
                continue
            grade = "" if generic_kind(word.text) else count["grade"]  # 省级以上开发区; 高新区 are so anyway
            name = (
                above.name.removesuffix(graded(kind))
                + grade
                + count["what"]
                + (kind if kind == "经济开发区" else graded(kind))
            )  # 全省高新区: all of them
            if above.type == "country" and (word.text.startswith("国家") or count["grade"].startswith("国家")):
                # 中国54个国家级开发区: 全国国家级经开区, as where no country is named
                name = all_of_kind(word.text if word.text.startswith("国家") else "国家级" + kind)
            found[-1] = Place(above.start, word.end, name, "region", None, above.adcode)
        elif meant := meaning(word, clause):
            found.append(meant._replace(start=word.start, end=word.end))
    if not found:
        return found
    found = [_parks_of(text, limit, place) for place in sorted(found, key=lambda place: place.start)]
    found = _two_kinds_as_one(text, found)
    if len(found) > 1:
        found = _together(document, clause, limit, _outside_brackets(text, clause, limit, found), meaning)
    if _LINKED.search(text, found[0].end, limit):
        found = _side_by_side(document, limit, found)
    if len(found) < 2:
        return found
    found = [p for at, p in enumerate(found) if not _grants_class(document, p, found[:at])]
    return [p for p, behind in zip(found, [*found[1:], None], strict=True) if not _is_led_by(p, behind)]


def _parks_of(text: str, limit: int, place: Place) -> Place:
    """The parks of a region, where ``place`` is one and they are counted right behind it; else ``place``."""
    if place.type != "region" or not place.name:
        return place
    counted = _PARKS_OF.match(text, place.end)
    if counted is None and place.adcode and place.adcode.endswith("00"):
        counted = _ALL_PARKS_OF.match(text, place.end)  # a county has one, which is a zone
    if counted is None or counted.end() > limit:
        return place
    return place._replace(end=counted.end(), name=place.name + counted["grade"] + counted["what"])


def _two_kinds_as_one(text: str, found: list[Place]) -> list[Place]:
    """哈尔滨经济技术和高新技术产业开发区: its numbers are of the two together, 哈尔滨开发区."""
    for at, one in enumerate(found):
        if one.type == "zone" and (kind := _OTHER_KIND.match(text, one.end)):
            both = Place(one.start, kind.end(), one.name[:-3] + "开发区", "zone")
            return [*found[:at], both, *(place for place in found[at + 1 :] if place.start >= kind.end())]
    return found


def _grants_class(document: Document, place: Place, before: list[Place]) -> bool:
    """泰州拥有江苏省瞪羚企业33家: is ``place`` a region around one named ``before``, and only says whose class of firms it is?"""
    if place.type != "region" or not place.adcode or not any(lies_within(_adcode(p), place.adcode) for p in before):
        return False
    text = document.text
    if any(text.find(mark, before[-1].end, place.start) >= 0 for mark in "、和及与"):
        return False
    return any(hit.kind == "metric" and hit.code in _CLASSES for hit in within(document.hits, place.end, place.end + 3))


def _adcode(place: Place) -> str | None:
    return zones_by_id()[place.zone_id]["adcode"] or None if place.zone_id else place.adcode


def these(document: Document, clause: Span, limit: int) -> Place | None:
    """甲省、乙省、丙省,|这些省份共有…: the places that the clause before named side by side, as one."""
    match = _THESE.match(document.text, clause.start, limit)
    if match is None:
        return None
    named = [p for p in within(document.places, clause.start - 80, clause.start) if p.type in ("zone", "region")]
    row: list[Place] = []
    for place in reversed(named):
        if row and not _is_linked(document.text, place, row[0]):
            break
        row.insert(0, place)
    if not 1 < len(row) <= 2 * _LONGEST_ROW:
        return None
    return Place(match.start(), match.end(), "、".join(place.name for place in row), "region")


def _is_led_by(place: Place, behind: Place | None) -> bool:
    """上海市浦东新区, 杭州高新区物联网产业园, 驻马店全市产业集聚区: what stands right before says only where that lies."""
    if behind is None or place.end != behind.start or place.type not in ("region", "zone"):
        return False
    return behind.type == "zone" or (
        place.type == behind.type and behind.adcode == place.adcode and len(behind.name) > len(place.name)
    )


def _outside_brackets(text: str, clause: Span, limit: int, found: list[Place]) -> list[Place]:
    """Without what only a bracket that is closed again names (甲区(含乙园)企业…), where a place stands outside."""
    if len(found) < 2 or text.find(")", clause.start, limit) < 0:
        return found
    brackets = [match.span() for match in _BRACKET.finditer(text, clause.start, limit)]
    outside = [place for place in found if not any(start < place.start < end for start, end in brackets)]
    return outside or found


def _is_parts_of_zone(text: str, found: list[Place], word: Hit) -> bool:
    """Is the zone that 三个片区 or 五个园区 are parts of named right before?"""
    return (
        bool(found)
        and found[-1].type == "zone"
        and _COUNTED_PARTS.fullmatch(text, found[-1].end, word.start) is not None
    )


def _together(
    document: Document, clause: Span, limit: int, found: list[Place], meaning: Callable[[Hit, Span], Place | None]
) -> list[Place]:
    """A、B、C3个园区合计…: the places of a list as one, so that none of them gets what they have together."""
    text = document.text
    match = _ALL_OF_LIST.search(text, clause.start, limit) if text.find("、", clause.start, limit) >= 0 else None
    listed = [place for place in found if match and place.start < match.end()]
    if match is None or len(listed) < 2:
        return found
    number = match["n"] if match["n"].isdigit() else str(chinese(match["n"]) or "")
    names = [place.name for place in listed if place.end <= match.start("n")]
    name = "、".join(names) if number == str(len(names)) else match["n"] + match["what"]
    words = [w for w in within(document.open_words, match.start(), match.end()) if w.end == match.end("what")]
    if number != str(len(names)) and words and (meant := meaning(words[-1], clause)) and meant.adcode:
        name = meant.name  # A、B等9个高新区 in news of 广西: 广西高新区
    return [Place(listed[0].start, match.end(), name, "region"), *found[len(listed) :]]


def _side_by_side(document: Document, limit: int, found: list[Place]) -> list[Place]:
    """甲市、乙县先后有28个项目, 甲区和乙区共引进…: the places that the clause names last as one, where they act together."""
    *others, last = found
    row = [last]
    while others and _is_linked(document.text, others[-1], row[0]):
        row.insert(0, others.pop())
    for place in within(document.places, last.end, limit):
        if not _is_linked(document.text, row[-1], place):
            break
        row.append(place)
    if not 1 < len(row) <= _LONGEST_ROW or not _ACT_TOGETHER.match(document.text, row[-1].end):
        return found
    return [*others, Place(row[0].start, row[-1].end, "、".join(place.name for place in row), "region")]


def _is_linked(text: str, one: Place, other: Place) -> bool:
    return one.type == other.type and _LINKED.fullmatch(text, one.end, other.start) is not None


def settled_in(
    document: Document, clause: Span, position: int, meaning: Callable[[Hit, Span], Place | None]
) -> Place | None:
    """526家企业在深哈产业园完成注册, 其中6家在我们高新区: the zone behind the number at ``position``."""
    end = min(position + 24, clause.end)
    for place in within(document.places, position, end):
        if place.type == "zone" and _SETTLED_IN.fullmatch(document.text, position, place.start):
            is_one_of_many = document.text.startswith("、", place.end)  # 38个项目在甲园、乙园等园区开工
            return None if is_one_of_many else place
    for word in within(document.open_words, position, end):
        if word.code == "generic" and _SETTLED_IN.fullmatch(document.text, position, word.start):
            return meaning(word, clause)
    return None


def _named(document: Document, clause: Span, limit: int, *, rate: bool) -> list[Place]:
    carriers = within(document.carriers, clause.start, limit)
    found: list[Place] = []
    aside = -1
    for named in within(document.places, clause.start, limit):
        place = _as_zone(document, named)
        in_carrier = any(c.start <= place.start < c.end for c in carriers)
        is_wide = place.type == "country" or (place.type == "region" and place.adcode is None)
        goes_on = aside > 0 and document.text[aside : place.start] in ("", "、", "和", "及", "与")  # 占浙江省、杭州市…
        beside = bool(found) and document.text[found[-1].end : place.start] == "("  # 株洲高新区(天元区)
        if _names_class(document, place):
            continue
        if in_carrier or beside or goes_on or is_place_aside(document.text, clause, place, rate=rate):
            aside = place.end
            continue
        is_group = place.type == "country" and place.name.endswith("区") and bool(found)
        if is_group and _COUNT_OF_ZONES.fullmatch(document.text, found[-1].end, place.start):
            group = found[-1].name + place.name.removeprefix("全国")  # 东部地区107家国家级经开区
            found[-1] = Place(found[-1].start, place.end, group, "region", None, found[-1].adcode)
        elif not is_wide or _leads(document, clause, place):
            if found and found[-1].end == place.start and (found[-1].type, place.type) == ("region", "zone"):
                found.pop()  # 湖南常德高新区: where the zone lies
            found.append(place)
    return found


def _as_zone(document: Document, place: Place) -> Place:
    """西安经开先后引进…: the zone that the article names 西安经开区 elsewhere, where a city is named with its kind alone."""
    text, kind = document.text, document.text[place.end : place.end + 2]
    if place.type != "region" or kind not in ("经开", "高新") or text[place.end + 2 : place.end + 3] in _NO_SHORT_KIND:
        return place
    name = text[place.start : place.end].removesuffix("市") + kind + "区"
    zones = (p for p in (*document.title_places, *document.places) if p.type == "zone" and p.name == name)
    zone = next(zones, None)
    return zone._replace(start=place.start, end=place.end + 2) if zone else place


def _goes_on_aside(document: Document, clause: Span, word: Hit) -> bool:
    """占浙江省、全市…的9.41%和30.23%, 占佛山全市的: the second of two yardsticks, or more words for the same."""
    text = document.text
    linked = word.start > clause.start and text[word.start - 1] in "、和及与"
    before = [p for p in within(document.places, clause.start, word.start) if p.end == word.start - linked]
    return bool(before) and is_place_aside(text, clause, before[0], rate=False)


def _names_class(document: Document, place: Place) -> bool:
    """某区新添…;苏州市瞪羚企业4家;中国潜在独角兽1家: does the region only say whose class of firms the zone has that the sentence named?"""
    counted = within(document.hits, place.end, place.end + 3)
    if place.type == "zone" or not counted or counted[0].code not in _CLASSES:
        return False
    begin = max(document.text.rfind(mark, document.start, place.start) for mark in "。\n")
    return any(p.type == "zone" for p in within(document.places, max(begin, document.start), place.start))


def _leads(document: Document, clause: Span, place: Place) -> bool:
    """Whole countries and large regions are topics only at the head of a clause, or right before what is measured."""
    text = document.text
    if place.start > clause.start and text[place.start - 1] in "在从中":
        return is_looked_at(text, text[clause.start : place.start], place.end)
    if text[place.start - 1 : place.start] == "“" or text.startswith(_FIRST, place.end):
        return False  # “中国好人”, 全国首个
    if leads.is_led_to(text, head_of(text, clause, place.start), place):
        return True
    measured = within(document.hits, place.end, place.end + 1)
    return bool(measured) and measured[0].kind == "metric" and place.type == "country"
