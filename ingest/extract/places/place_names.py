"""What places are called: the names of the registry's zones and regions, and their short usual forms."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from ingest import registry
from ingest.extract.vocabulary import ambiguous_short_names, read
from ingest.restore import fold

#: the adcode of the whole country
CHINA = "100000"
#: the name of a place that a text speaks of (我县) without ever naming it
UNKNOWN = ""


class Place(NamedTuple):
    """A place at ``text[start:end]``.  ``type`` is zone, region, country or organisation."""

    start: int
    end: int
    name: str
    type: str
    zone_id: str | None = None
    adcode: str | None = None

    @property
    def is_park(self) -> bool:
        """Is it a park that no registry knows?  It may be one project of many."""
        return self.type == "zone" and self.zone_id is None and self.name.endswith(("园", "园区", "城"))


@cache
def _short_forms() -> tuple[tuple[str, str], ...]:
    """Long official wordings and their usual short forms, in the order in which they are tried."""
    return tuple((row["long"], row["short"]) for row in read("zone_short_forms"))


@lru_cache(8192)
def usual_form(zone_id: str, name: str) -> str:
    """川南临港片区 is 四川自贸区川南临港片区, 烟台开发区 the 烟台经开区 and 中关村科技园区 中关村, 苏州工业园 苏州工业园区: the usual form of what a zone is called."""
    short = short_form(zones_by_id()[zone_id]["short_zh"])
    if name.endswith("片区") and "自贸" not in name:
        return short
    if (name.endswith("科技园区") and name.startswith(short)) or name + "区" == short:
        return short
    is_loose = name.endswith("开发区") and short.endswith("经开区") and name not in _goes_by_open_word()
    return name.removesuffix("开发区") + "经开区" if is_loose else name


@cache
def _goes_by_open_word() -> frozenset[str]:
    """广州开发区: several zones under one administration."""
    return frozenset(row["word"] for row in read("zone_name_words") if row["role"] == "several_zones")


@lru_cache(8192)  # an article names few places, and often
def without_province(zone_id: str, name: str) -> str:
    """天津滨海新区 is 滨海新区 for short, as the registry says; a city stays in the name: 海口江东新区."""
    short = zones_by_id()[zone_id]["short_zh"]
    of_province = region_of_short().get(name.removesuffix(short), "").endswith("0000")
    return short if of_province and name.endswith(short) else name


#: the province before a city that has a zone of its own
_IN_PROVINCE = re.compile(
    r"^(?:[\u4e00-\u9fff]{2,3}省|[\u4e00-\u9fff]{2,6}自治区)(?![省市]级|国家|各|重点|部分|全|先进|优秀|示范|特色)(?=[\u4e00-\u9fff]{2,4}(?:高新区|经开区|综保区|开发区|投资区|工业园区)$)"
)

#: 江苏省苏州市|吴江区盛泽纺织产业园: what the narrower region behind it lies in
_AROUND = re.compile(
    r"^(?:[\u4e00-\u9fff]{2,3}省|[\u4e00-\u9fff]{2,6}自治区)?[\u4e00-\u9fff]{2,4}?(?:市|州|盟|地区)(?=(?!高新|经开|开发|工业|保税)[\u4e00-\u9fff]{1,3}[县区市旗][\u4e00-\u9fff]{2,})"
    r"|^[\u4e00-\u9fff]{2,3}省(?=[\u4e00-\u9fff]{2,3}[市县区][\u4e00-\u9fff]{2,})"
)


@lru_cache(8192)
def short_form(name: str) -> str:
    """大连高新技术产业园区 → 大连高新区; 中国(辽宁)自由贸易试验区 → 辽宁自贸区; 山东省即墨经济开发区 → 即墨经开区."""
    for long, short in _short_forms():
        if long in name:
            name = name.replace(long, short)
    name = re.sub(r"^中国\((.+?)\)", r"\1", name)
    name = re.sub(r"(?<=区)\([^()]{2,6}\)$", "", name)
    name = _AROUND.sub("", _IN_PROVINCE.sub("", name))
    name = name[_province_before(name) :]
    return re.sub(r"(?<=[\u4e00-\u9fff]{2})[市县](?=(?:国家级?)?(?:高新区|经开区|自创区|自贸区|综保区))", "", name)


#: 某某理工大学|紫金科技园: the park of a university, which is a carrier and no zone
UNIVERSITY_PARK = re.compile(
    r"(?:大学|(?<!科)学院)(?![城生园路科老新周附旁各]|所有|众多)(?:(?!大学|[和与及的在向把将给对为由从被以等已共建设校])[\u4e00-\u9fff]){1,6}?科技园(?!区)"
)


def _province_before(name: str) -> int:
    """How many characters of a zone's name are the province before a city or county of it: 四川|绵阳工业园区."""
    for size in (2, 3):
        inner = _inner_names().get(name[:size], frozenset())
        if name[-1:] in "区园城港谷" and any(name[size : size + more] in inner for more in (2, 3, 4)):
            return size if len(name) > size + 4 else 0
    return 0


