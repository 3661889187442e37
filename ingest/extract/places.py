"""Where the text names a place: zones of the registry and others, regions, 全市, 我区, a bare 高新区.

Names are kept as the article writes them, in their short usual form; ``zone_id`` and ``adcode`` say which registry row is meant.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from functools import cache
from itertools import islice
from typing import NamedTuple

from ingest import registry
from ingest.extract.vocabulary import Hit, alternation, read
from ingest.restore import fold


class Place(NamedTuple):
    """A place at ``text[start:end]``.  ``type`` is zone, region, country or organisation."""

    start: int
    end: int
    name: str
    type: str
    zone_id: str | None = None
    adcode: str | None = None


#: long official wordings and their usual short forms
_SHORT = [
    ("国家自主创新示范区", "自创区"), ("自主创新示范区", "自创区"), ("自由贸易试验区", "自贸区"), ("自贸试验区", "自贸区"), ("自由贸易区", "自贸区"),
    ("国家高新技术产业开发区", "高新区"), ("国家级高新技术产业开发区", "高新区"), ("高新技术产业开发区", "高新区"), ("高新技术产业园区", "高新区"), ("高新技术开发区", "高新区"),
    ("高技术产业开发区", "高新区"), ("国家级高新区", "高新区"), ("国家高新区", "高新区"), ("国家级经济技术开发区", "经开区"), ("经济技术开发区", "经开区"),
    ("国家级经开区", "经开区"), ("国家经开区", "经开区"), ("综合保税区", "综保区"),
]  # fmt: skip
#: 大连大学, 沈阳日报: the region is part of a body's name
_IN_BODY_NAME = re.compile(
    r"[\u4e00-\u9fff]{0,9}?(?:大学|学院|研究院|研究所|公司|集团|日报|晚报|晨报|都市报|新闻网|银行|证券|医院|协会|商会|联盟|学会|机场|股份|频道|电视台|海关)"
)
_NAME_BREAK = re.compile(
    r"[的在和与及、,，。；;:：!！?？由向对从将为是有以于了着并把被让给等到至去来各每该本其这那个家座多所\s“”\"'《》\d|>·()]|打造|建设|推进|入驻|落户|位于|依托|围绕|支持|推动|作为|通过|走进|成为|加快|发展|获批|全国|全省|全市|我省|我市|国家级|省级|市级|国家|首批|现有|新建|区级|县级|完善|我们|他们|咱们|如今|今年|去年|明年|目前|近年来?|现在|当前|本届|首个|整个|全部|这里|同时|此外|其中|一批|多个|若干"
)
_PLAIN_PREFIX = frozenset(
    "特色 专业 现代 高端 重点 创新 产业 工业 科技 农业 物流 文化 创意 文化创意 数字经济 生物医药 新能源 新材料 装备制造 电子信息 化工 省级 国家 国家级 市级 区级 大学 大学生 留学生 留学人员 软件 动漫 电商 电子商务 跨境电商 "
    "人力资源服务 高新技术 双创 改革 先行 综合 开放 我国 中国 全球 世界 各地 提升 聚焦 赋予 实施 主要 相关 自由贸易 经济 自主创新 先导 示范 核心 飞地 各类 专业化 高水平 一流 世界一流 经济技术 标准化 传统 新兴 绿色 低碳 智慧 循环经济 成熟 国际 国内 境外 海外 民营 中小企业 返乡创业 "
    "县域 乡村 现代农业 农村 共建 合作 中外 国际合作 中国特色社会主义先行 省 市 老 新 整个 城市 国家级新区 主导 未来 成果转化 全面创新改革 职业教育 知识产权 大数据 集成电路 人工智能 半导体 汽车 航空 光电 孵化 加速".split()
)


def short_form(name: str) -> str:
    """大连高新技术产业园区 → 大连高新区; 中国(辽宁)自由贸易试验区 → 辽宁自贸区."""
    for long, short in _SHORT:
        if long in name:
            name = name.replace(long, short)
    name = re.sub(r"^中国\((.+?)\)", r"\1", name)
    name = re.sub(r"(?<=区)\([^()]{2,6}\)$", "", name)
    return re.sub(r"(?<=[\u4e00-\u9fff]{2})市(?=(?:国家级?)?(?:高新区|经开区|自创区|自贸区))", "", name)


@cache
def zones_by_id() -> dict[str, dict[str, str]]:
    """The rows of the registry of zones by ``zone_id``."""
    return {row["zone_id"]: row for row in registry.rows("zones")}


@cache
def zone_names() -> dict[str, str]:
    """Every name of every registered zone and its zone_id; an official or short name beats an alias."""
    found: dict[str, str] = {}
    for columns in (("name_zh", "short_zh"), ("aliases_zh", "aliases_rule_zh")):
        for row in registry.rows("zones"):
            for column in columns:
                for name in row[column].split(";"):
                    if name:
                        found.setdefault(short_form(fold(name)), row["zone_id"])
    return found


@cache
def region_names() -> dict[str, str]:
    """The full name of every region and district by adcode."""
    return {row["adcode"]: row["name_zh"] for row in (*registry.rows("regions"), *registry.rows("districts"))}


@cache
def parent_of() -> dict[str, str]:
    """The adcode one step up, by adcode."""
    return {row["adcode"]: row["parent_adcode"] for row in (*registry.rows("regions"), *registry.rows("districts"))}


@cache
def _zones_by_city() -> dict[tuple[str, str], list[str]]:
    """Zones by (adcode of the city, kind such as 高新区)."""
    found: dict[tuple[str, str], list[str]] = {}
    kinds = {
        "national_htz": "高新区",
        "provincial_htz": "高新区",
        "national_etdz": "经开区",
        "innovation_demo": "自创区",
        "pilot_ftz": "自贸区",
        "bonded": "综保区",
    }
    for row in registry.rows("zones"):
        kind = kinds.get(row["zone_type"])
        if kind and row["adcode"]:
            found.setdefault((row["adcode"], kind), []).append(row["zone_id"])
    return found


def zone_of_city(adcode: str, kind: str) -> str | None:
    """The only zone of that kind in that city, if there is only one."""
    candidates = _zones_by_city().get((adcode, kind), [])
    return candidates[0] if len(candidates) == 1 else None


def generic_kind(word: str) -> str | None:
    """The kind of zone that a bare word means: 国家级高新区 → 高新区; 开发区 and 园区 leave it open."""
    short = short_form(word).removeprefix("国家级").removeprefix("国家").removeprefix("省级")
    return short if short in ("高新区", "经开区", "自创区", "自贸区", "综保区") else None


@cache
def _suffix_pattern() -> re.Pattern[str]:
    return re.compile(alternation([row["suffix"] for row in read("zone_suffixes")]))


@cache
def _ends_generic() -> re.Pattern[str]:
    return re.compile(r"(?:高新区|经开区|自创区|自贸区|综保区|片区)$")


@cache
def _stems() -> frozenset[str]:
    """What names of places begin with: 大连, 兰白, 中关村, 张江."""
    regions = {row["short_zh"] for row in registry.rows("regions") if len(row["short_zh"]) >= 2} | set(
        region_names().values()
    )
    kinds = re.compile(r"(?:高新区|经开区|自创区|自贸区|综保区|保税区|新区|片区|边合区).*$")
    zones = {kinds.sub("", short_form(fold(row["short_zh"]))) for row in registry.rows("zones")}
    districts = {row["name_zh"][:-1] for row in registry.rows("districts")}
    return frozenset(stem for stem in regions | zones | districts if 2 <= len(stem) <= 8)


@cache
def _provinces() -> frozenset[str]:
    """Provinces by both names: 河北高新区 is all of them, not one."""
    rows = [row for row in registry.rows("regions") if row["level"] == "province"]
    return frozenset(name for row in rows for name in (row["name_zh"], row["short_zh"]))


_NO_ZONE_AFTER = re.compile(
    r"[化级别内外办域型协联商学研]|(?:管理|开发|发展|投资|运营|建设|集团)?(?:股份|有限|公司|集团)|联盟|大会|论坛|内|规划|建设(?:规划|方案|领导)|型"
)
_VERB_IN_NAME = re.compile(
    r"[要建设办做成入进出用给称叫已又也还更再就均请看说起过能可会应需让签署发布]|首个|这里|一座|一片|共同|形成|成立"
)
_WEAK = frozenset(
    "示范区 试验区 合作区 新区 开发区 保税区 特区 集聚区 创新园 产业园 产业园区 工业园 工业园区 加工区 产业集聚区 物流园 产业城 生态城 经济开发区 创业园 科技园区 高新区 经开区 化工园区 科技园 软件园 科创园".split()
)
_FIELD_WORDS = re.compile(
    r"[\u4e00-\u9fff]{0,4}(?:经济|产业|科技|创新|服务|合作|贸易|农业|改革|制造|材料|能源|医药|技术|智能|数字|文化|旅游|装备|信息|软件|互联网|电商|物流|金融|健康|环保|生态|发展|教育|企业|创业|先行|建设|融合|综合|一体化|高质量|工业|创意|标准|加工|循环|精细|海洋|航天|航空|电子|生物|机器人|芯片|食品|预制菜|冷链|绿电|传感器|计算|飞机|物流|内陆|距离|工业类|园区|零碳|光伏|储能|氢能|电池|药|器械|纺织|服装|家居|钢铁|陶瓷|花卉|蔬菜|畜牧|渔业|旅游|体育|影视|动漫|游戏|设计|创新型|人才|院士|博士|青年|大学生)"
)


_KINDS = re.compile(
    r"(?:国家级?)?(?:高新区|经开区|开发区|自贸区|自贸试验区|综保区|保税区|新区|特区|综合保税区|自创区|高新技术产业开发区|经济技术开发区)"
)


def _unregistered(text: str, start: int, end: int) -> list[Place]:
    """Names that end like a zone's and are in no registry: 深哈产业园, 沈阳(浑南)科学城, 兰白科技创新改革试验区."""
    found = []
    for match in _suffix_pattern().finditer(text, start, end):
        if _NO_ZONE_AFTER.match(text, match.end()):
            continue
        left = max(start, match.start() - 14)
        window = re.sub(r"\((?=[\u4e00-\u9fff]{1,5}\))|(?<=[\u4e00-\u9fff])\)", "〇", text[left : match.start()])
        breaks = list(_NAME_BREAK.finditer(window))
        chunk_start = left + (breaks[-1].end() if breaks else 0)
        chunk = text[chunk_start : match.start()]
        begin = -1
        for offset in range(len(chunk)):
            if any(chunk[offset : offset + size] in _stems() for size in (5, 4, 3, 2)):
                begin = chunk_start + offset
                break
        if begin >= 0:
            prefix = text[begin : match.start()]
            if (
                prefix in _PLAIN_PREFIX
                or _VERB_IN_NAME.search(prefix[2:])
                or (prefix in _provinces() and generic_kind(match.group()))
            ):
                continue
        else:
            prefix, begin = chunk, chunk_start
            if not 2 <= len(prefix) <= 5 or prefix in _PLAIN_PREFIX or _VERB_IN_NAME.search(prefix) or "(" in prefix:
                continue
            if match.group() in _WEAK and (
                len(prefix) > 3 or _FIELD_WORDS.fullmatch(prefix) or re.search(r"[一二三四五六七八九十\d]", prefix)
            ):
                continue
            if _KINDS.fullmatch(match.group()) and "、" not in (
                text[begin - 1 : begin],
                text[match.end() : match.end() + 1],
            ):
                continue  # 聚焦自贸区: a verb is no name; in a list of zones it is one
        if prefix.endswith(("大学", "学院", "留学人员", "留学生", "大学生", "海外学子")):
            continue
        name = short_form(text[begin : match.end()])
        found.append(Place(begin, match.end(), name, "zone", zone_names().get(name)))
    return found


