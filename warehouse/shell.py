"""DuckDB's own command line on the published file."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import duckdb

from warehouse.errors import BadPathError


def open_shell(published: Path) -> int:
    """Hand the terminal to ``duckdb -readonly``.  Returns its exit code.

    Raises BadPathError where nothing has been published, or where there is no such program.
    """
    if not published.is_file():
        raise BadPathError(f"{published} does not exist: nothing has been published there yet")
    beside = Path(sys.executable).parent
    program = shutil.which("duckdb", path=str(beside)) or shutil.which("duckdb")
    if program is None:
        raise BadPathError(
            "DuckDB's command line is not installed: "
            f"{beside / 'pip'} install duckdb-cli=={duckdb.__version__} brings it. Until then: python -m warehouse query"
        )
    return subprocess.call([program, "-readonly", str(published)])
