"""What dbt tells: lines worth reading, and nothing that only dbt's makers want to know."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

from warehouse.dbt_log import events_to


def event(level: str, words: str) -> Any:
    return SimpleNamespace(info=SimpleNamespace(level=level, msg=words))


def test_lines_are_kept_by_level_and_added_to(tmp_path: Path) -> None:
    log = tmp_path / "log" / "dbt.log"
    with events_to(log) as tell:
        tell(event("debug", "compiling"))
        tell(event("info", "1 of 2 OK"))
        tell(event("info", "  "))
    with events_to(log) as tell:
        tell(event("error", "2 of 2 ERROR"))
    first, second = log.read_text(encoding="utf-8").splitlines()
    assert first.endswith("Z INFO    1 of 2 OK")
    assert second.endswith("Z ERROR   2 of 2 ERROR")
