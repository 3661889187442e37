from __future__ import annotations

import datetime as dt
import time

import pytest

from ingest.extract.carriers import read as incubators
from ingest.extract.document import Document
from ingest.models import Article, IncubatorMention


def document(text: str, title: str | None = None) -> Document:
    article = Article(
        article_id="0" * 16,
        uri="a.txt",
        title=title,
        published_on=dt.date(2021, 3, 5),
        text=text,
        body_start=0,
        body_end=len(text),
    )
    return Document.of(article)


def found(text: str, title: str | None = None) -> list[tuple[str, str, str | None]]:
    rows = [IncubatorMention.model_validate(values) for _, values in incubators.facts(document(text, title))]
    assert all(text[row.char_start : row.char_end] == row.quote for row in rows)
    return [(row.name, row.type, row.level) for row in rows]


def names(text: str, title: str | None = None) -> list[str]:
    return [name for name, _, _ in found(text, title)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("记者走进蓝帆孵化器,十几个团队正在路演。", ("蓝帆孵化器", "incubator", None)),
        ("启明星(抚顺)孵化器负责人说", ("启明星(抚顺)孵化器", "incubator", None)),
        ("春城·创客空间上月开门迎客", ("春城·创客空间", "makerspace", None)),
        ("设在该校的东北大学科技园有企业90家", ("东北大学科技园", "university_science_park", None)),
        ("大连市高新技术创业服务中心累计毕业企业300家", ("大连市高新技术创业服务中心", "incubator", None)),
        ("无锡留学人员创业园二期封顶", ("无锡留学人员创业园", "overseas_student_park", None)),
        ("位于苏州的长风加速器已有企业12家", ("长风加速器", "accelerator", None)),
        ("甘井子区双创示范基地走融通发展的路子", ("甘井子区双创示范基地", "demonstration_base", None)),
        ("吉林省光电子产业孵化器由三方共建", ("吉林省光电子产业孵化器", "incubator", None)),
        ("瀋陽雲帆眾創空間揭牌", ("沈阳云帆众创空间", "makerspace", None)),
    ],
)
def test_names_of_several_makes(text: str, expected: tuple[str, str, str | None]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "全市有孵化器76家、众创空间173家",
        "国家级众创空间5家,专业孵化器12家",
        "要建设众创空间,培育一批科技企业孵化器",
        "“众创空间—孵化器—加速器”链条",
        "大连众创空间达到31家",
        "省孵化器协会成立",
        "《众创空间管理办法》印发",
        "不少众创空间靠收租过日子",
        "中国第一家科技企业孵化器诞生在这里",
        "按下转型升级的加速器",
        "强流重离子加速器装置投入运行",
        "新获批8个国家级大学生创业园",
        "对新认定的省级以上孵化器给予奖励",
        "中小企业孵化器不容易赚钱",
    ],
)
def test_not_named(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("作为国家级科技企业孵化器的蓝帆孵化器连年优秀", "national"),
        ("蓝帆孵化器被科技部认定为国家级科技企业孵化器", "national"),
        ("蓝帆孵化器成立于2004年,2009年被认定为省级孵化器", "provincial"),
        ("国家级孵化器——蓝帆孵化器,在孵企业72家", "national"),
        ("蓝帆孵化器是块国家级的牌子", "national"),
        ("蓝帆孵化器(市级)上月开园", "municipal"),
        ("科技部公布国家级科技企业孵化器名单,蓝帆孵化器等9家机构获批", "national"),
        ("蓝帆孵化器里有国家级高新技术企业3家", None),
    ],
)
def test_level(text: str, level: str | None) -> None:
    assert found(text) == [("蓝帆孵化器", "incubator", level)]


def test_level_of_a_list_in_a_sentence() -> None:
    text = "3个国家级基地各有分工——大连高新区双创示范基地和甘井子区双创示范基地看创业,浑南区双创示范基地看融通。"
    assert {level for _, _, level in found(text)} == {"national"}
    assert len(found(text)) == 3


def test_names_without_a_word_of_the_trade() -> None:
    assert found("这是国家级科技企业孵化器甘肃育苗帮的日常") == [("甘肃育苗帮", "incubator", "national")]
    assert names("云海大厦、星河大厦等7处孵化器在孵企业412家") == ["云海大厦", "星河大厦"]
    assert found("蓝谷企业广场获批国家级科技企业孵化器")[0] == ("蓝谷企业广场", "incubator", "national")
    assert found("天津蓝海软件园发展有限公司被认定为国家级科技企业孵化器")[0][2] == "national"


def test_a_place_and_the_trade_want_a_named_neighbour() -> None:
    assert names("盘锦科技孵化器、启明星(抚顺)孵化器轮流上台") == ["盘锦科技孵化器", "启明星(抚顺)孵化器"]
    assert names("盘锦孵化器发展很快") == []


def test_short_names_are_the_same_carrier() -> None:
    text = "吉林省光电子产业孵化器(下称“省光电子孵化器”)有了新身份。省光电子孵化器2020年被认定为国家级孵化器。"
    assert found(text) == [("吉林省光电子产业孵化器", "incubator", "national")]
    mentions = incubators.find(document(text))
    assert {named.name for named in mentions} == {"吉林省光电子产业孵化器"}
    assert len(mentions) > 1


NOTICE = """经评审,现予公示。
一、省级科技企业孵化器名单
1.蓝帆孵化器(大连市)
2.春城·创客部落
(3)启明星(抚顺)孵化器
二、国家级众创空间(2家)
云海众创空间、小树咖啡
联系电话:0411-12345678
"""


