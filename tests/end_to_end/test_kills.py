"""SIGKILL of the real command at random moments: readers, articles and the next refresh bear it."""

from __future__ import annotations

import random
import shutil
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import psutil
import pytest

from tests.end_to_end.pipeline import PROJECT, Contents, Ran, arguments, ask, contents, differing, news, refreshed
from warehouse.layout import Warehouse
from warehouse.log import ENDED, history

_SEEN = "select count(*), count(distinct uri) from marts.articles"


@dataclass
class Newsroom:
    """A warehouse, a folder of articles that grows and changes, and what an undisturbed warehouse makes of it."""

    folder: Path
    warehouse: Warehouse
    count: int
    added: int = 0
    known: int = 0

    def edit(self) -> None:
        """One article more, and one that says something else now."""
        (self.folder / f"{self.added:03d}.txt").write_text(news(self.added), encoding="utf-8")
        if self.added:
            changed = self.added // 2
            (self.folder / f"{changed:03d}.txt").write_text(news(changed, version=self.added), encoding="utf-8")
        self.added += 1
        self.count += 1

    def refresh(self) -> None:
        """A refresh that nobody disturbs."""
        refreshed(self.folder, self.warehouse.root)

    def killed(self, after: float) -> bool:
        """Start a refresh and kill it; whether it was still at work."""
        process = subprocess.Popen(
            arguments("refresh", self.folder, "--warehouse", self.warehouse.root),
            cwd=PROJECT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(after)
        children = psutil.Process(process.pid).children(recursive=True) if process.poll() is None else []
        process.kill()
        _, alive = psutil.wait_procs(children, timeout=10)
        assert not alive, "a killed refresh leaves processes behind"
        return process.wait() != 0

    def check_readers(self, before: int) -> int:
        """Readers have the publication of ``before`` articles or that of all; which one."""
        (found,) = ask(self.warehouse.published, _SEEN)
        assert found in {(before, before), (self.count, self.count)}
        return int(found[0])

    def check_raw(self) -> None:
        """What is committed is whole: no article twice, and none gone that was there after an earlier refresh."""
        shutil.copytree(self.warehouse.build, self.folder.parent / "looked at")
        looked = self.folder.parent / "looked at" / self.warehouse.build_db.name
        ((rows, ids, uris),) = ask(
            looked, "select count(*), count(distinct article_id), count(distinct uri) from raw.articles"
        )
        assert rows == ids
        assert self.known <= uris <= self.count
        self.known = uris
        shutil.rmtree(looked.parent)

    def check_texts(self) -> None:
        """Readers have every page of the folder once, as it reads now."""
        rows = "select uri, text from marts.articles join marts.article_texts using (article_id) where uri like '%.txt'"
        found = ask(self.warehouse.published, rows)
        pages = {f"{self.folder.name}/{path.name}": path.read_bytes() for path in self.folder.glob("*.txt")}
        del pages[f"{self.folder.name}/zeros.txt"]  # which is no text
        assert sorted(found) == sorted((uri, page.decode()) for uri, page in pages.items())


@pytest.fixture
def newsroom(copied: Callable[[], Ran]) -> Newsroom:
    ran = copied()
    return Newsroom(ran.articles, ran.warehouse, ran.ask("select count(*) from marts.articles")[0][0])


def undisturbed(newsroom: Newsroom) -> Contents:
    """What one refresh of another warehouse makes of the same articles."""
    root = newsroom.folder.parent / "undisturbed"
    refreshed(newsroom.folder, root)
    return contents(Warehouse(root).published)


def usual_seconds(warehouse: Warehouse) -> float:
    """How long a whole refresh took, the start of the command included."""
    *_, ended = (one for one in history(warehouse.log) if one["event"] == ENDED)
    return float(ended["seconds"]) + 1.0


@pytest.mark.parametrize(
    ("kills", "settle_every"),
    [pytest.param(10, 5, marks=pytest.mark.thorough), pytest.param(100, 5, marks=pytest.mark.slow)],
)
def test_killed_at_random_moments(newsroom: Newsroom, kills: int, settle_every: int) -> None:
    """``settle_every``: after so many kills the next refresh is let alone and must have finished the work."""
    moments = random.Random(kills)
    usual = usual_seconds(newsroom.warehouse)
    before, killed = newsroom.count, 0
    for number in range(1, kills + 1):
        newsroom.edit()
        killed += newsroom.killed(moments.uniform(0.02, 1.0) * usual)
        before = newsroom.check_readers(before)
        newsroom.check_raw()
        if number % settle_every == 0 or number == kills:
            newsroom.refresh()
            before = newsroom.check_readers(newsroom.count)
    assert killed >= kills // 2
    newsroom.check_texts()
    assert differing(contents(newsroom.warehouse.published), undisturbed(newsroom)) == {}
    assert list(newsroom.warehouse.build.glob("*.torn-*")) == []
    print(f"{kills} kills, {killed} of them at work: nothing lost, nothing doubled")
