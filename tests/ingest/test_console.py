"""What a terminal is shown while a run goes on: how far it is, and how long it will take."""

from __future__ import annotations

import io

import pytest
from rich.console import Console
from rich.progress import Progress, TimeRemainingColumn

from ingest.console import _Bar, sizes, watched
from ingest.load.intake import Silent


@pytest.fixture
def bar() -> Progress:
    return Progress(TimeRemainingColumn(), console=Console(file=io.StringIO(), force_terminal=True))


def test_the_share_of_bytes_is_how_far_it_is(bar):
    shown = _Bar(bar, {"news/a.jsonl": 30_000, "news/b.jsonl": 60_000, "news/c.jsonl": 10_000})
    for number in range(50):
        shown.read(f"news/a.jsonl#{number}", 100)
    (task,) = bar.tasks
    assert (task.total, task.completed) == (100_000, 15_000)
    shown.read("news/b.jsonl", 0)  # passed by as a whole
    shown.read("news/c.jsonl#1", 100)
    shown.waiting(0)
    assert task.completed == 90_300
    shown.written(20)
    assert task.description == "52 read, 20 extracted and stored"


def test_known_articles_that_are_extracted_again_have_a_bar_of_their_own(bar):
    shown = _Bar(bar, {})
    shown.waiting(200)
    shown.written(50)
    assert [(task.total, task.completed) for task in bar.tasks][1] == (200, 50)


def test_sizes_are_known_by_the_uris_of_the_reader(tmp_path):
    (tmp_path / "news" / "deep").mkdir(parents=True)
    (tmp_path / "news" / "deep" / "a.txt").write_bytes(b"12345")
    (tmp_path / "b.txt").write_bytes(b"1")
    assert sizes([tmp_path / "news", tmp_path / "b.txt"]) == {"news/deep/a.txt": 5, "b.txt": 1}


def test_without_a_terminal_nothing_is_shown(tmp_path):
    with watched([tmp_path]) as progress:
        assert isinstance(progress, Silent)
