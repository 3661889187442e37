"""The parts that scopes are found by: organisations, yardsticks, context words, and their word lists."""

from __future__ import annotations

from collections import Counter

import pytest

from ingest.extract import clause_places, organisations
from ingest.extract.document import Span
from ingest.extract.vocabulary import read
from ingest.restore import fold
from tests.ingest.extract.reading import article, document, numbers_of, statements


@pytest.mark.parametrize("name", ["organisation_words", "yardstick_words", "carried_words"])
def test_word_lists(name: str) -> None:
    rows = [(row["word"], row["role"]) for row in read(name)]
    assert [row for row, count in Counter(rows).items() if count > 1] == []
    assert [word for word, role in rows if not word or not role or fold(word) != word] == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("云江光电研究院拥有专利", "云江光电研究院"),
        ("目前云帆科技有限公司拥有专利", "云帆科技有限公司"),
        ("国家级科技企业孵化器拥有专利", None),
        ("一家孵化器拥有专利", None),
        ("云江光电研究院发布报告", None),
        ("由云江光电研究院建成的楼宇", None),
        ("云江光电研究院和企业共建", None),
        ("云江光电研究院12家", None),
        ("我国科技企业孵化器(简称孵化器", None),
        ("义务教育集团化办学", None),
        ("没想到很快就有银行", None),
    ],
)
def test_organisations_by_their_ending(text: str, name: str | None) -> None:
    read_text = document(text)
    found = organisations.spoken_of(read_text, Span(0, len(text)), len(text))
    assert (found and found.name) == name


@pytest.mark.parametrize(
    ("text", "rate", "names"),
    [
        ("大连高新区", False, ["大连高新区"]),
        ("来自大连高新区", False, []),
        ("大连市占比", False, []),
        ("大连市科技局", False, ["大连市"]),
        ("据大连市科技局", False, []),
        ("大连市重点实验室", False, []),
        ("在大连市", False, ["大连市"]),
        ("在大连市", True, []),
        ("大连高新区排名第三", False, ["大连高新区"]),
        ("大连市、沈阳市等城市", False, []),
        ("辽宁省10个国家级经开区", False, ["辽宁省国家级经开区"]),
    ],
)
def test_places_that_a_clause_speaks_of(text: str, rate: bool, names: list[str]) -> None:
    found = clause_places.find(document(text), Span(0, len(text)), len(text), lambda *_: None, rate=rate)
    assert [place.name for place in found] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("大连市很忙。218家国家级经开区有孵化器12家。", "全国国家级经开区"),
        ("甘井子区很忙。全省孵化器12家。", "辽宁省"),
        ("大连高新区很忙。该区孵化器12家。", "大连高新区"),
        ("大连高新区和沈阳高新区很忙。高新区孵化器12家。", "沈阳高新区"),
        ("占地320亩的云江产业园开园。", "云江产业园"),
    ],
)
def test_context_words(text: str, name: str) -> None:
    assert {statement.scope.name for statement in statements(text)} == {name}


@pytest.mark.parametrize(
    ("head", "title", "scope"),
    [
        ("——2021年1月14日在新余市第十届人民代表大会上", "政府工作报告", "新余市"),
        ("当前位置: 新余高新区 -> 工作报告", "二次创业再出发", "新余高新区"),
        ("新余市科技局", "宜春市成绩单", "宜春市"),
        ("2021-01-14 来源:新余日报", "成绩单", None),
    ],
)
def test_the_lines_above_the_body_say_whose_it_is_where_the_title_does_not(
    head: str, title: str, scope: str | None
) -> None:
    text = f"{head}\n孵化器达到31家。"
    above = article(text, title=title).model_copy(update={"body_start": len(head) + 1})
    assert [fact.scope_name for fact in numbers_of(above)] == [scope]
