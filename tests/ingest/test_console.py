"""What a terminal is shown while a run goes on: how far it is, and how long it will take."""

from __future__ import annotations

import datetime as dt
import io

import pytest
from rich.console import Console
from rich.progress import Progress, TimeRemainingColumn

from ingest.console import _Bar, print_facts, print_rejects, sizes, watched
from ingest.harmless import harmless
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


#: clears the screen, colours it, names the window, turns the direction of what follows
HOSTILE = "\x1b[2J\x1b[31m\x1b]0;mine\x07\u202e\x9b1m"


def test_an_article_commands_no_terminal(capsys):
    fact = {"table": "indicators", "char_start": 0, "char_end": 4, "scope_name": f"大连{HOSTILE}", "quote": f"十{HOSTILE}二家", "rule": "x"}  # fmt: skip
    print_facts({"uri": f"a{HOSTILE}.txt", "title": f"[red]{HOSTILE}"}, [fact], [f"b{HOSTILE}"])
    row = {"last_seen_at": dt.datetime(2026, 1, 1), "stage": "read", "uri": HOSTILE, "place": HOSTILE, "reason": HOSTILE, "content": HOSTILE}  # fmt: skip
    print_rejects([row])
    shown = capsys.readouterr().out
    assert not set(shown) & set(HOSTILE[0] + "\x07\u202e\x9b")
    assert "[red]" in shown


def test_line_breaks_and_tabs_stay():
    assert harmless("一\n二\t三\r\n四\r五") == "一\n二\t三\n四\ufffd五"