_LISTED = re.compile(
    r"(?P<names>[\u4e00-\u9fff]{2,4}(?:、[\u4e00-\u9fff]{2,4}){0,30}(?:、|和|及|与)[\u4e00-\u9fff]{2,4}?)(?:等|这|这些|共)?[\d一二三四五六七八九十两]{0,3}[家个大]?(?:国家级?|省级)?(?P<kind>高新区|经开区|自贸区|自创区|综保区)"
)


def _listed(text: str, start: int, end: int) -> list[Place]:
    """石家庄、唐山、保定3家国家高新区: each name with the kind they share."""
    found = []
    for match in _LISTED.finditer(text, start, end):
        position = match.start("names")
        for name in re.split(r"[、和及与]", match["names"]):
            at = text.find(name, position, match.end()) if name else -1
            zone_id = zone_names().get(name + match["kind"]) if name else None
            if zone_id and at >= 0:
                found.append(Place(at, at + len(name), name + match["kind"], "zone", zone_id))
                position = at + len(name)
    return found


_CHINESE_BODY = re.compile(
    r"[\u4e00-\u9fff]{0,10}?(?:公司|大学|银行|集团|科学院|研究院|协会|学会|促进会|大会|论坛|大赛|交易会|博览会|制造|挑战杯|光谷|硅谷|钛谷|声谷|药谷|电谷|创新创业|人民|移动|联通|电信|石油|石化|梦|式|特色|品牌|科技园|产业园|新闻|日报|网)|\("
)
_NOT_DISTRICT = frozenset("域块位间别划")


