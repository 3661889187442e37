"""One refresh over everything hostile: it ends well, and every file is loaded or rejected with its reason."""

from __future__ import annotations

import json
import resource
import time
from collections import defaultdict
from pathlib import Path

import pytest

from tests.end_to_end.hostile import LOADED, REJECTED, write
from tests.end_to_end.pipeline import ARTICLES, ask, command
from warehouse.layout import Warehouse

#: what all of it may cost at most: seconds for a million bytes as they lie there (unpacked ones count), and memory
SECONDS_A_MEGABYTE = 4.0
SECONDS_AT_LEAST = 150.0
MEMORY = 3 << 30


@pytest.mark.parametrize(
    "scale", [pytest.param(1, marks=pytest.mark.thorough), pytest.param(50, marks=pytest.mark.slow)]
)
def test_nothing_crashes_a_refresh(tmp_path: Path, scale: int) -> None:
    folder = tmp_path / "hostile"
    folder.mkdir()
    expected = write(folder, scale)
    for name, text in ARTICLES.items():
        (folder / f"good_{name}").write_text(text, encoding="utf-8")
    size = sum(path.stat().st_size for path in folder.iterdir() if path.is_file()) + 2 * (scale * 20 << 20)
    warehouse = Warehouse(tmp_path / "warehouse")
    begun = time.monotonic()
    done = command("refresh", folder, "--warehouse", warehouse.root, "--json")
    seconds = time.monotonic() - begun
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)

    came: dict[str, set[str]] = defaultdict(set)
    for uri, rejected in ask(
        warehouse.build_db,
        "select uri, false from raw.articles union all select uri, true from raw.rejects where stage = 'read'",
    ):
        came[uri.removeprefix("hostile/").split("#")[0]].add(REJECTED if rejected else LOADED)
    for name, outcome in expected.items():
        if name.endswith((".jsonl", ".csv")) and outcome == LOADED:
            continue  # their records have uris of their own
        found = came.get(name, set())
        assert found, f"{name} is neither loaded nor rejected"
        assert outcome in found or outcome == "either", f"{name}: {found}"
    assert ask(warehouse.build_db, "select count(*) from raw.rejects where reason = '' or length(reason) > 500") == [
        (0,)
    ]

    # what stands in the text is understood, what stands around it is only text
    values = "select count(*) from marts.indicators where value = 2500"
    assert ask(warehouse.published, values)[0][0] >= 10
    for name in ("one_chinese_line.txt", "brackets.txt", "categories.txt", "digits.txt"):
        rows = (
            f"select count(*) from marts.indicators join marts.articles using (article_id) where uri = 'hostile/{name}'"
        )
        assert ask(warehouse.published, rows)[0][0] > 0, name
    assert ask(
        warehouse.published, "select value from marts.indicators where value = 2100e8 or value = 5700 order by 1"
    )
    titles = {title for (title,) in ask(warehouse.published, "select title from marts.articles")}
    assert {"'); drop table raw.articles; --", '=cmd|"/C calc"!A0', "../../../../etc/passwd"} <= titles
    zones = "select count(*) from marts.zones"
    assert ask(warehouse.published, zones)[0][0] < 1_000, "an invented zone is no zone"

    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss << 10
    print(
        f"{len(expected)} hostile files, {size / 1e6:.0f} MB unpacked: {seconds:.0f} s, at most {memory / 1e6:.0f} MB a "
        f"process; {told['ingested']['articles_read']} articles, {told['ingested']['articles_rejected']} rejects"
    )
    assert memory < MEMORY
    assert seconds < max(SECONDS_AT_LEAST, SECONDS_A_MEGABYTE * size / 1e6)
    again = command("refresh", folder, "--warehouse", warehouse.root, "--json")
    assert json.loads(again.stdout)["result"] == "nothing new", again.stderr
