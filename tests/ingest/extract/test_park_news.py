"""News of zones, parks and their projects: who came and from where, what was signed for and begun, how full a park is."""

from __future__ import annotations

import pytest

from ingest.extract import extract
from ingest.models import EventMention, IncubatorMention, Indicator, ZoneMention
from tests.ingest.extract.reading import article, numbers_of
from tests.ingest.extract.test_events import told

Row = tuple[str, int | float, str]


def _rows(text: str) -> list[Row]:
    """Code, value and status of each number that is a fact."""
    return [
        (f.metric, float(f.value or 0), f.status)
        if isinstance(f, Indicator)
        else (f.kind, float(f.amount or 0), f.status)
        for f in numbers_of(article(text))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # places are counted, then what comes from them
        ("绵阳经开区累计引进18个国家和地区投资的项目260个。", [("projects", 260, "actual")]),
        ("绵阳经开区共引进来自9个国家和地区投资的企业75家。", [("enterprises", 75, "actual")]),
        ("绵阳市4个软件园已有企业900家。", [("enterprises", 900, "actual")]),
        # classes cut by size
        ("绵阳保税区已批准企业640家，超过200万美元的投资企业超过15家。", [("enterprises", 640, "actual")]),
        # what those counted are
        (
            "绵阳科创园有制造业企业40家，其中5家为世界500强企业，12家是高新技术企业。",
            [
                ("enterprises", 40, "actual"),
                ("fortune500_enterprises", 5, "actual"),
                ("hightech_enterprises", 12, "actual"),
            ],
        ),
        ("绵阳高新区推进30项为民办实事项目。", []),
        # a term that the next number counts
        ("绵阳市12家孵化器在孵企业360家。", [("incubators", 12, "actual"), ("incubated_enterprises", 360, "actual")]),
        # firms that are being hatched, whoever founded them
        ("绵阳留创园内在孵的留学人员企业64家。", [("incubated_enterprises", 64, "actual")]),
        ("绵阳经开区上半年新建外商投资公司17家。", [("new_enterprises", 17, "actual")]),
        ("绵阳留创园吸引来自德国、日本等7个国家的创业留学人员88人。", [("talents", 88, "actual")]),
        # a list that says which
        ("绵阳科创园迎来首批落户项目，包括生物检测中心、航材加工厂等14个项目。", [("projects", 14, "actual")]),
        # projects of a plan that were begun; what they will bring
        (
            "绵阳市9个计划新上项目有7个已开工。项目实施后，可吸纳就业800余人。",
            [("projects", 9, "actual"), ("projects", 7, "actual"), ("employees", 800, "planned")],
        ),
        ("绵阳市冶金企业共6个亿元以上招商引资项目开工。", []),
        ("绵阳市共实施500万元以上招商引资项目41项。", []),
        # who may go on the stock exchange
        (
            "绵阳科创园有在孵企业120家，其中3家上市，5家进入上市辅导期。",
            [("incubated_enterprises", 120, "actual"), ("listed_companies", 3, "actual")],
        ),
        ("绵阳经开区已建成9平方公里。", [("area", 9_000_000, "actual")]),
        # what one project is to bring
        ("云江总部基地项目落地绵阳高新区，计划五年累计产值收入超20亿元。", []),
        ("绵阳经开区现有企业65家，产业工人达八千人。", [("enterprises", 65, "actual"), ("employees", 8000, "actual")]),
        ("绵阳科创园获得各级政府计划资助项目8个。", [("projects", 8, "actual")]),
        (
            "绵阳科创园2020年有13家企业获得投资，总投资额为900万元。",
            [("venture_investment", 9_000_000, "actual")],
        ),
        # those who manage funds sign for so much
        ("绵阳高新区与云帆资本等5家基金管理人签约，规模超30亿元。", [("fund", 3_000_000_000, "actual")]),
        # how full a park is
        ("绵阳科创园标准厂房入驻率达92%。", [("share", 92, "actual")]),
        # who gets money from investors; who means to invest
        (
            "绵阳科创园累计有31家企业获得1.6亿元的投资。",
            [("enterprises", 31, "actual"), ("venture_investment", 160_000_000, "actual")],
        ),
        ("一家药企准备投资800万元，在绵阳高新区建厂。", [("project_investment", 8_000_000, "planned")]),
        # what will come of the projects just counted
        (
            "绵阳高新区集中开工33个项目。“33个项目建成投产后，将延长产业链条。”",
            [("projects", 33, "actual")],
        ),
    ],
)
def test_numbers_of_parks(text: str, expected: list[Row]) -> None:
    assert _rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # so many times as much, right behind a sum, is of the same months of the year before
        ("绵阳高新区一季度出口3.2亿美元，增长1.4倍。", [("exports", 320_000_000, 140)]),
        ("绵阳高新区进出口总值比上一年增长35%。", [("foreign_trade", None, 35)]),
        ("绵阳高新区进出口从2亿美元扩大到9亿美元，增长3.5倍。", [("foreign_trade", 900_000_000, None)]),
        # the same word once more, with its growth
        (
            "绵阳高新区2020年进出口总额18亿元，其中出口10亿元，势头很好，进出口总额比上一年增长28%，其中出口增长39%。",
            [("foreign_trade", 1_800_000_000, 28), ("exports", 1_000_000_000, 39)],
        ),
        ("绵阳高新区税收12亿元，涪城区税收增长9%。", [("tax_revenue", 1_200_000_000, None), ("tax_revenue", None, 9)]),
        # what labourers sent abroad earn is no investment
        ("绵阳高新区实现外派劳务合同额500万美元。", []),
    ],
)
def test_growth_in_wire_copy(text: str, expected: list[tuple[str, int | None, int | None]]) -> None:
    found = [f for f in numbers_of(article(text)) if isinstance(f, Indicator)]
    assert [(f.metric, f.value, f.yoy_pct) for f in found] == expected


