from __future__ import annotations

import pytest

from ingest.extract.document import Document
from ingest.extract.numbers.binding import Bound, bind, fits
from ingest.extract.numbers.quantities import Quantity, find
from tests.ingest.extract.reading import document, statements


def bound(text: str, number: int = 0) -> Bound | None:
    read: Document = document(text)
    quantities = list(read.quantities)
    quantity = quantities[number]
    low = quantities[number - 1].end if number else 0
    high = quantities[number + 1].lead if number + 1 < len(quantities) else len(read.text)
    return bind(read.text, quantity, list(read.hits), low, high)


def code(text: str, number: int = 0) -> str | None:
    found = bound(text, number)
    return found.code if found else None


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("31家众创空间", "makerspaces"), ("31家国家级众创空间", "makerspaces"), ("31家各具特色的众创空间", "makerspaces"), ("众创空间31家", "makerspaces"),
        ("众创空间有31家", "makerspaces"), ("众创空间总数已达到31家", "makerspaces"), ("众创空间的数量增长到31家", "makerspaces"), ("科技型中小企业入库1500家", "tech_smes"),
        ("在孵企业共计260家", "incubated_enterprises"), ("聘请创业导师186名", "mentors"), ("发明专利授权量达到3180件", "patents_granted"), ("申请专利5320件", "patent_applications"),
        ("工业总产值完成210亿元", "industrial_output"), ("实现营业收入96亿元", "revenue"), ("规划面积6.7平方公里", "area"), ("带动就业1.2万人", "employees"),
        ("技术合同成交额达45亿元", "tech_contract_value"), ("举办路演300场", "startup_activities"), ("实际利用外资1.21亿美元", "fdi_utilized"),
    ],
)  # fmt: skip
def test_a_number_belongs_to_the_noun_beside_it(text: str, metric: str) -> None:
    assert code(text) == metric


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("50万元奖励", "award"), ("奖励50万元", "award"), ("3亿元天使投资基金", "fund"), ("总投资86亿元", "project_investment"), ("1.5亿元专项资金", "fiscal_fund"),
        ("补贴资金860万元", "subsidy"), ("贷款2.4亿元", "loan"), ("减税降费18.3亿元", "tax_relief"), ("融资1.7亿元", "venture_investment"),
    ],
)  # fmt: skip
def test_sums_belong_to_their_purpose(text: str, kind: str) -> None:
    found = bound(text)
    assert found is not None
    assert (found.table, found.code) == ("funding", kind)


@pytest.mark.parametrize(
    "text", ["31家媒体", "31件外套", "上市后备企业76家", "注册资本5000万元", "企业家31名", "知识产权局31个"]
)
def test_other_nouns_bind_nothing(text: str) -> None:
    assert not code(text)


def test_the_nearer_noun_wins() -> None:
    text = "孵化器12家、众创空间31家"
    assert (code(text, 0), code(text, 1)) == ("incubators", "makerspaces")


@pytest.mark.parametrize("text", ["众创空间31家", "31家众创空间"])
def test_how_tells_the_side(text: str) -> None:
    found = bound(text)
    assert found is not None
    assert found.how == ("left" if text.startswith("众") else "right")


@pytest.mark.parametrize(
    ("printed", "metric", "expected"),
    [
        ("31家", "makerspaces", True), ("31件", "makerspaces", False), ("31件", "patents_held", True), ("31人", "talents", True), ("31人", "enterprises", False),
        ("31亿元", "revenue", True), ("31亿元", "makerspaces", False), ("31场", "startup_activities", True), ("31场", "makerspaces", False), ("31亩", "area", True),
        ("31个", "projects", True), ("31家", "projects", False), ("31%", "share", True), ("31亿美元", "exports", True),
    ],
)  # fmt: skip
def test_units_fit_metrics(printed: str, metric: str, expected: bool) -> None:
    quantity: Quantity = find(printed, 0, len(printed), [])[0]
    assert fits(quantity, metric, "metric") is expected


def test_the_last_word_of_the_clause_before_may_own_the_number() -> None:
    found = statements("聚在大连高新区里头的创业企业和团队，前前后后有6000多个。")
    assert [(s.code, int(s.value or 0), s.qualifier) for s in found] == [
        ("startup_teams_and_enterprises", 6000, "over")
    ]
