"""How dbt is run on the build database."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

from warehouse import made_of
from warehouse.build import write_docs
from warehouse.layout import Warehouse


@pytest.fixture
def parses(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """For each run of dbt, whether it found what an earlier one had read of the project."""
    found: list[bool] = []

    class Runner:
        def __init__(self, callbacks: object) -> None:
            pass

        def invoke(self, arguments: list[str]) -> SimpleNamespace:
            target = Path(arguments[arguments.index("--target-path") + 1])
            found.append((target / "partial_parse.msgpack").exists())
            (target / "partial_parse.msgpack").write_bytes(b"the project as read")
            (target / "static_index.html").touch()
            return SimpleNamespace(exception=None, success=True, result=None)

    monkeypatch.setattr("dbt.cli.main.dbtRunner", Runner)
    return found


def test_dbt_goes_on_only_from_what_it_read_of_this_very_project(
    parses: list[bool], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    warehouse = Warehouse(tmp_path)
    warehouse.dbt.mkdir(parents=True)
    (warehouse.dbt / "partial_parse.msgpack").write_bytes(b"read by a version that left no note")
    warehouse.logs.mkdir(parents=True, exist_ok=True)
    write_docs(warehouse)
    write_docs(warehouse)
    monkeypatch.setattr(made_of, "project_digest", lambda: "an upgrade")
    write_docs(warehouse)
    write_docs(warehouse)
    assert parses == [False, True, False, True]
