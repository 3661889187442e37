"""A zone that news of one city names by its kind alone, and parts of zones that bear their names."""

from __future__ import annotations

import pytest

from ingest.extract import zones
from ingest.extract.document import Document
from tests.ingest.extract.reading import article
from tests.ingest.extract.test_zones import named


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("芜湖市部署秋季招商", "各县区和高新区、经开区逐项认领。", ["芜湖高新区", "芜湖经开区"]),
        ("株洲制造业提速", "位于高新区的云岭机床厂新上两条线。", ["株洲高新区"]),
        ("叶县召开项目调度会", "县领导到经开区察看进展。", ["叶县经开区"]),
        ("江阴市优化服务", "高新区窗口前移。", ["江阴高新区"]),
        # once is enough, and a zone that the text names otherwise is that
        ("芜湖市招商", "高新区动作快。高新区又签两单。", ["芜湖高新区"]),
        ("芜湖市招商", "芜湖高新区动作快,高新区又签两单。", ["芜湖高新区"]),
        # one of another city may be named beside it
        ("芜湖市招商", "对标合肥高新区,高新区又签两单。", ["合肥高新区", "芜湖高新区"]),
    ],
)
def test_a_kind_alone_is_the_zone_of_the_city(title: str, text: str, expected: list[str]) -> None:
    assert named(text, title=title) == expected


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("芜湖市招商", "全市争创国家高新区。"),
        ("芜湖市招商", "3个高新区同时开工,各类经开区跟进。"),
        ("芜湖市招商", "完善高新区综合评价办法。"),
        ("安徽省招商", "高新区动作快。"),
        ("芜湖市与蚌埠市签约", "高新区动作快。"),
        ("镜湖区招商", "到经开区察看进展。"),  # a district need not have one of its own
        ("叶县召开会议", "云岭高新区发展快。"),
        ("经开区赴芜湖考察", "经开区一行来到企业。"),
    ],
)
def test_a_kind_is_not_always_a_zone(title: str, text: str) -> None:
    assert not {"芜湖高新区", "芜湖经开区", "镜湖经开区", "叶县高新区"} & set(named(text, title=title))


def test_a_paper_s_own_city() -> None:
    made = Document.of(article("记者从高新区获悉,又有两家企业投产。", title="两家企业投产", source="芜湖日报"))
    assert [values["name"] for _, values in zones.facts(made)] == ["芜湖高新区"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("张江高新区宝山园挂牌。", ["张江高新区", "张江高新区宝山园"]),
        ("中关村科技园区怀柔园去年提速,怀柔园引来12家企业。", ["中关村", "中关村怀柔园", "中关村怀柔园"]),
        ("苏州工业园区月亮湾商务区招商。", ["苏州工业园区", "月亮湾商务区"]),
        ("湖北自贸试验区襄阳高新功能区已满三年。", ["湖北自贸区襄阳高新功能区"]),
        ("西安高新区生命科学城封顶。", ["西安高新区生命科学城"]),
        # no parts
        ("天津高新区大港园林局招人,湖北自贸试验区三大片区齐进。", ["天津高新区", "湖北自贸区"]),
        ("苏州工业园区中央商务区夜景。", ["苏州工业园区"]),
    ],
)
def test_parts_named_behind_their_zone(text: str, expected: list[str]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("秦皇岛开发区企业增多。", "秦皇岛经开区"),
        ("绵阳综合保税区封关。", "绵阳综保区"),
        ("广州开发区企业增多。", "广州开发区"),
    ],
)
def test_the_usual_form_of_a_zone_s_name(text: str, expected: str) -> None:
    assert named(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("湖南津市高新技术产业园区招工。", ["津市高新区"]),
        ("云南祥云经济开发区、广西田东石化工业园区招工。", ["祥云经开区", "田东石化工业园区"]),
        ("江苏中关村科技产业园招工。", ["江苏中关村科技产业园"]),
        ("省里授予它江苏省绿色低碳示范园区称号。", []),
        ("如皋沿江经济区管委会发文。", ["如皋沿江经济区"]),
        ("如皋沿江经济区位于江边。", []),
        ("记者来到新蒲有色金属产业园。新蒲镇有人带路。", ["新蒲有色金属产业园"]),
        ("园区在和平工业园区旁,和平工业园区企业40家。", ["和平工业园区"] * 2),
        ("福州和平潭综合实验区联手。", ["平潭综合实验区"]),
        ("上海松江工业区泰州园签约。", ["上海松江工业区", "上海松江工业区泰州园"]),
        ("株洲高新区软件新城签约。", ["株洲高新区", "株洲高新区软件新城"]),
        ("中关村信息谷公司来访。", []),
        ("株洲高新区招商。位于传感小镇的一家企业扩产。", ["株洲高新区", "传感小镇"]),
        ("株洲高新区招商,要建传感小镇。", ["株洲高新区"]),
        ("△云上零碳产业园 △山海磁浮产业园", ["山海磁浮产业园"]),
        ("批准云上科技园专业孵化器备案。", []),
        ("厦门市软件园扩建,厦门软件园有企业30家。", ["厦门软件园", "厦门软件园"]),
        ("苏州工业园招商。", ["苏州工业园区"]),
        ("陆港类产业园区有30多个,主要是陆港类产业园。", []),
    ],
)
def test_names_and_the_words_around_them(text: str, expected: list[str]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("科技之城", "株洲是一座老城。株洲有芦淞区、荷塘区,也有高新区。株洲人爱说这些。", ["株洲高新区"]),
        ("沿江各地", "株洲、湘潭、岳阳各有打算,高新区和经开区不断攻关。", []),
        ("温州招商", "温州湾新区(经开区)招商。", ["温州湾新区"]),
    ],
)
def test_a_text_about_one_city(title: str, text: str, expected: list[str]) -> None:
    assert named(text, title=title) == expected


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        # 三山 is a name, and a list tells the zones in it apart
        ("芜湖市通知", "经济开发区、三山经济开发区管委会请照办。", ["芜湖经开区", "三山经开区"]),
        ("芜湖市通知", "各县区,汉江江北产业集中区、经开区请照办。", ["汉江江北产业集中区", "芜湖经开区"]),
        ("芜湖三山经开区招商", "经开区已有企业30家。", ["芜湖三山经开区"]),
        ("芜湖云岭新区成立", "以高新区和综保区为主体,机场在旁。", ["芜湖云岭新区", "芜湖高新区", "芜湖综保区"]),
        ("软件园挂牌", "“云上国际芜湖软件园”今天挂牌。", ["云上国际芜湖软件园"]),
        ("软件园挂牌", "走访的云上国际芜湖软件园今天挂牌。", ["芜湖软件园"]),
    ],
)
def test_lists_and_titles_tell_which(title: str, text: str, expected: list[str]) -> None:
    found = named(text, title=title)
    assert set(found) | {zone for zone in expected if zone in title} == set(expected)


