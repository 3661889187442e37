"""Parks and towns that an article about a zone names without a place."""

from __future__ import annotations

import pytest

from tests.ingest.extract.test_zones import named

ZONE = "鞍山高新区晒出成绩单。"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what is made there, told of as a place
        ("新能源汽车产业园去年动工。", ["新能源汽车产业园"]),
        ("加快互联网产业园二期建设。", ["互联网产业园"]),
        ("“软件物联网产业园”集聚企业90余家。", ["软件物联网产业园"]),
        # a word that only names
        ("激光产业园、柔性输电基地都在去年挂牌。", ["激光产业园"]),
        ("官塘产业园总投资25亿元。", ["官塘产业园"]),
        # new towns and towns of companies
        ("领头的是凯州新城。", ["凯州新城"]),
        ("翱翔小镇里有七个研究院,人工智能小镇里企业更多。", ["翱翔小镇", "人工智能小镇"]),
        ("莘庄工业园、嘉兴港区产值下降。", ["莘庄工业园", "嘉兴港区"]),
        # what is made there, in a list beside one with a name
        ("建有云谷科技园、航空航天产业园和光伏产业园。", ["云谷科技园", "航空航天产业园", "光伏产业园"]),
        # the parts of one zone
        ("一区多园落地,涿州园、安国园、徐水园引来87个项目。", ["涿州园", "安国园", "徐水园"]),
    ],
)
def test_parks_without_a_place(text: str, expected: list[str]) -> None:
    assert named(ZONE + text) == ["鞍山高新区", *expected]


@pytest.mark.parametrize(
    "text",
    [
        "全区建成3个新能源产业园。",
        "规划航空航天产业园、光伏产业园等园区。",
        "打造一批特色小镇和现代化新城。",
        "要建设高端装备产业园。",
        "这座新城的居民都是农户,老旧产业园改造提速。",
        "园区规划、园林绿化同步推进,各类产业园加快布局。",
        "去年兴建大学生创业园。",
        "梦想产业园孵化器通过复核,激光产业园有限公司增资。",
        "它是原灌溪工业园,前身是云河工业园。",
    ],
)
def test_words_that_name_no_park(text: str) -> None:
    assert named(ZONE + text) == ["鞍山高新区"]


@pytest.mark.parametrize(
    "text", ["激光产业园里机器轰鸣。", "记者走进天鹅小镇。", "涿州园林工人很忙,一座新城拔地而起。"]
)
def test_an_article_of_no_zone_names_no_parks(text: str) -> None:
    assert named(text) == []
