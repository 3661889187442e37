from __future__ import annotations

import pytest

from ingest.extract import extract
from ingest.extract.places import place_names
from ingest.extract.vocabulary import ambiguous_short_names
from ingest.models import ZoneMention
from ingest.registry import rows
from tests.ingest.extract.reading import article, assert_quoted, document


def zone_names(text: str, title: str | None = None) -> list[str]:
    read = article(text, title=title)
    facts = extract(read)
    assert_quoted(read, facts)
    return [fact.name for fact in facts if isinstance(fact, ZoneMention)]


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("大连高新技术产业开发区", "大连高新区"), ("大连高新技术产业园区", "大连高新区"), ("秦皇岛经济技术开发区", "秦皇岛经开区"), ("中国(辽宁)自由贸易试验区", "辽宁自贸区"),
        ("沈大国家自主创新示范区", "沈大自创区"), ("大连市高新区", "大连高新区"), ("郑州新郑综合保税区", "郑州新郑综保区"), ("大连高新区", "大连高新区"),
        ("江西省抚州市临川区云山纺织产业园", "临川区云山纺织产业园"), ("江西省丰城市循环经济园区", "丰城市循环经济园区"),
        ("抚州市高新区科技园", "抚州高新区科技园"), ("天津市滨海新区", "天津市滨海新区"),
    ],
)  # fmt: skip
def test_short_forms(name: str, short: str) -> None:
    assert place_names.short_form(name) == short


@pytest.mark.parametrize(
    ("text", "zone_id"),
    [
        ("大连高新技术产业园区昨天", "dalian-htz"), ("走进大连高新区", "dalian-htz"), ("在沈阳市的沈阳高新技术产业开发区", "shenyang-htz"), ("來到瀋陽高新區", "shenyang-htz"),
        ("合肥國家高新區", "hefei-htz"), ("大連高新區(qū)的", "dalian-htz"),
    ],
)  # fmt: skip
def test_registered_zones_are_known_by_all_their_names(text: str, zone_id: str) -> None:
    found = [place.zone_id for place in document(text).places if place.type == "zone"]
    assert zone_id in found


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("苏州工业园区与苏州高新区各有所长。", ["suzhou-industrial-park", "suzhou-htz"]),
        ("吉林省和吉林市来人,吉林高新区做东。", ["220000", "220200", "jilin-htz"]),
        ("双方合作高新区建设,合作市派人参加。", ["623001"]),
        ("福建自贸试验区挂牌,厦门片区先行。", ["fujian-ftz", "fujian-ftz-xiamen"]),
        ("襄樊高新区更名,天津新技术产业园区也曾更名。", ["xiangyang-htz", "tianjin-binhai-htz"]),
        ("苏南国家自主创新示范区有苏州高新区。", ["sunan-demo", "suzhou-htz"]),
        ("上海长兴岛造船,大连长兴岛经开区炼油。", ["310000", "dalian-changxingdao-etdz"]),
        ("曹妃甸港区扩建,曹妃甸经开区招商。", ["tangshan-caofeidian-etdz"]),
        ("厦门市思明区和全国一样。", ["350203", "100000"]),
    ],
)
def test_names_that_resemble_each_other_stay_apart(text: str, meant: list[str]) -> None:
    assert [place.zone_id or place.adcode for place in document(text).places] == meant


@pytest.mark.parametrize(
    "text",
    [
        "会议强调要加快建设一流高新区。", "全国高新区工作会议召开。", "大连大学与大连日报共同举办活动。", "要打造国际科技园、特色产业园。", "各类开发区竞相发展。",
        "高新区级项目", "这一示范区域",
    ],
)  # fmt: skip
def test_common_words_are_no_zone(text: str) -> None:
    assert zone_names(text) == []


def test_unregistered_zones_are_kept_by_name() -> None:
    found = [place for place in document("坐落于此的大连北岛产业园已经开园。").places if place.type == "zone"]
    assert [(place.name, place.zone_id) for place in found] == [("大连北岛产业园", None)]


@pytest.mark.parametrize("name", ["瑞安高新区", "长丰高新区"])
def test_zones_of_counties_are_kept_by_name(name: str) -> None:
    assert zone_names(f"记者昨日来到{name}采访。") == [name]


def test_one_name_for_one_zone() -> None:
    found = zone_names("大连高新技术产业园区活力足。大连高新区又有新动作，大连高新园区再出发。")
    assert set(found) == {"大连高新区"}


@pytest.mark.parametrize("word", ["高新区", "国家级高新区", "国家高新区"])
def test_a_bare_word_behind_its_city_is_that_city_s_zone(word: str) -> None:
    found = [place for place in document(f"宝鸡{word}在列").places if place.type == "zone"]
    assert [place.zone_id for place in found] == ["baoji-htz"]


def test_listed_cities_share_their_kind_of_zone() -> None:
    found = {place.name for place in document("大连、鞍山、营口等国家高新区同场竞技").places if place.type == "zone"}
    assert {"大连高新区", "鞍山高新区", "营口高新区"} <= found


