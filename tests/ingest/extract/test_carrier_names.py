"""Carriers whose name stands in quotation marks, behind its zone or its operator, or in the next sentence's kind."""

from __future__ import annotations

import pytest

from ingest.extract.carriers import read as incubators
from ingest.models import IncubatorMention
from tests.ingest.extract.reading import article, assert_quoted, document


def told(text: str) -> list[tuple[str, str, str | None]]:
    rows = [IncubatorMention.model_validate(values) for _, values in incubators.facts(document(text))]
    assert_quoted(article(text), rows)
    return [(row.name, row.type, row.level) for row in rows]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("众创空间“枸杞咖啡”关过一次门。", [("枸杞咖啡", "makerspace", None)]),
        ("以高新区双创示范基地为龙头推进建设。", [("高新区双创示范基地", "demonstration_base", None)]),
        ("支持国家级高新区双创示范基地做强。", []),
        ("专家一行3人莅临我校大学科技园调研。", []),
        ("大赛在前海深港青年梦工场启动。", [("前海深港青年梦工场", "incubator", None)]),
        ("银川育成中心三楼的灯还亮着。", [("银川育成中心", "incubator", None)]),
        ("金陵海外学子科技工业园在南京成立。", [("金陵海外学子科技工业园", "overseas_student_park", None)]),
        ("苏州高新区云帆启航孵化器在孵企业60家。", [("云帆启航孵化器", "incubator", None)]),
        ("芜湖经开区智能网联加速器开园。", [("芜湖经开区智能网联加速器", "accelerator", None)]),
        ("现确定北京凌宇科技孵化器有限公司OLINK产业链众创空间等350家机构为国家备案众创空间。", [("OLINK产业链众创空间", "makerspace", "national")]),
        ("第一站是哈尔滨海外学人创业园。负责人说,这座国家级留学人员创业园建成十八年。", [("哈尔滨海外学人创业园", "overseas_student_park", "national")]),
        ("中南大学学生创新创业指导中心、长沙理工大学大学生创新创业园2家省级大学生创业孵化基地获授牌。",
         [("中南大学学生创新创业指导中心", "incubator", "provincial"), ("长沙理工大学大学生创新创业园", "incubator", "provincial")]),
        ("“云岭港”是本市打造的生物医药专业孵化平台。", [("云岭港", "incubator", None)]),
        ("一行走进“星海谷”人工智能创新社区。", [("星海谷", "incubator", None)]),
        ("深化临江高新区、“零点湾区”等载体建设。", [("零点湾区", "incubator", None)]),
        ("此次云岭大学科技园跨入国家大学科技园之列。", [("云岭大学科技园", "university_science_park", None)]),
        ("银沙区从该区滨河孵化器腾出三层楼。", [("滨河孵化器", "incubator", None)]),
        ("现认定银沙数字产业园等4家单位为自治区科技企业孵化器。", [("银沙数字产业园", "incubator", "provincial")]),
    ],
)  # fmt: skip
def test_names_and_levels(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "团队搬出孵化器,租下一层楼。",
        "合肥高新孵化器管理有限公司完成企业设立登记。",
        "打造孵化器“升级版”,国家级科技企业孵化器“十三五”规划已定。",
        "它是全市头一个留学人员创业园、国家级孵化器“双国字号”的孵化园区。",
        "认定8家基地为首批山东省青年创业孵化基地。",
        "办法从多方面对众创空间给予扶持。",
        "十余家新进驻创业园的企业领到钥匙。",
        "会议研究部署留学人员创业园的下一步工作。",
        "引导资金、项目向众创空间聚集。",
        "建成与国际接轨的现代化创业园。",
        "健全孵化器成长机制,弘扬孵化器精神,助力孵化器发展。",
        "全市有重点孵化器、参展孵化器和12家绿能孵化器。",
        "这家光伏孵化器去年扩了两层楼。",
        "加快光电孵化器40家、制药孵化器12家的改造。",
        "提档升级台商投资区、台湾农民创业园。",
        "通过后申请省财政孵化器后补助。",
        "省科技厅火炬中心孵化器管理处来访,三省一市孵化器负责人到会。",
        "2019西南地区众创空间培训会开班。",
        "推广“揭榜挂帅”、“赛马制”等载体。",
        "有人说,众创空间“叫好不叫座”。",
        "2.科技企业孵化器每培育1家高新技术企业奖励5万元。",
        "04【科技企业孵化器】对新认定的国家级、省级科技企业孵化器给予扶持。",
    ],
)
def test_verbs_operators_and_kinds_are_no_carriers(text: str) -> None:
    assert told(text) == []