@cache
def _short_regions() -> dict[str, str]:
    return {row["short_zh"]: row["adcode"] for row in registry.rows("regions")}


def find(text: str, start: int, end: int, hits: list[Hit]) -> tuple[list[Place], list[Hit]]:
    """Named places of ``text[start:end]`` in order, and the hits of kind ``place`` (全市, 高新区) that still need a context.

    Adjacent regions make one place, the narrowest (辽宁省大连市甘井子区 is 甘井子区); a region with a bare zone word
    behind it is that city's zone.
    """
    named: list[Place] = []
    open_words: list[Hit] = []
    has_ftz = "自贸" in text or "自由贸易" in text
    for hit in hits:
        if hit.kind == "zone":
            if has_ftz or "自贸" in hit.text or not hit.text.endswith("片区"):
                named.append(Place(hit.start, hit.end, short_form(hit.text), "zone", hit.code))
        elif hit.kind in ("region", "district"):
            _take_region(text, hit, named)
        elif hit.kind == "place" and not _take_word(text, hit, named):
            open_words.append(hit)
    kinds = [hit for hit in hits if hit.kind == "place" and hit.code == "generic" and generic_kind(hit.text)]
    listed = [place for hit in kinds for place in _listed(text, max(start, hit.start - 90), hit.end)]
    taken = {position for p in listed for position in range(p.start, p.end)}
    extra = [p for p in _outside(_unregistered(text, start, end), named) if p.start not in taken] + listed
    extra += called(text, start, end, named)
    if extra:
        extra.sort()
        starts = [p.start for p in extra]

        def is_inside(start: int, end: int) -> bool:
            near = extra[max(0, bisect_right(starts, start) - 2) : bisect_right(starts, start)]
            return any(p.start <= start and end <= p.end for p in near)

        named = sorted([p for p in named if not is_inside(p.start, p.end)] + extra)
        open_words = [h for h in open_words if not is_inside(h.start, h.end)]
    zones = [p for p in named if p.type == "zone"]
    by_name = list({p.name: p for p in zones}.values())[:200]
    return [_longer(p, by_name) if p.type == "zone" else p for p in named], open_words


