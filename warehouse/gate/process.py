"""The process that checks, seen from the refresh."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from warehouse.errors import BuildFailedError, disk_full, is_disk_full
from warehouse.gate.model import Report
from warehouse.layout import PROJECT


@dataclass(frozen=True)
class Request:
    """What is to be checked: a built file, what to compare it with, and the folder for the report.

    ``difference``: the list of the rows in which the two differ, where the last one was checked by the same project.
    """

    build: Path
    published: Path | None
    folder: Path
    accept_changes: bool = False
    difference: Path | None = None


class Checker:
    """Starts at once and imports while others work; ``check`` then answers fast.  To be used with ``with``."""

    def __init__(self, log: Path) -> None:
        log.parent.mkdir(parents=True, exist_ok=True)
        self._path = log
        self._log: IO[bytes] = log.open("wb")
        places = [str(PROJECT), *filter(None, [os.environ.get("PYTHONPATH")])]
        self._process = subprocess.Popen(
            [sys.executable, "-m", "warehouse.gate.worker", str(os.getpid())],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._log,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(places), "GX_ANALYTICS_ENABLED": "false"},
            text=True,
            encoding="utf-8",
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is not None:
            self._process.kill()
        with suppress(OSError):
            self._process.communicate()
        self._log.close()

    def check(self, request: Request) -> Report:
        """Put the checks.  Raises BuildFailedError where they broke off, which is not the same as checks that fail."""
        asked = json.dumps(
            {
                "build": str(request.build),
                "published": str(request.published) if request.published else None,
                "folder": str(request.folder),
                "accept_changes": request.accept_changes,
                "difference": str(request.difference) if request.difference else None,
            }
        )
        answer, _ = self._process.communicate(asked + "\n")
        try:
            answered = json.loads(answer)
        except ValueError:
            answered = {"error": f"the checking process ended with code {self._process.returncode}"}
        if "report" in answered:
            return Report.from_json(answered["report"])
        trouble = OSError(answered["error"])
        if is_disk_full(trouble):
            raise disk_full(request.folder, trouble)
        raise BuildFailedError(
            f"the checks broke off, so nothing was published: {answered['error']}. The whole story is in {self._path}."
        )
