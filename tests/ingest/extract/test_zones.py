"""Which zones a text names: lists, parts, parks behind their zone, building projects that are none, titles."""

from __future__ import annotations

import pytest

from ingest.extract import zones
from ingest.extract.numbers.statements import read
from ingest.models import ZoneMention
from tests.ingest.extract.reading import article, assert_quoted, document


def named(text: str, title: str | None = None) -> list[str]:
    rows = [ZoneMention.model_validate(values) for _, values in zones.facts(document(text, title=title))]
    assert_quoted(article(text, title=title), rows)
    return [row.name for row in rows]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("长春、吉林两个国家级高新技术产业开发区都在升级。", ["长春高新区", "吉林高新区"]),
        ("厦门海沧投资区产值增长两成。", ["厦门海沧投资区"]),
        ("粤港深度合作产业园和粤澳合作产业园已开工。", ["粤港深度合作产业园", "粤澳合作产业园"]),
        ("中德(金坛)创新产业区已见雏形。", ["中德(金坛)创新产业区"]),
        ("据中关村国家自主创新示范区海淀园介绍,企业增多。", ["中关村自创区", "中关村自创区海淀园"]),
        ("企业落在海淀中关村多媒体创意产业园。", ["中关村多媒体创意产业园"]),
        ("江苏中关村科技产业园获评基地。", ["江苏中关村科技产业园"]),
        ("大赛在济南高新区齐鲁软件园闭幕。", ["济南高新区", "齐鲁软件园"]),
        ("洋浦经济开发区税收占全省三成。", ["洋浦经开区"]),
        ("江苏省南通市经济技术开发区与山东省莱西经济开发区签约。", ["南通经开区", "莱西经开区"]),
        ("海南自由贸易港政策落地。", ["海南自贸港"]),
    ],
)
def test_zones_in_their_usual_form(text: str, expected: list[str]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "它是北京首家跨媒体科技园区。",
        "此次开工的有凯惠量子生物园等8个项目。",
        "围绕东部科技城新定位,打造千亿产业园。",
        "该园成为首批亚太经合组织科技工业园区。",
        "获评数列苏州开发区之首。",
        "广东省产业园达94个,借鉴外省台湾工业园区经验。",
        "代表性化工园区、省级现代农业产业园各1个。",
    ],
)
def test_projects_kinds_and_ranks_are_no_zones(text: str) -> None:
    assert named(text) == []


def test_a_zone_that_the_title_alone_names() -> None:
    text = "苏州高新区创新指数居首\n高新区投入增长,指数达273.9。"
    assert named(text, title="苏州高新区创新指数居首") == ["苏州高新区"]


@pytest.mark.parametrize(
    "text",
    [
        "中关村论坛在北京开幕。",
        "昌平、中关村、怀柔国家实验室入轨运行。",
        "他是中关村国家实验室的主任。",
        "中关村学院去年成立。",
        "松山湖材料实验室公布成果。",
    ],
)
def test_a_body_that_bears_a_zone_s_name_is_not_the_zone(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("在雄安新区,新建的中关村科技园迎来企业。", ["雄安新区", "雄安新区中关村科技园"]),
        ("北京的中关村科技园区企业最多。", ["中关村"]),
        ("中关村企业在津冀设立分支机构。", ["中关村"]),
        ("中关村东升科技园是首个以中关村命名的园区。", ["中关村东升科技园", "中关村"]),
        ("中关村与中关村国家自主创新示范区同日发文。", ["中关村自创区", "中关村自创区"]),
    ],
)
def test_which_zone_a_brand_means(text: str, expected: list[str]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        ("大连高新技术产业园区昨天发文。", ["official_name"]),
        ("大連高新區(qū)昨天发文。", ["short_name"]),
        ("大连市高新区昨天发文。", ["wording"]),
        ("襄樊高新区早已更名。", ["former_name"]),
        ("厦门高新区招商。", ["alias"]),
        ("He works in Suzhou Industrial Park today.", ["english_name"]),
        ("大连高新技术产业园区(以下简称“大高新”)很忙,大高新在招商。", ["official_name", "context"]),
        ("大连北岛产业园开园。", ["unregistered"]),
    ],
)
def test_each_mention_says_by_which_name_it_is_that_zone(text: str, ways: list[str]) -> None:
    assert [values["rule"] for _, values in zones.facts(document(text))] == [f"zone.{way}" for way in ways]


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        (
            "关于印发盘锦市若干措施的通知",
            "各县、区人民政府,高新技术产业开发区管委会,市直各部门:\n现印发给你们。",
            ["盘锦高新区"],
        ),
        ("襄阳市人民政府通知", "各县(市)区人民政府,高新区、经开区管委会:\n请遵照执行。", ["襄阳高新区", "襄阳经开区"]),
        # a province has several
        ("云南省人民政府通知", "各州市人民政府,高新区管委会:\n请遵照执行。", []),
    ],
)
def test_the_offices_that_a_city_writes_to(title: str, text: str, expected: list[str]) -> None:
    assert named(text, title=title) == expected


def test_a_zone_of_the_city_that_only_numbers_tell_of() -> None:
    made = document("江阴市去年出口90亿元。其中经济开发区出口20亿元。", title="江阴市外贸")
    found = [values["name"] for _, values in zones.facts(made, read(made))]
    assert found == ["江阴经开区"]


def test_a_list_ends_before_a_park_that_goes_on() -> None:
    assert "芜湖高新区" not in named("濉溪芜湖、蚌埠铜陵、合肥高新区霍邱现代产业园7个园区提速。")


def test_a_zone_of_a_province_goes_by_its_short_name() -> None:
    assert named("天津滨海新区新引进企业40家。") == ["滨海新区"]
    assert named("海口江东新区新引进企业40家。") == ["海口江东新区"]


@pytest.mark.parametrize(
    "text",
    [
        "市领导到沧州创业孵化产业园调研。",
        "东华大学(临平)创新创业园迎来新团队。",
        "遂宁智造楼宇产业园签约。",
        "一季度,遵义市工业园区运行平稳。",
    ],
)
def test_carriers_and_all_parks_of_a_city_are_no_zones(text: str) -> None:
    assert named(text) == []


def test_parks_of_a_list_that_are_called_parks() -> None:
    text = "新乡县40个项目在小冀产业园、化工产业集聚区、翟坡工业园等园区集中开工。"
    assert "小冀产业园" in named(text)
    assert "翟坡工业园" in named(text)