def _take_region(text: str, hit: Hit, named: list[Place]) -> None:
    """A region; with the one right before it (大连市甘井子区) it makes one place."""
    if hit.kind == "district" and text[hit.end : hit.end + 1] in _NOT_DISTRICT:
        if (city := _short_regions().get(hit.text[:-1])) is not None:  # 西安区域赛 is 西安's
            named.append(Place(hit.start, hit.end - 1, region_names()[city], "region", None, city))
        return
    if len(hit.text) < 4 and hit.text[-1] not in "省市区县州盟旗" and _IN_BODY_NAME.match(text, hit.end):
        return
    begin = hit.start
    if named and named[-1].end == hit.start and named[-1].type == "region":
        begin = named.pop().start
    named.append(Place(begin, hit.end, region_names()[hit.code], "region", None, hit.code))


def _take_word(text: str, hit: Hit, named: list[Place]) -> bool:
    """A word that is a place by itself (全国, 长三角) or with the region before it (大连+高新区); False for any other."""
    previous = named[-1] if named else None
    kind = generic_kind(hit.text) if hit.code == "generic" else None
    if kind and previous and previous.type == "region" and previous.end == hit.start and previous.adcode:
        surface = short_form(text[previous.start : hit.end])
        zone_id = zone_names().get(surface) or zone_of_city(previous.adcode, kind)
        if previous.adcode[2:] == "0000" and not zone_id:  # 河北高新区 speaks of all of them
            name = previous.name + short_form(hit.text)
            named[-1] = Place(previous.start, hit.end, name, "region", None, previous.adcode)
        else:
            named[-1] = Place(previous.start, hit.end, surface, "zone", zone_id)
    elif hit.code == "macro":
        name = hit.text if hit.text[0] in "东西中华" else hit.text.removesuffix("地区")
        named.append(Place(hit.start, hit.end, name, "region"))
    elif hit.text == "中国" and (text[hit.start - 1 : hit.start] == "其" or _CHINESE_BODY.match(text, hit.end)):
        return True  # part of a body's name
    elif hit.code == "country":
        named.append(Place(hit.start, hit.end, "全国", "country", None, "100000"))
    else:
        return False
    return True