def test_a_number_told_again_without_its_time_is_one() -> None:
    text = "截至2019年底，绵阳软件园入园企业412家。\n412家入园企业中，做外包的有一半以上。"
    counted = [f for f in numbers_of(article(text)) if isinstance(f, Indicator) and f.metric == "enterprises"]
    assert [(f.value, f.period_end.year if f.period_end else None) for f in counted] == [(412, 2019)]


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("三台县位列全省第12位。", "三台县"),
        ("在全国百强县测评中，三台县位居第33位。", "三台县"),
        # many of whom two are named; the whole name that a short one means
        ("四川发展跨境电商。目前，成都、绵阳等8个综合试验区共设立孵化基地58家。", "四川省"),
        (
            "四川云江快件产业园(以下简称“产业园”)开园，该产业园由甲公司兴建，规划总建筑面积7万平方米。",
            "四川云江快件产业园",
        ),
        # whose programme it is that people are chosen for
        ("绵阳创业园发展良好，有四川“双创英才”工程人才32名。", "绵阳创业园"),
        # a programme that is named for how much is built is no house
        ("绵阳市千万平米孵化器工程进展顺利。已完成投资58亿元。", "绵阳市"),
    ],
)
def test_whose_number(text: str, scope: str) -> None:
    assert [f.scope_name for f in numbers_of(article(text))] == [scope]


def test_several_recipients_are_no_scope() -> None:
    text = "绵阳天成药业有限公司王强团队、华晟光电有限公司李明等8名个人或团队分别获得20万元到60万元资助。"
    assert [f.scope_name for f in numbers_of(article(text))] == [None]


def test_what_came_since_a_beginning_is_of_now() -> None:
    text = "绵阳科创园规划面积6平方公里。项目于2018年7月启动建设，已入驻项目34个。"
    (found,) = [f for f in numbers_of(article(text)) if isinstance(f, Indicator) and f.metric == "projects"]
    assert found.period_end
    assert found.period_end.year == 2021


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("绵阳新闻网讯 2月8日，经开区有企业300家。", "绵阳经开区"),
        ("绵阳日报讯（记者王强）高新区有企业300家。", "绵阳高新区"),
        ("绵阳晚报讯（记者王强）科技园有企业300家。", None),
        ("本报讯 高新区有企业300家。", "高新区"),
    ],
)
def test_whose_copy_it_is(text: str, scope: str | None) -> None:
    assert [f.scope_name for f in numbers_of(article(text))] == [scope]


def test_words_that_are_no_part_of_a_zones_name() -> None:
    text = "绵阳台商投资区享受现行国家级经济技术开发区政策。绵阳现代医药港发展良好。"
    assert [f.name for f in extract(article(text)) if isinstance(f, ZoneMention)] == [
        "绵阳台商投资区",
        "绵阳现代医药港",
    ]


def test_parks_of_universities_are_carriers() -> None:
    text = (
        "四川大学望江科技园有企业80家。西南科技大学和电子科技大学城科技园不远。（记者王强）成都理工大学东区科技园开园。"
        "四川大学向科技园派出导师,四川大学周边科技园不少。"
    )
    found = extract(article(text))
    assert [f.name for f in found if isinstance(f, IncubatorMention)] == [
        "四川大学望江科技园",
        "成都理工大学东区科技园",
    ]
    assert not [f.name for f in found if isinstance(f, ZoneMention) and "望江" in f.name]


def test_the_level_of_the_first_of_two_titles() -> None:
    text = "作为本市第一家国家级孵化器、省级服务业集聚区，绵阳高新创业园不断发展。"
    assert [(f.name, f.level) for f in extract(article(text)) if isinstance(f, IncubatorMention)] == [
        ("绵阳高新创业园", "national")
    ]


def test_parks_of_a_kind_are_no_zones() -> None:
    text = "绵阳软件园遵循“园林式科技园区”的理念，二期为“水港+空港”的双功能保税港区。"
    assert [f.name for f in extract(article(text)) if isinstance(f, ZoneMention)] == ["绵阳软件园"]


