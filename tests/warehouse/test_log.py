"""The readable log: what an article or a file is called commands no terminal."""

from __future__ import annotations

import logging

from warehouse.log import Readable


def test_names_of_files_command_no_terminal() -> None:
    record = logging.LogRecord("warehouse", logging.WARNING, __file__, 1, "rejected: a\x1b[2J\u202eb.txt", None, None)
    line = Readable().format(record)
    assert "\x1b" not in line
    assert "\u202e" not in line
    assert "rejected: a" in line
