"""What 我市 and a bare 经开区 mean by whose paper or site an article is from."""

from __future__ import annotations

import pytest

from ingest.extract.document import Document
from tests.ingest.extract.reading import article, numbers_of


def _scope(text: str, source: str | None, title: str | None = None) -> str | None:
    (fact,) = numbers_of(article(text, title=title).model_copy(update={"source_name": source}))
    return fact.scope_name


@pytest.mark.parametrize(
    ("text", "source", "scope"),
    [
        ("全市现有高新技术企业80家。", "玉溪日报", "玉溪市"),
        ("我市现有高新技术企业80家。", "玉溪市人民政府门户网站", "玉溪市"),
        ("全省现有高新技术企业8000家。", "湖南日报", "湖南省"),
        ("经开区现有高新技术企业80家。", "岳阳经济技术开发区", "岳阳经开区"),
        ("高新区现有高新技术企业80家。", "绵阳日报", "绵阳高新区"),
        ("全区现有高新技术企业80家。", "大连高新区管委会", "大连高新区"),
        ("全市现有高新技术企业80家。（来源：玉溪日报）", None, "玉溪市"),
        ("全市现有高新技术企业80家。", "中国科学报", None),
        ("全市现有高新技术企业80家。", None, None),
    ],
)
def test_a_word_for_a_place_that_is_not_named(text: str, source: str | None, scope: str | None) -> None:
    assert _scope(text, source) == scope


@pytest.mark.parametrize("title", ["衡阳市高新技术企业达到80家", "衡阳市晒家底"])
def test_what_the_article_names_comes_first(title: str) -> None:
    assert _scope("全市现有高新技术企业80家。", "湖南日报", title) == "衡阳市"


def test_a_title_may_say_whose_site_it_is() -> None:
    text = "企业数量增长较快。签约项目52个。北京亦庄的企业也来考察。"
    assert _scope(text, "岳阳经开区", "经开区项目建设综述") == "岳阳经开区"


def test_a_source_without_a_place() -> None:
    assert Document.of(article("全市发展良好。")).publisher_places == []


@pytest.mark.parametrize(
    ("text", "source", "scope"),
    [
        ("我区紧盯两江新区招商,签约项目12个。", "武隆网", "武隆区"),
        ("扬州市考察团来访。我市签约项目12个。", "今日高邮", "高邮市"),
        ("赴长丰县学习归来,我县签约项目12个。", "泗洪县融媒体中心", "泗洪县"),
        ("大连高新区升温。我区签约项目12个。", "新华网", "大连高新区"),
    ],
)
def test_who_says_we_is_the_publisher(text: str, source: str, scope: str) -> None:
    assert _scope(text, source) == scope


def test_the_only_place_that_anything_names() -> None:
    assert _scope("工信厅安排专项资金6.5亿元。", "内蒙古自治区工业和信息化厅") == "内蒙古"
    assert _scope("近年来我国经济进入新常态。\n到2020年底,共认定孵化器71家。", "吉林省科学技术厅") == "吉林省"
    assert _scope("全区完成基础设施投资6.4亿元。", "广元经济开发区管委会", "开发区完善配套") == "广元经开区"
