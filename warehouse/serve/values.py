"""Values of DuckDB as JSON and CSV can say them."""

from __future__ import annotations

import csv
import datetime as dt
import decimal
import io
import json
import math
from collections.abc import Sequence
from typing import Any

from warehouse.export.cells import safe


def plain(value: Any) -> Any:
    """A value as JSON says it: exact numbers as numbers, dates as ISO 8601, what is no number as null, else text."""
    if isinstance(value, decimal.Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, dt.date | dt.datetime | dt.time):
        return value.isoformat()
    if isinstance(value, dict):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    return value.hex() if isinstance(value, bytes) else str(value)


def json_row(row: Sequence[Any]) -> str:
    """A row as a JSON array."""
    return json.dumps([plain(value) for value in row], ensure_ascii=False)


def csv_row(row: Sequence[Any]) -> str:
    """A row as a line of CSV whose texts no spreadsheet takes for a formula."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow([_cell(value) for value in row])
    return out.getvalue()


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, decimal.Decimal):
        return f"{value:f}"
    if isinstance(value, int | float):
        return str(value)
    said = plain(value)
    return safe(said if isinstance(said, str) else json.dumps(said, ensure_ascii=False))
