"""How fast the reader is, by form: `pytest -m bench -s tests/ingest/read/test_speed.py`."""

from __future__ import annotations

import csv
import gzip
import json
import random
import time

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from ingest.read import Draft, read_articles
from ingest.read.portal import read_portal

ARTICLES = 20_000
WORDS = "云岭 高新区 孵化器 企业 产业 园区 建设 发展 创新 去年 增长 投资 项目 资金 平台 人才 技术 成果 转化 服务 达到 亿元 新增 研发".split()
MENU = "- 首页\n- 园区新闻\n- 产业规划\n- 政策解读\n云岭高新区孵化器建设提速\n来源:云岭日报 日期:2019-06-18 点击:31\n"
FOOT = "\n上一篇:无\n下一篇:无\n责任编辑:李一"


@pytest.fixture(scope="module")
def texts():
    chance = random.Random(5)

    def paragraph():
        return (
            "".join(chance.choice(WORDS) + ("，" if place % 7 == 6 else "") for place in range(70))
            + f"{chance.randint(1, 999)}家。"
        )

    return ["\n".join(paragraph() for _ in range(6)) for _ in range(2_000)]


def rate(name, count, begun):
    spent = time.process_time() - begun
    print(f"{name}: {count / spent:,.0f} articles a second of processor time")
    return count / spent


@pytest.mark.bench
@pytest.mark.parametrize("form", ["jsonl", "jsonl.gz", "csv", "parquet"])
def test_tables(tmp_path, texts, form):
    rows = [{"uri": str(i), "title": "云岭高新区孵化器建设提速", "published_on": "2019-06-18", "text": texts[i % len(texts)]}
            for i in range(ARTICLES)]  # fmt: skip
    path = tmp_path / f"a.{form}"
    if form == "parquet":
        pq.write_table(pa.Table.from_pylist(rows), path)
    elif form == "csv":
        with path.open("w", newline="") as file:
            writer = csv.DictWriter(file, list(rows[0]))
            writer.writeheader()
            writer.writerows(rows)
    else:
        data = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows).encode()
        path.write_bytes(gzip.compress(data, 1) if form.endswith("gz") else data)
    begun = time.process_time()
    assert sum(isinstance(found, Draft) for found in read_articles([path])) == ARTICLES
    assert rate(form, ARTICLES, begun) > 5_000


@pytest.mark.bench
def test_portal_dumps(texts):
    dumps = [MENU + text + FOOT for text in texts]
    begun = time.process_time()
    for dump in dumps:
        assert read_portal(dump).title
    assert rate("portal dumps", len(dumps), begun) > 1_000
