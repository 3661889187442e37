"""Events whose name stands in two places, that are told in passing, or that a notice or an institute is the source of."""

from __future__ import annotations

import datetime as dt

import pytest

from ingest.extract.events.read import find
from tests.ingest.extract.reading import PUBLISHED, document


def told(
    text: str, published: dt.date | None = PUBLISHED, title: str | None = None
) -> list[tuple[str, str, str | None]]:
    return [(e.name, e.type, e.date) for e in find(document(text, published=published, title=title))]


@pytest.mark.parametrize(
    ("text", "name", "kind", "date"),
    [
        ("两部门共建的云江留学人员创业园,今天在此间举行揭牌仪式。", "云江留学人员创业园揭牌仪式", "opening", "2021-08-20"),
        ("8月18日,临江高新区隆重举行项目签约仪式。", "临江高新区项目签约仪式", "signing", "2021-08-18"),
        ("8月12日,举行了以“园区联动,共筑湾区”为主题的高峰论坛。", "“园区联动,共筑湾区”高峰论坛", "forum", "2021-08-12"),
        ("8月3日,银沙农业创新成果推介大会在银沙举行。会上举行了重点项目签约仪式,签下13份协议。", "银沙农业创新成果推介大会重点项目签约仪式", "signing", "2021-08-03"),
        ("2021年全国双创活动周将于8月19日至25日举行。8月15日消息,云江分会场设于市展览馆。", "2021年全国双创活动周云江分会场", "activity_week", "2021-08-19"),
        ("8月8日,在第六届海创周开幕式上,院士做了演讲。", "第六届海创周开幕式", "activity_week", "2021-08-08"),
        ("8月18日上午,临江高新区召开2020年工作总结表彰大会,兑现奖励2亿元。", "2020年工作总结表彰大会", "award", "2021-08-18"),
        ("据6月3日至5日举行的“联合国工业组织2007年投资高峰论坛”报道。", "联合国工业组织2007年投资高峰论坛", "forum", "2007"),
    ],
)  # fmt: skip
def test_names_in_two_places(text: str, name: str, kind: str, date: str) -> None:
    assert (name, kind, date) in told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("临江高新区前身为临江市经济技术开发区,始建于1988年,1992年被批准为省级经济技术开发区。",
         [("临江市经济技术开发区始建", "launch", "1988"), ("临江市经济技术开发区被批准为省级经济技术开发区", "recognition", "1992")]),
        ("副市长说,中国(河南)自由贸易试验区4月1日挂牌当天,入驻企业456家。", [("中国(河南)自由贸易试验区挂牌", "opening", "2021-04-01")]),
        ("新华社北京8月2日电(记者云间)自2013年9月上海自贸试验区正式设立以来,试点不断。", [("上海自贸试验区设立", "recognition", "2013-09")]),
        ("8月14日,云江智库发布《2021年中国园区发展研究报告》。", [("云江智库发布《2021年中国园区发展研究报告》", "other", "2021-08-14")]),
        ("8月14日,云江智库发布2021园区高质量发展百强榜单,临江高新区上榜。", [("云江智库发布2021园区高质量发展百强榜单", "other", "2021-08-14")]),
        ("8月14日,赛事引入更多优质项目落户新区。", []),
    ],
)  # fmt: skip
def test_told_in_passing(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("概况。一。二。1995年成立的云江创业服务中心,2004年成为国家级孵化器,在孵企业165家。",
         [("云江创业服务中心成立", "opening", "1995"), ("云江创业服务中心成为国家级孵化器", "recognition", "2004")]),
        ("概况。一。二。8月8日,云江创业港办了一场“云江资本对接会”,坐满了人。", [("云江资本对接会", "roadshow", "2021-08-08")]),
        ("第六届中国国际新材料产业博览会正在云江举行。", [("第六届中国国际新材料产业博览会", "other", "2021")]),
        ("几天前,《云江科技创新合作区发展规划》对外公布。", [("《云江科技创新合作区发展规划》对外公布", "policy_release", "2021")]),
        ("临江高新区449个项目集中开复工。", [("临江高新区449个项目集中开复工", "launch", "2021")]),
        ("8月2日,位于云江的临江创新中心揭牌,标志着云江孵化联盟成立。", [("临江创新中心揭牌", "opening", "2021-08-02"), ("云江孵化联盟成立", "other", "2021-08-02")]),
        ("8月2日,国家医保飞行检查工作启动,红树林中心成立,特高压输电工程开工建设。", []),
    ],
)  # fmt: skip
def test_more_makes(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert told(text) == expected


def test_a_reply_is_a_recognition_once() -> None:
    title = "国务院办公厅关于临江经济开发区等4个省级开发区升级为国家级经济技术开发区的复函"
    name = "临江经济开发区等4个省级开发区升级为国家级经济技术开发区"
    assert told("经批准,函复如下:\n2021年8月19日\n", title=title) == [(name, "recognition", "2021-08-19")]
    notice = "现认定云江孵化园等4家单位为省级科技企业孵化器,认定银沙众创工场等9家单位为省级众创空间。\n2021年8月19日\n"
    assert len(told(notice, title="关于认定2021年度省级科技企业孵化器和众创空间的通知")) == 1


def test_news_of_an_undated_page() -> None:
    text = "云江发展多年。园区兴旺。又是一年。近日,云江总部基地正式建成。同日,银沙区迎来了49个项目的集中签约。"
    assert told(text, None) == [("云江总部基地正式建成", "opening", None), ("49个项目的集中签约", "signing", None)]


def test_a_bare_kind_is_the_carrier_named_before() -> None:
    text = "市长参观了云江留学人员创业园。创业园始建于1995年5月。"
    assert ("云江留学人员创业园始建", "launch", "1995-05") in told(text)
