"""``python -m ingest`` as people and programs call it, with the real reader, extractor and stories."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from ingest.__main__ import FACT_TABLES
from ingest.models import FACTS

ROOT = Path(__file__).resolve().parents[3]
TEXT = "苏州高新区众创空间再添新军\n来源：本站 日期：2024-05-06 点击：12\n截至2023年底，苏州高新区共有众创空间31家。\n"


def call(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "ingest", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "news"
    made.mkdir()
    (made / "one.txt").write_text(TEXT, encoding="utf-8")
    (made / "empty.txt").write_text("", encoding="utf-8")
    return made


def test_run_reports_and_lists_rejects(folder, database):
    done = call("run", folder, "--database", database, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    report = json.loads(done.stdout)
    assert (report["articles_new"], report["articles_rejected"], report["changed"]) == (1, 1, True)
    assert report["sources"] == ["news"]
    assert report["facts"]["indicators"] >= 1
    listed = json.loads(call("rejects", "--database", database, "--json").stdout)
    assert [row["uri"] for row in listed] == ["news/empty.txt"]
    assert str(folder.parent) not in json.dumps(listed)
    assert "empty.txt" in call("rejects", "--database", database).stdout


def test_show_prints_facts_beside_their_quotes_and_writes_nothing(folder):
    before = sorted(folder.parent.rglob("*"))
    done = call("show", folder / "one.txt", "--json")
    assert done.returncode == 0
    facts = json.loads(done.stdout)["facts"]
    assert {"31.0000"} == {row["value"] for row in facts if row["table"] == "indicators"}
    assert "indicators" in call("show", folder / "one.txt").stdout
    assert sorted(folder.parent.rglob("*")) == before


def test_show_keeps_to_one_table(folder):
    assert tuple(kind.table for kind in FACTS) == FACT_TABLES
    done = call("show", folder / "one.txt", "--json", "--kind", "zone_mentions")
    assert {row["table"] for row in json.loads(done.stdout)["facts"]} == {"zone_mentions"}
    unknown = call("show", folder / "one.txt", "--kind", "zones")
    assert unknown.returncode == 2
    assert "zone_mentions" in unknown.stderr


def test_exit_codes(folder, database, tmp_path):
    missing = call("run", tmp_path / "nowhere", "--database", database)
    assert missing.returncode == 2
    assert "nowhere" in missing.stderr
    (folder / "one.txt").unlink()
    nothing = call("run", folder, "--database", database)
    assert nothing.returncode == 3
    assert "no article could be read" in nothing.stderr
    broken = tmp_path / "broken.duckdb"
    broken.write_bytes(b"\x00" * 20_000)
    assert call("run", folder, "--database", broken).returncode == 6
    assert call("rejects", "--database", tmp_path / "none.duckdb").returncode == 2
