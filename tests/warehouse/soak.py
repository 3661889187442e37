"""Readers without pause beside refreshes, for the miniature and for the real pipeline."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from warehouse.layout import PROJECT
from warehouse.publications import version_number


def soak(published: Path, stop: Path, readers: int, refreshes: int, refresh: Callable[[int], None]) -> str:
    """Let ``readers`` processes read while ``refresh`` is called so many times, each of which publishes.

    Fails on a read that failed, was torn, or saw a publication older than one seen before.  Returns the figures.
    """
    command = [sys.executable, "-m", "tests.warehouse.reader", str(published), str(stop)]
    processes = [subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, text=True) for _ in range(readers)]
    try:
        for number in range(refreshes):
            refresh(number)
    finally:
        stop.touch()
        said = [process.communicate(timeout=60)[0] for process in processes]
    told: list[dict[str, Any]] = [json.loads(line) for line in said]
    for one in told:
        assert one["failures"] == []
        assert one["torn"] == []
        order = [version_number(version) for version in one["versions"]]
        assert order == sorted(order)
        assert one["reads"] > 0
    reads, slowest = sum(one["reads"] for one in told), max(one["slowest"] for one in told)
    seen = max(len(one["versions"]) for one in told)
    return (
        f"{readers} readers, {refreshes} refreshes: {reads:,} reads, none failed, none torn; "
        f"up to {seen} publications seen by one reader, the slowest read took {slowest} s"
    )
