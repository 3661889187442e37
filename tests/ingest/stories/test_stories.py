"""What is one story, and what is not."""

from __future__ import annotations

import datetime as dt
import random
import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.stories import Told, group, signature
from tests.ingest.stories.composed import article, sentence

DAY = dt.date(2021, 5, 1)
TRADITIONAL = str.maketrans("产业园区发设务创实验专资联", "產業園區發設務創實驗專資聯")


def stories(*texts: str) -> list[set[int]]:
    """The groups of these texts, as sets of their places."""
    told = group((f"{place:04}", DAY, signature(text)) for place, text in enumerate(texts))
    found: dict[str, set[int]] = {}
    for one in told:
        found.setdefault(one.story_id, set()).add(int(one.article_id))
    return list(found.values())


@pytest.mark.parametrize(
    "told_again",
    [
        lambda text: text[: len(text) * 2 // 5],
        lambda text: text[len(text) // 3 :],
        lambda text: "园区快讯：又一批项目落地\n（编辑：某某）\n" + text,
        lambda text: text.translate(TRADITIONAL),
        lambda text: text.translate(TRADITIONAL).replace("業", "業(yè)").replace("區", "區(qū)"),
        lambda text: text.replace("，", ",").replace("。", " 。\n"),
        lambda text: text + article(99, 20),
        lambda text: text,
    ],
    ids=["cut_short", "cut_at_front", "retitled", "traditional", "pinyin", "punctuation", "joined", "same"],
)
def test_the_same_news_is_one_story(told_again) -> None:  # type: ignore[no-untyped-def]
    for seed in range(10):
        text = article(seed)
        assert stories(text, told_again(text), article(seed + 1000)) == [{0, 1}, {2}]


def test_the_report_of_another_year_is_another_story() -> None:
    for seed in range(20):
        text, rng = article(seed), random.Random(seed)
        next_year = re.sub(r"\d+", lambda _: str(rng.randrange(11, 9999)), text)  # noqa: B023
        assert len(stories(text, next_year)) == 2


def test_different_news_with_a_sentence_in_common_are_different_stories() -> None:
    formula = sentence(random.Random(0)) * 2
    assert len(stories(*(article(seed) + formula for seed in range(50)))) == 50


def test_short_texts_are_one_story_only_if_equal() -> None:
    assert stories("园区新增企业12家", "园区新增企业12家。", "园区新增企业13家", "", " ") == [{0, 1}, {2}, {3, 4}]


def test_a_chain_of_half_likenesses_is_not_one_story() -> None:
    parts = [article(seed, 12) for seed in range(5)]
    links = [parts[i] + parts[i + 1] for i in range(4)]
    assert all(len(found) < 4 for found in stories(*links))


def test_primary_is_the_fullest_and_the_story_is_named_after_the_earliest() -> None:
    text = article(1)
    told = group(
        [
            ("late", dt.date(2021, 5, 3), signature(text)),
            ("full", dt.date(2021, 5, 2), signature(text)),
            ("early", dt.date(2021, 5, 1), signature(text[:300])),
            ("undated", None, signature(text[:200])),
            ("other", DAY, signature(article(2))),
        ]
    )
    assert told == [
        Told("early", "early", False, 1.0),
        Told("full", "early", True, 1.0),
        Told("late", "early", False, 1.0),
        Told("other", "other", True, 1.0),
        Told("undated", "early", False, 1.0),
    ]


@settings(max_examples=30, deadline=None)
@given(st.randoms(use_true_random=False))
def test_order_does_not_matter(rng: random.Random) -> None:
    texts = [article(seed, 8) for seed in range(12)]
    texts += [text[: rng.randrange(60, len(text))] for text in texts[:8]]
    rows = [(f"{place:04}", DAY + dt.timedelta(place % 3), signature(text)) for place, text in enumerate(texts)]
    told = group(rows)
    rng.shuffle(rows)
    assert group(rows) == told
    assert {one.article_id for one in told} == {row[0] for row in rows}
    assert all(sum(two.is_primary for two in told if two.story_id == one.story_id) == 1 for one in told)


@given(st.text())
def test_any_text_has_a_signature(text: str) -> None:
    assert signature(text) == signature(text)
    assert len(group([("a", None, signature(text))])) == 1


def test_nothing_to_group() -> None:
    assert group([]) == []


@pytest.mark.parametrize("data", [b"", b"\x00" * 40, signature(article(1))[:-1]])
def test_a_foreign_or_torn_signature_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="make it again"):
        group([("a", None, data)])


def test_a_very_long_text_has_a_small_signature_that_still_finds_its_parts() -> None:
    text = article(7, 6000)
    assert len(signature(text)) < 50_000
    assert stories(text, text[:100_000], article(8)) == [{0, 1}, {2}]


@pytest.mark.parametrize("unit", ["1,", "1.1", "区(qū)", "a", "\U0001f600", "園"])
def test_hostile_text_takes_linear_time(unit: str) -> None:
    begin = time.process_time()
    signature(unit * 200_000)
    assert time.process_time() - begin < 4


def test_thousands_of_articles_with_common_sentences_group_quickly() -> None:
    rng = random.Random(3)
    sentences = [sentence(rng) for _ in range(800)]
    texts = ["".join(rng.choices(sentences, k=18)) for _ in range(4000)]
    texts += [text[: len(text) * 6 // 10] for text in texts[::10]]
    rows = [(f"{place:05}", DAY, signature(text)) for place, text in enumerate(texts)]
    begin = time.process_time()
    told = {one.article_id: one.story_id for one in group(rows)}
    assert time.process_time() - begin < 5
    together = sum(told[f"{4000 + place:05}"] == told[f"{place * 10:05}"] for place in range(400))
    assert together >= 396
    assert len(set(told.values())) >= 3990
