from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.extract.vocabulary import alternation, read, scan, words
from ingest.registry import codes
from ingest.restore import fold


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("知识产权局", [("metric", "")]), ("上市后备企业", [("metric", "")]), ("众创空间", [("metric", "makerspaces")]), ("大连高新区", [("zone", "dalian-htz")]),
        ("专精特新“小巨人”企业", [("metric", "little_giants")]), ("专精特新小巨人企业", [("metric", "little_giants")]), ("全市", [("place", "city")]), ("奖励", [("funding", "award")]),
    ],
)  # fmt: skip
def test_the_longest_word_hides_the_shorter(text: str, kinds: list[tuple[str, str]]) -> None:
    assert [(hit.kind, hit.code) for hit in scan(text)] == kinds


def test_positions_are_shifted() -> None:
    hit = scan("有众创空间", 100)[0]
    assert (hit.start, hit.end, hit.text) == (101, 105, "众创空间")


def test_alternation_prefers_the_longest() -> None:
    pattern = re.compile(alternation(["元", "元人民币", ".", "元人", "人"]))
    assert pattern.findall("元人民币元.人元人x") == ["元人民币", "元", ".", "人", "元人"]


@pytest.mark.parametrize(
    ("table", "column", "seed"), [("metric_terms", "metric", "metrics"), ("funding_terms", "kind", "funding_kinds")]
)
def test_codes_of_the_lists_are_known(table: str, column: str, seed: str) -> None:
    assert {row[column] for row in read(table)} - {""} <= set(codes(seed))


@pytest.mark.parametrize(
    ("table", "column"),
    [
        ("metric_terms", "term"),
        ("funding_terms", "term"),
        ("place_words", "word"),
        ("units", "unit"),
        ("zone_suffixes", "suffix"),
    ],
)
def test_no_word_stands_twice_in_a_list(table: str, column: str) -> None:
    assert [word for word, count in Counter(row[column] for row in read(table)).items() if count > 1] == []


@pytest.mark.parametrize(
    ("table", "column"),
    [("metric_terms", "term"), ("funding_terms", "term"), ("place_words", "word"), ("units", "unit")],
)
def test_words_are_written_as_clean_text_is(table: str, column: str) -> None:
    assert [row[column] for row in read(table) if fold(row[column]) != row[column] and row[column] != "㎡"] == []


@given(
    st.lists(
        st.sampled_from([word.text for word in words()[:2000]]) | st.text(alphabet="的和、，0123", max_size=3),
        max_size=12,
    )
)
def test_hits_are_in_order_and_never_overlap(parts: list[str]) -> None:
    text = "".join(parts)
    hits = scan(text)
    assert all(text[hit.start : hit.end] == hit.text for hit in hits)
    assert all(one.end <= other.start for one, other in pairwise(hits))


def test_counted_words_speak_of_metrics_in_known_roles() -> None:
    said = read("counted_words")
    assert {code for row in said for code in row["codes"].split()} - {"funding"} <= set(codes("metrics"))
    assert {row["role"] for row in said} == {"other", "head", "gives", "asks", "beside"}
