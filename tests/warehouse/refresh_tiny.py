"""One refresh of a miniature warehouse in a process of its own, to be killed: ``refresh_tiny.py WAREHOUSE SOURCE``."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.warehouse.conftest import Tiny
from warehouse.layout import Warehouse

if __name__ == "__main__":
    print("started", flush=True)
    Tiny(Warehouse(Path(sys.argv[1])), Path(sys.argv[2])).refresh()
