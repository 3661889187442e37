"""The shell is DuckDB's own, read only."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.warehouse.conftest import Tiny
from warehouse.errors import BadPathError
from warehouse.shell import open_shell


@pytest.fixture
def no_programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An environment without programs; returns the folder in which one would be found."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setattr(sys, "executable", str(folder / "python"))
    monkeypatch.setenv("PATH", str(folder))
    return folder


def test_it_hands_over_to_duckdb_and_returns_its_exit_code(tiny: Tiny, no_programs: Path) -> None:
    tiny.refresh()
    said = no_programs / "said"
    program = no_programs / "duckdb"
    program.write_text(f'#!/bin/sh\necho "$@" > {said}\nexit 3\n')
    program.chmod(0o755)
    assert open_shell(tiny.warehouse.published) == 3
    assert said.read_text().split() == ["-readonly", str(tiny.warehouse.published)]


def test_without_duckdb_it_says_what_to_install(tiny: Tiny, no_programs: Path) -> None:
    tiny.refresh()
    with pytest.raises(BadPathError, match="install duckdb-cli=="):
        open_shell(tiny.warehouse.published)
