"""Logs of the same events: readable lines on stderr and in ``DIR/build/log/refresh.log``, JSON lines in
``refresh.jsonl`` beside it.

The JSON lines are also the history that ``status`` reads.  The first and the last event of a refresh are
``refresh started`` and ``refresh ended``; one without the other was killed.
"""

from __future__ import annotations

import datetime as dt
import json
import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from ingest.harmless import harmless

logger = logging.getLogger("warehouse")
#: the loggers whose lines belong into the log
_OURS = ("warehouse", "ingest")
_ROTATE_AT = 10_000_000
STARTED = "refresh started"
ENDED = "refresh ended"


class JsonLines(logging.Formatter):
    """One JSON object a line: time (UTC), level, refresh, event, and whatever the caller gave as ``data``."""

    def __init__(self, refresh: str) -> None:
        super().__init__()
        self.refresh = refresh

    def format(self, record: logging.LogRecord) -> str:
        """Render a record; what JSON cannot say is said as text."""
        entry = {
            "at": dt.datetime.fromtimestamp(record.created, dt.UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "refresh": self.refresh,
            "logger": record.name,
            "event": record.getMessage(),
            **getattr(record, "data", {}),
        }
        if record.exc_info:
            entry["traceback"] = self.formatException(record.exc_info)
        return json.dumps(entry, ensure_ascii=False, default=str)


class Readable(logging.Formatter):
    """One line for people; the end of a refresh says how it ended, with the reason below if there is one."""

    converter = staticmethod(time.gmtime)

    def __init__(self, moment: str = "%Y-%m-%dT%H:%M:%SZ") -> None:
        super().__init__("%(asctime)s %(levelname)-7s %(message)s", moment)

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 (the name is logging's)
        """The line; ``record`` stays as it is for the other log."""
        line = super().formatMessage(record)
        data = getattr(record, "data", {})
        if record.message == ENDED:
            version = f", {data['version']} is published" if data.get("version") else ""
            line += f": {data.get('result')}{version} ({data.get('seconds')} s)"
            line += "".join(f"\n    {part}" for part in str(data.get("error", "")).splitlines())
        return harmless(line)


@contextmanager
def logging_to(path: Path, refresh: str) -> Iterator[None]:
    """Write the log of one refresh.  A log that cannot be written is no reason to stop."""
    handlers: list[logging.Handler] = []
    for file, formatter in ((path, JsonLines(refresh)), (path.with_suffix(".log"), Readable())):
        with suppress(OSError):
            file.parent.mkdir(parents=True, exist_ok=True)
            if file.exists() and file.stat().st_size > _ROTATE_AT:
                file.replace(file.with_name(file.name + ".1"))
            _end_torn_line(file)
            handlers.append(_Patient(file, encoding="utf-8", delay=True))
            handlers[-1].setFormatter(formatter)
    levels = {name: logging.getLogger(name).level for name in _OURS}
    for name in _OURS:
        # the history must not depend on how much the caller wants to see
        if logging.getLogger(name).getEffectiveLevel() > logging.INFO:
            logging.getLogger(name).setLevel(logging.INFO)
    for handler in handlers:
        handler.setLevel(logging.INFO)
        for name in _OURS:
            logging.getLogger(name).addHandler(handler)
    try:
        yield
    finally:
        for name, level in levels.items():
            logging.getLogger(name).setLevel(level)
        for handler in handlers:
            for name in _OURS:
                logging.getLogger(name).removeHandler(handler)
            with suppress(OSError):
                handler.close()


class _Patient(logging.FileHandler):
    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 (the name is logging's)
        """A full disk is told once, by the refresh itself, not by a traceback for every line."""


def _end_torn_line(path: Path) -> None:
    """Close the half line that a killed refresh may have left, so that the next event stands on its own."""
    if path.exists() and path.stat().st_size and not path.read_bytes().endswith(b"\n"):
        with path.open("ab") as file:
            file.write(b"\n")


def event(message: str, /, level: int = logging.INFO, **data: Any) -> None:
    """Tell both logs.  ``data`` goes into the JSON line only."""
    logger.log(level, message, extra={"data": data})


def history(path: Path) -> list[dict[str, Any]]:
    """The events in the log, oldest first; lines that are no JSON are left out."""
    events: list[dict[str, Any]] = []
    for file in (path.with_suffix(".jsonl.1"), path):
        with suppress(OSError):
            for line in file.read_text(encoding="utf-8", errors="replace").splitlines():
                with suppress(ValueError):
                    entry = json.loads(line)
                    if isinstance(entry, dict):
                        events.append(entry)
    return events
