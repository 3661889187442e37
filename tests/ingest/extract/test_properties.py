"""Whatever the text, extraction never raises, and every fact is valid, quoted as printed, and the same next time."""

from __future__ import annotations

import datetime as dt

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.extract import extract
from ingest.extract.vocabulary import read
from ingest.models import Funding, Indicator
from tests.ingest.extract.reading import article, assert_quoted

_TERMS = [row["term"] for row in (*read("metric_terms"), *read("funding_terms"))]
_UNITS = [row["unit"] for row in read("units")]
_PLACES = [row["word"] for row in read("place_words")] + [row["suffix"] for row in read("zone_suffixes")]
_NAMES = [
    "大连高新区",
    "沈阳市",
    "辽宁省",
    "全国",
    "海淀区",
    "云帆孵化器",
    "启明科技有限公司",
    "深哈产业园",
    "中国（辽宁）自由贸易试验区",
    "瀋陽高新區",
    "大連高新區(qū)",
]
_WORDS = (
    "的 有 达 达到 共 其中 分别 各 和 、 ， 。 ： ； \n 占 增长 下降 同比 位居全国第三 力争 将 预计 计划 到2025年 截至2016年底 去年12月 上半年 前三季度 1-9月 “十三五”末 两年间 2015年以来 累计 从 到 由 增至 最高 不低于 "
    "超过 近 约 余 多 左右 以上 国家级 省级 市级以上 新增 三分之一 七成 过半 百分之 % ％ 个百分点 倍 翻一番 由负转正 给予 一次性奖励 《 》 （ ） ( ) “ ” 〔2016〕65号 第 第五届 12日在 开幕 主办 被认定为 众創(chuàng)空間 １２０億 (qū) （以下简称“两区”）"
).split(" ")  # fmt: skip
_DIGITS = st.text(alphabet="0123456789.,", min_size=1, max_size=8)
_NUMERALS = st.text(alphabet="零〇一二两三四五六七八九十百千万亿余多几", min_size=1, max_size=6)
_PIECES = st.one_of(
    _DIGITS,
    _NUMERALS,
    *(st.sampled_from(words) for words in (_TERMS, _UNITS, _PLACES, _NAMES, _WORDS, _WORDS)),
    st.text(max_size=3),
)
_TEXTS = st.lists(_PIECES, min_size=1, max_size=40).map("".join).filter(bool)
_DAYS = st.none() | st.dates(dt.date(1990, 1, 1), dt.date(2035, 12, 31))


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_TEXTS, _DAYS, st.none() | st.sampled_from([*_NAMES, "政府工作报告", "众创空间管理办法", "(", "12家"]))
def test_any_text_gives_valid_facts_with_true_quotes(text: str, published: dt.date | None, title: str | None) -> None:
    one = article(text, published=published, title=title)
    facts = extract(one)
    assert_quoted(one, facts)
    assert all(type(fact).model_validate(fact.model_dump()) == fact for fact in facts)
    assert all(fact.fact_id == again.fact_id for fact, again in zip(facts, extract(one), strict=True))
    for fact in facts:
        if isinstance(fact, Indicator | Funding):
            assert (fact.scope_name is None) == (fact.binding == "none")
            assert fact.period_basis is not None or published is None or fact.period_end is None
        if published is None and isinstance(fact, Indicator | Funding):
            assert fact.period_basis in (None, "stated")


@settings(max_examples=150, deadline=None)
@given(_TEXTS, st.integers(0, 60), st.integers(0, 60))
def test_facts_lie_in_the_body(text: str, skipped: int, left_out: int) -> None:
    start = min(skipped, len(text))
    end = max(start, len(text) - left_out)
    one = article(text).model_copy(update={"body_start": start, "body_end": end})
    facts = [fact for fact in extract(one) if isinstance(fact, Indicator | Funding)]
    assert_quoted(one, facts)
    assert all(start <= fact.char_start and fact.char_end <= end for fact in facts)