def _outside(unregistered: list[Place], named: list[Place]) -> list[Place]:
    """Those of the unregistered names that are no part of a registered one, nor one with its city before it."""
    covered = [(p.start, p.end) for p in named if p.type == "zone"]
    starts = [c[0] for c in covered]
    kept = []
    for place in unregistered:
        near = covered[max(0, bisect_left(starts, place.start) - 2) : bisect_left(starts, place.end)]
        inside = [c for c in near if c[0] < place.end and place.start < c[1]]
        if any(c[0] <= place.start and place.end <= c[1] for c in inside):
            continue
        if inside and not all(place.start <= c[0] and c[1] <= place.end for c in inside):
            continue
        if inside and place.zone_id is None and inside[-1][1] == place.end:
            continue  # 北京中关村科技园区 is the registered one with its city before it
        kept.append(place)
    return kept


def _longer(place: Place, mentions: list[Place]) -> Place:
    """中关村 beside 中关村自创区 is that, 火炬高新区 beside 中山火炬高新区 that: part of a name means the whole."""
    fuller = next(
        (
            m
            for m in mentions
            if len(m.name) > len(place.name) and m.name.endswith(place.name) and m.zone_id != place.zone_id
        ),
        None,
    )
    if fuller or place.zone_id is None:
        return place._replace(name=fuller.name, zone_id=fuller.zone_id) if fuller else place
    if place.name.endswith(("区", "园", "城")):
        return place
    longer = next(
        (m for m in mentions if m.name != place.name and m.name.startswith(place.name) and m.zone_id != place.zone_id),
        None,
    )
    return place._replace(name=longer.name, zone_id=longer.zone_id) if longer else place


_CALLED = re.compile(
    r"\((?:以下|以下统一|下|统)?(?:简称|合称|统称|称)(?:为|:)?[“「]?(?P<name>[\u4e00-\u9fff]{2,10})[”」]?\)"
)


#: short names that one article gives
_MOST_CALLED = 12


def called(text: str, start: int, end: int, named: list[Place]) -> list[Place]:
    """Short names that the text gives itself: A和B(合称两区), X孵化器(下称“X”); each later mention is that place.

    合称 makes one name for several: a place of its own without a registry row.
    """
    found: list[Place] = []
    starts = [p.start for p in named]
    for match in islice(_CALLED.finditer(text, start, end), _MOST_CALLED):
        name = match["name"]
        before = named[bisect_left(starts, match.start() - 40) : bisect_left(starts, match.start())]
        together = "合称" in match.group() or "统称" in match.group()
        if not before:
            continue
        meant = before[-1]
        position = text.find(name, match.end(), end)
        while position >= 0 and len(found) < 200:
            place = Place(
                position, position + len(name), name if together else meant.name, "region" if together else meant.type
            )
            found.append(place if together else place._replace(zone_id=meant.zone_id, adcode=meant.adcode))
            position = text.find(name, position + len(name), end)
    return found


def dominant(places: list[Place], kind: str) -> Place | None:
    """The place of that type named most often, the earliest where equal."""
    counts: Counter[str] = Counter()
    first: dict[str, Place] = {}
    for place in places:
        if place.type == kind:
            counts[place.name] += 1
            first.setdefault(place.name, place)
    if not counts:
        return None
    best = max(counts, key=lambda name: (counts[name], -first[name].start))
    return first[best]
