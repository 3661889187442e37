"""The many wordings that give a carrier its level: titles of places, bodies that recognise, lists, assessments; and those that do not."""

from __future__ import annotations

import pytest

from tests.ingest.extract.test_incubators import found


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("云帆孵化器获批全国创业孵化示范基地。", ["national"]),
        ("云帆孵化器被认定为辽宁省科技企业孵化器。", ["provincial"]),
        ("云帆孵化器2019年获得大连市科技企业孵化器认定。", ["municipal"]),
        ("作为全市首家国家级孵化器,云帆孵化器现有在孵企业60家。", ["national"]),
        ("云帆孵化器是经科技部认定的国家级科技企业孵化器。", ["national"]),
        ("国家级科技企业孵化器——云帆孵化器迎来新一批企业。", ["national"]),
        ("云帆孵化器(国家级)现有在孵企业60家。", ["national"]),
        ("走进省级众创空间云帆工场,年轻人正在开会。", ["provincial"]),
        ("云帆孵化器于2016年被评为国家级。", ["national"]),
        ("云帆孵化器先后获评市级、省级、国家级科技企业孵化器。", ["national"]),
        ("云帆孵化器从区级一路升到国家级。", ["national"]),
        ("云帆孵化器晋升“国家队”。", ["national"]),
        ("云帆孵化器通过省级科技企业孵化器认定。", ["provincial"]),
        ("云帆孵化器被授予“国家级科技企业孵化器”称号。", ["national"]),
        ("云帆孵化器挂上国家级孵化器的牌子。", ["national"]),
        ("科技部公布2018年度国家备案众创空间名单,云帆空间榜上有名。", ["national"]),
        ("在科技部公布的2018年度国家备案众创空间名单中,云帆创客空间位列其中。", ["national"]),
        ("省科技厅发布公告,拟认定云帆孵化器为省级科技企业孵化器,现予公示。", ["provincial"]),
        ("云帆孵化器正在申报国家级科技企业孵化器。", [None]),
        ("云帆孵化器被取消省级众创空间资格。", [None]),
        ("云帆众创空间被纳入国家级科技企业孵化器管理服务体系。", ["national"]),
        ("云帆孵化器获国家级科技企业孵化器A类评价。", ["national"]),
        ("云帆孵化器在国家级科技企业孵化器考核中获评优秀。", ["national"]),
        ("区级孵化器云帆孵化器现有在孵企业60家。", [None]),
        ("国家级:云帆孵化器、海创孵化器;省级:蓝湾孵化器。", ["national", "national", "provincial"]),
        ("全市有孵化器12家,其中国家级2家(云帆孵化器、海创孵化器)。", ["national", "national"]),
        ("全市国家级孵化器有云帆孵化器、海创孵化器。", ["national", "national"]),
        ("我市拥有云帆孵化器、海创众创空间2家国家级创业孵化平台。", ["national", "national"]),
        ("云帆孵化器摘得国家级“金字招牌”。", ["national"]),
        ("云帆孵化器跻身国家级孵化器行列。", ["national"]),
        ("云帆众创空间顺利通过科技部国家备案。", ["national"]),
        ("云帆众创空间顺利通过国家备案。", ["national"]),
        ("云帆众创空间获科技部备案。", ["national"]),
        ("经省科技厅备案的云帆众创空间现有团队30个。", ["provincial"]),
        ("云帆众创空间是国家级众创空间。", ["national"]),
        ("云帆孵化器今年升级为“国字号”。", ["national"]),
        ("今年,科技部认定云帆孵化器为科技企业孵化器。", ["national"]),
        ("云帆孵化器获省级科技企业孵化器认定。", ["provincial"]),
        ("云帆孵化器获认定为2021年度省级科技企业孵化器。", ["provincial"]),
        ("云帆孵化器荣登省级孵化器榜单。", ["provincial"]),
        ("云帆孵化器入围国家级科技企业孵化器公示名单。", ["national"]),
        ("云帆孵化器成为我市第三个国家级孵化器。", ["national"]),
        ("云帆孵化器在2020年升格为国家级。", ["national"]),
        ("云帆孵化器,这家国家级孵化器已孵化企业200家。", ["national"]),
        ("国家级孵化器云帆孵化器现有在孵企业60家。", ["national"]),
        ("云帆孵化器为国家级科技企业孵化器,建筑面积2万平方米。", ["national"]),
        (
            "根据专家评审意见,拟认定云帆孵化器、海创孵化器2家单位为2022年度省级科技企业孵化器,现予公示。",
            ["provincial", "provincial"],
        ),
        ("2018年,云帆孵化器获批省级科技企业孵化器,海创孵化器获批国家级科技企业孵化器。", ["provincial", "national"]),
        ("云帆孵化器和海创孵化器同时获评国家级优秀孵化器。", ["national", "national"]),
        ("作为国家级孵化器的云帆孵化器,今年毕业企业20家。", ["national"]),
        ("云帆孵化器(国家级科技企业孵化器、国家小型微型企业创业创新示范基地)今年毕业企业20家。", ["national"]),
        ("云帆孵化器系省级科技企业孵化器,由高新区管委会创办。", ["provincial"]),
        ("云帆孵化器积极创建国家级科技企业孵化器。", [None]),
        ("云帆孵化器力争明年晋升为国家级孵化器。", [None]),
        ("云帆孵化器入选国家级科技企业孵化器培育库。", [None]),
        ("云帆孵化器荣获“大连市科技企业孵化器”称号。", ["municipal"]),
        ("云帆孵化器由省科技厅批准为省级孵化器。", ["provincial"]),
        ("云帆孵化器通过了科技部火炬中心的国家级孵化器年度考核。", ["national"]),
        ("云帆孵化器再次蝉联国家级科技企业孵化器优秀(A类)。", ["national"]),
        ("云帆众创空间加入国家级众创空间“朋友圈”。", ["national"]),
        ("云帆孵化器成功跻身“国家队”。", ["national"]),
        ("在火炬中心公布的评价结果中,国家级孵化器云帆孵化器位列优秀。", ["national"]),
        ("日前,火炬中心公布国家级科技企业孵化器评价结果,云帆孵化器获评优秀(A类)。", ["national"]),
        ("云帆孵化器2015年被命名为省级孵化器,2016年获市科技进步奖。", ["provincial"]),
        ("云帆孵化器2015年被认定为省级孵化器,2018年升级为国家级孵化器。", ["national"]),
        ("云帆孵化器2008年成为国家高新技术创业服务中心。", ["national"]),
        ("云帆创业中心2001年被认定为国家级创业中心。", ["national"]),
        ("云帆孵化器被国家科技部认定为国家级高新技术创业服务中心。", ["national"]),
        ("云帆创业园被人社厅认定为省级创业孵化示范基地。", ["provincial"]),
        ("云帆创业园被国家人社部评为全国创业孵化示范基地。", ["national"]),
        ("云帆留学人员创业园是人事部与市政府共建的国家级留学人员创业园。", ["national"]),
        ("云帆星创天地获省级备案。", ["provincial"]),
        ("云帆大学科技园2005年被认定为国家大学科技园。", ["national"]),
        ("云帆大学科技园跻身国家大学科技园行列。", ["national"]),
        ("云帆孵化器被列入国家级科技企业孵化器申报名单。", [None]),
        ("云帆孵化器位于国家级高新区内,现有企业30家。", [None]),
        ("云帆孵化器培育国家级专精特新企业5家。", [None]),
        ("云帆孵化器获国家级科技奖励3项。", [None]),
        ("云帆孵化器引进国家级人才5名。", [None]),
        ("云帆孵化器拥有省级重点实验室3家。", [None]),
        ("近日,省科技厅公布2022年度众创空间备案名单,云帆众创空间、海创工场入选。", ["provincial", "provincial"]),
        ("云帆孵化器、海创孵化器被评为省级优秀孵化器。", ["provincial", "provincial"]),
    ],
)
def test_level(text: str, levels: list[str | None]) -> None:
    assert [level for _, _, level in found(text)] == levels


