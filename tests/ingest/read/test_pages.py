"""HTML pages: what they declare, their meta line, their body, their charset."""

from __future__ import annotations

import datetime as dt
import time

import pytest

from ingest.read import Draft, Limits, Problem, read_articles

TITLE = "江北经开区前三季度签约项目四十二个"
FIRST = "江北经开区10月12日发布数据，前三季度全区签约项目42个，协议总投资138亿元，其中十亿元以上项目5个，数量为近年同期最多。"
SECOND = "园区招商部门介绍，新签项目集中在新型显示、生物医药和储能三个方向，已有二十九个项目开工，十一个项目投产。"
DAY = dt.date(2020, 10, 14)
MENU = '<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/n">新闻</a></li><li><a href="/p">园区</a></li></ul></div>'
LINKS = (
    '<div class="related"><h3>相关新闻</h3><ul><li><a href="/1">全市公交线路优化调整公告发布</a><span>2023-05-06</span></li>'
    '<li><a href="/2">图书馆延长周末开放时间的通知</a><span>2023-05-07</span></li></ul></div>'
)
FOOT = "<div class='footer'>版权所有 江北经开区管委会 某ICP备00000000号 地址：江北大道1号</div>"


def page(head="", before="", inner=None, after="", charset="utf-8"):
    inner = inner if inner is not None else f"<p>　　{FIRST}</p><p>　　{SECOND}</p>"
    return (
        f"<!DOCTYPE html><html><head><meta charset='{charset}'>{head}</head><body>{MENU}{before}"
        f"<div class='article-content' id='zoom'>{inner}</div>{after}{LINKS}{FOOT}</body></html>"
    )


def read(tmp_path, markup, name="page.html"):
    data = markup if isinstance(markup, bytes) else markup.encode()
    (tmp_path / name).write_bytes(data)
    (found,) = read_articles([tmp_path / name])
    return found


def body(draft):
    return draft.text[draft.body_start : draft.body_end]


DECLARED = {
    "JSON-LD": page(
        '<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"BreadcrumbList"},'
        f'{{"@type":"NewsArticle","headline":"{TITLE}","datePublished":"2020-10-14T07:30:00+08:00",'
        '"publisher":{"@type":"Organization","name":"江北日报"}}]}</script><title>别的题目_站</title>'
    ),
    "meta elements of an office": page(
        f'<meta name="ArticleTitle" content="{TITLE}"><meta name="PubDate" content="2020-10-14 07:30">'
        '<meta name="ContentSource" content="江北日报"><meta name="ColumnName" content="园区动态">'
    ),
    "open graph": page(
        f'<meta property="og:title" content="{TITLE}_江北日报网"><meta property="article:published_time" content="2020-10-13T20:30:00Z">'
        '<meta name="source" content="江北日报">'
    ),
    "meta line": page(
        f"<title>{TITLE}-江北经开区管委会</title>",
        f"<h1>{TITLE}</h1><div class='info'><span>发布时间：2020年10月14日</span><span> 来源：江北日报</span><span> 点击：33</span></div>",
    ),
    "meta line in a table": page(
        f"<title>{TITLE}</title>",
        f"<table><tr><td>{TITLE}</td></tr><tr><td>日期：2020-10-14</td><td>来源：江北日报</td></tr></table>",
    ),
    "breadcrumb and meta line": page(
        "<title>江北经开区</title>",
        f"<div>当前位置：<a>首页</a> &gt; <a>新闻</a></div><h2>{TITLE}</h2><p>2020-10-14 08:00 来源：江北日报 【字体：大 中 小】</p>",
    ),
}


@pytest.mark.parametrize("markup", DECLARED.values(), ids=DECLARED.keys())
def test_what_the_page_says(tmp_path, markup):
    draft = read(tmp_path, markup)
    assert isinstance(draft, Draft), draft
    assert (draft.title, draft.published_on, draft.source_name) == (TITLE, DAY, "江北日报")
    assert FIRST in body(draft)
    assert SECOND in body(draft)
    for outside in ("首页", "相关新闻", "公交线路", "版权所有", "2023-05-06"):
        assert outside not in body(draft)


def test_the_title_is_the_first_line_if_the_body_lacks_it(tmp_path):
    draft = read(tmp_path, DECLARED["meta elements of an office"])
    assert draft.text.startswith(TITLE + "\n")
    assert not body(draft).startswith(TITLE)


def test_a_date_is_never_taken_from_a_list_of_links(tmp_path):
    assert read(tmp_path, page(f"<title>{TITLE}</title>", f"<h1>{TITLE}</h1>")).published_on is None


