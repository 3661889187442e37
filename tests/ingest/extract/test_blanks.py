"""Blanks that stand for nothing are closed, those that part cells, items and headlines are kept."""

from __future__ import annotations

import time

import pytest

from ingest.extract import blanks


def closed(text: str) -> str:
    pieces, begin = [], 0
    for start, end in blanks.to_close(text):
        pieces.append(text[begin:start])
        begin = end
    return "".join([*pieces, text[begin:]])


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("全年创汇1 350万美元", "全年创汇1350万美元"),
        ("总收入12\u2009406.5万元,利税2\u00a0105万元", "总收入12406.5万元,利税2105万元"),
        ("工业总产值1　026　300万元", "工业总产值1026300万元"),
        ("完成投资1，204.8亿元", "完成投资1204.8亿元"),
        ("增长23. 5%,签约4. 8 亿元", "增长23.5%,签约4.8亿元"),
        ("余额为318 .6 亿元", "余额为318.6亿元"),
    ],
)
def test_numbers(text: str, mended: str) -> None:
    assert closed(text) == mended


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("2014 年 10 月 8 日,全区有企业 120 家", "2014年10月8日,全区有企业120家"),
        ("截至 2019 年底累计 1.2 万家,位列第 16 位", "截至2019年底累计1.2万家,位列第16位"),
        ("第 3 届大赛吸引 45 个项目", "第3届大赛吸引45个项目"),
        ("占地 3200 亩、总投资 12 亿元、员工 300 人", "占地3200亩、总投资12亿元、员工300人"),
    ],
)
def test_numbers_among_characters(text: str, mended: str) -> None:
    assert closed(text) == mended


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("实现生 产总值 80 亿元", "实现生产总值80亿元"),
        ("各项存 贷款余额", "各项存贷款余额"),
        ("新认定高新 技术企业", "新认定高新技术企业"),
        ("新 增 瞪 羚 企 业", "新 增 瞪羚企业"),
    ],
)
def test_words(text: str, mended: str) -> None:
    assert closed(text) == mended


@pytest.mark.parametrize(
    "text",
    [
        "指标 2018 2019 2020",
        "产值 120 350 480",
        "1 总则 2 个人奖项 3 项目标准",
        "首页 新闻中心 通知公告",
        "某市发布新规 记者现场探访",
        "分别为12，35家",
        "2010，300家企业",
        "表1 2. 10家企业",
        "第一批 12345 号",
    ],
)
def test_what_parts_is_kept(text: str) -> None:
    assert blanks.to_close(text) == []


@pytest.mark.parametrize(
    "unit", ["1 ", "某区全年完成投资，增长较快较好\n", "1 000", "生 产 总 值 ", "1，000", "第 ", "1. ", "家 2 "]
)
def test_linear(unit: str) -> None:
    def seconds(times: int) -> float:
        text = "中" + unit * times
        begin = time.process_time()
        blanks.to_close(text)
        return time.process_time() - begin

    assert seconds(40_000) < 8 * 6 * max(seconds(5_000), 0.002)


PRINTED = """今年以来,全区上下紧扣发展主题,坚持项
目带动,全年新引进各类产业化项目 19
个,总投资 43.5 亿元,园区工业产值 143.3
亿元,同比增长 19%;固定投资 18.4 亿元,
比上年增长 18%,各项指标位居全市前
列,为今后的发展打下了好的基础。"""


def test_lines_of_print_are_joined() -> None:
    joined = closed(PRINTED)
    assert "坚持项目带动" in joined
    assert "产值143.3亿元" in joined
    assert "\n" not in joined


@pytest.mark.parametrize(
    "text",
    [
        "\\n".join(["滨江科技企业孵化器有限公司", "云帆众创空间管理有限责任公司", "昌南软件园发展有限责任公司"] * 3),
        "\\n".join(
            ["一、总体要求,指导思想和基本原则", "二、主要任务,重点工程和保障", "三、组织实施,督查考核和宣传"] * 2
        ),
        "\\n".join(["全年完成投资12亿元,增长8%。", "新增企业30家,总数达120家。", "税收2亿元,增长9%,创新高。"] * 2),
        "首页,新闻\\n通知,公告\\n政策,解读\\n联系,我们\\n版权,声明",
    ],
)
def test_lists_headings_and_paragraphs_are_kept(text: str) -> None:
    assert blanks.to_close(text) == []