def test_words_of_the_title_and_a_zone_s_own_site() -> None:
    text = "高新区开出新窗口\n企业办事更快,芜湖的企业来了,芜湖人来了,还有芜湖的客商。"
    assert named(text, title="高新区开出新窗口") == ["芜湖高新区"]
    made = Document.of(article("经开区又签两单。", title="又签两单", source="芜湖经开区"))
    assert [values["name"] for _, values in zones.facts(made)] == ["芜湖经开区"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("以芜湖高新区、泉江新区为重点。", ["芜湖高新区", "泉江新区"]),
        ("芜湖高新区、云上科技园、海洋高新区都忙。", ["芜湖高新区", "海洋高新区"]),
        ("芜湖高新区、现代开发区、各地新区。", ["芜湖高新区"]),
        ("宜兴—丹阳工业园区提速。", ["宜兴—丹阳工业园区"]),
        ("扬中国家软件园提速。", ["扬中国家软件园"]),
        ("石鼓岛能源化工区扩建。", ["石鼓岛能源化工区"]),
        ("靖江市发改局局长张三率市工业园区负责人来访。", []),
        ("宜兴经济开发区丹阳园区成立。", ["宜兴经开区", "宜兴经开区丹阳园区"]),
        ("石鼓港、松门港两大港区通航,芜湖高新区来访。", ["芜湖高新区"]),
        ("芜湖要建美丽滨海新城。", []),
    ],
)
def test_what_stands_beside_a_name(text: str, expected: list[str]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("芜湖城市组团", "老城区、云岭新区、开发区、高铁片区连成一线。", ["芜湖经开区"]),
        ("芜湖城市组团", "各县区、开发区、学校要重视。开发区要提速。", []),
        ("芜湖城市组团", "它集经开区、综合保税区、口岸于一体。", []),
        ("国企反腐", "某社芜湖1月8日电。国企、高新区、金融都要查。", []),
    ],
)
def test_a_bare_zone_of_a_list(title: str, text: str, expected: list[str]) -> None:
    assert [name for name in named(text, title=title) if name.startswith("芜湖")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("兴平市扶风县工业集中区扩建。", ["扶风县工业集中区"]),
        ("它是咸阳市重点县域工业园区。", []),
        ("扶风县高新区招商,扶风高新区有企业30家。", ["扶风高新区", "扶风高新区"]),
        ("芜湖高新区签约,有云上公司投资的新能源产业园项目、山海公司投资的装备制造产业园项目。", ["芜湖高新区"]),
        ("芜湖高新区获评“数字化与工业化融合试点园区”。", ["芜湖高新区"]),
        ("芜湖高新区园区北部食品工业园区有企业30家。", ["芜湖高新区"]),
    ],
)
def test_kinds_plants_and_honours(text: str, expected: list[str]) -> None:
    assert named(text) == expected


