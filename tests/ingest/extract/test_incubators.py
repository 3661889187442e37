from __future__ import annotations

import datetime as dt
import time

import pytest

from ingest.extract import incubators
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
    rows = incubators.facts(document(text, title))
    assert all(text[row.char_start : row.char_end] == row.quote for row in rows)
    return [(row.name, row.type, row.level) for row in rows if isinstance(row, IncubatorMention)]


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
    "unit", ["大连甲孵化器、", "国家级科技企业孵化器", "1.大连海创孵化器\n", "等7家孵化器", "获批国家级孵化器"]
)
def test_time_is_linear(unit: str) -> None:
    def seconds(size: int) -> float:
        text = (unit * size)[:size]
        whole = document(text, title="名单公示")
        _ = whole.places
        began = time.process_time()
        incubators.find(whole)
        return time.process_time() - began

    seconds(1000)
    assert min(seconds(32000) for _ in range(2)) < 16 * max(min(seconds(8000) for _ in range(2)), 0.002)
