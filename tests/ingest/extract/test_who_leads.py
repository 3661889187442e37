"""Whom a sentence is about, and who goes on being spoken of in the next: (title, text, the scopes of its statements in order)."""

from __future__ import annotations

import pytest

from tests.ingest.extract.reading import statements


def scopes_of(text: str, title: str = "") -> list[str | None]:
    return [statement.scope.name for statement in statements(text, title=title)]


@pytest.mark.parametrize(
    "text",
    [
        "培育滁州轨道产业带,新增科技企业孵化器8家,孵化器总数达到60家。",
        "建成蚌埠港二期工程,加快航道整治,实施重点项目90个。",
        "做强安庆高新区,推动产业链延伸,高新技术企业达到900家。",
        "优化合肥高新区创新生态,高新技术企业达到900家。",
    ],
)
def test_whom_a_verb_stands_before_is_acted_upon(text: str) -> None:
    assert set(scopes_of(text, "安徽省政府工作报告")) == {"安徽省"}


def test_where_a_park_lies_is_not_what_the_sentence_is_about() -> None:
    text = "甬江科创港,位于宁波高新区云台产业园,是国家级孵化器,入驻企业260家。"
    assert scopes_of(text, "甬江科创港开园") == ["甬江科创港"]


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("今年来,预计全市新批项目30个,总投资21亿元。", "芜湖市"),
        ("近来好戏不断。三年里芜湖高新区建成载体60万平方米以上,高新技术企业达到400家。", "芜湖高新区"),
        ("江南之城芜湖高新区,捷报频传,高新技术企业达到400家。", "芜湖高新区"),
        ("【招】芜湖高新区举办推介会,高新技术企业达到400家。", "芜湖高新区"),
        ("记者在芜湖高新区看到,不长的街上就有高新技术企业400家。", "芜湖高新区"),
        ("支持芜湖高新区争创国家自创区,力争高新技术企业达到400家。", "芜湖高新区"),
    ],
)
def test_what_leads_to_whom_a_clause_is_about(text: str, scope: str) -> None:
    assert scopes_of(text, "芜湖市创新发展纪实")[-1] == scope


def test_a_park_that_is_built_is_told_of() -> None:
    text = "二是加快新能源产业园二期建设,首期占地900亩,总投资4.3亿元。"
    assert scopes_of(text, "黄山高新区工作总结")[-1] == "新能源产业园"


@pytest.mark.parametrize(
    "text",
    [
        "大连保税区设立很早,是我国北方面积最大的保税区,累计引进企业5200家。",
        "来自大连保税区的统计显示,这家保税区去年有企业5200家。",
        "此外,据大连保税区介绍,该区目前有企业5200家。",
    ],
)
def test_another_zone_than_that_of_the_headline(text: str) -> None:
    assert scopes_of(text, "金普新区外贸增长") == ["大连保税区"]


@pytest.mark.parametrize(
    ("text", "title", "scopes"),
    [
        (
            "在全国百余家国家高新区、苏州工业园区(合计170家)中名列第62位。",
            "宝鸡高新区简介",
            ["宝鸡高新区"],
        ),
        ("在陕西省、甘肃省的十家高新区中排名第3位。", "宝鸡高新区简介", ["宝鸡高新区"]),
    ],
)
def test_those_among_whom_one_is_ranked(text: str, title: str, scopes: list[str]) -> None:
    assert scopes_of(text, title) == scopes


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        ("苏北地区(含徐州、宿迁)进出口900亿元;苏南地区进出口8100亿元。", ["苏北", "苏南"]),
        ("皖北进出口90亿元,皖南地区进出口210亿元。", ["皖北", "皖南"]),
    ],
)
def test_halves_of_provinces(text: str, scopes: list[str]) -> None:
    assert scopes_of(text, "一季度外贸运行情况") == scopes


def test_a_firm_of_a_row_bears_the_name_of_a_province() -> None:
    text = "今年陕西重卡、金华机床、宝钛股份3家企业新入规,实现产值2.5亿元。"
    assert scopes_of(text, "宝鸡高新区一季度开门红") == ["宝鸡高新区"]


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("14家开发区有高新技术企业380家,清远研究院孵化企业160家。一季度专利授权1200件。", "台州市开发区"),
        ("台州市工业投资增长9%,台州湾新区有企业700家。全年专利授权1200件。", "台州市"),
        ("台州市进出口400亿元,温岭市有企业700家。全年专利授权1200件。", "台州市"),
        ("台州湾新区推出“科创贷”,路桥农商银行安排了6亿元贷款,放给80家企业。随后签下项目12个。", "台州湾新区"),
    ],
)
def test_a_sentence_that_tells_of_a_part_goes_on_with_the_whole(text: str, scope: str) -> None:
    assert scopes_of("台州市一季度运行平稳。" + text)[-1] == scope


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("徐州市开工10个项目。从全国看,各地重大项目总投资达到9000亿元。", "全国"),
        ("徐州市开工10个项目。从全省情况来看,新批项目总投资达到900亿元。", "江苏省"),
    ],
)
def test_what_is_looked_at_is_spoken_of(text: str, scope: str) -> None:
    assert scopes_of("江苏省各地抓投资。" + text)[-1] == scope


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("同属江苏的苏州高新区也不甘落后,上月设立了20亿元的智能制造基金。", "苏州高新区"),
        ("省财政设立苏州高新区专项资金,今后三年每年安排2亿元。", "苏州高新区"),
        ("无锡高新区创新高地建设提速;云台孵化器升为国家级,填补了空白;全年发放奖补资金3600万元,设立8亿元的引导基金。", "无锡高新区"),
    ],
)  # fmt: skip
def test_whose_fund_it_is(text: str, scope: str) -> None:
    assert scopes_of(text, "无锡高新区与邻居们")[-1] == scope
