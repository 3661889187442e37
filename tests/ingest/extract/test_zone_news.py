"""Habits of news of zones: 全年 in January, whose projects were brought in, marks that firms reach, zones together by a short name."""

from __future__ import annotations

import datetime as dt

import pytest

from ingest.models import Funding, Indicator
from tests.ingest.extract.reading import article, numbers_of
from tests.ingest.extract.test_zones import named


def told(text: str, published: dt.date = dt.date(2021, 8, 20)) -> list[Indicator | Funding]:
    return numbers_of(article(text, published=published))


@pytest.mark.parametrize(
    ("text", "published", "year"),
    [
        ("全年云岭高新区实现税收30亿元。", dt.date(2007, 1, 23), 2006),
        ("云岭高新区发展势头良好,全年完成工业总产值500亿元。", dt.date(2007, 3, 2), 2006),
        ("今年,云岭高新区全年引进项目30个。", dt.date(2007, 1, 23), 2007),
        ("云岭高新区全年力争实现税收30亿元。", dt.date(2007, 1, 23), 2007),
        ("云岭高新区全年实现税收30亿元。", dt.date(2007, 12, 23), 2007),
        ("四季度,云岭高新区实现税收30亿元。", dt.date(2007, 2, 3), 2006),
        ("前三季度,云岭高新区实现税收30亿元。", dt.date(2007, 1, 3), 2006),
        ("1—11月,云岭高新区实现税收30亿元。", dt.date(2007, 1, 3), 2006),
        ("一季度,云岭高新区实现税收30亿元。", dt.date(2007, 3, 30), 2007),
        ("四季度,云岭高新区将引进项目30个。", dt.date(2007, 8, 30), 2007),
    ],
)
def test_whole_year_told_of_in_spring(text: str, published: dt.date, year: int) -> None:
    assert [fact.period_end.year for fact in told(text, published) if fact.period_end] == [year]


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("滨海新区今年引进北京项目301个。", "滨海新区"),
        ("滨海新区今年承接北京企业1009家。", "滨海新区"),
        ("滨海新区吸引深圳企业20家。", "滨海新区"),
        ("滨海新区与北京对接。北京项目落地301个。", "北京市"),
        ("天府新区以全省1/300的面积创造不凡。天府新区贡献了全省1/14的经济总量。", "天府新区"),
        ("据悉,上海市浦东新区经济又有进展:固定资产投资完成650亿元。", "浦东新区"),
        ("合肥高新区的创新排名第四,仅次于中关村、苏州工业园和上海张江,产业排名全国第五。", "合肥高新区"),
        ("上饶市园区提速。去年,全市工业园区投产企业1101户,从业人员21万人。", "上饶市工业园区"),
        ("截至2月底,安徽自贸试验区招商忙,该地区新设立企业3999家,一批项目签约,协议投资3195亿元。", "安徽自贸区"),
        ("郑州经开区扩容。管理经开综保区、国际物流园区两个园区,下辖78个村,从业人员40余万人。", "郑州经开区"),
        ("去年,滨海新区税收317亿元,增速较全国、全省、全市分别高8、7、6个百分点;出口318亿元。", "滨海新区"),
        ("成都高新综保区去年进出口3374亿元,蝉联第一,全市、全省占比分别为84%、64.5%。", "成都高新综保区"),
        ("浦东新区集聚金融。外资银行的资产占全国外资银行一半以上。", "浦东新区"),
        ("吉林高新区建有吉林高新区创业服务中心。去年,该区所属的担保公司担保贷款1.6亿元。", "吉林高新区"),
        ("苏州工业园区,隶属于 江苏省,位于苏州市城东,行政区划面积278平方公里。", "苏州工业园区"),
        ("去年,珠海高新区引进项目48个,合计投资总额135亿元。", "珠海高新区"),
        ("珠海高新区开工项目2个,首期投资2.4亿元。", "珠海高新区"),
        ("去年,全国综合保税区进出口5.9万亿元,占同期全国进出口总值的15.1%。", "全国综保区"),
    ],
)
def test_whose_it_is(text: str, scope: str) -> None:
    assert {fact.scope_name for fact in told(text)} == {scope}


