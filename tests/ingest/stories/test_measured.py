"""Precision and recall on pairs made from real articles, where those are at hand (``../shared/corpus``).

``python -m pytest -s tests/ingest/stories/test_measured.py`` prints the figures.
"""

from __future__ import annotations

import json
import random
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.stories import group, signature

CORPUS = Path(__file__).resolve().parents[4] / "shared" / "corpus" / "evening-news.jsonl"
BASES = 480
#: least recall; precision is to be 0.99 or better throughout
FLOORS = {
    "cut to 40 %": 0.95,
    "cut to 60 %": 0.98,
    "cut to 90 %": 0.98,
    "retitled": 0.99,
    "traditional with pinyin": 0.99,
    "cut, converted and retitled": 0.97,
    "joined with another": 0.98,
    "cut to 60 % and joined": 0.6,
}


def ways(rng: random.Random, others: list[str]) -> dict[str, Callable[[int, str], str]]:
    """How the same news is told again: (number, text) -> text."""
    opencc = pytest.importorskip("opencc")
    pypinyin = pytest.importorskip("pypinyin")
    traditional = opencc.OpenCC("s2t").convert

    def cut(text: str, share: float) -> str:
        begin = rng.choice([0, 0, rng.randrange(len(text))])
        return text[min(begin, int(len(text) * (1 - share))) :][: int(len(text) * share)]

    def bracketed(match: re.Match[str]) -> str:
        character = match.group()
        return f"{character}({pypinyin.pinyin(character)[0][0]})" if rng.random() < 0.07 else character

    def converted(text: str) -> str:
        return re.sub("[\u4e00-\u9fff]", bracketed, traditional(text))

    def retitled(text: str) -> str:
        return f"{rng.choice(others)[:25]}\n（编辑：某某）\n{text}"

    return {
        "cut to 40 %": lambda _, text: cut(text, 0.4),
        "cut to 60 %": lambda _, text: cut(text, 0.6),
        "cut to 90 %": lambda _, text: cut(text, 0.9),
        "retitled": lambda _, text: retitled(text),
        "traditional with pinyin": lambda _, text: converted(text),
        "cut, converted and retitled": lambda _, text: retitled(converted(cut(text, 0.6))),
        "joined with another": lambda number, text: text + "\n" + others[number],
        "cut to 60 % and joined": lambda number, text: cut(text, 0.6) + "\n" + others[number],
    }


@pytest.mark.skipif(not CORPUS.exists(), reason="no corpus beside this checkout")
def test_precision_and_recall() -> None:
    texts = [json.loads(line)["text"] for line in CORPUS.read_text(encoding="utf-8").splitlines()]
    bases, others = texts[:BASES], texts[BASES : 2 * BASES]
    originals = [(f"original {number:04}", None, signature(text)) for number, text in enumerate(bases)]
    for name, way in ways(random.Random(5), others).items():
        copies = [(f"copy {number:04}", None, signature(way(number, text))) for number, text in enumerate(bases)]
        story = {one.article_id: one.story_id for one in group(originals + copies)}
        right = sum(story[f"original {number:04}"] == story[f"copy {number:04}"] for number in range(BASES))
        merged = sum(size * (size - 1) // 2 for size in Counter(story.values()).values())
        print(f"{name:32} recall {right / BASES:.3f}  precision {right / max(merged, 1):.3f}")
        assert right >= FLOORS[name] * BASES, name
        assert right >= 0.99 * merged, name


@pytest.mark.skipif(not CORPUS.exists(), reason="no corpus beside this checkout")
def test_the_same_sentences_with_other_numbers_stay_apart() -> None:
    rng = random.Random(5)
    texts = [json.loads(line)["text"] for line in CORPUS.read_text(encoding="utf-8").splitlines()]
    texts = [text for text in texts if len(set(re.findall(r"\d+", text))) >= 3]
    changed = [re.sub(r"\d+", lambda found: str(rng.randrange(10 ** len(found.group()))), text) for text in texts]
    rows = [(f"a{number}", None, signature(text)) for number, text in enumerate(texts)]
    rows += [(f"b{number}", None, signature(text)) for number, text in enumerate(changed)]
    story = {one.article_id: one.story_id for one in group(rows)}
    wrong = sum(story[f"a{number}"] == story[f"b{number}"] for number in range(len(texts)))
    print(f"{'other numbers':32} merged {wrong} of {len(texts)}")
    assert wrong <= 0.01 * len(texts)
