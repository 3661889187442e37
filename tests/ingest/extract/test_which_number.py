"""Which numbers are facts, of what they are, whether they are so and when they held: wordings of several makes."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.ingest.extract.reading import statements

HUNDRED_MILLION = Decimal(10**8)


def _told(text: str) -> list[tuple[str, float | None, float | None, str]]:
    """Code, value (sums in units of 亿), growth and status of the levels that ``text`` states."""
    found = [s for s in statements(text) if s.measure == "level"]
    return [
        (
            s.code,
            None if s.value is None else float(s.value / (HUNDRED_MILLION if s.unit in ("CNY", "USD") else 1)),
            None if s.yoy is None else float(s.yoy),
            s.status,
        )
        for s in found
    ]


@pytest.mark.parametrize(
    ("text", "metric", "done", "goal", "growth"),
    [
        ("全区利用省外资金31.6亿元，完成年计划40亿元的79%，同比增长12%。", "domestic_capital", 31.6, 40, 12),
        ("全县完成工业总产值88亿元，占全年目标110亿元的80%，比上年增长9.5%。", "industrial_output", 88, 110, 9.5),
        ("1至8月，出口完成7.2亿元，完成年度任务9亿元的80%。", "exports", 7.2, 9, None),
        ("全区税收收入12.4亿元，完成年初目标15.5亿元的八成。", "tax_revenue", 12.4, 15.5, None),
        ("实现进出口总额23亿元，占年度目标任务总额30亿元的76.7%，增长6%。", "foreign_trade", 23, 30, 6),
    ],
)
def test_the_sum_set_as_a_goal_is_planned_and_does_not_grow(
    text: str, metric: str, done: float, goal: float, growth: float | None
) -> None:
    assert _told(text)[:2] == [(metric, done, growth, "actual"), (metric, goal, None, "planned")]


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("9个市级重点项目完成投资8.4亿元，年度投资完成率84%。", []),
        ("完成工业投资6亿元，完成全年计划的六成。", []),
        ("前三季度进出口31亿元，为年度目标的72.5%。", []),
        ("全区招商引资到位资金12亿元，占年度目标的104.3%。", [104.3]),
        ("26个项目动工建设，动工率达81%。", [81]),
        ("农村公路改造开工率达95%。", []),
        ("利用省外资金9亿元，完成年计划20亿元的45%。", [45]),
        ("区内企业中，设有研发机构的比例达到46%。", [46]),
        ("全省只有18%的科技企业孵化器获评优秀。", []),
    ],
)
def test_shares_are_of_a_whole_and_not_of_a_goal(text: str, shares: list[float]) -> None:
    assert [value for code, value, _, _ in _told(text) if code == "share"] == shares


@pytest.mark.parametrize(
    ("text", "metric", "values"),
    [
        ("全县生产总值突破300亿元，达到345.2亿元。", "gdp", [345.2]),
        ("工业增加值首次跨越100亿，达131亿元。", "industrial_value_added", [131]),
        ("财政收入迈上20亿元台阶、达到24.6亿元。", "fiscal_revenue", [24.6]),
        ("全区营业总收入突破1500亿元。", "revenue", [1500]),
    ],
)
def test_a_mark_is_told_beside_the_figure(text: str, metric: str, values: list[float]) -> None:
    assert [value for code, value, _, _ in _told(text) if code == metric] == values


@pytest.mark.parametrize(
    ("text", "growth"),
    [
        ("全年地区生产总值可比增长5.1%、现价增长7.2%。", 5.1),
        ("地区生产总值同比增长5.6%，名义增长8%。", 5.6),
        ("完成地区生产总值320亿元，增长（下同）6.4%。", 6.4),
        ("完成地区生产总值320亿元，同比增长（按可比价计算）6.4%。", 6.4),
        ("实现地区生产总值320亿元，五年平均增长速度为9.3%。", None),
    ],
)
def test_growth_is_told_once_and_over_a_year(text: str, growth: float | None) -> None:
    assert [(code, yoy) for code, _, yoy, _ in _told(text)] == [("gdp", growth)]


@pytest.mark.parametrize(
    "text",
    [
        "总投资超过5000万元的有26家。",
        "其中投资额超过1000万美元的进12家。",
        "新增3户年纳税五百万元以上企业。",
        "落户3亿元及以上市(省)外大项目4个。",
        "这里聚集了18个国家归国人员创办的企业。",
        "园区吸引了来自12个国家和地区投资者的企业。",
        "“小升规”企业14家。",
        "培育一定规模企业9家。",
        "申报认定高新技术企业12家。",
        "参保企业达到600家。",
        "服务企业超500家(次)。",
        "入选者可以获得80平方米左右的办公场所。",
        "在未归国的留学人员中，有3万人仍在就读。",
        "云川科技园、东桥创业基地2家基地通过了审核。",
        "零部件配套能力不断增强。",
        "引进项目超过30个的县有4个，投资总额超百亿元的县(市、区)有2个。",
        "全省共有36家省级工程中心和实验室获批,其中我市获批2家省级工程中心、1家省级工程实验室。",
        "共有86家单位提交了省级孵化基地认定申请。",
        "园区6所高校建立了创业孵化基地。",
        "我市新增专精特新企业数量逐年上升,分别为21家、36家、52家。",
        "2020年全县认定通过国家高新技术企业9家。",
        "省经信厅公布了160家省专精特新企业名单。",
        "贵州9家科技企业孵化器评级都在良好以上。",
        "全市31家众创空间在年度考核中被定为合格。",
    ],
)
def test_what_is_no_figure(text: str) -> None:
    assert _told(text) == []


@pytest.mark.parametrize(
    ("text", "code", "value"),
    [
        ("截至去年底，合作区共有企业420户。", "enterprises", 420),
        ("物流园区现有企业65家。", "enterprises", 65),
        ("全年新发展各类市场主体3200户。", "new_enterprises", 3200),
        ("目前已有德国博川、日本三叶等40多家外资企业在我市办厂。", "enterprises", 40),
        ("平台已集成800家企业的数据。", "enterprises", 800),
        ("去年有26家汽车零部件生产企业投产。", "enterprises", 26),
        ("两年来累计孵化科技企业46家。", "incubated_enterprises", 46),
        ("目前已孵化科技型中小企业70家。", "tech_smes", 70),
        ("入孵企业与创业团队达到1800个。", "startup_teams_and_enterprises", 1800),
        ("21个省、市重点项目开工建设。", "projects", 21),
        ("产业园以全省第3名的优异成绩通过验收。", "rank", 3),
        ("有9家企业成长为瞪羚企业，总量达到33家。", "gazelles", 33),
        ("省工信厅公布新一批瞪羚企业名单，我区7家企业上榜，总数达29家。", "gazelles", 29),
        ("科技部公布国家备案众创空间名单，我市有3家入围，累计达17家。", "makerspaces", 17),
        ("累计发布成果1200项，实现技术成果交易3.4亿元。", "tech_contract_value", 3.4),
        ("云江经开区、河口经开区排名分别为67位和89位。", "rank", 89),
        ("今年推进全区47个续建、新建项目。", "projects", 47),
        ("目前，全市共有省级青创园6家。", "incubation_carriers", 6),
        ("全省国家中小企业公共服务示范平台达到21家。", "service_organisations", 21),
        ("综合质效指标排名31，比上年进位4位。", "rank", 31),
        ("全市科技孵化平台数量位居全国第六、西南第一。", "rank", 6),
        ("6家企业获评省级专精特新中小企业，累计达28家。", "specialized_smes", 28),
        ("建成科技成果转化基地5个。", "innovation_platforms", 5),
        ("全市建成18个创业创新基地。", "incubation_carriers", 18),
        ("工业营业收入60亿元；实现增加值15.2亿元。", "industrial_value_added", 15.2),
        ("完成技改投资6.3亿元。", "fixed_asset_investment", 6.3),
        ("实现固定资产总投资45亿元。", "fixed_asset_investment", 45),
        ("招商引资总额完成86亿元。", "domestic_capital", 86),
        ("引进外资连续三年超过2亿美元。", "fdi_utilized", 2),
        ("入园孵化企业实现收入2.4亿元。", "revenue", 2.4),
        ("全年争取上级资金13.2亿元。", "fiscal_fund", 13.2),
        ("基础设施建设累计投资额7.5亿元。", "construction", 7.5),
        ("实施路网工程6项，累计完成投资3.1亿元。", "construction", 3.1),
    ],
)
def test_what_is_counted(text: str, code: str, value: float) -> None:
    assert (code, value) in [(found, number) for found, number, _, _ in _told(text)]


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("去年。全年预计实现生产总值89亿元；实现税收10亿元，同比增长8%；出口2亿元。", {"planned"}),
        ("2021年，经开区预计：实现营业收入72亿元；税收1.3亿元。", {"planned"}),
        ("据悉，新区预计全年进出口实现41亿元；税收实现9亿元。", {"planned"}),
        ("预计2021年产业园全年实现产值640亿元；其中出口23亿元。", {"planned"}),
        ("预计全年实现税收3亿元，总量居全市第二位。", {"planned", "actual"}),
        ("9个智能终端项目建成运营，实现产值5亿元。", {"actual"}),
        ("为确保项目早日投产，提供担保贷款2亿元。", {"actual"}),
        ("引进落地东方希望等行业头部企业9个。", {"actual"}),
        ("对获得市级“瞪羚”称号的企业，每家奖励5万元。", {"ceiling"}),
        ("凡引资成功的，按到账金额的千分之三补助，上限60万元。", {"ceiling"}),
        ("对引荐人给予奖励，每个项目不超过9万元。", {"ceiling"}),
    ],
)
def test_whether_it_is_so(text: str, statuses: set[str]) -> None:
    found = _told(text)
    assert {status for _, _, _, status in found} == statuses


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2020年，经济总量首次突破600亿元，“十三五”以来年均增长7.1%；财政收入52亿元。", 2020),
        ("近日公布了2020年度全省开发区考核评价结果，我市高新区排名第三。", 2020),
    ],
)
def test_when_it_held(text: str, year: int) -> None:
    period = statements(text)[-1].period
    assert period is not None
    assert period.last is not None
    assert period.last.year == year


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("拥有12个国家科技研发平台。", "national"),
        ("实施国家和自治区级科技项目70项。", None),
        ("建成自治州级以上企业技术中心9家。", None),
        ("拥有国家重点实验室3个。", "national"),
        ("建有自治区重点实验室16个。", "provincial"),
        ("我市省级工程中心和实验室已达19家。", "provincial"),
        ("培育省专精特新企业205家。", "provincial"),
        ("现有市企业技术中心20家。", "municipal"),
        ("拥有省瞪羚企业6家。", "provincial"),
        ("全省专精特新企业达到3200家。", None),
        ("保定市专精特新企业达到210家。", None),
    ],
)
def test_levels_and_ranges_of_levels(text: str, level: str | None) -> None:
    assert [s.level for s in statements(text)] == [level]


@pytest.mark.parametrize(
    "text",
    [
        "截至6月，净增市场主体860户。",
        "上半年全区经营主体净增1200户，完成任务的六成。",
        "一季度有9家企业产值下降。",
        "41家规上企业中，26家企业产值同比实现增长。",
        "15家企业营收增幅超过30%。",
        "入园企业里，7家企业较去年同期负增长。",
    ],
)
def test_firms_by_how_they_fared_and_a_net_increase_are_no_stock(text: str) -> None:
    kinds = {code for code, _, _, _ in _told(text)}
    assert not kinds & {"enterprises", "new_enterprises", "industrial_output", "revenue"}


@pytest.mark.parametrize(
    ("text", "capital"),
    [
        ("全年完成招商引资28亿元，增长9%。", 28),
        ("上半年招商引资突破40亿元。", 40),
        ("引进省外产业到位资金17亿元。", 17),
        ("市外到位产业资金完成9.6亿元。", 9.6),
    ],
)
def test_what_was_drawn_from_elsewhere_is_capital(text: str, capital: float) -> None:
    assert [value for code, value, _, _ in _told(text) if code == "domestic_capital"] == [capital]


@pytest.mark.parametrize(
    "text",
    [
        "规上工业总产值210亿元，同比增长9%。其中，新型电池产业增长16%、酒饮料产业增长2%、装备产业下降4%。",
        "完成规上工业产值96亿元，比上年增长5.1%。其中：化工业同比增长16%，建材业同比增长2%，纺织业同比下降4%。",
    ],
)
def test_parts_that_the_next_sentence_tells_grow_as_their_whole(text: str) -> None:
    assert [growth for code, _, growth, _ in _told(text) if code == "industrial_output"][1:] == [16, 2, -4]


@pytest.mark.parametrize(
    "text",
    [
        "今年以来，新区新招引工业项目18个，总投资76亿元，引进实体企业9家。",
        "去年以来，经开区签约项目33个，到位资金12亿元，引进企业9家。",
    ],
)
def test_firms_drawn_in_a_year_are_new(text: str) -> None:
    assert ("new_enterprises", 9, None, "actual") in _told(text)


def test_what_the_projects_counted_before_are_to_bring_is_planned_of_the_place() -> None:
    told = _told("园区在建项目21个，开工面积创新高，产业项目投产后预计可实现产值140亿元以上。")
    assert told[-1] == ("industrial_output", 140, None, "planned")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "经开区现有高新技术企业97家，较去年底新增14家，其中专精特新企业31家，瞪羚企业6家。",
            {("hightech_enterprises", 97), ("specialized_smes", 31), ("gazelles", 6)},
        ),
        (
            "投产企业260户，比上年同期净增18户，净增数居全市第二；从业人员46300人。",
            {("enterprises", 260), ("rank", 2), ("employees", 46300)},
        ),
    ],
)
def test_what_follows_a_change_since_then_is_no_change(text: str, expected: set[tuple[str, float]]) -> None:
    assert {(code, value) for code, value, _, _ in _told(text)} == expected


def test_firms_whose_noun_begins_another_term_are_counted() -> None:
    told = [(code, value) for code, value, _, _ in _told("上半年，58户规模以上在园工业企业实现产值73亿元。")]
    assert told == [("above_scale_enterprises", 58), ("industrial_output", 73)]
    assert ("projects", 52, None, "actual") in _told("新开工固定资产投资项目52个。")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("制鞋、电缆、医药等产业集群的主营业务收入均突破100亿元。", []),
        ("园区内三大企业的产值都超过20亿元。", []),
        ("园区产值、税收均超过20亿元。", [20]),
    ],
)
def test_what_each_of_several_passed_is_not_the_places(text: str, values: list[float]) -> None:
    assert [value for code, value, _, _ in _told(text) if code in ("revenue", "industrial_output", "tax_revenue")][
        :1
    ] == values


def _grown(text: str) -> list[tuple[str, float | None]]:
    return [(code, growth) for code, _, growth, _ in _told(text) if growth is not None]


@pytest.mark.parametrize(
    ("text", "grown"),
    [
        (
            "规上工业总产值(不含烟草)同比增长1.2%。从轻重工业看，重工业产值占比61%，同比增长4%；轻工业产值占比39%，同比下降3%。",
            [("industrial_output", 1.2), ("industrial_output", 4), ("industrial_output", -3)],
        ),
        (
            "全区规上工业增加值增长7%。\n从行业看，食品业同比增长6%，建材业同比下降9%。",
            [("industrial_value_added", 7), ("industrial_value_added", 6), ("industrial_value_added", -9)],
        ),
        (
            "全县固定资产投资同比增长8%。其中，县本级占比70%，同比增长5%；园区占比30%，同比增长19%。",
            [("fixed_asset_investment", 8), ("fixed_asset_investment", 5), ("fixed_asset_investment", 19)],
        ),
        (
            "固定资产投资下降6%。其中，项目投资下降2%，民间投资增长3%。",
            [("fixed_asset_investment", -6), ("fixed_asset_investment", -2), ("fixed_asset_investment", 3)],
        ),
        (
            "二季度产业项目投资同比增长14%，占固定资产投资的比重达到72%，其中化工业增长33%。",
            [("fixed_asset_investment", 14), ("fixed_asset_investment", 33)],
        ),
    ],
)
def test_growth_told_behind_a_share_or_by_kinds(text: str, grown: list[tuple[str, float]]) -> None:
    assert _grown(text) == grown


@pytest.mark.parametrize(
    ("text", "grown"),
    [
        ("一季度加工贸易进出口210亿元，增长2.4倍。", [("foreign_trade", 240)]),
        ("上半年进出口96亿元(出口60亿元，增长80%；进口36亿元)，增长1.5倍。", [("exports", 80), ("foreign_trade", 150)]),
        ("前三季度出口增长30%，是全市平均增速的两倍多。", [("exports", 30)]),
        ("挂牌以来进出口增长2.4倍。", []),
        ("五年间，上半年的出口额增长3倍。", []),
    ],
)
def test_times_over_the_same_months_are_yearly_growth(text: str, grown: list[tuple[str, float]]) -> None:
    assert sorted(_grown(text)) == sorted(grown)


@pytest.mark.parametrize(
    "text", ["上半年共认定科技型中小企业83家。", "去年全区认定高新技术企业26家。", "限上商品销售额增长21%。"]
)
def test_named_in_a_time_or_sold_in_shops_is_no_level(text: str) -> None:
    assert _told(text) == []
    assert _told("全区累计认定高新技术企业126家。") == [("hightech_enterprises", 126, None, "actual")]
