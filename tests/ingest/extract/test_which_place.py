"""Which place is meant: by its former name, one of a group, beside neighbours and measures: (title, text, the last scope)."""

from __future__ import annotations

import pytest

from ingest.extract.document import Document
from ingest.extract.numbers.statements import read
from tests.ingest.extract.reading import article
from tests.ingest.extract.test_whose_number import scopes_of


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        # a county by its former name, an autonomous county for short
        ("金坛市招商忙", "东城工业集聚区动工。该市今年签约项目12个。", "金坛市"),
        ("景宁县招商忙", "东城工业集聚区动工。该县今年签约项目12个。", "景宁县"),
        ("", "长乐市今年共签约项目12个。", "长乐市"),
        # who reports is not the topic
        ("莎车县创建示范基地", "莎车讯(通讯员李明)莎车工业园区去年获批,入驻企业30家。", "莎车工业园区"),
        # a zone and its parks together, behind a year
        ("", "靖江市召开大会。2007年“一区三园”共引进项目12个。", "一区三园"),
        # ordinary words before 园区 are no name
        ("", "潮州工业园动工。预计园区可引进企业30家。", "潮州工业园"),
        # an authority, whom something is good for, among whom somebody is the first
        ("胶州市政府工作报告", "认定青岛市级以上创新平台30家。", "胶州市"),
        ("喀什综保区通关", "喀什综保区为新疆外贸贡献的份额占30%。", "喀什综保区"),
        ("", "胶州市在青岛率先建成产业园,入驻企业30家。", "胶州市"),
    ],
)
def test_who_is_meant(title: str, text: str, expected: str) -> None:
    assert scopes_of(text, title)[-1] == expected


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        # counties, or kinds of zones, of one city together
        ("", "宜昌县域经济提速,三县实现生产总值900亿元。", "三县"),
        ("", "2019年五市实现生产总值900亿元。", "五市"),
        ("", "从规模看,两类园区GDP达到900亿元。", "两类园区"),
        # all zones of a kind in the country
        ("", "我国56个国家级经济开发区工业总产值900亿元。", "全国国家级经开区"),
        ("", "中国现有221家国家级经开区,入驻企业30万家。", "全国国家级经开区"),
        # whose parks are counted; from where projects have come
        ("湖北园区榜", "江西省以17个园区上榜,数量升到全国第三。", "江西省"),
        ("", "谯城区落地的上海产业转移项目达12个。", "谯城区"),
        # a park told of at the head of its paragraph; a neighbour is no topic
        (
            "西咸新区走笔",
            "沣东新城位于西咸新区东部,规划面积159平方公里。今年以来,沣东新城主动作为。至8月份,引进企业30家。",
            "沣东新城",
        ),
        ("", "临港新城位于海宁市东部,东接平湖市,西抵桐乡市边界,总面积141平方公里。", "临港新城"),
        # a centre for goods in bond beside the bonded zones
        ("武宿综保区引领外贸", "其中,云冈国际保税物流中心进出口22亿元。", "云冈国际保税物流中心"),
    ],
)
def test_groups_and_neighbours(title: str, text: str, expected: str) -> None:
    assert scopes_of(text, title)[-1] == expected


def test_the_home_of_a_paper_is_meant_before_a_partner() -> None:
    text = "去年,我市与常州市商务局签约。我市引进企业30家。"
    found = read(Document.of(article(text, title="我市招商忙", source="安康新闻网")))
    assert [statement.scope.name for statement in found] == ["安康市"]


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        # the zone that another is measured by is not what the article is about
        (
            "",
            "抚州高新区再上台阶。\n一、现状\n建成孵化器6家。\n二、差距\n与南昌高新区相比,差距明显。南昌高新区拥有企业900家。\n"
            "三、目标\n到2025年,孵化器达到20家。",
            "抚州高新区",
        ),
        # 县经济开发区 is the county's own; two kinds of one city together
        ("", "德清县经济向好。县经济开发区入驻企业30家。", "德清经开区"),
        ("", "兰州经济技术和高新技术产业开发区合署办公。全年新入区企业90家。", "兰州开发区"),
        ("", "兰州经济技术和高新技术产业开发区合署办公。开发区入驻企业90家。", "兰州开发区"),
        ("天津经开区居首", "去年,全部参评开发区进出口增长20%。", "参评开发区"),
        # what a zone takes in, and what is another name of it
        ("", "西海岸新区位于青岛市西岸,包括黄岛区,即青岛经济技术开发区,陆域面积2096平方公里。", "西海岸新区"),
    ],
)
def test_measures_and_parts(title: str, text: str, expected: str) -> None:
    assert scopes_of(text, title)[-1] == expected


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("常州高新区(新北区)有企业900家。新北区有孵化器9家。全区有众创空间12家。", None),
        ("高新区(新北区)有企业900家。全区有孵化器9家。", "高新区(新北区)晒成绩"),
        ("全区有企业900家。新北区有孵化器9家。", "常州高新区(新北区)晒成绩"),
    ],
)
def test_a_district_in_brackets_is_one_with_its_zone(text: str, title: str | None) -> None:
    assert set(scopes_of(text, title or "")) == {"常州高新区"}


def test_a_district_alone_is_no_zone() -> None:
    assert scopes_of("新北区有企业900家。常州高新区有企业400家。", "") == ["新北区", "常州高新区"]