@cache
def _inner_names() -> dict[str, frozenset[str]]:
    """What the cities and counties of each province are called, by the short name of the province."""
    found: dict[str, frozenset[str]] = {}
    for row in registry.rows("regions"):
        if row["level"] == "province":
            cities = _parts().get(row["adcode"], {})
            below = [short for adcode in cities.values() for short in _parts().get(adcode, {})]
            whole = [n for code, n in _full_names().items() if len(n) == 2 and code[:2] == row["adcode"][:2]]  # 陇县
            found[row["short_zh"]] = frozenset([*cities, *below, *whole])
    return found


@cache
def zones_by_id() -> dict[str, dict[str, str]]:
    """The rows of the registry of zones by ``zone_id``."""
    return {row["zone_id"]: row for row in registry.rows("zones")}


@cache
def zone_names() -> dict[str, str]:
    """Every name of every registered zone and its zone_id; an official or short name beats an alias."""
    found: dict[str, str] = {}
    for columns in (("name_zh", "short_zh"), ("aliases_zh", "former_names_zh", "aliases_rule_zh")):
        for row in registry.rows("zones"):
            for column in columns:
                for name in row[column].split(";"):
                    if name:
                        found.setdefault(short_form(fold(name)), row["zone_id"])
    return found


#: how a zone may be named, and the columns of the registry that say so; the first that holds a name counts
_WAYS = (
    ("official_name", "name_zh"),
    ("short_name", "short_zh"),
    ("alias", "aliases_zh"),
    ("former_name", "former_names_zh"),
    ("english_name", "name_en"),
    ("wording", "aliases_rule_zh"),
)


@lru_cache(4096)
def way_of_naming(surface: str, zone_id: str) -> str:
    """By which of its names the text means the zone; ``wording`` for the same in other words (大连市高新区), else ``context``."""
    zone = zones_by_id()[zone_id]
    for way, column in _WAYS:
        if surface in [fold(name) for name in zone[column].split(";")]:
            return way
    return "wording" if zone_names().get(short_form(surface)) == zone_id else "context"


@cache
def region_names() -> dict[str, str]:
    """The usual name of every region and district by adcode: 辽宁省, 宁夏, 大连市."""
    return _full_names() | {adcode: short for adcode, (_, short) in _autonomous().items()}


@cache
def _full_names() -> dict[str, str]:
    return {row["adcode"]: row["name_zh"] for row in (*registry.rows("regions"), *registry.rows("districts"))}


@cache
def _autonomous() -> dict[str, tuple[str, str]]:
    """The autonomous regions and prefectures in full and for short (宁夏, 凉山州), by adcode."""
    rows = (row for row in registry.rows("regions") if "自治" in row["name_zh"])
    return {row["adcode"]: (row["name_zh"], row["short_zh"] + "州" * row["name_zh"].endswith("州")) for row in rows}


def autonomous_in(text: str) -> dict[str, str]:
    """The autonomous regions and prefectures that ``text`` writes in full (宁夏回族自治区), by adcode."""
    if "自治" not in text:
        return {}
    return {adcode: full for adcode, (full, _) in _autonomous().items() if full in text}


@cache
def former_names() -> frozenset[str]:
    """What districts were called as counties and county-level cities, and autonomous counties for short: 金坛市, 天祝县."""
    return frozenset(row["name"] for row in read("former_regions"))


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
        if kind == "综保区" and not row["short_zh"].endswith(kind):
            continue  # an 出口加工区 of earlier years
        if kind and row["adcode"]:
            found.setdefault((row["adcode"], kind), []).append(row["zone_id"])
    return found


def zone_of_city(adcode: str, kind: str) -> str | None:
    """The only zone of that kind in that city, if there is only one."""
    candidates = _zones_by_city().get((adcode, kind), [])
    return candidates[0] if len(candidates) == 1 else None


