"""How a text goes on with a body, a group of places or an office of the state, and what only says where something lies."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.ingest.extract.reading import statements


def scopes_of(text: str, title: str = "") -> list[str | None]:
    return [statement.scope.name for statement in statements(text, title=title)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("芜湖量子测控实验室去年揭牌。实验室已引进人才120人。", "芜湖量子测控实验室"),
        ("芜湖低空产业研究院落户芜湖高新区。研究院目前拥有人才85人。", "芜湖低空产业研究院"),
        ("走进芜湖大学生创业园,负责人介绍,创业园目前入驻企业62家。", "芜湖大学生创业园"),
        ("芜湖机器人产业园三年前开园。市长了解到,产业园累计引进企业47家。", "芜湖机器人产业园"),
    ],
)
def test_a_kind_alone_means_the_body_that_was_named(text: str, name: str) -> None:
    assert scopes_of(text, "芜湖市要闻") == [name]


@pytest.mark.parametrize(
    "text",
    ["芜湖市平台企业达300家。", "芜湖市完善服务平台。平台企业达300家。", "芜湖市实验室建设提速。去年孵化器共有300家。"],
)
def test_a_kind_that_is_counted_means_no_body(text: str) -> None:
    assert scopes_of(text, "芜湖市要闻") == ["芜湖市"]


@pytest.mark.parametrize("where", ["位于本市弋江区内", "坐落于我市城南", "地处全市核心区", "位于我省中部"])
def test_where_a_park_lies(where: str) -> None:
    assert scopes_of(f"芜湖云谷软件园\n{where},占地面积300亩,入驻企业45家。") == ["芜湖云谷软件园"] * 2


def test_whom_an_office_acts_upon_is_still_spoken_of() -> None:
    text = "芜湖云谷软件园\n芜湖市政府已将其列入重点园区。入驻企业45家。"
    assert scopes_of(text) == ["芜湖云谷软件园"]


@pytest.mark.parametrize(
    "work", ["对芜湖云谷产业园实施改扩建", "投资2亿元对芜湖云谷产业园进行提质扩容", "将芜湖云谷产业园全面升级改造"]
)
def test_what_is_worked_upon_has_the_area(work: str) -> None:
    told = statements(f"弋江区{work},总建筑面积达15万平方米。")
    assert told[-1].scope.name == "芜湖云谷产业园"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("柳州有效期内广西瞪羚企业达57家。", "柳州市"),
        ("泰州医药高新区拥有江苏省瞪羚企业33家。", "泰州医药高新区"),
        ("江苏省瞪羚企业达3300家。", "江苏省"),
        ("苏州市和江苏省瞪羚企业都在增加,其中苏州市瞪羚企业800家。", "苏州市"),
    ],
)
def test_whose_class_of_firms(text: str, name: str) -> None:
    assert scopes_of(text) == [name]


@pytest.mark.parametrize(
    "lead", ["抢抓粤港澳大湾区建设机遇", "用好珠三角自创区政策", "发挥毗邻广州的区位优势", "主动融入深圳都市圈发展大局"]
)
def test_what_somebody_makes_use_of(lead: str) -> None:
    assert scopes_of(f"{lead},引进项目60个。", "惠州仲恺高新区") == ["惠州仲恺高新区"]


@pytest.mark.parametrize("source", ["海关总署最新数据显示", "据国家税务总局统计数据显示", "工业和信息化部数据表明"])
def test_numbers_of_an_office_of_the_state(source: str) -> None:
    text = f"苏州工业园区企业发展快。{source},前三季度,软件业务收入8万亿元。"
    assert scopes_of(text, "苏州工业园区") == ["全国"]
    assert scopes_of(f"{source},前三季度,苏州市软件业务收入800亿元。") == ["苏州市"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("江苏省、浙江省、广东省,这些省份共有高新技术企业15万家。", "江苏省、浙江省、广东省"),
        ("杭州市、宁波市和温州市,上述三市拥有高新技术企业3万家。", "杭州市、宁波市、温州市"),
    ],
)
def test_places_told_together(text: str, name: str) -> None:
    assert scopes_of(text) == [name]


def test_the_parks_of_a_region_uncounted() -> None:
    assert scopes_of("2020年,信阳全市产业集聚区总规划面积190平方公里。") == ["信阳市产业集聚区"]
    assert scopes_of("全省工业集中区实现工业总产值3000亿元。", "陕西省经济运行") == ["陕西省工业集中区"]


@pytest.mark.parametrize(
    ("words", "year"),
    [
        ("将通过五年努力", 2025),
        ("力争经过三年左右的努力", 2023),
        ("力争用3至5年时间", 2025),
        ("计划在未来三到五年", 2025),
        ("将以三年为期", 2023),
        ("力争三年后", 2023),
        ("争取两年内", 2022),
    ],
)
def test_how_long_a_plan_takes(words: str, year: int) -> None:
    (told,) = statements(f"株洲高新区{words}培育高新技术企业800家。", published=dt.date(2020, 5, 1))
    assert told.period.last == dt.date(year, 12, 31)


def test_years_of_work_that_are_over_plan_nothing() -> None:
    (told,) = statements("经过五年努力,株洲高新区高新技术企业已达800家。", published=dt.date(2020, 5, 1))
    assert (told.status, told.period.last) == ("actual", dt.date(2020, 5, 1))


def test_a_year_estimated_when_it_is_over() -> None:
    text = "株洲高新区预计全年地区生产总值实现205亿元。"
    (told,) = statements(text, published=dt.date(2018, 1, 30))
    assert told.period.last == dt.date(2017, 12, 31)
    (told,) = statements(f"今年,{text}", published=dt.date(2018, 1, 30))
    assert told.period.last is not None
    assert told.period.last.year == 2018


@pytest.mark.parametrize("made_known", ["安徽省科技厅公布今年瞪羚企业名单", "安徽省经信厅近日公示新一批企业"])
def test_who_makes_a_list_known_is_not_spoken_of(made_known: str) -> None:
    assert scopes_of(f"{made_known},鸠江区有企业榜上有名。该区现有瞪羚企业22家。") == ["鸠江区"]


@pytest.mark.parametrize("project", ["银湖云谷项目,总投资27亿元", "滨河云谷产业园项目计划总投资27亿元"])
def test_a_park_that_is_one_of_the_projects(project: str) -> None:
    assert scopes_of(f"去年新开工项目12个。其中,{project}。", "芜湖高新区项目建设提速") == ["芜湖高新区"] * 2


def test_the_parks_of_a_city_are_gone_on_with() -> None:
    text = "全市县域工业集中区实现工业总产值113亿元。集中区全年完成固定资产投资31亿元。"
    assert scopes_of(text, "安康市经济运行") == ["安康市县域工业集中区"] * 2


@pytest.mark.parametrize("listed", ["共有企业16家入选,其中瞪羚企业13家", "瞪羚企业13家上榜"])
def test_the_year_of_a_list_is_that_of_who_stands_on_it(listed: str) -> None:
    text = f"近日,芜湖市发布了2019年度高成长企业榜单。鸠江区{listed}。"
    told = [s for s in statements(text, published=dt.date(2020, 2, 8)) if s.code == "gazelles"]
    assert [s.period.last for s in told] == [dt.date(2019, 12, 31)]
    (told_now,) = statements("芜湖市发布了2019年度榜单。截至目前,鸠江区瞪羚企业13家。", published=dt.date(2020, 2, 8))
    assert told_now.period.last == dt.date(2020, 2, 8)


@pytest.mark.parametrize("head", ["滨河产业园位于城南,毗邻高铁站。", "滨河软件园三年前开园,以研发为主。"])
def test_the_park_that_a_paragraph_began_with(head: str) -> None:
    text = f"芜湖高新区下辖两园。\n{head}园区现有企业50家。"
    assert scopes_of(text, "芜湖高新区简介") == [head[:5]]


def test_a_place_that_was_overtaken_is_not_gone_on_with() -> None:
    text = "总量首次超过肥东县,跃居第一。全县实现财政收入30亿元。"
    assert scopes_of(text, "肥西县经济运行")[-1] == "肥西县"
