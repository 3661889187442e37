"""Makes the converted and packed files of the sample from the plain ones: ``python -m ingest.sample.build``.

Only needed after a change under ``plain/``; the results are committed.  Wants pypinyin, which nothing else does.
The same sources give the same bytes: fixed order, no time stamp in .gz (parquet and deflate: per library version).
"""

from __future__ import annotations

import csv
import gzip
import io
import json
from pathlib import Path
from typing import Any, Literal

import opencc
import pyarrow as pa
import pyarrow.parquet as pq
import pypinyin

HERE = Path(__file__).parent
PLAIN = HERE / "plain"

Script = Literal["simplified", "s2t", "s2tw", "broken"]

#: plain portal dump -> (written as, script)
PORTAL: dict[str, tuple[str, Script]] = {
    "chengdu-2019-copy.txt": ("chengdu-2019-copy.txt", "broken"),
    "dalian-ftz-2018.txt": ("dalian-ftz-2018.txt", "broken"),
    "fuxiaquan-2019-meeting.txt": ("fuxiaquan-2019-meeting.txt", "s2tw"),
    "hewubeng-2016-approval.txt": ("hewubeng-2016-approval.txt", "broken"),
    "jilin-2017-opening.txt": ("jilin-2017-opening.txt", "broken"),
    "kunming-2018-yearend.txt": ("kunming-2018-yearend.txt.gz", "simplified"),
    "luoyang-ftz-2019.txt": ("luoyang-ftz-2019.txt.gz", "broken"),
    "wuhan-2016-usd.txt": ("wuhan-2016-usd.txt", "s2t"),
    "xian-2016-yearend.txt": ("xian-2016-yearend.txt", "broken"),
    "xian-2020-copy.txt": ("xian-2020-copy.txt", "s2tw"),
}
#: plain feed -> written as
FEEDS = {
    "chengdu-series.txt": "chengdu-series.jsonl",
    "coast.txt": "coast.parquet",
    "hefei-baoji.txt": "hefei-baoji.csv.gz",
    "mianyang-series.txt": "mianyang-series.jsonl.gz",
    "northwest.txt": "northwest.csv",
    "retold.txt": "retold.jsonl",
}
COLUMNS = ("uri", "url", "title", "source_name", "published_on", "category", "text")

#: A broken converter adds the reading to some traditional characters always and to the others never.
ANNOTATED = frozenset("區產業創經濟發會國來點對說萬場獎勵導應際擁驗標準檢測銀負責線從將過長條實達補廠見")
HALF_WIDTH = str.maketrans("，：；？！（）", ",:;?!()")


def _one_by_one(unread: str) -> Any:
    """What pypinyin puts for a run without readings: a list keeps one entry per character (its types say str)."""
    return list(unread)


def traditional(text: str, config: str = "s2t") -> str:
    """Simplified text in traditional characters, character for character."""
    converted = str(opencc.OpenCC(config).convert(text))
    if len(converted) != len(text):
        raise ValueError("the conversion changed the length")
    return converted


def broken(text: str) -> str:
    """Simplified text as a broken converter leaves it: traditional, pinyin in brackets, half-width punctuation."""
    readings = [syllables[0] for syllables in pypinyin.pinyin(text, style=pypinyin.Style.TONE, errors=_one_by_one)]
    converted = traditional(text)
    return "".join(
        f"{after}({reading})" if after != before and after in ANNOTATED else after.translate(HALF_WIDTH)
        for before, after, reading in zip(text, converted, readings, strict=True)
    )


def in_script(text: str, script: Script) -> str:
    """The text in one of the scripts of the sample."""
    if script == "simplified":
        return text
    return broken(text) if script == "broken" else traditional(text, script)


def records(source: str) -> list[dict[str, str]]:
    """Records of a plain feed: a ``=== name`` line, ``key: value`` lines, an empty line, the text.

    A number as name means that the record has no uri.  ``script`` is obeyed and left out.
    """
    found: list[dict[str, str]] = []
    for block in source.split("=== ")[1:]:
        name, _, rest = block.partition("\n")
        head, _, text = rest.partition("\n\n")
        record = {} if name.isdigit() else {"uri": name}
        record |= {key: value.strip() for key, _, value in (line.partition(":") for line in head.splitlines())}
        script: Script = "s2tw" if record.pop("script", "") == "tw" else "simplified"
        record["text"] = text.strip()
        found.append({key: in_script(value, script) for key, value in record.items()})
    return found


def packed(name: str, rows: list[dict[str, str]]) -> bytes:
    """The records in the form that the file's name says."""
    columns = [column for column in COLUMNS if column in rows[0]]
    if name.endswith(".parquet"):
        schema = pa.schema([(column, pa.string()) for column in columns])
        table = pa.Table.from_pylist([{column: row[column] or None for column in columns} for row in rows], schema)
        day = columns.index("published_on")
        table = table.set_column(day, "published_on", table.column(day).cast(pa.date32()))
        sink = io.BytesIO()
        pq.write_table(table, sink, compression="zstd", store_schema=False)
        return sink.getvalue()
    out = io.StringIO(newline="")
    if ".csv" in name:
        writer = csv.DictWriter(out, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    else:
        out.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    return zipped(name, out.getvalue().encode())


def zipped(name: str, content: bytes) -> bytes:
    """The content, compressed without a time stamp if the name ends in .gz."""
    return gzip.compress(content, 9, mtime=0) if name.endswith(".gz") else content


def made() -> dict[str, bytes]:
    """Every file that is made from a plain one: its path under ``articles/`` and its bytes."""
    files: dict[str, bytes] = {}
    for source, (name, script) in PORTAL.items():
        text = in_script((PLAIN / "portal" / source).read_text(encoding="utf-8"), script)
        files[f"portal/{name}"] = zipped(name, text.encode())
    for page in sorted((PLAIN / "pages").glob("*.html")):
        files[f"pages/{page.name}"] = page.read_text(encoding="utf-8").encode("gb18030")
    for source, name in FEEDS.items():
        files[f"feeds/{name}"] = packed(name, records((PLAIN / "feeds" / source).read_text(encoding="utf-8")))
    return files


def main() -> None:
    """Write the made files."""
    for path, content in made().items():
        (HERE / "articles" / path).write_bytes(content)


if __name__ == "__main__":
    main()
