"""Lists of zones that share their kind: before it, behind it, in the registry or not."""

from __future__ import annotations

import pytest

from tests.ingest.extract.test_zones import named


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("石家庄、保定、唐山等高新区领跑。", ["石家庄高新区", "保定高新区", "唐山高新区"]),
        ("呼和浩特、包头和鄂尔多斯3家国家高新区入围。", ["呼和浩特高新区", "包头高新区", "鄂尔多斯高新区"]),
        ("喀什、霍尔果斯两个经济开发区同时获批。", ["喀什经开区", "霍尔果斯经开区"]),
        (
            "成都天府新区、成都青白江铁路港两个片区属四川自贸试验区。",
            ["四川自贸区成都天府新区片区", "四川自贸区成都青白江铁路港片区", "四川自贸区"],
        ),
        ("郑州、洛阳高新区结对。", ["郑州高新区", "洛阳高新区"]),
        ("陕西西安、宝鸡高新区结对。", ["西安高新区", "宝鸡高新区"]),
        # in no registry: all of them places
        ("省政府批复设立延安黄陵及咸阳兴平2家省级高新区。", ["黄陵高新区", "兴平高新区"]),
        # areas of a free-trade zone
        ("经验出自郑州、洛阳等地的自贸试验区。", ["河南自贸区郑州片区", "河南自贸区洛阳片区"]),
        # no places that we know, but as many as the number says
        ("西咸新区下面又分空港、沣东、秦汉三个新城。", ["西咸新区", "空港新城", "沣东新城", "秦汉新城"]),
        ("保定高新区管着涿州、安国两个分园。", ["保定高新区", "涿州园", "安国园"]),
        # the number behind the kind
        ("天津高新区由南开、武清、北辰科技园三部分组成。", ["天津高新区", "南开科技园", "武清科技园", "北辰科技园"]),
        # behind another zone
        ("山西转型综改示范区和晋城、大同2个国家级经开区进位。", ["山西转型综改示范区", "晋城经开区", "大同经开区"]),
    ],
)
def test_names_before_their_kind(text: str, expected: list[str]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("还有3家自治区级高新区,分别是梧州、柳州河西、百色。", ["梧州高新区", "柳州河西高新区", "百色高新区"]),
        (
            "全区4家国家高新区(南宁、柳州、桂林、北海)全部上榜。",
            ["南宁高新区", "柳州高新区", "桂林高新区", "北海高新区"],
        ),
        ("3家国家级经开区——长沙、岳阳、邵阳悉数上榜。", ["长沙经开区", "岳阳经开区", "邵阳经开区"]),
        ("省级高新区包括信阳、商丘和周口等。", ["信阳高新区", "商丘高新区", "周口高新区"]),
    ],
)
def test_names_behind_their_kind(text: str, expected: list[str]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        # what they make, not what they are called
        "全市建成生物医药、新能源两个产业园。",
        "昆山市、太仓市都有18家。",
        # one of them has its own kind
        "管委会、税务局、海关三个园区服务点挂牌。",
        "高新区有企业、高校、院所等单位。",
        "地上、地下、云上三座新城一起长大。",
    ],
)
def test_lists_that_name_no_zone(text: str) -> None:
    assert named(text) == []


def test_counties_share_a_kind_that_each_has_one_of() -> None:
    assert named("遂平县、确山县2个产业集聚区调整主导产业。") == ["遂平县产业集聚区", "确山县产业集聚区"]
    assert named("北京、上海、深圳等产业集聚区资源多。") == []


def test_each_of_a_list_may_have_its_own_kind() -> None:
    assert named("南昌高新区、南昌经开区2家国家级开发区增长。") == ["南昌高新区", "南昌经开区"]
    assert named("昆山市、苏州高新区都有18家。") == ["苏州高新区"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("昆明经济技术和高新技术产业开发区合署办公。", ["昆明经开区", "昆明高新区"]),
        ("宝鸡高新技术开发区与经济技术开发区毗邻。", ["宝鸡高新区"]),
        ("长春国家级高新技术、经济技术开发区同日挂牌。", ["长春高新区", "长春经开区"]),
        ("昆明经济、高新技术开发区在名单上。", ["昆明经开区", "昆明高新区"]),
    ],
)
def test_two_kinds_of_one_city(text: str, expected: list[str]) -> None:
    assert named(text)[: len(expected)] == expected
