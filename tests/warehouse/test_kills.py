"""SIGKILL at any moment: readers have a whole publication, no article is lost or doubled, the next refresh goes on."""

from __future__ import annotations

import random
import subprocess
import sys
import time

import pytest

from tests.warehouse.conftest import Tiny
from warehouse.layout import PROJECT
from warehouse.publications import kept


@pytest.mark.parametrize("times", [10, pytest.param(100, marks=pytest.mark.slow)])
def test_killed_at_random_moments(tiny: Tiny, times: int) -> None:
    moments = random.Random(times)
    tiny.write(1)
    started = time.monotonic()
    tiny.refresh()
    usual = time.monotonic() - started
    before, killed = 1, 0
    for count in range(2, times + 2):
        tiny.write(*range(1, count + 1))
        arguments = [sys.executable, "-m", "tests.warehouse.refresh_tiny", str(tiny.warehouse.root), str(tiny.source)]
        with subprocess.Popen(arguments, cwd=PROJECT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
            assert process.stdout
            process.stdout.readline()  # the imports are over
            time.sleep(moments.uniform(0, usual))
            process.kill()
        killed += process.returncode != 0
        published = tiny.ask("select count(*), count(distinct article_id) from marts.articles")
        assert published in ([(before, before)], [(count, count)])
        if count % 3 == 0:  # elsewhere the next refresh meets what several killed ones have left
            tiny.refresh()
            assert tiny.ask("select count(*), count(distinct article_id) from marts.articles") == [(count, count)]
            before = count
        else:
            before = published[0][0]
    assert tiny.refresh().result in {"published", "nothing new"}
    assert tiny.ask("select count(*), sum(value)::int from marts.indicators") == [(times + 1, sum(range(1, times + 2)))]
    assert killed > times // 2
    assert kept(tiny.warehouse)[0].path.samefile(tiny.warehouse.published)
    assert sorted(path.name for path in tiny.warehouse.root.iterdir()) == ["build", "innovation.duckdb"]
    assert list(tiny.warehouse.build.glob("*.torn-*")) == []
