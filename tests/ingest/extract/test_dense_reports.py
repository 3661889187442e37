"""Dense reports of zones and cities: lists by level, classes cut by size, firms by what they became, projects of research."""

from __future__ import annotations

import pytest

from tests.ingest.extract.reading import statements


def _levels(text: str) -> list[tuple[str, int, str | None]]:
    return [(s.code, int(s.value or 0), s.level) for s in statements(text) if s.measure == "level"]


@pytest.mark.parametrize(
    "text",
    [
        "建成国家级孵化器3家、众创空间5家，省级孵化器8家、众创空间11家。",
        "全区载体，国家级科技企业孵化器3家、众创空间5家；省级科技企业孵化器8家、众创空间11家。",
    ],
)
def test_lists_that_each_begin_with_their_level(text: str) -> None:
    assert [level for _, _, level in _levels(text)] == ["national", "national", "provincial", "provincial"]


def test_a_single_list_gives_its_level_to_its_head_only() -> None:
    assert _levels("全市有国家级孵化器3家、众创空间25家。") == [
        ("incubators", 3, "national"),
        ("makerspaces", 25, None),
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("亿元以上高新技术企业31家，其中5亿元以上科技型企业6家。", []),
        ("全县412家企业进入国家级科技型中小企业库。", [("tech_smes", 412)]),
        ("区内挂牌上市高新技术企业9家。", [("listed_companies", 9)]),
        ("高新技术企业共有在研项目233个。", []),
        ("举办4届创客大赛，7个项目获得奖项。", []),
        ("完成工业实际投入19亿元。", [("fixed_asset_investment", 1_900_000_000)]),
        ("科研课题经费总计3.2亿元。", [("rd_expenditure", 320_000_000)]),
        ("《财富》500强中已有41家落户。", [("fortune500_enterprises", 41)]),
        ("园区集聚企业620家，其中包括45家外商投资企业。", [("enterprises", 620), ("enterprises", 45)]),
        ("走访企业620家，其中45家外商投资企业。", []),
        ("今年又有18个外资企业增资。", []),
        ("1至7月累计新批外资企业63家。", [("new_enterprises", 63)]),
        ("历年累计新批外资企业630家。", [("enterprises", 630)]),
        ("综保区及其配套加工区累计引进各类企业830余家。", [("enterprises", 830)]),
        (
            "区内科研累计投入2.3亿元，研究开发共投入资金4亿元。",
            [("rd_expenditure", 230_000_000), ("rd_expenditure", 400_000_000)],
        ),
        ("保税区进出口货物总值达8.4亿元。", [("foreign_trade", 840_000_000)]),
        ("经友谊关口岸进出口货物总值达8.4亿元。", []),
        ("园区每平方公里吸引外商直接投资4亿美元，产生税收1.8亿元。", []),
        ("专精特新中小企业完成申报3家，高新技术企业申报5家，参评企业升至310家。", []),
    ],
)
def test_what_is_counted_and_what_is_not(text: str, told: list[tuple[str, int]]) -> None:
    assert [(code, value) for code, value, _ in _levels(text)] == told


def _grown(text: str) -> list[tuple[str, float]]:
    return [(s.code, float(s.yoy)) for s in statements(text) if s.yoy is not None]


@pytest.mark.parametrize(
    ("text", "grown"),
    [
        ("高新技术产业投资增速达14%，高于工业投资3个百分点。", [("fixed_asset_investment", 14)]),
        (
            "工业投资增长6%，高新技术产业投资增长17%，技改投入增长9%。",
            [("fixed_asset_investment", 6), ("fixed_asset_investment", 17), ("fixed_asset_investment", 9)],
        ),
        ("规上企业研发投入6.6亿元，同比增长20%，占比2.4%。", [("rd_expenditure", 20)]),
    ],
)
def test_what_was_invested_grows(text: str, grown: list[tuple[str, float]]) -> None:
    assert _grown(text) == grown


def test_growth_of_the_number_of_firms_is_that_of_the_count_told_before() -> None:
    told = statements("区内入驻企业240家，上市企业7家，企业数量增长率为18%。")
    assert [(s.code, s.value, s.yoy) for s in told] == [("enterprises", 240, 18), ("listed_companies", 7, None)]


def test_research_is_told_with_its_intensity() -> None:
    told = [(s.code, float(s.value)) for s in statements("规上企业研发投入6.6亿元，占比2.4%。") if s.value is not None]
    assert told == [("rd_expenditure", 660_000_000), ("rd_intensity", 2.4)]


def test_an_estimate_in_brackets_is_a_figure() -> None:
    told = statements("全市进出口、出口分别完成(预计数)88亿元、61亿元。")
    assert [(s.code, s.status) for s in told] == [("foreign_trade", "actual"), ("exports", "actual")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "全省产值居前三名的是泰州、盐城、宿迁，产值分别为90亿元、70亿元、60亿元。",
            [("泰州市", 90), ("盐城市", 70), ("宿迁市", 60)],
        ),
        ("税收最多的为嘉兴市和湖州市，税收分别达到30亿元和20亿元。", [("嘉兴市", 30), ("湖州市", 20)]),
    ],
)
def test_places_that_are_first_and_then_how_much(text: str, told: list[tuple[str, int]]) -> None:
    found = [(s.scope.name, int((s.value or 0) / 100_000_000)) for s in statements(text)]
    assert found == told


@pytest.mark.parametrize(
    ("text", "scope", "told"),
    [
        ("桐城经开区项目提速，投资8亿元的装备产业园、6亿元的医药产业园等21个项目开工建设。", "桐城经开区", "projects"),
        (
            "大窑湾保税港区招商提速。中集集团大连民品船舶制造基地、纳普骨科器械产业基地、浙江国富氢能科技有限公司氢燃料示范等17个重点产业项目落地，同比增长6%。",
            "大窑湾保税港区",
            "projects",
        ),
        (
            "酒泉经开区向好。今年甘肃矿机、戈壁绿洲、祁连乳业3家企业新入规，一季度实现产值2亿元。",
            "酒泉经开区",
            "industrial_output",
        ),
    ],
)
def test_names_in_a_row_of_projects_or_firms_are_no_scope(text: str, scope: str, told: str) -> None:
    assert [s.scope.name for s in statements(text) if s.code == told] == [scope]


def test_growth_over_another_month_is_not_that_over_the_year() -> None:
    assert _grown("6月份软件业务收入97亿元，较5月份增长36%，较去年同期增长18%。") == [("software_revenue", 18)]


@pytest.mark.parametrize(
    ("text", "grown"),
    [
        (
            "全市园区税收增速最快的有3个，分别为渭南高新区增长31%、富平高新区增长22%、蒲城高新区增长19%。",
            [("渭南高新区", 31), ("富平高新区", 22), ("蒲城高新区", 19)],
        ),
        (
            "渭南市出口增速居前三位的是：渭南经开区同比增长44%、富平县同比增长30%。",
            [("渭南经开区", 44), ("富平县", 30)],
        ),
    ],
)
def test_what_grew_fastest_is_told_place_by_place(text: str, grown: list[tuple[str, float]]) -> None:
    found = [(s.scope.name, float(s.yoy)) for s in statements(text) if s.yoy is not None and s.value is None]
    assert found == grown