@cache
def _areas_by_city() -> dict[str, str]:
    rows = (row for row in registry.rows("zones") if row["zone_type"] == "pilot_ftz_area" and row["city"])
    areas: dict[str, list[str]] = {}
    for row in rows:
        areas.setdefault(row["city"].removesuffix("市"), []).append(row["zone_id"])
    return {city: ids[0] for city, ids in areas.items() if len(ids) == 1}


def area_of_city(city: str) -> str | None:
    """The only area of a free-trade zone in that city (郑州), if there is only one and no zone of its own."""
    return _areas_by_city().get(city)


@lru_cache(1024)
def generic_kind(word: str) -> str | None:
    """The kind of zone that a bare word means: 国家级高新区 → 高新区; 开发区 and 园区 leave it open."""
    short = short_form(word).removeprefix("国家级").removeprefix("国家").removeprefix("省级")
    return short if short in ("高新区", "经开区", "自创区", "自贸区", "综保区") else None


def graded(word: str) -> str:
    """国家级经济技术开发区 → 国家级经开区: the short form that keeps its grade."""
    grade = next((g for g in ("国家级", "国家", "省级") if word.startswith(g)), "")
    short = generic_kind(word) or ("经开区" if word in ("国家级开发区", "国家级经济开发区", "国家经济开发区") else word)
    return short if short.startswith(grade) else grade + short


def all_of_kind(word: str) -> str:
    """国家高新区 → 全国高新区, 国家级开发区 → 全国国家级经开区: all of a kind together."""
    short = graded(word)
    return "全国" + (short if short.startswith("国家级经开区") else generic_kind(word) or short)


@cache
def stems() -> frozenset[str]:
    """What names of places begin with: 大连, 兰白, 中关村, 张江, 义乌."""
    regions = {row["short_zh"] for row in registry.rows("regions")} - ambiguous_short_names()
    counties = {row["short_zh"] for row in registry.rows("districts")}
    full = {name for name in region_names().values() if len(name) > 2}  # 郊区, 矿区
    kinds = re.compile(r"(?:高新区|经开区|自创区|自贸区|综保区|保税区|新区|片区|边合区).*$")
    zones = {kinds.sub("", short_form(fold(row["short_zh"]))) for row in registry.rows("zones")}
    return frozenset(stem for stem in regions | counties | full | zones if 2 <= len(stem) <= 8)


@cache
def county_stems() -> frozenset[str]:
    """Short names of regions that may be part of another word (合作, 清徐, 通州): a name may begin with them."""
    regions = {row["short_zh"] for row in registry.rows("regions")}
    names = {row["name_zh"] for row in registry.rows("districts")}
    districts = {name[:-1] for name in names} - ambiguous_short_names()
    whole = {name for name in names if len(name) == 2 and name[-1] == "县"}  # 陇县, 勉县
    return frozenset(stem for stem in regions | districts | whole if 2 <= len(stem) <= 8) - {"合作"}


@cache
def counties() -> frozenset[str]:
    """Counties and districts by their full names and without their last character."""
    names = [row["name_zh"] for row in registry.rows("districts")]
    return frozenset([*names, *(name[:-1] for name in names if len(name) > 2)])


@cache
def provinces() -> frozenset[str]:
    """Provinces by both names: 河北高新区 is all of them, not one."""
    rows = [row for row in registry.rows("regions") if row["level"] == "province"]
    return frozenset(name for row in rows for name in (row["name_zh"], row["short_zh"]))


@cache
def region_of_short() -> dict[str, str]:
    """The adcode of every region by its short name: 大连."""
    return {row["short_zh"]: row["adcode"] for row in registry.rows("regions")}


@cache
def _parts() -> dict[str, dict[str, str]]:
    """The adcodes of the parts of every region by what they are called for short, by the region's adcode."""
    found: dict[str, dict[str, str]] = {}
    for row in registry.rows("regions"):
        found.setdefault(row["parent_adcode"], {})[row["short_zh"]] = row["adcode"]
    for row in registry.rows("districts"):
        short = row["short_zh"] or row["name_zh"][:-1]
        if len(short) > 1:
            found.setdefault(row["parent_adcode"], {})[short] = row["adcode"]
    return found


def sibling(short: str, adcode: str) -> str | None:
    """The adcode of the region that is called ``short`` (白银, 罗湖) and lies in the same province or city as ``adcode``."""
    return _parts().get(parent_of().get(adcode, ""), {}).get(short)
