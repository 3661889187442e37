"""What reports on work, releases of statistics and wires of many years say: marks passed, goals reached, years written otherwise."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from tests.ingest.extract.reading import statements

HUNDRED_MILLION = Decimal(10**8)
PUBLISHED = dt.date(2019, 2, 20)


def told(text: str, *, published: dt.date | None = PUBLISHED, title: str | None = None) -> list[tuple[object, ...]]:
    """Code, value (sums in units of 亿), growth, status, year and scope of the levels that ``text`` states."""
    found = [s for s in statements(text, published=published, title=title) if s.measure == "level"]
    return [
        (
            s.code,
            None if s.value is None else float(s.value / (HUNDRED_MILLION if s.unit in ("CNY", "USD", "TWD") else 1)),
            None if s.yoy is None else float(s.yoy),
            s.status,
            s.period.last.year if s.period and s.period.last else None,
            s.scope.name,
        )
        for s in found
    ]


def codes(text: str, *, published: dt.date | None = PUBLISHED, title: str | None = None) -> list[tuple[object, ...]]:
    """Code, value, growth and status only."""
    return [fact[:4] for fact in told(text, published=published, title=title)]


@pytest.mark.parametrize(
    ("text", "code", "value", "growth"),
    [
        ("全区工业总产值达1046亿元,首次突破千亿,增长11.5%。", "industrial_output", 1046, 11.5),
        ("全区税收60.4亿元，成功突破60亿元，同比增长9%。", "tax_revenue", 60.4, 9),
        ("全年出口513亿元,历史性跨越500亿元,比上年增长7.2%。", "exports", 513, 7.2),
        ("技术合同成交额达到108亿元，一举突破百亿大关，增长31%。", "tech_contract_value", 108, 31),
    ],
)
def test_a_mark_passed_behind_its_figure_is_none_and_does_not_grow(
    text: str, code: str, value: float, growth: float
) -> None:
    assert codes(text) == [(code, value, growth, "actual")]


@pytest.mark.parametrize(
    ("text", "goal"),
    [
        ("1至10月，全区规上工业总产值430亿元，预计全年首次突破500亿元大关。", 500),
        ("前三季度，进出口总额92亿元,全年有望突破120亿元大关。", 120),
    ],
)
def test_a_mark_still_to_be_passed_is_a_goal(text: str, goal: float) -> None:
    assert [(value, status) for _, value, _, status in codes(text, published=dt.date(2019, 11, 5))][-1] == (
        goal,
        "planned",
    )


@pytest.mark.parametrize(
    "text",
    [
        "全区财政收入9亿元的目标圆满完成。",
        "全市提前一年完成“十二五”规划确定的生产总值千亿元目标。",
        "年初下达的固定资产投资80亿元的任务超额完成。",
    ],
)
def test_a_goal_that_was_reached_is_no_plan(text: str) -> None:
    assert codes(text) == []


def test_goals_still_ahead_are_plans() -> None:
    assert codes("全区今年要完成工业总产值80亿元的目标。") == [("industrial_output", 80, None, "planned")]


@pytest.mark.parametrize(
    "text",
    [
        "全区税收比上年增长4亿元。",
        "工业总产值较去年增加36亿元。",
        "出口同比减少2亿美元。",
        "今年力争产值比上年增长50亿元。",
    ],
)
def test_what_a_sum_grew_by_is_no_sum(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("规模以上工业增长7.4%。", [("industrial_value_added", None, 7.4, "actual")]),
        ("全县规上工业同比增长6%,规上服务业增长8%。", [("industrial_value_added", None, 6, "actual")]),
        ("规上工业企业增长5%。", [("above_scale_enterprises", None, 5, "actual")]),
        ("规上工业达到143家，增长4%。", [("above_scale_enterprises", 143, 4, "actual")]),
        ("规模以上服务业单位有66家。", [("above_scale_enterprises", 66, None, "actual")]),
    ],
)
def test_what_industry_above_scale_grows_by_is_the_value_it_adds(text: str, expected: list[tuple[object, ...]]) -> None:
    assert codes(text) == expected


def test_a_value_behind_its_growth_and_rank() -> None:
    text = "全区科技型企业增长率达到41%、居全市首位，总量达到860家。"
    assert ("tech_smes", 860, 41, "actual") in codes(text)


@pytest.mark.parametrize(
    "text",
    [
        "2018年，三次产业结构由2013年的12:50:38调整为9:48:43；税收7亿元。",
        "2018年,城镇化率由2013年的41%优化为49%;税收7亿元。",
    ],
)
def test_the_year_that_a_change_set_out_from_ends_with_it(text: str) -> None:
    assert next(fact for fact in told(text) if fact[0] == "tax_revenue")[4] == 2018


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("截至二00一年底，德州高新区有企业210家。", 2001),
        ("二OO三年末，德州高新区有企业210家。", 2003),
        ("二○○四年底，德州高新区有企业210家。", 2004),
        ("一九九九年末，德州高新区有企业210家。", 1999),
    ],
)
def test_years_as_wires_wrote_them(text: str, year: int) -> None:
    assert [fact[4] for fact in told(text, published=dt.date(2005, 3, 1))] == [year]


def test_sums_and_years_of_taiwan() -> None:
    text = "台南科学园区93年底厂商家数为156家，94年营业额达新台币1兆210亿元，年增12.3%。全年出口逾新台币2.15兆元。"
    published = dt.date(2006, 2, 1)
    assert [fact[:5] for fact in told(text, published=published)] == [
        ("enterprises", 156, None, "actual", 2004),
        ("revenue", 10210, 12.3, "actual", 2005),
        ("exports", 21500, None, "actual", 2005),
    ]
    units = [s.unit for s in statements(text, published=published)]
    assert units == ["count", "TWD", "TWD"]
    assert [fact[4] for fact in told("德州高新区60年来首次实现税收5亿元。", published=published)] == [2006]


@pytest.mark.parametrize(
    ("text", "count"),
    [("建成6万平方米多层厂房。", "exact"), ("建成6万平方米多厂房。", "over"), ("拥有40家多元化企业。", "exact")],
)
def test_many_layers_are_no_more(text: str, count: str) -> None:
    assert [s.qualifier for s in statements("德州高新区" + text)] == [count]


def test_firms_with_so_much_revenue_are_a_class() -> None:
    text = "德州高新区拥有工业企业402家、高新技术企业88家、销售过10亿的企业9家、过50亿的企业3家。"
    assert [(code, value) for code, value, _, _ in codes(text)] == [
        ("enterprises", 402),
        ("hightech_enterprises", 88),
    ]


def test_two_measures_over_years_with_a_sum_each() -> None:
    text = "五年间，全区固定资产投资和招商到位资金累计实现263.4亿元和318亿元。"
    assert [(code, value) for code, value, _, _ in codes(text)] == [
        ("fixed_asset_investment", 263.4),
        ("domestic_capital", 318),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2018年，德州高新区计划实施项目44个，实际完成项目41个。", [(44, "planned", 2018), (41, "actual", 2018)]),
        ("去年,德州高新区计划完成税收6亿元,实际完成6.6亿元。", [(6, "planned", 2018), (6.6, "actual", 2018)]),
    ],
)
def test_what_was_planned_for_a_year_that_is_over(text: str, expected: list[tuple[object, ...]]) -> None:
    assert [(value, status, year) for _, value, _, status, year, _ in told(text)] == expected


def test_an_undated_report_on_a_year() -> None:
    title = "2018年工作总结和2019年工作思路"
    text = "德州工业园区在2017年度考核中排名第9位。截止目前，从业人员6100人。预计全年实现税收3亿元。"
    assert [fact[4] for fact in told(text, published=None, title=title)] == [2017, 2018, 2018]
    report = "区长 王某\n一年来，全区税收11亿元，在2014年区划调整后再创新高。"
    assert [fact[4] for fact in told("政府工作报告\n" + report, published=None, title="2018年工作回顾")] == [2018]


@pytest.mark.parametrize(
    ("text", "title", "scope"),
    [
        (
            "山东省16个高新区(未含德州高新区)实现税收300亿元。\n上半年高新区共实现出口40亿元。",
            None,
            "山东省高新区",
        ),
        ("全区税收3亿元。吉林材料实验室、双湖实验室挂牌运行,研发机构达到31家。", "我区交出成绩单", None),
        (
            "实现全省工业强县综合评价“五连冠”，科技进步水平评价名列第一。",
            "2019年齐河县政府工作报告",
            "齐河县",
        ),
    ],
)
def test_places_that_are_left_out_or_only_name_something(text: str, title: str | None, scope: str | None) -> None:
    assert told(text, title=title)[-1][5] == scope


def test_goals_in_the_news_of_a_report_are_of_its_year() -> None:
    title = "德州2019年政府工作报告五个重点"
    text = "关于2019年工作,报告突出五个重点。力争全市新兴产业规模达110亿元,确保新办企业1600家。力争税收增长9%。"
    found = told(text, published=dt.date(2019, 1, 12), title=title)
    assert [(code, value, status, year) for code, value, _, status, year, _ in found] == [
        ("industrial_output", 110, "planned", 2019),
        ("new_enterprises", 1600, "planned", 2019),
        ("tax_revenue", None, "planned", 2019),
    ]


def test_plans_go_on_in_the_next_sentence() -> None:
    text = "会议指出,今年全区要实现工业总产值突破500亿元。规上企业达到300家。园区现有孵化器9家。"
    assert [(value, status) for _, value, _, status in codes(text)] == [
        (500, "planned"),
        (300, "planned"),
        (9, "actual"),
    ]


def test_what_came_so_far_of_a_class_cut_by_size() -> None:
    text = "全年引进亿元以上项目34个,开工21个,竣工9个,到位资金16亿元。"
    assert [(code, value) for code, value, _, _ in codes(text)] == [("domestic_capital", 16)]


@pytest.mark.parametrize(
    ("text", "title", "scopes"),
    [
        ("我市省级科普基地达14家，仅次于长沙。孵化器有8家。", "我市科技工作", {None}),
        ("安徽自贸试验区新设立企业3800家；晨星汽车、远帆光电等87个总部项目落户。", None, {"安徽自贸区"}),
        ("德州高新区拥有高新技术企业60家；山东省瞪羚企业13家；中国潜在独角兽企业2家。", None, {"德州高新区"}),
        ("1998年，苍山县实现税收3亿元。", None, {"苍山县"}),
        ("位于上地的北京(海淀)留学人员创业园有企业160家。1-5月份，新入驻企业8家。", None, {"北京(海淀)留学人员创业园"}),
    ],
)
def test_whose_numbers_these_are(text: str, title: str | None, scopes: set[str | None]) -> None:
    assert {fact[5] for fact in told(text, title=title)} == scopes


def test_shares_in_a_row() -> None:
    text = "高新区里集聚了30%的高新技术企业，40%的专精特新企业，60%的科创板上市企业。"
    assert [value for code, value, _, _ in codes(text) if code == "share"] == [30, 40, 60]
    text = "国家高新区聚集了全国超过1/3高新技术企业、超六成独角兽企业、超四成“小巨人”企业。"
    assert [value for code, value, _, _ in codes(text) if code == "share"] == [33.33, 60, 40]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("税收达到46亿元，比“十五”计划目标30亿元超过16亿元。", [46]),
        ("固定资产投资290亿元，比计划目标270亿元超额20亿元。", [290]),
        ("进出口总额21亿元，占全国进出口总额61986亿元的0.3%，同比增长4%。", [21, 0.3]),
        ("努力实现财政收入7600万元，招商引资8亿元。", [0.76, 8]),
        ("高新技术企业营业收入88亿元，企均营业收入3.1亿元。", [88]),
    ],
)
def test_sums_beside_the_one_that_is_told(text: str, expected: list[float]) -> None:
    assert [value for code, value, _, _ in codes(text) if code != "project_investment"] == expected


def test_new_ones_in_a_list_are_no_stock() -> None:
    text = "去年，全区新添科技型中小企业140家；国家高新技术企业55家；瞪羚企业4家。有效高企达到130家。"
    assert [(code, value) for code, value, _, _ in codes(text)] == [("hightech_enterprises", 130)]


def test_a_report_put_on_the_web_a_year_later() -> None:
    title = "资料:青海省2005年政府工作报告"
    text = "(2005年5月10日 某某某)\n各位代表:\n2004年工作回顾\n全年完成税收12亿元,增长15%。外贸进出口突破2亿美元,达到2.2亿美元,增长38℅。"
    found = told(text, published=dt.date(2006, 2, 10), title=title)
    assert [(value, growth, year) for _, value, growth, _, year, _ in found] == [(12, 15, 2004), (2.2, 38, 2004)]


def test_prices_of_a_year_are_no_time() -> None:
    text = "2018年,全区规上工业总产值421亿元(1990年不变价),增长12%;进出口总额8亿美元。"
    assert [(value, year) for _, value, _, _, year, _ in told(text)] == [(421, 2018), (8, 2018)]


def test_the_year_before_in_a_communique() -> None:
    title = "2017年齐河县国民经济和社会发展统计公报"
    text = "财政收入占生产总值比重由上年10.9%提高到11.4%。规上企业由上年的110家增加到140家。"
    expected = [(10.9, 2016), (11.4, 2017), (110, 2016), (140, 2017)]
    for published in (dt.date(2018, 3, 20), None):
        assert [(fact[1], fact[4]) for fact in told(text, published=published, title=title)] == expected


def test_numbers_dealt_to_a_row_of_places_in_the_clause_before() -> None:
    text = "全市专利授权量1800件。德州高新区、昆区、青山区专利授权量排在全市前列,分别为640件、490件、360件。"
    assert [(fact[1], fact[5]) for fact in told(text, title="包头市专利授权情况")][1:] == [
        (640, "德州高新区"),
        (490, "昆区"),
        (360, "青山区"),
    ]


def test_parks_are_counted_not_their_firms() -> None:
    text = "全省180个产业集聚区有规上工业企业7890家；96个专业园区规模以下工业企业2290家。"
    assert [value for _, value, _, _ in codes(text)] == [7890, 2290]


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("实用新型专利授权1570件。", "patents_granted"),
        ("外观设计专利授权量104件。", "patents_granted"),
        ("授权国内发明专利7.3万件。", "patents_granted"),
        ("实用新型申请989件。", "patent_applications"),
    ],
)
def test_kinds_of_patents(text: str, metric: str) -> None:
    assert [code for code, *_ in codes("全区" + text)] == [metric]


def test_what_missed_a_plan_is_none() -> None:
    assert codes("除外贸出口增长2.5%未达计划要求外，各项指标完成较好。") == [("exports", None, 2.5, "actual")]


def test_a_fraction_behind_and() -> None:
    text = "国家级经开区创造了全国1/10的地区生产总值和1/5的工业增加值。"
    assert [value for code, value, _, _ in codes(text) if code == "share"] == [10, 20]


@pytest.mark.parametrize(
    "text",
    [
        "成功获批省级高新区，全社会研发经费支出24.4亿元。全市建成孵化器8家。",
        "国家高新区创建取得阶段性成效。全市高新技术企业达到86家。",
        "2018年，全市工业企业达到370户，税收9亿元。齐河生态工业集中区实现工业总产值45亿元。",
    ],
)
def test_a_city_that_nothing_names_is_nobody_else(text: str) -> None:
    assert told(text)[0][5] is None


def test_a_change_over_years_that_stand_far_before() -> None:
    text = (
        "从一九九三年到二00二年,五十二个国家高新区越做越大。其中,上缴税收从四点八亿元增长到六百一十二点五亿元。"
        "从业人员从建区之初的一十五万人,扩大到二00二年的三百二十一万人。"
    )
    found = told(text, published=dt.date(2003, 9, 20))
    assert [(code, value, year) for code, value, _, _, year, _ in found] == [
        ("tax_revenue", 4.8, 1993),
        ("tax_revenue", 612.5, 2002),
        ("employees", 150000, 1993),
        ("employees", 3210000, 2002),
    ]


def test_means_are_no_sums() -> None:
    assert codes("参评城市技术合同成交额均值为721.8亿元。") == []


def test_growth_told_behind_a_bracket() -> None:
    text = "全区进出口总额10.1亿元(其中,出口6亿元,进口4.1亿元),同比增长1%。"
    assert ("foreign_trade", 10.1, 1, "actual") in codes(text)


def test_an_estimate_as_the_year_begins_is_of_the_last() -> None:
    text = "2018年,全区上下真抓实干。预计实现税收30亿元。"
    assert [fact[4] for fact in told(text, published=dt.date(2019, 1, 12))] == [2018]


def test_what_is_to_arrive_is_planned() -> None:
    text = "力争引进亿元项目10个以上,到位内资突破100亿元。"
    assert [status for _, value, _, status in codes(text) if value == 100] == ["planned"]


def test_a_region_named_once_beside_the_country_is_not_the_subject() -> None:
    text = "全国已有国家大学科技园115家。全国孵化器达到4800家,上海以13家紧随其后。\n今年又有孵化器200家通过评价。"
    assert {fact[5] for fact in told(text) if fact[1] == 200} & {"上海", "上海市"} == set()


def test_a_county_that_nothing_names_is_no_zone_named_later() -> None:
    text = "我县坚持工业强县。全县规上工业企业达到80家。我县税收9亿元。\n东湖工业园区建设加快。"
    assert told(text)[0][5] is None


def test_measures_that_all_grew_as_much() -> None:
    found = codes("全区财政收入、税收收入和固定资产投资同比均增长10%以上。")
    assert [(code, growth) for code, _, growth, _ in found] == [
        ("fiscal_revenue", 10),
        ("tax_revenue", 10),
        ("fixed_asset_investment", 10),
    ]
