"""Kills, full disks, torn files, stale locks: nothing is lost, and the next refresh goes on by itself."""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import duckdb
import pytest

from tests.warehouse.conftest import Tiny
from warehouse.database import opened
from warehouse.errors import DiskFullError, InUseError
from warehouse.layout import PROJECT, write_ahead_log

_HOLDER = """
import sys, time
from pathlib import Path
from warehouse.lock import only_writer
with only_writer(Path(sys.argv[1]), "a refresh"):
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def other_refresh(tiny: Tiny) -> Iterator[subprocess.Popen[str]]:
    """Another process that holds the lock."""
    tiny.warehouse.build.mkdir(parents=True)
    arguments = [sys.executable, "-c", _HOLDER, str(tiny.warehouse.lock)]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True, cwd=PROJECT) as process:
        assert process.stdout
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_the_second_refresh_says_who_holds_the_lock_and_since_when(
    tiny: Tiny, other_refresh: subprocess.Popen[str]
) -> None:
    with pytest.raises(InUseError, match=rf"a refresh \(process {other_refresh.pid} on .+, since \d{{4}}-") as caught:
        tiny.refresh()
    assert caught.value.exit_code == 4
    assert tiny.builds == 0


def test_the_lock_of_a_dead_process_is_no_obstacle(tiny: Tiny, other_refresh: subprocess.Popen[str]) -> None:
    other_refresh.send_signal(signal.SIGKILL)
    other_refresh.wait()
    assert json.loads(tiny.warehouse.lock.with_name("refresh.lock.json").read_text())["pid"] == other_refresh.pid
    assert tiny.refresh().result == "published"


def test_what_a_killed_refresh_left_is_cleared(tiny: Tiny) -> None:
    tiny.refresh()
    tiny.warehouse.next_db.parent.mkdir(exist_ok=True)
    tiny.warehouse.next_db.write_bytes(b"half")
    write_ahead_log(tiny.warehouse.next_db).write_bytes(b"half")
    half = tiny.warehouse.backup_db.with_name("innovation.duckdb.partial")
    half.write_bytes(b"half")
    tiny.warehouse.log.open("a").write('{"event": "refr')
    tiny.write(10, 20, 30, 40)
    assert tiny.refresh().result == "published"
    assert not half.exists()
    assert not tiny.warehouse.next_db.exists()


def test_a_stale_log_beside_the_published_file_is_removed(tiny: Tiny) -> None:
    tiny.refresh()
    stale = write_ahead_log(tiny.warehouse.published)
    stale.write_bytes(b"whatever a tool left here")
    tiny.refresh()
    assert not stale.exists()
    assert tiny.ask("select count(*) from marts.indicators") == [(3,)]
    assert any("stale innovation.duckdb.wal" in entry["event"] for entry in tiny.log())


_WRITER = """
import os, signal, sys, duckdb
connection = duckdb.connect(sys.argv[1])
connection.execute(
    "insert into raw.articles select md5(i::varchar), 's/' || i, 7, repeat(md5(i::varchar), 2000), null from range(300) t(i)"
)
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_what_a_killed_refresh_had_committed_is_not_taken_for_damage(tiny: Tiny) -> None:
    tiny.refresh()
    subprocess.run([sys.executable, "-c", _WRITER, str(tiny.warehouse.build_db)], check=False)
    assert write_ahead_log(tiny.warehouse.build_db).exists()
    assert tiny.refresh().result == "published"
    assert tiny.ask("select count(*) from marts.articles") == [(303,)]
    assert list(tiny.warehouse.build.glob("*.torn-*")) == []


def test_torn_files_do_not_pile_up(tiny: Tiny) -> None:
    for _ in range(7):
        tiny.refresh()
        _garbage(tiny.warehouse.build_db)
    tiny.refresh()
    assert len(list(tiny.warehouse.build.glob("*.torn-*"))) == 5


