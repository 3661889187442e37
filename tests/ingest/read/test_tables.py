"""Tables: .jsonl, .csv, .parquet."""

from __future__ import annotations

import csv
import datetime as dt
import gzip
import io
import json

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from ingest.read import Draft, Limits, Problem, read_articles

TEXT = "松北科技城管委会3月2日介绍，去年全城新增高新技术企业64家，总数达到310家；技术合同成交额突破28亿元，比上年增长一成多，均创历史新高。"
DUMP = f"首页 | 新闻 | 园区\n松北科技城去年新增高企六十四家\n发布时间：2022-03-03 来源：松北发布\n{TEXT}\n上一篇：无"
ROW = {"uri": "a/1", "url": "http://x.example/1", "title": "松北科技城新增高企六十四家", "source_name": "松北日报", "published_on": "2022年3月3日",
       "category": "园区", "text": TEXT, "other": "x"}  # fmt: skip
DAY = dt.date(2022, 3, 3)


def read(path, data, limits=None):
    path.write_bytes(data)
    return list(read_articles([path], limits or Limits()))


def lines(*rows):
    return "\n".join(row if isinstance(row, str) else json.dumps(row, ensure_ascii=False) for row in rows).encode()


def table(rows, **options):
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, list(rows[0]), **options)
    writer.writeheader()
    writer.writerows(rows)
    return buffer.getvalue().encode()


def parquet(data, **options):
    buffer = io.BytesIO()
    pq.write_table(data if isinstance(data, pa.Table) else pa.Table.from_pylist(data), buffer, **options)
    return buffer.getvalue()


FORMS = {"jsonl": lambda rows: lines(*rows), "csv": table, "parquet": parquet}


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("form", FORMS)
def test_all_columns(tmp_path, form, packed):
    data = FORMS[form]([ROW, {**ROW, "uri": None}])
    name = f"t.{form}" + (".gz" if packed else "")
    first, second = read(tmp_path / name, gzip.compress(data) if packed else data)
    assert first == Draft("a/1", "http://x.example/1", ROW["title"], "松北日报", DAY, "园区", TEXT, 0, len(TEXT))
    assert second.uri == f"{name}#2"


@pytest.mark.parametrize("form", FORMS)
def test_text_alone_is_enough_and_a_dump_in_it_is_read(tmp_path, form):
    plain, dump = read(tmp_path / f"t.{form}", FORMS[form]([{"text": TEXT}, {"text": DUMP}]))
    assert (plain.title, plain.published_on, plain.body_end) == (None, None, len(TEXT))
    assert (dump.title, dump.published_on, dump.source_name) == ("松北科技城去年新增高企六十四家", DAY, "松北发布")
    assert dump.text == DUMP
    assert dump.text[dump.body_start : dump.body_end] == TEXT


def test_what_the_columns_say_counts_before_what_the_text_says(tmp_path):
    (found,) = read(tmp_path / "t.jsonl", lines({**ROW, "published_on": "2021-01-01", "text": DUMP}))
    assert (found.title, found.published_on, found.source_name) == (ROW["title"], dt.date(2021, 1, 1), "松北日报")


def test_broken_lines_cost_only_themselves(tmp_path):
    found = read(
        tmp_path / "t.jsonl", lines(ROW, '{"text": "x', "", "[1]", '{"text": 5}', '{"title": "x"}', '"x"', ROW)
    )
    assert [type(one) for one in found] == [Draft, Problem, Problem, Problem, Problem, Problem, Draft]
    assert [one.place for one in found[1:6]] == ["line 2", "line 4", "line 5", "line 6", "line 7"]
    assert "broken JSON" in found[1].reason
    assert found[1].content == '{"text": "x'


def test_a_line_that_is_too_long_is_passed_over(tmp_path):
    limits = Limits(max_characters=1_000)
    found = read(tmp_path / "t.jsonl", lines(ROW, {"text": "长" * 2_000_000}, {"text": "长" * 1_001}, ROW), limits)
    assert [type(one) for one in found] == [Draft, Problem, Problem, Draft]
    assert "6,000,012 bytes" in found[1].reason
    assert "1,001 characters" in found[2].reason


def test_lone_surrogates_become_marks(tmp_path):
    (found,) = read(tmp_path / "t.jsonl", b'{"title": "x\\ud800", "text": "' + TEXT.encode() + b'\\udfff\\u0000"}')
    assert found.text == TEXT + "\ufffd\ufffd"
    assert found.title == "x\ufffd"
    found.text.encode()


@pytest.mark.parametrize(
    "line",
    [b"[" * 100_000, b'{"a":' * 100_000, b"1" * 100_000, b"\xff\xfe\xfd" * 9, b'{"text": 1' + b"0" * 9_000 + b"}"],
)
def test_hostile_lines(tmp_path, line):
    first, second = read(tmp_path / "t.jsonl", line[:90_000] + b"\n" + lines(ROW)) if line[:2] != b"\xff\xfe" else read(
        tmp_path / "t.jsonl", b" " + line + b"\n" + lines(ROW))  # fmt: skip
    assert isinstance(first, Problem)
    assert isinstance(second, Draft)


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("form", ["jsonl", "csv"])
def test_other_encodings(tmp_path, form, encoding):
    data = FORMS[form]([ROW, ROW]).decode().encode(encoding)
    assert [one.text for one in read(tmp_path / f"t.{form}", data)] == [TEXT, TEXT]


