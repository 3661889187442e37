"""How zones and carriers began, prizes that are paid, lists of firms, and what a work report tells without a subject."""

from __future__ import annotations

import pytest

from tests.ingest.extract.test_events import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("云江高新区1992年经国务院批准,1997年又扩区。", ("云江高新区经国务院批准", "recognition", "1992")),
        ("说到家底,云江高新区是1991年3月由国务院批准成立的。", ("云江高新区经国务院批准成立", "recognition", "1991-03")),
        ("自2013年9月云江自贸试验区正式设立以来,企业越来越多。", ("云江自贸试验区设立", "recognition", "2013-09")),
        ("自1994年全国首家留创园——云江海外学子创业园在南京成立以来,回国的人多了。", ("云江海外学子创业园成立", "opening", "1994")),
        ("云江开发区于2015年成立“帆起众创空间”,以服务创客。", ("“帆起众创空间”成立", "opening", "2015")),
        ("2016年7月1日,云江科技园在波士顿设立了第一个联络处。", ("云江科技园在波士顿设立第一个联络处", "opening", "2016-07-01")),
        ("云江高新区早在2012年6月便设立了国内首支天使投资基金。", ("云江高新区设立国内首支天使投资基金", "launch", "2012-06")),
        ("云江工业园区是两国合作项目,1994年5月启动,面积288平方公里。", ("云江工业园区启动", "launch", "1994-05")),
        ("2月10日,云江高新区对2020年度优秀企业进行表彰并予以奖励。", ("云江高新区对2020年度优秀企业进行表彰", "award", "2021-02-10")),
        ("3月1日,4家省级大学生创业孵化基地获授牌。", ("4家省级大学生创业孵化基地获授牌", "award", "2021-03-01")),
        ("日前,省生产力中心发布2020年全省瞪羚企业评估结果。", ("2020年全省瞪羚企业评估结果发布", "recognition", "2021")),
        ("拟认定云江材料孵化园等19个省级科技企业孵化器,现予以公示。", ("认定云江材料孵化园等19个省级科技企业孵化器", "recognition", "2021")),
        ("2月3日,一批平台落地,建成运行云江数智化发展促进中心,新增企业多家。", ("云江数智化发展促进中心建成运行", "opening", "2021-02-03")),
        ("2月8日,成都入选全国首批工业互联网融合应用试点城市。", ("成都入选全国首批工业互联网融合应用试点城市", "recognition", "2021-02-08")),
        ("2月5日,全省产业大会召开在即,经开区举行重点项目签约仪式。", ("经开区重点项目签约仪式", "signing", "2021-02-05")),
        ("1月5日,市里召开高质量推进云江新区建设座谈会。", ("高质量推进云江新区建设座谈会", "conference", "2021-01-05")),
        ("2月8日,百余名人才齐聚云江,共同见证了“中国云江留学人员创业园”的揭牌。", ("“中国云江留学人员创业园”揭牌", "opening", "2021-02-08")),
        ("3月2日召开2019年全国经开区考核结果发布会。", ("2019年全国经开区考核结果发布会", "conference", "2021-03-02")),
    ],
)  # fmt: skip
def test_beginnings_awards_and_lists(text: str, expected: tuple[str, str, str | None]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "2月1日起,对首次认定的孵化器给予奖励。",
        "自2013年以来,每年对优秀企业进行表彰。",
        "2月,云江高新区成立专班,推进项目。",
        "2013年以来,云江等5个经国务院批准享受开发区政策的区域增长较快。",
        "自贸区挂牌半年内设立157家融资租赁企业。",
    ],
)
def test_rules_and_counts_are_no_events(text: str) -> None:
    assert told(text) == []


def test_a_title_that_comes_with_a_recognition_is_the_same_event() -> None:
    text = "3月2日,云江开发区打造的“帆起众创空间”通过国家科技部备案,荣获国家级众创空间荣誉称号。"
    assert told(text) == [("“帆起众创空间”通过国家科技部备案", "recognition", "2021-03-02")]


def test_one_ceremony_for_several_projects() -> None:
    text = "3月1日,云江开发区举行2021年第一季度项目集中开工暨扩建厂房项目、新能源项目开工仪式。"
    assert [kind for _, kind, _ in told(text)] == ["launch"]


def test_a_sitting_may_be_printed_in_two_lines() -> None:
    text = "2021年2月9日在云江市云江区\n第九届人民代表大会第四次会议上\n区长 某某\n各位代表:现在,我报告工作。"
    assert told(text, title="政府工作报告") == [
        ("云江市云江区第九届人民代表大会第四次会议", "conference", "2021-02-09")
    ]


def test_a_report_that_names_no_subject_speaks_of_its_region() -> None:
    text = "一年来,平台更多。获批“一带一路”国际技术转移中心。"
    found = told(text, title="2021年陕西省政府工作报告")
    assert found == [("陕西省获批“一带一路”国际技术转移中心", "recognition", "2020")]
