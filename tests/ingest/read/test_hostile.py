"""Files that are no articles: never a crash, always a reason, bounded time and memory."""

from __future__ import annotations

import gzip
import time
import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.read import FORMS, Draft, Limits, Problem, read_articles
from ingest.read.draft import storable
from ingest.read.portal import read_portal

TEXT = "南湖高新区去年实现营业收入760亿元，增长9.5%；新增规上企业31家，研发投入强度达到4.1%，在全市各区中排名靠前，增速创五年新高。"


def read(path, data, limits=None):
    path.write_bytes(data)
    return list(read_articles([path], limits or Limits()))


@pytest.mark.parametrize("ending", FORMS)
def test_an_empty_file(tmp_path, ending):
    (found,) = read(tmp_path / f"a{ending}", b"")
    assert isinstance(found, Problem)
    assert "empty" in found.reason


@pytest.mark.parametrize("ending", [".txt", ".html", ".jsonl", ".csv"])
@pytest.mark.parametrize(
    "data", [bytes(1_000_000), b"%PDF-1.4 ..." + bytes(99), b"PK\x03\x04" + bytes(99), b"\x89PNG\r\n\x1a\n" + bytes(99)]
)
def test_no_text(tmp_path, ending, data):
    (found,) = read(tmp_path / f"a{ending}", data)
    assert isinstance(found, Problem)
    assert "not text" in found.reason


def test_blanks(tmp_path):
    (found,) = read(tmp_path / "a.txt", b" \n\t\n")
    assert "only blanks" in found.reason


@pytest.mark.parametrize("ending", [".txt", ".html", ".jsonl", ".csv"])
def test_one_line_of_200_megabytes(tmp_path, ending):
    with (tmp_path / f"a{ending}").open("wb") as file:
        file.write(b"text\n" if ending == ".csv" else b"")
        for _ in range(200):
            file.write(b"x" * (1 << 20))
    tracemalloc.start()
    begun = time.process_time()
    found = list(read_articles([tmp_path]))
    assert time.process_time() - begun < 10
    assert tracemalloc.get_traced_memory()[1] < 64 << 20
    tracemalloc.stop()
    assert len(found) == 1
    assert isinstance(found[0], Problem)
    assert "209,715,2" in found[0].reason or "more than 12,262,144 bytes" in found[0].reason


def test_a_text_over_the_limit_is_named_with_its_size(tmp_path):
    (found,) = read(tmp_path / "a.txt", ("长" * 2_000_001).encode())
    assert "2,000,001 characters" in found.reason
    assert len(found.content) == 2_000


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb2312", "gbk", "gb18030", "utf-16", "utf-32"])
def test_encodings(tmp_path, encoding):
    (found,) = read(tmp_path / "a.txt", TEXT.encode(encoding))
    assert found.text == TEXT


def test_big5(tmp_path):
    text = "南湖高新區去年實現營業收入七百六十億元，增長百分之九；新增企業三十一家，研發投入強度達到百分之四，在全市各區中排名靠前。"
    (found,) = read(tmp_path / "a.txt", text.encode("big5"))
    assert found.text == text


def test_a_few_broken_bytes_are_borne_many_are_not(tmp_path):
    data = TEXT.encode() * 5
    (found,) = read(tmp_path / "a.txt", data[:100] + b"\xff" + data[100:-1])
    assert isinstance(found, Draft)
    assert "\ufffd" in found.text
    (found,) = read(tmp_path / "a.txt", bytes(i * 97 % 251 + 1 for i in range(5_000)))
    assert isinstance(found, Problem)
    assert "broken" in found.reason


def test_nul_in_a_text_is_replaced_at_its_place(tmp_path):
    (found,) = read(tmp_path / "a.txt", (TEXT + "\x00" + TEXT * 2).encode())
    assert found.text == TEXT + "\ufffd" + TEXT * 2


HOSTILE_TEXTS = {
    "brackets": "（" * 500_000,
    "colons": "来源:" * 250_000,
    "dates": "2017-01-13 " * 75_000,
    "dates without end": "2017-01-13" * 75_000,
    "short lines": "标题一二三四\n" * 100_000,
    "bullets": "- 新闻\n" * 150_000,
    "meta lines": "来源：某报 日期：2017-01-13 点击：3\n" * 30_000,
    "titles and footers": "上一篇：甲乙丙丁\n相关新闻\n" * 50_000,
    "paragraphs and footers": (TEXT + "\n责任编辑：甲\n") * 10_000,
    "blanks": " " * 500_000 + "x" + "\n" * 450_000,
    "spaced letters": "来 " * 450_000,
    "digits": "1" * 950_000,
    "separators": "a|" * 450_000,
    "pinyin": "區(qū)" * 150_000,
    "line separators": "\u2028\u2029\x0b\x0c\x85\r" * 100_000 + "x",
    "right to left": "\u202e\u200f甲" * 250_000,
}


@pytest.mark.parametrize("text", HOSTILE_TEXTS.values(), ids=HOSTILE_TEXTS.keys())
def test_time_stays_linear(text):
    begun = time.process_time()
    found = read_portal(text)
    spent = time.process_time() - begun
    assert spent < 6, f"{spent:.1f} s for {len(text):,} characters"
    assert 0 <= found.body_start <= found.body_end <= len(text)


PIECES = st.sampled_from([
    TEXT, "\n", "\r\n", " ", "来源:某报 ", "日期：2017-01-13 ", "首页 > 新闻", "- 菜单", "上一篇：", "（", "）", "區(qū)", "\u2028", "【打印】", "|", ":",
    "標題", "２０１７年１月１３日", "点击:次", "\x00", "\ud800", "\U0001f600", "\u202e", "二〇一七年一月十三日", "Jan 13, 2017", "责任编辑", "x" * 200,
])  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(st.one_of(PIECES, st.text(max_size=20)), max_size=40))
def test_any_text_has_a_range(pieces):
    text = storable("".join(pieces))
    found = read_portal(text)
    assert 0 <= found.body_start <= found.body_end <= len(text)


@settings(max_examples=40, deadline=None)
@pytest.mark.parametrize("ending", [*FORMS, *(f"{ending}.gz" for ending in FORMS)])
@given(data=st.one_of(st.binary(max_size=300), st.lists(st.one_of(PIECES, st.text(max_size=9)), max_size=20)))
def test_reading_never_raises(tmp_path_factory, ending, data):
    if isinstance(data, list):
        data = "".join(data).encode("utf-8", "surrogatepass")
    path = tmp_path_factory.mktemp("any") / f"a{ending}"
    for content in (data, gzip.compress(data), b"text\n" + data, b'{"text":"' + data + b'"}', b"<p>" + data):
        for found in read(path, content):
            assert isinstance(found, Draft | Problem)
            for value in (getattr(found, name) for name in found.__slots__):
                if isinstance(value, str):
                    value.encode()
                    assert "\x00" not in value
            if isinstance(found, Draft):
                assert 0 <= found.body_start <= found.body_end <= len(found.text)
            else:
                assert ":" in found.reason
                assert len(found.content or "") <= 2_000
