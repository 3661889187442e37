"""What an article announces once holds for the carriers it names later; what it only goes by, or asks for, does not."""

from __future__ import annotations

import pytest

from tests.ingest.extract.test_incubators import found

NATIONAL, PROVINCIAL = "national", "provincial"


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        (
            "近日,科技部公布国家备案众创空间名单。我市共有5家入围,数量居全省前列。主管部门表示将继续做好服务。此次上榜的有云帆众创空间(东湖区)、梦想湾(西湖区)、启航码头。",
            {"云帆众创空间": NATIONAL, "梦想湾": NATIONAL, "启航码头": NATIONAL},
        ),
        (
            "省科技厅对121家省级众创空间开展评估。西山创客等20家众创空间评估为优秀。东湖众创等31家考核为良好等次。海客成长营等6家评估为不合格等次,限期整改。银湾众创空间评估为不合格等次,取消资格。",
            {"西山创客": PROVINCIAL, "东湖众创": PROVINCIAL, "海客成长营": PROVINCIAL, "银湾众创空间": None},
        ),
        (
            "省科技厅公布2022年度省级科技企业孵化器考核结果。优秀等次:云江创业园、海州科创中心;良好等次:临江双创园、东山孵化器。",
            {"云江创业园": PROVINCIAL, "海州科创中心": PROVINCIAL, "临江双创园": PROVINCIAL, "东山孵化器": PROVINCIAL},
        ),
        (
            "省科技厅公布省级众创空间绩效评价结果。评价为优秀的有云帆众创、海州咖啡等12家,合格的有飞鸟众创空间、临江众创。",
            {"云帆众创": PROVINCIAL, "海州咖啡": PROVINCIAL, "飞鸟众创空间": PROVINCIAL, "临江众创": PROVINCIAL},
        ),
        (
            "园区按照国家大学科技园认定标准建设,包括三个园。三个园分别是云江大学科技园、海州学院科技园。",
            {"云江大学科技园": None, "海州学院科技园": None},
        ),
        (
            "根据《关于做好市级创业孵化基地认定工作的通知》和《关于做好区级创业孵化基地管理的通知》,我局进行了评估。云江创业谷等18家孵化基地评定为合格。",
            {"云江创业谷": None},
        ),
        (
            "今年对省级及以上科技企业孵化器作了绩效评价。现公布结果。云江创业园等25家科技企业孵化器评为优秀(A)。",
            {"云江创业园": None},
        ),
        ("同意建设云江湖北省大学科技园。此前申报建设湖北省大学科技园的有三家。", {"云江湖北省大学科技园": PROVINCIAL}),
        (
            "至此,云江市已拥有东山经开区、西山工业园、云江师范学院三家省级“双创”示范基地。",
            {"东山经开区": PROVINCIAL, "西山工业园": PROVINCIAL, "云江师范学院": PROVINCIAL},
        ),
        (
            "全市已有包括蓝芒空间、58众创、今朝汇等在内的成型众创空间31家。",
            {"蓝芒空间": None, "58众创": None, "今朝汇": None},
        ),
        (
            "科技部公布国家首批“星创天地”名单,云江市申报的“海州区云帆星创中心”等4家“星创天地”获批。",
            {"海州区云帆星创中心": NATIONAL},
        ),
        (
            "科技部公布国家级“星创天地”名单,海州县“云江果蔬园区星创天地”在列。",
            {"云江果蔬园区星创天地": NATIONAL},
        ),
        (
            "省人社厅公布省级创业孵化基地名单,云江市汴水街创业孵化基地等8家基地入选。其中,汴水街创业孵化基地、茶香城创业孵化基地等8家基地入选。",
            {"云江市汴水街创业孵化基地": PROVINCIAL, "茶香城创业孵化基地": PROVINCIAL},
        ),
        ("标志着云江留创园成功晋升为国家级孵化器。", {"云江留创园": NATIONAL}),
    ],
)  # fmt: skip
def test_levels(text: str, levels: dict[str, str | None]) -> None:
    assert {name: level for name, _, level in found(text)} == levels


@pytest.mark.parametrize(
    "text",
    [
        "推荐的2家孵化器被认定为国家级孵化器,分别是智能制造和信息领域的专业孵化器。",
        "“星创天地”就是设在田间的众创空间。",
        "省级创业孵化基地评选采取自主申请、县区初审、市州推荐、专家评审、网上公示五个环节。",
        "入围的3家高校众创空间运营主体分别为:云江大学、海州学院、临江师范大学。",
        "联盟建立起浙江地区大学科技园互通机制。",
        "与会人员认真学习创业孵化基地管理经验,申报众创空间须具备条件。",
    ],
)
def test_what_is_no_name(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("如三峰众创孵化器,现有企业40家。", "三峰众创孵化器"),
        ("雨花区的K+影像创客空间开张。", "K+影像创客空间"),
        ("一行人观摩云江科创产业园创业孵化基地。", "云江科创产业园创业孵化基地"),
    ],
)
def test_where_a_name_begins(text: str, name: str) -> None:
    assert [one for one, _, _ in found(text)] == [name]
