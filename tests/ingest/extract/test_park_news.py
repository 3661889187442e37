"""News of zones, parks and their projects: who came and from where, what was signed for and begun, how full a park is."""

from __future__ import annotations

import pytest

from ingest.models import Indicator
from tests.ingest.extract.reading import article, numbers_of
from tests.ingest.extract.test_events import told

Row = tuple[str, int | float, str]


def _rows(text: str) -> list[Row]:
    """Code, value and status of each number that is a fact."""
    return [
        (f.metric, float(f.value or 0), f.status)
        if isinstance(f, Indicator)
        else (f.kind, float(f.amount or 0), f.status)
        for f in numbers_of(article(text))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # places are counted, then what comes from them
        ("绵阳经开区累计引进18个国家和地区投资的项目260个。", [("projects", 260, "actual")]),
        ("绵阳经开区共引进来自9个国家和地区投资的企业75家。", [("enterprises", 75, "actual")]),
        ("绵阳市4个软件园已有企业900家。", [("enterprises", 900, "actual")]),
        # classes cut by size
        ("绵阳保税区已批准企业640家，超过200万美元的投资企业超过15家。", [("enterprises", 640, "actual")]),
        # what those counted are
        (
            "绵阳科创园有制造业企业40家，其中5家为世界500强企业，12家是高新技术企业。",
            [
                ("enterprises", 40, "actual"),
                ("fortune500_enterprises", 5, "actual"),
                ("hightech_enterprises", 12, "actual"),
            ],
        ),
        ("绵阳高新区推进30项为民办实事项目。", []),
        # firms that are being hatched, whoever founded them
        ("绵阳留创园内在孵的留学人员企业64家。", [("incubated_enterprises", 64, "actual")]),
        ("绵阳经开区上半年新建外商投资公司17家。", [("new_enterprises", 17, "actual")]),
        ("绵阳留创园吸引来自德国、日本等7个国家的创业留学人员88人。", [("talents", 88, "actual")]),
        # a list that says which
        ("绵阳科创园迎来首批落户项目，包括生物检测中心、航材加工厂等14个项目。", [("projects", 14, "actual")]),
        # how full a park is
        ("绵阳科创园标准厂房入驻率达92%。", [("share", 92, "actual")]),
        # who gets money from investors; who means to invest
        (
            "绵阳科创园累计有31家企业获得1.6亿元的投资。",
            [("enterprises", 31, "actual"), ("venture_investment", 160_000_000, "actual")],
        ),
        ("一家药企准备投资800万元，在绵阳高新区建厂。", [("project_investment", 8_000_000, "planned")]),
        # what will come of the projects just counted
        (
            "绵阳高新区集中开工33个项目。“33个项目建成投产后，将延长产业链条。”",
            [("projects", 33, "actual")],
        ),
    ],
)
def test_numbers_of_parks(text: str, expected: list[Row]) -> None:
    assert _rows(text) == expected


def test_several_recipients_are_no_scope() -> None:
    text = "绵阳天成药业有限公司王强团队、华晟光电有限公司李明等8名个人或团队获得了20万元到60万元不等的资助。"
    assert [f.scope_name for f in numbers_of(article(text))] == [None]


def test_a_verb_between_the_country_and_a_kind_of_park_makes_no_name() -> None:
    text = "我国创办大学科技园已有十余年。2019年底，国家级大学科技园达到115家。"
    assert [f.scope_name for f in numbers_of(article(text))] == ["全国"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "2月8日，涪城区集中签约落户16个优质项目，总投资30亿元。",
            [("涪城区16个优质项目集中签约", "signing", "2021-02-08")],
        ),
        # what the ceremony began
        (
            "2月8日，涪城区举行重大项目集中开工仪式，总投资60亿元的19个重大项目正式破土动工。",
            [("涪城区重大项目集中开工仪式", "launch", "2021-02-08")],
        ),
    ],
)
def test_projects_signed_for_and_begun(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(text) == expected