def test_the_theme_of_a_forum_is_not_where_it_is_held() -> None:
    text = "2月8日，绵阳高新区举行了以“粤港澳大湾区背景下如何引才”为主题的高峰论坛。"
    assert [f.scope_name for f in extract(article(text)) if isinstance(f, EventMention)] == ["绵阳高新区"]


def test_a_verb_between_the_country_and_a_kind_of_park_makes_no_name() -> None:
    text = "我国创办大学科技园已有十余年。2019年底，国家级大学科技园达到115家。"
    assert [f.scope_name for f in numbers_of(article(text))] == ["全国"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "2月8日，涪城区集中签约落户16个优质项目，总投资30亿元。",
            [("涪城区16个优质项目集中签约", "signing", "2021-02-08")],
        ),
        # the year alone is said again
        (
            "绵阳软件园1999年3月动工兴建，同年被科技部认定为“国家火炬计划软件产业基地”。",
            [
                ("绵阳软件园动工兴建", "launch", "1999-03"),
                ("绵阳软件园被科技部认定为“国家火炬计划软件产业基地”", "recognition", "1999"),
            ],
        ),
        # a programme by its name
        (
            "绵阳市大学生“创业苗圃”计划自今年4月启动，已有百余个项目入驻。",
            [("绵阳市大学生“创业苗圃”计划启动", "launch", "2021-04")],
        ),
        # who grants a zone; what an issue long past has led to
        ("日前，国务院正式批复设立绵阳台商投资区。", [("国务院批复设立绵阳台商投资区", "recognition", "2021")]),
        ("中新网绵阳2月8日电 在国务院出台《关于支持西部发展的若干意见》之后，绵阳加快建设。", []),
        # what the office commends, and a list that it announces
        (
            "2月8日，绵阳市人民政府表彰科技创新工作先进集体和先进个人。",
            [("绵阳市人民政府表彰科技创新工作先进集体和先进个人", "award", "2021-02-08")],
        ),
        (
            "日前，四川省商务厅发布2020年度四川省跨境电商产业园名单，绵阳云江产业园等9家上榜。",
            [("2020年度四川省跨境电商产业园名单发布", "recognition", "2021")],
        ),
        # a bracket within a name, or behind it
        ("2月8日，绵阳高新区(深圳)投资说明会在深圳举行。", [("绵阳高新区(深圳)投资说明会", "roadshow", "2021-02-08")]),
        (
            "2月8日，绵阳云江快件产业园(以下简称“产业园”)开园仪式在新城举行。",
            [("绵阳云江快件产业园开园仪式", "opening", "2021-02-08")],
        ),
        # opened once, whatever it is the first of
        (
            "2月8日，四川省首家出口加工区封关运行。绵阳出口加工区的封关运行，意义重大。",
            [("四川省首家出口加工区封关运行", "opening", "2021-02-08")],
        ),
        # begun on a day, told in passing; what came before
        (
            "今年6月8日开工的绵阳云江产业园用了半年，就实现了主体工程的封顶。",
            [("绵阳云江产业园开工", "launch", "2021-06-08")],
        ),
        (
            "2月8日，绵阳投资峰会举行。继2019年德阳投资峰会集中签约6家机构后，绵阳高新区与9家机构合作。",
            [("绵阳投资峰会", "forum", "2021-02-08")],
        ),
        ("2月8日，绵阳科创园已开工道路项目和产业项目共34个。", []),
        # firms begun together
        ("2月8日，涪城区20家企业集中开工。", [("涪城区20家企业集中开工", "launch", "2021-02-08")]),
        # one deal told twice; who came to a ceremony to sign
        (
            "2月8日，绵阳高新区与四川智能研究院签约。仪式上，绵阳高新区与四川智能研究院签署战略合作协议。",
            [("绵阳高新区与四川智能研究院签约", "signing", "2021-02-08")],
        ),
        ("2月8日，云江科技、天成材料等15家企业，分别与绵阳高新区招商中心等单位签约。", []),
        # what leads to the name, what goes on with it
        (
            "2月8日，随着绵阳市政府和四川大学共同签署《共建绵阳科创园协议》，合作正式开始。",
            [("绵阳市政府和四川大学签署《共建绵阳科创园协议》", "signing", "2021-02-08")],
        ),
        (
            "2月8日，绵阳软件园被命名为“国家软件产业基地”，它是经工信部批准、由科技部挂牌的国家软件产业基地。",
            [("绵阳软件园被命名为“国家软件产业基地”", "recognition", "2021-02-08")],
        ),
        # what the ceremony began
        (
            "2月8日，涪城区举行重大项目集中开工仪式，总投资60亿元的19个项目正式破土动工。",
            [("涪城区重大项目集中开工仪式", "launch", "2021-02-08")],
        ),
    ],
)
def test_projects_signed_for_and_begun(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(text) == expected