def _garbage(path: Path) -> None:
    path.write_bytes(b"not a database" * 1000)


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _flip_the_data(path: Path) -> None:
    """Leave both headers as they are, and damage every block behind them."""
    content = bytearray(path.read_bytes())
    content[3 * 4096 :] = bytes(byte ^ 0x5A for byte in content[3 * 4096 :])
    path.write_bytes(content)


@pytest.mark.parametrize(
    "damage",
    [_garbage, _cut, _flip_the_data, lambda path: path.write_bytes(b""), Path.unlink],
    ids=["garbage", "cut", "flipped", "emptied", "vanished"],
)
def test_a_torn_build_database_is_put_back_from_its_copy(tiny: Tiny, damage: Callable[[Path], object]) -> None:
    tiny.refresh()
    tiny.write()  # the sources have been emptied meanwhile: what the warehouse knows is all there is
    damage(tiny.warehouse.build_db)
    assert tiny.refresh().result == "nothing new"
    with opened(tiny.warehouse.build_db, read_only=True) as connection:
        assert connection.execute("select count(*) from raw.articles").fetchall() == [(3,)]
    aside = list(tiny.warehouse.build.glob("innovation.duckdb.torn-*"))
    assert len(aside) == (0 if damage is Path.unlink else 1)
    assert any("safety copy was put back" in entry["event"] for entry in tiny.log())


def test_a_torn_build_database_without_a_copy_begins_anew_from_the_sources(tiny: Tiny) -> None:
    tiny.refresh()
    before = tiny.warehouse.published.read_bytes()
    tiny.warehouse.backup_db.unlink()
    _garbage(tiny.warehouse.build_db)
    assert tiny.refresh().result == "nothing new"
    assert tiny.warehouse.published.read_bytes() == before
    assert any("begins anew" in entry["event"] for entry in tiny.log())


def test_damage_that_shows_only_in_the_midst_of_work_is_mended_too(tiny: Tiny) -> None:
    tiny.refresh()
    tiny.write(10, 20, 30, 40)

    def break_once() -> None:
        if tiny.builds == 2:
            raise duckdb.IOException("Corrupt database file: computed checksum 1 does not match stored checksum 2")

    tiny.during_build = break_once
    assert tiny.refresh().result == "published"
    assert tiny.ask("select count(*) from marts.articles") == [(4,)]


@pytest.fixture
def small_disk() -> Iterator[Callable[[int], None]]:
    """Lets no file grow beyond so many bytes: to whoever writes, a disk that is full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    yield lambda size: resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize("step", ["reading", "publishing"])
def test_a_full_disk_is_told_clearly_and_loses_nothing(
    tiny: Tiny, small_disk: Callable[[int], None], step: str
) -> None:
    tiny.refresh()
    before = tiny.warehouse.published.read_bytes()
    tiny.source.write_text(
        "".join(f"s/{i}.txt\t{i}\t{os.urandom(20_000).hex()}\n" for i in range(50)), encoding="utf-8"
    )
    if step == "reading":
        small_disk(600_000)
    else:
        tiny.during_build = lambda: small_disk(600_000)
    with pytest.raises(DiskFullError, match=r"no room left to write in .+The last publication is as it was") as caught:
        tiny.refresh()
    assert caught.value.exit_code == 6
    assert tiny.warehouse.published.read_bytes() == before
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    tiny.during_build = lambda: None
    assert tiny.refresh().result == "published"
    assert tiny.ask("select count(*) from marts.articles") == [(53,)]


def test_a_program_that_has_the_build_database_open_is_named(tiny: Tiny) -> None:
    tiny.refresh()
    code = f"import duckdb, sys; c = duckdb.connect({str(tiny.warehouse.build_db)!r}); print(1, flush=True); input()"
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout
        holder.stdout.readline()
        with pytest.raises(InUseError, match=rf"(?s)another program has .+open.+{holder.pid}"):
            tiny.refresh()
        holder.kill()
