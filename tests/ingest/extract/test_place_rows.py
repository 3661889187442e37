"""Numbers told place by place belong to the place before them and count what the row counts."""

from __future__ import annotations

import pytest

from tests.ingest.extract.reading import statements


def told(text: str) -> list[tuple[str, str | None, int]]:
    return [(s.code, s.scope.name, int(s.value or 0)) for s in statements(text)]


@pytest.mark.parametrize(
    "text",
    [
        "高新技术企业数量前两位是大连高新区（120家）和沈阳高新区（98家）。",
        "高新技术企业主要集中在大连高新区120家、沈阳高新区98家。",
        "从高新技术企业的分布看，大连高新区有120家，沈阳高新区有98家。",
        "辽宁省高新技术企业最多的是大连高新区，达120家；其次是沈阳高新区，达98家。",
        "拥有高新技术企业较多的有大连高新区(120家)、沈阳高新区(98家)等。",
    ],
)
def test_each_number_is_of_the_place_before_it(text: str) -> None:
    assert told(text) == [
        ("hightech_enterprises", "大连高新区", 120),
        ("hightech_enterprises", "沈阳高新区", 98),
    ]


def test_sums() -> None:
    text = "技术合同成交额居前的是：合肥（142亿元）、安庆（48亿元）、阜阳（36亿元）。"
    assert told(text) == [
        ("tech_contract_value", "合肥市", 14_200_000_000),
        ("tech_contract_value", "安庆市", 4_800_000_000),
        ("tech_contract_value", "阜阳市", 3_600_000_000),
    ]


def test_words_beside_a_number_say_what_it_counts() -> None:
    text = "全省众创空间遍地开花：大连高新区孵化器12家、沈阳高新区孵化器8家。"
    assert told(text) == [("incubators", "大连高新区", 12), ("incubators", "沈阳高新区", 8)]


@pytest.mark.parametrize(
    "text",
    [
        "高新技术企业座谈会请来大连高新区的12位代表、沈阳高新区的8位代表。",
        "高新技术企业代表从大连高新区出发，行程120公里到沈阳高新区，又行98公里。",
    ],
)
def test_other_numbers_beside_places_are_none(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("each", ["宝鸡、铜川、安康各3家", "宝鸡、铜川和安康各有3家"])
def test_places_that_share_a_number(each: str) -> None:
    text = f"86家省级众创空间分布于全省，其中西安56家，咸阳9家，{each}。"
    assert told(text)[-4:] == [
        ("makerspaces", "咸阳市", 9),
        *(("makerspaces", name, 3) for name in ("宝鸡市", "铜川市", "安康市")),
    ]


def test_a_short_name_that_is_another_word_elsewhere() -> None:
    text = "众创空间分布如下：兰州56家，白银6家，酒泉5家，临夏州2家。"
    assert told(text) == [
        ("makerspaces", "兰州市", 56),
        ("makerspaces", "白银市", 6),
        ("makerspaces", "酒泉市", 5),
        ("makerspaces", "临夏回族自治州", 2),
    ]


def test_the_level_of_what_a_row_counts() -> None:
    found = statements("86家省级众创空间分布于全省，其中西安56家，咸阳9家。")
    assert [s.level for s in found][-2:] == ["provincial", "provincial"]
