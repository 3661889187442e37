"""Files that were read before are passed by: it saves their reading and changes nothing else."""

from __future__ import annotations

import dataclasses
import json
import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

import ingest.read
from ingest.report import RunReport
from ingest.run import ingest as run_ingest
from tests.ingest.load.conftest import OF_RUNS as COLUMNS_OF_RUNS
from tests.ingest.load.conftest import contents
from tests.ingest.load.fakes import SPACES_1, SPACES_2, STORIES

#: of a report: what differs from run to run, or between reading and passing by
OF_RUNS = ("ingest_run_id", "started_at", "finished_at", "seconds", "files_unchanged")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "news"
    made.mkdir()
    for number in range(3):
        (made / f"{number}.txt").write_text(page(number), encoding="utf-8")
    lines = [json.dumps({"uri": f"r/{number}", "text": page(number)}) for number in (7, 8)]
    (made / "records.jsonl").write_text("\n".join([*lines, "{broken"]), encoding="utf-8")
    (made / "zeros.txt").write_bytes(bytes(64))
    return made


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that the reader opens, in order."""
    names: list[str] = []
    read = ingest.read._read
    monkeypatch.setattr(
        ingest.read, "_read", lambda source, limits: names.append(source.path.name) or read(source, limits)
    )
    return names


@pytest.fixture
def refresh(folder: Path, database: Path) -> Callable[..., RunReport]:
    return lambda **options: take_in(folder, database, **options)


def take_in(folder: Path, database: Path, **options: object) -> RunReport:
    settings = {"extractor": SPACES_1, "stories": STORIES, "workers": 1, **options}
    return run_ingest([folder], database, **settings)  # type: ignore[arg-type]


def page(number: int, version: int = 1) -> str:
    return f"苏州高新区有{10 * number + version}家众创空间，第{number}篇报道说到这里为止，没有别的内容。"


def told(report: RunReport) -> dict[str, object]:
    return {name: value for name, value in dataclasses.asdict(report).items() if name not in OF_RUNS}


def test_the_same_files_are_not_opened_again_and_count_the_same(refresh, database, opened):
    refresh()
    before = contents(database)
    opened.clear()
    passed_by = refresh()
    assert opened == []
    assert passed_by.files_unchanged == 5
    assert not passed_by.changed
    assert (passed_by.articles_read, passed_by.articles_unchanged, passed_by.rejects_by_stage) == (5, 5, {"read": 2})
    read_again = refresh(full=True)
    assert len(opened) == 5
    extracted_again = {"articles_reextracted": 5, "facts": {**read_again.facts}}
    assert told(read_again) == told(passed_by) | extracted_again
    assert contents(database) == before


def test_a_changed_file_is_read_whatever_its_size_and_time_say(refresh, folder, opened, rows):
    refresh()
    opened.clear()
    changed, time = folder / "1.txt", (folder / "1.txt").stat()
    changed.write_text(page(1, version=2), encoding="utf-8")
    os.utime(changed, ns=(time.st_atime_ns, time.st_mtime_ns))  # as a copy that keeps times, or a clock set back
    assert changed.stat().st_size == time.st_size
    report = refresh()
    assert opened == ["1.txt"]
    assert (report.articles_new, report.articles_superseded, report.articles_unchanged) == (1, 1, 4)
    assert rows("SELECT count(*) FROM raw.articles WHERE uri = 'news/1.txt'") == [(2,)]


def test_another_time_alone_is_no_reason_to_read(refresh, folder, opened):
    refresh()
    opened.clear()
    os.utime(folder / "0.txt", (0, 0))
    os.utime(folder / "1.txt", (1 << 32, 1 << 32))
    refresh()
    assert opened == []


def test_what_comes_back_is_current_again(refresh, folder, rows):
    refresh()
    (folder / "1.txt").write_text(page(1, version=2), encoding="utf-8")
    refresh()
    (folder / "1.txt").write_text(page(1), encoding="utf-8")
    assert refresh().articles_revived == 1
    (folder / "1.txt").unlink()
    refresh()
    (folder / "1.txt").write_text(page(1), encoding="utf-8")
    assert refresh().changed is False
    assert rows("SELECT count(*) FROM raw.articles WHERE uri = 'news/1.txt' AND superseded_at IS NULL") == [(1,)]


def test_another_reader_reads_all_of_it_again_and_another_extractor_none(refresh, opened, monkeypatch):
    refresh()
    opened.clear()
    assert refresh(extractor=SPACES_2).articles_reextracted == 5
    assert opened == []
    monkeypatch.setattr("ingest.load.intake.reader_version", lambda: "another")
    refresh(extractor=SPACES_2)
    assert len(opened) == 5


def test_what_stays_unreadable_is_seen_by_every_run_and_kept_once(refresh, rows):
    refresh()
    refresh()
    standing = "SELECT count(*), count(*) FILTER (last_seen_at > rejected_at AND resolved_at IS NULL) FROM raw.rejects"
    assert rows(standing) == [(2, 2)]


def test_a_file_that_the_system_refuses_is_tried_again(refresh, folder, opened, monkeypatch):
    real = Path.open

    def refusing(self, *arguments, **options):
        if self.name == "1.txt" and len(opened) > 0:
            raise OSError(5, "Input/output error")
        return real(self, *arguments, **options)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "open", refusing)
        assert refresh().articles_new == 4
    opened.clear()
    assert refresh().articles_new == 1
    assert opened == ["1.txt"]


def test_a_run_that_did_not_end_has_read_nothing(refresh, opened, monkeypatch):
    with monkeypatch.context() as patched:
        patched.setattr("ingest.run.finish", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            refresh()
    opened.clear()
    refresh()
    assert len(opened) == 5


def test_an_article_that_is_not_there_has_its_file_read_again(refresh, database, opened):
    refresh()
    with duckdb.connect(str(database)) as connection:
        connection.execute("DELETE FROM raw.articles WHERE uri = 'r/7'")
    opened.clear()
    assert refresh().articles_new == 1
    assert opened == ["records.jsonl"]


@pytest.mark.parametrize("seed", [1, *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(2, 30))])
def test_a_random_history_leaves_what_a_reading_of_everything_leaves(folder, database, tmp_path, seed):
    chance, other = random.Random(seed), tmp_path / "other" / "innovation.duckdb"
    for _ in range(5):
        for _ in range(chance.randrange(4)):
            edit(folder, chance)
        passing, reading = take_in(folder, database), take_in(folder, other, full=True)
        assert passing.articles_superseded == reading.articles_superseded
        assert passing.articles_revived == reading.articles_revived
        assert passing.rejects_by_stage == reading.rejects_by_stage
        assert contents(database, (*COLUMNS_OF_RUNS, "resolved_at")) == contents(
            other, (*COLUMNS_OF_RUNS, "resolved_at")
        )
        assert unresolved(database) == unresolved(other)


def unresolved(database: Path) -> list[tuple[str]]:
    with duckdb.connect(str(database), read_only=True) as connection:
        return connection.execute("SELECT reject_id FROM raw.rejects WHERE resolved_at IS NULL ORDER BY 1").fetchall()


def edit(folder: Path, chance: random.Random) -> None:
    """One change that a folder of news may see."""
    name = f"{chance.randrange(5)}.txt"
    text = page(chance.randrange(5), chance.randrange(3))
    match chance.randrange(5):
        case 0:
            (folder / name).unlink(missing_ok=True)
        case 1 if (folder / name).exists():
            shutil.copy(folder / name, folder / f"{chance.randrange(5)}.txt.copy.txt")
        case 2:
            records = [
                json.dumps({"uri": f"r/{chance.randrange(4)}", "text": page(chance.randrange(4))}) for _ in range(3)
            ]
            (folder / f"{chance.randrange(2)}.jsonl").write_text("\n".join([*records, "{"]), encoding="utf-8")
        case 3:
            (folder / name).write_bytes(bytes(8))
        case _:
            (folder / name).write_text(text, encoding="utf-8")
