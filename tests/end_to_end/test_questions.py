"""What analysts ask, answered by the warehouse of the sample: the answers lie beside the questions, to be read."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from tests.end_to_end.questions import FOLDER, PAGE, answer, answer_file, page, questions
from warehouse.layout import Warehouse


@pytest.mark.slow
@pytest.mark.parametrize("question", questions(), ids=lambda path: path.stem)
def test_the_sample_answers_as_was_read_and_accepted(question: Path, sample: Warehouse) -> None:
    told = answer(question, sample.published)
    assert told.splitlines() == answer_file(question).read_text(encoding="utf-8").splitlines(), (
        "read the difference, then: python -m tests.end_to_end.questions WAREHOUSE --write"
    )


@pytest.mark.parametrize("question", questions(), ids=lambda path: path.stem)
def test_a_question_says_in_english_and_chinese_what_it_asks_and_has_an_answer(question: Path) -> None:
    first, second = question.read_text(encoding="utf-8").splitlines()[:2]
    assert re.fullmatch(r"-- .*[A-Za-z].*[?.].*", first)
    assert re.fullmatch(r"-- .*[\u4e00-\u9fff].*[？。]", second)
    with answer_file(question).open(encoding="utf-8", newline="") as file:
        assert list(csv.DictReader(file))


def test_every_answer_has_its_question() -> None:
    assert {path.name.removesuffix(".answer.csv") for path in FOLDER.glob("*.csv")} == {q.stem for q in questions()}


def test_the_page_shows_the_questions_and_the_answers_that_lie_beside_it() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "python -m tests.end_to_end.questions WAREHOUSE --write"