def test_an_unknown_source_is_none(tmp_path):
    assert read(tmp_path, page('<meta name="ContentSource" content="未知">', f"<h1>{TITLE}</h1>")).source_name is None


@pytest.mark.parametrize("charset", ["gb2312", "gbk", "gb18030", "big5", "utf-8", "utf-16"])
def test_charsets(tmp_path, charset):
    declared = "gb2312" if charset.startswith("gb") else charset
    markup = DECLARED["meta line"].replace("charset='utf-8'", f"charset='{declared}'")
    if charset == "big5":
        from ingest.restore import restore

        markup = markup.translate(str.maketrans("经开区项数发签约协议总资亿个为来源点击时间团队园报闻显药储业产门绍类优线调闭长关权备号图书馆开",
                                                "經開區項數發簽約協議總資億個為來源點擊時間團隊園報聞顯藥儲業產門紹類優線調閉長關權備號圖書館開"))  # fmt: skip
        draft = read(tmp_path, markup.encode("big5", "ignore"))
        assert restore(draft.title).text == TITLE
        assert draft.published_on == DAY
        return
    draft = read(tmp_path, markup.encode(charset))
    assert (draft.title, draft.published_on) == (TITLE, DAY)
    assert FIRST in body(draft)


def test_a_wrongly_declared_charset_does_no_harm(tmp_path):
    assert FIRST in body(read(tmp_path, page(charset="gb2312")))


def test_body_without_paragraph_elements(tmp_path):
    draft = read(tmp_path, page(f"<title>{TITLE}</title>", inner=f"{FIRST}<br><br>{SECOND}"))
    assert FIRST in body(draft)
    assert SECOND in body(draft)


def test_tables_in_the_body_stay(tmp_path):
    table = "<table><tr><td>指标</td><td>数值</td></tr><tr><td>签约项目</td><td>42个</td></tr></table>"
    assert "42个" in body(read(tmp_path, page(inner=f"<p>{FIRST}</p>{table}<p>{SECOND}</p>")))


@pytest.mark.parametrize("markup", [
    "<html><head><title>空</title></head></html>",
    "<html><body></body></html>",
    "<html><body><script>render('article')</script><div id='app'></div></body></html>",
    f"<html><body>{MENU}</body></html>",
    "<",
    "<!-- -->",
    "<?xml version='1.0' encoding='gb2312'?>",
])  # fmt: skip
def test_a_page_without_a_body_is_a_problem(tmp_path, markup):
    found = read(tmp_path, markup)
    assert isinstance(found, Problem)
    assert "no body" in found.reason


HOSTILE = {
    "deep nesting": "<div>" * 60_000 + FIRST + "</div>" * 60_000,
    "deep inline nesting": "<b>" * 60_000 + FIRST,
    "many siblings": f"<p>{FIRST}</p>" * 9_000,
    "many empty elements": "<i></i>" * 150_000 + f"<p>{FIRST}</p><p>{SECOND}</p>",
    "a huge attribute": f"<p data-x='{'x' * 5_000_000}'>{FIRST}</p><p>{SECOND}</p>",
    "many attributes": f"<p {' '.join(f'a{i}=1' for i in range(100_000))}>{FIRST}</p>",
    "entity expansion": '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
                        '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><p>&c;&c;&c;</p>' + f"<p>{FIRST}</p>",
    "outside entity": '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><p>&a;</p>' + f"<p>{FIRST}</p><p>{SECOND}</p>",
    "unclosed everything": "<table><tr><td><ul><li>" * 20_000 + FIRST,
    "character references": "&#x1F600;" * 100_000 + "&#55357;&#0;&#1114112;" + f"<p>{FIRST}</p>",
    "broken JSON-LD": '<script type="application/ld+json">' + "[" * 100_000 + "</script>" + f"<p>{FIRST}</p><p>{SECOND}</p>",
    "many links": "<ul>" + "<li><a href='x'>某某新闻标题一二三四</a></li>" * 20_000 + "</ul>" + f"<p>{FIRST}</p>",
}  # fmt: skip


@pytest.mark.parametrize("inner", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_pages_cost_little(tmp_path, inner):
    begun = time.process_time()
    found = read(tmp_path, f"<html><body>{inner}</body></html>")
    assert time.process_time() - begun < 10
    assert isinstance(found, Draft | Problem)
    if isinstance(found, Draft):
        found.text.encode()
        assert "root:" not in found.text


def test_a_page_that_is_too_large_is_named_with_its_size(tmp_path):
    (tmp_path / "large.html").write_text(page(inner=f"<p>{FIRST}</p>" * 400))
    (found,) = read_articles([tmp_path / "large.html"], Limits(max_page_bytes=10_000))
    assert isinstance(found, Problem)
    assert "10,000" in found.reason
