"""The date under a notice is its date of issue; a list of dates or a date in a sentence is none."""

from __future__ import annotations

import datetime as dt

import pytest

from ingest.read.signature import signed_on


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        (
            ["关于公布名单的通知", "各有关单位:", "现将名单予以公布。", "某某市科学技术局", "2021年12月15日"],
            dt.date(2021, 12, 15),
        ),
        (["园区的二十年", "第一段。", "第二段。", "(记者 赵某)2011年5月30日"], dt.date(2011, 5, 30)),
        (
            ["某开发区管委会", "2022年6月8日", "若干措施", "第一条 …", "第二条 …", "第三条 …", "2019年1月1日"],
            dt.date(2022, 6, 8),
        ),
        (["标题", "二〇一三年十二月三十一日", "正文", "正文", "正文"], dt.date(2013, 12, 31)),
        (["标题", "会议于2020年3月1日在北京召开,部署全年工作。", "正文"], None),
        (["往期", "2017-03-03", "2017-03-10", "2017-03-17"], None),
        (["2021年13月40日"], None),
        ([], None),
    ],
)
def test_signed_on(lines: list[str], day: dt.date | None) -> None:
    assert signed_on(lines) == day
