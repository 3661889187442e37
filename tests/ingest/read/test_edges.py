"""Dates at the edge of a headline, or in the line below it."""

from __future__ import annotations

import datetime as dt

import pytest

from ingest.read.edges import edge_date

DAY = dt.date(2019, 6, 18)


@pytest.mark.parametrize(
    "lines",
    [
        ["临江高新区孵化器揭榜挂帅 2019年06月18日"],
        ["临江高新区孵化器获奖发布时间:2019/06/18 09:30:12"],
        ["2019-06-18 临江开发区:招商引资结硕果"],
        ["date 2019-06-18 临江创业大赛启动"],
        ["临江高新区再上台阶http://www.example.com.cn 2019年06月18日 06:49 临江日报"],
        ["临江高新区再上台阶", "https://www.example.com.cn/zx 2019-06-18 来源:临江日报"],
        ["政府工作报告", "——2019年6月18日在临江市第九届人民代表大会第四次会议上"],
    ],
)
def test_found(lines):
    assert edge_date(lines) == DAY


@pytest.mark.parametrize(
    "lines",
    [
        ["2019年6月18日,临江创业大赛开幕。"],
        ["申报截止:2019-06-18"],
        ["2019-06-18,第十家孵化器开门迎客。"],
        ["截至2019年6月18日"],
        ["详见www.example.com.cn 自2019年6月18日起施行"],
        ["临江高新区2019年6月18日举行招商会"],
        ["2019-02-30 临江开发区"],
        [*["无日期的一行"] * 6, "临江高新区 2019年06月18日"],
        [],
    ],
)
def test_not_found(lines):
    assert edge_date(lines) is None