@pytest.mark.parametrize(
    "text",
    [
        "云岭高新区企业产值超百亿元1家,超50亿元11家。",
        "云岭高新区税收超千万元的企业有12家。",
        "云岭高新区实施500万元投资建设项目15个。",
        "云岭高新区新增3000万元以上签约项目。",
        "国家高新区每万名从业人员拥有发明专利107件。",
        "云岭高新区每百户企业拥有高新技术企业12家。",
        "云岭开发区合同外资6亿美元。",
        "云岭高新区万人有效发明专利达474件。",
        "云岭开发区直接利用外资合同金额6亿美元。",
    ],
)
def test_marks_averages_and_contracts_are_no_facts(text: str) -> None:
    assert [f for f in told(text) if not (isinstance(f, Indicator) and f.metric == "projects")] == []


@pytest.mark.parametrize(
    ("text", "metric", "value"),
    [
        ("去年,云岭高新区规模以上工业实现增加值326.3亿元。", "industrial_value_added", 32_630_000_000),
        ("去年,云岭高新区工业企业累计完成产值30亿元。", "industrial_output", 3_000_000_000),
        ("去年,云岭高新区完成GDP120.8亿元。", "gdp", 12_080_000_000),
        ("去年,云岭保税区实现GDP12.5亿元、海关关税实现7亿元。", "gdp", 1_250_000_000),
        ("两年间,云岭高新区GDP从2400亿元到3100亿元。", "gdp", 310_000_000_000),
        ("云岭开发区合同外资109亿美元,实际到账59亿美元。", "fdi_utilized", 5_900_000_000),
        ("云岭开发区利用外资合同金额6亿美元,增长24%;实际到位3亿美元。", "fdi_utilized", 300_000_000),
    ],
)
def test_terms_apart(text: str, metric: str, value: int) -> None:
    assert [(f.metric, f.value) for f in told(text) if isinstance(f, Indicator)] == [(metric, value)]


def test_parts_of_a_sentence_that_each_begin_with_a_zone() -> None:
    text = "去年,上饶经开区主营业务收入495亿元,居全省第五位;广丰经开区325亿元,居全省第八位;鄱阳工业园区120亿元,居第三十八位。"
    sums = [(f.scope_name, f.value) for f in told(text) if isinstance(f, Indicator) and f.metric == "revenue"]
    assert sums == [("上饶经开区", 49_500_000_000), ("广丰经开区", 32_500_000_000), ("鄱阳工业园区", 12_000_000_000)]


def test_another_section_of_the_same_city() -> None:
    text = "中关村示范区总收入7212亿元。\n亦庄文创增势强劲\n开发区开会。去年开发区规模以上企业共有103家。"
    assert [fact.scope_name for fact in told(text)] == ["中关村示范区", "亦庄"]


def test_zones_of_a_region_by_a_short_name() -> None:
    text = "前三季度,广东省内13个综合保税区(以下简称“综保区”)进出口7086亿元,其中出口3429亿元。去年,综保区进出口8636亿元。区内有企业300家。"
    assert {fact.scope_name for fact in told(text)} == {"广东省综保区"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("海门经开区建成江苏省一流开发区,荣获“江苏企业投资最佳开发区”称号,跻身江苏省同类开发区前十。", ["海门经开区"]),
        ("青岛海关辖区综合保税区增长,青岛海关自贸区处负责人说。", []),
        ("中国电子(天津生态城)智慧科技产业园开工。", ["中国电子(天津生态城)智慧科技产业园"]),
        ("本文介绍部分保税港区。郑州经开区管理经开综保区。", ["郑州经开区"]),
        ("兰州新区动工。兰州新区水土新城已开园。", ["兰州新区", "兰州新区", "水土新城"]),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    assert named(text) == names
