"""Events of several bodies in one sentence, of news told without a day of its own, and ceremonies by what they are held for."""

from __future__ import annotations

import pytest

from tests.ingest.extract.test_events import told

Told = tuple[str, str, str | None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a time before each name
        (
            "从2010年6月云江新区揭牌,到2012年8月河口新区、东湾新区,再到2014年10月西岭新区相继成立。",
            [
                ("河口新区成立", "recognition", "2012-08"),
                ("东湾新区成立", "recognition", "2012-08"),
                ("西岭新区成立", "recognition", "2014-10"),
            ],
        ),
        # as many times as names, behind them or before
        (
            "云江高新区、河口高新区分别于1992年和1993年被批准为国家高新区。",
            [
                ("云江高新区批准为国家高新区", "recognition", "1992"),
                ("河口高新区批准为国家高新区", "recognition", "1993"),
            ],
        ),
        (
            "2018年和2020年,云江孵化器、河口众创空间先后建成投用。",
            [("云江孵化器建成投用", "opening", "2018"), ("河口众创空间建成投用", "opening", "2020")],
        ),
    ],
)
def test_one_verb_tells_of_several(text: str, expected: list[Told]) -> None:
    assert [event for event in told(text) if event in expected] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # counted on from the day told before
        ("2月3日,云江产业园开园。前一天,云江研究院在高新区揭牌成立。", ("云江研究院揭牌成立", "opening", "2021-02-02")),
        ("2月3日,云江产业园开园。次日,河口产业园奠基。", ("河口产业园奠基", "launch", "2021-02-04")),
        # part of the same news
        (
            "2月23日,云江高新区创新发展大会举行。高新区与高校合作更紧。云江大学实习基地揭牌,合作共建项目落户。",
            ("云江大学实习基地揭牌", "opening", "2021-02-23"),
        ),
        # 当天 is not the day of the background
        (
            "2月23日,云江高新区招商推介会举行。"
            "据了解,2012年9月8日,高新区与云江公司签订战略合作协议,共同开发产业港项目,总占地面积4050亩,可开发面积1500亩,总投资180亿元。"
            "项目列入规划,是省重点产业项目,也是全市重点园区之一,分两期开发建设,一期占地40亩,建筑面积3.2万平方米,形成500亿元产业规模。"
            "当天,云江汽车电子产业港一并启动。",
            ("云江汽车电子产业港启动", "launch", "2021-02-23"),
        ),
        # what a ceremony is held for
        (
            "云江产业园区正式更名为“云江滨海高新区”的揭牌仪式2月3日举行。",
            ("云江产业园区正式更名为“云江滨海高新区”揭牌仪式", "opening", "2021-02-03"),
        ),
        ("2月3日,云江高新区成立30周年图片展开幕。", ("云江高新区成立30周年图片展", "other", "2021-02-03")),
        ("2月3日,云江市十五届人大三次会议开幕。", ("云江市十五届人大三次会议", "conference", "2021-02-03")),
        # a ceremony of many projects, and one a year ago
        (
            "2月3日,云江高新区总投资86亿元的30个项目集中开工奠基。",
            ("云江高新区30个项目集中开工奠基", "launch", "2021-02-03"),
        ),
        ("2月3日,云江工业园企业进园典礼仪式举行。", ("云江工业园企业进园典礼仪式", "opening", "2021-02-03")),
        (
            "2月3日,云江软件园筹备办公室暨企业服务中心揭牌。",
            ("云江软件园筹备办公室暨企业服务中心揭牌", "opening", "2021-02-03"),
        ),
        # of two at once, without 被
        (
            "今年,云江高新区列入第二批国家双创示范基地。",
            ("云江高新区列入第二批国家双创示范基地", "recognition", "2021"),
        ),
        # how many at a time
        (
            "1991年3月,国务院一次批准26个高新区升为国家高新区。",
            ("国务院一次批准26个高新区升为国家高新区", "recognition", "1991-03"),
        ),
        ("2016年5月,云江高新区获省政府批准筹建。", ("云江高新区获省政府批准筹建", "recognition", "2016-05")),
    ],
)
def test_news(text: str, expected: Told) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "力争在2010年底云江工业园全面启动。",
        "多年来,国务院陆续批准了88个国家高新区。",
        "2月3日,云江高新区、河口高新区相继出台措施。",
    ],
)
def test_no_event(text: str) -> None:
    assert told(text) == []


def test_a_page_tells_the_life_of_its_title() -> None:
    text = "1994年,大学提出构想。2003年,被科技部认定为国家大学科技园。2008年,由省科技厅认定为省级成果转化基地。"
    assert told(text, title="云江大学科技园发展历程") == [
        ("云江大学科技园被科技部认定为国家大学科技园", "recognition", "2003"),
        ("云江大学科技园被省科技厅认定为省级成果转化基地", "recognition", "2008"),
    ]


def test_the_ceremony_is_told_once() -> None:
    text = "2月3日,云江大学自贸区研究院签约与揭牌仪式举行。校长与副市长代表双方签署合作协议,并共同为研究院揭牌。"
    assert [name for name, _, _ in told(text)] == ["云江大学自贸区研究院签约与揭牌仪式"]
