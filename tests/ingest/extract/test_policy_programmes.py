"""Programmes whose name does not say what they are about, what is none, and titles with the issuer in the line above."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.ingest.extract.test_policies import found, names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # started for founders, or with people chosen for it
        ("云江高新区启动“繁星计划”,向大学生创业团队提供场地。", ["繁星计划"]),
        ("全市半数“双聚计划”创业人才落户高新区。", ["双聚计划"]),
        ("吸引“万人计划”人才6名、省“千人计划”人才9名。", ["万人计划", "千人计划"]),
        ("实施以“121”人才池为核心的“新云江人”计划。", ["“新云江人”计划"]),
        ("纳入自治区“百链工程”的基地有三家。", ["百链工程"]),
        # a body's own
        ("全面落实省委“四强”行动,稳步推进。", ["“四强”行动"]),
        ("贯彻市委、市政府支持青年创业“七个一”行动部署。", ["青年创业“七个一”行动"]),
        ("大力推进实施制造业信息化工程,成效明显。", ["制造业信息化工程"]),
        # none: any of them, a condition, a choir
        ("省部级人才工程人选12名。", []),
        ("列入国家高端人才计划的专家8名。", []),
        ("对符合云江市产业发展规划的项目给予补助。", []),
        ("社区启动“金秋计划”,组织老人合唱。", []),
    ],
)
def test_programmes(text: str, expected: list[str]) -> None:
    assert names(text) == expected


_TEXT = """云江市人民政府办公室

关于支持云江科技城发展的若干意见

云政办发〔2018〕34号

各区县人民政府:

为推进科技城建设,现提出如下意见。
一、支持建设高地。
"""


def test_the_line_of_the_issuer_is_of_the_title() -> None:
    [row] = found(_TEXT, title="关于支持云江科技城发展的若干意见")
    assert (row.name, row.doc_no, row.year) == (
        "云江市人民政府办公室关于支持云江科技城发展的若干意见",
        "云政办发〔2018〕34号",
        2018,
    )


def test_one_notice_sends_out_two() -> None:
    text = "云江市人民政府关于印发《云江片区建设实施方案》和《云江市支持片区建设若干政策措施》的通知\n\n云政发〔2023〕14号\n\n各县(市)、区人民政府:\n"
    assert [(row.name, row.doc_no) for row in found(text)] == [
        ("云江片区建设实施方案", "云政发〔2023〕14号"),
        ("云江市支持片区建设若干政策措施", "云政发〔2023〕14号"),
    ]


def test_a_yearly_notice_is_of_its_year() -> None:
    text = "依照《省科技厅关于组织推荐2020年度省级众创空间的通知》开展评审。"
    [row] = found(text, published=dt.date(2021, 3, 1))
    assert row.year == 2020
