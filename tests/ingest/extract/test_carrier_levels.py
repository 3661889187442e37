"""What running text says a carrier is: level and kind, beside its name, behind it, or where it is taken up again."""

from __future__ import annotations

import pytest

from tests.ingest.extract.test_incubators import found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "银沙育成中心三楼的灯还亮着。他的团队只有9个人。\n育成中心是自治区级孵化器,2003年由银川高新区办起来。",
            [("银沙育成中心", "incubator", "provincial")],
        ),
        (
            "记者在海湾·澳城青年创业谷采访。\n答:2015年6月29日开业,孵化项目267个。去年创业谷被科技部列为国家级众创空间,今年还要冲国家级孵化器。",
            [("海湾·澳城青年创业谷", "makerspace", "national")],
        ),
        ("云帆创业港去年晋升为国家级科技企业孵化器。", [("云帆创业港", "incubator", "national")]),
        ("云帆创业谷跻身国家级众创空间行列。", [("云帆创业谷", "makerspace", "national")]),
        (
            "云帆孵化器、启航孵化器双双获评国家级。",
            [("云帆孵化器", "incubator", "national"), ("启航孵化器", "incubator", "national")],
        ),
        ("云帆创客空间获国家级众创空间授牌。", [("云帆创客空间", "makerspace", "national")]),
        ("云帆孵化器通过国家级科技企业孵化器认定。", [("云帆孵化器", "incubator", "national")]),
        ("云帆孵化器拿下国家级科技企业孵化器的金字招牌。", [("云帆孵化器", "incubator", "national")]),
        ("云帆创业园被科技部列为国家级众创空间。", [("云帆创业园", "makerspace", "national")]),
        (
            "全区拥有云帆孵化器、启航孵化器等国家级孵化器。",
            [("云帆孵化器", "incubator", "national"), ("启航孵化器", "incubator", "national")],
        ),
        ("以云帆孵化器为代表的国家级孵化器越办越旺。", [("云帆孵化器", "incubator", "national")]),
        ("云帆孵化器(国家级科技企业孵化器)有在孵企业60家。", [("云帆孵化器", "incubator", "national")]),
        ("依托国家级科技企业孵化器“云帆工社”,高新区办起训练营。", [("云帆工社", "incubator", "national")]),
        ("国家级众创空间——云帆咖啡开进大学城。", [("云帆咖啡", "makerspace", "national")]),
        ("眼下只有1家国家级孵化器——喀什创业谷,在孵企业139家。", [("喀什创业谷", "incubator", "national")]),
        ("云帆孵化器入列国家级科技企业孵化器名单。", [("云帆孵化器", "incubator", "national")]),
        ("名单公布,云帆孵化器成功入选,成为全市第3家国家级孵化器。", [("云帆孵化器", "incubator", "national")]),
        ("云帆孵化器成为全市首家国家级科技企业孵化器。", [("云帆孵化器", "incubator", "national")]),
        ("云帆孵化器,国家级科技企业孵化器,占地30亩。", [("云帆孵化器", "incubator", "national")]),
        ("云帆孵化器荣膺“国家级科技企业孵化器”称号。", [("云帆孵化器", "incubator", "national")]),
        ("云帆创业中心建成国家级科技企业孵化器。", [("云帆创业中心", "incubator", "national")]),
        ("云帆孵化器正在创建国家级孵化器。", [("云帆孵化器", "incubator", None)]),
        ("云帆孵化器力争明年升级为国家级孵化器。", [("云帆孵化器", "incubator", None)]),
        ("云帆孵化器孵化的海蓝生物获评国家级专精特新小巨人。", [("云帆孵化器", "incubator", None)]),
        (
            "云帆孵化器于2016年投用。该孵化器2019年被认定为省级科技企业孵化器。",
            [("云帆孵化器", "incubator", "provincial")],
        ),
        ("云帆众创空间建筑面积6000平方米。目前,该空间已获国家备案。", [("云帆众创空间", "makerspace", "national")]),
        ("走进位于高新区的云帆孵化器,这家市级孵化器已孵化企业200家。", [("云帆孵化器", "incubator", "municipal")]),
        (
            "引进深圳紫金港创客、良仓孵化器、杭报第七空间等知名孵化器。",
            [
                ("深圳紫金港创客", "incubator", None),
                ("良仓孵化器", "incubator", None),
                ("杭报第七空间", "incubator", None),
            ],
        ),
        (
            "全区有云帆工社、启航谷、蓝鲸咖啡等众创空间12家。",
            [("云帆工社", "makerspace", None), ("启航谷", "makerspace", None), ("蓝鲸咖啡", "makerspace", None)],
        ),
        (
            "清江创业园、西城高新区创业园都在扩容。",
            [("清江创业园", "incubator", None), ("西城高新区创业园", "incubator", None)],
        ),
        (
            "云帆孵化器是国家级孵化器,启航孵化器是省级孵化器。",
            [("云帆孵化器", "incubator", "national"), ("启航孵化器", "incubator", "provincial")],
        ),
        (
            "国家级科技企业孵化器云帆创业园和省级众创空间蓝鲸咖啡同日开园。",
            [("云帆创业园", "incubator", "national"), ("蓝鲸咖啡", "makerspace", "provincial")],
        ),
        (
            "高新区创业服务中心、火炬大厦孵化器、中科智谷加速器3个载体连成一片。",
            [
                ("高新区创业服务中心", "incubator", None),
                ("火炬大厦孵化器", "incubator", None),
                ("中科智谷加速器", "accelerator", None),
            ],
        ),
        ("江城青创园获评市级创业孵化基地。", [("江城青创园", "incubator", "municipal")]),
        ("云海大学科技园获批国家大学科技园。", [("云海大学科技园", "university_science_park", "national")]),
        ("云帆双创基地入选国家小型微型企业创业创新示范基地。", [("云帆双创基地", "demonstration_base", "national")]),
        (
            "启明科技园被工信部认定为国家小型微型企业创业创新示范基地。",
            [("启明科技园", "demonstration_base", "national")],
        ),
        ("蓝谷智造产业园获评省级科技企业孵化器。", [("蓝谷智造产业园", "incubator", "provincial")]),
    ],
)
def test_levels_and_kinds_in_running_text(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert sorted(found(text), key=str) == sorted(expected, key=str)