def test_adjacent_regions_are_one_place_the_narrowest() -> None:
    found = list(document("在辽宁省大连市，").places)
    assert [(place.type, place.name) for place in found] == [("region", "大连市")]


def test_context_words_stay_open() -> None:
    read = document("全市和我区、园区")
    assert [hit.text for hit in read.open_words] == ["全市", "我区", "园区"]


def test_a_name_that_the_text_gives_itself() -> None:
    found = [
        place.zone_id
        for place in document("大连高新技术产业园区（以下简称“大高新”）很忙。大高新在招商。").places
        if place.type == "zone"
    ]
    assert found.count("dalian-htz") >= 2


def test_registry_is_consistent() -> None:
    assert place_names.zone_of_city("210200", "高新区") == "dalian-htz"
    assert place_names.zone_names()["大连高新区"] == "dalian-htz"
    assert place_names.generic_kind("国家级高新区") == "高新区"
    assert place_names.generic_kind("开发区") is None


@pytest.mark.parametrize(
    ("text", "adcodes"),
    [
        ("义乌和昆山的外贸都在增长。", ["330782", "320583"]),
        ("班列从江苏张家港启程。", ["320582"]),
        ("常熟人对此非常熟悉。", ["320581"]),
        ("货车开启东西向通道,太仓促的决定不好。", []),
        ("木兰溪与乌苏里江都在治理。", []),
        ("双方合作,东方既白,共同富裕。", []),
        ("合作市与东方市结对。", ["623001", "469007"]),
    ],
)
def test_county_cities_are_known_without_their_last_character(text: str, adcodes: list[str]) -> None:
    assert [place.adcode for place in document(text).places] == adcodes


def test_demonstration_zones_and_their_members_know_each_other() -> None:
    zones = place_names.zones_by_id()
    pairs = [(zone_id, m) for zone_id, row in zones.items() for m in row["members"].split(";") if m]
    assert len(pairs) > 60
    assert [(zone, member) for zone, member in pairs if zones[member]["parent"] != zone] == []
    assert [row["zone_id"] for row in zones.values() if row["parent"] and row["parent"] not in zones] == []


def test_short_names_of_provinces_are_read() -> None:
    """河南平顶山 holds no 南平, 拱北海关 no 北海."""
    assert [place.name for place in document("河南平顶山很忙，河北也是。").places] == ["平顶山市", "河北省"]
    assert list(document("拱北海关很忙。").places) == []
    provinces = {row["short_zh"] for row in rows("regions") if row["level"] == "province"}
    assert provinces & ambiguous_short_names() == set()


@pytest.mark.parametrize(
    "text",
    [
        "打通出海口和入海口。", "其中卫生机构不少。", "加快西南通道建设。", "永定河北段和大运河南岸已通水。", "太湖南岸与珠江西岸。",
        "贺兰山东麓、太行山西侧。", "生产复合肥的企业。", "办理医保定点的机构。", "创新乡村治理。", "隆重庆祝开业。", "建设美丽江村。",
        "来自宁德时代。", "规划面积二十四平方公里。", "入选科技新星计划。",
    ],
)  # fmt: skip
def test_characters_that_only_meet_are_no_place(text: str) -> None:
    assert list(document(text).places) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("海口、南通、中卫与合肥。", ["海口市", "南通市", "中卫市", "合肥市"]),
        ("黄河穿过河南。", ["河南省"]),
        ("宁德、保定和河源。", ["宁德市", "保定市", "河源市"]),
    ],
)
def test_places_whose_characters_meet_elsewhere_are_read(text: str, names: list[str]) -> None:
    assert [place.name for place in document(text).places] == names


@pytest.mark.parametrize(
    "text", ["健全区域合作机制。", "保障安全区域。", "脱贫地区内生动力。", "城市内涵式发展。", "健全省市县三级体系。"]
)
def test_characters_that_only_meet_mean_no_place_of_the_article(text: str) -> None:
    assert list(document(text).open_words) == []


def test_an_autonomous_region_is_called_as_the_article_calls_it() -> None:
    assert [place.name for place in document("宁夏有孵化器18家,内蒙古有46家。").places] == ["宁夏", "内蒙古"]
    both = document("宁夏回族自治区印发办法。宁夏有孵化器18家。", title="宁夏晒出成绩单")
    assert {place.name for place in (*both.places, *both.title_places)} == {"宁夏回族自治区"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("叶县经济平稳，在叶县有企业12家。", ["叶县", "叶县"]),
        ("河南叶县的企业增加了。", ["叶县"]),
        ("达县的企业增加了，四川省达县也是。", ["达县", "达县"]),
        ("发达县、创新县和县级市，各县县长开会。", []),
        ("推进兴县富民，召开县委全会。", []),
    ],
)
def test_counties_of_one_character(text: str, names: list[str]) -> None:
    assert [p.name for p in document(text).places] == names
