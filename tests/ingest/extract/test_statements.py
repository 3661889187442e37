"""What binding alone cannot say: classes, carried metrics, lists, levels, kinds of money, noise, status, scopes."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from ingest.extract.document import Span
from ingest.extract.numbers import status
from ingest.extract.numbers.enumerations import assign, runs
from ingest.extract.numbers.rates import ranks
from tests.ingest.extract.reading import document, statements


def codes(text: str, **about: Any) -> list[tuple[str, int | None]]:
    return [
        (s.code, None if s.value is None else int(s.value)) for s in statements(text, **about) if s.measure == "level"
    ]


def _later(text: str, metric: str, reason: str) -> Any:
    return pytest.param(text, metric, marks=pytest.mark.xfail(reason=reason))


class TestClasses:
    @pytest.mark.parametrize(
        ("text", "metric"),
        [
            ("园区有规模以上企业120家", "above_scale_enterprises"), ("园区在孵小微企业320家", "incubated_enterprises"), ("园区今年新注册的企业有410家", "new_enterprises"),
            ("园区集聚企业410家", "enterprises"), ("园区有120家在孵的企业", "incubated_enterprises"), ("园区拥有12家上市的企业", "listed_companies"),
            ("园区有规模以上的企业120家", "above_scale_enterprises"), ("园区拥有世界500强投资的企业12家", "fortune500_enterprises"),
            ("园区有入孵的小微企业320家", "incubated_enterprises"), ("园区在孵的科技型企业96家", "incubated_enterprises"),
            _later("园区累计有120家企业毕业", "graduated_enterprises", "the verb behind 企业 gives incubated, whichever it is"),
            ("园区已有12家企业上市", "listed_companies"),
        ],
    )  # fmt: skip
    def test_words_around_firms_give_the_narrower_class(self, text: str, metric: str) -> None:
        assert [code for code, _ in codes(text)] == [metric]

    @pytest.mark.parametrize(
        "text", ["园区拥有雏鹰企业120家", "园区有外贸企业66家", "园区现有龙头企业12家", "园区共有农业企业26家"]
    )
    def test_other_classes_are_not_kept(self, text: str) -> None:
        assert codes(text) == []


class TestCarried:
    @pytest.mark.parametrize(
        "text",
        [
            "园区有孵化器20家，其中国家级6家",
            "园区孵化器达到20家，国家级6家",
            "园区有孵化器20家，目前国家级的有6家",
            "园区孵化器总数20家（国家级6家）",
        ],
    )
    def test_a_part_goes_on_with_the_metric(self, text: str) -> None:
        found = statements(text)
        assert [(s.code, int(s.value or 0), s.level) for s in found] == [
            ("incubators", 20, None),
            ("incubators", 6, "national"),
        ]

    def test_another_unit_does_not(self) -> None:
        assert codes("园区有孵化器20家，其中工作人员6名") == [("incubators", 20)]

    def test_another_noun_does_not(self) -> None:
        assert codes("园区有孵化器20家，其中最大的由6家高校共建") == [("incubators", 20)]

    @pytest.mark.parametrize(
        "goes_on", ["而到了2020年已达31家", "到2020年已发展到31家", "如今已壮大到31家", "截至去年底增长至31家", "眼下则只剩31家"]
    )  # fmt: skip
    def test_another_time_goes_on_with_what_was_counted(self, goes_on: str) -> None:
        assert codes(f"2018年大连高新区只有孵化器12家，{goes_on}。") == [("incubators", 12), ("incubators", 31)]


class TestLists:
    def test_runs(self) -> None:
        read = document("达到12家、31家和5家，另有8家")
        assert [[int(q.value) for q in run] for run in runs(read.text, list(read.quantities))] == [[12, 31, 5]]

    def test_respectively(self) -> None:
        read = document("孵化器、众创空间分别达到12家和31家")
        whole = Span(0, len(read.text))
        quantities = list(read.quantities)
        assigned = assign(read.text, whole, quantities, list(read.hits), runs(read.text, quantities))
        assert [bound.code for bound in assigned.values()] == ["incubators", "makerspaces"]

    @pytest.mark.parametrize(
        "text",
        [
            "孵化器、众创空间分别达到12家、31家",
            "孵化器和众创空间依次为12家、31家",
            "孵化器、众创空间的数量分别是12家与31家",
        ],
    )
    def test_respectively_in_other_words(self, text: str) -> None:
        assert codes(text) == [("incubators", 12), ("makerspaces", 31)]


class TestLevels:
    @pytest.mark.parametrize(
        ("text", "level"),
        [
            ("有国家级孵化器6家", "national"), ("有省级孵化器6家", "provincial"), ("有市级孵化器6家", "municipal"), ("有6家国家级孵化器", "national"), ("有孵化器6家", None),
            ("有省级以上孵化器6家", None), ("有市级及以上孵化器6家", None), ("有区级孵化器6家", None), ("有国家备案众创空间6家", "national"), ("有自治区级孵化器6家", "provincial"),
            ("有国家高新技术企业6家", None),
        ],
    )  # fmt: skip
    def test_level(self, text: str, level: str | None) -> None:
        assert [s.level for s in statements(f"园区{text}")] == [level]


class TestMoney:
    @pytest.mark.parametrize(
        ("text", "kind"),
        [
            ("大连高新区设立规模10亿元的创投引导基金", "fund"), ("大连高新区企业获银行授信3亿元", "loan"), ("大连高新区为企业减免税费2亿元", "tax_relief"),
            ("大连高新区签约项目总投资30亿元", "project_investment"), ("大连高新区斥资3亿元建设创业大厦", "construction"), ("大连高新区发放租金补贴600万元", "subsidy"),
            ("大连高新区企业获天使投资900万元", "venture_investment"), ("大连高新区安排财政资金2亿元", "fiscal_fund"), ("大连高新区兑现奖励资金1200万元", "award"),
        ],
    )  # fmt: skip
    def test_kinds(self, text: str, kind: str) -> None:
        assert [code for code, _ in codes(text)] == [kind]

    @pytest.mark.parametrize(
        "text",
        [
            "房价每平方米1.2万元",
            "该公司注册资本5000万元",
            "企业捐款120万元",
            "产品售价1999元",
            "罚款20万元",
            "诈骗金额300万元",
            "挽回损失80万元",
            "票房收入2亿元",
            "一批项目开工，数字经济规模达到200亿元",
            "引导基金已经设立，机器人消费市场规模突破300亿元",
        ],
    )
    def test_other_money(self, text: str) -> None:
        assert codes(f"大连高新区消息，{text}。") == []


class TestNoise:
    @pytest.mark.parametrize(
        "text",
        [
            "平均每家孵化器有企业12家",
            "户均产值3亿元",
            "日均新注册企业9家",
            "每万人拥有专利180件",
            "超亿元企业46家",
            "产值亿元以上企业46家",
            "320个创业项目报名参赛",
            "表彰了12家众创空间",
        ],
    )
    def test_noise(self, text: str) -> None:
        assert codes(f"大连高新区{text}。") == []

    @pytest.mark.parametrize(
        "text",
        ["新增上市公司3家", "新认定高新技术企业18家", "净增孵化器2家", "新培育瞪羚企业5家", "新获批省级研发平台4个"],
    )
    def test_increments_are_kept_apart(self, text: str) -> None:
        assert [s.measure for s in statements(f"去年，大连高新区{text}。")] in ([], ["increment"])


class TestRates:
    @pytest.mark.parametrize(
        ("text", "growth"),
        [
            ("营业收入96亿元，同比增长12.3%", "12.3"), ("营业收入96亿元，下降4.8%", "-4.8"), ("营业收入96亿元，同比减少2%", "-2"), ("营业收入96亿元，增幅为7%", "7"),
            ("营业收入96亿元，比上年增长3.5%", "3.5"), ("营业收入96亿元，增速达9.1%", "9.1"), ("营业收入96亿元，同比增长超过20%", "20"),
        ],
    )  # fmt: skip
    def test_growth_belongs_to_its_indicator(self, text: str, growth: str) -> None:
        found = statements(f"大连高新区{text}。")
        assert [(s.code, s.yoy) for s in found] == [("revenue", Decimal(growth))]

    @pytest.mark.parametrize(
        "text",
        ["五年增长93%", "年均增长12%", "环比增长3%", "较2015年增长80%", "提高8.7个百分点", "增长1.2倍", "累计增长46%"],
    )
    def test_no_growth_of_a_year(self, text: str) -> None:
        assert [(s.code, s.yoy) for s in statements(f"大连高新区营业收入96亿元，{text}。")] == [("revenue", None)]

    @pytest.mark.parametrize(
        ("text", "rank"),
        [
            ("位居全国第三", 3), ("列全省第15位", 15), ("排名第一", 1), ("居全市首位", 1), ("名列全国第十二", 12), ("跃居东北第二位", 2), ("总量居全省第1位", 1),
        ],
    )  # fmt: skip
    def test_ranks(self, text: str, rank: int) -> None:
        assert [r.value for r in ranks(text, 0, len(text))] == [rank]

    @pytest.mark.parametrize("text", ["位居全国前十", "列入第三批名单", "第一次位列其中", "第一时间", "名列前茅"])
    def test_no_ranks(self, text: str) -> None:
        assert ranks(text, 0, len(text)) == []

    def test_growth_dealt_to_years(self) -> None:
        found = statements("2018年至2020年，大连高新区财政收入分别增长12%、13%和14%。")
        told = [(s.period.last.year, int(s.yoy)) for s in found if s.period and s.period.last and s.yoy]
        assert told == [(2018, 12), (2019, 13), (2020, 14)]


class TestStatus:
    @pytest.mark.parametrize(
        "text",
        [
            "力争达到300家",
            "预计突破300家",
            "计划建成30家",
            "将达到30家",
            "有望超过30家",
            "目标是30家",
            "拟设立3家",
            "确保完成30家",
        ],
    )
    def test_plans(self, text: str) -> None:
        assert status.plans(text)

    @pytest.mark.parametrize("text", ["将近30家", "规划面积30亩", "已达30家", "拥有30家", "将军路30号", "将领们"])
    def test_no_plans(self, text: str) -> None:
        assert not status.plans(text)

    @pytest.mark.parametrize("text", ["目前有30家", "去年为30家", "累计培育30家", "截至年底有30家"])
    def test_reports(self, text: str) -> None:
        assert status.reports(text)

    @pytest.mark.parametrize(
        ("clause", "qualifier"),
        [
            ("最高奖励50万元", "at_most"),
            ("给予100万元一次性奖励", "exact"),
            ("每家补贴5万元", "exact"),
            ("补助不超过300万元", "at_most"),
        ],
    )
    def test_offers(self, clause: str, qualifier: str) -> None:
        assert status.offers(clause, f"对通过认定的孵化器，{clause}", qualifier)

    @pytest.mark.parametrize(
        "clause", ["已兑现奖励50万元", "累计发放补贴300万元", "去年拨付奖励资金50万元", "签约总投资30亿元"]
    )
    def test_no_offers(self, clause: str) -> None:
        assert not status.offers(clause, f"大连高新区{clause}", "exact")

    def test_an_aim_at_somebody_is_no_plan(self) -> None:
        found = statements("大连高新区瞄准龙头企业，签约项目36个。大连高新区瞄准千亿目标，签约项目80个。")
        assert [s.status for s in found] == ["actual", "planned"]

    @pytest.mark.parametrize(
        "text", ["预计2020年全年大连高新区营业收入达到96亿元。", "2020年，大连高新区营业收入预计将迈上90亿元台阶。"]
    )
    def test_what_lies_behind_is_no_plan(self, text: str) -> None:
        found = statements(text, published=dt.date(2021, 8, 20))
        assert [(s.status, s.period and s.period.last) for s in found] == [("actual", dt.date(2020, 12, 31))]


class TestScopes:
    @pytest.mark.parametrize(
        ("text", "name", "binding"),
        [
            ("大连高新区孵化器12家。", "大连高新区", "stated"), ("大连高新区春意盎然。孵化器已有12家。", "大连高新区", "inherited"), ("大连高新区很忙。全区孵化器12家。", "大连高新区", "stated"),
            ("大连市很忙。全市孵化器12家。", "大连市", "stated"), ("孵化器有12家。", None, "none"),
        ],
    )  # fmt: skip
    def test_scope_and_binding(self, text: str, name: str | None, binding: str) -> None:
        assert [(s.scope.name, s.scope.binding) for s in statements(text)] == [(name, binding)]

    @pytest.mark.parametrize(
        "text",
        [
            "大连高新区孵化器12家，占全市的四成",
            "大连高新区孵化器12家，数量位列全省第二",
            "大连高新区孵化器12家，比沈阳高新区多2家",
            "大连高新区邀请沈阳市专家来访，这里有孵化器12家",
        ],
    )
    def test_yardsticks_and_guests_are_no_scope(self, text: str) -> None:
        found = statements(text)
        assert {s.scope.name for s in found} == {"大连高新区"}

    def test_zone_ids_and_adcodes(self) -> None:
        zone, city = statements("大连高新区孵化器12家。大连市孵化器40家。")
        assert (zone.scope.zone_id, zone.scope.adcode, zone.scope.type) == ("dalian-htz", "210200", "zone")
        assert (city.scope.zone_id, city.scope.adcode, city.scope.type) == (None, "210200", "region")


class TestUndated:
    @pytest.mark.parametrize(
        ("text", "year"),
        [
            ("2016年，合肥高新区孵化器有12家。众创空间有21家。", 2016),
            ("合肥高新区2012年起步。2016年8月18日，大赛在合肥高新区启动。孵化器有12家。", 2016),
            ("合肥高新区2012年有孵化器3家，2014年有孵化器5家。众创空间有21家。", None),
        ],
    )
    def test_the_year_it_speaks_of_last(self, text: str, year: int | None) -> None:
        last = statements(text, published=None)[-1].period
        assert last is not None
        assert (last.last.year if last.last else None) == year


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("大连高新区境外实际到位资金完成2600万美元。", "fdi_utilized"),
        ("大连高新区财政收入(不含基金)2.4亿元。", "fiscal_revenue"),
    ],
)
def test_what_a_bracket_or_a_border_makes_of_it(text: str, metric: str) -> None:
    assert [code for code, _ in codes(text)] == [metric]
