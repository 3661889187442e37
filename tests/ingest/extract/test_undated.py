"""Which year a text without a date speaks from."""

from __future__ import annotations

import pytest

from ingest.extract.times import undated


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("", "宁政办〔2019〕12号\n各县人民政府:", 2019),
        ("支持办法", "  兴高管〔2021〕3号  \n为加快建设,制定本办法。", 2021),
        ("玉溪高新区2018年度工作会议召开", "会议部署了任务。", 2018),
        ("", "在2020年经济工作会议上,新区定下目标。", 2020),
        ("", "2022年全区重点工作推进会昨天举行。", 2022),
        ("", "(肥政办函[2004]8号)\n各乡镇人民政府:", 2004),
        # signed
        ("", "为支持创业,制定本办法。\n新宁县人民政府\n二OO六年三月五日", 2006),
        ("", "为支持创业,制定本办法。\n新宁县人民政府\n二〇一一年十月十二日", 2011),
        ("", "新宁县人民政府\n2013年4月9日\n为支持创业,制定本办法。", 2013),
        ("", "项目于2013年4月9日\n开工,2015年投产。", None),
        # held in the year after
        ("", "2018年度总结表彰工作会议上,十家企业受奖。", None),
        # another's number, amid a sentence
        ("", "根据《意见》(国发〔2016〕5号)要求,制定本方案。", None),
        # two years
        ("2017年工作会议", "回顾2016年工作会议的部署。", None),
        ("", "园区2015年开园,企业46家。", None),
    ],
)
def test_the_year_that_a_text_says_it_is_of(title: str, text: str, expected: int | None) -> None:
    assert undated.year_of(title, text, 0, len(text)) == expected
