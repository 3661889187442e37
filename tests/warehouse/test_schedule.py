"""The templates for cron, systemd and GitHub, filled in and tried as far as that goes without the real ones."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from warehouse.__main__ import main
from warehouse.layout import PROJECT, Warehouse
from warehouse.schedule import KINDS, explained, printed

EVERY = (1, 2, 3, 4, 6, 8, 12, 24)
#: what a path may hold
AWKWARD = 'news of "2026" 100% $HOME'
_FIELD = r"(\*|\d+)(/\d+)?"


@pytest.fixture
def awkward(tmp_path: Path) -> tuple[list[Path], Warehouse]:
    return [tmp_path / AWKWARD, tmp_path / "more"], Warehouse(tmp_path / "ware house")


def crontab(text: str) -> list[tuple[list[str], str]]:
    """The entries of a crontab as cron understands them: five fields, and the command up to the first bare ``%``."""
    entries = []
    for line in text.splitlines():
        if line and not line.startswith("#"):
            *fields, command = line.split(" ", 5)
            entries.append((fields, re.split(r"(?<!\\)%", command)[0].replace(r"\%", "%")))
    return entries


@pytest.mark.parametrize("every", EVERY)
def test_no_template_has_an_empty_place(awkward: tuple[list[Path], Warehouse], every: int) -> None:
    articles, warehouse = awkward
    for kind in KINDS:
        for text in printed(kind, articles, warehouse, every).values():
            assert "<<" not in text
    assert "Three ways" in explained(articles, warehouse, every)


@pytest.mark.parametrize("every", EVERY)
def test_the_crontab_is_understood_by_cron_and_by_the_shell(awkward: tuple[list[Path], Warehouse], every: int) -> None:
    articles, warehouse = awkward
    entries = crontab(printed("cron", articles, warehouse, every)["chuangku.cron"])
    assert len(entries) == 2
    for fields, command in entries:
        assert all(re.fullmatch(_FIELD, field) for field in fields), fields
        assert subprocess.run(["sh", "-n", "-c", command], check=False).returncode == 0
    words = shlex.split(entries[0][1])
    assert words[:2] == ["cd", str(PROJECT)]
    assert words[-6:-2] == [str(articles[0]), str(articles[1]), "--warehouse", str(warehouse.root)]
    assert "--max-age" in entries[1][1]


def test_the_lines_do_their_work_in_the_bare_environment_of_cron(tmp_path: Path) -> None:
    """Nothing can be read from an empty folder, which the first line says aloud; the second says it is overdue."""
    articles = tmp_path / AWKWARD
    articles.mkdir()
    warehouse = Warehouse(tmp_path / "100% ware house")
    bare = {"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "SHELL": "/bin/sh"}
    (_, refresh), (_, monitor) = crontab(printed("cron", [articles], warehouse, 1)["chuangku.cron"])
    done = subprocess.run(["/bin/sh", "-c", refresh], env=bare, capture_output=True, text=True, check=False)
    assert done.returncode == 3, done.stderr
    assert "no article could be read" in done.stderr
    assert "refresh started" not in done.stderr
    assert "refresh ended: failed" in warehouse.readable_log.read_text(encoding="utf-8")
    told = subprocess.run(["/bin/sh", "-c", monitor], env=bare, capture_output=True, text=True, check=False)
    assert "OVERDUE" in told.stdout


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="no systemd here")
@pytest.mark.parametrize("every", EVERY)
def test_systemd_accepts_the_units(tmp_path: Path, awkward: tuple[list[Path], Warehouse], every: int) -> None:
    units = printed("systemd", *awkward, every)
    for name, text in units.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    verified = subprocess.run(
        ["systemd-analyze", "verify", *map(str, sorted(tmp_path.glob("chuangku.*")))],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (verified.returncode, verified.stderr) == (0, "")
    when = re.search(r"OnCalendar=(.+)", units["chuangku.timer"])
    assert when
    assert subprocess.run(["systemd-analyze", "calendar", when[1]], capture_output=True, check=False).returncode == 0
    start = re.search(r"ExecStart=(.+)", units["chuangku.service"])
    assert start
    words = [word.replace("%%", "%").replace("$$", "$") for word in shlex.split(start[1])]
    assert words[0] == sys.executable
    assert words[4:] == [str(awkward[0][0]), str(awkward[0][1]), "--warehouse", str(awkward[1].root)]


@pytest.mark.parametrize("every", EVERY)
def test_the_workflow_is_one_that_github_takes(every: int) -> None:
    articles, warehouse = [PROJECT / "ingest" / "sample" / "articles"], Warehouse(PROJECT / "warehouse" / "data")
    text = printed("github", articles, warehouse, every)["refresh.yml"]
    assert str(PROJECT) not in text
    workflow = yaml.safe_load(text)
    # YAML 1.1 takes the key "on" for true
    triggers = workflow[True]
    assert all(re.fullmatch(_FIELD, field) for field in triggers["schedule"][0]["cron"].split())
    job = workflow["jobs"]["refresh"]
    assert job["timeout-minutes"] < 360
    for step in job["steps"]:
        assert ("uses" in step) != ("run" in step)
        assert "run" not in step or subprocess.run(["sh", "-n", "-c", step["run"]], check=False).returncode == 0
    runs = [step["run"] for step in job["steps"] if "run" in step]
    assert runs[0] == "make refresh ARTICLES=ingest/sample/articles WAREHOUSE=warehouse/data"


@pytest.mark.parametrize("kind", KINDS)
def test_one_kind_alone_can_be_piped(kind: str) -> None:
    done = CliRunner().invoke(main, ["schedule", "--kind", kind, "--every", "6"])
    assert done.exit_code == 0
    assert "Three ways" not in done.stdout
    assert done.stdout.endswith("\n")


def test_the_templates_name_no_path_of_their_own() -> None:
    for path in (PROJECT / "warehouse" / "schedule").glob("[!_]*"):
        if path.is_file():
            assert str(PROJECT) not in path.read_text(encoding="utf-8")
