"""What dbt tells of a run, as readable lines in ``DIR/build/log/dbt.log``.

dbt's own log file words every event before it looks at its level, three thousand of them a build that go nowhere; here
the level comes first.
"""

from __future__ import annotations

import logging
import logging.handlers
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from dbt_common.events.base_types import EventMsg

_ROTATE_AT = 10_000_000
_LEVELS = {"info": logging.INFO, "warn": logging.WARNING, "error": logging.ERROR}


@contextmanager
def events_to(path: Path) -> Iterator[Callable[[EventMsg], None]]:
    """A callback for dbt that adds what is worth a line to the file at ``path``.  Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handler = logging.handlers.RotatingFileHandler(path, maxBytes=_ROTATE_AT, backupCount=3, encoding="utf-8")
    formatter = logging.Formatter("%(asctime)s %(levelname)-7s %(message)s", "%Y-%m-%dT%H:%M:%SZ")
    formatter.converter = time.gmtime
    handler.setFormatter(formatter)
    try:
        yield lambda event: _write(handler, event.info)
    finally:
        handler.close()


def _write(handler: logging.Handler, told: Any) -> None:
    level = _LEVELS.get(told.level)
    if level and told.msg.strip():
        handler.handle(logging.LogRecord("dbt", level, "", 0, told.msg, None, None))
