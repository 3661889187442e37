"""Carriers in lists without words of the trade, quoted names that say what they are, and what only looks like one."""

from __future__ import annotations

import pytest

from tests.ingest.extract.test_carrier_names import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a list that closes with the kind: one of its names shows that they are names
        (
            "此外,合航上海、XLab创启无限等高质量孵化器开展跨境合作。",
            [("合航上海", "incubator"), ("XLab创启无限", "incubator")],
        ),
        (
            "蓝海智谷、启航云端、创梦部落等知名孵化器先后落户。",
            [("蓝海智谷", "incubator"), ("启航云端", "incubator"), ("创梦部落", "incubator")],
        ),
        ("引进了微纳工坊、腾云汇等专业化众创空间。", [("微纳工坊", "makerspace"), ("腾云汇", "makerspace")]),
        ("建设生物医药、人工智能等专业孵化器。", []),
        ("形成人才驱动、生态打造等新型孵化器模式。", []),
        ("依托高校院所、龙头企业等建设专业孵化器。", []),
        # a quoted name where one can go
        ("对入驻“创业成长陪跑空间”的项目给予补贴。", [("创业成长陪跑空间", "makerspace")]),
        ("“云创孵化基地”昨日揭牌。", [("云创孵化基地", "incubator")]),
        ("“双创空间”不断扩大。", []),
        # of which a place has one
        ("海外留学生创业园,面向海外人才,可入驻企业400多家。", [("海外留学生创业园", "overseas_student_park")]),
        ("市政府兴建的“留学生创业大厦”,预计明年投入使用。", [("留学生创业大厦", "incubator")]),
        ("各地留学生创业大厦越来越多。", []),
        # words at its edges
        (
            "云江孵化器、河口众创空间在内的12家载体获得补助。",
            [("云江孵化器", "incubator"), ("河口众创空间", "makerspace")],
        ),
        ("在2023顶尖孵化器大会上,代表作了发言。", []),
        ("为了配合孵化中心的建设,引进了基金。", []),
        ("云江市东塘袜业大学生创业园区传来喜讯。", [("云江市东塘袜业大学生创业园区", "incubator")]),
    ],
)
def test_names(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(name, kind) for name, kind, _ in told(text)] == expected
