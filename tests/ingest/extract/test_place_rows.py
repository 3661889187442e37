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
        ("makerspaces", "临夏州", 2),
    ]


def test_the_level_of_what_a_row_counts() -> None:
    found = statements("86家省级众创空间分布于全省，其中西安56家，咸阳9家。")
    assert [s.level for s in found][-2:] == ["provincial", "provincial"]


def places(text: str) -> list[tuple[str | None, int, str | None]]:
    return [(s.scope.name, int(s.value or 0), s.level) for s in statements(text) if s.unit != "ordinal"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "全省省级众创空间分布如下：兰州20家，白银6家，酒泉、张掖、武威各4家，临夏州、甘南州各1家。",
            [
                ("兰州市", 20, "provincial"), ("白银市", 6, "provincial"),
                ("酒泉市", 4, "provincial"), ("张掖市", 4, "provincial"), ("武威市", 4, "provincial"),
                ("临夏州", 1, "provincial"), ("甘南州", 1, "provincial"),
            ],
        ),
        ("大连、沈阳各有国家级孵化器9家。", [("大连市", 9, "national"), ("沈阳市", 9, "national")]),
        ("江岸区和武昌区各建成市级众创空间4家。", [("江岸区", 4, "municipal"), ("武昌区", 4, "municipal")]),
        ("苏州、无锡的瞪羚企业数量均超过30家。", [("苏州市", 30, None), ("无锡市", 30, None)]),
        ("苏州和无锡都有瞪羚企业30家。", [("苏州市", 30, None), ("无锡市", 30, None)]),
        ("全市众创空间里，福田区11家，宝安区8家，龙岗、盐田、罗湖各2家。",
         [("福田区", 11, None), ("宝安区", 8, None), ("龙岗区", 2, None), ("盐田区", 2, None), ("罗湖区", 2, None)]),
        ("从国家级孵化器数量来看，江苏以90家居首，广东(70家)、浙江(60家)随后。",
         [("江苏省", 90, "national"), ("广东省", 70, "national"), ("浙江省", 60, "national")]),
        ("国家级孵化器方面，苏州有40家。其次是南京(35家)，院校众多。无锡(20家)、常州(18家)、南通(9家)为第二梯队。",
         [("苏州市", 40, "national"), ("南京市", 35, "national"), ("无锡市", 20, "national"), ("常州市", 18, "national"),
          ("南通市", 9, "national")]),
        ("全国瞪羚企业已有5000家。大连、沈阳分别以82家、70家排名第三、第四。",
         [("全国", 5000, None), ("大连市", 82, None), ("沈阳市", 70, None)]),
    ],
)  # fmt: skip
def test_each_of_several_places(text: str, expected: list[tuple[str | None, int, str | None]]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "全省瞪羚企业有300家。“大连标准”、“沈阳品牌”分别有11个和27项。",
        "上榜的157家企业中，昆山市、太仓市各18家。",
        "全国孵化器有3000家。北京和天津两个直辖市也表现亮眼。",
    ],
)
def test_what_is_no_row(text: str) -> None:
    assert [row for row in places(text) if row[0] not in (None, "辽宁省", "全国")] == []
