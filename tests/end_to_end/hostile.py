"""A folder of files that nobody would send in good faith, each with what must come of it."""

from __future__ import annotations

import gzip
import io
import json
import sys
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

#: a fact in the midst of everything, so that a text that is loaded is also understood
FACT = "2022年，苏州工业园区高新技术企业达到2500家。"
SQL = "'); drop table raw.articles; --"
SCRIPT = "<script>alert(1)</script>{{ 7 * 7 }}{% raw %}${jndi:ldap://x}%s%n`id`"
FORMULA = '=cmd|"/C calc"!A0'
PATH = "../../../../etc/passwd"
LOADED, REJECTED, EITHER = "loaded", "rejected", "either"
Content = bytes | Callable[[Path], None]


def _every_category() -> str:
    """Up to 200 characters of each Unicode category that UTF-8 can hold."""
    found: dict[str, list[str]] = {}
    for code in range(1, sys.maxunicode + 1):
        category = unicodedata.category(chr(code))
        if category != "Cs" and len(found.setdefault(category, [])) < 200:
            found[category].append(chr(code))
    return "".join(character for some in found.values() for character in some)


def _record(**said: object) -> bytes:
    return (json.dumps({"published_on": "2023-01-01"} | said, ensure_ascii=False) + "\n").encode()


def _fake_zones(count: int) -> bytes:
    """One article of invented zones, all with a number."""
    names = (f"{chr(0x4E00 + i // 97)}{chr(0x5200 + i % 97)}高新区" for i in range(count))
    text = "".join(f"2022年，{name}高新技术企业达到{i + 1}家。" for i, name in enumerate(names))
    return _record(uri="fake", title="新区", text=text)


def _gzip_bomb(size: int) -> bytes:
    out = io.BytesIO()
    with gzip.GzipFile(fileobj=out, mode="wb", mtime=0) as file:
        for _ in range(size >> 20):
            file.write(bytes(0x20 for _ in range(1)) * (1 << 20))
    return out.getvalue()


def _parquet(**columns: object) -> bytes:
    out = io.BytesIO()
    pq.write_table(pa.table(columns), out)
    return out.getvalue()


def files(scale: int) -> Iterator[tuple[str, bytes, str]]:
    """Name, content and what must come of it; ``scale`` 50 is full size: 50 MB in one line, a million columns."""
    million = scale * 20_000
    page = "<html><head><title>新闻</title></head><body>%s</body></html>"
    yield "one_line.txt", b"x" * (scale << 20), REJECTED if scale > 12 else EITHER
    yield "one_chinese_line.txt", (FACT * (scale * 700)).encode(), LOADED
    yield "brackets.txt", (FACT + "（" * million).encode(), LOADED
    yield "closing.txt", (FACT + ")]}》」】" * (million // 6)).encode(), LOADED
    yield "categories.txt", (FACT * 400 + _every_category()).encode(), LOADED
    yield "surrogates.jsonl", b'{"text": "' + FACT.encode() + b' \\ud800 \\udfff\\ud800", "title": "\\udc00"}\n', LOADED
    yield "broken_surrogates.txt", (FACT * 20).encode() + b"\xed\xa0\x80", LOADED
    yield "right_to_left.txt", ("\u202e\u2067" + FACT + "\u200f\u061c" * (million // 20)).encode(), LOADED
    yield "nuls.txt", (FACT * 10 + "\0" * 3).encode(), LOADED
    yield "all_nuls.txt", bytes(scale << 16), REJECTED
    yield "nested.html", (page % ("<div>" * million + FACT)).encode(), EITHER
    yield (
        "attributes.html",
        (page % (f'<p a="{"x" * million}" ' + "b=1 " * million + f">{FACT * 5}</p>")).encode(),
        EITHER,
    )
    entities = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))
    yield (
        "laughs.html",
        f'<!DOCTYPE x [<!ENTITY l0 "ha">{entities}]><html><body>&l9;{FACT * 5}</body></html>'.encode(),
        EITHER,
    )
    yield (
        "external.html",
        b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><html><body>&e;</body></html>',
        EITHER,
    )
    yield "bomb.txt.gz", _gzip_bomb(scale * 20 << 20), REJECTED
    yield "bomb.jsonl.gz", _gzip_bomb(scale * 20 << 20), REJECTED
    yield "cut.txt.gz", gzip.compress(FACT.encode() * 100, mtime=0)[:-20], EITHER
    yield "columns.csv", b",".join(b"c%d" % i for i in range(million)) + b"\n" + b"1," * million + b"\n", REJECTED
    yield "quotes.csv", b'text,title\n"' + FACT.encode() + b'""""""\n', EITHER
    yield "types.parquet", _parquet(text=[1, 2], title=[b"\xff", None], published_on=[1.5, None]), REJECTED
    yield "lists.parquet", _parquet(text=[["a"], []], uri=[{"a": 1}, None]), REJECTED
    yield "no_text.parquet", _parquet(body_of_nothing=[1]), REJECTED
    yield "torn.parquet", _parquet(text=[FACT])[:-30], REJECTED
    yield "deep.jsonl", b'{"text": ' + b"[" * million + b"\n", REJECTED
    yield "numbers.jsonl", b'{"text": 1e999, "title": ' + b"9" * 100_000 + b"}\n", REJECTED
    words = [SQL, SCRIPT, FORMULA, PATH, "\\", "'", '"', "%", "{", "\u202e", "a" * 100_000, "[bold]x[/nothing]"]
    yield (
        "words.jsonl",
        b"".join(_record(uri=w, title=w, source_name=w, category=w, url=w, text=w + FACT) for w in words),
        LOADED,
    )
    yield "formulas.csv", ("uri,title,text\n" + f'"{PATH}x","=1+1","{FACT}"\n').encode(), LOADED
    yield "fake_zones.jsonl", _fake_zones(scale * 200), LOADED
    yield f"name {SQL.replace('/', '')} %s {{}}.txt", FACT.encode(), LOADED
    yield "digits.txt", (FACT + "9" * million).encode(), LOADED
    yield "years.txt", (FACT + "".join(f"{year}年" for year in range(million // 10))).encode(), LOADED
    yield "money.txt", (FACT + "投入1亿元、" * (million // 10)).encode(), LOADED


def write(folder: Path, scale: int) -> dict[str, str]:
    """Write all files; what must come of each, by name."""
    expected = {}
    for name, content, outcome in files(scale):
        (folder / name).write_bytes(content)
        expected[name] = outcome
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    (folder / "outside.txt").symlink_to("/etc/hostname")
    (folder / "nowhere.txt").symlink_to(folder / "missing.txt")
    return expected
