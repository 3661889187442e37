"""Numbers behind 其中 are told as parts of the total before it."""

from __future__ import annotations

import pytest

from tests.ingest.extract.reading import article, numbers_of


def parts_of(text: str) -> list[tuple[float, float | None]]:
    """Every number with the total that it is a part of."""
    facts = numbers_of(article(text))
    said = {fact.fact_id: float(value) for fact in facts if (value := getattr(fact, "value", None) or fact.amount)}
    return [(said[fact.fact_id], said.get(fact.part_of or "")) for fact in facts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "苏州高新区99个项目开工。其中，生态环境项目67个，住房保障项目10个；外商投资项目200个。",
            [(99, None), (67, 99), (10, 99), (200, None)],
        ),
        ("苏州高新区有孵化器21家，其中国家级5家、省级9家。", [(21, None), (5, 21), (9, 21)]),
        ("苏州高新区发放奖励1200万元，其中奖励众创空间300万元。", [(12e6, None), (3e6, 12e6)]),
        ("苏州高新区完成税收90亿元，其中科技企业税收31亿元。", [(9e9, None), (3.1e9, 9e9)]),
    ],
)
def test_a_number_behind_of_these_is_a_part(text: str, expected: list[tuple[float, float | None]]) -> None:
    assert parts_of(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "苏州高新区有企业300家。其中上市公司12家。",  # of another metric: a total of its own
        "苏州高新区有孵化器5家。无锡高新区很热闹，新老客商都来了，会场内外一片繁忙，管委会的工作人员一一接待，志愿者忙前忙后，媒体记者也来了不少，有的还做了直播，给没有到场的人看看。其中孵化器3家。",
        "苏州高新区有孵化器5家，其中孵化器21家。",  # more than the whole
        "苏州高新区有孵化器21家，无锡高新区有孵化器5家。",
    ],
)
def test_other_numbers_are_none(text: str) -> None:
    assert {total for _, total in parts_of(text)} <= {None}
