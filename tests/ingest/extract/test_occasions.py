"""Numbers of an occasion, a firm or a plant, and whose number it is where a whole or a group is named beside."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from ingest.extract import extract
from ingest.models import ZoneMention
from tests.ingest.extract.reading import PUBLISHED, article, numbers_of, statements


def found(text: str, *, title: str | None = None, published: dt.date = PUBLISHED) -> list[tuple[str, object]]:
    """Code and value (or rate) of each number that counts as a level."""
    return [
        (s.code, int(s.value) if s.value is not None else s.yoy)
        for s in statements(text, title=title, published=published)
        if s.measure == "level"
    ]


class TestOccasions:
    @pytest.mark.parametrize(
        "text",
        [
            "苏州工业园区昨天举办秋季招聘会，120家单位到场，提供就业岗位3400个。",
            "大连高新区办起双选会，现场推出就业岗位2600余个。",
            "苏州工业园区的企业发布岗位9600个。",
            "本届装备展在大连高新区开幕，境外参展企业占比达到35%。",
            "在展会上，大连高新区企业的展品占全部展品的12%。",
            "苏州工业园区的门店一天最多有9家企业开业。",
            "苏州工业园区科技实力位列全国第一方阵。",
            "苏州工业园区综合实力居全国第一梯队。",
        ],
    )
    def test_is_no_places(self, text: str) -> None:
        assert found(text) == []

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("大连高新区的项目带动就业岗位3400个。", ("employees", 3400)),
            ("苏州工业园区拥有企业9600家，并为它们发布岗位信息。", ("enterprises", 9600)),
            ("苏州工业园区技工贸收入居全国第一。", ("rank", 1)),
            ("大连高新区高新技术产业产值占比达到35%。", ("share", 35)),
        ],
    )
    def test_others_stay(self, text: str, value: tuple[str, object]) -> None:
        assert found(text) == [value]


class TestVentures:
    @pytest.mark.parametrize(
        "text",
        [
            "大连高新区的云帆电池项目昨天动工，投产后年产值可达30亿元。",
            "在苏州工业园区，云帆精机投资8亿元的新工厂封顶，全部达产后，预计年产值12亿元。",
            "大连高新区的这项技术已进入产业化，预计未来年产值将达到5亿元。",
            "云帆装备制造基地落户大连高新区，项目占地300亩，建成后可实现年销售收入20亿元。",
            "这条生产线设在苏州工业园区，满产后可新增税收6000万元。",
        ],
    )
    def test_of_one_plant(self, text: str) -> None:
        assert [code for code, _ in found(text) if code in {"industrial_output", "revenue", "tax_revenue"}] == []

    @pytest.mark.parametrize(
        ("text", "code"),
        [
            ("大连高新区12个项目集中开工，全部达产后年产值可达300亿元。", "industrial_output"),
            ("苏州工业园区今天开工一批项目，这批项目投产后可实现税收9亿元。", "tax_revenue"),
            (
                "大连高新区的云帆、远望两个项目投产后将形成产值百亿元的产业集群，年产值可达120亿元。",
                "industrial_output",
            ),
            ("2020年大连高新区实现工业总产值300亿元。", "industrial_output"),
        ],
    )
    def test_of_many(self, text: str, code: str) -> None:
        assert code in [code for code, _ in found(text)]

    @pytest.mark.parametrize(
        "text",
        [
            "在苏州的这家仪器企业，车间里一片繁忙，今年前5个月，企业产值同比增长37%。",
            "企业负责人介绍，今年他们的订单多了不少，销售额增长了三成。",
            "公司负责人告诉记者，去年营业收入4.6亿元。",
        ],
    )
    def test_of_one_firm(self, text: str) -> None:
        assert found(text) == []


def scopes(text: str, *, title: str | None = None) -> list[str | None]:
    return [f.scope_name for f in numbers_of(article(text, title=title))]


class TestWholes:
    @pytest.mark.parametrize(
        ("text", "scope"),
        [
            ("滨海中关村科技园是滨海新区的重点园区，目前园区有科技型企业3200家。", "滨海中关村科技园"),
            ("苏州工业园区是苏州市建设的先行区，现有高新技术企业1200家。", "苏州工业园区"),
            ("研创园作为南京江北新区的核心区之一，集聚企业900家。", "研创园"),
            ("入园签约仪式在苏州工业园区举行，15家中关村服务机构到场。该园区建筑面积6万平方米。", "苏州工业园区"),
        ],
    )
    def test_is_no_subject(self, text: str, scope: str) -> None:
        assert scopes(text)[-1] == scope

    @pytest.mark.parametrize(
        ("text", "title", "scope"),
        [
            ("包括苏州工业园区在内的9个重点园区实现营业收入8000亿元。", "江苏开放园区成绩单", "江苏省"),
            ("“3+1”园区累计到位内资90亿元。", "江苏开放园区成绩单", "江苏省"),
            ("沿江5个园区实现营业收入700亿元。", None, "5个园区"),
        ],
    )
    def test_several_parks(self, text: str, title: str | None, scope: str) -> None:
        assert scopes(text, title=title) == [scope]

    @pytest.mark.parametrize("kind", ["工业", "产业", "化工"])
    def test_parks_of_a_kind_are_no_zone(self, kind: str) -> None:
        text = f"苏州工业园区推出12条经验。完成{kind}园区改造，全年为企业减免税费超1500亿元。"
        assert scopes(text, title="2021年江苏省政府工作报告") == ["江苏省"]

    @pytest.mark.parametrize(
        ("text", "scope"),
        [
            ("上半年，210个共建成渝地区双城经济圈项目完成年度任务过半。", "成渝"),
            ("目前，36个京津冀协同项目建成。", "京津冀"),
            ("截至6月底，一共有58个长三角重点项目开工。", "长三角"),
        ],
    )
    def test_larger_region_of_what_is_counted(self, text: str, scope: str) -> None:
        assert scopes(text) == [scope]

    @pytest.mark.parametrize(
        "text",
        [
            "入围全国百强园区6个，居全国第3位。",
            "“中国好店”上榜数量居全国第2位。",
            "全国首个海上试验场投用，海洋创新指数居全国第4位。",
        ],
    )
    def test_first_of_the_country(self, text: str) -> None:
        assert scopes(text, title="江苏开放园区成绩单")[-1] == "江苏省"

    def test_described_before_its_name(self) -> None:
        text = "在大连高新区，总投资60亿元的云帆软件园开园一年就引来多家研发机构入驻，预计实现产值40亿元。"
        assert scopes(text)[-1] == "云帆软件园"

    def test_street(self) -> None:
        assert scopes("在苏州工业园区，人们爱逛创新街。这条街聚集了设计、文创等20多家企业。") == [None]


class TestReports:
    REPORT = (
        "各位代表：一、2020年工作回顾\n2020年是实现“十三五”规划目标的收官之年。{}\n二、2021年工作安排\n今年要更进一步。"
    )

    @pytest.mark.parametrize(
        "told",
        [
            "人参产业产值突破80亿元。",
            "预计地区生产总值增长6%，一批成果实现突破，首个药品获批上市，人参产业产值突破80亿元。",
            "研发强度预计达到2.6%，多项技术取得进展，产业产值突破80亿元。",
        ],
    )
    def test_what_is_over_is_no_goal(self, told: str) -> None:
        of_report = statements(self.REPORT.format(told), title="江苏省政府工作报告", published=dt.date(2021, 1, 20))
        output = next(s for s in of_report if s.value == Decimal(8_000_000_000))
        assert (output.status, output.period and output.period.last) == ("actual", dt.date(2020, 12, 31))

    def test_a_place_held(self) -> None:
        told = "预计地区生产总值突破3万亿元、总量居全国第4位。"
        of_report = statements(self.REPORT.format(told), title="江苏省政府工作报告", published=dt.date(2021, 1, 20))
        assert [(s.code, s.status) for s in of_report if s.code == "rank"] == [("rank", "actual")]

    @pytest.mark.parametrize("told", ["新建孵化器3家、众创空间5家。", "新设博士后工作站9个。"])
    def test_new_ones_are_increments(self, told: str) -> None:
        assert {s.measure for s in statements(f"大连高新区{told}")} == {"increment"}


def test_the_end_of_a_day_is_no_zone() -> None:
    read = "第九届冰雪乐园今天开园"
    assert [f for f in extract(article(read)) if isinstance(f, ZoneMention)] == []


class TestClassesOfFirms:
    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ("大连高新区一年多集聚了各类低空企业20多家。", "低空"),
            ("苏州工业园区已入驻新加坡企业400余家。", "新加坡"),
            ("大连高新区现有9家航空维修企业落户。", "航空维修"),
            ("截至6月底，苏州工业园区海关备案企业达1.2万家。", "海关备案"),
            ("苏州工业园区有52家区块链企业入驻。", "区块链"),
            ("大连高新区内有色金属企业达到30家。", "有色金属"),
        ],
    )
    def test_says_which(self, text: str, words: str) -> None:
        assert [s.counted_class for s in statements(text) if s.code == "enterprises"] == [words]

    @pytest.mark.parametrize(
        "text",
        [
            "大连高新区集聚各类企业2000余家。",
            "苏州工业园区登记在册的企业共7.5万家。",
            "目前，已有920个市场主体入驻大连高新区。",
            "大连高新区注册企业达1.1万家。",
            "苏州工业园区拥有各类经营主体超过49万户。",
            "大连高新区累计引进入驻企业300家。",
        ],
    )
    def test_all_of_them(self, text: str) -> None:
        assert [s.counted_class for s in statements(text) if s.code == "enterprises"] == [None]

    def test_goes_on(self) -> None:
        told = statements("截至11月底，苏州工业园区澳资企业1106家，去年同期只有698家。")
        assert [s.counted_class for s in told if s.code == "enterprises"] == ["澳资", "澳资"]


class TestSecondReading:
    @pytest.mark.parametrize(
        ("text", "title", "scope"),
        [
            ("在辽宁大连高新区的软件园里，16家软件企业落户。", None, "大连高新区"),
            ("今天的江苏苏州工业园区，集聚企业9000家。", None, "苏州工业园区"),
            ("如今的长三角，拥有国家重点实验室104家。", None, "长三角"),
        ],
    )
    def test_where_a_zone_lies(self, text: str, title: str | None, scope: str) -> None:
        assert scopes(text, title=title) == [scope]

    @pytest.mark.parametrize(
        ("title", "scope"),
        [
            ("2021年河南省政府工作报告", "河南自贸区"),
            ("广西开放型经济成绩单", "广西自贸区"),
            ("郑州开放平台观察", "河南自贸区"),
        ],
    )
    def test_the_one_a_province_has(self, title: str, scope: str) -> None:
        assert scopes("自贸试验区新设企业2.3万家。", title=title) == [scope]

    @pytest.mark.parametrize(
        "paragraph",
        ["目前，有12所高校建起重点实验室15家。", "外贸领域也在好转，孵化器达到160家。", "眼下，众创空间达到90家。"],
    )
    def test_news_of_the_country(self, paragraph: str) -> None:
        text = f"我国加快科技创新。全国孵化器超过1.6万家。\n在苏州工业园区，新材料试验正在进行。\n{paragraph}"
        assert scopes(text, title="我国科技创新提速")[-1] == "全国"

    @pytest.mark.parametrize(
        "text",
        [
            "昨天在大连高新区，80家科研院所集中发布了150项成果。",
            "大连高新区的180家企业发布岗位需求2600个。",
            "大连高新区昨天办论坛，80多家企业现场签约。",
            "苏州工业园区集聚企业、科研院所1200多家。",
            "大连高新区有企业和研究院300家。",
        ],
    )
    def test_signed_or_mixed(self, text: str) -> None:
        assert found(text) == []

    @pytest.mark.parametrize("text", ["昨天，40多家企业集中入驻大连高新区。", "苏州工业园区有12家企业集中签约落户。"])
    def test_those_of_one_day(self, text: str) -> None:
        assert {s.measure for s in statements(text)} == {"increment"}

    def test_list_of_new_ones(self) -> None:
        told = statements("大连高新区新增了创新型中小企业52家，新认定的专精特新企业有市级31家、国家级小巨人企业3家。")
        assert {s.measure for s in told} == {"increment"}


class TestHistory:
    @pytest.mark.parametrize(
        "past",
        ["1976年，一场地震毁了这里。", "早在1996年，两地就结成了对子。", "2013年9月，园区来了第一批客人。"],
    )
    def test_is_no_time_of_what_is_reported(self, past: str) -> None:
        told = statements(f"{past}如今变化很大。大连高新区实现技术合同成交额120亿元。")
        assert [s.period and s.period.last for s in told if s.code == "tech_contract_value"] == [PUBLISHED]

    def test_a_year_not_so_far_back_goes_on(self) -> None:
        told = statements("2019年，大连高新区成绩不错。全区实现技术合同成交额120亿元。")
        assert [s.period and s.period.last for s in told] == [dt.date(2019, 12, 31)]