def test_lists_of_a_notice() -> None:
    assert found(NOTICE, title="关于公布2021年孵化载体的通知") == [
        ("蓝帆孵化器", "incubator", "provincial"),
        ("春城·创客部落", "incubator", "provincial"),
        ("启明星(抚顺)孵化器", "incubator", "provincial"),
        ("云海众创空间", "makerspace", "national"),
        ("小树咖啡", "makerspace", "national"),
    ]


def test_columns_of_a_notice() -> None:
    text = "序号 | 孵化器名称 | 运营主体 | 地区\n1 | 海谷工坊 | 大连海谷孵化器管理有限公司 | 高新区\n2 | 蓝帆孵化器 | 大连蓝帆公司 | 金普新区\n"
    assert found(text, title="2021年度市级科技企业孵化器拟认定名单公示") == [
        ("海谷工坊", "incubator", "municipal"),
        ("蓝帆孵化器", "incubator", "municipal"),
    ]


@pytest.mark.parametrize(
    "unit",
    [
        "大连甲孵化器、",
        "国家级科技企业孵化器",
        "1.大连海创孵化器\n",
        "等7家孵化器",
        "获批国家级孵化器",
        "云江孵化器等7家单位为国家级孵化器、",
        "1\n云帆孵化器\n云江公司\n",
        "取消云江孵化器、",
        "该孵化器是国家级",
        "序号\n名称\n公司\n",
        "分别是云海空间、",
    ],
)
def test_time_is_linear(unit: str) -> None:
    def seconds(size: int) -> float:
        text = (unit * size)[:size]
        whole = document(text, title="名单公示")
        _ = whole.places
        began = time.process_time()
        incubators.find(whole)
        return time.process_time() - began

    def grows_too_fast() -> bool:
        return seconds(16_000) >= 16 * max(seconds(4_000), 0.002)

    seconds(1_000)
    assert not all(grows_too_fast() for _ in range(3))  # one may be late by chance


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("同为国家级的云帆孵化器和启航孵化器扩了面积。", ["national"] * 2),
        ("去年,云帆孵化器晋升为国家级。", ["national"]),
        ("云帆孵化器由省级升级为国家级孵化器", ["national"]),
        ("云帆众创空间获得国家级备案", ["national"]),
        ("作为国家级科技企业孵化器,云帆创业中心连续三年优秀。", ["national"]),
        ("云帆孵化器(国家级)、启航孵化器(省级)", ["national", "provincial"]),
        ("拥有云帆孵化器、启航众创空间等2家省级创新创业载体", ["provincial"] * 2),
        ("有国家级孵化器2家(云帆孵化器、启航孵化器)", ["national"] * 2),
        ("其中国家级孵化器2家,即云帆孵化器和启航孵化器", ["national"] * 2),
        ("云江大学国家大学科技园揭牌", ["national"]),
        ("云帆孵化器、启航孵化器和蓝湾孵化器三家,前两家为国家级,后一家为省级。", [None] * 3),
    ],
)
def test_levels_told_before_behind_and_within(text: str, expected: list[str | None]) -> None:
    assert [level for _, _, level in found(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected", "level"),
    [
        (
            "科技部公布国家备案众创空间名单,云江市有4家上榜。\n这4家众创空间分别是云江创业咖啡、优你客工坊、蓝海青创营、云江大学众创空间。",
            ["云江创业咖啡", "优你客工坊", "蓝海青创营", "云江大学众创空间"],
            "national",
        ),
        (
            "拟认定以下3家机构为市级科技企业孵化器,现予公示:云帆孵化器、蓝湾科创园、三江加速营。",
            ["云帆孵化器", "蓝湾科创园", "三江加速营"],
            "municipal",
        ),
        (
            "现认定下列单位为2021年度省级科技企业孵化器:\n1.云帆科技孵化器\n2.启航谷",
            ["云帆科技孵化器", "启航谷"],
            "provincial",
        ),
        (
            "国家备案众创空间名单\n1 云江创客汇 云江创客汇有限公司\n2 蓝鲸空间 蓝鲸公司",
            ["云江创客汇", "蓝鲸空间"],
            "national",
        ),
        ("科技企业孵化器名单(国家级)\n1.云帆科技孵化器\n2.启航谷", ["云帆科技孵化器", "启航谷"], "national"),
        ("涌现出创新工场、天使汇等新型孵化器", ["创新工场", "天使汇"], None),
        ("Yes!众创空间挂牌", ["Yes!众创空间"], None),
    ],
)
def test_rows_and_lists_take_kind_and_level_from_what_leads_them(
    text: str, expected: list[str], level: str | None
) -> None:
    assert [(name, said) for name, _, said in found(text)] == [(name, level) for name in expected]


@pytest.mark.parametrize(
    "text",
    [
        "实施孵化器倍增计划",
        "做强孵化器",
        "盘活闲置厂房建众创空间",
        "中国留学人员创业园里有海归企业40家",
        "总结推广创客空间经验",
        "众创空间服务内容包括:场地、融资、培训、工商注册",
        "获批3家众创空间的条件是:面积、团队、导师、基金",
    ],
)
def test_tasks_and_services_name_no_carrier(text: str) -> None:
    assert found(text) == []


def test_a_list_without_words_of_the_trade() -> None:
    """The title alone says what is listed; no line holds a word of the trade."""
    text = "经研究,确定以下单位入选:\n1.云江创客汇\n2.蓝鲸空间"
    assert names(text, "关于公布第五批省级众创空间名单的通知") == ["云江创客汇", "蓝鲸空间"]
