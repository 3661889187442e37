"""Parks and towns that an article about a zone names without a place."""

from __future__ import annotations

import pytest

from ingest.extract import extract
from tests.ingest.extract.reading import article
from tests.ingest.extract.test_zones import named

ZONE = "鞍山高新区晒出成绩单。"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what is made there, told of as a place
        ("新能源汽车产业园去年动工。", ["新能源汽车产业园"]),
        ("加快互联网产业园二期建设。", ["互联网产业园"]),
        ("签约的有氢能产业园项目。", ["氢能产业园"]),
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
    ("text", "expected"),
    [
        # one of a list of projects, or told of as one
        ("今年签约的有锐腾零部件产业园等8个重大项目。", ["锐腾零部件产业园"]),
        (
            "4个园区项目分别是:秋石机床产业园、木器家具产业园和云谷产业园。",
            ["秋石机床产业园", "木器家具产业园", "云谷产业园"],
        ),
        (
            "开工项目涵盖电子新材料产业园、柔性屏生产项目、医药智慧物流产业园等。",
            ["电子新材料产业园", "医药智慧物流产业园"],
        ),
        ("下一步建设公路港、储能创新产业园等项目。", ["储能创新产业园"]),
        ("青禾硅材料产业园项目总投资6亿元,锂电产业园一期封顶。", ["青禾硅材料产业园", "锂电产业园"]),
        ("光学产业园、医械产业园相继开园。", ["光学产业园", "医械产业园"]),
        # a name before what is made there
        ("代表们先后到仁和纺织工业园、新禾粮油公司查看。", ["仁和纺织工业园"]),
        ("北苑工业园区增长0.6%,阜临现代产业园区增长3%。", ["北苑工业园区", "阜临现代产业园区"]),
        ("完成380亩云谷科技产业园的规划。", ["云谷科技产业园"]),
        ("青溪高新技术工业园、惠民园区等一批特色园区形成。", ["青溪高新技术工业园"]),
        # 园 and 园区 are one, as it is called mostly
        ("北苑工业园区增长6%,北苑工业园区的企业,北苑工业园投产。", ["北苑工业园区"] * 3),
        # the place behind which it is named
        ("来到潜山源潭镇的刷业产业园,机器不停。", ["刷业产业园"]),
    ],
)
def test_an_article_of_no_zone_tells_of_a_certain_park(text: str, expected: list[str]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "激光产业园里机器轰鸣。",
        "记者走进天鹅小镇。",
        "涿州园林工人很忙,一座新城拔地而起。",
        "加快绿电产业园、零碳园区建设。",
        "村里建起石斛产业园,还将建设银发经济产业园。",
        "这是全省最大的煤焦化产业园,也是首个氢能产业园。",
        "支持创建第二批零碳产业园区,培育加工贸易产业园等各类平台。",
        "哪些工业园区要整治,由市产业园区协会调查。",
        "百年工业城市焕发活力。",
    ],
)
def test_an_article_of_no_zone_names_no_other_parks(text: str) -> None:
    assert named(text) == []


def test_a_project_of_a_list_is_no_subject() -> None:
    text = "岳池县去年开工项目不少。\n锐腾零部件产业园、宏图公司等8个重大项目开工。"
    (count,) = [fact for fact in extract(article(text)) if fact.table == "indicators"]
    assert count.scope_name == "岳池县"