def test_a_csv_without_text_names_its_columns(tmp_path):
    (found,) = read(tmp_path / "t.csv", "标题,正文\n甲,乙\n".encode())
    assert isinstance(found, Problem)
    assert "found 标题, 正文" in found.reason


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_separators_and_line_breaks_in_cells(tmp_path, separator):
    rows = [{**ROW, "text": f'他说"好"，\n\n{TEXT}'}]
    (found,) = read(tmp_path / "t.csv", table(rows, delimiter=separator))
    assert found.text == f'他说"好"，\n\n{TEXT}'


def test_bad_rows_of_a_csv(tmp_path):
    data = f"\ufefftitle,TEXT \n甲,{TEXT}\n\n乙\n丙,{TEXT},more,and more\n丁,{TEXT}\n".encode()
    found = read(tmp_path / "t.csv", data)
    assert [type(one) for one in found] == [Draft, Problem, Problem, Draft]
    assert found[2].place == "row 3 (line 5)"
    assert "4 cells" in found[2].reason


def test_a_csv_with_a_million_columns(tmp_path):
    (found,) = read(tmp_path / "t.csv", b",".join(b"c%d" % i for i in range(1_000_000)) + b"\n1,2\n")
    assert isinstance(found, Problem)
    assert "1,000,000 columns" in found.reason
    found = read(tmp_path / "t.csv", b"text\n" + b"x," * 1_000_000 + b"\n" + TEXT.encode())
    assert [type(one) for one in found] == [Problem, Draft]


def test_an_open_quotation_mark_is_bounded(tmp_path):
    limits = Limits(max_characters=1_000)
    data = b'title,text\nx,"' + (TEXT.encode() + b"\n") * 10_000 + b'"\ny,' + TEXT.encode() + b"\n"
    found = read(tmp_path / "t.csv", data, limits)
    assert "quotation mark" in found[0].reason
    assert isinstance(found[-1], Draft | Problem)


def test_parquet_types(tmp_path):
    rows = pa.table({
        "text": pa.array([TEXT] * 3).dictionary_encode(),
        "published_on": pa.array([dt.datetime(2022, 3, 2, 16, 30, tzinfo=dt.UTC), None, dt.datetime(2022, 3, 3)], pa.timestamp("us", "UTC")),
        "title": pa.array([1, 2, 3]),
        "category": pa.array([["a"], [], None]),
    })  # fmt: skip
    found = read(tmp_path / "t.parquet", parquet(rows))
    assert [one.published_on for one in found] == [DAY, None, DAY]
    assert [one.title for one in found] == ["1", "2", "3"]
    assert found[0].category is None
    for kind in (pa.date32(), pa.date64(), pa.timestamp("s"), pa.timestamp("ns"), pa.string(), pa.large_string()):
        days = pa.array([dt.date(2022, 3, 3)]).cast(kind if not pa.types.is_string(kind) else pa.string())
        (one,) = read(tmp_path / "t.parquet", parquet(pa.table({"text": [TEXT], "published_on": days})))
        assert one.published_on == DAY


def test_bad_parquet_files(tmp_path):
    good = parquet([ROW])
    for data, said in (
        (parquet([{"title": "x"}]), "found title"),
        (parquet([{"text": 5}]), "holds int64"),
        (parquet([{"text": [TEXT]}]), "holds list"),
        (good[:-20], "broken Parquet"),
        (good[:200] + bytes(200) + good[400:], "broken Parquet"),
        (b"PAR1", "broken Parquet"),
        (bytes(1000), "broken Parquet"),
        (parquet([{"text": " " * 60_000_000}], compression="zstd"), "times its size"),
    ):
        found = read(tmp_path / "t.parquet", data)
        assert isinstance(found[-1], Problem)
        assert said in found[-1].reason, found[-1].reason


def test_a_short_word_used_by_many_rows_of_a_parquet_file_stays_small(tmp_path):
    limits = Limits(max_characters=100_000, max_ratio=10**9)
    words = pa.array(["长" * 1_000_000]).dictionary_encode()
    rows = pa.table({"text": pa.DictionaryArray.from_arrays([0] * 300, words.dictionary)})
    found = read(tmp_path / "t.parquet", parquet(rows), limits)
    assert len(found) == 300
    assert "1,000,000 characters" in found[0].reason


def test_long_fields_are_refused_by_name(tmp_path):
    (found,) = read(tmp_path / "t.jsonl", lines({**ROW, "title": "题" * 5_000}))
    assert isinstance(found, Problem)
    assert "title has 5,000 characters" in found.reason


def test_script_and_path_in_fields_are_only_text(tmp_path):
    row = {**ROW, "uri": "../../etc/passwd", "title": "'; drop table articles; --{{ x }}=1+1<script>"}
    (found,) = read(tmp_path / "t.jsonl", lines(row))
    assert (found.uri, found.title) == (row["uri"], row["title"])
