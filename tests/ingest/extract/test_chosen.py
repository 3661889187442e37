"""Carriers that a list newly names are no stock, however often and in whatever parts they are told."""

from __future__ import annotations

import pytest

from tests.ingest.extract.reading import statements


@pytest.mark.parametrize(
    ("text", "stock"),
    [
        ("国家备案众创空间名单公布，我省24家众创空间上榜。这24家众创空间分布在多地，长沙12家、株洲5家。全省众创空间总数达70家。", [70]),
        ("我市13家众创空间入选国家备案名单。13家众创空间中，芙蓉区有5家，岳麓区有3家。", []),
        ("今年新认定众创空间13家，芙蓉区5家、岳麓区3家。目前全市共有众创空间58家。", [58]),
        ("协会公布A类载体名单，共评选出56家孵化载体。其中省级孵化器14家、国家级众创空间8家。目前全省有孵化器88家。", [88]),
        ("全省共有众创空间70家，这70家众创空间分布在多地，长沙12家、株洲5家。", [70, 12, 5]),
        ("报送的2家孵化器经过评审被认定为国家级孵化器，总数达到17家。", [17]),
        ("会议同意认定2019年自治区双创示范基地7个。全区累计认定双创示范基地20个。", [20]),
        ("区域类示范基地(2个)：云江工业园区、海州科技园\n企业类示范基地(1个)：云江化学股份有限公司", []),
        ("4家孵化器顺利通过市级认定。9个新建孵化载体已经启用。", []),
        ("确定省级创业孵化基地共76家。截至年底，全省共有创业孵化基地453家。", [453]),
        ("全市有孵化器12家，其中6家孵化器为国家级。", [12, 6]),
        ("我市2家科技企业孵化器、1家众创空间成功获认定。", []),
        ("参加考核评审的区创客空间24家。评审后，区创客空间合格21家。", []),
        ("对推荐申报的众创空间16家进行查验。", []),
        ("全市已有省级农民工返乡创业示范园6家，其中甲县2家。", [6, 2]),
        ("我市6家孵化器备案为国家级科技企业孵化器。", []),
        ("云谷孵化器、鼎新孵化器共2家我市孵化器成功备案。", []),
        ("开展了2022年度考核评价，其中科技企业孵化器51家，众创空间53家。", []),
        ("全省100余家孵化器和众创空间派代表参加会议。", []),
        ("把拟确定为国家级孵化器的35家机构予以公示。", []),
        ("确定评为优秀(A级)的孵化器52家，评为良好(B级)的孵化器41家；优秀的众创空间22家。", []),
        ("去年新认定市级孵化器18家，市级以上孵化器50家。", [50]),
        ("云江科技公司、海州花卉产业园公司、河口投资公司3家科技企业孵化器成功备案。", []),
        ("云江产业园孵化器二期项目开工暨众创空间开园活动举行。", []),
    ],
)  # fmt: skip
def test_only_what_exists_counts(text: str, stock: list[int]) -> None:
    assert [int(s.value or 0) for s in statements(text) if s.measure == "level"] == stock


def test_a_notice_to_all_provinces_counts_for_the_country() -> None:
    text = "各省、自治区、直辖市科技厅，新疆生产建设兵团科技局：\n经复核，1800家众创空间符合国家备案条件，取消20家众创空间的资格。\n"
    (only,) = [
        s
        for s in statements(text, title="关于公布2019年度众创空间复核结果的通知", published=None)
        if s.measure == "level"
    ]
    assert (only.scope.name, only.level, only.period and only.period.last and only.period.last.year) == (
        "全国",
        "national",
        2019,
    )


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("昆山市拿出成绩单。包括云帆孵化器在内的8家孵化器总孵化面积达51万平方米。", "昆山市"),
        ("云帆高新技术创业服务中心下设三个园区,孵化面积2.2万平方米。", "云帆高新技术创业服务中心"),
        ("云帆众创空间开放以来,成功孵化大学生创业项目28个。", "云帆众创空间"),
    ],
)
def test_one_of_those_counted_and_the_parks_that_a_body_has(text: str, scope: str) -> None:
    assert statements(text)[-1].scope.name == scope
