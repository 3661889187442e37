"""Setting up the environment: interrupted at any step, the next call finishes it.  Python is played by a shell script."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

ENVIRONMENT = Path(__file__).resolve().parent.parent / ".ci" / "environment"
#: says what it was asked for; breaks off at the step that the file ``break`` names
_PYTHON = """#!/bin/sh
case "$*" in
  -c*) exit 0 ;;
  *venv*) echo venv >> "$CALLS"
    for last; do :; done
    rm -rf "$last"; mkdir -p "$last/bin"
    [ "$BREAK" = venv ] && kill -9 $$
    cp "$0" "$last/bin/python" ;;
  *pip*) echo pip >> "$CALLS"
    [ "$BREAK" = pip ] && kill -9 $PPID
    [ "$BREAK" = network ] && exit 1 ;;
  --version) echo Python 3.11.0 ;;
esac
exit 0
"""


@pytest.fixture
def setting_up(tmp_path: Path):
    python = tmp_path / "python3"
    python.write_text(_PYTHON)
    python.chmod(0o755)
    (tmp_path / "requirements.txt").write_text("")

    def run(broken: str = "") -> tuple[int, list[str]]:
        """Exit code, and the steps that were taken."""
        calls = tmp_path / "calls"
        calls.write_text("")
        done = subprocess.run(
            [ENVIRONMENT, tmp_path / "venv", tmp_path / "venv" / ".dev", tmp_path / "requirements.txt"],
            env={"PATH": "/usr/bin:/bin", "PYTHON3": str(python), "CALLS": str(calls), "BREAK": broken},
            capture_output=True,
            check=False,
        )
        return done.returncode, calls.read_text().split()

    return run


def test_set_up_once_and_brought_up_to_date_later(setting_up, tmp_path):
    assert setting_up() == (0, ["venv", "pip"])
    assert (tmp_path / "venv" / ".runtime").exists()
    assert setting_up() == (0, ["pip"])


@pytest.mark.parametrize("broken", ["venv", "pip", "network"])
def test_an_interrupted_set_up_leaves_no_stamp_and_begins_anew(setting_up, tmp_path, broken):
    code, _ = setting_up(broken)
    assert code != 0
    assert not (tmp_path / "venv" / ".runtime").exists()
    assert not (tmp_path / "venv" / ".dev").exists()
    assert setting_up() == (0, ["venv", "pip"])


def test_an_interrupted_update_begins_anew_too(setting_up):
    setting_up()
    assert setting_up("pip")[0] != 0
    assert setting_up() == (0, ["venv", "pip"])