def test_a_title_that_writes_the_name_with_another_ending() -> None:
    text = "扶风云岭工业园区扩建\n扶风云岭工业园有企业30家。"
    assert named(text, title="扶风云岭工业园区扩建") == ["扶风云岭工业园"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("抓住皖南新区建设机遇。", ["皖南新区"]),
        ("承担皖南工业新城的开发。", ["皖南工业新城"]),
        ("皖南开发区要协作。", []),
        ("扶风县工业聚集区升级。", ["扶风县工业聚集区"]),
        ("扶风高新技术园区扩建。", ["扶风高新技术园区"]),
        ("扶风泵阀特色小镇开街,它是陕西省先进制造业特色小镇。", ["扶风泵阀特色小镇"]),
        ("陕西省云岭台商投资区挂牌。", ["云岭台商投资区"]),
        ("渭南海外科技园宝鸡分园开园。", ["渭南海外科技园", "渭南海外科技园宝鸡分园"]),
    ],
)
def test_names_by_the_part_of_a_province_and_by_more_endings(text: str, expected: list[str]) -> None:
    assert set(named(text)) == set(expected)


def test_zones_that_a_city_has_one_by_one() -> None:
    text = (
        "芜湖下辖3个国家级开发区(国家级高新技术产业开发区、江北新区、经济技术开发区)和8个镇。芜湖三山经济开发区在外。"
    )
    assert {"芜湖经开区", "芜湖高新区"} <= set(named(text, title="芜湖市概况"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("媒体参访扶风绿色工业园。", ["扶风绿色工业园"]),
        ("新设石鼓矶新港区,石鼓矶新港区挂牌。", ["石鼓矶新港区"] * 2),
        ("建成了核心区、泉江新区、衡山新区等特色园区。", ["泉江新区", "衡山新区"]),
        ("重点打造承接辽、吉产业转移产业园区。", []),
        ("扶风美山科技新城一期起步区开工。扶风美山科技新城在江边。", ["扶风美山科技新城"] * 2),
        ("宝鸡高新区一区三园,即:扶风园区、凤翔园区、陈仓园区。", ["宝鸡高新区", "扶风园区", "凤翔园区", "陈仓园区"]),
        ("北与国家级开发区高新技术开发区相接。", []),
    ],
)
def test_rows_stages_and_parts(text: str, expected: list[str]) -> None:
    assert named(text) == expected


def test_a_city_has_both() -> None:
    text = "江苏各地比拼。芜湖市作为省域副中心,建有经济技术开发区和高新技术产业开发区两大平台。"
    assert named(text, title="各地比拼") == ["芜湖经开区", "芜湖高新区"]


def test_a_zone_that_the_article_keeps_to_is_meant_from_its_beginning() -> None:
    text = "河谷里的经济开发区热闹起来。云岭经济技术开发区新建两座厂房。来自芜湖市的干部在此任职,云岭经济技术开发区有芜湖援建的学校,芜湖市出资。"
    assert set(named(text, title="河谷探访")) == {"云岭经开区"}


def test_the_other_zone_of_the_city_named_before_it() -> None:
    assert named("合肥经开区和高新区比进度,长沙高新区、经开区比后劲。", title="各地比拼") == [
        "合肥经开区",
        "合肥高新区",
        "长沙高新区",
        "长沙经开区",
    ]


def test_a_zone_of_a_list_that_needs_no_kind() -> None:
    assert named("中关村、合肥等国家高新区增速快。", title="各地比拼") == ["中关村", "合肥高新区"]


def test_a_zone_of_a_list_behind_its_city() -> None:
    text = "北京中关村、武汉东湖等21个国家自主创新示范区占九成。批复长株潭、郑洛新等城市群型自创区。"
    assert set(named(text, title="各地比拼")) == {"中关村自创区", "武汉东湖自创区", "长株潭自创区", "郑洛新自创区"}


def test_a_nickname_that_another_name_begins_with() -> None:
    assert named("张江科学城规划建设张江总部园。", title="各地比拼") == ["张江科学城", "张江总部园"]


def test_a_demonstration_zone_and_zones_of_its_kind_are_one() -> None:
    assert named("支持苏南国家自主创新示范区高新区建设。", title="各地比拼") == ["苏南自创区"]
