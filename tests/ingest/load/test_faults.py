"""Kills, full disks and damaged files: nothing is lost or doubled, and the next run finishes the work."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import duckdb
import psutil
import pytest

from tests.ingest.load.conftest import contents

ROOT = Path(__file__).resolve().parents[3]


def start(database: Path, version: int, *more: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "tests.ingest.load.killable", str(database), str(version), *more]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def finish(database: Path, version: int, *more: str) -> tuple[int, str]:
    process = start(database, version, *more)
    said = process.communicate(timeout=120)[1].decode()
    return process.returncode, said


@pytest.fixture(scope="module")
def uninterrupted(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    """Databases after version 1 and after version 2, without any trouble on the way."""
    first = tmp_path_factory.mktemp("one") / "innovation.duckdb"
    assert finish(first, 1) == (0, "")
    second = tmp_path_factory.mktemp("two") / "innovation.duckdb"
    shutil.copy(first, second)
    assert finish(second, 2) == (0, "")
    return {1: first, 2: second}


def count(database: Path, sql: str) -> int:
    with duckdb.connect(str(database), read_only=True) as connection:
        return int(connection.execute(sql).fetchall()[0][0])


@pytest.mark.parametrize("seed", [0, *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(1, 10))])
def test_killed_at_any_moment_the_next_run_finishes_the_work(uninterrupted, tmp_path, seed):
    moments = random.Random(seed)
    database = tmp_path / "innovation.duckdb"
    shutil.copy(uninterrupted[1], database)
    for _ in range(2):
        process = start(database, 2)
        for _ in range(moments.randrange(1, 8)):
            process.stdout.readline()
        time.sleep(moments.uniform(0.0, 0.3))
        children = psutil.Process(process.pid).children(recursive=True)
        process.kill()
        process.communicate()
        _, alive = psutil.wait_procs(children, timeout=10)
        assert not alive, "a killed run leaves processes behind"
        # whole articles with their facts, whenever it was
        facts = "SELECT count(*) FROM raw.articles ANTI JOIN raw.indicators USING (article_id)"
        assert count(database, facts) == 0
    assert finish(database, 2) == (0, "")
    assert contents(database) == contents(uninterrupted[2])
    assert count(database, "SELECT count(*) FROM raw.ingest_runs WHERE status = 'running'") == 0


def test_a_killed_run_is_settled_even_if_its_source_never_comes_back(uninterrupted, tmp_path):
    database = tmp_path / "innovation.duckdb"
    shutil.copy(uninterrupted[2], database)
    with duckdb.connect(str(database)) as connection:  # as a kill just before the end of the second run leaves it
        connection.execute("UPDATE raw.articles SET superseded_at = NULL")
        connection.execute("UPDATE raw.ingest_runs SET status = 'running', finished_at = NULL WHERE articles_new = 30")
    from ingest.run import ingest
    from tests.ingest.load.fakes import SPACES_2, STORIES

    report = ingest([], database, extractor=SPACES_2, stories=STORIES)
    assert len(report.interrupted_runs) == 1
    assert report.changed
    assert contents(database) == contents(uninterrupted[2])


def test_a_full_disk_is_said_clearly_and_costs_nothing_that_was_committed(uninterrupted, tmp_path):
    database = tmp_path / "innovation.duckdb"
    shutil.copy(uninterrupted[1], database)
    code, said = finish(database, 2, "60000")
    assert code == 6
    assert "could not be written" in said
    assert "free some disk space" in said
    assert "Traceback" not in said
    assert count(database, "SELECT count(*) FROM raw.articles WHERE superseded_at IS NULL") >= 60
    assert finish(database, 2) == (0, "")
    assert contents(database) == contents(uninterrupted[2])


def test_a_failing_commit_rolls_back(take_in, rows, monkeypatch):
    from ingest.load.database import LoadError
    from ingest.load.store import Store
    from tests.ingest.load.fakes import draft

    def full(self, run, rows):
        raise duckdb.IOException("No space left on device")

    monkeypatch.setattr(Store, "_upsert_rejects", full)
    with pytest.raises(LoadError, match="No space left on device"):
        take_in(draft("a.txt", "3家众创空间"))
    assert rows("SELECT count(*) FROM raw.articles") == [(0,)]
    assert rows("SELECT status FROM raw.ingest_runs") == [("failed",)]
    monkeypatch.undo()
    assert take_in(draft("a.txt", "3家众创空间")).articles_new == 1
