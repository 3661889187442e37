"""Policies by nickname, programmes that people are chosen for, notices that issue none, and the year of a report."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.ingest.extract.test_policies import found, names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2020年5月,云江高新区人才新政30条发布。", ["云江高新区人才新政30条"]),
        ("实施“涌泉计划”,引进高层次人才60名。", ["涌泉计划"]),
        ("黄金十条实施以后,海归人数激增。", ["黄金十条"]),
        ("去年,全省出台支持制造业数字化转型11条措施,引进服务商。", ["支持制造业数字化转型11条措施"]),
        ("“三项改革”新20条措施落地实施,试点过百。", ["“三项改革”新20条措施"]),
        ("有12人入选“海聚工程”、13人入选“高聚工程”。", ["海聚工程", "高聚工程"]),
        ("深入开展“技能辽宁行动”,新增技术人才19万人。", ["技能辽宁行动"]),
        ("“筑巢”计划向高层次人才发放资助4600万元。", ["“筑巢”计划"]),
        ("大力开展科技领军企业培育行动,实施工业企业研发活动扶持计划。", ["科技领军企业培育行动", "工业企业研发活动扶持计划"]),
        ("《科技部关于印发2020年度国家备案众创空间的通知》下发。", ["科技部关于印发2020年度国家备案众创空间"]),
        ("实施卓越工程师培养集聚行动和新云江青年创新人才项目,举办大赛。", ["卓越工程师培养集聚行动", "新云江青年创新人才项目"]),
        ("今年将深入实施产业强链行动计划,开展工业大模型应用行动。", ["产业强链行动计划", "工业大模型应用行动"]),
        ("启动提振消费专项行动,推进制造业数智化转型行动。", ["提振消费专项行动", "制造业数智化转型行动"]),
        ("2006年云江市启动5年内引进30名领军型创业人才的“530”计划。", ["“530”计划"]),
        ("云江“1+6”新政也正式运行,企业获益。", ["“1+6”新政"]),
        ("制定“5313”行动计划升级政策,加大对创业人才的扶持。", ["“5313”行动计划"]),
        ("“云雀计划”引进团队12个。", ["云雀计划"]),
        ("云江“115”引智计划入选者已有30人。", ["“115”引智计划"]),
        ("推进产业链现代化建设“1269”行动计划。", ["产业链现代化建设“1269”行动计划"]),
        ("云江省印发《促进科技成果转化暂行办法》(“科技十条”)。", ["促进科技成果转化暂行办法"]),
        ("依照《留学人员创业园建设和服务规范》开展复核。", ["留学人员创业园建设和服务规范"]),
        ("《云江市人民政府办公室转发市经委关于云江市技改资金管理办法的通知》下发。", ["云江市技改资金管理办法"]),
        ("《云江省政府转发省科委等部门关于扶持民营科技企业若干意见的通知》下发。", ["关于扶持民营科技企业若干意见"]),
        ("云江局印发《关于印发〈云江区创新券管理办法〉的通知》", ["云江区创新券管理办法"]),
    ],
)  # fmt: skip
def test_names(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "该区共出台30条措施,推进改革。",
        "沿中山路新增地铁3条,第十条规定实施后更快。",
        "入选“三好学生”、“岗位练兵活动”的有两人。",
        "“筑巢”计划在村里开工。",
        "实施科技型企业“登高、升规、晋位”四个工程。",
        "“云雀计划”书写得很长,“530”工程师来了。",
        "“晨光工程”资助困难学生。",
        "实施重大人才工程,推进新一轮科技创新行动,落实国家和省级人才计划。",
    ],
)
def test_counts_and_other_quotations_are_no_policies(text: str) -> None:
    assert names(text) == []


def test_the_text_of_a_policy_whose_title_carries_its_time() -> None:
    title = "国务院关于同意云江高新技术产业开发区升级的批复时间: 2018-05-21"
    text = title + "\n国函〔2018〕47号\n云江省人民政府:收悉。"
    rows = found(text, title)
    assert [(row.name, row.doc_no) for row in rows] == [
        ("国务院关于同意云江高新技术产业开发区升级的批复", "国函〔2018〕47号")
    ]


def test_a_reply_whose_title_a_page_cuts_short() -> None:
    line = "国务院办公厅关于云江等4个省级开发区升级为国家级经济技术开发区的复函"
    rows = found(f"{line}\n国办函〔2024〕83号\n云江省人民政府:函复如下。", line)
    assert [(row.name, row.doc_no) for row in rows] == [(line, "国办函〔2024〕83号")]
    rows = found(f"{line}时间: 2024-10-30\n国办函〔2024〕83号\n函复如下。", line[:16])
    assert [row.name for row in rows] == [line]


def test_a_notice_named_with_and_without_its_particle_is_one() -> None:
    title = "云江市人民政府印发关于促进我市开发区创新发展实施方案的通知"
    text = title + "\n云政〔2017〕103号\n现将《关于促进我市开发区创新发展的实施方案》印发给你们。"
    assert [(row.doc_no, row.year) for row in found(text, title)] == [("云政〔2017〕103号", 2017)]


def test_a_work_report_of_spring_tells_of_last_year_until_it_plans() -> None:
    text = (
        "一、2020年工作回顾\n全市出台云江市未来产业培育发展行动方案,布局六大领域。\n"
        "二、2021年主要任务\n制定出台云江市工业企业研发扶持办法,兑现奖励。"
    )
    rows = found(text, "2021年云江市政府工作报告", dt.date(2021, 1, 20))
    assert [(row.name, row.year) for row in rows] == [
        ("云江市未来产业培育发展行动方案", 2020),
        ("云江市工业企业研发扶持办法", 2021),
    ]
