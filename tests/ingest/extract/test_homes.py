"""What a zone is called at home: by a nickname of two characters, or by its kind alone in its own paper."""

from __future__ import annotations

import pytest

from ingest.extract import extract
from ingest.extract.document import Document
from ingest.models import ZoneMention
from tests.ingest.extract.reading import article, numbers_of


def scopes(text: str, title: str | None = None, source: str | None = None) -> list[str | None]:
    return [fact.scope_name for fact in numbers_of(article(text, title=title, source=source))]


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        ("东湖高新区开会。\n去年,光谷企业总收入达500亿元。", None, ["东湖高新区"]),
        ("武汉东湖新技术开发区开会。\n新增企业300家。", "光谷一季度开门红", ["武汉东湖新技术开发区"]),
        ("昨日从武汉传来消息,光谷拥有高新技术企业900家。", None, ["光谷"]),
        ("天津经开区去年招商增势不减。泰达全年实际利用外资12亿美元。", None, ["天津经开区"]),
        ("长沙高新区扩容。麓谷聚集企业8000家。", None, ["长沙高新区"]),
        ("河北雄安新区加快建设,雄安累计注册企业1200家。", None, ["雄安新区"]),
    ],
)
def test_nicknames(text: str, title: str | None, expected: list[str]) -> None:
    assert scopes(text, title) == expected


@pytest.mark.parametrize(
    "text",
    [
        "光谷拥有高新技术企业900家。",  # which one?
        "在武汉,光谷广场人流如织。",
        "天津经开区招商。泰达股份去年增资。",
        "东湖高新区开会。长春光谷也在建设。",
        "北京经开区开会。亦庄镇办了庙会。",
    ],
)
def test_nicknames_within_other_names(text: str) -> None:
    spelt = [text[p.start : p.end] for p in Document.of(article(text)).places if p.type == "zone"]
    assert not {"光谷", "泰达", "亦庄"} & set(spelt)


@pytest.mark.parametrize(
    ("text", "title", "source", "expected"),
    [
        ("上半年,经开区实现税收3亿元。", None, "雅安经开区", ["雅安经开区"]),
        ("上半年,高新区实现税收3亿元。", None, "楚雄高新区管委会", ["楚雄高新区"]),
        ("去年,我市拥有高新技术企业300家。", None, "玉溪日报", ["玉溪市"]),
        ("去年,全市拥有高新技术企业300家。(来源:白城日报)", None, None, ["白城市"]),
        ("去年,全区拥有高新技术企业300家。", None, "金坛时报", [None]),  # a district's paper, or a zone in it?
        ("去年,沈阳高新区实现税收3亿元。高新区有企业20家。", None, "雅安经开区", ["沈阳高新区", "沈阳高新区"]),
        ("去年,全国53个国家高新区营业收入2万亿元。高新区出口额900亿美元。", None, "广州日报", ["全国高新区"] * 2),
    ],
)
def test_publishers(text: str, title: str | None, source: str | None, expected: list[str]) -> None:
    assert scopes(text, title, source) == expected


@pytest.mark.parametrize(
    ("text", "source", "names"),
    [
        ("上半年,经开区实现税收3亿元。经开区招商忙,出口2亿美元。", "雅安经开区", ["雅安经开区"]),
        ("苏州工业园区和高新区领先。高新区研发投入占GDP比重6%。", None, ["苏州工业园区", "苏州高新区"]),
        ("沈阳高新区与经开区结对。", "雅安经开区", ["沈阳高新区", "雅安经开区"]),
        ("苏州市各级高新区都在升级。", None, []),
    ],
)
def test_zones_that_numbers_are_told_of(text: str, source: str | None, names: list[str]) -> None:
    facts = extract(article(text, source=source))
    assert [fact.name for fact in facts if isinstance(fact, ZoneMention)] == names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("去年,中国54个国家级开发区实现出口1400亿美元。", ["全国国家级经开区"]),
        ("去年,我国114家国家高新区实现工业总产值19万亿元。", ["全国高新区"]),
        ("某部副部长称,目前国家高新区总数已达114家,去年营业总收入20万亿元。", ["全国高新区"]),
    ],
)
def test_zones_of_the_country_together(text: str, expected: list[str]) -> None:
    assert scopes(text) == expected


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("云岭高新区1994年经国务院批准设立。园区已形成三大产业,累计实现税收30亿元。", 2021),
        ("云岭新区是2012年8月国务院批复的国家级新区,规划面积246平方公里。", 2021),
        ("云岭高新区2016年升级为国家级高新区。园区累计引进项目300个。", 2021),
    ],
)
def test_year_of_founding_is_no_time_of_what_is_so(text: str, year: int) -> None:
    assert [fact.period_end.year for fact in numbers_of(article(text)) if fact.period_end] == [year]