TITLE = "某省公示省级留学人员创业园复核名单"
LIST = "经复核认定,云江留创园、云江经开区留创园、海州留创园为优秀等次。撤销石门留创园。"


def test_a_title_announces_the_level_of_those_named_and_not_of_those_struck() -> None:
    levels = {name: level for name, _, level in found(LIST, TITLE)}
    assert levels == {
        "云江留创园": "provincial",
        "云江经开区留创园": "provincial",
        "海州留创园": "provincial",
        "石门留创园": None,
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "一、同意授予云帆产业园、海创街区等19个基地“国家小型微型企业创业创新示范基地”称号。",
            ["云帆产业园", "海创街区"],
        ),
        (
            "来自云江的8家单位云帆农业有限公司、海创食品有限公司等被省科技厅确定为2019年度省级星创天地单位。",
            ["云帆农业有限公司", "海创食品有限公司"],
        ),
        ("某部决定认定上述8个大学科技园为国家大学科技园。", []),
        ("青创客家是一家服务机构,已先后获得“青年创业基地”、“云江市市级众创空间”等称号。", ["青创客家"]),
        ("某区申报的“云帆产业园有限公司”专业类国家级科技企业孵化器荣登榜单。", ["云帆产业园有限公司"]),
        (
            "此次入选云江市第二批授牌名单的青年创业基地还包括:云帆青年创业园、三创中心、云岭创客空间和海峡交易中心。",
            ["云帆青年创业园", "三创中心", "云岭创客空间", "海峡交易中心"],
        ),
        ("全力推进云江大学国家大学科技园建设。", ["云江大学国家大学科技园"]),
        ("云江高新技术产业园孵化器于2017年3月2日正式运营。", ["云江高新技术产业园孵化器"]),
        ("各地要确保留创园发挥作用。", []),
    ],
)
def test_names_of_decisions(text: str, expected: list[str]) -> None:
    assert [name for name, _, _ in found(text)] == expected


def test_the_cells_of_a_table_that_end_with_bars() -> None:
    cells = "序号 |\n所在地 |\n大学科技园名称 |\n依托高校 |\n1 |\n北京 |\n云江大学科技园 |\n云江大学、海州大学 |\n2 |\n上海 |\n石门大学科技园 |\n石门大学 |\n"
    text = f"现公布名单。\n新认定的国家大学科技园名单\n{cells}"
    assert [(name, level) for name, _, level in found(text, "关于公布国家大学科技园名单的通知")] == [
        ("云江大学科技园", "national"),
        ("石门大学科技园", "national"),
    ]


def test_a_name_with_and_without_the_word_for_city_is_one() -> None:
    text = "威海留学人员创业园成立。部里批复了威海市留学人员创业园。"
    assert [name for name, _, _ in found(text)] == ["威海留学人员创业园"]


def test_a_list_has_the_level_that_its_number_was_told_with() -> None:
    told = "日前,某市认定了今年首批3家市级众创空间。截至目前,全市有省级众创空间4家、国家级众创空间3家。"
    text = told + "\n这3家众创空间分别是:模工场、云帆部落、海创众创空间。"
    assert found(text) == [
        ("模工场", "makerspace", "municipal"),
        ("云帆部落", "makerspace", "municipal"),
        ("海创众创空间", "makerspace", "municipal"),
    ]
